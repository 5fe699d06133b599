"""What a meeting left to be done, as the next one takes it over."""

import msgspec

from liveqa.dates import long_date
from liveqa.domain.account import Account, accounts
from liveqa.domain.record import Paper, Record, began
from liveqa.domain.remit import due
from liveqa.domain.words import PaperKind, PromiseState, Result
from liveqa.papers.frozen import frozen, versions
from liveqa.papers.kinds.letter import letter
from liveqa.papers.kinds.petition import petitions
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
    told = accounts(record).values()
    return [_promised(a, record) for a in told if a.stands and _was_put_off(a, record)]


def _was_put_off(account: Account, record: Record) -> bool:
    question = account.question
    if account.deferred:
        return True
    letters = versions(record, PaperKind.LETTER, question.id)
    return bool(letters) and frozen(letters[0]).head.about != letter(record, question.id).head.about


def _promised(account: Account, record: Record) -> Promised:
    question = account.question
    kind, key = PaperKind.LETTER, question.id
    if account.result == Result.BEYOND_AUTHORITY:
        kind = PaperKind.PETITION
        key = next(first for first, held in petitions(record).items() if question in held)
    letters = [p for p in versions(record, kind, key) if p.number]
    state = PromiseState.UNDER_WAY if letters else None
    news = "đã thông báo thời hạn trả lời"
    if not account.deferred:
        state, news = PromiseState.KEPT, "đã trả lời"
    elif account.result == Result.BEYOND_AUTHORITY:
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
