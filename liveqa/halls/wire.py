"""What travels between gateways and the core, as MessagePack.

A gateway adds parcels of requests to its own stream and hears answers on a channel of its own;
what phones and screens are sent goes to one channel of each, as ready bytes.
"""

import re
from typing import Annotated, Any, NamedTuple

import msgspec
from msgspec import Meta, Struct

from liveqa import __version__
from liveqa.commands.fields import LARGEST_ID
from liveqa.domain.words import Audience
from liveqa.web import shapes

PROTOCOL = 3
"""Raised whenever what is defined here changes."""
PREFIX = "liveqa:"
STREAMS = f"{PREFIX}commands:"
GROUP = "core"
HELLO = f"{PREFIX}hello"
PULSE = f"{PREFIX}pulse"
OWNER = f"{PREFIX}core"
CHANNELS = {Audience.PHONE: f"{PREFIX}phone", Audience.SCREEN: f"{PREFIX}screen"}
ANSWERS = f"{PREFIX}answers:"
USER = re.compile(r"[A-Za-z0-9_.-]{1,64}")
NOBODY = "default"
"""The user of a Redis without users."""

INSTANCE, VERSION, REQUESTS = b"i", b"v", b"r"
"""The fields of a parcel: which process adds it, of which version it is, and what it asks. The
first two stay as they are in every version."""
MOST_REQUESTS = 256
"""In one parcel."""
LONGEST_PARCEL = 4 * 2**20
PIECE = 2**18
"""Bytes of a file in one answer: Redis ends a connection on which much waits."""
LONGEST_STREAM = 20_000
"""Parcels that wait; a stream that is longer loses its oldest."""
PULSE_SECONDS = 1.0
SILENT_SECONDS = 3.0
"""Whoever is not heard of for longer is away."""


class Request(Struct, array_like=True, tag=True):
    """Something that a gateway asks; `id` is its own, new for every one."""

    id: int


class Report(Request):
    """What a gateway tells of itself at every pulse, and which that was: its site, how many phones
    it has by meeting, and which devices have gone. With `begins` the core knows nothing of it."""

    pulse: int
    begins: bool
    site: str
    phones: dict[int, int]
    gone: list[int]


class Current(Request):
    """Which meeting is current."""


class Named(Request):
    """Which meeting has this code."""

    code: str


class Join(Request):
    """A phone or a screen exchanges what it has for a token."""

    code: str | None
    role: str
    secret: str
    label: str
    address: str


class Enter(Request):
    """A device holds a socket from now on, or reads only (then `code` is empty)."""

    token: str
    code: str
    address: str


class Do(Request):
    """A command of a device, `envelope` as it sent it."""

    token: str
    code: str
    envelope: Any
    lang: str


class Mine(Request):
    """What concerns a device alone."""

    token: str
    code: str


class Board(Request):
    """The whole board of a device's audience; from now on its patches are sent out. `reads` says
    that the device itself reads it, over HTTP, and so is there."""

    token: str
    code: str
    reads: bool


class Search(Request):
    """Questions: found by words, page by page, or those that say nearly the same as one."""

    token: str
    code: str
    query: shapes.Search


class Handles(Request):
    """One's own questions, by their handles."""

    token: str
    code: str
    handles: list[str]


class Attachment(Request):
    """A document for the participants, or with `EMBLEM` the emblem: what of its file begins at
    `offset`."""

    code: str
    attachment: Annotated[int, Meta(ge=0, le=LARGEST_ID)]
    offset: int


AnyRequest = (
    Report | Current | Named | Join | Enter | Do | Mine | Board | Search | Handles | Attachment
)


class Sender(NamedTuple):
    """Who added a parcel: as which user of Redis, which process, of which version."""

    user: str
    instance: str
    version: str


class Answer(Struct, array_like=True):
    """What became of a request: `result`, or the packed error. With the id 0 it concerns all that
    this gateway asks."""

    id: int
    result: Any
    error: dict[str, Any] | None = None


class Pulse(Struct, array_like=True):
    """A sign of life of the core: its version, which run of it, its clock in UTC milliseconds, the
    revision of each audience by meeting, and the address of its own pages."""

    version: str
    boot: str
    number: int
    now: int
    revs: dict[int, dict[Audience, int]]
    home: str


class Ended(Struct, array_like=True, tag=True):
    """Devices whose tokens became worthless."""

    devices: list[int]


class Renewed(Struct, array_like=True, tag=True):
    """A meeting has another code."""


class Patched(Struct, array_like=True, tag=True):
    """A patch of an audience, as JSON."""

    meeting: int
    from_rev: int
    to_rev: int
    body: bytes


class Concerns(Struct, array_like=True, tag=True):
    """Something changed that concerns these devices alone; None for all. `knows` is a gateway that
    knows it already."""

    meeting: int
    devices: list[int] | None
    knows: str = ""


class Anew(Struct, array_like=True, tag=True):
    """Boards were made anew, so that no patch applies."""

    meeting: int


Sent = Patched | Concerns | Anew | Ended | Renewed

encode = msgspec.msgpack.Encoder().encode
decode_requests = msgspec.msgpack.Decoder(list[AnyRequest]).decode
decode_answers = msgspec.msgpack.Decoder(list[Answer]).decode
decode_pulse = msgspec.msgpack.Decoder(Pulse).decode
decode_sent = msgspec.msgpack.Decoder(Sent).decode


def stream_of(user: str) -> str:
    """Return the stream to which the gateways of a user of Redis add."""
    return f"{STREAMS}{user}"


def answers_of(user: str, instance: str) -> str:
    """Return the channel on which a gateway hears answers."""
    return f"{ANSWERS}{user}:{instance}"


def version() -> str:
    """Return what has to be the same in all processes."""
    return f"{__version__}/{PROTOCOL}"
