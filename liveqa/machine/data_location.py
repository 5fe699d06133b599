"""Where data must not lie: in a folder that is synchronised elsewhere, on another machine, or where
Windows hides it from all programs except one version of Python.

The first two damage a database in use: a synchroniser copies its files at different moments and
puts back old ones, and a network drive does not keep SQLite's locks.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath, PureWindowsPath

import psutil

from liveqa.errors import DataFolderHidden, DataFolderRemote, DataFolderSynced
from liveqa.machine import config, files

# What GetCurrentPackageFullName answers to a program that has a name, and gave no room for it.
_INSUFFICIENT_BUFFER = 122

# How the services name their folders, on any system.
_SERVICES = {
    "OneDrive": re.compile(r"onedrive( - .*|-.*)?|skydrive"),
    "Dropbox": re.compile(r"dropbox( \(.*\)|-.*)?"),
    "Google Drive": re.compile(r"google ?drive(-.*| \(.*\))?|my drive|drivefs"),
    "iCloud Drive": re.compile(r"icloud ?drive|mobile documents|com~apple~clouddocs"),
    "iCloud, Google Drive, Box": re.compile(r"cloudstorage"),
}
# What some leave at the top of what they carry.
_MARKS = {
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "Nextcloud": (".sync_journal.db", "._sync_journal.db", ".owncloudsync.log"),
    "Syncthing": (".stfolder",),
}
_REMOTE = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|afpfs|afs|ncpfs|webdav|davfs2?|ceph|glusterfs|vboxsf|vmhgfs"
    r"|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|glusterfs|s3fs|google-drive-ocamlfuse|vmhgfs-fuse)"
)


def check(data: Path) -> None:
    """Raise DataFolderSynced, DataFolderRemote or DataFolderHidden unless the folder is this
    machine's own, and lies where it says; NameUnusable unless its name can be told to children."""
    where = data.resolve()
    for path in (data, where):
        files.check_name(path)
    if any(is_hidden(path, Path.home(), packaged=is_packaged()) for path in (data, where)):
        raise DataFolderHidden(path=where, other=beside_hidden())
    for path in {data, where}:
        if service := carried_by(path, config.synchronised_folders()):
            raise DataFolderSynced(path=data, service=service)
    if kind := reached_by(where, mounts()):
        raise DataFolderRemote(path=data, kind=kind)


def carried_by(path: Path, named: Iterable[Path] = ()) -> str:
    """Return the service that synchronises a folder; empty when none does."""
    for folder in named:
        if path.is_relative_to(folder):
            return "OneDrive"
    for part in path.parts:
        for service, names in _SERVICES.items():
            if names.fullmatch(part.lower()):
                return service
    for parent in (path, *path.parents):
        for service, marks in _MARKS.items():
            if any((parent / mark).exists() for mark in marks):
                return service
    return ""


def reached_by(path: PurePath, mounted: Iterable[Sequence[str]]) -> str:
    """Return the protocol by which a folder is reached; empty if it is on this machine. `mounted`
    has mount points with their kind of file system and their options."""
    if isinstance(path, PureWindowsPath) and path.drive.startswith("\\\\"):
        return f"{path.drive}"
    here = [
        (type(path)(point), kind.lower(), options)
        for point, kind, options in mounted
        if path.is_relative_to(point)
    ]
    if not here:
        return ""
    point, kind, options = max(here, key=lambda mount: len(mount[0].parts))
    if "remote" in options.split(","):
        return f"{point}"
    return kind if _REMOTE.fullmatch(kind) else ""


def is_packaged() -> bool:
    """Return whether this Python is one from the Microsoft Store: an application in a package."""
    if sys.platform == "win32":
        import ctypes

        length = ctypes.c_uint32(0)
        name = ctypes.windll.kernel32.GetCurrentPackageFullName(ctypes.byref(length), None)
        return bool(name == _INSUFFICIENT_BUFFER)
    return False


def is_hidden(path: PurePath, home: PurePath, *, packaged: bool) -> bool:
    """Return whether Windows keeps what is written to `path` elsewhere: what a packaged application
    puts into AppData goes to a folder of its package, which another version does not have."""
    return packaged and path.is_relative_to(home / "AppData")


def beside_hidden() -> Path:
    """Return the folder for data where the usual one would be hidden."""
    return Path.home() / "LiveQA"


def mounts() -> list[tuple[str, str, str]]:
    """Return what is mounted where on this machine; nothing if the system does not say."""
    try:
        found = psutil.disk_partitions(all=True)
    except (OSError, psutil.Error):
        return []
    if sys.platform == "win32":
        return [(each.mountpoint, each.fstype, each.opts) for each in found]
    return [(each.mountpoint, each.fstype, "") for each in found]
