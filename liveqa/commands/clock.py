"""The laptop's clock: a person says that it is right, and meetings that it spoilt are noted."""

from liveqa.commands.registry import Context, Event, NoArgs, Result, command
from liveqa.domain.words import ALWAYS, Role
from liveqa.store import Store

CONFIRMED = "ClockConfirmed"
"""The event after which what phones said of the time no longer counts."""


@command("clock.confirm", Role.ORGANISER, states=ALWAYS, momentary=True, personal=False)
def confirm(ctx: Context, args: NoArgs) -> Result:
    """Confirm that the laptop's clock is right: what depends on the day goes on."""
    ctx.store.settings.know(ctx.now)
    ctx.store.meetings.change(ctx.meeting.id, clock_doubted=False)
    ctx.emit(CONFIRMED, meeting=ctx.meeting.id)
    return {}


def doubt(store: Store, meeting: int, now: int) -> tuple[int, list[Event]]:
    """Note that a meeting runs while the clock is in doubt; return the revision and events.

    Runs inside the caller's transaction.
    """
    store.meetings.change(meeting, clock_doubted=True)
    events = [Event("ClockDoubted", {"meeting": [meeting]})]
    rev = store.journal.append(
        meeting,
        at=now,
        device=0,
        op=f"doubt-{meeting}-{now}",
        command="clock.doubt",
        events=events,
        result={},
        args={},
    )
    return rev, events
