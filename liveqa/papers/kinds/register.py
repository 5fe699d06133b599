"""Danh mục câu hỏi: every question of a meeting as a row, and the meeting's figures.

It says who asked, and prints what was asked, by the same rules as the minutes.
"""

from datetime import date, datetime

from liveqa.dates import clock, local, whole_minute
from liveqa.domain.figures import Attendance, Counted, Figures, figures
from liveqa.domain.proceedings import Proceedings
from liveqa.domain.record import Question, Record
from liveqa.domain.remit import due
from liveqa.domain.words import DEFERRALS, DeclineReason, QuestionState
from liveqa.papers.model.model import REHEARSAL
from liveqa.papers.model.people import answerers, named_asker
from liveqa.papers.model.phrases import (
    DECLINED,
    DIRECTIONS,
    OPINIONS,
    ORIGINS,
    OUTCOMES,
    STATES,
    capital,
)
from liveqa.papers.model.sheets import Cell, Heading, Sheet, Tables

_YES = "Có"
_HEADINGS = [
    Heading("Câu", 7),
    Heading("Thời điểm nêu", 17),
    Heading("Hình thức", 14),
    Heading("Loại ý kiến", 13),
    Heading("Chiều đối thoại", 16),
    Heading("Chủ đề", 18),
    Heading("Người nêu", 24),
    Heading("Đơn vị", 22),
    Heading("Nhóm đại biểu", 22),
    Heading("Nội dung chương trình", 22),
    Heading("Nội dung câu hỏi, ý kiến", 60),
    Heading("Số người cùng quan tâm", 12),
    Heading("Trạng thái", 18),
    Heading("Gộp vào câu", 9),
    Heading("Lý do không đưa ra trao đổi", 26),
    Heading("Người trả lời", 26),
    Heading("Nội dung trả lời", 60),
    Heading("Thời điểm trả lời", 17),
    Heading("Kết quả", 22),
    Heading("Lý do của kết quả", 28),
    Heading("Cơ quan, đơn vị, cá nhân trả lời sau", 26),
    Heading("Thời hạn trả lời", 13),
    Heading("Cách trả lời", 24),
    Heading("Đề nghị trả lời bằng văn bản", 12),
]


def register(record: Record) -> Tables:
    """Return the register as it stands now."""
    proceedings = Proceedings(record)
    rows = [_row(question, proceedings) for question in proceedings.numbered]
    sheets = [Sheet("Câu hỏi, ý kiến", _HEADINGS, rows), _figures(figures(record))]
    if record.meeting.rehearsal is None:
        return Tables(record.meeting.title, sheets)
    return Tables(f"{REHEARSAL}: {record.meeting.title}", [_tried(sheet) for sheet in sheets])


def _tried(sheet: Sheet) -> Sheet:
    """Return a sheet of a rehearsal: each row says so, wherever it is copied to."""
    rows: list[list[Cell]] = [[REHEARSAL, *row] for row in sheet.rows]
    return Sheet(sheet.name, [Heading(REHEARSAL, 12), *sheet.headings], rows)


def _row(question: Question, proceedings: Proceedings) -> list[Cell]:
    """Return a row; what was taken back, not reviewed or unfit for print keeps only its number."""
    record, printed = proceedings.record, proceedings.is_printed(question)
    name, unit, group = named_asker(question, record) if printed else ("", "", "")
    item = record.agenda.get(question.agenda_item or 0)
    return [
        question.number,
        _moment(question.asked_at),
        capital(ORIGINS[question.origin]),
        capital(OPINIONS[question.kind]),
        capital(DIRECTIONS[question.direction]),
        question.topic if printed else "",
        name,
        unit,
        group,
        item.title if item else "",
        question.text if printed else "",
        question.votes if printed else None,
        capital(STATES[question.state]),
        _merged_into(question, record),
        _declined(question, printed=printed),
        *(_answer(question, proceedings) if printed else [""] * 2),
        _moment(question.answered_at),
        *(_outcome(question) if printed else [""] * 5),
        _YES if question.wants_reply else "",
    ]


def _moment(ms: int | None) -> datetime | None:
    """Return a moment to the minute: more would help to find out whose question it is."""
    return local(whole_minute(ms)).replace(tzinfo=None) if ms else None


def _merged_into(question: Question, record: Record) -> int | None:
    target = record.questions.get(question.merged_into or 0)
    return target.number if target else None


def _declined(question: Question, *, printed: bool) -> str:
    if question.state != QuestionState.DECLINED:
        return ""
    reason = capital(DECLINED[question.decline_reason or DeclineReason.OTHER])
    return f"{reason}: {question.decline_note}" if printed and question.decline_note else reason


def _answer(question: Question, proceedings: Proceedings) -> list[Cell]:
    """Return who answered, and what; each answer under its own name if there are several."""
    record = proceedings.record
    answers = proceedings.answers_to(question)
    who = [answerers(answer.answerers, record) for answer in answers]
    if not answers and question.state == QuestionState.ANSWERED and question.answerer:
        return [answerers([question.answerer], record), ""]
    said = [answer.text for answer in answers]
    if len(answers) > 1:
        said = [f"{by}: {text}" if by else text for by, text in zip(who, said, strict=True)]
    return ["\n".join(dict.fromkeys(filter(None, who))), "\n\n".join(said)]


