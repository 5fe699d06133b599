"""A pasted list of the units that report to this house: which they are, and until when each is to
have held its meeting."""

import re
from collections.abc import Iterator

import msgspec

from liveqa.domain.totals import is_total
from liveqa.domain.unit_days import is_day, is_day_of_all, last_day, without_days
from liveqa.domain.units import name_key
from liveqa.text import fold

_QUOTED = re.compile(r"(?:^|(?<=[\t;,|]))\"((?:[^\"]|\"\")*+)\"(?:,|(?=[\t;|]|$))", re.MULTILINE)
"""A cell as Excel copies it where it has several lines, and as CSV has each."""
_CELLS = re.compile(r"[\t;|]")
_COUNT = r"\d{1,4}\s*(?:[.)]|[:/–-](?=\s*[^\W\d_]))"
_BULLET = re.compile(rf"^\s*(?:{_COUNT}\s*|[a-zđ]\)\s+|[-–+•*]\s+)(?!\d)")
_NUMBER = re.compile(r"\(?\d{1,4}[.)]?")
_FIRST = re.compile(r"[\s|]*0{0,2}1\s*(?:[.)\t;|]|[:/–-](?=\s*[^\W\d_]))")
_ARABIC = re.compile(rf"[\s|]*(?:{_COUNT}|\d{{1,4}}\s*[\t;|])")
_PART = re.compile(r"[\s|]*(?:[IVX]{1,5}|[A-ZĐ])\s*[.)\t;|]")
_COUNTED = re.compile(r"^ *(\d{1,4}) +(?=[^\W\d_])", re.MULTILINE)
"""A number without a sign, as a PDF has the cells of a table."""
_NEXT = re.compile(r"(?<![\s;,])[;,]\s*(?=(?:trường|trung tâm)\s)", re.IGNORECASE)
_SCHOOL = re.compile(r"(?:trường|trung tâm)\s", re.IGNORECASE)
_CODE = re.compile(r"\S*\d\S*")
"""One word with a figure is no name beside another text."""
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
_DUE = re.compile(r".*\b(han|thoi gian|lich|du kien|to chuc|hoan thanh)\b.*")
_OTHER_DAY = re.compile(r".*\b(thanh lap|sinh|quyet dinh|cong nhan|cap nhat|bo nhiem|ban hanh)\b.*")
"""A heading above days on which nothing is due."""
_LEVEL = re.compile(r"(?:cac )?(?:truong )?(?:mam non|mau giao|tieu hoc|thcs|thpt)")
_NO_UNIT = re.compile(
    r"danh sach\b.*|kem theo\b.*"
    rf"|ghi chu\b.*|(khoi|cap|bac) .*|{_LEVEL.pattern}"
)
_PLACE = re.compile(r"(phuong|xa|thi tran|quan|huyen|thi xa|thanh pho|cum|khu vuc|dia ban)\b.*")
"""What a line between numbered ones names that are in it."""
_END = re.compile(
    r"noi nhan\b.*|nguoi lap\b.*|(kt|tm|tl|tuq) .*|(pho )?truong (phong|ban)\b.*"
    r"|(pho )?(giam doc|chu tich|hieu truong|chanh van phong)\b.*"
    r"|((xin|chan thanh|tran trong) )+(cam on|kinh chao|kinh bao)\b.*|tran trong"
)
"""Thanks, recipients and signatures follow."""
_DATED = re.compile(r"(.* )?ngay [\d ]*thang .*")


class Listed(msgspec.Struct, frozen=True):
    """A unit as a pasted list names it, with the day by which it is to hold its meeting."""

    name: str
    due: str


def listed(text: str) -> list[Listed]:
    """Return the units of a pasted list, a line each, in its order and each once. Numbers, codes,
    bullets, headings and totals are passed over; the name is in the column whose heading says so,
    else the first text, and a day ("30/9/2026") is when the unit is to have held its meeting.
    Raises DayUnclear."""
    found: dict[str, Listed] = {}
    for each in _rows(_lines(text)):
        key = name_key(each.name)
        is_none = is_total(each.name) or _NO_UNIT.fullmatch(fold(key))
        if key and not each.name.endswith(":") and not is_none:
            found.setdefault(key, each)
    return list(found.values())


