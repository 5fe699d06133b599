"""Copies: whole or not there, kept by age; a damaged file is seen, and a copy comes back."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from liveqa.board import Board
from liveqa.commands.audit import breaks
from liveqa.dates import ZONE
from liveqa.errors import CopyDamaged, DatabaseDamaged, DatabaseLocked, NewerDatabase
from liveqa.store import Store, audit, database_file, snapshots
from tests.room import Room

NOON = datetime(2024, 5, 4, 12, 0, tzinfo=ZONE)


def texts(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return [row[0] for row in db.execute("SELECT text FROM questions ORDER BY id")]


def database(room: Room) -> Path:
    return Path(room.store.db.execute("PRAGMA database_list").fetchone()[2])


def test_a_snapshot_is_whole_while_someone_writes(room: Room, tmp_path: Path) -> None:
    room.ask(text="Trước?")
    room.store.begin()
    room.store.db.execute("UPDATE questions SET text = 'Chưa xong'")
    made = snapshots.take(database(room), tmp_path / "snapshots", NOON)
    room.store.rollback()
    assert texts(made) == ["Trước?"]
    assert [file.name for file in made.parent.iterdir()] == ["liveqa-20240504-120000.db"]


def test_snapshots_are_kept_by_age(tmp_path: Path) -> None:
    for minutes in range(0, 40 * 24 * 60, 20):
        taken = NOON - timedelta(minutes=minutes)
        (tmp_path / f"liveqa-{snapshots.stamp(taken)}.db").touch()
    (tmp_path / "mine.db").touch()
    for path in snapshots.superfluous(snapshots.all_of(tmp_path), NOON):
        path.unlink()
    ages = [(NOON - snapshots.taken(path)) for path in snapshots.all_of(tmp_path)]  # type: ignore[operator]
    hour, day = timedelta(hours=1), timedelta(days=1)
    assert sum(age <= hour for age in ages) == 4
    assert 22 <= sum(hour < age <= day for age in ages) <= 24
    assert 29 <= sum(age > day for age in ages) <= 31
    assert max(ages) <= timedelta(days=31)
    assert (tmp_path / "mine.db").exists()


def test_copies_from_before_an_update_are_kept_a_month_and_the_last_until_there_is_another(
    tmp_path: Path,
) -> None:
    def named(days: float, why: str = snapshots.BEFORE_UPDATE) -> Path:
        path = tmp_path / f"liveqa-{snapshots.stamp(NOON - timedelta(days=days))}{why}.db"
        path.touch()
        return path

    def gone(now: datetime = NOON) -> list[Path]:
        return snapshots.superfluous(snapshots.all_of(tmp_path), now)

    last = named(400)
    plain = [named(days, "") for days in (0, 1 / 8, 2, 20)]
    assert gone() == []
    newer = [named(days) for days in (30, 29.99, 29.98)]
    assert gone() == [last], "all of a month stay, several of a day too"
    assert set(snapshots.all_of(tmp_path)) == {last, *plain, *newer}


def test_a_clock_set_back_loses_no_snapshot(room: Room, tmp_path: Path) -> None:
    folder = tmp_path / "snapshots"
    for shift in (0, 60, -60, 1):
        snapshots.take(database(room), folder, NOON + timedelta(minutes=shift))
    assert len(snapshots.all_of(folder)) == 4


@pytest.mark.long
def test_a_damaged_database_gives_no_snapshot(room: Room, tmp_path: Path) -> None:
    folder = tmp_path / "snapshots"
    good = snapshots.take(database(room), folder, NOON)
    path = database(room)
    for number in range(300):
        room.clock += 5_000
        room.ask(text=f"Câu {number}?")
    room.store.close()
    spoil(path, len(path.read_bytes()) // 2)
    with pytest.raises(CopyDamaged):
        snapshots.take(path, folder, NOON + timedelta(minutes=5))
    assert snapshots.all_of(folder) == [good]
    assert snapshots.newest_good(folder) == good
    room.store = Store.open_readonly(good)


def spoil(path: Path, start: int) -> None:
    content = bytearray(path.read_bytes())
    content[start : start + 4096] = random.Random(1).randbytes(4096)
    path.write_bytes(content)


def test_the_newest_copy_that_is_healthy_is_found(room: Room, tmp_path: Path) -> None:
    folder = tmp_path / "snapshots"
    old = snapshots.take(database(room), folder, NOON)
    new = snapshots.take(database(room), folder, NOON + timedelta(minutes=3))
    assert snapshots.newest_good(folder, tmp_path / "nothing") == new
    new.write_bytes(b"not a database" * 1000)
    assert snapshots.newest_good(folder) == old


def test_what_is_restored_is_the_copy_and_the_rest_is_kept(room: Room, tmp_path: Path) -> None:
    path = database(room)
    room.ask(text="Trước?")
    copy = database_file.copy(path, tmp_path / "copy.db")
    room.ask(text="Sau?")
    room.store.close()
    database_file.put_back(copy, path, tmp_path / "aside")
    assert texts(path) == ["Trước?"]
    assert texts(tmp_path / "aside" / path.name) == ["Trước?", "Sau?"]
    room.store = Store.open(path)


def test_a_log_that_was_left_behind_does_not_come_back(room: Room, tmp_path: Path) -> None:
    path = database(room)
    copy = database_file.copy(path, tmp_path / "copy.db")
    room.ask(text="Chỉ trong WAL?")
    wal = path.with_name(path.name + "-wal").read_bytes()
    room.store.close()
    path.with_name(path.name + "-wal").write_bytes(wal)
    database_file.put_back(copy, path, tmp_path / "aside")
    assert texts(path) == []
    room.store = Store.open(path)
    assert database_file.faults(path) == ""


def test_a_copy_that_is_damaged_is_not_put_back(room: Room, tmp_path: Path) -> None:
    path = database(room)
    room.ask(text="Còn đây?")
    copy = database_file.copy(path, tmp_path / "copy.db")
    spoil(copy, len(copy.read_bytes()) // 2)
    with pytest.raises(CopyDamaged):
        database_file.put_back(copy, path, tmp_path / "aside")
    assert texts(path) == ["Còn đây?"]
    assert not (tmp_path / "aside").exists()


def test_a_locked_database_is_not_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "liveqa.db"
    Store.open(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseLocked):
            Store.open_readonly(path)


@pytest.mark.parametrize("keep", [600, 5000, 0.5, 0.99])
def test_a_truncated_database_is_refused(room: Room, keep: float) -> None:
    path = database(room)
    for number in range(50):
        room.clock += 5_000
        room.ask(text=f"Câu {number}?")
    room.store.close()
    content = path.read_bytes()
    path.write_bytes(content[: int(keep if keep > 1 else keep * len(content))])
    before = path.read_bytes()
    assert found(path)
    assert path.read_bytes() == before
    path.write_bytes(content)
    room.store = Store.open(path)


@pytest.mark.long
def test_one_flipped_byte_is_seen_or_harmless(
    room: Room, record_property: Callable[[str, object], None]
) -> None:
    """What lets a server start lets it show every board, and `verify` reads to the end."""
    path = database(room)
    for number in range(100):
        room.clock += 5_000
        room.ask(text=f"Câu {number}?")
    room.store.close()
    content = path.read_bytes()
    chance = random.Random(7)
    seen = 0
    for _ in range(150):
        spoiled = bytearray(content)
        spoiled[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoiled)
        refused = found(path)
        seen += bool(refused)
        assert path.read_bytes() == spoiled
        if not refused:
            with closing(Store.open_readonly(path)) as store:
                Board(store.record(1))
                breaks(store)
    assert seen > 10
    record_property("tried", 150)
    path.write_bytes(content)
    room.store = Store.open(path)


def test_a_word_that_cannot_be_read_is_seen_before_anyone_waits_for_it(room: Room) -> None:
    path = database(room)
    good = database_file.copy(path, path.with_name("liveqa-20240504-120000.db"))
    question = room.ask(text="Trước?")
    for spoilt in ("state = 'shoxn'", "text = CAST(x'c3' AS TEXT)"):
        room.store.db.execute(f"UPDATE questions SET {spoilt} WHERE id = ?", [question])
        assert database_file.faults(path) == ""
        assert database_file.unreadable(path).startswith("meeting 1: ")
        newer = snapshots.take(path, path.parent, NOON + timedelta(minutes=3))
        assert snapshots.newest_good(path.parent) == good
        newer.unlink()
        room.store.db.execute("UPDATE questions SET state = 'shown', text = 'Trước?'")
    assert database_file.unreadable(path) == ""
    # what is over keeps nobody waiting; `verify` names it, and staff are told
    room.do(room.dung, "meeting.close")
    room.store.db.execute("UPDATE questions SET state = 'shoxn'")
    assert database_file.unreadable(path) == ""
    assert audit.changed_rows(path) == [f"questions {question}"]
    room.store.db.execute("UPDATE questions SET state = 'shown'")


@pytest.mark.parametrize("column", ["legal_grounds", "contents", "title", "state"])
def test_a_column_that_is_called_otherwise_is_seen(room: Room, column: str) -> None:
    path = database(room)
    room.store.close()
    content = path.read_bytes()
    path.write_bytes(content.replace(column.encode(), column[:-1].encode() + b"_"))
    assert database_file.unreadable(path).startswith("the meetings: ")
    path.write_bytes(content)
    room.store = Store.open(path)


def found(path: Path) -> str:
    """What a start would refuse it for."""
    try:
        return database_file.faults(path) or database_file.unreadable(path)
    except (DatabaseDamaged, NewerDatabase) as error:
        return error.code
