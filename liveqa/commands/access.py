"""Who may come in: renewing role links and codes, revoking devices; and who came."""

from liveqa.commands.fields import Id, Line
from liveqa.commands.registry import Args, Context, Event, NoArgs, Result, command
from liveqa.domain.remit import plain
from liveqa.domain.words import ALWAYS, MeetingState, Role
from liveqa.errors import Invalid, NotFound
from liveqa.store import Actor, Store
from liveqa.text import is_blank

CAME_IN = "DeviceCameIn"
"""The event of a staff device's coming in; the devices of any other are worth nothing any more."""
CODE_RENEWED = "CodeRenewed"
"""The event after which a meeting's pages lie at another address."""


class RenewLink(Args):
    role: Role
    body: Line = ""
    collector: Id | None = None


class RemoveLink(Args):
    body: Line = ""
    collector: Id | None = None


class RevokeDevice(Args):
    device: Id


@command("link.renew", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def renew_link(ctx: Context, args: RenewLink) -> Result:
    """Make a role's links worthless, the one to this meeting and the one to any meeting, with every
    device except one's own that came by them, and begin new ones. An answerer's is that of a `body`
    that answers beforehand or owes answers after the close: it is made by this, leads to this
    meeting alone, and shows what that body is to answer. So is that of a `collector`, by which the
    questions of one group are sent."""
    if args.role == Role.ATTENDEE:
        raise Invalid(field="role")
    if (args.role == Role.COLLECTOR) != (args.collector is not None):
        raise Invalid(field="collector")
    if args.role == Role.ANSWERER:
        return _renew_body(ctx, args.body)
    if args.collector is not None:
        body = str(ctx.own(ctx.store.collectors, args.collector).id)
        ctx.store.links.renew(ctx.meeting.id, Role.COLLECTOR, body)
        return shut_out(ctx, Role.COLLECTOR, body, "LinkRenewed")
    scopes = {ctx.meeting.id if args.role != Role.ORGANISER else 0, 0}
    for scope in scopes:
        ctx.store.links.renew(scope, args.role)
    revoked = ctx.store.devices.revoke_role(args.role, scopes, ctx.now, but=ctx.actor.id)
    ctx.emit("LinkRenewed", devices=revoked)
    return {"revoked": len(revoked)}


def _renew_body(ctx: Context, body: str) -> Result:
    if is_blank(body) or not answers(ctx, body):
        raise Invalid(field="body")
    body = _made(ctx, Role.ANSWERER, body)
    ctx.store.links.renew(ctx.meeting.id, Role.ANSWERER, body)
    return shut_out(ctx, Role.ANSWERER, body, "LinkRenewed")


def _made(ctx: Context, role: Role, body: str) -> str:
    """Return a body as its link has it, however it is spelled here."""
    made = ctx.store.links.bodies(ctx.meeting.id, role)
    return next((one for one in made if plain(one) == plain(body)), body)


def answers(ctx: Context, body: str) -> bool:
    """Return whether a body owes answers, or is an answerer of a meeting that is not over."""
    owed = ctx.store.replies.owed(ctx.meeting.id)
    return any(one.concerns(body) for one in owed) or (
        ctx.meeting.state != MeetingState.CLOSED
        and any(plain(each.name) == plain(body) for each in ctx.store.answerers.of(ctx.meeting.id))
    )


@command("link.remove", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def remove_link(ctx: Context, args: RemoveLink) -> Result:
    """Take away the link of a body that answers, or of a collector, with every device that came by
    it."""
    if args.collector is None:
        return take_away(ctx, Role.ANSWERER, args.body)
    if args.body:
        raise Invalid(field="body")
    collector = ctx.own(ctx.store.collectors, args.collector)
    return take_away(ctx, Role.COLLECTOR, str(collector.id))


def take_away(ctx: Context, role: Role, body: str) -> Result:
    """Remove the link that a body has of its own, with every device that came by it."""
    body = _made(ctx, role, body)
    ctx.store.links.remove(ctx.meeting.id, role, body)
    return shut_out(ctx, role, body, "LinkRemoved")


def shut_out(ctx: Context, role: Role, body: str, event: str) -> Result:
    """Make every device worthless that came by the link of a body."""
    scopes = {ctx.meeting.id}
    revoked = ctx.store.devices.revoke_role(role, scopes, ctx.now, but=ctx.actor.id, body=body)
    ctx.emit(event, devices=revoked)
    return {"revoked": len(revoked)}


@command("meeting.renew_code", Role.ORGANISER, states=ALWAYS, momentary=True, personal=False)
def renew_code(ctx: Context, args: NoArgs) -> Result:
    """Give the meeting another code: nobody joins by the one it had, and whoever is in stays in."""
    code = ctx.store.meetings.renew_code(ctx.meeting.id)
    ctx.emit(CODE_RENEWED, meeting=ctx.meeting.id)
    return {"code": code}


@command("device.revoke", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def revoke_device(ctx: Context, args: RevokeDevice) -> Result:
    """Make one device's token worthless."""
    devices = ctx.store.devices.staff_of(ctx.meeting.id)
    if args.device == ctx.actor.id or args.device not in {device.id for device in devices}:
        raise NotFound
    ctx.store.devices.revoke(args.device, ctx.now)
    ctx.emit("DeviceRevoked", devices=args.device)
    return {}


def note_entry(store: Store, meeting: int, actor: Actor, now: int) -> tuple[int, list[Event]]:
    """Note in the journal that a staff device came in; the revision and events. Nothing of its
    link or token is in it, nor what the device or its holder is called.

    Runs inside the caller's transaction.
    """
    events = [Event(CAME_IN, {"devices": [actor.id]})]
    rev = store.journal.append(
        meeting,
        at=now,
        device=actor.id,
        op=f"come-in-{actor.id}",
        command="device.come_in",
        events=events,
        result={},
        args={"role": actor.role},
    )
    return rev, events
