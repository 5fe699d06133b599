"""The pages: one a surface, rendered around the same frame, and the files they ask for."""

import gzip
import json
from functools import lru_cache

from flask import Blueprint, Response, render_template, request, send_from_directory

from liveqa import resources
from liveqa.domain.words import Audience
from liveqa.errors import NoMeeting, NotFound
from liveqa.i18n import LANGUAGES, subset, text
from liveqa.web.site import site

YEAR = 365 * 24 * 3600
STAFF_PAGES = [audience.value for audience in Audience if audience != Audience.PHONE]
VOCABULARIES = (
    "paper_kind.",
    "paper_state.",
    "notice_title.",
    "agreement.",
    "common.",
    "outcome.",
    "origin.",
    "kind.",
    "state.",
    "decline.",
    "name_mode.",
    "agenda_kind.",
    "role.",
    "duty.",
    "stage.",
    "direction.",
    "meeting_state.",
    "meeting_kind.",
    "intake.",
    "speaker_state.",
    "document.",
    "error.",
)

pages = Blueprint("pages", __name__)


@pages.get("/")
def hall() -> Response:
    """The phones' page of whatever meeting is current: the short address on the screen."""
    try:
        return _page("phone", site().desk.reader.meetings.current().code)
    except NoMeeting:
        return _page("phone", "")


@pages.get("/<surface>")
def current(surface: str) -> Response:
    """A role's page of whatever meeting is current; its link says which role."""
    return _page(surface, "") if surface in STAFF_PAGES else _page("phone", "", NotFound())


@pages.get("/m/<code>", defaults={"surface": Audience.PHONE.value})
@pages.get("/m/<code>/<surface>")
def of_meeting(code: str, surface: str) -> Response:
    """A surface's page of one meeting."""
    if surface not in (Audience.PHONE, *STAFF_PAGES):
        return _page("phone", "", NotFound())
    try:
        return _page(surface, site().desk.boards.get(code).code)
    except NotFound as error:
        return _page(surface, "", error)


@pages.get("/static/dist/<path:name>")
def dist(name: str) -> Response:
    """A built file: its name holds its content's hash, so it never changes."""
    packed = _takes_gzip() and _is_there(f"{name}.gz")
    stored = f"{name}.gz" if packed else name
    response = send_from_directory(resources.dist(), stored, max_age=YEAR)
    if packed:
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Content-Type"] = _TYPES[name.rpartition(".")[2]]
    response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    response.headers["Vary"] = "Accept-Encoding"
    return response


_TYPES = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}


def language() -> str:
    """The language this reader chose, else the one the server was started with."""
    for wished in (request.args.get("lang"), request.cookies.get("lang")):
        if wished in LANGUAGES:
            return str(wished)
    return site().config.lang


def _is_there(name: str) -> bool:
    try:
        return (resources.dist() / name).is_file()
    except OSError:  # a name that no file system would take
        return False


def _takes_gzip() -> bool:
    return "gzip" in request.headers.get("Accept-Encoding", "")


def _page(surface: str, code: str, error: NotFound | None = None) -> Response:
    body = _html(surface, code, language(), error.code if error else "")
    response = Response(body, error.status if error else 200, mimetype="text/html")
    if _takes_gzip():
        response.set_data(gzip.compress(body, 6))
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Cache-Control"] = "no-store"
    response.headers["Vary"] = "Accept-Encoding, Cookie"
    return response


def _html(surface: str, code: str, lang: str, error: str) -> bytes:
    boot: dict[str, object] = {"surface": surface, "meeting": code, "lang": lang}
    if error:
        boot["error"] = error
    boot["catalogue"] = _catalogue(lang, surface)
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
    )
    return page.encode()


@lru_cache
def _catalogue(lang: str, surface: str) -> dict[str, str]:
    return subset(lang, *VOCABULARIES, f"{surface}.")
