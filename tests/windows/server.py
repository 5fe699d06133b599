"""A LiveQA server on Wine's Windows, started by one of its two python.exe."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests import short_meeting
from tests.serving import SECONDS, Server
from tests.windows.wine import CLOSE, Task, Wine, windows_path

LAUNCHED = ("-X", "utf8", "-P", "-m", "liveqa.cli")
# run.py's Python sees nothing of what is installed for it, and so none of our shims either.
ALONE = ("-S",)


def program(python: str, *options: str) -> short_meeting.Program:
    """How to start LiveQA with a python.exe there, and further options of Python's."""
    words = (sys.executable, "-m", "tests.windows.bridge", python, *options, *LAUNCHED)
    return short_meeting.Program(words, path=windows_path)


@dataclass
class WindowsServer(Server):
    """A running server. `process` is the bridge to it."""

    wine: Wine = field(kw_only=True)

    @property
    def supervisors(self) -> list[Task]:
        """The supervisor, and its redirector before it where there is one."""
        return self.wine.tasks(*LAUNCHED, windows_path(self.data))

    @property
    def workers(self) -> list[Task]:
        """The server itself, and its redirector before it where there is one."""
        return self.wine.tasks(*LAUNCHED, "worker")

    def close_window(self) -> None:
        """Close the window that it runs in."""
        self.wine.event(CLOSE, *LAUNCHED, windows_path(self.data))


@contextlib.contextmanager
def serving(wine: Wine, python: str, data: Path, *options: str) -> Iterator[WindowsServer]:
    """A server while the block runs. Whatever is left of it afterwards is ended."""
    data.mkdir(parents=True, exist_ok=True)
    log, windows = data.with_name(f"{data.name}-stderr.log"), program(python, *options)
    with log.open("a", encoding="utf-8") as stderr:
        process = subprocess.Popen(
            [*windows.words, "--data", windows.path(data), *short_meeting.OPTIONS],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stderr,
            encoding="utf-8",
        )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, log.read_text("utf-8")
        yield WindowsServer(process, data, log, json.loads(line), wine=wine)
    finally:
        if process.poll() is None:
            wine.end()
        process.wait(SECONDS)
        process.stdout.close()
    said = log.read_text("utf-8")
    assert "Traceback" not in said, said
