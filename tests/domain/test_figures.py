"""The figures of a meeting add up, and tell nobody's secret."""

from liveqa.domain.figures import Counted, figures
from liveqa.domain.record import Record
from liveqa.domain.words import (
    AgendaKind,
    DeclineReason,
    NameMode,
    OpinionKind,
    Origin,
    Result,
)
from tests.papers.records import Builder, at, conference, empty


def test_turns_and_opinions_are_counted_apart() -> None:
    counted = figures(conference())
    assert (counted.turns, counted.received, counted.live, counted.collected) == (2, 14, 12, 2)


def test_the_results_add_up_to_what_was_received() -> None:
    counted = figures(conference())
    assert sum(counted.by_result.values()) == counted.received == 14
    assert counted.by_result[Result.MERGED] == 1
    assert counted.by_decline_reason == {DeclineReason.OFF_TOPIC: 1, DeclineReason.OFFENSIVE: 1}
    for table in (counted.by_origin, counted.by_kind, counted.by_direction):
        assert sum(table.values()) == counted.received
    for rows in (counted.by_topic, counted.by_group):
        assert sum(row.count for row in rows) == counted.received


def test_what_stands_is_counted_apart_from_the_rest() -> None:
    counted = figures(conference())
    assert counted.stand == 9
    assert counted.of_standing == {
        Result.ANSWERED: 6,
        Result.NOTED: 1,
        Result.TO_VERIFY: 1,
        Result.BEYOND_AUTHORITY: 1,
    }
    assert (counted.answered, counted.deferred, counted.beyond_authority) == (7, 1, 1)
    assert counted.by_body == [Counted("Phòng Giáo dục và Đào tạo", 1)]


def test_a_question_answered_by_two_bodies_counts_for_both() -> None:
    rows = {row.name: row.count for row in figures(conference()).by_answerer}
    assert rows == {"Phòng Giáo dục và Đào tạo": 6, "Ban Thường vụ Thành Đoàn": 2}
    assert figures(conference()).replies == 8


def test_a_hidden_name_from_a_small_group_is_counted_under_no_group() -> None:
    b = Builder()
    tiny = b.group("Lớp 1A", invited=3)
    b.question("Xin hỏi.", group=tiny, name="Lan", name_mode=NameMode.SECRETARIES_ONLY)
    b.question("Tôi hỏi.", group=tiny, name="Minh")
    assert figures(b.record).by_group == [Counted("Lớp 1A", 1), Counted("", 1)]


def test_time_is_planned_and_real_without_the_pauses() -> None:
    b = Builder()
    b.item(
        "Phát biểu",
        AgendaKind.OPINIONS,
        minutes=30,
        extended=5,
        started_at=at("08:00"),
        ended_at=at("08:50"),
        paused_ms=10 * 60_000,
    )
    b.item("Kết luận", AgendaKind.CONCLUSION, minutes=10)
    held, missed = figures(b.record).times
    assert (held.minutes, held.extended, held.taken, held.late) == (30, 5, 2_400_000, 600_000)
    assert (missed.taken, missed.late) == (None, None)


def test_attendance_is_told_by_group_of_those_invited() -> None:
    counted = figures(conference())
    first, _, _ = counted.attendance
    assert (first.invited, first.present, first.absent, first.excused) == (46, 44, 2, 1)
    assert (first.unexcused, first.percent) == (1, 95)
    whole = counted.attended
    assert (whole.invited, whole.present, whole.absent) == (80, 77, 3)


def test_more_than_were_invited_are_no_more_than_all_of_them() -> None:
    b = Builder()
    b.group("Lớp 1A", invited=3, present=999)
    b.group("Lớp 2B", invited=4, excused=1)
    b.group("Lớp 3C", invited=40)
    counted = figures(b.record)
    assert [row.percent for row in counted.attendance] == [100, 0, None]
    whole = counted.attended
    assert (whole.absent, whole.guests, whole.percent) == (4, 996, 42)
    assert whole.uncounted == ("Lớp 3C",)


def test_top_questions_are_those_that_people_upvoted() -> None:
    assert [(q.number, q.votes) for q in figures(conference()).top] == [
        (9, 21),
        (1, 12),
        (2, 7),
        (3, 5),
    ]


def test_questions_over_time_include_the_quiet_spans() -> None:
    b = Builder()
    for clock in ("08:01", "08:02", "08:14"):
        b.question("Hỏi?", asked_at=at(clock))
    b.question("Gửi trước", origin=Origin.COLLECTED, asked_at=at("05:00"))
    counted = figures(b.record)
    assert counted.span_minutes == 5
    assert [(span.start, span.count) for span in counted.over_time] == [
        (at("08:00"), 2),
        (at("08:05"), 0),
        (at("08:10"), 1),
    ]


def test_weeks_of_online_questions_make_no_more_than_sixteen_spans() -> None:
    b = Builder()
    for day in range(40):
        b.question("Hỏi?", origin=Origin.ONLINE, asked_at=at("08:00") + day * 86_400_000)
    counted = figures(b.record)
    assert len(counted.over_time) <= 16
    assert sum(span.count for span in counted.over_time) == 40


def test_an_empty_meeting_has_figures_too() -> None:
    record: Record = empty()
    counted = figures(record)
    assert (counted.turns, counted.received, counted.top, counted.over_time) == (0, 0, [], [])
    assert counted.attended.percent is None


def test_a_meeting_of_kinds_lists_them_in_the_vocabularys_order() -> None:
    b = Builder()
    b.question("Đề nghị", kind=OpinionKind.PROPOSAL, topic="Cơ sở vật chất")
    b.question("Hỏi", kind=OpinionKind.QUESTION, topic="Học phí")
    b.question("Hỏi nữa", topic="Học phí")
    counted = figures(b.record)
    assert list(counted.by_kind) == [OpinionKind.QUESTION, OpinionKind.PROPOSAL]
    assert [row.name for row in counted.by_topic] == ["Học phí", "Cơ sở vật chất"]
