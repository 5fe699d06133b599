"""The HTTP API: joining, the same commands as on the socket, and what only reads."""

import logging
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import msgspec
from flask import Blueprint, Response, request
from werkzeug.exceptions import HTTPException

from liveqa import access, lan, qr
from liveqa.board import Sort
from liveqa.clock import now_ms
from liveqa.domain.plan import Plan
from liveqa.domain.words import AUDIENCE_OF, Role
from liveqa.errors import Empty, Internal, Invalid, LiveQAError, NotFound, TooLong
from liveqa.imports.plan import shipped, shipped_plan
from liveqa.imports.programme import items_in
from liveqa.imports.questions import known_to
from liveqa.imports.reading import parse_plan, read_questions
from liveqa.text import clean, is_blank
from liveqa.web import call
from liveqa.web.address import address
from liveqa.web.documents import documents
from liveqa.web.links import meeting_links
from liveqa.web.monitoring import monitoring
from liveqa.web.site import site

QUESTION_READERS = (Role.ATTENDEE, Role.CHAIR, Role.SECRETARY, Role.ORGANISER)
SEARCH_LENGTH = 200
TITLE_LENGTH = 300
PROGRAMME_LENGTH = 20_000
LATEST = 253_402_300_800_000  # the year 10000, in UTC milliseconds

log = logging.getLogger(__name__)
api = Blueprint("api", __name__, url_prefix="/api")
api.register_blueprint(address)
api.register_blueprint(documents)
api.register_blueprint(monitoring)


@api.errorhandler(LiveQAError)
def refused(error: LiveQAError) -> Response:
    """Any refusal as an acknowledgement, with the fitting status."""
    return call.answer({"ok": False, "error": error.as_json(call.lang())}, error.status)


@api.app_errorhandler(HTTPException)
def failed(problem: HTTPException) -> Response | HTTPException:
    """An address that there is not, or a fault of ours, in the API's own words."""
    if not request.path.startswith(f"{api.url_prefix}/"):
        return problem
    if problem.code is not None and problem.code < 500:
        return call.answer({"ok": False, "error": NotFound().as_json(call.lang())}, problem.code)
    reference = secrets.token_hex(3)
    log.error("internal %s: %s failed", reference, request.endpoint)
    return refused(Internal(reference=reference))


@api.get("/current")
def current() -> Response:
    """Which meeting a bare address means now."""
    return call.answer({"meeting": site().desk.reader.meetings.current(now_ms()).code})


@api.post("/join", defaults={"code": None})
@api.post("/meetings/<code>/join")
def join(code: str | None) -> Response:
    """Exchange a link's secret, or nothing for an attendee, for a token; `now` is the device's own
    clock, in UTC milliseconds."""
    asked = call.body()
    role = _role(asked.get("role", Role.ATTENDEE))
    secret, label = call.string(asked, "secret"), call.string(asked, "label")
    address = request.remote_addr or ""
    with _exchanged(secret, role, address) as known:
        token, meeting = site().desk.join(code, role, known, label, address)
    if role == Role.ATTENDEE:
        _hear_clock(address, asked.get("now"))
    return call.answer({"token": token, "role": role, "meeting": meeting})


@api.post("/meetings/<code>/commands")
def command(code: str) -> Response:
    """The same as `command` on the socket."""
    return call.answer(site().desk.submit(code, call.actor(), call.body(), call.lang()))


@api.get("/meetings/<code>/board")
def board(code: str) -> Response:
    """The board of one's own audience."""
    audience = AUDIENCE_OF[call.actor(code=code).role]
    meeting = site().desk.boards.get(code)
    site().refresh(meeting, audience)
    rev, view = meeting.board.view(audience)
    return call.answer({"rev": rev, "now": now_ms(), "board": view})


@api.get("/meetings/<code>/questions")
def questions(code: str) -> Response:
    """Questions as one's own audience sees them, found by words, page by page."""
    audience = AUDIENCE_OF[call.actor(*QUESTION_READERS, code=code).role]
    asked = request.args
    words = clean(asked.get("search", ""))[:SEARCH_LENGTH]
    shown = site().desk.boards.get(code).board
    found = shown.page(audience, words, _sort(asked), _after(asked))
    return call.answer({"now": now_ms(), **msgspec.structs.asdict(found)})


