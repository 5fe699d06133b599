"""The outermost door: which hosts and origins may talk to us, how much they may send, and what
every answer tells the browser to refuse.
"""

import ipaddress
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from liveqa.config import Config

MAX_BODY = 2 * 1024 * 1024

StartResponse = Callable[..., Any]
Wsgi = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


def allowed_hosts(config: Config) -> frozenset[str]:
    """The names we answer to besides plain addresses; a rebound DNS name is none of them."""
    named = {"localhost"}
    for name in (config.host, config.address or ""):
        host = urlsplit(name if "://" in name else f"//{name}").hostname
        if host:
            named.add(host.lower())
    return frozenset(named)


def host_of(authority: str) -> str:
    """The host of `host:port`, without brackets, in lower case; empty when malformed."""
    try:
        return (urlsplit(f"//{authority}").hostname or "").lower()
    except ValueError:
        return ""


class Guard:
    """WSGI middleware before everything, sockets included.

    A plain address as Host is always ours: DNS rebinding needs a name. Other names must be
    configured. An Origin, where one is sent, must be the Host itself; `/socket.io` may be used
    without one by programs that are no browser.
    """

    def __init__(self, app: Wsgi, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        host = environ.get("HTTP_HOST", "")
        refused = self._refused(environ, host)
        if refused:
            body = refused.encode()
            headers = [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))]
            start_response(refused, headers)
            return [body]
        # A page may open sockets to its own host only; old Safari does not take 'self' for ws.
        policy = _POLICY.format(host=host)

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            names = {name.lower() for name, _ in headers}
            more = [("Content-Security-Policy", policy), *_HEADERS]
            headers.extend(header for header in more if header[0].lower() not in names)
            return start_response(status, headers, *rest)

        return self._app(environ, start)

    def _refused(self, environ: dict[str, Any], host: str) -> str:
        if not self._is_ours(host_of(host)):
            return "421 Misdirected Request"
        origin = environ.get("HTTP_ORIGIN")
        if origin and urlsplit(origin).netloc.lower() != host.lower():
            return "403 Forbidden"
        length = environ.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal():
            return "400 Bad Request"
        if int(length) > MAX_BODY:
            return "413 Content Too Large"
        return ""

    def _is_ours(self, host: str) -> bool:
        try:
            ipaddress.ip_address(host)
        except ValueError:
            return host in self._hosts
        return True


_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " font-src 'self'; connect-src 'self' ws://{host} wss://{host}; base-uri 'none';"
    " form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
]
