"""What is taken from phones now: questions, names for the list of speakers, upvotes. Each opens and
closes by itself."""

from liveqa.commands.registry import Context, NoArgs, Result, command
from liveqa.domain.record import AgendaItem
from liveqa.domain.words import Intake, MeetingState, Role

WHO = (Role.CHAIR, Role.SECRETARY, Role.ORGANISER)


@command("intake.open", *WHO, momentary=True, personal=False)
def open_intake(ctx: Context, args: NoArgs) -> Result:
    """Take questions from phones again."""
    return _set(ctx, "IntakeOpened", intake=Intake.OPEN)


@command("intake.pause", *WHO, momentary=True, personal=False)
def pause_intake(ctx: Context, args: NoArgs) -> Result:
    """Take no questions from phones for now; upvotes and the list of speakers go on."""
    return _set(ctx, "IntakePaused", intake=Intake.PAUSED)


@command("registration.open", *WHO, momentary=True, personal=False)
def open_registration(ctx: Context, args: NoArgs) -> Result:
    """Let phones ask to speak again."""
    return _set(ctx, "RegistrationOpened", registration=Intake.OPEN, registration_by_hand=True)


@command("registration.pause", *WHO, momentary=True, personal=False)
def pause_registration(ctx: Context, args: NoArgs) -> Result:
    """Take no more names from phones for the list of speakers; whoever is on it stays, and
    secretaries still add people."""
    return _set(ctx, "RegistrationPaused", registration=Intake.PAUSED, registration_by_hand=True)


@command("voting.open", *WHO, momentary=True, personal=False)
def open_voting(ctx: Context, args: NoArgs) -> Result:
    """Let phones upvote again."""
    return _set(ctx, "VotingOpened", voting=Intake.OPEN)


@command("voting.pause", *WHO, momentary=True, personal=False)
def pause_voting(ctx: Context, args: NoArgs) -> Result:
    """Take no upvotes from phones for now, nor give any back: the figures stand still."""
    return _set(ctx, "VotingPaused", voting=Intake.PAUSED)


def _set(ctx: Context, event: str, **values: Intake | bool) -> Result:
    ctx.store.meetings.change(ctx.meeting.id, **values)
    ctx.emit(event, meeting=ctx.meeting.id)
    return {}


def wait_for_programme(ctx: Context) -> None:
    """Let nobody ask to speak in a meeting that opens, where an item is to open that."""
    if any(item.opens_registration for item in ctx.store.agenda.of(ctx.meeting.id)):
        _follow(ctx, Intake.PAUSED)


def follow_programme(ctx: Context, ended: AgendaItem | None, begun: AgendaItem) -> None:
    """Open asking to speak if the item that begins says so, else close it if the one that ends did,
    unless somebody set it by hand during that one."""
    if begun.opens_registration:
        _follow(ctx, Intake.OPEN)
    elif ended and ended.opens_registration and not ctx.meeting.registration_by_hand:
        _follow(ctx, Intake.PAUSED)


def follow_changes(ctx: Context) -> None:
    """Open asking to speak where a programme that was changed during the meeting says so of the
    running item, or has no item left that would: nobody waits for what is gone. What somebody set
    by hand since the last item that opened it stays."""
    meeting = ctx.meeting
    if meeting.state != MeetingState.OPEN or meeting.registration_by_hand:
        return
    items = ctx.store.agenda.of(meeting.id)
    current = ctx.store.agenda.current(meeting.id)
    opening = [item.id for item in items if item.opens_registration]
    if meeting.registration == Intake.PAUSED and (not opening or current in opening):
        _follow(ctx, Intake.OPEN)


def _follow(ctx: Context, registration: Intake) -> None:
    ctx.store.meetings.change(ctx.meeting.id, registration=registration, registration_by_hand=False)
    if registration != ctx.meeting.registration:
        event = "RegistrationOpened" if registration == Intake.OPEN else "RegistrationPaused"
        ctx.emit(event, meeting=ctx.meeting.id)
