"""Polls: a question to the room, answered by hands that are counted or by phones. Which phone chose
what is known to nobody but this database, of a secret poll only until its end."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.approval import check_possible, record_approval
from liveqa.commands.fields import Count, Id, Line
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import check_question_text
from liveqa.domain.polls import answers
from liveqa.domain.record import Poll
from liveqa.domain.words import Motion, PollManner, PollState, Role
from liveqa.errors import Empty, Invalid, PollBeforeSlip, PollEnded, WrongPollState
from liveqa.text import caseless, is_blank

WHO = (Role.CHAIR, Role.SECRETARY)
LEAST_OPTIONS, MOST_OPTIONS = 2, 6
OPEN, CLOSED = PollState.OPEN, PollState.CLOSED


class OpenPoll(Args):
    text: Line = ""
    options: Annotated[list[Line], Meta(max_length=MOST_OPTIONS)] = []
    manner: PollManner = PollManner.PHONES
    secret: bool = False
    of_minutes: bool = False


class Choose(Args):
    poll: Id
    option: Count


class OnePoll(Args):
    poll: Id


class ClosePoll(Args):
    poll: Id
    confirmed: bool = False


class RecordPoll(Args):
    poll: Id
    counts: Annotated[list[Count], Meta(max_length=MOST_OPTIONS)]
    confirmed: bool = False


class ShowResult(Args):
    poll: Id
    on: bool


@command("poll.open", *WHO, momentary=True, personal=False, makes="poll")
def open_poll(ctx: Context, args: OpenPoll) -> Result:
    """Put a question to the room: two to six options or, without any, for, against or abstaining.
    It is answered by `phones`, one choice each, or by `hands` that somebody counts; `secret` means
    that nobody sees figures before its end, or slips of paper instead of hands. With `of_minutes`
    the room approves the minutes by it, and it needs no text."""
    text = args.text if args.of_minutes else check_question_text(args.text)
    if args.of_minutes and args.options:
        raise Invalid(field="options")
    _check_options(args.options)
    poll = ctx.store.polls.add(
        meeting=ctx.meeting.id,
        text=text,
        options=args.options,
        manner=args.manner,
        secret=args.secret,
        of_minutes=args.of_minutes,
        state=OPEN,
        opened_at=ctx.now,
        agenda_item=ctx.store.agenda.current(ctx.meeting.id),
    )
    ctx.emit("PollOpened", polls=poll)
    return {"poll": poll}


def _check_options(options: list[str]) -> None:
    """Raise Empty or Invalid unless these are different words to choose from, or none."""
    if any(is_blank(option) for option in options):
        raise Empty(field="options")
    different = {caseless(option) for option in options}
    if options and (len(options) < LEAST_OPTIONS or len(different) < len(options)):
        raise Invalid(field="options")


@command(
    "poll.choose",
    Role.ATTENDEE,
    momentary=False,
    personal=False,
    while_muted=True,
    discreet=True,
    by_slip=True,
)
def choose(ctx: Context, args: Choose) -> Result:
    """Choose an option of an open poll by its place, from 0; choosing again replaces it. A phone
    that was muted for a question may vote all the same."""
    poll = ctx.own(ctx.store.polls, args.poll)
    if poll.state != OPEN or poll.final:
        raise PollEnded
    if poll.manner != PollManner.PHONES or args.option >= len(answers(poll)):
        raise Invalid(field="option")
    slip = ctx.store.slips.of_device(ctx.actor.id)
    if slip is not None and poll.id <= slip.polls_after:
        raise PollBeforeSlip
    ctx.store.polls.choose(poll.id, ctx.actor.id, args.option, ctx.now)
    ctx.emit("PollChosen", polls=poll.id)
    return {}


@command("poll.close", *WHO, momentary=True, personal=False)
def close(ctx: Context, args: ClosePoll) -> Result:
    """End a poll by phones and give its counts, which stay as they are read out. More choices than
    people are present have to be `confirmed`. It is forgotten at once which phone chose what, if
    the poll is secret or approves the minutes."""
    poll = _open(ctx, args.poll, PollManner.PHONES)
    ctx.store.polls.close(poll.id, ctx.now)
    voted = ctx.store.polls.get(poll.id).voted
    check_possible(ctx, voted, confirmed=args.confirmed, field="poll")
    counts, touched = _result(ctx, poll)
    ctx.emit("PollClosed", polls=poll.id, **touched)
    return {"counts": counts}


def _result(ctx: Context, poll: Poll) -> tuple[list[int], dict[str, int]]:
    """Keep the result of a poll by phones that was closed; return its counts and the rows that it
    touched besides."""
    touched = _forget(ctx, poll)
    counts = ctx.store.polls.get(poll.id).counts
    return counts, {**touched, **_approve(ctx, poll, counts)}


@command("poll.record", *WHO, momentary=False, personal=False)
def record(ctx: Context, args: RecordPoll) -> Result:
    """Record the hands counted for each option, which ends a poll by hands; recording again
    replaces them. More hands than people are present have to be `confirmed`."""
    poll = ctx.own(ctx.store.polls, args.poll)
    if poll.manner != PollManner.HANDS or poll.state not in (OPEN, CLOSED):
        raise WrongPollState
    if len(args.counts) != len(answers(poll)):
        raise Invalid(field="counts")
    check_possible(ctx, sum(args.counts), confirmed=args.confirmed, field="counts")
    closed_at = poll.closed_at or ctx.now
    ctx.store.polls.change(poll.id, counts=args.counts, state=CLOSED, closed_at=closed_at)
    ctx.emit("PollRecorded", polls=poll.id, **_approve(ctx, poll, args.counts))
    return {}


def _approve(ctx: Context, poll: Poll, counts: list[int]) -> dict[str, int]:
    """Keep a result as the room's approval of the minutes, where it is and none came after it.
    What was objected stays."""
    later = "t.meeting = ? AND t.of_minutes AND t.state = ? AND t.id > ?"
    if not poll.of_minutes or ctx.store.polls.where(later, ctx.meeting.id, CLOSED, poll.id):
        return {}
    hands = dict(zip(Motion, counts, strict=True))
    before = ctx.store.approvals.find(ctx.meeting.id)
    objections = before.objections if before else ""
    record_approval(ctx, **hands, objections=objections, manner=poll.manner, secret=poll.secret)
    return {"approval": ctx.meeting.id}


@command("poll.withdraw", *WHO, momentary=False, personal=False)
def withdraw(ctx: Context, args: OnePoll) -> Result:
    """Withdraw an open poll: it comes to no result, leaves the screen, and no paper tells it."""
    poll = _open(ctx, args.poll)
    touched = _withdraw(ctx, poll)
    ctx.emit("PollWithdrawn", polls=poll.id, stage=ctx.meeting.id, **touched)
    return {}


def _withdraw(ctx: Context, poll: Poll) -> dict[str, int]:
    touched = _forget(ctx, poll, withdrawn=True)
    nothing: list[int] = []
    ctx.store.polls.change(
        poll.id, state=PollState.WITHDRAWN, closed_at=ctx.now, counts=nothing, final=True
    )
    ctx.store.stages.remove_poll(ctx.meeting.id, poll.id, ctx.now)
    return touched


@command("poll.show_result", Role.CHAIR, Role.ORGANISER, momentary=True, personal=False)
def show_result(ctx: Context, args: ShowResult) -> Result:
    """Let the hall see a poll's figures, on the screen and on phones, or hide them again; of a
    secret poll it sees none before the end."""
    poll = ctx.own(ctx.store.polls, args.poll)
    ctx.store.polls.change(poll.id, result_shown=args.on)
    ctx.emit("PollResultSwitched", polls=poll.id)
    return {}


def end_all(ctx: Context) -> dict[str, int | list[int]]:
    """End what is still open when the meeting closes: polls by phones as they stand, those by hands
    or that nobody answered without a result. Returns the rows that it touched, by kind."""
    still = ctx.store.polls.where("t.meeting = ? AND t.state = ?", ctx.meeting.id, OPEN)
    touched: dict[str, int | list[int]] = {"polls": [poll.id for poll in still]}
    for poll in still:
        ctx.store.polls.close(poll.id, ctx.now)
        if poll.manner == PollManner.PHONES and ctx.store.polls.get(poll.id).voted:
            touched |= _result(ctx, poll)[1]
        else:
            touched |= _withdraw(ctx, poll)
    return touched


def _open(ctx: Context, id: int, *manners: PollManner) -> Poll:
    """Return an open poll of this meeting, of one of these manners if any is named. Raises
    NotFound, WrongPollState."""
    poll = ctx.own(ctx.store.polls, id)
    if poll.state != OPEN or poll.manner not in (manners or PollManner):
        raise WrongPollState
    return poll


def _forget(ctx: Context, poll: Poll, *, withdrawn: bool = False) -> dict[str, int]:
    """Forget which phone chose what in a poll that is over and is secret, approves the minutes or
    was withdrawn; of a secret one also in copies from before. Returns the rows that it touched
    besides."""
    if withdrawn or poll.secret or poll.of_minutes:
        ctx.concerns |= ctx.store.polls.devices(poll.id)
        ctx.store.polls.settle([poll.id])
    if not poll.secret:
        return {}
    ctx.store.meetings.change(ctx.meeting.id, balloted_at=ctx.now)
    return {"meeting": ctx.meeting.id}
