"""What an outcome needs besides: who answers later, by when and how, or why it is off topic."""

from typing import Protocol

from liveqa.commands.rules import check_not_before
from liveqa.domain.prepared import needed
from liveqa.domain.record import Meeting, Question
from liveqa.domain.words import DEFERRALS, Outcome, QuestionState
from liveqa.errors import DeferralIncomplete, ReasonMissing

NO_PROMISE = {"outcome_reason": "", "body": "", "deadline": "", "channel": ""}


class Terms(Protocol):
    """What comes with an outcome."""

    reason: str
    body: str
    deadline: str
    channel: str


def answered(question: Question, now: int) -> dict[str, object]:
    """Return what becomes of a question that is answered now, however, by the names of its columns:
    when it was first stays, and it waits for later no more."""
    at = question.answered_at or now
    return {"state": QuestionState.ANSWERED, "answered_at": at, "aside": False}


def outcome_values(meeting: Meeting, outcome: Outcome, terms: Terms) -> dict[str, object]:
    """Return an outcome with its promise, by the names of a question's columns; only a deferral has
    one. Raises DeferralIncomplete and ReasonMissing, and what `check_not_before` does."""
    told: dict[str, object] = {**NO_PROMISE, "outcome": outcome, "outcome_reason": terms.reason}
    if outcome in DEFERRALS:
        promise = {name: getattr(terms, name) for name in needed(outcome)}
        for name, value in promise.items():
            if not value:
                raise DeferralIncomplete(field=name)
        check_not_before(meeting, promise.get("deadline", ""), "deadline")
        return {**told, **promise}
    if outcome == Outcome.OFF_TOPIC and not terms.reason:
        raise ReasonMissing(field="reason")
    return told
