"""Reads tables out of markup that is called a workbook: a web page saved as .xls, as school
systems export it, and XML Spreadsheet 2003."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from liveqa.errors import ListUnreadable
from liveqa.imports.lists.parts import WIDE, HiddenRow, IsHeader, Lines, Rows, Table, says
from liveqa.imports.lists.sheets import COLUMN_LIMIT, ROW_LIMIT
from liveqa.imports.lists.texts import cleaned

_BREAKING = {
    *("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "ul", "ol", "dl", "dt"),
    *("dd", "blockquote", "pre", "hr", "section", "article", "header", "footer", "address"),
}
# what is not drawn, or drawn as taken back by a line through it
_UNSEEN = {
    *("script", "style", "title", "head", "template", "s", "strike", "del", "noscript", "select"),
}
_BESIDE = {"nav", "footer", "aside"}
_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def read_page(text: str, is_header: IsHeader) -> list[Table | Lines]:
    """Return the tables of a web page and the lines between them, in their order."""
    page = _Page(is_header)
    page.feed(text)
    page.close()
    return page.parts


def is_spreadsheet(text: str) -> bool:
    """Return whether it is a workbook as Excel 2003 wrote it in XML."""
    return _SPREADSHEET in text[:2000] and "<html" not in text[:2000].lower()


def read_spreadsheet(text: str) -> list[Table | Lines]:
    """Return the sheets of an XML Spreadsheet 2003. Raises ParseError."""
    root = ET.fromstring(text.encode())  # noqa: S314 - in the reader's own process
    sheets = [each for each in root if each.tag == f"{{{_SPREADSHEET}}}Worksheet"]
    return [Table(_sheet(sheet), cleaned(_said(sheet, "Name"))) for sheet in sheets]


def _said(element: ET.Element, name: str) -> str:
    return element.get(f"{{{_SPREADSHEET}}}{name}", "")


def _number(text: str) -> int:
    return min(int(text), COLUMN_LIMIT) if text.isdigit() else 0


def _sheet(sheet: ET.Element) -> Rows:
    grid = _Grid()
    for row in sheet.iter(f"{{{_SPREADSHEET}}}Row"):
        grid.begin()
        for cell in row:
            while _said(cell, "Index").isdigit() and grid.column < _number(_said(cell, "Index")):
                grid.add("", 1, 1)
            content = cell.find(f"{{{_SPREADSHEET}}}Data")
            text = "" if content is None else cleaned("".join(content.itertext()))
            grid.add(
                text, _number(_said(cell, "MergeAcross")) + 1, _number(_said(cell, "MergeDown")) + 1
            )
    return grid.rows


class _Grid:
    """Rows in the making, from cells that may be spread over several columns and rows."""

    def __init__(self) -> None:
        self.rows: Rows = []
        self._below: dict[int, tuple[int, str]] = {}

    def begin(self, *, hidden: bool = False) -> None:
        """Begin another row. Raises ListUnreadable for too many."""
        if len(self.rows) > ROW_LIMIT:
            raise ListUnreadable(reason="list.too_many", limit=ROW_LIMIT)
        while self.rows and any(left for at, (left, _) in self._below.items() if at >= self._width):
            self.add("", 1, 1)  # what goes on from above stands to the right of the row's last cell
        self.rows.append(HiddenRow() if hidden else [])

    @property
    def _width(self) -> int:
        return len(self.rows[-1])

    @property
    def column(self) -> int:
        """Return the number of the next free column, from 1."""
        row = self.rows[-1]
        while len(row) < COLUMN_LIMIT and self._below.get(len(row), (0, ""))[0]:
            left, text = self._below[len(row)]
            self._below[len(row)] = (left - 1, text)
            row.append(text)
        return len(row) + 1

    def add(self, text: str, across: int, down: int) -> None:
        """Add a cell at the next free column."""
        at = self.column - 1
        for step in range(min(across, COLUMN_LIMIT - at)):
            said = WIDE if step else text
            self.rows[-1].append(said)
            if down > 1:
                self._below[at + step] = (down - 1, said)


def _is_unseen(said: dict[str, str]) -> bool:
    """Return whether a browser does not draw an element with these attributes."""
    style = said.get("style", "").replace(" ", "").lower()
    return "hidden" in said or "display:none" in style or "visibility:collapse" in style


@dataclass
class _Open:
    """A table in the making, and the cell of it that is being read."""

    grid: _Grid = field(default_factory=_Grid)
    cell: list[str] | None = None
    spans: tuple[int, int] = (1, 1)

    def end_cell(self) -> None:
        """Put the cell into the grid."""
        if self.cell is not None:
            self.grid.add(cleaned("\n".join(_lines_of(self.cell))), *self.spans)
            self.cell = None


def _lines_of(said: list[str]) -> list[str]:
    lines = (" ".join(line.split()) for line in "".join(said).split("\n"))
    return list(filter(None, lines))


class _Page(HTMLParser):
    """A page's tables, each under the line above it, and the lines between. A table within a cell
    is one of its own if it names its columns, else part of the cell's text."""

    def __init__(self, is_header: IsHeader) -> None:
        super().__init__()
        self.parts: list[Table | Lines] = []
        self._is_header = is_header
        self._open: list[_Open] = []
        self._outside: list[str] = []
        self._unseen = self._beside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BESIDE:
            self._end_lines()
            self._beside += 1
        elif tag == "table":
            if not self._open:
                self._end_lines()
            self._open.append(_Open())
        elif tag == "tr" and self._open:
            self._open[-1].end_cell()
            self._open[-1].grid.begin(hidden=_is_unseen(said))
        elif tag in ("td", "th") and self._open:
            table = self._open[-1]
            table.end_cell()
            if not table.grid.rows:
                table.grid.begin()
            spans = (_number(said.get(name, "")) or 1 for name in ("colspan", "rowspan"))
            table.spans, table.cell = (next(spans), next(spans)), []
        if tag == "br" or tag in _BREAKING:
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BESIDE:
            self._end_lines()
            self._beside = max(0, self._beside - 1)
        elif tag in ("td", "th", "tr") and self._open:
            self._open[-1].end_cell()
        elif tag == "table" and self._open:
            self._end_table()
        if tag in _BREAKING:
            self.handle_data("\n")

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if not self._open:
            self._outside.append(data if data == "\n" else " ".join(data.split("\n")))
        elif self._open[-1].cell is not None:
            self._open[-1].cell.append(data)

    def _end_table(self) -> None:
        table = self._open.pop()
        table.end_cell()
        rows = [row for row in table.grid.rows if says(row)]
        if not self._open:
            last = self.parts[-1] if self.parts else None
            above = last.lines[-1] if isinstance(last, Lines) else ""
            self.parts += [Table(rows, above)] if rows else []
            return
        outer = self._open[-1]
        if any(map(self._is_header, rows)) and not any(map(self._is_header, outer.grid.rows)):
            above = next(reversed(_lines_of(outer.cell or [])), "")
            self.parts.append(Table(rows, above))
        elif outer.cell is not None:
            said = ([" ".join(cell.split()) for cell in row if says([cell])] for row in rows)
            outer.cell += [f"\n{' – '.join(row)}\n" for row in said]

    def _end_lines(self) -> None:
        """End the lines that stand together."""
        lines = [cleaned(line) for line in "".join(self._outside).split("\n")]
        self._outside = []
        if lines := list(filter(None, lines)):
            self.parts.append(Lines(lines, is_beside=bool(self._beside)))

    def close(self) -> None:
        """End what the page left open."""
        super().close()
        while self._open:
            self._end_table()
        self._end_lines()
