"""Data of every earlier version: brought up to date after a copy was made, read without being
touched, and what it said stays."""

import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from liveqa import cli
from liveqa.commands import audit
from liveqa.errors import CopyDamaged, OlderDatabase, UpdateFailed
from liveqa.machine import datadir
from liveqa.store import Age, Store, age_of, database_file, snapshots, update
from liveqa.store.migrations import migrations
from liveqa.web import scans
from tests.sampling import daily
from tests.store.dump import OLD, load
from tests.store.test_database_file import NOON, spoil

STEPS = [step.name for step in migrations._migrations]
DUMPS = sorted(OLD.glob("*.sql"))
# Data of the first version, of the last and of some between; the others with --long.
SAMPLE = daily(DUMPS, {*DUMPS[::22], DUMPS[-1]})
# What a meeting came to, in tables and columns that each version has.
SAID = {
    "questions": "id, meeting, number, text, state, name, contact, outcome, deadline",
    "answers": "id, meeting, text, recorded_at",
    "journal": "meeting, rev, at, op, command, args, args_digest, digest",
    "votes": "question, device",
    "meetings": "id, code, title, state, conclusion, closed_at",
    "approvals": "id, in_favour, against",
    "server": "key",
}

Run = Callable[..., int]


@pytest.fixture(params=SAMPLE, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A data file as an earlier version left it."""
    database = datadir.database_path(tmp_path / "data")
    load(request.param.read_text(encoding="utf-8"), database)
    return database


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a command on that data."""
    return lambda *words: cli.main(["--data", str(tmp_path / "data"), *map(str, words)])


def said(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """What the data says."""
    with closing(sqlite3.connect(database)) as db:
        return {
            table: sorted(db.execute(f"SELECT {columns} FROM {table}"), key=repr)
            for table, columns in SAID.items()
        }


def shape(database: Path) -> dict[str, object]:
    """The tables of a database with their columns, its indexes and its triggers."""
    with closing(sqlite3.connect(database)) as db:
        query = "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        found = dict.fromkeys((kind, name) for kind, name in db.execute(query))
        return {
            f"{kind} {name}": sorted(
                row[1:] for row in db.execute(f"SELECT * FROM pragma_table_xinfo('{name}')")
            )
            for kind, name in found
        }


def content(database: Path) -> bytes:
    """A database as it lies on the disk, which has no log with anything in it."""
    assert not any(path.stat().st_size for path in database.parent.glob("*-wal"))
    return database.read_bytes()


def test_there_is_data_of_every_step_but_the_last() -> None:
    """Write it with `python -m tests.store.dump` before the next step is added."""
    assert {name for name in STEPS[:-1] if not (OLD / f"{name}.sql").exists()} == set()


def test_data_of_a_step_has_that_step_and_those_before(old: Path) -> None:
    with closing(sqlite3.connect(old)) as db:
        taken = [row[0] for row in db.execute("SELECT name FROM _sqlite_migrations ORDER BY id")]
    assert taken == STEPS[: len(taken)]
    assert len(said(old)["questions"]) == 7
    assert len(said(old)["journal"]) >= 30


def test_an_update_keeps_what_was_said_and_a_copy_of_before(old: Path, tmp_path: Path) -> None:
    before = said(old)
    made = update.update(old, tmp_path / "snapshots", NOON)
    assert made == tmp_path / "snapshots" / "liveqa-20240504-120000-before-update.db"
    assert age_of(made) == Age.OLDER
    assert said(old) == said(made) == before
    assert age_of(old) == Age.CURRENT
    assert database_file.faults(old) == database_file.unreadable(old) == ""
    with closing(Store.open(old)) as store:
        assert audit.breaks(store) == []
        record = store.record(1)
        assert [question.number for question in record.questions.values()] == [*range(1, 8)]
    assert update.update(old, tmp_path / "snapshots", NOON) is None


def test_data_brought_up_to_date_is_as_data_made_now(old: Path, tmp_path: Path) -> None:
    update.update(old, tmp_path / "snapshots", NOON)
    Store.open(tmp_path / "new.db").close()
    made, expected = shape(old), shape(tmp_path / "new.db")
    columns = {name: [each[0] for each in row] for name, row in made.items()}  # type: ignore[attr-defined]
    assert columns == {name: [each[0] for each in row] for name, row in expected.items()}  # type: ignore[attr-defined]


def test_nothing_opens_older_data_as_if_it_were_its_own(old: Path) -> None:
    before = content(old)
    for opened in (Store.open, Store.open_readonly):
        with pytest.raises(OlderDatabase):
            opened(old)
    assert content(old) == before


@pytest.mark.parametrize("old", SAMPLE, indirect=True, ids=lambda path: path.stem)
def test_older_data_is_exported_and_verified_without_being_touched(
    old: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = said(old)["meetings"][0][1]
    before, out = content(old), tmp_path / "papers"
    names = ("minutes", "register", "archive", "dossier", "letter")
    forms = ("md", "csv", "zip")
    assert run("export", code, "--document", *names, "--format", *forms, "--out", out) == 0
    [paper], [register], [archive] = (
        list(out.glob(f"{stem}-*{code}.*")) for stem in ("bien-ban", "danh-muc-cau-hoi", "luu-tru")
    )
    assert "Nhà trường sửa trong tháng 6." in paper.read_text("utf-8")
    assert "Xin thêm đèn ở cổng." in register.read_text("utf-8-sig")
    assert run("verify", "--lang", "en") == 0
    assert f"Meeting {code}: whole, " in capsys.readouterr().out
    assert content(old) == before
    again = tmp_path / "again"
    assert cli.main(["--data", str(again), "import", str(archive)]) == 0
    assert len(said(datadir.database_path(again))["questions"]) == 7


def test_the_signed_copies_of_older_data_are_found(tmp_path: Path) -> None:
    data, out = tmp_path / "data", tmp_path / "papers"
    database = datadir.database_path(data)
    load((OLD / "m004_papers.sql").read_text(encoding="utf-8"), database)
    name = scans.keep(data, b"%PDF-1.7 the signed copy")
    with closing(sqlite3.connect(database)) as db:
        db.execute("UPDATE papers SET scan = ? WHERE id = 1", [name])
        db.commit()
    code = said(database)["meetings"][0][1]
    words = ["export", str(code), "--document", "archive", "--out", str(out)]
    assert cli.main(["--data", str(data), *words]) == 0
    with zipfile.ZipFile(next(out.glob(f"luu-tru-*{code}.zip"))) as archive:
        assert archive.read(f"scans/{name}") == b"%PDF-1.7 the signed copy"


def test_doctor_says_that_data_is_older_and_what_will_be_done(
    old: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(old)
    run("doctor", "--lang", "en")
    said = capsys.readouterr().out
    assert "[OK] The database is healthy." in said
    assert "It was written by an older LiveQA. The next start copies it first" in said
    assert content(old) == before


def test_older_data_is_backed_up_as_it_is_and_restored(old: Path, run: Run, tmp_path: Path) -> None:
    before, copy = said(old), tmp_path / "copy.db"
    assert run("backup", "--out", copy) == 0
    assert age_of(copy) == Age.OLDER
    data = tmp_path / "other"
    assert cli.main(["--data", str(data), "restore", str(copy)]) == 0
    assert said(datadir.database_path(data)) == before
    assert cli.main(["--data", str(data), "verify"]) == 0


def test_an_import_into_older_data_copies_it_first(old: Path, run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("title: Hội nghị mới\n", encoding="utf-8")
    before = said(old)
    assert run("import", plan) == 0
    (copy,) = datadir.snapshots(tmp_path / "data").iterdir()
    assert said(copy) == before
    assert len(said(old)["meetings"]) == len(before["meetings"]) + 1
    assert age_of(old) == Age.CURRENT


@pytest.fixture
def oldest(tmp_path: Path) -> Path:
    """A data file of the first version of all."""
    database = datadir.database_path(tmp_path / "data")
    load((OLD / f"{STEPS[0]}.sql").read_text(encoding="utf-8"), database)
    return database


def test_what_is_damaged_is_not_brought_up_to_date(oldest: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(oldest)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    spoil(oldest, len(oldest.read_bytes()) - 4096)
    before = oldest.read_bytes()
    with pytest.raises(CopyDamaged):
        update.update(oldest, tmp_path / "snapshots", NOON)
    assert oldest.read_bytes() == before
    assert snapshots.all_of(tmp_path / "snapshots") == []


def test_a_step_that_fails_leaves_every_step_untaken(
    oldest: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(db: object) -> None:
        raise sqlite3.OperationalError("what no one foresaw")

    before = said(oldest)
    monkeypatch.setattr(migrations._migrations[5], "fn", fail)
    with pytest.raises(Exception, match="damaged"):
        update.update(oldest, tmp_path / "snapshots", NOON)
    with closing(sqlite3.connect(oldest)) as db:
        assert db.execute("SELECT count(*) FROM _sqlite_migrations").fetchone() == (1,)
    assert said(oldest) == before
    assert snapshots.all_of(tmp_path / "snapshots") == [], "another one with each try"


def test_without_room_for_the_copy_there_is_no_update(
    oldest: Path, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data" / "snapshots").write_text("in the way", encoding="utf-8")
    before = content(oldest)
    with pytest.raises(UpdateFailed):
        update.update(oldest, tmp_path / "data" / "snapshots", NOON)
    plan = tmp_path / "plan.yaml"
    plan.write_text("title: Hội nghị mới\n", encoding="utf-8")
    assert run("import", plan, "--lang", "en") == 1
    assert "could not be brought up to date" in capsys.readouterr().err
    assert content(oldest) == before
