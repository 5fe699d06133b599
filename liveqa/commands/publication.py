"""What the public copy may say."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.registry import ALWAYS, Args, Context, Result, command
from liveqa.domain.words import Role


class CheckName(Args):
    key: Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
    keep: bool


@command("name.check", Role.SECRETARY, states=ALWAYS)
def check_name(ctx: Context, args: CheckName) -> Result:
    """Keep or hide, in the public copy, a name found in a free text; `key` is its finding's."""
    decided = ctx.store.name_checks.decide(ctx.meeting.id, args.key, keep=args.keep)
    ctx.emit("NameChecked", name_checks=decided)
    return {}
