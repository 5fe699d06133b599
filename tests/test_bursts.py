"""Bursts from one address are told as one number, to chair and secretaries alone, and tie no phone
to its words; where they came from is nowhere."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gevent.pool import Pool

from liveqa.commands.burst import MANY
from liveqa.service.bursts import JOINED, WINDOW_SECONDS, Burst, Bursts
from tests.test_presence import Watch
from tests.web.house import House

LAPTOP, HALL = "10.9.8.7", "10.0.0.1"
TIMES = 600
UPVOTE = "question.upvote"


class Seen:
    """Bursts as they are watched and stored, without a database."""

    def __init__(self) -> None:
        self.watch = Watch()
        self.bursts = Bursts(self.watch, lambda: int(self.watch.now * 1000))
        self.stored: dict[int, set[int]] = {}
        self._ids = itertools.count(1)

    def come(self, phones: range, address: str, deed: str = JOINED, every: float = 0.1) -> None:
        """Phones from an address do something one after the other, and a look follows."""
        for phone in phones:
            self.bursts.locate(phone, address)
            self.bursts.act(1, phone, deed)
            self.watch.now += every
        for burst in self.bursts.to_store():
            self._store(burst)

    def _store(self, burst: Burst) -> None:
        id, phones = burst.id or next(self._ids), frozenset(burst.coming)
        self.stored.setdefault(id, set()).update(phones)
        self.bursts.stored(burst, id, phones, phones)


@pytest.fixture
def seen() -> Seen:
    return Seen()


def test_many_from_one_address_are_one_burst(seen: Seen) -> None:
    seen.come(range(TIMES), LAPTOP)
    assert seen.stored == {1: set(range(TIMES))}


def test_fewer_are_none_and_many_addresses_are_none(seen: Seen) -> None:
    seen.come(range(MANY - 1), LAPTOP)
    for place in range(50):
        seen.come(range(1000 + place * 4, 1004 + place * 4), f"10.0.1.{place}")
    assert seen.stored == {}


def test_a_hall_that_trickles_in_behind_one_address_is_none(seen: Seen) -> None:
    seen.come(range(200), HALL, every=WINDOW_SECONDS / (MANY - 2))
    assert seen.stored == {}


def test_one_phone_that_does_much_is_none(seen: Seen) -> None:
    for _ in range(TIMES):
        seen.come(range(1), LAPTOP, UPVOTE)
    assert seen.stored == {}


def test_the_addresses_of_one_network_are_one(seen: Seen) -> None:
    for place in range(MANY):
        seen.come(range(place, place + 1), f"2001:db8:1:2::{place + 1:x}")
    assert list(seen.stored) == [1]


def test_whoever_was_there_before_is_not_in_a_burst_of_joins_beside_them(seen: Seen) -> None:
    """A laptop in the hall's own Wi-Fi, which stands behind one address."""
    seen.come(range(100), HALL, every=WINDOW_SECONDS / 10)
    seen.watch.now += WINDOW_SECONDS
    seen.come(range(1000, 1600), HALL)
    seen.come(range(15), HALL, UPVOTE)
    assert seen.stored == {1: set(range(1000, 1600))}


def test_phones_that_came_slowly_and_do_the_same_at_once_are_one(seen: Seen) -> None:
    seen.come(range(TIMES), LAPTOP, every=WINDOW_SECONDS / 4)
    assert seen.stored == {}
    seen.come(range(TIMES), LAPTOP, UPVOTE)
    assert seen.stored == {1: set(range(TIMES))}
    seen.come(range(TIMES), LAPTOP, "speaker.register")
    assert list(seen.stored) == [1]  # what they do besides makes no other


def test_after_a_quiet_time_it_is_another_burst(seen: Seen) -> None:
    seen.come(range(100), LAPTOP)
    seen.watch.now += WINDOW_SECONDS + 1
    seen.come(range(100, 200), LAPTOP)
    assert list(seen.stored) == [1, 2]


def test_what_is_not_taken_into_a_burst_is_counted_anew(seen: Seen) -> None:
    seen.come(range(MANY), LAPTOP)
    seen.bursts.locate(500, LAPTOP)
    seen.bursts.act(1, 500, JOINED)
    [burst] = seen.bursts.to_store()
    seen.bursts.stored(burst, 0, frozenset({500}), frozenset())
    seen.come(range(501, 500 + MANY), LAPTOP)
    assert seen.stored[2] == set(range(500, 500 + MANY))


def test_many_that_came_after_the_decision_are_told_though_nobody_comes_later(seen: Seen) -> None:
    seen.come(range(MANY), LAPTOP)
    for phone in range(500, 500 + MANY):
        seen.bursts.locate(phone, LAPTOP)
        seen.bursts.act(1, phone, JOINED)
    [burst] = seen.bursts.to_store()
    seen.bursts.stored(burst, 0, frozenset(burst.coming), frozenset())
    seen.come(range(0), LAPTOP)
    assert seen.stored[2] == set(range(500, 500 + MANY))


