"""Read a plan's letterhead: who issues it and above whom, its symbol, the place."""

import re
from collections import Counter
from collections.abc import Iterator

from liveqa.domain.casing import in_sentence_case
from liveqa.domain.plan import LINE_LIMIT
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.units import Unit
from liveqa.text import fold

HEADLINE = re.compile(r"(du thao )?ke hoach\b")
EMBLEM = re.compile(
    r".*(cong hoa xa hoi chu nghia|doc lap\b.*tu do\b.*hanh phuc|dang cong san viet nam)"
    r"|((chu )?nghia )?viet nam\W*$|doc lap\W+tu do\W*$|hanh phuc\W*$"
)
_WORDLESS = re.compile(r"\W*$")
_SYMBOL = re.compile(r"/\s*KH(?:PH)?\s*[-–]\s*([\w&-]+(?:/\d{1,2}(?!\d))?)")
_OLD_SYMBOL = re.compile(r"-\s*KH\s*/\s*([\w&-]+)")
NUMBER = re.compile(r"(so|ky hieu)\s*([:.…/]|\d|$)")
_PLACE = re.compile(r"(.{2,60}?)\s*,\s*(?:ngày|\.+)", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?!.*\b(?:đối thoại|hội nghị|gặp gỡ|tổ chức)\b|thứ |chủ nhật)([^,;:]{2,60}),\s*ngày\b"
    r"[\s\d.…_]*(?:tháng\b[\s\d.…_]*năm\b|/[\s\d.…_]*/)[\s\d.…_]*$",
    re.IGNORECASE,
)
"""Where and when a paper was signed, as a line."""
_BODY = re.compile(
    r"(truong|phong|so|ubnd|uy ban|dang uy|dang bo|chi bo|chi doan|doan|cong doan|ban|trung tam|hoi"
    r"|hdnd|hoi dong|lien doan|cuc|chi cuc|cong ty|benh vien|tong|bo|quan uy|huyen uy|thanh uy"
    r"|thanh doan|quan doan|huyen doan|xa doan|mat tran|van phong|hoc vien|dai hoc|vien|tram"
    r"|ubmttq|mttq|thi uy|khoa|nha|dang doan|hop tac xa|lien minh|toa an|ngan hang|cdcs|bch"
    r"|to(?! chuc))\b"
)
_SCHOOL = re.compile(
    r"(truong|trung tam|phong (gd|giao duc|van hoa)|so (gd|giao duc)|ubnd|uy ban|cong ty)\b[^\d]*"
)
_NAMED_AS = re.compile(r"(?:đơn vị|cơ quan|tên (?:trường|đơn vị))\s*:\s*", re.IGNORECASE)
_NOUN = re.compile(r"(trường|tổ|phòng|khoa)\s*:\s*", re.IGNORECASE)
"""What a form prints before the name of a body: "Đơn vị: Trường THCS …", "Tổ: Công đoàn"."""
_OTHER_PAPER = re.compile(r"(quyet dinh|bao cao|thong bao|to trinh|cong van|huong dan)\W*")


def letterhead(above: list[Unit], found: list[Unit]) -> Iterator[Fact]:
    """Yield what the lines above a plan's headline say."""
    bodies: list[tuple[str, list[int]]] = []
    for unit in _own_lines(above):
        folded = unit.folded
        if symbol := _symbol(unit):
            yield symbol
            yield from _place(_behind_symbol(unit), unit.at)
        elif any(words.match(folded) for words in (EMBLEM, NUMBER, HEADLINE, _WORDLESS)):
            continue
        elif place := list(_place(unit.said, unit.at)):
            yield from place
        elif unit.said.isupper() or (_BODY.match(folded) and unit.said[-1:] not in ".,;:?"):
            if bodies and not _BODY.match(folded):
                name, at = bodies[-1]
                bodies[-1] = f"{name} {unit.said}", [*at, unit.at]
            else:
                bodies.append((unit.said, [unit.at]))
    doubt = "several_bodies" if len(bodies) > 2 else ""
    for field, several in (("issuing_body", bodies[-1:]), ("superior_body", bodies[:-1])):
        if several:
            name = in_small_letters(" ".join(name for name, _ in several), found)
            places = [place for _, at in several for place in at]
            yield fact(field, in_sentence_case(name)[:LINE_LIMIT], places, doubt)


