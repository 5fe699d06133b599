"""Read what stands between a plan's title and its first section: its grounds, and who issues it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from liveqa.domain.plan import LINE_LIMIT, SENTENCE_LIMIT
from liveqa.imports.school.dues import deadline_in
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.roles import roles_of
from liveqa.imports.school.units import Unit, spliced
from liveqa.imports.times import hours
from liveqa.text import fold

if TYPE_CHECKING:
    from liveqa.imports.school.head import Head

GROUND = re.compile(r"(can cu|thuc hien|theo|xet|tren co so|de thuc hien|nham thuc hien)\b")
GROUNDS_ALONE = re.compile(
    r"(cac )?can cu( (vao )?(cac|nhung) (van ban|quy dinh|co so)( phap ly)?( sau( day)?)?)?\s*:?"
)
_NEXT_GROUND = re.compile(r";\s*(?=(?:căn cứ|thực hiện|xét đề nghị|theo đề nghị)\b)", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(r"[^\W\d_]{3}\. +[^\W\d_]{2}")
_SECTION = re.compile(
    r"(nhung |cac )?(can cu|co so)( phap l[yi]| xay dung| thuc hien| de)?( ke hoach)?\W*"
)
"""The heading of a first section that lists the grounds."""
OPENS = re.compile(r".*(nhu sau|sau day|noi dung( cu the)? sau|cu the:)\s*:?\W*")
ISSUES = re.compile(
    r"(?:[,.;”\"]|^)\s*((?:UBND|Ủy ban|[Tt]rường|Phòng|Sở|Ban|Công đoàn|Đảng ủy|Chi bộ|Trung tâm"
    r"|[Nn]hà trường|Hiệu trưởng|Đoàn|Hội|BGH|Đảng bộ|Chi đoàn|Bệnh viện|Công ty)\b[^,;]{0,120}?)"
    r"\s+"
    r"(?:phối hợp\b.*|xây dựng|ban hành|lập|tổ chức|đề ra|triển khai kế hoạch)\b",
)


_ISSUER_AT_END = re.compile(
    r",\s*(?:Chi bộ|Đảng bộ|Đảng ủy|Công đoàn|Đoàn trường|Ban [^,;]{3,20}|BCH|BGH|Hiệu trưởng"
    r"|Lãnh đạo|Liên đội)$"
)
"""Who issues a plan, where the line was broken behind it."""


def read_grounds(found: list[Unit], head: "Head") -> None:
    """Read the grounds below a plan's title, and who issues it; note where its body begins."""
    section = _section_of_grounds(found, head)
    is_listed, unended = bool(section), False
    for unit in found[head.begins :]:
        if _is_body(unit, section):
            break
        folded = unit.folded
        announces = bool(GROUNDS_ALONE.fullmatch(folded))
        is_opening = not announces and bool(OPENS.fullmatch(folded))
        if announces:
            is_listed = True
        elif _tells_more(unit, is_opening):
            head.facts.extend(_ground(unit, True, is_listed, head))
            break
        elif GROUND.match(folded) or (is_listed and not is_opening):
            head.facts.extend(_ground(unit, is_opening, is_listed, head))
            unended = not is_opening and unit.said[-1:] not in ";.,:"
        elif unended and not (is_opening and ISSUES.match(unit.said)):
            unended = _lengthened(head, unit, is_opening)
        elif not is_opening and _ends_head(unit):
            break
        head.begins = unit.at + 1
        if is_opening:
            _issuer(unit, head)
            break


def _is_body(unit: Unit, section: int) -> bool:
    """Return whether a line or row is a plan's first that says no ground."""
    if unit.level and not unit.bullet and (not section or unit.level <= section):
        return True
    return bool(unit.cells) or (unit.said.isupper() and not unit.bullet)


def _section_of_grounds(found: list[Unit], head: "Head") -> int:
    """Go into the first section if that lists the grounds; return how deep its heading stands, 0
    for none."""
    first = next((unit for unit in found[head.begins :] if unit.level and not unit.bullet), None)
    if first is None or not _SECTION.fullmatch(first.folded):
        return 0
    head.begins = first.at + 1
    return first.level


def _ends_head(unit: Unit) -> bool:
    """Return whether a line says when something is, or begins with what a section is about."""
    folded = unit.folded
    if folded.startswith("noi nhan") or roles_of(folded.partition(":")[0], whole=True):
        return True
    is_dated = hours(unit.said) or deadline_in(unit.said, None).due
    return bool(is_dated) and not folded.startswith("(")


def _tells_more(unit: Unit, is_opening: bool) -> bool:
    """Return whether a sentence that begins like a ground goes on with the conference itself."""
    opens = GROUND.match(unit.folded) and not is_opening and ISSUES.search(unit.said)
    return bool(opens and (hours(unit.said) or _NEXT_SENTENCE.search(unit.said)))


def _ground(unit: Unit, is_opening: bool, is_listed: bool, head: "Head") -> Iterator[Fact]:
    """Yield the grounds that a sentence cites, doubtful if they were cut out of a longer one."""
    said, doubt = unit.text, ""
    if is_opening:
        cut = ISSUES.search(said)
        if not cut or not cut.start():
            return
        said, doubt = said[: cut.start(1)], "cut"
    elif issuer := _ISSUER_AT_END.search(said):
        said, doubt = said[: issuer.start()], "cut"
    for part in _NEXT_GROUND.split(said):
        text = part.strip(" ;.,*")
        if is_listed and not GROUND.match(fold(text)):
            text = f"Căn cứ {text[:1].lower() if _is_word(text) else text[:1]}{text[1:]}"
        text = f"{text[:1].upper()}{text[1:]}"
        head.grounds.append(text)
        if len(text) <= SENTENCE_LIMIT:
            yield fact("legal_grounds", text, [unit.at], doubt)


def _lengthened(head: "Head", unit: Unit, is_opening: bool) -> bool:
    """Add what goes on in the next line to the last ground; return whether that has no end yet."""
    text, doubt = unit.text, ""
    if is_opening:
        cut = ISSUES.search(text)
        text, doubt = (text[: cut.start(1)] if cut else text), "cut"
    text = spliced(head.grounds[-1], text.strip(" ;.,*"))
    for each in head.facts:
        if each.field == "legal_grounds" and each.value == head.grounds[-1]:
            each.value, each.doubt = text, doubt if len(text) <= SENTENCE_LIMIT else "too_long"
            each.sentences.append(unit.at)
    head.grounds[-1] = text
    return not is_opening and len(text) <= SENTENCE_LIMIT and unit.said[-1:] not in ";.,:"


def _is_word(text: str) -> bool:
    return bool(re.match(r"(Tình hình|Nhiệm vụ|Các)\b", text))


def _issuer(unit: Unit, head: "Head") -> None:
    """Read who issues the plan from the sentence that opens it, unless the letterhead said so."""
    said = ISSUES.search(unit.said)
    if said and not head.issuing and not fold(said[1]).startswith(("nha truong", "hieu truong")):
        name = said[1].strip()[:LINE_LIMIT]
        name = f"{name[:1].upper()}{name[1:]}"
        head.facts.append(fact("issuing_body", name, [unit.at], "sentence"))
