"""Questions and their upvotes."""

from typing import Any

from msgspec.structs import asdict

from liveqa.domain.record import Question
from liveqa.domain.words import QuestionState
from liveqa.store.table import Table


class Questions(Table[Question]):
    """A meeting's questions; `votes` is counted from the upvotes, plus the count that an archive
    brought."""

    @property
    def source(self) -> str:
        return (
            "SELECT t.*,"
            " carried_votes + (SELECT count(*) FROM votes WHERE votes.question = t.id) AS votes"
            " FROM questions AS t"
        )

    def put(self, row: Question) -> None:
        values = asdict(row)
        values["carried_votes"] = values.pop("votes")
        self.add(**values)

    def raw(self, id: int) -> dict[str, Any] | None:
        """Return the row without the upvotes, which are no part of it."""
        row = super().raw(id)
        if row is not None:
            del row["votes"]
        return row

    def next_number(self, meeting: int) -> int:
        """Return the number of the next question; numbers are never given twice."""
        query = "SELECT coalesce(max(number), 0) + 1 FROM questions WHERE meeting = ?"
        return int(self.db.execute(query, [meeting]).fetchone()[0])

    def without_outcome(self, meeting: int) -> list[Question]:
        """Return the open questions that everyone sees: without an outcome, and not marked as
        answered by the chair."""
        condition = "t.meeting = ? AND t.outcome IS NULL AND t.state = ?"
        return self.where(condition, meeting, QuestionState.SHOWN)

    def votes_of(self, meeting: int, device: int) -> list[int]:
        """Return the ids of the questions a device upvoted."""
        query = (
            "SELECT question FROM votes JOIN questions ON questions.id = question"
            " WHERE device = ? AND meeting = ? ORDER BY question"
        )
        return [row[0] for row in self.db.execute(query, [device, meeting])]

    def pending_of(self, device: int) -> int:
        """Return how many of a device's questions wait for review."""
        query = "SELECT count(*) FROM questions WHERE asker = ? AND state = ?"
        return int(self.db.execute(query, [device, QuestionState.PENDING]).fetchone()[0])

    def votes(self, question: int) -> int:
        """Return how many upvoted a question."""
        query = "SELECT count(*) FROM votes WHERE question = ?"
        return int(self.db.execute(query, [question]).fetchone()[0])

    def add_vote(self, question: int, device: int, now: int) -> bool:
        """Add an upvote; False when it was there already."""
        query = "INSERT OR IGNORE INTO votes (question, device, voted_at) VALUES (?, ?, ?)"
        return self.db.execute(query, [question, device, now]).rowcount > 0

    def remove_vote(self, question: int, device: int) -> bool:
        """Take an upvote back; False when there was none."""
        query = "DELETE FROM votes WHERE question = ? AND device = ?"
        return self.db.execute(query, [question, device]).rowcount > 0

    def remove_votes(self, question: int) -> None:
        """Take all upvotes of a question back, also those that came with a duplicate or an
        archive."""
        self.db.execute("DELETE FROM votes WHERE question = ?", [question])
        self.change(question, carried_votes=0)

    def give_votes(self, source: int, into: int, now: int) -> list[int]:
        """Count a duplicate's voters and its asker for the question it is merged into, except that
        question's own asker. Returns the ids of the duplicate's own duplicates, which are merged
        with it."""
        query = (
            "INSERT OR IGNORE INTO votes (question, device, voted_at, merged_from)"
            " SELECT :into, device, voted_at, coalesce(merged_from, :source) FROM votes"
            " WHERE question = :source"
            " AND device IS NOT (SELECT asker FROM questions WHERE id = :into)"
        )
        params = {"into": into, "source": source, "now": now}
        self.db.execute(query, params)
        self.db.execute(
            "INSERT OR IGNORE INTO votes (question, device, voted_at, merged_from)"
            " SELECT :into, devices.id, :now, :source FROM questions"
            " JOIN devices ON devices.id = questions.asker AND devices.role = 'attendee'"
            " WHERE questions.id = :source"
            " AND devices.id IS NOT (SELECT asker FROM questions WHERE id = :into)",
            params,
        )
        self._carry(source, into, "+")
        followers = [q.id for q in self.where("t.merged_into = ?", source)]
        query = "UPDATE questions SET merged_into = ? WHERE merged_into = ?"
        self.db.execute(query, [into, source])
        return followers

    def take_votes_back(self, source: int, into: int) -> None:
        """Undo what `give_votes` counted."""
        query = "DELETE FROM votes WHERE question = ? AND merged_from = ?"
        self.db.execute(query, [into, source])
        self._carry(source, into, "-")

    def _carry(self, source: int, into: int, sign: str) -> None:
        self.db.execute(
            f"UPDATE questions SET carried_votes = max(0, carried_votes {sign}"
            " (SELECT carried_votes FROM questions WHERE id = ?)) WHERE id = ?",
            [source, into],
        )
