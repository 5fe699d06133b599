"""The order in which those who wait to speak are called."""

from collections import defaultdict

from liveqa.domain.record import Record, Speaker
from liveqa.domain.words import SpeakerState


def queue(record: Record) -> list[Speaker]:
    """Return who waits to speak, the next one first: as they asked or, where groups take turns,
    from the group whose turn is longest ago. Those without a group are one."""
    speakers = record.speakers.values()
    waiting = [s for s in speakers if s.state == SpeakerState.WAITING]
    waiting.sort(key=lambda speaker: speaker.position)
    if not record.meeting.alternate_groups:
        return waiting
    last: dict[int | None, int] = defaultdict(int)
    for speaker in speakers:
        last[speaker.group] = max(last[speaker.group], _begun(speaker))
    return _by_turns(waiting, last)


def _begun(speaker: Speaker) -> int:
    return speaker.called_at or speaker.started_at or 0


def _by_turns(waiting: list[Speaker], last: dict[int | None, int]) -> list[Speaker]:
    lines: dict[int | None, list[Speaker]] = defaultdict(list)
    for speaker in reversed(waiting):
        lines[speaker.group].append(speaker)
    order: list[Speaker] = []
    turn = max(last.values(), default=0)
    while lines:
        group = min(lines, key=lambda group: (last[group], lines[group][-1].position))
        order.append(lines[group].pop())
        turn += 1
        last[group] = turn
        if not lines[group]:
            del lines[group]
    return order