def _lines(text: str) -> list[str]:
    """Return a line for each row, with a sign behind each number."""
    text = _QUOTED.sub(_unquoted, text.replace("**", ""))
    numbers = [int(found[1]) for found in _COUNTED.finditer(text)]
    if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)):
        text = _COUNTED.sub(r"\1. ", text)
    return text.splitlines()


def _unquoted(found: re.Match[str]) -> str:
    cell = " ".join(found[1].replace('""', '"').split())
    return f"{cell}\t" if found[0].endswith(",") else cell


def _rows(lines: list[str]) -> Iterator[Listed]:
    heads: list[str] = []
    due = ""
    is_numbered = any(map(_ARABIC.match, lines))
    is_around = any(map(_FIRST.match, lines))  # a letterhead stands above the first
    for line in lines:
        cells = [cell.strip() for cell in _CELLS.split(line)]
        said = [fold(name_key(cell)) for cell in cells]
        if said == heads or (not heads and _is_heading(said)):
            heads = said
            continue
        if is_day_of_all(line):
            due = last_day(line)
            continue
        is_row = bool(_ARABIC.match(line))
        first = next(filter(None, said), "")
        is_around = not is_row and (
            is_around
            or bool(_END.fullmatch(first))
            or (is_numbered and any(map(_DATED.fullmatch, said)))
        )
        is_title = is_numbered and not is_row and _is_title(line, first)
        if not (is_around or is_title):
            units = _row(cells, heads) if heads else _of_line(line, cells)
            yield from (Listed(unit.name, unit.due or due) for unit in units)


def _is_title(line: str, said: str) -> bool:
    """Return whether a line stands over numbered ones: "I. Mầm non", "PHƯỜNG A", "Xã B"."""
    is_in_capitals = line.isupper() and not _SCHOOL.match(_BULLET.sub("", line))
    return bool(_PART.match(line) or is_in_capitals or _PLACE.fullmatch(said))


def _is_heading(said: list[str]) -> bool:
    is_row = any(map(_NUMBER.fullmatch, said))
    return not is_row and (bool(_columns_in(said)) or bool(_OTHERS & {*said}))


def _columns_in(heads: list[str]) -> list[int]:
    """Return the columns of names by their heading: several where it stands again, or where each is
    for schools of one level."""
    found = (head for name in _NAMES for head in heads if name.fullmatch(head))
    first = next(found, None)
    levels = [at for at, head in enumerate(heads) if _LEVEL.fullmatch(head)]
    if first is None and len(levels) > 1:
        return levels
    return [at for at, head in enumerate(heads) if head == first]


def _of_line(line: str, cells: list[str]) -> Iterator[Listed]:
    """Yield the units of a line without headings above it, maybe several: "Trường A; Trường B"."""
    bare = _BULLET.sub("", line).strip()
    several = _NEXT.split(bare) if _SCHOOL.match(bare) else []
    for row in [[each.strip()] for each in several] if len(several) > 1 else [cells]:
        yield from _row(row, [])


def _row(cells: list[str], heads: list[str]) -> Iterator[Listed]:
    words = [cell for cell in cells if cell and not _NUMBER.fullmatch(cell)]
    days = [cell for cell in words if is_day(cell)]
    texts = [cell for cell in words if cell not in days]
    names = [cell for cell in texts if not _CODE.fullmatch(cell)] or texts
    below = [cells[at] for at in _columns_in(heads) if at < len(cells) and cells[at] in texts]
    for named in below or names[:1]:
        name, day = _BULLET.sub("", named), _due(cells, heads, days)
        if not day:
            name, day = without_days(name)
        yield Listed(name, last_day(day) if day else "")


def _due(cells: list[str], heads: list[str], days: list[str]) -> str:
    """Return the cell with the day of a row: below a heading that says so, else the first that no
    heading says to be another day."""
    below = [(cell, heads[at] if at < len(heads) else "") for at, cell in enumerate(cells)]
    named = [cell for cell, head in below if cell in days and _DUE.fullmatch(head)]
    others = [cell for cell, head in below if cell in days and not _OTHER_DAY.fullmatch(head)]
    return next(iter([*named, *others]), "")
