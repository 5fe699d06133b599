"""Questions and their upvotes."""

import json
from typing import Any

import msgspec
from msgspec.structs import asdict

from liveqa.domain.record import Question
from liveqa.domain.words import DEFERRALS, PUBLIC_STATES, QuestionState
from liveqa.store.table import Table, rows
from liveqa.store.voices import COUNTS, LEFT_AWAY

COUNTED = "votes.waits_since IS NULL"
"""Whether an upvote counts, in SQL: `voices` says when."""


def _counted(row: str) -> str:
    """Return the SQL of how many upvoted the question of a row."""
    upvotes = f"SELECT count(*) FROM votes WHERE votes.question = {row}.id AND {COUNTED}"
    return f"{row}.carried_votes + ({upvotes})"


_PUT_OFF = (
    "t.state IN ({}) AND (t.outcome IN ({}) OR t.id IN (SELECT question FROM replies))".format(
        *(", ".join(f"'{word}'" for word in sorted(words)) for words in (PUBLIC_STATES, DEFERRALS))
    )
)


_SAID = """
    SELECT number, text, state,
      (SELECT json_group_array(a.text) FROM answer_questions AS c JOIN answers AS a
        ON a.id = c.answer WHERE c.question = q.id AND a.recorded_at IS NOT NULL) AS answers
    FROM questions AS q WHERE meeting = ? AND state IN ({}) ORDER BY number""".format(
    ", ".join(f"'{state}'" for state in sorted(PUBLIC_STATES))
)


class Said(msgspec.Struct, frozen=True):
    """A question that everybody saw, and the texts that were recorded as answers to it."""

    number: int
    text: str
    state: QuestionState
    answers: list[str]


