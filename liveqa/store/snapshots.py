"""Copies of the database that are made by themselves, and kept the longer the fewer of them.

All of the last hour, one an hour for a day, one a day for a month. A snapshot is checked before it
gets its name, so each one that has a name was healthy when it was made.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from liveqa.errors import LiveQAError
from liveqa.store import upkeep
from liveqa.text import ZONE

STAMP = "%Y%m%d-%H%M%S"
ALL = timedelta(hours=1)
HOURLY = timedelta(days=1)
DAILY = timedelta(days=31)


def stamp(now: datetime) -> str:
    """A moment as it stands in a file's name."""
    return now.astimezone(ZONE).strftime(STAMP)


def take(database: Path, folder: Path, now: datetime) -> Path:
    """A snapshot in `folder`, and the ones removed that need not be kept any more."""
    folder.mkdir(parents=True, exist_ok=True)
    for half_made in folder.glob(".*.part*"):
        half_made.unlink(missing_ok=True)
    made = upkeep.copy(database, folder / f"{database.stem}-{stamp(now)}.db")
    for path in superfluous(all_of(folder), now):
        path.unlink(missing_ok=True)
    return made


def all_of(folder: Path) -> list[Path]:
    """The snapshots of a folder, the newest first."""
    found = [path for path in folder.glob("*.db") if _taken(path)]
    return sorted(found, key=lambda path: (_taken(path), path.name), reverse=True)


def before(folder: Path, moment: datetime) -> list[Path]:
    """The snapshots of a folder that were taken before a moment."""
    return [path for path in all_of(folder) if (taken := _taken(path)) and taken < moment]


def newest_good(*folders: Path) -> Path | None:
    """The newest snapshot or backup that is healthy now."""
    found = [path for folder in folders for path in all_of(folder)]
    for path in sorted(found, key=lambda path: path.name, reverse=True):
        try:
            if not (upkeep.faults(path) or upkeep.unreadable(path)):
                return path
        except LiveQAError:
            continue
    return None


def superfluous(snapshots: Iterable[Path], now: datetime) -> list[Path]:
    """Those, of a list from the newest to the oldest, that age lets go: of each hour or day the
    newest stays, and the newest of all."""
    kept: set[str] = set()
    gone = []
    for path in list(snapshots)[1:]:
        taken = _taken(path)
        if taken is None or now - taken <= ALL:
            continue
        age = now - taken
        slot = taken.strftime("%Y%m%d-%H" if age <= HOURLY else "%Y%m%d")
        if age > DAILY or slot in kept:
            gone.append(path)
        kept.add(slot)
    return gone


def _taken(path: Path) -> datetime | None:
    try:
        name = path.stem.partition("-")[2]
        return datetime.strptime(name, STAMP).replace(tzinfo=ZONE)
    except ValueError:
        return None
