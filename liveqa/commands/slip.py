"""Seat slips (phiếu tham dự): made and printed before the day, each admits one phone."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.fields import Id, Line
from liveqa.commands.registry import Args, Context, NoArgs, Result, command
from liveqa.domain import slips
from liveqa.domain.words import BEFORE_CLOSE, Admission, Role, SpeakerState, Voice
from liveqa.errors import GuessingTooFast, NotFound, SlipUnknown, SlipUsed, TooManySlips

MOST_AT_ONCE, MOST = 1_000, 10_000
GUESSES = 5
"""Wrong codes of one phone within a minute: more than a person mistypes. A program that joins again
and again to guess on, 400 times a second, needs a month for one of 2,000 slips."""
STAFF = (Role.ORGANISER, Role.SECRETARY)


class MakeSlips(Args):
    count: Annotated[int, Meta(ge=1, le=MOST_AT_ONCE)]
    group: Id | None = None


class RenewSlip(Args):
    number: Annotated[int, Meta(ge=1, le=MOST)]


class UseSlip(Args):
    code: Line


@command("slip.make", *STAFF, states=BEFORE_CLOSE, momentary=False, personal=False)
def make(ctx: Context, args: MakeSlips) -> Result:
    """Make seat slips, of a group or of none, numbered on from the last. Their `codes` are answered
    this once: they are kept nowhere."""
    if args.group is not None:
        ctx.own(ctx.store.groups, args.group)
    made = sum(count.made for count in ctx.store.slips.counts(ctx.meeting.id))
    if made + args.count > MOST:
        raise TooManySlips(field="count", limit=MOST)
    codes = [slips.new() for _ in range(args.count)]
    first = ctx.store.slips.add(ctx.meeting.id, args.group, codes)
    ctx.emit("SlipsMade")
    return {"first": first, "codes": codes}


@command("slip.renew", *STAFF, states=BEFORE_CLOSE, momentary=False, personal=False)
def renew(ctx: Context, args: RenewSlip) -> Result:
    """Give a lost slip anew: the old code is worthless, and the phone that came with it only reads
    from now on. What it did stays, for a count that fell would tell what was its own; so the phone
    that comes with the new one upvotes only what is asked from now on, and votes only in polls that
    are opened from now on."""
    slip = ctx.store.slips.by_number(ctx.meeting.id, args.number)
    if slip is None:
        raise NotFound
    code = slips.new()
    ctx.store.slips.renew(slip, code, ctx.store.questions.last_id(), ctx.store.polls.last_id())
    ctx.concerns |= {slip.device} if slip.device else set()
    ctx.emit("SlipRenewed")
    return {"number": slip.number, "group": slip.group, "codes": [code]}


@command("slip.cancel", *STAFF, states=BEFORE_CLOSE, momentary=False, personal=False)
def cancel(ctx: Context, args: NoArgs) -> Result:
    """Make all slips worthless with which nobody came, such as those of a sheet that was lost."""
    cancelled = ctx.store.slips.cancel(ctx.meeting.id)
    ctx.emit("SlipsCancelled")
    return {"cancelled": cancelled}


@command("slip.use", Role.ATTENDEE, momentary=False, personal=False, discreet=True)
def use(ctx: Context, args: UseSlip) -> Result:
    """Use a seat slip: this phone may ask, upvote and ask to speak from now on, and no other one
    uses the slip. Whoever does counts as present in the slip's group, unless that is counted by its
    list of delegates: a slip tells no name. What the phone brought before in a burst that was taken
    away stays away: it upvotes, chooses and asks to speak anew."""
    if ctx.actor.admission == Admission.ADMITTED:
        return {}
    meeting, phone, recent = ctx.meeting.id, ctx.actor.id, ctx.store.recent
    if recent.guesses_of(meeting, phone, ctx.now) >= GUESSES:
        raise GuessingTooFast
    slip = ctx.store.slips.by_code(meeting, args.code)
    if slip is None:
        recent.note_guess(meeting, phone, ctx.now)
        raise SlipUnknown(field="code")
    if slip.device is not None:
        raise SlipUsed(field="code")
    _begin_anew(ctx)
    ctx.store.slips.admit(slip.id, phone)
    came = [] if slip.used or slip.group is None else [slip.group]
    came = [group for group in came if not ctx.store.delegates.of_group(group)]
    for group in came:
        present = ctx.store.groups.get(group).present + 1
        ctx.store.groups.change(group, present=present)
    ctx.emit("SlipUsed", groups=came)
    return {}


def _begin_anew(ctx: Context) -> None:
    """Leave away what a phone brought in a burst that was taken away."""
    if ctx.actor.voice != Voice.TAKEN_AWAY:
        return
    ctx.store.voices.leave_away(ctx.actor.id)
    turn = ctx.store.speakers.turn_of(ctx.meeting.id, ctx.actor.id)
    if turn is not None and turn.state == SpeakerState.HELD:
        ctx.store.speakers.remove(turn.id)
        ctx.emit("SpeakerWithdrawn", speakers=turn.id)
