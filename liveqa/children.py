"""Starts this program's own children, in one way wherever it runs from: a checkout, a virtual
environment, an installed `liveqa` or a frozen folder.

A child is a hidden command of the command line (`cli/hidden.py`). The first line that it says is
its own process id: what was started may be a launcher that starts it in turn, as python.exe is in
a virtual environment on Windows (bpo-35797).
"""

import contextlib
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, cast

WORKER, PAPER, READER, WINDOW = "worker", "paper", "reader", "window"
LOOK_SECONDS = 0.1
# On Windows a child has no console of its own to be closed with, or to hang in.
_WINDOWLESS = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class ChildFailed(Exception):
    """A child did not do its work. `how` is "memory", "time", or "exit" with its code; `said` is
    what it wrote to its standard error, which may quote a person."""

    def __init__(self, how: str, said: str = "") -> None:
        super().__init__(how)
        self.how = how
        self.said = said


@dataclass(frozen=True)
class Child:
    """A child that runs. `pid` is its own, 0 when it ended before it could say it."""

    process: "subprocess.Popen[bytes]"
    pid: int

    def kill(self) -> None:
        """End it at once, and the launcher that it may have."""
        import psutil

        with contextlib.suppress(psutil.Error):
            psutil.Process(self.pid or self.process.pid).kill()
        self.process.kill()

    @property
    def memory(self) -> int:
        """How many bytes it holds now; 0 when it has ended."""
        import psutil

        with contextlib.suppress(psutil.Error):
            return int(psutil.Process(self.pid).memory_info().rss) if self.pid else 0
        return 0


def command(name: str, *arguments: str) -> list[str]:
    """Return the words that start a child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, name, *arguments]
    return [sys.executable, "-X", "utf8", "-P", "-m", "liveqa.cli", name, *arguments]


def start(name: str, *arguments: str, pass_fds: Sequence[int] = ()) -> Child:
    """Start a child with pipes for all that it hears and says, and wait for its process id.
    Raises OSError when it cannot be started."""
    process = subprocess.Popen(
        command(name, *arguments),
        bufsize=0,  # its first line is read from the same pipe as all that follows
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pass_fds=pass_fds,
        creationflags=_WINDOWLESS,
    )
    said = cast("IO[bytes]", process.stdout).readline()
    return Child(process, int(said) if said.strip().isdigit() else 0)


def run(
    name: str, *arguments: str, given: bytes = b"", seconds: float, memory: int | None = None
) -> bytes:
    """Have a child do one thing with what it is given, within so many seconds and so many bytes
    of memory; what it said. Raises ChildFailed."""
    try:
        child = start(name, *arguments)
    except OSError as problem:
        raise ChildFailed("start", str(problem)) from problem
    try:
        said, complained = _finish(child, given, time.monotonic() + seconds, memory)
    except BaseException:
        child.kill()
        child.process.wait()
        raise
    if child.process.returncode:
        words = complained.decode("utf-8", "replace")
        raise ChildFailed(f"exit {child.process.returncode}", words)
    return said


def _finish(
    child: Child, given: bytes, deadline: float, memory: int | None
) -> tuple[bytes, bytes]:
    """All that the child says on both its ways, until it ends."""
    rest: bytes | None = given
    while True:
        try:
            return child.process.communicate(rest, timeout=LOOK_SECONDS)
        except subprocess.TimeoutExpired:
            rest = None
        if memory is not None and child.memory > memory:
            raise ChildFailed("memory")
        if time.monotonic() > deadline:
            raise ChildFailed("time")
