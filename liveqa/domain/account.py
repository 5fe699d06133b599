"""What became of each question, told once. Papers, figures, tables and the screen are made from
this account, so that none of them can say something else."""

from collections import defaultdict
from dataclasses import dataclass

from liveqa.domain.record import Answer, Question, Record
from liveqa.domain.words import (
    PUBLIC_STATES,
    PUT_OFF,
    DeclineReason,
    Outcome,
    QuestionState,
    Result,
)

UNPRINTED = frozenset(
    {
        DeclineReason.OFFENSIVE,
        DeclineReason.PRIVATE,
        DeclineReason.COMPLAINT,
        DeclineReason.BURST,
    }
)
_NOT_TAKEN_UP = {
    QuestionState.DECLINED: Result.DECLINED,
    QuestionState.WITHDRAWN: Result.WITHDRAWN,
    QuestionState.PENDING: Result.PENDING,
}


@dataclass(frozen=True)
class Account:
    """What became of one question. `target` is the question under which it is reported: itself, the
    one it was merged into, or none. `answers` were given to it, or to one that is reported under
    it, in the order of their recording."""

    question: Question
    target: Question | None
    result: Result
    answers: tuple[Answer, ...] = ()

    @property
    def stands(self) -> bool:
        """Return whether it is reported under its own number."""
        return self.target is not None and self.target.id == self.question.id

    @property
    def printed(self) -> bool:
        """Return whether its words are printed: not if it was taken back, never reviewed or
        unfit."""
        if self.result == Result.DECLINED:
            return self.question.decline_reason not in UNPRINTED
        return self.target is not None

    @property
    def settled(self) -> bool:
        """Return whether it was answered for good or noted."""
        return self.result in (Result.ANSWERED, Result.NOTED)

    @property
    def deferred(self) -> bool:
        """Return whether the reply was put off, or is asked of a higher body."""
        return self.result in PUT_OFF


def accounts(record: Record) -> dict[int, Account]:
    """Return the account of every question that was given a number, by id, in the order of the
    numbers."""
    numbered = sorted(record.questions.values(), key=lambda question: question.number)
    targets = {question.id: stands_for(question, record) for question in numbered}
    answers: dict[int, list[Answer]] = defaultdict(list)
    for answer in recorded(record):
        asked = (targets.get(id_) for id_ in answer.questions)
        for target in dict.fromkeys(question.id for question in asked if question):
            answers[target].append(answer)
    return {
        question.id: Account(
            question, targets[question.id], _result(question, targets), tuple(answers[question.id])
        )
        for question in numbered
    }


def results(record: Record) -> list[tuple[Question, Result]]:
    """Return every question with what became of it, without its answers."""
    questions = record.questions.values()
    targets = {question.id: stands_for(question, record) for question in questions}
    return [(question, _result(question, targets)) for question in questions]


def recorded(record: Record) -> list[Answer]:
    """Return the answers that were recorded, in the order of their recording."""
    found = [answer for answer in record.answers.values() if answer.recorded_at is not None]
    return sorted(found, key=lambda answer: (answer.recorded_at or 0, answer.id))


def stands_for(question: Question, record: Record) -> Question | None:
    """Return the question under which this one is reported: itself, the one it was merged into, or
    none.

    If the target was itself withdrawn or declined, the merged question stands again.
    """
    if question.state in PUBLIC_STATES:
        return question
    if question.state != QuestionState.MERGED or question.merged_into is None:
        return None
    target = record.questions.get(question.merged_into)
    return (stands_for(target, record) if target else None) or question


def _result(question: Question, targets: dict[int, Question | None]) -> Result:
    """Return its one result. What was marked as answered in the room is answered, though nobody
    has recorded an outcome."""
    target = targets[question.id]
    if target is None:
        return _NOT_TAKEN_UP.get(question.state, Result.PENDING)
    if target.id != question.id:
        return Result.MERGED
    if question.outcome is not None:
        return Result(question.outcome)
    answered = question.state == QuestionState.ANSWERED
    return Result(Outcome.ANSWERED) if answered else Result.UNANSWERED
