"""WebSocket framing (RFC 6455): whole text frames out, messages of bounded size in."""

import base64
import binascii
import hashlib
import struct
from collections.abc import Iterator
from io import StringIO

from wsproto.extensions import Extension
from wsproto.frame_protocol import (
    CloseReason,
    Frame,
    FrameDecoder,
    FrameProtocol,
    Opcode,
    ParseFailed,
    RsvBits,
)

__all__ = ["CloseReason", "Inbound", "Opcode", "ParseFailed", "accept_key", "frame", "text_frame"]

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
FINAL = 0x80


def accept_key(key: str) -> str | None:
    """What proves to a client that its handshake was read; None for a key of the wrong form."""
    try:
        nonce = base64.b64decode(key, validate=True)
    except (binascii.Error, ValueError):
        return None
    if len(nonce) != 16:
        return None
    return base64.b64encode(hashlib.sha1(key.encode() + GUID).digest()).decode()  # noqa: S324 - the RFC says SHA-1


def frame(opcode: Opcode, payload: bytes) -> bytes:
    """One unmasked final frame."""
    size = len(payload)
    if size < 126:
        return bytes((FINAL | opcode, size)) + payload
    if size < 65536:
        return struct.pack("!BBH", FINAL | opcode, 126, size) + payload
    return struct.pack("!BBQ", FINAL | opcode, 127, size) + payload


def text_frame(payload: bytes) -> bytes:
    """A whole text message, ready for any number of sockets."""
    return frame(Opcode.TEXT, payload)


class SizeLimit(Extension):
    """Refuses a message by the sizes its frames announce, before any of it is kept."""

    name = "size-limit"

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._announced = 0

    def enabled(self) -> bool:
        return True

    def offer(self) -> bool:
        return False

    def frame_inbound_header(
        self,
        proto: FrameDecoder | FrameProtocol,  # noqa: ARG002 - wsproto's signature
        opcode: Opcode,
        rsv: RsvBits,  # noqa: ARG002
        payload_length: int,
    ) -> CloseReason | RsvBits:
        if not opcode.iscontrol():
            before = self._announced if opcode is Opcode.CONTINUATION else 0
            self._announced = before + payload_length
            if self._announced > self._limit:
                return CloseReason.MESSAGE_TOO_BIG
        return RsvBits(False, False, False)


class Inbound:
    """Turns what a client sends into whole messages; raises ParseFailed for what is no frame."""

    def __init__(self, limit: int) -> None:
        self._protocol = FrameProtocol(client=False, extensions=[SizeLimit(limit)])
        self._parts = StringIO()

    def feed(self, data: bytes) -> Iterator[tuple[Opcode, str | bytes]]:
        """Complete text messages, pings and closes among what has arrived."""
        self._protocol.receive_bytes(data)
        for part in self._protocol.received_frames():
            if part.opcode is Opcode.TEXT:
                yield from self._text(part)
            elif part.opcode is Opcode.BINARY:
                raise ParseFailed("no binary messages here", CloseReason.UNSUPPORTED_DATA)
            elif part.opcode is Opcode.PING:
                yield part.opcode, bytes(part.payload)  # type: ignore[arg-type]
            elif part.opcode is Opcode.CLOSE:
                yield part.opcode, b""

    def _text(self, part: Frame) -> Iterator[tuple[Opcode, str]]:
        self._parts.write(str(part.payload))
        if part.message_finished:
            yield Opcode.TEXT, self._parts.getvalue()
            self._parts = StringIO()
