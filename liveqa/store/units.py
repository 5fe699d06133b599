"""The units that report to this house, and what they delivered. No journal records them: they
belong to the house, not to what a meeting said or did."""

from typing import Any

import msgspec
from sqlite_utils import Database

from liveqa.dates import local
from liveqa.domain.record import Meeting
from liveqa.domain.units import Unit, UnitMeeting
from liveqa.errors import NotFound
from liveqa.store.table import rows

_MEETINGS = """
SELECT m.id, d.unit, d.delivery, m.code, m.title, m.issuing_body AS body,
  coalesce((SELECT min(started_at) FROM agenda WHERE meeting = m.id AND started_at > 0),
    m.opened_at, m.starts_at) AS began,
  (SELECT coalesce(nullif(date, ''), approved_at) FROM papers
    WHERE meeting = m.id AND kind = 'report' AND closed_at = m.closed_at
    ORDER BY version DESC LIMIT 1) AS reported
FROM delivered AS d JOIN meetings AS m ON m.id = d.meeting
WHERE NOT EXISTS (SELECT 1 FROM delivered AS later WHERE later.replaces = m.id)
ORDER BY m.id
"""


def _same(one: str, ones: str, other: str, others: str) -> str:
    """Return when two that were delivered are versions of one meeting: of one unit by their code;
    by the moment of the opening also those that came under another unit, or were given another
    code."""
    unit, code = f"{one}.unit = {other}.unit", f"{one}.code = {other}.code"
    opened = f"{ones}.opened_at = {others}.opened_at"
    return f"(({unit} AND {code}) OR ({opened} AND ({unit} OR {code})))"


class Delivery(msgspec.Struct, kw_only=True):
    """What was handed in at once: when, how many meetings it brought and how many questions of them
    were taken over since."""

    id: int
    at: int
    meetings: int
    taken_over: int


