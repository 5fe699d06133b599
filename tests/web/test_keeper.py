"""What is looked after beside the commands: snapshots, room on the disk, boards left behind."""

import logging
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import gevent
import pytest

from liveqa.dates import local
from liveqa.errors import CopyDamaged
from liveqa.machine import datadir, disk_space
from liveqa.machine.clock import now_ms
from liveqa.machine.logs import Impersonal, LastFault
from liveqa.server import upkeep
from liveqa.service import service
from liveqa.store import snapshots
from tests.web.house import House


def taken(house: House) -> list[Path]:
    return snapshots.all_of(datadir.snapshots(house.app.config.data))


def test_there_is_a_snapshot_at_the_opening_and_at_the_close(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp, later = snapshots.stamp, iter(range(9))
    monkeypatch.setattr(snapshots, "stamp", lambda now: stamp(now + timedelta(seconds=next(later))))
    kept = upkeep.Snapshots(house.app)
    code = house.meeting(is_open=False)
    kept.look()
    assert taken(house) == []
    house.do(code, house.as_("organiser"), "meeting.open")
    for _ in range(3):
        kept.look()
    assert len(taken(house)) == 1
    house.do(code, house.as_("organiser"), "meeting.close")
    for _ in range(3):
        kept.look()
    with closing(sqlite3.connect(taken(house)[0])) as last:
        assert last.execute("SELECT state FROM meetings").fetchone() == ("closed",)
    assert len(taken(house)) == 2


def test_there_is_a_snapshot_every_few_minutes(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = upkeep.Snapshots(house.app)
    count = []
    monkeypatch.setattr(kept, "take", lambda: count.append(1))
    house.meeting()
    now = 1000.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    for _ in range(600):
        kept.look()
        now += 1.0
    assert len(count) == 4


def test_a_disk_that_fills_is_said_then_only_read_and_afterwards_it_goes_on(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = disk_space.LOW
    monkeypatch.setattr(upkeep, "free_space", lambda data: free)
    condition = upkeep.Condition(house.app, LastFault())
    code = house.meeting("title: Hội nghị\nreview: false\n")
    phone, chair = house.join(code=code), house.as_("chair")

    def told(token: str) -> object:
        condition.look()
        return house.board(code, token).get("server")

    assert (told(chair), told(phone)) == (None, None)
    free = disk_space.LOW - 1
    assert (told(chair), told(phone)) == ({"storage": "low"}, None)
    assert house.command(code, phone, "question.ask", text="Còn ghi được?")["ok"]
    free = disk_space.READ_ONLY - 1
    assert told(chair) == told(phone) == told(house.tokens["organiser"]) == {"storage": "read_only"}
    refused = house.command(code, phone, "question.ask", text="Hết chỗ?")
    assert refused["error"]["code"] == "read_only"
    free = disk_space.LOW
    assert (told(chair), told(phone)) == (None, None)
    assert house.command(code, phone, "question.ask", text="Hết chỗ?")["ok"]


def test_staff_can_quote_the_code_of_a_fault(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    faults = LastFault()
    logging.getLogger().addHandler(faults)
    condition = upkeep.Condition(house.app, faults)
    code = house.meeting()
    phone, chair = house.join(code=code), house.as_("chair")
    live = house.app.service.boards.get(code)
    try:
        with monkeypatch.context() as broken:
            broken.setattr(live.board, "apply", lambda *_: 1 / 0)
            assert house.command(code, phone, "question.ask", text="Vẫn nhận chứ?")["ok"]
    finally:
        logging.getLogger().removeHandler(faults)
    condition.look()
    assert house.board(code, chair)["server"] == {"fault": faults.reference}
    assert "server" not in house.board(code, phone)
    secretary = house.as_("secretary")
    assert house.board(code, secretary)["questions"] == {}
    house.app.mend()
    (question,) = house.board(code, secretary)["questions"].values()
    assert question["text"] == "Vẫn nhận chứ?"
    assert house.app.stale == set()


def test_a_log_quotes_no_person_but_the_system() -> None:
    def logged(problem: Exception) -> str:
        try:
            raise problem
        except type(problem):
            return Impersonal().format(
                logging.LogRecord("liveqa", 40, "", 1, "internal %s", ("a1",), sys.exc_info())
            )

    assert "Nguyễn Thị Lan" not in logged(ValueError("Nguyễn Thị Lan"))
    assert "ValueError" in logged(ValueError("Nguyễn Thị Lan"))
    assert "test_keeper.py" in logged(ValueError("Nguyễn Thị Lan"))
    assert "is a directory" in logged(IsADirectoryError(21, "is a directory"))
    with closing(sqlite3.connect(":memory:")) as db:
        for query, said in (
            ("SELECT * FROM nothing", True),
            ("SELECT CAST(x'61ff' AS TEXT)", False),
        ):
            with pytest.raises(sqlite3.OperationalError) as problem:
                db.execute(query).fetchall()
            assert (str(problem.value) in logged(problem.value)) == said


@pytest.fixture
def faults() -> Iterator[LastFault]:
    """What staff are told of faults."""
    last = LastFault()
    logging.getLogger().addHandler(last)
    yield last
    logging.getLogger().removeHandler(last)


def test_a_part_that_fails_is_tried_again_and_told(faults: LastFault) -> None:
    rounds = []

    def part() -> None:
        rounds.append(faults.reference)
        if len(rounds) < 3:
            raise ZeroDivisionError

    keeping = gevent.spawn(upkeep.repeat, part, 0.001)
    with gevent.Timeout(5):
        while len(rounds) < 4:
            gevent.sleep(0.001)
    keeping.kill()
    first, second, third, fourth, *_ = rounds
    assert first == ""
    assert second != third == fourth


@pytest.mark.parametrize("problem", [CopyDamaged(path="x", reason="y"), OSError(28, "full")])
def test_a_snapshot_that_fails_stops_nobody_and_the_next_is_made(
    house: House, monkeypatch: pytest.MonkeyPatch, faults: LastFault, problem: Exception
) -> None:
    kept = upkeep.Snapshots(house.app)
    code = house.meeting("title: Hội nghị\nreview: false\n")

    def broken(*_: object, **__: object) -> None:
        raise problem

    with monkeypatch.context() as spoilt:
        spoilt.setattr(snapshots, "take", broken)
        kept.look()
    assert bool(faults.reference) == isinstance(problem, CopyDamaged)
    assert taken(house) == []
    assert house.command(code, house.join(code=code), "question.ask", text="Vẫn nhận?")["ok"]
    house.do(code, house.as_("organiser"), "meeting.close")
    kept.look()
    assert len(taken(house)) == 1


PURGED = "title: Hội nghị\nreview: false\n"
NAME = "Trịnh Thị Lan"


DAY = 86_400_000


@pytest.fixture
def in_two_days(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Lets two days go by."""
    return lambda: monkeypatch.setattr(service, "now_ms", lambda: now_ms() + 2 * DAY)


def purgeable(house: House) -> str:
    """A closed meeting whose day for erasing comes tomorrow."""
    code = house.meeting(PURGED)
    told = {"text": "Lương?", "name": NAME, "name_mode": "named"}
    house.do(code, house.join(code=code), "question.ask", **told)
    tomorrow = local(now_ms() + DAY).date().isoformat()
    house.do(code, house.as_("organiser"), "purge.schedule", purge_on=tomorrow)
    house.do(code, house.as_("organiser"), "meeting.close")
    return code


def test_when_the_day_has_come_names_go_from_every_board(
    house: House, in_two_days: Callable[[], None]
) -> None:
    code, other = purgeable(house), house.meeting(PURGED)
    house.app.purge()
    assert NAME in str(house.board(code, house.tokens["organiser"]))
    in_two_days()
    house.app.purge()
    assert NAME not in str(house.board(code, house.tokens["organiser"]))
    rev = house.app.service.reader.journal.rev
    meetings = house.app.service.reader.meetings
    before = rev(meetings.by_code(code).id)
    house.app.purge()
    assert rev(meetings.by_code(code).id) == before, "once is enough"
    assert meetings.by_code(other).purged_at is None


def test_what_cannot_be_erased_now_is_erased_when_there_is_room(
    house: House, in_two_days: Callable[[], None]
) -> None:
    code = purgeable(house)
    in_two_days()
    writer, found = house.app.service.writer, house.app.service.reader.meetings.by_code
    writer.read_only = True
    house.app.purge()
    assert found(code).purged_at is None
    writer.read_only = False
    house.app.purge()
    assert found(code).purged_at is not None
