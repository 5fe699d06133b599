"""What a collector's link reaches: the questions of one group, until its deadline."""

from pathlib import Path

import msgspec
import pytest

from liveqa.domain.collecting import is_over, of_collector
from liveqa.domain.due import due_at
from liveqa.domain.plan import PlanCollector
from liveqa.domain.words import Audience, NameMode, Origin, Role
from liveqa.errors import (
    BeingAnswered,
    Closed,
    CollectingOver,
    Conflict,
    IntakeFull,
    InUse,
    Invalid,
    LinkExpired,
    NotAllowed,
    NotFound,
    NotOpen,
    Unauthorised,
)
from liveqa.service.committing import run
from liveqa.service.jobs import Join
from liveqa.store import Actor
from tests.room import PLAN, START, Room

HOUR = 3_600_000
BEFORE = msgspec.structs.replace(
    PLAN,
    starts_at="2024-05-14T08:00",
    collectors=[
        PlanCollector(name="Cô Duyên", group="Lớp 1A", due="D-5"),
        PlanCollector(name="Thầy Phúc", group="Lớp 2B"),
        PlanCollector(name="Bà Sáu", source="cha mẹ trẻ ở trọ", due="D"),
    ],
)
BEGINS = START + 10 * 24 * HOUR
DUYEN, PHUC, SAU = 1, 2, 3
ASKED = {"text": "Bao giờ sửa mái che?"}


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path, BEFORE, is_open=False)


def by_link(room: Room, collector: int, secret: str = "") -> Actor:
    """Who came in by a collector's link, which is made where there is none."""
    links = room.store.links
    if str(collector) not in links.bodies(room.meeting, Role.COLLECTOR):
        room.do(room.dung, "link.renew", role="collector", collector=collector)
    secret = secret or links.secret(room.meeting, Role.COLLECTOR, str(collector))
    comes = Join(room.meeting, Role.COLLECTOR, secret, "", room.meeting, now=room.clock)
    actor: Actor = run(room.store, comes).result[1]
    return actor


def add(room: Room, actor: Actor, **more: object) -> int:
    """Send one question; its id."""
    number = room.do(actor, "collected.add", collected=[{**ASKED, **more}])["numbers"][0]
    return next(q.id for q in room.store.questions.of(room.meeting) if q.number == number)


def seen(room: Room, collector: int) -> list[str]:
    """The texts that a collector's page has."""
    record = room.store.record(room.meeting)
    own = of_collector(record, record.collectors[collector])
    return [question.text for question in own.questions.values()]


def test_what_a_collector_sends_is_collected_from_the_group_and_says_who_sent_it(
    room: Room,
) -> None:
    sent = add(room, by_link(room, DUYEN), unit="Tổ 2", name="Lan", name_mode="secretaries_only")
    question = room.question(sent)
    assert (question.origin, question.group, question.collector) == (Origin.COLLECTED, 1, DUYEN)
    assert (question.unit, question.name_mode) == ("Tổ 2", NameMode.SECRETARIES_ONLY)
    assert room.pages[Audience.SECRETARY]["questions"][str(sent)]["collector"] == DUYEN
    assert "collector" not in room.pages[Audience.PHONE]["questions"].get(str(sent), {})


def test_a_collector_without_a_group_says_from_which_class(room: Room) -> None:
    question = room.question(add(room, by_link(room, SAU), unit="Lớp 5C"))
    assert (question.group, question.unit) == (None, "Lớp 5C")


def test_one_group_sees_and_changes_nothing_of_another(room: Room) -> None:
    theirs = add(room, by_link(room, PHUC))
    duyen = by_link(room, DUYEN)
    assert (seen(room, PHUC), seen(room, DUYEN)) == ([ASKED["text"]], [])
    with pytest.raises(NotAllowed):
        room.do(duyen, "collected.edit", question=theirs, text="Khác?", base_version=1)
    with pytest.raises(NotAllowed):
        room.do(duyen, "collected.remove", questions=[theirs])
    with pytest.raises(Invalid):
        add(room, duyen, group=2)
    with pytest.raises(NotFound):
        room.do(duyen, "collected.add", collected=[ASKED], batch=1)
    assert room.pages[Audience.COLLECTOR].keys() == {"meeting"}


def test_what_others_took_over_of_the_group_is_the_collectors_too_but_not_hidden_names(
    room: Room,
) -> None:
    """That a nameless one is of a group of three would say whose it is."""
    hidden = {"name": "Lan", "name_mode": "secretaries_only", "text": "Của Lan?"}
    listed = [{"group": 1, **ASKED}, {"group": 1, **hidden}, {"text": "Chung?"}]
    room.do(room.thu, "question.collect", collected=listed)
    assert seen(room, DUYEN) == [ASKED["text"]]
    duyen = by_link(room, DUYEN)
    room.do(duyen, "collected.edit", question=1, text="Bao giờ sửa xong?", base_version=1)
    assert room.question(1).earlier[0].by == Role.COLLECTOR
    with pytest.raises(NotAllowed):
        room.do(duyen, "collected.remove", questions=[2])


