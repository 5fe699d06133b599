"""Read from a plan's sections what they say of the meeting, each value beside its sentence."""

import re

from liveqa.domain.plan import SENTENCE_LIMIT
from liveqa.domain.words import MeetingForm, MeetingKind, NoticeTitle
from liveqa.imports.school.gaps import has_gap
from liveqa.imports.school.gathered import Gathered, texts_of
from liveqa.imports.school.lists import (
    is_programme,
    put_entry,
    read_contents,
    read_participants,
    read_programme,
)
from liveqa.imports.school.outline import Node
from liveqa.imports.school.people import officers, officers_in
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.roles import DUTIES, Role
from liveqa.imports.school.sessions import Sessions
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
from liveqa.text import fold

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
    other = Role.CONTENTS if is_programme(node) else Role.PROGRAMME
    return [role for role in roles if role != other]


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
        put_entry(role.value, node, text.strip(" ;."), "", found)


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
    Role.CONTENTS: read_contents,
    Role.PROGRAMME: read_programme,
    Role.PARTICIPANTS: read_participants,
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
