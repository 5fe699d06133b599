"""Whether a folder lies on a disk that can be unplugged, such as a USB stick."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

import psutil

_BLOCKS = Path("/sys/class/block")
"""Linux has a link here for each disk and partition, into a tree of how they are plugged in
(Documentation/ABI/stable/sysfs-block)."""
_EXTERNAL = PurePath("/Volumes")
"""Where macOS shows what is not its own disk."""


@dataclass(frozen=True, slots=True)
class Disk:
    """A file system: where it is shown, from which device it comes, and what the system says of
    it."""

    point: str
    device: str = ""
    options: str = ""


def disk_of(path: Path) -> str:
    """Return where the disk of a folder is shown if it can be unplugged; empty if it is built in,
    and where the system does not say."""
    try:
        found = psutil.disk_partitions(all=True)
    except (OSError, psutil.Error):
        return ""
    disks = [Disk(each.mountpoint, each.device, each.opts) for each in found]
    disk = holding(path.resolve(), disks)
    return disk.point if disk is not None and is_removable(disk, sys.platform) else ""


def holding(path: PurePath, disks: Iterable[Disk]) -> Disk | None:
    """Return the disk that a folder lies on: the innermost that is shown above it."""
    here = [disk for disk in disks if path.is_relative_to(disk.point)]
    return max(here, key=lambda disk: len(type(path)(disk.point).parts), default=None)


def is_removable(disk: Disk, system: str, blocks: Path = _BLOCKS) -> bool:
    """Return whether a disk can be unplugged, by what a system says: Windows of a drive's kind
    (GetDriveType), Linux of a device, macOS by where it shows it."""
    if system == "win32":
        return "removable" in disk.options.split(",")
    if system == "darwin":
        return PurePath(disk.point).is_relative_to(_EXTERNAL)
    device = Path(disk.device)
    if not device.is_absolute():
        return False
    return _is_unpluggable(blocks / device.resolve().name, blocks)


def _is_unpluggable(block: Path, blocks: Path) -> bool:
    """Return whether a device, or what it is made of (as an encrypted one is), can be unplugged. A
    partition lies in the folder of its disk."""
    try:
        made_of = [each.name for each in (block / "slaves").iterdir()]
    except OSError:
        made_of = []
    if made_of:
        return any(_is_unpluggable(blocks / name, blocks) for name in made_of)
    where = block.resolve()
    is_by_usb = any(part.startswith("usb") for part in where.parts)
    return is_by_usb or any(_says_one(each / "removable") for each in (where, where.parent))


def _says_one(file: Path) -> bool:
    try:
        return file.read_text(encoding="ascii").strip() == "1"
    except (OSError, ValueError):
        return False
