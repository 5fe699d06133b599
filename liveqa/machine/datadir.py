"""The data folder: where it is, what lies in it, and that one server alone writes to it."""

import errno
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from liveqa.errors import (
    DatabaseUnwritable,
    DataFolderInUse,
    Inaccessible,
    LiveQAError,
    Refused,
    SystemRefused,
)
from liveqa.machine import data_location, files, inventory, refusals

STARTING_SECONDS = 60.0
LOOK_SECONDS = 0.2
"""How long a second start waits for the first to be ready, and how often it looks."""

_LOCK, _SERVE_LOCK = inventory.LOCKS


class DataFolderForeign(Refused):
    """The folder at `path` is no data folder yet, and contains something else, such as `other`."""

    code = "data_folder_foreign"


class DataFolderUnwritable(Refused):
    """The data folder cannot be made or written to; `reason` is the system's word for it."""

    code = "data_folder_unwritable"


def default() -> Path:
    """Return the platform's folder for a user's data of this program; another if that would be
    hidden, unless there are meetings in it: `data_location.check` says where to move these."""
    import platformdirs

    usual = platformdirs.user_data_path("LiveQA", appauthor=False)
    hidden = data_location.is_hidden(usual, Path.home(), packaged=data_location.is_packaged())
    return data_location.beside_hidden() if hidden and not database_path(usual).exists() else usual


def database_path(data: Path) -> Path:
    """Return the one database of a data folder."""
    return data / inventory.DATABASE


def snapshots(data: Path) -> Path:
    """Return the folder for automatic copies."""
    return data / "snapshots"


def backups(data: Path) -> Path:
    """Return the folder for copies that someone asked for without saying where."""
    return data / inventory.BACKUPS


def replaced(data: Path) -> Path:
    """Return the folder in which `restore` puts aside what was there, in a folder for each time."""
    return data / "replaced"


def nearest(data: Path) -> Path:
    """Return the data folder or, until it is made, the nearest folder above it. Raises
    PermissionError."""
    return next(path for path in (data, *data.parents) if path.exists())


def create(data: Path) -> Path:
    """Make the folder if it is not there, readable by its owner alone."""
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(data, error) from error
    return data


@contextmanager
def lock(data: Path) -> Iterator[None]:
    """Lock the folder to write to it; the lock ends with the process. What others could read in it
    becomes its owner's alone.

    Raises DataFolderInUse when another process has it, and what `check` does.
    """
    held = _hold(data, _LOCK)
    if held is None:
        raise DataFolderInUse(path=data)
    try:
        _close_to_others(data)
        yield
    finally:
        held.release()


@dataclass(frozen=True)
class Running:
    """How this laptop's own browser gets to the server of a folder: its address, without a final
    slash, and the key of its codes (`onetime`)."""

    url: str
    key: str


@contextmanager
def served(data: Path) -> Iterator[Running | None]:
    """Yield None for the process that starts and restarts a folder's server from now on; for any
    other the server of the one that does, once it is ready. The right ends with the process.

    Raises DataFolderInUse when that server does not get ready, and what `lock` raises.
    """
    deadline = time.monotonic() + STARTING_SECONDS
    while (held := _hold(data, _SERVE_LOCK)) is None:
        if (other := running(data)) is not None:
            yield other
            return
        if time.monotonic() > deadline:
            raise DataFolderInUse(path=data)
        time.sleep(LOOK_SECONDS)
    try:
        files.remove(_note(data))  # of one that was killed
        yield None
    finally:
        held.release()


def announce(data: Path, server: Running) -> None:
    """Write beside the data, for its owner alone, how to reach its server."""
    files.write(_note(data), json.dumps(asdict(server)).encode())


def running(data: Path) -> Running | None:
    """Return how to reach a folder's server, as it said last; None when none is ready."""
    try:
        return Running(**json.loads(_note(data).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _note(data: Path) -> Path:
    return data / "running.json"


def check(data: Path) -> None:
    """Check, changing nothing, that a data folder could be written to, whether it exists or not.
    Raises what `data_location.check` refuses, DataFolderForeign, DataFolderUnwritable and
    DatabaseUnwritable."""
    try:
        data_location.check(data)
        _check_writable(data)
        other = inventory.foreign(data)
    except PermissionError as error:
        raise DataFolderUnwritable(path=data, reason=error.strerror or error) from error
    if other is not None:
        raise DataFolderForeign(path=data, other=other.name)


def is_held(data: Path) -> bool:
    """Return whether a process writes to a data folder just now; the folder is left as it is."""
    if not (data / _LOCK).exists():
        return False
    held = _acquired(data, _LOCK)
    if held is not None:
        held.release()
    return held is None


def _hold(data: Path, name: str) -> FileLock | None:
    """Return the lock of this name, held; None where another process has it."""
    check(data)
    create(data)
    return _acquired(data, name)


def _acquired(data: Path, name: str) -> FileLock | None:
    held = FileLock(data / name, thread_local=False)
    try:
        held.acquire(timeout=0)
    except Timeout:
        return None
    except PermissionError as error:
        raise DatabaseUnwritable(path=data / name) from error
    except OSError as error:
        raise _unwritable(data, error) from error
    return held


def _unwritable(data: Path, problem: OSError) -> LiveQAError:
    """Return what to say of a folder in which nothing can be made: another may do where this one
    cannot be mended, which a full disk can."""
    refused = refusals.of_system(problem, data)
    if isinstance(refused, Inaccessible) or type(refused) is SystemRefused:
        return DataFolderUnwritable(path=data, reason=problem.strerror or problem)
    return refused


def open_to_others(data: Path) -> list[Path]:
    """Return what other accounts of this machine may read, or may look into: a data folder and what
    LiveQA made in it."""
    found = dict.fromkeys([data, *inventory.own(data)])
    return [path for path in found if files.is_open_to_others(path)]


def _close_to_others(data: Path) -> None:
    for path in inventory.own(data):
        files.close_to_others(path)


def _check_writable(data: Path) -> None:
    # Before SQLite looks: beside a file that may only be read it leaves others that stay so.
    there = nearest(data)
    if not there.is_dir():
        raise DataFolderUnwritable(path=data, reason=os.strerror(errno.ENOTDIR))
    if not os.access(there, os.R_OK | os.W_OK | os.X_OK):
        denied = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        raise _unwritable(data, refusals.writing_is_refused(there) or denied)
    for file in inventory.databases(data):
        if file.exists() and not os.access(file, os.R_OK | os.W_OK):
            raise DatabaseUnwritable(path=file)
