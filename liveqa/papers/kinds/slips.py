"""Phiếu tham dự: what admits one phone to a meeting, and names nobody."""

from collections.abc import Sequence

from liveqa.dates import clock
from liveqa.domain import slips
from liveqa.domain.record import Meeting, Record
from liveqa.papers.model.model import BLANK
from liveqa.papers.model.phrases import short_day
from liveqa.papers.model.slips import PrintedSlip, Slip, SlipSheet


def slip_sheet(record: Record, join_url: str, wanted: Sequence[Slip]) -> SlipSheet:
    """Return slips in words. The address that their codes open is that of the meeting now."""
    digits = max(3, len(str(max(one.number for one in wanted))))
    printed = [
        PrintedSlip(
            number=f"Số {one.number:0{digits}d}",
            code=slips.printed(one.code),
            group=_name(record, one.group),
            url=f"{join_url}#{one.code}",
        )
        for one in wanted
    ]
    return SlipSheet(record.meeting.title, _when(record.meeting), printed)


def _name(record: Record, group: int | None) -> str:
    found = record.groups.get(group) if group is not None else None
    return found.name if found else ""


def _when(meeting: Meeting) -> str:
    if not meeting.starts_at:
        return f"Ngày {BLANK}"
    return f"{clock(meeting.starts_at)}, ngày {short_day(meeting.starts_at)}"
