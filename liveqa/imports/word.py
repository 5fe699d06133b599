"""Read a Word document (DOCX) as lines and table rows, as Word shows it with all changes accepted:
insertions, content controls, text boxes and automatic numbers are in; deletions, also those by a
line through the words, are out.

ISO/IEC 29500-1, WordprocessingML.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from liveqa.imports.word_numbers import Numbers, attribute, child_of, name_of
from liveqa.text import fold

DOCUMENT = "word/document.xml"
Block = str | list[str]
"""A line, or the cells of a table's row."""


@dataclass(frozen=True)
class Cell:
    """A cell with its lines: over how many columns it goes, and whether it goes on from above."""

    lines: list[str]
    columns: int = 1
    goes_on: bool = False


Grid = list[list[Cell]]
"""A table's rows."""
_LAYOUT = re.compile(
    r"\b(cong hoa xa hoi chu nghia|doc lap\W+tu do|dang cong san viet nam|noi nhan|ky ten"
    r"|ky,? ghi ro|tm\. |kt\. )"
)
_GONE = {"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "rt", "sectPr"}
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-", "ptab": "\t"}
_OFF = ("0", "false", "off")


def blocks_of(data: bytes) -> list[Block]:
    """Return the lines and rows of a document. Raises KeyError, BadZipFile or ParseError for what
    is none."""
    return list(_flat(parts_of(data)))


def parts_of(data: bytes) -> list[str | Grid]:
    """Return the lines and tables of a document. Raises as `blocks_of` does."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        body = ET.fromstring(file.read(DOCUMENT))  # noqa: S314 - in the reader's own process
        numbers = Numbers()
        names = set(file.namelist())
        for part, take in (("numbering", numbers.read), ("styles", numbers.read_styles)):
            if f"word/{part}.xml" in names:
                take(ET.fromstring(file.read(f"word/{part}.xml")))  # noqa: S314 - as above
    return [block for each in body for block in _blocks(each, numbers)]


def pages_in(data: bytes) -> list[bytes]:
    """Return the web pages that a document has in place of words of its own (altChunk), as programs
    of web pages write it. Raises as `blocks_of` does."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = file.namelist() if b"altChunk" in file.read(DOCUMENT) else []
        return [file.read(name) for name in names if re.search(r"\.(x?html?|mht)$", name)]


def _flat(parts: Iterable[str | Grid]) -> Iterator[Block]:
    for part in parts:
        if isinstance(part, str):
            yield part
        else:
            yield from _filled(part)


def _filled(rows: Grid) -> Iterator[list[str]]:
    """Yield the rows of a table with as many cells as it has columns: what was merged downwards
    says the same in each row, and a wide cell is followed by empty ones."""
    above: dict[int, str] = {}
    for row in rows:
        cells: list[str] = []
        for cell in row:
            said = "\n".join(line.replace("\t", " ") for line in cell.lines)
            said = above.get(len(cells), "") if cell.goes_on else said
            above[len(cells)] = said
            cells += [said, *[""] * (cell.columns - 1)]
        yield cells


def _blocks(element: ET.Element, numbers: Numbers) -> Iterator[str | Grid]:
    """Yield the lines and tables within any container of blocks."""
    name = name_of(element)
    if name == "p":
        yield from _paragraph(element, numbers)
    elif name == "tbl":
        yield from _table(element, numbers)
    elif name not in _GONE and not _is_placeholder(element):
        for child in element:
            yield from _blocks(child, numbers)


def _paragraph(element: ET.Element, numbers: Numbers) -> Iterator[str | Grid]:
    text = "".join(_words(element)).strip()
    if re.search(r"\S", text):
        first, *rest = text.split("\n")
        yield f"{numbers.next(element)}{first}"
        yield from rest
    for box in _boxes(element):
        for child in box:
            yield from _blocks(child, numbers)


def _words(element: ET.Element) -> Iterator[str]:
    for child in element:
        name = name_of(child)
        if name == "t":
            yield child.text or ""
        elif name in _BREAKS:
            yield _BREAKS[name]
        elif name not in _GONE and name != "txbxContent" and not _is_unseen(child):
            yield from _words(child)


def _is_unseen(element: ET.Element) -> bool:
    return _is_hidden(element) or _is_placeholder(element)


def _is_placeholder(element: ET.Element) -> bool:
    """Return whether a content control still says what to type there."""
    return child_of(element, "sdtPr", "showingPlcHdr") is not None


def _is_hidden(run: ET.Element) -> bool:
    if name_of(run) != "r":
        return False
    said = (child_of(run, "rPr", name) for name in ("vanish", "strike", "dstrike"))
    return any(each is not None and attribute(each) not in _OFF for each in said)


def _boxes(element: ET.Element) -> Iterator[ET.Element]:
    """Yield the text boxes of a paragraph; of a box written twice, for old and new programs, the
    first."""
    for child in element:
        if name_of(child) == "txbxContent":
            yield child
        elif name_of(child) not in _GONE:
            yield from _boxes(child)


def _table(table: ET.Element, numbers: Numbers) -> Iterator[str | Grid]:
    """Yield a table; one that only sets a letterhead or signatures side by side is read cell by
    cell."""
    rows = [list(_cells(row, numbers)) for row in _found(table, "tr") if not _is_deleted(row)]
    said = fold(" ".join(line for row in rows[:2] for cell in row for line in cell.lines))
    width = max(map(len, rows), default=0)
    if width < 2 or (width <= 3 and (len(rows) == 1 or _LAYOUT.search(said))):
        for row in rows:
            for cell in row:
                yield from cell.lines
    else:
        yield rows


def _found(element: ET.Element, wanted: str) -> Iterator[ET.Element]:
    """Yield the rows of a table or cells of a row, out of content controls too."""
    for child in element:
        if name_of(child) == wanted:
            yield child
        elif name_of(child) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _found(child, wanted)


def _is_deleted(row: ET.Element) -> bool:
    return child_of(row, "trPr", "del") is not None


def _cells(row: ET.Element, numbers: Numbers) -> Iterator[Cell]:
    """Yield each cell; what was merged into the cell above is empty."""
    for cell in _found(row, "tc"):
        merged = child_of(cell, "tcPr", "vMerge")
        is_merged = merged is not None and attribute(merged) != "restart"
        blocks = _flat(block for each in cell for block in _blocks(each, numbers))
        lines = [
            block if isinstance(block, str) else " – ".join(filter(None, block)).replace("\n", " ")
            for block in blocks
        ]
        span = attribute(child_of(cell, "tcPr", "gridSpan"))
        yield Cell([] if is_merged else lines, int(span) if span.isdigit() else 1, is_merged)
