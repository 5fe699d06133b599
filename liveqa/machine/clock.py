"""The server's clock: the time of day, which nobody can set while a meeting runs, and whether to
believe it.

A clock that is set, by a person or by the network, would make an item last an hour longer or end
before it began. So the time of day is read when the server starts, and again while no meeting is
open; in between, a clock that cannot be set carries it on, also through the laptop's sleep.

A laptop without the internet and with an empty battery wakes in another year. What depends on the
day waits then until a person or the phones of the hall say that the clock is right.
"""

import sys
import time
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from statistics import median_low

NS_PER_MS = 1_000_000
DAY_MS = 86_400_000
FAR_MS = 31 * DAY_MS
"""How long a laptop may have been away before its clock is asked about."""
VOICES = 3
"""How many phones are believed; one alone may be wrong."""
MOST_VOICES = 200


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
        """Return the time now."""
        return self._offset + _steady_ms()


clock = Clock()


def now_ms() -> int:
    """Return the server's clock in UTC milliseconds."""
    return clock.now_ms()


class Doubt(StrEnum):
    """Why a clock is not believed: it shows a time that has passed, one long after the last known
    time, or another day than the phones."""

    BEHIND = "behind"
    AHEAD = "ahead"
    PHONES = "phones"


@dataclass(frozen=True)
class Doubted:
    """A clock that is not believed, and the time that contradicts it, in UTC milliseconds."""

    why: Doubt
    against: int


def doubted(now: int, known: int, phones: int | None = None) -> Doubted | None:
    """Return why a clock that shows `now` is not believed; None if it is. `known` is the last time
    at which a clock was believed, 0 for never; `phones` is the time in the hall if it is known. All
    in UTC milliseconds."""
    if phones is not None:
        return None if abs(phones - now) <= DAY_MS else Doubted(Doubt.PHONES, phones)
    last = known or made_ms()
    if now < last - DAY_MS:
        return Doubted(Doubt.BEHIND, last)
    if known and now > known + FAR_MS:
        return Doubted(Doubt.AHEAD, known)
    return None


def made_ms() -> int:
    """Return when this program was made or put on this machine; no earlier time is right. 0 if
    unknown."""
    try:
        return int(Path(__file__).stat().st_mtime * 1000)
    except OSError:
        return 0


class Phones:
    """What the phones of the hall say, one voice for each address."""

    def __init__(self) -> None:
        self._ahead: dict[str, int] = {}

    def wants(self, address: str) -> bool:
        """Return whether the phone at an address should still be asked for the time."""
        return address not in self._ahead and len(self._ahead) < MOST_VOICES

    def say(self, address: str, now: int) -> None:
        """Note the time that the phone at an address has now, in UTC milliseconds."""
        self._ahead[address] = now - _steady_ms()

    def forget(self) -> None:
        """Forget what the phones said: a person knows better."""
        self._ahead.clear()

    def now_ms(self) -> int | None:
        """Return the time in the hall, in UTC milliseconds; None while too few have told it."""
        if len(self._ahead) < VOICES:
            return None
        return median_low(self._ahead.values()) + _steady_ms()
