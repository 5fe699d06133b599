"""Read from a plan's sections what they say of the meeting, each value beside its sentence."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from liveqa.domain.plan import LINE_LIMIT, SENTENCE_LIMIT, PlanGroup, PlanItem
from liveqa.domain.words import MeetingForm, MeetingKind, NoticeTitle
from liveqa.imports.programme import item_of_line, items_of_table, until_next
from liveqa.imports.school.appointed import counted_in
from liveqa.imports.school.dues import recurrence_in
from liveqa.imports.school.gaps import has_gap, is_empty_time
from liveqa.imports.school.moments import is_for_others, when, with_day
from liveqa.imports.school.outline import FLAT_ROW, Node, is_head_of_table
from liveqa.imports.school.people import DUTIES, officers, officers_in
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.roles import Role
from liveqa.imports.school.sessions import Sessions
from liveqa.imports.school.tables import BULLET
from liveqa.imports.school.units import Unit
from liveqa.text import fold

LIST_LIMIT = 60
_REMARK = re.compile(r"(luu y|ghi chu|chu y|rieng|\()")
_INSTRUCTS = re.compile(
    r"(xay dung|to chuc|tiep tuc|dua tren|can cu|thong qua|day manh|tang cuong|lua chon|hoi nghi"
    r"|nha truong|cac don vi|yeu cau(?! (cua|doi voi|tu)\b)|dam bao|quan triet)\b"
)
_NEXT_SENTENCE = re.compile(r"\w{3}[.!?]\s+([^\W\d_])")
_AT = re.compile(r"\btại\s+(?!các\b(?! (?:phòng|lớp)\b))(.+)", re.IGNORECASE)
_ROOM = re.compile(
    r"\d[^,;]*[,;]\s*((?:hội trường|phòng|sân|văn phòng|nhà (?:văn hóa|đa năng)|thư viện)\s.+)",
    re.IGNORECASE,
)
_HALL = re.compile(
    r"(tai|hoi truong|phong|san|van phong|nha van hoa|trung tam|tru so|san|thu vien)\b"
)
_COUNTED = re.compile(
    r"^(?P<name>[^:;()]{2,80}?)\s*[:(–-]\s*(?P<count>\d{1,4})\s*(?:người|đại biểu|đồng chí|đ/c|em"
    r"|học sinh|phụ huynh|giáo viên|vị)\)?$",
    re.IGNORECASE,
)
_HOST = re.compile(r"\b((?:Trường|Trung tâm|Nhà văn hóa)\s+[^(,;]{3,80})")
_CONCLUSION = re.compile(r"\bthong bao ket luan\b")
_BOTH_SIDES = re.compile(r"nguoi su dung lao dong\b.*\bnguoi lao dong|tai noi lam viec")
_STAFF = re.compile(
    r"\b(can bo|giao vien|nhan vien|vien chuc|cbgvnv|cb, ?gv, ?nv|nguoi lao dong)\b"
)
_OTHERS = re.compile(r"\b(phu huynh|cha me|hoc sinh|sinh vien|nhan dan|cu tri|cmhs|thanh nien)\b")


@dataclass
class Gathered:
    """What the sections say, and why other sentences say nothing for a field."""

    sessions: Sessions
    year: int | None
    facts: list[Fact] = field(default_factory=list)
    why: dict[int, str] = field(default_factory=dict)
    counts: Counter[tuple[str, int | None]] = field(default_factory=Counter)

    def say(self, node: Node, reason: str) -> None:
        """Note why nothing is taken from a sentence."""
        self.why.setdefault(node.unit.at, reason)

    def add(self, name: str, value: object, node: Node, doubt: str = "") -> None:
        """Add what a sentence says for a field, once a sentence; a list holds 60 entries."""
        session = self.sessions.of(node)
        self.counts[name, session] += 1
        if self.counts[name, session] <= LIST_LIMIT:
            self.facts.append(fact(name, value, [node.unit.at], doubt, session))


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
    _fall_back(nodes, found)
    _host(found, issuing)
    return found


def _direct(node: Node) -> list[Role]:
    """Return what a section itself is about: what sections below it are about too is theirs, but
    for lists, which the outermost section of one subject reads."""
    return [role for role in node.roles if role in _READERS and _reads(node, role)]


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
        _moment(node, text, found)
    elif role == Role.VENUE:
        _put_venue(node, text, found)
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


def _texts(node: Node) -> Iterator[tuple[Node, str]]:
    """Yield what a section says: what follows its colon, and the sentences right below it."""
    if node.value:
        yield node, node.value
    for child in node.children:
        if not child.roles and not child.unit.cells:
            yield child, child.unit.text


def _time(node: Node, found: Gathered) -> None:
    is_mixed = len(node.roles) > 1
    lines = list(_texts(node))
    told = with_day([text for _, text in lines], found.year)
    for (where, text), said in zip(lines, told, strict=True):
        if is_mixed and where is not node and not re.search(r"\d", text):
            continue
        if said:
            _moment(where, said, found)
        elif is_for_others(text):
            found.say(where, "other_time")
        place = _at(text)
        if place and re.search(r"\d", text[: place.start()]):
            _put_venue(where, place[1], found, "" if is_mixed else "in_time")
        elif is_mixed and (room := _ROOM.search(text)):
            _put_venue(where, room[1], found, "in_time")


def _at(text: str) -> re.Match[str] | None:
    """Return where a text says the place: not within a bracket, as in "Vòng 1 (tại trường): …"."""
    place = _AT.search(text)
    while place and place[1].count(")") > place[1].count("("):
        place = _AT.search(text, place.start(1))
    return place


def _moment(node: Node, text: str, found: Gathered, doubt: str = "") -> None:
    known = when(text, found.year)
    if not known.starts_at:
        found.say(node, known.doubt)
        _in_words(node, text.strip(" .;"), known.doubt, found)
        return
    found.add("starts_at", known.starts_at, node, doubt or known.doubt)
    if known.ends_at:
        found.add("ends_at", known.ends_at, node, doubt or known.doubt)


def _in_words(node: Node, text: str, why: str, found: Gathered) -> None:
    """Keep what is said of the time where that is no day with an hour, and how it is repeated."""
    says = why in _SAID_OF_TIME and (why != "no_time" or _ROUGHLY.search(fold(text)))
    if says and not is_empty_time(text) and len(text) <= LINE_LIMIT:
        doubt = "several_times" if _OF_A_ROW.search(text) else ""
        found.add("time_note", _with_gaps(text), node, doubt)
    rule, doubt = recurrence_in(text) if why == "recurring" else ("", "")
    if rule:
        found.add("recurrence", rule, node, doubt)


_OF_A_ROW = re.compile(r"\d(h|g|giờ)?\d{0,2}\s*:\s*\D", re.IGNORECASE)
"""A time with what begins then: a line of several, each for somebody else."""
_ROUGHLY = re.compile(r"\b(thang|quy|tuan|dip|dau|cuoi|hoc ky) \w")


def _with_gaps(text: str) -> str:
    """Return a time with a sign where the day or the month was left to be written by hand."""
    return re.sub(r"\b(ngày|tháng)\s*(?=(/)(?!\s*lần)|\b(tháng|năm)\b)", _gap, text)


def _gap(found: re.Match[str]) -> str:
    return f"{found[1]} …" if found[2] else f"{found[1]} … "


_SAID_OF_TIME = ("recurring", "deadline", "day_blank", "no_day", "no_hour", "no_time")


def _venue(node: Node, found: Gathered) -> None:
    for where, text in _texts(node):
        if len(node.roles) == 1 or _HALL.match(fold(text)):
            _put_venue(where, text, found)


_SITE = re.compile(r"\s*(?:tại\s+|các\s+)?điểm cầu\b([^:]{0,60}?)\s*:\s*", re.IGNORECASE)


_ELSEWHERE = re.compile(
    r"nhu (cu|tren|nam|lan)\b|(se )?(thong bao|co thong bao) sau|theo (giay|thu) moi"
)
"""Words that say of the place that another paper says it."""


def _put_venue(node: Node, text: str, found: Gathered, doubt: str = "") -> None:
    if site := _SITE.match(text):
        if not re.search(r"chinh|trung tam|chu tri", fold(site[1])):
            found.say(node, "site")
            return
        text = text[site.end() :]
    venue = re.sub(r"^tại\s+", "", text.strip(" .;,:"), flags=re.IGNORECASE)
    venue = venue[:1].upper() + venue[1:]
    is_told = re.search(r"[^\W\d_]{2}|[^\W\d_]\W?\d", venue) and not _ELSEWHERE.match(fold(venue))
    if not is_told or re.search(r"[.…_]{3,}", venue):
        found.say(node, "blank")
    elif len(venue) > LINE_LIMIT:
        found.say(node, "too_long")
    else:
        either = "alternative" if re.search(r"\bhoặc\b", venue) else ""
        found.add("venue", venue, node, doubt or either)


def _theme(node: Node, found: Gathered) -> None:
    for where, text in list(_texts(node))[:1]:
        theme = text.strip(" .“”\"'*")
        if theme and len(theme) <= SENTENCE_LIMIT:
            found.add("theme", theme, where)


def _form(node: Node, found: Gathered) -> None:
    for where, said in _texts(node):
        text = re.sub(r"https?://\S+", "", said)
        folded = fold(text)
        forms = [form for form, words in _FORMS if words.search(folded)]
        if not forms:
            found.say(where, "form")
        else:
            both = len(forms) > 1
            doubt = "alternative" if both and re.search(r"\bhoặc\b|/", text) else ""
            found.add("form", MeetingForm.HYBRID if both else forms[0], where, doubt)


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
        if each.unit.cells or (has_marks and not each.unit.level):
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
    below = any(not _IN_ALL.match(child.unit.folded) for child in each.children)
    return below and (ends == ":" or not (each.unit.bullet or ends in ";.,"))


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
    first = BULLET.match(node.value)
    if first and node.children:
        _put("contents", node, node.value[first.end() :].strip(" .;"), "", found)
    for where, text, doubt in _entries(node, Role.CONTENTS, found):
        _put("contents", where, text, doubt or _instructed(text), found)
    if node.value and all(child.unit.cells for child in node.children):
        _put("contents", node, node.value.strip(" .;"), "inline", found)


def _instructed(text: str) -> str:
    if when(text).starts_at:
        return "in_time"
    return "instruction" if _INSTRUCTS.match(fold(text)) else ""


_IN_ALL = re.compile(r"(tong( so| cong)?|cong)\b(?! hop| phu trach| lien)|(khoang )?\d+ [^:]*:$")
"""How many there are of all, which is nobody: "Tổng số: 70 người", "70 người, gồm:"."""


def _participants(node: Node, found: Gathered) -> None:
    listed = [(node, part.strip(" .,"), "") for part in node.value.split(";") if part.strip()]
    for where, text, doubt in [*listed, *_entries(node, Role.PARTICIPANTS, found)]:
        if _IN_ALL.match(fold(text)):
            continue
        _put("participants", where, text, doubt, found)
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
    Role.TIME: _time,
    Role.VENUE: _venue,
    Role.FORM: _form,
    Role.THEME: _theme,
    Role.CONTENTS: _contents,
    Role.PROGRAMME: _programme,
    Role.PARTICIPANTS: _participants,
    Role.CHAIR: _officers,
    Role.PANEL: _officers,
    Role.SECRETARY: _officers,
}


def _fall_back(nodes: list[Node], found: Gathered) -> None:
    """Look for the time in running text where no section names one: doubtful at best."""
    if any(Role.TIME in node.roles and not node.is_shut for node in nodes):
        return
    for is_shut in (False, True):
        for node in nodes:
            is_there = node.is_shut == is_shut and not node.unit.cells
            if is_there and (not is_shut or _MEETS.search(node.unit.folded)):
                _in_passing(node, found)
        if any(each.field == "starts_at" for each in found.facts):
            return


def _in_passing(node: Node, found: Gathered) -> None:
    for text in _SENTENCE.split(node.unit.text):
        if not when(text, found.year).starts_at:
            continue
        _moment(node, text, found, "running_text")
        place = _at(text) or re.search(r"\btại\s+([^()]+)\)", text)
        if place and not any(each.field == "venue" for each in found.facts):
            _put_venue(node, _BESIDE_PLACE.split(place[1])[0], found, "running_text")


_MEETS = re.compile(
    r"\b(doi thoai|hoi nghi|gap go|toa dam)\b(?!.*\b(gui|truoc|chuan bi|bao cao)\b)"
)
_SENTENCE = re.compile(r"(?<=[^\W\d_]{2}[.;])\s+(?=[^\W\d_])")
_BESIDE_PLACE = re.compile(
    r"[,;]\s*(?=(?:do|với|gồm|thành phần|nội dung|đối tượng|nhằm|để|có|dưới|các)\b)", re.IGNORECASE
)
"""What goes on in a sentence behind the place that it names."""


def _host(found: Gathered, issuing: str) -> None:
    """Ask whether another school in the venue is the host."""
    for each in [each for each in found.facts if each.field == "venue"]:
        school = _HOST.search(str(each.value))
        if school and issuing and fold(school[1]).strip() not in fold(issuing):
            name = school[1].strip()
            found.facts.append(fact("host", name, each.sentences, "venue_of", each.session))


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
