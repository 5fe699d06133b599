"""Read the lists of a plan: what is talked about, who takes part, the programme."""

import re
from collections.abc import Iterator

from liveqa.domain.plan import LINE_LIMIT, SENTENCE_LIMIT, PlanGroup, PlanItem
from liveqa.domain.totals import is_total
from liveqa.domain.words import AgendaKind
from liveqa.imports.programme import item_of_line, items_of_table, until_next
from liveqa.imports.school.appointed import counted_in
from liveqa.imports.school.contact import contact_of
from liveqa.imports.school.dues import deadline_in
from liveqa.imports.school.gathered import Gathered
from liveqa.imports.school.moments import when
from liveqa.imports.school.outline import FLAT_ROW, Node, is_head_of_table
from liveqa.imports.school.people import on_duty
from liveqa.imports.school.roles import Role
from liveqa.imports.school.tables import without_bullet
from liveqa.imports.times import hours
from liveqa.text import fold

_REMARK = re.compile(r"(luu y|ghi chu|chu y|rieng|\()")
_INSTRUCTS = re.compile(
    r"(xay dung|to chuc|tiep tuc|dua tren|can cu|thong qua|day manh|tang cuong|lua chon|hoi nghi"
    r"|nha truong|cac don vi|yeu cau(?! (cua|doi voi|tu)\b)|dam bao|quan triet)\b"
)
_NEXT_SENTENCE = re.compile(r"\w{3}[.!?]\s+([^\W\d_])")
_COUNTED = re.compile(
    r"^(?P<name>[^:;()]{2,80}?)\s*[:(–-]\s*(?P<count>\d{1,4})\s*(?:người|đại biểu|đồng chí|đ/c|em"
    r"|học sinh|phụ huynh|giáo viên|vị)\)?$",
    re.IGNORECASE,
)


def is_programme(node: Node) -> bool:
    """Return whether a section "Nội dung, chương trình" lists what is done one after the other, and
    not what is talked about: in a table, with lengths or hours, or from an opening on."""
    items = [item_of_line(each.unit.text) for each in node.children if not each.unit.cells]
    formal = (AgendaKind.OPENING, AgendaKind.INTRODUCTION, AgendaKind.CLOSING)
    return len(items) < len(node.children) or any(
        item.minutes or item.kind in formal or hours(each.unit.text)
        for each, item in zip(node.children, items, strict=False)
    )


def _entries(
    node: Node, role: Role, found: Gathered, limit: int = SENTENCE_LIMIT
) -> Iterator[tuple[Node, str, str]]:
    """Yield the entries listed below a heading: sentence, words, and why they may be none. A line
    that ends in a colon announces others, as does the heading of a session; plain lines are entries
    where there is nothing else."""
    below = [each for each in node.below() if not _in_other(each, node, role)]
    is_flat = role != Role.PROGRAMME and _is_flat(node)
    has_marks = any(each.unit.level for each in below)
    for each in below:
        if each.unit.cells or (has_marks and not each.unit.level) or contact_of(each.unit.text):
            continue
        if is_flat and (is_head_of_table(each.unit.folded) or FLAT_ROW.match(each.unit.text)):
            found.say(each, "flat")
            continue
        text = (each.value if each.roles else each.unit.text).strip(" ;.,*")
        if text and id(each) not in found.sessions.owners and not _announces(each):
            yield each, text, _entry_doubt(each, text, limit, has_marks)


def _is_flat(node: Node) -> bool:
    """Return whether a section holds a table whose cells run together."""
    return any(is_head_of_table(each.unit.folded) for each in node.below())


def _announces(each: Node) -> bool:
    """Return whether a sentence only says what the entries below it are about."""
    ends = each.unit.text.rstrip()[-1:]
    below = any(not _is_in_all(child.unit.text) for child in each.children)
    is_whole = each.value or each.unit.bullet or ends in ";.,"
    return below and (ends == ":" or not is_whole)


def _in_other(each: Node, section: Node, role: Role) -> bool:
    """Return whether a sentence below a section is, or is below, one with another subject."""
    for node in (each, *each.above()):
        if node is section:
            return False
        if node.roles and role not in node.roles:
            return True
    return False


