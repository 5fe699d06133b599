"""Read a school's or an office's plan: every sentence taken, doubtful, or not taken."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from liveqa.domain.plan import TITLE_LIMIT
from liveqa.imports.school.appointed import appointed_in
from liveqa.imports.school.checks import contradictions
from liveqa.imports.school.collecting import collecting_in_passing
from liveqa.imports.school.contact import contact_in
from liveqa.imports.school.doubts import (
    distinct,
    doubt_rivals,
    part_sessions,
    settle_years,
    without_blanks,
)
from liveqa.imports.school.facts import gather, kind_of, labour_in
from liveqa.imports.school.head import DATE, Head, headline, read_head
from liveqa.imports.school.letterhead import is_dateline, place_in
from liveqa.imports.school.moments import days_in
from liveqa.imports.school.names import is_name
from liveqa.imports.school.nature import no_plan
from liveqa.imports.school.outline import outline
from liveqa.imports.school.people import assigned
from liveqa.imports.school.reading import (
    Fact,
    PlanRead,
    Sentence,
    fact,
)
from liveqa.imports.school.recipients import TAIL, recipients
from liveqa.imports.school.sessions import Sessions, sessions_in
from liveqa.imports.school.signatures import is_of_signature, is_signing, signers
from liveqa.imports.school.units import Unit, units
from liveqa.imports.school.work import (
    answerers_in,
    budget_in,
    purposes_in,
    work_in,
)
from liveqa.text import fold

__all__ = ["PlanRead", "is_written_for_people", "read"]

_CLOSES = re.compile(r"tren day la (toan bo )?(noi dung )?ke hoach\b")
_ANNEX = re.compile(r"phu luc( \w{1,4})?\W*$")
_ODD = (
    re.compile(r"[,–-]$|\b(và|với|của|giữa|các)$"),
    re.compile(rf"\d\s+{DATE}|{DATE}\W+\d"),
)
"""A title that lacks its end, or has the stamp of a page of the web behind it."""
_KIND = "(doi thoai|gap go|gap mat|tiep xuc|toa dam)"
_BARE = re.compile(
    rf"(cuoc |buoi )?(hoi nghi|{_KIND}((, | va |, va ){_KIND})*)"
    r"( (nam( hoc)?|quy|thang|dot|lan) [\divxl/ -]+)*"
)
"""A title that does not say between whom."""
_END = re.compile(r"\./\.\W*$")


def is_written_for_people(text: str) -> bool:
    """Return whether there is a line "KẾ HOẠCH" near the beginning of a text."""
    return headline(units(text)) is not None


def read(source: str | Sequence[str | list[str]]) -> PlanRead:
    """Return what a plan says, sentence by sentence, from its text or its lines and table rows; of
    a text that is no plan of a conference nothing is certain."""
    found = units(source)
    at = headline(found)
    if at is None:
        return PlanRead(
            [Sentence(unit.said) for unit in found], [], [""], [], *no_plan(found, None, "")
        )
    head = read_head(found, at)
    end = _tail(found, head.begins)
    annex = _annex(found, end)
    nodes = outline([*found[head.begins : end], *found[annex:]])
    dateline = _dateline(found, at)
    year = _year(dateline)
    sessions = sessions_in(nodes, year)
    body = gather(nodes, sessions, year, head.issuing)
    head.add(each for unit in found[end:annex] for each in place_in(unit))
    facts = [*_titled(head, sessions), *head.facts, *body.facts]
    if not any(each.field == "kind" for each in facts):
        facts += labour_in(found)
    rows = [node.unit for node in nodes if node.unit.cells]
    facts += _of_sessions(assigned(rows), found, sessions)
    facts += [*purposes_in(nodes), *budget_in(nodes)]
    facts += work_in(nodes, sessions, year, head.issuing)
    facts += collecting_in_passing(nodes, sessions, year, head.issuing)
    facts += [*answerers_in(nodes, sessions), *appointed_in(nodes, sessions, year)]
    facts += contact_in([(unit.said, unit.at) for unit in found[head.begins :]])
    facts += recipients(found[end:annex])
    facts += signers([unit for unit in found[end:annex] if not TAIL.match(unit.folded)])
    facts = without_blanks(list(distinct(facts)), body.why)
    reason, called = no_plan(found, at, head.title)
    if reason:
        for each in facts:
            each.doubt = each.doubt or "no_plan"
    settle_years(facts, _signed(dateline))
    doubt_rivals(facts)
    part_sessions(facts, found, sessions)
    sentences = [Sentence(unit.said, body.why.get(unit.at, "")) for unit in found]
    wrong = contradictions(found, head, nodes, facts, year, sessions)
    titles = [title[:TITLE_LIMIT] for title in sessions.titles(head.title)]
    return PlanRead(sentences, facts, titles, wrong, reason, called)


def _of_sessions(facts: Iterator[Fact], found: list[Unit], sessions: Sessions) -> Iterator[Fact]:
    """Yield facts from rows of a table as those of the session of which the row speaks."""
    for each in facts:
        each.session = sessions.named_in(" ".join(found[at].said for at in each.sentences))
        yield each


def _tail(found: list[Unit], begins: int) -> int:
    """Return where recipients and signatures begin."""
    for unit in found[begins:]:
        if TAIL.match(unit.folded) or _CLOSES.match(unit.folded):
            return _signature(found[: unit.at], begins)
    ends = [unit.at + 1 for unit in found[begins:] if _END.search(unit.said)]
    return ends[-1] if ends else _signature(found, begins)


def _annex(found: list[Unit], end: int) -> int:
    """Return where the annexes begin, which stand below the signatures."""
    annexes = (unit.at for unit in found[end:] if _ANNEX.match(unit.folded) and not unit.cells)
    return next(annexes, len(found))


def _signature(found: list[Unit], begins: int) -> int:
    """Return where the lines in capitals with a name below begin, with which a plan ends."""
    at = len(found)
    while at > begins and not (found[at - 1].level or found[at - 1].cells):
        if not is_of_signature(found[at - 1]):
            break
        at -= 1
    tail = [unit.text.strip() for unit in found[at:]]
    return at if any(map(is_name, tail)) and any(map(is_signing, tail)) else len(found)


def _dateline(found: list[Unit], at: int) -> str:
    """Return the line that dates the paper: in its head, or further down."""
    above = (unit.said for unit in found[:at] if _DATED.search(unit.said) or days_in(unit.said))
    below = (unit.said for unit in found[at:] if is_dateline(unit))
    return next(chain(above, below), "")


_DATED = re.compile(r"năm\s*(20\d\d)\b")


def _year(dateline: str) -> int | None:
    """Return the year of the paper's own date."""
    if years := _DATED.findall(dateline):
        return int(years[-1])
    day = _signed(dateline)
    return day.year if day else None


