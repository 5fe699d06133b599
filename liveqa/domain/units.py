"""The units that report to this house: how they are called, and how far each has come."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher

import msgspec

from liveqa.domain.words import UnitState
from liveqa.text import clean, fold

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_LIKELY, _LIKE = 5, 0.6


class Unit(msgspec.Struct, kw_only=True):
    """A unit that is to hold its meeting by `due`. `held_on` and `reported_on` are what somebody
    noted of one that sent no archive. Days are ISO, "" where none is known."""

    id: int
    name: str
    due: str = ""
    held_on: str = ""
    reported_on: str = ""


class UnitMeeting(msgspec.Struct, kw_only=True):
    """A meeting that a unit delivered: when it was held, and when its report was made, as ISO days
    ("" while there is none). `body` is what its letterhead calls the unit."""

    unit: int
    delivery: int
    code: str
    title: str
    body: str
    held_on: str
    reported_on: str


class Progress(msgspec.Struct, kw_only=True):
    """How far a unit has come: since when, as far as known, and whether after its day."""

    state: UnitState
    held_on: str
    reported_on: str
    overdue: bool


def progress(unit: Unit, meetings: Iterable[UnitMeeting], today: date) -> Progress:
    """Return how far a unit has come by `today`. The first day on which it held a meeting counts,
    and the day of its first report."""
    theirs = list(meetings)
    held_on = min([day for day in (unit.held_on, *(m.held_on for m in theirs)) if day], default="")
    reports = (unit.reported_on, *(m.reported_on for m in theirs))
    reported_on = min([day for day in reports if day], default="")
    overdue = bool(unit.due) and (held_on or reported_on or today.isoformat()) > unit.due
    if reported_on:
        state = UnitState.REPORTED
    elif held_on or theirs:
        state = UnitState.HELD
    else:
        state = UnitState.LATE if overdue else UnitState.NOT_YET
    return Progress(state=state, held_on=held_on, reported_on=reported_on, overdue=overdue)


def name_key(name: str) -> str:
    """Return a name in the form in which two spellings of it are the same: no capitals, no marks
    between words, each tone at its word's end ("hoà" is "hòa")."""
    decomposed = unicodedata.normalize("NFD", clean(name).lower().replace("ð", "đ"))
    spaced = "".join(" " if unicodedata.category(c)[0] in "PSZC" else c for c in decomposed)
    return " ".join(_toned(word) for word in spaced.split())


def _toned(word: str) -> str:
    return "".join(sorted(word, key=lambda char: char in _TONES))


def is_same_name(one: str, other: str) -> bool:
    """Return whether two names surely mean the same unit: diacritics count, unless one of the two
    was written without any."""
    first, second = name_key(one), name_key(other)
    if not first or first == second:
        return bool(first)
    return fold(first) == fold(second) and fold(first) in (first, second)


class ByName:
    """Units by their names: a long list is compared with another one name at a time, not each with
    each."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            self.add(unit)

    def add(self, unit: Unit) -> None:
        """Add one more."""
        self._units[fold(name_key(unit.name))].append(unit)

    def called(self, name: str) -> list[Unit]:
        """Return those that this name surely means."""
        alike = self._units.get(fold(name_key(name)), [])
        return [unit for unit in alike if is_same_name(unit.name, name)]


def unit_of(body: str, units: Iterable[Unit], earlier: Iterable[UnitMeeting]) -> int | None:
    """Return the id of the unit that a letterhead surely means: the one of that name, or the one
    for which somebody chose it before; None when that is not certain."""
    named = [unit for unit in units if is_same_name(unit.name, body)]
    exact = [unit for unit in named if name_key(unit.name) == name_key(body)]
    chosen = {m.unit for m in earlier if name_key(m.body) and name_key(m.body) == name_key(body)}
    for found in ({unit.id for unit in exact}, chosen, {unit.id for unit in named}):
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def likely(body: str, units: Iterable[Unit]) -> list[int]:
    """Return the ids of the units whose names are most like this one, the likeliest first."""
    wanted = fold(name_key(body))
    rated = [
        (SequenceMatcher(None, wanted, fold(name_key(unit.name))).ratio(), unit.id)
        for unit in units
    ]
    best = sorted((one for one in rated if one[0] >= _LIKE), key=lambda one: -one[0])
    return [id for _, id in best[:_LIKELY]]
