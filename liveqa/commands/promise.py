"""What earlier meetings promised, and what became of it."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.carrying import carry_over, open_with
from liveqa.commands.fields import QUESTION_LIMIT, Day, Id, Line
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import check_day, given
from liveqa.domain.words import ALWAYS, MeetingState, PromiseState, Role
from liveqa.errors import Empty, Invalid
from liveqa.text import is_blank

Code = Annotated[str, Meta(pattern="^[A-Za-z0-9]{1,16}$")]
Words = Annotated[str, Meta(max_length=QUESTION_LIMIT)]


class TakeOver(Args):
    previous: Code


class AddPromise(Args):
    text: Words
    body: Line = ""
    deadline: Day = ""
    state: PromiseState | None = None
    result: Words = ""


class EditPromise(Args):
    promise: Id
    text: Words | None = None
    body: Line | None = None
    deadline: Day | None = None
    state: PromiseState | None = None
    result: Words | None = None


class OnePromise(Args):
    promise: Id


@command("promise.take_over", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def take_over(ctx: Context, args: TakeOver) -> Result:
    """Take over what another, closed meeting of this data folder put off or passed on, and what of
    earlier meetings it could not report as kept, each with what is on record since then. What was
    taken over before stays as it was edited, unless it came further meanwhile. The programme of a
    meeting that is still prepared opens with them."""
    previous = ctx.store.meetings.by_code(args.previous)
    if previous.id == ctx.meeting.id or previous.state != MeetingState.CLOSED:
        raise Invalid(field="previous")
    taken = carry_over(ctx.store, ctx.meeting, previous)
    prepared = ctx.meeting.state == MeetingState.DRAFT
    items = open_with(ctx.store, ctx.meeting.id) if prepared else []
    ctx.emit("PromisesTakenOver", meeting=ctx.meeting.id, promises=taken, agenda=items)
    return {"promises": taken}


@command(
    "promise.add", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False, makes="promise"
)
def add(ctx: Context, args: AddPromise) -> Result:
    """Add a promise of a previous meeting that is not in this data folder."""
    _check(args)
    promise = ctx.store.promises.append(ctx.meeting.id, **given(args))
    ctx.emit("PromiseAdded", promises=promise)
    return {"promise": promise}


@command("promise.edit", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def edit(ctx: Context, args: EditPromise) -> Result:
    """Change a promise and what became of it; what is left out stays."""
    promise = ctx.own(ctx.store.promises, args.promise)
    _check(args)
    ctx.store.promises.change(promise.id, **given(args, but=("promise",)))
    ctx.emit("PromiseEdited", promises=promise.id)
    return {}


@command("promise.remove", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def remove(ctx: Context, args: OnePromise) -> Result:
    """Leave a promise out of the report."""
    promise = ctx.own(ctx.store.promises, args.promise)
    ctx.store.promises.remove(promise.id)
    ctx.emit("PromiseRemoved", promises=promise.id)
    return {}


def _check(args: AddPromise | EditPromise) -> None:
    if args.text is not None and is_blank(args.text):
        raise Empty(field="text")
    check_day(args.deadline or "", "deadline")
