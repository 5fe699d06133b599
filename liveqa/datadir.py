"""The data folder: where it is, what lies in it, and that one server alone writes to it."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs
from filelock import FileLock, Timeout

from liveqa import place
from liveqa.errors import DatabaseUnwritable, DataFolderInUse, Refused


class DataFolderUnwritable(Refused):
    """The data folder cannot be made or written to; `reason` is the system's word for it."""

    code = "data_folder_unwritable"


def default() -> Path:
    """The platform's folder for a user's data of this program; another where that would be hidden,
    unless there are meetings in it: `place.check` says where these are to go."""
    usual = platformdirs.user_data_path("LiveQA", appauthor=False)
    hidden = place.is_hidden(usual, Path.home(), packaged=place.is_packaged())
    return place.beside_hidden() if hidden and not database_path(usual).exists() else usual


def database_path(data: Path) -> Path:
    """The one database of a data folder."""
    return data / "liveqa.db"


def snapshots(data: Path) -> Path:
    """Where the copies lie that are made by themselves."""
    return data / "snapshots"


def backups(data: Path) -> Path:
    """Where the copies lie that someone asked for without saying where."""
    return data / "backups"


def create(data: Path) -> Path:
    """Make the folder if it is not there, readable by its owner alone."""
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise DataFolderUnwritable(path=data, reason=error.strerror or error) from error
    return data


@contextmanager
def lock(data: Path) -> Iterator[None]:
    """Hold the folder, to write to it; DataFolderInUse when another process does. It ends with
    the process.

    Raises DataFolderUnwritable, DatabaseUnwritable and what `place.check` refuses.
    """
    place.check(data)
    _check_writable(create(data))
    held = FileLock(data / "liveqa.lock", thread_local=False)
    try:
        held.acquire(timeout=0)
    except Timeout:
        raise DataFolderInUse(path=data) from None
    except OSError as error:
        raise DataFolderUnwritable(path=data, reason=error.strerror or error) from error
    try:
        yield
    finally:
        held.release()


def _check_writable(data: Path) -> None:
    # Before SQLite looks: beside a file that may only be read it leaves others that stay so.
    if not os.access(data, os.W_OK):
        raise DataFolderUnwritable(path=data, reason=os.strerror(errno.EACCES))
    database = database_path(data)
    for file in data.glob(f"{database.name}*"):
        if not os.access(file, os.R_OK | os.W_OK):
            raise DatabaseUnwritable(path=file)
