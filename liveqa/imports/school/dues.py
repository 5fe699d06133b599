"""Read until when something is due, and how a conference is repeated, as plans write it."""

import re
from dataclasses import dataclass
from datetime import date

from liveqa.imports.school.moments import days_in
from liveqa.imports.times import hours
from liveqa.text import fold

_MEETING = (
    r"(?:hoi nghi|hn|buoi|cuoc hop|doi thoai|to chuc|khai mac|dien ra|chuong trinh|dien dan|gap go"
    r"|gap mat|toa dam)"
)
_NEAR, _ROUND = r"[^.;\d]{0,12}", r"[^.;\d]{0,40}?"


def _days(word: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds "before the meeting by 5 days" and "5 days before the meeting"."""
    side = rf"\b{word}\b(?: khi| ngay)?{_NEAR}{_MEETING}"
    days = r"(\d{1,2})\s*ngay"
    return re.compile(rf"{side}{_ROUND}{days}\b"), re.compile(rf"\b{days}{_NEAR}{side}")


_BEFORE, _AFTER = _days("truoc"), _days("sau")
_SINCE = re.compile(rf"\b(\d{{1,2}})\s*ngay,? ke tu\b(?: khi| ngay)?{_NEAR}{_MEETING}")
_WORKING = re.compile(r"\bngay lam viec\b")
_AT = re.compile(
    r"^(?:ngay )?(?:tai|trong)\s*(?:ca |cac |\d{1,2} )?(?:buoi |cuoc |ngay )?"
    r"(?:hoi nghi|hn|doi thoai)\b"
)
_UNTIL = re.compile(
    r"\b(truoc|cham nhat|han|hoan thanh|xong|muon nhat|den het|het ngay"
    r"|tu (ngay )?\d{1,2}(\s*/\s*\d{1,4}){0,2} (den|toi))\b"
)
_SHORT_SPAN = re.compile(r"(?<![\d/])\d{1,2}\s*[-–]\s*(?=\d{1,2}\s*/\s*\d)")
_UNMARKED = re.compile(r"(?:^|(?<=[-–\s]))(?=\d{1,2}\s*/\s*\d{1,2}(?!\s*/?\s*\d))")
_TO = re.compile(r"[-–]|\b(?:đến|tới)\b", re.IGNORECASE)


@dataclass(frozen=True)
class WhenDue:
    """Until when something is due (`domain/due.py`); `note` has the words where they say more than
    that, `doubt` why it is not certain."""

    due: str = ""
    note: str = ""
    doubt: str = ""


def when_due(text: str, year: int | None) -> WhenDue:
    """Return what a column for the time says; `year` is the paper's, for a day without one."""
    text = text.strip(" .;,")
    folded = fold(text)
    if days := _from_meeting(folded):
        return WhenDue(days, text)
    if _AT.match(folded):
        return WhenDue("D", text)
    return _on_a_day(text, year)


def deadline_in(text: str, year: int | None) -> WhenDue:
    """Return until when a sentence wants something done, if it says so."""
    folded = fold(text)
    if days := _from_meeting(folded):
        return WhenDue(days)
    found = _UNTIL.search(folded)
    if not found or len(folded) != len(text):
        return WhenDue()
    on_a_day = _on_a_day(text[found.start() :], year)
    return WhenDue(on_a_day.due, "", on_a_day.doubt)


def _from_meeting(folded: str) -> str:
    """Return how many days from the meeting something is due; days of work are not counted."""
    if _WORKING.search(folded):
        return ""
    for patterns, sign in ((_BEFORE, "-"), ((*_AFTER, _SINCE), "+")):
        for pattern in patterns:
            if (found := pattern.search(folded)) and int(found[1]):
                return f"D{sign}{int(found[1])}"
    return ""


def _on_a_day(text: str, year: int | None) -> WhenDue:
    days = days_in(_UNMARKED.sub("ngày ", _SHORT_SPAN.sub("", text)), year)
    is_span = len(days) == 2 and bool(_TO.search(text)) and _follows(days[0].day, days[1].day)
    named = days[-1] if is_span or len({each.day for each in days}) == 1 else None
    if named is None or named.day is None:
        return WhenDue(note=text, doubt="no_such_day" if days and not days[0].day else "")
    clock = [hour.minutes for hour in hours(text) if hour.minutes is not None]
    due = f"{named.day:%Y-%m-%d}"
    if len(clock) == 1:
        due += f" {clock[0] // 60:02d}:{clock[0] % 60:02d}"
    rest = text.replace(re.sub(r"^ngày +(?=\d)", "", named.said), "").strip(" .;,")
    return WhenDue(due, text if rest and fold(rest) != "ngay" else "", named.doubt)


def _follows(first: date | None, second: date | None) -> bool:
    return first is not None and second is not None and first < second


_WEEKDAY = re.compile(r"\b(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat))\b")
_DAYS = {"hai": "MO", "ba": "TU", "tu": "WE", "nam": "TH", "sau": "FR", "bay": "SA"}
_DAYS |= dict(zip("234567", _DAYS.values(), strict=True))
_EVERY = re.compile(r"\b(?:ha?ng|hang|moi|dinh ky) (tuan|thang|quy|nam)\b")
_EACH = re.compile(r"\b(\d{1,2}) (tuan|thang|nam)\s*(?:/|mot|1|01)\s*lan\b")
_WITHIN = re.compile(r"\b(?:trong|cua) (thang|quy)\b(?! \d)")
_PLACE = re.compile(
    r"\b(?:tuan|thu \w+|chu nhat)(?: le)? (cuoi|dau|thu (?:nhat|hai|ba|tu|[1-4]))\b"
)
_PLACES = {"cuoi": "-1", "dau": "1", "nhat": "1", "hai": "2", "ba": "3", "tu": "4"}
_PLACES |= {digit: digit for digit in "1234"}
_MONTHDAY = re.compile(r"\bngay (\d{1,2})\b(?!\s*(?:/|thang \d))")
_FREQUENCIES = {
    "tuan": ("WEEKLY", 1),
    "thang": ("MONTHLY", 1),
    "quy": ("MONTHLY", 3),
    "nam": ("YEARLY", 1),
}


def recurrence_in(text: str) -> tuple[str, str]:
    """Return how often a line about the time wants the conference held (`domain/recurrence.py`),
    and why that is doubtful; an empty rule where it does not say."""
    folded = fold(text)
    if each := _EACH.search(folded):
        unit, number, doubt = each[2], int(each[1]), ""
    elif every := _EVERY.search(folded):
        unit, number, doubt = every[1], 1, ""
    elif within := _WITHIN.search(folded):
        unit, number, doubt = within[1], 1, "every_month"
    else:
        return "", ""
    frequency, times = _FREQUENCIES[unit]
    interval = f";INTERVAL={number * times}" if number * times > 1 else ""
    day = _day_of(folded, frequency)
    if frequency == "YEARLY" or number * times > 1:
        doubt = doubt or "recurrence_start"  # from which month on, nobody said
    return (f"FREQ={frequency}{interval}{day}", doubt) if number else ("", "")


def _day_of(folded: str, frequency: str) -> str:
    named = _WEEKDAY.search(folded)
    place = _PLACE.search(folded)
    if named and (place or frequency == "WEEKLY"):
        at = "" if frequency == "WEEKLY" or place is None else _PLACES[place[1].split()[-1]]
        return f";BYDAY={at}{_DAYS[named[1]] if named[1] else 'SU'}"
    numbered = _MONTHDAY.search(folded)
    if numbered and frequency == "MONTHLY" and 1 <= int(numbered[1]) <= 31:
        return f";BYMONTHDAY={int(numbered[1])}"
    return ""
