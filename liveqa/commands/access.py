"""Who may come in: renewing role links and revoking devices."""

from liveqa.commands.fields import Id
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.domain.words import ALWAYS, Role
from liveqa.errors import Invalid, NotFound


class RenewLink(Args):
    role: Role


class RevokeDevice(Args):
    device: Id


@command("link.renew", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def renew_link(ctx: Context, args: RenewLink) -> Result:
    """Make a role's links worthless, the one to this meeting and the one to any meeting, with every
    device of that role except one's own, and begin new ones."""
    if args.role == Role.ATTENDEE:
        raise Invalid(field="role")
    for scope in {ctx.meeting.id if args.role != Role.ORGANISER else 0, 0}:
        ctx.store.devices.renew_link(scope, args.role)
    revoked = ctx.store.devices.revoke_role(args.role, ctx.now, but=ctx.actor.id)
    ctx.emit("LinkRenewed", devices=revoked)
    return {"revoked": len(revoked)}


@command("device.revoke", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def revoke_device(ctx: Context, args: RevokeDevice) -> Result:
    """Make one device's token worthless."""
    devices = ctx.store.devices.staff_of(ctx.meeting.id)
    if args.device == ctx.actor.id or args.device not in {device.id for device in devices}:
        raise NotFound
    ctx.store.devices.revoke(args.device, ctx.now)
    ctx.emit("DeviceRevoked", devices=args.device)
    return {}