def _entry_doubt(node: Node, text: str, limit: int, has_marks: bool) -> str:
    if len(text) > limit:
        return "too_long"
    if any(found[1].isupper() for found in _NEXT_SENTENCE.finditer(text)):
        return "sentences"
    if _REMARK.match(fold(text)):
        return "remark"
    if not has_marks:
        return "unmarked" if node.unit.text.rstrip().endswith(":") else ""
    parent = node.parent
    is_under_number = bool(node.unit.bullet and parent and parent.unit.level and not parent.roles)
    if is_under_number and parent and not parent.unit.bullet and parent.children:
        ends = parent.unit.text.rstrip()[-1:]
        return "under" if ends in ";.," else ""
    return ""


def read_contents(node: Node, found: Gathered) -> None:
    """Add what is talked about, as a section lists it."""
    if node.children and (first := without_bullet(node.value)) != node.value:
        put_entry("contents", node, first.strip(" .;"), "", found)
    for where, text, doubt in _entries(node, Role.CONTENTS, found):
        put_entry("contents", where, text, doubt or _instructed(text), found)
    if node.value and all(child.unit.cells for child in node.children):
        put_entry("contents", node, node.value.strip(" .;"), "inline", found)


def _instructed(text: str) -> str:
    if when(text).starts_at:
        return "in_time"
    if deadline_in(text, None).due:
        return "instruction"
    return "instruction" if _INSTRUCTS.match(fold(text)) else ""


_IN_ALL = re.compile(r"(khoang )?\d+ [^:]*:$")
"""How many those below are: "70 người, gồm:"."""


def _is_in_all(text: str) -> bool:
    return is_total(text) or bool(_IN_ALL.match(fold(text)))


def read_participants(node: Node, found: Gathered) -> None:
    """Add who takes part, as a section lists it: with the groups that it counts."""
    parts = (without_bullet(part) for part in node.value.split(";"))
    listed = [(node, part.strip(" .,"), "") for part in parts if part]
    for where, text, doubt in [*listed, *_entries(node, Role.PARTICIPANTS, found)]:
        if _is_in_all(text):
            continue
        put_entry("participants", where, text, doubt, found)
        found.facts.extend(on_duty(text, where.unit.at, found.sessions.of(where)))
        if counted := _COUNTED.match(text):
            group = PlanGroup(name=counted["name"].strip(), invited=int(counted["count"]))
            found.add("groups", group, where, "group")

    for where, name, count in counted_in(node):
        put_entry("participants", where, f"{name}: {count}" if count else name, "", found)
        if count.isdecimal():
            found.add("groups", PlanGroup(name=name, invited=int(count)), where, "group")


def put_entry(name: str, node: Node, text: str, doubt: str, found: Gathered) -> None:
    """Add an entry of a list, unless it is longer than the plan holds: that is said of its
    sentence."""
    if doubt == "too_long" or len(text) > SENTENCE_LIMIT:
        found.say(node, "too_long")
    else:
        found.add(name, text, node, doubt)


def read_programme(node: Node, found: Gathered) -> None:
    """Add the programme, as a section has it in lines or in a table."""
    rows = [each for each in node.below() if each.unit.cells]
    doubt = ""
    if rows:
        items = list(_of_rows(rows))
    else:
        listed = _entries(node, Role.PROGRAMME, found, LINE_LIMIT)
        entries = [(each, text) for each, text, doubt in listed if doubt != "too_long"]
        is_flat = _is_flat(node)
        if is_flat:
            for each, _ in entries:
                found.say(each, "flat")
            entries = [(each, row[1]) for each, text in entries if (row := FLAT_ROW.match(text))]
        doubt = "flat" if is_flat else "one_item" if len(entries) < 2 else ""
        items = [(each, item_of_line(text)) for each, text in entries]
    timed = until_next([(list(each.unit.cells) or [each.unit.text], item) for each, item in items])
    for (each, _), item in zip(items, timed, strict=True):
        found.add("agenda", item, each, doubt)


def _of_rows(rows: list[Node]) -> Iterator[tuple[Node, PlanItem]]:
    """Yield the programme point of each row below the heading row, if there is one."""
    head = list(rows[0].unit.cells)
    for row in rows:
        cells = list(row.unit.cells)
        found = items_of_table([cells]) if row is rows[0] else items_of_table([head, cells])[-1:]
        for item in found:
            yield row, item
