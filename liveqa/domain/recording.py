"""When the hall was recorded, as everybody was told, and which sound may be kept of it."""

from liveqa.domain.record import Meeting
from liveqa.errors import NotRecording

LONGEST_MS = 10 * 60 * 1000
"""No piece is longer."""
LATE_MS = 5_000
"""So much later than everybody was told may a page stop: the word has to come to it."""


def ended(meeting: Meeting, now: int) -> dict[str, object]:
    """Return what of a meeting changes when it is no longer recorded."""
    since = meeting.recording_since
    if since is None:
        return {}
    return {"recording_since": None, "recorded_since": since, "recorded_until": now}


def kept_since(meeting: Meeting) -> int | None:
    """Return from when on sound of a meeting is kept, in UTC milliseconds; None if none is: of a
    rehearsal that is over, or once personal data is gone."""
    if meeting.purged_at is not None or meeting.opened_at is None:
        return None
    since = meeting.recordings_from
    return meeting.opened_at if since is None else since


def begun(meeting: Meeting, now: int) -> dict[str, object]:
    """Return what of a meeting changes when it is recorded from now on. Where the clock went back
    since, what is taken down now counts too."""
    since, kept = meeting.recording_since, kept_since(meeting)
    changes: dict[str, object] = {}
    if since is None or since > now:
        changes = {"recording_since": now, "recorded": True}
    return {**changes, "recordings_from": now} if kept is not None and kept > now else changes


def span(meeting: Meeting, now: int, *, length: int, ago: int) -> tuple[int, int]:
    """Return from when to when a piece of sound is, that ended `ago` milliseconds before now and is
    `length` long. It may wait for the network until after the recording's end. Raises NotRecording
    for one that is from another time, or goes on past what everybody was told."""
    until = now - ago
    told = ((meeting.recording_since, now), (meeting.recorded_since, meeting.recorded_until))
    for first, last in told:
        if first is not None and last is not None and first <= until <= last + LATE_MS:
            return max(until - min(length, LONGEST_MS), first), min(until, last)
    raise NotRecording
