"""Read from a plan's sections what they say of the meeting, each value beside its sentence."""

import re
from collections.abc import Iterator

from liveqa.domain.plan import LINE_LIMIT, SENTENCE_LIMIT, PlanGroup, PlanItem
from liveqa.domain.words import AgendaKind, MeetingForm, MeetingKind, NoticeTitle
from liveqa.imports.programme import item_of_line, items_of_table, until_next
from liveqa.imports.school.appointed import counted_in, is_total
from liveqa.imports.school.contact import contact_of
from liveqa.imports.school.dues import deadline_in
from liveqa.imports.school.gaps import has_gap
from liveqa.imports.school.gathered import Gathered, texts_of
from liveqa.imports.school.moments import when
from liveqa.imports.school.outline import FLAT_ROW, Node, is_head_of_table
from liveqa.imports.school.people import DUTIES, officers, officers_in, on_duty
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.roles import Role
from liveqa.imports.school.sessions import Sessions
from liveqa.imports.school.tables import without_bullet
from liveqa.imports.school.units import Unit
from liveqa.imports.school.when_where import (
    ask_host,
    fall_back,
    join_day_and_hour,
    put_venue,
    read_moment,
    read_time,
    read_venue,
)
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
_CONCLUSION = re.compile(r"\bthong bao ket luan\b")
_BOTH_SIDES = re.compile(r"nguoi su dung lao dong\b.*\bnguoi lao dong|tai noi lam viec")
_STAFF = re.compile(
    r"\b(can bo|giao vien|nhan vien|vien chuc|cbgvnv|cb, ?gv, ?nv|nguoi lao dong)\b"
)
_OTHERS = re.compile(r"\b(phu huynh|cha me|hoc sinh|sinh vien|nhan dan|cu tri|cmhs|thanh nien)\b")


def gather(nodes: list[Node], sessions: Sessions, year: int | None, issuing: str) -> Gathered:
    """Return what a plan's sections say; `year` is the paper's, `issuing` who issues it."""
    found = Gathered(sessions, year)
    for node in nodes:
        if node.is_shut:
            _shut(node, found)
            continue
        for role, text in sessions.rows.get(id(node), {}).items():
            _of_column(node, role, text, found)
        for role in _direct(node):
            _READERS[role](node, found)
    join_day_and_hour(found)
    fall_back(nodes, found)
    ask_host(found, issuing)
    return found


def _direct(node: Node) -> list[Role]:
    """Return what a section itself is about: what sections below it are about too is theirs, but
    for lists, which the outermost section of one subject reads."""
    roles = [role for role in node.roles if role in _READERS and _reads(node, role)]
    if not {Role.CONTENTS, Role.PROGRAMME} <= set(roles):
        return roles
    other = Role.CONTENTS if _is_programme(node) else Role.PROGRAMME
    return [role for role in roles if role != other]


def _is_programme(node: Node) -> bool:
    """Return whether a section "Nội dung, chương trình" lists what is done one after the other, and
    not what is talked about: in a table, with lengths or hours, or from an opening on."""
    items = [item_of_line(each.unit.text) for each in node.children if not each.unit.cells]
    formal = (AgendaKind.OPENING, AgendaKind.INTRODUCTION, AgendaKind.CLOSING)
    return len(items) < len(node.children) or any(
        item.minutes or item.kind in formal or hours(each.unit.text)
        for each, item in zip(node.children, items, strict=False)
    )


def _reads(node: Node, role: Role) -> bool:
    if role in _LISTS:
        above = (each for each in node.above() if role in each.roles)
        return _gathers(node, role) and not any(_gathers(each, role) for each in above)
    return not any(role in below.roles for below in node.below())


def _gathers(node: Node, role: Role) -> bool:
    """Return whether a section lists what it is about itself, and is not one around several
    sections, of which one does."""
    inner = {each for below in node.below() for each in below.roles}
    return role not in inner or (len(node.roles) == 1 and inner <= {role, *DUTIES})


def _of_column(node: Node, role: Role, text: str, found: Gathered) -> None:
    """Read a cell in a table of sessions."""
    if role == Role.TIME:
        read_moment(node, text, found)
    elif role == Role.VENUE:
        put_venue(node, text, found)
    elif role in DUTIES:
        found.facts.extend(officers_in(text, role, node.unit.at, found.sessions.of(node)))
    elif role in (Role.PARTICIPANTS, Role.CONTENTS) and text.strip(" ;."):
        _put(role.value, node, text.strip(" ;."), "", found)


