"""A phone's receipt, proved against the journal in the data folder and in an exported one."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from liveqa.cli import main
from liveqa.commands import audit
from liveqa.commands.untying import UNTIE_AFTER_MS
from liveqa.domain.fingerprint import fingerprint
from liveqa.domain.words import Audience
from liveqa.errors import JournalUnreadable, LiveQAError, ReceiptUnreadable
from liveqa.service.committing import commit
from liveqa.service.jobs import Purge, Untie
from liveqa.store import receipts
from liveqa.store.audit import entries
from liveqa.store.journal import BEFORE, chained
from liveqa.store.receipts import Entry, Receipt, Verdict, prove
from tests.room import Room

TEXT = "Bao giờ sửa mái che?"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """A meeting whose journal may be changed."""
    return Room(tmp_path)


def told(room: Room, text: str) -> Receipt:
    """What Lan's phone keeps of a question that it sends."""
    batch = commit(room.store, [room.job(room.lan, "question.ask", "", {"text": text})])
    room.follow(batch)
    (done,) = batch.outcomes
    assert not isinstance(done, LiveQAError)
    return Receipt(done.rev, done.digest, text)


def journal(room: Room) -> list[Entry]:
    return [*map(receipts.entry, entries(room.store, room.meeting))]


def exported(room: Room) -> list[dict[str, Any]]:
    """The lines of `verify --journal`, as another program reads them."""
    return [json.loads(json.dumps(each)) for each in entries(room.store, room.meeting)]


def closed(room: Room) -> None:
    room.do(room.dung, "meeting.close")


def untied(room: Room) -> None:
    closed(room)
    room.follow(commit(room.store, [Untie(room.meeting, now=room.clock + UNTIE_AFTER_MS)]))
    tied = "SELECT 1 FROM authors WHERE device IN (?, ?)"
    assert not room.store.db.execute(tied, [room.lan.id, room.minh.id]).fetchall()


def erased(room: Room) -> None:
    untied(room)
    room.follow(commit(room.store, [Purge(room.meeting, now=room.clock)]))


@pytest.mark.parametrize(
    ("happens", "reason"),
    [
        (closed, receipts.SAID),
        (untied, receipts.SAID),
        (erased, receipts.ERASED),
    ],
)
def test_a_receipt_holds_before_and_after_the_untying_and_an_erasing(
    room: Room, happens: Callable[[Room], None], reason: str
) -> None:
    kept = [told(room, TEXT), told(room, " Cà  phê\u200b? ")]
    happens(room)
    head = Receipt(*told_at_the_close(room))
    assert prove([*kept, head], journal(room)) == [
        *(Verdict(one.rev, reason) for one in kept),
        Verdict(head.rev, receipts.STANDS),
    ]
    assert prove(kept, map(receipts.entry, exported(room))) == prove(kept, journal(room))


def told_at_the_close(room: Room) -> tuple[int, str]:
    """What screen, phones and papers say of the journal."""
    said = room.pages[Audience.PHONE]["meeting"]
    assert said["journal_digest"] == room.store.meetings.get(room.meeting).journal_digest
    return said["journal_rev"], said["journal_digest"]


Rows = list[dict[str, Any]]


def other_words(rows: Rows) -> Rows:
    """A question's words replaced, before others went on."""
    asked = next(row for row in rows if row["command"] == "question.ask")
    asked["args"] = asked["args"].replace("mái che", "cái bàn")
    asked["args_digest"] = hashlib.sha256(asked["args"].encode()).digest()
    return rows


def never_asked(rows: Rows) -> Rows:
    return [row for row in rows if row["command"] != "question.ask"]


def cut_short(rows: Rows) -> Rows:
    """Nothing from the question on."""
    at = next(place for place, row in enumerate(rows) if row["command"] == "question.ask")
    return rows[:at]


