"""A display that nobody sees."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

from liveqa import window


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of a display to draw on; the test is left out where there can be none."""
    if not window.is_possible():
        pytest.skip("this Python has no tkinter")
    if sys.platform in ("win32", "darwin"):
        yield ""
        return
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("needs Xvfb (Debian: xvfb)")
    reader, writer = os.pipe()
    words = [server, "-displayfd", str(writer), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=(writer,), stderr=subprocess.DEVNULL) as process:
        os.close(writer)
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        yield f":{number}"
        process.terminate()


@pytest.fixture
def on_display(display: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """This process and its children draw there."""
    if display:
        monkeypatch.setenv("DISPLAY", display)
    return display
