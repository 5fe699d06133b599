"""Whether the journal is whole, and what it says: its chain, and that the record agrees with it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from liveqa.store.journal import chained
from liveqa.store.store import Store

QUERY = "SELECT * FROM journal WHERE meeting = ? ORDER BY rev"
# Where a command's result names a row that it made, and the table it is in.
MADE = {"question": "questions", "speaker": "speakers", "answer": "answers"}


@dataclass(frozen=True)
class Break:
    """Where the journal is not what was written: `code` is its meeting's, `reason` a key of the
    catalogue. `rev` is the first entry that does not fit, 0 when it is about the record."""

    code: str
    rev: int
    reason: str
    what: str = ""


def breaks(store: Store) -> list[Break]:
    """The first break of each meeting; empty when everything agrees."""
    found = (_first(store, row.id, row.code) for row in reversed(store.meetings.all()))
    return [each for each in found if each]


def entries(store: Store, meeting: int) -> Iterator[dict[str, Any]]:
    """A meeting's journal as plain JSON, digests in hex, oldest first."""
    for row in store.db.query(QUERY, [meeting]):
        digests = {name: bytes(row[name]).hex() for name in ("args_digest", "digest")}
        texts = {name: msgspec.json.decode(row[name]) for name in ("events", "result")}
        args = None if row["args"] is None else msgspec.json.decode(row["args"])
        yield {**row, **digests, **texts, "args": args}


def _first(store: Store, meeting: int, code: str) -> Break | None:
    last = bytes(32)
    made: dict[str, set[int]] = {kind: set() for kind in MADE}
    before = made
    for rev, row in enumerate(store.db.query(QUERY, [meeting]), 1):
        if row["rev"] != rev:
            return Break(code, rev, "audit.gap")
        said = row["args"]
        if said is not None and hashlib.sha256(said.encode()).digest() != row["args_digest"]:
            return Break(code, rev, "audit.args", row["command"])
        if chained(last, row) != row["digest"]:
            return Break(code, rev, "audit.chain", row["command"])
        last = row["digest"]
        if row["command"] == "rehearsal.begin":
            before = {kind: set(ids) for kind, ids in made.items()}
        elif row["command"] == "rehearsal.end":
            made = before
        result = msgspec.json.decode(row["result"])
        for kind in MADE:
            if kind in result:
                made[kind].add(int(result[kind]))
    return _record(store, meeting, code, made)


def _record(store: Store, meeting: int, code: str, made: dict[str, set[int]]) -> Break | None:
    """Questions are never removed, nor entered but by a command, unless they were collected in
    advance; of the others none is there that no command made."""
    questions = {row.id: row for row in store.questions.of(meeting)}
    planned = {id for id, row in questions.items() if row.asker is None}
    for id in sorted(made["question"] ^ (questions.keys() - planned)):
        return Break(code, 0, "audit.question", str(id))
    for kind in ("speaker", "answer"):
        there = {row.id for row in store.rows(MADE[kind]).of(meeting)}
        for id in sorted(there - made[kind]):
            return Break(code, 0, f"audit.{kind}", str(id))
    return None
