"""A list of the people who are to come (danh sách đại biểu), however a school brings it: as a table
with or without headings, an attendance sheet of LiveQA, or one person a line."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from liveqa.domain.plan import DELEGATE_LIMIT, LINE_LIMIT, MOST_DELEGATES
from liveqa.errors import ListUnreadable
from liveqa.imports.lists.around import BULLET, END, PART, folded, is_around, is_marked
from liveqa.imports.lists.askers import SURNAME
from liveqa.imports.lists.classes import class_typed, id_named, names_class
from liveqa.imports.lists.files import read_file
from liveqa.imports.lists.headings import PART_NUMBER
from liveqa.imports.lists.invited import Known, Listed, Read
from liveqa.imports.lists.parts import HEADER_WITHIN, WIDE, Rows, Table, plain, spelled_out
from liveqa.imports.lists.persons import (
    BODY,
    MOST_WORDS,
    Columns,
    cell_of,
    columns_in,
    columns_of,
    is_away,
    is_called,
    is_header,
    one_line,
    people_in_cell,
    people_on,
    seats_in,
)
from liveqa.imports.old_fonts import READERS, read
from liveqa.imports.school.names import people_in
from liveqa.text import clean, fold, has_letter, is_blank, spelled_alike

_INVITED = re.compile(r"\s*\((triệu tập )?\d+( người| đại biểu)?\)$", re.IGNORECASE)
_TOTAL = re.compile(
    r"(tổng(?! phụ trách)|cộng|danh sách|ấn định|tong (cong|so)|danh sach)\b.*", re.IGNORECASE
)
"""With its marks, for who is called Tống or Tòng comes."""
_HEADINGS = re.compile(r".*\bho( va|,)? ten\b.*")
_ROMAN = re.compile(r"[IVX]{1,5}\.?")
_LABEL = re.compile(r"([^:;,()]{2,60}):\s*(.+)")
_CONTACT = re.compile(
    r"(?:\b(?:s?đt(?:dđ)?|tel|điện thoại|zalo|e-?mail)\b\W{0,3})?"
    r"(?:(?<![\d.])\+?\d(?:[ .-]?\d){8,11}(?!\d)|[\w.+-]{1,64}@[\w.-]{1,63})",
    re.IGNORECASE,
)
_OFFICES = re.compile(r", | [-–] ")
_COUNTED = re.compile(r"^\d{1,3}[.)]?\s+")
_TITLE, _SKIPPED = 80, 200


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
            _read_lines(part.lines, part.name, known, result)
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
    font = _font_of(line for row in table.rows for line in row)
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
        _read_lines([" ".join(plain(row)) for row in table.rows], table.name, known, result)
        return
    place = _group_in(title, known)
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
            place = _group_in(written[0], known) or place
            result.skipped.append(written[0])
        elif (
            is_blank(name)
            or not has_letter("".join(written))
            or _TOTAL.fullmatch(name)
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
                person = _listed(each, office, group or place, known, doubt or beside)
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


def _read_lines(lines: list[str], name: str, known: Known, result: Read) -> None:
    """Read one person a line, or several with a sign between; a line that names a body is that of
    the people below it."""
    font = _font_of(lines)
    place = _group_in(font.upright(name), known)
    is_over = False
    for line in lines:
        said = one_line(font.upright(line))
        is_over = not is_marked(said) and (is_over or bool(END.fullmatch(folded(said))))
        bare = _without_contacts(_COUNTED.sub("", BULLET.sub("", said))).strip(" .;")
        if is_blank(bare):
            continue
        if PART.match(said) and said.isupper() and not _is_surnamed(bare):
            place = _group_in(said, known)
            result.skipped.append(said)
            continue
        is_around_them = bool(_TOTAL.fullmatch(bare) or _HEADINGS.fullmatch(fold(bare)))
        is_none = is_around_them or is_around(said) or "?" in bare
        label, named = _after_label(bare)
        is_none = is_none and not label
        people = [] if is_none else list(people_on(named))
        is_doubtful = not any(certain for _, _, certain in people)
        group = _group_in(said, known) if is_doubtful else ""
        place = group or place
        if is_doubtful and (group or not people or len(bare.split()) > MOST_WORDS):
            result.skipped.append(said)
            continue
        if len(list(people_in(named))) > len(people):
            result.skipped.append(said)  # it names somebody else too, who is none for certain
        is_title = said.isupper() and not is_marked(said)
        for person, told, is_named in people:
            is_certain = is_named and (not is_title or _is_surnamed(person))
            office, of_class = _office_apart(told)
            doubt = "place" if is_over else "away" if is_away(office) or is_away(label) else ""
            group = of_class or _group_in(label, known) or place
            row = _listed(person, office, group, known, doubt if is_certain else "name")
            row.font, row.typed = font.name, line.strip() if font.name else ""
            result.rows.append(row)


def _is_surnamed(words: str) -> bool:
    """Return whether words in capitals begin with a surname, after the number of a part."""
    return bool(SURNAME.match(PART.sub("", words).title()))


def _without_contacts(line: str) -> str:
    """Return a line without the telephone numbers and addresses in it."""
    bare = _CONTACT.sub("", line)
    return bare.rstrip(" :,;(–-") if bare != line else line


def _office_apart(said: str) -> tuple[str, str]:
    """Return the office behind a name, and the class that stands there: "Phó ban - lớp 5A"."""
    parts = _OFFICES.split(said)
    group = next(filter(names_class, parts), "")
    return (", ".join(part for part in parts if part != group), group) if group else (said, "")


def _after_label(line: str) -> tuple[str, str]:
    """Return what stands before the people of a line, as "Khách mời: Ông Vũ Minh", and the people;
    a name before an office is no label."""
    found = _LABEL.match(line)
    if found and re.search(r"\d", found[1]) and not names_class(found[1]):
        return "", line
    if found and is_called(found[1]):
        return "", f"{found[1]}, {found[2]}"
    if found and any(certain for _, _, certain in people_on(found[2])):
        return found[1], found[2]
    return "", line


def _listed(name: str, office: str, group: str, known: Known, doubt: str) -> Listed:
    """Return a row. An office that is the name of one of the meeting's groups says the group."""
    group, is_certain = class_typed(group, known.groups)
    places = (group, *office.split(", "))
    found = next(filter(None, (id_named(place, known.groups) for place in places)), None)
    return Listed(
        name=one_line(name)[:DELEGATE_LIMIT],
        office=one_line(office)[:LINE_LIMIT],
        group=found,
        group_name="" if found else group[:LINE_LIMIT],
        doubt=doubt or ("" if is_certain else "class"),
    )


def _group_in(title: str, known: Known) -> str:
    """Return the body that a title over people names: "2. Tổ Toán (triệu tập 12)" is "Tổ Toán"."""
    bare = _INVITED.sub("", PART_NUMBER.sub("", one_line(title)).strip(" .:*"))
    if len(bare) > _TITLE or is_blank(bare):
        return ""
    is_body = id_named(bare, known.groups) or BODY.fullmatch(fold(bare)) or names_class(bare)
    return bare if is_body else ""


@dataclass(frozen=True)
class _Font:
    """The old font that a part of a file was typed for; none for Unicode."""

    name: str
    upright: Callable[[str], str]


def _font_of(lines: Iterable[str]) -> _Font:
    """Return the font of all lines together: a name alone may be plausible in several."""
    reading = read("\n".join(_seen(lines)))
    if reading is None:
        return _Font("", clean)
    convert = READERS[reading.font]
    return _Font(reading.font, lambda text: clean(convert(text)))


def _seen(lines: Iterable[str]) -> Iterator[str]:
    yield from (line for line in lines if line and line != WIDE)
