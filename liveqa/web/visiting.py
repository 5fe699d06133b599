"""What phones and screens ask for over HTTP: joining, commands, what is only read. It is the same
where the record is and in a gateway."""

import base64
import logging
import time
from collections.abc import Iterator
from pathlib import Path, PurePath

from flask import Blueprint, Response, request
from msgspec import UNSET
from msgspec.structs import asdict
from werkzeug.exceptions import HTTPException

from liveqa.board import Board
from liveqa.board.excerpt import Page
from liveqa.domain.emblem import mark
from liveqa.domain.words import Audience, Role
from liveqa.errors import LiveQAError, NotAllowed, NotFound
from liveqa.machine import logs
from liveqa.machine.clock import now_ms
from liveqa.service.service import Service
from liveqa.text import clean
from liveqa.web import call, scans
from liveqa.web.contract import EVERYONE, answers, asker
from liveqa.web.documents import MIME_TYPES, attached
from liveqa.web.monitoring import monitoring
from liveqa.web.shapes import (
    Acknowledgement,
    BoardNow,
    Command,
    Current,
    Found,
    Handles,
    Joined,
    Joining,
    OwnNow,
    Search,
    Since,
)
from liveqa.web.site import EMBLEM, Attached, Content, site

ATTACHED = tuple(MIME_TYPES[end] for end in ("pdf", "docx", "png", "jpg", "txt"))
DAY = 24 * 3600
"""How many seconds a phone keeps the emblem; its address changes with it."""
PIECE = 64 * 1024
"""How many bytes of a document a connection holds: anybody may ask for it, and read it slowly."""
QUESTION_READERS = (Role.ATTENDEE, Role.CHAIR, Role.SECRETARY, Role.ORGANISER)

log = logging.getLogger(__name__)
visiting = Blueprint("visiting", __name__)


def api_of(*parts: Blueprint) -> Blueprint:
    """Return the API of a process: what phones and screens ask for, and these parts."""
    api = Blueprint("api", __name__, url_prefix="/api")
    api.register_error_handler(LiveQAError, refused)
    api.record_once(lambda state: state.app.register_error_handler(HTTPException, failed))
    for part in (visiting, monitoring, *parts):
        api.register_blueprint(part)
    return api


def refused(error: LiveQAError) -> Response:
    """Return any refusal as an acknowledgement, with the fitting status."""
    return call.answer({"ok": False, "error": error.as_json(call.lang())}, error.status)


def failed(problem: HTTPException) -> Response | HTTPException:
    """Return the API's own answer for an unknown address or a fault of ours."""
    if not request.path.startswith("/api/"):
        return problem
    if problem.code is not None and problem.code < 500:
        return call.answer({"ok": False, "error": NotFound().as_json(call.lang())}, problem.code)
    return refused(logs.fault(log, "%s failed", request.endpoint))


@visiting.get("/current")
@answers()
def current() -> Current:
    """Return the meeting that a bare address means now."""
    return Current(*site().door.current())


@visiting.post("/join", defaults={"code": None})
@visiting.post("/meetings/<code>/join")
@answers()
def join(code: str | None, asked: Joining) -> Joined:
    """Exchange a link's secret, or nothing for an attendee, for a token; `now` is the device's own
    clock, in UTC milliseconds."""
    token, meeting = site().door.join(code, asked, request.remote_addr or "")
    return Joined(token, asked.role, meeting)


@visiting.post("/meetings/<code>/commands")
@answers(*EVERYONE, own_meeting=False)
def command(code: str, asked: Command) -> Acknowledgement:
    """Give a command, as on the socket: a refusal is answered with 200 too."""
    return site().door.submit(code, asker(), asked, call.lang())


@visiting.get("/meetings/<code>/board")
@answers(*EVERYONE)
def board(code: str, query: Since) -> BoardNow:
    """Return the board of one's own audience, unless it is still that of the revision `rev`, and
    what concerns one's own device alone."""
    door, device = site().door, asker()
    rev, view = door.board_of(code, device)
    has = query.rev == str(rev)
    return BoardNow(rev, now_ms(), door.mine_of(code, device), UNSET if has else view)


@visiting.get("/meetings/<code>/questions")
@answers(*QUESTION_READERS)
def questions(code: str, query: Search) -> Found:
    """Return questions as one's own audience sees them: found by words, page by page, or those
    that say nearly the same as one."""
    return Found(**asdict(site().door.page(code, asker(), query)), now=now_ms())


@visiting.get("/meetings/<code>/attachments/<int:attachment>")
@answers(gives=bytes, media=ATTACHED)
def attachment(code: str, attachment: int) -> Response:
    """Return a document for the participants to whoever has the meeting's code, as a phone's
    browser shows it."""
    file, position, content = site().door.attachment(code, attachment)
    suffix = PurePath(file).suffix
    response = attached(_pieces(content), f"tai-lieu-{position}{suffix}")
    response.content_length = len(content)
    if suffix != ".docx":
        response.headers["Content-Disposition"] = "inline"
    response.headers["Content-Security-Policy"] = "sandbox"
    return response


def _pieces(content: Content) -> Iterator[bytes]:
    for at in range(0, len(content), PIECE):
        yield content[at : at + PIECE]
        time.sleep(0)  # the hall goes on meanwhile


@visiting.get("/meetings/<code>/emblem")
@answers(gives=bytes, media=(MIME_TYPES["png"],))
def emblem(code: str) -> Response:
    """Return the house's emblem for phones to whoever has the meeting's code. Raises NotFound."""
    content = site().door.attachment(code, EMBLEM).content[:]
    response = Response(content, content_type=MIME_TYPES["png"])
    response.headers["Cache-Control"] = f"public, max-age={DAY}, immutable"
    return response


def attachment_of(service: Service, data: Path, code: str, attachment: int) -> Attached:
    """Return a document for the participants from the data folder, or the emblem; raises
    NotFound."""
    if attachment == EMBLEM:
        small = service.boards.get(code).board.record.meeting.emblem_small
        if not small:
            raise NotFound
        return Attached(f"{mark(small)}.png", EMBLEM, base64.b64decode(small))
    row = service.reader.attachments.find(attachment)
    if row is None or row.meeting != service.boards.get(code).id or not row.file:
        raise NotFound
    path = scans.path(data, row.file)
    if not path.is_file():
        raise NotFound
    return Attached(row.file, row.position, scans.Stored(path))


def found(board: Board, audience: Audience, query: Search) -> Page:
    """Return the questions of a board that a query asks for. Raises NotFound for a question that is
    not there, and NotAllowed for a phone that asks what is like one: that takes ten times as long
    as to look for words, and anybody may have any number of phones."""
    if query.like is not None:
        if audience == Audience.PHONE:
            raise NotAllowed
        return board.similar(audience, int(query.like))
    return board.page(audience, clean(query.search), query.sort, int(query.after))


@visiting.post("/meetings/<code>/own")
@answers(Role.ATTENDEE)
def own(code: str, asked: Handles) -> OwnNow:
    """Return one's own questions by their handles, once it is forgotten which phone asked what.
    Nothing is kept of which were asked for together."""
    site().door.read(asker())
    return OwnNow(now_ms(), site().door.held(code, asker(), asked.handles))
