"""The single writer: a native thread that commits what greenlets want done, a batch at a time."""

import logging
import sqlite3
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from liveqa.commands import Done
from liveqa.errors import Busy, LiveQAError, ReadOnly, StorageFailed
from liveqa.machine import logs
from liveqa.machine.native_thread import NativeThread
from liveqa.service.committing import Batch, Job, commit
from liveqa.service.jobs import RewriteKey
from liveqa.store import Store

log = logging.getLogger(__name__)

# In a crowd a commit begins at most this often. Committing per vote costs 50 % more CPU on a busy
# laptop.
PACE_SECONDS = 0.025


class Writer:
    """Gathers jobs from greenlets and commits them in a native thread of its own.

    A single command is done at once. When many come, a commit begins at most every 25 milliseconds,
    and what gathers meanwhile shares the next one. `committed` is called on the loop after each
    batch that changed anything, before the jobs' callers go on.
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
        self._rewriting: list[tuple[int, Any]] = []
        self.read_only = False
        """Whether new jobs are refused because the disk is nearly full."""
        self.failing = False
        """Whether the last batch could not be stored."""
        self.trouble = ""
        """What SQLite said of that batch, unless it was that there is no room."""

    def start(self) -> None:
        """Begin to take jobs."""
        import gevent

        self._greenlet = gevent.spawn(self._loop)

    def submit(self, job: Job) -> Done:
        """Do a job and wait until it is durable; raises what it refuses."""
        if self.read_only:
            raise ReadOnly
        return self._submit(job)

    def try_to_write(self) -> bool:
        """Return whether the disk accepts a change now, by writing what is there already."""
        try:
            self._submit(RewriteKey())
        except Busy:
            return False
        return True

    def _submit(self, job: Job) -> Done:
        from gevent.event import AsyncResult

        if self._stopping:
            raise Busy
        answer: Any = AsyncResult()
        self._waiting.append((job, answer))
        self._wake.set()
        outcome: Done | LiveQAError = answer.get()
        if isinstance(outcome, LiveQAError):
            raise outcome
        return outcome

    def stop(self) -> None:
        """Finish what was accepted, then take no more."""
        self._stopping = True
        self._wake.set()
        self._greenlet.join()

    def fold(self) -> None:
        """Fold the write-ahead log into the file, so that what was erased leaves no bytes in the
        log."""
        self._folding = True
        self._wake.set()

    def rewrite(self, erasing: int) -> None:
        """Write the whole file anew after an erasing, and wait for that; where it did not work, it
        is to be asked for again."""
        from gevent.event import AsyncResult

        if self.read_only or self._stopping:
            return
        done: Any = AsyncResult()
        self._rewriting.append((erasing, done))
        self._wake.set()
        done.get()

    def close(self) -> None:
        """Close the store of a writer that has stopped."""
        self._thread.run(self._store.close)
        self._thread.stop()

    def _loop(self) -> None:
        import gevent

        begun = 0.0
        while self._waiting or self._rewriting or not self._stopping:
            self._wake.wait()
            self._wake.clear()
            pause = begun + PACE_SECONDS - time.monotonic()
            if pause > 0 and not self._stopping:
                gevent.sleep(pause)
                self._wake.clear()
            begun = time.monotonic()
            if self._folding:
                self._folding = not self._thread.run(self._store.fold)
            rewriting, self._rewriting = self._rewriting, []
            for erasing, done in rewriting:
                done.set(self._thread.run(partial(self._store.rewrite, erasing)))
            waiting, self._waiting = self._waiting, []
            if waiting:
                jobs = [job for job, _ in waiting]
                batch = self._commit(jobs)
                first = batch.outcomes[0]
                self.failing = isinstance(first, StorageFailed)
                self.trouble = _trouble(first) if isinstance(first, StorageFailed) else ""
                self._show(batch)
                for (_, answer), outcome in zip(waiting, batch.outcomes, strict=True):
                    answer.set(outcome)

    def _commit(self, jobs: list[Job]) -> Batch:
        try:
            return self._thread.run(partial(commit, self._store, jobs))
        except Exception:  # noqa: BLE001 - it could not be undone; callers learn of it
            failure = logs.exception(log, "a batch of %d was lost", len(jobs))
            return Batch([failure for _ in jobs], {}, {})

    def _show(self, batch: Batch) -> None:
        try:
            done = [outcome for outcome in batch.outcomes if isinstance(outcome, Done)]
            if any(outcome.events or outcome.concerns for outcome in done):
                self._committed(batch)
        except Exception:  # it is stored, and the next command must not wait for a repair
            logs.exception(log, "a stored batch was not shown")


def _trouble(failed: StorageFailed) -> str:
    cause = failed.__cause__
    is_full = getattr(cause, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL
    return "" if is_full else logs.impersonal(cause or failed)
