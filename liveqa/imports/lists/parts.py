"""What a file holds for whoever looks for questions in it: tables, and lines that stand outside."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from liveqa.text import fold

WIDE = "\0"
"""Stands in a cell over which the one on its left is spread."""
Rows = list[list[str]]
IsHeader = Callable[[list[str]], bool]
HEADER_WITHIN = 20
"""Within how many rows a table's headings stand."""


_DITTO = re.compile(r"\W*(n\.?t|nhu tren)\W*|[\"“”″〃'/]{1,4}")
_TELLS_NOTHING = re.compile(r"\W*|[xv]")
"""A dash, or a tick."""


class HiddenRow(list[str]):
    """A row that whoever opens the file does not see."""


class Struck(str):
    """What stands in a cell with a line through it."""

    __slots__ = ()


def says(row: list[str]) -> bool:
    """Return whether a row holds anything."""
    return any(cell not in ("", WIDE) for cell in row)


def plain(row: list[str]) -> list[str]:
    """Return the cells of a row, empty where one beside them is spread over them."""
    return ["" if cell == WIDE else cell for cell in row]


def spelled_out(row: list[str], columns: Iterable[int], above: dict[int, str]) -> list[str]:
    """Return a row in which what only repeats the cell above ("nt") is written out, and a mere dash
    or tick tells nothing; keep in `above` what stands in these columns."""
    row = type(row)(row)
    for at in columns:
        if at >= len(row) or row[at] in ("", WIDE):
            continue
        if _DITTO.fullmatch(fold(row[at])):
            row[at] = above.get(at, "")
        elif _TELLS_NOTHING.fullmatch(row[at]):
            row[at] = ""
        above[at] = row[at]
    return row


def counts(column: list[str]) -> bool:
    """Return whether a column holds nothing but the numbers of its rows."""
    return all(cell.strip(" .)").isdigit() for cell in column if cell)


@dataclass
class Table:
    """Rows of cells, under a name such as a sheet's; `hidden` are the columns that whoever opens
    the file does not see, from 0."""

    rows: Rows
    name: str = ""
    hidden: frozenset[int] = frozenset()

    def is_unseen(self, row: list[str], at: int) -> bool:
        """Return whether a cell of a row is hidden, or has a line through it."""
        is_struck = at < len(row) and isinstance(row[at], Struck)
        return is_struck or isinstance(row, HiddenRow) or at in self.hidden

    def apart(self, is_header: IsHeader) -> "list[Table]":
        """Return the tables that stand side by side in this one: its headings begin again."""
        header = next(filter(is_header, self.rows[:HEADER_WITHIN]), [])
        first = next((cell for cell in header if cell not in ("", WIDE)), "")
        begins = [at for at, cell in enumerate(header) if cell == first]
        places = list(zip(begins, [*begins[1:], None], strict=False)) if first else []
        if len(places) < 2 or not all(is_header(header[at:end]) for at, end in places):
            return [self]
        return [self._between(at, end) for at, end in places]

    def _between(self, begin: int, end: int | None) -> "Table":
        rows = [type(row)(row[begin:end]) for row in self.rows]
        hidden = frozenset(at - begin for at in self.hidden if at >= begin)
        return Table([row for row in rows if says(row)], self.name, hidden)


@dataclass
class Lines:
    """Lines of running text. They may be broken at a margin, as in a PDF (`are_wrapped`), be cells
    of one column, of which none goes on in the next (`are_cells`), or stand beside the list itself,
    as a mail's do beside what is attached (`is_beside`)."""

    lines: list[str]
    are_wrapped: bool = False
    are_cells: bool = False
    is_beside: bool = False
    name: str = ""


@dataclass
class Contents:
    """A file's parts; `far` are the cells that stood too far away to be read, `unfilled` those with
    a formula whose value the file does not hold, `unread` the names of attached files that were not
    read or not wholly, `blank_pages` the numbers of pages without words, such as scanned ones."""

    parts: list[Table | Lines]
    far: list[str] = field(default_factory=list)
    unfilled: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    blank_pages: list[int] = field(default_factory=list)
