"""Which phones count: their upvotes, their choices in polls, their places in the list of
speakers."""

from collections.abc import Collection
from typing import NamedTuple

import msgspec
from sqlite_utils import Database

from liveqa.domain.words import Admission, SpeakerState, Voice

_REMOVED = (
    f"(devices.admission = '{Admission.NONE}' AND EXISTS"
    " (SELECT 1 FROM bursts WHERE bursts.id = devices.burst AND removed_at IS NOT NULL))"
)
LEFT_AWAY = 2**62
"""In place of since when an upvote or a choice waits: it was given in a burst that was taken away,
and its phone counts since by a seat slip. It never counts unless it is given anew."""
COUNTS = f"(devices.arrived_at IS NOT NULL AND NOT {_REMOVED})"
"""Whether a device's upvotes and turns count, in SQL."""
_AMONG = "(SELECT value FROM json_each(:devices))"


class _Given(NamedTuple):
    """A table of what phones give to rows: its name, its column for the row, the rows' table, and
    what of it may still come to count or not, in SQL."""

    table: str
    row: str
    rows: str
    open: str


_UPVOTES = _Given("votes", "question", "questions", "TRUE")
# the figures of a poll that is over were read out
_OPEN_POLLS = "poll IN (SELECT id FROM polls WHERE state = 'open')"
_CHOICES = _Given("choices", "poll", "polls", _OPEN_POLLS)


class Settled(NamedTuple):
    """The rows that have other figures now, or stand in the list of speakers or do not."""

    questions: list[int]
    polls: list[int]
    speakers: list[int]


