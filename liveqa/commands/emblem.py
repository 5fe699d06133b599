"""The emblem of the house, which the screen shows."""

import base64
import binascii
from typing import Annotated

from msgspec import Meta

from liveqa.commands.registry import Args, Context, NoArgs, Result, command
from liveqa.domain.emblem import LARGEST, drawn
from liveqa.domain.words import BEFORE_CLOSE, Role
from liveqa.errors import WrongEmblem

Image = Annotated[str, Meta(pattern=r"^[A-Za-z0-9+/]*={0,2}$", max_length=LARGEST * 4 // 3 + 4)]


class SetEmblem(Args):
    image: Image


@command("emblem.set", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def set_emblem(ctx: Context, args: SetEmblem) -> Result:
    """Set the emblem that the screen shows: a PNG of at most 512 × 512 pixels and 200,000 bytes, in
    base64. What in it draws nothing is not kept."""
    try:
        image = drawn(base64.b64decode(args.image, validate=True))
    except binascii.Error:  # the pattern lets an odd number of letters through
        image = None
    if image is None:
        raise WrongEmblem(field="image")
    return _change(ctx, base64.b64encode(image).decode())


@command("emblem.remove", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def remove_emblem(ctx: Context, args: NoArgs) -> Result:
    """Remove the emblem from the screen."""
    return _change(ctx, "")


def _change(ctx: Context, emblem: str) -> Result:
    ctx.store.meetings.change(ctx.meeting.id, emblem=emblem)
    ctx.emit("EmblemChanged", meeting=ctx.meeting.id)
    return {}
