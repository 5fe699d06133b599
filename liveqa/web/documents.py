"""Downloads: documents, made when they are asked for, and the signed copies."""

from collections.abc import Iterable

from flask import Blueprint, Response

from liveqa.domain.privacy import may_see_scan
from liveqa.domain.words import AUDIENCE_OF, Role
from liveqa.errors import NotAllowed, NotFound
from liveqa.machine import datadir, files
from liveqa.papers.frozen import Selection, Wanted, check
from liveqa.papers.job import render_in_child
from liveqa.papers.registry import DOCUMENTS, HOUSE
from liveqa.text import clean
from liveqa.web import call, scans
from liveqa.web.contract import answers, asker
from liveqa.web.shapes import Forgotten, Part, Scan, Which
from liveqa.web.site import site

MIME_TYPES = {
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "zip": "application/zip",
    "json": "application/json",
    "png": "image/png",
    "jpg": "image/jpeg",
}

STAFF = (Role.CHAIR, Role.SECRETARY, Role.ORGANISER)

documents = Blueprint("documents", __name__)


@documents.get("/meetings/<code>/documents/<document>.<form>")
@answers(*STAFF, gives=bytes, media=())
def document(code: str, document: str, form: str, query: Which) -> Response:
    """Return a document, made from the record as it is now."""
    kind = DOCUMENTS.get(document)
    if kind is None or form not in kind.formats:
        raise NotFound
    role = asker().role
    if role not in kind.readers:
        raise NotAllowed
    meeting = site().service.boards.get(code)
    address = call.base_url()
    selection = Selection(
        question=int(query.question) if query.question else None,
        version=int(query.version) if query.version else None,
        audience=AUDIENCE_OF[role],
        before=Wanted(
            address=address,
            guests=clean(query.guests),
            first=int(query.first),
            count=int(query.count),
            role=query.role,
            secret=bool(query.secret),
        ),
    )
    check(site().service.reader.record(meeting.id), document, selection)
    database = datadir.database_path(site().config.data)
    with files.scratch() as folder:
        path = render_in_child(database, meeting.code, document, form, folder, selection)
        if kind.addressed:
            site().service.note_printed(meeting.id, address)
        return attached(path.read_bytes(), path.name)


@documents.post("/meetings/<code>/printed/forget")
@answers(Role.ORGANISER)
def forget_printed(code: str) -> Forgotten:
    """Forget the sheets that were printed: they hang nowhere any more."""
    site().service.forget_printed(site().service.boards.get(code).id)
    return Forgotten()


@documents.get("/documents/<document>.<form>")
@answers(Role.ORGANISER, gives=bytes, media=())
def house_document(document: str, form: str, query: Part) -> Response:
    """Return a document of what all meetings owe after their close, as it is now."""
    kind = HOUSE.get(document)
    if kind is None or form not in kind.formats:
        raise NotFound
    code = site().service.boards.get(query.meeting).code if query.meeting else ""
    database = datadir.database_path(site().config.data)
    with files.scratch() as folder:
        path = render_in_child(database, code, document, form, folder, Selection(body=query.body))
        return attached(path.read_bytes(), path.name)


@documents.post("/meetings/<code>/scans")
@answers(Role.ORGANISER, Role.SECRETARY, brings=True)
def keep_scan(code: str, asked: bytes) -> Scan:
    """Keep the file of a signed copy; `paper.attach_scan` says to which paper it belongs."""
    reader = site().service.reader
    ours = reader.scans.named(site().service.boards.get(code).id)
    return Scan(scans.bring(site().config.data, asked, reader.scans.named() - ours))


@documents.get("/meetings/<code>/papers/<int:paper>/scan")
@answers(*STAFF, gives=bytes, media=tuple(MIME_TYPES[end] for end in ("pdf", "png", "jpg")))
def scan(code: str, paper: int) -> Response:
    """Return the signed copy of a paper, unless it contains a name that this reader may not
    know."""
    service = site().service
    record = service.reader.record(service.boards.get(code).id)
    row = record.papers.get(paper)
    if row is None or not row.scan:
        raise NotFound
    if not may_see_scan(row, AUDIENCE_OF[asker().role], record):
        raise NotAllowed
    path = scans.path(site().config.data, row.scan)
    if not path.is_file():
        raise NotFound
    return attached(path.read_bytes(), f"ban-ky-{row.id}{path.suffix}")


def attached(content: bytes | Iterable[bytes], name: str) -> Response:
    """Return a file, whole or in pieces, to be saved under a name, which nobody keeps in
    between."""
    response = Response(content, content_type=MIME_TYPES[name.rpartition(".")[2]])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store"
    return response
