"""Reads tables of questions whose columns have no names, or those of classes."""

from liveqa.imports.lists.around import apart, asks, is_around, is_end
from liveqa.imports.lists.classes import class_titled, names_class
from liveqa.imports.lists.found import Found, FoundRows
from liveqa.imports.lists.headings import column_named
from liveqa.imports.lists.parts import HEADER_WITHIN, WIDE, Table, counts, plain
from liveqa.text import fold, is_blank

_SHORT = 25


def classes_above(table: Table) -> tuple[int, dict[int, str]]:
    """Return at which row the questions begin below the classes that ask them, one a column, and
    these columns; none where a table is otherwise."""
    for at, row in enumerate(table.rows[:HEADER_WITHIN]):
        written = {n: cell for n, cell in enumerate(row) if cell not in ("", WIDE)}
        classes = {n: cell for n, cell in written.items() if names_class(cell)}
        rest = [cell for n, cell in written.items() if n not in classes]
        if len(classes) > 1 and all(map(column_named, rest)):
            return at + 1, classes
    return 0, {}


def read_by_class(table: Table, found: FoundRows) -> None:
    """Read a table with a column for each class; what asks nothing may be about anything."""
    begin, classes = classes_above(table)
    for row in table.rows[: begin - 1]:
        found.left.append(" | ".join(filter(None, plain(row))))
    for row in table.rows[begin:]:
        for at, group in classes.items():
            cell = plain(row)[at] if at < len(row) else ""
            if is_around(cell) and not is_blank(cell):
                found.left.append(cell)
                continue
            for text in apart(cell):
                doubt = "" if asks(text) else "column"
                doubt = "hidden" if table.is_unseen(row, at) else doubt
                found.rows.append(Found({"group": group, "text": text}, "", doubt, table.name))


def read_unheaded(table: Table, found: FoundRows) -> None:
    """Read a table without headings: the column that says the most holds the questions, and a
    column of classes tells whose they are."""
    rows = [plain(row) for row in table.rows]
    width = max(map(len, rows))
    columns = [[row[at] if at < len(row) else "" for row in rows] for at in range(width)]
    sizes = [sum(map(len, column)) for column in columns]
    text = sizes.index(max(sizes))
    around = [at for at in range(width) if at != text]
    doubt = "" if max(sizes[at] for at in around) * 2 < sizes[text] else "column"
    group = next((at for at in around if _names_groups(columns[at])), None)
    is_over, above = False, dict[str, str]()
    for whole, row in zip(table.rows, zip(*columns, strict=True), strict=True):
        written = [cell for cell in row if cell]
        title = class_titled(written[0]) if len(written) == 1 else ""
        above = {"group": title} if title else above
        is_over = (is_over and not asks(row[text])) or (
            len(written) > 1 and all(map(is_end, written))
        )
        if is_over or title or is_around(row[text]) or is_blank(row[text]):
            found.left.append(" | ".join(filter(None, row)))
            continue
        said = {"group": row[group]} if group is not None and row[group] else above
        unseen = "hidden" if table.is_unseen(whole, text) else doubt
        for each in apart(row[text]):
            found.rows.append(Found({**said, "text": each}, "", unseen, table.name))
    unused = [at for at in range(width) if at not in (text, group) and sizes[at]]
    found.ignored += [_sample(columns[at]) for at in unused if not counts(columns[at])]


def _names_groups(column: list[str]) -> bool:
    said = [fold(cell).strip() for cell in column if cell]
    return bool(said) and all(names_class(cell) and len(cell) <= _SHORT for cell in said)


def _sample(column: list[str]) -> str:
    return ", ".join([cell for cell in column if cell][:3])[:60] + "…"
