"""Read the head of a plan: letterhead, number, place, kind of paper, title, legal grounds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from liveqa.imports.school.grounds import GROUND, GROUNDS_ALONE, ISSUES, OPENS, read_grounds
from liveqa.imports.school.letterhead import (
    EMBLEM,
    HEADLINE,
    NUMBER,
    below_title,
    in_small_letters,
    is_dateline,
    issuer_below,
    letterhead,
)
from liveqa.imports.school.numbering import PICTURE
from liveqa.imports.school.outline import is_head_of_table
from liveqa.imports.school.reading import Fact
from liveqa.imports.school.roles import roles_of, without_english
from liveqa.imports.school.tables import SUBJECTS
from liveqa.imports.school.units import Unit
from liveqa.text import fold

HEADLINE_WITHIN = 40
_NUMBER_ALONE = re.compile(rf"{NUMBER.pattern}[^,;]{{0,40}}(?<!to chuc)(?<!ve viec)")
_BARE_HEADING = re.compile(
    rf"(({SUBJECTS})( (doi thoai|hoi nghi|tham du|tham gia|to chuc|trao doi|du kien|cu the))*"
    r"(,| -| va)? ?)+"
)
DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
_OF_THE_PAPER = re.compile(
    r"\s*\((?:(?:ban hành )?(?:kèm )?theo|kèm|dự thảo|điều chỉnh|thay thế|thời gian)\b[^()]*\)\W*$",
    re.IGNORECASE,
)
"""What stands in brackets behind a title and is said of the plan, not of the conference."""
_PAGE_DATE = re.compile(rf"\D{{0,20}}{DATE}[\d\s:|–-]*")
"""When a page of the web was written, and how often it was read."""
_LABELLED = re.compile(rf"[^:]{{1,20}}:\s*\S|.*{DATE}")
"""What a page may say of itself, or the title of a day: nobody can tell."""
_IN_ENGLISH = re.compile(
    r"(?=.*\b(?:for|of|the|with|and|between|year)\b)[\w ,.:&/()'’–-]+", re.IGNORECASE | re.ASCII
)
"""A title once more, in English."""
_OF_YEAR = re.compile(r"nam hoc:? *20\d\d *[-–] *20\d\d\W*$")
_TITLE = re.compile(
    r"(to chuc |ve viec |v/v )*(cuoc |buoi )?(hoi nghi|doi thoai|gap go|tiep xuc|toa dam)"
)
_SCHOOL_YEAR = re.compile(r"năm học:?\s*(20\d\d)\s*[-–]\s*(20\d\d)", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:số\s*:?\s+\S+(?:\s+ngày\s+[\d/]+)?\s+(?=về việc|v/v|tổ chức))?"
    r"(?:(?:về việc|v/v|về(?= (?:phối hợp |việc )?tổ chức))\s*:?\s*)?"
    r"(?:(?:phối hợp\s+)?tổ chức\s+)?",
    re.IGNORECASE,
)


@dataclass
class Head:
    """The head of a plan: what it says, and where its body begins."""

    facts: list[Fact] = field(default_factory=list)
    title: str = ""
    title_doubt: str = ""
    title_at: list[int] = field(default_factory=list)
    called: str = ""
    begins: int = 0
    issuing: str = ""
    grounds: list[str] = field(default_factory=list)

    def add(self, facts: Iterable[Fact]) -> None:
        """Add what is said of the paper further down, where its letterhead does not say it."""
        known = {each.field for each in self.facts}
        self.facts.extend(each for each in facts if each.field not in known)


def headline(found: list[Unit]) -> int | None:
    """Return where the line "KẾ HOẠCH" stands, if there is one among the first: the one below the
    nation's name, or with nothing else in it, where a page of the web says above the paper what it
    is."""
    at, is_below = None, False
    for unit in found[:HEADLINE_WITHIN]:
        text = unit.text
        is_alone = _is_bare(unit) or text.isupper()
        begins = HEADLINE.match(unit.folded)
        may_begin = text[-1:] not in ";:,.?"
        if at is not None:
            is_page = _is_bare(unit) and not _is_bare(found[at])
            may_begin = is_alone and (is_below or is_page) and unit is not found[-1]
        is_plain = not unit.level or unit.bullet == PICTURE
        if begins and is_plain and (may_begin or (at is None and is_alone)):
            at, is_below = unit.at, False
        is_below = is_below or bool(EMBLEM.match(unit.folded))
        if unit.level and not unit.bullet:
            break
    return at


def _is_bare(unit: Unit) -> bool:
    return len(unit.folded.strip(" :.-")) <= len("du thao ke hoach")


def read_head(found: list[Unit], at: int) -> Head:
    """Return what stands above a plan's first section; `at` is the place of its headline."""
    head = Head(begins=at + 1)
    above = at + 1 + _is_bare(found[at])
    found = [*map(_without_picture, found[:above]), *found[above:]]
    head.facts.extend(letterhead(found[:at], found))
    _title(found, at, head)
    head.issuing = next((each.value for each in head.facts if each.field == "issuing_body"), "")
    read_grounds(found, head)
    return head


