"""The programme: its items, their clock, the secretary's notes, the conclusion."""

from liveqa.commands.fields import Id, Line, Minutes, Text, Version
from liveqa.commands.intake import follow_changes, follow_programme
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import check_version, given
from liveqa.domain.record import AgendaItem
from liveqa.domain.words import BEFORE_CLOSE, AgendaKind, Role
from liveqa.errors import Empty, InUse, Invalid


class AddItem(Args):
    title: Line
    kind: AgendaKind = AgendaKind.OTHER
    presenter: Line = ""
    text: Text = ""
    minutes: Minutes = 0
    opens_registration: bool = False


class EditItem(Args):
    item: Id
    title: Line | None = None
    kind: AgendaKind | None = None
    presenter: Line | None = None
    text: Text | None = None
    minutes: Minutes | None = None
    opens_registration: bool | None = None


class MoveItem(Args):
    item: Id
    position: Id


class OneItem(Args):
    item: Id


class Extend(Args):
    item: Id
    minutes: int


class WriteNote(Args):
    item: Id
    text: Text
    base_version: Version


class WriteConclusion(Args):
    text: Text
    base_version: Version


@command(
    "agenda.add_item",
    Role.ORGANISER,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
    makes="item",
)
def add_item(ctx: Context, args: AddItem) -> Result:
    """Add an item at the programme's end."""
    if not args.title:
        raise Empty(field="title")
    item = ctx.store.agenda.append(ctx.meeting.id, **given(args))
    ctx.emit("AgendaItemAdded", agenda=item)
    return {"item": item}


@command("agenda.edit_item", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def edit_item(ctx: Context, args: EditItem) -> Result:
    """Change an item's title, kind, presenter, prepared text or minutes, or whether asking to speak
    opens with it, which the running item does at once; what is left out stays."""
    item = ctx.own(ctx.store.agenda, args.item)
    if args.title == "":
        raise Empty(field="title")
    ctx.store.agenda.change(item.id, **given(args, but=("item",)))
    ctx.emit("AgendaItemEdited", agenda=item.id)
    if args.opens_registration is not None:
        follow_changes(ctx)
    return {}


@command("agenda.move_item", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def move_item(ctx: Context, args: MoveItem) -> Result:
    """Move an item to another place; positions count from 1."""
    item = ctx.own(ctx.store.agenda, args.item)
    ctx.emit("AgendaItemMoved", agenda=ctx.store.agenda.move(item, args.position))
    return {}


@command("agenda.remove_item", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def remove_item(ctx: Context, args: OneItem) -> Result:
    """Remove an item that has not begun. With the last one that would open asking to speak, that
    opens, unless somebody set it by hand."""
    item = ctx.own(ctx.store.agenda, args.item)
    if item.started_at or item.notes:
        raise InUse
    ctx.store.agenda.remove(item.id)
    ctx.emit("AgendaItemRemoved", agenda=item.id)
    if item.opens_registration:
        follow_changes(ctx)
    return {}


@command("agenda.start_item", Role.CHAIR, momentary=True, personal=False)
def start_item(ctx: Context, args: OneItem) -> Result:
    """Make an item the current one (next, previous or any other): the running one ends. Starting
    the current item again changes nothing, so two remotes pressing "next" move on once. Asking to
    speak opens with an item that says so, and closes at its end unless somebody set that by hand
    during it. After a reopening it means that the meeting goes on, and gets a new end."""
    item = ctx.own(ctx.store.agenda, args.item)
    current = ctx.store.agenda.current(ctx.meeting.id)
    if current == item.id:
        return {}
    touched = [item.id]
    running = ctx.own(ctx.store.agenda, current) if current else None
    if running:
        ctx.store.agenda.change(running.id, ended_at=ctx.now, **_resumed(running, ctx.now))
        touched.append(running.id)
    again = {"started_at": item.started_at or ctx.now, "ended_at": None}
    if item.ended_at:
        again["paused_ms"] = item.paused_ms + max(0, ctx.now - item.ended_at)
    ctx.store.agenda.change(item.id, **again)
    ctx.store.meetings.change(ctx.meeting.id, ended_at=None)
    ctx.emit("AgendaItemStarted", agenda=touched, meeting=ctx.meeting.id)
    follow_programme(ctx, running, item)
    return {}


@command("agenda.pause", Role.CHAIR, momentary=True, personal=False)
def pause(ctx: Context, args: OneItem) -> Result:
    """Stop an item's clock."""
    item = ctx.own(ctx.store.agenda, args.item)
    if item.started_at and not item.ended_at and not item.paused_at:
        ctx.store.agenda.change(item.id, paused_at=ctx.now)
        ctx.emit("AgendaItemPaused", agenda=item.id)
    return {}


@command("agenda.resume", Role.CHAIR, momentary=True, personal=False)
def resume(ctx: Context, args: OneItem) -> Result:
    """Let an item's clock go on."""
    item = ctx.own(ctx.store.agenda, args.item)
    if item.paused_at:
        ctx.store.agenda.change(item.id, **_resumed(item, ctx.now))
        ctx.emit("AgendaItemResumed", agenda=item.id)
    return {}


def _resumed(item: AgendaItem, now: int) -> dict[str, object]:
    if item.paused_at is None:
        return {}
    return {"paused_at": None, "paused_ms": item.paused_ms + max(0, now - item.paused_at)}


@command("agenda.extend", Role.CHAIR, momentary=True, personal=False)
def extend(ctx: Context, args: Extend) -> Result:
    """Give an item more minutes, or fewer with a negative number."""
    item = ctx.own(ctx.store.agenda, args.item)
    extended = item.extended + args.minutes
    if abs(extended) > 1_440 or item.minutes + extended < 0:
        raise Invalid(field="minutes")
    ctx.store.agenda.change(item.id, extended=extended)
    ctx.emit("AgendaItemExtended", agenda=item.id)
    return {}


@command("note.write", Role.SECRETARY, momentary=False, personal=False)
def write_note(ctx: Context, args: WriteNote) -> Result:
    """Save the secretary's notes to an agenda item."""
    item = ctx.own(ctx.store.agenda, args.item)
    check_version(args.base_version, item.version, item.notes)
    version = item.version + 1
    ctx.store.agenda.change(item.id, notes=args.text, version=version)
    ctx.emit("NoteWritten", agenda=item.id)
    return {"version": version, "saved_at": ctx.now}


@command("conclusion.write", Role.SECRETARY, momentary=False, personal=False)
def write_conclusion(ctx: Context, args: WriteConclusion) -> Result:
    """Save the chair's conclusion."""
    meeting = ctx.meeting
    check_version(args.base_version, meeting.version, meeting.conclusion)
    version = meeting.version + 1
    ctx.store.meetings.change(meeting.id, conclusion=args.text, version=version)
    ctx.emit("ConclusionWritten", meeting=meeting.id)
    return {"version": version, "saved_at": ctx.now}
