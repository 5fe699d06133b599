"""The headings of a table of questions, in one row or several, and which columns they name."""

import re
from dataclasses import dataclass, field

from liveqa.imports.lists.answers import is_of_board
from liveqa.imports.lists.headings import (
    ASKED,
    LONG,
    STRONG,
    column_named,
    is_header,
    is_meta,
    upright,
    upright_row,
)
from liveqa.imports.lists.parts import HEADER_WITHIN, WIDE, Rows
from liveqa.text import fold

_OF_REGISTER = {"Câu", "Người nêu", "Kết quả", "Số người cùng quan tâm"}
_OF_TEACHER = re.compile(
    r"(y kien|nhan xet|xac nhan|de xuat|phan hoi)( cua)?"
    r" (gvcn|giao vien( chu nhiem)?|gv|to truong)\b.*"
)
"""What others say to the questions beside it, or ask themselves."""
_OF_POLL = re.compile(r".*\b((xin|lay|tham khao) y kien|khao sat|bieu quyet|tham do)\b.*")
"""What the school itself asks about."""
_AGREES = re.compile(r"(khong )?(dong y|tan thanh|nhat tri)|(chua )?hai long")
_COUNTED = re.compile(r"\(?(\d{1,2}|[A-Z])\)?")
_DEEPEST = 2


@dataclass
class Header:
    """The headings of a table, in one row or several, and where its content begins. `texts` are the
    columns of questions with the topic that each is about; of those in `asked` only a person can
    tell whether they hold questions. `is_split` says that one heading stands over several."""

    headings: list[str]
    begins: int
    columns: dict[str, int] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)
    is_split: bool = False

    def ask(self) -> None:
        """Put columns in doubt that may hold something about the questions of others: those whose
        headings do not speak of questions, where another one does, or where none does."""
        certain = [at for at in self.texts if at not in self.asked]
        if len(certain) < 2 or self.is_split:
            return
        said = {at: fold(self.headings[at]) for at in certain}
        strong = {at for at in certain if STRONG.fullmatch(said[at])}
        strong -= {at for at in strong if _OF_TEACHER.fullmatch(said[at])}
        self.asked |= {at for at in certain if at not in strong}

    def is_named_in(self, row: list[str]) -> bool:
        """Return whether a row repeats the heading of a column of questions."""
        names = {self.headings[at] for at in self.texts}
        return any(upright(cell) in names for cell in row if cell not in ("", WIDE))

    @property
    def body(self) -> str:
        """Return what the heading of groups calls each of them; empty where it names several."""
        heading = self.headings[self.columns["group"]] if "group" in self.columns else ""
        first = next(iter(heading.split()), "")
        return first if fold(first) in ("lop", "to", "khoi", "nhom") else ""

    @property
    def is_form(self) -> bool:
        """Return whether these are the headings of an online form: each row is of one who filled it
        in."""
        return any(map(is_meta, self.headings))

    @property
    def is_register(self) -> bool:
        """Return whether these are the headings of LiveQA's own register."""
        return {*self.headings} >= _OF_REGISTER

    @property
    def unused(self) -> list[str]:
        """Return the headings of the columns that are not read."""
        used = {*self.columns.values(), *self.texts}
        return [
            heading
            for at, heading in enumerate(self.headings)
            if heading and at not in used and column_named(heading) != "number"
        ]

    @property
    def unknown(self) -> list[int]:
        """Return the columns whose headings say nothing that is known."""
        known = {*self.columns.values(), *self.texts}
        headings = enumerate(self.headings)
        return [
            at
            for at, heading in headings
            if at not in known and heading and not column_named(heading)
        ]


def header_of(rows: Rows) -> Header | None:
    """Return the headings of a table, None if it has none."""
    at = next((at for at, row in enumerate(rows[:HEADER_WITHIN]) if is_header(row)), None)
    if at is None:
        return None
    headings = upright_row([cell.replace(WIDE, "") for cell in rows[at]])
    parents = list(headings)
    beneath: dict[int, str] = {}
    below = at + 1
    while below < len(rows) and below - at <= _DEEPEST and _goes_on(rows[at], rows[below], parents):
        for column, cell in enumerate(rows[below]):
            _place(column, upright(cell.replace(WIDE, "")), headings, parents, beneath)
        below += 1
    if below < len(rows) and _is_counted(rows[below]):
        below += 1
    header = Header(headings, below)
    _understand(header, parents, beneath)
    return header


def _goes_on(first: list[str], row: list[str], parents: list[str]) -> bool:
    """Return whether a row holds headings under the headings above: whatever it says stands below
    a heading that is spread over several columns, or repeats the one above."""
    said = {at: cell for at, cell in enumerate(row) if cell and cell != WIDE}
    if not said or any(len(cell) > LONG or cell.rstrip().endswith("?") for cell in said.values()):
        return False
    spread = _spread(first)
    new = {at for at, cell in said.items() if at >= len(parents) or upright(cell) != parents[at]}
    return bool(new) and new <= spread and len(new) > 1


def _spread(row: list[str]) -> set[int]:
    """Return the columns over which a heading is spread: merged, or with empty ones beside it."""
    found: set[int] = set()
    for at, cell in enumerate(row):
        beside = row[at + 1] if at + 1 < len(row) else None
        if (cell and cell != WIDE and beside in (WIDE, "")) or (
            cell in (WIDE, "") and at - 1 in found
        ):
            found.add(at)
    return found


def _place(
    column: int, said: str, headings: list[str], parents: list[str], beneath: dict[int, str]
) -> None:
    headings += [""] * (column + 1 - len(headings))
    parents += [""] * (column + 1 - len(parents))
    if not said or said == headings[column]:
        return
    parent = next((parents[at] for at in range(column, -1, -1) if parents[at]), "")
    beneath[column] = said
    headings[column] = f"{parent} – {said}" if parent else said
    if not parents[column]:
        parents[column] = parent


def _is_counted(row: list[str]) -> bool:
    """Return whether a row counts the columns, as official tables do: (1), (2), (3)."""
    cells = [cell for cell in row if cell != WIDE]
    return len(cells) > 1 and all(map(_COUNTED.fullmatch, cells)) and len(set(cells)) == len(cells)


def _understand(header: Header, parents: list[str], beneath: dict[int, str]) -> None:
    for at, heading in enumerate(header.headings):
        own = beneath.get(at, heading)
        kind = column_named(own)
        if at in beneath and kind in ("", "text", "asked", "topic"):
            kind = column_named(parents[at]) or kind
        if kind in ("text", "asked"):
            header.texts[at] = own
            header.asked |= {at} if kind == "asked" else set()
        elif kind not in ("", "number", "other"):
            before = header.columns.setdefault(kind, at)
            if kind == "group" and fold(header.headings[before]).startswith("khoi"):
                header.columns[kind] = at  # the class says more than its year
    header.is_split = bool(beneath)
    if len(header.texts) > 1 or any(_AGREES.fullmatch(fold(each)) for each in header.headings):
        polls = {at for at, own in header.texts.items() if _OF_POLL.fullmatch(fold(own))}
        header.asked |= polls
    of_board = {at for at in header.texts if is_of_board(header.headings[at])}
    others = (header.headings[at] for at in {*header.texts} - of_board - header.asked)
    if of_board and any(ASKED.search(fold(heading)) for heading in others):
        header.columns.setdefault("prepared_answer", min(of_board))
        header.texts = {at: own for at, own in header.texts.items() if at not in of_board}
