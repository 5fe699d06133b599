"""The plan of a meeting like an earlier one: fact by fact."""

from datetime import date

import msgspec
import pytest

from liveqa.domain.plan import Plan
from liveqa.domain.planned import plan_of
from liveqa.domain.repeated import again
from liveqa.domain.words import AgendaKind, Mark
from tests.papers.records import Builder, at, conference, two_sessions

TODAY = date(2024, 9, 2)
# What is another the next time, and what it is then; everything else stays.
CHANGED = {
    "starts_at": "2024-09-26 17:00",
    "ends_at": "2024-09-26 18:30",
    "time_note": "",
    "wifi_password": "hoasen",
}
DUES = [
    ("2024-05-03", "D-1"),
    ("2024-05-04", "D"),
    ("2024-04-24 17:00", "D-10"),
    ("2024-05-14", "D+10"),
    ("D-5", "D-5"),
    ("D", "D"),
    ("", ""),
    ("2014-05-04", ""),
]


def held() -> Builder:
    """A session with all that a plan can say, every last Thursday of a month."""
    b = Builder(two_sessions()[0])
    b.meeting(recurrence="FREQ=MONTHLY;BYDAY=-1TH", time_note="trước ngày 30/9", slips=True)
    b.meeting(wifi_ssid="Truong", wifi_password="hoasen", default_body="Ban giám hiệu")
    b.delegate("Lê Lan", b.group("Tổ Toán", invited=1), office="Giáo viên", mark=Mark.PRESENT)
    return b


@pytest.mark.parametrize("field", Plan.__struct_fields__)
def test_a_fact_stays_or_is_anothers(field: str) -> None:
    b = held()
    before, after = plan_of(b.record), again(b.record, TODAY)
    if field in ("tasks", "collectors"):
        undated = [
            [msgspec.structs.replace(row, due="") for row in getattr(plan, field)]
            for plan in (before, after)
        ]
        assert undated[0] == undated[1]
        assert undated[0]
    else:
        assert getattr(after, field) == CHANGED.get(field, getattr(before, field))


@pytest.mark.parametrize(("due", "then"), DUES)
def test_what_was_due_on_a_day_is_due_by_the_meeting(due: str, then: str) -> None:
    b = held()
    b.record.tasks.clear()
    b.task("Chuẩn bị", due=due, done_at=at("08:00"))
    b.record.collectors[1].due = due
    b.meeting(early_intake=True, early_due=due)
    plan = again(b.record, TODAY)
    assert [(task.due, task.done) for task in plan.tasks] == [(then, False)]
    assert plan.collectors[0].due == then
    assert (plan.early_intake, plan.early_due) == (True, then)


def test_nothing_that_was_said_is_taken_along() -> None:
    b = Builder(conference())
    b.meeting(strengths="Thẳng thắn", default_deadline="2024-05-20", starts_at=at("08:00"))
    b.item("Kết quả kỳ trước", AgendaKind.PROMISES)
    record = b.record
    plan = again(record, TODAY)
    whole = msgspec.json.encode(plan).decode()
    said = [q.text for q in record.questions.values()]
    said += [answer.text for answer in record.answers.values()]
    said += [text for item in record.agenda.values() for text in (item.text, item.notes)]
    said += [record.meeting.conclusion, record.meeting.strengths, "Kết quả kỳ trước", "2024-05-20"]
    assert [text for text in said if text and text in whole] == []
    assert (plan.starts_at, plan.ends_at) == ("", ""), "nothing says when it is repeated"
    assert [item.title for item in plan.agenda] == [
        item.title for item in plan_of(record).agenda if item.kind != AgendaKind.PROMISES
    ]
