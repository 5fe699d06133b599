"""WebSocket frames (RFC 6455): ready text frames out, messages of bounded size in.

wsproto reads what clients send. What goes out is the same bytes for a whole hall, and is made
here.
"""

import base64
import binascii
import struct
from collections.abc import Iterator

from wsproto.frame_protocol import CloseReason, FrameProtocol, Opcode, ParseFailed
from wsproto.utilities import generate_accept_token

__all__ = [
    "CloseReason",
    "Inbound",
    "Opcode",
    "ParseFailed",
    "accept_key",
    "frame",
    "text_frame",
]

FINAL = 0x80


def accept_key(key: str) -> str | None:
    """Return the proof to a client that its handshake was read; None for a key of the wrong
    form."""
    try:
        nonce = base64.b64decode(key, validate=True)
    except (binascii.Error, ValueError):
        return None
    return generate_accept_token(key.encode()).decode() if len(nonce) == 16 else None


def frame(opcode: Opcode, payload: bytes) -> bytes:
    """Return one unmasked final frame."""
    size = len(payload)
    if size < 126:
        return bytes((FINAL | opcode, size)) + payload
    if size < 65536:
        return struct.pack("!BBH", FINAL | opcode, 126, size) + payload
    return struct.pack("!BBQ", FINAL | opcode, 127, size) + payload


def text_frame(payload: bytes) -> bytes:
    """Return a whole text message, ready for any number of sockets."""
    return frame(Opcode.TEXT, payload)


class Inbound:
    """Turns what a client sends into whole messages; raises ParseFailed for anything but frames.

    Once a message exceeds `limit` characters, no more of it is kept.
    """

    __slots__ = ("_begun", "_frames", "limit")

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._frames = FrameProtocol(client=False, extensions=[])
        self._begun = ""

    def feed(self, data: bytes) -> Iterator[tuple[Opcode, str | bytes]]:
        """Yield the complete text messages, pings and closes in what has arrived."""
        self._frames.receive_bytes(data)
        for part in self._frames.received_frames():
            if part.opcode is Opcode.TEXT:
                self._begun += str(part.payload)
                if len(self._begun) > self.limit:
                    raise ParseFailed("too large", CloseReason.MESSAGE_TOO_BIG)
                if part.message_finished:
                    text, self._begun = self._begun, ""
                    yield Opcode.TEXT, text
            elif part.opcode is Opcode.BINARY:
                raise ParseFailed("no binary messages here", CloseReason.UNSUPPORTED_DATA)
            elif part.opcode is not Opcode.PONG:
                yield part.opcode, part.payload if isinstance(part.payload, bytes) else b""
