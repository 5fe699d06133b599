"""Find the sessions that one plan is for, and to which of them a section belongs."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from liveqa.imports.school.moments import when, with_day
from liveqa.imports.school.outline import Node
from liveqa.imports.school.roles import Role
from liveqa.imports.school.session_rows import BESIDE_TIME, Found, Rows, sessions_of_rows
from liveqa.text import fold

_OF_A_CONFERENCE = re.compile(r"\b(doi thoai|hoi nghi|tiep xuc|gap go|toa dam|dien dan|hop)\b")
_ALIKE = 0.8
SESSION_LIMIT = 20


@dataclass
class Sessions:
    """The sessions of a plan, by what their headings call them; without any it is for one meeting.
    `owners` says which session a section's heading is that of."""

    labels: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    owners: dict[int, int] = field(default_factory=dict)
    rows: Rows = field(default_factory=dict)
    """What the cells of a row say, where a table has a session a row."""

    def of(self, node: Node) -> int | None:
        """Return the session that a sentence belongs to; None if it is for all."""
        for each in (node, *node.above()):
            if id(each) in self.owners:
                return self.owners[id(each)]
        said = _whom(node.unit.text.partition(":")[0])
        named = [
            place
            for place, label in enumerate(self.labels)
            if said in (_whom(label), _whom(label.partition(":")[0]))
        ]
        return named[0] if len(named) == 1 else None

    def named_in(self, text: str) -> int | None:
        """Return the session of which a text speaks in words that only its heading has; None if
        there is none, or several."""
        if re.search(r"\b(ca|cac|02|03|2|3|hai|ba) (buoi|cuoc|hoi nghi)\b", fold(text)):
            return None
        said = _pairs(text)
        own = [_pairs(label) for label in self.labels]
        speaks = [
            place
            for place, words in enumerate(own)
            if said & words.difference(*(other for other in own if other is not words))
        ]
        return speaks[0] if len(speaks) == 1 else None

    def titles(self, title: str) -> list[str]:
        """Return what each session's meeting is called."""
        if not self.labels:
            return [title]
        return [
            label if _OF_A_CONFERENCE.search(fold(label)) else f"{title} – {label}"
            for label in self.labels
        ]


def sessions_in(nodes: list[Node], year: int | None = None) -> Sessions:
    """Return the sessions of a plan: sections beside each other of which each has a time, or
    several times in one section; beside those, other sections with a time of their own. `year` is
    the paper's, for a day without one."""
    times = [node for node in nodes if _tells_time(node)]
    found = _sections(times) if len(times) > 1 else {}
    if len(found) < 2:
        found = _entries(times, year)
    sessions = Sessions()
    if len(found) < 2:
        found, sessions.rows = sessions_of_rows(nodes, year)
    if found:
        found |= _beside(times, found)
    if not 2 <= len(found) <= SESSION_LIMIT:
        return sessions
    for number, (label, (place, members)) in enumerate(found.items()):
        sessions.labels.append(label)
        sessions.places.append(place)
        for node in members:
            sessions.owners[id(node)] = number
    _join_alike(nodes, sessions)
    return sessions


def _tells_time(node: Node) -> bool:
    """Return whether a section is about the time, with or without the place, and none within it
    is."""
    is_about = Role.TIME in node.roles and set(node.roles) <= {Role.TIME, *BESIDE_TIME}
    return is_about and not node.is_shut and not any(Role.TIME in n.roles for n in node.below())


def _whom(label: str) -> str:
    """Return a session's name as it is compared: "Đối với CMHS" is "Với CMHS"."""
    said = label.strip(" *").casefold()
    return re.sub(r"^(?:(?:đối thoại |đối )?với|dành cho|cho)\s+", "", said)


def _pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(re.findall(r"\w+", fold(text)))) - {("hoi", "nghi")}  # any of them is one


