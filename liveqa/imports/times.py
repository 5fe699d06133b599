"""Hours, spans and lengths of time as Vietnamese papers write them: "07 giờ 30 phút", "7h30'",
"13g45", "8:00", "2 giờ chiều", "từ 7h30 đến 9h45", "15 phút".
"""

import re
from dataclasses import dataclass

DAY = 24 * 60
# Nothing in a meeting lasts this many hours, and none begins before: "1 giờ 30 phút" is a length,
# "7 giờ 30 phút" a time of day.
_EARLIEST = 5
# No letter may follow: "3 học sinh" is no time, and the "g" of "giờ" is no "g" of "8g00". A "g" or
# a colon alone is no time either: "lớp 5G", "Câu 3: …".
_HOURS = (
    r"(?<![\d.,/:])(\d{1,2})\s*(?:(?:giờ|h)(?![^\W\d_])|[g:](?=\s?\d\d(?!\s*(?:giờ|h|[g:]\d))))"
)
_MINUTES = r"(?:phút|ph|p(?!\.m)|['’′])(?![^\W\d_])"
_CLOCK = (
    rf"{_HOURS}(?:\s*(\d{{2}})(?!\d)(?:\s*{_MINUTES})?|\s*(\d)\s*{_MINUTES}|\s*(rưỡi))?"
    r"(?:\s*(sáng|trưa|chiều|tối|[ap]\.?m)(?![^\W\d_])\.?)?"
)
_GROUPS = 5
CLOCK = re.compile(rf"\(?{_CLOCK}\)?", re.IGNORECASE)
_TO = r"\s*(?:-|–|—|->|→|~|đến|tới)\s*(?:hết\s+)?"
SPAN = re.compile(rf"\(?(?:từ\s+)?{_CLOCK}{_TO}{_CLOCK}\)?", re.IGNORECASE)
LENGTH = re.compile(
    rf"\(?(?:(\d{{1,2}})\s*(?:giờ|tiếng)(?![^\W\d_])(?:\s*(?:(\d{{1,2}})\s*{_MINUTES}|(rưỡi)))?"
    rf"|(?<![\d.,])(\d{{1,3}})\s*(?:{_MINUTES}|min(?:utes)?\b))\.?\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Hour:
    """A time of day, in minutes after midnight, None if no clock shows it, and where it stands in
    the text."""

    minutes: int | None
    start: int
    end: int


def hours(text: str) -> list[Hour]:
    """Return the times of day in a text, from left to right."""
    return [Hour(_minutes(each.groups()), *each.span()) for each in CLOCK.finditer(text)]


def span_of(match: re.Match[str]) -> int | None:
    """Return how many minutes a span lasts; None if it ends before it begins."""
    begin, end = _minutes(match.groups()[:_GROUPS]), _minutes(match.groups()[_GROUPS:])
    return None if begin is None or end is None or end <= begin else end - begin


def length_of(match: re.Match[str]) -> int | None:
    """Return how many minutes a length is; None if the words are a time of day."""
    hour, past, half, alone = match.groups()
    if alone is not None:
        return int(alone)
    if int(hour) >= _EARLIEST:
        return None
    return int(hour) * 60 + (30 if half else int(past or 0))


def _minutes(parts: tuple[str | None, ...]) -> int | None:
    hour, past, digit, half, part_of_day = parts
    hours = int(hour or 0)
    part = (part_of_day or "").lower().replace(".", "")
    if part in ("chiều", "tối", "pm") and hours < 12:
        hours += 12
    if part == "am" and hours == 12:
        hours = 0
    if part == "trưa" and hours < 3:
        hours += 12
    minutes = hours * 60 + (30 if half else int(past or digit or 0))
    return minutes if hours < 24 and int(past or 0) < 60 else None
