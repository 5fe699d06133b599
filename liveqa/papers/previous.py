"""What a meeting left to be done, as the next one takes it over."""

import msgspec

from liveqa.dates import long_date
from liveqa.domain.proceedings import Proceedings
from liveqa.domain.record import Paper, Question, Record, began
from liveqa.domain.remit import due
from liveqa.domain.words import DEFERRALS, Outcome, PaperKind, PromiseState
from liveqa.papers.frozen import frozen, versions
from liveqa.papers.kinds.letter import letter
from liveqa.papers.model.phrases import day


class Promised(msgspec.Struct, frozen=True):
    """A promise of this meeting, with what its record knows of it since: the fields of a `Promise`
    of the next one."""

    number: int
    text: str
    body: str
    deadline: str
    state: PromiseState | None
    result: str


def named(record: Record) -> str:
    """Return how the next meeting's report names this one."""
    at = began(record)
    title = record.meeting.title
    return f"{title}, {long_date(at)}" if at else title


def promised(record: Record) -> list[Promised]:
    """Return every question that was put off or passed on, by number. Those that were answered
    after their asker had been told to wait are among them."""
    return [_promised(q, record) for q in Proceedings(record).kept if _was_put_off(q, record)]


def _was_put_off(question: Question, record: Record) -> bool:
    if question.outcome in DEFERRALS:
        return True
    letters = versions(record, PaperKind.LETTER, question.id)
    return bool(letters) and frozen(letters[0]).head.about != letter(record, question.id).head.about


def _promised(question: Question, record: Record) -> Promised:
    letters = [p for p in versions(record, PaperKind.LETTER, question.id) if p.number]
    state = PromiseState.UNDER_WAY if letters else None
    news = "đã thông báo thời hạn trả lời"
    if question.outcome not in DEFERRALS:
        state, news = PromiseState.KEPT, "đã trả lời"
    elif question.outcome == Outcome.BEYOND_AUTHORITY:
        news = "đã chuyển đến nơi có thẩm quyền"
    return Promised(
        question.number,
        question.text,
        question.body,
        due(question),
        state,
        f"{news} tại {_cited(letters[-1])}" if letters else "",
    )


def _cited(paper: Paper) -> str:
    number = frozen(paper).head.number.removeprefix("Số: ")
    return f"Công văn số {number} {day(paper.date)}"
