"""Polls, and which phone chose what in those by phones: for as long as that is known."""

from collections.abc import Collection
from typing import Any

from msgspec.structs import asdict

from liveqa.domain.polls import answers
from liveqa.domain.record import Poll
from liveqa.domain.words import PollManner, PollState
from liveqa.store.table import Table
from liveqa.store.voices import COUNTS, LEFT_AWAY

_TIED = f"(t.manner = '{PollManner.PHONES}' AND NOT t.final)"
"""Whether the counts of a poll are those of its choices, in SQL."""


class Polls(Table[Poll]):
    """A meeting's polls. A choice counts like an upvote, once its phone does (`voices`)."""

    @property
    def source(self) -> str:
        given = "(SELECT count(*) FROM choices WHERE poll = t.id AND waits_since {})"
        counted = given.format("IS NULL")
        known = "(SELECT coalesce(sum(value), 0) FROM json_each(t.counts))"
        return (
            f"SELECT t.*, CASE WHEN {_TIED} THEN {counted} ELSE {known} END AS voted,"
            f" {given.format(f'< {LEFT_AWAY}')} AS waiting FROM polls AS t"
        )

    def typed(self, row: dict[str, Any]) -> Poll:
        """Return a poll with its counts; of a secret one by phones, nobody learns them while it is
        open."""
        poll = super().typed(row)
        is_tied = poll.manner == PollManner.PHONES and not poll.final
        if is_tied and not (poll.secret and poll.state == PollState.OPEN):
            poll.counts = self._counted(poll)
        return poll

    def raw(self, id: int) -> dict[str, Any] | None:
        """Return the row without what is counted, which is no part of it."""
        row = super().raw(id)
        if row is not None:
            del row["voted"], row["waiting"]
        return row

    def put(self, row: Poll) -> None:
        values = asdict(row)
        del values["voted"], values["waiting"]
        self.add(**{**values, "final": True})

    def choose(self, poll: int, device: int, option: int, now: int) -> None:
        """Note what a phone chooses, in place of what it chose before. It counts at once if the
        phone does."""
        self.db.execute(
            "INSERT INTO choices (poll, device, option, waits_since)"
            f" SELECT ?, id, ?, CASE WHEN {COUNTS} THEN NULL ELSE ? END FROM devices WHERE id = ?"
            " ON CONFLICT (poll, device) DO UPDATE SET option = excluded.option, waits_since ="
            " CASE waits_since WHEN ? THEN excluded.waits_since ELSE waits_since END",
            [poll, option, now, device, LEFT_AWAY],
        )

    def chosen(self, meeting: int, device: int) -> dict[int, tuple[int, bool]]:
        """Return what a phone chose in each poll in which that is known, and whether it counts, but
        for what was left away."""
        query = (
            "SELECT poll, option, waits_since IS NULL FROM choices JOIN polls ON polls.id = poll"
            " WHERE device = ? AND meeting = ? AND waits_since IS NOT ? ORDER BY poll"
        )
        found = self.db.execute(query, [device, meeting, LEFT_AWAY])
        return {poll: (option, bool(counts)) for poll, option, counts in found}

    def devices(self, poll: int) -> frozenset[int]:
        """Return the phones that chose something."""
        query = "SELECT device FROM choices WHERE poll = ?"
        return frozenset(row[0] for row in self.db.execute(query, [poll]))

    def close(self, poll: int, now: int) -> None:
        """Close a poll. Whoever is there by now counts; a phone that is not never does, for its
        figures are read out."""
        arrived = f"(SELECT {COUNTS} FROM devices WHERE devices.id = choices.device)"
        query = (
            "UPDATE choices SET waits_since = NULL"
            f" WHERE poll = ? AND waits_since < ? AND {arrived}"
        )
        self.db.execute(query, [poll, LEFT_AWAY])
        never = "(SELECT id FROM devices WHERE arrived_at IS NULL)"
        self.db.execute(f"DELETE FROM choices WHERE poll = ? AND device IN {never}", [poll])
        self.change(poll, state=PollState.CLOSED, closed_at=now)

    def settle(self, ids: Collection[int]) -> None:
        """Forget which phone chose what in these polls; the counts stay."""
        for id in ids:
            poll = self.get(id)
            if poll.manner == PollManner.PHONES and not poll.final:
                self.change(id, counts=self._counted(poll), final=True)
            self.db.execute("DELETE FROM choices WHERE poll = ?", [id])

    def untie(self, meeting: int) -> list[int]:
        """Forget which phone chose what in a meeting's polls; returns those of which it was
        known."""
        tied = self.where(f"t.meeting = ? AND {_TIED}", meeting)
        self.settle([poll.id for poll in tied])
        return [poll.id for poll in tied]

    def are_secret(self, meeting: int) -> bool:
        """Return whether it is known which phone chose what in a secret poll of a meeting."""
        return bool(self.where(f"t.meeting = ? AND t.secret AND {_TIED}", meeting))

    def _counted(self, poll: Poll) -> list[int]:
        query = (
            "SELECT option, count(*) FROM choices WHERE poll = ? AND waits_since IS NULL"
            " GROUP BY option"
        )
        found = dict(self.db.execute(query, [poll.id]).fetchall())
        return [found.get(place, 0) for place in range(len(answers(poll)))]
