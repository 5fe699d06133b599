"""Data on a synchronised folder or a network drive is refused, with the reason and a way out."""

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from liveqa import cli
from liveqa.errors import DataFolderHidden, DataFolderRemote, DataFolderSynced
from liveqa.i18n import text
from liveqa.machine import config, data_location, datadir
from tests.sampling import daily

SYNCHRONISED = [
    ("OneDrive", "OneDrive"),
    ("OneDrive - Trường Tiểu học", "OneDrive"),
    ("OneDrive-Personal", "OneDrive"),
    ("Dropbox", "Dropbox"),
    ("Dropbox (Personal)", "Dropbox"),
    ("Google Drive", "Google Drive"),
    ("My Drive", "Google Drive"),
    ("GoogleDrive-lan@example.vn", "Google Drive"),
    ("iCloudDrive", "iCloud Drive"),
    ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
    ("Library/CloudStorage/Box-Box", "iCloud, Google Drive, Box"),
]


@pytest.mark.parametrize(("folder", "service"), daily(SYNCHRONISED, SYNCHRONISED[::5]))
@pytest.mark.parametrize("lang", daily(["vi", "en"], ["vi"]))
def test_a_synchronised_folder_is_refused(
    folder: str, service: str, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / folder / "LiveQA"
    plan = tmp_path / "plan.yaml"
    plan.write_text("title: Hội nghị\n", encoding="utf-8")
    for words in (["import", str(plan)], ["serve"], ["demo"], ["restore", str(plan)]):
        assert cli.main(["--data", str(data), "--lang", lang, "--port", "0", *words]) == 1
        said = text(lang, "error.data_folder_synced", path=data, service=service)
        assert capsys.readouterr().err.strip().endswith(said)
    assert not data.exists()


def test_a_link_into_a_synchronised_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(DataFolderSynced):
        data_location.check(tmp_path / "data")


def test_what_a_service_leaves_behind_gives_it_away(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert data_location.carried_by(tmp_path / "data") == "Syncthing"


def test_the_system_names_its_onedrive(tmp_path: Path) -> None:
    named = config.synchronised_folders({"OneDriveCommercial": str(tmp_path / "Tài liệu")})
    assert data_location.carried_by(tmp_path / "Tài liệu" / "LiveQA", named) == "OneDrive"
    assert data_location.carried_by(tmp_path / "Khác", named) == ""


@pytest.mark.parametrize("name", ["OneDriver", "Dropboxes", "drive", "LiveQA", "Hội nghị 2024"])
def test_other_folders_are_fine(name: str, tmp_path: Path) -> None:
    data_location.check(tmp_path / name)


@pytest.mark.parametrize(
    "kind", ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "afpfs", "davfs"]
)
def test_a_network_mount_is_refused(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounted = [("/", "ext4", ""), (str(tmp_path), kind, ""), (str(tmp_path / "own"), "ext4", "")]
    monkeypatch.setattr(data_location, "mounts", lambda: mounted)
    with pytest.raises(DataFolderRemote) as refused:
        data_location.check(tmp_path / "LiveQA")
    assert refused.value.params["kind"] == kind
    data_location.check(tmp_path / "own" / "LiveQA")


def test_a_share_and_a_mapped_drive_are_refused() -> None:
    mounted = [("C:\\", "NTFS", "rw,fixed"), ("Z:\\", "NTFS", "rw,remote")]
    assert data_location.reached_by(PureWindowsPath(r"\\may-chu\chung\LiveQA"), mounted)
    assert data_location.reached_by(PureWindowsPath(r"Z:\LiveQA"), mounted)
    assert data_location.reached_by(PureWindowsPath(r"C:\Users\Lan\LiveQA"), mounted) == ""


def test_this_machines_own_disks_are_fine() -> None:
    for kind in ("ext4", "btrfs", "apfs", "ntfs", "exfat", "tmpfs", "overlay", "fuseblk"):
        assert data_location.reached_by(PurePosixPath("/home/lan"), [("/home", kind, "")]) == ""


DUNG = PureWindowsPath(r"C:\Users\Dung")


@pytest.mark.parametrize(
    ("folder", "packaged", "hidden"),
    [
        (DUNG / r"AppData\Local\LiveQA", True, True),
        (DUNG / r"appdata\roaming\LiveQA", True, True),
        (DUNG / r"AppData\Local\Packages\Python.3.12\LocalCache\Local\LiveQA", True, True),
        (DUNG / "LiveQA", True, False),
        (PureWindowsPath(r"D:\Hội nghị"), True, False),
        (DUNG / r"AppData\Local\LiveQA", False, False),
    ],
)
def test_a_packaged_python_hides_what_it_writes_into_appdata(
    folder: PureWindowsPath, packaged: bool, hidden: bool
) -> None:
    assert data_location.is_hidden(folder, DUNG, packaged=packaged) == hidden


@pytest.fixture
def from_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Python from the Microsoft Store, for a person whose home this is; the folder it hides."""
    usual = tmp_path / "AppData" / "Local" / "LiveQA"
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(data_location, "is_packaged", lambda: True)
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: usual)
    return usual


def test_with_python_from_the_store_meetings_lie_where_they_are_found(from_the_store: Path) -> None:
    assert datadir.default() == from_the_store.parents[2] / "LiveQA"
    data_location.check(datadir.default())


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_hidden_meetings_are_not_lost_but_named(
    lang: str, from_the_store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from_the_store.mkdir(parents=True)
    datadir.database_path(from_the_store).touch()
    with pytest.raises(DataFolderHidden):
        data_location.check(datadir.default())
    assert cli.main(["doctor", "--lang", lang]) == 1
    shown = capsys.readouterr().out
    assert "[!!]" in shown
    assert str(from_the_store) in shown
    assert str(from_the_store.parents[2] / "LiveQA") in shown


@pytest.mark.skipif(sys.platform == "win32", reason="there it depends on the Python that runs this")
def test_elsewhere_there_are_no_packages() -> None:
    assert not data_location.is_packaged()
