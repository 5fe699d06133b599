"""Read when something is, as Vietnamese papers write it: day, weekday, hours, what is left open.

Only a whole day of the calendar with an hour that can be meant in one way is certain.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from liveqa.dates import ZONE
from liveqa.imports.times import CLOCK, SPAN, Hour, hours
from liveqa.text import fold

FORM = "%Y-%m-%d %H:%M"
_NOON, _DAWN = 12 * 60, 5 * 60
_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5} | {
    str(number + 2): number for number in range(6)
}
_DATE = re.compile(
    r"(?<![\d/.])(?<!tuần )(?<!tuần thứ )(?<!lần )(?<!đợt )(?<!kỳ )(?<!buổi )"
    r"(?!\d{1,2}\s*-\s*\d{1,2}\s*/\s*\d{1,2}(?!\d))"
    r"(\d{1,2})\s*(?:[/.-]|,?\s*tháng)\s*(\d{1,2})\s*(?:[/.-]|,?\s*năm)\s*(\d{4}|\d{2})"
    r"(?![\d/])",
    re.IGNORECASE,
)
_NO_YEAR = re.compile(
    r"(?:\bngày|\bthứ \w+,?|\bCN,?|\b(?:sáng|trưa|chiều|tối|trước|hạn|hết|nhất|nhất là):?)\s*"
    r"(\d{1,2})\s*(?:/|tháng)\s*(\d{1,2})(?!\s*[/\d]|,?\s*năm|\s*(?:ngày|buổi|số)\b)",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"ngày\s*[.…_\s]*(?:/|tháng)|tháng\s*[.…_\s]+(?:/|năm)|ngày\s*[.…_]{2,}|năm\s*(?:20)?[.…_]{2,}",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"(?<!thứ )(?<!\d)\d{1,2}(?:/\d{1,2}(?:/\d{4})?)?\s*(?:[,;&]|và|đến|-|–)\s*(?:hết\s+)?"
    r"(?:ngày\s+)?\d{1,2}\s*/\s*\d",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat|cn))\b")
_DEADLINE = re.compile(r"\b(truoc|cham nhat|han chot|han cuoi|hoan thanh|xong ngay|muon nhat)\b")
# in a line about the time "9g" is an hour
_BARE_HOUR = re.compile(r"(?<=\d)\s?g(?=\s*(?:[,;.)–-]|ngày|$))", re.IGNORECASE)
_RECURRING = re.compile(
    r"\b(ha?ng (thang|quy|tuan|nam)|hang (thang|quy|tuan|nam)|dinh k[yi]|moi (thang|quy|tuan)"
    r"|tuan (cuoi|dau)|cuoi thang|\d{1,2} (tuan|thang|nam)\s*(/|mot|1|01)\s*lan)"
)


@dataclass(frozen=True)
class When:
    """When a text says that something begins and ends; `doubt` says why that is not certain, and
    without a start why it cannot be taken at all. `day` is the day it claims."""

    starts_at: str = ""
    ends_at: str = ""
    doubt: str = ""
    day: date | None = None
    said: str = ""


@dataclass(frozen=True)
class _Day:
    said: str
    at: int
    day: date | None
    doubt: str = ""


def days_in(text: str, year: int | None = None) -> list[_Day]:
    """Return the days that a text names; one without a year is taken to be in `year`."""
    found = [
        _named(match, full(match[3]), int(match[2]), int(match[1]), "" if match[3][2:] else "year")
        for match in _DATE.finditer(text)
    ]
    taken = [range(each.at, each.at + len(each.said)) for each in found]
    found += [
        _named(match, year, int(match[2]), int(match[1]), "year")
        for match in _NO_YEAR.finditer(text)
        if year and not any(match.start(1) in span for span in taken)
    ]
    return sorted(found, key=lambda each: each.at)


def full(year: str) -> int:
    """Return the year that two or four figures mean."""
    return int(year) if len(year) > 2 else 2000 + int(year)


def _named(match: re.Match[str], year: int, month: int, day: int, doubt: str) -> _Day:
    try:
        return _Day(match[0], match.start(), date(year, month, day), doubt)
    except ValueError:
        return _Day(match[0], match.start(), None, "no_such_day")


def wrong_weekday(text: str, day: date) -> str:
    """Return the weekday that a text claims for a day, if another one is that day's."""
    folded = fold(text)
    claimed = {
        6 if match[2] else _WEEKDAYS[match[1]]
        for match in _WEEKDAY.finditer(folded)
        # "năm" in "Thứ năm" is a weekday, in "thứ năm của nhiệm kỳ" the reader has to look
    }
    if len(claimed) != 1 or day.weekday() in claimed:
        return ""
    found = _WEEKDAY.search(folded)
    return text[found.start() : found.end()] if found and len(folded) == len(text) else "?"


_ENDS = re.compile(r"\b(ket thuc|be mac)\b[^;]{0,20}$")
_SAME_DAY = re.compile(r"\b(den|toi)\b[^;]{3,24}\bcung ngay\b")