def _shut(node: Node, found: Gathered) -> None:
    roles = {role for each in (node, *node.above()) for role in each.roles}
    reason = next((role for role in (Role.PURPOSE, Role.BUDGET, Role.WORK) if role in roles), "")
    if Role.WORK in roles and _CONCLUSION.search(node.unit.folded):
        found.add("notice_title", NoticeTitle.CONCLUSION, node)
    if set(node.roles) & set(DUTIES) and reason == Role.WORK:
        found.facts.extend(officers(node, lambda _: None))
    found.say(node, str(reason))


def _theme(node: Node, found: Gathered) -> None:
    for where, text in list(texts_of(node))[:1]:
        theme = text.strip(" .“”\"'*")
        if theme and len(theme) <= SENTENCE_LIMIT:
            found.add("theme", theme, where)


def _form(node: Node, found: Gathered) -> None:
    for where, said in texts_of(node):
        text = re.sub(r"https?://\S+", "", said)
        folded = fold(text)
        forms = [form for form, words in _FORMS if words.search(folded)]
        if not forms:
            found.say(where, "form")
        else:
            both = len(forms) > 1
            is_either = both and (re.search(r"\bhoặc\b|/", text) or _SENDS.search(folded))
            doubt = "alternative" if is_either else ""
            found.add("form", MeetingForm.HYBRID if both else forms[0], where, doubt)


_SENDS = re.compile(r"\b(gui|nhan|dang ky|khao sat|cau hoi|phieu)\b")
"""What people do online for a meeting in one place."""
_FORMS = (
    (MeetingForm.IN_PERSON, re.compile(r"(?<!truyen hinh )(?<!phat )truc tiep")),
    (MeetingForm.ONLINE, re.compile(r"truc tuyen|\bonline\b|\b(zoom|google meet|teams)\b")),
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


def _contents(node: Node, found: Gathered) -> None:
    if node.children and (first := without_bullet(node.value)) != node.value:
        _put("contents", node, first.strip(" .;"), "", found)
    for where, text, doubt in _entries(node, Role.CONTENTS, found):
        _put("contents", where, text, doubt or _instructed(text), found)
    if node.value and all(child.unit.cells for child in node.children):
        _put("contents", node, node.value.strip(" .;"), "inline", found)


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


def _participants(node: Node, found: Gathered) -> None:
    parts = (without_bullet(part) for part in node.value.split(";"))
    listed = [(node, part.strip(" .,"), "") for part in parts if part]
    for where, text, doubt in [*listed, *_entries(node, Role.PARTICIPANTS, found)]:
        if _is_in_all(text):
            continue
        _put("participants", where, text, doubt, found)
        found.facts.extend(on_duty(text, where.unit.at, found.sessions.of(where)))
        if counted := _COUNTED.match(text):
            group = PlanGroup(name=counted["name"].strip(), invited=int(counted["count"]))
            found.add("groups", group, where, "group")

    for where, name, count in counted_in(node):
        _put("participants", where, f"{name}: {count}" if count else name, "", found)
        if count.isdecimal():
            found.add("groups", PlanGroup(name=name, invited=int(count)), where, "group")


def _put(name: str, node: Node, text: str, doubt: str, found: Gathered) -> None:
    if doubt == "too_long" or len(text) > SENTENCE_LIMIT:
        found.say(node, "too_long")
    else:
        found.add(name, text, node, doubt)


def _programme(node: Node, found: Gathered) -> None:
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


def _officers(node: Node, found: Gathered) -> None:
    named = list(officers(node, found.sessions.of))
    found.facts.extend(named)
    if not named and node.value and has_gap(node.value):
        found.say(node, "blank")
    elif not named and (node.value or len(node.roles) == 1):
        found.say(node, "office_only")


_LISTS = {Role.CONTENTS, Role.PROGRAMME, Role.PARTICIPANTS}
_READERS = {
    Role.TIME: read_time,
    Role.VENUE: read_venue,
    Role.FORM: _form,
    Role.THEME: _theme,
    Role.CONTENTS: _contents,
    Role.PROGRAMME: _programme,
    Role.PARTICIPANTS: _participants,
    Role.CHAIR: _officers,
    Role.PANEL: _officers,
    Role.SECRETARY: _officers,
}


def labour_in(found: list[Unit]) -> list[Fact]:
    """Return that the conference may be one at the workplace, if its plan speaks of both sides."""
    for unit in found:
        if re.search(r"nguoi su dung lao dong|tap the lao dong|145/2020", unit.folded):
            return [fact("kind", MeetingKind.LABOUR, [unit.at], "both_sides")]
    return []


def kind_of(title: str) -> tuple[MeetingKind, str] | None:
    """Return the kind of conference that a title speaks of, and why that is doubtful."""
    folded = fold(title)
    if _BOTH_SIDES.search(folded):
        return MeetingKind.LABOUR, ""
    if _STAFF.search(folded) and not _OTHERS.search(folded) and "doi thoai" in folded:
        return MeetingKind.LABOUR, "staff_only"
    return None
