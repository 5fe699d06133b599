"""Danh mục câu hỏi: every question of a meeting as a row, and the meeting's figures.

It says who asked, and prints what was asked, by the same rules as the minutes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from liveqa.dates import local, whole_minute
from liveqa.domain.account import Account
from liveqa.domain.casing import cased
from liveqa.domain.figures import figures
from liveqa.domain.privacy import site_of
from liveqa.domain.proceedings import Proceedings
from liveqa.domain.record import Record
from liveqa.domain.remit import due
from liveqa.domain.words import DeclineReason, Direction, MeetingKind, Origin, Result
from liveqa.papers.kinds.agreements import agreement_in_a_cell
from liveqa.papers.kinds.figure_sheet import figure_sheet
from liveqa.papers.model.people import READER, answerers, named_asker
from liveqa.papers.model.phrases import (
    DECLINED,
    DIRECTIONS,
    OPINIONS,
    ORIGINS,
    RESULTS,
    capital,
)
from liveqa.papers.model.prose import lined
from liveqa.papers.model.sheets import Cell, Heading, Sheet, Tables, tried

_YES = "Có"


def register(record: Record) -> Tables:
    """Return the register as it stands now."""
    record = cased(record)
    proceedings = Proceedings(record)
    columns = [column for column in _COLUMNS if column.is_needed(record)]
    rows = [
        [column.value(account, record) for column in columns]
        for account in proceedings.accounts.values()
    ]
    headings = [column.heading for column in columns]
    sheets = [Sheet("Câu hỏi, ý kiến", headings, rows), figure_sheet(figures(record))]
    tables = Tables(record.meeting.title, sheets)
    return tables if record.meeting.rehearsal is None else tried(tables)


# -- the columns: what was taken back, not reviewed or unfit for print keeps only its number -----


def _always(_: Record) -> bool:
    return True


def _is_two_way(record: Record) -> bool:
    return any(q.direction == Direction.TO_STAFF for q in record.questions.values())


def _is_taken_over(record: Record) -> bool:
    return any(question.source for question in record.questions.values())


@dataclass(frozen=True)
class _Column:
    """A column: its heading, what it says of a question, and whether only if that is printed. A
    printed page has room for those that say what was asked and what became of it."""

    heading: Heading
    said: Callable[[Account, Record], Cell]
    guarded: bool = True
    is_needed: Callable[[Record], bool] = _always

    def value(self, account: Account, record: Record) -> Cell:
        if self.guarded and not account.printed:
            return None
        return self.said(account, record)


def _asked_at(account: Account, _: Record) -> date | None:
    """Return when it was asked; of what others collected nobody knows that, of what a phone sent
    before the opening only the day."""
    question = account.question
    if question.origin == Origin.COLLECTED:
        return None
    moment = _moment(question.asked_at)
    return moment.date() if moment and question.origin == Origin.EARLY else moment


def _answered_at(account: Account, _: Record) -> datetime | None:
    return _moment(account.question.answered_at)


def _asker(part: int) -> Callable[[Account, Record], Cell]:
    """Return what says the name, the unit or the group of who asked."""
    return lambda account, record: named_asker(account.question, record)[part]


def _site(account: Account, record: Record) -> str:
    site = site_of(account.question, READER, record)
    return site.name if site else ""


def _item(account: Account, record: Record) -> str:
    item = record.agenda.get(account.question.agenda_item or 0)
    return item.title if item else ""


def _merged_into(account: Account, _: Record) -> int | None:
    merged = account.result == Result.MERGED and account.target
    return account.target.number if merged and account.target else None


def _declined(account: Account, _: Record) -> str:
    question = account.question
    if account.result != Result.DECLINED:
        return ""
    reason = capital(DECLINED[question.decline_reason or DeclineReason.OTHER])
    noted = account.printed and question.decline_note
    return f"{reason}: {question.decline_note}" if noted else reason


def _answered_by(account: Account, record: Record) -> str:
    who = [answerers(answer.answerers, record) for answer in account.answers]
    expected = account.question.answerer
    if not account.answers and account.settled and expected:
        who = [answerers([expected], record)]
    return "\n".join(dict.fromkeys(map(capital, filter(None, who))))


def _answers(account: Account, record: Record) -> str:
    """Return what was answered; each answer under its own name if there are several."""
    said = [lined(answer.text) for answer in account.answers]
    if len(said) > 1:
        who = [answerers(answer.answerers, record) for answer in account.answers]
        parts = zip(map(capital, who), said, strict=True)
        said = [f"{by}: {text}" if by else text for by, text in parts]
    return "\n\n".join(said)


def _later(name: str) -> Callable[[Account, Record], Cell]:
    """Return what says this about an answer that was put off."""
    return lambda account, _: capital(getattr(account.question, name)) if account.deferred else ""


def _until(account: Account, _: Record) -> Cell:
    return _day(due(account.question)) if account.deferred else None


_COLUMNS = [
    _Column(Heading("Câu", 6, printed=True), lambda a, _: a.question.number, guarded=False),
    _Column(Heading("Người nêu", 18, printed=True), _asker(0)),
    _Column(Heading("Đơn vị", 16, printed=True), _asker(1)),
    _Column(Heading("Nội dung câu hỏi, ý kiến", 38, printed=True), lambda a, _: a.question.text),
    _Column(Heading("Số người cùng quan tâm", 9, printed=True), lambda a, _: a.question.votes),
    _Column(
        Heading("Kết quả", 17, printed=True), lambda a, _: capital(RESULTS[a.result]), guarded=False
    ),
    _Column(Heading("Người trả lời", 18, printed=True), _answered_by),
    _Column(Heading("Nội dung trả lời", 42, printed=True), _answers),
    _Column(Heading("Cơ quan, đơn vị, cá nhân trả lời sau", 18, printed=True), _later("body")),
    _Column(Heading("Thời hạn trả lời", 12, printed=True), _until),
    _Column(Heading("Thời điểm nêu", 20), _asked_at, guarded=False),
    _Column(
        Heading("Hình thức", 14), lambda a, _: capital(ORIGINS[a.question.origin]), guarded=False
    ),
    _Column(
        Heading("Loại ý kiến", 13), lambda a, _: capital(OPINIONS[a.question.kind]), guarded=False
    ),
    _Column(
        Heading("Chiều đối thoại", 16),
        lambda a, _: capital(DIRECTIONS[a.question.direction]),
        guarded=False,
        is_needed=_is_two_way,
    ),
    _Column(
        Heading("Hai bên thống nhất", 17),
        lambda a, _: agreement_in_a_cell(a.question),
        is_needed=lambda record: record.meeting.kind == MeetingKind.LABOUR,
    ),
    _Column(Heading("Chủ đề", 18), lambda a, _: a.question.topic),
    _Column(Heading("Nhóm đại biểu", 22), _asker(2)),
    _Column(Heading("Điểm cầu", 24), _site, is_needed=lambda record: bool(record.sites)),
    _Column(Heading("Nguồn", 24), lambda a, _: a.question.source, is_needed=_is_taken_over),
    _Column(Heading("Nội dung chương trình", 22), _item, guarded=False),
    _Column(Heading("Gộp vào câu", 9), _merged_into, guarded=False),
    _Column(Heading("Số câu cùng ý được gộp", 12), lambda a, _: a.question.merged or None),
    _Column(Heading("Lý do không đưa ra trao đổi", 26), _declined, guarded=False),
    _Column(Heading("Thời điểm trả lời", 20), _answered_at, guarded=False),
    _Column(Heading("Lý do của kết quả", 28), lambda a, _: a.question.outcome_reason),
    _Column(Heading("Cách trả lời", 24), _later("channel")),
    _Column(
        Heading("Đề nghị trả lời bằng văn bản", 12),
        lambda a, _: _YES if a.question.wants_reply else "",
        guarded=False,
    ),
]


def _moment(ms: int | None) -> datetime | None:
    """Return a moment to the minute: more would help to find out whose question it is."""
    return local(whole_minute(ms)).replace(tzinfo=None) if ms else None


def _day(iso: str) -> date | str:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return iso
