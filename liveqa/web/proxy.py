"""A proxy before the server: it alone is believed about its clients."""

import ipaddress
from collections.abc import Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication

from werkzeug.middleware.proxy_fix import ProxyFix

from liveqa.machine.config import Proxies
from liveqa.web.guard import SCHEME, SCHEMES

FORWARDED = "werkzeug.proxy_fix.orig"
"""In the WSGI environment of a request that came through a proxy of ours."""


class BehindProxies:
    """WSGI middleware before the guard, sockets included: it takes client, scheme and host as the
    proxies forward them (`X-Forwarded-For`, `-Proto`, `-Host`), `count` of them from the right."""

    def __init__(self, app: WSGIApplication, proxies: Proxies) -> None:
        self._app = app
        self._proxies = proxies
        count = proxies.count
        self._fixed = ProxyFix(self._checked, x_for=count, x_proto=count, x_host=count)

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        if not self._proxies.trusts(environ.get("REMOTE_ADDR", "")):
            return self._app(environ, start_response)
        return self._fixed(environ, start_response)

    def _checked(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Return only proper addresses and schemes: anything else came from beyond our proxies."""
        try:
            ipaddress.ip_address(environ["REMOTE_ADDR"])
        except ValueError:
            environ["REMOTE_ADDR"] = environ[FORWARDED]["REMOTE_ADDR"]
        scheme = environ["wsgi.url_scheme"]
        if scheme not in SCHEMES:
            environ["wsgi.url_scheme"] = environ[FORWARDED]["wsgi.url_scheme"]
        elif environ.get("HTTP_X_FORWARDED_PROTO"):
            environ[SCHEME] = scheme
        return self._app(environ, start_response)
