"""Questions that phones send before the opening, where the organiser takes them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from liveqa.commands.burst import MANY
from liveqa.domain.collecting import takes_early
from liveqa.domain.figures import figures
from liveqa.domain.ledger import ledger
from liveqa.domain.plan import PlanSite
from liveqa.domain.words import Audience, MeetingState, Origin, QuestionState, Role
from liveqa.errors import (
    EarlyIntakeOpen,
    EarlyIntakeOver,
    Invalid,
    Muted,
    NotOpen,
    TooManyPending,
    WrongQuestionState,
)
from liveqa.papers.kinds.register import register
from liveqa.service.committing import run
from liveqa.service.jobs import NoteBurst
from tests.papers.records import Builder
from tests.room import PLAN, START, Room

DAY = 24 * 3_600_000
TAKEN = replace(
    PLAN,
    starts_at="2024-05-06 08:00",
    early_intake=True,
    early_due="D-1",
    review=False,
    slips=True,
    sites=[PlanSite(name="Cơ sở 2")],
)
END = START - 8 * 3_600_000 + 2 * DAY - 60_000  # 23:59 on the 5th


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Two days before the meeting, which takes questions until the evening before it."""
    return Room(tmp_path, TAKEN, is_open=False)


def asked(room: Room, **args: Any) -> int:
    question: int = room.do(room.lan, "question.ask", **{"text": "Bao giờ có mái che?", **args})[
        "question"
    ]
    return question


def phone(room: Room) -> dict[str, Any]:
    return room.pages[Audience.PHONE]


def test_before_the_opening_a_phone_asks_only_where_questions_are_taken(room: Room) -> None:
    question = room.question(asked(room))
    assert (question.origin, question.state, question.site) == ("early", "pending", None)
    room.do(room.dung, "meeting.edit", early_intake=False)
    with pytest.raises(NotOpen):
        asked(room)


def test_it_closes_by_itself_at_its_due_and_with_the_opening(room: Room) -> None:
    assert phone(room)["meeting"]["early_until"] == END
    room.clock = END - 2_000
    asked(room)
    room.clock = END
    with pytest.raises(EarlyIntakeOver) as refused:
        asked(room)
    assert refused.value.params["end"] == "23:59 05/05/2024"
    room.do(room.dung, "meeting.edit", early_due="")
    assert phone(room)["meeting"]["early_until"] == 0
    asked(room)
    room.do(room.dung, "meeting.edit", slips=False)
    room.do(room.dung, "meeting.open")
    assert "early_until" not in phone(room)["meeting"]
    assert room.question(asked(room)).origin == Origin.PHONE


@pytest.mark.parametrize(
    ("due", "hours"),
    [("", None), ("D", 48), ("D-1", 40), ("2024-05-05 17:00", 33), ("2024-05-07", 88)],
)
def test_the_last_moment_is_that_of_the_due_and_no_moment_is_after_the_opening(
    due: str, hours: int | None
) -> None:
    """Hours from the morning two days before the meeting."""
    held = Builder().record.meeting
    draft = {"state": MeetingState.DRAFT, "starts_at": START + 2 * DAY, "early_intake": True}
    meeting = replace(held, **draft, early_due=due)
    last = START + (1000 if hours is None else hours) * 3_600_000
    assert takes_early(meeting, last - 60_000)
    assert takes_early(meeting, last + 1) == (hours is None)
    opened = replace(meeting, state=MeetingState.OPEN)
    assert not takes_early(opened, last - 60_000)


@pytest.mark.parametrize("due", ["2024-02-30", "2024-05-05 25:00", "D--1", "mai"])
def test_a_due_in_no_calendar_is_refused(room: Room, due: str) -> None:
    with pytest.raises(Invalid):
        room.do(room.dung, "meeting.edit", early_due=due)


