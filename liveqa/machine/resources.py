"""Where the templates and the built browser files are: in the package, or one level up."""

import json
import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


class ResourceMissing(FileNotFoundError):
    """The installation is incomplete: a folder that belongs to it is not there."""


def templates() -> Path:
    """Return the folder of page templates."""
    return _folder("templates")


def dist() -> Path:
    """Return the folder of built scripts, styles and fonts."""
    return _folder("static/dist")


def paper_fonts() -> Path:
    """Return the folder of TrueType fonts that the papers are set in."""
    return dist() / "fonts"


def manifest() -> dict[str, dict[str, str]]:
    """Return the file names of each surface's `script` and, if it has one, its `style`."""
    files: dict[str, dict[str, str]] = json.loads(
        (dist() / "manifest.json").read_text(encoding="utf-8")
    )
    return files


def built() -> set[str]:
    """Return the names of all files that were built, by the manifest and the builder's own list."""
    named = {name for files in manifest().values() for name in files.values()}
    stamp = dist() / ".stamp.json"
    listed = json.loads(stamp.read_text(encoding="utf-8"))["files"] if stamp.is_file() else ()
    return named.union(listed)


def built_at() -> int:
    """Return when the browser files were built last, in nanoseconds: it differs for every build."""
    return (dist() / "manifest.json").stat().st_mtime_ns


def checkout() -> Path | None:
    """Return the folder of the source checkout that runs here; None for an installed package."""
    root = PACKAGE.parent
    return root if (root / "pyproject.toml").is_file() and (root / "tests").is_dir() else None


def command() -> str:
    """Return how a person starts this program in a terminal."""
    if getattr(sys, "frozen", False):
        # On Windows the program that a double click opens has no terminal; this one has.
        console = PACKAGE.parent / "liveqa.exe"
        return f'"{console if console.is_file() else sys.executable}"'
    root = checkout()
    if root is None:
        return "liveqa"
    return f'{"py" if sys.platform == "win32" else "python3"} "{root / "run.py"}"'


def _folder(name: str) -> Path:
    for parent in (PACKAGE, PACKAGE.parent):
        if (parent / name).is_dir():
            return parent / name
    raise ResourceMissing(name)
