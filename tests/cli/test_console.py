"""Nothing that is done to the terminal stops the server."""

import io
import sys
import threading
from pathlib import Path

import pytest

from liveqa.cli import console, serving
from liveqa.machine import config

MANY = console.KEPT_LINES * 10


class Terminal(io.StringIO):
    """A terminal that stands still until it is let go on."""

    def __init__(self) -> None:
        super().__init__()
        self.goes_on = threading.Event()

    def write(self, words: str) -> int:
        self.goes_on.wait()
        return super().write(words)


def test_a_terminal_that_stands_still_lets_nobody_wait(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stderr = Terminal()
    monkeypatch.setattr(sys, "stderr", stderr)
    face = serving.Terminal(config.Config(tmp_path))

    def say() -> None:
        for number in range(MANY):
            face.said(f"line {number}")
        face.crashed("abc123", tmp_path / "liveqa.log")

    said = threading.Thread(target=say)
    said.start()
    said.join(5)
    waits = said.is_alive()
    stderr.goes_on.set()
    assert not waits
    face.end()
    assert stderr.getvalue().startswith("line 0\nline 1\n")


def test_what_was_said_last_is_printed_before_the_end(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stderr = Terminal()
    monkeypatch.setattr(sys, "stderr", stderr)
    stderr.goes_on.set()
    face = serving.Terminal(config.Config(tmp_path))
    face.said("Thư mục dữ liệu đang được dùng.")
    face.end()
    assert stderr.getvalue() == "Thư mục dữ liệu đang được dùng.\n"


def test_a_closed_window_ends_the_server_and_waits_for_its_end() -> None:
    held, stopped, over = console.Console(), threading.Event(), []
    held.begin(stopped.set)

    def close() -> None:
        over.append(held.hears(console.CLOSING[0]))

    closing = threading.Thread(target=close)
    closing.start()
    assert stopped.wait(5)
    assert closing.is_alive()
    held.end()
    closing.join(2)
    assert over == [True]


def test_ctrl_c_is_left_to_the_signal() -> None:
    held = console.Console()
    held.begin(lambda: pytest.fail("stopped"))
    assert [held.hears(event) for event in (0, 1)] == [False, False]