@api.post("/meetings/<code>/lists")
def read_list(code: str) -> Response:
    """What questions a file or a pasted text holds, for `question.collect` to take over."""
    call.bringer(Role.ORGANISER, Role.SECRETARY, code=code)
    record = site().desk.boards.get(code).board.record
    return call.answer(read_questions(request.get_data(), known_to(record)))


@api.post("/meetings/<code>/programme")
def read_programme(code: str) -> Response:
    """The programme points in a pasted text, in lines or as a table, for `agenda.add_item`."""
    desk, asker = site().desk, call.actor(Role.ORGANISER, code=code)
    desk.read(asker)
    text = clean(call.string(call.body(), "text"))
    if len(text) > PROGRAMME_LENGTH:
        raise TooLong(field="text", limit=PROGRAMME_LENGTH)
    fields = ("title", "kind", "minutes", "presenter")
    items = [{field: getattr(item, field) for field in fields} for item in items_in(text)]
    return call.answer({"items": items})


@api.get("/meetings")
def meetings() -> Response:
    """All meetings of this data folder."""
    call.actor(Role.ORGANISER)
    fields = ("code", "title", "state", "starts_at", "opened_at", "closed_at")
    rows = site().desk.reader.meetings.all()
    return call.answer({"meetings": [{f: getattr(row, f) for f in fields} for row in rows]})


@api.post("/meetings")
def create() -> Response:
    """A new draft meeting from a title, a shipped plan or the text of a plan file."""
    actor, asked = call.actor(Role.ORGANISER), call.body()
    if "plan" in asked:
        site().desk.read(actor)
    code = site().desk.create(actor, _plan(asked))
    return call.answer({"code": code})


@api.get("/live")
def live() -> Response:
    """How the hall is doing now."""
    call.actor(Role.ORGANISER)
    return call.answer({"now": now_ms(), **site().vitals()})


@api.get("/plans")
def plans() -> Response:
    """The plans shipped with the program."""
    call.actor(Role.ORGANISER)
    return call.answer({"plans": [{"name": name, "title": title} for name, title in shipped()]})


@api.get("/meetings/<code>/links")
def links(code: str) -> Response:
    """The links of all roles, with their QR codes."""
    call.actor(Role.ORGANISER)
    base, desk = call.base_url(), site().desk
    meeting = desk.boards.get(code)
    roles = meeting_links(desk.reader, base, meeting.id, meeting.code)
    drawn = {role: {"url": url, "qr": qr.drawn(url)} for role, url in roles.items()}
    join_url = f"{base}/m/{meeting.code}"
    return call.answer({"join": {"url": join_url, "qr": qr.drawn(join_url)}, "roles": drawn})


@api.get("/meetings/<code>/devices")
def devices(code: str) -> Response:
    """The staff devices that came in through a link."""
    call.actor(Role.ORGANISER)
    desk = site().desk
    found = desk.reader.devices.staff_of(desk.boards.get(code).id)
    fields = ("id", "role", "label", "joined_at", "revoked_at")
    return call.answer({"devices": [{f: getattr(row, f) for f in fields} for row in found]})


@contextmanager
def _exchanged(given: str, role: Role, address: str) -> Iterator[str]:
    """The secret of a role's link for a code that opens its page once, where the code comes from
    this machine; else what was given."""
    codes = site().codes
    if not ("." in given and lan.is_own(address) and codes.use(given, role, time.time())):
        yield given
        return
    try:
        yield access.secret_of(site().desk.reader, access.SERVER, role)
    except LiveQAError:  # there is no meeting yet, say
        codes.give_back(given)
        raise


def _hear_clock(address: str, now: object) -> None:
    """What time it is on a phone; a page on this laptop has the laptop's own clock."""
    if type(now) is not int or not 0 < now < LATEST:
        return
    household = lan.household(address) if address else ""
    if household and site().phones.wants(household) and not lan.is_own(address):
        site().phones.say(household, now)


def _plan(asked: dict[str, Any]) -> Plan:
    if "plan" in asked:
        return parse_plan(call.string(asked, "plan"))
    if "shipped" in asked:
        return shipped_plan(call.string(asked, "shipped"))
    title = clean(call.string(asked, "title"))
    if is_blank(title):
        raise Empty(field="title")
    if len(title) > TITLE_LENGTH:
        raise TooLong(field="title", limit=TITLE_LENGTH)
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
