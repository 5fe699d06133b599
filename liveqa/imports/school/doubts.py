"""Doubt what is certain by itself, and not beside all else that a plan says."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from liveqa.imports.school.gaps import has_gap, is_empty
from liveqa.imports.school.reading import Fact
from liveqa.imports.school.sessions import Sessions
from liveqa.imports.school.units import Unit
from liveqa.imports.times import hours


def distinct(facts: list[Fact]) -> Iterator[Fact]:
    """Yield each fact once, with all the sentences that say it."""
    seen: dict[str, list[Fact]] = defaultdict(list)
    for each in facts:
        seen[f"{each.field} {each.session} {each.value}"].append(each)
    for alike in seen.values():
        first = alike[0]
        if len(alike) > 1:
            first.sentences = sorted({at for each in alike for at in each.sentences})
        first.doubt = first.doubt if all(each.doubt for each in alike) else ""
        yield first


def without_blanks(facts: list[Fact], why: dict[int, str]) -> list[Fact]:
    """Return the facts of which something was written: of a form that nobody filled in, a line of
    dots is none, and words around one are doubtful. Note why nothing was taken from a sentence."""
    written: list[Fact] = []
    for each in facts:
        texts = _texts(each.value)
        if texts and all(map(is_empty, texts)):
            for at in each.sentences:
                why.setdefault(at, "blank")
            continue
        if each.field != "time_note" and any(map(has_gap, texts)):
            each.doubt = each.doubt or "blank"
        written.append(each)
    return written


def _texts(value: object) -> list[str]:
    """Return the words of a value, without those that are ours."""
    if not isinstance(value, dict):
        return [value] if isinstance(value, str) else []
    named = (
        value.get(key, "") for key in ("name", "office", "work", "assignee", "title", "source")
    )
    return [text for text in named if text]


def settle_years(facts: list[Fact], signed: date | None) -> None:
    """Take what is due on a day without a year as certain where the paper's own date, a few months
    before, leaves one alone."""
    for each in facts:
        if each.doubt != "year" or each.field not in ("tasks", "collectors") or signed is None:
            continue
        due = date.fromisoformat(each.value["due"][:10])
        if timedelta(0) <= due - signed <= _SOON:
            each.doubt = ""


_SOON = timedelta(days=200)


def doubt_rivals(facts: list[Fact]) -> None:
    """Mark certain values of which only one can be right as doubtful."""
    rivals: dict[tuple[str, int | None], list[Fact]] = defaultdict(list)
    for each in facts:
        if not each.many and not each.doubt:
            rivals[each.field, each.session].append(each)
    for several in rivals.values():
        if len(several) > 1:
            for each in several:
                each.doubt = "rivals"


def part_sessions(facts: list[Fact], found: list[Unit], sessions: Sessions) -> None:
    """Mark what may be of one of several meetings as doubtful: a time beside those of the sessions,
    people and a programme beside several times. A programme is the session's that it begins."""
    for_all = [each for each in facts if each.session is None and not each.doubt]
    if not sessions.labels:
        several = len({str(each.value) for each in facts if each.field == "starts_at"}) > 1
        for each in (each for each in for_all if several and each.field in _OF_ONE_MEETING):
            each.doubt = "several_times"
        return
    programme = [each for each in for_all if each.field == "agenda"]
    session = _begun_by(programme, facts, found)
    for each in programme:
        each.session, each.doubt = session, "" if session is not None else "which_session"
    own = {each.field for each in facts if each.session is not None} & {"participants", "officers"}
    for each in (each for each in for_all if each.field in (own | {"starts_at", "ends_at"})):
        each.doubt = "which_session"


_OF_ONE_MEETING = ("venue", "participants", "groups", "officers", "agenda")
_WELCOME = 60


def _begun_by(programme: list[Fact], facts: list[Fact], found: list[Unit]) -> int | None:
    """Return the session that begins at a programme's first hour, or within an hour of it."""
    clock = [hours(found[at].said) for each in programme[:1] for at in each.sentences]
    first = next((each.minutes for several in clock for each in several), None)
    if first is None:
        return None
    begun = {
        each.session
        for each in facts
        if each.field == "starts_at"
        and each.session is not None
        and 0 <= _minutes(str(each.value)) - first <= _WELCOME
    }
    return begun.pop() if len(begun) == 1 else None


def _minutes(moment: str) -> int:
    hour, minute = moment[-5:].split(":")
    return int(hour) * 60 + int(minute)
