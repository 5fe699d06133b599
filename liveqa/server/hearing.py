"""Hears what a child of the supervisor says, in threads of their own: nobody waits for it."""

import threading
from collections import deque
from collections.abc import Callable
from typing import IO

KEPT_LINES = 60
PATIENCE = 2.0
"""Seconds that what was said last is waited for, once the child has ended."""


class Reports(threading.Thread):
    """Hears what a child says of itself, a line at a time."""

    def __init__(self, source: IO[bytes], heard: Callable[[bytes], None]) -> None:
        super().__init__(daemon=True)
        self._source = source
        self._heard = heard
        self.start()

    def run(self) -> None:
        """Pass on each line until the child has ended."""
        for line in self._source:
            self._heard(line)

    def finish(self) -> None:
        """Wait for the last line of a child that has ended."""
        self.join(PATIENCE)


class Words(threading.Thread):
    """Remembers the end of what a child writes to its standard error. It is for the log: a person
    is told in sentences."""

    def __init__(self, source: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self._source = source
        self._last: deque[str] = deque(maxlen=KEPT_LINES)
        self.start()

    def run(self) -> None:
        """Read on until the child has ended."""
        for piece in self._source:
            self._last.append(piece.decode("utf-8", "replace").rstrip("\r\n"))

    def last(self) -> str:
        """Return what the child wrote last, once it has ended."""
        self.join(PATIENCE)
        return "\n".join(self._last)
