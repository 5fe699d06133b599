"""A data file that is not this version's, or not LiveQA's: one sentence from every command, and not
a byte of it is touched."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from liveqa.i18n import text
from liveqa.machine import datadir
from liveqa.store import Store
from tests.cli.conftest import Run, database
from tests.faults.test_lifecycle import run as run_as_program
from tests.sampling import daily


def newer(path: Path) -> None:
    """Data of a version to come."""
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('liveqa', 'm999_from_the_future', '2030-01-01')"
        )
        db.execute("ALTER TABLE questions RENAME COLUMN text TO words")
        db.commit()


def foreign(path: Path) -> None:
    """Another program's database."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE messages (id INTEGER PRIMARY KEY, text TEXT)")


def sibling(path: Path) -> None:
    """Another program's database that is migrated in the same way."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE _sqlite_migrations (id INTEGER, migration_set, name, applied_at)")
        db.execute("INSERT INTO _sqlite_migrations VALUES (1, 'blog', 'm001_first', '2024')")
        db.execute("CREATE VIEW posts AS SELECT 1")
        db.commit()


def spreadsheet(path: Path) -> None:
    """No database at all."""
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 8)


def empty(path: Path) -> None:
    """Nothing."""
    path.touch()


def begun(path: Path) -> None:
    """What a power cut leaves of the very first start."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = WAL")


Make = Callable[[Path], None]
FILES: dict[Make, tuple[str, str]] = {
    newer: ("newer_database", "newer_database"),
    foreign: ("database_foreign", "database_foreign"),
    sibling: ("database_foreign", "database_foreign"),
    spreadsheet: ("database_damaged", "not_a_copy"),
    empty: ("no_database", "not_a_copy"),
    begun: ("no_database", "database_foreign"),
}
WRITTEN = list(FILES)[:4]
NAMES = [make.__name__ for make in FILES]
READERS = [("export", "K7M2", "--out", "papers"), ("verify",), ("backup",)]


@pytest.mark.parametrize("words", READERS, ids=lambda words: words[0])
@pytest.mark.parametrize("make", daily(FILES, [foreign, begun]), ids=NAMES)
def test_what_only_reads_says_what_the_file_is(
    make: Make, words: tuple[str, ...], run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = database(tmp_path)
    path.parent.mkdir()
    make(path)
    before = path.read_bytes()
    code = FILES[make][0]
    assert run(*words) == 1
    told = {"path": path.parent if code == "no_database" else path}
    assert capsys.readouterr().err.strip() == text("vi", f"error.{code}", **told)
    assert path.read_bytes() == before
    assert not (path.parent / "backups").exists() or not list((path.parent / "backups").iterdir())


@pytest.mark.parametrize("make", daily(FILES, [newer, spreadsheet]), ids=NAMES)
def test_what_is_no_copy_of_ours_is_not_restored(
    make: Make, run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", plan) == 0
    capsys.readouterr()
    source, kept = tmp_path / "source.db", database(tmp_path).read_bytes()
    make(source)
    before = source.read_bytes()
    assert run("restore", source) == 1
    sentence = text("vi", f"error.{FILES[make][1]}", path=source, reason="|").partition("|")[0]
    said = capsys.readouterr().err.strip()
    assert said.startswith(sentence)
    assert len(said.splitlines()) == 1
    assert source.read_bytes() == before
    assert database(tmp_path).read_bytes() == kept
    assert not (tmp_path / "data" / "replaced").exists()


@pytest.mark.parametrize("make", daily(WRITTEN, [foreign, spreadsheet]), ids=NAMES[:4])
def test_what_writes_refuses_another_versions_and_another_programs_file(
    make: Make, run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = database(tmp_path)
    path.parent.mkdir()
    make(path)
    before = path.read_bytes()
    code = FILES[make][0]
    assert run("import", plan) == 1
    assert capsys.readouterr().err.strip() == text("vi", f"error.{code}", path=path)
    run("doctor")
    assert text("vi", f"error.{code}", path=path) in capsys.readouterr().out
    assert path.read_bytes() == before
    assert not datadir.snapshots(path.parent).exists()


@pytest.mark.parametrize("make", [empty, begun], ids=lambda make: make.__name__)
def test_a_file_with_nothing_in_it_is_begun_with(
    make: Make, run: Run, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = database(tmp_path)
    path.parent.mkdir()
    make(path)
    run("doctor")
    assert text("vi", "doctor.no_database") in capsys.readouterr().out
    assert run("import", plan) == 0
    with closing(Store.open_readonly(path)) as store:
        assert len(store.meetings.all()) == 1


@pytest.mark.faults
@pytest.mark.parametrize("make", daily(WRITTEN, [newer, spreadsheet]), ids=NAMES[:4])
def test_a_server_says_what_the_file_is_and_does_not_begin(make: Make, tmp_path: Path) -> None:
    path = datadir.database_path(tmp_path)
    make(path)
    before = path.read_bytes()
    refused = run_as_program(tmp_path, "--host", "127.0.0.1", "--port", "0")
    assert refused.returncode == 1
    assert refused.stderr.strip().splitlines()[-1] == text(
        "vi", f"error.{FILES[make][0]}", path=path
    )
    assert "Traceback" not in refused.stderr
    assert path.read_bytes() == before
