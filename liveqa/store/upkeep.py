"""Looking after a database file as a whole: a consistent copy, a check of its health."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from liveqa.store.store import Store


def copy(database: Path, out: Path) -> Path:
    """A consistent copy of `database` at `out`, also while a server writes; whole or not at all."""
    draft = out.with_name(f".{out.name}.part")
    draft.unlink(missing_ok=True)
    try:
        with closing(Store.open_readonly(database)) as source, closing(_new(draft)) as target:
            source.db.conn.backup(target)
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(out)
    finally:
        draft.unlink(missing_ok=True)
    return out


def faults(database: Path) -> str:
    """What SQLite finds wrong with the file; empty when it is healthy."""
    with closing(Store.open_readonly(database)) as store:
        try:
            found = [str(row[0]) for row in store.db.execute("PRAGMA quick_check(5)")]
        except sqlite3.DatabaseError as error:
            return str(error)
    return "" if found == ["ok"] else "; ".join(found)


def _new(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)
