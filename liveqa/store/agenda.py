"""The programme."""

from liveqa.domain.record import AgendaItem, current_item
from liveqa.store.table import OrderedTable


class Agenda(OrderedTable[AgendaItem]):
    """A meeting's agenda items."""

    def current(self, meeting: int) -> int | None:
        """Return the id of the running item."""
        item = current_item({item.id: item for item in self.of(meeting)})
        return item.id if item else None

    def move(self, item: AgendaItem, position: int) -> list[int]:
        """Put an item at a position; returns the ids whose position changed."""
        others = sorted(self.of(item.meeting), key=lambda other: other.position)
        others = [other for other in others if other.id != item.id]
        others.insert(max(position, 1) - 1, item)
        moved = [(other.id, at) for at, other in enumerate(others, 1) if other.position != at]
        for id, at in moved:
            self.change(id, position=at)
        return [id for id, _ in moved]

    def finish(self, meeting: int, now: int) -> list[int]:
        """End whatever runs; returns the ids that ended."""
        running = [item for item in self.of(meeting) if item.started_at and not item.ended_at]
        for item in running:
            paused = max(0, now - item.paused_at) if item.paused_at else 0
            self.change(item.id, ended_at=now, paused_at=None, paused_ms=item.paused_ms + paused)
        return [item.id for item in running]
