"""Data on a disk that can be unplugged is said by `doctor`, as each system knows of it."""

from pathlib import Path, PurePosixPath, PureWindowsPath
from types import SimpleNamespace

import psutil
import pytest

from liveqa import cli
from liveqa.machine import removable
from liveqa.machine.removable import Disk, holding, is_removable


@pytest.fixture
def blocks(tmp_path: Path) -> Path:
    """What Linux tells of a built-in disk, a stick, a disk by USB, a card reader and two encrypted
    partitions."""
    plugged = {
        "pci/ata1/block/sda/sda1": 0,
        "pci/nvme0/nvme0n1/nvme0n1p2": 0,
        "pci/usb1/1-1/block/sdb/sdb1": 1,
        "pci/usb2/2-1/block/sdc/sdc1": 0,
        "pci/mmc/block/mmcblk0/mmcblk0p1": 1,
        "pci/ata2/block/sdd": 1,
        "virtual/block/dm-0": 0,
        "virtual/block/dm-1": 0,
    }
    shown = tmp_path / "class"
    shown.mkdir()
    for place, says in plugged.items():
        block = tmp_path / "devices" / place
        block.mkdir(parents=True)
        disk = block if block.parent.name == "block" else block.parent
        (disk / "removable").write_text(f"{says}\n", encoding="ascii")
        (shown / block.name).symlink_to(block)
    for name, part in (("dm-0", "sda1"), ("dm-1", "sdb1")):
        (shown / name / "slaves" / part).mkdir(parents=True)
    return shown


@pytest.mark.parametrize(
    ("device", "expected"),
    [
        ("/dev/sda1", False),
        ("/dev/nvme0n1p2", False),
        ("/dev/sdb1", True),
        ("/dev/sdc1", True),
        ("/dev/mmcblk0p1", True),
        ("/dev/sdd", True),
        ("/dev/dm-0", False),
        ("/dev/dm-1", True),
        ("/dev/unknown9", False),
        ("tmpfs", False),
        ("", False),
    ],
)
def test_linux_is_asked_of_the_device(device: str, expected: bool, blocks: Path) -> None:
    assert is_removable(Disk("/media/stick", device), "linux", blocks) is expected


@pytest.mark.parametrize(
    ("options", "expected"),
    [("rw,removable", True), ("rw,fixed", False), ("ro,cdrom", False), ("", False)],
)
def test_windows_is_asked_of_the_drive(options: str, expected: bool) -> None:
    assert is_removable(Disk("E:\\", "E:\\", options), "win32") is expected


@pytest.mark.parametrize(
    ("point", "expected"),
    [("/Volumes/LIVEQA", True), ("/", False), ("/System/Volumes/Data", False)],
)
def test_macos_shows_other_disks_in_one_place(point: str, expected: bool) -> None:
    assert is_removable(Disk(point, "/dev/disk4s1"), "darwin") is expected


def test_a_folder_lies_on_the_innermost_disk() -> None:
    disks = [Disk("/"), Disk("/media/stick"), Disk("/media")]
    assert holding(PurePosixPath("/media/stick/LiveQA"), disks) == disks[1]
    assert holding(PurePosixPath("/media/sticker"), disks) == disks[2]
    drives = [Disk("C:\\"), Disk("E:\\")]
    assert holding(PureWindowsPath("e:\\LiveQA"), drives) == drives[1]
    assert holding(PureWindowsPath("F:\\LiveQA"), drives) is None


@pytest.mark.parametrize(
    ("lang", "word"), [("en", "disk that can be unplugged"), ("vi", "đĩa có thể rút ra")]
)
def test_doctor_says_what_a_stick_means_and_refuses_nothing(
    lang: str,
    word: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stick = SimpleNamespace(
        mountpoint=str(tmp_path), device="/dev/sdz1", fstype="exfat", opts="rw,removable"
    )
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: [stick])
    monkeypatch.setattr(removable, "is_removable", lambda disk, _: disk.device == "/dev/sdz1")
    words = ["doctor", "--address", "192.168.1.20", "--port", "0", "--no-mdns"]
    assert cli.main([*words, "--data", str(tmp_path / "data"), "--lang", lang]) == 0
    shown = capsys.readouterr().out
    assert f"[i]  {'Thư mục' if lang == 'vi' else 'The data folder'}" in shown
    assert word in shown
    assert str(tmp_path) in shown


def test_what_the_system_does_not_say_is_no_stick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(**_: object) -> list[object]:
        raise PermissionError

    monkeypatch.setattr(psutil, "disk_partitions", silent)
    assert removable.disk_of(tmp_path) == ""
