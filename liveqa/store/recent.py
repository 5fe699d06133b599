"""What phones asked, and which wrong codes they typed, within the last minute, in memory alone:
stored rows say when only to the minute, so that nobody matches a question with who was seen
typing."""

from collections import deque

WINDOW_MS = 60_000


class Recent:
    """The questions and wrong codes of each meeting's phones, as long as they count. A start of the
    server forgets them."""

    def __init__(self) -> None:
        self._asked: dict[int, deque[tuple[int, int]]] = {}
        self._guessed: dict[int, deque[tuple[int, int]]] = {}

    def note(self, meeting: int, device: int, now: int) -> None:
        """Remember that a phone asked, at a moment in milliseconds."""
        self._asked.setdefault(meeting, deque()).append((now, device))

    def of_hall(self, meeting: int, now: int) -> int:
        """Return how many questions a meeting's phones asked within the last minute."""
        return len(_within(self._asked, meeting, now))

    def of_phone(self, meeting: int, device: int, now: int) -> int:
        """Return how many of them were one phone's."""
        return _of(device, _within(self._asked, meeting, now))

    def note_guess(self, meeting: int, device: int, now: int) -> None:
        """Remember that a phone typed a code that no seat slip has."""
        self._guessed.setdefault(meeting, deque()).append((now, device))

    def guesses_of(self, meeting: int, device: int, now: int) -> int:
        """Return how many wrong codes one phone typed within the last minute."""
        return _of(device, _within(self._guessed, meeting, now))


_Moments = deque[tuple[int, int]]


def _of(device: int, moments: _Moments) -> int:
    return sum(by == device for _, by in moments)


def _within(noted: dict[int, _Moments], meeting: int, now: int) -> _Moments:
    """Return what still counts, and forget the rest."""
    moments = noted.get(meeting, deque())
    while moments and not 0 <= now - moments[0][0] < WINDOW_MS:
        moments.popleft()
    return moments
