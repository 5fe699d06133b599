"""For which address the sheets that hang in a hall were printed."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from liveqa.domain.words import MeetingState


@dataclass(frozen=True)
class Printed:
    """The address on the sheets of a meeting, without a final slash, and when they were last made,
    in UTC milliseconds."""

    meeting: int
    address: str
    at: int


class PrintedSheets:
    """The last printing of each meeting. No journal records it: it is of this laptop."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def note(self, printed: Printed) -> None:
        """Keep a printing in place of the one before."""
        self.db.table("printed").upsert(vars(printed), pk="meeting")

    def forget(self, meeting: int) -> None:
        """Forget the sheets of a meeting: they hang nowhere any more."""
        self.db.execute("DELETE FROM printed WHERE meeting = ?", [meeting])

    def waiting(self) -> Iterator[Printed]:
        """Yield the printings of meetings that are not closed, the last one first."""
        query = (
            "SELECT meeting, address, at FROM printed JOIN meetings ON meetings.id = meeting"
            " WHERE state != ? ORDER BY at DESC"
        )
        for row in self.db.execute(query, [MeetingState.CLOSED]):
            yield Printed(*row)
