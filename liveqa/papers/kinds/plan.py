"""Kế hoạch: what is held, why, when, where and with whom; who prepares what until when. One paper
for all sessions of a plan."""

import re
from collections.abc import Callable
from typing import Any

from liveqa.dates import clock, local, long_date, weekday
from liveqa.domain.casing import cased
from liveqa.domain.due import days_from_meeting, due_day, is_said
from liveqa.domain.grounds import cited
from liveqa.domain.record import AgendaItem, Collector, Meeting, Record, Task
from liveqa.domain.recurrence import in_words
from liveqa.domain.words import Duty, PaperKind
from liveqa.papers.kinds.formal import (
    bare,
    dashes,
    dateline,
    house,
    issuer,
    recipients,
    signers,
    superior,
)
from liveqa.papers.model.model import BLANK, Block, Column, Document, Head, Table
from liveqa.papers.model.people import officers, titled
from liveqa.papers.model.phrases import (
    capital,
    count,
    event,
    number_line,
    running,
    sentence,
    short_date,
)
from liveqa.papers.model.places import FORMS
from liveqa.papers.model.prose import heading, paragraph

_OPEN = re.compile(r"…|\.{3}|_{2}")
_COLUMNS = [
    Column("TT", 6, number=True),
    Column("Nội dung công việc", 42),
    Column("Người thực hiện, phối hợp", 30),
    Column("Thời gian hoàn thành", 22),
]
_Part = tuple[str, list[Block]]


def plan(sessions: list[Record]) -> Document:
    """Return the plan of these sessions as their records stand now, for signature: it is in force
    before anything else is approved. What it says once, and its signers, are the first one's."""
    sessions = [cased(record) for record in sessions]
    meeting = sessions[0].meeting
    return Document(
        type_name="KẾ HOẠCH",
        subject=_subject(meeting),
        draft=False,
        rehearsal=any(record.meeting.rehearsal is not None for record in sessions),
        head=Head(
            superior(meeting),
            house(meeting),
            number_line("KH", meeting.symbol),
            dateline(meeting),
        ),
        grounds=cited(meeting.legal_grounds),
        body=[
            paragraph(f"{issuer(meeting)} xây dựng kế hoạch {_held(meeting)} như sau:"),
            *_drawn(_parts(sessions)),
            *_end(sessions),
        ],
        signers=signers(sessions[0], PaperKind.PLAN),
        recipients=recipients(meeting.recipients, "Lưu: VT"),
    )


def _subject(meeting: Meeting) -> str:
    return meeting.plan_title or meeting.title


def _held(meeting: Meeting) -> str:
    """Return what is planned, within a sentence."""
    subject = _subject(meeting)
    if subject.casefold().startswith("tổ chức "):
        return f"t{subject[1:]}"
    return f"tổ chức {event(subject)}"


def _drawn(parts: list[_Part]) -> list[Block]:
    blocks: list[Block] = []
    for place, (title, section) in enumerate(parts, 1):
        blocks += [heading(1, place, title.upper()), *section]
    return blocks


def _parts(sessions: list[Record]) -> list[_Part]:
    """Return the sections; what need not be in a plan stands there only if it is known."""
    meeting = sessions[0].meeting
    known: list[_Part] = [
        ("Chuẩn bị câu hỏi", _collecting(sessions)),
        ("Trả lời tại hội nghị", _answering(sessions)),
        ("Phân công thực hiện", _tasks(sessions)),
        ("Kinh phí tổ chức", [paragraph(sentence(meeting.budget))] if meeting.budget else []),
        ("Tài liệu kèm theo", _attached(sessions)),
    ]
    return [
        ("Mục đích, yêu cầu", _purposes(meeting)),
        ("Nội dung, chương trình", _by_session(sessions, _contents)),
        ("Thời gian, địa điểm, thành phần", _by_session(sessions, _circumstances)),
        *(part for part in known if part[1]),
    ]


def _purposes(meeting: Meeting) -> list[Block]:
    purposes, requirements = _listed(meeting.purposes), _listed(meeting.requirements)
    return [heading(2, 1, "Mục đích"), purposes, heading(2, 2, "Yêu cầu"), requirements]


