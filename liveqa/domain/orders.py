"""The orders of a hall's questions. static/src/board/orders.js has the same for the pages, and
shared cases keep them equal (tests/front/orders.json)."""

from enum import StrEnum

from liveqa.domain.record import Question
from liveqa.domain.words import QuestionState


class Sort(StrEnum):
    """The orders that a reader may choose."""

    WANTED = "wanted"
    NEWEST = "newest"


def interest(question: Question) -> int:
    """Return how many upvoted a question or asked the same."""
    return question.votes + question.merged


def rank(question: Question, sort: Sort) -> tuple[int, ...]:
    """Return the key by which to sort questions: by upvotes and who asked the same, with those
    still open first, or by age with the newest first. What was set aside comes last."""
    if sort is Sort.NEWEST:
        return (question.aside, -question.number)
    answered = question.state == QuestionState.ANSWERED
    return (question.aside, answered, -interest(question), question.number)
