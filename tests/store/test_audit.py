"""Whoever changes what was written is found out, by the meeting and the entry."""

import json
from pathlib import Path

import pytest

from liveqa.cli import main
from liveqa.store import audit
from tests.contract.specimens import Elsewhere, Specimens


@pytest.fixture
def room(tmp_path: Path) -> Specimens:
    """Two meetings in which much has happened."""
    opened = Specimens(tmp_path)
    Elsewhere(opened)
    return opened


def test_what_nobody_touched_is_whole(room: Specimens) -> None:
    assert audit.breaks(room.store) == []


TAMPERED = [
    ("UPDATE journal SET args = '{}' WHERE meeting = 1 AND rev = 9", 9, "audit.args"),
    ("UPDATE journal SET device = 1 WHERE meeting = 1 AND rev = 5", 5, "audit.chain"),
    ("UPDATE journal SET at = at + 1 WHERE meeting = 1 AND rev = 7", 7, "audit.chain"),
    ("UPDATE journal SET result = '{}' WHERE meeting = 1 AND rev = 3", 3, "audit.chain"),
    ("DELETE FROM journal WHERE meeting = 1 AND rev = 6", 6, "audit.gap"),
    ("DELETE FROM journal WHERE meeting = 1 AND rev = 1", 1, "audit.gap"),
    ("UPDATE journal SET digest = zeroblob(32) WHERE meeting = 1 AND rev = 4", 4, "audit.chain"),
    ("UPDATE questions SET meeting = 2, number = 99 WHERE id = 7", 0, "audit.question"),
]


@pytest.mark.parametrize(("sql", "rev", "reason"), TAMPERED)
def test_a_break_is_named(room: Specimens, sql: str, rev: int, reason: str) -> None:
    room.store.db.execute(sql)
    first = audit.breaks(room.store)[0]
    assert (first.rev, first.reason) == (rev, reason)
    assert first.code == room.store.meetings.get(1).code


def test_erased_words_break_nothing(room: Specimens) -> None:
    room.store.db.execute("UPDATE journal SET args = NULL")
    assert audit.breaks(room.store) == []


def test_verify_says_so_and_writes_the_journal(
    room: Specimens, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    room.store.close()
    data, out = ["--data", str(tmp_path), "--lang", "en"], tmp_path / "journal.jsonl"
    assert main([*data, "verify", "--journal", str(out)]) == 0
    assert capsys.readouterr().out.count("whole") == 3
    entries = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert entries[0]["command"] == "meeting.create"
    assert [entry["rev"] for entry in entries if entry["meeting"] == 1][:3] == [1, 2, 3]
    assert len(entries[0]["digest"]) == 64


def test_verify_names_the_break(
    room: Specimens, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    room.store.db.execute("UPDATE journal SET command = 'x' WHERE meeting = 1 AND rev = 5")
    code = room.store.meetings.get(1).code
    room.store.close()
    assert main(["--data", str(tmp_path), "--lang", "en", "verify"]) == 1
    assert f"Meeting {code}: broken at entry 5" in capsys.readouterr().out