def _listed(lines: list[str]) -> Block:
    return dashes(lines) if bare(lines) else paragraph(BLANK)


def _ordered(rows: dict[int, Any]) -> list[Any]:
    return sorted(rows.values(), key=lambda row: row.position)


def _by_session(sessions: list[Record], told: Callable[[Record], list[Block]]) -> list[Block]:
    """Return what is told of each session, under its title if there are several."""
    parts = [(record, told(record)) for record in sessions]
    if len(sessions) == 1:
        return parts[0][1]
    found: list[Block] = []
    for place, (record, blocks) in enumerate((each for each in parts if each[1]), 1):
        found += [heading(2, place, record.meeting.title), *blocks]
    return found


def _contents(record: Record) -> list[Block]:
    meeting, blocks = record.meeting, list[Block]()
    if meeting.theme:
        blocks.append(paragraph(f"Chủ đề: {sentence(meeting.theme)}"))
    if bare(meeting.contents):
        blocks += [paragraph("Nội dung trao đổi, đối thoại:"), dashes(meeting.contents)]
    if record.agenda:
        items = [_item(item) for item in _ordered(record.agenda)]
        blocks += [paragraph("Chương trình:"), dashes(items)]
    return blocks or [paragraph(BLANK)]


def _item(item: AgendaItem) -> str:
    minutes = f"{count(item.minutes)} phút" if item.minutes else ""
    beside = ", ".join(part for part in (item.presenter, minutes) if part)
    return f"{item.title} ({beside})" if beside else item.title


def _circumstances(record: Record) -> list[Block]:
    meeting = record.meeting
    facts = {
        "Thời gian": _when(meeting),
        "Hình thức": capital(FORMS[meeting.form]) if meeting.form else "",
        "Địa điểm": meeting.venue or BLANK,
        "Đơn vị đăng cai": meeting.host,
        **_leading(record),
        "Thư ký": _people(record, Duty.SECRETARY),
    }
    blocks: list[Block] = [
        paragraph(sentence(f"{name}: {value}")) for name, value in facts.items() if value
    ]
    return [*blocks, *_invited(record)]


def _leading(record: Record) -> dict[str, str]:
    """Return the chair, or the panel with the chair first, as the minutes have them."""
    if not officers(record, Duty.PANEL):
        return {"Chủ trì": _people(record, Duty.CHAIR)}
    return {"Đoàn chủ tọa": _people(record, Duty.CHAIR, Duty.PANEL)}


def _people(record: Record, *duties: Duty) -> str:
    return "; ".join(titled(officer) for officer in officers(record, *duties))


def _invited(record: Record) -> list[Block]:
    groups = [
        f"{group.name}: {count(group.invited)} đại biểu" if group.invited else group.name
        for group in _ordered(record.groups)
    ]
    who = [*bare(record.meeting.participants), *groups]
    if not who:
        return [paragraph(f"Thành phần tham dự: {BLANK}")]
    return [paragraph("Thành phần tham dự:"), dashes(who)]


def _when(meeting: Meeting) -> str:
    """Return day and hours, or what else the plan says of the time; once the day is known no longer
    what left it open."""
    is_settled = meeting.starts_at is not None and _OPEN.search(meeting.time_note)
    parts = ["" if is_settled else meeting.time_note]
    if meeting.starts_at is not None:
        day = f"{weekday(meeting.starts_at)}, {long_date(meeting.starts_at)}"
        parts.insert(0, f"{clock(meeting.starts_at)}{_until(meeting)}, {day}")
    if repeated := in_words(meeting.recurrence):
        parts.append(f"định kỳ {repeated}")
    return "; ".join(part for part in parts if part) or BLANK


def _until(meeting: Meeting) -> str:
    start, end = meeting.starts_at, meeting.ends_at
    if start is None or end is None:
        return ""
    same = local(start).date() == local(end).date()
    return f" đến {clock(end)}" if same else f" đến {clock(end)} {long_date(end)}"


