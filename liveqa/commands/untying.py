"""Forget which phone asked, upvoted, voted and spoke, an hour after the close: a close by mistake
can be taken back whole until then. What is kept is what was said, and how many upvoted it. Of a
meeting that takes questions early and is never opened the same is forgotten a month after its day,
and after the last of them: a plan of last year, or a wrong year, names a day that is long past."""

from liveqa.commands.registry import Event
from liveqa.domain.record import Meeting
from liveqa.domain.words import MeetingState
from liveqa.store import Store

UNTIE_AFTER_MS = 60 * 60 * 1000
NEVER_HELD_MS = 30 * 24 * 60 * 60 * 1000
"""After so long a meeting that was not opened, and that nobody asks, is not held."""
UNTIED = "meeting.untie"
"""The journal's name for forgetting; its result has the final count of each question."""


def is_due(store: Store, meeting: Meeting, now: int) -> bool:
    """Return whether a meeting's ties are to go now. One that was reopened, put off or asked again
    has new ones."""
    if meeting.rehearsal is not None or meeting.state == MeetingState.OPEN:
        return False
    if meeting.state == MeetingState.DRAFT:
        since = max(meeting.starts_at or 0, store.questions.last_asked(meeting.id))
        until = since + NEVER_HELD_MS
    else:
        since = meeting.closed_at or 0
        until = since + UNTIE_AFTER_MS
    return until <= now and (meeting.untied_at or 0) < since


def are_gone(meeting: Meeting) -> bool:
    """Return whether the ties of a meeting are gone, and its journal makes none until it is opened
    again or put off."""
    if meeting.untied_at is None or meeting.state == MeetingState.OPEN:
        return False
    return meeting.state == MeetingState.CLOSED or (meeting.starts_at or 0) <= meeting.untied_at


def untie(store: Store, meeting: int, now: int) -> tuple[int, list[Event]]:
    """Remove for good what ties a phone to what it did in a meeting; return the revision and
    events.

    Runs inside the caller's transaction.
    """
    store.journal.untie(meeting)
    counts = store.questions.untie(meeting)
    polls = store.polls.untie(meeting)
    turns = store.speakers.untie(meeting)
    store.devices.forget_phones(meeting)
    store.bursts.forget(meeting)
    store.slips.forget(meeting)
    store.meetings.change(meeting, untied_at=now)
    touched = {"meeting": [meeting], "questions": list(counts), "polls": polls, "speakers": turns}
    events = [Event("TiesDestroyed", touched)]
    rev = store.journal.append(
        meeting,
        at=now,
        device=0,
        op=f"untie-{meeting}-{now}",
        command=UNTIED,
        events=events,
        result={"votes": {str(id): count for id, count in counts.items()}},
        args={},
    )
    return rev, events
