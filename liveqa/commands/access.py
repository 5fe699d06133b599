"""Who may come in: renewing role links and revoking devices."""

from liveqa.commands.fields import Id
from liveqa.commands.registry import ALWAYS, Args, Context, Result, command
from liveqa.domain.words import Role
from liveqa.errors import Invalid, NotFound


class RenewLink(Args):
    role: Role


class RevokeDevice(Args):
    device: Id


@command("link.renew", Role.ORGANISER, states=ALWAYS)
def renew_link(ctx: Context, args: RenewLink) -> Result:
    """Make a role's link worthless, with every device that came through it, and begin a new one."""
    if args.role in (Role.ATTENDEE, Role.ORGANISER):
        raise Invalid(field="role")
    ctx.store.devices.renew_link(ctx.meeting.id, args.role)
    ctx.store.devices.renew_link(0, args.role)
    revoked = ctx.store.devices.revoke_role(ctx.meeting.id, args.role, ctx.now)
    ctx.emit("LinkRenewed", devices=revoked)
    return {"revoked": len(revoked)}


@command("device.revoke", Role.ORGANISER, states=ALWAYS)
def revoke_device(ctx: Context, args: RevokeDevice) -> Result:
    """Make one device's token worthless."""
    devices = ctx.store.devices.staff_of(ctx.meeting.id)
    if args.device == ctx.actor.id or args.device not in {device.id for device in devices}:
        raise NotFound
    ctx.store.devices.revoke(args.device, ctx.now)
    ctx.emit("DeviceRevoked", devices=args.device)
    return {}
