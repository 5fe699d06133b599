"""The server's clock: the time of day, which nobody can set while a meeting runs.

A clock that is set, by a person or by the network, would make an item last an hour longer or end
before it began. So the time of day is read when the server starts, and again while no meeting is
open; in between, a clock that cannot be set carries it on, also through the laptop's sleep.
"""

import sys
import time

NS_PER_MS = 1_000_000


def _steady_ms() -> int:
    if sys.platform == "win32":
        return time.monotonic_ns() // NS_PER_MS
    # Python's own monotonic clock stops elsewhere while the laptop sleeps.
    steady = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    return time.clock_gettime_ns(steady) // NS_PER_MS


def _wall_ms() -> int:
    return time.time_ns() // NS_PER_MS


class Clock:
    """UTC milliseconds since 1970, steady between two calls of `follow`."""

    def __init__(self) -> None:
        self.follow()

    def follow(self) -> None:
        """Take over the time of day as it is set now."""
        self._offset = _wall_ms() - _steady_ms()

    def now_ms(self) -> int:
        """Now."""
        return self._offset + _steady_ms()


clock = Clock()


def now_ms() -> int:
    """The server's clock in UTC milliseconds."""
    return clock.now_ms()
