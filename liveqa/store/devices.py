"""Devices with their tokens."""

import hashlib
from collections.abc import Collection

import msgspec
from sqlite_utils import Database

from liveqa.domain.words import Admission, Role, Voice
from liveqa.errors import Unauthorised
from liveqa.store.table import rows
from liveqa.store.voices import Voices

LASTS_MS = 12 * 60 * 60 * 1000
"""How long staff stay in after the close, or after coming in where that was later. An answerer, who
comes after it, stays in until so long after the last promise of the body was kept or handed
over."""


class Actor(msgspec.Struct, kw_only=True):
    """Who does something: a device with a role in one meeting; an organiser's `meeting` is 0.
    `muted` says whether a secretary muted it because of one of its questions, `body` for whom an
    answerer answers or which collector (the id as text) sends, `voice` whether its upvotes and its
    wish to speak count, `admission` whether it came with a seat slip, `site` at which site a
    phone is (None: in the main hall)."""

    id: int
    meeting: int
    role: Role
    label: str = ""
    muted: bool = False
    body: str = ""
    voice: Voice = Voice.COUNTED
    admission: Admission = Admission.NONE
    site: int | None = None

    def belongs_to(self, meeting: int) -> bool:
        """Return whether it belongs to a meeting; an organiser belongs to all."""
        return self.role == Role.ORGANISER or self.meeting == meeting


class Device(Actor, kw_only=True):
    """A device as the organiser lists it."""

    joined_at: int
    revoked_at: int | None = None


def hash_token(token: str) -> bytes:
    """Return how a token is stored. It has 128 random bits, so a plain digest suffices."""
    return hashlib.sha256(token.encode()).digest()


