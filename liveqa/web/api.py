"""The HTTP API: joining, the same commands as on the socket, and what only reads."""

import logging
import secrets
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from flask import Blueprint, Response, request
from werkzeug.exceptions import HTTPException

from liveqa import datadir, lan
from liveqa.board import Sort
from liveqa.clock import now_ms
from liveqa.desk import parse_bytes
from liveqa.documents import DOCUMENTS, Wanted, render_in_child
from liveqa.documents.papers import check, may_see_scan
from liveqa.domain.plan import Plan
from liveqa.domain.words import AUDIENCE_OF, Role
from liveqa.errors import (
    Internal,
    Invalid,
    LiveQAError,
    Malformed,
    NotAllowed,
    NotFound,
    Unauthorised,
)
from liveqa.imports.plan import parse_plan, shipped, shipped_plan
from liveqa.store import Actor
from liveqa.text import clean
from liveqa.web import scans
from liveqa.web.links import meeting_links
from liveqa.web.site import site

MIME_TYPES = {
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "zip": "application/zip",
    "json": "application/json",
    "png": "image/png",
    "jpg": "image/jpeg",
}
STAFF = (Role.CHAIR, Role.SECRETARY, Role.ORGANISER)
QUESTION_READERS = (Role.ATTENDEE, *STAFF)
SEARCH_LENGTH = 200

log = logging.getLogger(__name__)
api = Blueprint("api", __name__, url_prefix="/api")


@api.errorhandler(LiveQAError)
def refused(error: LiveQAError) -> Response:
    """Any refusal as an acknowledgement, with the fitting status."""
    return _json({"ok": False, "error": error.as_json(_lang())}, error.status)


@api.app_errorhandler(HTTPException)
def failed(problem: HTTPException) -> Response | HTTPException:
    """An address that there is not, or a fault of ours, in the API's own words."""
    if not request.path.startswith(f"{api.url_prefix}/"):
        return problem
    if problem.code is not None and problem.code < 500:
        return _json({"ok": False, "error": NotFound().as_json(_lang())}, problem.code)
    reference = secrets.token_hex(3)
    log.error("internal %s: %s failed", reference, request.endpoint)
    return refused(Internal(reference=reference))


@api.get("/current")
def current() -> Response:
    """Which meeting a bare address means now."""
    return _json({"meeting": site().desk.reader.meetings.current().code})


@api.post("/join", defaults={"code": None})
@api.post("/meetings/<code>/join")
def join(code: str | None) -> Response:
    """Exchange a link's secret, or nothing for an attendee, for a token."""
    asked = _body()
    role = _role(asked.get("role", Role.ATTENDEE))
    secret, label = _string(asked, "secret"), _string(asked, "label")
    token, meeting = site().desk.join(code, role, secret, label, request.remote_addr or "")
    return _json({"token": token, "role": role, "meeting": meeting})


@api.post("/meetings/<code>/commands")
def command(code: str) -> Response:
    """The same as `command` on the socket."""
    return _json(site().desk.submit(code, _actor(), _body(), _lang()))


@api.get("/meetings/<code>/board")
def board(code: str) -> Response:
    """The board of one's own audience."""
    audience = AUDIENCE_OF[_actor(code=code).role]
    meeting = site().desk.boards.get(code)
    site().refresh(meeting, audience)
    rev, view = meeting.board.view(audience)
    return _json({"rev": rev, "now": now_ms(), "board": view})


@api.get("/meetings/<code>/questions")
def questions(code: str) -> Response:
    """Questions as one's own audience sees them, found by words, page by page."""
    audience = AUDIENCE_OF[_actor(*QUESTION_READERS, code=code).role]
    asked = request.args
    found = (
        site()
        .desk.boards.get(code)
        .board.page(
            audience, clean(asked.get("search", ""))[:SEARCH_LENGTH], _sort(asked), _after(asked)
        )
    )
    return _json({"now": now_ms(), **msgspec.structs.asdict(found)})


@api.get("/meetings")
def meetings() -> Response:
    """All meetings of this data folder."""
    _actor(Role.ORGANISER)
    fields = ("code", "title", "state", "starts_at", "opened_at", "closed_at")
    rows = site().desk.reader.meetings.all()
    return _json({"meetings": [{f: getattr(row, f) for f in fields} for row in rows]})


@api.post("/meetings")
def create() -> Response:
    """A new draft meeting from a title, a shipped plan or the text of a plan file."""
    return _json({"code": site().desk.create(_actor(Role.ORGANISER), _plan(_body()))})


@api.get("/live")
def live() -> Response:
    """How the hall is doing now."""
    _actor(Role.ORGANISER)
    return _json({"now": now_ms(), **site().vitals()})


@api.get("/plans")
def plans() -> Response:
    """The plans shipped with the program."""
    _actor(Role.ORGANISER)
    return _json({"plans": [{"name": name, "title": title} for name, title in shipped()]})


