"""The HTTP server: gevent's, with limits on patience and a way to hand a socket over."""

import contextlib
import logging
import re
import socket as stdlib
import ssl
from collections import Counter
from collections.abc import Callable
from functools import partial
from http.client import HTTPException
from types import TracebackType
from typing import Any

import gevent
from gevent.pywsgi import Input, WSGIHandler, WSGIServer
from gevent.socket import socket

from liveqa.live.engineio.handshake import CROWDED, UPGRADE
from liveqa.live.engineio.tls import TlsSocket, encrypted
from liveqa.machine import lan
from liveqa.machine.config import Proxies

log = logging.getLogger(__name__)

BACKLOG = 4096
HEADER_SECONDS = 10.0
# Between requests, and for any one piece of a body or an answer.
IDLE_SECONDS = 30.0
# A hall of three thousand may stand behind one address.
CONNECTIONS_PER_ADDRESS = 6_000
LONGEST_LINE = 16 * 1024
MOST_HEADERS = 100
# All of them: each of thousands of connections holds as much while its body comes slowly.
HEADER_BYTES = 32 * 1024
# A proxy before us might understand two of these differently than we do.
AT_MOST_ONCE = frozenset({"host", "content-length", "transfer-encoding", "origin", "authorization"})
HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
WANTED_FILES = (65536, 10240, 4096)


class BadRequest(ValueError):
    """What arrived is no request, or did not arrive in time."""


class Headers:
    """The header lines of a request, in the shape that pywsgi wants. The standard library parses
    them as an e-mail, which costs a tenth of the CPU when a whole hall joins."""

    status = ""

    def __init__(self, source: Any, _seekable: int) -> None:
        self.headers: list[str] = []
        self._values: dict[str, str] = {}
        taken = 0
        while (line := source.readline(LONGEST_LINE + 1)) not in (b"\r\n", b"\n"):
            name, _, value = line.decode("latin-1").partition(":")
            taken += len(line)
            too_long = len(line) > LONGEST_LINE or taken > HEADER_BYTES
            if (
                too_long
                or len(self.headers) >= MOST_HEADERS
                or not value
                or not HEADER_NAME.fullmatch(name)
            ):
                raise BadRequest("no header line")
            known, said = name.lower(), value.strip()
            again = known in AT_MOST_ONCE and known in self._values
            if again or "\r" in said or "\0" in said:
                raise BadRequest("a header line that could mean two things")
            self.headers.append(f"{name}:{value}")
            self._values.setdefault(known, said)

    @property
    def typeheader(self) -> str | None:
        """Return the content type."""
        return self.get("content-type")

    def get(self, name: str, default: str | None = None) -> str | None:
        """Return the first value of a header."""
        return self._values.get(name.lower(), default)

    getheader = get

    def __delitem__(self, name: str) -> None:
        del self._values[name.lower()]