def when(text: str, year: int | None = None) -> When:
    """Return when a text says that a meeting is; `year` is the paper's, for a day without one."""
    text = _BARE_HOUR.sub("giờ", text)
    folded = fold(text)
    days, clock = days_in(text, year), hours(text)
    distinct = {each.day for each in days}
    if len(distinct) > 1 or _DAYS.search(CLOCK.sub(" ; ", text)):
        return When(doubt="several_days")
    if _DEADLINE.search(folded):
        return When(doubt="deadline")
    if not days:
        return When(doubt=_why_no_day(text, folded, clock))
    [named] = days[:1]
    if not clock:
        return When(doubt="no_hour", day=named.day)
    return _timed(text, named, clock)


def _why_no_day(text: str, folded: str, clock: list[Hour]) -> str:
    if _RECURRING.search(folded):
        return "recurring"
    if _BLANK.search(text):
        return "day_blank"
    return "no_day" if clock else "no_time"


def _timed(text: str, named: _Day, clock: list[Hour]) -> When:
    if named.day is None:
        return When(doubt="no_such_day", said=named.said)
    if any(hour.minutes is None for hour in clock):
        wrong = next(hour for hour in clock if hour.minutes is None)
        said = f"{text[wrong.start : wrong.end].strip()}, {named.said}"
        return When(doubt="no_such_hour", day=named.day, said=said)
    begin, doubt = clock[0].minutes or 0, named.doubt
    is_span = len(clock) > 1 and bool(
        SPAN.search(text)
        or _SAME_DAY.search(fold(text))
        or _ENDS.search(fold(text[clock[0].end : clock[1].start]))
    )
    end = clock[1].minutes if is_span else None
    begin, end, part = _by_part_of_day(fold(text), begin, end)
    doubt = doubt or part
    if len(clock) > 1 + is_span:
        doubt = doubt or "several_hours"
    if re.search(r"\bhoặc\b", text, re.IGNORECASE):
        doubt = doubt or "alternative"
    if end is not None and end <= begin:
        doubt, end = doubt or "ends_before_start", None
    if wrong_weekday(text, named.day):
        doubt = "weekday"
    start = _at(named.day, begin)
    return When(start, "" if end is None else _at(named.day, end), doubt, named.day)


def _by_part_of_day(folded: str, begin: int, end: int | None) -> tuple[int, int | None, str]:
    """Return the hours as "buổi chiều" makes them, and whether that is a guess."""
    if re.search(r"\b(chieu|toi)\b(?! (thieu|da|cao))", folded) and begin < _NOON:
        shifted = None if end is None else end + (_NOON if end < _NOON else 0)
        if "sang" in folded.split() or begin >= _NOON - 60:
            return begin, end, "part_of_day"
        return begin + _NOON, shifted, "part_of_day"
    if re.search(r"\bsang\b", folded) and begin >= _NOON:
        return begin, end, "part_of_day"
    if begin < _DAWN:
        return begin + _NOON, None if end is None else end + _NOON, "part_of_day"
    return begin, end, ""


def _at(day: date, minutes: int) -> str:
    return f"{datetime.combine(day, time(), ZONE) + timedelta(minutes=minutes):{FORM}}"


_FOR_OTHERS = re.compile(
    r"[^:]*\b(han|dang ky|gui|nop|tiep nhan|tap hop|hoan thanh|tong duyet|duyet|chay (thu|chuong"
    r" trinh)|tap duyet|don (tiep|khach)|tap trung|chuan bi|trang tri|lap dat|bao cao"
    r"|hop (ban to chuc|tru bi|noi bo))\b[^:]*:"
)
_OF_A_SESSION = re.compile(
    r"(buoi|sang|chieu|toi|ca|dot|phien|lan|khoi|cum|lop|diem|doi voi|voi) ?[^\d:]|(ca|dot|lan) \d"
)


def is_for_others(text: str) -> bool:
    """Return whether a line says until when something is sent, or when it is rehearsed, and not
    when people meet."""
    return bool(_FOR_OTHERS.match(fold(text)))


def with_day(lines: list[str], year: int | None) -> list[str]:
    """Return what lines say of the time, each session's hours with the day that a line above them
    names alone: "Ngày 17/10/2026:", "Buổi sáng: 7h30"; a line that only names it for them, or says
    until when something is sent, is empty."""
    told: list[str] = []
    day, at = "", None
    for text in lines:
        days, clock = days_in(text, year), hours(text)
        said = text
        if is_for_others(text):
            said = ""
        elif len(days) == 1 and not clock:
            day, at = days[0].said, len(told)
        elif day and clock and not days and _OF_A_SESSION.match(fold(text).strip()):
            said = f"{text.rstrip(' .;')} ngày {re.sub('^ngày +', '', day, flags=re.IGNORECASE)}"
            if at is not None:
                told[at] = ""
        told.append(said)
    return told
