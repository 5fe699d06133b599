"""Rules that several nouns share."""

import hmac
from datetime import date

import msgspec

from liveqa.commands.fields import QUESTION_LIMIT, Handle, Id, Ids
from liveqa.commands.registry import Args, Context
from liveqa.dates import local
from liveqa.domain.due import days_from_meeting, is_calendar
from liveqa.domain.handles import digest_of
from liveqa.domain.privacy import is_prepared
from liveqa.domain.record import Meeting, Question
from liveqa.domain.words import QuestionState
from liveqa.errors import (
    AfterToday,
    BeforeMeeting,
    Conflict,
    Empty,
    ImplausibleDay,
    Invalid,
    NotAllowed,
    NotAName,
    TooLong,
)
from liveqa.text import has_letter, is_blank

PLAUSIBLE_YEARS = range(2000, 2100)


class OneQuestion(Args):
    """For commands that take a question and nothing else."""

    question: Id


class ManyQuestions(Args):
    """For commands that take several questions and nothing else."""

    questions: Ids


class Owned(Args):
    """For commands about one's own question: `handle` proves that it is, also where nobody else
    knows any more."""

    handle: Handle = ""


class OwnQuestion(Owned, kw_only=True):
    """For commands that take one's own question and nothing else."""

    question: Id


def check_own(ctx: Context, question: Question, handle: str) -> None:
    """Raise NotAllowed unless it is the device's own question, or the handle is that question's."""
    if question.asker != ctx.actor.id and not holds(question, handle):
        raise NotAllowed


def holds(question: Question, handle: str) -> bool:
    """Return whether a handle is a question's."""
    return bool(handle) and hmac.compare_digest(question.handle, digest_of(handle))


def decided(ctx: Context, state: QuestionState) -> dict[str, QuestionState | None]:
    """Return what else is stored where a question's state is decided: before the opening, that it
    was, so that a rehearsal's end goes back to it; what waits for review is not."""
    undecided = state == QuestionState.PENDING
    return {"reviewed": None if undecided else state} if is_prepared(ctx.meeting) else {}


def check_question_text(text: str) -> str:
    """Return a question's text; raises Empty or TooLong."""
    if is_blank(text):
        raise Empty(field="text")
    if len(text) > QUESTION_LIMIT:
        raise TooLong(field="text", limit=QUESTION_LIMIT)
    return text


def check_name(name: str | None) -> None:
    """Raise Empty or NotAName for what can name nobody; None, of a name that stays, is allowed."""
    if name is None or has_letter(name):
        return
    raise Empty(field="name") if is_blank(name) else NotAName(field="name", name=name)


def check_version(base: int, current: int, text: str) -> None:
    """Raise Conflict, with the other version, unless the edit was based on the current one."""
    if base != current:
        raise Conflict(field="text", details={"version": current, "text": text})


def check_day(day: str, field: str) -> None:
    """Raise Invalid for a day that the calendar does not have, ImplausibleDay for a year that was
    mistyped, or half typed when the page saved it. An empty day is allowed."""
    try:
        typed = date.fromisoformat(day) if day else None
    except ValueError:
        raise Invalid(field=field) from None
    if typed and typed.year not in PLAUSIBLE_YEARS:
        raise ImplausibleDay(field=field, day=f"{typed.day:02d}/{typed.month:02d}/{typed.year:04d}")


def check_moment(moment: int | None, field: str) -> None:
    """Raise what `check_day` does for a moment in UTC milliseconds; 0 and None are allowed."""
    if moment:
        check_day(local(moment).date().isoformat(), field)


def check_not_before(meeting: Meeting, day: str, field: str) -> None:
    """Raise what `check_day` does, and BeforeMeeting for a day before the meeting. Its day is the
    planned one until it is opened."""
    check_day(day, field)
    held = _held(meeting)
    if day and date.fromisoformat(day) < held:
        raise BeforeMeeting(field=field, day=f"{held:%d/%m/%Y}")


def check_due(due: str, field: str = "due") -> None:
    """Raise what `check_day` does for the day that something is due on, and Invalid for an hour
    that no day has; so many days from the meeting are always right."""
    if days_from_meeting(due) is None:
        check_day(due[:10], field)
        if not is_calendar(due):
            raise Invalid(field=field)


def check_not_after(meeting: Meeting, now: int, day: str, field: str) -> None:
    """Raise AfterToday for a day that is still to come at `now`, in UTC milliseconds. A clock that
    runs before the meeting knows no better than the meeting's own day."""
    today = max(local(now).date(), _held(meeting))
    if day and date.fromisoformat(day) > today:
        raise AfterToday(field=field, day=f"{today:%d/%m/%Y}")


def _held(meeting: Meeting) -> date:
    at = meeting.opened_at or meeting.starts_at
    return local(at).date() if at else date.min


def given(args: Args, but: tuple[str, ...] = ()) -> dict[str, object]:
    """Return the arguments that are not None, without those named in `but`. Raises Invalid if none
    is left."""
    values = msgspec.structs.asdict(args)
    sent = {name: v for name, v in values.items() if v is not None and name not in but}
    if not sent:
        raise Invalid
    return sent
