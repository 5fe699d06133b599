"""Which class or group a line or a cell names, as somebody typed it or as a workbook took it for a
day or a figure: "4/1" became 04/01/2026."""

import re
from collections.abc import Mapping

from liveqa.imports.lists.around import folded
from liveqa.imports.lists.headings import upright
from liveqa.imports.lists.labels import LABELLED
from liveqa.imports.lists.marks import BULLET, PART
from liveqa.text import fold, is_blank

_DAY = re.compile(r"(\D*)(\d{1,2})/(\d{1,2})/\d{4}")
_SHORT_DAY = re.compile(r"(\D*)(\d{1,2})[- ](thg ?\d{1,2}|[a-z]{3})", re.IGNORECASE)
_FIGURE = re.compile(r"(\D*)(\d{1,2}),(\d{1,2})")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_OF_GROUP = re.compile(
    r"(cac )?(lop|to|khoi|nhom|chi doan|chi hoi)(?! (truong|pho|chuc|hoc|luong|nay|minh|chung)\b)"
    r"(?!.*\b(hoi (ve|:)|cau hoi|y kien|kien nghi|de nghi|de xuat|bo sung|gui|neu|xin|co|muon)\b)"
    r"([ ,&+/-]+\w+){1,6}"
    r"|(mau giao|mg|nha tre)( (lon|nho|be|ghep|[a-z]?\d{0,2}[a-z]?)){1,3}"
    r"|\d{1,2}[a-z]\w{0,2}|([1-9]|1[0-2])/\d{1,2}"
)
_BESIDE_CLASS = re.compile(
    r"((noi dung|cac) )?(cau hoi|y kien|kien nghi|gop y)( cua| tu)?( (phu huynh|cmhs|ph))?( cua)?"
    r" (?=(lop|to|khoi|nhom|chi doan|chi hoi|mau giao)\b)"
)
# From the first of a row of signs: a line may hold thousands of them.
_SIGNS = r"(?<![\s,;(–-])[\s,;(–-]+"
_TEACHER = re.compile(
    rf"{_SIGNS}(?:GV|GVCN|giáo viên|chủ nhiệm|phụ trách)\b[^?]{{0,60}}$", re.IGNORECASE
)
"""How a class's title goes on with who teaches it."""
_LABEL = re.compile(r"\b(lớp|tổ|khối) ?: ?(?=\w)", re.IGNORECASE)
_YEAR = re.compile(rf"{_SIGNS}năm học\b.{{0,20}}$", re.IGNORECASE)
_HOW_MANY = re.compile(
    r"(?<!\s)\s*(?:\(\d+ [^()]{1,20}\)|: ?\d+ (?:ý kiến|câu hỏi|câu|kiến nghị))\s*:?\s*$",
    re.IGNORECASE,
)
_CLASS = re.compile(
    r"\b(?:lớp|tổ|khối|chi hội|chi đoàn) \d{1,2}(?:[A-ZĐ]\w{0,2}|[/.]\d{1,2}(?![\d/]))?\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"^(?:(?:đại diện|PH(?:HS)?|CMHS|HS|phụ huynh|cha mẹ|học sinh) )+"
    r"|(?<! ) +(?:phát biểu|có ý kiến|nêu ý kiến|hỏi|nêu)$",
    re.IGNORECASE,
)
"""What stands about the class where a title says who speaks below it."""
OF_PARENTS = re.compile(r"^(?:PH(?:HS)?|CMHS|HS|phụ huynh|cha mẹ|học sinh)\s+", re.IGNORECASE)


def class_in(title: str) -> dict[str, str]:
    """Return the class or group that a title names as that of the questions below it."""
    title = _LABEL.sub(r"\1 ", upright(title))
    title = _TEACHER.sub("", _YEAR.sub("", title))
    if names_class(title):
        return {"group": title.strip(" :.")}
    named = _CLASS.search(title)
    return {"group": named[0]} if named else {}


def names_class(text: str) -> bool:
    """Return whether a text is the name of a class or group, and no more."""
    return bool(_OF_GROUP.fullmatch(fold(text).strip(" :.")))


def class_titled(line: str) -> str:
    """Return the class that a line is the title of, however it is marked: "* Lớp 5A (2 ý kiến):",
    "1. Ý kiến của lớp 5A:"."""
    line = upright(line)
    whole = BULLET.sub("", PART.sub("", line)).strip()
    bare = _TEACHER.sub("", _HOW_MANY.sub("", whole)).strip(" :.*")
    is_title = whole == line.strip() or whole.endswith(":") or bool(_HOW_MANY.search(whole))
    if whole.endswith(":"):
        bare = _SPEAKER.sub("", bare)
    if beside := _BESIDE_CLASS.match(folded(bare)):
        bare = " ".join(bare.split()[len(beside[0].split()) :])
    return bare if names_class(bare) and (is_title or _CLASS.fullmatch(bare)) else ""


def class_labelled(line: str) -> tuple[str, str] | None:
    """Return the class that a line begins with as who asks ("PH 5A: …"), and what it says."""
    found = LABELLED.match(line)
    group = OF_PARENTS.sub("", found[1]) if found and not _TEACHER.search(line) else ""
    is_title = bool(_HOW_MANY.search(line))
    return (group, found[2]) if found and names_class(group) and not is_title else None


def compared(name: str) -> str:
    """Return the name of a group as it is compared: "Lớp 10 a2" is "lớp 10A2"."""
    return "".join(fold(name).replace("–", "-").replace(":", "").strip(" .").split())


def id_named(name: str, ids: Mapping[str, int]) -> int | None:
    """Return the id of a group or an answerer by its name, however it is spelled and spaced: "5a"
    is "Lớp 5A", "10 A2" is "Lớp 10A2", "toán" is "Tổ Toán"."""
    if is_blank(name):
        return None
    names = {name, re.sub(r"^chi hội\s+|(?<!\s)\s*\([^()]*\)$", "", name, flags=re.IGNORECASE)}
    wanted = {compared(f"{kind} {name}") for name in names for kind in ("", "lớp", "tổ", "nhóm")}
    return next((id for full, id in ids.items() if compared(full) in wanted), None)


def class_typed(cell: str, groups: Mapping[str, int]) -> tuple[str, bool]:
    """Return the class that somebody typed, and whether that is certain: of a day nobody knows
    whether its month was the first figure or the second, unless only one is among the `groups`."""
    if day := _day_in(cell):
        before, one, other = day
        names = [f"{before}{one}/{other}", f"{before}{other}/{one}"]
    elif figure := _FIGURE.fullmatch(cell):
        before, one, other = figure[1], int(figure[2]), int(figure[3])
        names = [f"{before}{one}.{other}", f"{before}{one}/{other}"]
    else:
        return cell, True
    known = [name for name in dict.fromkeys(names) if id_named(name, groups) is not None]
    is_certain = not day or one == other or len(known) == 1
    return (known or names)[0], is_certain


def _day_in(cell: str) -> tuple[str, int, int] | None:
    if found := _DAY.fullmatch(cell):
        return found[1], int(found[2]), int(found[3])
    if found := _SHORT_DAY.fullmatch(cell):
        said = found[3].lower()
        month = int(said[3:]) if said[3:] else _MONTHS.index(said) + 1 if said in _MONTHS else 0
        return (found[1], int(found[2]), month) if month else None
    return None
