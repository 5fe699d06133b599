"""Groups and attendance, officers, answerers."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.access import answers, take_away
from liveqa.commands.fields import Count, Id, Line, Lines
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import check_name, given
from liveqa.domain.record import Group
from liveqa.domain.remit import plain
from liveqa.domain.words import BEFORE_CLOSE, Duty, Role
from liveqa.errors import CountedByList, MoreThanInvited, NameTaken, TooManyExcused
from liveqa.text import caseless

Required = Annotated[str, Meta(min_length=1, max_length=300)]


class AddGroup(Args):
    name: Required
    invited: Count = 0


class EditGroup(Args):
    group: Id
    name: Required | None = None
    invited: Count | None = None


class OneGroup(Args):
    group: Id


class RecordAttendance(Args):
    group: Id
    present: Count | None
    excused: Count = 0
    invited: Count | None = None
    confirmed: bool = False


class AddOfficer(Args):
    name: Required
    duty: Duty
    office: Line = ""


class EditOfficer(Args):
    officer: Id
    name: Required | None = None
    duty: Duty | None = None
    office: Line | None = None


class OneOfficer(Args):
    officer: Id


class AddAnswerer(Args):
    name: Required
    office: Line = ""
    topics: Lines = []


class EditAnswerer(Args):
    answerer: Id
    name: Required | None = None
    office: Line | None = None
    topics: Lines | None = None


class OneAnswerer(Args):
    answerer: Id


@command(
    "group.add", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False, makes="group"
)
def add_group(ctx: Context, args: AddGroup) -> Result:
    """Add a group of delegates (tổ, đơn vị, lớp)."""
    _check_name_free(ctx, args.name)
    group = ctx.store.groups.append(ctx.meeting.id, **given(args))
    ctx.emit("GroupAdded", groups=group)
    return {"group": group}


@command("group.edit", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def edit_group(ctx: Context, args: EditGroup) -> Result:
    """Change a group's name or how many are invited; what is left out stays. No fewer can be
    invited than are present, unless guests made it so before."""
    group = ctx.own(ctx.store.groups, args.group)
    if args.invited is not None:
        _check_typed(ctx, group, field="invited")
        if group.present <= group.invited:
            _check_invited(args.invited, group.present, field="invited")
        _check_excused(args.invited, group.present, group.excused, field="invited")
    if args.name is not None:
        _check_name_free(ctx, args.name, but=group.id)
    ctx.store.groups.change(group.id, **given(args, but=("group",)))
    ctx.emit("GroupEdited", groups=group.id)
    return {}


def _check_typed(ctx: Context, group: Group, field: str) -> None:
    """Raise CountedByList for a group whose figures follow from its list of delegates."""
    if ctx.store.delegates.of_group(group.id):
        raise CountedByList(field=field, name=group.name)


def _check_name_free(ctx: Context, name: str, but: int | None = None) -> None:
    """Raise NameTaken for a second group of the same name: people who pick from a list could not
    tell them apart."""
    for group in ctx.store.groups.of(ctx.meeting.id):
        if group.id != but and caseless(group.name) == caseless(name):
            raise NameTaken(field="name", name=group.name)


def _check_invited(invited: int, present: int, field: str) -> None:
    """Raise MoreThanInvited if more are present than invited; 0 invited says nothing about who may
    come."""
    if invited and present > invited:
        raise MoreThanInvited(field=field, present=present, invited=invited)


def _check_excused(invited: int, present: int, excused: int, field: str) -> None:
    absent = max(invited - present, 0)
    if invited and excused > absent:
        raise TooManyExcused(field=field, absent=absent)


@command("group.remove", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def remove_group(ctx: Context, args: OneGroup) -> Result:
    """Remove a group that nothing in the record names."""
    group = ctx.own(ctx.store.groups, args.group)
    ctx.store.groups.remove(group.id)
    ctx.emit("GroupRemoved", groups=group.id)
    return {}


@command("attendance.record", Role.SECRETARY, Role.ORGANISER, momentary=False, personal=False)
def record_attendance(ctx: Context, args: RecordAttendance) -> Result:
    """Record how many of a group are present (null: nobody has counted) and excused. Guests may
    make it more than were invited, which has to be `confirmed`, but no more may be excused than are
    absent. A group whose delegates are listed is counted by its list alone."""
    group = ctx.own(ctx.store.groups, args.group)
    _check_typed(ctx, group, field="present")
    invited = group.invited if args.invited is None else args.invited
    present = args.present or 0
    if not args.confirmed:
        _check_invited(invited, present, field="present")
    _check_excused(invited, present, args.excused, field="excused")
    counted = {"present": present, "excused": args.excused, "counted": args.present is not None}
    ctx.store.groups.change(group.id, invited=invited, **counted)
    ctx.emit("AttendanceRecorded", groups=group.id)
    return {}


@command(
    "officer.add",
    Role.ORGANISER,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
    makes="officer",
)
def add_officer(ctx: Context, args: AddOfficer) -> Result:
    """Add a chair, a member of the presiding panel or a secretary."""
    check_name(args.name)
    officer = ctx.store.officers.append(ctx.meeting.id, **given(args))
    ctx.emit("OfficerAdded", officers=officer)
    return {"officer": officer}


@command("officer.edit", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def edit_officer(ctx: Context, args: EditOfficer) -> Result:
    """Change an officer; what is left out stays."""
    officer = ctx.own(ctx.store.officers, args.officer)
    check_name(args.name)
    ctx.store.officers.change(officer.id, **given(args, but=("officer",)))
    ctx.emit("OfficerEdited", officers=officer.id)
    return {}


@command("officer.remove", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def remove_officer(ctx: Context, args: OneOfficer) -> Result:
    """Remove an officer."""
    officer = ctx.own(ctx.store.officers, args.officer)
    ctx.store.officers.remove(officer.id)
    ctx.emit("OfficerRemoved", officers=officer.id)
    return {}


@command(
    "answerer.add",
    Role.ORGANISER,
    Role.SECRETARY,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
    makes="answerer",
)
def add_answerer(ctx: Context, args: AddAnswerer) -> Result:
    """Add a body or person who answers."""
    check_name(args.name)
    answerer = ctx.store.answerers.append(ctx.meeting.id, **given(args))
    ctx.emit("AnswererAdded", answerers=answerer)
    return {"answerer": answerer}


@command("answerer.edit", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def edit_answerer(ctx: Context, args: EditAnswerer) -> Result:
    """Change an answerer; what is left out stays, and a link of their own goes on under another
    name."""
    answerer = ctx.own(ctx.store.answerers, args.answerer)
    check_name(args.name)
    ctx.store.answerers.change(answerer.id, **given(args, but=("answerer",)))
    if args.name is not None:
        _take_along(ctx, answerer.name, args.name)
    ctx.emit("AnswererEdited", answerers=answerer.id)
    return {}


def _take_along(ctx: Context, before: str, name: str) -> None:
    """Let the link of an answerer, and who came by it, go on under another name: unless the old one
    is still somebody's, or the new one has a link."""
    made = {plain(body): body for body in ctx.store.links.bodies(ctx.meeting.id, Role.ANSWERER)}
    body = made.get(plain(before))
    if body is not None and not answers(ctx, before) and plain(name) not in made:
        ctx.store.links.rename_body(ctx.meeting.id, Role.ANSWERER, body, name)
        ctx.store.devices.rename_body(ctx.meeting.id, Role.ANSWERER, body, name)


@command("answerer.remove", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def remove_answerer(ctx: Context, args: OneAnswerer) -> Result:
    """Remove an answerer that nothing in the record names, with the link of their own."""
    answerer = ctx.own(ctx.store.answerers, args.answerer)
    ctx.store.answerers.remove(answerer.id)
    for body in ctx.store.links.bodies(ctx.meeting.id, Role.ANSWERER):
        if plain(body) == plain(answerer.name) and not answers(ctx, body):
            take_away(ctx, Role.ANSWERER, body)
    ctx.emit("AnswererRemoved", answerers=answerer.id)
    return {}
