"""A disk that is full at the start: the data is whole, and nobody is told otherwise. What can be
shown is shown, and the rest is one sentence about the disk."""

import contextlib
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from liveqa.i18n import catalogue, text
from liveqa.machine import datadir
from liveqa.store import snapshots
from tests.faults.disk import empty, fill_up, leave, small_disk
from tests.faults.test_keeping import soon
from tests.faults.test_lifecycle import plan, run
from tests.serving import ROOT, SECONDS, Server, command_line, serving, start

pytestmark = pytest.mark.faults

SERVE = ("--host", "127.0.0.1", "--port", "0", "--no-browser")
FEW = (0, 16)
"""KiB: without a log beside it, SQLite cannot even open the file to write."""
SOME = (36, 64, 100, 1000)
WITH_LITTLE = [
    ("killed", 0),
    ("ended", SOME[0]),
    *(pytest.param("ended", k, marks=pytest.mark.long) for k in SOME[1:]),
]
TOLD = ("hỏng", "restore", "virus", "vi-rút", "khởi động lại máy", "Traceback", "Errno", "gevent")
"""What nobody may be told of a full disk, but that nothing is damaged."""


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Data folders of a server that ended, and of one that was killed."""
    found = {}
    for how in ("ended", "killed"):
        data = found[how] = tmp_path_factory.mktemp(how) / "data"
        server = start(data)
        code = server.meeting(review=False)
        server.do(code, server.join(code=code), "question.ask", text="Còn đó chứ?")
        soon(partial(snapshots.all_of, datadir.snapshots(data)))
        if how == "ended":
            assert server.stop() == 0
        else:
            server.kill()
        server.log.unlink()
    return found


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one's own, on which LiveQA can just write while it is empty."""
    with small_disk(tmp_path / "disk", 30 * 2**20) as disk:
        yield disk


def lay(day: dict[str, Path], how: str, disk: Path, left: int) -> Path:
    """The data of a day on a disk with so many KiB left."""
    empty(disk)
    shutil.rmtree(disk / "data", ignore_errors=True)
    shutil.copytree(day[how], disk / "data")
    leave(disk, left * 1024)
    return disk / "data"


def check_told(said: str, *sentences: str) -> None:
    """Only these sentences were said, each in one line, and nothing that is not true."""
    assert said.strip().splitlines() == list(sentences)
    for line in sentences:
        assert [word for word in TOLD if word in line.replace("không bị hỏng", "")] == []


def full(path: Path) -> str:
    return text("vi", "error.disk_full", path=path)


def test_a_full_disk_is_one_sentence_and_afterwards_all_is_there(
    day: dict[str, Path], disk: Path, tmp_path: Path
) -> None:
    for left in FEW:
        data = lay(day, "ended", disk, left)
        database = datadir.database_path(data)
        for words in (SERVE, ("import", str(plan(tmp_path)))):
            refused = run(data, *words)
            assert refused.returncode == 1
            check_told(refused.stderr, full(database))
            assert refused.stdout == ""
        assert database.read_bytes() == datadir.database_path(day["ended"]).read_bytes()
        if left == FEW[-1]:
            empty(disk)
            with serving(data) as server:
                server.as_("chair")


@pytest.mark.long
def test_what_only_reads_reads_on_a_full_disk(
    day: dict[str, Path], disk: Path, tmp_path: Path
) -> None:
    for how in day:
        data = lay(day, how, disk, 0)
        verified = run(data, "verify")
        assert (verified.returncode, verified.stderr) == (0, "")
        assert "nguyên vẹn" in verified.stdout
        code = re.findall(r"Hội nghị (\w+)", verified.stdout)[0]
        out = tmp_path / how
        exported = run(data, "export", code, "--out", str(out), "--format", "md")
        assert exported.returncode == 0, exported.stderr
        assert run(data, "backup", "--out", str(out / "copy.db")).returncode == 0
        looked = run(data, "doctor", "--address", "192.168.1.20").stdout
        assert text("vi", "doctor.healthy") in looked
        assert catalogue("vi")["check.make_room"].partition("{")[0] in looked


@contextlib.contextmanager
def shown(data: Path, *words: str) -> Iterator[tuple[Server, Path]]:
    """A server that says what it says to a file elsewhere."""
    log = data.parent.parent / "said.txt"
    with log.open("w", encoding="utf-8") as stderr:
        process = subprocess.Popen(
            command_line(data, *words, *SERVE, "--print-links"),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=stderr,
            encoding="utf-8",
        )
    assert process.stdout
    line = process.stdout.readline()
    assert line, log.read_text(encoding="utf-8")
    try:
        yield Server(process, data, log, json.loads(line)), log
    finally:
        process.terminate()
        process.wait(SECONDS)
        process.stdout.close()


@pytest.mark.long
@pytest.mark.parametrize(("how", "left"), WITH_LITTLE)
def test_with_a_little_room_it_shows_and_goes_on_by_itself(
    how: str, left: int, day: dict[str, Path], disk: Path
) -> None:
    data = lay(day, how, disk, left)
    with shown(data) as (server, log):
        assert server.request("GET", "/api/health").status == 503
        assert server.request("GET", "/").status == 200
        empty(disk)
        soon(lambda: server.request("GET", "/api/health").status == 200)
        server.as_("chair")
        soon(lambda: text("vi", "cli.server_writes") in log.read_text("utf-8"))
    check_told(
        log.read_text("utf-8"),
        text("vi", "cli.server_read_only", path=data),
        text("vi", "cli.server_writes"),
        text("vi", "cli.server_low", path=data),
    )


@pytest.mark.long
def test_once_it_has_served_it_waits_for_room_and_comes_back(
    day: dict[str, Path], disk: Path
) -> None:
    data = lay(day, "ended", disk, 25 * 2**10)
    with shown(data) as (server, log):
        leave(disk, 0)
        soon(lambda: text("vi", "cli.server_read_only", path=data) in log.read_text("utf-8"))
        for file in data.glob("*.db-shm"):  # then SQLite needs room to open the file at all
            file.unlink()
        server.child.kill()
        refused = full(datadir.database_path(data))
        soon(lambda: fill_up(disk).exists() and refused in log.read_text("utf-8"), 10)
        assert server.process.poll() is None
        empty(disk)
        soon(lambda: text("vi", "cli.serves_again") in log.read_text("utf-8"), 15)
        soon(lambda: server.request("GET", "/api/health").status == 200)
    lines = log.read_text("utf-8").splitlines()
    shows = text("vi", "cli.server_read_only", path=data)
    assert (lines.count(refused), lines.count(shows)) == (1, 1)
    assert "Traceback" not in "".join(lines)


@pytest.mark.long
def test_a_demo_or_a_first_start_without_room_is_said_and_later_works(disk: Path) -> None:
    for words in (("demo", *SERVE), SERVE):
        for left in (0, 100):
            data = disk / f"data-{words[0].strip('-')}-{left}"
            empty(disk)
            data.mkdir()
            leave(disk, left * 1024)
            refused = run(data, *words)
            assert refused.returncode == 1
            paths = (data, datadir.database_path(data))
            assert refused.stderr.strip() in [full(path) for path in paths]
            empty(disk)
            with shown(data, *words[:-5]) as (server, _):
                assert server.request("GET", "/").status == 200
            shutil.rmtree(data)