def test_a_phone_edits_takes_back_and_erases_its_own_before_the_opening(room: Room) -> None:
    question = asked(room, name_mode="named", name="Trần Thị Lan")
    room.do(room.lan, "question.edit", question=question, text="Khi nào sửa mái?", base_version=1)
    room.do(room.lan, "question.erase_own", question=question)
    assert (room.question(question).text, room.question(question).name) == ("Khi nào sửa mái?", "")
    room.do(room.lan, "question.withdraw", question=question)
    assert room.question(question).state == QuestionState.WITHDRAWN
    with pytest.raises(WrongQuestionState):
        room.do(room.lan, "question.edit", question=question, text="Lại", base_version=2)


def test_one_phone_cannot_fill_the_queue_nor_one_hall_turn_review_on(room: Room) -> None:
    for _ in range(10):
        room.clock += 60_000
        asked(room)
    with pytest.raises(TooManyPending):
        asked(room)
    assert not room.store.meetings.get(room.meeting).review


def test_what_came_early_is_reviewed_in_a_meeting_without_review(room: Room) -> None:
    question = asked(room)
    room.do(room.dung, "meeting.open")
    assert room.question(question).state == QuestionState.PENDING
    assert phone(room)["questions"] == {}
    room.do(room.thu, "question.accept", question=question)
    assert phone(room)["questions"][str(question)]["text"] == "Bao giờ có mái che?"
    room.do(room.thu, "question.mute_asker", question=question)


def test_secretaries_decide_before_the_opening_what_the_hall_sees_from_it_on(room: Room) -> None:
    taken, kept_out, wrong = (asked(room, text=f"Câu {n}?") for n in "abc")
    room.do(room.thu, "question.accept", question=taken)
    room.do(room.thu, "question.decline", question=kept_out, reason="off_topic")
    room.do(room.thu, "question.accept", question=wrong)
    room.do(room.thu, "question.put_back", question=wrong)
    room.do(room.thu, "question.mute_asker", question=wrong)
    assert "Câu" not in str(phone(room))
    with pytest.raises(Muted):
        asked(room)
    with pytest.raises(NotOpen):
        room.do(room.thu, "question.merge", question=wrong, into=taken)
    room.do(room.dung, "meeting.open")
    assert [*phone(room)["questions"]] == [str(taken)]


@pytest.mark.parametrize(
    ("before", "meanwhile", "after"),
    [
        ("accept", "decline", "shown"),
        ("accept", "mark_answered", "shown"),
        ("accept", "put_back", "shown"),
        ("accept", "withdraw", "withdrawn"),
        ("decline", "", "declined"),
        ("decline", "put_back", "pending"),
        ("withdraw", "", "withdrawn"),
        ("put_back", "accept", "pending"),
        ("", "accept", "pending"),
        ("", "decline", "pending"),
        ("", "withdraw", "withdrawn"),
    ],
)
def test_a_rehearsal_goes_back_to_what_was_decided_before_it(
    room: Room, before: str, meanwhile: str, after: str
) -> None:
    question = asked(room)

    def decide(how: str) -> None:
        if how == "put_back":
            room.do(room.thu, "question.accept", question=question)
        who = room.lan if how == "withdraw" else room.thu
        args = {"reason": "other", "note": "Đã trả lời riêng"} if how == "decline" else {}
        which = {"questions": [question]} if how == "mark_answered" else {"question": question}
        if how:
            room.do(who, f"question.{how}", **which, **args)

    decide(before)
    decided = room.question(question)
    room.clock = END
    room.do(room.dung, "rehearsal.begin")
    decide(meanwhile if meanwhile != "put_back" else "")
    if meanwhile == "put_back":
        room.do(room.thu, "question.put_back", question=question)
    room.do(room.dung, "rehearsal.end")
    left = room.question(question)
    assert left.state == after
    told = ("decline_reason", "decline_note") if after == decided.state else ()
    assert [getattr(left, name) for name in told] == [getattr(decided, name) for name in told]
    assert after == "declined" or left.decline_reason is None


