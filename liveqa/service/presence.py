"""Which phones and screens are there: those that were seen, by a socket or by reading."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

GAP_SECONDS = 20.0
"""Whoever is not seen for longer has gone, and comes anew."""


class Reading:
    """Devices that read without a socket: each is there until it has not read for a while."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last: dict[tuple[int, int], float] = {}

    def see(self, meeting: int, device: int) -> None:
        """Note that a device reads now."""
        self._last[meeting, device] = self._clock()

    def there(self, meeting: int) -> set[int]:
        """Return the devices that read in a meeting."""
        since = self._clock() - GAP_SECONDS
        self._last = {key: last for key, last in self._last.items() if last >= since}
        return {device for of, device in self._last if of == meeting}


@dataclass(slots=True)
class _Stay:
    meeting: int
    since: float
    last: float


class Presence:
    """Phones that come. Whoever joins, upvotes and goes is never there; whoever stays is, for good,
    after `seconds`: a phone may be locked again."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.seconds = seconds
        self._clock = clock
        self._coming: dict[int, _Stay] = {}
        self._there: set[int] = set()

    @property
    def is_asked(self) -> bool:
        """Return whether phones have to be there at all before they count."""
        return self.seconds > 0

    def see(self, meeting: int, device: int) -> None:
        """Note that a phone holds a socket, or reads, now."""
        if device in self._there:
            return
        now, stay = self._clock(), self._coming.get(device)
        if stay is None or now - stay.last > GAP_SECONDS:
            self._coming[device] = _Stay(meeting, now, now)
        else:
            stay.last = now

    def arrived(self) -> dict[int, frozenset[int]]:
        """Return the phones that have been there for long enough by now, by meeting, until
        `settled`. Forgets those that have gone."""
        now = self._clock()
        coming = self._coming.items()
        self._coming = {id: stay for id, stay in coming if now - stay.last <= GAP_SECONDS}
        found: dict[int, set[int]] = defaultdict(set)
        for device, stay in self._coming.items():
            if stay.last - stay.since >= self.seconds:
                found[stay.meeting].add(device)
        return {meeting: frozenset(devices) for meeting, devices in found.items()}

    def settled(self, devices: Iterable[int]) -> None:
        """Note that these are stored as being there."""
        for device in devices:
            self._there.add(device)
            self._coming.pop(device, None)
