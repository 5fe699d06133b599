"""A native thread beside the loop, for what would hold it up: it does one thing at a time.

gevent's thread pool makes a watcher, a semaphore and a queue's condition for every call; with a
hundred small commits a second that was a quarter of their cost.
"""

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


class NativeThread:
    """Make it and call `run` on the loop, from one greenlet at a time."""

    def __init__(self) -> None:
        from gevent import get_hub, monkey
        from gevent.event import Event

        # after patching, `_thread` itself would start greenlets
        start = monkey.get_original("_thread", "start_new_thread")
        self._wake = monkey.get_original("_thread", "allocate_lock")()
        self._wake.acquire()
        self._done = Event()
        self._finished = get_hub().loop.async_()
        self._finished.start(self._done.set)
        self._work: Callable[[], Any] | None = None
        self._result: Any = None
        self._fault: BaseException | None = None
        start(self._serve, ())

    def run(self, work: Callable[[], T]) -> T:
        """Do something over there and wait for it; raises what it raises."""
        self._done.clear()
        self._work = work
        self._wake.release()
        self._done.wait()
        fault, self._fault = self._fault, None
        if fault is not None:
            raise fault
        result: T = self._result
        self._result = None
        return result

    def stop(self) -> None:
        """End the thread; nothing can be run any more."""
        self._work = None
        self._wake.release()
        self._finished.stop()
        self._finished.close()

    def _serve(self) -> None:
        while True:
            self._wake.acquire()
            if self._work is None:
                return
            try:
                self._result = self._work()
            except BaseException as fault:  # noqa: BLE001 - it is raised where it was asked for
                self._fault = fault
            self._finished.send()
