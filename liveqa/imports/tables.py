"""Any list as rows of cells: Excel, Word, CSV, or text that was pasted."""

import csv
import datetime as dt
import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any
from xml.etree.ElementTree import ParseError

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from liveqa.errors import ListUnreadable
from liveqa.imports.old_fonts import LETTERS, READERS, implausible
from liveqa.imports.sheets import COLUMN_LIMIT, ROW_LIMIT, without_far_cells
from liveqa.imports.word import blocks_of
from liveqa.text import clean, fold

# How far a small file may expand; a list of a thousand questions has a few hundred KB.
UNFOLDED_LIMIT = 64 << 20
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}

_NUMBERED = re.compile(
    r"(?:câu(?: hỏi)?(?: số)?\s*)?\d{1,3}\s*[.):/]\s*\D|[-–•+*]\s*\w", re.IGNORECASE
)
_END_OF_LIST = re.compile(r"(noi nhan|nguoi (tong hop|lap)|to truong|hieu truong|tran trong)\b")
_MARKUP = re.compile(r"\s*(<!doctype|<html|<\?xml|<table)", re.IGNORECASE)

Rows = list[list[str]]


def read_tables(
    data: bytes, is_header: Callable[[list[str]], bool]
) -> tuple[list[tuple[str, Rows]], list[str]]:
    """Return the tables in a file with their names, such as a sheet's, and the references of cells
    that were left out because they stand far from everything. A list without columns has one cell a
    row. `is_header` recognises a heading row. Raises ListUnreadable."""
    far: list[str] = []
    if not data.startswith((_ZIP, _OLE)):
        text = _decode(data)
        if _MARKUP.match(text):
            raise ListUnreadable(reason="list.web_page")
        tables = [("", _of_text(text, is_header))]
    elif _is_word(data):
        tables = _of_word(data)
    else:
        near, far = _near(data) if data.startswith(_ZIP) else (data, [])
        tables = list(_of_workbook(near))
    return [(name, [row for row in rows if any(row)]) for name, rows in tables], far


def _near(data: bytes) -> tuple[bytes, list[str]]:
    try:
        return without_far_cells(data)
    except (zipfile.BadZipFile, ParseError, RuntimeError, zlib.error) as problem:
        raise ListUnreadable(reason="list.damaged") from problem


def _is_word(data: bytes) -> bool:
    if data.startswith(_OLE):
        if "WordDocument".encode("utf-16-le") in data:
            raise ListUnreadable(reason="list.old_word")
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            if sum(entry.file_size for entry in file.infolist()) > UNFOLDED_LIMIT:
                raise ListUnreadable(reason="list.too_large")
            return "word/document.xml" in file.namelist()
    except zipfile.BadZipFile:
        raise ListUnreadable(reason="list.damaged") from None


def _of_word(data: bytes) -> list[tuple[str, Rows]]:
    """Return each table; in a document without any its lines, those alone that are numbered or have
    a bullet, with what goes on below them, if there are such. A table that sets a letterhead or
    signatures side by side is none."""
    try:
        blocks = blocks_of(data)
    except (KeyError, ValueError, ParseError, zipfile.BadZipFile) as problem:
        raise ListUnreadable(reason="list.damaged") from problem
    tables: list[Rows] = []
    lines: list[str] = []
    for is_row, group in groupby(blocks, lambda block: not isinstance(block, str)):
        if is_row:
            tables.append([[_cleaned(cell) for cell in row] for row in group])
        else:
            lines += [_cleaned(str(line)) for line in group]
    return [("", table) for table in tables] or [("", [[line] for line in _entries(lines)])]


def _entries(lines: list[str]) -> list[str]:
    """Return the numbered lines of a letter, each with those that go on below it."""
    if not any(map(_NUMBERED.match, lines)):
        return lines
    made: list[str] = []
    for line in lines:
        if _END_OF_LIST.match(fold(line)):
            break
        if _NUMBERED.match(line):
            made.append(line)
        elif made and line:
            made[-1] += f"\n{line}"
    return made


def _of_workbook(data: bytes) -> Iterator[tuple[str, Rows]]:
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for sheet in book.sheets_metadata:
                if sheet.visible == SheetVisibleEnum.Visible:
                    yield _cleaned(sheet.name), _of_sheet(book.get_sheet_by_name(sheet.name))
    except CalamineError as problem:  # no workbook, damaged, or locked by a password
        raise ListUnreadable(reason="list.damaged") from problem


def _of_sheet(sheet: CalamineSheet) -> Rows:
    """Return a sheet's cells as text; a cell merged downwards is repeated in each of its rows."""
    rows: dict[int, list[str]] = {}
    top_left = sheet.start or (0, 0)
    for at, cells in enumerate(sheet.iter_rows()):
        row = [_written(cell) for cell in cells[: COLUMN_LIMIT - top_left[1]]]
        if any(row):
            rows[at] = [""] * top_left[1] + row
        if len(rows) > ROW_LIMIT:
            raise ListUnreadable(reason="list.too_many", limit=ROW_LIMIT)
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        for at in range(top + 1, bottom + 1) if left == right else ():
            if at in rows and top in rows and left < len(rows[at]):
                rows[at][left] = rows[top][left]
    return list(rows.values())


def _written(cell: Any) -> str:
    """Return a cell as one would write it: 5.0 is "5", a date is "28/12/2024"."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.date):
        return cell.strftime("%d/%m/%Y")
    return _cleaned(str(cell))


def _decode(data: bytes) -> str:
    """Return text, whatever program wrote it: Unicode, the Vietnamese Windows code page, or bytes
    that an old font draws."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    vietnamese = _cleaned(data.decode("cp1258", errors="replace"))
    western = data.decode("latin-1")
    best = min(implausible(reader(western)) for reader in READERS.values())
    return western if best < implausible(vietnamese) else vietnamese


def _of_text(text: str, is_header: Callable[[list[str]], bool]) -> Rows:
    if "\0" in text:
        raise ListUnreadable(reason="list.not_text")
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > ROW_LIMIT:
        raise ListUnreadable(reason="list.too_many", limit=ROW_LIMIT)
    for delimiter in "\t;,":
        rows = _split(text, delimiter)
        if any(is_header(row) for row in rows[:10]) or (delimiter == "\t" and _is_table(rows)):
            return rows
    return [[_cleaned(line)] for line in lines]


def _split(text: str, delimiter: str) -> Rows:
    try:
        read = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:  # a cell of more than a hundred thousand characters: this is no table
        return []
    return [[_cleaned(cell) for cell in row[:COLUMN_LIMIT]] for row in read]


def _is_table(rows: Rows) -> bool:
    """Return whether most rows have the same number of cells, and more than one."""
    [(width, count)] = Counter(len(row) for row in rows).most_common(1) or [(0, 0)]
    return width > 1 and count * 2 > len(rows)


def _cleaned(text: str) -> str:
    """Return text without what nobody can see, unless it is a letter in an old font."""
    return clean(text, kept=LETTERS)
