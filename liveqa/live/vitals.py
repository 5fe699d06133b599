"""How the hall is doing: who is connected, how fast the server answers, what it occupies."""

import time
from collections import deque
from collections.abc import Iterable
from typing import Any

import psutil

WINDOW_SECONDS = 60.0
# More than a full hall does in a minute; older measurements drop out.
KEPT = 8192


class Series:
    """Measurements of the last minute."""

    def __init__(self) -> None:
        self._held: deque[tuple[float, float]] = deque(maxlen=KEPT)

    def add(self, value: float = 0.0) -> None:
        """Note a measurement, as of now."""
        self._held.append((time.monotonic(), value))

    def values(self) -> list[float]:
        """Return the values of the last minute, from the smallest."""
        since = time.monotonic() - WINDOW_SECONDS
        return sorted(value for when, value in self._held if when >= since)


class Vitals:
    """What is noted while the server runs."""

    def __init__(self) -> None:
        self.acks = Series()
        """Seconds from reading a command to its acknowledgement."""
        self.joins = Series()
        """Sockets that were let in."""
        self.ticks = Series()
        """Seconds by which a tick came late."""
        self._since = time.monotonic()
        self._process = psutil.Process()

    def report(self, halls: Iterable[dict[str, Any]]) -> dict[str, Any]:
        """Return all of it as plain JSON; times in milliseconds, memory in bytes."""
        meetings = list(halls)
        acks, late = self.acks.values(), self.ticks.values()
        return {
            "phones": sum(hall["phones"] for hall in meetings),
            "meetings": meetings,
            "joins_per_minute": len(self.joins.values()),
            "ticks_per_minute": len(late),
            "lag": {"p50": _ms(late, 0.5), "p99": _ms(late, 0.99)},
            "acks": {"count": len(acks), "p50": _ms(acks, 0.5), "p99": _ms(acks, 0.99)},
            "memory": int(self._process.memory_info().rss),
            "running": int(time.monotonic() - self._since),
        }


def _ms(ordered: list[float], share: float) -> float | None:
    """Return the value that this share does not exceed; None if nothing was measured."""
    if not ordered:
        return None
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000, 1)
