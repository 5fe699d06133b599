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
_NUMBER = re.compile(r"\(?\d{1,4}[.)]?")
_FIRST = re.compile(r"[\s|]*0{0,2}1\s*[.)\t;|]")
_ARABIC = re.compile(r"[\s|]*\d{1,4}\s*[.)\t;|]")
_PART = re.compile(r"[\s|]*(?:[IVX]{1,5}|[A-ZĐ])\s*[.)\t;|]")
_CODE = re.compile(r"\S*\d\S*")
"""One word with a figure is no name beside another text."""
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DATELIKE = re.compile(r"(?=.*\d[/.-]\d)(?!(?:\D*\d){9})[\d/.\- ]+")
"""A telephone number has more figures."""
_AT_END = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$")
_BY_WHEN = re.compile(
    r"(?:(?:^|(?<![\s,;:(–-])[\s,;:(–-]+)"
    r"(?:(?:thời )?hạn(?: nộp| cuối)?|trước|chậm nhất|muộn nhất|đến|là|ngày))+$",
    re.IGNORECASE,
)
"""What stands before a day that a name ends with."""
_NAMES = tuple(
    map(
        re.compile,
        (
            "ten (truong|don vi|co so giao duc|co so)",
            r"ten (cac |nha )?(truong|don vi|co so)\b.*",
            "truong|nha truong|don vi|co so giao duc",
            "ten",
        ),
    )
)
"""Headings above names, the surest first."""
_OTHERS = {"danh sach don vi", "stt", "tt", "so tt", "so thu tu"}
_NO_UNIT = re.compile(
    r"tong so\b.*|(tong cong|tong|cong)( \d.*)?|danh sach\b.*|kem theo\b.*"
    r"|ghi chu\b.*|(khoi|cap|bac) .*|(cac truong )?(mam non|mau giao|tieu hoc|thcs|thpt)"
)
_END = re.compile(r"noi nhan\b.*|nguoi lap\b.*")
"""Recipients and signatures follow."""
_DATED = re.compile(r"(.* )?ngay [\d ]*thang .*")


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
        if key and not each.name.endswith(":") and not _NO_UNIT.fullmatch(fold(key)):
            found.setdefault(key, each)
    return list(found.values())


def _rows(text: str) -> Iterator[Listed]:
    column: int | None = None
    heading: list[str] = []
    lines = text.splitlines()
    is_numbered = any(map(_ARABIC.match, lines))
    is_around = any(map(_FIRST.match, lines))  # a letterhead stands above the first
    for line in lines:
        cells = [cell.strip() for cell in _CELLS.split(line)]
        heads = [fold(name_key(cell)) for cell in cells]
        if heads == heading or (not heading and _is_heading(heads)):
            heading, column = heads, _column_in(heads)
            continue
        is_around = not _ARABIC.match(line) and (
            is_around
            or any(map(_END.fullmatch, heads))
            or (is_numbered and any(map(_DATED.fullmatch, heads)))
        )
        # of a numbered list, "I. Mầm non" is a heading
        if not is_around and not (is_numbered and _PART.match(line)):
            yield from _row(cells, column)


def _is_heading(heads: list[str]) -> bool:
    is_row = any(map(_NUMBER.fullmatch, heads))
    return not is_row and (_column_in(heads) is not None or bool(_OTHERS & {*heads}))


def _column_in(heads: list[str]) -> int | None:
    """Return the column of names by its heading."""
    found = (at for name in _NAMES for at, head in enumerate(heads) if name.fullmatch(head))
    return next(found, None)


def _row(cells: list[str], column: int | None) -> Iterator[Listed]:
    words = [cell for cell in cells if cell and not _NUMBER.fullmatch(cell)]
    days = [cell for cell in words if _DATELIKE.fullmatch(cell)]
    texts = [cell for cell in words if cell not in days]
    names = [cell for cell in texts if not _CODE.fullmatch(cell)] or texts
    if column is not None and column < len(cells) and cells[column] in texts:
        names = [cells[column]]
    if names:
        name, day = _BULLET.sub("", names[0]), next(iter(days), "")
        if not day:
            name, day = _day_apart(name)
        yield Listed(name, _read_day(day) if day else "")


def _day_apart(name: str) -> tuple[str, str]:
    """Return a name without the day at its end, and the day: "Trường A (hạn: 30/9/2026)"."""
    found = _AT_END.search(name.rstrip(" .;)"))
    if found is None:
        return name, ""
    before = name[: found.start()].rstrip(" :")
    return _BY_WHEN.sub("", before).rstrip(" ,;:(–-"), found[0]


def _read_day(cell: str) -> str:
    written, iso = _DAY.fullmatch(cell), _ISO.fullmatch(cell)
    parts = written.groups()[::-1] if written else iso.groups() if iso else ()
    try:
        year, month, day = map(int, parts)
        return date(year, month, day).isoformat()
    except ValueError:
        raise DayUnclear(cell) from None
