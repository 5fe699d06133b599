"""Erasing a person from a record: what its rows say of the person, and the name wherever somebody
typed it or an approved paper prints it, as far as `leaving.py` says."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import msgspec
from msgspec.structs import asdict, replace

from liveqa.domain.columns import Column, each, emptied, rows_of, telling
from liveqa.domain.corrections import heard_anew
from liveqa.domain.facts import Tells
from liveqa.domain.leaving import Leaving, Reach, Wording, Words
from liveqa.domain.privacy import before_its_name_goes
from liveqa.domain.publication import findings
from liveqa.domain.record import KINDS, Paper, Question, Record, Row, Speaker
from liveqa.domain.spelling import wherever

# What people typed about the meeting.
_TYPED = (Tells.SAID, Tells.REPORTED, Tells.INTERNAL, Tells.WORKER, Tells.FORMER)


def erased(record: Record, leaving: Leaving, now: int) -> Record:
    """Return the record without those who leave. A paper that named them notes since when it no
    longer does, and loses its signed copy. The meeting notes when, and older copies of the database
    go; a phone alone cannot bring that about, nor what its question said before."""
    words = Wording(record, leaving)

    def without(kind: str, row: Any) -> Any:
        own = (Tells.OWN,) if leaving.reach == Reach.OWN else (Tells.OWN, Tells.FORMER)
        gone = [*telling(kind, *own)] if row.id in leaving.of(kind) else []
        if gone and isinstance(row, Question | Speaker):
            row = before_its_name_goes(row, record)
        gone += telling(kind, Tells.WORKER, Tells.FORMER) if leaving.everybody else ()
        return _retyped(emptied(row, gone), telling(kind, *_TYPED), words.of(kind, row))

    cleaned = each(record, without)
    cleaned.papers = {id: _paper(row, words, leaving, now) for id, row in record.papers.items()}
    if leaving.reach != Reach.OWN:
        kept = [
            word
            for word in record.meeting.hidden_words
            if word not in words.about.hidden or _stands(word, cleaned)
        ]
        cleaned.meeting = replace(cleaned.meeting, hidden_words=kept, erased_at=now)
    return _without_old_digests(record, cleaned, leaving)


def _without_old_digests(record: Record, cleaned: Record, leaving: Leaving) -> Record:
    """Return a cleaned record without digests of what it said before: names could be tried out
    against them, until the erased one fitted."""
    approval = cleaned.approval
    if approval is not None and approval.heard:
        cleaned.approval = replace(approval, heard=heard_anew(approval, record, cleaned))
    if cleaned.name_checks:
        checks = cleaned.name_checks.items()
        gone = _gone(record, cleaned, leaving)
        cleaned.name_checks = {id: check for id, check in checks if check.key not in gone}
    return cleaned


def _gone(record: Record, cleaned: Record, leaving: Leaving) -> set[str]:
    """Return the keys of decisions about names in texts that are no more. A phone has only its own
    questions looked at: to look at all takes a hall's time."""
    own = leaving.questions if leaving.reach == Reach.OWN else None
    decided = {check.key for check in record.name_checks.values()}
    before = decided if own is None else {each.key for each in findings(record, own)}
    return before - {each.key for each in findings(cleaned, own)}


def _stands(word: str, record: Record) -> bool:
    """Return whether a word still stands somewhere: in a title or a body's name, which erasing
    leaves, or in what somebody typed. The public copy goes on hiding it there."""
    stands = wherever([word])
    return any(
        stands(text)
        for kind in KINDS
        for column in telling(kind, Tells.CALLED, *_TYPED)
        for row in rows_of(record, kind).values()
        for text in _texts(getattr(row, column.name))
    )


def _texts(value: Any) -> Iterable[str]:
    """Yield the texts within a column's value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(asdict(one) if isinstance(one, msgspec.Struct) else one)
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))


def _paper(row: Paper, words: Wording, leaving: Leaving, now: int) -> Paper:
    """Return a paper without those who leave. A letter to one of them loses its signed copy even if
    the name is not in its text here: it may be there in handwriting."""
    content = msgspec.json.decode(row.content)
    written = rewritten(content, partial(words.of("papers", row).out_of, on_paper=True))
    is_theirs = row.question in leaving.questions and leaving.reach != Reach.OWN
    if written == content and not is_theirs:
        return row
    text = msgspec.json.encode(written).decode()
    return replace(row, content=text, scan="", scan_name="", erased_at=now)


def rewritten(value: Any, change: Callable[[str], str]) -> Any:
    """Return plain JSON, or a row, with each of its texts changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [rewritten(each, change) for each in value]
    if isinstance(value, dict):
        return {key: rewritten(each, change) for key, each in value.items()}
    if isinstance(value, msgspec.Struct):
        return replace(value, **rewritten(asdict(value), change))
    return value


def _retyped(row: Row, texts: Iterable[Column], words: Words) -> Row:
    """Return a row with its texts rewritten, under a higher version: a page that still has the old
    text meets a conflict and cannot bring it back."""
    changed: dict[str, Any] = {}
    for text in texts:
        before = getattr(row, text.name)
        after = rewritten(before, words.out_of)
        if after != before:
            changed[text.name] = after
            if text.guard:
                changed[text.guard] = getattr(row, text.guard) + 1
    return replace(row, **changed)
