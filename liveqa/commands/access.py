"""Who may come in: renewing role links and codes, revoking devices; and who came."""

from liveqa.commands.fields import Id
from liveqa.commands.registry import Args, Context, Event, NoArgs, Result, command
from liveqa.domain.words import ALWAYS, Role
from liveqa.errors import Invalid, NotFound
from liveqa.store import Actor, Store

CAME_IN = "DeviceCameIn"
"""The event of a staff device's coming in; the devices of any other are worth nothing any more."""
CODE_RENEWED = "CodeRenewed"
"""The event after which a meeting's pages lie at another address."""


class RenewLink(Args):
    role: Role


class RevokeDevice(Args):
    device: Id


@command("link.renew", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def renew_link(ctx: Context, args: RenewLink) -> Result:
    """Make a role's links worthless, the one to this meeting and the one to any meeting, with every
    device except one's own that came by them, and begin new ones."""
    if args.role == Role.ATTENDEE:
        raise Invalid(field="role")
    scopes = {ctx.meeting.id if args.role != Role.ORGANISER else 0, 0}
    for scope in scopes:
        ctx.store.links.renew(scope, args.role)
    revoked = ctx.store.devices.revoke_role(args.role, scopes, ctx.now, but=ctx.actor.id)
    ctx.emit("LinkRenewed", devices=revoked)
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
