"""When and where a meeting is to be held, and who leads it, as the papers before the day say."""

import re

from liveqa.dates import clock, long_date, weekday
from liveqa.domain.record import Meeting, Record
from liveqa.domain.words import Duty
from liveqa.papers.model.model import BLANK
from liveqa.papers.model.people import officers, titled
from liveqa.papers.model.phrases import moment

# What a plan of many units says: by when theirs have to be over, and no time to come at.
_BY_WHEN = re.compile(r"^(?:(?:hoàn thành|tổ chức|thực hiện)(?: xong)? )?trước\b", re.IGNORECASE)


def planned(meeting: Meeting) -> str:
    """Return "08 giờ 00 phút, thứ Bảy, ngày 04 tháng 5 năm 2024", else what the plan says of the
    time, or a blank one."""
    at = meeting.starts_at
    if at is None and meeting.time_note and not _BY_WHEN.match(meeting.time_note):
        return meeting.time_note
    if at is None:
        return ", ".join(moment(None))
    return f"{clock(at)}, {weekday(at)}, {long_date(at)}"


def where(meeting: Meeting) -> str:
    """Return the place, or a blank one."""
    return meeting.venue or BLANK


def led_by(record: Record) -> str:
    """Return who chairs, with their offices, or a blank one."""
    found = [titled(officer) for officer in officers(record, Duty.CHAIR, Duty.PANEL)]
    return "; ".join(found) or BLANK
