"""A laptop that wakes in another year erases nothing and says so; a person or the hall's phones
know better."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.commands import audit
from liveqa.dates import local
from liveqa.machine import clock, datadir
from liveqa.machine.clock import DAY_MS, FAR_MS, Doubt, Phones, doubted
from liveqa.machine.logs import LastFault
from liveqa.papers.missing import missing
from liveqa.server import upkeep
from liveqa.server.forgetting import Forgetting
from liveqa.server.process import _Watch
from liveqa.store import snapshots
from tests.sampling import daily
from tests.web.house import House

NAME = "Trịnh Thị Lan"
PLAN = "title: Hội nghị\nreview: false\n"
YEAR = 365 * DAY_MS
MOMENTS = st.integers(0, 200 * YEAR)
SetClock = Callable[[int], None]


@pytest.fixture
def house(tmp_path: Path) -> Iterator["Watched"]:
    opened = Watched(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[SetClock]:
    """Sets the laptop's clock that many milliseconds ahead; the server reads it as at a start."""
    real = clock._wall_ms

    def ahead(by: int) -> None:
        monkeypatch.setattr(clock, "_wall_ms", lambda: real() + by)
        clock.clock.follow()

    yield ahead
    monkeypatch.undo()
    clock.clock.follow()


class Watched(House):
    """A house whose server looks how it is before anybody looks at a page."""

    def __init__(self, data: Path) -> None:
        super().__init__(data)
        self.condition = upkeep.Condition(self.app, LastFault())


def told(house: Watched, code: str, role: str = "organiser") -> object:
    """What a page says of the clock."""
    house.condition.look()
    server = house.board(code, house.as_(role)).get("server", {})
    return server.get("clock", {}).get("why")


def lacking(house: Watched, code: str) -> set[str]:
    """What is said before the papers are made."""
    record = house.app.service.reader.record(house.app.service.boards.get(code).id)
    return {each.fact for each in missing(record)}


def known(house: Watched) -> str:
    """The server has been used today: a closed meeting with a name, whose day is in a year."""
    upkeep.Timekeeper(house.app).look()
    code = house.meeting(PLAN)
    asked = {"text": "Lương?", "name": NAME, "name_mode": "named"}
    house.do(code, house.join(code=code), "question.ask", **asked)
    house.do(code, house.as_("organiser"), "meeting.close")
    day = (local(clock.now_ms()) + timedelta(days=365)).date()
    house.do(code, house.as_("organiser"), "purge.schedule", purge_on=day.isoformat())
    return code


def name_of(house: Watched, code: str) -> str:
    (question,) = house.board(code, house.as_("organiser"))["questions"].values()
    name: str = question.get("name", "")
    return name


def test_a_clock_ten_years_ahead_erases_nothing_and_says_so(
    house: Watched, set_clock: SetClock
) -> None:
    code = known(house)
    kept = upkeep.Snapshots(house.app)
    kept.take()
    folder = datadir.snapshots(house.app.config.data)
    before = snapshots.all_of(folder)
    assert told(house, code) is None
    set_clock(10 * YEAR)
    house.app.purge()
    kept.take()
    Forgetting(house.app, kept).remove_copies()
    upkeep.Timekeeper(house.app).look()
    assert name_of(house, code) == NAME
    assert set(before) < set(snapshots.all_of(folder))
    assert told(house, code) == Doubt.AHEAD
    set_clock(0)
    assert told(house, code) is None
    house.app.purge()
    assert name_of(house, code) == NAME


def test_an_organiser_confirms_and_what_waited_is_done(house: Watched, set_clock: SetClock) -> None:
    code = known(house)
    set_clock(2 * YEAR)
    house.app.purge()
    assert name_of(house, code) == NAME
    refused = house.command(code, house.as_("secretary"), "clock.confirm")
    assert refused["error"]["code"] == "not_allowed"
    house.do(code, house.as_("organiser"), "clock.confirm")
    assert told(house, code) is None
    house.app.purge()
    assert name_of(house, code) == ""


