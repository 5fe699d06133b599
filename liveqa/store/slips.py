"""Seat slips (phiếu tham dự): one-time codes, each of which admits one phone."""

from collections.abc import Collection, Sequence

import msgspec
from sqlite_utils import Database

from liveqa.domain import slips
from liveqa.domain.words import Admission
from liveqa.store.links import Links
from liveqa.store.table import rows


class Slip(msgspec.Struct):
    """One slip. `device` is the phone that it admitted, `used` says whether one ever came with it,
    or with the slip that it was given for; then `upvotes_after` is the last question that the
    former phone may have upvoted, `polls_after` the last poll in which it may have chosen."""

    id: int
    meeting: int
    number: int
    group: int | None
    device: int | None
    used: bool
    upvotes_after: int
    polls_after: int


class Count(msgspec.Struct):
    """How many slips of a group, or of none, were made, and how many of them were used."""

    group: int | None
    made: int
    used: int


class Slips:
    """The slips of all meetings. A code is stored by a keyed digest: a copy of the database gives
    none away, however short they are. A cancelled slip has none."""

    _SELECT = (
        "SELECT id, meeting, number, of_group AS 'group', device, used, upvotes_after, polls_after"
    )

    def __init__(self, db: Database, links: Links) -> None:
        self.db = db
        self._links = links

    def add(self, meeting: int, group: int | None, codes: Sequence[str]) -> int:
        """Insert a slip for each code, numbered on from the last, and return the first number."""
        self._links.ensure_key()
        query = "SELECT coalesce(max(number), 0) + 1 FROM slips WHERE meeting = ?"
        first = int(self.db.execute(query, [meeting]).fetchone()[0])
        insert = "INSERT INTO slips (meeting, number, of_group, digest) VALUES (?, ?, ?, ?)"
        for number, code in enumerate(codes, first):
            self.db.conn.execute(insert, [meeting, number, group, self._digest(meeting, code)])
        return first

    def by_code(self, meeting: int, typed: str) -> Slip | None:
        """Return the slip of a meeting with this code; None for none."""
        digest = self._digest(meeting, slips.typed(typed))
        return self._one("meeting = ? AND digest = ?", meeting, digest)

    def by_number(self, meeting: int, number: int) -> Slip | None:
        """Return the slip of a meeting with this number, unless it was cancelled."""
        return self._one("meeting = ? AND number = ? AND digest != ''", meeting, number)

    def of_device(self, device: int) -> Slip | None:
        """Return the slip by which a phone came; None for none."""
        return self._one("device = ?", device)

    def _one(self, condition: str, *params: object) -> Slip | None:
        found = list(rows(self.db, f"{self._SELECT} FROM slips WHERE {condition}", params))
        return msgspec.convert(found[0], Slip, strict=False) if found else None

    def admission_of(self, device: int) -> Admission:
        """Return whether a phone came with a slip."""
        query = "SELECT admission FROM devices WHERE id = ?"
        (found,) = self.db.execute(query, [device]).fetchone() or (Admission.NONE,)
        return Admission(found)

    def without(self, meeting: int, devices: Collection[int]) -> int:
        """Return how many of these phones came without a slip that is good still."""
        query = (
            "SELECT count(*) FROM devices WHERE meeting = ? AND admission != ?"
            " AND id IN (SELECT value FROM json_each(?))"
        )
        listed = msgspec.json.encode(list(devices)).decode()
        found = self.db.execute(query, [meeting, Admission.ADMITTED, listed])
        return int(found.fetchone()[0])

    def admit(self, slip: int, device: int) -> None:
        """Let a phone come with a slip; whatever burst it came in, it is one person's. One about
        which somebody decided keeps it: it is too late for a difference."""
        self.db.execute("UPDATE slips SET device = ?, used = 1 WHERE id = ?", [device, slip])
        decided = "(SELECT id FROM bursts WHERE id = devices.burst AND decided)"
        query = f"UPDATE devices SET admission = ?, burst = {decided} WHERE id = ?"
        self.db.execute(query, [Admission.ADMITTED, device])

    def renew(self, slip: Slip, code: str, question: int, poll: int) -> None:
        """Give a slip another code; `question` and `poll` are the last that there are. The phone
        that came with the old one is admitted no more."""
        values: list[object] = [self._digest(slip.meeting, code)]
        before = slip.upvotes_after, slip.polls_after
        values += [*(before if slip.device is None else (question, poll)), slip.id]
        query = (
            "UPDATE slips SET digest = ?, device = NULL, upvotes_after = ?, polls_after = ?"
            " WHERE id = ?"
        )
        self.db.execute(query, values)
        replaced = "UPDATE devices SET admission = ? WHERE id = ?"
        self.db.execute(replaced, [Admission.REPLACED, slip.device])

    def cancel(self, meeting: int) -> int:
        """Make the slips worthless with which nobody came; return how many. Their numbers stay
        spent."""
        query = (
            "UPDATE slips SET digest = '', of_group = NULL"
            " WHERE meeting = ? AND NOT used AND digest != ''"
        )
        return int(self.db.conn.execute(query, [meeting]).rowcount)

    def counts(self, meeting: int) -> list[Count]:
        """Return how many slips there are and were used: by group, those of none last."""
        query = (
            "SELECT of_group AS 'group', count(*) AS made, sum(used) AS used FROM slips"
            " WHERE meeting = ? AND digest != '' GROUP BY of_group ORDER BY of_group IS NULL, 1"
        )
        return [msgspec.convert(row, Count) for row in rows(self.db, query, [meeting])]

    def release(self, meeting: int) -> None:
        """Take back what a rehearsal did with the slips: they admit phones anew."""
        self.db.execute(
            "UPDATE slips SET device = NULL, used = 0, upvotes_after = 0, polls_after = 0"
            " WHERE meeting = ?",
            [meeting],
        )
        self.db.execute(
            "UPDATE devices SET admission = ? WHERE meeting = ? AND role = 'attendee'",
            [Admission.NONE, meeting],
        )

    def forget(self, meeting: int) -> None:
        """Forget the slips of a meeting: which of them was used, and by which phone. Who was
        admitted stays so."""
        self.db.execute("DELETE FROM slips WHERE meeting = ?", [meeting])
        query = "UPDATE devices SET admission = ? WHERE meeting = ? AND admission = ?"
        self.db.execute(query, [Admission.NONE, meeting, Admission.REPLACED])

    def _digest(self, meeting: int, code: str) -> str:
        return self._links.keyed(f"slip:{meeting}:{code}")
