"""Keeps a server running: the server is a child, and is started again when it crashes.

The listening socket stays open here, so whoever calls meanwhile is answered by the next child. The
child gets its orders as one line on its standard input, and ends when that is closed: on request,
and also when this process is killed.
"""

import contextlib
import secrets
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
from typing import IO, cast

import msgspec

from liveqa import children, logs
from liveqa.children import Child
from liveqa.config import Config
from liveqa.errors import Internal, LiveQAError
from liveqa.web.links import Links

OnReady = Callable[[Links], None]
OnCrash = Callable[[str, Path], None]

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


class Orders(msgspec.Struct, frozen=True):
    """What a child is told: its run, its listening socket, and the crash that came before."""

    config: Config
    listener: int | bytes
    """A file descriptor; on Windows, what `socket.share` gave."""
    crash: str = ""
    exit_code: int = 0


def run(config: Config, listener: socket.socket, on_ready: OnReady, on_crash: OnCrash) -> int:
    """Serve until asked to stop; the exit code. `on_ready` is called once, `on_crash` with a
    reference and the log file each time. Raises CrashLoop when it cannot be kept alive."""
    supervisor = _Supervisor(config, listener, on_ready, on_crash)
    supervisor.follow_signals()
    return supervisor.run()


class _Supervisor:
    def __init__(
        self, config: Config, listener: socket.socket, on_ready: OnReady, on_crash: OnCrash
    ) -> None:
        self._config = config
        self._listener = listener
        self._on_ready = on_ready
        self._on_crash = on_crash
        self._announced = False
        self._stopping = False
        self._child: Child | None = None

    def follow_signals(self) -> None:
        """Let Ctrl+C and a request to end reach the child, once politely and then not."""
        signal.signal(signal.SIGINT, self._on_signal)
        if sys.platform == "win32":
            signal.signal(signal.SIGBREAK, self._on_signal)
        else:
            signal.signal(signal.SIGTERM, self._on_signal)

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
            crash, code = secrets.token_hex(3), ended
            if short_lives >= SHORT_LIVES:
                raise self._loop(crash, code)
            self._on_crash(crash, self._log)

    def _live(self, crash: str, code: int) -> int:
        """One child from its start to its end; its exit code."""
        self._child = child = children.start(children.WORKER, pass_fds=self._fds)
        words = _Words(cast("IO[bytes]", child.process.stderr))
        if not child.pid:  # it ended before it could hear anything
            return self._ended(child, words)
        orders = Orders(self._config, self._handle(child), crash, code)
        with contextlib.suppress(OSError):  # it has ended, and its exit code says how
            stdin = cast("IO[bytes]", child.process.stdin)
            stdin.write(msgspec.json.encode(orders, enc_hook=str) + b"\n")
            stdin.flush()
        if self._stopping:
            self._end()
        if not self._announce(child):
            return self._ended(child, words)
        return _wait(child.process)

    def _ended(self, child: Child, words: "_Words") -> int:
        """The exit code of a child that ended before it could serve. It had no log to write to."""
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

    def _announce(self, child: Child) -> bool:
        """Wait until the child is ready, and say so the first time; False if it ended instead."""
        line = cast("IO[bytes]", child.process.stdout).readline()
        if line and not self._announced:
            self._announced = True
            self._on_ready(msgspec.json.decode(line, type=Links))
        return bool(line)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        if self._stopping and self._child is not None:
            self._child.kill()
        self._stopping = True
        self._end()

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


class _Words(threading.Thread):
    """Passes on to the terminal what a child writes there, and remembers the end of it."""

    def __init__(self, source: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self._source = source
        self._last: deque[str] = deque(maxlen=KEPT_LINES)
        self.start()

    def run(self) -> None:
        """Read on until the child has ended."""
        for piece in self._source:
            line = piece.decode("utf-8", "replace").rstrip("\r\n")
            self._last.append(line)
            if sys.stderr is not None:  # a window without a console has none
                print(line, file=sys.stderr, flush=True)  # noqa: T201 - to the person there

    def last(self) -> str:
        """What the child wrote last, once it has ended."""
        self.join(PATIENCE)
        return "\n".join(self._last)
