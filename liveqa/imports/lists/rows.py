"""The questions in the tables of a file, with what their other columns say."""

import re
from collections.abc import Iterator

from liveqa.imports.lists.answers import answered
from liveqa.imports.lists.around import apart, asks, is_around
from liveqa.imports.lists.beside import (
    adds_up,
    answer_below,
    has_number,
    holds_no_more,
    part_in,
    stands_beside,
    title_in,
)
from liveqa.imports.lists.classes import class_in
from liveqa.imports.lists.found import Found, FoundRows
from liveqa.imports.lists.headers import Header, header_of
from liveqa.imports.lists.headings import (
    PART_NUMBER,
    column_named,
    is_counted,
    is_header,
    kind_named,
    names_columns,
)
from liveqa.imports.lists.labels import labelled
from liveqa.imports.lists.parts import (
    WIDE,
    HiddenRow,
    Lines,
    Rows,
    Struck,
    Table,
    plain,
    spelled_out,
)
from liveqa.imports.lists.runs import classes_below
from liveqa.imports.lists.unheaded import classes_above, read_by_class, read_unheaded
from liveqa.text import is_blank

_FEW, _LONG = 4, 25


def rows_of(tables: list[Table]) -> FoundRows:
    """Return the questions in these tables. Where one names its columns, tables that do not are
    left out, unless they go on with one that does: a table is broken at the end of a page. Of what
    LiveQA wrote itself the register is read alone."""
    found = FoundRows()
    headers = [header_of(table.rows) for table in tables]
    registers = [at for at, header in enumerate(headers) if header and header.is_register]
    if registers:
        found.is_register = True
        tables, headers = [tables[registers[0]]], [headers[registers[0]]]
    found.has_header = any(headers)
    before: Header | None = None
    place = ""
    for table, header in zip(tables, headers, strict=True):
        if header:
            over = table.rows[: header.begins - 1]
            asking = [plain(row) for row in over if any(map(asks, plain(row)))]
            found.left += [" | ".join(filter(None, row)) for row in asking]
            titles = map(_of_class, reversed(over))
            above = next(filter(None, titles), {})
            said = next(filter(None, (above, class_in(table.name))), {})
            _read_headed(table, header, table.rows[header.begins :], found, said)
            before, place = header, table.name
        elif before and _width(table.rows) == len(before.headings) > 1:
            taken = len(found.rows)
            _read_headed(table, before, table.rows, found, class_in(table.name))
            is_next = table.name in ("", place)  # and no other sheet, which may be about anything
            for each in [] if is_next else found.rows[taken:]:
                each.doubt = each.doubt or "place"
        elif _width(table.rows) == 1:
            seen = [row for row in table.rows if not _is_out(row)]
            unseen = [row for row in table.rows if _is_out(row)]
            found.left += [cell for row in unseen for cell in row if cell not in ("", WIDE)]
            lines = [line for row in seen for line in row if line not in ("", WIDE)]
            found.single.append(Lines(lines, are_cells=True, name=table.name))
        elif classes_above(table)[1]:
            read_by_class(table, found)
        elif lines := labelled([plain(row) for row in table.rows]):
            found.forms.append(Lines(lines, name=table.name))
        elif found.has_header:
            found.left += [" | ".join(filter(None, plain(row))) for row in table.rows]
        else:
            read_unheaded(table, found)
    found.ignored = list(dict.fromkeys(found.ignored))
    found.asked = list(dict.fromkeys(found.asked))
    return found


def _is_out(row: list[str]) -> bool:
    """Return whether a row of one cell is hidden or has a line through it."""
    return isinstance(row, HiddenRow) or any(isinstance(cell, Struck) for cell in row)


def _of_class(row: list[str]) -> dict[str, str]:
    """Return the class of a row above the headings: a title, or fields such as "Lớp:", "5A"."""
    written = [cell for cell in row if cell not in ("", WIDE)]
    is_title = len(written) == 1 or any(":" in cell for cell in written)
    return class_in(" ".join(written)) if is_title else {}


def _width(rows: Rows) -> int:
    """Return how many columns hold anything."""
    return len({at for row in rows for at, cell in enumerate(row) if cell not in ("", WIDE)})


def _read_headed(
    table: Table, header: Header, rows: Rows, found: FoundRows, said: dict[str, str]
) -> None:
    """Read rows under their headings, and lists that go on below under others, as of the next
    class; `said` is what a title above tells of them."""
    while True:
        end = next((at for at, row in enumerate(rows) if _begins(row, header)), len(rows))
        said = _read_list(table, header, rows[:end], found, said)
        below = header_of(rows[end:])
        if below is None:  # it holds no questions, as a list of people
            found.left += [" | ".join(filter(None, plain(each))) for each in rows[end:]]
            return
        header, rows = below, rows[end + below.begins :]


def _begins(row: list[str], header: Header) -> bool:
    """Return whether another list begins with a row."""
    return (is_header(row) and header.is_named_in(row)) or names_columns(row)


