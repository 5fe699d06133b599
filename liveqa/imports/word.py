"""Read a Word document (DOCX) as lines and table rows, as Word shows it with all changes accepted:
insertions, content controls, text boxes and automatic numbers are in; deletions, also those by a
line through the words, are out.

ISO/IEC 29500-1, WordprocessingML.
"""

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

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
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_OFF = ("0", "false", "off")
_PLAIN_BULLETS = "-–+*•"


def blocks_of(data: bytes) -> list[Block]:
    """Return the lines and rows of a document. Raises KeyError, BadZipFile or ParseError for what
    is none."""
    return list(_flat(parts_of(data)))


def parts_of(data: bytes) -> list[str | Grid]:
    """Return the lines and tables of a document. Raises as `blocks_of` does."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        body = ET.fromstring(file.read(DOCUMENT))  # noqa: S314 - in the reader's own process
        numbers = _Numbers()
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


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _attribute(element: ET.Element | None, name: str = "val") -> str:
    if element is None:
        return ""
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")


def _child(element: ET.Element | None, *path: str) -> ET.Element | None:
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if _name(each) == name), None)
    return element


def _blocks(element: ET.Element, numbers: "_Numbers") -> Iterator[str | Grid]:
    """Yield the lines and tables within any container of blocks."""
    name = _name(element)
    if name == "p":
        yield from _paragraph(element, numbers)
    elif name == "tbl":
        yield from _table(element, numbers)
    elif name not in _GONE and not _is_placeholder(element):
        for child in element:
            yield from _blocks(child, numbers)


def _paragraph(element: ET.Element, numbers: "_Numbers") -> Iterator[str | Grid]:
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
        name = _name(child)
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
    return _child(element, "sdtPr", "showingPlcHdr") is not None


def _is_hidden(run: ET.Element) -> bool:
    if _name(run) != "r":
        return False
    said = (_child(run, "rPr", name) for name in ("vanish", "strike", "dstrike"))
    return any(each is not None and _attribute(each) not in _OFF for each in said)


def _boxes(element: ET.Element) -> Iterator[ET.Element]:
    """Yield the text boxes of a paragraph; of a box written twice, for old and new programs, the
    first."""
    for child in element:
        if _name(child) == "txbxContent":
            yield child
        elif _name(child) not in _GONE:
            yield from _boxes(child)


def _table(table: ET.Element, numbers: "_Numbers") -> Iterator[str | Grid]:
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
        if _name(child) == wanted:
            yield child
        elif _name(child) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _found(child, wanted)


def _is_deleted(row: ET.Element) -> bool:
    return _child(row, "trPr", "del") is not None


def _cells(row: ET.Element, numbers: "_Numbers") -> Iterator[Cell]:
    """Yield each cell; what was merged into the cell above is empty."""
    for cell in _found(row, "tc"):
        merged = _child(cell, "tcPr", "vMerge")
        is_merged = merged is not None and _attribute(merged) != "restart"
        blocks = _flat(block for each in cell for block in _blocks(each, numbers))
        lines = [
            block if isinstance(block, str) else " – ".join(filter(None, block)).replace("\n", " ")
            for block in blocks
        ]
        span = _attribute(_child(cell, "tcPr", "gridSpan"))
        yield Cell([] if is_merged else lines, int(span) if span.isdigit() else 1, is_merged)


@dataclass
class _Level:
    format: str
    text: str
    start: int


@dataclass
class _Numbers:
    """The automatic numbers of a document, as they go on from paragraph to paragraph."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    styles: dict[str, tuple[str, ET.Element | None]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def read(self, root: ET.Element) -> None:
        """Take over the definitions of lists."""
        for each in root:
            if _name(each) == "abstractNum":
                self.levels[_attribute(each, "abstractNumId")] = {
                    int(_attribute(level, "ilvl") or 0): _Level(
                        _attribute(_child(level, "numFmt")) or "decimal",
                        _attribute(_child(level, "lvlText")),
                        int(_attribute(_child(level, "start")) or 1),
                    )
                    for level in each
                    if _name(level) == "lvl"
                }
            elif _name(each) == "num":
                self.lists[_attribute(each, "numId")] = _attribute(_child(each, "abstractNumId"))

    def read_styles(self, root: ET.Element) -> None:
        """Take over which styles number their paragraphs."""
        for each in root:
            if _name(each) == "style":
                based = _attribute(_child(each, "basedOn"))
                numbered = _child(each, "pPr", "numPr")
                self.styles[_attribute(each, "styleId")] = (based, numbered)

    def next(self, paragraph: ET.Element) -> str:
        """Return the number or bullet that Word shows before a paragraph, with a space."""
        number, level = self._of(paragraph)
        abstract = self.lists.get(number, "")
        known = self.levels.get(abstract, {}).get(level)
        if known is None or known.format == "none":
            return ""
        if known.format == "bullet":
            sign = (
                known.text if known.text and known.text in _PLAIN_BULLETS else "-+*"[min(level, 2)]
            )
            return f"{sign} "
        counts = self.counts[abstract]
        counts[level] = counts.get(level, known.start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        shown = re.sub(r"%(\d)", lambda found: self._shown(abstract, int(found[1]) - 1), known.text)
        return f"{shown} " if shown.strip() else ""

    def _shown(self, abstract: str, level: int) -> str:
        known = self.levels[abstract].get(level)
        value = self.counts[abstract].get(level, known.start if known else 1)
        return _written(value, known.format if known else "decimal")

    def _of(self, paragraph: ET.Element) -> tuple[str, int]:
        """Return the list that a paragraph belongs to, itself or by its style, and how deep."""
        properties = _child(paragraph, "pPr")
        numbered = _child(properties, "numPr")
        style, seen = _attribute(_child(properties, "pStyle")), set[str]()
        while numbered is None and style in self.styles and style not in seen:
            seen.add(style)
            style, numbered = self.styles[style]
        level = _attribute(_child(numbered, "ilvl"))
        return _attribute(_child(numbered, "numId")), int(level) if level.isdigit() else 0


def _written(value: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = ""
        for amount, sign in _ROMAN:
            while value >= amount:
                roman, value = roman + sign, value - amount
        return roman.upper() if form == "upperRoman" else roman
    return f"{value:02d}" if form == "decimalZero" else str(value)
