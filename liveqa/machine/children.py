"""Starts this program's own children, in one way wherever it runs from: a checkout, a virtual
environment, an installed `liveqa` or a frozen folder.

A child is a hidden command of the command line (`cli/hidden.py`). The first line that it prints is
its own process id: the process that was started may be a launcher for the child, as python.exe is
in a virtual environment on Windows (bpo-35797).
"""

import contextlib
import math
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Self, cast

WORKER, PAPER, READER, WINDOW = "worker", "paper", "reader", "window"
NOT_LOADED = 69
"""The exit code of a child of which a part could not be loaded; it says last which it was."""
LOOK_SECONDS = 0.1
# On Windows a child has no console of its own to be closed with, or to hang in. Elsewhere it is in
# a group of its own: Ctrl+C is for whoever started it, who ends it by closing its standard input.
_WINDOWLESS = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_GROUP = None if sys.platform == "win32" else 0


@dataclass(frozen=True)
class Limits:
    """What a child may use: seconds in all, seconds of CPU, bytes of memory."""

    seconds: float
    cpu_seconds: float = math.inf
    memory: float = math.inf


class ChildFailed(Exception):
    """A child did not do its work. `how` is "start", "exit" with its code, or the limit that it
    went beyond: "memory", "cpu_seconds" or "seconds". `said` is what it wrote to its standard
    error, which may quote a person; `part` of LiveQA is what it could not load."""

    def __init__(self, how: str, said: str = "") -> None:
        super().__init__(how)
        self.how = how
        self.said = said
        self.part = last_line(said) if how == f"exit {NOT_LOADED}" else ""

    @property
    def is_over_limit(self) -> bool:
        """Return whether it was ended because it used too much."""
        return self.how in Limits.__dataclass_fields__


@dataclass(frozen=True)
class Child:
    """A child that runs. `pid` is its own, 0 when it ended before it could say it."""

    process: "subprocess.Popen[bytes]"
    pid: int

    def kill(self) -> None:
        """End the child at once, and its launcher if it has one."""
        import psutil

        with contextlib.suppress(psutil.Error):
            psutil.Process(self.pid or self.process.pid).kill()
        self.process.kill()

    def over(self, limits: Limits, begun: float) -> str:
        """Return which of the limits it exceeds; empty for none, and when it has ended."""
        import psutil

        if time.monotonic() - begun > limits.seconds:
            return "seconds"
        with contextlib.suppress(psutil.Error):
            process = psutil.Process(self.pid)
            if process.memory_info().rss > limits.memory:
                return "memory"
            used = process.cpu_times()
            if used.user + used.system > limits.cpu_seconds:
                return "cpu_seconds"
        return ""


def command(name: str, *arguments: str) -> list[str]:
    """Return the words that start a child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, name, *arguments]
    # Without what else is installed for this Python, where this process runs so.
    alone = ["-S"] if sys.flags.no_site else []
    return [sys.executable, *alone, "-X", "utf8", "-P", "-m", "liveqa.cli", name, *arguments]


def start(name: str, *arguments: str, pass_fds: Sequence[int] = ()) -> Child:
    """Start a child with pipes for its input and output, and wait for its process id. Raises
    OSError when it cannot be started."""
    process = subprocess.Popen(
        command(name, *arguments),
        bufsize=0,  # its first line is read from the same pipe as all that follows
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pass_fds=pass_fds,
        process_group=_GROUP,
        creationflags=_WINDOWLESS,
    )
    said = cast("IO[bytes]", process.stdout).readline()
    return Child(process, int(said) if said.strip().isdigit() else 0)


def last_line(said: str) -> str:
    """Return the last line of what a child said."""
    return (said.splitlines() or [""])[-1]


def run(name: str, *arguments: str, given: bytes = b"", limits: Limits) -> bytes:
    """Run a child for one task with what it is given, within limits, and return its output. Raises
    ChildFailed."""
    try:
        child = start(name, *arguments)
    except OSError as problem:
        raise ChildFailed("start", str(problem)) from problem
    with _Watch(child, limits) as watch:
        _give(child.process, given)
        said, complained = child.process.communicate()
    if watch.how:
        raise ChildFailed(watch.how)
    if child.process.returncode:
        words = complained.decode("utf-8", "replace")
        raise ChildFailed(f"exit {child.process.returncode}", words)
    return said


def _give(process: "subprocess.Popen[bytes]", given: bytes) -> None:
    """Write all that a child is given, and end it. An unbuffered pipe takes as much at a time as it
    has room for, and gevent's `communicate` writes only once."""
    into, process.stdin = cast("IO[bytes]", process.stdin), None
    rest = memoryview(given)
    try:
        with into:
            while rest:
                rest = rest[into.write(rest) :]
    except OSError:  # the child ended before it read everything; its exit code says why
        pass


class _Watch:
    """Ends a child that goes beyond its limits, and one that is left behind. `how` is the limit."""

    def __init__(self, child: Child, limits: Limits) -> None:
        self.how = ""
        self._child = child
        self._limits = limits
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._done.set()
        self._thread.join()
        if kind is not None:
            self._child.kill()
            self._child.process.wait()

    def _look(self) -> None:
        begun = time.monotonic()
        while not self._done.wait(LOOK_SECONDS):
            if how := self._child.over(self._limits, begun):
                self.how = how
                self._child.kill()
                return
