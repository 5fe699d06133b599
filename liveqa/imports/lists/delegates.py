"""A list of the people who are to come (danh sách đại biểu), however a school brings it: as a table
with or without headings, an attendance sheet of LiveQA, or one person a line."""

import re
from itertools import zip_longest

from liveqa.domain.plan import MOST_DELEGATES
from liveqa.errors import ListUnreadable
from liveqa.imports.lists.files import read_file
from liveqa.imports.lists.invited import Known, Read
from liveqa.imports.lists.invited_lines import read_lines
from liveqa.imports.lists.parts import HEADER_WITHIN, WIDE, Rows, Table, plain, spelled_out
from liveqa.imports.lists.person_columns import Columns, columns_in, columns_of, is_header, seats_in
from liveqa.imports.lists.person_rows import font_of, group_in, is_about_all, listed
from liveqa.imports.lists.persons import cell_of, is_called, people_in_cell
from liveqa.text import has_letter, is_blank, spelled_alike

_ROMAN = re.compile(r"[IVX]{1,5}\.?")
_SKIPPED = 200


def read_delegates(data: bytes, known: Known) -> Read:
    """Return the people in a file or in pasted text. Raises ListUnreadable."""
    contents = read_file(data, is_header)
    result = Read([], far=contents.far, unfilled=contents.unfilled)
    result.unread, result.blank_pages = contents.unread, contents.blank_pages
    for part in contents.parts:
        if isinstance(part, Table):
            for table, seat in _seats_apart(part):
                _read_table(table, seat, known, result)
        else:
            read_lines(part.lines, part.name, known, result)
    result.skipped = [line for line in result.skipped if re.search("[^\\W\\d_]", line)][:_SKIPPED]
    result.ignored = list(dict.fromkeys(result.ignored))
    if not result.rows:
        raise ListUnreadable(reason="list.no_people")
    if len(result.rows) > MOST_DELEGATES:
        raise ListUnreadable(reason="list.too_many", limit=MOST_DELEGATES)
    names = {spelled_alike(name) for name in known.names}
    for row in result.rows:
        row.is_known = spelled_alike(row.name) in names
        names.add(spelled_alike(row.name))
    return result


def _seats_apart(table: Table) -> list[tuple[Table, Columns | None]]:
    """Return the columns of a table without headings in which several hold people, as where they
    sit in rows."""
    seats = [] if any(map(is_header, table.rows[:HEADER_WITHIN])) else seats_in(table.rows)
    if len(seats) < 2:
        return [(table, None)]
    return [(Table(rows, table.name), columns) for rows, columns in seats]


def _read_table(table: Table, seat: Columns | None, known: Known, result: Read) -> None:
    font = font_of(line for row in table.rows for line in row)
    rows = [[cell if cell == WIDE else font.upright(cell) for cell in row] for row in table.rows]
    title = font.upright(table.name)
    head = next((at for at, row in enumerate(rows[:HEADER_WITHIN]) if is_header(row)), None)
    if head is not None:
        said = [plain(row) for row in rows[:head]]
        result.skipped += [" | ".join(filter(None, row)) for row in said]
        header, begins = _headings(rows, head)
        columns = columns_of(header)
        result.columns |= columns.understood
        result.ignored += columns.ignored
        rows, places = rows[begins:], range(begins, len(rows))
    elif found := seat or columns_in(rows):
        columns, places = found, range(len(rows))
    else:
        read_lines([" ".join(plain(row)) for row in table.rows], table.name, known, result)
        return
    place = group_in(title, known)
    is_numbered = any(cell_of(row, columns.number) for row in rows)
    above: dict[int, str] = {}
    for typed, at in zip(rows, places, strict=True):
        row = spelled_out(typed, columns.told, above)
        if is_header(row):  # another list goes on below, maybe with other columns
            columns, above = columns_of(row), {}
            is_numbered = columns.number is not None
            result.ignored += columns.ignored
        name, office, group = columns.person(row)
        written = [cell for cell in plain(row) if cell]
        is_counted = not is_numbered or bool(cell_of(row, columns.number))
        if _ROMAN.fullmatch(cell_of(row, columns.number)) and len(written) == 2:
            written = written[1:]  # the title of a part, where people have figures
        if len(written) == 1 and not (is_counted and is_called(name)):
            place = group_in(written[0], known) or place
            result.skipped.append(written[0])
        elif (
            is_blank(name)
            or not has_letter("".join(written))
            or is_about_all(name)
            or is_header(row)
        ):
            result.skipped.append(" | ".join(written))
        else:
            beside = "" if is_counted else "place"
            is_unseen = any(table.is_unseen(table.rows[at], name) for name in columns.names)
            beside = beside or ("hidden" if is_unseen else "")
            beside = beside or ("away" if columns.is_away(row) else "")
            beside = beside or ("name" if columns.is_either else "")
            for each, doubt in people_in_cell(columns.names_in(row)):
                person = listed(each, office, group or place, known, doubt or beside)
                person.font = font.name
                person.typed = columns.person(table.rows[at])[0] if font.name else ""
                result.rows.append(person)


def _headings(rows: Rows, at: int) -> tuple[list[str], int]:
    """Return the headings that begin in a row, and where the people begin below them: "Họ và tên"
    may have "Họ đệm" and "Tên" below it."""
    below = rows[at + 1] if at + 1 < len(rows) else []
    beneath = {cell for cell in below if cell not in ("", WIDE)}
    if not is_header(below) or len(beneath) > 2:
        return rows[at], at + 1
    return [
        cell if cell not in ("", WIDE) else above
        for above, cell in zip_longest(rows[at], below, fillvalue="")
    ], at + 2
