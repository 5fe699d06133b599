"""What a phone is told of its place in the list of speakers."""

import time

import pytest

from liveqa.board import Board
from liveqa.domain.queue import queue
from liveqa.domain.record import Meeting, Record, Speaker, Stage
from liveqa.domain.words import MeetingState, SpeakerState


def board(many: int, *, alternate: bool) -> Board:
    """Many phones that wait, each tenth not counting yet, of seven groups."""
    meeting = Meeting(id=1, meeting=1, code="ABCDE", title="Hội nghị", state=MeetingState.OPEN)
    meeting.alternate_groups = alternate
    speakers = {
        id: Speaker(
            id=id,
            meeting=1,
            position=id,
            name="Lan",
            state=SpeakerState.WAITING if id % 10 else SpeakerState.HELD,
            group=id % 7 + 1,
            device=id,
        )
        for id in range(1, many + 1)
    }
    return Board(Record(rev=1, meeting=meeting, stage=Stage(id=1, meeting=1), speakers=speakers))


@pytest.mark.parametrize("alternate", [False, True])
def test_thousands_who_wait_are_told_their_places_in_no_time(alternate: bool) -> None:
    """A program has any number of phones: told one by one, 3,000 took 16 seconds at each change."""
    hall = board(3_000, alternate=alternate)
    line = [speaker.id for speaker in queue(hall.record)]
    begun = time.process_time()
    told = {device: hall.mine(device).turn for device in hall.record.speakers}
    assert time.process_time() - begun < 1
    for device, place in [(line[0], 0), (line[99], 99), (line[-1], len(line) - 1)]:
        assert told[device] == {"state": "waiting", "ahead": place}
    assert told[10] == {"state": "waiting", "ahead": 9}, "as if it counted"
    speaking = hall.record.speakers[line[0]]
    speaking.state, speaking.called_at = SpeakerState.SPEAKING, 5
    hall.apply(2, {"speakers": {speaking.id: speaking, line[1]: None}})
    assert hall.mine(line[0]).turn == {
        "state": "speaking",
        "ahead": 0,
        "called_at": 5,
        "minutes": 0,
    }
    assert hall.mine(line[1]).turn is None
    assert hall.mine(line[2]).turn == {"state": "waiting", "ahead": 0}
