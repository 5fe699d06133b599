"""A digest of every row as the last command left it, by which a byte that changed on the disk is
found.

The journal says what was done; a seal says that a row is still the result of it.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlite_utils import Database

Columns = dict[str, Any]
_EMPTY = (None, "", "[]", 0)


def _told(row: Columns) -> bytes:
    """Return the SHA-256 over the columns that are not empty: an empty column added by a later
    version changes no seal."""
    told = {name: value for name, value in row.items() if value not in _EMPTY}
    return hashlib.sha256(msgspec.json.encode(told, order="sorted")).digest()


FORMATS: dict[int, Callable[[Columns], bytes]] = {1: _told}
"""What a digest of each format is made of. A released one is never edited: another gets the next
number, and older seals stay valid."""


@dataclass(frozen=True)
class Seal:
    """What is noted of a row."""

    format: int
    digest: bytes

    def fits(self, row: Columns) -> bool:
        """Return whether the row is as it was when it was sealed."""
        return self.format in FORMATS and FORMATS[self.format](row) == self.digest


def sealed(row: Columns) -> Seal:
    """Return the seal of a row as it is now, in the newest format."""
    newest = max(FORMATS)
    return Seal(newest, FORMATS[newest](row))


class Seals:
    """One for each row of a record, by kind and id."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def put(self, kind: str, id: int, row: Columns | None) -> None:
        """Seal a row as its table holds it now, or forget one that is gone."""
        if row is None:
            self.db.conn.execute("DELETE FROM seals WHERE kind = ? AND id = ?", [kind, id])
        else:
            seal = sealed(row)
            query = "INSERT OR REPLACE INTO seals (kind, id, format, digest) VALUES (?, ?, ?, ?)"
            self.db.conn.execute(query, [kind, id, seal.format, seal.digest])

    def of(self, kind: str) -> dict[int, Seal]:
        """Return the seals of a kind of row by id."""
        query = "SELECT id, format, digest FROM seals WHERE kind = ?"
        found = self.db.conn.execute(query, [kind])
        return {id: Seal(format, digest) for id, format, digest in found}
