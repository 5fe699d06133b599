"""Jobs share a commit, fail alone, and are told when nothing was stored."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

import gevent
import pytest

from liveqa.commands import Done
from liveqa.errors import Busy, Internal, LiveQAError, NotFound, ReadOnly, StorageFailed
from liveqa.service.committing import Batch, commit
from liveqa.service.jobs import Do
from liveqa.service.writer import Writer
from liveqa.store import Store
from tests.room import Room


def ask(room: Room, text: str) -> Do:
    return room.job(room.lan, "question.ask", "", {"text": text})


@dataclass
class Job:
    """A job that the program has not."""

    run: Callable[[Store], Done]


def count(room: Room) -> int:
    return int(room.store.db.execute("SELECT count(*) FROM questions").fetchone()[0])


def test_a_refused_job_leaves_the_others_of_its_batch(room: Room) -> None:
    vote = room.job(room.minh, "question.upvote", "", {"question": 99})
    batch = commit(room.store, [ask(room, "Một?"), vote, ask(room, "Hai?")])
    assert isinstance(batch.outcomes[1], NotFound)
    assert [type(outcome) for outcome in batch.outcomes] == [Done, NotFound, Done]
    assert count(room) == 2


def test_a_faulty_job_is_undone_alone_and_has_a_reference(room: Room) -> None:
    def faulty(store: Store) -> Done:
        ask(room, "Nửa vời?").run(store)
        raise ZeroDivisionError

    batch = commit(room.store, [Job(faulty), ask(room, "Lành?")])
    assert isinstance(batch.outcomes[0], Internal)
    assert batch.outcomes[0].params["reference"]
    assert count(room) == 1


@pytest.mark.parametrize("spoil", ["COMMIT", "ROLLBACK"])
def test_a_job_that_ends_the_transaction_refuses_the_whole_batch(room: Room, spoil: str) -> None:
    def spoiling(store: Store) -> Done:
        store.db.conn.execute(spoil)
        return Done()

    batch = commit(room.store, [Job(spoiling), ask(room, "Sau đó?")])
    assert all(isinstance(outcome, LiveQAError) for outcome in batch.outcomes)
    assert commit(room.store, [ask(room, "Tiếp tục?")]).changes


def test_a_commit_that_fails_acknowledges_nobody(room: Room) -> None:
    pages = room.store.db.execute("PRAGMA page_count").fetchone()[0]
    room.store.db.execute(f"PRAGMA max_page_count = {pages}")
    long = ["ộ" * 490] * 400
    batch = commit(room.store, [ask(room, text) for text in long])
    assert all(isinstance(outcome, StorageFailed) for outcome in batch.outcomes)
    assert batch.changes == {}
    assert count(room) == 0
    room.store.db.execute("PRAGMA max_page_count = 100000")
    assert isinstance(commit(room.store, [ask(room, "Lại?")]).outcomes[0], Done)


def test_a_batch_loads_each_changed_row_once(room: Room) -> None:
    question = room.ask()
    others = [room.join(room.lan.role) for _ in range(5)]
    votes = [room.job(each, "question.upvote", "", {"question": question}) for each in others]
    batch = commit(room.store, votes)
    assert list(batch.changes[room.meeting]) == ["questions"]
    assert batch.changes[room.meeting]["questions"][question].votes == 5


def test_a_locked_database_is_said_and_survived(room: Room) -> None:
    path = room.store.db.execute("PRAGMA database_list").fetchone()[2]
    room.store.db.execute("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert isinstance(commit(room.store, [ask(room, "Bị khóa?")]).outcomes[0], StorageFailed)
    other.execute("ROLLBACK")
    other.close()
    assert isinstance(commit(room.store, [ask(room, "Hết khóa?")]).outcomes[0], Done)


def test_rows_that_cannot_be_read_back_are_not_stored(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(touched: object) -> None:
        raise ValueError

    with monkeypatch.context() as broken:
        broken.setattr(room.store, "load", unreadable)
        batch = commit(room.store, [ask(room, "Một?"), ask(room, "Hai?")])
    assert all(isinstance(outcome, Internal) for outcome in batch.outcomes)
    assert count(room) == 0
    assert commit(room.store, [ask(room, "Ba?")]).changes


def test_what_cannot_be_shown_is_stored_and_acknowledged_and_the_writer_goes_on(
    room: Room,
) -> None:
    shown: list[Batch] = []

    def show(batch: Batch) -> None:
        shown.append(batch)
        if len(shown) == 1:
            raise ZeroDivisionError

    writer = Writer(room.store, show)
    writer.start()
    with gevent.Timeout(5):
        for text in ("Một?", "Hai?"):
            assert writer.submit(ask(room, text)).rev
        assert count(room) == 2
        assert len(shown) == 2
        writer.stop()
    with pytest.raises(Busy):
        writer.submit(ask(room, "Ba?"))


def test_a_writer_that_may_not_write_refuses_and_goes_on_afterwards(room: Room) -> None:
    writer = Writer(room.store, lambda batch: None)
    writer.start()
    with gevent.Timeout(5):
        writer.read_only = True
        with pytest.raises(ReadOnly):
            writer.submit(ask(room, "Đĩa đầy?"))
        assert writer.try_to_write()
        writer.read_only = False
        assert writer.submit(ask(room, "Hết đầy?")).rev
        assert count(room) == 1
        writer.stop()


def test_a_batch_that_cannot_even_be_undone_is_told_and_the_writer_goes_on(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = Writer(room.store, lambda batch: None)
    writer.start()

    def broken() -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with gevent.Timeout(5):
        with monkeypatch.context() as spoilt:
            spoilt.setattr(room.store, "commit", broken)
            spoilt.setattr(room.store, "rollback", broken)
            with pytest.raises(Internal) as told:
                writer.submit(ask(room, "Một?"))
            assert told.value.params["reference"]
        with pytest.raises(StorageFailed):  # it finds the transaction that was left, and ends it
            writer.submit(ask(room, "Hai?"))
        assert writer.submit(ask(room, "Ba?")).rev
        writer.stop()
    assert count(room) == 1
