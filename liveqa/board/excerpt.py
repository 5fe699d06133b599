"""What a phone can show of many questions, and how it finds the rest.

Phones carry the most wanted and the newest questions and those on the screen; the others are a
search or a page away. So two thousand questions cost a phone what a hundred do.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from heapq import nsmallest
from typing import Any

import msgspec

from liveqa.board.views import View, is_early, seen
from liveqa.domain.finding import alike, holds, wanted
from liveqa.domain.orders import Sort, rank
from liveqa.domain.record import Question, Record
from liveqa.domain.words import PUBLIC_STATES, Audience, QuestionState
from liveqa.errors import NotFound

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
    """Return the questions that hold every word of `search`, in their own text or in that of their
    answers, behind the one with the id `after`."""
    words = wanted(search)
    said = _said(record, audience) if words else {}
    matching = sorted(
        (
            q
            for q in _seen(record, audience)
            if holds(words, str(q.number), q.text, *said.get(q.id, ()))
        ),
        key=partial(rank, sort=sort),
    )
    ids = [q.id for q in matching]
    start = ids.index(after) + 1 if after in ids else 0
    return _page(matching[start : start + PAGE], len(ids), audience, record)


def similar(record: Record, audience: Audience, question: int) -> Page:
    """Return the questions that say nearly the same as one, the most alike first, without those
    that were withdrawn or merged. Raises NotFound where the audience does not see it."""
    seen = {q.id: q for q in _seen(record, audience)}
    if question not in seen:
        raise NotFound
    others = {
        id: q.text for id, q in seen.items() if id != question and q.state not in _OUT_OF_THE_WAY
    }
    found = [seen[id] for id, _ in alike(seen[question].text, others)]
    return _page(found[:PAGE], len(found), audience, record)


_OUT_OF_THE_WAY = (QuestionState.WITHDRAWN, QuestionState.MERGED)


def _seen(record: Record, audience: Audience) -> Iterable[Question]:
    return public(record) if audience == Audience.PHONE else record.questions.values()


def _said(record: Record, audience: Audience) -> dict[int, list[str]]:
    """Return the texts of the answers that an audience sees, by question."""
    texts: dict[int, list[str]] = defaultdict(list)
    for answer in record.answers.values():
        if audience != Audience.PHONE or answer.recorded_at is not None:
            for question in answer.questions:
                texts[question].append(answer.text)
    return texts


def _page(shown: list[Question], total: int, audience: Audience, record: Record) -> Page:
    ids = {q.id for q in shown}
    return Page(
        [q.id for q in shown],
        _views("questions", shown, audience, record),
        _views("answers", _answers(record, ids), audience, record),
        total,
    )


def _answers(record: Record, questions: set[int]) -> list[Any]:
    return [record.answers[id] for id in covered(record, questions)]


def _views(kind: str, rows: Iterable[Any], audience: Audience, record: Record) -> dict[str, View]:
    views = ((row.id, seen(kind, row, audience, record)) for row in rows)
    return {str(id): view for id, view in views if view is not None}
