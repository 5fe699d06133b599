"""Whoever changes what was written is found out, by the meeting and the entry."""

import hashlib
import itertools
import json
import random
import re
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from liveqa.cli import main
from liveqa.commands import audit
from liveqa.domain.words import Role
from liveqa.errors import LiveQAError
from liveqa.store import Store, journal, seals
from tests.contract.specimens import Elsewhere, Specimens
from tests.sampling import daily


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
    ("UPDATE journal SET author = 'a' WHERE meeting = 1 AND rev = 5", 5, "audit.chain"),
    ("UPDATE journal SET at = at + 1 WHERE meeting = 1 AND rev = 7", 7, "audit.chain"),
    ("UPDATE journal SET result = '[]' WHERE meeting = 1 AND rev = 4", 4, "audit.chain"),
    ("DELETE FROM journal WHERE meeting = 1 AND rev = 6", 6, "audit.gap"),
    ("DELETE FROM journal WHERE meeting = 1 AND rev = 1", 1, "audit.gap"),
    ("UPDATE journal SET digest = zeroblob(32) WHERE meeting = 1 AND rev = 4", 4, "audit.chain"),
    ("UPDATE journal SET result = CAST(x'ff' AS TEXT) WHERE rev = 8", 8, "audit.unreadable"),
    ("UPDATE questions SET meeting = 2, number = 99 WHERE id = 7", 0, "audit.question"),
    ("UPDATE questions SET text = text || ' ' WHERE id = 7", 0, "audit.row"),
    ("UPDATE questions SET name = CAST(x'c3' AS TEXT) WHERE id = 7", 0, "audit.row"),
    ("UPDATE questions SET state = 'shoxn' WHERE id = 7", 0, "audit.row"),
    ("UPDATE meetings SET conclusion = 'Khác' WHERE id = 1", 0, "audit.row"),
    ("UPDATE answer_questions SET question = 1 WHERE answer = 1", 0, "audit.row"),
    ("DELETE FROM votes WHERE device = (SELECT min(device) FROM votes)", 0, "audit.upvotes"),
    ("UPDATE questions SET carried_votes = 9 WHERE id = 7", 0, "audit.row"),
    ("UPDATE votes SET device = 3 WHERE question = 3", 0, "audit.upvotes"),
]


@pytest.mark.parametrize(("sql", "rev", "reason"), daily(TAMPERED, TAMPERED[::3]))
def test_a_break_is_named(room: Specimens, sql: str, rev: int, reason: str) -> None:
    room.store.db.execute(sql)
    first = audit.breaks(room.store)[0]
    assert (first.rev, first.reason) == (rev, reason)
    assert first.code == room.store.meetings.get(1).code


def test_a_row_that_is_not_as_it_was_written_is_named(room: Specimens) -> None:
    room.store.db.execute("UPDATE questions SET text = text || '!' WHERE id = 7")
    (found,) = audit.breaks(room.store)
    assert found == audit.Break(room.store.meetings.get(1).code, 0, "audit.row", "questions 7")


def test_a_byte_that_flips_in_a_text_is_found_and_named(
    room: Specimens, record_property: Callable[[str, object], None]
) -> None:
    id = room.do(room.lan, "question.ask", text="Bao giờ sửa mái che ở sân trường?")["question"]
    text = room.question(id).text.encode()
    room.store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = Path(room.store.db.execute("PRAGMA database_list").fetchone()[2])
    room.store.close()
    whole = path.read_bytes()
    # once in its row, once in what the journal says was asked
    places = [found.start() for found in re.finditer(re.escape(text), whole)]
    assert len(places) == 2
    for place, at in itertools.product(places, range(len(text))):
        spoilt = bytearray(whole)
        spoilt[place + at] ^= 1 << at % 8
        path.write_bytes(spoilt)
        with closing(Store.open_readonly(path)) as store:
            (found,) = audit.breaks(store)
        assert (found.what == f"questions {id}") != found.reason.startswith(
            ("audit.args", "audit.unreadable")
        ), (place, at)
    record_property("tried", len(places) * len(text))


@pytest.mark.parametrize("seed", range(3))
def test_upvotes_agree_with_the_journal_whatever_is_merged_and_parted(
    room: Specimens, seed: int
) -> None:
    chance = random.Random(seed)
    phones = [room.lan, room.minh, *(room.join(Role.ATTENDEE) for _ in range(4))]
    questions = [room.ask(chance.choice(phones), f"Câu {n}?") for n in range(6)]
    for _ in range(120):
        one, other = chance.sample(questions, 2)
        phone = chance.choice(phones)
        with suppress(LiveQAError):
            match chance.randrange(7):
                case 6:
                    version = room.question(one).version
                    words = {"text": f"Lời {version}?", "base_version": version}
                    told = {**words, "upvotes": chance.choice(["keep", "reset"])}
                    room.do(room.thu, "question.edit", question=one, **told)
                case 0:
                    room.do(room.thu, "question.merge", question=one, into=other)
                case 1:
                    room.do(room.thu, "question.accept", question=one)
                case 2:
                    room.do(phone, "question.remove_upvote", question=one)
                case _:
                    room.do(phone, "question.upvote", question=one)
    votes = room.store.db.execute("SELECT count(*) FROM votes").fetchone()[0]
    assert votes > 5
    assert audit.breaks(room.store) == []


def test_a_digest_that_is_made_of_something_else_later_breaks_nothing(
    room: Specimens, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = room.store.journal.rev(1)

    def of_all_columns(row: dict[str, object]) -> bytes:
        return hashlib.sha256(repr(sorted(row.items())).encode()).digest()

    def of_the_command(last: bytes, row: dict[str, object]) -> bytes:
        return hashlib.sha256(last + str(row["command"]).encode()).digest()

    monkeypatch.setitem(seals.FORMATS, 2, of_all_columns)
    monkeypatch.setitem(journal.FORMATS, 3, of_the_command)
    question = room.ask(text="Niêm phong cách mới?")
    assert audit.breaks(room.store) == []
    formats = "SELECT DISTINCT format FROM journal WHERE meeting = 1 AND rev {} ?"
    for operator, format in (("<=", 2), (">", 3)):
        used = room.store.db.execute(formats.format(operator), [before]).fetchall()
        assert used == [(format,)]
    room.store.db.execute("UPDATE questions SET text = 'Khác' WHERE id = ?", [question])
    (found,) = audit.breaks(room.store)
    assert found.what == f"questions {question}"


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("UPDATE seals SET format = 9 WHERE kind = 'questions' AND id = 7", "audit.row"),
        ("UPDATE journal SET format = 9 WHERE meeting = 1 AND rev = 5", "audit.chain"),
        ("UPDATE journal SET format = 'x' WHERE meeting = 1 AND rev = 5", "audit.chain"),
    ],
)
def test_a_format_that_was_never_given_is_a_break(room: Specimens, sql: str, reason: str) -> None:
    room.store.db.execute(sql)
    assert audit.breaks(room.store)[0].reason == reason


def test_erased_words_break_nothing(room: Specimens) -> None:
    room.store.db.execute("UPDATE journal SET args = NULL")
    assert audit.breaks(room.store) == []


def test_verify_says_so_and_writes_the_journal(
    room: Specimens, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    room.store.close()
    data, out = ["--data", str(tmp_path), "--lang", "en"], tmp_path / "journal.jsonl"
    assert main([*data, "verify", "--journal", str(out)]) == 0
    assert capsys.readouterr().out.count("whole") == 4
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
