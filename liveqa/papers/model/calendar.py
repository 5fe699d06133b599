"""What stands in a calendar file: written once, read by the renderer."""

from datetime import date

import msgspec


class Event(msgspec.Struct, frozen=True):
    """A day with what is due on it. `uid` stays the same for the same thing, so that a calendar
    replaces what it took in before; `sequence` counts its changes. With `days_before` the calendar
    reminds so many days before."""

    uid: str
    day: date
    summary: str
    description: str
    sequence: int = 0
    days_before: int | None = None


class Calendar(msgspec.Struct, frozen=True):
    """Days to be taken into a calendar; `made_at` is in UTC milliseconds."""

    title: str
    made_at: int
    events: list[Event]
