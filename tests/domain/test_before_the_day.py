"""Until when something is due before the day, when a conference is next, and what is waiting."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.dates import ZONE, local
from liveqa.domain.due import due_at, due_day, is_calendar, is_said
from liveqa.domain.preparing import waiting
from liveqa.domain.record import Meeting, Task
from liveqa.domain.recurrence import in_words, next_day
from liveqa.domain.words import MeetingState

STARTS = int(datetime(2026, 12, 28, 17, 0, tzinfo=ZONE).timestamp() * 1000)


@given(st.integers(-999, 999), st.integers(10**12, 38 * 10**11))
def test_a_due_by_the_meetings_day_moves_with_it(days: int, at: int) -> None:
    due = f"D{days:+d}" if days else "D"
    assert due_day(due, at) == local(at).date() + timedelta(days)
    assert due_day(due, None) is None


@pytest.mark.parametrize(
    ("due", "moment"),
    [
        ("2026-12-23", "2026-12-23 23:59"),
        ("2026-12-23 17:00", "2026-12-23 17:00"),
        ("D", "2026-12-28 17:00"),
        ("D-1", "2026-12-27 23:59"),
        ("D+5", "2027-01-02 23:59"),
    ],
)
def test_what_is_due_has_its_last_moment(due: str, moment: str) -> None:
    at = due_at(due, STARTS)
    assert at is not None
    assert f"{local(at):%Y-%m-%d %H:%M}" == moment


def test_a_day_in_no_calendar_is_none() -> None:
    assert not is_calendar("2026-02-29")
    assert not is_calendar("2026-02-28 24:00")
    assert is_calendar("2028-02-29")
    assert is_calendar("D-5")
    assert is_calendar("")


@pytest.mark.parametrize(
    ("rule", "after", "day", "words"),
    [
        ("FREQ=MONTHLY;BYDAY=-1TH", "2026-10-29", "2026-11-26", "thứ Năm tuần cuối hằng tháng"),
        ("FREQ=MONTHLY;BYDAY=-1TH", "2026-10-28", "2026-10-29", "thứ Năm tuần cuối hằng tháng"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "2026-12-20", "2027-01-15", "ngày 15 hằng tháng"),
        ("FREQ=WEEKLY;BYDAY=MO", "2026-11-29", "2026-11-30", "thứ Hai hằng tuần"),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=1SA", "2026-10-03", "2027-01-02",
         "thứ Bảy tuần đầu hằng quý"),
        ("FREQ=YEARLY", "2026-10-03", "2027-10-03", "hằng năm"),
        ("FREQ=MONTHLY;INTERVAL=6", "2026-10-03", "2027-04-03", "6 tháng một lần"),
        ("", "2026-10-03", None, ""),
    ],
)  # fmt: skip
def test_the_next_day_follows_from_the_rule(
    rule: str, after: str, day: str | None, words: str
) -> None:
    found = next_day(rule, date.fromisoformat(after))
    assert found == (date.fromisoformat(day) if day else None)
    assert in_words(rule) == words


def test_what_waits_is_told_by_urgency_and_without_what_is_done() -> None:
    meetings = {
        1: Meeting(id=1, meeting=1, code="A", title="Một", state=MeetingState.DRAFT,
                   starts_at=STARTS),
        2: Meeting(id=2, meeting=2, code="B", title="Hai", state=MeetingState.DRAFT),
    }  # fmt: skip
    works = [
        (1, "2026-12-30", None), (1, "D-1", None), (2, "D-1", None), (1, "2026-12-01", 5),
        (2, "2026-12-20", None), (1, "", None),
    ]  # fmt: skip
    tasks = [
        Task(id=at, meeting=of, position=at, work=due, due=due, done_at=done)
        for at, (of, due, done) in enumerate(works, 1)
    ]
    found = waiting(meetings, tasks, date(2026, 12, 24))
    told = [(each.meeting, each.work, each.days) for each in found]
    assert told == [
        ("B", "2026-12-20", -4),
        ("A", "D-1", 3),
        ("A", "2026-12-30", 6),
        ("B", "D-1", None),
        ("A", "", None),
    ]


@pytest.mark.parametrize(
    ("due", "note", "said"),
    [
        ("D", "Tại 02 Hội nghị đối thoại", True),
        ("D-1", "Trước HN đối thoại 01 ngày", True),
        ("D-3", "03 ngày trước khi tổ chức hội nghị", True),
        ("D+10", "Chậm nhất 10 ngày sau hội nghị", True),
        ("D-5", "Trước HN đối thoại 01 ngày", False),
        ("D+1", "Trước hội nghị 1 ngày", False),
        ("D", "Trước hội nghị 1 ngày", False),
        ("D", "cả hai buổi", False),
        ("D-5", "", False),
        ("2026-10-02", "Trước ngày 2/10/2026", True),
        ("2026-10-02 17:00", "17h00 ngày 02 tháng 10 năm 2026", True),
        ("2026-10-02 17:00", "Trước ngày 2/10/2026", False),
        ("2026-10-02 08:00", "Trước 8 giờ ngày 2/10/2026", True),
        ("2026-10-02 08:00", "08h00 ngày 02/10/2026", True),
        ("2026-10-02 07:30", "Trước 7h30 ngày 02/10/2026", True),
        ("2026-10-02 07:30", "7 giờ 30 phút ngày 2 tháng 10", True),
        ("2026-10-02 17:30", "Trước 17h00 ngày 02/10/2026", False),
        ("2026-10-02 17:00", "Trước 17h30 ngày 02/10/2026", False),
        ("2026-10-02 08:00", "18 giờ ngày 2/10/2026", False),
        ("2026-10-02", "Trước ngày 2/10/2025", False),
        ("2026-10-02", "Ngày 02 tháng 10 năm 2025", False),
        ("2026-10-02", "đợt 1", False),
        ("2026-10-02", "họp ngày 12/10/2026", False),
        ("", "Thường xuyên", True),
    ],
)
def test_words_that_say_when_something_is_due_are_told_from_others(
    due: str, note: str, said: bool
) -> None:
    assert is_said(due, note) is said
