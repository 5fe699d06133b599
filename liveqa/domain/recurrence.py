"""How a conference is repeated, as a recurrence rule of RFC 5545, section 3.3.10: every so many
weeks, months or years, on a weekday of the month or a day of it.

"Thứ Năm tuần cuối hằng tháng" is FREQ=MONTHLY;BYDAY=-1TH, the month's last Thursday.
"""

import re
from datetime import date, datetime, time
from typing import Annotated

from dateutil.rrule import rrulestr
from msgspec import Meta

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
PATTERN = (
    r"^(FREQ=(WEEKLY|MONTHLY|YEARLY)(;INTERVAL=[1-9]\d?)?"
    r"(;BYDAY=(-1|[1-4])?(MO|TU|WE|TH|FR|SA|SU)|;BYMONTHDAY=([1-9]|[12]\d|3[01]))?)?$"
)
Recurrence = Annotated[str, Meta(pattern=PATTERN)]

_UNITS = {"WEEKLY": "tuần", "MONTHLY": "tháng", "YEARLY": "năm"}
_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_PLACES = {"": "", "1": " tuần đầu", "2": " tuần thứ hai", "3": " tuần thứ ba"}
_PLACES |= {"4": " tuần thứ tư", "-1": " tuần cuối"}


def next_day(rule: str, after: date) -> date | None:
    """Return the first day after another one on which the rule has it; None without a rule, or
    where it has none within reach."""
    if not rule:
        return None
    noon = datetime.combine(after, time(12))
    found: datetime | None = rrulestr(rule, dtstart=noon).after(noon)
    return found.date() if found else None


def in_words(rule: str) -> str:
    """Return the rule in Vietnamese, as "thứ Năm tuần cuối hằng tháng"; empty without one."""
    if not rule:
        return ""
    parts = dict(part.split("=") for part in rule.split(";"))
    unit, number = _UNITS[parts["FREQ"]], parts.get("INTERVAL", "1")
    every = f"hằng {unit}" if number == "1" else f"{number} {unit} một lần"
    if parts["FREQ"] == "MONTHLY" and number == "3":
        every = "hằng quý"
    return " ".join(part for part in (_day(parts), every) if part)


def _day(parts: dict[str, str]) -> str:
    if found := re.fullmatch(r"(-?\d?)(\w\w)", parts.get("BYDAY", "")):
        return _NAMES[_WEEKDAYS.index(found[2])] + _PLACES[found[1]]
    return f"ngày {parts['BYMONTHDAY']}" if "BYMONTHDAY" in parts else ""
