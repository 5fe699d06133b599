"""Read a meeting's plan from the plan that a school wrote in Word. What can be recognised is taken
over; the rest stays empty, to be filled in on the organiser's page."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from itertools import takewhile

from liveqa.dates import ZONE
from liveqa.domain.casing import in_sentence_case
from liveqa.domain.plan import Plan, PlanItem
from liveqa.errors import PlanUnreadable
from liveqa.imports.duties import officers_in
from liveqa.imports.old_fonts import LETTERS, read
from liveqa.imports.programme import BULLET, NUMBER, bare, item_of_line, items_of_table
from liveqa.imports.times import Hour, hours
from liveqa.text import clean, fold

TITLE_LIMIT = 300
LIST_LIMIT = 60
_OWN_FORMAT = re.compile(r"^title\s*:", re.MULTILINE)
_HEADLINE = re.compile(r"ke hoach( .{0,40})?")
_TEXT_ENDS = ";:,.?"
_EMBLEM = re.compile(r".*(cong hoa xa hoi chu nghia|doc lap\b.*tu do\b.*hanh phuc).*")
_GROUNDS = re.compile(r"(can cu|thuc hien) ")
_HEADING = re.compile(r"([IVX]+|\d+(\.\d+)*)[.)/]\s")
_PLACE = re.compile(r"(.{2,40}?),\s*ngày\b", re.IGNORECASE)
_SYMBOL = re.compile(r"/\s*KH(?:PH)?-([\w-]+)")
_DAY = re.compile(r"(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})\s*(?:/|năm)\s*(20\d{2})")
# Headings, the most specific first.
_CONTENTS = (
    r"noi dung (trao doi|doi thoai)\b.{0,60}",
    r"noi dung( hoi nghi| chinh| trong tam)?\s*:?",
)
_PROGRAMME = (
    r"(chuong trinh|tien trinh)\b.{0,60}",
    r"noi dung\W+(va )?(chuong trinh|tien trinh)\b.{0,60}",
)
_SECTION = re.compile(
    r"(chu de|thoi gian|dia diem|thanh phan|noi dung (trao doi|doi thoai)|chuong trinh)\b"
)
_FORM = "%Y-%m-%d %H:%M"


def is_school_plan(text: str) -> bool:
    """Return whether this is a plan for people, not one in the plan file's own format."""
    return not _OWN_FORMAT.search(text) and any(map(_is_headline, _lines(text)))


def read_school_plan(text: str) -> Plan:
    """Return what a school's plan says of the meeting; of several sessions the first. Raises
    PlanUnreadable if nothing stands below the headline, or the day is in no calendar."""
    lines = list(_lines(text))
    at = next(place for place, line in enumerate(lines) if _is_headline(line))
    head, body = lines[:at], lines[at + 1 :]
    if not body:
        raise PlanUnreadable(reason="plan.headline_only")
    starts_at, ends_at = _times(body)
    superior, issuing = _bodies(head)
    symbol = _first(_SYMBOL, head)
    return Plan(
        title=_title(body) or lines[at][:TITLE_LIMIT],
        theme=_after(body, "chu de").strip(" “”\"'.")[:TITLE_LIMIT],
        contents=_list(body, *_CONTENTS),
        starts_at=starts_at,
        ends_at=ends_at,
        venue=_after(body, "dia diem").strip(" ."),
        place=_first(_PLACE, head),
        superior_body=superior,
        issuing_body=issuing,
        symbol=f"BB-{symbol}" if symbol else "",
        legal_grounds=[bare(line) for line in body if fold(line).startswith("can cu ")],
        recipients=[
            line for line in _list(body, r"noi nhan\b.{0,60}") if not fold(line).startswith("luu")
        ],
        participants=_list(body, r"thanh phan\b.{0,60}"),
        agenda=_agenda(body),
        officers=officers_in(body),
    )


def _lines(text: str) -> Iterator[str]:
    """Yield the lines that are not empty; tabs still separate the cells of a table's row."""
    for line in clean(text, kept=LETTERS).split("\n"):
        reading = read(line)
        said = (reading.text if reading else line.replace(LETTERS, "")).rstrip()
        cells = [" ".join(cell.strip("*_ ").split()) for cell in said.split("\t")]
        if len([cell for cell in cells if cell]) > 2 or _starts_with_hour(cells):
            yield "\t".join(cells)
        elif words := " ".join(filter(None, cells)):
            yield words


def _starts_with_hour(cells: list[str]) -> bool:
    return len(cells) > 1 and any(hour.start == 0 for hour in hours(cells[0]))


def _is_headline(line: str) -> bool:
    ends_well = line.isupper() or line[-1] not in _TEXT_ENDS
    return ends_well and bool(_HEADLINE.fullmatch(fold(line)))


