"""Whose a data folder is: LiveQA closes what it made, and takes and changes nothing else."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from liveqa.machine import datadir, inventory
from liveqa.store import Store
from tests.cli.conftest import Run
from tests.sampling import daily
from tests.serving import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a file has no mode there")


def modes(folder: Path) -> dict[str, str]:
    """The mode of everything in a folder, and of the folder."""
    return {
        str(path.relative_to(folder)): oct(stat.S_IMODE(path.stat().st_mode))
        for path in (folder, *folder.rglob("*"))
    }


def opened(folder: Path) -> None:
    """Let everybody read what is in a folder."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


OTHERS = [
    ["liveqa/__init__.py", "logs/mine/x", "run.py"],
    ["liveqa-photos/a.jpg", "backups/other.tar"],
    ["backups/other.tar"],
    ["scans/passport.pdf"],
    ["demo/film.mp4"],
    ["liveqa.db.bak"],
    [".ssh/id_ed25519"],
]


@pytest.fixture
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder in which somebody keeps other things, readable by all."""
    folder = tmp_path / "data"
    for name in request.param:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Dung's", encoding="utf-8")
    opened(folder)
    return folder


@pytest.mark.parametrize(
    "shared", daily(OTHERS[:2] + OTHERS[5:], OTHERS[:1]), indirect=True, ids=" ".join
)
def test_a_folder_with_other_things_is_refused_and_left_alone(
    shared: Path, run: Run, plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = modes(shared)
    for words in ((), ("demo",), ("import", plan), ("restore", plan)):
        assert run(*words, "--print-links", "--port", 0, "--lang", "en") == 1
        said = capsys.readouterr().err
        assert f"The folder {shared} holds other things" in said
        assert modes(shared) == before
    assert run("doctor", "--lang", "en") == 1
    assert f"The folder {shared} holds other things" in capsys.readouterr().out
    assert modes(shared) == before


@pytest.mark.parametrize("shared", daily(OTHERS, OTHERS[::3]), indirect=True, ids=" ".join)
def test_what_others_put_into_a_data_folder_stays_as_open_as_it_was(shared: Path) -> None:
    Store.open(datadir.database_path(shared)).close()
    opened(shared)
    before = modes(shared)
    with datadir.lock(shared):
        after = modes(shared)
    changed = {name for name, mode in after.items() if before.get(name, mode) != mode}
    assert changed <= {"liveqa.db", "liveqa.db-wal", "liveqa.db-shm"}
    assert after["liveqa.db"] == "0o600"


@pytest.mark.parametrize("words", daily(["doctor", "verify", "backup --out copy.db"], ["verify"]))
def test_what_only_reads_changes_no_mode(
    words: str, run: Run, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("import", plan) == 0
    opened(tmp_path / "data")
    before = modes(tmp_path / "data")
    run(*words.split())
    after = modes(tmp_path / "data")
    assert {name: after[name] for name in before} == before, "SQLite may leave files of its own"


def test_doctor_makes_no_data_folder(run: Run, tmp_path: Path) -> None:
    run("doctor")
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("name", daily([".DS_Store", "desktop.ini", "lost+found"], ["desktop.ini"]))
def test_what_a_system_puts_into_folders_is_in_nobodys_way(
    name: str, run: Run, plan: Path, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / name).touch()
    assert run("import", plan) == 0
    assert inventory.own(tmp_path / "data")[-1] == tmp_path / "data"


COMMANDS = [
    "serve --print-links --port 0 --host 127.0.0.1",
    "demo --print-links --port 0 --host 127.0.0.1",
    "import {}/plan.yaml",
    "restore {}/copy.db",
    "doctor --cert {}/copy.db",
    "verify --journal {}/journal.jsonl",
    "backup --out {}/another.db",
    "export K7M2 --out {}/papers",
]


@pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode there")
@pytest.mark.parametrize(
    "words", daily(COMMANDS, COMMANDS[::7]), ids=[words.split()[0] for words in COMMANDS]
)
def test_a_name_that_is_no_unicode_works_or_is_said(
    words: str, run: Run, plan: Path, tmp_path: Path
) -> None:
    odd = tmp_path / os.fsdecode(b"H\xf4i ngh\xf5")
    odd.mkdir()
    assert run("import", plan) == 0
    assert run("backup", "--out", odd / "copy.db") == 0
    (tmp_path / "data").rename(odd / "data")
    shutil.copy(plan, odd)
    command = [sys.executable, "-X", "utf8", "-m", "liveqa.cli", "--data", str(odd / "data")]
    done = subprocess.run(
        [*command, *(word.format(odd) for word in words.split())],
        cwd=ROOT,
        env={**os.environ, "LIVEQA_LANG": "en"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert done.returncode == 0 or "are no Unicode" in said or "No meeting has this code" in said
