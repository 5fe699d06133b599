"""The calendar of deadlines is iCalendar as RFC 5545 has it, read back by another's eyes."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar as Read
from icalendar import Component

from liveqa.papers.formats import ics
from liveqa.papers.model.calendar import Calendar, Event
from liveqa.text import clean

MADE = 1_714_784_400_000
WORDS = st.text(max_size=300) | st.text("ăâđêôơư😀,;\\\n:\"'é", max_size=300)
EVENTS = st.builds(
    Event,
    uid=st.uuids().map(str),
    day=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    summary=WORDS,
    description=WORDS,
    sequence=st.integers(0, 500),
    days_before=st.none() | st.integers(1, 30),
)


def value(component: Component, name: str) -> Any:
    """A property, of whatever type the library reads it as."""
    return component[name]


def said(text: str) -> str:
    """A text as it is expected back: without what nobody can see, its lines as typed."""
    return clean(text.replace("\r\n", "\n")).replace("\r", "")


@given(st.lists(EVENTS, max_size=4))
def test_what_is_written_is_what_another_program_reads(events: list[Event]) -> None:
    written = ics.render(Calendar("Hẹn trả lời", MADE, events))
    read = Read.from_ical(written.decode())
    assert str(read["X-WR-CALNAME"]) == "Hẹn trả lời"
    found = list(read.walk("VEVENT"))
    assert len(found) == len(events)
    for component, event in zip(found, events, strict=True):
        assert str(value(component, "UID")) == event.uid
        assert value(component, "DTSTART").dt == event.day
        assert value(component, "DTEND").dt == event.day + timedelta(days=1)
        assert value(component, "DTSTAMP").dt == datetime.fromtimestamp(MADE / 1000, UTC)
        assert int(value(component, "SEQUENCE")) == event.sequence
        assert str(value(component, "SUMMARY")) == said(event.summary)
        assert str(value(component, "DESCRIPTION")) == said(event.description)
        alarms = [value(alarm, "TRIGGER").dt for alarm in component.walk("VALARM")]
        before = event.days_before
        assert alarms == ([] if before is None else [timedelta(days=-before)])


@given(WORDS)
def test_no_line_is_longer_than_75_octets_and_no_character_is_cut(title: str) -> None:
    written = ics.render(Calendar(title, MADE, []))
    assert written.endswith(b"END:VCALENDAR\r\n")
    lines = written.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode()


def test_a_day_is_a_whole_one_that_blocks_nobody() -> None:
    event = Event("u", date(2024, 12, 31), "Hạn trả lời Câu 5: Kế toán", "Hội nghị", 0, 7)
    lines = ics.render(Calendar("Hẹn", MADE, [event])).decode().split("\r\n")
    assert "DTSTART;VALUE=DATE:20241231" in lines
    assert "DTEND;VALUE=DATE:20250101" in lines
    assert "TRANSP:TRANSPARENT" in lines
    assert "TRIGGER:-P7D" in lines
    assert lines[0] == "BEGIN:VCALENDAR"
