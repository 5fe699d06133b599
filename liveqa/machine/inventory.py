"""What LiveQA itself keeps in a data folder, by its names: only that is closed to others, and no
output may take its place."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePath

from liveqa.machine.recordings import FOLDER, KEYS

DATABASE = "liveqa.db"
KEY = "liveqa.key"
"""One half of the role links' secrets, which is in no copy of the database."""
LOCKS = ("liveqa.lock", "serve.lock")
KEPT = ("snapshots", "replaced", "logs", "scans", FOLDER, "demo")
"""The folders that nobody but LiveQA writes into."""
BACKUPS = "backups"
"""Where the copies lie that people asked for."""

_SYSTEMS = frozenset(
    {".DS_Store", "desktop.ini", "Thumbs.db", "lost+found"}
    | {"System Volume Information", "$RECYCLE.BIN"}
)
"""What a system puts into any folder, or onto any disk."""

_MOMENT = r"\d{8}-\d{6}(-\d+)?"
_MORE = r"(-wal|-shm|-journal)?"
_COPY = rf"liveqa-{_MOMENT}(-before-update)?\.db"
_AT_THE_TOP = (
    rf"liveqa\.db{_MORE}",
    rf"\.liveqa\.db\.restored{_MORE}",
    rf"\.\.liveqa\.db\.restored\.part{_MORE}",
    rf"\.liveqa\.db{_MORE}\.replaced",
    r"(liveqa|serve)\.lock",
    r"(liveqa\.key|\.liveqa-\w+)",
    r"(running\.json|\.running-\w+)",
    r"demo\.txt",
)
_FILES = re.compile(
    "|".join(
        [
            *_AT_THE_TOP,
            rf"(snapshots|{BACKUPS})/({_COPY}|\.{_COPY}\.part{_MORE})",
            rf"replaced/{_MOMENT}/liveqa\.db{_MORE}",
            r"logs/liveqa\.log(\.\d+)?",
            rf"{FOLDER}/{KEYS}/(\d+-\d+\.(webm|mp4)|\.\d+-\d+-\w+)",
            r"scans/([0-9a-f]{64}\.(pdf|png|jpg)|\.[0-9a-f]{64}-\w+)",
        ]
    ),
    re.IGNORECASE,  # as some disks take names
)
_FOLDERS = re.compile(
    "|".join([*KEPT, BACKUPS, f"replaced/{_MOMENT}", rf"{FOLDER}/{KEYS}"]), re.IGNORECASE
)


def databases(data: Path) -> list[Path]:
    """Return a data folder's database and what SQLite keeps beside it, there or not."""
    return [data / f"{DATABASE}{end}" for end in ("", "-wal", "-shm", "-journal")]


def is_marked(folder: Path) -> bool:
    """Return whether a LiveQA has held a folder as its data folder."""
    return any((folder / name).exists() for name in LOCKS)


def own(data: Path) -> list[Path]:
    """Return what LiveQA made in a data folder: files, and the folders that hold nothing else, the
    data folder too. Links lead out of it and do not count."""
    found, is_whole = _look(data, data) if data.is_dir() else ([], False)
    return [*found, data] if is_whole else found


def foreign(data: Path) -> Path | None:
    """Return something in a folder that LiveQA has not used yet and did not make; else None."""
    if not data.is_dir() or (data / DATABASE).exists() or is_marked(data):
        return None
    strange = (path for path in data.iterdir() if not is_of_a_system(path))
    return next((path for path in strange if not _names(data, path)), None)


def is_of_a_system(path: PurePath) -> bool:
    """Return whether a file or folder is one that systems make where they like."""
    return path.name in _SYSTEMS


def is_file_of(data: PurePath, path: PurePath) -> bool:
    """Return whether a path has the name of one of a data folder's own files, existing or not."""
    if not path.is_relative_to(data):
        return False
    inner = path.relative_to(data).as_posix().removeprefix("demo/")
    return _FILES.fullmatch(inner) is not None


def in_use(data: Path) -> Iterator[Path]:
    """Yield the files of a data folder that LiveQA works with, wherever links lead."""
    if not data.is_dir():
        return
    yield from (path for path in data.iterdir() if is_file_of(data, path))
    for name in KEPT:
        yield from (path for path in (data / name).rglob("*") if path.is_file())


def _names(data: Path, path: Path) -> bool:
    """Return whether a path has the name of something that LiveQA makes."""
    if not path.is_dir():
        return is_file_of(data, path)
    inner = path.relative_to(data).as_posix().removeprefix("demo/")
    return _FOLDERS.fullmatch(inner) is not None


def _look(folder: Path, data: Path) -> tuple[list[Path], bool]:
    """Return what LiveQA made in a folder of a data folder, and whether that is all there is."""
    found: list[Path] = []
    try:
        paths = list(folder.iterdir())
    except PermissionError:  # another account made it
        return found, False
    is_whole = True
    for path in paths:
        if is_of_a_system(path):
            continue
        if path.is_symlink() or not _names(data, path):
            is_whole = False
        elif path.is_dir():
            inner, is_its_own = _look(path, data)
            found += [*inner, path] if is_its_own else inner
            is_whole &= is_its_own
        else:
            found.append(path)
    return found, is_whole
