"""Whose class the rows are below one that names it, where a list names each class once."""

from liveqa.imports.lists.classes import compared
from liveqa.imports.lists.headers import Header
from liveqa.imports.lists.parts import WIDE, Rows

_WHOSE = ("group", "unit")


def classes_below(header: Header, rows: Rows, beside: set[int]) -> dict[int, dict[str, str]]:
    """Return, by their places, what rows that name no class have from a row above: in a list that
    begins with one and names none again, as it would if each row told its own. Rows `beside` the
    questions, such as sums, end nothing."""
    columns = {kind: header.columns[kind] for kind in _WHOSE if kind in header.columns}
    below: dict[int, dict[str, str]] = {}
    named: set[tuple[str, ...]] = set()
    last: dict[str, str] = {}
    for at, row in enumerate(rows):
        if at in beside:
            continue
        cells = [cell for cell in row if cell not in ("", WIDE)]
        told = {kind: row[n] for kind, n in columns.items() if n < len(row) and row[n]}
        key = tuple(map(compared, told.values()))
        if not any(n < len(row) and row[n] for n in header.texts):
            if len(cells) == 1:  # a title, which tells what follows
                return below if last else {}
        elif key in named or not (told or last):
            return {}
        elif told:
            named.add(key)
            last = told
        else:
            below[at] = last
    return below
