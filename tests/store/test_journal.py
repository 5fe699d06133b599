"""What the journal tells of a device, and what its chain covers."""

import hashlib
import json
from typing import Any

from liveqa.commands import Envelope, audit
from liveqa.service.committing import run
from liveqa.service.jobs import Create, Do
from liveqa.store import journal
from liveqa.store.audit import entries
from tests.room import PLAN, Room


def test_an_entry_covers_a_name_of_its_own_and_no_device(room: Room) -> None:
    room.ask(room.lan)
    entries = [*room.store.db.query("SELECT * FROM journal ORDER BY rev")]
    assert len({entry["author"] for entry in entries}) == len(entries)
    for entry in entries:
        assert entry["device"] is entry["op"] is None
        assert len(bytes.fromhex(entry["author"])) == 16


def test_no_device_can_be_tried_out_against_a_digest(room: Room) -> None:
    room.ask(room.lan)
    last = bytes(32)
    for entry in room.store.db.query("SELECT * FROM journal ORDER BY rev"):
        for device in range(20):
            tried = {**entry, "device": device, "op": f"op-{device}", "author": str(device)}
            assert all(made(last, tried) != entry["digest"] for made in journal.FORMATS.values())
        last = entry["digest"]


def test_no_erased_name_can_be_tried_out_against_a_digest(room: Room) -> None:
    named = {"name": "Trịnh Thị Lan", "name_mode": "secretaries_only"}
    asked = room.do(room.thu, "question.enter", text="Kín?", **named)["question"]
    query = "SELECT args, args_digest FROM journal WHERE command = 'question.enter'"
    said, kept = room.store.db.execute(query).fetchone()
    room.do(room.thu, "question.erase_person", question=asked)
    assert [*room.store.db.execute(query).fetchone()] == [None, kept]
    tried = json.loads(said)
    assert hashlib.sha256(said.encode()).digest() == kept
    tried.pop(journal.SALT)
    written = json.dumps(tried, ensure_ascii=False, separators=(",", ":"))
    assert hashlib.sha256(written.encode()).digest() != kept
    assert audit.breaks(room.store) == []


def test_what_phones_do_is_noted_to_the_minute_and_what_staff_do_when_it_was(room: Room) -> None:
    room.ask(room.lan)
    query = "SELECT at FROM journal WHERE command = ? ORDER BY rev DESC"
    asked, accepted = (
        room.store.db.execute(query, [name]).fetchone()[0]
        for name in ("question.ask", "question.accept")
    )
    assert asked % 60_000 == 0
    assert accepted == room.clock


def test_a_repeated_command_is_known_by_what_lies_apart(room: Room) -> None:
    first = room.do(room.lan, "question.ask", "once", text="Hỏi?")
    rev = room.store.journal.rev(room.meeting)
    assert room.do(room.lan, "question.ask", "once", text="Hỏi?") == first
    assert room.store.journal.rev(room.meeting) == rev


def test_the_same_op_is_done_once_in_each_meeting(room: Room) -> None:
    code = run(room.store, Create(PLAN)).result
    here, elsewhere = room.meeting, room.store.meetings.by_code(code).id
    envelope = Envelope(op="once", name="agenda.add_item", args={"title": "Giải lao"})
    given = {meeting: Do(room.dung, meeting, envelope) for meeting in (here, elsewhere)}
    first = {meeting: run(room.store, do) for meeting, do in given.items()}
    for meeting, do in given.items():
        again = run(room.store, do)
        assert (again.result, again.rev) == (first[meeting].result, first[meeting].rev)
        assert again.digest == first[meeting].digest == room.store.journal.head(meeting)[1].hex()
        assert [item.title for item in room.store.agenda.of(meeting)].count("Giải lao") == 1


def test_the_chain_holds_without_what_lies_apart(room: Room) -> None:
    room.ask(room.lan)
    room.store.db.execute("DELETE FROM authors")
    assert audit.breaks(room.store) == []


def test_an_exported_entry_is_checked_without_anything_else(room: Room) -> None:
    room.ask(room.lan)
    last = ""
    for entry in audit_entries(room):
        made = json.dumps(
            {name: entry[name] for name in ("meeting", "rev", "at", "author", "command")}
            | {name: dumped(entry[name]) for name in ("events", "result")},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        whole = bytes.fromhex(last or "00" * 32) + made.encode()
        digest = hashlib.sha256(whole + bytes.fromhex(entry["args_digest"]))
        assert digest.hexdigest() == entry["digest"]
        last = entry["digest"]


def dumped(value: object) -> str:
    """Plain JSON as the journal writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def audit_entries(room: Room) -> list[dict[str, Any]]:
    """The journal as `verify --journal` writes it."""
    return [*entries(room.store, room.meeting)]
