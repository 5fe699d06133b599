"""Who asks or speaks, as far as they allow it to be known. What they do not want stored is dropped
before a rule or the journal sees it."""

from typing import TypeVar

from msgspec.structs import fields, replace

from liveqa.commands.fields import Id, Line, Name
from liveqa.commands.registry import Args, Context
from liveqa.domain.columns import telling
from liveqa.domain.facts import Tells
from liveqa.domain.words import NameMode
from liveqa.errors import Empty
from liveqa.store.journal import HANDLE
from liveqa.text import is_blank

AnyArgs = TypeVar("AnyArgs", bound=Args)
UNRECORDED = NameMode.UNRECORDED
_OF_ONESELF = {
    column.name for kind in ("questions", "speakers") for column in telling(kind, Tells.OWN)
}


class Identity(Args):
    """A name and a group, as the speaker gave them."""

    name: Name = ""
    group: Id | None = None


class ChosenIdentity(Identity):
    """An identity with the choice of who learns the name; None leaves that to the command."""

    name_mode: NameMode | None = UNRECORDED


class ReachableIdentity(ChosenIdentity):
    """An identity with the choice of a personal answer, and where to send it."""

    wants_reply: bool = False
    contact: Line = ""


def without_unwanted(args: AnyArgs) -> AnyArgs:
    """Return arguments without what the speaker does not want stored."""
    if isinstance(args, ChosenIdentity) and args.name_mode in (None, UNRECORDED):
        args = replace(args, name="")
    if hasattr(args, "wants_reply") and not args.wants_reply:
        args = replace(args, contact="")
    return args


def journalled(args: AnyArgs, *, by_phone: bool) -> AnyArgs:
    """Return arguments as the journal has them: without a handle, which a phone alone holds, and
    without what a phone tells of the person who holds it. The row has that; were it to be erased
    from the journal too, the entries would show which questions one phone erased."""
    left_out = {HANDLE, *(_OF_ONESELF if by_phone else ())}
    told = [field for field in fields(args) if field.name in left_out and not field.required]
    return replace(args, **{field.name: field.default for field in told})


def identity(
    ctx: Context, args: Identity, mode: NameMode, *, in_a_turn: bool = False
) -> dict[str, object]:
    """Return what a row stores about who speaks, by the name mode.

    Raises NotFound for another meeting's group; Empty for a name that should be known but was not
    given, unless their turn has it; and Empty for a contact that is wanted but missing.
    """
    if args.group is not None:
        ctx.own(ctx.store.groups, args.group)
    contact: dict[str, object] = {}
    if isinstance(args, ReachableIdentity):
        if args.wants_reply and not args.contact:
            raise Empty(field="contact")
        contact = {"wants_reply": args.wants_reply, "contact": args.contact}
    if is_blank(args.name) and (args.name or (mode != UNRECORDED and not in_a_turn)):
        raise Empty(field="name")
    return {"name_mode": mode, "name": args.name, "group": args.group, **contact}