class Handler(WSGIHandler):
    """One HTTP connection."""

    MessageClass = Headers  # type: ignore[assignment] # the stubs name a class of gevent's own
    server: "Server"

    def handle(self) -> None:
        """Serve requests until either side ends."""
        self.socket.settimeout(IDLE_SECONDS)
        with contextlib.suppress(ConnectionError, TimeoutError):
            super().handle()

    def read_requestline(self) -> str:
        with gevent.Timeout(IDLE_SECONDS, ConnectionAbortedError("idle")):
            return super().read_requestline()

    def read_request(self, raw_requestline: str) -> Any:
        try:
            with gevent.Timeout(HEADER_SECONDS, TimeoutError("slow headers")):
                return super().read_request(raw_requestline)
        except (OSError, HTTPException, IndexError) as problem:  # "HTTP/1" is too short for gevent
            raise BadRequest(str(problem)) from None

    def get_environ(self) -> dict[str, Any]:
        environ = super().get_environ()
        environ[UPGRADE] = self._hand_over
        environ[CROWDED] = self._is_crowded
        if (
            self.wsgi_input and self.wsgi_input.chunked_input
        ):  # refused by the guard; its body is not read
            self.close_connection = True
            self.wsgi_input = environ["wsgi.input"] = Input(self.rfile, 0)
        return environ

    def _hand_over(self) -> tuple[socket, Callable[[], None]]:
        """Give the connection away, without what HTTP held for it, and with a function to call when
        it has ended."""
        self.close_connection = True
        wire = _released(self.socket)
        self.socket = None  # type: ignore[assignment] # theirs takes None too
        self.rfile.close()
        host = str(self.client_address[0])
        if self.environ is not None:
            host = str(self.environ["REMOTE_ADDR"])
            self.environ.clear()
        self.__dict__.pop("headers", None)
        self.__dict__.pop("requestline", None)
        self.server.enter(host)
        return wire, partial(self.server.leave, host)

    def _is_crowded(self, host: str) -> bool:
        """Return whether an address that a proxy has forwarded may open no more sockets; direct
        clients were counted when they connected."""
        return host != self.client_address[0] and self.server.is_full(host)

    def handle_error(
        self,
        t: type[BaseException] | None,
        v: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        """Ignore a client that went away in the middle: it is no fault of ours. Flask has answered
        for its own errors, so an OSError that gets here is the connection's."""
        if isinstance(v, OSError):
            self.close_connection = True
        else:
            super().handle_error(t, v, tb)

    def log_request(self) -> None:
        """Log nothing of a request; gevent would compose the line before throwing it away."""

    def log_error(self, msg: str, *args: object) -> None:  # noqa: ARG002 - see below
        """Log nothing of a client's error: it quotes the request, and with it the query."""
        log.info("bad request from %s", self.client_address[0])


def _released(held: Any) -> socket:
    """Return a connection that is not closed when its request is over."""
    if isinstance(held, TlsSocket):
        return held
    return socket(held.family, held.type, held.proto, fileno=held.detach())


class Server(WSGIServer):
    """Serves a limited number of connections an address: a hall's phones, each with a few."""

    handler_class = Handler
    per_address = CONNECTIONS_PER_ADDRESS

    def __init__(
        self, *args: Any, tls: ssl.SSLContext | None, proxies: Proxies | None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self._tls = tls
        self._proxies = proxies
        self._open: Counter[str] = Counter()

    def handle(self, sock: socket, address: Any) -> None:
        """Serve one connection, or end it when its address has too many."""
        host = lan.plain(str(address[0]))
        is_proxy = self._proxies is not None and self._proxies.trusts(host)
        if self.is_full(host) and not is_proxy:
            sock.close()
            return
        # Otherwise an answer's last piece waits for the acknowledgement of the one before: 40 ms.
        sock.setsockopt(stdlib.IPPROTO_TCP, stdlib.TCP_NODELAY, 1)
        self.enter(host)
        try:
            wire = self._opened(sock)
            if wire is not None:
                super().handle(wire, (host, *address[1:]))  # type: ignore[arg-type] # not a path
        finally:
            self.leave(host)

    def _opened(self, sock: socket) -> socket | None:
        """Return the socket on which to speak HTTP; None for a client that spoke no TLS, or not in
        time."""
        if self._tls is None:
            return sock
        with contextlib.suppress(OSError), gevent.Timeout(HEADER_SECONDS, TimeoutError("no TLS")):
            return encrypted(sock, self._tls)
        return None

    def is_full(self, host: str) -> bool:
        """Return whether an address has as many connections as it may."""
        return self._open[lan.household(host)] >= self.per_address

    def enter(self, host: str) -> None:
        """Count one more connection of an address."""
        self._open[lan.household(host)] += 1

    def leave(self, host: str) -> None:
        """Count one connection less of an address."""
        counted = lan.household(host)
        self._open[counted] -= 1
        if not self._open[counted]:
            del self._open[counted]


def make_server(
    listener: stdlib.socket | socket,
    application: Any,
    tls: ssl.SSLContext | None = None,
    proxies: Proxies | None = None,
) -> WSGIServer:
    """Return a server on a bound socket; `start()` begins to accept. Nothing of a request is
    logged."""
    raise_file_limit()
    listener.setblocking(False)
    listener.listen(BACKLOG)
    host = str(listener.getsockname()[0])
    # Without SERVER_NAME gevent asks the DNS, which is not there.
    environ = {"SERVER_NAME": host, "wsgi.url_scheme": "https" if tls else "http"}
    return Server(listener, application, tls=tls, proxies=proxies, log=None, environ=environ)


def raise_file_limit() -> None:
    """Raise this process's limit to a socket for every phone, if the system counts them."""
    try:
        import resource
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return
    for limit in WANTED_FILES:
        allowed = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        if allowed <= soft:
            return
        # macOS names no hard limit and still refuses more than OPEN_MAX.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
            return
