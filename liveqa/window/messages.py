"""What the server's process and its window tell each other, one JSON value a line."""

from pathlib import Path

import msgspec


class Hall(msgspec.Struct, tag="hall", frozen=True):
    """Where phones come in, None while there is no meeting, and how many are here. `is_alone`
    means that no phone can reach this laptop, `by_wish` that it was told so."""

    join: str | None
    phones: int
    is_alone: bool
    by_wish: bool = False


class News(msgspec.Struct, tag="news", frozen=True):
    """A sentence for the person; `is_trouble` says that something went wrong."""

    words: str
    is_trouble: bool = False


class Over(msgspec.Struct, tag="over", frozen=True):
    """The server has ended by itself: the window stays until its words were read."""


class Open(msgspec.Struct, tag="open", frozen=True):
    """Open a page on this laptop: "organiser" or "screen"."""

    page: str


class Copy(msgspec.Struct, tag="copy", frozen=True):
    """Copy the data to a file."""

    to: Path


class Stop(msgspec.Struct, tag="stop", frozen=True):
    """End the server."""


ToWindow = Hall | News | Over
FromWindow = Open | Copy | Stop


def packed(message: ToWindow | FromWindow) -> bytes:
    """Return a message as one line."""
    return msgspec.json.encode(message, enc_hook=str) + b"\n"


def to_window(line: bytes) -> ToWindow:
    """Return what the window is told. Raises msgspec.ValidationError."""
    message: ToWindow = msgspec.json.decode(line, type=ToWindow)
    return message


def from_window(line: bytes) -> FromWindow:
    """Return what the window asks for. Raises msgspec.ValidationError."""
    message: FromWindow = msgspec.json.decode(
        line, type=FromWindow, dec_hook=lambda kind, value: kind(value)
    )
    return message