class Questions(Table[Question]):
    """A meeting's questions. The count of a question is its upvotes, plus those that are known as a
    number alone. `votes` is the largest of its own count and those of its duplicates, which
    `merged` counts: a sum would need to know who upvoted both, and tell it."""

    @property
    def source(self) -> str:
        duplicates = "FROM questions AS d WHERE d.merged_into = t.id"
        return (
            f"SELECT t.*, max({_counted('t')},"
            f" coalesce((SELECT max({_counted('d')}) {duplicates}), 0)) AS votes,"
            f" (SELECT count(*) {duplicates}) AS merged FROM questions AS t"
        )

    def put(self, row: Question) -> None:
        values = asdict(row)
        values["carried_votes"] = values.pop("votes")
        del values["merged"]
        self.add(**values)

    def raw(self, id: int) -> dict[str, Any] | None:
        """Return the row without what is counted, which is no part of it."""
        row = super().raw(id)
        if row is not None:
            del row["votes"], row["merged"]
        return row

    def said(self, meeting: int) -> list[Said]:
        """Return what was asked and answered in a meeting before everybody."""
        found = rows(self.db, _SAID, [meeting])
        return [
            msgspec.convert({**row, "answers": json.loads(row["answers"])}, Said) for row in found
        ]

    def next_number(self, meeting: int) -> int:
        """Return the number of the next question; numbers are never given twice."""
        query = "SELECT coalesce(max(number), 0) + 1 FROM questions WHERE meeting = ?"
        return int(self.db.execute(query, [meeting]).fetchone()[0])

    def batches(self, meeting: int) -> set[int]:
        """Return the numbers of the questions with which an import began."""
        query = "SELECT DISTINCT batch FROM questions WHERE meeting = ? AND batch IS NOT NULL"
        return {row[0] for row in self.db.execute(query, [meeting])}

    def without_outcome(self, meeting: int) -> list[Question]:
        """Return the open questions that everyone sees: without an outcome, and not marked as
        answered by the chair."""
        condition = "t.meeting = ? AND t.outcome IS NULL AND t.state = ?"
        return self.where(condition, meeting, QuestionState.SHOWN)

    def put_off(self, condition: str, *params: object) -> list[Question]:
        """Return the questions among those of a condition that were put off, or answered after the
        close."""
        return self.where(f"{_PUT_OFF} AND {condition}", *params)

    def votes_of(self, meeting: int, device: int) -> list[int]:
        """Return the ids of the questions a device upvoted, but for what was left away."""
        query = (
            "SELECT question FROM votes JOIN questions ON questions.id = question"
            " WHERE device = ? AND meeting = ? AND waits_since IS NOT ? ORDER BY question"
        )
        return [row[0] for row in self.db.execute(query, [device, meeting, LEFT_AWAY])]

    def all_votes(self, meeting: int) -> set[tuple[int, int]]:
        """Return which question each device upvoted in a meeting."""
        query = (
            "SELECT question, device FROM votes JOIN questions ON questions.id = question"
            " WHERE meeting = ?"
        )
        return set(self.db.execute(query, [meeting]))

    def pending_of(self, device: int) -> int:
        """Return how many of a device's questions wait for review."""
        query = "SELECT count(*) FROM questions WHERE asker = ? AND state = ?"
        return int(self.db.execute(query, [device, QuestionState.PENDING]).fetchone()[0])

    def room_taken(self, meeting: int) -> tuple[int, int]:
        """Return how many of a meeting's questions wait for review, and how many numbers were
        given."""
        query = (
            "SELECT count(*) FILTER (WHERE state = ?), coalesce(max(number), 0)"
            " FROM questions WHERE meeting = ?"
        )
        waiting, last = self.db.execute(query, [QuestionState.PENDING, meeting]).fetchone()
        return waiting, last

    def last_asked(self, meeting: int) -> int:
        """Return when one of a meeting's questions last came by a device that is still known, in
        UTC milliseconds; 0 if none did."""
        query = "SELECT max(asked_at) FROM questions WHERE meeting = ? AND asker IS NOT NULL"
        return int(self.db.execute(query, [meeting]).fetchone()[0] or 0)

    def add_vote(self, question: int, device: int, now: int) -> bool:
        """Add an upvote, which counts at once if the device does; False when it was there
        already, and was not left away."""
        query = (
            "INSERT INTO votes (question, device, waits_since)"
            f" SELECT ?, id, CASE WHEN {COUNTS} THEN NULL ELSE ? END FROM devices WHERE id = ?"
            " ON CONFLICT (question, device) DO UPDATE SET waits_since = excluded.waits_since"
            " WHERE waits_since = ?"
        )
        return self.db.execute(query, [question, now, device, LEFT_AWAY]).rowcount > 0

    def remove_vote(self, question: int, device: int) -> bool:
        """Take an upvote back; False when there was none."""
        query = "DELETE FROM votes WHERE question = ? AND device = ?"
        return self.db.execute(query, [question, device]).rowcount > 0

    def remove_votes(self, question: int) -> list[int]:
        """Take all upvotes of a question and its duplicates back, also those that an archive
        brought. Returns the ids of all of them."""
        ids = [question, *self.duplicates(question)]
        for id in ids:
            self.db.execute("DELETE FROM votes WHERE question = ?", [id])
            self.change(id, carried_votes=0, votes_final=False)
        return ids

    def untie(self, meeting: int) -> dict[int, int]:
        """Forget which phones asked and upvoted; the counts stay. Returns each question's own."""
        phones = "SELECT id FROM devices WHERE role = 'attendee'"
        self.db.execute(
            f"UPDATE questions AS t SET carried_votes = {_counted('t')}, votes_final = 1,"
            f" asker = CASE WHEN asker IN ({phones}) THEN NULL ELSE asker END, asker_muted = 0"
            " WHERE meeting = ?",
            [meeting],
        )
        of_meeting = "SELECT id FROM questions WHERE meeting = ?"
        self.db.execute(f"DELETE FROM votes WHERE question IN ({of_meeting})", [meeting])
        return self.counted(meeting)

    def counted(self, meeting: int) -> dict[int, int]:
        """Return the upvotes of each question that are known as a number alone."""
        query = "SELECT id, carried_votes FROM questions WHERE meeting = ? ORDER BY id"
        return dict(self.db.execute(query, [meeting]).fetchall())

    def duplicates(self, question: int) -> list[int]:
        """Return the ids of the questions that are merged into one."""
        query = "SELECT id FROM questions WHERE merged_into = ? ORDER BY id"
        return [row[0] for row in self.db.execute(query, [question])]

    def pass_on(self, source: int, into: int) -> list[int]:
        """Give a question's duplicates to another one; returns their ids."""
        followers = self.duplicates(source)
        query = "UPDATE questions SET merged_into = ? WHERE merged_into = ?"
        self.db.execute(query, [into, source])
        return followers
