"""Whether the journal is whole, and what it says: its chain, and that the record and the upvotes
agree with it."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from liveqa.domain.record import KINDS
from liveqa.errors import DatabaseDamaged, LiveQAError
from liveqa.store import seals
from liveqa.store.journal import chained
from liveqa.store.store import Store
from liveqa.store.upvotes import expected

QUERY = "SELECT * FROM journal WHERE meeting = ? ORDER BY rev"
# Where a command's result names a row that it made, and the table it is in.
MADE = {"question": "questions", "speaker": "speakers", "answer": "answers"}
UNREADABLE = (sqlite3.DatabaseError, msgspec.MsgspecError, LiveQAError, ValueError)
"""What reading a row raises that holds what nobody wrote."""


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
    found = []
    for (meeting,) in store.db.execute("SELECT id FROM meetings ORDER BY id").fetchall():
        row = changed_row(store, meeting)
        code = _code(store, meeting)
        found.append(Break(code, 0, "audit.row", row) if row else _first(store, meeting, code))
    return [each for each in found if each]


def changed_rows(database: Path) -> list[str]:
    """The first changed row of each meeting of a database, which is only read."""
    with closing(Store.open_readonly(database)) as store:
        meetings = store.db.execute("SELECT id FROM meetings ORDER BY id").fetchall()
        return [row for (id,) in meetings if (row := changed_row(store, id))]


def changed_row(store: Store, meeting: int) -> str:
    """The first row of a meeting that is not what the last command left, as its kind and id."""
    for kind in KINDS:
        sealed = store.seals.of(kind)
        column = "id" if kind == "meeting" else "meeting"
        query = f"SELECT id FROM {store.rows(kind).name} WHERE {column} = ? ORDER BY id"
        for (id,) in store.db.execute(query, [meeting]).fetchall():
            if not _is_as_sealed(store, kind, id, sealed.get(id)):
                return f"{kind} {id}"
    return ""


def _is_as_sealed(store: Store, kind: str, id: int, seal: seals.Seal | None) -> bool:
    try:
        store.rows(kind).get(id)
        row = store.rows(kind).raw(id)
    except UNREADABLE:
        return False
    return seal is None or row is None or seal.fits(row)


def _code(store: Store, meeting: int) -> str:
    try:
        return store.meetings.get(meeting).code
    except UNREADABLE:
        return f"#{meeting}"


def entries(store: Store, meeting: int) -> Iterator[dict[str, Any]]:
    """A meeting's journal as plain JSON, digests in hex, oldest first. Raises DatabaseDamaged at
    an entry that cannot be read."""
    try:
        for row in store.db.query(QUERY, [meeting]):
            digests = {name: bytes(row[name]).hex() for name in ("args_digest", "digest")}
            texts = {name: msgspec.json.decode(row[name]) for name in ("events", "result")}
            args = None if row["args"] is None else msgspec.json.decode(row["args"])
            yield {**row, **digests, **texts, "args": args}
    except UNREADABLE as error:
        raise DatabaseDamaged from error


def _first(store: Store, meeting: int, code: str) -> Break | None:
    last, rev = bytes(32), 0
    made: dict[str, set[int]] = {kind: set() for kind in MADE}
    before = made
    try:
        for rev, row in enumerate(store.db.query(QUERY, [meeting]), 1):
            if reason := _wrong(last, rev, row):
                return Break(code, rev, reason, row["command"])
            last = row["digest"]
            happened = {event["name"] for event in msgspec.json.decode(row["events"])}
            if "RehearsalBegun" in happened:
                before = {kind: set(ids) for kind, ids in made.items()}
            elif "RehearsalEnded" in happened:
                made = before
            result = msgspec.json.decode(row["result"])
            for kind in MADE:
                if kind in result:
                    made[kind].add(int(result[kind]))
    except UNREADABLE:
        return Break(code, rev + 1, "audit.unreadable")
    return _record(store, meeting, code, made) or _upvotes(store, meeting, code)


def _wrong(last: bytes, rev: int, row: dict[str, Any]) -> str:
    if row["rev"] != rev:
        return "audit.gap"
    said = row["args"]
    if said is not None and hashlib.sha256(said.encode()).digest() != row["args_digest"]:
        return "audit.args"
    return "" if chained(last, row) == row["digest"] else "audit.chain"


def _upvotes(store: Store, meeting: int, code: str) -> Break | None:
    """Who upvoted what is what the commands say: nobody more, nobody less, nobody else."""
    query = (
        "SELECT question, device FROM votes JOIN questions ON questions.id = question"
        " WHERE meeting = ?"
    )
    there = set(store.db.execute(query, [meeting]).fetchall())
    wrong = min(there ^ expected(store, meeting), default=None)
    return Break(code, 0, "audit.upvotes", str(wrong[0])) if wrong else None


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
