"""What the laptop recorded of a meeting, in the data folder: pieces of about a minute, each a file
of its own, whose name says from when to when (UTC milliseconds). They are in no export and no
copy."""

import re
import shutil
from pathlib import Path
from typing import NamedTuple, Protocol

from liveqa.errors import RecordingsFull, StorageFailed, WrongFile
from liveqa.machine import files

FOLDER = "recordings"
LIMIT = 2 << 30
"""How many bytes one meeting's recording may take: several days of speech."""
MIME_TYPES = {"webm": "audio/webm", "mp4": "audio/mp4"}
KEYS = r"\d{1,15}(-\d{1,15})?"
"""By what a meeting's folder may be named: its id and when it was made, which earlier versions left
out."""
_NAME = re.compile(r"(\d{1,15})-(\d{1,15})\.(webm|mp4)")


class Identified(Protocol):
    """A meeting, as far as its recording needs it."""

    id: int
    created_at: int


class Piece(NamedTuple):
    """A part of a recording; times are UTC milliseconds."""

    start: int
    end: int
    path: Path


def keep(data: Path, meeting: str, start: int, end: int, content: bytes) -> Piece:
    """Write a piece. Raises WrongFile unless it is WebM or MP4, RecordingsFull, StorageFailed if
    there is no room for it, FileHeld; then nothing is left behind."""
    folder = of(data, meeting)
    path = folder / f"{start}-{end}.{_ending(content)}"
    if sum(piece.path.stat().st_size for piece in pieces(data, meeting)) + len(content) > LIMIT:
        raise RecordingsFull(limit=LIMIT >> 20)
    try:
        files.write(path, content)
    except OSError as error:
        raise StorageFailed from error
    return Piece(start, end, path)


def pieces(data: Path, meeting: str) -> list[Piece]:
    """Return the pieces of a meeting in the order of time."""
    named = ((_NAME.fullmatch(path.name), path) for path in of(data, meeting).glob("*.*"))
    return sorted(Piece(int(name[1]), int(name[2]), path) for name, path in named if name)


def key(meeting: Identified) -> str:
    """Return by what a meeting's recording is known: another database may have the same id."""
    return f"{meeting.id}-{meeting.created_at}"


def of(data: Path, meeting: str) -> Path:
    """Return the folder of a meeting's recording, there or not."""
    return data / FOLDER / meeting


def meetings(data: Path) -> list[str]:
    """Return the keys of the meetings of which something is kept."""
    names = (folder.name for folder in (data / FOLDER).glob("*"))
    return [name for name in names if re.fullmatch(KEYS, name)]


def remove(data: Path, meeting: str, *, before: int | None = None) -> None:
    """Remove a meeting's pieces: all, or those that begin before a moment. Raises FileHeld."""
    if before is None:
        shutil.rmtree(of(data, meeting), ignore_errors=True)
        return
    for piece in pieces(data, meeting):
        if piece.start < before:
            files.remove(piece.path)


def _ending(content: bytes) -> str:
    if content.startswith(b"\x1aE\xdf\xa3"):
        return "webm"
    if content[4:8] == b"ftyp":
        return "mp4"
    raise WrongFile(field="piece")
