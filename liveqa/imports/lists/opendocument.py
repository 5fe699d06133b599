"""Reads a text document of LibreOffice (ODT) as lines and tables, as it shows with all changes
accepted; and what its sheets (ODS) do not show.

OASIS OpenDocument 1.3, part 3.
"""

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from liveqa.imports.lists.parts import WIDE, Lines, Table
from liveqa.imports.lists.sheets import COLUMN_LIMIT, ROW_LIMIT
from liveqa.imports.lists.texts import cleaned

KIND = b"application/vnd.oasis.opendocument.text"
_GONE = {"tracked-changes", "note", "annotation", "sequence-decls", "forms"}
_SIGNS = {"line-break": "\n", "tab": "\t", "s": " "}


def read_document(data: bytes) -> list[Table | Lines]:
    """Return the lines and tables. Raises KeyError, BadZipFile or ParseError for what is none."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        root = ET.fromstring(file.read("content.xml"))  # noqa: S314 - in the reader's own process
    body = next((each for each in root.iter() if _name(each) == "text" and len(each)), root)
    parts: list[Table | Lines] = []
    for block in _blocks(body):
        if isinstance(block, Table):
            parts.append(block)
        elif parts and isinstance(parts[-1], Lines):
            parts[-1].lines += block.split("\n")
        else:
            parts.append(Lines(block.split("\n")))
    return parts


def hidden_in(data: bytes) -> dict[str, tuple[set[int], set[int]]]:
    """Return the rows and columns of each sheet of an ODS file that are not shown, from 0; empty
    for another file. Raises ParseError."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        if "content.xml" not in file.namelist():
            return {}
        root = ET.fromstring(file.read("content.xml"))  # noqa: S314 - in the reader's own process
    tables = (each for each in root.iter() if _name(each) == "table")
    return {_said(table, "name"): _hidden(table) for table in tables}


def struck_in(data: bytes) -> dict[str, set[tuple[int, int]]]:
    """Return the rows and columns of the cells of each sheet of an ODS file that have a line
    through them, from 0; empty for another file. Raises ParseError."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        content = file.read("content.xml") if "content.xml" in file.namelist() else b""
    if b"text-line-through-style" not in content:
        return {}
    root = ET.fromstring(content)  # noqa: S314 - in the reader's own process
    styles = {
        _said(style, "name")
        for style in root.iter()
        if _name(style) == "style"
        and any(_said(each, "text-line-through-style") not in ("", "none") for each in style)
    }
    tables = (each for each in root.iter() if _name(each) == "table")
    return {_said(table, "name"): set(_struck(table, styles)) for table in tables}


def _struck(table: ET.Element, styles: set[str]) -> Iterator[tuple[int, int]]:
    at = 0
    for row in table.iter():
        if _name(row) != "table-row":
            continue
        column = 0
        for cell in row:
            if _said(cell, "style-name") in styles and column <= COLUMN_LIMIT:
                yield at, column
            column += _times(cell, "columns")
        at += _times(row, "rows")


def _times(element: ET.Element, what: str) -> int:
    """Return how many times a row or cell stands there."""
    count = _said(element, f"number-{what}-repeated")
    return int(count) if count.isdigit() else 1


def _hidden(table: ET.Element) -> tuple[set[int], set[int]]:
    hidden: dict[str, set[int]] = {"table-row": set(), "table-column": set()}
    reached = dict.fromkeys(hidden, 0)
    for each in table.iter():
        if (kind := _name(each)) in hidden:
            begin = reached[kind]
            reached[kind] += _times(each, f"{kind[6:]}s")
            if _said(each, "visibility") in ("collapse", "filter"):
                hidden[kind] |= set(range(begin, min(reached[kind], ROW_LIMIT)))
    return hidden["table-row"], hidden["table-column"]


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _said(element: ET.Element, name: str) -> str:
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")


def _blocks(element: ET.Element, number: str = "") -> Iterator[str | Table]:
    for child in element:
        name = _name(child)
        if name in ("p", "h"):
            text = cleaned("".join(_words(child)))
            if text:
                yield f"{number}{text}"
                number = ""
        elif name == "list":
            for at, item in enumerate((e for e in child if _name(e) == "list-item"), 1):
                yield from _blocks(item, f"{at}. ")
        elif name == "table":
            yield Table([list(_row(row)) for row in child.iter() if _name(row) == "table-row"])
        elif name not in _GONE:
            yield from _blocks(child)


def _words(element: ET.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = _name(child)
        if name in _SIGNS:
            count = _said(child, "c")
            yield _SIGNS[name] * (int(count) if count.isdigit() and int(count) < 100 else 1)
        elif name not in _GONE:
            yield from _words(child)
        yield child.tail or ""


def _row(row: ET.Element) -> Iterator[str]:
    for cell in row:
        if _name(cell) == "table-cell":
            said = [block for block in _blocks(cell) if isinstance(block, str)]
            yield "\n".join(said)
        elif _name(cell) == "covered-table-cell":
            yield WIDE
