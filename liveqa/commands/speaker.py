"""The list of speakers: hands raised in the room or on a phone, and who has the floor."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.fields import Id, Line
from liveqa.commands.forgetting import forget
from liveqa.commands.identity import ChosenIdentity, Identity, identity
from liveqa.commands.registry import Args, Context, NoArgs, Result, command
from liveqa.commands.site import told
from liveqa.domain.plan import TURN_LIMIT, TurnMinutes
from liveqa.domain.record import Speaker
from liveqa.domain.words import BEFORE_CLOSE, Intake, NameMode, Role, SpeakerState, Voice
from liveqa.errors import (
    AlreadySpoke,
    Invalid,
    NotFound,
    RegistrationPaused,
    WrongSpeakerState,
)

WAITING, SPEAKING = SpeakerState.WAITING, SpeakerState.SPEAKING
HELD = SpeakerState.HELD


class Hand(Identity):
    unit: Line = ""
    seat: Line = ""


class AddSpeaker(ChosenIdentity):
    name_mode: NameMode = NameMode.NAMED
    unit: Line = ""
    seat: Line = ""
    site: Id | None = None


class OneSpeaker(Args):
    speaker: Id


class MoreTime(OneSpeaker):
    minutes: Annotated[int, Meta(ge=1, le=TURN_LIMIT)]


class Alternate(Args):
    on: bool


class Limit(Args):
    minutes: TurnMinutes


@command(
    "speaker.register",
    Role.ATTENDEE,
    momentary=True,
    personal=True,
    makes="speaker",
    by_slip=True,
)
def register(ctx: Context, args: Hand) -> Result:
    """Ask to speak from one's own phone, by name, unit or seat; the name is called out. Asking
    again while waiting changes what was said, not the place in the list."""
    mode = NameMode.NAMED if args.name else NameMode.UNRECORDED
    who = {**_who(ctx, args, mode), "site": told(ctx, mode)}
    turn = _turn_of(ctx)
    if turn is None:
        if ctx.meeting.registration != Intake.OPEN:
            raise RegistrationPaused
        state = WAITING if ctx.actor.voice == Voice.COUNTED else HELD
        return _append(ctx, **who, state=state, device=ctx.actor.id)
    if turn.state == SPEAKING:
        raise WrongSpeakerState
    ctx.store.speakers.change(turn.id, **who)
    ctx.emit("SpeakerChanged", speakers=turn.id)
    return {"speaker": turn.id}


@command("speaker.withdraw", Role.ATTENDEE, momentary=True, personal=False)
def withdraw(ctx: Context, args: NoArgs) -> Result:
    """Withdraw from the list of speakers while one waits."""
    turn = _turn_of(ctx)
    if turn is None:
        raise NotFound
    if turn.state == SPEAKING:
        raise WrongSpeakerState
    ctx.store.speakers.remove(turn.id)
    ctx.emit("SpeakerWithdrawn", speakers=turn.id)
    return {}


def _turn_of(ctx: Context) -> Speaker | None:
    """Return the turn that this phone waits for or has."""
    return ctx.store.speakers.turn_of(ctx.meeting.id, ctx.actor.id)


@command("speaker.add", Role.SECRETARY, momentary=False, personal=True, makes="speaker")
def add(ctx: Context, args: AddSpeaker) -> Result:
    """Add someone who raised a hand, by name, unit or seat, to the end of the list."""
    mode = args.name_mode if args.name else NameMode.UNRECORDED
    if args.site is not None:
        ctx.own(ctx.store.sites, args.site)
    return _append(ctx, **_who(ctx, args, mode), site=args.site, state=WAITING)


def _who(ctx: Context, args: Hand | AddSpeaker, mode: NameMode) -> dict[str, object]:
    if not (args.name or args.unit or args.seat):
        raise Invalid(field="name")
    return {"unit": args.unit, "seat": args.seat, **identity(ctx, args, mode)}


def _append(ctx: Context, **values: object) -> Result:
    speaker = ctx.store.speakers.append(ctx.meeting.id, **values)
    ctx.emit("SpeakerAdded", speakers=speaker)
    return {"speaker": speaker}


def _listed(ctx: Context, args: OneSpeaker) -> Speaker:
    """Return a speaker whom staff see; raises NotFound."""
    speaker = ctx.own(ctx.store.speakers, args.speaker)
    if speaker.state == HELD:
        raise NotFound
    return speaker


@command("speaker.call", Role.SECRETARY, Role.CHAIR, momentary=True, personal=False)
def call(ctx: Context, args: OneSpeaker) -> Result:
    """Give a speaker the floor; whoever had it is done."""
    speaker = _listed(ctx, args)
    touched = ctx.store.speakers.finish_speaking(ctx.meeting.id, ctx.now, but=speaker.id)
    clock = {"called_at": ctx.now, "minutes": ctx.meeting.speaking_minutes}
    if speaker.state == SPEAKING:  # a second press starts no new clock
        clock = {}
    ctx.store.speakers.change(
        speaker.id,
        **clock,
        state=SPEAKING,
        started_at=speaker.started_at or ctx.now,
        ended_at=None,
        agenda_item=ctx.store.agenda.current(ctx.meeting.id),
    )
    ctx.emit("SpeakerCalled", speakers=[speaker.id, *touched])
    return {}


@command("speaker.put_back", Role.SECRETARY, Role.CHAIR, momentary=True, personal=False)
def put_back(ctx: Context, args: OneSpeaker) -> Result:
    """Put a speaker who was called by mistake back to the old place in the list; it was no turn. If
    an opinion was recorded, it was one."""
    speaker = _listed(ctx, args)
    if speaker.state == WAITING:
        raise WrongSpeakerState
    if ctx.store.speakers.has_spoken(speaker.id):
        raise AlreadySpoke
    never = dict.fromkeys(("started_at", "ended_at", "called_at", "agenda_item"))
    ctx.store.speakers.change(speaker.id, state=WAITING, minutes=0, **never)
    ctx.emit("SpeakerPutBack", speakers=speaker.id)
    return {}


@command("speaker.extend", Role.SECRETARY, Role.CHAIR, momentary=True, personal=False)
def extend(ctx: Context, args: MoreTime) -> Result:
    """Give whoever speaks more minutes; without a limit there are none to add to."""
    speaker = _listed(ctx, args)
    if speaker.state != SPEAKING or not speaker.minutes:
        raise WrongSpeakerState
    ctx.store.speakers.change(speaker.id, minutes=speaker.minutes + args.minutes)
    ctx.emit("SpeakerExtended", speakers=speaker.id)
    return {}


@command(
    "speaker.limit",
    Role.ORGANISER,
    Role.CHAIR,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
)
def limit(ctx: Context, args: Limit) -> Result:
    """Say how many minutes each speaker has from the next call on; 0 is as long as it takes."""
    ctx.store.meetings.change(ctx.meeting.id, speaking_minutes=args.minutes)
    ctx.emit("SpeakingLimited", meeting=ctx.meeting.id)
    return {}


@command(
    "speaker.alternate",
    Role.ORGANISER,
    Role.CHAIR,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
)
def alternate(ctx: Context, args: Alternate) -> Result:
    """Let groups of delegates take turns in the list of speakers, or take all as they asked."""
    ctx.store.meetings.change(ctx.meeting.id, alternate_groups=args.on)
    ctx.emit("SpeakersAlternated", meeting=ctx.meeting.id)
    return {}


@command("speaker.finish", Role.SECRETARY, Role.CHAIR, momentary=True, personal=False)
def finish(ctx: Context, args: OneSpeaker) -> Result:
    """End a speaker's turn."""
    speaker = _listed(ctx, args)
    ctx.store.speakers.change(speaker.id, state=SpeakerState.DONE, ended_at=ctx.now)
    ctx.emit("SpeakerFinished", speakers=speaker.id)
    return {}


@command("speaker.remove", Role.SECRETARY, momentary=False, personal=False)
def remove(ctx: Context, args: OneSpeaker) -> Result:
    """Take someone who has brought no opinion off the list, with what the journal quotes of
    them."""
    speaker = _listed(ctx, args)
    ctx.store.speakers.remove(speaker.id)
    forget(ctx, speaker=[speaker.id])
    ctx.emit("SpeakerRemoved", speakers=speaker.id)
    return {}
