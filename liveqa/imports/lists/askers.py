"""Who asks, by the words before a question or behind it: "Chị Hoa (lớp 5A): …", "… (PH lớp 5B)"."""

import re

from liveqa.domain.lexicon import SURNAMES
from liveqa.imports.lists.around import asks
from liveqa.imports.lists.classes import OF_PARENTS, class_in, names_class
from liveqa.imports.lists.labels import LABELLED
from liveqa.imports.lists.marks import BULLET
from liveqa.imports.school.names import is_name
from liveqa.text import fold

_ASKER = re.compile(r"(ph|phhs|cmhs|hs|phu huynh|cha me|hoc sinh|bo|me|ba|ong)\b")
_OF_WHOM = re.compile(r"^\W*c[âa]u[^(]{0,15}\(([^()]{2,60})\)", re.IGNORECASE)
"""A number that says who asks: "Câu 1 (lớp 5A): …"."""
_BEHIND = re.compile(
    r"(?<=[.?!…])\s*(?:\(([^()\n]{2,60})\)|[-–]\s*([^()\n.?!]{2,40}))\s*\.?\s*$", re.IGNORECASE
)
_TAIL = 80
_PARTS = re.compile(r"\s*[(),]\s*|\s+[-–]\s+")
_CLASS_LAST = re.compile(
    r"([^\d(),–-]+?)[ ]((?:lớp )?\d{1,2}(?:[A-ZĐ]\w{0,2}|[/.]\d{1,2}))", re.IGNORECASE
)
"""A name with a class behind it, and no sign between: "Mẹ Bin 5A"."""
_SAYS = re.compile(r"\s+(?:hỏi|phát biểu|có ý kiến|nêu|ý kiến)\s*$", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:ông|bà|anh|chị|cô|thầy|chú|bác|bố|mẹ|má|PHHS?|phụ huynh)\s+", re.IGNORECASE
)
_PARENT = re.compile(r"(?:ông|bà|anh|chị|bố|mẹ|PHHS?|phụ huynh)\s+", re.IGNORECASE)
"""Before the name of who asks, not of a teacher whom a question is about: "Thầy An: …"."""
SURNAME = re.compile(rf"(?:{SURNAMES})\b")
_ITS_OWN = re.compile(r".*\d|(?i:lớp|tổ|chi đoàn|chi hội) [A-ZĐ]")
"""How the name of one class or group goes on; "Lớp năng khiếu" is what a question is about."""


def asker_named(words: str) -> dict[str, str]:
    """Return name and class of a cell that names both: "Bà Lê Mơ, PH lớp 5B"."""
    who = _who(words)
    return who if "name" in who else {}


def asker_in(line: str) -> tuple[dict[str, str], str]:
    """Return who asks by the words before a question, and the question: a parent, a person with
    their class ("Chị Hoa (lớp 5A): …"), or a class behind a number ("2. Lớp 5A: …"); nothing and
    the line where it does not say so."""
    bare = BULLET.sub("", line)
    found = LABELLED.match(bare)
    question = found[2].strip() if found else ""
    who = _who(_SAYS.sub("", found[1])) if found and question else {}
    if found and not who and asks(question) and _PARENT.match(found[1]) and _is_person(found[1]):
        who = {"name": found[1]}
    is_numbered = bare != line and bool(_ITS_OWN.match(who.get("group", "")))
    return (who, question) if "name" in who or is_numbered else ({}, line)


def asker_behind(question: str) -> tuple[dict[str, str], str]:
    """Return who asks by what stands behind the end of a question, and the question without it."""
    found = _BEHIND.search(question[-_TAIL:])
    who = _who(found[1] or found[2]) if found else {}
    return (who, question[: -len(found[0])]) if found and who else ({}, question)


def class_of_asker(line: str) -> dict[str, str]:
    """Return who asks, or their class, as a line says it: "Câu 1 (lớp 5A): …", "PH lớp 5B
    hỏi: …"."""
    if (whose := _OF_WHOM.match(line)) and (who := _who(whose[1])):
        return who
    found = LABELLED.match(BULLET.sub("", line))
    return class_in(found[1]) if found and _ASKER.match(fold(found[1])) else {}


def _who(words: str) -> dict[str, str]:
    """Return the class that words name, maybe with a person of it; nothing where they say anything
    else."""
    group = OF_PARENTS.sub("", words.strip())
    if names_class(group):
        return {"group": group}
    last = _CLASS_LAST.fullmatch(words.strip())
    parts = list(last.groups()) if last else _PARTS.split(words)
    said = [OF_PARENTS.sub("", part.strip()) for part in parts if part and part.strip()]
    if len(said) != 2:
        return {}
    name, group = said if names_class(said[1]) else reversed(said)
    return {"name": name, "group": group} if names_class(group) and _is_person(name) else {}


def _is_person(name: str) -> bool:
    """Return whether words are a name with a title or a surname: "Cô Hoa", not "Cô giáo" or
    "Bán Trú"."""
    titled = _TITLED.match(name)
    words = name[titled.end() :].split() if titled else name.split()
    is_spelled = bool(words) and all(word[0].isupper() for word in words)
    return is_spelled and bool(titled or (is_name(name) and SURNAME.match(name)))