def _without_picture(unit: Unit) -> Unit:
    return Unit(unit.at, unit.text, unit.text) if unit.bullet == PICTURE else unit


def _title(found: list[Unit], at: int, head: Head) -> None:
    rest = re.sub(
        r"^\s*(?:dự thảo\s+)?kế hoạch(?:\s*/\s*[a-z ]*\bplan\b)?\s*[:.]?\s*",
        "",
        found[at].said,
        flags=re.IGNORECASE,
    )
    parts, places = ([rest], [at]) if rest else ([], [])
    for unit in found[at + 1 :]:
        if unit.level or unit.cells:
            break
        if _is_aside(unit, parts, head):
            head.begins = unit.at + 1
            continue
        if not _goes_on(unit, bool(parts)):
            break
        if parts and _LABELLED.match(unit.said) and not _OF_YEAR.match(unit.folded):
            head.title_doubt = "title_ends"
            break
        if re.search(r"\w", unit.said):
            if parts and unit.said.endswith("."):
                head.title_doubt = "title_ends"
            parts.append(without_english(unit.said))
            places.append(unit.at)
        head.begins = unit.at + 1
    if rest and len(parts) > 1 and _TITLE.match(fold(parts[1])) and not parts[1].isupper():
        parts, places, rest = parts[1:], places[1:], ""
    said = _OF_THE_PAPER.sub("", " ".join(parts))
    title = _LEAD.sub("", _unquoted(said.strip(" .:")))
    title = in_small_letters(title, found, is_name=False)
    head.title = (title[:1].upper() + title[1:]) if parts else ""
    head.called = " ".join([found[at].said, *parts[bool(rest) :]])
    head.title_at = places or [at]


def _is_aside(unit: Unit, parts: list[str], head: Head) -> bool:
    """Return whether a line between those of a title says who issues the plan, where, when and
    under which number, which is taken, or the title once more in English."""
    if is_dateline(unit) or _NUMBER_ALONE.fullmatch(unit.folded):
        head.add(below_title(unit))
        return True
    issuer = list(issuer_below(parts, unit))
    head.add(issuer)
    return bool(issuer or (parts and _IN_ENGLISH.fullmatch(unit.said)))


def _unquoted(title: str) -> str:
    """Return a title without the signs in which the whole of it stands, or of which one is lost."""
    opens, closes = sum(map(title.count, "“")), sum(map(title.count, "”"))
    is_whole = title[:1] in '“"' and title[-1:] in '”"' and opens < 2
    return title.strip(' .:“”"') if is_whole or opens != closes else title


def _goes_on(unit: Unit, has_title: bool) -> bool:
    """Return whether a line above the first section still belongs to the title."""
    folded = unit.folded
    label, colon, _ = unit.said.partition(":")
    is_bare = has_title and _BARE_HEADING.fullmatch(folded)
    if is_bare or is_head_of_table(folded) or (colon and roles_of(label, whole=True)):
        return False
    if any(each.fullmatch(folded) for each in (GROUNDS_ALONE, OPENS, _PAGE_DATE)):
        return False
    if GROUND.match(folded) and (has_title or folded.startswith("can cu")):
        return False
    if has_title and unit.said.endswith("./."):
        return False
    is_aside = has_title and bool(re.fullmatch(r"\(.*\)\W*", unit.said))
    if is_aside or folded.startswith(("kinh gui", "noi nhan")) or unit.said[-1:] in ";:":
        return False
    return not (has_title and unit.said.endswith(".") and ISSUES.search(unit.said))


def school_year(title: str) -> int | None:
    """Return the year in which the school year of a title begins."""
    found = _SCHOOL_YEAR.search(title)
    return int(found[1]) if found else None
