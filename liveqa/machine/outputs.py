"""Where a person may have something written: never over what LiveQA itself works with, and only
over files."""

import os
from pathlib import Path

from liveqa.errors import Refused
from liveqa.machine import inventory

_DEPTH = 3
"""How deep in a data folder its files lie."""


class OutputIsData(Refused):
    """At `path` is something that LiveQA keeps its data in."""

    code = "output_is_data"


class OutputIsFolder(Refused):
    """At `path`, which was asked for as a file, is a folder; `example` is a file in it."""

    code = "output_is_folder"


class OutputIsNoFile(Refused):
    """At `path` is a device, a pipe or the like, or a file where a folder was asked for."""

    code = "output_is_no_file"


def file(asked: Path, data: Path) -> Path:
    """Return the path to write a file to, with links followed. `data` is the data folder of this
    run. Raises OutputIsData, OutputIsFolder, OutputIsNoFile, OSError."""
    target = _checked(asked, data)
    if target.is_dir():
        raise OutputIsFolder(path=target, example=target / inventory.DATABASE)
    if target.is_symlink() or (target.exists() and not target.is_file()):  # links in a circle too
        raise OutputIsNoFile(path=target)
    return target


def folder(asked: Path, data: Path) -> Path:
    """Return the folder to write files into, with links followed. Raises as `file` does."""
    target = _checked(asked, data)
    if target.exists() and not target.is_dir():
        raise OutputIsNoFile(path=target)
    return target


def _checked(asked: Path, data: Path) -> Path:
    target = Path(os.path.realpath(asked.expanduser()))
    near = (parent for parent in target.parents[:_DEPTH] if inventory.is_marked(parent))
    if any(_is_data(target, each) for each in (data, *near)):
        raise OutputIsData(path=asked)
    return target


def _is_data(target: Path, data: Path) -> bool:
    """Return whether a path is one of a data folder's own files, by name, by a link or as the same
    file under another name."""
    real = Path(os.path.realpath(data))
    kept = [Path(os.path.realpath(data / name)) for name in inventory.KEPT]
    if inventory.is_file_of(real, target) and not target.is_relative_to(real / inventory.BACKUPS):
        return True
    if any(target.is_relative_to(each) for each in kept):
        return True
    # hard links, and disks where case says nothing or that are mounted twice
    there = [each for each in (target, *target.parents[:_DEPTH]) if each.exists()]
    return any(
        each.samefile(other)
        for other in (*kept, *inventory.in_use(data))
        if other.exists()
        for each in there
    )
