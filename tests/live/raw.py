"""A client that reads as slowly and writes as wrongly as a test wants. Its frames are read by
wsproto's client side, which accepts nothing malformed."""

import base64
import json
import os
import socket
import ssl
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from wsproto.frame_protocol import FrameProtocol, Opcode

from tests.live.venue import Venue
from tests.wire import Board, merge

HANDSHAKE = {
    "Host": "127.0.0.1",
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Version": "13",
}


@dataclass(frozen=True)
class Place:
    """Where a server listens, and what its certificate is trusted by."""

    address: tuple[str, int]
    trust: ssl.SSLContext | None = None


class Raw:
    """A socket after the WebSocket handshake."""

    def __init__(self, venue: Venue | Place, receive_buffer: int = 0) -> None:
        self.wire = socket.socket()
        if receive_buffer:
            self.wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.wire.settimeout(10)
        self.wire.connect(venue.address)
        if venue.trust is not None:
            self.wire = venue.trust.wrap_socket(self.wire, server_hostname=venue.address[0])
        self.protocol = FrameProtocol(client=True, extensions=[])
        self.count = 0
        self.text = ""
        self.rev = -1
        self.board: Board = {}
        self.wire.sendall(request())
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += self.wire.recv(1)
        assert head.startswith(b"HTTP/1.1 101 "), head
        assert b"sec-websocket-extensions" not in head.lower()

    def frames(self, chunk: int = 65536) -> Iterator[tuple[Opcode, Any]]:
        """What arrives, read in pieces of `chunk` bytes, until the server hangs up."""
        while True:
            for frame in self.protocol.received_frames():
                if frame.opcode is not Opcode.TEXT:
                    yield frame.opcode, frame.payload
                    continue
                self.text += str(frame.payload)
                if frame.message_finished:
                    text, self.text = self.text, ""
                    yield frame.opcode, text
            data = self.wire.recv(chunk)
            if not data:
                return
            self.count += len(data)
            self.protocol.receive_bytes(data)

    def events(self, chunk: int = 65536) -> Iterator[tuple[str, dict[str, Any]]]:
        """The Socket.IO events among them, applied to `board`."""
        for opcode, text in self.frames(chunk):
            if opcode is Opcode.TEXT and text.startswith("42"):
                name, data = json.loads(text[2:])
                self._apply(name, data)
                yield name, data

    def enter(self, auth: dict[str, str]) -> None:
        """Say CONNECT."""
        self.say("40" + json.dumps(auth))

    def say(self, text: str) -> None:
        """Send one text message properly."""
        self.wire.sendall(bytes(self.protocol.send_data(text)))

    def until_closed(self) -> int:
        """The reason the server gives for closing; 0 when it only hangs up."""
        reason = 0
        try:
            for opcode, payload in self.frames():
                if opcode is Opcode.CLOSE:
                    reason = int(payload[0])
        except ConnectionResetError:
            pass
        return reason

    def _apply(self, name: str, data: dict[str, Any]) -> None:
        if name == "board":
            self.board, self.rev = data["board"], data["rev"]
        elif name == "patch":
            assert data["from"] <= self.rev < data["to"]
            self.board, self.rev = merge(self.board, data["changes"]), data["to"]


@contextmanager
def raw(venue: Venue | Place, receive_buffer: int = 0) -> Iterator[Raw]:
    """A raw connection for the length of a block."""
    client = Raw(venue, receive_buffer)
    try:
        yield client
    finally:
        client.wire.close()


def request(
    query: str = "EIO=4&transport=websocket", method: str = "GET", **headers: str | None
) -> bytes:
    """An HTTP request for a socket; headers by name with underscores, None leaves one out."""
    key = base64.b64encode(os.urandom(16)).decode()
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    sent = {**HANDSHAKE, "Sec-WebSocket-Key": key, **given}
    lines = [f"{name}: {value}" for name, value in sent.items() if value is not None]
    return "\r\n".join((f"{method} /socket.io/?{query} HTTP/1.1", *lines, "", "")).encode()


def masked(first: int, payload: bytes = b"", announced: int | None = None) -> bytes:
    """A client's frame with any first byte, and any length announced."""
    size = len(payload) if announced is None else announced
    if size < 126:
        length = bytes((0x80 | size,))
    elif size < 65536:
        length = struct.pack("!BH", 0x80 | 126, size)
    else:
        length = struct.pack("!BQ", 0x80 | 127, size)
    return bytes((first,)) + length + b"\0\0\0\0" + payload
