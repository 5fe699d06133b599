"""run.py: one command, nothing but Python and, once, a network."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv*", "node_modules", "dist", ".*_cache", "__pycache__", ".hypothesis"
)
NOWHERE = "http://127.0.0.1:9/"
OFFLINE = {"PIP_INDEX_URL": NOWHERE, "npm_config_registry": NOWHERE, "PATH": os.devnull}


@pytest.fixture
def run(tmp_path: Path) -> ModuleType:
    """run.py as it stands in a folder where nothing has been installed yet."""
    folder = tmp_path / "thư mục"
    (folder / "static").mkdir(parents=True)
    for name in ("run.py", "pyproject.toml", "hatch_build.py"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("package-lock.json", "bundle.py"):
        shutil.copy(ROOT / "static" / name, folder / "static" / name)
    spec = importlib.util.spec_from_file_location("run_here", folder / "run.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def installed(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Steps that succeed at once; what they were."""
    steps: list[list[str]] = []

    def step(vietnamese: str, english: str, command: list[str]) -> None:
        steps.append(command[1:])
        if "venv" in command:
            run.PYTHON.parent.mkdir(parents=True, exist_ok=True)
            run.PYTHON.touch()

    monkeypatch.setattr(run, "step", step)
    return steps


def say(run: ModuleType, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What a failing start says."""
    argv, sys.argv = sys.argv, ["run.py", *words]
    try:
        assert run.main() == 1
    finally:
        sys.argv = argv
    return capsys.readouterr().err


def test_a_python_that_is_too_old_is_told_so(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    said = say(run, capsys)
    assert "cần Python 3.11" in said
    assert "needs Python 3.11" in said
    assert not run.VENV.exists()


def test_a_zip_that_was_not_unpacked_is_told_so(
    run: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    (run.ROOT / "pyproject.toml").unlink()
    assert "giải nén" in say(run, capsys)


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv_gets_one_clear_sentence(
    missing: str,
    run: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    here = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == missing else here(name)
    )
    assert "python3-venv" in say(run, capsys)


def test_no_network_gets_one_clear_sentence(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = "raise ConnectionError: NewConnectionError: Temporary failure in name resolution"
    failing = [sys.executable, "-c", f"print({output!r}); raise SystemExit(1)"]
    monkeypatch.setattr(run, "make_environment", lambda: run.step("a", "b", failing))
    said = say(run, capsys)
    assert "cần mạng Internet" in said
    assert "Traceback" not in said


def test_any_other_failure_shows_what_the_tool_said(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing = [sys.executable, "-c", "print('no such compiler'); raise SystemExit(1)"]
    monkeypatch.setattr(run, "make_environment", lambda: run.step("a", "b", failing))
    assert "no such compiler" in say(run, capsys)


def test_a_folder_that_cannot_be_written_gets_one_clear_sentence(
    run: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    (run.ROOT / ".venv.lock").mkdir()
    said = say(run, capsys)
    assert str(run.ROOT) in said
    assert "Traceback" not in said


def test_the_stamp_is_written_last(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(vietnamese: str, english: str, command: list[str]) -> None:
        raise run.Trouble("hỏng", "broken")

    monkeypatch.setattr(run, "step", fail)
    say(run, capsys)
    assert not run.STAMP.exists()
    assert not run.is_ready("")


def test_an_environment_is_used_again_until_its_ingredients_change(
    run: ModuleType, installed: list[list[str]]
) -> None:
    run.install("")
    assert run.is_ready("")
    assert not run.is_ready("test")
    with (run.ROOT / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert not run.is_ready("")
    run.install("")
    assert [command[1] for command in installed] == ["venv", "pip", "pip"]


def test_what_the_tests_need_stays_when_the_rest_is_renewed(
    run: ModuleType, installed: list[list[str]]
) -> None:
    run.install("test")
    assert run.is_ready("")
    run.install("")
    assert run.is_ready("test")


def test_another_python_or_another_folder_makes_the_environment_anew(
    run: ModuleType, installed: list[list[str]]
) -> None:
    run.install("")
    stamp = json.loads(run.STAMP.read_text(encoding="utf-8"))
    run.STAMP.write_text(json.dumps({**stamp, "home": "elsewhere"}), encoding="utf-8")
    run.install("")
    assert [command[1] for command in installed] == ["venv", "pip"] * 2


def test_a_second_start_waits_for_the_first_ones_installation(run: ModuleType) -> None:
    order = []

    def second() -> None:
        with run.one_at_a_time():
            order.append("second")

    waiting = threading.Thread(target=second)
    with run.one_at_a_time():
        waiting.start()
        time.sleep(0.2)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A fresh copy in which `python run.py` has been run once."""
    folder = tmp_path_factory.mktemp("clone") / "Hội nghị"
    shutil.copytree(ROOT, folder, ignore=NOT_COPIED)
    started = start(folder, os.environ)
    assert started.returncode == 0, started.stderr
    assert len(started.stderr.splitlines()) == 2, "one line of progress a step"
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def start(folder: Path, environment: "os._Environ[str] | dict[str, str]") -> "Done":
    """`python run.py --help`, which needs the whole installation and starts no server."""
    return subprocess.run(
        [getattr(sys, "_base_executable", sys.executable), "run.py", "--help"],
        cwd=folder,
        env=dict(environment),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )


Done = subprocess.CompletedProcess[str]


@pytest.mark.faults
def test_a_second_start_needs_no_network_and_is_quick(clone: Path) -> None:
    assert any(second_start(clone) < 2 for _ in range(3)), "on a busy machine one may be slower"


def second_start(clone: Path) -> float:
    """How many seconds it takes."""
    began = time.monotonic()
    started = start(clone, {**os.environ, **OFFLINE})
    took = time.monotonic() - began
    assert started.returncode == 0, started.stderr
    assert started.stderr == ""
    assert "--print-links" in started.stdout
    return took


@pytest.mark.faults
def test_a_changed_page_is_rebuilt_without_a_network(clone: Path) -> None:
    manifest = clone / "static" / "dist" / "manifest.json"
    before = json.loads(manifest.read_text(encoding="utf-8"))
    surface = next(iter(before))
    source = clone / "static" / "src" / surface / "main.jsx"
    source.write_text(
        source.read_text(encoding="utf-8") + "\nglobalThis.changed = 'đã đổi';\n",
        encoding="utf-8",
    )
    started = start(clone, {**os.environ, **OFFLINE})
    assert started.returncode == 0, started.stderr
    after = json.loads(manifest.read_text(encoding="utf-8"))
    assert after[surface]["script"] != before[surface]["script"]
    script = clone / "static" / "dist" / after[surface]["script"]
    assert "đã đổi" in script.read_text(encoding="utf-8")
    old = clone / "static" / "dist" / before[surface]["script"]
    assert old.is_file(), "pages that are open still need the files they were made with"
