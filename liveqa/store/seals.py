"""A digest of every row as the last command left it: a byte that changed on the disk is found.

The journal says what was done; a seal says that a row still is what came of it.
"""

import hashlib
from functools import cache
from typing import Any

import msgspec
from sqlite_utils import Database

from liveqa.domain.record import Row


class Seals:
    """One for each row of a record, by kind and id."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def put(self, kind: str, id: int, row: Row | None) -> None:
        """Seal a row as it is now, or forget one that is gone."""
        if row is None:
            self.db.conn.execute("DELETE FROM seals WHERE kind = ? AND id = ?", [kind, id])
        else:
            query = "INSERT OR REPLACE INTO seals (kind, id, digest) VALUES (?, ?, ?)"
            self.db.conn.execute(query, [kind, id, digest(row)])

    def of(self, kind: str) -> dict[int, bytes]:
        """The seals of a kind of row by id."""
        found = self.db.conn.execute("SELECT id, digest FROM seals WHERE kind = ?", [kind])
        return dict(found)


def digest(row: Row) -> bytes:
    """SHA-256 over what a row says beyond its defaults: a field that a later version adds changes
    no seal."""
    defaults = _defaults(type(row))
    told = msgspec.structs.asdict(row)
    told = {name: value for name, value in told.items() if value != defaults.get(name, _NEVER)}
    return hashlib.sha256(msgspec.json.encode(told, order="sorted")).digest()


_NEVER = object()


@cache
def _defaults(kind: type[Row]) -> dict[str, Any]:
    found = {}
    for field in msgspec.structs.fields(kind):
        if field.default is not msgspec.NODEFAULT:
            found[field.name] = field.default
        elif field.default_factory is not msgspec.NODEFAULT:
            found[field.name] = field.default_factory()
    return found
