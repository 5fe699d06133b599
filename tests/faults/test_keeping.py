"""The server is looked after: started again, warned of a full disk, put back from a copy."""

import contextlib
import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from sqlite3 import connect as open_database
from typing import TypeVar

import psutil
import pytest

from liveqa.i18n import text
from liveqa.machine import datadir, disk_space, inventory
from liveqa.store import snapshots
from tests.faults.disk import empty, fill, small_disk
from tests.faults.test_lifecycle import run
from tests.sampling import daily
from tests.serving import ROOT, SECONDS, Server, command_line, serving, start

pytestmark = pytest.mark.faults

T = TypeVar("T")


def server_of(server: Server, code: str, token: str) -> dict[str, str]:
    """What a board says of the server."""
    found: dict[str, str] = server.get(f"/api/meetings/{code}/board", token)["board"].get(
        "server", {}
    )
    return found


def soon(true: Callable[[], T | None], seconds: float = 5.0) -> T:
    """Ask until the answer is true, or has not been for too long; the answer."""
    end = time.monotonic() + seconds
    while not (answer := true()):
        assert time.monotonic() < end, "it never was"
        time.sleep(0.05)
    return answer


# the supervisor


def test_a_crash_is_over_within_two_seconds_and_is_said(tmp_path: Path) -> None:
    gaps, begun = [], time.monotonic()
    with serving(tmp_path / "data") as server:
        first_start = time.monotonic() - begun
        code = server.meeting(review=False)
        phone, chair = server.join(code=code), server.as_("chair")
        for number in range(3):
            text_of = f"Trước sự cố {number}?"
            assert server.do(code, phone, "question.ask", f"op-{number}", text=text_of)
            crashed = server.child
            begun = time.monotonic()
            crashed.kill()
            again = server.do(code, phone, "question.ask", f"op-{number}", text=text_of)
            gaps.append(time.monotonic() - begun)
            assert again["number"] == number + 1
            assert server.child.pid != crashed.pid
            fault = soon(lambda: server_of(server, code, chair).get("fault"))
            soon(partial(in_words_of, server, fault))
            log = (server.data / "logs" / "liveqa.log").read_text(encoding="utf-8")
            assert f"internal {fault}: the server ended" in log
        assert server.process.stdout is not None
        assert server.stop() == 0
        assert server.process.stdout.read() == "", "links are printed once"
    print("served again after", *(f"{gap:.2f} s" for gap in gaps))
    assert min(gaps) < max(2.0, 2 * first_start), "a busy machine is slower at every start"


def in_words_of(server: Server, fault: str) -> bool:
    return fault in server.said()


def test_a_server_that_cannot_live_is_given_up_with_a_code(tmp_path: Path) -> None:
    server = start(tmp_path / "data")
    served: set[int] = set()
    while server.process.poll() is None and len(served) < 20:
        with contextlib.suppress(psutil.Error, IndexError):
            child = server.child
            served.add(child.pid)
            child.kill()
        time.sleep(0.02)
    assert server.process.wait(SECONDS) == 1
    assert len(served) == 5
    last = server.said().splitlines()[-1]
    log = server.data / "logs" / "liveqa.log"
    [reference] = re.findall(r"internal (\w+): the server crashed 5 times", log.read_text("utf-8"))
    assert last == text("vi", "error.crash_loop", reference=reference, log=log)


def without(tmp_path: Path, module: str) -> dict[str, str]:
    """An environment in which a module cannot be loaded, as where a virus scanner holds it."""
    (tmp_path / f"{module}.py").write_text("raise ImportError('DLL load failed')")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}


