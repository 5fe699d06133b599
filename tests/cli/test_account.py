"""What another account keeps to itself is named, with what to do: never a fault of the program."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from liveqa import cli
from tests.cli.conftest import Run
from tests.sampling import daily
from tests.serving import ROOT

# root may do everything, but for this
POWERLESS = "--bounding-set=-dac_override,-dac_read_search"
WITHOUT_POWER = [] if sys.platform == "win32" or os.getuid() else ["setpriv", POWERLESS]
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="a file has no mode there"),
    pytest.mark.skipif(
        bool(WITHOUT_POWER) and shutil.which("setpriv") is None, reason="root may read all"
    ),
]


@pytest.fixture
def place(run: Run, plan: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder with a data folder, a plan and a copy in it."""
    assert run("import", plan) == 0
    assert run("backup", "--out", tmp_path / "copy.db") == 0
    yield tmp_path
    for folder, _, names in os.walk(tmp_path):
        for path in (Path(folder), *(Path(folder, name) for name in names)):
            path.chmod(0o700)


def other(*words: object) -> tuple[int, str]:
    """Run a command as an account to which what is closed here is closed; its exit code and
    words."""
    done = subprocess.run(
        [*WITHOUT_POWER, sys.executable, "-X", "utf8", "-m", "liveqa.cli", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "LIVEQA_LANG": "en", "LIVEQA_NO_BROWSER": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout + done.stderr


def closed(*paths: Path) -> None:
    for path in paths:
        path.chmod(0)


def refused(answer: tuple[int, str], *names: object) -> None:
    """One sentence that names what it is about, and no fault."""
    code, said = answer
    assert code == 1, said
    assert "Traceback" not in said
    assert "antivirus" not in said
    assert any(str(name) in said for name in names), said


COMMANDS = [
    ("serve", "--print-links", "--port", 0, "--host", "127.0.0.1"),
    ("verify",),
    ("backup", "--out", "{out}/copy.db"),
    ("export", "K7M2", "--out", "{out}"),
    ("import", "{place}/plan.yaml"),
    ("restore", "{place}/copy.db"),
    ("demo", "--print-links", "--port", 0, "--host", "127.0.0.1"),
]


WHAT = [
    *((words, "data") for words in COMMANDS),
    *((words, what) for what in ("", "data/liveqa.db") for words in COMMANDS[:2]),
]


@pytest.mark.parametrize(("words", "what"), daily(WHAT, WHAT[:2]))
def test_anothers_data_is_named(
    words: tuple[object, ...], what: str, place: Path, tmp_path: Path
) -> None:
    data = place / "data"
    closed(place / what)
    told = [str(word).format(place=place, out=place / "out") for word in words]
    refused(other(*told, "--data", data), data)


@pytest.mark.long
@pytest.mark.parametrize(
    "what", daily(["data", "data/liveqa.db"], ["data"]), ids=["folder", "file"]
)
def test_doctor_names_anothers_data_among_all_else(what: str, place: Path) -> None:
    closed(place / what)
    code, said = other("doctor", "--data", place / "data", "--port", 0)
    assert code == 1
    assert f"[!!] The data f{'older' if what == 'data' else 'ile'} {place / what} cannot" in said
    assert "Traceback" not in said
    assert "This machine's clock" in said


BROUGHT = [("import", "mine.yaml"), ("import", "mine.zip"), ("restore", "mine.db")]


@pytest.mark.long
@pytest.mark.parametrize(("command", "name"), BROUGHT)
@pytest.mark.parametrize("is_above", daily([False, True], [False]))
def test_a_file_that_may_not_be_read_is_named_as_such(
    command: str, name: str, is_above: bool, place: Path
) -> None:
    file = place / "theirs" / name
    file.parent.mkdir()
    shutil.copy(place / "copy.db", file)
    closed(file.parent if is_above else file)
    answer = other(command, file, "--data", place / "mine")
    refused(answer, file)
    assert "may not read" in answer[1]


@pytest.mark.long
@pytest.mark.parametrize("option", ["--cert", "--key"])
def test_a_certificate_that_may_not_be_read_is_named_as_such(option: str, place: Path) -> None:
    cert, key = place / "cert.pem", place / "key.pem"
    for file in (cert, key):
        file.touch()
    wrong = cert if option == "--cert" else key
    closed(wrong)
    words = ("--cert", cert, "--key", key, "--data", place / "data", "--port", 0)
    answer = other("serve", "--print-links", *words)
    refused(answer, wrong)
    assert "may not read" in answer[1]
    assert f"[!!] This account may not read or write {wrong}" in other("doctor", *words)[1]


@pytest.mark.parametrize(
    "words", [("backup", "--out", "{}/copy.db"), ("verify", "--journal", "{}/j.jsonl")]
)
def test_a_place_that_may_not_be_written_is_named(words: tuple[str, ...], place: Path) -> None:
    theirs = place / "theirs"
    theirs.mkdir(mode=0o500)
    answer = other(*(word.format(theirs) for word in words), "--data", place / "data")
    refused(answer, theirs)
    assert "choose another place" in answer[1]


@pytest.mark.parametrize("name", ["liveqa.lock", "serve.lock"])
def test_a_lock_that_another_account_left_is_named(name: str, place: Path) -> None:
    """As `sudo` leaves it."""
    data = place / "data"
    (data / name).touch()
    closed(data / name)
    command = "import" if name == "liveqa.lock" else "serve"
    words = (place / "plan.yaml",) if command == "import" else ("--print-links", "--port", 0)
    refused(other(command, *words, "--data", data), data / name)


@pytest.mark.long
def test_a_home_that_is_closed_is_named(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "home").mkdir()
    closed(place / "home")
    monkeypatch.setenv("XDG_DATA_HOME", str(place / "home" / "share"))
    for command in ("serve", "doctor", "verify"):
        code, said = other(command, "--print-links", "--port", 0)
        assert code == 1
        assert str(place / "home") in said
        assert "antivirus" not in said


def test_a_fault_without_a_log_names_none(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("liveqa.cli.files.existing_database", fail)
    (place / "nothing").write_text("a file", encoding="utf-8")
    assert cli.main(["backup", "--data", str(place / "nothing" / "data"), "--lang", "en"]) == 70
    said = capsys.readouterr().err
    assert "no log could be written" in said
    assert "liveqa.log" not in said
    assert "files.py" in said, "the terminal says where"
    assert cli.main(["backup", "--data", str(place / "data"), "--lang", "en"]) == 70
    assert "liveqa.log" in capsys.readouterr().err
