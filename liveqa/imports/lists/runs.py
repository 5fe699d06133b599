"""Whose class the rows are below one that names it, where a list names each class once."""

from liveqa.imports.lists.headings import Header
from liveqa.imports.lists.parts import WIDE, Rows

_WHOSE = ("group", "unit")


def classes_below(header: Header, rows: Rows) -> dict[int, dict[str, str]]:
    """Return, by their places, what rows that name no class have from a row above: in a list that
    begins with one and names none again, as it would if each row told its own."""
    columns = {kind: header.columns[kind] for kind in _WHOSE if kind in header.columns}
    below: dict[int, dict[str, str]] = {}
    named: list[dict[str, str]] = []
    for at, row in enumerate(rows):
        cells = [cell for cell in row if cell not in ("", WIDE)]
        told = {kind: row[n] for kind, n in columns.items() if n < len(row) and row[n]}
        if not any(n < len(row) and row[n] for n in header.texts):
            if len(cells) == 1:  # a title, which tells what follows
                return below if named else {}
        elif told in named or not (told or named):
            return {}
        elif told:
            named.append(told)
        else:
            below[at] = named[-1]
    return below
