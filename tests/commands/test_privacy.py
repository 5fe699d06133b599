"""What was told about a person goes on request, everywhere, and the journal says that it went."""

from datetime import date
from pathlib import Path

from liveqa.commands.privacy import is_due, purge
from liveqa.domain.words import Audience, MeetingState, Role
from liveqa.store import Store, audit
from liveqa.writer import Answered, commit
from tests.room import Room

NAME, UNIT, CONTACT = "Trịnh Thị Lan", "Tổ Bếp", "0900 000 000"
TOLD = {"name": NAME, "name_mode": "named", "wants_reply": True, "contact": CONTACT}


def on_disk(room: Room) -> bytes:
    """Every byte of the database, with what is still in its journal file folded in."""
    room.store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = Path(room.store.db.execute("PRAGMA database_list").fetchone()[2])
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def test_a_person_is_erased_from_rows_journal_boards_and_bytes(room: Room) -> None:
    phone = room.do(room.lan, "question.ask", text="Lương?", **TOLD)["question"]
    again = room.do(room.lan, "question.ask", text="Thưởng?", **TOLD)["question"]
    other = room.do(room.minh, "question.ask", text="Ăn?", **{**TOLD, "name": "Minh Khác"})
    assert NAME.encode() in on_disk(room)
    room.do(room.thu, "question.erase_person", question=phone)
    for id in (phone, again):
        row = room.question(id)
        assert (row.name, row.contact, row.unit, row.name_mode) == ("", "", "", "unrecorded")
        assert row.text
    assert room.question(other["question"]).name == "Minh Khác"
    assert all(NAME not in str(room.pages[who]) for who in Audience)
    assert NAME.encode() not in on_disk(room)
    last = room.store.db.execute(
        "SELECT command, events FROM journal ORDER BY rev DESC LIMIT 1"
    ).fetchone()
    assert last[0] == "question.erase_person"
    assert "PersonErased" in last[1]
    assert audit.breaks(room.store) == []


def test_who_spoke_is_erased_with_all_they_said(room: Room) -> None:
    speaker = room.do(room.thu, "speaker.add", name=NAME, unit=UNIT, seat="Hàng 3")["speaker"]
    said = [
        room.do(room.thu, "question.enter", text=text, speaker=speaker)["question"]
        for text in ("Một?", "Hai?")
    ]
    assert room.question(said[0]).name == NAME
    room.do(room.dung, "question.erase_person", question=said[0])
    assert {room.question(id).name for id in said} == {""}
    row = room.store.speakers.get(speaker)
    assert (row.name, row.unit, row.seat) == ("", "", "")
    assert NAME.encode() not in on_disk(room)
    assert audit.breaks(room.store) == []


def test_what_a_phone_was_called_and_earlier_words_go_too(room: Room) -> None:
    lan = room.join(Role.ATTENDEE, "Máy của chị Lan")
    minh = room.join(Role.ATTENDEE, "Máy của anh Minh")
    asked = room.do(lan, "question.ask", text="Lương?", **TOLD)["question"]
    edit = {"question": asked, "text": f"Tôi là {NAME}. Lương?", "base_version": 1}
    room.do(lan, "question.edit", **edit)
    room.do(minh, "question.ask", text="Ăn?")
    room.do(room.thu, "question.edit", question=asked, text="Lương chậm?", base_version=2)
    room.do(room.thu, "question.erase_person", question=asked)
    found = on_disk(room)
    assert "Máy của chị Lan".encode() not in found
    assert "Máy của anh Minh".encode() in found
    assert NAME.encode() not in found
    assert audit.breaks(room.store) == []


def test_a_persons_data_may_go_after_the_close(room: Room) -> None:
    asked = room.do(room.lan, "question.ask", text="Lương?", **TOLD)["question"]
    room.do(room.dung, "meeting.close")
    room.do(room.thu, "question.erase_person", question=asked)
    assert room.question(asked).name == ""


def test_the_day_of_erasing_waits_for_the_close_and_comes_once(room: Room) -> None:
    room.do(room.lan, "question.ask", text="Lương?", **TOLD)
    room.do(room.thu, "speaker.add", name=NAME, unit=UNIT)
    room.do(room.dung, "meeting.edit", purge_on="2024-06-01")
    before, day = date(2024, 5, 31), date(2024, 6, 1)
    assert not is_due(room.store.meetings.get(room.meeting), day)
    room.do(room.dung, "meeting.close")
    assert not is_due(room.store.meetings.get(room.meeting), before)
    assert is_due(room.store.meetings.get(room.meeting), day)

    def job(store: Store) -> Answered:
        rev, events = purge(store, room.meeting, room.clock)
        return Answered(None, room.meeting, rev, events)

    room.follow(commit(room.store, [job]))
    assert not is_due(room.store.meetings.get(room.meeting), day)
    assert NAME.encode() not in on_disk(room)
    assert all(NAME not in str(room.pages[who]) for who in Audience)
    assert room.store.meetings.get(room.meeting).state == MeetingState.CLOSED
    assert audit.breaks(room.store) == []
