"""A clock that is set in mid-meeting changes nothing that the room sees."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from liveqa.domain.words import Audience
from liveqa.machine import clock
from liveqa.server import process
from tests.room import Room
from tests.web.house import PLAN, House

HOUR = 3_600_000


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = House(tmp_path)
    yield opened
    opened.close()


@pytest.mark.parametrize("shift", [HOUR, -HOUR])
def test_a_clock_set_in_mid_meeting_moves_no_clock_and_no_revision(
    house: House, shift: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = house.meeting(PLAN)
    chair, phone = house.as_("chair"), house.join(code=code)
    watch = process._Watch(house.app)
    items = list(map(int, house.board(code, chair)["agenda"]))
    house.do(code, chair, "agenda.start_item", item=items[0])
    house.do(code, chair, "agenda.pause", item=items[0])
    before = clock.now_ms()
    wall = clock._wall_ms()
    monkeypatch.setattr(clock, "_wall_ms", lambda: wall + shift)
    watch.look()
    rev = house.command(code, phone, "question.ask", text="Mấy giờ rồi?")["rev"]
    house.do(code, chair, "agenda.resume", item=items[0])
    house.do(code, chair, "agenda.start_item", item=items[1])
    board = house.board(code, chair)
    first = board["agenda"][str(items[0])]
    assert 0 <= first["ended_at"] - first["started_at"] < 60_000
    assert 0 <= first.get("paused_ms", 0) < 60_000
    (question,) = (q for q in board["questions"].values() if q["text"] == "Mấy giờ rồi?")
    assert abs(question["asked_at"] - before) < 60_000
    again = house.command(code, phone, "question.ask", text="Rồi sao nữa?")["rev"]
    assert again > rev
    house.do(code, chair, "meeting.close")
    watch.look()
    assert abs(clock.now_ms() - before - shift) < 60_000
    monkeypatch.undo()
    clock.clock.follow()


@pytest.mark.parametrize("shift", [HOUR, -HOUR])
def test_a_restart_after_the_clock_was_set_leaves_no_negative_time(room: Room, shift: int) -> None:
    items = list(room.board.record.agenda)
    room.do(room.hoa, "agenda.start_item", item=items[0])
    room.do(room.hoa, "agenda.pause", item=items[0])
    room.clock += shift
    room.do(room.hoa, "agenda.resume", item=items[0])
    room.do(room.hoa, "agenda.start_item", item=items[1])
    room.clock -= 2 * shift
    room.do(room.hoa, "agenda.start_item", item=items[0])
    rev = room.board.rev
    room.ask()
    assert room.board.rev > rev
    assert all(item.paused_ms >= 0 for item in room.board.record.agenda.values())
    for who in Audience:
        assert room.pages[who] == room.board.view(who)[1]
