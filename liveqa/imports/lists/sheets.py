"""Workbooks without the cells that stand far from everything else.

A reader of workbooks lays out every cell between the first and the last. One stray cell in the far
corner of a class's list would make that seventeen thousand million cells, so it is taken out first
and named.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from liveqa.errors import ListUnreadable

ROW_LIMIT, COLUMN_LIMIT = 5_000, 60
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_WITHOUT_VALUE = re.compile(
    rb"""<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]+\d+)["'][^>]*>\s*<(?:\w+:)?f\b"""
    rb"""(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"""
    rb"""(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"""
)
_NAMED = 20
_PLACED = rb"""(?=[^>]*\br=["'])[^>]*"""
_EMPTY_CELL = re.compile(rb"<(?:\w+:)?c\b%b(?:/>|(?<!/)>\s*</(?:\w+:)?c>)" % _PLACED)
_EMPTY_ROW = re.compile(rb"<(?:\w+:)?row\b%b(?:/>|(?<!/)>\s*</(?:\w+:)?row>)" % _PLACED)
"""Cells that are only framed or coloured, and rows of them: to the last row there are a million."""
_REFERENCE = re.compile(rb"""<(?:\w+:)?(?:c|row)\b[^>]*?\br=["']([A-Z]*)(\d+)["']""")


def without_far_cells(data: bytes) -> tuple[bytes, list[str]]:
    """Return the XLSX file without the cells beyond the limits, and the references of those of them
    that hold something. Raises ListUnreadable for more than ROW_LIMIT rows of content, and
    ParseError for a sheet that is no XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        parts = {name: book.read(name) for name in book.namelist() if _SHEET.fullmatch(name)}
        wide = {name: content for name, content in parts.items() if _reaches_far(content)}
        if not wide:
            return data, []
        far: list[str] = []
        for name, content in wide.items():
            filled = _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", content))
            wide[name] = _trimmed(filled, far) if _reaches_far(filled) else filled
        return with_parts(book, wide), far


_ERROR = re.compile(rb"""<(?:\w+:)?c\b(?=[^>]*\bt=["']e["'])[^>]*?\br=["']([A-Z]+\d+)["']""")


def unfilled(data: bytes) -> list[str]:
    """Return the references of the first cells of an XLSX file that have a formula without a value:
    what wrote the file did not calculate it, or it came to an error such as #N/A."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheets = [book.read(name) for name in book.namelist() if _SHEET.fullmatch(name)]
    forms = (_WITHOUT_VALUE, _ERROR)
    found = [cell.decode() for sheet in sheets for form in forms for cell in form.findall(sheet)]
    return found[:_NAMED]


_HIDDEN_ROW = re.compile(
    rb"<(?:\w+:)?row\b(?=[^>]*\bhidden=[\"'](?:1|true)[\"'])[^>]*?\br=[\"'](\d+)"
)
_COLUMNS = re.compile(rb"<(?:\w+:)?col\b([^>]*\bhidden=[\"'](?:1|true)[\"'][^>]*)>")
_EDGE = re.compile(rb"\b(?:min|max)=[\"'](\d+)")


def hidden_in(data: bytes) -> dict[str, tuple[set[int], set[int]]]:
    """Return the rows and columns of each sheet of an XLSX file that Excel does not show, from 0,
    such as those that a filter leaves out. Raises ParseError and KeyError."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return {name: _hidden(book.read(part)) for name, part in sheets_of(book).items()}


def sheets_of(book: zipfile.ZipFile) -> dict[str, str]:
    """Return the part of an XLSX file in which each of its sheets stands, by the sheet's name;
    empty for another file. Raises ParseError and KeyError."""
    if "xl/workbook.xml" not in book.namelist():
        return {}
    places = {
        link.get("Id", ""): link.get("Target", "")
        for link in _elements(book, "xl/_rels/workbook.xml.rels", "Relationship")
    }
    found: dict[str, str] = {}
    for sheet in _elements(book, "xl/workbook.xml", "sheet"):
        link = next((value for key, value in sheet.items() if key.endswith("}id")), "")
        target = places.get(link, "").removeprefix("/xl/")
        if f"xl/{target}" in book.namelist():
            found[sheet.get("name", "")] = f"xl/{target}"
    return found


def _elements(book: zipfile.ZipFile, part: str, name: str) -> list[ET.Element]:
    root = ET.fromstring(book.read(part))  # noqa: S314 - in the reader's own process
    return [each for each in root.iter() if _name(each) == name]


def _hidden(sheet: bytes) -> tuple[set[int], set[int]]:
    rows = {int(number) - 1 for number in _HIDDEN_ROW.findall(sheet)}
    columns: set[int] = set()
    for said in _COLUMNS.findall(sheet):
        edges = [min(int(number), COLUMN_LIMIT + 1) for number in _EDGE.findall(said)]
        columns |= set(range(min(edges, default=1) - 1, max(edges, default=0)))
    return rows, columns


def _reaches_far(content: bytes) -> bool:
    return any(
        _column(letters.decode()) > COLUMN_LIMIT or int(row) > ROW_LIMIT
        for letters, row in _REFERENCE.findall(content)
    )


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _trimmed(content: bytes, far: list[str]) -> bytes:
    sheet = ET.fromstring(content)  # noqa: S314 - in the reader's own process, within its limits
    rows = [row for row in sheet.iter() if _name(row) == "row"]
    if sum(1 for row in rows if any(map(_holds, row))) > ROW_LIMIT:
        raise ListUnreadable(reason="list.too_many", limit=ROW_LIMIT)
    for row in rows:
        for cell in list(_far_cells(row)):
            if _holds(cell):
                far.append(cell.get("r", ""))
            row.remove(cell)
    for parent in sheet.iter():
        for row in [each for each in parent if _name(each) == "row" and not len(each)]:
            parent.remove(row)
        for merged in [each for each in parent if _name(each) == "mergeCell"]:
            if _is_far(merged.get("ref", "").rpartition(":")[2]):
                parent.remove(merged)
    made: bytes = ET.tostring(sheet, encoding="utf-8", xml_declaration=True)
    return made


def _far_cells(row: ET.Element) -> Iterator[ET.Element]:
    number = row.get("r", "0")
    for cell in row:
        if _is_far(cell.get("r") or number):
            yield cell


def _is_far(reference: str) -> bool:
    found = re.fullmatch(r"([A-Z]*)(\d*)", reference)
    return not found or _column(found[1]) > COLUMN_LIMIT or int(found[2] or 0) > ROW_LIMIT


def _holds(cell: ET.Element) -> bool:
    """Return whether a cell shows anything, not just a colour or a frame."""
    return any((part.text or "").strip() for part in cell.iter() if _name(part) in ("v", "t"))


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def with_parts(book: zipfile.ZipFile, parts: dict[str, bytes]) -> bytes:
    """Return a copy of an archive in which some parts say something else."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as copy:
        for name in book.namelist():
            copy.writestr(name, parts.get(name) or book.read(name))
    return made.getvalue()
