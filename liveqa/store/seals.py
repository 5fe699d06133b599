"""A digest of every row as the last command left it: a byte that changed on the disk is found.

The journal says what was done; a seal says that a row still is what came of it.
"""

import hashlib
from typing import Any

import msgspec
from sqlite_utils import Database

_EMPTY = (None, "", "[]", 0)


class Seals:
    """One for each row of a record, by kind and id."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def put(self, kind: str, id: int, row: dict[str, Any] | None) -> None:
        """Seal a row as its table holds it now, or forget one that is gone."""
        if row is None:
            self.db.conn.execute("DELETE FROM seals WHERE kind = ? AND id = ?", [kind, id])
        else:
            query = "INSERT OR REPLACE INTO seals (kind, id, digest) VALUES (?, ?, ?)"
            self.db.conn.execute(query, [kind, id, digest(row)])

    def of(self, kind: str) -> dict[int, bytes]:
        """The seals of a kind of row by id."""
        found = self.db.conn.execute("SELECT id, digest FROM seals WHERE kind = ?", [kind])
        return dict(found)


def digest(row: dict[str, Any]) -> bytes:
    """SHA-256 over the columns that say something: an empty one that a later version adds changes
    no seal."""
    told = {name: value for name, value in row.items() if value not in _EMPTY}
    return hashlib.sha256(msgspec.json.encode(told, order="sorted")).digest()
