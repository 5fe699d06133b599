"""Finding over HTTP what the meetings of this house said, and what a text said before."""

from itertools import islice

import msgspec
from flask import Blueprint
from msgspec.structs import asdict

from liveqa.commands.history import TextKind, versions
from liveqa.domain.record import Meeting
from liveqa.domain.words import Role
from liveqa.errors import NotFound
from liveqa.service import finding as service
from liveqa.store.questions import Said
from liveqa.text import clean
from liveqa.web.contract import answers
from liveqa.web.shapes import History, KeptText, SaidIn, Searched, TextVersion, Words
from liveqa.web.site import site

STAFF = (Role.CHAIR, Role.SECRETARY, Role.ORGANISER)
MOST = 50
"""So many questions of all meetings are told at once; more words find fewer."""

finding = Blueprint("finding", __name__)


@finding.get("/questions")
@answers(*STAFF)
def said(query: Words) -> Searched:
    """Return what was asked and answered in any meeting of this house, found by words, the newest
    meeting first: no more than its phones were shown."""
    found = service.said(site().service.reader, clean(query.search))
    return Searched([_told(meeting, row) for meeting, row in islice(found, MOST)])


@finding.get("/meetings/<code>/history")
@answers(Role.SECRETARY)
def history(code: str, query: KeptText) -> History:
    """Return the versions of a text that secretaries type, newest first: what is saved without a
    pause is one, and nothing is left of whoever was erased."""
    return _kept(code, query.of, int(query.id))


@finding.get("/meetings/<code>/replies/<int:reply>/history")
@answers(Role.SECRETARY, Role.ORGANISER)
def reply_history(code: str, reply: int) -> History:
    """Return what a reply after the close said at each saving, newest first, without whoever was
    erased. Raises NotFound."""
    row = site().service.reader.replies.get(reply)
    if row.meeting != site().service.boards.get(code).id:
        raise NotFound
    return _kept(code, TextKind.REPLY, reply)


def _kept(code: str, kind: TextKind, id: int) -> History:
    here, meeting = site().service, site().service.boards.get(code).id
    found = versions(here.reader, meeting, kind, id)
    return History([msgspec.convert(each, TextVersion, from_attributes=True) for each in found])


def _told(meeting: Meeting, row: Said) -> SaidIn:
    held = meeting.opened_at or meeting.starts_at
    return SaidIn(**asdict(row), code=meeting.code, title=meeting.title, held_at=held)
