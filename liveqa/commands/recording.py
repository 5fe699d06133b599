"""The recording (Ghi âm làm căn cứ): whether the laptop takes down the sound of the hall, which
everybody is told. The sound itself lies beside the database: `machine/recordings.py`."""

from liveqa.commands.registry import Context, Event, NoArgs, Result, command
from liveqa.domain.recording import begun, ended
from liveqa.domain.words import ALWAYS, Role
from liveqa.store import Store

WHO = (Role.SECRETARY, Role.ORGANISER)


@command("recording.begin", *WHO, momentary=True, personal=False)
def begin(ctx: Context, args: NoArgs) -> Result:
    """Say to everybody that the hall is recorded from now on. Who records already goes on."""
    if changes := begun(ctx.meeting, ctx.now):
        ctx.store.meetings.change(ctx.meeting.id, **changes)
    ctx.emit("RecordingBegun", meeting=ctx.meeting.id)
    return {}


@command("recording.end", *WHO, momentary=True, personal=False)
def end(ctx: Context, args: NoArgs) -> Result:
    """Say that the hall is no longer recorded. What was taken down stays."""
    ctx.store.meetings.change(ctx.meeting.id, **ended(ctx.meeting, ctx.now))
    ctx.emit("RecordingEnded", meeting=ctx.meeting.id)
    return {}


@command("recording.remove", *WHO, states=ALWAYS, momentary=True, personal=False)
def remove(ctx: Context, args: NoArgs) -> Result:
    """Remove all that was recorded of the meeting until now, for good."""
    none = dict.fromkeys(("recording_since", "recorded_since", "recorded_until"))
    gone = {**none, "recorded": False, "recordings_from": ctx.now}
    ctx.store.meetings.change(ctx.meeting.id, **gone)
    ctx.emit("RecordingRemoved", meeting=ctx.meeting.id)
    return {}


def lapse(store: Store, meeting: int, now: int) -> tuple[int, list[Event]]:
    """Say that the hall is no longer recorded, because no sound has come for some minutes: its page
    was closed. Return the revision and events.

    Runs inside the caller's transaction.
    """
    store.meetings.change(meeting, **ended(store.meetings.get(meeting), now))
    events = [Event("RecordingEnded", {"meeting": [meeting]})]
    rev = store.journal.append(
        meeting,
        at=now,
        device=0,
        op=f"lapse-{meeting}-{now}",
        command="recording.lapse",
        events=events,
        result={},
        args={},
    )
    return rev, events
