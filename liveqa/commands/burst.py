"""What a burst of phones from one address brought is taken away as a whole, and given back."""

from collections.abc import Collection

from liveqa.commands.fields import Id
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import decided
from liveqa.domain.privacy import is_prepared
from liveqa.domain.words import BEFORE_CLOSE, Role
from liveqa.errors import NotFound
from liveqa.store import Burst, Store

MANY = 20
"""So many phones make a burst: more than a family has, or one that shares its connection. Of fewer
it would show, once they are taken away, whose words are whose."""


class OneBurst(Args):
    burst: Id


@command(
    "burst.remove",
    Role.CHAIR,
    Role.SECRETARY,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
)
def remove(ctx: Context, args: OneBurst) -> Result:
    """Take away what the phones of a burst brought: their upvotes and choices do not count, their
    names leave the list of speakers, their questions are declined unless something was decided
    about them. What they bring from then on waits with it."""
    burst = _own(ctx, args)
    if burst.removed_at is not None:
        return {}
    ctx.store.bursts.set_removed(burst.id, ctx.now)
    declined = ctx.store.bursts.decline_questions(burst.id)
    for question in declined:
        ctx.store.stages.remove_question(ctx.meeting.id, question, ctx.now)
    return _settle(ctx, "BurstRemoved", burst, declined)


@command(
    "burst.restore",
    Role.CHAIR,
    Role.SECRETARY,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
)
def restore(ctx: Context, args: OneBurst) -> Result:
    """Give back what was taken away with a burst, but for questions about which something was
    decided since."""
    burst = _own(ctx, args)
    if burst.removed_at is None:
        return {}
    ctx.store.bursts.set_removed(burst.id, None)
    return _settle(ctx, "BurstRestored", burst, ctx.store.bursts.restore_questions(burst.id))


def _own(ctx: Context, args: OneBurst) -> Burst:
    burst = ctx.store.bursts.get(args.burst)
    if burst.meeting != ctx.meeting.id or not is_told(burst):
        raise NotFound
    return burst


def is_told(burst: Burst) -> bool:
    """Return whether staff are told of a burst. They are not once so many have left it, each with a
    seat slip, that it would show whose words the others' are; nor once one has left it after it was
    taken away, for what another decision gave back would be less by what is that phone's."""
    return burst.phones >= MANY and not burst.admitted


def _settle(ctx: Context, event: str, burst: Burst, questions: list[int]) -> Result:
    devices = ctx.store.bursts.devices(burst.id)
    upvoted, polls, speakers = ctx.store.voices.settle(devices, ctx.now)
    touched = sorted({*questions, *upvoted})
    for id in questions if is_prepared(ctx.meeting) else ():
        ctx.store.questions.change(id, **decided(ctx, ctx.store.questions.get(id).state))
    ctx.emit(event, questions=touched, polls=polls, speakers=speakers, stage=ctx.meeting.id)
    ctx.concerns |= devices
    return {}


def note(
    store: Store, meeting: int, burst: int, devices: Collection[int], since: int, until: int
) -> tuple[int, frozenset[int]]:
    """Note that phones came in a burst: in one that is known by its id or, with 0, in a new one,
    for which they must be many. Those that are in a burst stay there. Returns the burst's id, 0
    where it may have no more phones or would have too few, and which of these it does not concern
    any more.

    Runs inside the caller's transaction.
    """
    known = next((each for each in store.bursts.of(meeting) if each.id == burst), None)
    fresh = frozenset(devices) - store.bursts.among(devices)
    if known is None and len(fresh) >= MANY:
        burst = store.bursts.add(meeting, since, until)
    elif known is None or known.decided:
        return 0, frozenset(devices) - fresh
    store.bursts.join(burst, fresh, until)
    return burst, frozenset(devices)
