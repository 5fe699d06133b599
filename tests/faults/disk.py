"""A small disk of one's own, which can be filled."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from liveqa.machine import disk_space


@contextmanager
def small_disk(folder: Path, size: int = disk_space.LOW + 40 * 2**20) -> Iterator[Path]:
    """A disk in memory of so many bytes; as large as the warning needs and no larger."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    is_linux = sys.platform == "linux"
    if not is_linux or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no disk in memory can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path, left: int) -> None:
    """Let a disk have only so many bytes left."""
    empty(disk)
    size = psutil.disk_usage(str(disk)).free - left
    with (disk / "filler").open("wb") as file:
        for _ in range(max(0, size) // 2**20):
            file.write(bytes(2**20))


def leave(disk: Path, left: int) -> None:
    """Let a disk have exactly so many bytes left, in whole KiB."""
    empty(disk)
    filler = fill_up(disk)
    os.truncate(filler, filler.stat().st_size - left)


def fill_up(disk: Path) -> Path:
    """Take all that is left; what took it."""
    filler = disk / "filler"
    for size in (2**16, 2**10):
        with contextlib.suppress(OSError), filler.open("ab", buffering=0) as file:
            while True:
                file.write(bytes(size))
    return filler


def empty(disk: Path) -> None:
    """Take away what filled it."""
    (disk / "filler").unlink(missing_ok=True)
