"""Jobs share one transaction, and are answered after its commit.

A job that is refused is undone alone, by its savepoint. If the commit itself fails, nothing of
the batch happened and every job of it is told so.
"""

import logging
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from liveqa.board import Changes
from liveqa.commands import Done, Event
from liveqa.errors import LiveQAError, StorageFailed
from liveqa.machine import logs
from liveqa.store import Store

log = logging.getLogger(__name__)

# SQLite's other errors that lie with the file, and so with every command.
_FAULTS_OF_A_RULE = (sqlite3.IntegrityError, sqlite3.ProgrammingError)

Touched = dict[str, set[int]]


class Job(Protocol):
    """Something to be done in a transaction, which raises what it refuses."""

    def run(self, store: Store) -> Done: ...


@dataclass
class Batch:
    """The outcomes of a batch's jobs in their order, and the rows it changed by meeting."""

    outcomes: list[Done | LiveQAError]
    changes: dict[int, Changes]
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
    except Exception:  # noqa: BLE001 - it is logged, and callers must not wait for ever
        store.rollback()
        failure = logs.exception(log, "a batch of %d was not stored", len(jobs))
        return Batch([failure for _ in jobs], {}, {})
    return batch


def run(store: Store, job: Job) -> Done:
    """Run one job by itself, for programs without a server; raises what it refuses."""
    outcome = commit(store, [job]).outcomes[0]
    if isinstance(outcome, LiveQAError):
        raise outcome
    return outcome


def _attempt(store: Store, job: Job) -> Done | LiveQAError:
    try:
        with store.savepoint():
            return job.run(store)
    except LiveQAError as error:
        return error
    except Exception as error:  # one faulty rule must not fail the others' commands
        if isinstance(error, sqlite3.Error) and not isinstance(error, _FAULTS_OF_A_RULE):
            raise
        return logs.exception(log, "a command failed")


def _changes(store: Store, outcomes: list[Done | LiveQAError]) -> Batch:
    """Return what a batch changed, and seal the rows that it wrote."""
    touched: dict[int, Touched] = {}
    written: Touched = {}
    revs: dict[int, int] = {}
    done = [one for one in outcomes if not isinstance(one, LiveQAError)]
    for outcome in (each for one in done for each in (one, *one.beside)):
        if not outcome.events or not outcome.meeting:
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


def _storage_failed(error: sqlite3.Error) -> StorageFailed:
    failed = StorageFailed()
    failed.__cause__ = error
    return failed
