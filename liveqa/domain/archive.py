"""What an archive of a meeting holds: its whole record, free of what belongs to one installation.

Ids count from 1 in each collection, in the order in which the rows came; the same meeting has
the same archive wherever it lies. Left out are the devices (so that nobody can tell which
questions came from one phone, nor who upvoted: the counts stay), the journal with them, and the
hall's Wi-Fi password.
"""

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import asdict, replace

from liveqa.domain.columns import COLUMNS, each, emptied, with_trait
from liveqa.domain.facts import Trait
from liveqa.domain.record import COLLECTIONS, Record, Row

FORMAT = "liveqa-archive"
VERSION = 1
# The file inside the archive that holds everything; the others are for people.
RECORD_FILE = "record.json"
# The folder inside the archive where the signed copies lie, under the names that papers give them.
SCANS_FOLDER = "scans/"
# Which fields of which rows name other rows, and of what kind.
REFERENCES: dict[str, dict[str, str]] = {
    kind: {column.name: column.naming for column in columns if column.naming}
    for kind, columns in COLUMNS.items()
}

Ids = dict[str, dict[int, int]]


def scans(record: Record) -> list[str]:
    """Return the names of the files of signed copies and attachments, each once."""
    files = [paper.scan for paper in record.papers.values()]
    files += [attachment.file for attachment in record.attachments.values()]
    return sorted({file for file in files if file})


class Archive(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One meeting. `version` is that of the format; `rehearsal` stands there for one that was only
    tried."""

    format: str
    version: int
    record: Record
    rehearsal: bool = False


def archived(record: Record) -> Archive:
    """Return the archive of a record."""
    firsts = dict.fromkeys(("meeting", *COLLECTIONS), 1)
    portable = each(
        renumbered(record, firsts), lambda kind, row: emptied(row, with_trait(kind, Trait.LEFT_OUT))
    )
    portable.rev = 0
    rehearsal = record.meeting.rehearsal is not None
    return Archive(format=FORMAT, version=VERSION, record=portable, rehearsal=rehearsal)


def renumbered(record: Record, firsts: Mapping[str, int]) -> Record:
    """Return the same record, with each kind's ids counted from its number in `firsts`, in their
    order.

    Raises KeyError where a row names one that is not there.
    """
    meeting = firsts["meeting"]
    ids: Ids = {
        kind: {id: firsts[kind] + at for at, id in enumerate(sorted(getattr(record, kind)))}
        for kind in COLLECTIONS
    }
    values: dict[str, Any] = {
        kind: {
            ids[kind][id]: replace(_pointing(kind, row, ids), id=ids[kind][id], meeting=meeting)
            for id, row in sorted(getattr(record, kind).items())
        }
        for kind in COLLECTIONS
    }
    for kind in ("meeting", "stage", "approval"):
        row = getattr(record, kind)
        values[kind] = row and replace(_pointing(kind, row, ids), id=meeting, meeting=meeting)
    return Record(rev=record.rev, **values)


def _pointing(kind: str, row: Row, ids: Ids) -> Row:
    """Return the row with new ids for the rows that it names."""
    fields = asdict(row)
    changed: dict[str, object] = {}
    for field, other in REFERENCES[kind].items():
        value = fields[field]
        if isinstance(value, list):
            changed[field] = [ids[other][id] for id in value]
        elif value is not None:
            changed[field] = ids[other][value]
    return replace(row, **changed)
