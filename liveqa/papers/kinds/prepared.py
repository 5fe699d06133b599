"""Bảng tổng hợp câu hỏi và trả lời: what was asked before the day and what is to be answered, by
who answers it, on paper and as a table. For the house's own use: nothing of it was said yet."""

from msgspec.structs import replace

from liveqa.dates import local
from liveqa.domain.casing import cased
from liveqa.domain.prepared import Share, foreseen, shares
from liveqa.domain.record import Meeting, Question, Record
from liveqa.domain.words import DEFERRALS, Result
from liveqa.papers.kinds.formal import house, superior
from liveqa.papers.kinds.occasion import planned
from liveqa.papers.model.model import Block, Column, Document, Head, Table
from liveqa.papers.model.owed import in_short
from liveqa.papers.model.people import answerers, who_asked
from liveqa.papers.model.phrases import RESULTS, capital, count, sentence, short_day
from liveqa.papers.model.prose import bold, heading, lined, paragraph
from liveqa.papers.model.sheets import Cell, Heading, Sheet, Tables, tried

TITLE = "Bảng tổng hợp câu hỏi và trả lời"
_NOBODY = "Chưa phân công người trả lời"
_USE = (
    "Bảng này dùng để chuẩn bị hội nghị. Nội dung dự kiến chưa phải là câu trả lời chính thức; "
    "biên bản ghi nội dung được trả lời tại hội nghị."
)
_STATE = [
    Column("Người trả lời", 50),
    Column("Số câu", 14, number=True),
    Column("Đã có trả lời", 18, number=True),
    Column("Chưa có", 18, number=True),
]
_QUESTIONS = [
    Column("Câu", 8, number=True),
    Column("Người nêu", 17),
    Column("Nội dung câu hỏi, ý kiến", 32),
    Column("Dự kiến trả lời", 43),
]


def prepared(record: Record, now: int) -> Document:
    """Return the paper as of `now`, in UTC milliseconds: how far each answerer is and how many days
    are left, then their questions with what is prepared."""
    record = cased(record)
    meeting = record.meeting
    found = shares(record)
    body: list[Block] = [
        paragraph(bold("Thời gian:"), f" {sentence(planned(meeting))}"),
        paragraph(f"{_as_of(meeting, now)}{_counted(found)}"),
        paragraph(_USE),
    ]
    if found:
        body += [heading(1, 1, "TÌNH HÌNH CHUẨN BỊ"), _state(found, record)]
        body.append(heading(1, 2, "CÂU HỎI VÀ DỰ KIẾN TRẢ LỜI"))
    for place, share in enumerate(found, 1):
        rows = [_row(question, record) for question in share.questions]
        body += [heading(2, place, _who(share, record)), Table(_QUESTIONS, rows)]
    return Document(
        type_name="BẢNG TỔNG HỢP CÂU HỎI VÀ TRẢ LỜI",
        subject=meeting.title,
        draft=False,
        rehearsal=meeting.rehearsal is not None,
        head=Head(superior(meeting), house(meeting), ""),
        body=body,
        signers=[],
        recipients=[],
    )


def prepared_table(record: Record) -> Tables:
    """Return the same as a table to be filtered, a row for each question."""
    record = cased(record)
    found = shares(record)
    headings = [
        Heading("Câu", 6),
        Heading("Người nêu", 22),
        Heading("Nội dung câu hỏi, ý kiến", 46),
        Heading("Chủ đề", 18),
        Heading("Người trả lời", 28),
        Heading("Dự kiến trả lời", 56),
        Heading("Dự kiến kết quả", 20),
    ]
    rows: list[list[Cell]] = [
        [
            question.number,
            capital(who_asked(question, record)),
            question.text,
            question.topic,
            _who(share, record) if share.answerer else "",
            lined(question.prepared_answer),
            _result(question, record),
        ]
        for share in found
        for question in share.questions
    ]
    state = [Heading(column.title, column.width) for column in _STATE]
    told: list[list[Cell]] = [
        [_who(share, record), len(share.questions), share.ready, len(share.questions) - share.ready]
        for share in found
    ]
    sheets = [Sheet("Câu hỏi và trả lời", headings, rows), Sheet("Tình hình chuẩn bị", state, told)]
    tables = Tables(f"{TITLE}: {record.meeting.title}", sheets)
    return tables if record.meeting.rehearsal is None else tried(tables)


def _as_of(meeting: Meeting, now: int) -> str:
    """Return "Tính đến ngày 01/5/2024, còn 03 ngày đến hội nghị. "; nothing of the days once it
    began or while its day is not known."""
    today = local(now).date()
    left = (local(meeting.starts_at).date() - today).days if meeting.starts_at else -1
    until = f", còn {count(left)} ngày đến hội nghị" if left > 0 else ""
    return f"Tính đến ngày {short_day(now)}{until}. "


def _counted(found: list[Share]) -> str:
    whole, ready = (sum(part) for part in (_sizes(found), [share.ready for share in found]))
    if not whole:
        return "Chưa có câu hỏi, ý kiến nào được gửi trước."
    if not ready:
        return f"Có {count(whole)} câu hỏi, ý kiến; chưa câu nào có dự kiến trả lời."
    missing = f"; còn {count(whole - ready)} chưa có" if whole > ready else ""
    return f"Có {count(whole)} câu hỏi, ý kiến; {count(ready)} đã có dự kiến trả lời{missing}."


def _sizes(found: list[Share]) -> list[int]:
    return [len(share.questions) for share in found]


def _state(found: list[Share], record: Record) -> Table:
    rows = [_numbers(_who(share, record), len(share.questions), share.ready) for share in found]
    ready = sum(share.ready for share in found)
    return Table(_STATE, rows, totals=_numbers("Cộng", sum(_sizes(found)), ready))


def _numbers(who: str, whole: int, ready: int) -> list[str]:
    return [who, str(whole), str(ready), str(whole - ready)]


def _who(share: Share, record: Record) -> str:
    return capital(answerers([share.answerer.id], record)) if share.answerer else _NOBODY


def _row(question: Question, record: Record) -> list[str]:
    parts = [lined(question.prepared_answer)]
    if result := _result(question, record):
        parts.append(f"({result})")
    told = "\n".join(filter(None, parts))
    return [str(question.number), capital(who_asked(question, record)), question.text, told]


def _result(question: Question, record: Record) -> str:
    """Return what is to become of it: "Cần xác minh: Kế toán trả lời chậm nhất ngày …"."""
    outcome = question.prepared_outcome
    if not outcome:
        return ""
    told = foreseen(question)
    names = {"body": told.body, "deadline": told.deadline, "channel": told.channel}
    then = in_short(replace(question, outcome=outcome, **names), record)
    said = capital(RESULTS[Result(outcome)])
    detail = then if outcome in DEFERRALS else told.reason
    return f"{said}: {detail}" if detail else said