def test_two_who_mend_one_question_do_not_overwrite_each_other(room: Room) -> None:
    duyen = by_link(room, DUYEN)
    sent = add(room, duyen)
    room.do(room.thu, "question.edit", question=sent, text="Sửa mái che?", base_version=1)
    with pytest.raises(Conflict) as refused:
        room.do(duyen, "collected.edit", question=sent, text="Mái che?", base_version=1)
    assert refused.value.details == {"version": 2, "text": "Sửa mái che?"}


def test_a_link_that_went_astray_fills_no_memory(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("liveqa.commands.collected.MOST", 5)
    duyen = by_link(room, DUYEN)
    room.do(duyen, "collected.add", collected=[ASKED] * 3)
    with pytest.raises(IntakeFull):
        room.do(duyen, "collected.add", collected=[ASKED] * 3)
    room.do(duyen, "collected.add", collected=[ASKED] * 2)


@pytest.mark.parametrize("due", ["D-5", "D-1", "D", "2024-05-06", "2024-05-06 17:00"])
def test_a_link_closes_itself_at_its_deadline_by_the_servers_clock(room: Room, due: str) -> None:
    room.do(room.dung, "collector.edit", collector=DUYEN, due=due)
    duyen = by_link(room, DUYEN)
    end = due_at(due, BEGINS)
    assert end
    room.clock = end - 1_000  # a command is a second later
    sent = add(room, duyen)
    for name, args in (
        ("collected.add", {"collected": [ASKED]}),
        ("collected.edit", {"question": sent, "text": "Khác?", "base_version": 1}),
        ("collected.remove", {"questions": [sent]}),
    ):
        with pytest.raises(CollectingOver):
            room.do(duyen, name, **args)
    assert seen(room, DUYEN) == [ASKED["text"]]


def test_a_deadline_that_is_moved_lets_the_same_link_send_again(room: Room) -> None:
    duyen = by_link(room, DUYEN)
    room.clock = BEGINS
    with pytest.raises(CollectingOver):
        add(room, duyen)
    room.do(room.dung, "meeting.edit", starts_at=room.clock + 20 * 24 * HOUR)
    assert add(room, duyen)


def test_without_a_deadline_it_ends_with_the_opening(room: Room) -> None:
    phuc = by_link(room, PHUC)
    add(room, phuc)
    room.do(room.dung, "meeting.open")
    with pytest.raises(NotOpen):
        add(room, phuc)
    meeting = room.store.meetings.get(room.meeting)
    assert is_over(room.store.collectors.get(PHUC).due, meeting, room.clock)
    room.do(room.hoa, "meeting.close")
    with pytest.raises(Closed):
        add(room, phuc)


def test_a_question_with_a_prepared_answer_is_not_taken_out(room: Room) -> None:
    duyen = by_link(room, DUYEN)
    sent, other = add(room, duyen), add(room, duyen, text="Bao giờ có bể bơi?")
    room.do(room.thu, "question.prepare", question=sent, text="Trong hè.", base_version=0)
    with pytest.raises(BeingAnswered):
        room.do(duyen, "collected.remove", questions=[other, sent])
    room.do(duyen, "collected.remove", questions=[other])
    assert seen(room, DUYEN) == [ASKED["text"]]


def test_one_import_of_a_collector_is_undone_as_one(room: Room) -> None:
    duyen = by_link(room, DUYEN)
    batch = room.do(duyen, "collected.add", collected=[ASKED])["batch"]
    room.do(duyen, "collected.add", collected=[ASKED], batch=batch)
    assert {each.batch for each in room.store.questions.of(room.meeting)} == {batch}


def test_a_renewed_link_lets_nobody_in_by_the_old_one_and_ends_who_came_by_it(room: Room) -> None:
    phuc, duyen = by_link(room, PHUC), by_link(room, DUYEN)
    old = room.store.links.secret(room.meeting, Role.COLLECTOR, str(DUYEN))
    room.do(room.dung, "link.renew", role="collector", collector=DUYEN)
    with pytest.raises(Unauthorised):
        add(room, duyen)
    with pytest.raises(LinkExpired):
        by_link(room, DUYEN, old)
    assert add(room, phuc)
    room.do(room.dung, "link.remove", collector=PHUC)
    with pytest.raises(Unauthorised):
        add(room, phuc)


def test_a_collector_who_sent_something_stays_and_one_who_did_not_goes_with_the_link(
    room: Room,
) -> None:
    duyen, phuc = by_link(room, DUYEN), by_link(room, PHUC)
    add(room, duyen)
    with pytest.raises(InUse):
        room.do(room.dung, "collector.remove", collector=DUYEN)
    room.do(room.dung, "collector.remove", collector=PHUC)
    with pytest.raises(Unauthorised):
        add(room, phuc)
