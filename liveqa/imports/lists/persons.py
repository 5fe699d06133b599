"""Whom a cell or a line names, and whether they come."""

import re
from collections.abc import Iterator

from liveqa.imports.lists.marks import BULLET, is_marked
from liveqa.imports.lists.parts import WIDE
from liveqa.imports.school.names import is_name, is_office, people_in
from liveqa.text import has_letter

BODY = re.compile(
    r"(cac )?(to|nhom|lop|khoi|ban|phong|chi doan|chi bo|bo phan|khach"
    r"|hoi\b(?! (nghi|truong|thao)))\b(?!.*\b(xin|gui|de nghi|danh sach|nhu sau)\b).*"
)
_AWAY = re.compile(
    r"(.*[,;(–-])?[^\w,;(–-]*(vắng|vang (mat|co phep|khong phep)"
    r"|(xin )?(nghỉ|nghi) (phép|phep|ốm|om|thai sản|việc)|xin (phép )?(nghỉ|nghi|vắng|vang)"
    r"|đi công tác|bận|(bị )?ốm|hoãn|[uủ][ỷy] quyền|thôi việc|(đã )?chuyển (công tác|trường)"
    r"|(không|ko)( thể)?( đến| tới| đi)?( tham)? ?(dự|gia|họp|đến|tới)"
    r"|[^,]{2,30} (đi|dự|họp) thay(?=\W*$))\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""With its marks, for who is called Vàng comes."""
_LETTERED = re.compile(r"\w+ \w")
"""A row of seats or a block, such as "Dãy A"."""
_WHITE = re.compile(r"\s+")
MOST_WORDS = 8
"""How many words a name has at most, with an office behind it."""


def is_away(said: str) -> bool:
    """Return whether a remark says that somebody does not come: "vắng có phép"."""
    return bool(_AWAY.fullmatch(said.strip()))


def people_on(line: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the people in a line with their offices, and whether they are certain; without words of
    which some begin with a capital and some do not, as in "Người lập biểu"."""
    for words, office, _ in people_in(line):
        name, before = _apart(words)
        is_certain = is_called(words)
        if is_certain or len({word[0].isupper() for word in name.split()}) == 1:
            yield name, ", ".join(filter(None, (before, office))), is_certain


def people_in_cell(cell: str) -> Iterator[tuple[str, str]]:
    """Yield the names in a cell, each with why it is in doubt. Lines of which each is a whole name
    may be several people or one whose name was broken, unless they are numbered."""
    lines = [line for line in cell.split("\n") if line.strip()]
    are_numbered = all(map(is_marked, lines))
    parts = [BULLET.sub("", line) for line in lines] if are_numbered else re.split("[;,]", cell)
    names = [one_line(part).strip(" .") for part in parts]
    if len(names) < 2 < len(lines) and all(map(is_called, lines)):
        names = [one_line(line) for line in lines]  # a name broken in three is none of theirs
    if len(names) > 1 and all(map(is_called, names)):
        yield from ((name, "") for name in names)
        return
    name = one_line(cell)
    is_certain = is_called(name) and not (len(lines) > 1 and all(map(is_called, lines)))
    yield name, "" if is_certain else "name" if has_letter(name) else "letters"


def _apart(words: str) -> tuple[str, str]:
    """Return name and office of "Nguyễn Thị Lan Tổ trưởng", where no sign stands between them: as a
    PDF has the cells of a table."""
    parts = [] if is_called(words) else words.split()
    for place in range(2, min(len(parts), MOST_WORDS)):
        name, office = " ".join(parts[:place]), " ".join(parts[place:])
        if is_called(name) and is_office(office):
            return name, office
    return words, ""


def is_called(words: str) -> bool:
    """Return whether words are a person's whole name, as lists write it: in capitals too, and with
    marks that Vietnamese does not have ("H'Hen Niê")."""
    said = words.replace("'", "").replace("’", "").strip()
    return not _LETTERED.fullmatch(said) and is_name(
        said.title() if said.isupper() and not is_office(said) else said
    )


def cell_of(row: list[str], at: int | None) -> str:
    """Return a cell of a row in one line; empty where there is none."""
    return "" if at is None or at >= len(row) or row[at] == WIDE else one_line(row[at])


def one_line(text: str) -> str:
    """Return text without its line breaks and double spaces."""
    return _WHITE.sub(" ", text).strip()
