"""A pasted list of the units that report to this house: which they are, and until when each is to
have held its meeting."""

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from liveqa.domain.units import name_key
from liveqa.text import fold

_BULLET = re.compile(r"^\s*(?:\d{1,4}\s*[.)]\s+|[-–+•*]\s+)")
_CELLS = re.compile(r"[\t;|]")
_NUMBER = re.compile(r"\d{1,4}[.)]?")
_ARABIC = re.compile(r"\s*\|?\s*\d{1,4}\s*[.)\t;|]")
_ROMAN = re.compile(r"\s*\|?\s*[IVX]{1,5}\s*[.)\t;|]")
_CODE = re.compile(r"[A-Za-zĐđ]{0,6}[-./]?\d{1,12}")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DATELIKE = re.compile(r"[\d/.\- ]*\d[/.-]\d[\d/.\- ]*")
_DUE_WITHIN = re.compile(
    r"[\s,;:–-]*\(?\s*(?:(?:thời )?hạn|trước(?: ngày)?|chậm nhất|đến(?: ngày)?|ngày)?[\s:]*"
    r"(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\s*\)?[\s.;]*$",
    re.IGNORECASE,
)
_NAMES = (
    *("ten truong", "ten don vi", "ten co so giao duc", "ten co so", "truong", "don vi"),
    *("co so giao duc", "nha truong", "ten"),
)
"""Headings above names, the surest first."""
_OTHERS = {"danh sach don vi", "stt", "tt", "so tt", "so thu tu"}
_NO_UNIT = re.compile(
    r"tong so\b.*|(tong cong|tong|cong)( \d.*)?|danh sach\b.*|kem theo\b.*|nguoi lap\b.*"
    r"|noi nhan\b.*|ghi chu\b.*"
)


class Listed(msgspec.Struct, frozen=True):
    """A unit as a pasted list names it, with the day by which it is to hold its meeting."""

    name: str
    due: str


class DayUnclear(ValueError):
    """A line has what looks like a day and is none; the message is what stands there."""


def listed(text: str) -> list[Listed]:
    """Return the units of a pasted list, a line each, in its order and each once. Numbers, codes,
    bullets, headings and totals are passed over; the name is in the column whose heading says so,
    else the first text, and a day ("30/9/2026") is when the unit is to have held its meeting.
    Raises DayUnclear."""
    found: dict[str, Listed] = {}
    for each in _rows(text):
        key = name_key(each.name)
        if key and not _NO_UNIT.fullmatch(fold(key)):
            found.setdefault(key, each)
    return list(found.values())


def _rows(text: str) -> Iterator[Listed]:
    lines, column = text.splitlines(), None
    heading: list[str] = []
    is_numbered = any(map(_ARABIC.match, lines))
    for line in lines:
        cells = [cell.strip() for cell in _CELLS.split(line)]
        heads = [fold(name_key(cell)) for cell in cells]
        if heads == heading or (not heading and _is_heading(heads)):
            heading = heads
            column = next((heads.index(name) for name in _NAMES if name in heads), None)
        # of a numbered list, "I. Mầm non" is a heading
        elif not (is_numbered and _ROMAN.match(line)):
            yield from _row(cells, column)


def _is_heading(heads: list[str]) -> bool:
    is_row = any(map(_NUMBER.fullmatch, heads))
    return not is_row and bool({*_NAMES, *_OTHERS} & set(heads))


def _row(cells: list[str], column: int | None) -> Iterator[Listed]:
    words = [cell for cell in cells if cell and not _NUMBER.fullmatch(cell)]
    days = [cell for cell in words if _DATELIKE.fullmatch(cell)]
    texts = [cell for cell in words if cell not in days]
    names = [cell for cell in texts if not _CODE.fullmatch(cell)] or texts
    if column is not None and column < len(cells) and cells[column] in texts:
        names = [cells[column]]
    if names:
        name, within = _BULLET.sub("", names[0]), None
        if not days:
            within = _DUE_WITHIN.search(name)
        due = _read_day(within[1] if within else days[0]) if within or days else ""
        yield Listed(name[: within.start()] if within else name, due)


def _read_day(cell: str) -> str:
    written, iso = _DAY.fullmatch(cell), _ISO.fullmatch(cell)
    parts = written.groups()[::-1] if written else iso.groups() if iso else ()
    try:
        year, month, day = map(int, parts)
        return date(year, month, day).isoformat()
    except ValueError:
        raise DayUnclear(cell) from None
