"""Documents for the participants, which phones can read."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.fields import Id, Line
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import given
from liveqa.domain.words import ALWAYS, Role
from liveqa.errors import Empty, TooManyAttachments
from liveqa.text import is_blank

MOST = 20
"""How many documents a meeting may have."""
File = Annotated[str, Meta(pattern=r"^([0-9a-f]{64}\.(pdf|png|jpg|docx|txt))?$")]
Size = Annotated[int, Meta(ge=0, le=2**32)]


class AddAttachment(Args):
    title: Line
    file: File = ""
    name: Line = ""
    size: Size = 0


class EditAttachment(Args):
    attachment: Id
    title: Line | None = None
    file: File | None = None
    name: Line | None = None
    size: Size | None = None


class OneAttachment(Args):
    attachment: Id


@command(
    "attachment.add",
    Role.ORGANISER,
    states=ALWAYS,
    momentary=False,
    personal=False,
    makes="attachment",
)
def add(ctx: Context, args: AddAttachment) -> Result:
    """Add a document that everyone who has the meeting's code may read, with the `file` that was
    brought to `attachments` before, or without one yet."""
    _check(args)
    if len(ctx.store.attachments.of(ctx.meeting.id)) >= MOST:
        raise TooManyAttachments(most=MOST)
    attachment = ctx.store.attachments.append(ctx.meeting.id, **given(args))
    ctx.emit("AttachmentAdded", attachments=attachment)
    return {"attachment": attachment}


@command("attachment.edit", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def edit(ctx: Context, args: EditAttachment) -> Result:
    """Change a document's title or its file; what is left out stays."""
    attachment = ctx.own(ctx.store.attachments, args.attachment)
    _check(args)
    ctx.store.attachments.change(attachment.id, **given(args, but=("attachment",)))
    ctx.emit("AttachmentEdited", attachments=attachment.id)
    return {}


@command("attachment.remove", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def remove(ctx: Context, args: OneAttachment) -> Result:
    """Remove a document; its file goes with it."""
    attachment = ctx.own(ctx.store.attachments, args.attachment)
    ctx.store.attachments.remove(attachment.id)
    ctx.emit("AttachmentRemoved", attachments=attachment.id)
    return {}


def _check(args: AddAttachment | EditAttachment) -> None:
    if args.title is not None and is_blank(args.title):
        raise Empty(field="title")
