"""Who collects questions before the day."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.access import take_away
from liveqa.commands.fields import LARGEST_ID, Due, Id, Line
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import check_due, check_name, given
from liveqa.domain.words import BEFORE_CLOSE, Role

GroupOrNone = Annotated[int, Meta(ge=0, le=LARGEST_ID)]


class AddCollector(Args):
    name: Line
    source: Line = ""
    group: Id | None = None
    channel: Line = ""
    due: Due = ""


class EditCollector(Args):
    collector: Id
    name: Line | None = None
    source: Line | None = None
    group: GroupOrNone | None = None
    channel: Line | None = None
    due: Due | None = None


class OneCollector(Args):
    collector: Id


@command(
    "collector.add",
    Role.ORGANISER,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
    makes="collector",
)
def add(ctx: Context, args: AddCollector) -> Result:
    """Add who collects questions: from a group, or from whom `source` says, until `due`, which is a
    day, a moment, or so many days from the meeting ("D-5")."""
    _check(ctx, args)
    collector = ctx.store.collectors.append(ctx.meeting.id, **given(args))
    ctx.emit("CollectorAdded", collectors=collector)
    return {"collector": collector}


@command("collector.edit", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def edit(ctx: Context, args: EditCollector) -> Result:
    """Change who collects; what is left out stays, and a group of 0 is none."""
    collector = ctx.own(ctx.store.collectors, args.collector)
    _check(ctx, args)
    values = given(args, but=("collector",))
    if args.group == 0:
        values["group"] = None
    ctx.store.collectors.change(collector.id, **values)
    ctx.emit("CollectorEdited", collectors=collector.id)
    return {}


@command("collector.remove", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def remove(ctx: Context, args: OneCollector) -> Result:
    """Remove who collects and sent nothing yet, with the link."""
    collector = ctx.own(ctx.store.collectors, args.collector)
    ctx.store.collectors.remove(collector.id)
    take_away(ctx, Role.COLLECTOR, str(collector.id))
    ctx.emit("CollectorRemoved", collectors=collector.id)
    return {}


def _check(ctx: Context, args: AddCollector | EditCollector) -> None:
    check_name(args.name)
    if args.group:
        ctx.own(ctx.store.groups, args.group)
    check_due(args.due or "")