@api.get("/meetings/<code>/links")
def links(code: str) -> Response:
    """The links of all roles, with their QR codes."""
    _actor(Role.ORGANISER)
    base, desk = site().base_url(), site().desk
    meeting = desk.boards.get(code)
    roles = meeting_links(desk.reader, base, meeting.id, meeting.code)
    drawn = {role: {"url": url, "qr": lan.qr(url)} for role, url in roles.items()}
    join_url = f"{base}/m/{meeting.code}"
    return _json({"join": {"url": join_url, "qr": lan.qr(join_url)}, "roles": drawn})


@api.get("/meetings/<code>/devices")
def devices(code: str) -> Response:
    """The staff devices that came in through a link."""
    _actor(Role.ORGANISER)
    desk = site().desk
    found = desk.reader.devices.staff_of(desk.boards.get(code).id)
    fields = ("id", "role", "label", "joined_at", "revoked_at")
    return _json({"devices": [{f: getattr(row, f) for f in fields} for row in found]})


@api.get("/meetings/<code>/documents/<document>.<form>")
def document(code: str, document: str, form: str) -> Response:
    """A document, made from the record as it is now."""
    kind = DOCUMENTS.get(document)
    if kind is None or form not in kind.formats:
        raise NotFound
    actor = _actor(*kind.readers, code=code)
    meeting = site().desk.boards.get(code)
    wanted = Wanted(
        question=_number("question"),
        version=_number("version"),
        audience=AUDIENCE_OF[actor.role],
    )
    check(site().desk.reader.record(meeting.id), document, wanted)
    database = datadir.database_path(site().config.data)
    with tempfile.TemporaryDirectory() as folder:
        path = render_in_child(database, meeting.code, document, form, Path(folder), wanted)
        return _file(path, path.name)


@api.post("/meetings/<code>/scans")
def keep_scan(code: str) -> Response:
    """Keep the file of a signed copy; `paper.attach_scan` says which paper it is of."""
    _actor(Role.ORGANISER, Role.SECRETARY, code=code)
    return _json({"scan": scans.keep(site().config.data, request.get_data())})


@api.get("/meetings/<code>/papers/<int:paper>/scan")
def scan(code: str, paper: int) -> Response:
    """The signed copy of a paper, unless it bears a name that this reader may not know."""
    actor = _actor(*STAFF, code=code)
    desk = site().desk
    record = desk.reader.record(desk.boards.get(code).id)
    found = record.papers.get(paper)
    if found is None or not found.scan:
        raise NotFound
    if not may_see_scan(found, record, AUDIENCE_OF[actor.role]):
        raise NotAllowed
    path = scans.path(site().config.data, found.scan)
    if not path.is_file():
        raise NotFound
    return _file(path, f"ban-ky-{found.id}{path.suffix}")


def _file(path: Path, name: str) -> Response:
    response = Response(path.read_bytes(), content_type=MIME_TYPES[path.suffix.removeprefix(".")])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store"
    return response


def _number(name: str) -> int | None:
    """A whole number of the address, if it is there."""
    given = request.args.get(name)
    if given is None:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) < 16):
        raise Invalid(field=name)
    return int(given)


def _lang() -> str:
    header = request.headers.get("Accept-Language") or site().config.lang
    return "en" if header.lower().startswith("en") else "vi"


def _actor(*roles: Role, code: str | None = None) -> Actor:
    """Who asks; raises unless the token is good, for these roles, for this meeting."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise Unauthorised
    desk = site().desk
    found = desk.authenticate(token.strip())
    if roles and found.role not in roles:
        raise NotAllowed
    if code is not None:
        meeting = desk.boards.get(code).id
        if found.role != Role.ORGANISER and meeting != found.meeting:
            raise NotAllowed
    return found


def _body() -> dict[str, Any]:
    try:
        sent = request.get_data()
    except OSError:  # the body ended before its announced length
        raise Malformed from None
    read = parse_bytes(sent)
    if not isinstance(read, dict):
        raise Invalid
    return read


def _plan(asked: dict[str, Any]) -> Plan:
    if "plan" in asked:
        return parse_plan(_string(asked, "plan"))
    if "shipped" in asked:
        return shipped_plan(_string(asked, "shipped"))
    title = clean(_string(asked, "title"))
    if not 0 < len(title) <= 300:
        raise Invalid(field="title")
    return Plan(title=title)


def _sort(asked: Mapping[str, str]) -> Sort:
    try:
        return Sort(asked.get("sort", Sort.WANTED))
    except ValueError:
        raise Invalid(field="sort") from None


def _after(asked: Mapping[str, str]) -> int:
    after = asked.get("after", "0")
    if not (after.isascii() and after.isdecimal() and len(after) < 18):
        raise Invalid(field="after")
    return int(after)


def _role(value: object) -> Role:
    try:
        return Role(str(value))
    except ValueError:
        raise Invalid(field="role") from None


def _string(asked: dict[str, Any], field: str) -> str:
    value = asked.get(field, "")
    if not isinstance(value, str):
        raise Invalid(field=field)
    return value


def _json(value: object, status: int = 200) -> Response:
    response = Response(msgspec.json.encode(value), status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response
