"""Until when something is to be done before the day: a day, a moment, or so many days before or
after the meeting, whose own day may still move.

Written as "2024-12-23", "2024-12-23 17:00", "D" (at the meeting), "D-5" (five days before it) or
"D+3" (three days after it).
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Annotated

from msgspec import Meta

from liveqa.dates import ZONE, local

Due = Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?|D([+-][1-9]\d{0,2})?)?$")]
_DAYS = re.compile(r"D([+-]\d+)?")
_END = time(23, 59)


def days_from_meeting(due: str) -> int | None:
    """Return how many days after the meeting's day something is due, 0 for at the meeting; None for
    a day of the calendar or nothing."""
    found = _DAYS.fullmatch(due)
    return int(found[1] or 0) if found else None


def due_day(due: str, starts_at: int | None) -> date | None:
    """Return the day on which something is due; None where there is none, or while the meeting's
    start, in UTC milliseconds, is not known. Raises ValueError for a day in no calendar."""
    days = days_from_meeting(due)
    if days is None:
        return date.fromisoformat(due[:10]) if due else None
    return None if starts_at is None else local(starts_at).date() + timedelta(days)


def is_said(due: str, note: str) -> bool:
    """Return whether words say themselves when something is due: "Tại 02 hội nghị", "Trước ngày
    2/10/2026", but not "cả hai buổi"."""
    days = days_from_meeting(due)
    if days is None:
        day, month = due[8:10].lstrip("0"), due[5:7].lstrip("0")
        hour, minute = due[11:13].lstrip("0"), due[14:].replace("00", "(?:00)?")
        clock = rf"^(?=.*\b0?{hour}\s*(?:h|g|giờ|:)\s*{minute}(?!\d)).*" if due[10:] else ""
        other_year = rf"\s*(?:[/.-]|,?\s*năm)\s*(?!{due[:4]})\d"
        said = rf"{clock}\b0?{day}\s*(?:[/.-]|tháng)\s*0?{month}\b(?!{other_year})"
    elif days == 0:
        said = r"^(?:tại|trong)\b"
    else:
        count, side = rf"\b0?{abs(days)} ngày\b", "sau" if days > 0 else "trước"
        said = rf"{count}.*\b{side}\b|\b{side}\b.*{count}"
    return not due or bool(re.search(said, note, re.IGNORECASE))


def due_at(due: str, starts_at: int | None) -> int | None:
    """Return the last moment for it, in UTC milliseconds: the end of its day unless it names an
    hour, and at the meeting the meeting's start. None and ValueError as of `due_day`."""
    if due == "D":
        return starts_at
    day = due_day(due, starts_at)
    if day is None:
        return None
    hour = time.fromisoformat(due[11:]) if due[10:] else _END
    return int(datetime.combine(day, hour, ZONE).timestamp() * 1000)


def is_calendar(due: str) -> bool:
    """Return whether the calendar has the day and hour of it."""
    try:
        due_at(due, None)
    except ValueError:
        return False
    return True
