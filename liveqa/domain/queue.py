"""The order in which those who wait to speak are called."""

from liveqa.domain.record import Record, Speaker
from liveqa.domain.words import SpeakerState


def queue(record: Record) -> list[Speaker]:
    """Return who waits to speak, the next one first."""
    waiting = [s for s in record.speakers.values() if s.state == SpeakerState.WAITING]
    return sorted(waiting, key=lambda speaker: speaker.position)
