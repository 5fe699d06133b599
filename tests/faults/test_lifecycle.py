"""Starting and ending: one server a data folder, no newer database, nothing lost at the end."""

import asyncio
import hashlib
import json
import os
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from liveqa.i18n import text
from liveqa.machine import datadir
from tests.faults import record
from tests.faults.hall import gather
from tests.serving import ROOT, Server, command_line, serving, start

pytestmark = [pytest.mark.faults, pytest.mark.long]


def run(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The program, until it ends by itself."""
    return subprocess.run(
        command_line(data, *words),
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.long
def test_a_second_server_is_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        code = server.meeting()
        for words in (["serve"], ["import", str(plan(tmp_path))], ["demo"]):
            port = ["--host", "127.0.0.1", "--port", "0", "--print-links"]
            second = run(server.data, *words, *(port if words[0] != "import" else []))
            assert second.returncode == 1
            assert text("vi", "error.data_folder_in_use", path=server.data) in second.stderr
            assert second.stdout == ""
        phone = server.join(code=code)
        assert server.do(code, phone, "question.ask", text="Còn đó không?")["number"] == 1


def start_again(data: Path, pages: Path) -> tuple[str, str]:
    """What a second double click says, and the address its browser is started with, which `pages`
    keeps."""
    browser = pages.with_suffix(".py")
    browser.write_text(
        f"import sys; open({str(pages)!r}, 'a').write(sys.argv[1] + '\\n')", encoding="utf-8"
    )
    desktop = {"DISPLAY": ":0", "CI": "", "SSH_CONNECTION": "", "LIVEQA_LANG": "en"}
    second = subprocess.run(
        command_line(data),
        cwd=ROOT,
        env={**os.environ, **desktop, "BROWSER": f"{sys.executable} {browser} %s"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert second.returncode == 0, second.stderr
    assert second.stderr == ""
    return second.stdout, pages.read_text(encoding="utf-8").split()[-1]


def test_a_second_double_click_opens_the_page_of_the_first(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        said, page = start_again(server.data, tmp_path / "pages")
        here = f"http://localhost:{server.port}"
        assert text("en", "cli.runs_already", url=here) in said
        address, _, code = page.partition("#")
        assert address == f"{here}/organiser"
        assert urlsplit(server.links["organiser"]).fragment not in page + said
        body = {"role": "organiser", "secret": code}
        token = server.post("/api/join", body)["token"]
        assert server.get("/api/meetings", token) == {"meetings": []}
        assert server.request("POST", "/api/join", body).status == 401, "it opens one page, once"


@pytest.mark.long
def test_a_second_double_click_waits_for_a_first_that_is_not_ready(tmp_path: Path) -> None:
    data = tmp_path / "data"
    starting: list[Server] = []
    first = threading.Thread(target=lambda: starting.append(start(data)))
    first.start()
    while not (data / "serve.lock").exists():
        time.sleep(0.01)
    _, page = start_again(data, tmp_path / "pages")
    first.join()
    [server] = starting
    try:
        body = {"role": "organiser", "secret": page.partition("#")[2]}
        assert server.post("/api/join", body)["role"] == "organiser"
    finally:
        server.kill()
    with serving(data) as server:  # what the one that was killed left behind stands in no way
        assert server.get("/api/meetings", server.as_("organiser")) == {"meetings": []}


def test_the_key_lies_beside_the_data_for_its_owner_alone(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        note = server.data / "running.json"
        assert set(json.loads(note.read_text(encoding="utf-8"))) == {"url", "key"}
        if os.name == "posix":
            assert stat.S_IMODE(note.stat().st_mode) == 0o600


def plan(folder: Path) -> Path:
    file = folder / "plan.yaml"
    file.write_text("title: Hội nghị\n", encoding="utf-8")
    return file


@pytest.mark.long
def test_a_database_of_a_newer_version_is_refused_and_untouched(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert run(data, "import", str(plan(tmp_path))).returncode == 0
    database = datadir.database_path(data)
    with closing(sqlite3.connect(database)) as db:
        db.execute("UPDATE _sqlite_migrations SET name = 'm999_of_a_newer_version' WHERE id = 1")
        db.commit()
    before = hashlib.sha256(database.read_bytes()).digest()
    tries = (
        ["serve", "--host", "127.0.0.1", "--port", "0"],
        ["import", str(plan(tmp_path))],
        ["backup", "--out", str(tmp_path / "copy.db")],
        ["export", "ABCDE", "--out", str(tmp_path / "out"), "--format", "md"],
    )
    for words in tries:
        refused = run(data, *words)
        assert refused.returncode == 1, words
        assert refused.stderr.splitlines()[-1] == text("vi", "error.newer_database"), words
        assert "Traceback" not in refused.stderr
    assert hashlib.sha256(database.read_bytes()).digest() == before
    assert not (tmp_path / "copy.db").exists()
    assert not any(file.stat().st_size for file in data.glob("*.db-wal"))


def test_what_was_acknowledged_survives_being_asked_to_end_in_a_burst(tmp_path: Path) -> None:
    async def end_in_a_burst(server: Server) -> set[str]:
        code = await asyncio.to_thread(server.meeting, review=False)
        hall = await gather(server, code, 100, [])
        playing = asyncio.create_task(hall.play())
        await hall.acknowledged(30)
        assert await asyncio.to_thread(server.stop) == 0
        playing.cancel()
        with suppress(asyncio.CancelledError):
            await playing
        assert all(ack["ok"] for ack in hall.acks.values())
        return {one.text for one in hall.attendees if one.acks}

    with serving(tmp_path / "data") as server:
        acknowledged = asyncio.run(end_in_a_burst(server))
    stored = record.texts(server.data)
    assert len(acknowledged) >= 30
    assert acknowledged <= stored.keys()
    assert set(stored.values()) == {1}
    record.check_journal(server.data)
    assert not list(server.data.glob("*.db-wal")), "the journal file was not folded in"
