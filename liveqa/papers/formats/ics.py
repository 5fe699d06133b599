"""Days as iCalendar (RFC 5545), one whole-day VEVENT each: Outlook, Google and phones take events
from a file, and leave VTODOs out."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from liveqa.papers.model.calendar import Calendar, Event
from liveqa.text import clean

_OCTETS = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def render(calendar: Calendar) -> bytes:
    """Return the file as bytes: CRLF after each line, long lines folded."""
    return b"".join(folded(line) for line in _lines(calendar))


def folded(line: str) -> bytes:
    """Return a content line of at most 75 octets each (RFC 5545, 3.1), no character in two."""
    parts, room = [b""], _OCTETS
    for character in line:
        octets = character.encode()
        if len(parts[-1]) + len(octets) > room:
            parts.append(b"")
            room = _OCTETS - 1  # the space in front counts
        parts[-1] += octets
    return b"\r\n ".join(parts) + b"\r\n"


def _lines(calendar: Calendar) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//LiveQA//LiveQA//VI"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"X-WR-CALNAME:{_text(calendar.title)}"
    made = datetime.fromtimestamp(calendar.made_at / 1000, UTC)
    for event in calendar.events:
        yield from _event(event, f"{made:%Y%m%dT%H%M%SZ}")
    yield "END:VCALENDAR"


def _event(event: Event, made: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{made}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(event.summary)}"
    yield f"DESCRIPTION:{_text(event.description)}"
    yield "TRANSP:TRANSPARENT"
    if event.days_before is not None:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{_text(event.summary)}"
        yield f"TRIGGER:-P{event.days_before}D"
        yield "END:VALARM"
    yield "END:VEVENT"


def _text(text: str) -> str:
    """Return a value of the type TEXT (RFC 5545, 3.3.11)."""
    return clean(text.replace("\r\n", "\n")).replace("\r", "").translate(_ESCAPED)
