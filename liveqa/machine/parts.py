"""The parts of LiveQA and the libraries: whether they can be loaded, and what to do where one is
missing, damaged or held back by an antivirus program."""

import contextlib
import importlib
import pkgutil
import re
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import liveqa
from liveqa import i18n
from liveqa.errors import Internal
from liveqa.machine import config, logs, resources

LATER = (
    "gevent",
    "gevent.monkey",
    "gevent.event",
    "psutil",
    "docx.table",
    "platformdirs",
    "qrcode.main",
    "qrcode.constants",
)
"""What is loaded within functions alone."""
DIST, MANIFEST, TEMPLATES, SENTENCES = "static/dist", "manifest.json", "templates", "liveqa/locale"
_NEEDED_BY_ALL = {f"{DIST}/{MANIFEST}", TEMPLATES, SENTENCES}

_OF_SYNTAX = (SyntaxError, IndentationError, TabError)
"""Themselves: a library's own of this kind is about a file that somebody brought."""


class NotLoaded(ImportError):
    """A part could not be loaded, for whatever reason; `name` says which."""


class PartMissing(Internal):
    """`part` of LiveQA could not be loaded or is not there: the folder has to be unpacked again.
    `reference` and the file `log` say more."""

    code = "part_missing"
    travels = False


class LibraryMissing(PartMissing):
    """`part` is of a library that run.py fetched: it looks through them at its next start."""

    code = "library_missing"


def is_unloadable(fault: BaseException) -> bool:
    """Return whether a problem is that a part could not be loaded: Python says so, or it came up
    while a module was, as where a file was cut short."""
    is_one = isinstance(fault, ImportError) or type(fault) in _OF_SYNTAX
    return is_one or bool(_loading(fault))


def named(fault: BaseException) -> str:
    """Return which part a problem of loading is about: a module's name, else a file's."""
    if isinstance(fault, SyntaxError) and type(fault) in _OF_SYNTAX and fault.filename:
        return _short(fault.filename)
    if isinstance(fault, ImportError) and fault.name:
        return fault.name
    return _short(_loading(fault)) or type(fault).__name__


def _loading(fault: BaseException) -> str:
    """Return the file of the module that was being loaded; empty where none was."""
    frames = traceback.extract_tb(fault.__traceback__)[1:]  # the first one loads nothing
    return next((each.filename for each in reversed(frames) if each.name == "<module>"), "")


def _short(file: str) -> str:
    """Return a file's name from where Python found it."""
    found = [place for place in sys.path if place and Path(file).is_relative_to(place)]
    return Path(file).relative_to(max(found, key=len)).as_posix() if found else Path(file).name


def missing(data: Path, fault: BaseException) -> PartMissing:
    """Log in a data folder why a part could not be loaded, let run.py look through its libraries
    before it trusts them again, and return what to tell a person."""
    return told(data, named(fault), logs.impersonal_traceback(fault))


def told(data: Path, part: str, why: str) -> PartMissing:
    """Do what `missing` does, of a part that a child of ours could not load."""
    reference = logs.reference()
    logs.note(data, f"internal {reference}: {part} could not be loaded\n{why}")
    is_fetched = _doubt() and re.split(r"[./]", part)[0] != "liveqa"
    kind = LibraryMissing if is_fetched else PartMissing
    return kind(part=part, reference=reference, log=logs.path(data))


def _doubt() -> bool:
    """Tell run.py, where that started us; whether it did."""
    doubted = config.wished("doubt")
    if not doubted:
        return False
    with contextlib.suppress(OSError):  # a folder that may only be read
        Path(doubted).touch()
    return True


def check(data: Path) -> list[str]:
    """Return which files of single pages are not there: the others can be served. Raises
    PartMissing where one is not there that all need."""
    lacking = list(absent())
    for part in lacking:
        if part in _NEEDED_BY_ALL:
            raise told(data, part, "it is not there, or empty")
        logs.note(data, f"{part} is not there, or empty")
    return lacking


def absent() -> Iterator[str]:
    """Name the files of LiveQA that are not there, or say nothing: of the pages, as the list of
    what was built has them, the templates and the sentences."""
    try:
        lacking = [each for each in resources.built() if not _is_there(resources.dist() / each)]
    except (OSError, ValueError, TypeError, AttributeError):
        lacking = [MANIFEST]
    yield from (f"{DIST}/{name}" for name in sorted(lacking))
    try:
        if not any(map(_is_there, resources.templates().iterdir())):
            yield TEMPLATES
    except OSError:
        yield TEMPLATES
    try:
        sentences = [i18n.catalogue(lang).keys() for lang in i18n.LANGUAGES]
    except (OSError, ValueError, AttributeError):
        sentences = []
    if not any(sentences) or any(each != sentences[0] for each in sentences):
        yield SENTENCES


def _is_there(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def unloadable(data: Path) -> Iterator[str]:
    """Load every module of LiveQA, and with it all libraries; name those that cannot be, as the log
    in a data folder does."""
    for name in (*LATER, *_modules()):
        try:
            importlib.import_module(name)
        except Exception as fault:  # noqa: BLE001 - what was cut short can raise anything
            yield str(missing(data, fault).params["part"])


def _modules() -> Iterator[str]:
    """Name all modules of LiveQA but the drawn window's: not every Python can draw one."""
    for each in pkgutil.walk_packages(liveqa.__path__, "liveqa.", onerror=lambda _: None):
        is_drawn = each.name.startswith("liveqa.window.")
        if not each.name.endswith("__main__") and not is_drawn:
            yield each.name
