"""Other copies of the database in the data folder, and which of them still hold what was erased, or
which phone did what after that was forgotten."""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

from liveqa.dates import local
from liveqa.store import snapshots
from liveqa.store.store import Store

Moments = tuple[int | None, ...]
Erasings = dict[str, Moments]
"""When something was last erased from each meeting, when its ties to phones were, and when those of
a poll were, by each code that it has or had; in UTC milliseconds."""
_COLUMNS = ("erased_at", "untied_at", "balloted_at")


def erasings(store: Store) -> Erasings:
    """Return when something was last erased from each meeting of a database, if anything was."""
    return {
        code: at
        for row in store.meetings.all()
        if any(at := tuple(getattr(row, column) for column in _COLUMNS))
        for code in (row.code, *store.meetings.former_codes(row.id))
    }


def latest(erased: Mapping[str, Moments]) -> int:
    """Return when anything was last erased; 0 for never."""
    return max((at for moments in erased.values() for at in moments if at), default=0)


def holding(copies: Iterable[Path], erased: Mapping[str, Moments]) -> list[Path]:
    """Return the copies from before an erasing. What a copy says of its meeting decides, not its
    date, which a wrong clock may have given; only if it cannot be read does the date in its name
    count."""
    return [path for path in copies if erased and _holds(path, erased)]


def _holds(path: Path, erased: Mapping[str, Moments]) -> bool:
    try:
        known = _known(path)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        made = _made(path)
        return made is not None and made <= local(latest(erased))
    return any(code in known and known[code] != at for code, at in erased.items())


def _known(path: Path) -> Erasings:
    """Return, for each meeting in a copy, when something was erased from it."""
    uri = f"{path.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True)) as db:
        there = {row[1] for row in db.execute("PRAGMA table_info(meetings)")}
        when = ", ".join(name if name in there else "NULL" for name in _COLUMNS)
        return {code: tuple(at) for code, *at in db.execute(f"SELECT code, {when} FROM meetings")}


def _made(path: Path) -> datetime | None:
    return snapshots.taken(path) or snapshots.stamped(path.parent.name)
