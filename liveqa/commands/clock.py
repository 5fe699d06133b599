"""Whether the laptop's clock is right: what a person says of it, and which meetings it spoilt."""

from liveqa.commands.registry import Context, Event, NoArgs, Result, command
from liveqa.domain.words import ALWAYS, Role
from liveqa.store import Store

CONFIRMED = "ClockConfirmed"
"""The event after which what phones said of the time counts no more."""


@command("clock.confirm", Role.ORGANISER, states=ALWAYS, momentary=True, personal=False)
def confirm(ctx: Context, args: NoArgs) -> Result:
    """Say that the laptop's clock is right: what goes by the day goes on."""
    ctx.store.settings.know(ctx.now)
    ctx.store.meetings.change(ctx.meeting.id, clock_doubted=False)
    ctx.emit(CONFIRMED, meeting=ctx.meeting.id)
    return {}


def doubt(store: Store, meeting: int, now: int) -> tuple[int, list[Event]]:
    """Note that a meeting runs by a clock that is not believed; the revision and events.

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
