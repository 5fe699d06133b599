"""Data that an older version wrote: updated after a copy was made, or read without being
touched."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from liveqa.errors import DiskFull, LiveQAError, SystemRefused, UpdateFailed
from liveqa.machine import files, refusals
from liveqa.store import database_file, snapshots
from liveqa.store.store import Age, Store, age_of


def is_older(database: Path) -> bool:
    """Return whether an older version wrote the file. Raises what `Store.open` refuses."""
    return database.exists() and age_of(database) == Age.OLDER


def update(database: Path, folder: Path, now: datetime) -> Path | None:
    """Update a file that an older version wrote, and return a copy of it as it was, which lies in
    `folder`; None if there was nothing to do.

    Raises UpdateFailed if there is no room, CopyDamaged for a file that is not healthy, and what
    `Store.open` refuses; then the file is as it was.
    """
    if not is_older(database):
        return None
    with _refusing(folder):
        made = snapshots.take(database, folder, now, snapshots.BEFORE_UPDATE)
    try:
        with _refusing(database):
            Store.migrate(database)
    except BaseException:
        files.remove(made)  # it says nothing that the file itself does not
        raise
    return made


@contextmanager
def readable(database: Path) -> Iterator[Path]:
    """Yield a readable file for one of this version or an older one: the file itself, or an updated
    copy that is removed afterwards. Raises what `update` does."""
    if not is_older(database):
        yield database
        return
    with files.scratch() as folder:
        copy = folder / database.name
        with _refusing(folder):
            database_file.copy(database, copy)
            Store.migrate(copy)
        yield copy


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Say of a disk without room, or with something in the way, what that kept from being done."""
    try:
        yield
    except OSError as error:
        refused = refusals.of_system(error, path)
        raise _no_room(refused, path) from error
    except DiskFull as error:
        raise _no_room(error, path) from error


def _no_room(refused: LiveQAError, path: Path) -> LiveQAError:
    if not isinstance(refused, DiskFull) and type(refused) is not SystemRefused:
        return refused
    return UpdateFailed(path=path, reason=refused.params["reason"])
