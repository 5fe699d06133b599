"""The signed copies, in the data folder under their digests: no name from outside becomes a
path."""

import hashlib
import os
from collections.abc import Collection
from pathlib import Path

from liveqa.errors import ScansFull, StorageFailed, WrongFile
from liveqa.machine import files
from liveqa.papers.frozen import SCANS

_KINDS = {b"%PDF-": "pdf", b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}


MEETING_LIMIT, LIMIT = 500 << 20, 2 << 30
"""How many bytes one meeting's copies may take, and all: several hundred letters, and a school's
years."""


def bring(data: Path, content: bytes, elsewhere: Collection[str]) -> str:
    """Write a copy that somebody brought to a meeting and return its name; `elsewhere` are the
    copies that only other meetings name. Raises ScansFull, and what `keep` does."""
    sizes = {file.name: file.stat().st_size for file in (data / SCANS).glob("*.*")}
    sizes[_named(content)] = len(content)
    ours = sum(size for name, size in sizes.items() if name not in elsewhere)
    for taken, limit in ((ours, MEETING_LIMIT), (sum(sizes.values()), LIMIT)):
        if taken > limit:
            raise ScansFull(field="scan", limit=limit >> 20)
    return keep(data, content)


def keep(data: Path, content: bytes) -> str:
    """Write a copy and return its name. Raises WrongFile unless it is a PDF, PNG or JPEG,
    StorageFailed if there is no room for it, FileHeld; then nothing is left behind. A copy that is
    there already is as new again: it may be attached in a moment."""
    name = _named(content)
    try:
        if _is_kept(path(data, name), content):
            os.utime(path(data, name))
        else:
            files.write(path(data, name), content)
    except OSError as error:
        raise StorageFailed from error
    return name


def _named(content: bytes) -> str:
    ending = next((end for start, end in _KINDS.items() if content.startswith(start)), None)
    if ending is None:
        raise WrongFile(field="scan")
    return f"{hashlib.sha256(content).hexdigest()}.{ending}"


def path(data: Path, name: str) -> Path:
    """Return where the copy of this name lies."""
    return data / SCANS / name


def _is_kept(target: Path, content: bytes) -> bool:
    return target.is_file() and target.read_bytes() == content
