"""Tables as XLSX. What was typed is written as text only: no cell can be a formula or a link."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from liveqa.papers.model.sheets import Cell, Sheet, Tables
from liveqa.text import clean

# How much text Excel takes into one cell, counted as it counts: in UTF-16 units.
CELL_LIMIT = 32_767
CUT = "… [đã cắt bớt vì quá dài; xem đủ trong biên bản hoặc tệp CSV]"
_A4 = 9
# In points. Excel finds the height of a row of many lines itself; other programs print one line.
_LINE, _TALLEST = 15, 409
# So many characters across a page that lies are 7 points high, with what Excel leaves empty beside
# them in each column; so many columns name a row.
_ACROSS, _BESIDE, _NAMING = 228, 0.71, 2
_FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top", "text_wrap": True}
_LINES = {"border": 1, "border_color": "#B8C4C4"}
_DATED = {**_FONT, **_LINES, "align": "center"}
_HEAD = {"bold": True, "valign": "vcenter", "align": "center", "bg_color": "#D8E8E8"}


def render(tables: Tables) -> bytes:
    """Return the file as bytes: heads frozen and filtered, text wrapped, dates as dates."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"title": tables.title[:255]})
        styles = _Styles(book)
        for sheet in tables.sheets:
            _write(book.add_worksheet(sheet.name), sheet, styles, tables.title)
    return out.getvalue()


def fitted(text: str) -> str:
    """Return as much of a text as fits a cell; a cut text says that it was cut."""
    text = clean(text)
    if _units(text) <= CELL_LIMIT:
        return text
    room = CELL_LIMIT - _units(CUT)
    return text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore") + CUT


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class _Styles:
    def __init__(self, book: Workbook) -> None:
        self.head: Format = book.add_format({**_FONT, **_LINES, **_HEAD})
        self.text: Format = book.add_format({**_FONT, **_LINES})
        self.number: Format = book.add_format({**_FONT, **_LINES, "align": "center"})
        self.day: Format = book.add_format({**_DATED, "num_format": "dd/mm/yyyy"})
        self.moment: Format = book.add_format({**_DATED, "num_format": "dd/mm/yyyy hh:mm"})


def _write(page: Worksheet, sheet: Sheet, styles: _Styles, title: str) -> None:
    for at, heading in enumerate(sheet.headings):
        page.set_column(at, at, heading.width)
        page.write_string(0, at, heading.title, styles.head)
    widths = [heading.width for heading in sheet.headings]
    page.set_row(0, _height([heading.title for heading in sheet.headings], widths))
    for row, cells in enumerate(sheet.rows, 1):
        page.set_row(row, _height(cells, widths))
        for at, cell in enumerate(cells):
            _cell(page, row, at, cell, styles)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.headings) - 1)
    printed = sum(heading.printed for heading in sheet.headings) or len(sheet.headings)
    page.print_area(0, 0, len(sheet.rows), printed - 1)
    page.set_landscape()
    page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    page.set_paper(_A4)
    across = _pages_across(widths[:printed])
    page.fit_to_pages(across, 0)
    page.repeat_rows(0)
    if across > 1:
        page.repeat_columns(0, _NAMING - 1)
    page.set_header(f"&C{title[:200].replace('&', '&&')}")
    page.set_footer("&C&P/&N")


def _pages_across(widths: list[int]) -> int:
    """Return on how many pages beside each other columns can be read; each begins with those that
    name the row."""
    taken = [width + _BESIDE for width in widths]
    whole, naming = sum(taken), sum(taken[:_NAMING])
    return max(1, ceil((whole - naming) / (_ACROSS - naming)))


def _height(cells: Sequence[Cell], widths: list[int]) -> int:
    """Return how high a row is whose texts fold at the columns' widths."""
    texts = zip(cells, widths, strict=True)
    lines = (_lines(cell, width) for cell, width in texts if isinstance(cell, str))
    return min(_LINE * max(lines, default=1), _TALLEST)


def _lines(text: str, width: int) -> int:
    return sum(max(-(-len(line) // width), 1) for line in text.split("\n"))


def _cell(page: Worksheet, row: int, at: int, cell: Cell, styles: _Styles) -> None:
    if isinstance(cell, datetime):
        page.write_datetime(row, at, cell, styles.moment)
    elif isinstance(cell, date):
        page.write_datetime(row, at, cell, styles.day)
    elif isinstance(cell, int):
        page.write_number(row, at, cell, styles.number)
    elif cell:
        page.write_string(row, at, fitted(cell), styles.text)
    else:
        page.write_blank(row, at, None, styles.text)