def test_a_clock_that_jumps_while_the_server_runs_is_doubted_too(
    house: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = known(house)
    wall = clock._wall_ms()
    monkeypatch.setattr(clock, "_wall_ms", lambda: wall + 3 * YEAR)
    _Watch(house.app).look()
    house.app.purge()
    assert (name_of(house, code), told(house, code)) == (NAME, Doubt.AHEAD)
    monkeypatch.undo()
    clock.clock.follow()


def test_some_weeks_away_are_believed_and_known_from_then_on(
    house: Watched, set_clock: SetClock
) -> None:
    code = known(house)
    for weeks in range(4, 60, 4):
        set_clock(weeks * 7 * DAY_MS)
        upkeep.Timekeeper(house.app).look()
        house.app.purge()
        assert told(house, code) is None
    assert name_of(house, code) == ""


@pytest.mark.parametrize("is_new", daily([True, False], [True]))
def test_a_meeting_opened_in_2015_says_so_on_the_pages_and_before_its_papers(
    house: Watched, set_clock: SetClock, is_new: bool
) -> None:
    """On a laptop that never ran before, and on one that did."""
    if not is_new:
        upkeep.Timekeeper(house.app).look()
    set_clock(-11 * YEAR)
    upkeep.Timekeeper(house.app).look()
    code = house.meeting(PLAN)
    for role in ("organiser", "chair", "secretary"):
        assert told(house, code, role) == Doubt.BEHIND
    phone = house.join(code=code)
    assert "server" not in house.board(code, phone)
    house.do(code, house.as_("organiser"), "meeting.close")
    set_clock(0)
    assert "clock" in lacking(house, code)
    answer = house.get(f"/api/meetings/{code}/documents/missing.json", house.as_("organiser"))
    assert '"clock"' in answer.text


def test_a_meeting_opened_by_a_right_clock_has_nothing_to_say(house: Watched) -> None:
    code = known(house)
    assert "clock" not in lacking(house, code)


def joined(house: Watched, code: str, number: int, now: object) -> None:
    """A phone somewhere in the hall joins, and tells its time."""
    environ = {"REMOTE_ADDR": f"203.0.113.{number}"}
    path = f"/api/meetings/{code}/join"
    assert house.request("POST", path, {"now": now}, environ=environ).status_code == 200


def test_the_phones_of_the_hall_know_what_day_it_is(house: Watched, set_clock: SetClock) -> None:
    code = known(house)
    real = clock.now_ms()
    house.do(code, house.as_("organiser"), "meeting.reopen", reason="Ghi thiếu")
    set_clock(20 * DAY_MS)  # not far enough to be seen from its own past
    for number in (1, 2):
        joined(house, code, number, real)
    assert told(house, code) is None, "two may be wrong"
    joined(house, code, 3, real)
    assert told(house, code) == Doubt.PHONES
    house.app.purge()
    assert name_of(house, code) == NAME
    for _ in range(2):
        upkeep.Timekeeper(house.app).look()
    assert "clock" in lacking(house, code)
    journal = house.app.service.reader.db.execute("SELECT command FROM journal").fetchall()
    assert [command for (command,) in journal].count("clock.doubt") == 1
    house.do(code, house.as_("organiser"), "clock.confirm")
    assert told(house, code) is None
    assert "clock" not in lacking(house, code)
    assert audit.breaks(house.app.service.reader) == []


def test_phones_that_agree_spare_the_organiser_the_question(
    house: Watched, set_clock: SetClock
) -> None:
    code = known(house)
    set_clock(120 * DAY_MS)
    assert told(house, code) == Doubt.AHEAD
    for number in range(1, 4):
        joined(house, code, number, clock.now_ms())
    assert told(house, code) is None


def test_who_sits_at_the_laptop_or_speaks_twice_is_no_witness(
    house: Watched, set_clock: SetClock
) -> None:
    code = known(house)
    set_clock(120 * DAY_MS)
    path = f"/api/meetings/{code}/join"
    for _ in range(5):
        house.done(path, {"now": clock.now_ms()})
        joined(house, code, 9, clock.now_ms())
    for number, now in enumerate((True, "heute", -5, 10**18, 1.5, None), 1):
        joined(house, code, number, now)
    assert told(house, code) == Doubt.AHEAD


@given(MOMENTS, MOMENTS)
def test_what_is_believed_is_neither_over_nor_far_away(now: int, known: int) -> None:
    doubt = doubted(now, known)
    if known:
        assert (doubt is None) == (known - DAY_MS <= now <= known + FAR_MS)
        assert doubt is None or doubt.against == known
    else:
        assert (doubt is None) == (now >= clock.made_ms() - DAY_MS)


@given(MOMENTS, MOMENTS, MOMENTS)
def test_phones_are_believed_before_the_laptops_own_past(now: int, known: int, phones: int) -> None:
    doubt = doubted(now, known, phones)
    assert (doubt is None) == (abs(now - phones) <= DAY_MS)


def test_most_phones_are_believed_not_the_loudest() -> None:
    phones, now = Phones(), clock.now_ms()
    for number in range(30):
        phones.say(f"a{number}", now + number)
    for number in range(20):
        phones.say(f"b{number}", now + 10 * YEAR)
    heard = phones.now_ms()
    assert heard is not None
    assert abs(heard - now) < DAY_MS
    assert not phones.wants("a1")
