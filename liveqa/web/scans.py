"""The signed copies, in the data folder under their digests: no name from outside makes a path."""

import hashlib
import os
import tempfile
from pathlib import Path

from liveqa.documents.papers import SCANS
from liveqa.errors import StorageFailed, WrongFile

_KINDS = {b"%PDF-": "pdf", b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}


def keep(data: Path, content: bytes) -> str:
    """Write a copy and return its name. Raises WrongFile for what is neither PDF, PNG nor JPEG,
    StorageFailed where there is no room for it; then nothing is left behind."""
    ending = next((end for start, end in _KINDS.items() if content.startswith(start)), None)
    if ending is None:
        raise WrongFile(field="scan")
    name = f"{hashlib.sha256(content).hexdigest()}.{ending}"
    try:
        _write(path(data, name), content)
    except OSError as error:
        raise StorageFailed from error
    return name


def path(data: Path, name: str) -> Path:
    """Where the copy of this name lies."""
    return data / SCANS / name


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(mode=0o700, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
