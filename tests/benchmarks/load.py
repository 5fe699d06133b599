"""The load: thousands of phones in one process, cheap enough not to be what is measured.

Real HTTP, Engine.IO and Socket.IO over plain sockets on one selector. A phone is a small state
machine; a patch that another phone has just read is recognised by its bytes and not read again.
"""

import gc
import heapq
import itertools
import json
import re
import selectors
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

CHUNK = 262_144
REV = re.compile(rb'"rev":(\d+)')
SPAN = re.compile(rb'"from":(\d+),"to":(\d+)')
PATCH, BOARD, ACK, PING = b'42["patch"', b'42["board"', b"43", b"2"
LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class Place:
    """Where phones go: a server, a meeting on it, and the files its page asks for."""

    host: str
    port: int
    code: str
    files: tuple[str, ...] = ()


def masked(text: str) -> bytes:
    """A client's text frame; the mask of zeros leaves the payload readable."""
    payload = text.encode()
    size = len(payload)
    head = bytes((0x81, 0x80 | size)) if size < 126 else b"\x81\xfe" + size.to_bytes(2)
    return head + bytes(4) + payload


def http(place: Place, method: str, path: str, body: str = "", token: str = "") -> bytes:
    """A request as a phone's browser sends it."""
    lines = [
        f"{method} {path} HTTP/1.1",
        f"Host: {place.host}:{place.port}",
        "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Mobile",
        "Accept: */*",
        "Accept-Encoding: gzip, deflate",
        "Accept-Language: vi-VN,vi;q=0.9",
        "Connection: keep-alive",
    ]
    if token:
        lines.append(f"Authorization: Bearer {token}")
    if method == "POST":
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join((*lines, "", body)).encode()


def upgrade(place: Place) -> bytes:
    """The WebSocket handshake."""
    return (
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
        f"Host: {place.host}:{place.port}\r\nOrigin: http://{place.host}:{place.port}\r\n"
        "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Mobile\r\n"
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    ).encode()


class Phone:
    """One device. `rev` is the revision of its board; -1 until it has one."""

    __slots__ = (
        "buffer", "load", "missed", "narrow", "on_ack", "on_rev", "place", "rev", "since",
        "sock", "steps", "surface", "take", "token",
    )  # fmt: skip

    def __init__(self, load: "Load", place: Place, surface: str = "phone", token: str = "") -> None:
        self.load, self.place, self.surface, self.token = load, place, surface, token
        self.sock: socket.socket | None = None
        self.take: Callable[[bytes], None] = self._take_frames
        self.buffer = b""
        self.rev = -1
        self.missed = 0
        self.narrow = False
        """Has hardly any room for what it does not read."""
        self.since = 0.0
        self.steps: list[bytes] = []
        self.on_ack: Callable[[int, bytes], None] | None = None
        self.on_rev: Callable[[int], None] | None = None

    def arrive(self) -> None:
        """Scan the code: page, files, join, socket, board."""
        self.since = time.perf_counter()
        place = self.place
        gets = (f"/m/{place.code}", *place.files)
        self.steps = [http(place, "GET", path) for path in gets]
        self.steps.append(http(place, "POST", f"/api/meetings/{place.code}/join", "{}"))
        self.buffer = b""
        self.take = self._take_http
        self._connect(self.steps.pop(0))

    def has_board(self) -> bool:
        """Whether it got its board since it entered."""
        return self.rev >= 0

    def enter(self) -> None:
        """Open the socket with the token it has."""
        self.since = self.since or time.perf_counter()
        self.buffer = b""
        self.rev = -1
        self.take = self._take_upgrade
        self._connect(upgrade(self.place))

    def listen(self) -> None:
        """Only read what comes, without any handshake (the bare loop)."""
        self.take = self._take_frames
        self._connect(b"")

    def command(self, id: int, name: str, args: dict[str, Any], op: str) -> None:
        """Give a command; `on_ack` hears of its acknowledgement."""
        envelope = json.dumps({"op": op, "name": name, "args": args}, separators=(",", ":"))
        self.send(masked(f'42{id}["command",{envelope}]'))

    def send(self, data: bytes) -> None:
        assert self.sock is not None
        self.sock.send(data)

    def vanish(self) -> None:
        """Be gone without a word."""
        if self.sock is not None:
            self.load.forget(self)
            self.sock.close()
            self.sock = None

    def _connect(self, first: bytes) -> None:
        sock = self.sock = socket.socket()
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self.narrow:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        sock.connect_ex((self.place.host, self.place.port))
        self.load.opening(self, first)

    def _take_http(self, data: bytes) -> None:
        if not data:
            self.load.fail(self, "hung up during HTTP")
            return
        self.buffer += data
        head, gap, body = self.buffer.partition(b"\r\n\r\n")
        found = LENGTH.search(head) if gap else None
        if not gap or (found and len(body) < int(found[1])):
            return
        if not found or b" 200 " not in head[:16]:
            self.load.fail(self, head[:80].decode())
            return
        self.buffer = b""
        if self.steps:
            self.send(self.steps.pop(0))
        else:
            self.token = json.loads(body)["token"]
            self.vanish()
            self.enter()

    def _take_upgrade(self, data: bytes) -> None:
        if not data:
            self.load.fail(self, "hung up during the handshake")
            return
        self.buffer += data
        head, gap, rest = self.buffer.partition(b"\r\n\r\n")
        if not gap:
            return
        if b" 101 " not in head[:16]:
            self.load.fail(self, head[:80].decode())
            return
        self.buffer = b""
        self.take = self._take_frames
        if rest:
            self._take_frames(rest)

    def _take_frames(self, data: bytes) -> None:
        if not data:
            self.load.fail(self, "hung up")
            return
        if self.buffer:
            data = self.buffer + data
        at, size = 0, len(data)
        while size - at >= 2:
            length, start = data[at + 1], at + 2
            if length == 126:
                length, start = int.from_bytes(data[at + 2 : at + 4]), at + 4
            elif length == 127:
                length, start = int.from_bytes(data[at + 2 : at + 10]), at + 10
            end = start + length
            if start > size or end > size:
                break
            self._message(data[start:end])
            at = end
        self.buffer = data[at:]

    def _message(self, text: bytes) -> None:
        load = self.load
        if text.startswith(PATCH):
            if text != load.last_patch:
                load.last_patch = text
                span = SPAN.search(text)
                assert span is not None
                load.span = int(span[1]), int(span[2])
            start, end = load.span
            load.patches += 1
            self.missed += not start <= self.rev < end
            self._at(end)
        elif text.startswith(ACK):
            cut = text.index(b"[")
            if self.on_ack is not None:
                self.on_ack(int(text[2:cut]), text[cut:])
        elif text.startswith(BOARD):
            found = REV.search(text, 0, 80)
            assert found is not None
            load.boards += 1
            self._at(int(found[1]))
        elif text == PING:
            self.send(masked("3"))
        elif text.startswith(b"0{"):
            auth = {"meeting": self.place.code, "surface": self.surface, "token": self.token}
            self.send(masked("40" + json.dumps(auth)))

    def _at(self, rev: int) -> None:
        if self.rev < 0:
            self.load.arrived(self)
        self.rev = rev
        if self.on_rev is not None:
            self.on_rev(rev)