def test_what_a_burst_sent_early_is_declined_as_one_and_stays_so_after_a_rehearsal(
    room: Room,
) -> None:
    laptop = [room.join(Role.ATTENDEE) for _ in range(MANY)]
    sent = [
        room.do(phone, "question.ask", text="Mua ở đâu rẻ?")["question"] for phone in laptop[:3]
    ]
    room.do(room.thu, "question.accept", question=sent[0])
    came = NoteBurst(room.meeting, 0, frozenset(phone.id for phone in laptop), 1, 2)
    burst: int = run(room.store, came).result[0]

    def states() -> list[str]:
        return [room.question(id).state for id in sent]

    room.do(room.hoa, "burst.remove", burst=burst)
    room.do(room.hoa, "burst.restore", burst=burst)
    assert states() == ["shown", "pending", "pending"]
    assert [room.question(id).reviewed for id in sent] == ["shown", None, None]
    room.do(room.hoa, "burst.remove", burst=burst)
    room.clock = END
    room.do(room.dung, "rehearsal.begin")
    room.do(room.dung, "rehearsal.end")
    assert states() == ["declined"] * 3
    assert {room.question(id).decline_reason for id in sent} == {"burst"}


def test_nothing_tells_at_which_hour_a_phone_asked_before_the_opening(room: Room) -> None:
    """Of days with a few questions each, two within a minute are one phone's."""
    day = START - 8 * 3_600_000
    for hour in (8, 8, 21, 30):
        room.clock = day + hour * 3_600_000 + 61_000
        kept = asked(room)
        room.do(room.lan, "question.edit", question=kept, text="Khi nào?", base_version=1)
    room.do(room.lan, "question.erase_own", question=kept)
    room.do(room.lan, "question.withdraw", question=kept)
    room.do(room.dung, "meeting.edit", early_due="D")
    room.clock = END + 8 * 3_600_000
    room.do(room.dung, "meeting.open")
    rows = room.store.questions.of(room.meeting)
    assert [(row.asked_at - day) / DAY for row in rows] == [0, 0, 0, 1]
    entries = [*room.store.journal.rows(room.meeting)]
    of_phones = {"question.ask", "question.edit", "question.withdraw", "question.erase_own"}
    assert {row["at"] for row in entries if row["command"] in of_phones} == {day, day + DAY}
    sheet, *_ = register(room.store.record(room.meeting)).sheets
    place = [heading.title for heading in sheet.headings].index("Thời điểm nêu")
    assert [row[place] for row in sheet.rows] == [date(2024, 5, 4)] * 3 + [date(2024, 5, 5)]


def test_it_counts_as_sent_in_advance(room: Room) -> None:
    question = asked(room)
    room.do(room.dung, "question.collect", collected=[{"text": "Từ lớp 1A?"}])
    room.do(room.dung, "meeting.open")
    room.do(room.thu, "question.accept", question=question)
    room.do(room.thu, "question.enter", text="Từ micro?")
    record = room.store.record(room.meeting)
    counted = figures(record)
    assert (counted.received, counted.collected, counted.live) == (3, 2, 1)
    assert counted.by_origin == {Origin.COLLECTED: 1, Origin.EARLY: 1, Origin.MICROPHONE: 1}
    assert ledger(record).received == 3


def test_nobody_enters_a_question_as_if_a_phone_had_sent_it_early(room: Room) -> None:
    with pytest.raises(Invalid):
        room.do(room.quan, "question.enter", text="Gì?", origin="early")


def test_no_rehearsal_begins_while_questions_are_taken(room: Room) -> None:
    with pytest.raises(EarlyIntakeOpen):
        room.do(room.dung, "rehearsal.begin")
    room.clock = END
    room.do(room.dung, "rehearsal.begin")


def test_a_rehearsal_leaves_what_came_early_and_whose_it_is(room: Room) -> None:
    taken = asked(room, contact="0900 000 000", wants_reply=True)
    before = room.question(taken)
    room.clock = END
    room.do(room.dung, "rehearsal.begin")
    room.do(room.dung, "meeting.edit", slips=False)
    assert room.question(asked(room, text="Thử?")).origin == Origin.PHONE
    room.do(room.dung, "rehearsal.end")
    assert room.question(taken) == before
    assert before.asker == room.lan.id
    assert [row.id for row in room.store.questions.of(room.meeting)] == [taken]
    assert room.store.meetings.get(room.meeting).early_intake
