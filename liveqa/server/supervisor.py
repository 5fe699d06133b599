"""Keeps a server running: the server is a child, and is started again when it crashes.

The listening socket stays open here, so that clients who call meanwhile are answered by the next
child. The child gets its orders as one line on its standard input, and ends when that is closed: on
request, and also when this process is killed.
"""

import contextlib
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import IO, Protocol, cast

import msgspec

from liveqa.errors import Internal, LiveQAError
from liveqa.machine import children, logs
from liveqa.machine.children import Child
from liveqa.machine.config import Config
from liveqa.web.links import Links

DONE = 0
REFUSED = 1
CRASHED = 70
"""Exit codes: ended as asked, said why it cannot start, failed."""

SHORT_LIFE = 20.0
SHORT_LIVES = 5
POLL_SECONDS = 0.5
KEPT_LINES = 40
PATIENCE = 2.0


class CrashLoop(Internal):
    """The server crashed again and again; `reference` and the file `log` say more."""

    code = "crash_loop"


class Status(msgspec.Struct, frozen=True):
    """What a child says of itself, in one line whenever it changed: the first when it is ready."""

    links: Links
    phones: int = 0


class Face(Protocol):
    """Where the person at the laptop sees how it goes; called from several threads."""

    def begin(self, stop: Callable[[], None]) -> None:
        """Show up; `stop` asks the server to end."""

    def status(self, status: Status) -> None:
        """Show that the server is ready, or that its status has changed."""

    def crashed(self, reference: str, log: Path) -> None:
        """Show that the server crashed and is being started again."""

    def said(self, line: str) -> None:
        """Show a line of the server for the person, such as why it cannot start."""

    def end(self) -> None:
        """Show that the server has ended."""


class Orders(msgspec.Struct, frozen=True):
    """What a child is told: its run, its listening socket, and the crash that came before."""

    config: Config
    listener: int | bytes
    """A file descriptor; on Windows, what `socket.share` gave."""
    crash: str = ""
    exit_code: int = 0


def run(config: Config, listener: socket.socket, face: Face) -> int:
    """Serve until asked to stop; the exit code. Raises CrashLoop when it cannot be kept alive."""
    supervisor = _Supervisor(config, listener, face)
    supervisor.follow_signals()
    face.begin(supervisor.stop)
    try:
        return supervisor.run()
    finally:
        face.end()


class _Supervisor:
    def __init__(self, config: Config, listener: socket.socket, face: Face) -> None:
        self._config = config
        self._listener = listener
        self._face = face
        self._announced = False
        self._stopping = False
        self._child: Child | None = None

    def follow_signals(self) -> None:
        """Pass Ctrl+C and a request to end on to the child, the first time politely and then
        not."""
        signal.signal(signal.SIGINT, self._on_signal)
        if sys.platform == "win32":
            signal.signal(signal.SIGBREAK, self._on_signal)
        else:
            signal.signal(signal.SIGTERM, self._on_signal)

    def stop(self) -> None:
        """Ask the server to end; from any thread."""
        self._stopping = True
        self._end()

    def run(self) -> int:
        crash, code, short_lives = "", DONE, 0
        while True:
            born = time.monotonic()
            ended = self._live(crash, code)
            if ended == DONE or self._stopping:
                return REFUSED if ended == REFUSED else DONE
            short_lives = short_lives + 1 if time.monotonic() - born < SHORT_LIFE else 0
            if ended == REFUSED:
                # Where it has served already, what stands in the way may pass, as a lock does.
                if not self._announced or short_lives >= SHORT_LIVES:
                    return REFUSED
                continue
            crash, code = logs.reference(), ended
            if short_lives >= SHORT_LIVES:
                raise self._loop(crash, code)
            self._face.crashed(crash, self._log)

    def _live(self, crash: str, code: int) -> int:
        """Run one child from its start to its end and return its exit code."""
        self._child = child = children.start(children.WORKER, pass_fds=self._fds)
        words = _Words(cast("IO[bytes]", child.process.stderr), self._face.said)
        if not child.pid:  # it ended before it could hear anything
            return self._ended(child, words)
        orders = Orders(self._config, self._handle(child), crash, code)
        with contextlib.suppress(OSError):  # it has ended, and its exit code says how
            stdin = cast("IO[bytes]", child.process.stdin)
            stdin.write(msgspec.json.encode(orders, enc_hook=str) + b"\n")
            stdin.flush()
        if self._stopping:
            self._end()
        ready = _Reports(cast("IO[bytes]", child.process.stdout), self._told)
        code = _wait(child.process)
        words.join(PATIENCE)
        return code if ready.any() else self._ended(child, words)

    def _ended(self, child: Child, words: "_Words") -> int:
        """Return the exit code of a child that ended before it could serve. It had no log to write
        to."""
        code = _wait(child.process)
        if code not in (DONE, REFUSED):
            logs.note(self._config.data, f"the server ended with {code}:\n{words.last()}")
        return code

    @property
    def _fds(self) -> tuple[int, ...]:
        return () if sys.platform == "win32" else (self._listener.fileno(),)

    def _handle(self, child: Child) -> int | bytes:
        if sys.platform == "win32":
            return self._listener.share(child.pid)
        return self._listener.fileno()

    def _told(self, line: bytes) -> None:
        self._announced = True
        self._face.status(msgspec.json.decode(line, type=Status))

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        if self._stopping and self._child is not None:
            self._child.kill()
        self.stop()

    def _end(self) -> None:
        if self._child is not None and self._child.process.stdin is not None:
            self._child.process.stdin.close()

    def _loop(self, crash: str, code: int) -> LiveQAError:
        line = f"internal {crash}: the server crashed {SHORT_LIVES} times, last with {code}"
        logs.note(self._config.data, line)
        return CrashLoop(reference=crash, log=self._log)

    @property
    def _log(self) -> Path:
        return logs.path(self._config.data)


def _wait(child: subprocess.Popen[bytes]) -> int:
    # On Windows a wait without an end would keep Ctrl+C waiting too.
    patience = POLL_SECONDS if sys.platform == "win32" else None
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            return child.wait(patience)


class _Reports(threading.Thread):
    """Hears what a child reports."""

    def __init__(self, source: IO[bytes], heard: Callable[[bytes], None]) -> None:
        super().__init__(daemon=True)
        self._source = source
        self._heard = heard
        self._any = False
        self.start()

    def run(self) -> None:
        """Pass on each line until the child has ended."""
        for line in self._source:
            self._any = True
            self._heard(line)

    def any(self) -> bool:
        """Return whether it said anything, once it has ended."""
        self.join(PATIENCE)
        return self._any


class _Words(threading.Thread):
    """Passes on what a child writes to its standard error, and remembers the end of it."""

    def __init__(self, source: IO[bytes], heard: Callable[[str], None]) -> None:
        super().__init__(daemon=True)
        self._source = source
        self._heard = heard
        self._last: deque[str] = deque(maxlen=KEPT_LINES)
        self.start()

    def run(self) -> None:
        """Read on until the child has ended."""
        for piece in self._source:
            line = piece.decode("utf-8", "replace").rstrip("\r\n")
            self._last.append(line)
            self._heard(line)

    def last(self) -> str:
        """Return what the child wrote last, once it has ended."""
        self.join(PATIENCE)
        return "\n".join(self._last)
