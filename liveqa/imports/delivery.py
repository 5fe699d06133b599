"""Read the archive that a unit hands in to the house above it: of a meeting that was held, and
without what was told to the unit's own secretaries alone."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from liveqa.domain.archive import scans
from liveqa.domain.erasing import erased
from liveqa.domain.leaving import Leaving, Reach
from liveqa.domain.record import COLLECTIONS, Record
from liveqa.domain.words import MeetingState, NameMode
from liveqa.errors import ArchiveInvalid, ArchiveTooLong, LiveQAError, NotAnArchive, NotClosedYet
from liveqa.imports.archive import read_archive
from liveqa.machine.clock import now_ms

ROWS_LIMIT, BYTES_LIMIT = 20_000, 16 << 20
"""How many rows, and bytes without signed copies, one archive may hold: several times a hall of
2,000 phones; more would hold up a hall on the same laptop."""


class Brought(msgspec.Struct):
    """What an archive brings: the record, its signed copies, and a SHA-256 that tells the same
    archive again."""

    record: Record
    scans: list[bytes]
    digest: bytes


class Reading(msgspec.Struct):
    """What an archive brings, or the packed error that says why it is refused."""

    brought: Brought | None = None
    refused: dict[str, Any] = {}


def read_each(paths: Sequence[Path]) -> list[Reading]:
    """Return what each of these archives brings, or why it is refused."""
    return [_read(path) for path in paths]


def _read(path: Path) -> Reading:
    try:
        return Reading(read_delivery(path))
    except ArchiveInvalid as error:
        return Reading(refused=NotAnArchive(reason=error.params["reason"]).packed())
    except LiveQAError as error:
        return Reading(refused=error.packed())


def read_delivery(path: Path) -> Brought:
    """Return what is in an archive. Raises what `read_archive` does, NotClosedYet for a meeting
    that goes on, and ArchiveTooLong."""
    contents = read_archive(path)
    record = contents.record
    if record.meeting.state != MeetingState.CLOSED:
        raise NotClosedYet(title=record.meeting.title)
    rows = sum(len(getattr(record, kind)) for kind in COLLECTIONS)
    whole = msgspec.msgpack.encode(record)
    if rows > ROWS_LIMIT or len(whole) > BYTES_LIMIT:
        raise ArchiveTooLong
    told = without_confidences(record)
    named = {name.partition(".")[0] for name in scans(told)}
    kept = [scan for scan in contents.scans if hashlib.sha256(scan).hexdigest() in named]
    return Brought(told, kept, _digest(told))


def _digest(told: Record) -> bytes:
    """Return what tells the same archive again: a digest of what was taken over, whenever that was.
    Names could be tried out against one of all that the unit knows."""
    papers = {id: replace(paper, erased_at=None) for id, paper in told.papers.items()}
    same = replace(told, meeting=replace(told.meeting, erased_at=None), papers=papers)
    return hashlib.sha256(msgspec.msgpack.encode(same)).digest()


def without_confidences(record: Record) -> Record:
    """Return the record without those who told their names to the secretaries alone and without
    what was hidden by hand, wherever that stands; without everybody's contacts, which whoever
    answers them needs, nobody above; and without the names on the list of delegates, of whom a
    house counts how many came."""
    asked = (id for id, row in record.questions.items() if _is_secret(row.name_mode))
    spoke = (id for id, row in record.speakers.items() if _is_secret(row.name_mode))
    leaving = Leaving(frozenset(asked), frozenset(spoke), Reach.EVERYTHING)
    record = erased(record, leaving, now_ms())
    questions = {id: replace(row, contact="") for id, row in record.questions.items()}
    delegates = {id: replace(row, name="", office="") for id, row in record.delegates.items()}
    return replace(record, questions=questions, delegates=delegates)


def _is_secret(mode: NameMode) -> bool:
    return mode == NameMode.SECRETARIES_ONLY
