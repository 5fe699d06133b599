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
    device except one's own that came by them, and begin new ones."""
    if args.role == Role.ATTENDEE:
        raise Invalid(field="role")
    scopes = {ctx.meeting.id if args.role != Role.ORGANISER else 0, 0}
    for scope in scopes:
        ctx.store.links.renew(scope, args.role)
    revoked = ctx.store.devices.revoke_role(args.role, scopes, ctx.now, but=ctx.actor.id)
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
