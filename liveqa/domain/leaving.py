"""Whose data an erasing takes, and the words that name them: as they said it, in what others typed
and where a paper prints it.

On request only that changes which everybody can see to belong to the row that was asked about: a
name that went from another row, because the same phone or the same hidden person sent both, would
tell so. On the meeting's day for it everything goes.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from liveqa.domain.columns import rows_of, with_trait
from liveqa.domain.facts import Trait
from liveqa.domain.names import is_office, known
from liveqa.domain.privacy import hides
from liveqa.domain.reading import Found, joined
from liveqa.domain.record import KINDS, Delegate, Question, Record, Speaker
from liveqa.domain.spelling import spaced, wherever
from liveqa.domain.words import NameMode

Person = Question | Speaker | Delegate
ERASED = "(đã xóa tên)"
HIDDEN = "(đã ẩn)"


class Reach(Enum):
    """How far an erasing goes beyond what somebody told of themselves in the rows that leave."""

    OWN = auto()
    """Their own texts. For whoever asked: what others wrote is not a phone's to change."""
    TOLD = auto()
    """Also their letters and the answers to them alone; and a name that was told to everybody,
    wherever somebody typed it."""
    EVERYTHING = auto()
    """It is the meeting's day for erasing: every name and contact wherever somebody typed it, who
    took a question on, and every word hidden by hand."""


@dataclass(frozen=True)
class Leaving:
    """Whose data goes: that of these questions, speaking turns and delegates."""

    questions: frozenset[int]
    speakers: frozenset[int] = frozenset()
    reach: Reach = Reach.TOLD
    delegates: frozenset[int] = frozenset()

    @classmethod
    def of_all(cls, record: Record) -> "Leaving":
        """Return that everybody's data goes."""
        asked, spoke, listed = record.questions, record.speakers, record.delegates
        return cls(frozenset(asked), frozenset(spoke), Reach.EVERYTHING, frozenset(listed))

    @property
    def everybody(self) -> bool:
        """Return whether everybody's data goes."""
        return self.reach == Reach.EVERYTHING

    def of(self, kind: str) -> frozenset[int]:
        """Return the ids of this kind's rows that belong to those who leave."""
        rows = {
            "questions": self.questions,
            "speakers": self.speakers,
            "delegates": self.delegates,
        }
        return rows.get(kind, frozenset())

    def is_about(self, kind: str, row: Any) -> bool:
        """Return whether a row says something of nobody but those who leave."""
        if row.id in self.of(kind) or self.everybody:
            return True
        if self.reach == Reach.OWN:
            return False
        answered = kind == "answers" and {*row.questions} and {*row.questions} <= self.questions
        return bool(answered) or (kind == "papers" and row.question in self.questions)


@dataclass(frozen=True)
class Words:
    """How those who leave are named: as they said it, where a text surely means them, where only a
    paper's own sentence does, and the words hidden by hand that go with them."""

    said: frozenset[str]
    hidden: frozenset[str]
    named: Callable[[str], list[Found]]
    printed: Callable[[str], list[Found]]
    by_hand: Callable[[str], list[Found]]

    def out_of(self, text: str, *, on_paper: bool = False) -> str:
        """Return a text without the names of those who leave."""
        marks = [(at, HIDDEN) for at in self.by_hand(text)]
        names = [*self.named(text), *(self.printed(text) if on_paper else ())]
        marks += [(at, ERASED) for at in joined(names)]
        for at, mark in sorted(_apart(marks), reverse=True):
            text = text[: at.start] + mark + text[at.end :]
        return text

    def told_by(self, value: object) -> bool:
        """Return whether any text within plain JSON names one of those who leave."""
        if isinstance(value, str):
            return value.casefold() in self.said or self.out_of(value) != value
        within = value.values() if isinstance(value, Mapping) else value
        return isinstance(within, Iterable) and any(self.told_by(each) for each in within)


class Wording:
    """The words that tell who leaves: `about` in what is about them alone, `elsewhere` in all else,
    where a name given to secretaries alone, or a contact, would tell whose it was by going."""

    def __init__(self, record: Record, leaving: Leaving) -> None:
        people: list[Person] = [
            *(record.questions[id] for id in sorted(leaving.questions)),
            *(record.speakers[id] for id in sorted(leaving.speakers)),
            *(record.delegates[id] for id in sorted(leaving.delegates)),
        ]
        named = [
            one for one in people if isinstance(one, Delegate) or one.name_mode == NameMode.NAMED
        ]
        self._leaving = leaving
        self.about = _words(record, people, everybody=leaving.everybody)
        self.elsewhere = _words(record, [] if leaving.reach == Reach.OWN else named, contacts=False)

    def of(self, kind: str, row: Any) -> "Words":
        """Return the words that go from a row."""
        return self.about if self._leaving.is_about(kind, row) else self.elsewhere


