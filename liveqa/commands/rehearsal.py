"""A rehearsal: the whole day is tried, and then undone."""

from liveqa.commands.forgetting import forget
from liveqa.commands.intake import wait_for_programme
from liveqa.commands.registry import Context, NoArgs, Result, command
from liveqa.domain.collecting import takes_early
from liveqa.domain.words import BEFORE_OPENING, ONCE_BEGUN, MeetingState, Role
from liveqa.errors import EarlyIntakeOpen, NotRehearsing
from liveqa.store.rehearsal import wipe

ENDED = "RehearsalEnded"
"""The event after which nothing is as the rehearsal left it."""
END = "rehearsal.end"


@command("rehearsal.begin", Role.ORGANISER, states=BEFORE_OPENING, momentary=True, personal=False)
def begin(ctx: Context, args: NoArgs) -> Result:
    """Open the meeting for a rehearsal: everything works as on the day, and every page says that it
    is a rehearsal. Not while phones may ask before the opening: whoever asked then would ask in the
    rehearsal."""
    if takes_early(ctx.meeting, ctx.now):
        raise EarlyIntakeOpen
    meeting = ctx.meeting.id
    last = max((question.id for question in ctx.store.questions.of(meeting)), default=0)
    ctx.store.meetings.change(meeting, state=MeetingState.OPEN, opened_at=ctx.now, rehearsal=last)
    ctx.emit("RehearsalBegun", meeting=meeting)
    wait_for_programme(ctx)
    return {}


@command(END, Role.ORGANISER, states=ONCE_BEGUN, momentary=True, personal=False)
def end(ctx: Context, args: NoArgs) -> Result:
    """Go back to before the rehearsal: what was asked, said, recorded and approved in it is gone,
    and its numbers are free again; what organisers changed stays."""
    if ctx.meeting.rehearsal is None:
        raise NotRehearsing
    if ctx.store.polls.are_secret(ctx.meeting.id):  # copies of now hold who chose what
        ctx.store.meetings.change(ctx.meeting.id, balloted_at=ctx.now)
    last = ctx.meeting.rehearsal
    touched = wipe(ctx.store, ctx.meeting.id, last, ctx.now)
    asked = [id for id in touched["questions"] if id > last]
    forget(ctx, question=asked, speaker=touched["speakers"])
    ctx.emit(ENDED, **touched)
    return {}
