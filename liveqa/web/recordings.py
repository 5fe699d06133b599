"""The recording over HTTP: its pieces come from the laptop's own page, and are heard again by
secretaries and organisers."""

from typing import Annotated

from flask import Blueprint, Response, request
from msgspec import Meta, Struct

from liveqa.domain.record import Meeting
from liveqa.domain.recording import kept_since, span
from liveqa.domain.words import Role
from liveqa.errors import NotAllowed, NotFound
from liveqa.machine import lan, recordings
from liveqa.machine.clock import now_ms
from liveqa.web.contract import answers
from liveqa.web.shapes import Number
from liveqa.web.site import site

WHO = (Role.SECRETARY, Role.ORGANISER)

recording = Blueprint("recording", __name__)


class Span(Struct):
    """How long a piece is, and how long ago it ended: it may have waited for the network."""

    length: Annotated[Number, Meta(description="milliseconds")]
    ago: Annotated[Number, Meta(description="milliseconds")] = "0"


class Recorded(Struct):
    """A piece of a recording: from when to when."""

    start: int
    end: int


class Recording(Struct):
    """The pieces of a meeting's recording in the order of time."""

    pieces: list[Recorded]


@recording.post("/meetings/<code>/recording")
@answers(*WHO, brings=True)
def keep_piece(code: str, asked: bytes, query: Span) -> Recorded:
    """Keep a piece. Only the laptop itself records, and only while everybody is told
    so."""
    meeting = site().service.boards.get(code).board.record.meeting
    if not lan.is_own(request.remote_addr or ""):
        raise NotAllowed
    start, end = span(meeting, now_ms(), length=int(query.length), ago=int(query.ago))
    piece = recordings.keep(site().config.data, recordings.key(meeting), start, end, asked)
    return Recorded(piece.start, piece.end)


@recording.get("/meetings/<code>/recording")
@answers(*WHO)
def pieces(code: str) -> Recording:
    """Return which pieces there are."""
    meeting = site().service.boards.get(code).board.record.meeting
    return Recording([Recorded(piece.start, piece.end) for piece in _kept(meeting)])


@recording.get("/meetings/<code>/recording/<int:piece>")
@answers(*WHO, gives=bytes, media=tuple(recordings.MIME_TYPES.values()))
def heard(code: str, piece: int) -> Response:
    """Return the sound of the piece that begins at a moment."""
    meeting = site().service.boards.get(code).board.record.meeting
    found = next((each for each in _kept(meeting) if each.start == piece), None)
    if found is None:
        raise NotFound
    kind = recordings.MIME_TYPES[found.path.suffix[1:]]
    response = Response(found.path.read_bytes(), content_type=kind)
    response.headers["Cache-Control"] = "no-store"
    return response


def _kept(meeting: Meeting) -> list[recordings.Piece]:
    """Return the pieces that are not to be removed."""
    since = kept_since(meeting)
    if since is None:
        return []
    found = recordings.pieces(site().config.data, recordings.key(meeting))
    return [each for each in found if each.start >= since]
