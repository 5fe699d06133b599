"""What the system refuses, as one of our errors: a disk that is full, a right that is missing. None
of it says anything of the data; damage is what SQLite finds in a file that it could read."""

import errno
import os
import sqlite3
import tempfile
from pathlib import Path

from liveqa.errors import (
    DatabaseLocked,
    DatabaseUnwritable,
    DiskFailed,
    DiskFull,
    DiskReadOnly,
    Inaccessible,
    LiveQAError,
    OutOfMemory,
    SystemRefused,
    TooManyFiles,
)
from liveqa.machine import files

_KINDS: dict[int, type[LiveQAError]] = {
    errno.ENOSPC: DiskFull,
    getattr(errno, "EDQUOT", errno.ENOSPC): DiskFull,
    errno.EROFS: DiskReadOnly,
    errno.EMFILE: TooManyFiles,
    errno.ENFILE: TooManyFiles,
    errno.EIO: DiskFailed,
    errno.ENXIO: DiskFailed,
    errno.ENODEV: DiskFailed,
    errno.ENOMEM: OutOfMemory,
}
_ON_WINDOWS: dict[int, type[LiveQAError]] = {
    4: TooManyFiles,
    8: OutOfMemory,
    14: OutOfMemory,
    19: DiskReadOnly,
    21: DiskFailed,
    23: DiskFailed,
    39: DiskFull,
    112: DiskFull,
    1117: DiskFailed,
    1295: DiskFull,
    1455: OutOfMemory,
}
"""Windows' own numbers, of which Python makes EINVAL or nothing: ERROR_TOO_MANY_OPEN_FILES,
NOT_ENOUGH_MEMORY, OUTOFMEMORY, WRITE_PROTECT, NOT_READY, CRC, HANDLE_DISK_FULL, DISK_FULL,
IO_DEVICE, DISK_QUOTA_EXCEEDED, COMMITMENT_LIMIT."""

_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_UNREAD = {sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_CORRUPTFS, sqlite3.SQLITE_IOERR_DATA}
_NO_ROOM = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE}
_UNWRITABLE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}
_WITHOUT_CAUSE = {*_UNWRITABLE, sqlite3.SQLITE_IOERR}
"""Codes behind which any refusal of the system may stand: SQLite does not tell which it was."""

_TRIED_BYTES = 2**16
"""What is written to find out: as much as SQLite needs to open a file, and a little more."""


def of(problem: BaseException, path: Path) -> LiveQAError | None:
    """Return what it means that the system or SQLite refused something with `path`, or with what
    lies in it; None for any other problem."""
    if isinstance(problem, OSError):
        return of_system(problem, path)
    if isinstance(problem, MemoryError):
        return OutOfMemory(path=path, reason=type(problem).__name__)
    return of_sqlite(problem, path) if hasattr(problem, "sqlite_errorcode") else None


def of_system(problem: OSError, path: Path) -> LiveQAError:
    """Return what it means that the system refused something; `path` is told where the problem
    itself names no file."""
    if isinstance(problem, PermissionError):
        return files.refused(problem, path)
    number = getattr(problem, "winerror", None)
    kind = _ON_WINDOWS.get(number or 0) or _KINDS.get(problem.errno or 0, SystemRefused)
    error = kind(path=problem.filename or path, reason=problem.strerror or type(problem).__name__)
    error.__cause__ = problem
    return error


def of_sqlite(problem: BaseException, database: Path) -> LiveQAError | None:
    """Return what kept SQLite from a file of the system's; None where it read the file and did not
    like what is in it, which is damage."""
    code = getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    error = _of_code(code, problem, database)
    if error is not None:
        error.__cause__ = problem
    return error


def _of_code(code: int, problem: BaseException, database: Path) -> LiveQAError | None:
    primary = code & 0xFF  # the extended codes say more in the higher bits
    if primary in _LOCKED:
        return DatabaseLocked()
    if primary == sqlite3.SQLITE_NOMEM or code == sqlite3.SQLITE_IOERR_NOMEM:
        return OutOfMemory(path=database, reason=str(problem))
    if code in _NO_ROOM:
        return DiskFull(path=database, reason=str(problem))
    if code in _UNREAD:
        return DiskFailed(path=database, reason=str(problem))
    return _by_trying(primary, problem, database) if primary in _WITHOUT_CAUSE else None


def _by_trying(primary: int, problem: BaseException, database: Path) -> LiveQAError:
    folder = database if database.is_dir() else database.parent
    refused = writing_is_refused(folder) or reading_is_refused(database)
    if refused is None and primary not in _UNWRITABLE:
        return DiskFailed(path=database, reason=str(problem))
    error = of_system(refused, database) if refused else None
    return DatabaseUnwritable(path=database) if error is None or _is_right(error) else error


def _is_right(error: LiveQAError) -> bool:
    return isinstance(error, Inaccessible)


def writing_is_refused(folder: Path) -> OSError | None:
    """Return why nothing new can be written in a folder, by trying it; None where it can."""
    try:
        with tempfile.TemporaryFile(dir=folder, prefix=".liveqa-") as file:
            file.write(bytes(_TRIED_BYTES))
            file.flush()
            os.fsync(file.fileno())
    except OSError as problem:
        problem.filename = os.fspath(folder)
        return problem
    return None


def reading_is_refused(path: Path) -> OSError | None:
    """Return why a file cannot be opened to read, by trying it; None where it can, or is none."""
    try:
        if path.is_file():
            path.open("rb").close()
    except OSError as problem:
        return problem
    return None
