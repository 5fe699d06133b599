"""Make the rows of a list of people from what was read of each."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from liveqa.domain.plan import DELEGATE_LIMIT, LINE_LIMIT
from liveqa.domain.totals import is_total
from liveqa.imports.lists.classes import class_typed, id_named, names_class
from liveqa.imports.lists.headings import PART_NUMBER
from liveqa.imports.lists.invited import Known, Listed
from liveqa.imports.lists.parts import WIDE
from liveqa.imports.lists.persons import BODY, one_line
from liveqa.imports.old_fonts import READERS, read
from liveqa.text import clean, fold, is_blank

_INVITED = re.compile(r"\s*\((triệu tập )?\d+( người| đại biểu)?\)$", re.IGNORECASE)
_TITLE = 80
_OF_LIST = re.compile(r"(danh sách|ấn định|danh sach)\b.*", re.IGNORECASE)


def is_about_all(line: str) -> bool:
    """Return whether a line is about the list and not about somebody on it."""
    return is_total(line) or bool(_OF_LIST.fullmatch(line))


def listed(name: str, office: str, group: str, known: Known, doubt: str) -> Listed:
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


def group_in(title: str, known: Known) -> str:
    """Return the body that a title over people names: "2. Tổ Toán (triệu tập 12)" is "Tổ Toán"."""
    bare = _INVITED.sub("", PART_NUMBER.sub("", one_line(title)).strip(" .:*"))
    if len(bare) > _TITLE or is_blank(bare):
        return ""
    is_body = id_named(bare, known.groups) or BODY.fullmatch(fold(bare)) or names_class(bare)
    return bare if is_body else ""


@dataclass(frozen=True)
class Font:
    """The old font that a part of a file was typed for; none for Unicode."""

    name: str
    upright: Callable[[str], str]


def font_of(lines: Iterable[str]) -> Font:
    """Return the font of all lines together: a name alone may be plausible in several."""
    reading = read("\n".join(_seen(lines)))
    if reading is None:
        return Font("", clean)
    convert = READERS[reading.font]
    return Font(reading.font, lambda text: clean(convert(text)))


def _seen(lines: Iterable[str]) -> Iterator[str]:
    yield from (line for line in lines if line and line != WIDE)
