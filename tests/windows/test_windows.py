"""A real Windows Python runs LiveQA, started directly and as from a virtual environment."""

import contextlib
import io
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
import xlsxwriter

from tests import short_meeting
from tests.contract.test_node_client import CLIENT
from tests.node import node
from tests.serving import SECONDS
from tests.windows import server
from tests.windows.server import WindowsServer
from tests.windows.wine import Wine, windows_path

# Whether a click marks text: before, while and after LiveQA holds the window.
QUICK_EDIT = """
import ctypes
from liveqa.cli import console
kernel, mode = console._kernel(), ctypes.c_ulong()
def clicks():
    assert kernel.GetConsoleMode(kernel.GetStdHandle(-10), ctypes.byref(mode))
    print(bool(mode.value & 0x40))
kernel.SetConsoleMode(kernel.GetStdHandle(-10), 0x80 | 0x40 | 0x7)
held = console.Console()
clicks(), held.begin(print), clicks(), held.end(), clicks()
"""
# What Windows does when the window is closed; the program's end is half a second of work.
CLOSING = """
import ctypes, threading, time
from liveqa.cli import console
asked = threading.Event()
held = console.Console()
held.begin(asked.set)
closing = ctypes.WinDLL("kernelbase").CtrlRoutine
threading.Thread(target=closing, args=(console.CLOSING[0],), daemon=True).start()
asked.wait(), time.sleep(0.5), print("ended", flush=True), held.end()
"""
# What another program does that has a file open: it lets go at the second wait, or never.
HOLDING = """
import logging, sqlite3, sys
from pathlib import Path
from liveqa.machine import files, logs
from liveqa.errors import FileHeld
from liveqa.store import Store, database_file
folder = Path(sys.argv[1])
paper, database = folder / "paper.docx", folder / "liveqa.db"

def hold(path, waits, act):
    with path.open("rb") as holder:
        waited = []
        files.wait = lambda s: (waited.append(s), holder.close() if len(waited) == waits else None)
        try:
            act()
            print("done", len(waited))
        except FileHeld as error:
            print("held", Path(error.params["path"]).name, len(waited))

paper.write_bytes(b"old")
hold(paper, 2, lambda: files.write(paper, b"new"))
hold(paper, 99, lambda: files.write(paper, b"newer"))
hold(paper, 99, lambda: files.remove(paper))
print(paper.read_bytes().decode())
hold(paper, 2, lambda: files.remove(paper))
Store.open(database).close()
copy = database_file.copy(database, folder / "copy.db")
with sqlite3.connect(database) as db:
    db.execute("CREATE TABLE later (id)")
db.close()
hold(database, 99, lambda: database_file.put_back(copy, database, folder / "replaced" / "1"))
with sqlite3.connect(database) as db:
    print(db.execute("SELECT count(*) FROM later").fetchone()[0], len([*folder.glob("replaced/*")]))
db.close()
hold(database, 2, lambda: database_file.put_back(copy, database, folder / "replaced" / "1"))
logs.SIZE = 500
log = logs.Rotating(folder / "liveqa.log")
logging.getLogger().addHandler(log)
with (folder / "liveqa.log").open("a"), (folder / "liveqa.log").open("rb"):
    for number in range(20):
        log.handle(logging.makeLogRecord({"msg": f"line {number:02d} {'.' * 50}"}))
said = (folder / "liveqa.log").read_text()
print(said.count("line "), "goes on in the same file" in said)
"""
FOLDER = "Trường Tiểu học Đoàn Kết (2026)"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, python: str) -> Path:
    """A data folder for the whole day."""
    return tmp_path_factory.mktemp("windows") / FOLDER


def test_python_says_what_started_it(windows: Wine, python: str) -> None:
    done = windows.run(python, "-c", "import sys; print(sys.executable, sys.platform)")
    assert done.stdout.decode().split() == [windows_path(Path(python)), "win32"]


def test_what_goes_into_a_file_is_vietnamese(windows: Wine, python: str) -> None:
    done = windows.run(python, "-X", "utf8=0", "-P", "-m", "liveqa.cli", "--lang", "vi", "--help")
    assert "chạy thử với một hội nghị mẫu" in done.stdout.decode("utf-8")


def test_a_file_that_is_held_is_waited_for_then_named(windows: Wine, tmp_path: Path) -> None:
    done = windows.run(windows.base, "-X", "utf8", "-c", HOLDING, windows_path(tmp_path))
    assert done.stdout.decode().splitlines() == [
        *("done 2", "held paper.docx 6", "held paper.docx 6", "new", "done 2"),
        *("held liveqa.db 6", "0 0", "done 2", "20 True"),
    ], done.stderr.decode()