def _signed(dateline: str) -> date | None:
    """Return the paper's own date, if it is written out."""
    return next((each.day for each in days_in(dateline)), None)


def _titled(head: Head, sessions: Sessions) -> Iterator[Fact]:
    """Yield the titles, and the kinds of conference that they speak of. A session is called as its
    heading calls it; the plan's own title can be chosen."""
    for number, title in enumerate(sessions.titles(head.title)):
        session = number if sessions.labels else None
        at = [sessions.places[number]] if sessions.labels else head.title_at
        if title and len(title) <= TITLE_LIMIT:
            yield fact("title", title, at, _title_doubt(head, title), session)
        if kind := kind_of(title):
            yield fact("kind", kind[0], at, kind[1], session)
    if sessions.labels and head.title and len(head.title) <= TITLE_LIMIT:
        yield fact(
            "plan_title",
            head.title,
            head.title_at,
            _title_doubt(head, head.title, of_meeting=False),
            0,
        )
        for number in range(len(sessions.labels)):
            yield fact("title", head.title, head.title_at, "whole_plan", number)


def _title_doubt(head: Head, title: str, *, of_meeting: bool = True) -> str:
    """Return why a title is doubtful; one of a plan of several meetings may leave to these between
    whom they are."""
    is_bare = of_meeting and _BARE.fullmatch(fold(title))
    is_odd = is_bare or any(words.search(title) for words in _ODD)
    return "title_ends" if is_odd else head.title_doubt
