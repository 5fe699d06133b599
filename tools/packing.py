"""Packs a folder for downloading: the same files give the same bytes, and executable files stay
executable."""

import gzip
import hashlib
import os
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

Pack = Callable[[Path, int], Path]


def pack(folder: Path, seconds: int) -> Path:
    """Pack the folder: as ZIP for Windows, whose Explorer opens it; else as tar.gz, which keeps
    what may be executed and what is a link. The same files give the same bytes."""
    return (into_zip if sys.platform == "win32" else into_tar)(folder, seconds)


def into_zip(folder: Path, seconds: int) -> Path:
    """Return a ZIP beside the folder, all of it of one moment (seconds since 1970)."""
    target = folder.with_name(f"{folder.name}.zip")
    stamp = time.gmtime(seconds)[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _mode(file) << 16
            archive.writestr(entry, file.read_bytes())
    return target


def into_tar(folder: Path, seconds: int) -> Path:
    """Return a tar.gz beside the folder, all of it of one moment (seconds since 1970) and without
    owners."""
    target = folder.with_name(f"{folder.name}.tar.gz")

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = seconds
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with (
        target.open("wb") as raw,
        gzip.GzipFile("", "wb", fileobj=raw, mtime=seconds) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in (folder, *sorted(folder.rglob("*"))):
            name = path.relative_to(folder.parent).as_posix()
            archive.add(path, name, recursive=False, filter=plain)
    return target


def _mode(file: Path) -> int:
    return 0o100755 if os.access(file, os.X_OK) else 0o100644


def sums(files: Iterable[Path]) -> str:
    """Return the SHA-256 digests of files, in the form that `sha256sum --check` reads."""
    made = sorted(files, key=lambda file: file.name)
    return "".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in made
    )
