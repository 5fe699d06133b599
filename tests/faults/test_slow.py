"""Whoever sends or reads slowly, on many connections, holds little of the server's memory."""

import base64
import contextlib
import json
import os
import socket
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from liveqa.live.wsgi import LONGEST_LINE
from liveqa.web.call import MAX_BODY_OF_A_PHONE
from liveqa.web.shapes import MOST_HANDLES
from tests.serving import Server, serving

pytestmark = pytest.mark.faults

Record = Callable[[str, object], None]
Kind = Callable[[Server, str, str], list[bytes]]
MANY = 60
MOST = 400 * 1024
"""Bytes a connection: six thousand of them, all that one address may have, leave room on a laptop
with 4 GB."""
TURNS = 100
"""So many requests are answered before it is looked: what was sent is read meanwhile."""


def head(server: Server, line: str, *more: str) -> bytes:
    lines = (f"{line} HTTP/1.1", f"Host: 127.0.0.1:{server.port}", *more, "", "")
    return "\r\n".join(lines).encode()


def header(server: Server, code: str, token: str) -> list[bytes]:
    """Many long lines, and a body that does not come."""
    lines = [f"X-{n}: {'y' * (LONGEST_LINE - 100)}" for n in range(90)]
    return [head(server, "POST /api/join", "Content-Length: 20", *lines)]


def body(server: Server, code: str, token: str) -> list[bytes]:
    """A body that never ends, from somebody whom nobody knows."""
    size = 2 * 1024 * 1024
    return [head(server, "POST /api/join", f"Content-Length: {size}") + bytes(size - 1)]


def command(server: Server, code: str, token: str) -> list[bytes]:
    """The same from a phone that is in."""
    size, said = 2 * 1024 * 1024, f"Authorization: Bearer {token}"
    line = f"POST /api/meetings/{code}/commands"
    return [head(server, line, said, f"Content-Length: {size}") + bytes(size - 1)]


def message(server: Server, code: str, token: str) -> list[bytes]:
    """A message on a phone's socket that never ends."""
    key = base64.b64encode(os.urandom(16)).decode()
    upgrade = ("Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13")
    line = "GET /socket.io/?EIO=4&transport=websocket"
    auth = {"meeting": code, "surface": "phone", "token": token, "lang": "vi", "more": "x" * 99}
    opened = head(server, line, *upgrade, f"Sec-WebSocket-Key: {key}")
    connect, size = b"40" + json.dumps(auth).encode(), 900 * 1024
    unmasked = bytes(4)
    first = struct.pack("!BBH", 0x81, 0xFE, len(connect)) + unmasked + connect
    return [opened, first, struct.pack("!BBQ", 0x01, 0xFF, size) + unmasked + b"4" * size]


def document(server: Server, code: str, token: str) -> list[bytes]:
    """A document for the participants, which is not read."""
    return [head(server, f"GET /api/meetings/{code}/attachments/1")]


def attach(server: Server, code: str) -> None:
    """Attach a document of 5 MB."""
    organiser, content = server.as_("organiser"), b"%PDF-" + bytes(5 * 1000 * 1000)
    kept = server.post(f"/api/meetings/{code}/attachments", content, organiser)
    server.do(code, organiser, "attachment.add", title="Tài liệu", **kept)


def held(server: Server, code: str, kind: Kind, wires: list[socket.socket]) -> int:
    """How many bytes each of many connections takes on which this is sent, each part after an
    answer to the one before."""
    before = server.child.memory_info().rss
    for _ in range(MANY):
        wire = socket.socket()
        if kind is document:
            wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        wire.settimeout(10)
        wires.append(wire)
        wire.connect(("127.0.0.1", server.port))
        with contextlib.suppress(ConnectionError):  # it was refused
            for place, part in enumerate(kind(server, code, server.join(code=code))):
                assert not place or wire.recv(1)
                wire.sendall(part)
    for _ in range(TURNS):
        server.get("/api/current")
    return (server.child.memory_info().rss - before) // MANY


@pytest.mark.long
def test_a_slow_connection_holds_little_of_the_memory(
    tmp_path: Path, record_property: Record
) -> None:
    kinds, wires = (header, body, command, message, document), list[socket.socket]()
    with serving(tmp_path / "data") as server:
        code = server.meeting()
        attach(server, code)
        found = {kind.__name__: held(server, code, kind, wires) for kind in kinds}
        for wire in wires:
            wire.close()
    assert {name: size for name, size in found.items() if size > MOST} == {}
    record_property("tried", MANY * len(kinds))


@pytest.mark.long
def test_what_a_person_sends_fits_many_times_over(tmp_path: Path) -> None:
    """The longest question, in letters of four bytes; as many handles as are asked for at once."""
    with serving(tmp_path / "data") as server:
        code = server.meeting()
        token = server.join(code=code)
        text = "\U0001d4d0" * 500
        asked = server.do(code, token, "question.ask", text=text, topic=text[:300])
        handles = [asked["handle"]] * MOST_HANDLES
        own = server.post(f"/api/meetings/{code}/own", {"handles": handles}, token)
        assert len(own["questions"]) == 1
        assert len(json.dumps(handles)) < MAX_BODY_OF_A_PHONE
        many = {f"X_{n}": "y" * 250 for n in range(90)}
        assert server.request("GET", "/api/current", **many).status == 200
