"""What is shipped: the wheel, the lockfile, the built browser files."""

import email
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import urljoin

import pytest

from liveqa import __version__
from liveqa.machine import resources

ROOT = Path(__file__).resolve().parent.parent
LOCKFILE = ROOT / "static" / "package-lock.json"
BUILD = (sys.executable, "-m", "build", "--no-isolation")
NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv*", ".libraries", "dist", ".*_cache", "__pycache__"
)


def test_the_version_is_said_once_and_the_same() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__


def test_the_builder_that_is_tested_is_the_one_that_is_named() -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for requirement in pyproject["build-system"]["requires"]:
        assert requirement in pyproject["project"]["optional-dependencies"]["test"]


def test_the_lockfile_names_contents_and_no_addresses() -> None:
    packages = json.loads(LOCKFILE.read_text(encoding="utf-8"))["packages"]
    packages.pop("")
    assert [name for name, entry in packages.items() if not entry.get("integrity")] == []
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert not re.search(r"https?://", LOCKFILE.read_text(encoding="utf-8"))


def test_esbuild_is_locked_for_every_system_a_school_has() -> None:
    packages = json.loads(LOCKFILE.read_text(encoding="utf-8"))["packages"]
    for system in ("win32-x64", "win32-arm64", "darwin-arm64", "darwin-x64", "linux-x64"):
        assert f"node_modules/@esbuild/{system}" in packages


def test_every_surface_has_a_script_and_a_style() -> None:
    surfaces = {main.parent.name for main in (ROOT / "static" / "src").glob("*/main.jsx")}
    manifest = resources.manifest()
    assert manifest.keys() == surfaces
    for files in manifest.values():
        for name in files.values():
            assert re.search(r"-[0-9A-Z]{8}\.(js|css)$", name)
            assert (resources.dist() / name).is_file()


def test_the_fonts_of_the_papers_are_built_in() -> None:
    names = {file.name for file in resources.paper_fonts().glob("*.ttf")}
    faces = ("Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic", "NotoEmoji-Regular")
    assert names == {f"{face}.ttf" for face in faces}


def test_the_licences_of_what_is_built_in_travel_with_it() -> None:
    notices = (resources.dist() / "THIRD-PARTY.txt").read_text(encoding="utf-8")
    locked = json.loads(LOCKFILE.read_text(encoding="utf-8"))["packages"]
    named = dict(re.findall(r"^=+\n(\S+) (\S+)\n", notices, flags=re.MULTILINE))
    asked_for = locked.pop("")["dependencies"]
    assert asked_for.keys() <= named.keys()
    assert {name: locked[f"node_modules/{name}"]["version"] for name in named} == named
    not_ours = {name for name, entry in locked.items() if entry.get("dev")}
    assert not {f"node_modules/{name}" for name in named} & not_ours
    texts = re.split(r"^=+\n.*\n.*\n=+\n", notices, flags=re.MULTILINE)[1:]
    assert len(texts) == len(named)
    for text in texts:
        assert "SIL OPEN FONT LICENSE" in text or "Permission is hereby granted" in text
        assert "Copyright" in text
    for script in resources.dist().glob("*.js"):
        if any(script.name == files["script"] for files in resources.manifest().values()):
            assert script.read_text(encoding="utf-8").startswith("/*! Licences: /static/dist/THIRD")


def test_a_frozen_program_is_named_with_its_path_and_on_windows_the_one_with_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "LiveQA mới" / "_internal"
    inside.mkdir(parents=True)
    opened = str(inside.parent / "Mở LiveQA.exe")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", opened)
    monkeypatch.setattr(resources, "PACKAGE", inside / "liveqa")
    assert resources.command() == f'"{opened}"'
    (inside / "liveqa.exe").touch()
    assert resources.command() == f'"{inside / "liveqa.exe"}"'


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a source archive of this tree, with the builder of the test extras."""
    work = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT, work / "tree", ignore=NOT_COPIED)
    built = subprocess.run(
        [*BUILD, "--outdir", str(work / "out"), str(work / "tree")],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return next((work / "out").glob("*.whl"))


@pytest.mark.long
@pytest.mark.faults
def test_a_wheel_carries_templates_catalogues_plans_and_built_files(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        manifest = json.loads(archive.read("liveqa/static/dist/manifest.json"))
    expected = {"liveqa/static/dist/fonts/Tinos-Regular.ttf", "liveqa/templates/base.html"}
    for folder, pattern in (("liveqa", "locale/*/*.json"), ("liveqa", "plans/*.yaml")):
        expected |= {f"{folder}/{path(file, folder)}" for file in (ROOT / folder).glob(pattern)}
    templates = (file for file in (ROOT / "templates").rglob("*") if file.is_file())
    expected |= {f"liveqa/templates/{path(file, 'templates')}" for file in templates}
    for files in manifest.values():
        expected |= {f"liveqa/static/dist/{name}" for name in files.values()}
    assert expected - names == set()


@pytest.mark.long
@pytest.mark.faults
def test_a_wheel_names_its_licences_and_carries_their_texts(wheel: Path) -> None:
    info = f"liveqa-{__version__}.dist-info"
    with zipfile.ZipFile(wheel) as archive:
        about = email.message_from_bytes(archive.read(f"{info}/METADATA"))
        files = about.get_all("License-File") or []
        texts = [archive.read(f"{info}/licenses/{file}").decode() for file in files]
    assert about["License-Expression"] == "MIT AND OFL-1.1"
    assert files == ["LICENSE", "static/dist/THIRD-PARTY.txt"]
    assert "MIT License" in texts[0]
    assert all(word in texts[1] for word in ("preact", "socket.io-client", "OPEN FONT LICENSE"))


@pytest.mark.long
@pytest.mark.faults
def test_an_installed_wheel_serves_its_pages(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    command = [sys.executable, "-m", "liveqa.cli", "--print-links", "--host", "127.0.0.1"]
    server = subprocess.Popen(
        [*command, "--port", "0", "--data", str(tmp_path / "data")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert server.stdout
        links = json.loads(server.stdout.readline())
        page = fetched(links["organiser"])
        found = re.findall(r'(?:src|href)="([^"]+\.(?:js|css))"', page)
        assert len(found) == 2
        for address in found:
            assert fetched(urljoin(links["organiser"], address))
    finally:
        server.terminate()
        server.wait(timeout=20)


def path(file: Path, folder: str) -> str:
    return file.relative_to(ROOT / folder).as_posix()


def fetched(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        body: bytes = answer.read()
    return body.decode("utf-8")