def _outcome(question: Question) -> list[Cell]:
    outcome = question.outcome
    name = capital(OUTCOMES[outcome]) if outcome else ""
    if outcome not in DEFERRALS:
        return [name, question.outcome_reason, "", None, ""]
    day = _day(due(question))
    return [name, question.outcome_reason, question.body, day, question.channel]


def _day(iso: str) -> date | str:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return iso


def _figures(counted: Figures) -> Sheet:
    headings = [
        Heading("Nội dung", 40),
        Heading("Phân loại", 48),
        Heading("Số liệu", 12),
        Heading("Đơn vị tính", 14),
    ]
    rows: list[list[Cell]] = [
        ["Lượt phát biểu", "", counted.turns, "lượt"],
        ["Câu hỏi, ý kiến đã tiếp nhận", "", counted.received, "ý kiến"],
        ["Câu hỏi, ý kiến đưa ra trao đổi (sau khi gộp)", "", counted.stand, "ý kiến"],
        ["Lượt cùng quan tâm", "", counted.votes, "lượt"],
        *_tables(counted),
        ["Vượt thẩm quyền", "", counted.beyond_authority, "ý kiến"],
        ["Hẹn trả lời sau", "", counted.deferred, "ý kiến"],
        ["Chưa có kết quả", "", counted.to_answer, "ý kiến"],
        *_top(counted),
        *_over_time(counted),
        *_times(counted),
        *_attendance(counted),
    ]
    return Sheet("Số liệu", headings, rows)


def _tables(counted: Figures) -> list[list[Cell]]:
    worded = [
        ("Theo hình thức tiếp nhận", {ORIGINS[k]: n for k, n in counted.by_origin.items()}),
        ("Theo loại ý kiến", {OPINIONS[k]: n for k, n in counted.by_kind.items()}),
        ("Theo chiều đối thoại", {DIRECTIONS[k]: n for k, n in counted.by_direction.items()}),
        ("Theo trạng thái", {STATES[k]: n for k, n in counted.by_state.items()}),
        ("Theo kết quả", {OUTCOMES[k]: n for k, n in counted.by_outcome.items()}),
        ("Lý do không đưa ra", {DECLINED[k]: n for k, n in counted.by_decline_reason.items()}),
    ]
    named = [
        ("Theo nhóm đại biểu", counted.by_group, "Không ghi nhóm"),
        ("Theo chủ đề", counted.by_topic, "Không ghi chủ đề"),
        ("Theo đơn vị, cá nhân trả lời", counted.by_answerer, "Không ghi người trả lời"),
        ("Theo cơ quan, đơn vị, cá nhân trả lời sau", counted.by_body, "Chưa ghi đơn vị"),
    ]
    rows: list[list[Cell]] = []
    for title, counts in worded:
        rows += [[title, capital(name), n, "ý kiến"] for name, n in counts.items()]
    for title, of_name, nameless in named:
        rows += [[title, row.name or nameless, row.count, "ý kiến"] for row in _told(of_name)]
    return rows


def _told(found: list[Counted]) -> list[Counted]:
    """Return the counts by name; none if there would be only "not given"."""
    return found if any(row.name for row in found) else []


def _top(counted: Figures) -> list[list[Cell]]:
    title = "Câu được quan tâm nhiều"
    return [[title, f"Câu {question.number}", question.votes, "lượt"] for question in counted.top]


def _over_time(counted: Figures) -> list[list[Cell]]:
    title = f"Ý kiến theo thời gian (mỗi {counted.span_minutes} phút)"
    rows: list[list[Cell]] = []
    for span in counted.over_time:
        at = f"{local(span.start):%d/%m/%Y}, từ {clock(span.start)}"
        rows.append([title, at, span.count, "ý kiến"])
    return rows


def _times(counted: Figures) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for item in counted.times:
        if item.minutes:
            rows.append(["Thời lượng dự kiến", item.title, item.minutes, "phút"])
        if item.extended:
            rows.append(["Thời lượng thêm tại hội nghị", item.title, item.extended, "phút"])
        if item.taken is not None:
            rows.append(["Thời lượng thực tế", item.title, round(item.taken / 60_000), "phút"])
    return rows


def _attendance(counted: Figures) -> list[list[Cell]]:
    groups = counted.attendance
    whole = Attendance("Tổng cộng", *_numbers(counted.attended))
    rows: list[list[Cell]] = []
    for group in [*groups, whole] if groups else []:
        invited, present, absent, excused = _numbers(group)
        rows += [
            ["Đại biểu triệu tập", group.name, invited, "người"],
            ["Đại biểu có mặt", group.name, present, "người"],
            ["Đại biểu vắng", group.name, absent, "người"],
            ["Đại biểu vắng có lý do", group.name, excused, "người"],
        ]
        if group.percent is not None:
            rows.append(["Tỷ lệ có mặt", group.name, group.percent, "%"])
    return rows


def _numbers(row: Attendance) -> tuple[int, int, int, int]:
    return row.invited, row.present, row.absent, row.excused
