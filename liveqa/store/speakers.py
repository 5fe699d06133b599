"""The list of speakers."""

from liveqa.domain.record import Speaker
from liveqa.domain.words import SpeakerState
from liveqa.store.table import OrderedTable


class Speakers(OrderedTable[Speaker]):
    """A meeting's speaking turns."""

    def turn_of(self, meeting: int, device: int) -> Speaker | None:
        """Return the turn that a device waits for or has."""
        condition = "t.meeting = ? AND t.device = ? AND t.state != ?"
        found = self.where(condition, meeting, device, SpeakerState.DONE)
        return found[0] if found else None

    def untie(self, meeting: int) -> list[int]:
        """Forget which phones asked to speak; returns the ids of their turns."""
        query = "SELECT id FROM speakers WHERE meeting = ? AND device IS NOT NULL"
        asked = [row[0] for row in self.db.execute(query, [meeting])]
        self.db.execute("UPDATE speakers SET device = NULL WHERE meeting = ?", [meeting])
        return asked

    def has_spoken(self, speaker: int) -> bool:
        """Return whether an opinion was recorded in this turn."""
        query = "SELECT EXISTS (SELECT 1 FROM questions WHERE speaker = ?)"
        return bool(self.db.execute(query, [speaker]).fetchone()[0])

    def finish_speaking(self, meeting: int, now: int, but: int | None = None) -> list[int]:
        """End the turn of whoever speaks, except one; returns the ids that ended."""
        speaking = self.where("t.meeting = ? AND t.state = ?", meeting, SpeakerState.SPEAKING)
        ended = [speaker.id for speaker in speaking if speaker.id != but]
        for id in ended:
            self.change(id, state=SpeakerState.DONE, ended_at=now)
        return ended
