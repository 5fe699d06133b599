"""When the address by which phones come in changed while their meeting was open. Browsers keep what
they hold by address, so a phone that comes by another one comes as a new device."""

from collections.abc import Collection

import msgspec
from sqlite_utils import Database

from liveqa.domain.words import MeetingState, Role
from liveqa.store.voices import COUNTS

_OPEN = f"(SELECT id FROM meetings WHERE state = '{MeetingState.OPEN}')"
_NEWEST = "(SELECT coalesce(max(id), 0) FROM devices)"


class Move(msgspec.Struct, frozen=True):
    """What a change of the address may have doubled: it was last changed at `at`, in UTC
    milliseconds; `anew` phones came in since it was changed first, and `away` of those from before
    have not come back. Both count those alone whose upvotes count."""

    at: int
    anew: int
    away: int


class Moves:
    """The address of each open meeting, the newest devices at its first and its last change, and
    which from before came back since. No journal records it: it is of this laptop."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def is_known(self, address: str) -> bool:
        """Return whether this address is noted for all meetings that are open, and for no other."""
        query = (
            f"SELECT (SELECT count(*) FROM moves WHERE meeting IN {_OPEN} AND address = ?)"
            f" = (SELECT count(*) FROM {_OPEN}) AND NOT EXISTS"
            f" (SELECT 1 FROM moves WHERE meeting NOT IN {_OPEN})"
        )
        return bool(self.db.execute(query, [address]).fetchone()[0])

    def note(self, address: str, now: int) -> None:
        """Note by which address phones come in now; what is not open is forgotten."""
        self.db.execute(f"DELETE FROM moves WHERE meeting NOT IN {_OPEN}")
        query = (
            f"UPDATE moves SET address = :address, moved_at = :now, last_device = {_NEWEST},"
            f" first_device = coalesce(first_device, {_NEWEST}), back = '[]'"
            " WHERE address != :address"
        )
        self.db.execute(query, {"address": address, "now": now})
        query = f"INSERT OR IGNORE INTO moves (meeting, address) SELECT id, ? FROM {_OPEN}"
        self.db.execute(query, [address])

    def missing(self, meeting: int, devices: Collection[int]) -> list[int]:
        """Return which of these phones are from before the last change, and not noted as back."""
        query = (
            "SELECT value FROM json_each(?), moves WHERE meeting = ? AND value <= last_device"
            " AND value NOT IN (SELECT value FROM json_each(back))"
        )
        return [row[0] for row in self.db.execute(query, [_listed(devices), meeting])]

    def note_back(self, meeting: int, devices: Collection[int]) -> None:
        """Note that these phones from before the last change are back."""
        both = "SELECT value FROM json_each(back) UNION SELECT value FROM json_each(?)"
        query = (
            f"UPDATE moves SET back = (SELECT json_group_array(value) FROM ({both}))"
            " WHERE meeting = ?"
        )
        self.db.execute(query, [_listed(devices), meeting])

    def of(self, meeting: int, back: Collection[int]) -> Move | None:
        """Return what the changes of a meeting's address may have doubled; None where that is
        nothing. `back` are phones that were seen since the last one, besides those noted."""
        query = (
            "SELECT moved_at, count(*) FILTER (WHERE id > first_device),"
            " count(*) FILTER (WHERE id <= last_device"
            " AND id NOT IN (SELECT value FROM json_each(:back))"
            " AND id NOT IN (SELECT value FROM json_each(moves.back)))"
            " FROM moves JOIN devices ON devices.meeting = moves.meeting"
            " WHERE moves.meeting = :meeting AND moved_at IS NOT NULL"
            f" AND role = '{Role.ATTENDEE}' AND revoked_at IS NULL AND {COUNTS}"
        )
        found = Move(
            *self.db.execute(query, {"meeting": meeting, "back": _listed(back)}).fetchone()
        )
        return found if found.anew and found.away else None


def _listed(ids: Collection[int]) -> str:
    return msgspec.json.encode(list(ids)).decode()
