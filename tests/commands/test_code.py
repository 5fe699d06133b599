"""A meeting's code is given up for another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from liveqa.board import Boards
from liveqa.commands.creation import create_from_archive
from liveqa.domain.words import Role
from liveqa.errors import AlreadyHere, CodeRenewed, NotAllowed, UnknownMeeting
from liveqa.service.committing import run
from liveqa.service.jobs import Create
from liveqa.store import copies
from tests.room import PLAN, START, Room


def code_of(room: Room) -> str:
    return room.store.meetings.get(room.meeting).code


def test_the_old_code_names_no_meeting_any_more_and_never_another(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = code_of(room)
    new = room.do(room.dung, "meeting.renew_code")["code"]
    assert new == code_of(room) != old
    assert room.store.meetings.by_code(new.lower()).id == room.meeting
    for typed in (old, old.lower(), f" {old} "):
        with pytest.raises(CodeRenewed):
            room.store.meetings.by_code(typed)
    with pytest.raises(UnknownMeeting):
        room.store.meetings.by_code("ZZZZZ")
    letters: Iterator[str] = iter(old + new + "ABCDE")
    monkeypatch.setattr("liveqa.store.meetings.secrets.choice", lambda _: next(letters))
    assert run(room.store, Create(PLAN, now=START)).result == "ABCDE"


def test_only_an_organiser_gives_it_up_in_every_state_of_the_meeting(tmp_path: Path) -> None:
    room = Room(tmp_path, is_open=False)
    seen = {code_of(room)}
    for step in ("meeting.open", "meeting.close", ""):
        room.do(room.dung, "meeting.renew_code")
        seen.add(code_of(room))
        for actor in (room.hoa, room.thu, room.quan, room.lan):
            with pytest.raises(NotAllowed):
                room.do(actor, "meeting.renew_code")
        if step:
            room.do(room.dung, step)
    assert len(seen) == 4
    assert set(room.store.meetings.former_codes(room.meeting)) == seen - {code_of(room)}


def test_whoever_is_in_finds_the_meeting_under_the_code_that_it_had(room: Room) -> None:
    boards = Boards(room.store, lambda _: {})
    old = code_of(room)
    live = boards.get(old)
    run(room.store, Create(PLAN, now=START))
    other = room.store.meetings.all()[0]
    stranger = room.join(Role.ATTENDEE)
    stranger.meeting = other.id
    batch = room.do(room.dung, "meeting.renew_code")
    live.board.apply(9, {"meeting": {room.meeting: room.store.meetings.get(room.meeting)}})
    assert boards.get(batch["code"]) is live
    assert live.code == batch["code"]
    for actor in (room.lan, room.hoa, room.dung):
        assert boards.of_device(old, actor) is live
    with pytest.raises(CodeRenewed):
        boards.of_device(old, stranger)
    with pytest.raises(CodeRenewed):
        boards.get(old)


def test_an_erasing_still_knows_the_copies_of_before_the_code_was_renewed(room: Room) -> None:
    old = code_of(room)
    question = room.ask()
    room.do(room.dung, "meeting.renew_code")
    room.do(room.dung, "question.erase_person", question=question)
    erased = copies.erasings(room.store)
    assert erased[old] == erased[code_of(room)]


def test_an_archive_of_before_is_not_brought_in_beside_its_meeting(room: Room) -> None:
    record = room.store.record(room.meeting)
    room.do(room.dung, "meeting.renew_code")
    with pytest.raises(AlreadyHere) as refused:
        create_from_archive(room.store, record, START)
    assert refused.value.params["meeting"] == code_of(room)
