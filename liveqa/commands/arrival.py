"""A phone counts once it has been there for some moments, with what it did before: its wish to
speak then, and each upvote or choice when as long has gone since it was given. All of them in one
moment would show that they are one phone's."""

from collections.abc import Collection

from liveqa.commands.registry import Event
from liveqa.domain.words import MeetingState
from liveqa.store import Store


def arrive(
    store: Store, meeting: int, devices: Collection[int], now: int
) -> tuple[int, list[Event]]:
    """Let phones of a meeting count that are there now, and show the turns that they wait for;
    return the revision and events, none where nothing was waiting for that. After the close nobody
    comes: its figures are on paper.

    Runs inside the caller's transaction.
    """
    if store.meetings.get(meeting).state == MeetingState.CLOSED:
        return store.journal.rev(meeting), []
    store.voices.arrive(devices, now)
    speakers = store.voices.settle_turns(devices)
    if not speakers:
        return store.journal.rev(meeting), []
    return _noted(store, meeting, now, Event("SpeakersArrived", {"speakers": speakers}))


def count(
    store: Store, meeting: int, before: int, now: int
) -> tuple[int, list[Event], frozenset[int]]:
    """Let upvotes and choices count that were given before a moment by phones that are there now;
    return the revision, the events and the phones.

    Runs inside the caller's transaction.
    """
    if store.meetings.get(meeting).state == MeetingState.CLOSED:
        return store.journal.rev(meeting), [], frozenset()
    counted, devices = store.voices.count(meeting, before)
    if not devices:
        return store.journal.rev(meeting), [], frozenset()
    event = Event("UpvotesCounted", {"questions": counted.questions, "polls": counted.polls})
    return *_noted(store, meeting, now, event), devices


def _noted(store: Store, meeting: int, now: int, event: Event) -> tuple[int, list[Event]]:
    """Note in the journal that something came to count, and not what: together it may be one
    phone's."""
    rev = store.journal.append(
        meeting,
        at=now,
        device=0,
        op=f"arrive-{meeting}-{store.journal.rev(meeting)}",
        command="phones.arrive",
        events=[Event(event.name, {})],
        result={},
        args={},
        named=False,
    )
    return rev, [event]
