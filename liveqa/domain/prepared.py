"""The answers that are written before the meeting: whose they are, and how many are ready."""

from collections.abc import Collection
from typing import NamedTuple

import msgspec

from liveqa.domain.record import Answerer, Question, Record
from liveqa.domain.remit import plain
from liveqa.domain.words import DATED, DEFERRALS, PUBLIC_STATES, Outcome
from liveqa.text import fold


class Share(NamedTuple):
    """The questions that one answerer is to answer, in the order of their numbers; of `answerer`
    None, those that nobody was given yet."""

    answerer: Answerer | None
    questions: list[Question]

    @property
    def ready(self) -> int:
        """Return to how many of them an answer is prepared."""
        return sum(map(is_prepared, self.questions))


def is_prepared(question: Question) -> bool:
    """Return whether an answer was written beforehand, or at least what is to become of it."""
    return bool(question.prepared_answer or question.prepared_outcome)


def needed(outcome: Outcome) -> tuple[str, ...]:
    """Return what has to be said with an outcome, by the names of a question's columns."""
    if outcome in DEFERRALS:
        return ("body", "deadline", "channel") if outcome in DATED else ("body", "channel")
    return ("reason",) if outcome == Outcome.OFF_TOPIC else ()


def answerer_of(question: Question, answerers: Collection[Answerer]) -> Answerer | None:
    """Return who is to answer a question: whom it was given to, else the only one among whose
    topics its topic is."""
    if question.answerer is not None:
        return next((each for each in answerers if each.id == question.answerer), None)
    topic = fold(question.topic)
    theirs = [each for each in answerers if topic and topic in map(fold, each.topics)]
    return theirs[0] if len(theirs) == 1 else None


def is_for(question: Question, body: str, answerers: Collection[Answerer]) -> bool:
    """Return whether a body, as its own link names it, is to answer a question that stands."""
    who = answerer_of(question, answerers)
    return who is not None and question.state in PUBLIC_STATES and plain(who.name) == plain(body)


def assigned_to(record: Record, body: str) -> list[Question]:
    """Return the questions that a body, as its own link names it, is to answer, by number."""
    found = [q for q in record.questions.values() if is_for(q, body, record.answerers.values())]
    return sorted(found, key=lambda question: question.number)


class Foreseen(msgspec.Struct):
    """What is to become of a question by its prepared answer: an outcome's promise, in words."""

    reason: str
    body: str
    deadline: str
    channel: str


def foreseen(question: Question) -> Foreseen:
    """Return the promise that is prepared for a question."""
    return Foreseen(
        question.prepared_reason,
        question.prepared_body,
        question.prepared_deadline,
        question.prepared_channel,
    )


def is_given_by(question: Question, text: str) -> bool:
    """Return whether an answer's text has what was prepared for a question, unchanged."""
    return bool(question.prepared_answer) and question.prepared_answer.strip() in text


def shares(record: Record) -> list[Share]:
    """Return who is to answer which of the questions that stand, in the answerers' order; last
    those that nobody was given."""
    standing = [row for row in record.questions.values() if row.state in PUBLIC_STATES]
    standing.sort(key=lambda row: row.number)
    answerers = sorted(record.answerers.values(), key=lambda row: (row.position, row.id))
    whose = [(row, answerer_of(row, answerers)) for row in standing]
    found = [Share(who, [row for row, its in whose if its is who]) for who in (*answerers, None)]
    return [share for share in found if share.questions]
