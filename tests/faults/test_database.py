"""A data file that is locked, read-only, cut short or changed: said in a sentence with a code, and
nothing that was acknowledged is lost."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import connect as open_database
from typing import Any

import pytest

from liveqa.i18n import text
from liveqa.machine import datadir
from liveqa.store import snapshots
from tests.faults import record
from tests.faults.test_keeping import server_of, soon
from tests.faults.test_lifecycle import plan, run
from tests.sampling import daily
from tests.serving import ROOT, command_line, serving, start

pytestmark = [pytest.mark.faults, pytest.mark.long]

SERVE = ("--host", "127.0.0.1", "--port", "0")
# Root may write what is read-only; without these two it is as anyone.
AS_ANYONE = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A data folder with a meeting, of which everything may be written again afterwards."""
    folder = tmp_path / "data"
    assert run(folder, "import", str(plan(tmp_path))).returncode == 0
    yield folder
    folder.chmod(0o700)


def run_as_anyone(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The program under an account that may do no more than the files say, until it ends."""
    is_root = sys.platform != "win32" and os.geteuid() == 0
    if is_root and not shutil.which(AS_ANYONE[0]):
        pytest.skip("root cannot be made to heed what may not be written")
    return subprocess.run(
        [*(AS_ANYONE if is_root else []), *command_line(data, *words)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=20,
        check=False,
    )


def said_once(done: subprocess.CompletedProcess[str], sentence: str) -> None:
    """It ended with this sentence alone: no traceback, and no second try."""
    assert (done.returncode, done.stderr.strip()) == (1, sentence)


@pytest.mark.long
@pytest.mark.parametrize("mode", daily([0o400, 0o000], [0o400]))
def test_a_file_that_may_not_be_written_is_said_and_later_serves(data: Path, mode: int) -> None:
    database = datadir.database_path(data)
    database.chmod(mode)
    for words in (SERVE, ("import", str(plan(data)))):
        refused = run_as_anyone(data, *words)
        said_once(refused, text("vi", "error.database_unwritable", path=database))
    assert sorted(file.name for file in data.glob("*.db*")) == [database.name]
    database.chmod(0o600)
    with serving(data) as server:
        server.join()


def test_a_folder_that_may_not_be_written_is_said(data: Path) -> None:
    data.chmod(0o500)
    reason = os.strerror(13)
    said_once(
        run_as_anyone(data, *SERVE),
        text("vi", "error.data_folder_unwritable", path=data, reason=reason),
    )


def test_what_may_only_be_read_can_be_checked_and_copied(data: Path, tmp_path: Path) -> None:
    datadir.database_path(data).chmod(0o400)
    assert run_as_anyone(data, "verify").returncode == 0
    assert run_as_anyone(data, "backup", "--out", str(tmp_path / "copy.db")).returncode == 0


def test_a_disk_that_is_mounted_read_only_is_said(data: Path, tmp_path: Path) -> None:
    place = tmp_path / "mounted"
    place.mkdir()
    mount = ["mount", "--bind", str(data), str(place)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, check=False, capture_output=True).returncode
    ):
        pytest.skip("nothing can be mounted here")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(place)], check=True)
        refused = run(place, *SERVE)
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)
    assert refused.returncode == 1
    assert str(place) in refused.stderr
    assert "Traceback" not in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1


@pytest.mark.long
def test_a_lock_held_by_another_program_is_waited_out_then_said_then_over(
    tmp_path: Path,
) -> None:
    with serving(tmp_path / "data") as server:
        code = server.meeting(review=False)
        phone, chair = server.join(code=code), server.as_("chair")
        path = datadir.database_path(server.data)

        def ask(op: str) -> Callable[[], Any]:
            answers: list[Any] = []
            asking = threading.Thread(
                target=lambda: answers.append(
                    server.command(code, phone, "question.ask", op, text=f"Câu {op}?")
                )
            )
            asking.start()

            def answer() -> Any:
                asking.join()
                return answers[0]

            return answer

        with closing(open_database(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            short = ask("a")
            assert server_of(server, code, chair) == {}, "others see their boards meanwhile"
            other.execute("ROLLBACK")
            assert short()["ok"]
            other.execute("BEGIN IMMEDIATE")
            assert ask("b")()["error"]["code"] == "storage_failed"
            soon(lambda: server_of(server, code, chair) == {"storage": "read_only"}, 15)
            other.execute("ROLLBACK")
        soon(lambda: server_of(server, code, chair) == {}, 15)
        assert server.command(code, phone, "question.ask", "b", text="Câu b?")["ok"]
        log = (server.data / "logs" / "liveqa.log").read_text(encoding="utf-8")
        assert (
            "storage_failed: a batch of 1 was not stored: OperationalError: database is locked"
            in log
        )
        server.kill()
    assert record.texts(server.data) == {"Câu a?": 1, "Câu b?": 1}
    record.check_journal(server.data)


@pytest.mark.long
def test_a_lock_at_the_start_is_said(data: Path) -> None:
    with closing(open_database(datadir.database_path(data), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        said_once(run(data, *SERVE), text("vi", "error.database_locked"))


@pytest.mark.long
def test_a_lock_while_a_crashed_server_starts_again_is_waited_for(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        code = server.meeting(review=False)
        phone = server.join(code=code)
        path = datadir.database_path(server.data)
        with closing(open_database(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            server.child.kill()
            soon(lambda: text("vi", "error.database_locked") in server.said(), 20)
            other.execute("ROLLBACK")
        assert server.do(code, phone, "question.ask", text="Còn đó chứ?")["number"] == 1


def test_a_file_cut_short_under_a_running_server_is_said_and_takes_no_one_along(
    tmp_path: Path,
) -> None:
    server = start(tmp_path / "data")
    try:
        code = server.meeting(review=False)
        phone = server.join(code=code)
        server.do(code, phone, "question.ask", text="Trước?")
        soon(lambda: snapshots.all_of(datadir.snapshots(server.data)))
        child, path = server.child.pid, datadir.database_path(server.data)
        with closing(open_database(path)) as other:
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        os.truncate(path, 5000)
        for number in range(5):
            asked = {"op": f"after-{number}", "name": "question.ask", "args": {"text": "Sau?"}}
            answer = server.request("POST", f"/api/meetings/{code}/commands", asked, phone).json()
            assert answer["error"]["code"] in ("storage_failed", "internal")
            assert answer["error"]["message"]
        page = server.request("GET", "/")
        failed = re.compile(r"internal (\w+): pages.hall failed")
        (reference,) = soon(lambda: failed.findall(server.logged()))
        assert text("vi", "error.internal", reference=reference) in page.body.decode()
        assert server.child.pid == child
    finally:
        server.kill()
    refused = run(server.data, *SERVE)
    (good,) = snapshots.all_of(datadir.snapshots(server.data))
    assert refused.returncode == 1
    assert "Traceback (most recent" not in refused.stderr
    assert f'restore "{good}"' in refused.stderr.splitlines()[-1]


def test_a_flipped_letter_is_told_to_staff_and_named_by_verify(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        code = server.meeting(review=False)
        phone = server.join(code=code)
        server.do(code, phone, "question.ask", text="Bao giờ sửa mái che?")
    path = datadir.database_path(server.data)
    whole = path.read_bytes()
    place = whole.index("mái che?".encode())
    path.write_bytes(whole[:place] + b"M" + whole[place + 1 :])
    server = start(server.data)
    try:
        fault = soon(lambda: server_of(server, code, server.as_("chair")).get("fault"))
        log = (server.data / "logs" / "liveqa.log").read_text(encoding="utf-8")
        assert f"internal {fault}: questions 1 is not as it was written" in log
        verified = run(server.data, "verify")
        assert verified.returncode == 1
        assert text("vi", "audit.row", what="questions 1") in verified.stdout
    finally:
        server.kill()
