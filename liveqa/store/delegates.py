"""The list of delegates."""

from collections.abc import Iterable

from liveqa.domain.record import Delegate
from liveqa.store.table import OrderedTable


class Delegates(OrderedTable[Delegate]):
    """Who is to come to each meeting, by name."""

    def of_group(self, group: int) -> list[Delegate]:
        """Return the list of a group; empty where its delegates are only counted."""
        return self.where('t."group" = ?', group)

    def count(self, meeting: int) -> int:
        """Return how many a meeting's list has."""
        query = "SELECT count(*) FROM delegates WHERE meeting = ?"
        return int(self.db.execute(query, [meeting]).fetchone()[0])

    def extend(self, meeting: int, rows: Iterable[dict[str, object]]) -> list[int]:
        """Insert rows behind the last one, and return their ids."""
        return [self.append(meeting, **row) for row in rows]
