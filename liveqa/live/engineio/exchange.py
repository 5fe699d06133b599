"""Engine.IO 4 over our own WebSockets, in the place of python-engineio's.

Theirs keeps three greenlets, a queue and the whole request for every client: 55 KB. Here a client
is one greenlet that reads and one connection that is written to; a single timer asks all of them
whether they are still there.
"""

import secrets
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

import engineio
import gevent
import msgspec

from liveqa.live.engineio.frames import CloseReason, text_frame
from liveqa.live.engineio.handshake import UPGRADE, answer
from liveqa.live.engineio.transport import WebSocket

MAX_MESSAGE = 1024 * 1024
MAX_MESSAGE_OF_A_PHONE = 32 * 1024
"""The same until it is known that whoever sends came by a link: each of thousands of connections
may hold as much for as long as it sends slowly."""
# A client hears something this often. One that does not knows that the network died in silence; TCP
# would take as long again as the network was dead.
BEAT_SECONDS = 3.125
# Every eighth time it is a ping, which the client answers.
BEATS_A_PING = 8
PING_SECONDS = 25
# What the clients are told; they leave when they get no ping for the sum of both.
PONG_SECONDS = 20
# Whoever has not sent CONNECT by then has come for something else.
CONNECT_SECONDS = 10.0
# Connections due within this span get their heartbeat together.
TOGETHER_SECONDS = 0.1

# Sockets let in a second: nearly what a core can do, so that the others need not wait.
ADMITTED = 3000
# Turns within this span are taken at once.
PATIENCE_SECONDS = 0.02

CLOSE, PING, PONG, MESSAGE, NOOP = "1", "2", "3", "4", "6"
PING_FRAME = text_frame(PING.encode())
NOOP_FRAME = text_frame(NOOP.encode())
NO_REQUEST: dict[str, Any] = {}


class Connection(WebSocket):
    """A WebSocket that speaks Engine.IO; it has to begin with Socket.IO's CONNECT, soon."""

    __slots__ = ("_connected", "asked", "beats", "sid")

    def __init__(self, sid: str, wire: Any) -> None:
        super().__init__(wire, MAX_MESSAGE_OF_A_PHONE)
        self.sid = sid
        self.beats = 0
        self.asked = False
        """A ping was sent and is not answered yet."""
        self._connected = False

    def wait(self) -> str | None:
        """Return the next Engine.IO packet; None when the connection has ended."""
        if not self._connected:
            return self._first()
        return super().wait()

    def _first(self) -> str | None:
        with gevent.Timeout(CONNECT_SECONDS, TimeoutError("no CONNECT")):
            message = super().wait()
        if message is None or not message.startswith("40"):
            self.refuse(CloseReason.POLICY_VIOLATION)
            return None
        self._connected = True
        return message


class Exchange(engineio.Server):  # type: ignore[misc] # untyped library
    """What python-socketio takes for its Engine.IO server. The door before it
    (`handshake.Entrance`) has let in only proper handshakes."""

    sockets: dict[str, Connection]

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.beat_seconds = BEAT_SECONDS
        self.beats_a_ping = BEATS_A_PING
        self._due: deque[tuple[float, Connection]] = deque()
        self._beating = False
        self._next_turn = 0.0

    def _admit(self) -> None:
        """Wait for one's turn: a hall that comes back at once is let in at a steady rate, so that
        answers to those who are there already are not delayed."""
        now = time.monotonic()
        turn = max(now, self._next_turn)
        self._next_turn = turn + 1 / ADMITTED
        if turn - now > PATIENCE_SECONDS:
            gevent.sleep(turn - now)

    def handle_request(self, environ: dict[str, Any], _start_response: object) -> Iterable[bytes]:
        """Take the connection over from HTTP."""
        greeting = answer(environ)
        # A greenlet of its own keeps nothing of the request and of the stack that led here.
        wire, left = environ[UPGRADE]()
        gevent.spawn(self._converse, wire, left, greeting)
        return []

    def send(self, sid: str, data: str) -> None:
        """Send a message and wait until it was sent. Raises OSError."""
        connection = self.sockets.get(sid)
        if connection is not None:
            connection.send(MESSAGE + data)

    def connection(self, sid: str) -> Connection | None:
        """Return the connection of a connected client."""
        return self.sockets.get(sid)

    def _converse(self, wire: Any, left: Callable[[], None], greeting: bytes) -> None:
        self._admit()
        sid = secrets.token_urlsafe(12)
        connection = self.sockets[sid] = Connection(sid, wire)
        try:
            connection.begin(greeting + text_frame(_opening(sid)))
            self.handlers["connect"](sid, NO_REQUEST)
            self._beat_later(connection)
            self._listen(connection)
        except OSError:
            pass  # the other side has gone, or has not read a byte for too long
        finally:
            del self.sockets[sid]
            self.handlers["disconnect"](sid, self.reason.TRANSPORT_CLOSE)
            connection.end()
            left()

    def _listen(self, connection: Connection) -> None:
        heard = self.handlers["message"]
        while (packet := connection.wait()) is not None:
            kind = packet[:1]
            if kind == MESSAGE and packet[1:2] in ("0", "1", "2"):
                heard(connection.sid, packet[1:])
            elif kind == PONG:
                connection.asked = False
            elif kind == CLOSE:
                return
            else:
                connection.refuse(CloseReason.PROTOCOL_ERROR)

    def _beat_later(self, connection: Connection) -> None:
        self._due.append((time.monotonic() + self.beat_seconds, connection))
        if not self._beating:
            self._beating = True
            gevent.spawn(self._beat)

    def _beat(self) -> None:
        """Send every connection a heartbeat when it is due. Returns when there are none left."""
        while self._due:
            gevent.sleep(max(self._due[0][0] - time.monotonic(), self.beat_seconds / 250))
            until = time.monotonic() + min(TOGETHER_SECONDS, self.beat_seconds / 10)
            while self._due and self._due[0][0] <= until:
                _, connection = self._due.popleft()
                if connection.sid in self.sockets and self._keep_alive(connection):
                    self._due.append((time.monotonic() + self.beat_seconds, connection))
        self._beating = False

    def _keep_alive(self, connection: Connection) -> bool:
        """Send a ping or a no-op. Returns False after closing a connection that did not answer its
        last ping."""
        connection.beats += 1
        if connection.beats % self.beats_a_ping:
            connection.push(NOOP_FRAME)
        elif connection.asked:
            connection.close()
            return False
        else:
            connection.asked = connection.push(PING_FRAME)
        return True


def _opening(sid: str) -> bytes:
    settings = {
        "sid": sid,
        "upgrades": [],
        "pingInterval": PING_SECONDS * 1000,
        "pingTimeout": PONG_SECONDS * 1000,
        "maxPayload": MAX_MESSAGE,
    }
    return b"0" + msgspec.json.encode(settings)
