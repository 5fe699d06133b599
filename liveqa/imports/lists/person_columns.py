"""Which columns of a table hold the people, their offices and their groups."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from liveqa.imports.lists.classes import names_class
from liveqa.imports.lists.headings import ORDER, upright
from liveqa.imports.lists.parts import WIDE, Rows, counts
from liveqa.imports.lists.persons import BODY, cell_of, is_away, is_called, one_line
from liveqa.imports.school.names import is_office
from liveqa.text import fold, has_letter

_COLUMNS = {
    "number": re.compile(ORDER),
    "other": re.compile(
        r"(nam|nu|ngay|gioi tinh|dan toc|so (dien thoai|dt|cccd|cmnd)|dien thoai|sdt|dt\b|e-?mail"
        r"|ky\b|chu ky|ghi chu|dia chi|cccd|cmnd|ma\b|trinh do|dau thoi gian|timestamp"
        r"|username)\b.*"
    ),
    "family": re.compile(r"ho|ho( va)?( ten)? (dem|lot)|ho,? (ten )?dem"),
    "name": re.compile(
        r".*\bho ?(va|,|&|-)? ?ten\b.*|ten|(full )?name|nguoi (tham du|du hop|du)"
        r"|dai bieu( (cmhs|phu huynh|cha me hoc sinh|tham du|du (hop|hoi nghi)))?"
        r"|(can bo|giao vien|vien chuc|nhan vien|thanh vien|cha me|phu huynh)( hoc sinh)?"
    ),
    "coming": re.compile(
        r".*\b(tham (du|gia)|co mat|du hop)\b.*\bkhong\b.*|xac nhan (tham|du).*"
        r"|.*\bdong y (tham|du)\b.*"
    ),
    "group": re.compile(
        r"(ten )?(nhom|to|lop|khoi|chi doan|chi hoi|to chuyen mon|thuoc to)\b.*|group|class"
    ),
    "office": re.compile(
        r".*\b(chuc (vu|danh)|nhiem vu|vi tri|cong viec|don vi|co quan|truong|noi cong tac|bo phan"
        r"|phong ban|phong|bo mon|mon day|office|unit|position)\b.*"
    ),
}
_CHILD = re.compile(r"(?!.*\b(cha|me|bo|ph|phhs|phu huynh)\b).*\b(hoc sinh|hs|tre|con|chau|be)\b.*")
_EITHER = re.compile(r"(ho (va )?)?ten (cha|bo|ba|me|ma)")
_MARKED = re.compile(r"tinh trang|diem danh|ghi chu")
_ABSENT = ("V", "P", "K", "KP", "CP", "VP", "VK", "VKP", "VCP")
"""What a register notes of who is absent, with leave or without; a small v is a tick."""
_NO = re.compile(r"(da |em )?khong\b.*|no")
_HEADING = 60


def column_named(heading: str) -> str:
    """Return what the column under a heading holds; empty for an unknown heading."""
    said = fold(upright(one_line(heading.replace(WIDE, "")))).strip(" .:*")
    if not said or len(said) > _HEADING:
        return ""
    return next((kind for kind, words in _COLUMNS.items() if words.fullmatch(said)), "")


def is_header(cells: list[str]) -> bool:
    """Return whether a row names columns, the people's names among them, and no person: "Đỗ Tú,
    Giáo viên, Văn phòng" does not."""
    kinds = {cell: column_named(cell) for cell in cells if cell and cell != WIDE}
    found = [kind for kind in kinds.values() if kind]
    others = [cell for cell, kind in kinds.items() if not kind]
    is_person = any(cell.strip(" .)").isdigit() or is_called(upright(cell)) for cell in others)
    return bool({"name", "family"} & {*found}) and len(found) > 1 and not is_person


@dataclass
class Columns:
    """Which column of a table holds what, and what its headings say; `ignored` are those of others.
    A name may be in two columns, offices in several."""

    names: list[int]
    offices: list[int] = field(default_factory=list)
    group: int | None = None
    number: int | None = None
    coming: int | None = None
    away: list[int] = field(default_factory=list)
    marked: list[int] = field(default_factory=list)
    bodies: str = ""
    """What the heading calls each group, where cells leave it out: "5A" below "Lớp"."""
    is_either: bool = False
    """Of father and mother nobody knows who comes."""
    post: str = ""
    """The office of everybody in the column, as its heading says."""
    understood: dict[str, str] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)

    @property
    def told(self) -> list[int]:
        """Return the columns in which a row may repeat what the one above tells."""
        return [*self.offices, *([] if self.group is None else [self.group])]

    def person(self, row: list[str]) -> tuple[str, str, str]:
        """Return name, office and group of a row."""
        name = self._join(row, self.names, " ")
        office = self.post or self._join(row, self.offices, ", ")
        group = cell_of(row, self.group)
        if group and self.bodies and not BODY.fullmatch(fold(group)):
            group = f"{self.bodies} {group}"
        return name, office, group

    def is_away(self, row: list[str]) -> bool:
        """Return whether a row says that this person does not come, in whichever column, or has a
        tick in one for those."""
        own = {*self.names, self.group, self.number}
        said = [cell_of(row, at) for at in range(len(row)) if at not in own]
        is_ticked = any(cell_of(row, at) for at in self.away)
        is_ticked |= any(cell_of(row, at) in _ABSENT for at in self.marked)
        is_no = bool(_NO.fullmatch(fold(cell_of(row, self.coming))))
        return is_no or is_ticked or any(map(is_away, said))

    def names_in(self, row: list[str]) -> str:
        """Return the name or names of a row, with the line breaks between them."""
        if len(self.names) > 1:
            return self.person(row)[0]
        [at] = self.names
        return "" if at >= len(row) or row[at] == WIDE else row[at]

    def _join(self, row: list[str], places: list[int], by: str) -> str:
        return by.join(filter(None, (cell_of(row, at) for at in places)))


