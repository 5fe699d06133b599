"""Erasing a person from a record: what its rows say of the person, and the name and contact
wherever somebody typed them or an approved paper prints them."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgspec
from msgspec.structs import asdict, replace

from liveqa.domain.columns import Column, each, emptied, rows_of, telling, with_trait
from liveqa.domain.facts import Tells, Trait
from liveqa.domain.names import is_office, known
from liveqa.domain.reading import Found, joined
from liveqa.domain.record import KINDS, Paper, Question, Record, Row, Speaker
from liveqa.domain.spelling import spaced, wherever

ERASED = "(đã xóa tên)"
HIDDEN = "(đã ẩn)"
# What people typed about the meeting.
_TYPED = (Tells.SAID, Tells.REPORTED, Tells.INTERNAL, Tells.WORKER, Tells.FORMER)


@dataclass(frozen=True)
class Leaving:
    """Whose data goes: that of these questions and speaking turns. With `everybody` it is the
    meeting's day for erasing: who took a question on goes too, and every word hidden by hand."""

    questions: frozenset[int]
    speakers: frozenset[int]
    everybody: bool = False

    def of(self, kind: str) -> frozenset[int]:
        """Return the ids of this kind's rows that belong to those who leave."""
        return {"questions": self.questions, "speakers": self.speakers}.get(kind, frozenset())


def erased(record: Record, leaving: Leaving, now: int) -> Record:
    """Return the record without those who leave. A paper that named them notes since when it no
    longer does, and loses its signed copy."""
    words = words_of(record, leaving)

    def without(kind: str, row: Any) -> Any:
        gone = [*telling(kind, Tells.OWN, Tells.FORMER)] if row.id in leaving.of(kind) else []
        gone += telling(kind, Tells.WORKER, Tells.FORMER) if leaving.everybody else ()
        return _retyped(emptied(row, gone), telling(kind, *_TYPED), words)

    cleaned = each(record, without)
    cleaned.papers = {id: _paper(row, words, leaving, now) for id, row in record.papers.items()}
    kept = [
        word
        for word in record.meeting.hidden_words
        if word not in words.hidden or _is_called(word, cleaned)
    ]
    cleaned.meeting = replace(cleaned.meeting, hidden_words=kept, erased_at=now)
    return cleaned


def _is_called(word: str, record: Record) -> bool:
    """Return whether a word stands in a title or a body's name, which erasing leaves: the public
    copy goes on hiding it there."""
    stands = wherever([word])
    return any(
        stands(getattr(row, column.name))
        for kind in KINDS
        for column in telling(kind, Tells.CALLED)
        for row in rows_of(record, kind).values()
    )


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


def words_of(record: Record, leaving: Leaving) -> Words:
    """Return the words that tell who leaves. A name that also stands for an office is left there:
    that place speaks of who holds the office."""
    people: list[Question | Speaker] = [record.questions[id] for id in sorted(leaving.questions)]
    people += [record.speakers[id] for id in sorted(leaving.speakers)]
    names = {" ".join(one.name.split()): one.unit for one in people if one.name.strip()}
    contacts = {one.contact for one in people if isinstance(one, Question) and one.contact}
    held = wherever(sorted(_held(record), key=len, reverse=True))
    by_hand = record.meeting.hidden_words
    hidden = [word for word in by_hand if leaving.everybody or _is_of(word, names)]
    full = [name for name in names if " " in name and not is_office(name)]
    spoken_of, in_print = known(full, contacts), _printed(names)
    return Words(
        said=frozenset(word.casefold() for word in (*names, *contacts)),
        hidden=frozenset(hidden),
        named=lambda text: _outside(spoken_of(text), held(text)),
        printed=lambda text: _outside(in_print(text), held(text)),
        by_hand=wherever(hidden),
    )


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


def _printed(names: Mapping[str, str]) -> Callable[[str], list[Found]]:
    """Return a function that finds names where a paper's own sentences put them ("Câu 5. Minh, Tổ
    1: …", "… của Minh;"), with the unit that was given beside them."""
    forms = []
    for name, unit in sorted(names.items(), key=lambda one: len(one[0]), reverse=True):
        written = "|".join(spaced(form) for form in (name, name[:1].upper() + name[1:]))
        forms.append(f"(?:{written})" + (f"(?:, {spaced(unit)})?" if unit else ""))
    if not forms:
        return lambda _: []
    pattern = re.compile(
        rf"(?:^\s*|(?<=[.:;,(]\s)|(?<=\bcủa\s))(?P<name>{'|'.join(forms)})"
        r"(?=\s*(?:$|[,:;.(])|\s(?:nêu|phát biểu)\b)"
    )
    return lambda text: [Found(*match.span("name")) for match in pattern.finditer(text)]


def _outside(found: list[Found], held: list[Found]) -> list[Found]:
    """Return the stretches that do not lie within the name of who holds an office."""
    return [at for at in found if not any(h.start <= at.start and at.end <= h.end for h in held)]


def _apart(marks: list[tuple[Found, str]]) -> list[tuple[Found, str]]:
    """Join stretches that overlap into one, under the mark of the first."""
    whole = joined([at for at, _ in marks])
    return [(at, next(m for f, m in sorted(marks) if at.start <= f.start < at.end)) for at in whole]


def _paper(row: Paper, words: Words, leaving: Leaving, now: int) -> Paper:
    """Return a paper without those who leave. A letter to one of them loses its signed copy even if
    the name is not in its text here: it may be there in handwriting."""
    content = msgspec.json.decode(row.content)
    written = _rewritten(content, partial(words.out_of, on_paper=True))
    if written == content and row.question not in leaving.questions:
        return row
    text = msgspec.json.encode(written).decode()
    return replace(row, content=text, scan="", scan_name="", erased_at=now)


def _rewritten(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_rewritten(each, change) for each in value]
    if isinstance(value, dict):
        return {key: _rewritten(each, change) for key, each in value.items()}
    if isinstance(value, msgspec.Struct):
        return replace(value, **_rewritten(asdict(value), change))
    return value


def _retyped(row: Row, texts: Iterable[Column], words: Words) -> Row:
    """Return a row with its texts rewritten, under a higher version: a page that still has the old
    text meets a conflict and cannot bring it back."""
    changed: dict[str, Any] = {}
    for text in texts:
        before = getattr(row, text.name)
        after = _rewritten(before, words.out_of)
        if after != before:
            changed[text.name] = after
            if text.guard:
                changed[text.guard] = getattr(row, text.guard) + 1
    return replace(row, **changed)