def test_a_meeting_whose_rehearsal_ended_begins_anew(seen: Seen) -> None:
    seen.come(range(MANY), LAPTOP)
    seen.bursts.forget(1)
    seen.come(range(MANY), LAPTOP, UPVOTE)
    assert list(seen.stored) == [1, 2]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An application for which a phone counts at once."""
    found = House(tmp_path / "data")
    yield found
    found.close()


def phone(house: House, code: str, address: str) -> str:
    """A phone that joins from an address; its token."""
    path, where = f"/api/meetings/{code}/join", {"REMOTE_ADDR": address}
    token: str = house.request("POST", path, {}, environ=where).json["token"]
    return token


def told(house: House, code: str, role: str = "chair") -> Any:
    """What a role is told of the hall, after a look."""
    house.app.note_bursts()
    answer = house.get(f"/api/meetings/{code}/hall", house.as_(role))
    assert answer.status_code == 200, answer.text
    return answer.json


def flood(house: House, code: str, question: int) -> None:
    """A laptop joins, upvotes, asks and raises hands, hundreds of times."""

    def once(place: int) -> None:
        token = phone(house, code, LAPTOP)
        house.do(code, token, UPVOTE, question=question)
        if place % 20 == 0:
            house.do(code, token, "question.ask", text=f"Câu của máy {place}?")
        if place % 20 == 1:
            house.do(code, token, "speaker.register", name=f"Máy {place}")

    Pool(50).map(once, range(TIMES))


@pytest.fixture
def hall(house: House) -> tuple[str, int]:
    """An open meeting with honest phones; its code, and a question that five of them upvoted."""
    code = house.meeting()
    phones = [phone(house, code, f"10.0.0.{place}") for place in range(1, 8)]
    asked = house.do(code, phones[0], "question.ask", text="Bao giờ sửa mái che?")
    house.do(code, house.as_("secretary"), "question.accept", question=asked["question"])
    for token in phones[1:6]:
        house.do(code, token, UPVOTE, question=asked["question"])
    house.do(code, phones[6], "speaker.register", name="Cô Lan")
    return code, asked["question"]


def test_a_laptop_that_joins_hundreds_of_times_is_one_number_and_goes_with_one_press(
    house: House, hall: tuple[str, int]
) -> None:
    code, question = hall

    def votes() -> int:
        board = house.board(code, house.as_("chair"))
        found: int = board["questions"][str(question)]["votes"]
        return found

    found = told(house, code)
    del found["came"]
    assert found == {"phones": 0, "without_slip": 0, "screens": 0, "bursts": [], "move": None}
    flood(house, code, question)
    assert votes() == TIMES + 5
    [burst] = told(house, code)["bursts"]
    counted = {name: burst[name] for name in ("phones", "connected", "votes", "questions")}
    assert counted == {"phones": TIMES, "connected": 0, "votes": TIMES, "questions": TIMES // 20}
    assert burst["speakers"] == TIMES // 20
    assert burst["until"] - burst["since"] < WINDOW_SECONDS * 1000
    assert told(house, code, "secretary")["bursts"] == [burst]
    house.do(code, house.as_("chair"), "burst.remove", burst=burst["id"])
    board = house.board(code, house.as_("secretary"))
    assert votes() == 5
    assert [one["name"] for one in board["speakers"].values()] == ["Cô Lan"]
    waiting = [one for one in board["questions"].values() if one["state"] == "pending"]
    assert waiting == []
    house.do(code, house.as_("secretary"), "burst.restore", burst=burst["id"])
    assert votes() == TIMES + 5


def test_what_came_until_the_press_goes_with_it_and_what_comes_later_is_told_anew(
    house: House, hall: tuple[str, int]
) -> None:
    code, question = hall
    hoa = house.as_("chair")

    def come(many: int) -> None:
        for _ in range(many):
            house.do(code, phone(house, code, LAPTOP), UPVOTE, question=question)

    def votes() -> int:
        return int(house.board(code, hoa)["questions"][str(question)]["votes"])

    come(MANY)
    [burst] = told(house, code)["bursts"]
    come(MANY - 1)  # no look since
    house.do(code, hoa, "burst.remove", burst=burst["id"])
    assert votes() == 5
    come(MANY)
    told(house, code)  # the first is decided, so these are counted anew
    first, second = told(house, code)["bursts"]
    assert [each["phones"] for each in (first, second)] == [2 * MANY - 1, MANY]
    house.do(code, hoa, "burst.remove", burst=second["id"])
    assert votes() == 5


def test_nothing_that_is_told_or_stored_says_where_it_came_from_or_whose_it_is(
    house: House, hall: tuple[str, int], tmp_path: Path
) -> None:
    code, question = hall
    flood(house, code, question)
    [burst] = told(house, code)["bursts"]
    assert set(burst) == {
        *("id", "since", "until", "removed_at", "phones", "connected"),
        *("votes", "questions", "speakers", "choices"),
    }
    house.do(code, house.as_("chair"), "burst.remove", burst=burst["id"])
    house.app.service.writer.fold()
    files = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert any(b"burst" in path.read_bytes() for path in files)
    assert not any(LAPTOP.encode() in path.read_bytes() for path in files)
    db = house.app.service.reader.db
    kept = db.execute("SELECT args, result FROM journal WHERE command = 'burst.remove'").fetchall()
    [(args, result)] = kept
    assert json.loads(args) == {"burst": burst["id"], "salt": json.loads(args)["salt"]}
    assert result == "{}"


@pytest.mark.parametrize("role", ["attendee", "screen", "helper"])
def test_nobody_else_is_told(house: House, hall: tuple[str, int], role: str) -> None:
    answer = house.get(f"/api/meetings/{hall[0]}/hall", house.as_(role))
    assert answer.status_code == 403


@pytest.mark.long
def test_it_is_known_after_a_restart_and_few_more_are_not_told_apart(
    house: House, hall: tuple[str, int]
) -> None:
    code, question = hall
    flood(house, code, question)
    before = told(house, code)["bursts"]
    house.app.service._bursts = Bursts()  # as after a restart
    assert told(house, code)["bursts"] == before
    tokens = [phone(house, code, LAPTOP) for _ in range(MANY - 1)]
    for token in tokens:
        house.do(code, token, UPVOTE, question=question)
    assert [each["phones"] for each in told(house, code)["bursts"]] == [TIMES]
    phone(house, code, LAPTOP)
    assert [each["phones"] for each in told(house, code)["bursts"]] == [TIMES, MANY]
