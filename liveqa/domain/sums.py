"""The figures of several meetings together, each the sum of theirs."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, get_args, get_origin, get_type_hints

from liveqa.domain.attendance import Attendance, attended
from liveqa.domain.figures import Counted, Figures

_HINTS = get_type_hints(Figures)
_ALIKE = ("by_topic", "by_body")
"""Counts by names that mean the same everywhere; groups, answerers, times and the top list are of
one meeting and left out."""
_OF_ONE = ("span_minutes",)


def summed(parts: Iterable[Figures]) -> Figures:
    """Return the sums of several meetings' figures; what means one meeting alone is empty."""
    whole = list(parts)
    return Figures(**{name: _sum(name, [getattr(part, name) for part in whole]) for name in _HINTS})


def _sum(name: str, values: list[Any]) -> Any:
    kind = _HINTS[name]
    if kind is int:
        return 0 if name in _OF_ONE else sum(values)
    if kind is Attendance:
        return attended(values)
    if get_origin(kind) is dict:
        counts: Counter[Any] = sum((Counter(value) for value in values), Counter())
        return {word: counts[word] for word in get_args(kind)[0] if counts[word]}
    return _together(values) if name in _ALIKE else []


def _together(lists: Iterable[list[Counted]]) -> list[Counted]:
    """Return the counts of several lists by name, the most frequent first and the nameless last.
    Capitals and spaces make no other name; the spelling that came first stands."""
    spelled: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for counted in (each for one in lists for each in one):
        plain = " ".join(counted.name.lower().split())
        counts[spelled.setdefault(plain, counted.name)] += counted.count
    ordered = sorted(counts, key=lambda name: (not name, -counts[name], name))
    return [Counted(name, counts[name]) for name in ordered]
