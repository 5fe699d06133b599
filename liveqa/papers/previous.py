"""What a meeting left to be done, as the next one takes it over."""

import msgspec

from liveqa.dates import long_date
from liveqa.domain.account import Account, accounts
from liveqa.domain.owing import Owing, owing_of
from liveqa.domain.record import Paper, Record, began
from liveqa.domain.words import PaperKind, PromiseState, ReplyState, Result
from liveqa.papers.frozen import frozen, versions
from liveqa.papers.kinds.letter import letter
from liveqa.papers.kinds.petition import petitions
from liveqa.papers.model.phrases import day


class Promised(msgspec.Struct, frozen=True, kw_only=True):
    """A promise of this meeting, with what its record knows of it since: the fields of a `Promise`
    of the next one."""

    number: int
    text: str
    body: str
    deadline: str
    state: PromiseState | None
    result: str
    origin: str
    origin_code: str


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
    return bool(letters) and frozen(letters[0]).title != letter(record, question.id).title


def inherited(record: Record) -> list[Promised]:
    """Return what this meeting in turn had to report of earlier ones, and could not report as
    kept."""
    rows = sorted(record.promises.values(), key=lambda promise: promise.position)
    return [
        Promised(
            number=row.number,
            text=row.text,
            body=row.body,
            deadline=row.deadline,
            state=row.state,
            result=row.result,
            origin=row.origin or record.meeting.previous_meeting,
            origin_code=row.origin_code,
        )
        for row in rows
        if row.state != PromiseState.KEPT
    ]


def _promised(account: Account, record: Record) -> Promised:
    question = account.question
    owing = owing_of(question, record)
    state, said = _since(owing, record) if owing.last else _in_writing(account, record)
    return Promised(
        number=question.number,
        text=question.text,
        body=owing.body,
        deadline=owing.deadline,
        state=state,
        result=said,
        origin=named(record),
        origin_code=record.meeting.code,
    )


def _in_writing(account: Account, record: Record) -> tuple[PromiseState | None, str]:
    """Return how far a promise came by what was sent about it alone: the letter to its asker, or
    the petition to the body that is competent."""
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
    return state, f"{news} tại {_cited(letters[-1])}" if letters else ""


def _since(owing: Owing, record: Record) -> tuple[PromiseState, str]:
    """Return how far a promise came by what was answered after the close."""
    told = came_of(owing)
    letters = [
        paper
        for paper in versions(record, PaperKind.LETTER, owing.question.id)
        if paper.number and owing.last and paper.approved_at >= owing.last.written_at
    ]
    state = PromiseState.KEPT if owing.is_kept else PromiseState.UNDER_WAY
    return state, f"{told} tại {_cited(letters[-1])}" if letters else told


def came_of(owing: Owing) -> str:
    """Return what the last reply did, in a clause; nothing while there is none."""
    reply = owing.last
    if reply is None:
        return ""
    if reply.state == ReplyState.HANDED_OVER:
        when = f", dự kiến trả lời {day(owing.deadline)}" if owing.deadline else ""
        return f"{day(reply.answered_on)} đã chuyển {reply.passed_to} xem xét, trả lời{when}"
    how = f" ({reply.channel})" if reply.channel else ""
    if reply.state == ReplyState.KEPT:
        return f"đã trả lời {day(reply.answered_on)}{how}"
    rest = f"; phần còn lại {day(owing.deadline)}" if owing.deadline else ""
    return f"đã trả lời một phần {day(reply.answered_on)}{how}{rest}"


def _cited(paper: Paper) -> str:
    number = frozen(paper).head.number.removeprefix("Số: ")
    return f"Công văn số {number} {day(paper.date)}"
