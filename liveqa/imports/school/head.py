"""Read the head of a plan: letterhead, number, place, kind of paper, title, legal grounds."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from liveqa.domain.casing import in_sentence_case
from liveqa.domain.plan import LINE_LIMIT, TITLE_LIMIT
from liveqa.imports.school.grounds import GROUND, GROUNDS_ALONE, ISSUES, OPENS, read_grounds
from liveqa.imports.school.outline import is_head_of_table
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.roles import roles_of, without_english
from liveqa.imports.school.tables import SUBJECTS
from liveqa.imports.school.units import PICTURE, Unit
from liveqa.text import fold

_HEADLINE = re.compile(r"(du thao )?ke hoach\b")
HEADLINE_WITHIN = 40
_EMBLEM = re.compile(
    r".*(cong hoa xa hoi chu nghia|doc lap\b.*tu do\b.*hanh phuc|dang cong san viet nam)"
    r"|((chu )?nghia )?viet nam\W*$|doc lap\W+tu do\W*$|hanh phuc\W*$"
)
_WORDLESS = re.compile(r"\W*$")
_SYMBOL = re.compile(r"/\s*KH(?:PH)?\s*[-–]\s*([\w&-]+)")
_OLD_SYMBOL = re.compile(r"-\s*KH\s*/\s*([\w&-]+)")
_NUMBER = re.compile(r"(so|ky hieu)\s*([:.…/]|\d|$)")
_NUMBER_ALONE = re.compile(rf"{_NUMBER.pattern}[^,;]{{0,40}}(?<!to chuc)(?<!ve viec)")
_BARE_HEADING = re.compile(
    rf"(({SUBJECTS})( (doi thoai|hoi nghi|tham du|tham gia|to chuc|trao doi|du kien|cu the))*"
    r"(,| -| va)? ?)+"
)
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
DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
_OF_THE_PAPER = re.compile(
    r"\s*\((?:(?:ban hành )?(?:kèm )?theo|kèm|dự thảo|điều chỉnh|thay thế|thời gian)\b[^()]*\)\W*$",
    re.IGNORECASE,
)
"""What stands in brackets behind a title and is said of the plan, not of the conference."""
_OTHER_PAPER = re.compile(r"(quyet dinh|bao cao|thong bao|to trinh|cong van|huong dan)\W*")
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


def headline(found: list[Unit]) -> int | None:
    """Return where the line "KẾ HOẠCH" stands, if there is one among the first: the one below the
    nation's name, or with nothing else in it, where a page of the web says above the paper what it
    is."""
    at, is_below = None, False
    for unit in found[:HEADLINE_WITHIN]:
        text = unit.text
        is_alone = _is_bare(unit) or text.isupper()
        begins = _HEADLINE.match(unit.folded)
        may_begin = text[-1:] not in ";:,.?"
        if at is not None:
            is_page = _is_bare(unit) and not _is_bare(found[at])
            may_begin = is_alone and (is_below or is_page) and unit is not found[-1]
        is_plain = not unit.level or unit.bullet == PICTURE
        if begins and is_plain and (may_begin or (at is None and is_alone)):
            at, is_below = unit.at, False
        is_below = is_below or bool(_EMBLEM.match(unit.folded))
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
    _letterhead(found[:at], found, head)
    _title(found, at, head)
    read_grounds(found, head)
    return head


def _without_picture(unit: Unit) -> Unit:
    return Unit(unit.at, unit.text, unit.text) if unit.bullet == PICTURE else unit


def _letterhead(above: list[Unit], found: list[Unit], head: Head) -> None:
    bodies: list[tuple[str, list[int]]] = []
    for unit in _own_lines(above):
        folded = unit.folded
        if symbol := _SYMBOL.search(unit.said) or _OLD_SYMBOL.search(unit.said):
            doubt = "symbol" if re.match(r"\s+[A-ZĐ]{2,}\s*$", unit.said[symbol.end() :]) else ""
            doubt = "blank" if re.match("[.…]{2}|…", unit.said[symbol.end() :]) else doubt
            head.facts.append(fact("symbol", f"BB-{symbol[1].strip('-')}", [unit.at], doubt))
            if place := _PLACE.match(unit.said[symbol.end() :].strip()):
                head.facts.append(fact("place", place[1].strip(" *")[:LINE_LIMIT], [unit.at]))
        elif any(words.match(folded) for words in (_EMBLEM, _NUMBER, _HEADLINE, _WORDLESS)):
            continue
        elif place := _PLACE.match(unit.said):
            head.facts.append(fact("place", place[1].strip(" *")[:LINE_LIMIT], [unit.at]))
        elif unit.said.isupper() or (_BODY.match(folded) and unit.said[-1:] not in ".,;:?"):
            if bodies and not _BODY.match(folded):
                name, at = bodies[-1]
                bodies[-1] = f"{name} {unit.said}", [*at, unit.at]
            else:
                bodies.append((unit.said, [unit.at]))
    doubt = "several_bodies" if len(bodies) > 2 else ""
    if bodies:
        name, at = bodies[-1]
        head.issuing = in_sentence_case(in_small_letters(name, found))
        head.facts.append(fact("issuing_body", head.issuing[:LINE_LIMIT], at, doubt))
    if len(bodies) > 1:
        name = " ".join(name for name, _ in bodies[:-1])
        places = [place for _, at in bodies[:-1] for place in at]
        small = in_sentence_case(in_small_letters(name, found))
        head.facts.append(fact("superior_body", small[:LINE_LIMIT], places, doubt))


def _own_lines(above: list[Unit]) -> Iterator[Unit]:
    """Yield the lines of a letterhead up to another paper, such as a decision that issues a
    plan."""
    for unit in (half for whole in above for half in _halves(whole)):
        if _OTHER_PAPER.fullmatch(unit.folded):
            return
        yield unit


def _halves(unit: Unit) -> list[Unit]:
    """Return the cells of a letterhead's row, as lines."""
    return [Unit(unit.at, cell, cell) for cell in unit.cells] or [unit]


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


