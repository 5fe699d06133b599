"""The one typed door to Flask-SocketIO, python-socketio and python-engineio.

Our WebSocket replaces theirs, our packet decoder replaces theirs (msgspec: no `\\u` escapes, and
nothing a client sends raises), and handlers stand on the python-socketio server itself.
"""

import logging
import re
from collections.abc import Callable, Iterable
from typing import Any

import engineio
import gevent
import msgspec
import socketio.packet
from flask import Flask
from flask_socketio import SocketIO

from liveqa.live.frames import CloseReason
from liveqa.live.handshake import UPGRADE, Doorway, answer
from liveqa.live.transport import WebSocket

log = logging.getLogger(__name__)

MAX_MESSAGE = 1024 * 1024
PING_SECONDS = 25
PONG_SECONDS = 20
# Whoever has not said CONNECT by then has come for something else.
CONNECT_SECONDS = 10.0

# What a client may send: Engine.IO's CLOSE and PONG, Socket.IO's CONNECT, DISCONNECT and EVENT.
SPEAKABLE = re.compile(r"[13]|4[012]")
SOCKETIO_PACKET = re.compile(r"([012])([0-9]{0,15})(.*)", re.DOTALL | re.ASCII)

OnConnect = Callable[[str, object], None]
OnCommand = Callable[[str, object], dict[str, object]]
OnDisconnect = Callable[[str], None]


class Json:
    """msgspec in the shape that the libraries expect of a JSON module."""

    @staticmethod
    def dumps(value: object, **_: object) -> str:
        return msgspec.json.encode(value).decode()

    @staticmethod
    def loads(text: str, **_: object) -> Any:
        return msgspec.json.decode(text)


class Packet(socketio.packet.Packet):  # type: ignore[misc] # untyped library
    """A Socket.IO packet. An event that makes no sense is read as a farewell."""

    uses_binary_events = False

    def decode(self, encoded_packet: str) -> int:
        """Fill this packet from its text; there are never binary attachments."""
        self.namespace, self.id, self.data = None, None, None
        self.packet_type = socketio.packet.DISCONNECT
        found = SOCKETIO_PACKET.fullmatch(encoded_packet)
        if found is not None:
            kind, id, data = int(found[1]), found[2], _json(found[3])
            if kind == socketio.packet.CONNECT or _is_command(data):
                self.packet_type, self.data = kind, data
                self.id = int(id) if id else None
        return 0


def _json(text: str) -> Any:
    """None for what is no JSON."""
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return None


def _is_command(data: object) -> bool:
    return isinstance(data, list) and len(data) == 2 and data[0] == "command"


OPTIONS: dict[str, Any] = {
    "async_mode": "gevent",
    "serializer": Packet,
    "json": Json,
    "transports": ["websocket"],
    "async_handlers": False,
    "always_connect": True,
    "manage_session": False,
    "ping_interval": PING_SECONDS,
    "ping_timeout": PONG_SECONDS,
    "max_http_buffer_size": MAX_MESSAGE,
    "cors_allowed_origins": [],  # liveqa.web.guard judges origins
    "logger": log,
    "engineio_logger": log,
}


class Line(WebSocket):
    """A WebSocket that speaks Engine.IO: it begins with CONNECT, soon."""

    dismissed = False
    """The libraries have forgotten this client: what it still sends is for nobody."""
    _connected = False

    def wait(self) -> str | None:
        """The next Engine.IO packet; None when the connection has ended."""
        if not self._connected:
            return self._first()
        message = None if self.dismissed else super().wait()
        if message is None or self.dismissed:
            return None
        if not SPEAKABLE.match(message):
            self.refuse(CloseReason.PROTOCOL_ERROR)
            return None
        return message

    def _first(self) -> str | None:
        with gevent.Timeout(CONNECT_SECONDS, TimeoutError("no CONNECT")):
            message = super().wait()
        if message is None or not message.startswith("40"):
            self.refuse(CloseReason.POLICY_VIOLATION)
            return None
        self._connected = True
        return message


def _upgrade(run: Any, server: Any) -> Callable[[dict[str, Any], object], Iterable[bytes]]:
    """What engineio takes for a WebSocket class: called per connection, it makes a WSGI app."""

    def application(environ: dict[str, Any], _start_response: object) -> Iterable[bytes]:
        engine_socket = run.__self__
        response = answer(environ)
        wire = environ[UPGRADE]()
        # It is kept as long as the socket lives, and nobody reads it any more.
        environ.clear()
        line = Line(wire, engine_socket.queue.empty, server.max_http_buffer_size)
        engine_socket.session["line"] = line
        wire.sendall(response)
        try:
            ended: Iterable[bytes] = run(line)
        finally:
            line.close()
            engine_socket.session.clear()
        return ended

    return application


class Engine:
    """The Socket.IO server of a Flask app. Handlers: `on_connect(sid, auth)`,
    `on_command(sid, envelope)` returning the acknowledgement, `on_disconnect(sid)`."""

    def __init__(
        self, app: Flask, on_connect: OnConnect, on_command: OnCommand, on_disconnect: OnDisconnect
    ) -> None:
        extension: Any = SocketIO(app, **OPTIONS)
        server = extension.server
        self._server = server
        self._engine: engineio.Server = server.eio
        self._engine._async = dict(self._engine._async, websocket=_upgrade)  # noqa: SLF001
        app.wsgi_app = Doorway(app.wsgi_app)  # type: ignore[method-assign]
        self._on_disconnect = on_disconnect
        server.on("connect", lambda sid, _environ, auth: on_connect(sid, auth))
        server.on("command", on_command)
        server.on("disconnect", self._left)

    def line(self, sid: str) -> WebSocket:
        """The connection of a client."""
        session = self._engine.get_session(self._engine_sid(sid))
        line: WebSocket = session["line"]
        return line

    def emit(self, sid: str, event: str, data: object) -> None:
        """Send an event to one client, after all that waits for it."""
        self._server.emit(event, data, to=sid)

    def disconnect(self, sid: str) -> None:
        """Send a client away; it hears what was emitted before."""
        self._server.disconnect(sid)

    def _left(self, sid: str, _reason: str) -> None:
        self._on_disconnect(sid)
        engine_socket = self._engine.sockets.get(self._engine_sid(sid))
        if engine_socket is not None:
            engine_socket.session["line"].dismissed = True
            engine_socket.close(wait=False)

    def _engine_sid(self, sid: str) -> str:
        found: str = self._server.manager.eio_sid_from_sid(sid, "/")
        return found
