"""Bursts: many phones that do the same from one address within a short time.

A hall's Wi-Fi may stand behind one address, so a burst is told and never acted on by itself. The
addresses are known here alone, in memory: what is stored of a burst are its phones.
"""

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from liveqa.commands.burst import MANY
from liveqa.machine import lan
from liveqa.machine.clock import now_ms

WINDOW_SECONDS = 120.0
JOINED = "join"
# So many phones are remembered with their addresses; the oldest are forgotten first.
REMEMBERED = 20_000


_Key = tuple[int, str, str]


@dataclass(eq=False, slots=True)
class Burst:
    """Phones that came in one burst, by meeting, address and what they did; `id` is 0 until it is
    stored. Times are UTC milliseconds."""

    key: _Key
    since: int
    until: int
    last: float
    id: int = 0
    coming: set[int] = field(default_factory=set)
    """Those that are not stored yet."""

    @property
    def meeting(self) -> int:
        """Return its meeting."""
        return self.key[0]


class Bursts:
    """Watches what phones do, by address."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, wall: Callable[[], int] = now_ms
    ) -> None:
        self._clock, self._wall = clock, wall
        self._address: OrderedDict[int, str] = OrderedDict()
        self._recent: dict[_Key, deque[tuple[float, int, int]]] = {}
        self._hot: dict[_Key, Burst] = {}
        self._burst_of: OrderedDict[int, Burst] = OrderedDict()
        self._unstored: dict[Burst, None] = {}

    def locate(self, device: int, address: str) -> None:
        """Note from which address a phone comes."""
        if address:
            self._address[device] = lan.household(address)
            _limit(self._address)

    def act(self, meeting: int, device: int, deed: str) -> None:
        """Note that a phone did something that others do too."""
        address = self._address.get(device)
        if address is None or device in self._burst_of:
            return
        key, now, at = (meeting, address, deed), self._clock(), self._wall()
        burst = self._hot.get(key)
        if burst is not None and now - burst.last <= WINDOW_SECONDS:
            self._take(burst, [device], now, at)
            return
        self._recent.setdefault(key, deque()).append((now, at, device))
        self._count(key, now)

    def _count(self, key: _Key, now: float) -> None:
        """Make a burst of those that did the same until now, if they are many."""
        recent = self._recent[key]
        while recent and now - recent[0][0] > WINDOW_SECONDS:
            recent.popleft()
        phones = dict.fromkeys(device for _, _, device in recent)
        if len(phones) >= MANY:
            last, at, _ = recent[-1]
            burst = self._hot[key] = Burst(key, recent[0][1], at, last)
            self._take(burst, list(phones), last, at)
            del self._recent[key]

    def _take(self, burst: Burst, phones: list[int], now: float, at: int) -> None:
        burst.last, burst.until = now, at
        fresh = [phone for phone in phones if phone not in self._burst_of]
        burst.coming.update(fresh)
        for phone in fresh:
            self._burst_of[phone] = burst
        if fresh:
            self._unstored[burst] = None
        _limit(self._burst_of)

    def to_store(self) -> list[Burst]:
        """Return the bursts with phones that are not stored yet. Forgets what is long past."""
        since = self._clock() - WINDOW_SECONDS
        recent = self._recent.items()
        self._recent = {key: each for key, each in recent if each and each[-1][0] >= since}
        self._hot = {key: burst for key, burst in self._hot.items() if burst.last >= since}
        return list(self._unstored)

    def stored(self, burst: Burst, id: int, phones: frozenset[int], held: frozenset[int]) -> None:
        """Note under which id these phones of a burst are stored, and which of them are in any by
        now; with 0 it takes no more, and the others are counted again, as a burst of their own if
        they are many."""
        burst.id = id
        burst.coming -= phones
        if not burst.coming:
            self._unstored.pop(burst, None)
        if id:
            return
        self._hot.pop(burst.key, None)
        self._unstored.pop(burst, None)
        recent = self._recent.setdefault(burst.key, deque())
        for phone in sorted((phones | burst.coming) - held):
            del self._burst_of[phone]
            recent.append((burst.last, burst.until, phone))
        self._count(burst.key, self._clock())

    def forget(self, meeting: int) -> None:
        """Forget the bursts of a meeting whose rehearsal ended."""
        for phone in [p for p, burst in self._burst_of.items() if burst.meeting == meeting]:
            del self._burst_of[phone]
        self._recent = {key: each for key, each in self._recent.items() if key[0] != meeting}
        self._hot = {key: burst for key, burst in self._hot.items() if key[0] != meeting}
        self._unstored = {burst: None for burst in self._unstored if burst.meeting != meeting}


def _limit(held: "OrderedDict[int, Any]") -> None:
    while len(held) > REMEMBERED:
        held.popitem(last=False)
