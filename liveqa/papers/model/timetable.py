"""When each programme item is to begin and end, as far as the plan says."""

from dataclasses import dataclass

from liveqa.dates import clock
from liveqa.domain.record import AgendaItem, Record
from liveqa.papers.model.model import BLANK

MINUTE = 60_000


@dataclass(frozen=True)
class Slot:
    """A programme item with its planned times, in UTC milliseconds; None where the plan does not
    say how long what is before it, or it itself, takes."""

    place: int
    item: AgendaItem
    begins: int | None
    ends: int | None

    @property
    def span(self) -> str:
        """Return "08 giờ 00 phút - 08 giờ 10 phút", as far as that is known."""
        begins = BLANK if self.begins is None else clock(self.begins)
        return begins if self.ends is None else f"{begins} - {clock(self.ends)}"


def timetable(record: Record) -> list[Slot]:
    """Return the items in their order, numbered from 1, with the times that follow from the start
    and from how long each takes."""
    at, slots = record.meeting.starts_at, []
    items = sorted(record.agenda.values(), key=lambda item: item.position)
    for place, item in enumerate(items, 1):
        ends = at + item.minutes * MINUTE if at is not None and item.minutes else None
        slots.append(Slot(place, item, at, ends))
        at = ends
    return slots