def columns_of(header: list[str]) -> Columns:
    """Return the columns by their headings."""
    kinds = [(at, column_named(cell)) for at, cell in enumerate(header)]

    def of(kind: str) -> list[int]:
        return [at for at, found in kinds if found == kind]

    parents = [at for at in of("name") if not _CHILD.fullmatch(fold(header[at]))]
    names = [*of("family")[:1], *(parents or of("name"))[:1]]
    while names and names[-1] + 1 < len(header) and header[names[-1] + 1] == WIDE:
        names.append(names[-1] + 1)  # over two columns: family names and given names
    groups, offices = of("group"), of("office")
    used = {"name": names, "office": offices, "group": groups[:1]}
    taken = {at for places in used.values() for at in places} | {*of("number")}
    heading = one_line(header[groups[0]]).split()[0] if groups else ""
    either = [at for at in parents if _EITHER.fullmatch(fold(header[at]).strip(" .:"))]
    return Columns(
        names,
        offices,
        next(iter(groups), None),
        next(iter(of("number")), None),
        next(iter(of("coming")), None),
        [at for at, cell in enumerate(header) if is_away(cell)],
        [at for at, cell in enumerate(header) if _MARKED.fullmatch(fold(cell).strip(" .:"))],
        is_either=len(either) > 1,
        bodies=heading if BODY.fullmatch(fold(heading)) else "",
        understood={
            kind: "”, “".join(header[at] for at in places)
            for kind, places in used.items()
            if places
        },
        ignored=[
            cell for at, cell in enumerate(header) if cell not in ("", WIDE) and at not in taken
        ],
    )


def columns_in(rows: Rows) -> Columns | None:
    """Return the columns of a table without headings: names stand in the one in which most cells
    are names; None where in none of them more than half are."""
    width = max(map(len, rows), default=0)
    columns = [[cell_of(row, at) for row in rows] for at in range(width)]
    named = [sum(is_called(cell) for cell in column) for column in columns]
    if not named or max(named) * 2 <= len(rows):
        return None
    name = named.index(max(named))
    rest = [at for at in range(width) if at != name and any(columns[at])]
    number = next((at for at in rest if counts(columns[at])), None)
    group = next((at for at in rest if at != number and _are_groups(columns[at])), None)
    offices = [at for at in rest if at not in (number, group) and _are_words(columns[at])]
    return Columns([name], offices, group, number)


def seats_in(rows: Rows) -> list[tuple[Rows, Columns]]:
    """Return the columns of a table without headings in which most cells are names, each with its
    people alone: seats, or the posts of each class beside that."""
    width = max(map(len, rows), default=0)
    columns = [[cell_of(row, at) for row in rows] for at in range(width)]
    posts = {at: column[0] for at, column in enumerate(columns) if _is_post(column)}
    people = rows[bool(posts) :]
    named = [at for at in range(width) if at in posts or _most(map(is_called, columns[at]), people)]
    classes = [at for at in range(width) if _most(map(names_class, columns[at]), people)][:1]
    group, bodies = (1, "Lớp") if classes else (None, "")
    found: list[tuple[Rows, Columns]] = []
    for at in named:
        beside = [
            type(row)([row[n] if n < len(row) else "" for n in (at, *classes)])
            for row in people
            if at < len(row)
        ]
        found.append((beside, Columns([0], group=group, post=posts.get(at, ""), bodies=bodies)))
    return found


def _is_post(column: list[str]) -> bool:
    """Return whether a column holds nothing but names below an office: "Phó ban"."""
    below = [cell for cell in column[1:] if cell]
    return is_office(column[0]) and bool(below) and all(map(is_called, below))


def _most(said: Iterable[bool], rows: Rows) -> bool:
    return sum(said) * 2 > len(rows)


def _are_words(column: list[str]) -> bool:
    """Return whether a column says more than numbers and addresses of mail."""
    return any(has_letter(cell) and "@" not in cell for cell in column)


def _are_groups(column: list[str]) -> bool:
    """Return whether a column names the same few bodies again and again."""
    said = [cell for cell in column if cell]
    are_bodies = all(names_class(cell) or BODY.fullmatch(fold(cell)) for cell in said)
    return are_bodies and len({*said}) * 2 <= max(len(said), 2)