def _collecting(sessions: list[Record]) -> list[Block]:
    lines = [_collector(row, record) for record in sessions for row in _ordered(record.collectors)]
    lines += [_early(record.meeting) for record in sessions if record.meeting.early_intake]
    lines = [*dict.fromkeys(lines)]
    return [paragraph("Các câu hỏi, ý kiến được tập hợp trước:"), dashes(lines)] if lines else []


def _collector(row: Collector, record: Record) -> str:
    group = record.groups.get(row.group or 0)
    sources = [*dict.fromkeys(s for s in (row.source, group.name if group else "") if s)]
    of_whom = f" của {', '.join(map(running, sources))}" if sources else ""
    how = f"; hình thức: {row.channel}" if row.channel else ""
    due = f"; thời hạn: {due_words(row.due, record.meeting)}" if row.due else ""
    return f"{row.name} tập hợp câu hỏi{of_whom}{how}{due}"


def _early(meeting: Meeting) -> str:
    until = due_words(meeting.early_due, meeting) or "đến khi khai mạc"
    return f"Mọi người tự gửi câu hỏi, ý kiến trên trang của hội nghị; thời hạn: {until}"


def _answering(sessions: list[Record]) -> list[Block]:
    lines: list[str] = []
    for record in sessions:
        for row in _ordered(record.answerers):
            who = ", ".join(part for part in (row.name, row.office) if part)
            lines.append(f"{who}: {'; '.join(row.topics)}" if row.topics else who)
    return [dashes([*dict.fromkeys(lines)])] if lines else []


def _tasks(sessions: list[Record]) -> list[Block]:
    """Return the tasks in tables; those of the whole plan are the first session's."""
    found: list[Block] = []
    for record in sessions:
        rows = [_task(place, row, record) for place, row in enumerate(_ordered(record.tasks), 1)]
        if rows and record is not sessions[0]:
            found.append(paragraph(f"Riêng với buổi “{record.meeting.title}”:"))
        found += [Table(_COLUMNS, rows)] if rows else []
    return found


def _task(place: int, row: Task, record: Record) -> list[str]:
    support = f"Phối hợp: {row.support}" if row.support else ""
    who = "\n".join(part for part in (row.assignee, support) if part)
    return [str(place), row.work, who or BLANK, capital(_due(row, record.meeting)) or BLANK]


def _due(row: Task, meeting: Meeting) -> str:
    """Return until when, once: in the plan's own words if they say it, with the day that it is."""
    if row.due_note and is_said(row.due, row.due_note):
        return row.due_note + (_on(row.due, meeting) if days_from_meeting(row.due) else "")
    return "; ".join(part for part in (due_words(row.due, meeting), row.due_note) if part)


def due_words(due: str, meeting: Meeting) -> str:
    """Return until when something is due, in words, with its day as far as that is known."""
    days = days_from_meeting(due)
    if days is None:
        hour = f"{due[11:13]} giờ {due[14:]} phút, " if due[10:] else ""
        return f"{hour}{short_date(due[:10])}" if due else ""
    if days == 0:
        return "tại hội nghị"
    side = "trước" if days < 0 else "sau"
    return f"{side} hội nghị {count(abs(days))} ngày{_on(due, meeting)}"


def _on(due: str, meeting: Meeting) -> str:
    """Return the day on which something is due by the meeting's, if that is known."""
    day = due_day(due, meeting.starts_at)
    return f" ({short_date(day.isoformat())})" if day else ""


def _attached(sessions: list[Record]) -> list[Block]:
    titles = [row.title for record in sessions for row in _ordered(record.attachments)]
    return [dashes([*dict.fromkeys(titles)])] if titles else []


def _end(sessions: list[Record]) -> list[Block]:
    meeting = sessions[0].meeting
    contact = f" Nếu có vướng mắc, liên hệ: {meeting.contact}." if meeting.contact else ""
    said = (
        f"Trên đây là Kế hoạch {_held(meeting)}. {issuer(meeting)} đề nghị các đơn vị, cá nhân"
        f" liên quan nghiêm túc thực hiện.{contact}"
    )
    return [paragraph(f"{said.rstrip('.')}./.")]
