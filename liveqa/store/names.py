"""What secretaries decided about names found in free texts."""

from liveqa.domain.record import NameCheck
from liveqa.store.table import Table


class NameChecks(Table[NameCheck]):
    """A meeting's decisions, one for each key."""

    def decide(self, meeting: int, key: str, *, keep: bool) -> int:
        """Insert or change a decision; returns its id."""
        rows = self.where("t.meeting = ? AND t.key = ?", meeting, key)
        if not rows:
            return self.add(meeting=meeting, key=key, keep=keep)
        self.change(rows[0].id, keep=keep)
        return rows[0].id