class Units:
    """Units by id, and the meetings that they delivered."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def all(self) -> list[Unit]:
        """Return every unit, in the order in which they were listed."""
        query = "SELECT id, name, due, held_on, reported_on FROM units ORDER BY id"
        return [msgspec.convert(row, Unit) for row in rows(self.db, query)]

    def get(self, id: int) -> Unit:
        """Return the unit with this id; raises NotFound."""
        found = next((unit for unit in self.all() if unit.id == id), None)
        if found is None:
            raise NotFound(field="unit")
        return found

    def add(self, name: str, due: str = "", delivery: int | None = None) -> int:
        """Insert a unit and return its id; `delivery` is what it came with, if nobody listed it."""
        query = "INSERT INTO units (name, due, delivery) VALUES (?, ?, ?)"
        return int(self.db.conn.execute(query, [name, due, delivery]).lastrowid or 0)

    def change(self, id: int, **values: str) -> None:
        """Set fields of a unit. It stays then, whatever becomes of the delivery it came with."""
        self.db.table("units").update(id, {**values, "delivery": None})

    def remove(self, id: int) -> None:
        """Delete a unit that delivered nothing."""
        self.db.execute("DELETE FROM units WHERE id = ?", [id])

    def has_delivered(self, unit: int) -> bool:
        """Return whether a unit delivered anything."""
        query = "SELECT 1 FROM delivered WHERE unit = ?"
        return self.db.execute(query, [unit]).fetchone() is not None

    def meetings(self) -> list[UnitMeeting]:
        """Return what units delivered, without the versions that were replaced."""
        return [_meeting(row) for row in rows(self.db, _MEETINGS)]

    def ids(self) -> list[tuple[int, int]]:
        """Return unit and meeting of what was delivered, by their ids, without what was
        replaced."""
        return [(row["unit"], row["id"]) for row in rows(self.db, _MEETINGS)]

    def is_delivered(self, meeting: int) -> bool:
        """Return whether a meeting is a unit's: it is read here, not held."""
        query = "SELECT 1 FROM delivered WHERE meeting = ?"
        return self.db.conn.execute(query, [meeting]).fetchone() is not None

    def with_digest(self, digest: bytes) -> int | None:
        """Return the unit that delivered just this archive before, or None."""
        query = "SELECT unit FROM delivered WHERE digest = ?"
        row = self.db.execute(query, [digest]).fetchone()
        return int(row[0]) if row else None

    def version_of(self, unit: int | None, meeting: Meeting) -> tuple[int, int] | None:
        """Return the newest version that is here of a unit's meeting, and whose it is; or None."""
        query = (
            "WITH RECURSIVE versions AS (SELECT d.meeting, d.unit FROM delivered AS d"
            " JOIN meetings AS m ON m.id = d.meeting,"
            " (SELECT :unit AS unit, :code AS code, :opened AS opened_at) AS one"
            f" WHERE {_same('one', 'one', 'd', 'm')} UNION SELECT d.meeting, d.unit"
            " FROM versions AS v JOIN delivered AS d ON d.replaces = v.meeting)"
            " SELECT meeting, unit FROM versions ORDER BY meeting DESC LIMIT 1"
        )
        values = {"unit": unit, "code": meeting.code, "opened": meeting.opened_at}
        row = self.db.execute(query, values).fetchone()
        return (int(row[0]), int(row[1])) if row else None

    def deliveries(self) -> list[Delivery]:
        """Return what was handed in, the newest first."""
        query = (
            "SELECT d.id, d.at, count(DISTINCT b.meeting) AS meetings,"
            " count(DISTINCT t.question) AS taken_over FROM deliveries AS d"
            " LEFT JOIN delivered AS b ON b.delivery = d.id"
            " LEFT JOIN questions AS q ON q.meeting = b.meeting"
            " LEFT JOIN taken_over AS t ON t.source = q.id GROUP BY d.id ORDER BY d.id DESC"
        )
        return [msgspec.convert(row, Delivery) for row in rows(self.db, query)]

    def begin_delivery(self, now: int) -> int:
        """Insert a delivery and return its id."""
        query = "INSERT INTO deliveries (at) VALUES (?)"
        return int(self.db.conn.execute(query, [now]).lastrowid or 0)

    def brought(self, delivery: int) -> list[int]:
        """Return the ids of the meetings of a delivery; raises NotFound where there is none."""
        query = "SELECT 1 FROM deliveries WHERE id = ?"
        if self.db.execute(query, [delivery]).fetchone() is None:
            raise NotFound(field="delivery")
        query = "SELECT meeting FROM delivered WHERE delivery = ? ORDER BY meeting"
        return [row[0] for row in self.db.execute(query, [delivery])]

    def deliver(self, meeting: int, **values: object) -> None:
        """Note whose a meeting is and with which delivery it came."""
        self.db.table("delivered").insert({"meeting": meeting, **values})

    def note_taken_over(self, question: int, source: int) -> None:
        """Note which question of a unit's meeting a question was."""
        self.db.table("taken_over").insert({"question": question, "source": source})

    def taken_over(self) -> set[int]:
        """Return the ids of units' questions that became questions here, in every version of their
        meeting."""
        query = (
            "SELECT other.id FROM taken_over AS t JOIN questions AS q ON q.id = t.source"
            " JOIN delivered AS d ON d.meeting = q.meeting JOIN meetings AS m ON m.id = d.meeting"
            " JOIN delivered AS version JOIN meetings AS v ON v.id = version.meeting"
            " JOIN questions AS other"
            " ON other.meeting = version.meeting AND other.number = q.number"
            f" WHERE {_same('d', 'm', 'version', 'v')}"
        )
        return {row[0] for row in self.db.execute(query)}

    def is_worked_in(self, meeting: int) -> bool:
        """Return whether somebody came into a meeting or did something in it."""
        query = (
            "SELECT 1 FROM devices WHERE meeting = :id"
            " UNION SELECT 1 FROM authors WHERE meeting = :id AND device != 0"
        )
        return self.db.execute(query, {"id": meeting}).fetchone() is not None

    def take_back(self, delivery: int, kinds: dict[str, str]) -> None:
        """Remove the meetings of a delivery with all their rows and seals, the delivery, and the
        units that came with it alone. `kinds` are the tables of a record by kind."""
        meetings = self.brought(delivery)
        self.db.execute("PRAGMA defer_foreign_keys = ON")  # rows name each other
        for meeting in meetings:
            self._pass_on(meeting)
            self._unseal(meeting, kinds)
            for table in self._of_meetings():
                self.db.execute(f"DELETE FROM {table} WHERE meeting = ?", [meeting])
            self.db.execute("DELETE FROM meetings WHERE id = ?", [meeting])
        used = "SELECT unit FROM delivered"
        query = f"DELETE FROM units WHERE delivery = ? AND id NOT IN ({used})"
        self.db.execute(query, [delivery])
        self.db.execute("UPDATE units SET delivery = NULL WHERE delivery = ?", [delivery])
        self.db.execute("DELETE FROM deliveries WHERE id = ?", [delivery])

    def _pass_on(self, meeting: int) -> None:
        """Let what replaced this meeting replace what this one did."""
        query = (
            "UPDATE delivered SET replaces ="
            " (SELECT replaces FROM delivered WHERE meeting = :id) WHERE replaces = :id"
        )
        self.db.execute(query, {"id": meeting})

    def _of_meetings(self) -> list[str]:
        """Return the tables whose rows are a meeting's."""
        tables = self.db.table_names()
        return [name for name in tables if "meeting" in self.db.table(name).columns_dict]

    def _unseal(self, meeting: int, kinds: dict[str, str]) -> None:
        for kind, table in kinds.items():
            column = "id" if kind == "meeting" else "meeting"
            theirs = f"SELECT id FROM {table} WHERE {column} = ?"
            query = f"DELETE FROM seals WHERE kind = ? AND id IN ({theirs})"
            self.db.execute(query, [kind, meeting])


def _meeting(row: dict[str, Any]) -> UnitMeeting:
    row["held_on"] = _day(row.pop("began"))
    row["reported_on"] = _day(row.pop("reported"))
    return msgspec.convert(row, UnitMeeting)


def _day(moment: int | str | None) -> str:
    """Return a moment, or a day that a clerk gave, as an ISO day."""
    if isinstance(moment, int):
        return local(moment).date().isoformat()
    return moment or ""
