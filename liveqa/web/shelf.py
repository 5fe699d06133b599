"""Pages and files that are the same for every phone, answered from memory as ready bytes.

When a hall scans the code at once, rendering, packing and routing for each phone would be most of
the work.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication

from liveqa.machine import resources

SHARED = ("/m/", "/static/dist/")
ROOM = 256
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """A response as the application gave it."""

    status: str
    headers: list[tuple[str, str]]
    body: bytes


class StaticCache:
    """WSGI middleware. It keeps an answer by address, the reader's language (all that our cookies
    say) and packing, as long as the built files stay the same."""

    def __init__(self, app: WSGIApplication) -> None:
        self._app = app
        self._kept: dict[tuple[str, str, str], Answer] = {}
        self._built = 0
        self._look_again = 0.0

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path, cookie = environ["PATH_INFO"], environ.get("HTTP_COOKIE", "")
        packing = environ.get("HTTP_ACCEPT_ENCODING", "")
        plain = environ["REQUEST_METHOD"] == "GET" and not environ.get("QUERY_STRING")
        if not plain or not path.startswith(SHARED) or len(cookie + packing) > LONGEST:
            return self._app(environ, start_response)
        self._follow_the_build()
        key = (path, cookie, packing)
        answer = self._kept.get(key)
        if answer is None:
            answer = self._ask(environ)
            if answer.status.startswith("200") and not environ.get("HTTP_RANGE"):
                if len(self._kept) >= ROOM:
                    self._kept.clear()
                self._kept[key] = answer
        start_response(answer.status, list(answer.headers))
        return [answer.body]

    def clear(self) -> None:
        """Ask for everything anew."""
        self._kept.clear()

    def _follow_the_build(self) -> None:
        now = time.monotonic()
        if now < self._look_again:
            return
        self._look_again = now + 1.0
        built = resources.built_at()
        if built != self._built:
            self._kept.clear()
            self._built = built

    def _ask(self, environ: dict[str, Any]) -> Answer:
        head: list[Any] = []
        written: list[bytes] = []

        def start(
            status: str, headers: list[tuple[str, str]], *_: object
        ) -> Callable[[bytes], object]:
            head[:] = [status, headers]
            return written.append

        # a conditional or partial answer must not be kept for those who asked for all of it
        for name in ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE"):
            environ.pop(name, None)
        parts = self._app(environ, start)
        try:
            rest = b"".join(parts)
        finally:
            close = getattr(parts, "close", None)
            if close is not None:
                close()
        return Answer(head[0], head[1], b"".join((*written, rest)))