def at_another_time(rows: Rows) -> Rows:
    rows[0]["at"] += 1
    return rows


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (other_words, receipts.CHANGED),
        (never_asked, receipts.CHANGED),
        (cut_short, receipts.MISSING),
        (at_another_time, receipts.CHANGED),
    ],
)
def test_a_journal_made_anew_is_found_by_the_receipt_and_by_what_stood_on_the_screen(
    room: Room, change: Callable[[Rows], Rows], reason: str
) -> None:
    kept = told(room, TEXT)
    room.do(room.hoa, "meeting.close")
    head = Receipt(*told_at_the_close(room))
    last = BEFORE
    rows = change([*room.store.journal.rows(room.meeting)])
    for rev, row in enumerate(rows, 1):
        last = row["digest"] = chained(last, row | {"rev": rev})
        row["rev"] = rev
    room.store.db.execute("DELETE FROM journal WHERE meeting = ?", [room.meeting])
    room.store.db.table("journal").insert_all(rows)
    assert [one.reason for one in prove([kept], journal(room))] == [reason]
    assert not any(one.holds for one in prove([kept, head], journal(room)))
    assert audit.breaks(room.store)


def test_a_break_before_an_entry_leaves_it_unproved(room: Room) -> None:
    first, second = told(room, TEXT), told(room, "Bao giờ có bể bơi?")
    query = "UPDATE journal SET at = at + 1 WHERE rev = ?"
    room.store.db.execute(query, [second.rev])
    assert prove([first, second], journal(room)) == [
        Verdict(first.rev, receipts.SAID),
        Verdict(second.rev, receipts.BROKEN, second.rev),
    ]


def test_a_receipt_that_was_changed_proves_nothing(room: Room) -> None:
    kept = told(room, TEXT)
    changed = [
        (replace(kept, text="Bao giờ xây bể bơi?"), receipts.OTHER_WORDS),
        (replace(kept, digest="0" * 64), receipts.CHANGED),
        (replace(kept, rev=kept.rev + 1000), receipts.MISSING),
    ]
    for receipt, reason in changed:
        (verdict,) = prove([receipt], journal(room))
        assert (verdict.reason, verdict.holds) == (reason, False)


def test_verify_says_a_sentence_for_each_entry_of_a_receipt(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = told(room, TEXT)
    closed(room)
    head = Receipt(*told_at_the_close(room))
    room.store.close()
    receipt, out = tmp_path / "bien-nhan.txt", tmp_path / "journal.jsonl"
    lines = [
        "# Hội nghị đối thoại",
        "",
        *(json.dumps(msgspec.structs.asdict(one)) for one in (kept, head)),
    ]
    receipt.write_text("\r\n".join(lines), encoding="utf-8-sig")
    verify = ["--lang", "en", "--data", str(tmp_path), "verify"]
    assert main([*verify, "--journal", str(out), "--receipt", str(receipt)]) == 0
    said = capsys.readouterr().out
    assert f"fingerprint {fingerprint(head.digest)}" in said
    proved = (
        f"No. {kept.rev} stands, unchanged, with the words that were sent.\n"
        f"No. {head.rev} stands, unchanged.\n"
    )
    assert said.endswith(proved)
    elsewhere = ["--lang", "en", "--data", str(tmp_path / "none"), "verify"]
    against = ["--receipt", str(receipt), "--against", str(out)]
    assert main([*elsewhere, *against]) == 0
    assert capsys.readouterr().out == proved
    out.write_text(out.read_text(encoding="utf-8").replace("mái che", "bể bơi"), encoding="utf-8")
    assert main([*elsewhere, *against]) == 1
    assert "cannot be proved" in capsys.readouterr().out
    for words in (["--against", str(out)], ["--receipt", str(out)], ["--receipt", str(tmp_path)]):
        assert main([*verify, *words]) == 1
        assert capsys.readouterr().err


@given(
    st.binary()
    | st.text().map(str.encode)
    | st.recursive(st.integers() | st.text(), st.lists).map(json.dumps).map(str.encode)
)
def test_what_is_no_receipt_is_refused(data: bytes) -> None:
    with pytest.raises(ReceiptUnreadable):
        receipts.read(data)


@pytest.mark.parametrize("values", [None, 3, {}, {"rev": 1}, {"meeting": "1"}])
def test_what_is_no_journal_is_refused(values: object) -> None:
    with pytest.raises(JournalUnreadable):
        receipts.entry(values)