class Devices:
    """Devices that joined. Their tokens are stored hashed."""

    _SELECT = (
        "SELECT id, coalesce(meeting, 0) AS meeting, role, label, body, admission, site,"
        " joined_at, revoked_at FROM devices"
    )

    def __init__(self, db: Database) -> None:
        self.db = db

    def add(
        self,
        *,
        meeting: int,
        role: Role,
        token: str,
        label: str,
        scope: int,
        now: int,
        arrived: bool,
        body: str = "",
        site: int | None = None,
    ) -> int:
        """Insert a device; `meeting` is 0 for an organiser. `scope` is the meeting whose link it
        came by, or 0, and `body` whose, where each has one; `arrived` says whether it counts as
        there at once, `site` at which it is."""
        query = (
            "INSERT INTO devices (meeting, role, token_hash, label, scope, body, site, joined_at,"
            " arrived_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        values = [meeting or None, role, hash_token(token), label, scope, body, site]
        values += [now, now if arrived else None]
        # a whole hall joins at once: sqlite-utils would list the tables for each phone
        return int(self.db.conn.execute(query, values).lastrowid or 0)

    def by_token(self, token: str) -> Actor:
        """Return the device with this token; raises Unauthorised for an unknown or revoked one."""
        query = f"{self._SELECT} WHERE token_hash = ? AND revoked_at IS NULL"
        devices = list(rows(self.db, query, [hash_token(token)]))
        if not devices:
            raise Unauthorised
        return msgspec.convert(devices[0], Actor)

    def get(self, id: int) -> Actor:
        """Return the device with this id; raises Unauthorised for an unknown or revoked one."""
        devices = list(rows(self.db, f"{self._SELECT} WHERE id = ? AND revoked_at IS NULL", [id]))
        if not devices:
            raise Unauthorised
        standing = {"muted": self._is_muted(id), "voice": Voices(self.db).of(id)}
        return msgspec.convert({**devices[0], **standing}, Actor)

    def is_of_any(self, token: str, role: Role) -> bool:
        """Return whether a device of a role has this token still, and came by the link to whatever
        meeting is current."""
        query = (
            "SELECT EXISTS (SELECT 1 FROM devices WHERE token_hash = ? AND role = ?"
            " AND scope = 0 AND revoked_at IS NULL)"
        )
        return bool(self.db.execute(query, [hash_token(token), role]).fetchone()[0])

    def _is_muted(self, id: int) -> bool:
        query = "SELECT EXISTS (SELECT 1 FROM questions WHERE asker = ? AND asker_muted)"
        return bool(self.db.execute(query, [id]).fetchone()[0])

    def staff_of(self, meeting: int) -> list[Device]:
        """Return the devices that came through a role link: those of a meeting, and organisers'."""
        query = (
            f"{self._SELECT} WHERE coalesce(meeting, 0) IN (0, ?) AND role != 'attendee'"
            " ORDER BY id"
        )
        return [msgspec.convert(row, Device) for row in rows(self.db, query, [meeting])]

    def set_site(self, id: int, site: int) -> None:
        """Note at which site a phone is."""
        self.db.execute("UPDATE devices SET site = ? WHERE id = ?", [site, id])

    def site_of(self, id: int) -> int | None:
        """Return at which site a phone is; None for one that came in without one."""
        found = self.db.execute("SELECT site FROM devices WHERE id = ?", [id]).fetchone()
        return found[0] if found else None

    def at_sites(self, meeting: int) -> dict[int | None, int]:
        """Return how many phones that stayed are at each site of a meeting; under None those that
        came in without one."""
        query = (
            "SELECT site, count(*) FROM devices WHERE meeting = ? AND role = 'attendee'"
            " AND revoked_at IS NULL AND arrived_at IS NOT NULL GROUP BY site"
        )
        return dict(self.db.execute(query, [meeting]).fetchall())

    def revoke(self, id: int, now: int) -> None:
        """Make a device's token worthless."""
        query = "UPDATE devices SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"
        self.db.execute(query, [now, id])

    def revoke_role(
        self, role: Role, scopes: Collection[int], now: int, but: int, body: str = ""
    ) -> list[int]:
        """Revoke every device of a role, of `ONE_EACH` those of a body, that came by a link to one
        of these meetings (0: to whatever meeting is current), but one. What older versions did not
        note may have been any link. Returns their ids."""
        query = (
            "SELECT id FROM devices WHERE role = ? AND id != ? AND body = ? AND revoked_at IS NULL"
            f" AND coalesce(scope, 0) IN ({', '.join('?' * len(scopes))})"
        )
        ids = [row[0] for row in self.db.execute(query, [role, but, body, *scopes])]
        for id in ids:
            self.revoke(id, now)
        return ids

    def rename_body(self, meeting: int, role: Role, body: str, name: str) -> None:
        """Call the body by whose link devices came in something else."""
        query = "UPDATE devices SET body = ? WHERE meeting = ? AND role = ? AND body = ?"
        self.db.execute(query, [name, meeting, role, body])

    def overdue(self, now: int) -> list[int]:
        """Return the staff devices whose time is over: their meeting has been closed for so long;
        for an organiser's every meeting, but for what nobody ever opened before its day was over.
        """
        query = """
            SELECT d.id FROM devices d LEFT JOIN meetings m ON m.id = d.meeting
            WHERE d.role NOT IN ('attendee', 'answerer')
            AND d.revoked_at IS NULL AND d.joined_at <= :before
            AND CASE WHEN d.meeting IS NULL
              THEN EXISTS (SELECT 1 FROM meetings WHERE state = 'closed') AND NOT EXISTS (
                SELECT 1 FROM meetings WHERE state = 'open'
                OR state = 'closed' AND closed_at > :before
                OR state = 'draft' AND coalesce(starts_at, :now) > :before)
              ELSE m.state = 'closed' AND m.closed_at <= :before END
            """
        values = {"now": now, "before": now - LASTS_MS}
        return [row[0] for row in self.db.execute(query, values)]

    def answerers(self, before: int) -> list[Device]:
        """Return the answerers' devices that came in before this time and are still in, of meetings
        that were closed before it."""
        query = (
            f"{self._SELECT} WHERE role = 'answerer' AND revoked_at IS NULL AND joined_at <= ?"
            " AND meeting IN (SELECT id FROM meetings WHERE state = 'closed' AND closed_at <= ?)"
            " ORDER BY id"
        )
        return [msgspec.convert(row, Device) for row in rows(self.db, query, [before, before])]

    def revoke_staff(self, now: int) -> None:
        """Revoke every device that came through a role link."""
        query = "UPDATE devices SET revoked_at = ? WHERE role != 'attendee' AND revoked_at IS NULL"
        self.db.execute(query, [now])

    def forget_phones(self, meeting: int) -> None:
        """Forget what a meeting's phones were called, when each joined and where it was."""
        query = (
            "UPDATE devices SET label = '', joined_at = 0, site = NULL,"
            " arrived_at = CASE WHEN arrived_at IS NULL THEN NULL ELSE 0 END"
            " WHERE meeting = ? AND role = 'attendee'"
        )
        self.db.execute(query, [meeting])

    def forget_labels(self, meeting: int) -> None:
        """Forget what a meeting's devices, or the people holding them, were called."""
        self.db.execute("UPDATE devices SET label = '' WHERE meeting = ?", [meeting])

    def forget_askers(self, questions: list[int], speakers: list[int]) -> None:
        """Forget what the phones behind these questions and turns, or the people holding them, were
        called."""
        for column, table, ids in (
            ("asker", "questions", questions),
            ("device", "speakers", speakers),
        ):
            for id in ids:
                self.db.execute(
                    "UPDATE devices SET label = '' WHERE role = 'attendee'"
                    f" AND id = (SELECT {column} FROM {table} WHERE id = ?)",
                    [id],
                )
