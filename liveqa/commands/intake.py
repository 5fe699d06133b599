"""What is taken from phones now: questions, names for the list of speakers, upvotes. Each opens and
closes by itself."""

from liveqa.commands.registry import Context, NoArgs, Result, command
from liveqa.domain.words import Intake, Role

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
    return _set(ctx, "RegistrationOpened", registration=Intake.OPEN)


@command("registration.pause", *WHO, momentary=True, personal=False)
def pause_registration(ctx: Context, args: NoArgs) -> Result:
    """Take no more names from phones for the list of speakers; whoever is on it stays, and
    secretaries still add people."""
    return _set(ctx, "RegistrationPaused", registration=Intake.PAUSED)


@command("voting.open", *WHO, momentary=True, personal=False)
def open_voting(ctx: Context, args: NoArgs) -> Result:
    """Let phones upvote again."""
    return _set(ctx, "VotingOpened", voting=Intake.OPEN)


@command("voting.pause", *WHO, momentary=True, personal=False)
def pause_voting(ctx: Context, args: NoArgs) -> Result:
    """Take no upvotes from phones for now, nor give any back: the figures stand still."""
    return _set(ctx, "VotingPaused", voting=Intake.PAUSED)


def _set(ctx: Context, event: str, **values: Intake) -> Result:
    ctx.store.meetings.change(ctx.meeting.id, **values)
    ctx.emit(event, meeting=ctx.meeting.id)
    return {}
