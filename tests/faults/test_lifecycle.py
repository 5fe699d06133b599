"""Starting and ending: one server a data folder, no newer database, nothing lost at the end."""

import asyncio
import hashlib
import sqlite3
import subprocess
from contextlib import closing, suppress
from pathlib import Path

import pytest

from liveqa import datadir
from liveqa.i18n import text
from tests.faults import record
from tests.faults.hall import gather
from tests.serving import ROOT, Server, command_line, serving

pytestmark = pytest.mark.faults


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


def test_the_second_server_says_it_in_english_too(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        second = run(server.data, "--lang", "en", "--host", "127.0.0.1", "--port", "0")
        assert second.stderr.strip() == text("en", "error.data_folder_in_use", path=server.data)


def plan(folder: Path) -> Path:
    file = folder / "plan.yaml"
    file.write_text("title: Hội nghị\n", encoding="utf-8")
    return file


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
        code = await asyncio.to_thread(server.meeting, "title: Hội nghị\nreview: false\n")
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
