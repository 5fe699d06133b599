"""Automatic copies of the database, thinned out as they age.

Kept are all of the last hour, one an hour for a day, one a day for a month. Copies made before an
update are kept for a month, and the last of them until there is another. A snapshot is checked
before it gets its name, so each one that has a name was healthy when it was made.
"""

import contextlib
import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from liveqa.dates import ZONE
from liveqa.errors import FileHeld, LiveQAError
from liveqa.machine import files
from liveqa.store import database_file

STAMP = "%Y%m%d-%H%M%S"
ALL = timedelta(hours=1)
HOURLY = timedelta(days=1)
DAILY = timedelta(days=31)
BEFORE_UPDATE = "-before-update"
_STAMPED = r"(\d{8}-\d{6})(?:-\d+)?"  # the second of one moment has a number
_NAME = re.compile(rf".*?-{_STAMPED}({BEFORE_UPDATE})?")


def stamp(now: datetime) -> str:
    """Return a moment in the form of a file's name."""
    return now.astimezone(ZONE).strftime(STAMP)


def take(database: Path, folder: Path, now: datetime, why: str = "", *, clean: bool = True) -> Path:
    """Make a snapshot in `folder`, with `why` in its name, and return it. With `clean`, also remove
    those that need not be kept any more. Raises what `database_file.copy` does."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _remove(folder.glob(".*.part*"))
    made = database_file.copy(database, folder / f"{database.stem}-{stamp(now)}{why}.db")
    if clean:
        _remove(superfluous(all_of(folder), now))
    return made


def all_of(folder: Path) -> list[Path]:
    """Return the snapshots of a folder, the newest first."""
    found = [path for path in folder.glob("*.db") if taken(path)]
    return sorted(found, key=lambda path: (taken(path), path.stem), reverse=True)


def newest_good(*folders: Path) -> Path | None:
    """Return the newest snapshot or backup that is healthy now."""
    copies = [path for folder in folders for path in all_of(folder)]
    for path in sorted(copies, key=lambda path: (taken(path), path.stem), reverse=True):
        try:
            if not (database_file.faults(path) or database_file.unreadable(path)):
                return path
        except LiveQAError:
            continue
    return None


def superfluous(snapshots: Iterable[Path], now: datetime) -> list[Path]:
    """Return the snapshots that are too old to keep, from a list sorted newest first. Of each hour
    or day the newest stays, and the newest of all; of those before an update all of a month stay,
    and the newest."""
    dated = [(path, made) for path in snapshots if (made := taken(path))]
    updates = [each for each in dated if each[0].stem.endswith(BEFORE_UPDATE)]
    gone = [path for path, made in updates[1:] if now - made > DAILY]
    return gone + _thinned([each for each in dated if each not in updates], now)


def _thinned(dated: list[tuple[Path, datetime]], now: datetime) -> list[Path]:
    kept: set[str] = set()
    gone = []
    for path, made in dated[1:]:
        age = now - made
        if age <= ALL:
            continue
        slot = made.strftime("%Y%m%d-%H" if age <= HOURLY else "%Y%m%d")
        if age > DAILY or slot in kept:
            gone.append(path)
        kept.add(slot)
    return gone


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with contextlib.suppress(FileHeld):  # the next snapshot tries again
            files.remove(path)


def taken(path: Path) -> datetime | None:
    """Return when a snapshot was taken, as its name says; None for a file that is none."""
    found = _NAME.fullmatch(path.stem)
    return stamped(found[1]) if found else None


def stamped(name: str) -> datetime | None:
    """Return the moment that `stamp` wrote so, with or without a number; None for any other
    name."""
    match = re.fullmatch(_STAMPED, name)
    try:
        return datetime.strptime(match[1], STAMP).replace(tzinfo=ZONE) if match else None
    except ValueError:
        return None
