"""Ctrl+C at any moment of a start is quiet, and its exit code says that it was that."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from liveqa.cli import interrupts
from liveqa.i18n import text
from tests.sampling import daily
from tests.serving import ROOT, start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no signal can wait there")

# Sends itself what Ctrl+C sends when the module that it is told is about to be loaded.
AT = """
import os, signal, sys
from importlib.abc import MetaPathFinder
class At(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name == os.environ["INTERRUPTED_AT"]:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, At())
"""
LIVEQA = [sys.executable, "-X", "utf8", "-m", "liveqa"]
STAGES = {
    "liveqa": LIVEQA,
    "liveqa.cli": LIVEQA,
    "liveqa.cli.hidden": LIVEQA,
    "liveqa.errors": LIVEQA,
    "liveqa.cli.options": LIVEQA,
    "argparse": LIVEQA,
    "filelock": LIVEQA,
    "liveqa.cli.serving": LIVEQA,
    "liveqa.server.supervisor": LIVEQA,
    "msgspec": LIVEQA,
    "importlib.util": [sys.executable, str(ROOT / "run.py")],
    "subprocess": [sys.executable, str(ROOT / "run.py")],
    "bootstrap": [sys.executable, str(ROOT / "run.py")],
    "bootstrap.libraries": [sys.executable, str(ROOT / "run.py")],
    "bootstrap.pages": [sys.executable, str(ROOT / "run.py")],
}


def as_run_py_does() -> None:
    """Let it wait, as where LiveQA was started by run.py."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


@pytest.mark.parametrize(("moment", "program"), daily(STAGES.items(), [*STAGES.items()][::4]))
def test_an_interrupted_start_is_quiet(moment: str, program: list[str], tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(AT, encoding="utf-8")
    places = os.pathsep.join([str(tmp_path), str(ROOT)])
    done = subprocess.run(
        [*program, "--data", str(tmp_path / "data"), "--host", "127.0.0.1", "--port", "0"],
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": places, "INTERRUPTED_AT": moment, "CI": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=30,
        preexec_fn=as_run_py_does if program is LIVEQA else None,
    )
    assert (done.returncode, done.stderr) == (interrupts.INTERRUPTED, "")


def test_an_interrupted_start_of_the_server_is_quiet_too(tmp_path: Path) -> None:
    """Its child takes a moment to load; nobody else hears the terminal then."""
    process = subprocess.Popen(
        [*LIVEQA, "--data", str(tmp_path), "--host", "127.0.0.1", "--port", "0", "--no-browser"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while not (tmp_path / "liveqa.lock").exists():
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    shown, said = process.communicate(timeout=20)
    assert said.decode() in ("", text("vi", "cli.stopped", path=tmp_path) + "\n")
    assert process.returncode == (0 if shown else interrupts.INTERRUPTED)


def test_children_are_in_a_group_of_their_own(tmp_path: Path) -> None:
    server = start(tmp_path / "data")
    try:
        assert os.getpgid(server.child.pid) != os.getpgid(server.process.pid)
    finally:
        server.kill()
