"""Which phones came into a meeting since they are led to the laptop's present address, and from
where: from this laptop alone, or from another machine, which is what an organiser tries beforehand.
Kept in memory, and no address of it; which phones are back is noted in `store/moves.py` besides."""

from collections import defaultdict
from collections.abc import Collection

from liveqa.machine import lan
from liveqa.machine.checks.phones import Seen


class Visits:
    """Whom each meeting has seen since phones are led to the laptop's present address."""

    def __init__(self) -> None:
        self._seen: dict[int, Seen] = {}
        self._back: defaultdict[int, set[int]] = defaultdict(set)
        self._unnoted: dict[int, set[int]] = {}

    def note(self, meeting: int, address: str) -> None:
        """Note that a phone's page comes from an address; an empty one says nothing."""
        if address and self._seen.get(meeting) != Seen.PHONE:
            self._seen[meeting] = Seen.LAPTOP if lan.is_own(address) else Seen.PHONE

    def see(self, meeting: int, device: int) -> None:
        """Note that a phone is here that was in a meeting before."""
        if device not in self._back[meeting]:
            self._back[meeting].add(device)
            self._unnoted.setdefault(meeting, set()).add(device)

    def back(self, meeting: int) -> frozenset[int]:
        """Return the phones of a meeting that were here."""
        return frozenset(self._back.get(meeting, ()))

    def unnoted(self) -> dict[int, frozenset[int]]:
        """Return the phones that were here and of which that is not noted yet, by meeting."""
        return {meeting: frozenset(seen) for meeting, seen in self._unnoted.items()}

    def noted(self, meeting: int, devices: Collection[int]) -> None:
        """Note that these are noted, as far as they were away."""
        left = self._unnoted.pop(meeting, set()) - set(devices)
        if left:
            self._unnoted[meeting] = left

    def seen(self, meeting: int) -> Seen:
        """Return who has come into a meeting."""
        return self._seen.get(meeting, Seen.NOBODY)

    def forget(self) -> None:
        """Forget everyone: by another address it has to be tried anew."""
        self._seen.clear()
        self._back.clear()
        self._unnoted.clear()
