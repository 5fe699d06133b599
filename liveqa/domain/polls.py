"""What a poll can be answered with, and which polls are told."""

from collections.abc import Iterable

from liveqa.domain.record import Poll
from liveqa.domain.words import Motion, PollState


def answers(poll: Poll) -> list[str]:
    """Return what can be chosen: the poll's options, or the words of `Motion`."""
    return list(poll.options or Motion)


def told(polls: Iterable[Poll]) -> list[Poll]:
    """Return the polls that papers tell, in their order: those that came to a result, without the
    approval of the minutes, which has a part of its own."""
    closed = (poll for poll in polls if poll.state == PollState.CLOSED and not poll.of_minutes)
    return sorted(closed, key=lambda poll: (poll.closed_at or 0, poll.id))
