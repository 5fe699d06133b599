"""The socket as AsyncAPI 3.0, made from the registry and the types of its events.

    python -m liveqa.live.reference docs/asyncapi.json

rewrites it; a test keeps the file equal to this.
"""

import sys
from pathlib import Path
from typing import Any

from liveqa.board import Mine
from liveqa.errors import ErrorBody
from liveqa.live.events import Auth, BoardEvent, CoreEvent, PatchEvent
from liveqa.service.schemas import Schema, components, info, ref, written

_CHANNEL = "#/channels/socket"
# By the event's name: what it is, and its payload. Those that the client sends come first.
_RECEIVED: dict[str, tuple[str, str]] = {
    "connect": ("The auth of CONNECT, which comes within ten seconds, and once.", "Auth"),
    "command": ("A command, with an acknowledgement.", "Command"),
}
_SENT: dict[str, tuple[str, str]] = {
    "board": ("The whole board: after connecting, and when patches would not do.", "BoardEvent"),
    "patch": ("What changed on the board, a few times a second at the most.", "PatchEvent"),
    "mine": ("What concerns this device alone, after the first board and when it changed.", "Mine"),
    "core": ("Whether a gateway has lost its core; from a gateway alone.", "CoreEvent"),
    "refused": ("Why the connection is ended; DISCONNECT follows.", "ErrorBody"),
}
_REPLIES = {"acknowledgement": ("What became of a command, after the commit.", "Acknowledgement")}


def describe() -> Schema:
    """Return the description of the socket and all that travels on it."""
    _, by_name = components(Auth, BoardEvent, PatchEvent, Mine, CoreEvent, ErrorBody)
    by_name["BoardEvent"]["properties"]["board"] = ref("Board")
    messages = _RECEIVED | _SENT | _REPLIES
    about = (
        "The socket of a LiveQA server: Socket.IO 5 (Engine.IO 4) at /socket.io/, WebSocket alone."
    )
    return {
        "asyncapi": "3.0.0",
        "info": info(about),
        "defaultContentType": "application/json",
        "servers": {
            "laptop": {
                "host": "{address}",
                "pathname": "/socket.io/",
                "protocol": "ws",
                "protocolVersion": "13",
                "variables": {"address": {"default": "192.168.1.20:8000"}},
            }
        },
        "channels": {
            "socket": {
                "address": "/",
                "description": "Socket.IO's namespace `/`; a message's name is that of its event.",
                "messages": {name: _pointer("messages", name) for name in messages},
                "bindings": {"ws": {"method": "GET", "query": _QUERY}},
            }
        },
        "operations": {
            **{name: _operation("receive", name, about) for name, (about, _) in _RECEIVED.items()},
            **{name: _operation("send", name, about) for name, (about, _) in _SENT.items()},
        },
        "components": {
            "messages": {name: _message(name, *facts) for name, facts in messages.items()},
            "schemas": dict(sorted(by_name.items())),
        },
    }


_QUERY: Schema = {
    "type": "object",
    "properties": {"EIO": {"const": "4"}, "transport": {"const": "websocket"}},
    "required": ["EIO", "transport"],
}


def _operation(action: str, name: str, about: str) -> Schema:
    operation: dict[str, Any] = {
        "action": action,
        "channel": {"$ref": _CHANNEL},
        "summary": about,
        "messages": [{"$ref": f"{_CHANNEL}/messages/{name}"}],
    }
    if name == "command":
        acknowledgement = {"$ref": f"{_CHANNEL}/messages/acknowledgement"}
        operation["reply"] = {"channel": {"$ref": _CHANNEL}, "messages": [acknowledgement]}
    return operation


def _message(name: str, about: str, payload: str) -> Schema:
    return {"name": name, "summary": about, "payload": ref(payload)}


def _pointer(part: str, name: str) -> Schema:
    return {"$ref": f"#/components/{part}/{name}"}


def main() -> None:
    """Write the description to the file named on the command line."""
    Path(sys.argv[1]).write_text(written(describe()), encoding="utf-8")


if __name__ == "__main__":
    main()
