"""Care for a database file as a whole: a consistent copy, a health check, a copy put back."""

import contextlib
import errno
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from liveqa.domain.words import MeetingState
from liveqa.errors import (
    CopyDamaged,
    DatabaseDamaged,
    DatabaseForeign,
    DiskFull,
    FileHeld,
    LiveQAError,
    SystemRefused,
)
from liveqa.machine import files, refusals
from liveqa.machine.clock import now_ms
from liveqa.machine.logs import impersonal
from liveqa.store import audit
from liveqa.store.store import Age, Store, age_of, refusing

_BEGINNING = b"SQLite format 3\0"
"""With this every database begins (sqlite.org/fileformat.html, 1.3)."""


def is_one(path: Path) -> bool:
    """Return whether a file looks like a database at all. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(_BEGINNING)) == _BEGINNING


def copy(database: Path, out: Path) -> Path:
    """Make a consistent copy of `database`, of whatever version, at `out`, and return it; whole or
    not at all. A server may be writing meanwhile.

    Raises CopyDamaged, with what SQLite says, instead of keeping a copy that is not healthy;
    DatabaseForeign, NewerDatabase and FileHeld; what `Store.open_readonly` refuses, of `database`;
    and OSError where nothing can be written.
    """
    draft = out.with_name(f".{out.name}.part")
    files.remove(draft)
    draft.touch(mode=0o600)  # if this cannot be done, SQLite would blame the database
    try:
        _fill(draft, database)
        if fault := faults(draft):
            raise CopyDamaged(path=database, reason=fault)
        make_durable(draft)
        files.replace(draft, out)
        make_durable(out.parent)
    except DatabaseForeign:
        raise
    except DatabaseDamaged as error:
        raise CopyDamaged(path=database, reason=error.__cause__ or error) from error
    finally:
        _remove(draft)
    return out


def _fill(draft: Path, database: Path) -> None:
    with (
        closing(Store.open_readonly(database, of_any_version=True)) as source,
        closing(_new(draft)) as target,
    ):
        try:
            with refusing(database):
                source.db.conn.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
        except SystemRefused as error:
            # which of the two files it was about, SQLite does not say
            if refused := refusals.writing_is_refused(draft.parent):
                raise refused from error
            if isinstance(error, DiskFull):  # a quota, or what was too large for the rest
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(draft)) from error
            raise


def faults(database: Path) -> str:
    """Return what SQLite finds wrong with the file, which is only read; empty when it is healthy.

    Raises what `Store.open_readonly` refuses.
    """
    with closing(Store.open_readonly(database, of_any_version=True)) as store:
        try:
            with refusing(database):
                found = [str(row[0]) for row in store.db.execute("PRAGMA integrity_check(5)")]
                found += [f"foreign key in {row[0]}" for row in _orphans(store)]
        except DatabaseDamaged as damaged:
            return impersonal(damaged.__cause__ or damaged)
    return "" if found == ["ok"] else "; ".join(word for word in found if word != "ok")


def unreadable(database: Path) -> str:
    """Return what cannot be read although SQLite finds nothing wrong, such as a changed byte within
    a word: the list of meetings, or the record of one that is not closed. Empty when all can be
    read, and for a file of an older version. The file is only read. Raises what
    `Store.open_readonly` refuses."""
    if age_of(database) == Age.OLDER:
        return ""
    with closing(Store.open_readonly(database)) as store:
        what = "the meetings"
        try:
            for meeting in store.meetings.all():
                if meeting.state != MeetingState.CLOSED:
                    what = f"meeting {meeting.id}"
                    store.record(meeting.id)
        except audit.UNREADABLE as error:
            audit.check_readable(error, database)
            return f"{what}: {impersonal(error)}"
    return ""


def put_back(source: Path, database: Path, aside: Path) -> None:
    """Put a copy of `source`, with nobody let in who was then, in the place of `database`; what was
    there, healthy or not, is first copied into the folder `aside`. Nobody may have the database
    open.

    Whatever goes wrong on the way, a power cut too, leaves the database as it was with its log, or
    as `source` is without one. Raises what `copy` and opening the copy do.
    """
    ready = database.with_name(f".{database.name}.restored")
    try:
        copy(source, ready)
        _shut_out(ready)
        if any(path.exists() for path in _with_companions(database)):
            _copy_aside(database, aside)
        if database.exists():
            _fold(database)
        _swap(ready, database, aside)
        make_durable(database.parent)
    finally:
        _remove(ready)


def _shut_out(ready: Path) -> None:
    """Renew every role link, end every staff session and turn every gateway out: a copy of before
    knows links that were renewed since, and devices and gateways that were revoked."""
    Store.migrate(ready)
    with closing(Store.open(ready)) as store:
        store.begin()
        now = now_ms()
        store.server_key()
        store.links.renew_all()
        store.devices.revoke_staff(now)
        store.gateways.turn_all_out()
        store.settings.note_restored(now)
        store.commit()


def _copy_aside(database: Path, aside: Path) -> None:
    aside.mkdir(mode=0o700, parents=True)
    try:
        for present in _with_companions(database):
            if present.exists():
                shutil.copy2(present, aside / present.name)
                make_durable(aside / present.name)
        make_durable(aside)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def _fold(database: Path) -> None:
    """Fold the log into a healthy database, so that the file is whole by itself. A database that is
    not healthy is left alone: SQLite might throw its log away."""
    with contextlib.suppress(LiveQAError, sqlite3.Error):
        if not faults(database):
            with closing(_new(database)) as db:
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _swap(ready: Path, database: Path, aside: Path) -> None:
    """Put a file in the database's place, and move away what lay beside that: a log left behind
    would be replayed into another file. When it fails, all is as it was."""
    moved: list[tuple[Path, Path]] = []
    try:
        for companion in _with_companions(database)[1:]:
            if companion.exists():
                away = companion.with_name(f".{companion.name}.replaced")
                files.replace(companion, away)
                moved.append((companion, away))
        files.replace(ready, database)
    except BaseException:
        for companion, away in reversed(moved):
            files.replace(away, companion)
        shutil.rmtree(aside, ignore_errors=True)
        raise
    for _, away in moved:
        _remove(away)


def _orphans(store: Store) -> list[tuple[object, ...]]:
    return list(store.db.execute("PRAGMA foreign_key_check").fetchmany(5))


def _new(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def make_durable(path: Path) -> None:
    """Wait until a file, or a folder's list of names, is on the disk."""
    if os.name == "nt":
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(draft: Path) -> None:
    for file in _with_companions(draft):
        with contextlib.suppress(FileHeld, OSError):  # the next draft takes its place
            files.remove(file)


def _with_companions(path: Path) -> list[Path]:
    return [path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal")]
