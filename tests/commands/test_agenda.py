"""The programme moves on, its clock stops and runs, notes and conclusion are kept."""

import pytest

from liveqa.domain.record import current_item
from liveqa.domain.words import Audience
from liveqa.errors import Conflict, InUse, Invalid, NotAllowed
from tests.room import Room


def current(room: Room) -> str:
    item = current_item(room.store.record(room.meeting).agenda)
    return item.title if item else ""


def test_starting_an_item_ends_the_one_before(room: Room) -> None:
    room.do(room.hoa, "agenda.start_item", item=1)
    room.do(room.hoa, "agenda.start_item", item=2)
    assert current(room) == "Phát biểu ý kiến"
    assert room.store.agenda.get(1).ended_at == room.clock


def test_two_remotes_pressing_next_move_on_once(room: Room) -> None:
    room.do(room.hoa, "agenda.start_item", item=1)
    room.do(room.hoa, "agenda.start_item", item=2)
    started = room.store.agenda.get(2).started_at
    room.do(room.hoa, "agenda.start_item", item=2)
    assert room.store.agenda.get(2).started_at == started


def test_going_back_does_not_count_the_time_between(room: Room) -> None:
    room.do(room.hoa, "agenda.start_item", item=1)
    room.do(room.hoa, "agenda.start_item", item=2)
    room.do(room.hoa, "agenda.start_item", item=1)
    item = room.store.agenda.get(1)
    assert (item.ended_at, item.paused_ms) == (None, 1000)


def test_a_pause_stops_the_clock(room: Room) -> None:
    room.do(room.hoa, "agenda.start_item", item=1)
    room.do(room.hoa, "agenda.pause", item=1)
    room.do(room.hoa, "agenda.resume", item=1)
    item = room.store.agenda.get(1)
    assert (item.paused_at, item.paused_ms) == (None, 1000)


def test_minutes_are_given_and_taken_but_not_below_none(room: Room) -> None:
    room.do(room.hoa, "agenda.extend", item=1, minutes=5)
    room.do(room.hoa, "agenda.extend", item=1, minutes=-10)
    with pytest.raises(Invalid):
        room.do(room.hoa, "agenda.extend", item=1, minutes=-1)


def test_the_organiser_orders_the_programme(room: Room) -> None:
    room.do(room.dung, "agenda.move_item", item=3, position=1)
    agenda = room.pages[Audience.PHONE]["agenda"]
    order = sorted(agenda, key=lambda item: agenda[item]["position"])
    assert order == ["3", "1", "2"]


def test_an_item_that_began_is_not_removed(room: Room) -> None:
    room.do(room.hoa, "agenda.start_item", item=1)
    with pytest.raises(InUse):
        room.do(room.dung, "agenda.remove_item", item=1)
    room.do(room.dung, "agenda.remove_item", item=2)
    assert set(room.pages[Audience.SCREEN]["agenda"]) == {"1", "3"}


def test_notes_and_conclusion_have_versions(room: Room) -> None:
    room.do(room.thu, "note.write", item=1, text="Ghi chú", base_version=0)
    room.do(room.thu, "conclusion.write", text="Kết luận", base_version=0)
    for name, extra in (("note.write", {"item": 1}), ("conclusion.write", {})):
        with pytest.raises(Conflict):
            room.do(room.mai, name, text="Khác", base_version=0, **extra)


def test_a_secretary_does_not_move_the_programme(room: Room) -> None:
    with pytest.raises(NotAllowed):
        room.do(room.thu, "agenda.start_item", item=1)
