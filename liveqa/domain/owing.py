"""What a meeting owes after its close: the questions that it put off, and how far each has come.

A promise needs no row of its own: the question says who answers and by when, and each reply given
after the close says what it kept, or to whom it handed the matter over.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from liveqa.domain.record import Question, Record, Reply
from liveqa.domain.remit import due, plain
from liveqa.domain.words import (
    DEFERRALS,
    PUBLIC_STATES,
    Outcome,
    QuestionState,
    ReplyState,
    Standing,
)


@dataclass(frozen=True)
class Owing:
    """A question that was put off, with what was answered since, the earliest first."""

    question: Question
    replies: list[Reply] = field(default_factory=list)

    @property
    def last(self) -> Reply | None:
        """Return the latest reply, which says how the promise stands."""
        return self.replies[-1] if self.replies else None

    @property
    def is_kept(self) -> bool:
        """Return whether nothing is owed any more."""
        return self.last is not None and self.last.state == ReplyState.KEPT

    @property
    def body(self) -> str:
        """Return who has to answer now: whom the matter was handed over to last."""
        passed = [reply.passed_to for reply in self.replies if reply.passed_to]
        return passed[-1] if passed else self.question.body

    @property
    def deadline(self) -> str:
        """Return the day to keep now (ISO); empty for none. Whoever took the matter over has the
        day that was said with it, or none."""
        day = due(self.question)
        for reply in self.replies:
            handed_over = reply.state == ReplyState.HANDED_OVER
            day = reply.deadline if handed_over else reply.deadline or day
        return day

    def concerns(self, body: str) -> bool:
        """Return whether a body owes the answer, or did before it was handed over."""
        lines = (self.question.body, *(reply.passed_to for reply in self.replies))
        return plain(body) in {plain(line) for line in lines if line}

    def is_of(self, body: str) -> bool:
        """Return whether a body still owes the answer."""
        return not self.is_kept and plain(body) == plain(self.body)

    def standing(self, today: date) -> Standing:
        """Return how the promise stands on a day. What is beyond authority is with a higher body
        from the first."""
        if self.is_kept:
            return Standing.KEPT
        if self.deadline and date.fromisoformat(self.deadline) < today:
            return Standing.OVERDUE
        state = self.last.state if self.last else None
        petition = self.question.outcome == Outcome.BEYOND_AUTHORITY and state is None
        handed_over = petition or state == ReplyState.HANDED_OVER
        return Standing.HANDED_OVER if handed_over else Standing.DUE


def may_be_answered(question: Question) -> bool:
    """Return whether a reply after the close makes sense: it was put off, or is still open."""
    if question.outcome is None:
        return question.state == QuestionState.SHOWN
    return question.outcome in DEFERRALS and question.state in PUBLIC_STATES


def owings(questions: Iterable[Question], replies: Iterable[Reply]) -> list[Owing]:
    """Return what of these questions is owed, or was answered after the close, by meeting and
    number."""
    by_question: dict[int, list[Reply]] = defaultdict(list)
    for reply in sorted(replies, key=lambda reply: (reply.answered_on, reply.id)):
        by_question[reply.question].append(reply)
    owed = [
        Owing(question, by_question[question.id])
        for question in questions
        if may_be_answered(question) and (question.outcome or by_question[question.id])
    ]
    return sorted(owed, key=lambda one: (one.question.meeting, one.question.number))


def owed_by(record: Record) -> list[Owing]:
    """Return what a meeting owes, or has answered after its close."""
    return owings(record.questions.values(), record.replies.values())


def owing_of(question: Question, record: Record) -> Owing:
    """Return a question with what was answered to it after the close, if that counts."""
    return next(
        iter(owings([question], [r for r in record.replies.values() if r.question == question.id])),
        Owing(question),
    )
