"""Read a meeting's record from its archive. What is damaged or not understood is refused as a
whole."""

import contextlib
import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from msgspec import structs

from liveqa.domain.archive import (
    FORMAT,
    RECORD_FILE,
    SCANS_FOLDER,
    VERSION,
    Archive,
    archived,
    scans,
)
from liveqa.domain.colour import Colour
from liveqa.domain.due import Due, is_calendar
from liveqa.domain.record import COLLECTIONS, Record
from liveqa.domain.words import NameMode
from liveqa.errors import ArchiveInvalid, ArchiveWrapped, NewerArchive, RehearsalArchive
from liveqa.text import clean_tree

SIZE_LIMIT = 256 << 20
_MOMENTS = ("_at", "_since", "_until")
_LATEST = 253_370_764_800_000
"""UTC milliseconds: the year 9999, after which no calendar goes."""
_ZIP = b"PK\x03\x04"
# A code becomes part of file names and addresses.
_CODE = re.compile(r"[A-Z0-9]{1,16}")
_SCAN = re.compile(r"[0-9a-f]{64}\.(?:pdf|png|jpg|docx|txt)")


class _Header(msgspec.Struct):
    format: str
    version: int


def is_archive(path: Path) -> bool:
    """Return whether a file is meant to be an archive rather than a plan, by its name or by its
    first bytes: a damaged one counts too."""
    if path.suffix.lower() == ".zip":
        return True
    with contextlib.suppress(OSError), path.open("rb") as file:
        return file.read(len(_ZIP)) == _ZIP
    return False


class ArchiveContents(msgspec.Struct):
    """What an archive brings: the record, and the signed copies that its papers name."""

    record: Record
    scans: list[bytes]


def read_archive(path: Path) -> ArchiveContents:
    """Return what is in an archive. Raises ArchiveInvalid, NewerArchive when a later version of
    LiveQA wrote it, RehearsalArchive when it is of a meeting that was only tried, ArchiveWrapped
    for one with archives inside."""
    try:
        with zipfile.ZipFile(path) as file:
            if damaged := file.testzip():
                raise ValueError(damaged)
            _check_wrapped(file)
            record = _read(_content(file, RECORD_FILE))
            return ArchiveContents(record, list(_scans(file, record)))
    except (KeyError, ValueError, OSError, RecursionError, zlib.error) as problem:
        raise ArchiveInvalid(source=path.name, reason=str(problem)) from problem
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as problem:
        raise ArchiveInvalid(source=path.name, reason=str(problem)) from problem


def _check_wrapped(file: zipfile.ZipFile) -> None:
    names = file.namelist()
    inner = [name for name in names if name.lower().endswith(".zip")]
    if inner and RECORD_FILE not in names:
        raise ArchiveWrapped(count=len(inner))


def _scans(file: zipfile.ZipFile, record: Record) -> Iterator[bytes]:
    """Yield the signed copies. Each must have the digest that its name says, because names become
    paths later on. A copy that was lost before the archive was written is left out."""
    for name in scans(record):
        if not _SCAN.fullmatch(name):
            raise ValueError(name)
        if SCANS_FOLDER + name in file.namelist():
            content = _content(file, SCANS_FOLDER + name)
            if hashlib.sha256(content).hexdigest() != name.partition(".")[0]:
                raise ValueError(name)
            yield content


def _content(file: zipfile.ZipFile, name: str) -> bytes:
    with file.open(name) as entry:
        content = entry.read(SIZE_LIMIT + 1)
    if len(content) > SIZE_LIMIT:
        raise ValueError("too large")
    return content


def _read(content: bytes) -> Record:
    header = msgspec.json.decode(content, type=_Header)
    if header.format != FORMAT:
        raise ValueError(header.format)
    if header.version > VERSION:
        raise NewerArchive
    plain = clean_tree(msgspec.json.decode(content))
    read = msgspec.convert(plain, Archive, str_keys=True)
    kept = msgspec.to_builtins(read, str_keys=True)
    _check_known(plain, {**kept, "rehearsal": read.rehearsal}, "")
    if read.rehearsal:
        raise RehearsalArchive(title=read.record.meeting.title)
    if not _CODE.fullmatch(read.record.meeting.code):
        raise ValueError("meeting.code")
    msgspec.convert(read.record.meeting.colour, Colour)  # it becomes part of a style
    _check_ids(read.record)
    _check_dues(read.record)
    _check_times(read.record)
    _close_scans(plain, read.record)
    return archived(read.record).record


def _close_scans(plain: Any, record: Record) -> None:
    """Note which papers contain a name given to secretaries alone, if the archive is of an earlier
    version, which does not say so: all that are not known to be free of one."""
    for id, paper in record.papers.items():
        question = record.questions.get(paper.question or 0)
        is_public = question is None or question.name_mode == NameMode.NAMED
        if "secretaries_only" not in plain["record"]["papers"][str(id)]:
            paper.secretaries_only = not is_public


def _check_known(plain: Any, kept: Any, path: str) -> None:
    """Raise ValueError if something in the archive would be lost."""
    if isinstance(plain, dict):
        for name, value in plain.items():
            if name not in kept:
                raise ValueError(f"{path}{name}")
            _check_known(value, kept[name], f"{path}{name}.")


def _check_dues(record: Record) -> None:
    """Raise ValueError for a due that is no moment of a calendar: boards and pages count by it."""
    tasks = [row.due for row in record.tasks.values()]
    collectors = [row.due for row in record.collectors.values()]
    for due in (record.meeting.early_due, *tasks, *collectors):
        msgspec.convert(due, Due)
        if not is_calendar(due):
            raise ValueError(due)


def _check_times(record: Record) -> None:
    """Raise ValueError for a moment or a day of no calendar, and for a paper that cannot be read:
    what counts them all would fail with the others."""
    for kind in COLLECTIONS:
        for row in getattr(record, kind).values():
            _check_moments(kind, row)
    _check_moments("meeting", record.meeting)
    for reply in record.replies.values():
        for day in filter(None, (reply.deadline, reply.answered_on)):
            date.fromisoformat(day)
    for paper in record.papers.values():
        if paper.content:
            msgspec.json.decode(paper.content)


def _check_moments(kind: str, row: msgspec.Struct) -> None:
    for name, value in structs.asdict(row).items():
        if name.endswith(_MOMENTS) and isinstance(value, int) and not 0 <= value <= _LATEST:
            raise ValueError(f"{kind}.{name}")


def _check_ids(record: Record) -> None:
    """Raise ValueError where rows contradict each other."""
    for kind in COLLECTIONS:
        for id, row in getattr(record, kind).items():
            if row.id != id:
                raise ValueError(f"{kind}.{id}.id")
    numbers = [question.number for question in record.questions.values()]
    if len(set(numbers)) < len(numbers):
        raise ValueError("questions.number")
