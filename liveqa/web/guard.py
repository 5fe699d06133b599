"""The outermost door: which hosts and origins may talk to us, how much they may send, and what
every answer forbids the browser to do."""

import ipaddress
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIApplication

import msgspec

from liveqa.errors import Busy, ForbiddenHost, LiveQAError, Malformed, TooLarge
from liveqa.i18n import LANGUAGES
from liveqa.machine import lan
from liveqa.machine.authority import ascii_name
from liveqa.machine.config import Config

MAX_BODY = 2 * 1024 * 1024
# A signed copy of many pages, a document with its pictures.
MAX_FILE = 25 * 1024 * 1024
_FILES = ("/scans", "/readings", "/attachments", "/lists")
# Archives of units with their signed copies.
MAX_ARCHIVES = 100 * 1024 * 1024
_MOST = {**dict.fromkeys(_FILES, MAX_FILE), "/archives": MAX_ARCHIVES}
# What a Host header may contain: nothing that could mean something else further in.
_AUTHORITY = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[0-9A-Za-z._-]+)(:[0-9]{1,5})?", re.ASCII)

SCHEMES = ("http", "https")
SCHEME = "liveqa.scheme"
"""In the WSGI environment: the scheme by which a page was reached, if a proxy of ours has said
it."""
HSTS_SECONDS = 180 * 24 * 3600


def allowed_hosts(config: Config) -> frozenset[str]:
    """Return the names we answer to besides plain addresses; a rebound DNS name is none of them.
    For the laptop's own name, most systems answer in the network themselves."""
    named = {"localhost"}
    if name := lan.machine_name():
        named.add(f"{name}.local")
    if config.mdns:
        named.add(f"{lan.LABEL}.local")
    for name in (config.host, config.address or ""):
        host = urlsplit(lan.url_of("http", name, 0)).hostname
        if host and not _is_address(host):
            named.add(ascii_name(host))
    return frozenset(named)


def allowed_schemes(config: Config) -> tuple[str, ...]:
    """Return the schemes by which our pages may have been reached. Without a certificate, a proxy
    before us may have one."""
    return ("https",) if config.cert else SCHEMES


def host_of(authority: str) -> str:
    """Return the host of `host:port`, without brackets, in lower case; empty when malformed."""
    found = _AUTHORITY.fullmatch(authority)
    return found[1].strip("[]").lower() if found else ""


class Guard:
    """WSGI middleware before everything, sockets included.

    A plain address as Host is always ours: DNS rebinding needs a name. Other names must be
    configured, or be among `names`, by which the network knows this machine now. An Origin, if one
    is sent, must be the Host itself; programs that are no browser may use `/socket.io` without one.
    """

    def __init__(
        self,
        app: WSGIApplication,
        hosts: frozenset[str],
        schemes: tuple[str, ...],
        names: Callable[[], frozenset[str]] = frozenset,
        *,
        hsts: bool = False,
    ) -> None:
        self.closed = False
        """Whether the files are closed: what comes on a connection of before is not asked of
        them."""
        self._app = app
        self._hosts = hosts
        self._schemes = schemes
        self._names = names
        self._hsts = hsts

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        host = environ.get("HTTP_HOST", "")
        schemes = (environ[SCHEME],) if SCHEME in environ else self._schemes
        refusal = self._refusal(environ, host, schemes)
        more = _REFUSED if refusal else _headers(schemes, host, self._hsts)

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            names = {name for name, _ in headers}
            headers.extend(header for header in more if header[0] not in names)
            return start_response(status, headers, *rest)

        return _refuse(refusal, environ, start) if refusal else self._app(environ, start)

    def _refusal(
        self, environ: dict[str, Any], host: str, schemes: tuple[str, ...]
    ) -> LiveQAError | None:
        if self.closed:
            return Busy()
        origin = environ.get("HTTP_ORIGIN", "").lower()
        own = [f"{scheme}://{host}".lower() for scheme in schemes]
        if (origin and origin not in own) or not self._is_ours(host_of(host)):
            return ForbiddenHost()
        if not environ.get("QUERY_STRING", "").isascii():  # a query is well-formed only %-encoded
            return Malformed()
        length = environ.get("CONTENT_LENGTH") or "0"
        # A body without an announced length has no limit.
        if not length.isdecimal() or "HTTP_TRANSFER_ENCODING" in environ:
            return Malformed()
        path = environ.get("PATH_INFO", "")
        most = _MOST.get(path[path.rfind("/") :], MAX_BODY)
        return TooLarge() if int(length) > most else None

    def _is_ours(self, host: str) -> bool:
        return host in self._hosts or _is_address(host) or host in self._names()


@lru_cache(maxsize=64)
def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _refuse(error: LiveQAError, environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
    """Refuse before anyone has looked who asks: to a program as JSON, to a person in words."""
    if environ.get("PATH_INFO", "").startswith("/api/"):
        body = msgspec.json.encode({"ok": False, "error": error.as_json(LANGUAGES[0])})
        kind = "application/json"
    else:
        body = "\n".join(error.text(lang) for lang in LANGUAGES).encode()
        kind = "text/plain; charset=utf-8"
    headers = [
        ("Content-Type", kind),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
        ("Connection", "close"),
    ]
    start(f"{error.status} {HTTPStatus(error.status).phrase}", headers)
    return [body]


# The pages ask for none of these, but for those that record; unknown ones would show as errors in
# the console.
_UNUSED = (
    "camera",
    "microphone",
    "geolocation",
    "display-capture",
    "payment",
    "usb",
    "serial",
    "midi",
)
PERMISSIONS = "Permissions-Policy"


def permissions(*used: str) -> str:
    """Return which of a browser's powers a page may ask for: these alone."""
    return ", ".join(f"{name}={'(self)' if name in used else '()'}" for name in _UNUSED)


_ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (PERMISSIONS, permissions()),
)
_CSP = "Content-Security-Policy"
_REFUSED = ((_CSP, "default-src 'none'; frame-ancestors 'none'"), *_ALWAYS)


@lru_cache(maxsize=64)
def _headers(schemes: tuple[str, ...], host: str, hsts: bool) -> tuple[tuple[str, str], ...]:
    """Return the headers of every answer to this host, unless the answer sets them itself. A page
    may open sockets to its own host only; old Safari does not take 'self' for them, and no policy
    can name an IPv6 address."""
    sockets = ["'self'"]
    if not host.startswith("["):
        sockets += [f"{scheme.replace('http', 'ws')}://{host}" for scheme in schemes]
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        f" font-src 'self'; media-src blob:; connect-src {' '.join(sockets)}; base-uri 'none';"
        " form-action 'self'; frame-ancestors 'none'"
    )
    return ((_CSP, policy), *_ALWAYS, *(_encrypted(hsts) if schemes == ("https",) else ()))


def _encrypted(hsts: bool) -> Iterable[tuple[str, str]]:
    """Yield the headers that browsers heed over HTTPS alone. Over HTTP they complain of the one and
    must not be sent the other (RFC 6797, 7.2)."""
    yield "Cross-Origin-Opener-Policy", "same-origin"
    if hsts:
        yield "Strict-Transport-Security", f"max-age={HSTS_SECONDS}"