class Voices:
    """What is known of each phone's voice. An upvote or a choice that waits says since when, so
    that counting many is quick and nothing is kept of when the others were given."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def of(self, device: int) -> Voice:
        """Return whether a device counts."""
        query = f"SELECT {COUNTS}, {_REMOVED} FROM devices WHERE id = ?"
        counts, is_removed = self.db.execute(query, [device]).fetchone() or (False, False)
        if counts:
            return Voice.COUNTED
        return Voice.TAKEN_AWAY if is_removed else Voice.ARRIVING

    def arrive(self, devices: Collection[int], now: int) -> None:
        """Note that these phones are really there."""
        query = f"UPDATE devices SET arrived_at = :now WHERE id IN {_AMONG} AND arrived_at IS NULL"
        self.db.execute(query, {"now": now, "devices": _listed(devices)})

    def settle_turns(self, devices: Collection[int]) -> list[int]:
        """Let the turns that these phones wait for count, or not, as they should by now. Returns
        the speakers for which that changed."""
        values = {
            "devices": _listed(devices),
            "held": SpeakerState.HELD,
            "waiting": SpeakerState.WAITING,
        }
        should = f"CASE WHEN {COUNTS} THEN :waiting ELSE :held END"
        query = (
            "SELECT speakers.id FROM speakers JOIN devices ON devices.id = speakers.device"
            f" WHERE device IN {_AMONG} AND state IN (:waiting, :held) AND state != {should}"
        )
        speakers = [row[0] for row in self.db.execute(query, values)]
        self.db.execute(
            "UPDATE speakers SET state = CASE state WHEN :held THEN :waiting ELSE :held END"
            " WHERE id IN (SELECT value FROM json_each(:speakers))",
            {**values, "speakers": _listed(speakers)},
        )
        return speakers

    def settle(self, devices: Collection[int], now: int) -> Settled:
        """Let all upvotes, choices and waiting turns of many phones count, or not, as they should
        by now."""
        upvoted, polls = (self._settle(given, devices, now) for given in (_UPVOTES, _CHOICES))
        return Settled(self._showing(upvoted), sorted(polls), self.settle_turns(devices))

    def _settle(self, given: _Given, devices: Collection[int], now: int) -> set[int]:
        values = {"devices": _listed(devices), "now": now}
        counts = f"(SELECT {COUNTS} FROM devices WHERE devices.id = {given.table}.device)"
        changed = f"device IN {_AMONG} AND {given.open} AND (waits_since IS NULL) != {counts}"
        query = f"SELECT DISTINCT {given.row} FROM {given.table} WHERE {changed}"
        found = {row[0] for row in self.db.execute(query, values)}
        since = f"CASE WHEN {counts} THEN NULL ELSE :now END"
        self.db.execute(f"UPDATE {given.table} SET waits_since = {since} WHERE {changed}", values)
        return found

    def waiting(self, before: int) -> list[int]:
        """Return the meetings with upvotes or choices given before this moment that may count by
        now."""
        queries = (
            f"SELECT {given.rows}.meeting FROM {given.table}"
            f" JOIN {given.rows} ON {given.rows}.id = {given.row}"
            f" JOIN devices ON devices.id = {given.table}.device"
            f" WHERE waits_since <= :before AND {COUNTS}"
            for given in (_UPVOTES, _CHOICES)
        )
        found = self.db.execute(" UNION ".join(queries), {"before": before})
        return [row[0] for row in found]

    def waiting_of(self, meeting: int, device: int) -> list[int]:
        """Return the ids of the questions that a device upvoted without counting until now."""
        query = (
            "SELECT question FROM votes JOIN questions ON questions.id = question"
            " WHERE waits_since < ? AND device = ? AND meeting = ? ORDER BY question"
        )
        return [row[0] for row in self.db.execute(query, [LEFT_AWAY, device, meeting])]

    def leave_away(self, device: int) -> None:
        """Let nothing that a device gave until now count that does not yet."""
        for given in (_UPVOTES, _CHOICES):
            query = (
                f"UPDATE {given.table} SET waits_since = ?"
                " WHERE device = ? AND waits_since IS NOT NULL"
            )
            self.db.execute(query, [LEFT_AWAY, device])

    def count(self, meeting: int, before: int) -> tuple[Settled, frozenset[int]]:
        """Let the upvotes and choices count that were given before this moment by phones that count
        by now. Returns the rows that have other figures, and the phones."""
        upvoted, upvoters = self._count(_UPVOTES, meeting, before)
        polls, voters = self._count(_CHOICES, meeting, before)
        return Settled(self._showing(upvoted), sorted(polls), []), upvoters | voters

    def _count(self, given: _Given, meeting: int, before: int) -> tuple[set[int], frozenset[int]]:
        which = (
            "waits_since <= :before"
            f" AND {given.row} IN (SELECT id FROM {given.rows} WHERE meeting = :meeting)"
            f" AND (SELECT {COUNTS} FROM devices WHERE devices.id = {given.table}.device)"
        )
        values = {"meeting": meeting, "before": before}
        query = f"SELECT {given.row}, device FROM {given.table} WHERE {which}"
        found = self.db.execute(query, values).fetchall()
        self.db.execute(f"UPDATE {given.table} SET waits_since = NULL WHERE {which}", values)
        return {row for row, _ in found}, frozenset(device for _, device in found)

    def _showing(self, questions: Collection[int]) -> list[int]:
        """Return these questions and those that show their upvotes."""
        query = (
            "SELECT merged_into FROM questions WHERE merged_into IS NOT NULL"
            " AND id IN (SELECT value FROM json_each(?))"
        )
        others = {row[0] for row in self.db.execute(query, [_listed(questions)])}
        return sorted({*questions, *others})

    def miscounted(self, meeting: int) -> set[int]:
        """Return the questions with an upvote that counts and should not, or that was given by a
        phone that counted already and does not."""
        query = (
            "SELECT DISTINCT question FROM votes JOIN questions ON questions.id = question"
            " JOIN devices ON devices.id = device WHERE questions.meeting = ?"
            f" AND (waits_since IS NULL AND NOT {COUNTS}"
            f" OR {COUNTS} AND waits_since > arrived_at AND waits_since != ?)"
        )
        return {row[0] for row in self.db.execute(query, [meeting, LEFT_AWAY])}


def _listed(ids: Collection[int]) -> str:
    return msgspec.json.encode(list(ids)).decode()
