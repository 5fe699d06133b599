"""A child is started in one way, says itself who it is, and is held to its limits."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from liveqa.cli import hidden
from liveqa.machine import children
from liveqa.machine.children import Limits

ChildOf = Callable[[str], str]

EATER = "def main(_):\n    held = []\n    while True:\n        held.append(bytearray(8 << 20))\n"
SLEEPER = "import signal\ndef main(_):\n    signal.pause()\n"
ECHO = (
    "import sys, time\n"
    "def main(words):\n"
    "    time.sleep(3 * 0.1)\n"  # later than the first look at it
    "    sys.stdout.write(sys.stdin.read() + words[0])\n"
    "    return 0\n"
)
BUSY = "def main(_):\n    while True:\n        pass\n"
DYING = "import os\ndef main(_):\n    os.abort()\n"
COMPLAINING = "import sys\ndef main(_):\n    sys.stderr.write('không được')\n    return 3\n"


@pytest.fixture
def child_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ChildOf:
    """Let the hidden command `paper` be a module of these words."""

    def given(words: str) -> str:
        (tmp_path / "sitecustomize.py").write_text(
            "from liveqa.cli import hidden\nhidden.MODULES['paper'] = 'stand_in'\n", "utf-8"
        )
        (tmp_path / "stand_in.py").write_text(words, "utf-8")
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
        return children.PAPER

    return given


def test_what_a_child_is_given_and_says_passes_whole(child_of: ChildOf) -> None:
    given = "Đối thoại 😀 " * 50_000  # more than a pipe holds
    said = children.run(child_of(ECHO), "x", given=given.encode(), limits=Limits(30))
    assert said.decode() == given + "x"


def test_a_child_that_takes_too_much_memory_is_ended(child_of: ChildOf) -> None:
    with pytest.raises(children.ChildFailed) as failed:
        children.run(child_of(EATER), limits=Limits(30, memory=200 << 20))
    assert failed.value.how == "memory"


def test_a_child_that_takes_too_long_is_ended(child_of: ChildOf) -> None:
    others = psutil.Process().children()  # of tests that ran in this process before
    with pytest.raises(children.ChildFailed) as failed:
        children.run(child_of(SLEEPER), limits=Limits(1))
    assert failed.value.how == "seconds"
    assert set(psutil.Process().children()) <= set(others)


def test_a_child_is_ended_for_the_work_it_makes_not_for_the_time_it_waits(
    child_of: ChildOf,
) -> None:
    with pytest.raises(children.ChildFailed, match="cpu_seconds") as failed:
        children.run(child_of(BUSY), limits=Limits(60, cpu_seconds=0.3))
    assert failed.value.is_over_limit


def test_a_child_that_dies_or_refuses_is_told_apart(child_of: ChildOf) -> None:
    with pytest.raises(children.ChildFailed, match="exit -6"):
        children.run(child_of(DYING), limits=Limits(30))
    with pytest.raises(children.ChildFailed, match="exit 3") as failed:
        children.run(child_of(COMPLAINING), limits=Limits(30))
    assert failed.value.said == "không được"


def test_a_program_that_is_not_there_is_a_failed_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(children.ChildFailed, match="start"):
        children.run(children.PAPER, limits=Limits(1))


@pytest.mark.skipif(sys.platform == "win32", reason="there python.exe of an environment is one")
def test_behind_a_launcher_the_child_says_its_own_process_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    launcher = tmp_path / "python"
    launcher.write_text(f'#!/bin/sh\n"{sys.executable}" "$@"\nexit $?\n')
    launcher.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(launcher))
    child = children.start(children.WORKER)
    try:
        assert child.pid != child.process.pid
        assert psutil.Process(child.pid).ppid() == child.process.pid
    finally:
        assert child.process.stdin is not None
        child.process.stdin.close()  # a server without orders ends
        assert child.process.wait(20) == 0


def test_a_frozen_program_is_its_own_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "LiveQA.exe")
    assert children.command(children.PAPER, "a") == ["LiveQA.exe", "paper", "a"]


def test_every_hidden_command_has_its_module() -> None:
    for module in hidden.MODULES.values():
        assert callable(__import__(module, fromlist=["main"]).main)
