"""Files that other programs look at too: written whole, replaced, moved and removed with patience,
and readable by their owner alone.

On Windows nobody can replace or remove a file that an antivirus, an indexer or a reader has open.
Most let go within a second.
"""

import contextlib
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path
from typing import IO

from liveqa.errors import FileHeld, Inaccessible, LiveQAError, NameUnusable

HELD = frozenset({5, 32, 33, 303, 1224})
"""How Windows says that a file is held: ERROR_ACCESS_DENIED, SHARING_VIOLATION, LOCK_VIOLATION,
DELETE_PENDING and USER_MAPPED_FILE."""
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds between the tries; about three in all."""
OTHERS = 0o077
"""The bits of a file's mode that let anyone but its owner do something with it."""


def is_file(path: Path) -> bool:
    """Return whether there is a file. Raises Inaccessible where that may not be seen."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except PermissionError as error:
        raise refused(error, path) from error


def check_readable(path: Path) -> None:
    """Raise Inaccessible for a file that this account may not read; one that is not there is for
    others to miss."""
    if is_file(path) and not os.access(path, os.R_OK):
        raise Inaccessible(path=path)


def check_name(path: Path) -> None:
    """Raise NameUnusable for a name that is no Unicode: it could not be told to a child, nor be
    written into a log."""
    try:
        str(path).encode()
    except UnicodeEncodeError as error:
        raise NameUnusable(path=path) from error


def refused(error: PermissionError, path: Path) -> LiveQAError:
    """Return what to say of something that the system does not let us do: to the file that it
    names, else to `path`."""
    named = error.filename or path
    is_held = getattr(error, "winerror", None) in HELD
    return FileHeld(path=named) if is_held else Inaccessible(path=named)


def replace(source: Path, target: Path) -> None:
    """Move a file to another place on the same disk, replacing a file there. Raises FileHeld when
    another program keeps holding one of them, OSError when it cannot be done."""
    _patiently(target, lambda: source.replace(target))


def remove(path: Path) -> None:
    """Remove a file, if it is there. Raises FileHeld, OSError."""
    _patiently(path, lambda: path.unlink(missing_ok=True))


def write(target: Path, content: bytes) -> None:
    """Write a file, which appears whole or not at all, for its owner alone, and make its folder if
    there is none. Raises FileHeld, OSError."""
    with writing(target) as file:
        file.write(content)


@contextmanager
def writing(target: Path) -> Iterator[IO[bytes]]:
    """Yield a temporary path, which becomes the file at the end, as `write` says."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem}-")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())  # else a power cut leaves the name and no content
        replace(draft, target)
    finally:
        remove(draft)


def free(path: Path) -> Path:
    """Return an unused path: this one, or one with a number after its name."""
    numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(each for each in chain([path], numbered) if not each.exists())


@contextmanager
def scratch() -> Iterator[Path]:
    """Yield a folder for a moment's needs; nothing of it is left. Raises FileHeld."""
    folder = Path(tempfile.mkdtemp(prefix="liveqa-"))
    try:
        yield folder
    finally:
        _patiently(folder, lambda: shutil.rmtree(folder))


@contextmanager
def for_owner_alone() -> Iterator[None]:
    """Make whatever this process creates from now on readable by its owner alone. On Windows a
    user's profile is so by itself."""
    before = os.umask(OTHERS)
    try:
        yield
    finally:
        os.umask(before)


def is_open_to_others(path: Path) -> bool:
    """Return whether other accounts may read a file or look into a folder, as far as its mode says
    so: on Windows the folder above it decides."""
    try:
        return os.name != "nt" and bool(path.stat().st_mode & OTHERS)
    except (FileNotFoundError, PermissionError):  # gone, or of another account
        return False


def close_to_others(path: Path) -> None:
    """Make a file or folder readable by its owner alone, if it is ours and its disk knows
    owners."""
    if is_open_to_others(path):
        with contextlib.suppress(FileNotFoundError, PermissionError):
            path.chmod(path.stat().st_mode & 0o7777 & ~OTHERS)


def wait(seconds: float) -> None:
    """Wait for another program to finish with a file."""
    time.sleep(seconds)  # looked up now: in a server others are served meanwhile


def _patiently(path: Path, act: Callable[[], object]) -> None:
    for pause in (*PAUSES, None):
        try:
            act()
        except OSError as error:
            if getattr(error, "winerror", None) not in HELD:
                raise
            if pause is None:
                raise FileHeld(path=path) from error
            wait(pause)
        else:
            return
