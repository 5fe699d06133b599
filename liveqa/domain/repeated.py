"""The plan of a meeting that is like an earlier one: everything that stays the same, and nothing of
what was said there."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from liveqa.dates import local
from liveqa.domain.due import days_from_meeting, due_day
from liveqa.domain.plan import Plan
from liveqa.domain.planned import plan_of
from liveqa.domain.record import Record
from liveqa.domain.recurrence import next_day
from liveqa.domain.words import AgendaKind

_FORMAT = "%Y-%m-%d %H:%M"
_FURTHEST = 999


def again(record: Record, today: date) -> Plan:
    """Return the plan for a meeting of this house like an earlier one. It is proposed for the day
    on which the recurrence has the next one, at the same hour; without one the time is open. What
    was due on a day is due as many days before or after the meeting. Nothing is done yet; no
    question, contribution's text, earlier promise or date of then is taken along."""
    plan, meeting = plan_of(record), record.meeting
    start, end = _proposed(record, today)
    due = _relative(meeting.starts_at)
    return replace(
        plan,
        starts_at=start,
        ends_at=end,
        time_note="",
        wifi_password=meeting.wifi_password,
        early_due=due(plan.early_due),
        deferral=replace(plan.deferral, deadline=""),
        agenda=[replace(item, text="") for item in plan.agenda if item.kind != AgendaKind.PROMISES],
        tasks=[replace(task, due=due(task.due), done=False) for task in plan.tasks],
        collectors=[replace(each, due=due(each.due)) for each in plan.collectors],
        questions=[],
    )


def _proposed(record: Record, today: date) -> tuple[str, str]:
    """Return start and end of the next one, in the room's time; empty where they are not known."""
    meeting = record.meeting
    if meeting.starts_at is None:
        return "", ""
    held = local(meeting.starts_at)
    day = next_day(meeting.recurrence, max(held.date(), today))
    if day is None:
        return "", ""
    start = datetime.combine(day, held.time())
    if meeting.ends_at is None:
        return f"{start:{_FORMAT}}", ""
    lasted = timedelta(milliseconds=meeting.ends_at - meeting.starts_at)
    return f"{start:{_FORMAT}}", f"{start + lasted:{_FORMAT}}"


def _relative(starts_at: int | None) -> Callable[[str], str]:
    """Return what makes a day of the calendar one that is counted from the meeting; a day that
    cannot be, or is too far from it, is left open."""

    def relative(due: str) -> str:
        if days_from_meeting(due) is not None:
            return due
        day = due_day(due, starts_at)
        if day is None or starts_at is None:
            return ""
        days = (day - local(starts_at).date()).days
        if abs(days) > _FURTHEST:
            return ""
        return f"D{days:+d}" if days else "D"

    return relative
