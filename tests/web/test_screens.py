"""How many screens the chair is told of: those on a socket, and those that read."""

from typing import Any

from liveqa.service import presence
from liveqa.service.presence import Reading
from tests.web.house import House


def open_screens(house: House, code: str) -> Any:
    """How many screens the chair is told are open."""
    return house.get(f"/api/meetings/{code}/hall", house.as_("chair")).json["screens"]


def test_the_chair_hears_that_no_screen_is_open(house: House) -> None:
    code = house.meeting()
    assert open_screens(house, code) == 0
    # where a browser lets no socket through, it reads
    house.get(f"/api/meetings/{code}/board", house.as_("screen"))
    house.get(f"/api/meetings/{code}/board", house.as_("screen"))
    assert open_screens(house, code) == 1
    assert house.app.screens(house.app.service.boards.get(code).id + 1) == 0
    house.app.service.screens = Reading()
    house.get(f"/api/meetings/{code}/board", house.as_("chair"))
    house.get(f"/api/meetings/{code}/board", house.join(code=code))
    assert open_screens(house, code) == 0


def test_a_screen_that_reads_no_more_has_gone() -> None:
    now = [100.0]
    read = Reading(lambda: now[0])
    read.see(1, 7)
    now[0] += presence.GAP_SECONDS
    read.see(1, 8)
    assert read.there(1) == {7, 8}
    now[0] += 1
    assert read.there(1) == {8}
    assert read.there(2) == set()
