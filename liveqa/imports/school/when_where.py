"""Read when and where a conference is from a plan's sections, or asked about from its sentences."""

import re

from liveqa.domain.plan import LINE_LIMIT
from liveqa.imports.school.dues import recurrence_in
from liveqa.imports.school.gaps import is_empty_time
from liveqa.imports.school.gathered import Gathered, texts_of
from liveqa.imports.school.moments import When, is_for_others, when, with_day
from liveqa.imports.school.outline import Node
from liveqa.imports.school.reading import fact
from liveqa.imports.school.roles import Role
from liveqa.text import fold

_AT = re.compile(r"\btại\s+(?!các\b(?! (?:phòng|lớp)\b))(.+)", re.IGNORECASE)
_ROOM = re.compile(
    r"\d[^,;]*[,;]\s*((?:hội trường|phòng|sân|văn phòng|nhà (?:văn hóa|đa năng)|thư viện)\s.+)",
    re.IGNORECASE,
)
_HALL = re.compile(
    r"(tai|hoi truong|phong|san|van phong|nha van hoa|trung tam|tru so|san|thu vien)\b"
)
_HOST = re.compile(r"\b((?:Trường|Trung tâm|Nhà văn hóa)\s+[^(,;]{3,80})")


def read_time(node: Node, found: Gathered) -> None:
    """Read what a section says of the time, and of the place beside it."""
    is_mixed = len(node.roles) > 1
    lines = list(texts_of(node))
    told = with_day([text for _, text in lines], found.year)
    for (where, text), said in zip(lines, told, strict=True):
        if is_mixed and where is not node and not re.search(r"\d", text):
            continue
        if said:
            read_moment(where, said, found)
        elif is_for_others(text):
            found.say(where, "other_time")
        place = _at(text)
        if place and re.search(r"\d", text[: place.start()]):
            put_venue(where, place[1], found, "" if is_mixed else "in_time")
        elif is_mixed and (room := _ROOM.search(text)):
            put_venue(where, room[1], found, "in_time")


def _at(text: str) -> re.Match[str] | None:
    """Return where a text says the place: not within a bracket, as in "Vòng 1 (tại trường): …"."""
    place = _AT.search(text)
    while place and place[1].count(")") > place[1].count("("):
        place = _AT.search(text, place.start(1))
    return place


def read_moment(node: Node, text: str, found: Gathered, doubt: str = "") -> None:
    """Read when words say that the meeting is; keep them where they name no moment."""
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


def join_day_and_hour(found: Gathered) -> None:
    """Put a day and the hours together that a plan names in two places: "Ngày tổ chức: …", "Giờ:
    8h00 - 10h30"."""
    notes = [each for each in found.facts if each.field == "time_note" and not each.doubt]
    timed = {each.session for each in found.facts if each.field == "starts_at"}
    for session in {each.session for each in notes} - timed:
        own = [each for each in notes if each.session == session]
        known = _joined([str(each.value) for each in own], found.year)
        if known.starts_at and known.doubt != "several_hours":
            at = [place for each in own for place in each.sentences]
            found.facts = [each for each in found.facts if each not in own]
            for name, moment in (("starts_at", known.starts_at), ("ends_at", known.ends_at)):
                if moment:
                    found.facts.append(fact(name, moment, at, known.doubt, session))


def _joined(texts: list[str], year: int | None) -> When:
    """Return when a meeting is by one text with its day and others with its hours."""
    days = [text for text in texts if when(text, year).doubt == "no_hour"]
    clock = [text for text in texts if when(text, year).doubt == "no_day"]
    if len(days) != 1 or not clock or len(texts) > len(clock) + 1:
        return When()
    return when(f"{' '.join(clock)} ngày {_DAY.sub('', days[0])}", year)


_DAY = re.compile(r"^ngày ", re.IGNORECASE)


_OF_A_ROW = re.compile(r"\d(h|g|giờ)?\d{0,2}\s*:\s*\D", re.IGNORECASE)
"""A time with what begins then: a line of several, each for somebody else."""
_ROUGHLY = re.compile(r"\b(thang|quy|tuan|dip|dau|cuoi|hoc ky) \w")


def _with_gaps(text: str) -> str:
    """Return a time with a sign where the day or the month was left to be written by hand."""
    return re.sub(r"\b(ngày|tháng)\s*(?=(/)(?!\s*lần)|\b(tháng|năm)\b)", _gap, text)


def _gap(found: re.Match[str]) -> str:
    return f"{found[1]} …" if found[2] else f"{found[1]} … "


_SAID_OF_TIME = ("recurring", "deadline", "day_blank", "no_day", "no_hour", "no_time")


def read_venue(node: Node, found: Gathered) -> None:
    """Read where a section says that the meeting is."""
    for where, text in texts_of(node):
        if len(node.roles) == 1 or _HALL.match(fold(text)):
            put_venue(where, text, found)


_SITE = re.compile(r"\s*(?:tại\s+|các\s+)?điểm cầu\b([^:]{0,60}?)\s*:\s*", re.IGNORECASE)


_ELSEWHERE = re.compile(
    r"nhu (cu|tren|nam|lan)\b|(se )?(thong bao|co thong bao) sau|theo (giay|thu) moi"
)
"""Words that say of the place that another paper says it."""


def put_venue(node: Node, text: str, found: Gathered, doubt: str = "") -> None:
    """Add a place, unless it is another site, or still to be written."""
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


def fall_back(nodes: list[Node], found: Gathered) -> None:
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
        read_moment(node, text, found, "running_text")
        place = _at(text) or re.search(r"\btại\s+([^()]+)\)", text)
        if place and not any(each.field == "venue" for each in found.facts):
            put_venue(node, _BESIDE_PLACE.split(place[1])[0], found, "running_text")


_MEETS = re.compile(
    r"\b(doi thoai|hoi nghi|gap go|toa dam)\b(?!.*\b(gui|truoc|chuan bi|bao cao)\b)"
)
_SENTENCE = re.compile(r"(?<=[^\W\d_]{2}[.;])\s+(?=[^\W\d_])")
_BESIDE_PLACE = re.compile(
    r"[,;]\s*(?=(?:do|với|gồm|thành phần|nội dung|đối tượng|nhằm|để|có|dưới|các)\b)", re.IGNORECASE
)
"""What goes on in a sentence behind the place that it names."""


def ask_host(found: Gathered, issuing: str) -> None:
    """Ask whether another school in the venue is the host."""
    for each in [each for each in found.facts if each.field == "venue"]:
        school = _HOST.search(str(each.value))
        if school and issuing and fold(school[1]).strip() not in fold(issuing):
            name = school[1].strip()
            found.facts.append(fact("host", name, each.sentences, "venue_of", each.session))
