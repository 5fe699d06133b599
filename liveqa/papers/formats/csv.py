"""The first of some tables as CSV that a Vietnamese Excel opens in columns: UTF-8 with a BOM,
parted by ";", no cell that Excel would run.

Excel parts by the list separator of the system's region, ";" in Viet Nam. A line "sep=," would do
for every region, but with it Excel takes no notice of the BOM and garbles every accent.
"""

import csv
import io
import re
from datetime import date, datetime

from liveqa.papers.model.sheets import Cell, Tables
from liveqa.text import clean

SEPARATOR = ";"
_BOM = "\ufeff"
# What a spreadsheet reads as the start of a formula, also in full-width forms.
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# What it takes for a day or for another number than the one that stands there: "4/1" is a class.
_TAKEN = re.compile(r"\d{1,4}[/.-]\d{1,4}(?:[/.-]\d{1,4})?|0\d+|\d+[eE]\d+|\d{12,}")


def render(tables: Tables) -> bytes:
    """Return the file as bytes."""
    sheet = tables.sheets[0]
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=SEPARATOR)
    writer.writerow(heading.title for heading in sheet.headings)
    writer.writerows([_plain(cell) for cell in row] for row in sheet.rows)
    return (_BOM + out.getvalue()).encode()


def _plain(cell: Cell) -> str:
    """Return a cell as text; an apostrophe keeps what looks like a formula, a day or a number from
    being one."""
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, date):
        return str(cell)
    if isinstance(cell, int):
        return str(cell)
    text = clean(cell or "")
    return f"'{text}" if text.startswith(_RISKY) or _TAKEN.fullmatch(text) else text
