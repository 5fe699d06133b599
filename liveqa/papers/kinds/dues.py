"""Danh mục nội dung hẹn trả lời: all promises as tables, as a paper and as a calendar."""

from datetime import date

from liveqa.dates import local, long_date
from liveqa.domain.record import Meeting
from liveqa.domain.words import Standing
from liveqa.papers.kinds.formal import dateline, house, recipients, superior
from liveqa.papers.model.calendar import Calendar, Event
from liveqa.papers.model.dues import SOON, Due, Dues
from liveqa.papers.model.model import BLANK, Block, Column, Document, Head, Signer, Table
from liveqa.papers.model.phrases import STANDINGS, capital, count, short_date
from liveqa.papers.model.prose import heading, lined, paragraph
from liveqa.papers.model.sheets import Cell, Sheet, Tables
from liveqa.papers.model.sheets import Heading as Title

TITLE = "Nội dung hẹn trả lời sau hội nghị"
_HEADINGS = [
    Title("Hội nghị", 34),
    Title("Ngày tổ chức", 13),
    Title("Câu", 7),
    Title("Nội dung", 60),
    Title("Cơ quan, đơn vị, cá nhân trả lời", 26),
    Title("Thời hạn", 13),
    Title("Tình hình", 16),
    Title("Ngày trả lời", 13),
    Title("Nội dung trả lời", 60),
    Title("Cách trả lời", 24),
    Title("Ghi chú", 34),
]
_LONGEST = 31
"""How long Excel lets the name of a sheet be."""
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def tables(found: Dues) -> Tables:
    """Return all promises, the numbers of each body, and a table for each."""
    sheets = [Sheet("Tất cả", _HEADINGS, [_row(due) for due in found.rows]), _numbers(found)]
    used = {sheet.name.lower() for sheet in sheets}
    for body, rows in found.by_body.items():
        sheets.append(Sheet(_name(body, used), _HEADINGS, [_row(due) for due in rows]))
    return Tables(f"{TITLE}, đến {_today(found.today)}", sheets)


def _row(due: Due) -> list[Cell]:
    last = due.replies[-1] if due.replies else None
    return [
        due.title,
        _day_of(due),
        due.number or None,
        due.text,
        due.body,
        _day(due.deadline),
        capital(STANDINGS[due.standing]),
        _day(last.answered_on) if last else None,
        "\n\n".join(lined(reply.text) for reply in due.replies),
        last.channel if last else due.channel,
        due.result,
    ]


def _day_of(due: Due) -> Cell:
    return None if due.held_at is None else local(due.held_at).date()


def _day(iso: str) -> Cell:
    return date.fromisoformat(iso) if iso else None


def _numbers(found: Dues) -> Sheet:
    headings = [Title("Cơ quan, đơn vị, cá nhân", 40)]
    headings += [Title(capital(STANDINGS[standing]), 14) for standing in Standing]
    rows: list[list[Cell]] = []
    for body, theirs in found.by_body.items():
        counted = [sum(due.standing == standing for due in theirs) for standing in Standing]
        rows.append([body or BLANK, *counted, len(theirs)])
    return Sheet("Theo đơn vị", [*headings, Title("Cộng", 10)], rows)


def _name(body: str, used: set[str]) -> str:
    """Return a name that Excel takes for a body's sheet, and that none has yet."""
    base = " ".join(body.translate(_FORBIDDEN).split())[:_LONGEST].strip() or "Chưa rõ"
    name, place = base, 1
    while name.lower() in used:
        place += 1
        name = f"{base[: _LONGEST - 4].strip()} {place}"
    used.add(name.lower())
    return name


def listing(found: Dues, newest: Meeting | None) -> Document:
    """Return the list on paper, by meeting, under the letterhead of the newest."""
    by_meeting: dict[str, list[Due]] = {}
    for due in found.rows:
        by_meeting.setdefault(_promised_at(due), []).append(due)
    blocks: list[Block] = [paragraph(_counted(found))]
    for place, (named, rows) in enumerate(by_meeting.items(), 1):
        blocks += [heading(1, place, named.upper()), _table(rows)]
    blocks.append(paragraph("Danh mục này lập theo nội dung đã hẹn trả lời tại các hội nghị./."))
    return Document(
        type_name="DANH MỤC",
        subject=TITLE,
        draft=False,
        head=Head(
            superior(newest) if newest else "",
            house(newest) if newest else BLANK,
            "",
            dateline(newest) if newest else "",
        ),
        body=blocks,
        signers=[Signer("NGƯỜI LẬP DANH MỤC", "")],
        recipients=recipients([], "Lưu: VT"),
    )


def _promised_at(due: Due) -> str:
    """Return at which meeting it was promised, as a later one names it in what it reports."""
    when = f", {long_date(due.held_at)}" if due.held_at else ""
    return f"{due.title or 'Kỳ trước'}{when}"


def _counted(found: Dues) -> str:
    parts = [
        f"{STANDINGS[standing]} {count(number)}"
        for standing in Standing
        if (number := sum(due.standing == standing for due in found.rows))
    ]
    so_far = f": {', '.join(parts)}" if parts else ""
    return f"Đến {_today(found.today)}, có {count(len(found.rows))} nội dung hẹn trả lời{so_far}."


def _table(rows: list[Due]) -> Table:
    columns = [
        Column("Câu", 8, number=True),
        Column("Nội dung", 34),
        Column("Cơ quan, đơn vị, cá nhân trả lời", 20),
        Column("Thời hạn", 14, number=True),
        Column("Tình hình", 24),
    ]
    values = [
        [
            str(due.number or "–"),
            due.text,
            due.body or BLANK,
            short_date(due.deadline) if due.deadline else "–",
            _came(due),
        ]
        for due in rows
    ]
    return Table(columns, values)


def _came(due: Due) -> str:
    """Return how a promise stands and what was told of it, which may begin with the same words."""
    stands = capital(STANDINGS[due.standing])
    if due.result.lower().startswith(stands.lower()):
        return capital(due.result)
    return ": ".join(part for part in (stands, due.result) if part)


def _today(today: date) -> str:
    return f"ngày {short_date(today.isoformat())}"


def calendar(found: Dues, now: int) -> Calendar:
    """Return every promise that has a day, on that day; what is kept says so, under the same
    name."""
    return Calendar(TITLE, now, [_event(due) for due in found.rows if due.deadline])


def _event(due: Due) -> Event:
    is_open = due.standing != Standing.KEPT
    which = f"Câu {due.number}" if due.number else "Nội dung đã hứa"
    summary = f"Hạn trả lời {which}: {due.body or BLANK}"
    lines = [due.title, due.text, f"Tình hình: {STANDINGS[due.standing]}", due.result]
    return Event(
        uid=due.uid,
        day=date.fromisoformat(due.deadline),
        summary=summary if is_open else f"Đã trả lời – {which}: {due.body or BLANK}",
        description="\n".join(line for line in lines if line),
        sequence=sum(reply.version for reply in due.replies) + (not is_open),
        days_before=SOON if is_open else None,
    )
