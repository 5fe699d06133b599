"""Reads tables out of markup that is called a workbook: a web page saved as .xls, as school
systems export it, and XML Spreadsheet 2003."""

from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from liveqa.errors import ListUnreadable
from liveqa.imports.lists.parts import WIDE, HiddenRow, Lines, Rows, Table
from liveqa.imports.lists.sheets import COLUMN_LIMIT, ROW_LIMIT
from liveqa.imports.lists.texts import cleaned

_BREAKING = {
    *("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "ul", "ol", "dl", "dt"),
    *("dd", "blockquote", "pre", "hr", "section", "article", "header", "footer", "address"),
}
# what is not drawn, or drawn as taken back by a line through it
_UNSEEN = {"script", "style", "title", "head", "template", "s", "strike", "del"}
_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def read_page(text: str) -> list[Table | Lines]:
    """Return the tables of a web page, and the lines that stand outside of them."""
    page = _Page()
    page.feed(text)
    page.close()
    lines = [cleaned(line) for line in "".join(page.outside).split("\n")]
    tables = [Table(rows) for rows in page.tables if any(any(row) for row in rows)]
    return [*tables, Lines([line for line in lines if line])]


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


class _Page(HTMLParser):
    """A page's tables; a table within a cell is part of its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Rows] = []
        self.outside: list[str] = []
        self._depth = self._unseen = 0
        self._grid = _Grid()
        self._cell: list[str] | None = None
        self._spans = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._grid = _Grid()
        elif tag == "tr" and self._depth == 1:
            self._end_cell()
            said = {name: value or "" for name, value in attrs}
            self._grid.begin(hidden=_is_unseen(said))
        elif tag in ("td", "th") and self._depth == 1:
            self._end_cell()
            if not self._grid.rows:
                self._grid.begin()
            said = {name: value or "" for name, value in attrs}
            self._spans = (
                _number(said.get("colspan", "")) or 1,
                _number(said.get("rowspan", "")) or 1,
            )
            self._cell = []
        if tag == "br" or tag in _BREAKING:
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._end_cell()
        elif tag == "table" and self._depth:
            if self._depth == 1:
                self._end_cell()
                self.tables.append(self._grid.rows)
            self._depth -= 1
        if tag in _BREAKING:
            self.handle_data("\n")

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._cell is not None:
            self._cell.append(data)
        elif not self._depth:
            self.outside.append(data if data == "\n" else " ".join(data.split("\n")))

    def _end_cell(self) -> None:
        if self._cell is not None:
            lines = [" ".join(line.split()) for line in "".join(self._cell).split("\n")]
            text = cleaned("\n".join(filter(None, lines)))
            self._grid.add(text, *self._spans)
            self._cell = None

    def close(self) -> None:
        """End what the page left open."""
        super().close()
        self._end_cell()
        if self._depth:
            self.tables.append(self._grid.rows)
            self._depth = 0