def _read_list(
    table: Table, header: Header, rows: Rows, found: FoundRows, said: dict[str, str]
) -> dict[str, str]:
    """Read rows under their headings; return what the last title tells of those below it."""
    numbers = [
        at for at, heading in enumerate(header.headings) if column_named(heading) == "number"
    ]
    _ask(header, rows)
    found.columns |= {kind: header.headings[at] for kind, at in header.columns.items()}
    found.columns["text"] = "”, “".join(header.headings[at] for at in header.texts)
    found.ignored += header.unused
    found.asked += [header.headings[at] for at in sorted(header.asked)]
    rows = list(_spelled_out(rows, header))
    beside = {at for at, row in enumerate(rows) if stands_beside(row, numbers, header)}
    is_told = header.is_form or "group" in said
    below = {} if is_told else classes_below(header, rows, beside)
    is_over, begun = False, len(found.rows)
    for at, row in enumerate(rows):
        if (title := title_in(row, header) or part_in(row, numbers)) is not None:
            said = _said(title, said)
            if not said:
                found.left.append(title)
        elif at in beside:
            found.left.append(" | ".join(filter(None, plain(row))))
            is_over = True
        elif len(found.rows) > begun and (answer := answer_below(row, header, numbers)):
            told = found.rows[-1].cells
            told["prepared_answer"] = f"{told.get('prepared_answer', '')}\n{answer}".strip()
        else:
            is_numbered = has_number(row, numbers)
            about = {**said, **below.get(at, {})}
            made = _of_row(table, header, row, about, found, is_numbered=is_numbered)
            is_alone = bool(numbers) and holds_no_more(row, header)
            for each in made:
                if not is_numbered and (is_over or (is_alone and not asks(each.cells["text"]))):
                    each.doubt = each.doubt or "place"
                each.doubt = each.doubt or ("above" if at in below else "")
            found.rows += made
            is_over = not made and not is_numbered
    return said


def _spelled_out(rows: Rows, header: Header) -> Iterator[list[str]]:
    """Yield rows in which each cell tells what it means: "nt" what stands above, and a figure below
    "Khối" a "Khối 4"."""
    above: dict[int, str] = {}
    for typed in rows:
        row = spelled_out(typed, header.columns.values(), above)
        group = header.columns.get("group", len(row))
        if header.body and group < len(row) and row[group].isdigit():
            row[group] = type(row[group])(f"{header.body} {row[group]}")
        yield row


def _said(title: str, before: dict[str, str]) -> dict[str, str]:
    """Return what a title says of the questions below it: whose they are, or what about."""
    bare = PART_NUMBER.sub("", title).strip(" :.")
    if named := class_in(bare):
        return {**before, **named}
    if is_around(title) or (title == bare and not title.isupper()):
        return {}
    return {**before, "topic": bare}


def _of_row(
    table: Table,
    header: Header,
    row: list[str],
    said: dict[str, str],
    found: FoundRows,
    *,
    is_numbered: bool,
) -> list[Found]:
    whole, row = row, plain(row)
    cells = {kind: row[at] for kind, at in header.columns.items() if at < len(row) and row[at]}
    kept = {kind: cell for kind, cell in cells.items() if not isinstance(cell, Struck)}
    made: list[Found] = []
    for at, topic in header.texts.items():
        cell = row[at] if at < len(row) else ""
        is_beside = is_around(cell) or adds_up(cell)
        if not is_numbered and is_beside and not is_blank(cell):
            found.left.append(cell)
            continue
        heading = header.headings[at]
        is_one_of_several = at in header.asked or len(header.texts) - len(header.asked) > 1
        about = _about(topic) if is_one_of_several and len(header.texts) > 1 else {}
        for text in apart(cell):
            doubt = "column" if at in header.asked else ""
            doubt = "hidden" if table.is_unseen(whole, at) else doubt
            question, answer = answered(text)
            shown = cells if isinstance(cell, Struck) else kept
            told = {**said, **about, **shown, "text": question}
            if answer:
                told["prepared_answer"] = f"{shown.get('prepared_answer', '')}\n{answer}".strip()
            made.append(Found(told, heading, doubt, table.name))
    return made


def _about(heading: str) -> dict[str, str]:
    """Return what a heading beside other such headings tells: a kind of opinion, or the topic."""
    first = re.split(r"[/,]", heading)[0]
    if kind_named(first):
        return {"kind": first}
    return {} if is_counted(heading) else {"topic": heading}


def _ask(header: Header, rows: Rows) -> None:
    """Ask about columns with unknown headings that hold sentences, and about columns of questions
    in which the same few words stand again and again; one that names kinds of opinions tells the
    kind."""
    for at in header.unknown:
        said = [row[at] for row in rows if at < len(row) and row[at] not in ("", WIDE)]
        if said and sum(map(len, said)) >= _LONG * len(said):
            header.texts[at] = header.headings[at]
            header.asked.add(at)
    for at in list(header.texts):
        said = [row[at] for row in rows if at < len(row) and row[at] not in ("", WIDE)]
        if len(header.texts) == 1 or not said:
            continue
        if all(map(kind_named, said)):
            del header.texts[at]
            header.asked.discard(at)
            header.columns.setdefault("kind", at)
        elif len(header.texts) > 1 and len(said) >= _FEW and len({*said}) * 2 <= len(said):
            header.asked.add(at)

    header.ask()
