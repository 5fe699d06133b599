"""Which phones came into a meeting since they are led to the laptop's present address, and from
where: from this laptop alone, or from another machine, which is what an organiser tries beforehand.
Kept in memory, and no address of it; which phones are back is noted in `store/moves.py` besides."""

from collections import defaultdict

from liveqa.machine import lan
from liveqa.machine.checks.phones import Seen


class Visits:
    """Whom each meeting has seen since phones are led to the laptop's present address."""

    def __init__(self) -> None:
        self._seen: dict[int, Seen] = {}
        self._back: defaultdict[int, set[int]] = defaultdict(set)

    def note(self, meeting: int, address: str) -> None:
        """Note that a phone's page comes from an address; an empty one says nothing."""
        if address and self._seen.get(meeting) != Seen.PHONE:
            self._seen[meeting] = Seen.LAPTOP if lan.is_own(address) else Seen.PHONE

    def see(self, meeting: int, device: int) -> None:
        """Note that a phone is here that was in a meeting before."""
        self._back[meeting].add(device)

    def back(self, meeting: int) -> frozenset[int]:
        """Return the phones of a meeting that were here."""
        return frozenset(self._back.get(meeting, ()))

    def returned(self) -> dict[int, frozenset[int]]:
        """Return the phones that were here, by meeting."""
        return {meeting: frozenset(back) for meeting, back in self._back.items()}

    def seen(self, meeting: int) -> Seen:
        """Return who has come into a meeting."""
        return self._seen.get(meeting, Seen.NOBODY)

    def forget(self) -> None:
        """Forget everyone: by another address it has to be tried anew."""
        self._seen.clear()
        self._back.clear()
