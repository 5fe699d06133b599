"""Phones that came in a burst: as one number, never one by one."""

from collections.abc import Collection

import msgspec
from sqlite_utils import Database

from liveqa.domain.words import (
    FROM_PHONES,
    UNDECIDED_STATES,
    Admission,
    DeclineReason,
    QuestionState,
)
from liveqa.errors import NotFound
from liveqa.store.table import rows

_ITS_DEVICES = "(SELECT id FROM devices WHERE burst = :burst)"


class Burst(msgspec.Struct):
    """Many phones that did the same from one address within a short time, and what they brought
    until now. Times are UTC milliseconds; `removed_at` is when a person took it away. Once that was
    done it is `decided` and gets no more phones, given back or not: one more would tell by the
    difference what is that phone's. `admitted` of them came with a seat slip since."""

    id: int
    meeting: int
    since: int
    until: int
    removed_at: int | None
    decided: bool
    admitted: int
    phones: int
    votes: int
    choices: int
    questions: int
    speakers: int


class Bursts:
    """The bursts of all meetings."""

    _SELECT = """
        SELECT b.*, (SELECT count(*) FROM devices WHERE burst = b.id) AS phones,
          (SELECT count(*) FROM devices WHERE burst = b.id AND admission != 'none') AS admitted,
          (SELECT count(*) FROM votes JOIN devices ON devices.id = device
            WHERE burst = b.id) AS votes,
          (SELECT count(*) FROM choices JOIN devices ON devices.id = device
            WHERE burst = b.id) AS choices,
          (SELECT count(*) FROM questions JOIN devices ON devices.id = asker
            WHERE burst = b.id) AS questions,
          (SELECT count(*) FROM speakers JOIN devices ON devices.id = device
            WHERE burst = b.id) AS speakers
        FROM bursts b"""

    def __init__(self, db: Database) -> None:
        self.db = db

    def of(self, meeting: int) -> list[Burst]:
        """Return the bursts of a meeting."""
        found = rows(self.db, f"{self._SELECT} WHERE b.meeting = ? ORDER BY b.id", [meeting])
        return [msgspec.convert(row, Burst, strict=False) for row in found]

    def get(self, id: int) -> Burst:
        """Return a burst; raises NotFound."""
        found = list(rows(self.db, f"{self._SELECT} WHERE b.id = ?", [id]))
        if not found:
            raise NotFound
        return msgspec.convert(found[0], Burst, strict=False)

    def devices(self, id: int) -> frozenset[int]:
        """Return the phones of a burst."""
        query = "SELECT id FROM devices WHERE burst = ?"
        return frozenset(row[0] for row in self.db.execute(query, [id]))

    def among(self, devices: Collection[int]) -> frozenset[int]:
        """Return which of these phones cannot be counted among a burst: they are in one already, or
        came with a seat slip."""
        query = (
            "SELECT id FROM devices WHERE (burst IS NOT NULL OR admission != ?)"
            " AND id IN (SELECT value FROM json_each(?))"
        )
        found = self.db.execute(query, [Admission.NONE, _listed(devices)])
        return frozenset(row[0] for row in found)

    def add(self, meeting: int, since: int, until: int) -> int:
        """Insert a burst without phones and return its id."""
        query = "INSERT INTO bursts (meeting, since, until) VALUES (?, ?, ?)"
        return int(self.db.conn.execute(query, [meeting, since, until]).lastrowid or 0)

    def join(self, id: int, devices: Collection[int], until: int) -> None:
        """Count these phones among a burst, but for those that are in one already."""
        query = (
            "UPDATE devices SET burst = ? WHERE burst IS NULL"
            " AND id IN (SELECT value FROM json_each(?))"
        )
        self.db.execute(query, [id, _listed(devices)])
        self.db.execute("UPDATE bursts SET until = ? WHERE id = ?", [until, id])

    def set_removed(self, id: int, at: int | None) -> None:
        """Note when a burst was taken away, or that it is back."""
        query = "UPDATE bursts SET removed_at = ?, decided = 1 WHERE id = ?"
        self.db.execute(query, [at, id])

    def decline_questions(self, id: int) -> list[int]:
        """Decline the questions from a burst's phones about which nothing is decided yet, and
        remember what they were. Returns their ids."""
        states = ", ".join(f"'{state}'" for state in UNDECIDED_STATES)
        own = ", ".join(f"'{origin}'" for origin in FROM_PHONES)
        which = f"asker IN {_ITS_DEVICES} AND origin IN ({own}) AND state IN ({states})"
        values = {
            "burst": id,
            "declined": QuestionState.DECLINED,
            "reason": DeclineReason.BURST,
        }
        found = self._questions(which, values)
        self.db.execute(
            "UPDATE questions SET before_burst = state, state = :declined, decline_reason = :reason"
            f" WHERE {which}",
            values,
        )
        return found

    def restore_questions(self, id: int) -> list[int]:
        """Give the questions of a burst, but for those decided about since, the state that they had
        before. Returns their ids."""
        which = f"asker IN {_ITS_DEVICES} AND before_burst IS NOT NULL"
        found = self._questions(which, {"burst": id})
        self.db.execute(
            "UPDATE questions SET state = before_burst, before_burst = NULL, decline_reason = NULL"
            f" WHERE {which}",
            {"burst": id},
        )
        return found

    def _questions(self, which: str, values: dict[str, object]) -> list[int]:
        query = f"SELECT id FROM questions WHERE {which} ORDER BY id"
        return [row[0] for row in self.db.execute(query, values)]

    def forget(self, meeting: int) -> None:
        """Forget the bursts of a meeting; the phones stay."""
        query = (
            "UPDATE devices SET burst = NULL WHERE burst IN"
            " (SELECT id FROM bursts WHERE meeting = ?)"
        )
        self.db.execute(query, [meeting])
        self.db.execute("DELETE FROM bursts WHERE meeting = ?", [meeting])


def _listed(ids: Collection[int]) -> str:
    return msgspec.json.encode(list(ids)).decode()
