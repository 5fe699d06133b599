"""Seat slips (phiếu tham dự): how many there are, and their sheets to be printed."""

from flask import Blueprint, Response

from liveqa.domain.words import Role
from liveqa.papers.job import slips_in_child
from liveqa.papers.kinds.slips import slip_sheet
from liveqa.papers.model.slips import Slip
from liveqa.web import call
from liveqa.web.contract import answers
from liveqa.web.documents import MIME_TYPES, attached
from liveqa.web.shapes import Printing, SlipCount, SlipCounts
from liveqa.web.site import site

STAFF = (Role.ORGANISER, Role.SECRETARY)

slips = Blueprint("slips", __name__)


@slips.get("/meetings/<code>/slips")
@answers(*STAFF)
def slip_counts(code: str) -> SlipCounts:
    """Return how many seat slips there are and were used, by group."""
    service = site().service
    found = service.reader.slips.counts(service.boards.get(code).id)
    counts = [SlipCount(one.group, one.made, one.used) for one in found]
    return SlipCounts(counts, _join_url(code))


@slips.post("/meetings/<code>/slips/sheets")
@answers(*STAFF, brings=True, gives=bytes, media=(MIME_TYPES["pdf"],))
def slip_sheets(code: str, asked: Printing) -> Response:
    """Return seat slips to be printed and cut, as `slip.make` or `slip.renew` answered them."""
    record = site().service.boards.get(code).board.record
    wanted = [Slip(one.number, one.code, one.group) for one in asked.slips]
    made = slips_in_child(slip_sheet(record, _join_url(code), wanted))
    return attached(made, f"phieu-tham-du-{record.meeting.code}.pdf")


def _join_url(code: str) -> str:
    return f"{call.base_url()}/m/{site().service.boards.get(code).code}"
