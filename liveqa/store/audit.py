"""Check that what is stored is what was written: each row as it was sealed, each entry of the
journal as it was chained."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from liveqa.domain.record import KINDS
from liveqa.errors import DatabaseDamaged, LiveQAError
from liveqa.machine import refusals
from liveqa.store import seals
from liveqa.store.journal import chained
from liveqa.store.store import Store

# Format 1 has a device and an op, later ones an author.
_BY = ("device", "op", "author")
UNREADABLE = (sqlite3.DatabaseError, msgspec.MsgspecError, LiveQAError, ValueError, KeyError)
"""Raised by reading a row that holds what nobody wrote, or a column that has another name by now;
`check_readable` says whether it does."""


def check_readable(problem: Exception, database: Path) -> None:
    """Raise what the system refused, where that is why a row could not be read."""
    if isinstance(problem, sqlite3.Error) and (refused := refusals.of_sqlite(problem, database)):
        raise refused from problem


def changed_rows(database: Path) -> list[str]:
    """Return the first changed row of each meeting of a database, which is only read."""
    with closing(Store.open_readonly(database)) as store:
        meetings = store.db.execute("SELECT id FROM meetings ORDER BY id").fetchall()
        return [row for (id,) in meetings if (row := changed_row(store, id))]


def changed_row(store: Store, meeting: int) -> str:
    """Return the kind and id of the first row of a meeting that differs from what the last command
    left."""
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
    except UNREADABLE as error:
        check_readable(error, store.path)
        return False
    return seal is None or row is None or seal.fits(row)


def entries(store: Store, meeting: int) -> Iterator[dict[str, Any]]:
    """Yield a meeting's journal as plain JSON, digests in hex, oldest first. Raises DatabaseDamaged
    at an entry that cannot be read."""
    try:
        for row in store.journal.rows(meeting):
            digests = {name: bytes(row[name]).hex() for name in ("args_digest", "digest")}
            texts = {name: msgspec.json.decode(row[name]) for name in ("events", "result")}
            args = None if row["args"] is None else msgspec.json.decode(row["args"])
            said = {name: v for name, v in row.items() if v is not None or name not in _BY}
            yield {**said, **digests, **texts, "args": args}
    except UNREADABLE as error:
        check_readable(error, store.path)
        raise DatabaseDamaged from error


def wrong(last: bytes, rev: int, row: dict[str, Any]) -> str:
    """Return why an entry does not follow the one with the digest `last`, as a key of the
    catalogue; "" where it does."""
    if row["rev"] != rev:
        return "audit.gap"
    said = row["args"]
    if said is not None and hashlib.sha256(said.encode()).digest() != row["args_digest"]:
        return "audit.args"
    return "" if chained(last, row) == row["digest"] else "audit.chain"