def _bodies(head: list[str]) -> tuple[str, str]:
    """Return the superior and the issuing body: the capitals above the number."""
    names = [line for line in head if line.isupper() and not _EMBLEM.fullmatch(fold(line))]
    names = [line for line in names if not _SYMBOL.search(line)]
    if not names:
        return "", ""
    above, house = " ".join(names[:-1]), names[-1]
    return in_sentence_case(above)[:TITLE_LIMIT], in_sentence_case(house)[:TITLE_LIMIT]


def _title(body: list[str]) -> str:
    """Return what stands between the headline and the grounds, without "Tổ chức"."""
    lines = takewhile(lambda line: not _opens_text(line), body)
    title = re.sub(r"^Tổ chức\s+", "", " ".join(lines))
    if len(title) > TITLE_LIMIT:
        title = title[:TITLE_LIMIT].rpartition(" ")[0]
    return title[:1].upper() + title[1:]


def _opens_text(line: str) -> bool:
    return bool(_GROUNDS.match(fold(line)) or _HEADING.match(line)) or line[-1] in _TEXT_ENDS


def _times(body: list[str]) -> tuple[str, str]:
    """Return when it begins and ends, if one line gives day and hour."""
    for line in body:
        day, clock_times = _DAY.search(line), hours(line)
        if not (day and clock_times and "thoi gian" in fold(line)):
            continue
        date, month, year = (int(part) for part in day.groups())
        try:
            begins = datetime(year, month, date, tzinfo=ZONE)
        except ValueError as error:
            raise PlanUnreadable(reason="plan.no_such_time", value=f"{day[0]}") from error
        moments = [_moment(begins, hour, line) for hour in clock_times[:2]]
        start, end = moments[0], moments[-1]
        return f"{start:{_FORM}}", f"{end:{_FORM}}" if end > start else ""
    return "", ""


def _moment(day: datetime, hour: Hour, line: str) -> datetime:
    if hour.minutes is None:
        said = f"{line[hour.start : hour.end]} {day.day}/{day.month}/{day.year}"
        raise PlanUnreadable(reason="plan.no_such_time", value=said)
    return day + timedelta(minutes=hour.minutes)


def _after(body: list[str], words: str) -> str:
    """Return what stands behind "Địa điểm:" in its line."""
    heading = re.compile(rf"\W*[\d.]*\s*{words}( \w+)?\s*:")
    for line in body:
        label, colon, rest = line.partition(":")
        if colon and rest and heading.fullmatch(fold(label) + colon):
            return rest.strip()[:TITLE_LIMIT]
    return ""


def _list(body: list[str], *words: str) -> list[str]:
    """Return the entries under the first heading with these words that has any; the least specific
    words come last."""
    return next((found for _, found in _under(body, words, _entries) if found), [])


def _agenda(body: list[str]) -> list[PlanItem]:
    """Return the programme from whichever comes first under its heading: a table or a list."""
    for rest, entries in _under(body, _PROGRAMME, _entries):
        rows = takewhile(_is_row, rest[0 if rest and _is_row(rest[0]) else 1 :])
        if items := items_of_table([row.split("\t") for row in rows]):
            return items[:LIST_LIMIT]
        if entries:
            return [item_of_line(entry) for entry in entries]
    return []


def _under(
    body: list[str], words: Iterable[str], read: Callable[[list[str]], list[str]]
) -> Iterator[tuple[list[str], list[str]]]:
    """Yield what follows each heading of these words, and the entries read from it."""
    for each in words:
        heading = re.compile(rf"(\W*[ivx\d.]+[.)/]?\s+)?\W*{each}")
        for place, line in enumerate(body):
            if len(line) < TITLE_LIMIT and heading.fullmatch(fold(line)):
                yield body[place + 1 :], read(body[place + 1 :])


def _entries(rest: list[str]) -> list[str]:
    """Return lines with bullets; or lines numbered from 1 on, without what is indented under them.
    Numbered headings are no entries."""
    if bulleted := list(takewhile(BULLET.match, rest)):
        return [entry for entry in map(bare, bulleted) if entry][:LIST_LIMIT]
    numbered: list[str] = []
    for line in rest:
        number = NUMBER.match(line)
        if number and int(number[1]) == len(numbered) + 1 and not _is_section(line):
            numbered.append(bare(line))
        elif not (numbered and BULLET.match(line)):
            break
    return [entry for entry in numbered if entry][:LIST_LIMIT]


def _is_section(line: str) -> bool:
    return bool(_SECTION.match(fold(bare(line))))


def _is_row(line: str) -> bool:
    return "\t" in line


def _first(pattern: re.Pattern[str], lines: Iterable[str]) -> str:
    return next((found[1].strip() for found in map(pattern.search, lines) if found), "")
