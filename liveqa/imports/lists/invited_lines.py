"""Reads people from lines: one a line, or several behind what they are."""

import re

from liveqa.imports.lists.around import END, folded, is_around
from liveqa.imports.lists.askers import SURNAME
from liveqa.imports.lists.classes import names_class
from liveqa.imports.lists.invited import Known, Read
from liveqa.imports.lists.marks import BULLET, PART, is_marked
from liveqa.imports.lists.person_rows import font_of, group_in, is_about_all, listed
from liveqa.imports.lists.persons import MOST_WORDS, is_away, is_called, one_line, people_on
from liveqa.imports.school.names import people_in
from liveqa.text import fold, is_blank

_HEADINGS = re.compile(r".*\bho( va|,)? ten\b.*")
_LABEL = re.compile(r"([^:;,()]{2,60}):\s*(.+)")
_CONTACT = re.compile(
    r"(?:\b(?:s?đt(?:dđ)?|tel|điện thoại|zalo|e-?mail)\b\W{0,3})?"
    r"(?:(?<![\d.])\+?\d(?:[ .-]?\d){8,11}(?!\d)|[\w.+-]{1,64}@[\w.-]{1,63}"
    r"|\((?:19|20)\d\d\)|\b(?:sn|sinh năm)\W{0,2}(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
_CLASS = r"((?:lớp )?\d{1,2}(?:[A-ZĐ]\w{0,2}|/\d{1,2}))"
_CLASS_FIRST = re.compile(rf"{_CLASS} +", re.IGNORECASE)
_CLASS_LAST = re.compile(rf"(?<! ) +{_CLASS}$", re.IGNORECASE)
_OFFICES = re.compile(r", | [-–] ")
_COUNTED = re.compile(r"^\d{1,3}[.)]?\s+")


def read_lines(lines: list[str], name: str, known: Known, result: Read) -> None:
    """Read one person a line, or several with a sign between; a line that names a body is that of
    the people below it."""
    font = font_of(lines)
    place = group_in(font.upright(name), known)
    is_over = False
    for line in lines:
        said = one_line(font.upright(line))
        is_over = not is_marked(said) and (is_over or bool(END.fullmatch(folded(said))))
        bare = _without_contacts(_COUNTED.sub("", BULLET.sub("", said))).strip(" .;")
        if is_blank(bare):
            continue
        if PART.match(said) and said.isupper() and not _is_surnamed(bare):
            place = group_in(said, known)
            result.skipped.append(said)
            continue
        is_around_them = is_about_all(bare) or bool(_HEADINGS.fullmatch(fold(bare)))
        is_none = is_around_them or is_around(said) or "?" in bare
        bare, of_class = _class_apart(bare)
        label, named = _after_label(bare)
        is_none = is_none and not label
        people = [] if is_none else list(people_on(named))
        is_doubtful = not any(certain for _, _, certain in people)
        group = group_in(said, known) if is_doubtful else ""
        place = group or place
        if is_doubtful and (group or not people or len(bare.split()) > MOST_WORDS):
            result.skipped.append(said)
            continue
        if len(list(people_in(named))) > len(people):
            result.skipped.append(said)  # it names somebody else too, who is none for certain
        is_title = said.isupper() and not is_marked(said)
        for person, told, is_named in people:
            is_certain = is_named and (not is_title or _is_surnamed(person))
            office, of_office = _office_apart(told)
            doubt = "place" if is_over else "away" if is_away(office) or is_away(label) else ""
            group = of_class or of_office or group_in(label, known) or place
            row = listed(person, office, group, known, doubt if is_certain else "name")
            row.font, row.typed = font.name, line.strip() if font.name else ""
            result.rows.append(row)


def _is_surnamed(words: str) -> bool:
    """Return whether words in capitals begin with a surname, after the number of a part."""
    return bool(SURNAME.match(PART.sub("", words).title()))


def _without_contacts(line: str) -> str:
    """Return a line without the telephone numbers and addresses in it."""
    bare = _CONTACT.sub("", line)
    return bare.rstrip(" :,;(–-") if bare != line else line


def _class_apart(line: str) -> tuple[str, str]:
    """Return a name, and the class that stands before or behind it without a sign: "Vũ Mơ 5A"."""
    found = _CLASS_FIRST.match(line) or _CLASS_LAST.search(line)
    bare = f"{line[: found.start()]}{line[found.end() :]}".strip() if found else line
    if not found or not is_called(bare):
        return line, ""
    return bare, f"Lớp {found[1]}" if found[1][0].isdigit() else found[1]


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
