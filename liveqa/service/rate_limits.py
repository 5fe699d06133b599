"""How much one device, and one address from which nobody has joined yet, may ask for at a time.

Generous for a person and for a hall behind one address; only a program exceeds it.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from liveqa.domain.words import Role
from liveqa.errors import TooFast

# At most so many are remembered; after a long quiet the bucket is full and need not be.
REMEMBERED = 20_000


@dataclass(frozen=True)
class Rate:
    """So many at once, and so many a second in the long run."""

    at_once: float
    per_second: float


# Twenty upvotes a second for six seconds is faster than fingers are.
PHONE = Rate(120, 5)
# A secretary's page saves while it is typed in, and an organiser's script fills in a whole plan.
STAFF = Rate(600, 30)
# Files: a whole school's lists one after the other, and then what a person picks.
BRINGING = Rate(60, 0.2)
# All devices together: a person may join with several.
BRINGING_IN_ALL = Rate(300, 1)
# A hall of five thousand may come through one address within a minute.
JOINING = Rate(5_000, 20)
# All that a gateway asks: thousands of phones that join at once ask three times each.
GATEWAY = Rate(40_000, 1_000)
JOINING_THROUGH = Rate(10_000, 50)


class Buckets:
    """Token buckets by any key, made when they are first needed."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._spent: dict[object, tuple[float, float]] = {}

    def take(self, key: object, rate: Rate) -> None:
        """Take one token; raises TooFast when there is none left."""
        now = self._clock()
        spent, at = self._spent.get(key, (0.0, now))
        spent = max(0.0, spent - (now - at) * rate.per_second) + 1
        if spent > rate.at_once:
            raise TooFast
        self._spent[key] = (spent, now)
        if len(self._spent) > REMEMBERED:
            self._forget()

    def _forget(self) -> None:
        """Forget the half that was not used for longest."""
        latest = sorted(self._spent.items(), key=lambda each: each[1][1])
        self._spent = dict(latest[REMEMBERED // 2 :])


class RateLimits:
    """What `Service` asks before it does anything."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._devices = Buckets(clock)
        self._files = Buckets(clock)
        self._addresses = Buckets(clock)

    def request(self, device: int, role: Role) -> None:
        """Count a device's command or request to read; raises TooFast."""
        self._devices.take(device, PHONE if role == Role.ATTENDEE else STAFF)

    def bring(self, device: int) -> None:
        """Count a device's file, which costs far more than a command; raises TooFast."""
        self._files.take(device, BRINGING)
        self._files.take(None, BRINGING_IN_ALL)

    def join(self, address: str) -> None:
        """Count an attempt to join by someone unknown; raises TooFast."""
        self._addresses.take(address, JOINING)
