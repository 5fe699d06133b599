"""The signed copies, and the documents for the participants, in the data folder under their
digests: no name from outside becomes a path."""

import hashlib
import io
import os
import zipfile
from collections.abc import Collection
from pathlib import Path

from liveqa.errors import (
    AttachmentTooLarge,
    ScansFull,
    StorageFailed,
    WrongAttachment,
    WrongFile,
)
from liveqa.machine import files
from liveqa.papers.frozen import SCANS

_KINDS = {b"%PDF-": "pdf", b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
ATTACHMENT_LIMIT, TEXT_LIMIT = 5 << 20, 1 << 20
"""How many bytes a document for the participants may have, and one that is text."""
MEETING_LIMIT, LIMIT = 500 << 20, 2 << 30
"""How many bytes one meeting's copies may take, and all: several hundred letters, and a school's
years."""


def bring(data: Path, content: bytes, elsewhere: Collection[str]) -> str:
    """Write a signed copy that somebody brought to a meeting and return its name; `elsewhere` are
    the files that only other meetings name. Raises WrongFile unless it is a PDF, PNG or JPEG,
    ScansFull, and what `keep` does."""
    if _kind(content) is None:
        raise WrongFile(field="scan")
    return _brought(data, content, elsewhere)


def bring_attachment(data: Path, content: bytes, elsewhere: Collection[str]) -> str:
    """Write a document for the participants and return its name. Raises AttachmentTooLarge, and
    WrongAttachment unless it is a PDF, DOCX, PNG, JPEG or text; ScansFull, and what `keep` does."""
    is_text = _ending(content) == "txt"
    limit = TEXT_LIMIT if is_text else ATTACHMENT_LIMIT
    if len(content) > limit:
        raise AttachmentTooLarge(field="file", limit=limit >> 20)
    return _brought(data, content, elsewhere)


def _brought(data: Path, content: bytes, elsewhere: Collection[str]) -> str:
    sizes = {file.name: file.stat().st_size for file in (data / SCANS).glob("*.*")}
    sizes[_named(content)] = len(content)
    ours = sum(size for name, size in sizes.items() if name not in elsewhere)
    for taken, limit in ((ours, MEETING_LIMIT), (sum(sizes.values()), LIMIT)):
        if taken > limit:
            raise ScansFull(field="scan", limit=limit >> 20)
    return keep(data, content)


def keep(data: Path, content: bytes) -> str:
    """Write a file and return its name. Raises WrongAttachment unless it is of a known kind,
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
    return f"{hashlib.sha256(content).hexdigest()}.{_ending(content)}"


def _kind(content: bytes) -> str | None:
    return next((end for start, end in _KINDS.items() if content.startswith(start)), None)


def _ending(content: bytes) -> str:
    if kind := _kind(content):
        return kind
    if content.startswith(b"PK"):
        return _of_word(content)
    try:
        is_text = bool(content.decode("utf-8").strip()) and b"\0" not in content
    except UnicodeDecodeError:
        is_text = False
    if not is_text:
        raise WrongAttachment(field="file")
    return "txt"


def _of_word(content: bytes) -> str:
    """Return "docx" for a Word document without macros; raises WrongAttachment."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            names = set(file.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        names = set()
    if "word/document.xml" not in names or "word/vbaProject.bin" in names:
        raise WrongAttachment(field="file")
    return "docx"


class Stored:
    """A file's content, of which no more is in memory than was asked for last."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._size = path.stat().st_size

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, part: slice) -> bytes:
        start, stop, _ = part.indices(self._size)
        with self._path.open("rb") as file:
            file.seek(start)
            return file.read(max(stop - start, 0))


def path(data: Path, name: str) -> Path:
    """Return where the copy of this name lies."""
    return data / SCANS / name


def _is_kept(target: Path, content: bytes) -> bool:
    return target.is_file() and target.read_bytes() == content
