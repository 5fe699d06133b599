"""The database: made, refused, read beside a writer."""

import sqlite3
from contextlib import closing
from datetime import datetime, time
from pathlib import Path

import pytest
from sqlite_utils import Database

from liveqa.commands import audit
from liveqa.dates import ZONE, local
from liveqa.domain.record import COLLECTIONS
from liveqa.errors import DatabaseDamaged, NewerDatabase
from liveqa.machine.config import Config
from liveqa.server import upkeep
from liveqa.store import Store, age_of
from liveqa.store.migrations import KNOWN, migrations
from tests.contract.specimens import Specimens
from tests.room import Room


def test_every_migration_is_known_by_name(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "liveqa.db")
    assert {migration.name for migration in migrations.applied(store.db)} == KNOWN
    assert migrations.pending(store.db) == []


@pytest.mark.parametrize(("mode", "closed"), [("named", 0), ("unrecorded", 1)])
def test_letters_of_an_older_database_are_open_only_where_a_name_was_told_to_all(
    room: Room, mode: str, closed: int
) -> None:
    """Whether an asker without a name was erased is not known any more."""
    asked = room.ask()
    room.do(room.dung, "meeting.close")
    room.do(room.dung, "paper.approve", kind="letter", question=asked)
    room.do(room.dung, "paper.approve", kind="notice")
    room.store.questions.change(asked, name_mode=mode)
    (path,) = (row[2] for row in room.store.db.execute("PRAGMA database_list"))
    undone(room.store.db, "m017_confidential_papers", papers=["secretaries_only"])
    Store.migrate(Path(path))
    with closing(Store.open(Path(path))) as store:
        found = {paper.kind: paper.secretaries_only for paper in store.papers.where("1")}
        assert found == {"letter": bool(closed), "notice": False}
        store.seal_meeting(room.meeting)
        assert audit.breaks(store) == []


def undone(db: Database, *steps: str, **columns: list[str]) -> None:
    """Take steps of the schema back, as a database of before them is."""
    for table, names in columns.items():
        for name in names:
            db.execute(f"ALTER TABLE {table} DROP COLUMN {name}")
    for step in steps:
        db.execute("DELETE FROM _sqlite_migrations WHERE name = ?", [step])


def test_a_database_of_a_newer_version_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "liveqa.db"
    Store.open(path).close()
    with sqlite3.connect(path) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('liveqa', 'm999_from_the_future', '2030-01-01')"
        )
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(NewerDatabase):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "liveqa.db"
    path.write_bytes(b"not a database" * 100)
    with pytest.raises(DatabaseDamaged):
        Store.open(path)
    assert path.read_bytes() == b"not a database" * 100


def test_the_log_of_a_file_that_was_emptied_is_left(room: Room, tmp_path: Path) -> None:
    room.ask(text="Chỉ trong nhật ký ghi?")
    source, path = tmp_path / "liveqa.db-wal", tmp_path / "data" / "liveqa.db"
    path.parent.mkdir()
    path.touch()
    log = path.with_name("liveqa.db-wal")
    log.write_bytes(source.read_bytes())
    for opened in (Store.open, Store.open_readonly, age_of, keeper_check):
        with pytest.raises(DatabaseDamaged):
            opened(path)
        assert log.read_bytes() == source.read_bytes()


def keeper_check(path: Path) -> None:
    """What a start looks at."""
    upkeep.check(Config(data=path.parent))


def test_commits_are_durable_and_keys_are_foreign(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "liveqa.db")
    pragmas = {
        name: store.db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_the_server_key_is_made_once(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "liveqa.db")
    key = store.server_key()
    store.close()
    assert Store.open(tmp_path / "liveqa.db").server_key() == key


def test_writing_the_key_again_reaches_the_disk_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "liveqa.db"
    log = tmp_path / "liveqa.db-wal"
    with closing(Store.open(path)) as store:
        key, before = store.server_key(), log.stat().st_size
        store.begin()
        store.rewrite_key()
        store.commit()
        assert log.stat().st_size > before
        assert store.server_key() == key


def test_tokens_are_stored_hashed(room: Room) -> None:
    columns = {column.name for column in room.store.db.table("devices").columns}
    assert "token" not in columns
    hashes = room.store.db.execute("SELECT token_hash FROM devices").fetchall()
    assert all(len(row[0]) == 32 for row in hashes)


def test_the_journal_is_chained_and_survives_the_erasing_of_names(room: Room) -> None:
    room.ask()
    rows = room.store.db.execute("SELECT digest FROM journal ORDER BY rev").fetchall()
    assert len({row[0] for row in rows}) == len(rows)
    room.store.db.execute("UPDATE journal SET args = NULL")
    again = room.store.db.execute("SELECT digest FROM journal ORDER BY rev").fetchall()
    assert again == rows


# Two on a day, the first from eight to half past nine: at which hour which one is meant.
ON_A_DAY = [
    (["14:00"], {"09:29": "first", "09:31": "first", "12:59": "first", "13:00": "14:00"}),
    (["14:00"], {"14:30": "14:00", "20:00": "14:00"}),
    (["10:00"], {"09:29": "first", "09:31": "10:00"}),
    (["09:00"], {"09:29": "first", "09:31": "09:00"}),
    (["07:00"], {"09:31": "first", "21:00": "first", "21:31": "07:00"}),
    (["10:00", "14:00"], {"09:31": "10:00", "11:59": "10:00", "13:30": "14:00"}),
    ([], {"21:00": "first", "23:00": "Chưa có ngày"}),
]


@pytest.mark.parametrize(("drafts", "meant"), ON_A_DAY)
def test_an_address_without_a_code_means_the_meeting_that_is_on_or_next(
    room: Room, drafts: list[str], meant: dict[str, str]
) -> None:
    meetings = room.store.meetings

    def at(clock: str) -> int:
        day = local(room.clock).date()
        return int(datetime.combine(day, time.fromisoformat(clock), ZONE).timestamp() * 1000)

    meetings.change(room.meeting, title="first", opened_at=at("08:00"), starts_at=at("08:00"))
    for start in drafts:
        meetings.create(1, title=start, starts_at=at(start))
    meetings.create(1, title="Chưa có ngày")
    found = {}
    for clock in meant:
        if clock > "09:30":
            meetings.change(room.meeting, state="closed", closed_at=at("09:30"))
        found[clock] = meetings.current(at(clock)).title
    room.store.seal_meeting(room.meeting)
    assert found == meant


def test_of_drafts_the_nearest_to_come_is_current_then_the_newest(room: Room) -> None:
    meetings, day = room.store.meetings, 24 * 3_600_000
    room.do(room.dung, "meeting.close")
    now = room.clock + 13 * 3_600_000
    meetings.create(1, title="Mẫu của năm ngoái", starts_at=now - 300 * day)
    undated = meetings.create(1, title="Chưa có ngày")
    assert meetings.current(now).id == undated
    later = meetings.create(1, title="Tuần sau", starts_at=now + 7 * day)
    assert meetings.current(now).id == later
    this_morning = meetings.create(1, title="Sáng nay", starts_at=now - 3_600_000)
    assert meetings.current(now).id == this_morning


def test_the_id_of_a_removed_row_is_never_given_again(tmp_path: Path) -> None:
    store = Specimens(tmp_path).store
    given = store.next_ids()
    store.db.execute("PRAGMA foreign_keys = OFF")
    for kind in COLLECTIONS:
        store.db.execute(f"DELETE FROM {store.rows(kind).name}")
    assert store.next_ids() == given
