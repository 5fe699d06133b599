"""Rows of a table as typed values."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Generic, TypeVar, get_origin, get_type_hints

import msgspec
from sqlite_utils import Database

from liveqa.domain.record import Row
from liveqa.errors import InUse, NotFound

T = TypeVar("T", bound=Row)


def rows(db: Database, query: str, params: Sequence[object] = ()) -> Iterator[dict[str, Any]]:
    """Return the rows of a SELECT by column name. `Database.query` would also read the statement
    and look for columns of the same name, which takes as long as the query itself."""
    cursor = db.conn.execute(query, params)
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)


def _plain(values: dict[str, object]) -> dict[str, object]:
    """Return values in which a list holds plain JSON."""
    return {
        name: msgspec.to_builtins(value) if isinstance(value, list) else value
        for name, value in values.items()
    }


@cache  # a paper is made of a store of its own, and reading what is written beside a class is slow
def _lists_in(kind: type[Row]) -> tuple[str, ...]:
    """Return the fields of a row that are lists."""
    return tuple(name for name, hint in get_type_hints(kind).items() if get_origin(hint) is list)


class Table(Generic[T]):
    """One table of a meeting's record; `kind` says which fields it has and their types."""

    def __init__(self, db: Database, name: str, kind: type[T]) -> None:
        self.db = db
        self.name = name
        self.kind = kind
        self._lists = _lists_in(kind)

    @property
    def source(self) -> str:
        """Return what to select from; a subclass adds computed columns."""
        return f"SELECT * FROM {self.name} AS t"

    def typed(self, row: dict[str, Any]) -> T:
        """Return a row of `source` as its type."""
        for field in self._lists:
            row[field] = msgspec.json.decode(row[field])
        return msgspec.convert(row, self.kind, strict=False)

    def get(self, id: int) -> T:
        """Return the row with this id; raises NotFound."""
        row = self.find(id)
        if row is None:
            raise NotFound
        return row

    def find(self, id: int) -> T | None:
        """Return the row with this id, or None."""
        rows = self.where("t.id = ?", id)
        return rows[0] if rows else None

    def raw(self, id: int) -> dict[str, Any] | None:
        """Return a row by column, in the form in which commands wrote it, or None."""
        return next(rows(self.db, f"{self.source} WHERE t.id = ?", [id]), None)

    def of(self, meeting: int) -> list[T]:
        """Return all rows of a meeting."""
        return self.where("t.meeting = ?", meeting)

    def where(self, condition: str, *params: object) -> list[T]:
        """Return the rows for which an SQL condition on `t` holds, by id."""
        query = f"{self.source} WHERE {condition} ORDER BY t.id"
        return [self.typed(row) for row in rows(self.db, query, params)]

    def add(self, **values: object) -> int:
        """Insert a row, under a fresh id unless one is given, and return its id. An id is never
        used twice."""
        self.db.table(self.name).insert({"id": self.last_id() + 1, **_plain(values)})
        return int(self.db.execute("SELECT last_insert_rowid()").fetchone()[0])

    def put(self, row: T) -> None:
        """Insert a whole row under its own id."""
        self.add(**msgspec.structs.asdict(row))

    def last_id(self) -> int:
        """Return the highest id that a row has or had; 0 when there was none."""
        query = (
            f"SELECT max(coalesce((SELECT max(id) FROM {self.name}), 0),"
            " coalesce((SELECT last FROM spent_ids WHERE name = ?), 0))"
        )
        return int(self.db.execute(query, [self.name]).fetchone()[0])

    def change(self, id: int, **values: object) -> None:
        """Set fields of a row."""
        if values:
            self.db.table(self.name).update(id, _plain(values))

    def remove(self, id: int) -> None:
        """Delete a row; raises InUse when the record names it."""
        try:
            self.db.execute(f"DELETE FROM {self.name} WHERE id = ?", [id])
        except sqlite3.IntegrityError:
            raise InUse from None


class OrderedTable(Table[T]):
    """A table whose rows have a position within their meeting, counted from 1."""

    def append(self, meeting: int, **values: object) -> int:
        """Insert a row behind the last one."""
        query = f"SELECT coalesce(max(position), 0) + 1 FROM {self.name} WHERE meeting = ?"
        position = self.db.execute(query, [meeting]).fetchone()[0]
        return self.add(meeting=meeting, position=position, **values)
