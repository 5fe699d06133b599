"""A small disk of one's own, which can be filled."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from liveqa.server import upkeep


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk in memory, as large as the warning needs and no larger."""
    folder.mkdir()
    size = (upkeep.LOW + 40 * 2**20) // 2**20
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}m", "tmpfs", str(folder)]
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


def empty(disk: Path) -> None:
    """Take away what filled it."""
    (disk / "filler").unlink(missing_ok=True)
