"""What a phone can show of many questions, and how it finds the rest.

Phones carry the most wanted and the newest questions and those on the screen; the others are a
search or a page away. So two thousand questions cost a phone what a hundred do.
"""

from collections.abc import Iterable
from functools import lru_cache, partial
from heapq import nsmallest
from typing import Any

import msgspec

from liveqa.board.views import View, is_early, seen
from liveqa.domain.orders import Sort, rank
from liveqa.domain.record import Question, Record
from liveqa.domain.words import PUBLIC_STATES, Audience
from liveqa.text import fold

WANTED = 50
NEWEST = 50
# A question leaves a phone only when it has fallen this much further: two that pass each other with
# every vote would otherwise travel again and again.
SLACK = 10
PAGE = 50
_wanted = partial(rank, sort=Sort.WANTED)
_newest = partial(rank, sort=Sort.NEWEST)


class Page(msgspec.Struct, frozen=True):
    """One page of questions in order, the answers to them, and how many there are in all."""

    order: list[int]
    questions: dict[str, View]
    answers: dict[str, View]
    total: int


def public(record: Record) -> list[Question]:
    """Return the questions that every phone may see."""
    if is_early(Audience.PHONE, record):
        return []
    return [q for q in record.questions.values() if q.state in PUBLIC_STATES]


def choose(record: Record, held: set[int]) -> set[int]:
    """Return the ids of the questions that phones carry; `held` are those they carry now."""
    candidates = public(record)
    if len(candidates) <= WANTED + NEWEST:
        return {q.id for q in candidates}
    top = nsmallest(WANTED + SLACK, candidates, key=_wanted)
    newest = nsmallest(NEWEST + SLACK, candidates, key=_newest)
    chosen = {q.id for q in (*top[:WANTED], *newest[:NEWEST])}
    chosen |= {q.id for q in (*top[WANTED:], *newest[NEWEST:]) if q.id in held}
    staged = (record.questions.get(id) for id in record.stage.questions)
    return chosen | {q.id for q in staged if q and q.state in PUBLIC_STATES}


def covered(record: Record, questions: set[int]) -> set[int]:
    """Return the ids of the answers to any of these questions."""
    return {id for id, row in record.answers.items() if not questions.isdisjoint(row.questions)}


def page(record: Record, audience: Audience, search: str, sort: Sort, after: int) -> Page:
    """Return the questions that hold every word of `search`, behind the one with the id `after`."""
    words = fold(search).split()
    seen = public(record) if audience == Audience.PHONE else record.questions.values()
    matching = sorted(
        (q for q in seen if not words or _holds(q, words)),
        key=partial(rank, sort=sort),
    )
    ids = [q.id for q in matching]
    start = ids.index(after) + 1 if after in ids else 0
    shown = matching[start : start + PAGE]
    return Page(
        [q.id for q in shown],
        _views("questions", shown, audience, record),
        _views("answers", _answers(record, {q.id for q in shown}), audience, record),
        len(ids),
    )


def _holds(row: Question, words: list[str]) -> bool:
    text = f"{row.number} {_folded(row.text)}"
    return all(word in text for word in words)


# Every search reads every question; folding them each time would hold up the hall.
_folded = lru_cache(maxsize=4096)(fold)


def _answers(record: Record, questions: set[int]) -> list[Any]:
    return [record.answers[id] for id in covered(record, questions)]


def _views(kind: str, rows: Iterable[Any], audience: Audience, record: Record) -> dict[str, View]:
    views = ((row.id, seen(kind, row, audience, record)) for row in rows)
    return {str(id): view for id, view in views if view is not None}