def test_a_short_meeting_from_its_plan_to_a_restored_copy(python: str, tmp_path: Path) -> None:
    played = short_meeting.play(server.program(python), tmp_path / FOLDER, tmp_path)
    print(f"{python}: {played}")


def test_phones_votes_and_a_list_survive_a_killed_server(
    windows: Wine, python: str, data: Path
) -> None:
    with server.serving(windows, python, data) as running:
        each = 1 if python == windows.base else 2  # the redirector and its child
        assert [len(running.supervisors), len(running.workers)] == [each, each]
        code = running.meeting()
        play(running, code)
        collect(running, code)
        before = questions(running, code)
        assert len(before) == 3
        windows.end_task(running.workers[-1])
        assert questions(running, code) == before
        with worker_ends():
            assert running.stop() == 0  # Ctrl+C
    assert not list(data.glob("liveqa.db-*"))  # SQLite's own files: the database was closed


def test_no_click_stops_who_writes_into_the_window(windows: Wine) -> None:
    ours, theirs = os.openpty()  # what Wine makes a console of
    with os.fdopen(theirs, "rb") as window:
        done = windows.run(windows.base, "-c", QUICK_EDIT, window=window)
    os.close(ours)
    assert done.stdout.split() == [b"True", b"False", b"True"], done.stderr


def test_a_closed_window_waits_for_the_end(windows: Wine) -> None:
    done = windows.run(windows.base, "-c", CLOSING)
    assert done.stdout.split() == [b"ended"], done.stderr


def test_it_starts_as_run_py_starts_it(windows: Wine, tmp_path: Path) -> None:
    with server.serving(windows, windows.base, tmp_path / FOLDER, *server.ALONE) as running:
        assert "-S" in running.workers[0].words
        assert len(questions(running, running.meeting())) == 0


@pytest.mark.parametrize("how", ["window closed", "supervisor ended"])
def test_the_server_ends_with_its_window_and_its_supervisor(
    windows: Wine, python: str, data: Path, how: str
) -> None:
    with server.serving(windows, python, data) as running, worker_ends():
        if how == "window closed":
            running.close_window()
        else:
            windows.end_task(running.supervisors[0])
        running.process.wait(SECONDS)
    assert not list(data.glob("liveqa.db-*"))


def play(running: WindowsServer, code: str) -> None:
    """Lan and Minh join with the official client, ask and upvote; Thu accepts."""
    links = running.get(f"/api/meetings/{code}/links", running.as_("organiser"))["roles"]
    secret = urlsplit(links["secretary"]["url"]).fragment
    played = subprocess.run(
        [node(), str(CLIENT), running.url, code, secret],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert played.returncode == 0, played.stdout + played.stderr


def collect(running: WindowsServer, code: str) -> None:
    """Dung takes over a class's list, which is an Excel file."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("5A")
        sheet.write_column(0, 0, ["Nội dung câu hỏi", "Căng tin mở mấy giờ?", "Ai giữ thư viện?"])
    organiser = running.as_("organiser")
    answer = running.request("POST", f"/api/meetings/{code}/lists", file.getvalue(), organiser)
    assert answer.status == 200, answer.body
    rows = [row["question"] for row in answer.json()["rows"]]
    collected = [{name: row[name] for name in row if name != "same_as"} for row in rows]
    running.do(code, organiser, "question.collect", collected=collected)


def questions(running: WindowsServer, code: str) -> dict[str, str]:
    """What was asked, by number, as a secretary reads it."""
    board = running.get(f"/api/meetings/{code}/board", running.as_("secretary"))["board"]
    return {question["number"]: question["text"] for question in board["questions"].values()}


@contextlib.contextmanager
def worker_ends() -> Iterator[None]:
    """The server itself, as this machine sees it, ends in the block or soon after."""
    found = [one for one in psutil.process_iter(["cmdline"]) if is_worker(one)]
    assert found
    yield
    end = time.monotonic() + SECONDS
    while any(map(lives, found)):
        assert time.monotonic() < end, "it never ended"
        time.sleep(0.1)


def lives(process: psutil.Process) -> bool:
    """Whether it has not ended; of one that has, the process id may stay for a while."""
    with contextlib.suppress(psutil.NoSuchProcess):
        return process.status() != psutil.STATUS_ZOMBIE
    return False


def is_worker(process: psutil.Process) -> bool:
    """Whether it is one under Wine."""
    line = " ".join(process.info["cmdline"] or []).strip()
    return "python.exe -X" in line and line.endswith(" worker")
