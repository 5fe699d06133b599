"""What phones asked within the last minute, in memory alone: stored rows say when only to the
minute, so that nobody matches a question with who was seen typing."""

from collections import deque

WINDOW_MS = 60_000


class Recent:
    """The questions of each meeting's phones, as long as they count. A start of the server forgets
    them."""

    def __init__(self) -> None:
        self._asked: dict[int, deque[tuple[int, int]]] = {}

    def note(self, meeting: int, device: int, now: int) -> None:
        """Remember that a phone asked, at a moment in milliseconds."""
        self._asked.setdefault(meeting, deque()).append((now, device))

    def of_hall(self, meeting: int, now: int) -> int:
        """Return how many questions a meeting's phones asked within the last minute."""
        return len(self._within(meeting, now))

    def of_phone(self, meeting: int, device: int, now: int) -> int:
        """Return how many of them were one phone's."""
        return sum(asked_by == device for _, asked_by in self._within(meeting, now))

    def _within(self, meeting: int, now: int) -> deque[tuple[int, int]]:
        """Return what still counts, and forget the rest."""
        asked = self._asked.get(meeting, deque())
        while asked and not 0 <= now - asked[0][0] < WINDOW_MS:
            asked.popleft()
        return asked