@dataclass
class Load:
    """The loop of all phones, and what they have counted."""

    selector: selectors.BaseSelector = field(default_factory=selectors.DefaultSelector)
    timers: list[tuple[float, int, Callable[[], None]]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    """Seconds from `arrive` or `enter` to a board, by phone."""
    patches: int = 0
    boards: int = 0
    last_patch: bytes = b""
    span: tuple[int, int] = (0, 0)
    _count: "itertools.count[int]" = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        """Let the sockets of the phones go that were there before."""
        gc.collect()

    def after(self, seconds: float, call: Callable[[], None]) -> None:
        """Do something later."""
        heapq.heappush(self.timers, (time.perf_counter() + seconds, next(self._count), call))

    def run(self, until: Callable[[], bool] | None = None, seconds: float = 60.0) -> bool:
        """Let phones read until something is true, or for so long; whether it became true."""
        end = time.perf_counter() + seconds
        while True:
            if until is not None and until():
                return True
            now = time.perf_counter()
            if now >= end:
                return False
            while self.timers and self.timers[0][0] <= now:
                heapq.heappop(self.timers)[2]()
            due = self.timers[0][0] if self.timers else end
            self._poll(max(0.0, min(due, end) - now))

    def has_heard(self, count: int) -> bool:
        """Whether so many phones got a board, or failed."""
        return len(self.waits) + len(self.failures) >= count

    def opening(self, phone: Phone, first: bytes) -> None:
        """Watch a socket that is being connected; `first` is sent once it is."""
        assert phone.sock is not None
        events = selectors.EVENT_WRITE if first else selectors.EVENT_READ
        self.selector.register(phone.sock, events, (phone, first))

    def pause(self, phone: Phone) -> None:
        """Stop reading: the phone is there and takes nothing."""
        assert phone.sock is not None
        self.selector.unregister(phone.sock)

    def forget(self, phone: Phone) -> None:
        """Stop watching a phone's socket."""
        assert phone.sock is not None
        if phone.sock in self.selector.get_map():
            self.selector.unregister(phone.sock)

    def fail(self, phone: Phone, why: str) -> None:
        """Note that a phone was let down."""
        self.failures.append(why)
        phone.vanish()

    def arrived(self, phone: Phone) -> None:
        """Note that a phone has its board."""
        if phone.since:
            self.waits.append(time.perf_counter() - phone.since)
            phone.since = 0.0

    def _poll(self, seconds: float) -> None:
        for key, events in self.selector.select(seconds):
            phone, first = key.data
            if events & selectors.EVENT_WRITE:
                self.selector.modify(key.fileobj, selectors.EVENT_READ, (phone, b""))
                try:
                    phone.send(first)
                except OSError as problem:
                    self.fail(phone, str(problem))
                continue
            try:
                data = phone.sock.recv(CHUNK)
            except BlockingIOError:
                continue
            except OSError:
                data = b""
            phone.take(data)


def hall(
    load: Load, place: Place, count: int, *, together: bool = False, seconds: float = 120.0
) -> list[Phone]:
    """So many phones with a full board: a few at a time, or all in the same moment."""
    phones = [Phone(load, place) for _ in range(count)]
    before = len(load.waits)
    step = count if together else 100
    for start in range(0, count, step):
        for phone in phones[start : start + step]:
            phone.arrive()
        wanted = before + min(start + step, count)
        load.run(partial(load.has_heard, wanted), seconds)
    return phones
