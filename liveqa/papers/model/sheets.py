"""What stands in a table file, whatever its format: written once, read by each renderer."""

from datetime import date, datetime
from typing import TypeAlias

import msgspec

from liveqa.papers.model.model import REHEARSAL

# None leaves a cell empty. A datetime is the room's clock, without a zone.
Cell: TypeAlias = str | int | date | datetime | None


class Heading(msgspec.Struct, frozen=True):
    """What a column is called, how many characters wide it is, and whether it is among those for
    which a printed page has room; where none is, all are printed. Printed columns come first."""

    title: str
    width: int
    printed: bool = False


class Sheet(msgspec.Struct, frozen=True):
    """Rows under headings."""

    name: str
    headings: list[Heading]
    rows: list[list[Cell]]


class Tables(msgspec.Struct, frozen=True):
    """A file of tables; a format that holds only one takes the first."""

    title: str
    sheets: list[Sheet]


def tried(tables: Tables) -> Tables:
    """Return the tables of a rehearsal: each row says so, wherever it is copied to."""
    return Tables(f"{REHEARSAL}: {tables.title}", [_tried(sheet) for sheet in tables.sheets])


def _tried(sheet: Sheet) -> Sheet:
    rows: list[list[Cell]] = [[REHEARSAL, *row] for row in sheet.rows]
    return Sheet(sheet.name, [Heading(REHEARSAL, 12), *sheet.headings], rows)
