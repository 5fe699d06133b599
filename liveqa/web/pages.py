"""The pages: one a surface, rendered around the same frame, and the files they ask for."""

import gzip
import json
import logging
from collections.abc import Callable
from functools import lru_cache, partial
from http import HTTPStatus
from urllib.parse import urlsplit

import brotli
from flask import Blueprint, Response, render_template, request, send_from_directory
from werkzeug.exceptions import InternalServerError

from liveqa.domain.words import Audience
from liveqa.errors import CodeRenewed, CoreAway, LiveQAError, NoMeeting, NotFound, StaffElsewhere
from liveqa.i18n import LANGUAGES, catalogue, text
from liveqa.machine import lan, logs, resources
from liveqa.web import guard
from liveqa.web.proxy import FORWARDED
from liveqa.web.site import site

# Rendering or packing one takes as long as hundreds of votes, and anybody may ask for it.
KEPT = 100
YEAR = 365 * 24 * 3600
# The smallest result first. Browsers offer brotli over HTTPS and to the laptop itself.
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "br": brotli.compress,
    "gzip": partial(gzip.compress, compresslevel=9, mtime=0),
}
RECORD = (Audience.ORGANISER, Audience.SECRETARY)
"""The pages that may take down the hall's sound."""
STAFF_PAGES = [audience.value for audience in Audience if audience != Audience.PHONE]
SHARED = "common"
"""The file of sentences that every page carries beside its own; errors travel with theirs."""

log = logging.getLogger(__name__)
pages = Blueprint("pages", __name__)


@pages.before_request
def keep_on_laptop() -> Response | None:
    """Send the laptop's own browser on from a network's address to the laptop's own one for the
    pages of staff: what is typed there is kept for an address, and a network may go. The link's
    secret follows, since browsers take a fragment along (RFC 9110, section 10.2.2)."""
    surface = (request.view_args or {}).get("surface")
    home, asked = urlsplit(site().reach.laptop_url), urlsplit(request.url)
    if surface not in STAFF_PAGES or FORWARDED in request.environ or asked.port != home.port:
        return None
    if home.hostname != "localhost" or not _is_in_network(asked.hostname or ""):
        return None
    if not lan.is_own(request.remote_addr or ""):
        return None
    there = asked._replace(scheme=home.scheme, netloc=home.netloc).geturl()
    headers = {"Location": there, "Cache-Control": "no-store"}
    return Response(status=HTTPStatus.SEE_OTHER, headers=headers)


def _is_in_network(host: str) -> bool:
    """Return whether a host means this machine as others in its network see it."""
    return host in site().reach.hosts or (lan.is_own(host) and not lan.is_loopback(host))


@pages.get("/")
def hall() -> Response:
    """Return the phones' page of the current meeting: the short address on the screen."""
    try:
        return _page("phone", site().door.current()[0])
    except (NoMeeting, CoreAway):
        return _page("phone", "")


@pages.get("/<surface>")
def current(surface: str) -> Response:
    """Return a role's page of the current meeting; its link says which role."""
    return _page(surface, "") if _is_here(surface) else _page("phone", "", _not_here(surface))


@pages.get("/m/<code>", defaults={"surface": Audience.PHONE.value})
@pages.get("/m/<code>/<surface>")
def of_meeting(code: str, surface: str) -> Response:
    """Return a surface's page of one meeting."""
    if surface != Audience.PHONE and not _is_here(surface):
        return _page("phone", "", _not_here(surface))
    try:
        return _page(surface, site().door.code_of(code))
    except NotFound as error:
        # whoever is in goes on under the new one
        return _page(surface, code.upper() if isinstance(error, CodeRenewed) else "", error)


@pages.get("/static/dist/<path:name>")
def dist(name: str) -> Response:
    """Return a built file: its name holds its content's hash, so it never changes."""
    response = send_from_directory(resources.dist(), name, max_age=YEAR)
    if name.endswith((".js", ".css")) and response.status_code == 200:
        response.direct_passthrough = False
        _pack(response)
    response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    return response


@pages.errorhandler(InternalServerError)
def failed(_problem: InternalServerError) -> Response:
    """Return a page with the reference to quote: the fault itself is in the log."""
    return _page("phone", "", logs.fault(log, "%s failed", request.endpoint))


def _is_here(surface: str) -> bool:
    """Return whether a page of those who have a link is in this process."""
    return surface in STAFF_PAGES and surface in site().surfaces


def _not_here(surface: str) -> LiveQAError:
    """Return why there is no such page: a gateway has none for staff."""
    if surface not in STAFF_PAGES:
        return NotFound()
    home = site().home
    return StaffElsewhere(address=f"{home}/{surface}") if home else CoreAway()


def language() -> str:
    """Return the language that this reader chose, else the one the server was started with."""
    for wished in (request.args.get("lang"), request.cookies.get("lang")):
        if wished in LANGUAGES:
            return str(wished)
    return site().config.lang


def _pack(response: Response) -> None:
    """Make the body as small as the reader accepts."""
    encoding = request.accept_encodings.best_match(PACKERS)
    if encoding is not None:
        response.set_data(_packed(encoding, response.get_data()))
        response.headers["Content-Encoding"] = encoding
    response.vary.add("Accept-Encoding")


@lru_cache(KEPT)
def _packed(encoding: str, body: bytes) -> bytes:
    return PACKERS[encoding](body)


def _page(surface: str, code: str, error: LiveQAError | None = None) -> Response:
    lang = language()
    shown_error = (error.code, error.text(lang)) if error else None
    former = () if error or not code else tuple(_former_codes(code))
    body = _html(surface, code, former, lang, shown_error, resources.built_at())
    response = Response(body, error.status if error else 200, mimetype="text/html")
    _pack(response)
    response.headers["Cache-Control"] = "no-store"
    if surface in RECORD:
        response.headers[guard.PERMISSIONS] = guard.permissions("microphone")
    response.vary.add("Cookie")
    return response


def _former_codes(code: str) -> list[str]:
    """Return the codes under which a browser may still keep what it has of a meeting."""
    return site().door.former_codes(code)


def files_of(surface: str) -> tuple[str, ...]:
    """Return the files of sentences that a page carries."""
    # a phone downloads nothing that only the others say
    return (SHARED, surface) if surface == Audience.PHONE else (SHARED, "staff", surface)


@lru_cache(KEPT)
def _html(
    surface: str,
    code: str,
    former: tuple[str, ...],
    lang: str,
    error: tuple[str, str] | None,
    _built: int,
) -> bytes:
    boot: dict[str, object] = {"surface": surface, "meeting": code, "lang": lang}
    if former:
        boot["formerly"] = former
    if error:
        boot["error"], boot["message"] = error
    boot["catalogue"] = dict(catalogue(lang, *files_of(surface)))
    # "<" must not be able to end the script element that carries the JSON
    data = json.dumps(boot, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    page = render_template(
        "base.html",
        surface=surface,
        meeting=code,
        lang=lang,
        boot=data,
        files=resources.manifest()[surface],
        no_script=text(lang, "error.no_script"),
        starting=text(lang, "error.not_started"),
    )
    return page.encode()
