"""The emblem of the house, which the screen and phones show."""

import base64
import binascii
from typing import Annotated

from msgspec import Meta

from liveqa.commands.registry import Args, Context, NoArgs, Result, command
from liveqa.domain.emblem import LARGEST, LARGEST_SMALL, SIDE, SIDE_SMALL, drawn
from liveqa.domain.words import BEFORE_CLOSE, Role
from liveqa.errors import WrongEmblem

_BASE64 = r"^[A-Za-z0-9+/]*={0,2}$"
Image = Annotated[str, Meta(pattern=_BASE64, max_length=LARGEST * 4 // 3 + 4)]
SmallImage = Annotated[str, Meta(pattern=_BASE64, max_length=LARGEST_SMALL * 4 // 3 + 4)]


class SetEmblem(Args):
    image: Image
    small: SmallImage = ""


@command("emblem.set", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def set_emblem(ctx: Context, args: SetEmblem) -> Result:
    """Set the emblem that the screen shows: a PNG of at most 512 × 512 pixels and 200,000 bytes, in
    base64; and the small one for phones, of at most 96 × 96 pixels and 12,000 bytes, without which
    they show none. What in them draws nothing is not kept."""
    image = _kept(args.image, "image", LARGEST, SIDE)
    small = _kept(args.small, "small", LARGEST_SMALL, SIDE_SMALL) if args.small else ""
    return _change(ctx, image, small)


@command("emblem.remove", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def remove_emblem(ctx: Context, args: NoArgs) -> Result:
    """Remove the emblem from the screen and from phones."""
    return _change(ctx, "", "")


def _kept(image: str, field: str, largest: int, side: int) -> str:
    try:
        found = drawn(base64.b64decode(image, validate=True), largest, side)
    except binascii.Error:  # the pattern lets an odd number of letters through
        found = None
    if found is None:
        raise WrongEmblem(field=field)
    return base64.b64encode(found).decode()


def _change(ctx: Context, emblem: str, small: str) -> Result:
    ctx.store.meetings.change(ctx.meeting.id, emblem=emblem, emblem_small=small)
    ctx.emit("EmblemChanged", meeting=ctx.meeting.id)
    return {}
