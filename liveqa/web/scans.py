"""The signed copies, in the data folder under their digests: no name from outside becomes a
path."""

import hashlib
from pathlib import Path

from liveqa.errors import StorageFailed, WrongFile
from liveqa.machine import files
from liveqa.papers.frozen import SCANS

_KINDS = {b"%PDF-": "pdf", b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}


def keep(data: Path, content: bytes) -> str:
    """Write a copy and return its name. Raises WrongFile unless it is a PDF, PNG or JPEG,
    StorageFailed if there is no room for it, FileHeld; then nothing is left behind."""
    ending = next((end for start, end in _KINDS.items() if content.startswith(start)), None)
    if ending is None:
        raise WrongFile(field="scan")
    name = f"{hashlib.sha256(content).hexdigest()}.{ending}"
    try:
        if not _is_kept(path(data, name), content):
            files.write(path(data, name), content)
    except OSError as error:
        raise StorageFailed from error
    return name


def path(data: Path, name: str) -> Path:
    """Return where the copy of this name lies."""
    return data / SCANS / name


def _is_kept(target: Path, content: bytes) -> bool:
    return target.is_file() and target.read_bytes() == content