def _symbol(unit: Unit) -> Fact | None:
    """Return the symbol of the minutes, by that of the plan: "Số: 12/KH-THCS"."""
    if not (found := _SYMBOL.search(unit.said) or _OLD_SYMBOL.search(unit.said)):
        return None
    behind = _behind_symbol(unit)
    doubt = "symbol" if re.match(r"\s*[A-ZĐ]{2,}\s*$", behind) else ""
    doubt = "blank" if re.match("[.…]{2}|…", behind) else doubt
    return fact("symbol", f"BB-{found[1].strip('-')}", [unit.at], doubt)


def _behind_symbol(unit: Unit) -> str:
    found = _SYMBOL.search(unit.said) or _OLD_SYMBOL.search(unit.said)
    return unit.said[found.end() :].strip() if found else ""


def _place(text: str, at: int) -> Iterator[Fact]:
    if place := _PLACE.match(text):
        yield fact("place", place[1].strip(" *")[:LINE_LIMIT], [at])


def _own_lines(above: list[Unit]) -> Iterator[Unit]:
    """Yield the lines of a letterhead up to another paper, such as a decision that issues a
    plan."""
    for unit in (half for whole in above for half in _halves(whole)):
        if _OTHER_PAPER.fullmatch(unit.folded):
            return
        yield unit


def _halves(unit: Unit) -> list[Unit]:
    """Return the cells of a letterhead's row, as lines, without what a form prints before them."""
    lines = unit.cells or (unit.said,)
    named = (_NOUN.sub(r"\1 ", _NAMED_AS.sub("", line, count=1), count=1) for line in lines)
    return [Unit(unit.at, line, line) for line in named]


def in_small_letters(name: str, found: list[Unit], *, is_name: bool = True) -> str:
    """Return a name that stands in capitals as the plan itself writes it elsewhere, most often; a
    title, which is no name, may stand there in the middle of a sentence."""
    if not name.isupper():
        return name
    wanted = fold(name)
    spelled = Counter(
        text[match.start() : match.end()]
        for text in (unit.said for unit in found)
        if not text.isupper() and len(folded := fold(text)) == len(text)
        for match in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", folded)
    )
    written = [each for each in spelled if each.lower() == name.lower()]
    written = [each for each in written if each[:1].isupper() or not is_name]
    return max(written, key=lambda each: (spelled[each], -len(each)), default=name)


def is_dateline(unit: Unit) -> bool:
    """Return whether a line says where and when the paper was signed."""
    return not unit.cells and bool(_DATELINE.match(unit.said))


def place_in(unit: Unit) -> Iterator[Fact]:
    """Yield the place of a paper that is dated below its title or at its end."""
    place = unit.said.partition(",")[0].strip(" *") if is_dateline(unit) else ""
    if re.search(r"\w", place):
        yield fact("place", place[:LINE_LIMIT], [unit.at])


def below_title(unit: Unit) -> Iterator[Fact]:
    """Yield place and symbol of a paper that has them below its title."""
    yield from place_in(unit)
    if symbol := _symbol(unit):
        yield symbol


def issuer_below(parts: list[str], unit: Unit) -> Iterator[Fact]:
    """Yield, doubtful, who issues a plan whose title in capitals has the name of a school below:
    "… VỚI CHA MẸ HỌC SINH", "Trường Tiểu học Hoa Sen"."""
    if not parts or not parts[-1].isupper() or unit.said.isupper():
        return
    goes_on = re.search(r"(?:VỚI|CỦA|GIỮA|TẠI|VÀ|CHO|TRONG|CÁC)$", parts[-1])
    if unit.said[:1].isupper() and not goes_on and _SCHOOL.fullmatch(unit.folded):
        yield fact("issuing_body", unit.said[:LINE_LIMIT], [unit.at], "sentence")
