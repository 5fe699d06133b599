"""What a server follows besides commands: the laptop's address, and whether it may sleep."""

from collections.abc import Callable, Iterator

import gevent
import pytest

from liveqa.machine import awake, lan
from liveqa.machine.lan import Candidate, Kind
from liveqa.server import process, upkeep
from tests.web.house import House


@pytest.fixture
def watched(house: House) -> Iterator[House]:
    watching = gevent.spawn(upkeep.repeat, process._Watch(house.app).look, 0.01)
    yield house
    watching.kill()
    awake.stop()


def candidate(address: str, interface: str = "wlan0") -> Candidate:
    """An address that the laptop has."""
    return Candidate((), interface, address, Kind.WIFI)


def soon(true: Callable[[], object]) -> None:
    """Let the loop turn until a condition holds."""
    with gevent.Timeout(5):
        while not true():
            gevent.sleep(0.01)


def test_the_laptop_is_awake_while_any_meeting_is_open(watched: House) -> None:
    first, second = (watched.meeting(is_open=False) for _ in range(2))
    organiser = watched.as_("organiser")
    gevent.sleep(0.05)
    assert not awake.held()
    watched.do(first, organiser, "meeting.open")
    soon(awake.held)
    watched.do(second, organiser, "meeting.open")
    watched.do(first, organiser, "meeting.close")
    gevent.sleep(0.05)
    assert awake.held()
    watched.do(second, organiser, "meeting.close")
    soon(lambda: not awake.held())


def test_every_board_with_the_address_follows_the_laptop_into_another_network(
    watched: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = watched.meeting()
    asked = [watched.as_(role) for role in ("screen", "chair", "organiser")]
    before = [watched.board(code, token)["room"]["join"] for token in asked]
    monkeypatch.setattr(lan, "candidates", lambda: [candidate("10.9.8.7")])
    live = watched.app.service.boards.get(code)
    soon(lambda: live.board.room["join"]["url"] == "http://10.9.8.7:8000/")
    for token, was in zip(asked, before, strict=True):
        now = watched.board(code, token)["room"]["join"]
        assert now["url"] == "http://10.9.8.7:8000/"
        assert now["qr"] != was["qr"]
    phone = watched.join(code=code)
    assert watched.board(code, phone)["room"] == {"ways": ["http://10.9.8.7:8000"]}