def _sections(times: list[Node]) -> Found:
    """Return the sections below the one that holds all times, if each of them has its own; times
    that follow each other in one section begin a session each."""
    paths = [[*reversed(list(node.above())), node] for node in times]
    depth = 0
    while all(len(path) > depth + 1 for path in paths) and len({id(p[depth]) for p in paths}) == 1:
        depth += 1
    tops = [path[depth] if len(path) > depth else path[-1] for path in paths]
    if len({id(top) for top in tops}) != len(times) or any(Role.TIME in t.roles for t in tops):
        return {}
    return {_label(top): (top.unit.at, [top]) for top in tops}


def _label(node: Node) -> str:
    return node.unit.text.strip(' .:;–-*“”"')


def _entries(times: list[Node], year: int | None) -> Found:
    """Return the sessions that a list of times names: "- Khối 1: 8h00 ngày 20/11/2025"; or below a
    day "- Buổi sáng (7h30): với học sinh"."""
    if len(times) != 1:
        return {}
    children = times[0].children
    lines = [child.unit.text for child in children]
    _, *told = with_day([times[0].value, *lines], year)
    labelled: Found = {}
    for node, text, line in zip(children, told, lines, strict=True):
        if not when(text, None if text == line else year).starts_at:
            continue
        named = _LABELLED.match(text)
        label = _of_entry(named, line) if named else ""
        if not re.search(r"[^\W\d]", label):
            return {}
        labelled[label] = (node.unit.at, [node])
    return labelled


def _of_entry(named: re.Match[str], line: str) -> str:
    """Return what an entry calls its session; nothing where what follows its colon is no time."""
    label = named[1].strip(" *")
    if when(named[2]).starts_at:
        return label
    timed = _HOURS_ASIDE.sub("", label)
    return f"{timed}:{line.partition(':')[2].rstrip(' .;')}" if timed != label else ""


_HOURS_ASIDE = re.compile(r"\s*\([^()]*\d[^()]*\)\s*$")
_LABELLED = re.compile(r"((?:[^:(]|\([^)]*\))+):(.*)", re.DOTALL)


def _beside(times: list[Node], found: Found) -> Found:
    """Return the sections with a time of their own that hold none of the sessions found."""
    taken = {id(node) for _, members in found.values() for node in members}
    others: Found = {}
    for time in times:
        is_within = _holds(time, taken) or any(id(above) in taken for above in time.above())
        if is_within or not any(when(text).starts_at for text in _texts(time)):
            continue
        top = time
        for above in time.above():
            if _holds(above, taken):
                break
            top = above
        others[_label(top)] = (top.unit.at, [top])
    return others


def _holds(section: Node, taken: set[int]) -> bool:
    return any(id(node) in taken for node in (section, *section.below()))


def _texts(time: Node) -> list[str]:
    return [time.value, *(child.unit.text for child in time.children)]


def _join_alike(nodes: list[Node], sessions: Sessions) -> None:
    """Give a session the other sections whose headings speak of it."""
    for node in nodes:
        if id(node) in sessions.owners or not _may_own(node):
            continue
        scores = [_alike(node.unit.text, label) for label in sessions.labels]
        best = max(scores)
        if best >= _ALIKE and scores.count(best) == 1:
            sessions.owners[id(node)] = scores.index(best)


def _may_own(node: Node) -> bool:
    is_heading = bool(node.children) or node.value
    return bool(is_heading and (node.unit.level or node.unit.text.isupper()) and not node.is_shut)


def _alike(text: str, label: str) -> float:
    """Return how many of a label's words a heading has."""
    words = set(re.findall(r"\w+", fold(label)))
    said = set(re.findall(r"\w+", fold(text)))
    if len(words) < 3:
        return float(fold(text).strip(" .:") == fold(label).strip(" .:"))
    if words < said and len(said) > 3 * len(words):
        return 0.0
    return len(words & said) / len(words | said if len(said) < 4 else words)
