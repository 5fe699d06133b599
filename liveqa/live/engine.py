"""The one typed door to Flask-SocketIO, python-socketio and python-engineio.

Our Engine.IO replaces theirs (`exchange`), our packet decoder replaces theirs (msgspec: no `\\u`
escapes, and nothing a client sends raises), and handlers stand on the python-socketio server
itself.
"""

import logging
import re
from collections.abc import Callable
from typing import Any

import msgspec
from flask import Flask

from liveqa.live.alone import SocketIO, socketio
from liveqa.live.engineio.exchange import Exchange
from liveqa.live.engineio.handshake import Entrance
from liveqa.live.engineio.transport import WebSocket

# The library logs every packet; what goes wrong is enough.
log = logging.getLogger(__name__)
log.setLevel(logging.WARNING)

SOCKETIO_PACKET = re.compile(r"([012])([0-9]{0,15})(.*)", re.DOTALL | re.ASCII)

OnConnect = Callable[[str, object, str], None]
OnCommand = Callable[[str, object], dict[str, object]]
OnDisconnect = Callable[[str], None]


class Json:
    """Give msgspec the shape that the libraries expect of a JSON module."""

    @staticmethod
    def dumps(value: object, **_: object) -> str:
        return msgspec.json.encode(value).decode()

    @staticmethod
    def loads(text: str, **_: object) -> Any:
        return msgspec.json.decode(text)


class Packet(socketio.packet.Packet):  # type: ignore[misc] # untyped library
    """A Socket.IO packet. An event that makes no sense is read as a disconnect."""

    uses_binary_events = False

    def decode(self, encoded_packet: str) -> int:
        """Fill this packet from its text; there are never binary attachments."""
        self.namespace, self.id, self.data = None, None, None
        self.packet_type = socketio.packet.DISCONNECT
        match = SOCKETIO_PACKET.fullmatch(encoded_packet)
        if match is not None:
            kind, id, data = int(match[1]), match[2], _json(match[3])
            if kind == socketio.packet.CONNECT or _is_command(data):
                self.packet_type, self.data = kind, data
                self.id = int(id) if id else None
        return 0


def _json(text: str) -> Any:
    """Return the JSON value of a text; None if it is no JSON."""
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
    "async_handlers": False,
    "always_connect": True,
    "manage_session": False,
    "logger": log,
}


class Register(socketio.Manager):  # type: ignore[misc] # untyped library
    """Who is connected. There are no rooms and one namespace, so a client's id is its connection's.
    The library walks all rooms for everyone who leaves: n² steps when n clients leave."""

    def __init__(self) -> None:
        super().__init__()
        self.here: set[str] = set()

    def get_namespaces(self) -> list[str]:
        return ["/"]

    def pre_connect(self, eio_sid: str, _namespace: str) -> str | None:
        if eio_sid in self.here:
            return None
        self.here.add(eio_sid)
        return eio_sid

    def connect(self, sid: str, _namespace: str) -> str:
        return sid

    def is_connected(self, sid: str | None, _namespace: str) -> bool:
        return sid in self.here

    def sid_from_eio_sid(self, eio_sid: str, _namespace: str) -> str | None:
        return eio_sid if eio_sid in self.here else None

    def eio_sid_from_sid(self, sid: str, _namespace: str) -> str | None:
        return sid if sid in self.here else None

    def pre_disconnect(self, sid: str, namespace: str) -> str:  # noqa: ARG002 - theirs
        return sid

    def disconnect(self, sid: str, _namespace: str = "/", **_: object) -> None:
        self.here.discard(sid)


class Engine:
    """The Socket.IO server of a Flask app. Handlers: `on_connect(sid, auth, address)`,
    `on_command(sid, envelope)` returning the acknowledgement, `on_disconnect(sid)`."""

    def __init__(
        self, app: Flask, on_connect: OnConnect, on_command: OnCommand, on_disconnect: OnDisconnect
    ) -> None:
        extension: Any = SocketIO(app, client_manager=Register(), **OPTIONS)
        server = extension.server
        self._server = server
        self._engine = Exchange(async_mode="gevent", logger=log)
        self._engine.handlers = server.eio.handlers
        server.eio = self._engine
        app.wsgi_app = Entrance(app.wsgi_app)  # type: ignore[method-assign] # Flask says so
        self._on_disconnect = on_disconnect

        def connected(sid: str, environ: dict[str, Any], auth: object) -> None:
            on_connect(sid, auth, environ.get("REMOTE_ADDR", ""))

        server.on("connect", connected)
        server.on("command", on_command)
        server.on("disconnect", self._left)

    def connection(self, sid: str) -> WebSocket:
        """Return the connection of a connected client."""
        return self._engine.sockets[sid]

    def emit(self, sid: str, event: str, data: object) -> None:
        """Send an event to one client and wait until it was sent. Raises OSError."""
        packet = Packet(socketio.packet.EVENT, data=[event, data])
        self._engine.send(sid, packet.encode())

    def disconnect(self, sid: str) -> None:
        """Disconnect a client. Raises OSError."""
        self._server.disconnect(sid)

    def _left(self, sid: str, _reason: str) -> None:
        self._on_disconnect(sid)
        connection = self._engine.connection(sid)
        if connection is not None:
            connection.close()
