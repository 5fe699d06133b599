"""Finding over HTTP what the meetings of this house said."""

import time
from collections.abc import Iterator
from itertools import islice

from flask import Blueprint
from msgspec.structs import asdict

from liveqa.domain.finding import holds, wanted
from liveqa.domain.words import Role
from liveqa.text import clean
from liveqa.web.contract import answers
from liveqa.web.shapes import SaidIn, Searched, Words
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
    words = wanted(clean(query.search))
    if not words:
        return Searched([])
    return Searched(list(islice(_matching(words), MOST)))


def _matching(words: list[str]) -> Iterator[SaidIn]:
    reader = site().service.reader
    for meeting in reader.meetings.own():
        if meeting.rehearsal is not None:
            continue
        for row in reader.questions.said(meeting.id):
            if holds(words, row.text, *row.answers):
                held = meeting.opened_at or meeting.starts_at
                yield SaidIn(**asdict(row), code=meeting.code, title=meeting.title, held_at=held)
        time.sleep(0)  # the hall goes on meanwhile
