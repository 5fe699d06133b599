"""The list of delegates (danh sách đại biểu): who is to come, by name, and who came. A group whose
delegates are listed has the figures that follow from its list, and no others."""

from collections.abc import Iterable
from typing import Annotated

from msgspec import Meta, structs

from liveqa.commands.fields import Id, Ids, Line
from liveqa.commands.forgetting import forget
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import check_name, given
from liveqa.domain.attendance import of_list
from liveqa.domain.plan import DELEGATE_LIMIT, MOST_DELEGATES
from liveqa.domain.words import BEFORE_CLOSE, Mark, Role
from liveqa.errors import TooManyDelegates
from liveqa.store import Store

Required = Annotated[str, Meta(min_length=1, max_length=DELEGATE_LIMIT)]


class NewDelegate(Args):
    name: Required
    group: Id
    office: Line = ""


class AddDelegates(Args):
    people: Annotated[list[NewDelegate], Meta(min_length=1, max_length=200)]


class EditDelegate(Args):
    delegate: Id
    name: Required | None = None
    office: Line | None = None
    group: Id | None = None


class RemoveDelegates(Args):
    delegates: Ids


class MarkDelegate(Args):
    delegate: Id
    mark: Mark | None


@command(
    "delegate.add",
    Role.ORGANISER,
    Role.SECRETARY,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=True,
)
def add(ctx: Context, args: AddDelegates) -> Result:
    """Add people to the list of delegates, all of them or none. From then on their groups are
    counted by the list."""
    meeting = ctx.meeting.id
    for person in args.people:
        check_name(person.name)
    groups = {ctx.own(ctx.store.groups, group).id for group in {d.group for d in args.people}}
    if ctx.store.delegates.count(meeting) + len(args.people) > MOST_DELEGATES:
        raise TooManyDelegates(field="people", limit=MOST_DELEGATES)
    added = ctx.store.delegates.extend(meeting, map(structs.asdict, args.people))
    count(ctx.store, groups)
    ctx.emit("DelegatesAdded", delegates=added, groups=groups)
    return {"delegates": added}


@command(
    "delegate.edit",
    Role.ORGANISER,
    Role.SECRETARY,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=True,
)
def edit(ctx: Context, args: EditDelegate) -> Result:
    """Change a delegate's name, office or group; what is left out stays."""
    delegate = ctx.own(ctx.store.delegates, args.delegate)
    check_name(args.name)
    groups = {delegate.group}
    if args.group is not None:
        groups.add(ctx.own(ctx.store.groups, args.group).id)
    ctx.store.delegates.change(delegate.id, **given(args, but=("delegate",)))
    count(ctx.store, groups)
    ctx.emit("DelegateEdited", delegates=delegate.id, groups=groups)
    return {}


@command(
    "delegate.remove",
    Role.ORGANISER,
    Role.SECRETARY,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
)
def remove(ctx: Context, args: RemoveDelegates) -> Result:
    """Remove people from the list, with what the journal quotes of them. A group of which nobody is
    left on it keeps its figures, and they are typed again."""
    gone = [ctx.own(ctx.store.delegates, id) for id in dict.fromkeys(args.delegates)]
    for delegate in gone:
        ctx.store.delegates.remove(delegate.id)
    groups = {delegate.group for delegate in gone}
    count(ctx.store, groups)
    ids = [delegate.id for delegate in gone]
    forget(ctx, delegate=ids)
    ctx.emit("DelegatesRemoved", delegates=ids, groups=groups)
    return {}


@command(
    "delegate.mark",
    Role.HELPER,
    Role.SECRETARY,
    Role.ORGANISER,
    momentary=False,
    personal=False,
)
def mark(ctx: Context, args: MarkDelegate) -> Result:
    """Note that a delegate is `present`, or absent with an excuse (`excused`); null takes that
    back."""
    delegate = ctx.own(ctx.store.delegates, args.delegate)
    ctx.store.delegates.change(delegate.id, mark=args.mark)
    count(ctx.store, {delegate.group})
    ctx.emit("DelegateMarked", delegates=delegate.id, groups=delegate.group)
    return {}


def count(store: Store, groups: Iterable[int]) -> None:
    """Let the figures of groups follow from their lists; those of a group without one stay.

    Runs inside the caller's transaction.
    """
    for group in groups:
        if listed := store.delegates.of_group(group):
            store.groups.change(group, **of_list(listed))
