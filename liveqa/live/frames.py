"""WebSocket framing (RFC 6455): whole text frames out, messages of bounded size in."""

import base64
import binascii
import hashlib
import struct
from collections.abc import Iterator
from enum import IntEnum

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
FINAL, RESERVED, CONTROL, MASKED = 0x80, 0x70, 0x08, 0x80


class Opcode(IntEnum):
    """What a frame is (RFC 6455, 5.2)."""

    CONTINUATION = 0
    TEXT = 1
    BINARY = 2
    CLOSE = 8
    PING = 9
    PONG = 10


class CloseReason(IntEnum):
    """Why a connection is closed (RFC 6455, 7.4)."""

    NORMAL_CLOSURE = 1000
    PROTOCOL_ERROR = 1002
    UNSUPPORTED_DATA = 1003
    INVALID_FRAME_PAYLOAD_DATA = 1007
    POLICY_VIOLATION = 1008
    MESSAGE_TOO_BIG = 1009


OPCODES = frozenset(Opcode)


class ParseFailed(ValueError):
    """What a client sent is no frame of ours; `code` is the reason it is told."""

    def __init__(self, message: str, code: CloseReason) -> None:
        super().__init__(message)
        self.code = code


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


class Inbound:
    """Turns what a client sends into whole messages; raises ParseFailed for what is no frame.

    A message is refused by the sizes that its frames announce, before any of it is kept.
    """

    __slots__ = ("_begun", "_data", "_limit")

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._data = b""
        self._begun: bytearray | None = None

    def feed(self, data: bytes) -> Iterator[tuple[Opcode, str | bytes]]:
        """Complete text messages, pings and closes among what has arrived."""
        held = self._data + data if self._data else data
        at = 0
        try:
            while (found := self._frame(held, at)) is not None:
                head, payload, at = found
                opcode = Opcode(head & 0x0F)
                if opcode in (Opcode.TEXT, Opcode.CONTINUATION):
                    text = self._text(payload, final=bool(head & FINAL))
                    if text is not None:
                        yield Opcode.TEXT, text
                elif opcode is not Opcode.PONG:
                    yield opcode, payload
        finally:
            self._data = held[at:]

    def _frame(self, held: bytes, at: int) -> tuple[int, bytes, int] | None:
        """The first byte and the payload of the frame at `at`, and where the next one begins;
        None while it is incomplete."""
        start = at + 2
        if len(held) < start:
            return None
        head, size = held[at], held[at + 1] & 0x7F
        self._check(head, size, masked=held[at + 1] >= MASKED)
        if size >= 126:
            start += 2 if size == 126 else 8
            if len(held) < start:
                return None
            size = int.from_bytes(held[at + 2 : start])
        if not head & CONTROL:
            self._check_size(size)
        end = start + 4 + size
        if len(held) < end:
            return None
        return head, unmasked(held[start + 4 : end], held[start : start + 4]), end

    def _check(self, head: int, size: int, *, masked: bool) -> None:
        opcode, final = head & 0x0F, head & FINAL
        if opcode == Opcode.BINARY:
            raise ParseFailed("no binary messages here", CloseReason.UNSUPPORTED_DATA)
        control = head & CONTROL and (not final or size > 125)
        out_of_turn = not head & CONTROL and (opcode == Opcode.TEXT) is (self._begun is not None)
        if head & RESERVED or opcode not in OPCODES or not masked or control or out_of_turn:
            raise ParseFailed("no frame of a client", CloseReason.PROTOCOL_ERROR)

    def _check_size(self, size: int) -> None:
        if len(self._begun or b"") + size > self._limit:
            raise ParseFailed("too large", CloseReason.MESSAGE_TOO_BIG)

    def _text(self, payload: bytes, *, final: bool) -> str | None:
        """The message that this fragment completes."""
        if not final or self._begun is not None:
            self._begun = self._begun if self._begun is not None else bytearray()
            self._begun += payload
            if not final:
                return None
            payload, self._begun = bytes(self._begun), None
        try:
            return payload.decode()
        except UnicodeDecodeError:
            raise ParseFailed("not UTF-8", CloseReason.INVALID_FRAME_PAYLOAD_DATA) from None


def unmasked(payload: bytes, mask: bytes) -> bytes:
    """What a client hid under its mask; as one large number, which needs no loop."""
    size = len(payload)
    key = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(payload) ^ int.from_bytes(key)).to_bytes(size)
