"""What the system refuses is told for what it is: a full disk is no damage, and a missing right is
no full disk."""

import errno
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from liveqa import cli
from liveqa.errors import (
    DatabaseDamaged,
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
from liveqa.i18n import LANGUAGES
from liveqa.machine import refusals
from liveqa.machine.config import Config
from liveqa.server import upkeep
from liveqa.store import Store, database_file
from tests import blank
from tests.sampling import daily

KINDS: dict[int, type[LiveQAError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: DiskReadOnly,
    errno.EACCES: Inaccessible,
    errno.EPERM: Inaccessible,
    errno.EMFILE: TooManyFiles,
    errno.ENFILE: TooManyFiles,
    errno.EIO: DiskFailed,
    errno.ENOMEM: OutOfMemory,
    errno.ENAMETOOLONG: SystemRefused,
    errno.ENOENT: SystemRefused,
}
SENTENCES: dict[type[LiveQAError], tuple[str, str]] = {
    DiskFull: ("đã đầy", "is full"),
    DiskReadOnly: ("chỉ cho đọc", "can only be read"),
    Inaccessible: ("không được phép", "may not read or write"),
    TooManyFiles: ("số tệp", "as many files open"),
    DiskFailed: ("báo lỗi|không đọc", "cannot be read or written"),
    OutOfMemory: ("hết bộ nhớ", "no memory left"),
    SystemRefused: ("không làm được", "could not do"),
}
DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
REFUSALS = {
    sqlite3.SQLITE_BUSY: DatabaseLocked,
    sqlite3.SQLITE_LOCKED: DatabaseLocked,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_NOMEM: OutOfMemory,
    sqlite3.SQLITE_READONLY: DatabaseUnwritable,
    sqlite3.SQLITE_PERM: DatabaseUnwritable,
    sqlite3.SQLITE_CANTOPEN: DatabaseUnwritable,
    sqlite3.SQLITE_IOERR: DiskFailed,
}


@pytest.mark.parametrize(("number", "kind"), KINDS.items())
def test_each_refusal_of_the_system_has_its_own_sentence(
    number: int, kind: type[LiveQAError], tmp_path: Path
) -> None:
    error = refusals.of_system(OSError(number, os.strerror(number)), tmp_path)
    assert type(error) is kind
    for lang, words in zip(LANGUAGES, SENTENCES[kind], strict=True):
        said = error.text(lang)
        assert any(word in said for word in words.split("|"))
        assert "\n" not in said


@pytest.mark.parametrize(("number", "kind"), refusals._ON_WINDOWS.items())
def test_windows_own_numbers_are_known(number: int, kind: type, tmp_path: Path) -> None:
    problem = OSError(errno.EINVAL, "…")
    problem.winerror = number  # type: ignore[attr-defined,unused-ignore]
    assert type(refusals.of_system(problem, tmp_path)) is kind


def codes() -> Iterator[tuple[str, int]]:
    """SQLite's codes of what a system refused, the extended ones too."""
    families = ("SQLITE_IOERR_", "SQLITE_CANTOPEN_", "SQLITE_READONLY_", "SQLITE_BUSY_")
    yield from ((name, value) for name, value in vars(sqlite3).items() if name.startswith(families))
    yield from ((kind.__name__, code) for code, kind in REFUSALS.items())


@pytest.mark.parametrize(("name", "code"), [*codes()], ids=str)
def test_no_refusal_is_ever_called_damage(name: str, code: int, tmp_path: Path) -> None:
    problem = sqlite3.OperationalError("…")
    problem.sqlite_errorcode = code
    blank.lay(tmp_path / "liveqa.db")
    error = refusals.of_sqlite(problem, tmp_path / "liveqa.db")
    kinds = (SystemRefused, DatabaseLocked, DatabaseUnwritable)
    assert isinstance(error, kinds), name
    assert not isinstance(error, DatabaseDamaged)
    if code in REFUSALS:
        assert type(error) is REFUSALS[code]


@pytest.mark.parametrize("code", sorted(DAMAGE))
def test_what_sqlite_read_and_did_not_like_is_damage(code: int, tmp_path: Path) -> None:
    problem = sqlite3.DatabaseError("…")
    problem.sqlite_errorcode = code
    assert refusals.of_sqlite(problem, tmp_path / "liveqa.db") is None


class Failing(sqlite3.Connection):
    """A connection on which reading fails, as on a disk that does, from the second look on."""

    code = sqlite3.SQLITE_IOERR_READ

    def execute(self, query: str, *args: object) -> sqlite3.Cursor:
        if "integrity_check" in query:
            problem = sqlite3.OperationalError("disk I/O error")
            problem.sqlite_errorcode = self.code
            raise problem
        return super().execute(query, *args)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "look",
    [
        database_file.faults,
        lambda path: database_file.copy(path, path.with_name("copy.db")),
        lambda path: upkeep.check(Config(path.parent)),
    ],
    ids=["look", "copy", "start"],
)
def test_a_disk_that_fails_within_a_look_is_no_damage(
    look: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "liveqa.db"
    blank.lay(path)
    real = sqlite3.connect

    def connect(name: str, /, **options: Any) -> sqlite3.Connection:
        return real(name, factory=Failing, **options)

    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(DiskFailed):
        look(path)


@contextmanager
def few_files() -> Iterator[None]:
    """Nothing more can be opened by this process."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="limits what a process may open")
def test_too_many_open_files_are_no_damaged_and_no_read_only_file(tmp_path: Path) -> None:
    path = tmp_path / "liveqa.db"
    blank.lay(path)
    with few_files(), pytest.raises(TooManyFiles):
        Store.open_readonly(path)
    Store.open_readonly(path).close()


def test_a_file_of_a_clean_end_is_read_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But one with a log beside it is not: what stands in the log would be missing."""
    path = tmp_path / "liveqa.db"
    blank.lay(path)
    real = sqlite3.connect
    asked: list[str] = []

    class NoRoom(sqlite3.Connection):
        def execute(self, query: str, *args: object) -> sqlite3.Cursor:
            if "immutable" not in asked[-1]:
                problem = sqlite3.OperationalError("disk I/O error")
                problem.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
                raise problem
            return super().execute(query, *args)  # type: ignore[arg-type]

    def connect(name: str, /, **options: Any) -> sqlite3.Connection:
        asked.append(name)
        return real(name, factory=NoRoom, **options)

    monkeypatch.setattr(sqlite3, "connect", connect)
    assert database_file.faults(path) == ""
    with closing(Store.open_readonly(path)) as opened, pytest.raises(sqlite3.OperationalError):
        opened.db.execute("DELETE FROM meetings")
    path.with_name("liveqa.db-wal").write_bytes(b"something")
    with pytest.raises(DiskFull):
        database_file.faults(path)


REFUSED = [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EMFILE]


@pytest.mark.parametrize("number", daily(REFUSED, REFUSED[:1]))
@pytest.mark.parametrize("words", [("demo",), ("import", "plan.yaml"), ("restore", "x.db"), ()])
def test_no_command_fails_without_a_cause_where_the_system_refuses(
    number: int,
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number), str(tmp_path / "data"))

    (tmp_path / "x.db").write_bytes(b"SQLite format 3\0")
    (tmp_path / "plan.yaml").write_text("title: Hội nghị\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    assert cli.main([*words, "--data", str(tmp_path / "data"), "--lang", "en"]) == 1
    said = capsys.readouterr().err.strip()
    assert len(said.splitlines()) == 1
    causes = (os.strerror(number), SENTENCES[KINDS[number]][1], "may not write it")
    assert any(cause in said for cause in causes)