def _title(found: list[Unit], at: int, head: Head) -> None:
    rest = re.sub(
        r"^\s*(?:dự thảo\s+)?kế hoạch\s*[:.]?\s*", "", found[at].said, flags=re.IGNORECASE
    )
    parts, places = ([rest], [at]) if rest else ([], [])
    for unit in found[at + 1 :]:
        if unit.level or unit.cells:
            break
        if is_dateline(unit) or _NUMBER_ALONE.fullmatch(unit.folded):
            head.facts.extend([*place_in(unit, head), *_symbol_in(unit, head)])
            head.begins = unit.at + 1
            continue
        if not _goes_on(unit, bool(parts)):
            break
        if parts and _IN_ENGLISH.fullmatch(unit.said):
            head.begins = unit.at + 1
            continue
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


def is_dateline(unit: Unit) -> bool:
    """Return whether a line says where and when the paper was signed."""
    return not unit.cells and bool(_DATELINE.match(unit.said))


def place_in(unit: Unit, head: Head) -> Iterator[Fact]:
    """Yield the place of a paper that is dated below its title or at its end."""
    place = unit.said.partition(",")[0].strip(" *") if is_dateline(unit) else ""
    if re.search(r"\w", place) and all(each.field != "place" for each in head.facts):
        yield fact("place", place[:LINE_LIMIT], [unit.at])


def _symbol_in(unit: Unit, head: Head) -> Iterator[Fact]:
    """Yield the symbol of a paper that has its number below its title."""
    symbol = _SYMBOL.search(unit.said) or _OLD_SYMBOL.search(unit.said)
    if symbol and all(each.field != "symbol" for each in head.facts):
        yield fact("symbol", f"BB-{symbol[1].strip('-')}", [unit.at])


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


def too_long(title: str) -> bool:
    """Return whether no meeting can have a title of this length."""
    return len(title) > TITLE_LIMIT