@pytest.mark.parametrize("module", ["gevent", "msgspec", "psutil", "filelock", "flask"])
def test_a_library_that_cannot_be_loaded_is_one_sentence_and_one_try(
    module: str, tmp_path: Path
) -> None:
    """In the process that was started or in its child, and whatever else that is wanted for."""
    data = tmp_path / "data"
    done = subprocess.run(
        command_line(data, "--port", "0", "--no-browser"),
        check=False,
        cwd=ROOT,
        env=without(tmp_path, module) | {"LIVEQA_DATA": str(data)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 1
    log = data / "logs" / "liveqa.log"
    [(reference, part)] = re.findall(r"internal (\w+): (\S+) could not be loaded", log.read_text())
    sentence = text("vi", "error.part_missing", part=part, reference=reference, log=log)
    assert done.stderr.strip() == sentence
    assert module in part
    assert f"{module}.py" in log.read_text("utf-8")


@pytest.mark.parametrize("end", daily([signal.SIGTERM, signal.SIGINT], [signal.SIGTERM]))
def test_a_request_to_end_ends_both_cleanly(end: signal.Signals, tmp_path: Path) -> None:
    server = start(tmp_path / "data")
    server.meeting()
    child = server.child
    server.process.send_signal(end)
    assert server.process.wait(SECONDS) == 0
    assert not child.is_running()
    assert server.said() == ""
    assert not list(server.data.glob("*.db-wal"))


@pytest.mark.long
def test_ctrl_c_reaches_both_at_once(tmp_path: Path) -> None:
    server = start(tmp_path / "data")
    child = server.child
    for process in (child, psutil.Process(server.process.pid)):
        process.send_signal(signal.SIGINT)
    assert server.process.wait(SECONDS) == 0
    assert not child.is_running()


def test_a_supervisor_that_is_killed_leaves_no_server_behind(tmp_path: Path) -> None:
    server = start(tmp_path / "data")
    code = server.meeting(review=False)
    child = server.child
    server.process.kill()
    child.wait(SECONDS)
    server.process.wait(SECONDS)
    with serving(server.data, port=server.port) as again:
        again.join(code=code)


def test_what_refuses_to_start_is_not_tried_again(tmp_path: Path) -> None:
    datadir.create(tmp_path / "data")
    datadir.database_path(tmp_path / "data").write_bytes(b"not a database" * 100)
    refused = run(tmp_path / "data", "serve", "--host", "127.0.0.1", "--port", "0")
    assert refused.returncode == 1
    assert refused.stderr.strip() == text("vi", "error.database_damaged")
    log = (tmp_path / "data" / "logs" / "liveqa.log").read_text(encoding="utf-8")
    assert log.count("liveqa.server.upkeep: the database is damaged") == 1


# copies


@pytest.mark.long
def test_a_damaged_database_is_named_with_the_way_back_and_comes_back(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with serving(data) as server:
        code = server.meeting(review=False)
        for number in range(100):
            if number % 10 == 0:  # as many as one phone may have in review
                phone = server.join(code=code)
            server.do(code, phone, "question.ask", text=f"Câu {number}?")
        soon(lambda: snapshots.all_of(datadir.snapshots(data)))
        server.do(code, server.as_("organiser"), "meeting.close")
        soon(lambda: closed(snapshots.all_of(datadir.snapshots(data))))
    database = datadir.database_path(data)
    whole = database.read_bytes()
    spoiled = {
        "zeroed": whole[:8192] + bytes(8192) + whole[16384:],
        "truncated": whole[: len(whole) // 2],
        "empty": b"",
        "header": b"X" + whole[1:],
    }
    for how, content in spoiled.items():
        database.write_bytes(content)
        refused = run(data, "--host", "127.0.0.1", "--port", "0", "--lang", "en")
        assert refused.returncode == 1, how
        (good, *_) = snapshots.all_of(datadir.snapshots(data))
        assert str(good) in refused.stderr
        assert f'restore "{good}" --data "{data}"' in refused.stderr
        assert "Traceback (most recent" not in refused.stderr
        assert database.read_bytes() == content, "it was touched"
    assert run(data, "restore", str(good)).returncode == 0
    with serving(data) as server:
        found = server.get(f"/api/meetings/{code}/board", server.as_("secretary"))["board"]
        assert len(found["questions"]) == 100


def closed(found: list[Path]) -> bool:
    """Whether the newest snapshot is of after the close."""
    if not found:
        return False
    with closing(open_database(found[0])) as db:
        return bool(db.execute("SELECT state = 'closed' FROM meetings").fetchone()[0])


@pytest.mark.long
def test_nothing_is_restored_under_a_running_server(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        code = server.meeting(review=False)
        copy = tmp_path / "copy.db"
        assert run(server.data, "backup", "--out", str(copy)).returncode == 0
        refused = run(server.data, "restore", str(copy))
        assert refused.returncode == 1
        assert text("vi", "error.data_folder_in_use", path=server.data) in refused.stderr
        server.join(code=code)


@pytest.mark.long
def test_a_database_locked_by_another_program_is_said_at_the_start(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        server.meeting()
    with closing(open_database(datadir.database_path(server.data), isolation_level=None)) as db:
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("BEGIN EXCLUSIVE")
        refused = run(server.data, "--host", "127.0.0.1", "--port", "0")
    assert refused.returncode == 1
    assert refused.stderr.strip().splitlines()[-1] == text("vi", "error.database_locked")


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="a file has no mode there")
def test_a_days_files_are_the_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with serving(tmp_path) as server:
            code = server.meeting(review=False)
            organiser = server.as_("organiser")
            soon(lambda: snapshots.all_of(datadir.snapshots(server.data)))
            path = f"/api/meetings/{code}/documents/report.docx"
            assert server.request("GET", path, token=organiser).status == 200
            assert set(server.data.iterdir()) <= set(inventory.own(server.data))
            assert list(datadir.open_to_others(server.data)) == []
    finally:
        os.umask(before)


# the disk


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A small disk of one's own."""
    with small_disk(tmp_path / "disk") as disk:
        yield disk


@pytest.mark.long
def test_a_disk_that_fills_warns_then_is_read_only_then_goes_on(small: Path) -> None:
    with serving(small / "data") as server:
        code = server.meeting(review=False)
        phone = server.join(code=code)
        staff = [server.as_(role) for role in ("organiser", "chair", "secretary")]
        everyone = [phone, server.as_("screen"), server.as_("helper"), *staff]

        def all_say(tokens: list[str], said: dict[str, str]) -> bool:
            return all(server_of(server, code, token) == said for token in tokens)

        assert all_say(everyone, {})
        fill(small, disk_space.LOW - 10 * 2**20)
        soon(lambda: all_say(staff, {"storage": "low"}))
        assert all_say(everyone[:3], {})
        assert server.command(code, phone, "question.ask", "op-a", text="Còn chỗ?")["ok"]
        fill(small, disk_space.READ_ONLY // 2)
        soon(lambda: all_say(everyone, {"storage": "read_only"}))
        refused = server.command(code, phone, "question.ask", "op-b", text="Hết chỗ?")
        assert refused["error"]["code"] == "read_only"
        empty(small)
        soon(lambda: all_say(everyone, {}))
        assert server.command(code, phone, "question.ask", "op-b", text="Hết chỗ?")["ok"]
        found = server.get(f"/api/meetings/{code}/board", phone)["board"]["questions"].values()
        assert sorted(q["text"] for q in found) == ["Còn chỗ?", "Hết chỗ?"]
        told = [
            text("vi", "cli.server_low", path=server.data),
            text("vi", "cli.server_read_only", path=server.data),
            text("vi", "cli.server_writes"),
        ]
        assert soon(lambda: server.said().splitlines() == told, SECONDS), (
            "each once, and nothing else"
        )
