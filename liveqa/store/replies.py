"""What was answered after the close, and what is still owed."""

from liveqa.domain.owing import Owing, owings
from liveqa.domain.record import Question, Reply
from liveqa.store.questions import Questions
from liveqa.store.table import Table


class Replies(Table[Reply]):
    """A meeting's replies, given after its close."""

    def owed(self, meeting: int | None = None) -> list[Owing]:
        """Return what a meeting owes or has answered since its close; without one, what every
        closed meeting does."""
        asked = Questions(self.db, "questions", Question)
        if meeting is not None:
            return owings(asked.put_off("t.meeting = ?", meeting), self.of(meeting))
        closed = "t.meeting IN (SELECT id FROM meetings WHERE state = 'closed')"
        return owings(asked.put_off(closed), self.where(closed))
