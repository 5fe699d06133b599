"""Reads a workbook of Excel or LibreOffice: XLSX, XLSM, XLS, XLSB and ODS."""

import datetime as dt
import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import ParseError

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetVisibleEnum,
)

from liveqa.errors import ListUnreadable
from liveqa.imports.lists import opendocument
from liveqa.imports.lists.parts import WIDE, Contents, HiddenRow, Rows, Struck, Table
from liveqa.imports.lists.sheets import (
    COLUMN_LIMIT,
    ROW_LIMIT,
    hidden_in,
    unfilled,
    without_far_cells,
)
from liveqa.imports.lists.struck import without_struck
from liveqa.imports.lists.texts import cleaned


def read_workbook(data: bytes) -> Contents:
    """Return the visible sheets. Raises ListUnreadable."""
    far: list[str] = []
    empty: list[str] = []
    hidden: dict[str, tuple[set[int], set[int]]] = {}
    struck: dict[str, set[tuple[int, int]]] = {}
    if data.startswith(b"PK"):
        try:
            data, far = without_far_cells(data)
            empty = unfilled(data)
            data, struck = without_struck(data)
            struck |= opendocument.struck_in(data)
            hidden = hidden_in(data) | opendocument.hidden_in(data)
        except (zipfile.BadZipFile, ParseError, RuntimeError, KeyError, zlib.error) as problem:
            raise ListUnreadable(reason="list.damaged") from problem
    return Contents(list(_sheets(data, hidden, struck)), far, empty)


def _sheets(
    data: bytes,
    hidden: dict[str, tuple[set[int], set[int]]],
    struck: dict[str, set[tuple[int, int]]],
) -> Iterator[Table]:
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for sheet in book.sheets_metadata:
                if sheet.visible == SheetVisibleEnum.Visible:
                    unseen, columns = hidden.get(sheet.name, (set(), set()))
                    cells = struck.get(sheet.name, set())
                    rows = _rows(book.get_sheet_by_name(sheet.name), unseen, cells)
                    yield Table(rows, cleaned(sheet.name), frozenset(columns))
    except PasswordError as problem:
        raise ListUnreadable(reason="list.password") from problem
    except CalamineError as problem:
        raise ListUnreadable(reason="list.damaged") from problem


def _rows(sheet: CalamineSheet, unseen: set[int], struck: set[tuple[int, int]]) -> Rows:
    """Return a sheet's cells as text; a cell merged downwards is repeated in each of its rows."""
    rows: dict[int, list[str]] = {}
    top_left = sheet.start or (0, 0)
    for at, cells in enumerate(sheet.iter_rows()):
        row = [_written(cell) for cell in cells[: COLUMN_LIMIT - top_left[1]]]
        if any(row):
            rows[at] = [""] * top_left[1] + row
        if len(rows) > ROW_LIMIT:
            raise ListUnreadable(reason="list.too_many", limit=ROW_LIMIT)
    for at, column in struck:
        if at in rows and column < len(rows[at]):
            rows[at][column] = Struck(rows[at][column])
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        if top not in rows or left >= len(rows[top]):
            continue
        for at in range(top, bottom + 1):
            row = rows.get(at, [])
            for column in range(left, min(right + 1, len(row))):
                row[column] = rows[top][left] if column == left else WIDE
    return [HiddenRow(row) if at in unseen else row for at, row in rows.items()]


def _written(cell: Any) -> str:
    """Return a cell as one would write it: 5.0 is "5", a date is "28/12/2024"."""
    if isinstance(cell, bool):
        return "x" if cell else ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell).replace(".", ",")
    if isinstance(cell, dt.date):
        return cell.strftime("%d/%m/%Y")
    return cleaned(str(cell))
