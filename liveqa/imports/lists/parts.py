"""What a file holds for whoever looks for questions in it: tables, and lines that stand outside."""

from dataclasses import dataclass, field

WIDE = "\0"
"""Stands in a cell over which the one on its left is spread."""
Rows = list[list[str]]


class HiddenRow(list[str]):
    """A row that whoever opens the file does not see."""


@dataclass
class Table:
    """Rows of cells, under a name such as a sheet's; `hidden` are the columns that whoever opens
    the file does not see, from 0."""

    rows: Rows
    name: str = ""
    hidden: frozenset[int] = frozenset()

    def is_unseen(self, row: list[str], at: int) -> bool:
        """Return whether a cell of a row is hidden."""
        return isinstance(row, HiddenRow) or at in self.hidden


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
