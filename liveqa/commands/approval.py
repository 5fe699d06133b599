"""How the room approves the minutes, and that no more vote than are there."""

from liveqa.commands.fields import Count, Text
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import given
from liveqa.domain.attendance import came
from liveqa.domain.words import PollManner, Role
from liveqa.errors import MoreThanPresent

_UNCORRECTED: dict[str, list[str]] = {
    "corrections": [],
    "corrected_at": [],
    "corrected": [],
    "heard": [],
}


class Approve(Args):
    in_favour: Count
    against: Count = 0
    abstaining: Count = 0
    confirmed: bool = False
    objections: Text = ""


@command("minutes.approve", Role.SECRETARY, Role.CHAIR, momentary=False, personal=False)
def approve(ctx: Context, args: Approve) -> Result:
    """Record the room's approval of the minutes: hands for, against and abstaining, and the
    objections. Recording again replaces them; after the meeting's end it corrects them, and the
    moment of the approval stays. More hands than people are present have to be `confirmed`."""
    hands = args.in_favour + args.against + args.abstaining
    check_possible(ctx, hands, confirmed=args.confirmed, field="in_favour")
    fields = given(args, but=("confirmed",))
    record_approval(ctx, **fields, manner=PollManner.HANDS, secret=False)
    ctx.emit("MinutesApproved", approval=ctx.meeting.id)
    return {}


def check_possible(ctx: Context, voted: int, *, confirmed: bool, field: str) -> None:
    """Raise MoreThanPresent unless so many can have voted, or somebody confirmed that they did."""
    groups, sites = ctx.store.groups.of(ctx.meeting.id), ctx.store.sites.of(ctx.meeting.id)
    present = came(groups, sites).present
    if present and voted > present and not confirmed:
        raise MoreThanPresent(field=field, hands=voted, present=present)


def record_approval(ctx: Context, **fields: object) -> None:
    """Keep how the room approved the minutes; after the meeting's end, as a correction."""
    before = ctx.store.approvals.find(ctx.meeting.id)
    if before and ctx.meeting.ended_at is not None:
        ctx.store.approvals.record(ctx.meeting.id, approved_at=before.approved_at, **fields)
    else:
        ctx.store.approvals.record(ctx.meeting.id, approved_at=ctx.now, **fields, **_UNCORRECTED)
