"""The single writer: jobs that wait share one transaction, and are answered after its commit.

A job that is refused is undone alone, by its savepoint. If the commit itself fails, nothing of
the batch happened and every job of it is told so.
"""

import logging
import sqlite3
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from liveqa.commands.registry import Event
from liveqa.errors import Busy, LiveQAError, ReadOnly, StorageFailed
from liveqa.machine import logs
from liveqa.machine.native_thread import NativeThread
from liveqa.store import Store

log = logging.getLogger(__name__)

# What else SQLite says is the file's trouble, and with it every command's.
_FAULTS_OF_A_RULE = (sqlite3.IntegrityError, sqlite3.ProgrammingError)

# In a crowd a commit begins at most this often. Woken for every vote, a server whose caches others
# have taken meanwhile uses half as much processor time again.
PACE_SECONDS = 0.025

Touched = dict[str, set[int]]
Changes = dict[int, dict[str, dict[int, Any]]]


@dataclass
class Answered:
    """What a job achieved: its result, and for each meeting it changed the events. `writes_rows` is
    false where nothing of the record was written, as by an upvote, held to the journal alone."""

    value: Any
    meeting: int = 0
    rev: int = 0
    events: list[Event] = field(default_factory=list)
    writes_rows: bool = True


Job = Callable[[Store], Answered]


@dataclass
class Batch:
    """The outcomes of a batch's jobs in their order, and the rows it changed by meeting."""

    outcomes: list[Answered | LiveQAError]
    changes: Changes
    revs: dict[int, int]


def commit(store: Store, jobs: Iterable[Job]) -> Batch:
    """Run jobs in one transaction. Raises nothing: every job gets an outcome."""
    jobs = list(jobs)
    try:
        store.begin()
        outcomes = [_attempt(store, job) for job in jobs]
        if not store.in_transaction:
            raise sqlite3.OperationalError("the transaction ended by itself")
        batch = _changes(store, outcomes)
        store.commit()
    except sqlite3.Error as error:
        store.rollback()
        why = logs.impersonal(error)
        log.error("storage_failed: a batch of %d was not stored: %s", len(jobs), why)
        return Batch([_storage_failed(error) for _ in jobs], {}, {})
    except Exception:  # noqa: BLE001 - it is logged; whoever waits is told, or waits for ever
        store.rollback()
        told = logs.exception(log, "a batch of %d was not stored", len(jobs))
        return Batch([told for _ in jobs], {}, {})
    return batch


def run(store: Store, job: Job) -> Answered:
    """One job by itself, for programs without a server; raises what it refuses."""
    outcome = commit(store, [job]).outcomes[0]
    if isinstance(outcome, LiveQAError):
        raise outcome
    return outcome


def _attempt(store: Store, job: Job) -> Answered | LiveQAError:
    try:
        with store.savepoint():
            return job(store)
    except LiveQAError as error:
        return error
    except Exception as error:  # one faulty rule must not take the others' commands along
        if isinstance(error, sqlite3.Error) and not isinstance(error, _FAULTS_OF_A_RULE):
            raise
        return logs.exception(log, "a command failed")


def _changes(store: Store, outcomes: list[Answered | LiveQAError]) -> Batch:
    """What a batch changed; the rows that it wrote are sealed."""
    touched: dict[int, Touched] = {}
    written: Touched = {}
    revs: dict[int, int] = {}
    for outcome in outcomes:
        if isinstance(outcome, LiveQAError) or not outcome.events:
            continue
        revs[outcome.meeting] = outcome.rev
        for event in outcome.events:
            _note(event, touched.setdefault(outcome.meeting, {}))
            if outcome.writes_rows:
                _note(event, written)
    store.seal(written)
    return Batch(outcomes, {id: store.load(kinds) for id, kinds in touched.items()}, revs)


def _note(event: Event, kinds: Touched) -> None:
    for kind, ids in event.touches.items():
        if kind != "devices":
            kinds.setdefault(kind, set()).update(ids)


def _nothing_new(store: Store) -> Answered:
    store.rewrite_key()
    return Answered(None)


def _storage_failed(error: sqlite3.Error) -> StorageFailed:
    failed = StorageFailed()
    failed.__cause__ = error
    return failed


class Writer:
    """Gathers jobs from greenlets and commits them in a native thread of its own.

    A command alone is done at once. When many come, a commit begins at most every 25
    milliseconds: what gathers meanwhile shares the next one.
    `committed` is called on the loop after each batch that changed anything, before the jobs'
    callers go on.
    """

    def __init__(self, store: Store, committed: Callable[[Batch], None]) -> None:
        from gevent.event import Event as Signal

        self._store = store
        self._committed = committed
        self._waiting: list[tuple[Job, Any]] = []
        self._wake = Signal()
        self._thread = NativeThread()
        self._stopping = False
        self._folding = False
        self.read_only = False
        """Whether new jobs are refused because the disk is nearly full."""
        self.failing = False
        """Whether the last batch could not be stored."""

    def start(self) -> None:
        """Begin to take jobs."""
        import gevent

        self._greenlet = gevent.spawn(self._loop)

    def submit(self, job: Job) -> Answered:
        """Do a job and wait until it is durable; raises what it refuses."""
        if self.read_only:
            raise ReadOnly
        return self._submit(job)

    def try_to_write(self) -> bool:
        """Whether the disk takes a change now: writes what is there already."""
        try:
            self._submit(_nothing_new)
        except Busy:
            return False
        return True

    def _submit(self, job: Job) -> Answered:
        from gevent.event import AsyncResult

        if self._stopping:
            raise Busy
        answer: Any = AsyncResult()
        self._waiting.append((job, answer))
        self._wake.set()
        outcome: Answered | LiveQAError = answer.get()
        if isinstance(outcome, LiveQAError):
            raise outcome
        return outcome

    def stop(self) -> None:
        """Finish what was accepted, then take no more."""
        self._stopping = True
        self._wake.set()
        self._greenlet.join()

    def fold(self) -> None:
        """Fold the write-ahead log in, so that what was erased leaves no bytes in it."""
        self._folding = True
        self._wake.set()

    def close(self) -> None:
        """Close the store of a writer that has stopped."""
        self._thread.run(self._store.close)
        self._thread.stop()

    def _loop(self) -> None:
        import gevent

        begun = 0.0
        while self._waiting or not self._stopping:
            self._wake.wait()
            self._wake.clear()
            pause = begun + PACE_SECONDS - time.monotonic()
            if pause > 0 and not self._stopping:
                gevent.sleep(pause)
                self._wake.clear()
            begun = time.monotonic()
            if self._folding:
                self._folding = not self._thread.run(self._store.fold)
            waiting, self._waiting = self._waiting, []
            if waiting:
                jobs = [job for job, _ in waiting]
                batch = self._commit(jobs)
                self.failing = isinstance(batch.outcomes[0], StorageFailed)
                self._show(batch)
                for (_, answer), outcome in zip(waiting, batch.outcomes, strict=True):
                    answer.set(outcome)

    def _commit(self, jobs: list[Job]) -> Batch:
        try:
            return self._thread.run(partial(commit, self._store, jobs))
        except Exception:  # noqa: BLE001 - it could not be undone; who waits is told
            told = logs.exception(log, "a batch of %d was lost", len(jobs))
            return Batch([told for _ in jobs], {}, {})

    def _show(self, batch: Batch) -> None:
        try:
            if batch.changes:
                self._committed(batch)
        except Exception:  # it is stored, and the next command must not wait for a repair
            logs.exception(log, "a stored batch was not shown")
