"""The door of `/socket.io/`: only a proper WebSocket handshake goes in."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qs
from wsgiref.types import StartResponse, WSGIApplication

from liveqa.live.engineio.frames import accept_key

PATH = "/socket.io/"
# Keys of the WSGI environment under which our server leaves the function that hands the socket
# over, with what to call when it has ended,
UPGRADE = "liveqa.upgrade"
# and the one that says whether the client's address, as a proxy forwards it, has too many sockets.
CROWDED = "liveqa.crowded"


class Entrance:
    """WSGI middleware that answers all other requests itself, before engineio remembers a
    client."""

    def __init__(self, app: WSGIApplication) -> None:
        self._app = app

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path = str(environ.get("PATH_INFO", ""))
        if not path.startswith(PATH):
            return self._app(environ, start_response)
        status = refusal(environ)
        if not status:
            return self._app(environ, start_response)
        body = status.encode()
        headers = [
            ("Content-Type", "text/plain"),
            ("Content-Length", str(len(body))),
            ("Sec-WebSocket-Version", "13"),
        ]
        start_response(status, headers)
        return [body]


def refusal(environ: dict[str, Any]) -> str:
    """Return why this request may not become a socket, as an HTTP status; empty if it may."""
    query = parse_qs(environ.get("QUERY_STRING", ""))
    upgrade = (
        "upgrade" in _tokens(environ, "HTTP_CONNECTION"),
        _tokens(environ, "HTTP_UPGRADE") == ["websocket"],
        environ.get("HTTP_SEC_WEBSOCKET_VERSION") == "13",
        UPGRADE in environ,
    )
    has_body = "HTTP_TRANSFER_ENCODING" in environ or environ.get("CONTENT_LENGTH", "0") != "0"
    if environ["REQUEST_METHOD"] != "GET" or has_body:
        return "405 Method Not Allowed"
    if query.get("transport") != ["websocket"] or query.get("EIO") != ["4"] or "sid" in query:
        return "400 Bad Request"
    if not all(upgrade):
        return "426 Upgrade Required"
    if accept_key(environ.get("HTTP_SEC_WEBSOCKET_KEY", "")) is None:
        return "400 Bad Request"
    if environ[CROWDED](environ["REMOTE_ADDR"]):
        return "429 Too Many Requests"
    return ""


def answer(environ: dict[str, Any]) -> bytes:
    """Return the response that turns the connection into a WebSocket, without extensions."""
    accepted = accept_key(environ["HTTP_SEC_WEBSOCKET_KEY"])
    lines = (
        "HTTP/1.1 101 Switching Protocols",
        "Upgrade: websocket",
        "Connection: Upgrade",
        f"Sec-WebSocket-Accept: {accepted}",
    )
    return "\r\n".join((*lines, "", "")).encode()


def _tokens(environ: dict[str, Any], name: str) -> list[str]:
    return [token.strip().lower() for token in environ.get(name, "").split(",")]