def _words(
    record: Record,
    people: list[Person],
    *,
    contacts: bool = True,
    everybody: bool = False,
) -> Words:
    """Return the words that tell who these are. A name that also stands for an office is left
    there: that place speaks of who holds the office."""
    names: dict[str, list[str]] = {}
    for one in people:
        if one.name.strip():
            names.setdefault(" ".join(one.name.split()), []).extend(_beside(one, record))
    reached = {one.contact for one in people if isinstance(one, Question) and one.contact}
    held = wherever(sorted(_held(record), key=len, reverse=True))
    by_hand = record.meeting.hidden_words
    hidden = [word for word in by_hand if everybody or _is_of(word, names)]
    full = [name for name in names if " " in name and not is_office(name)]
    reached = reached if contacts else set()
    return Words(
        said=frozenset(word.casefold() for word in (*names, *reached)),
        hidden=frozenset(hidden),
        named=_outside(known(full, reached), held),
        printed=_outside(_printed(names), held),
        by_hand=wherever(hidden),
    )


def _beside(one: Person, record: Record) -> list[str]:
    """Return what stands beside a name on a paper and would tell whose it was: the office or unit,
    a group of few, and the site."""
    if isinstance(one, Delegate):
        return [one.office] if one.office else []
    group, site = record.groups.get(one.group or 0), record.sites.get(one.site or 0)
    few = [group.name] if group and not hides(group.id, record) else []
    at = [site.name, f"điểm cầu {site.name}"] if site else []
    return [place for place in (one.unit, *few, *at) if place]


def _held(record: Record) -> list[str]:
    """Return the names of those who hold an office, and the offices."""
    return [
        word
        for kind in KINDS
        for column in with_trait(kind, Trait.BY_OFFICE)
        for row in rows_of(record, kind).values()
        if (word := getattr(row, column.name)).strip()
    ]


def _is_of(word: str, names: Iterable[str]) -> bool:
    """Return whether a word hidden by hand is a person's name, or a part of it."""
    return any(wherever([word])(name) or wherever([name])(word) for name in names)


# How a letter addresses a name that brings no form of address.
_POLITELY = r"(?<=^Ông \(Bà\)\s)|(?<=^Em\s)"
# How it calls whoever is not of the class, but has a child in it.
_PARENTS = "(?:cha mẹ (?:học sinh|trẻ em) )?"


def _printed(names: Mapping[str, list[str]]) -> Callable[[str], list[Found]]:
    """Return a function that finds names where a paper's own sentences put them ("Câu 5. Minh, Tổ
    1: …", "… của Minh;"), with what was given beside them."""
    forms = []
    for name, places in sorted(names.items(), key=lambda one: len(one[0]), reverse=True):
        written = "|".join(spaced(form) for form in (name, name[:1].upper() + name[1:]))
        beside = "|".join(map(spaced, places))
        forms.append(f"(?:{written})" + (f"(?:, {_PARENTS}(?i:{beside}))*" if places else ""))
    if not forms:
        return lambda _: []
    pattern = re.compile(
        rf"(?:^\s*|(?<=[.:;,(]\s)|(?<=\bcủa\s)|{_POLITELY})(?P<name>{'|'.join(forms)})"
        r"(?=\s*(?:$|[,:;.()])|\s(?:nêu|phát biểu)\b)"
    )
    return lambda text: [Found(*match.span("name")) for match in pattern.finditer(text)]


def _outside(
    find: Callable[[str], list[Found]], held: Callable[[str], list[Found]]
) -> Callable[[str], list[Found]]:
    """Return what finds the stretches that do not lie within the name of who holds an office."""

    def outside(text: str) -> list[Found]:
        found = find(text)
        offices = held(text) if found else []  # most texts name nobody: half the time of erasing
        return [at for at in found if not any(_within(at, office) for office in offices)]

    return outside


def _within(at: Found, whole: Found) -> bool:
    return whole.start <= at.start and at.end <= whole.end


def _apart(marks: list[tuple[Found, str]]) -> list[tuple[Found, str]]:
    """Join stretches that overlap into one, under the mark of the first."""
    whole = joined([at for at, _ in marks])
    return [(at, next(m for f, m in sorted(marks) if at.start <= f.start < at.end)) for at in whole]
