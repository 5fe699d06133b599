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
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import IO, Any, Protocol, cast

import msgspec

from liveqa.domain.entrances import Links
from liveqa.errors import Internal, LiveQAError
from liveqa.machine import children, logs, parts, refusals
from liveqa.machine.children import Child
from liveqa.machine.config import Config
from liveqa.server.announcer import Announcer
from liveqa.server.hearing import Reports, Words

DONE = 0
REFUSED = 1
CRASHED = 70
LATER = 75
INTERRUPTED = 130
"""Exit codes: ended as asked, said why it cannot start, failed, said what may be over by itself,
interrupted before it served."""

SHORT_LIFE = 20.0
SHORT_LIVES = 5
LATER_SECONDS = 2.0
"""How long what may be over by itself is given before the server is asked for again."""
POLL_SECONDS = 0.5


class CrashLoop(Internal):
    """The server crashed again and again; `reference` and the file `log` say more."""

    code = "crash_loop"


class Status(msgspec.Struct, frozen=True, tag="status"):
    """What a child says of itself, whenever it changed: the first when it is ready. `server` is
    what the boards tell of the server; `trouble` why nothing can be written, if not for room."""

    links: Links
    phones: int = 0
    server: dict[str, Any] = {}
    trouble: str = ""


class Said(msgspec.Struct, frozen=True, tag="said"):
    """Why a child cannot serve, in a sentence for the person."""

    words: str


Message = Status | Said


class Face(Protocol):
    """Where the person at the laptop sees how it goes; called from several threads."""

    def begin(self, stop: Callable[[], None]) -> None:
        """Show up; `stop` asks the server to end."""

    def status(self, status: Status) -> None:
        """Show that the server is ready, or that its status has changed."""

    def crashed(self, reference: str, log: Path) -> None:
        """Show that the server crashed and is being started again."""

    def said(self, line: str, *, is_over: bool = False) -> None:
        """Show a sentence to the person: what is in the way and what to do, or that it
        `is_over`."""

    def end(self) -> None:
        """Show that the server has ended."""


class Orders(msgspec.Struct, frozen=True):
    """What a child is told: its run, its listening socket, and the crash that came before."""

    config: Config
    listener: int | bytes
    """A file descriptor; on Windows, what `socket.share` gave."""
    crash: str = ""
    exit_code: int = 0


def run(config: Config, listener: socket.socket, face: Face, warnings: Sequence[str] = ()) -> int:
    """Serve until asked to stop, after saying the `warnings` to the person; the exit code. Raises
    CrashLoop when it cannot be kept alive, PartMissing when a part of it cannot be loaded."""
    supervisor = _Supervisor(config, listener, face)
    supervisor.follow_signals()
    face.begin(supervisor.stop)
    try:
        for sentence in warnings:
            face.said(sentence)
        return supervisor.run()
    finally:
        face.end()


class _Supervisor:
    def __init__(self, config: Config, listener: socket.socket, face: Face) -> None:
        self._config = config
        self._listener = listener
        self._face = face
        self._news = Announcer(config, face.said)
        self._announced = False
        self._stopping = False
        self._interrupted = False
        self._refused = False
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
                return self._exit_code(ended)
            short_lives = short_lives + 1 if time.monotonic() - born < SHORT_LIFE else 0
            if ended in (REFUSED, LATER):
                # Where it has served already, what stands in the way may pass, as a full disk does.
                if not self._announced or (ended == REFUSED and short_lives >= SHORT_LIVES):
                    return REFUSED
                self._pause(LATER_SECONDS if ended == LATER else 0)
                continue
            crash, code = logs.reference(), ended
            if short_lives >= SHORT_LIVES:
                raise self._loop(crash, code)
            self._news.crashed(crash)
            self._face.crashed(crash, self._log)

    def _exit_code(self, ended: int) -> int:
        if self._interrupted and not self._announced:
            return INTERRUPTED
        return REFUSED if ended in (REFUSED, LATER) else DONE

    def _live(self, crash: str, code: int) -> int:
        """Start one child and wait for its end; return its exit code. Raises PartMissing."""
        try:
            self._child = child = children.start(children.WORKER, pass_fds=self._fds)
        except OSError as problem:
            if not self._announced:
                raise
            error = refusals.of_system(problem, Path(sys.executable))
            self._news.refused(error.text(self._config.lang))
            return LATER
        self._refused = False
        words = Words(cast("IO[bytes]", child.process.stderr))
        if not child.pid:  # it ended before it could hear anything
            return self._ended(child, words)
        orders = Orders(self._config, self._handle(child), crash, code)
        with contextlib.suppress(OSError):  # it has ended, and its exit code says how
            stdin = cast("IO[bytes]", child.process.stdin)
            stdin.write(msgspec.json.encode(orders, enc_hook=str) + b"\n")
            stdin.flush()
        if self._stopping:
            self._end()
        reports = Reports(cast("IO[bytes]", child.process.stdout), self._told)
        return self._ended(child, words, reports)

    def _ended(self, child: Child, words: Words, reports: Reports | None = None) -> int:
        """Return the exit code of a child, once it has ended. What it wrote by the way is for the
        log."""
        code = _wait(child.process)
        said = words.last()
        if reports is not None:
            reports.finish()
        if code == DONE or self._refused or self._stopping:
            return code
        if code == children.NOT_LOADED:
            raise parts.told(self._config.data, children.last_line(said), said)
        if said:
            logs.note(self._config.data, f"the server ended with {code}:\n{said}")
        # Windows gives the code of a refusal to a process that somebody ended
        return CRASHED if code in (REFUSED, LATER) else code

    def _pause(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self._stopping and time.monotonic() < end:
            time.sleep(POLL_SECONDS / 5)

    @property
    def _fds(self) -> tuple[int, ...]:
        return () if sys.platform == "win32" else (self._listener.fileno(),)

    def _handle(self, child: Child) -> int | bytes:
        if sys.platform == "win32":
            return self._listener.share(child.pid)
        return self._listener.fileno()

    def _told(self, line: bytes) -> None:
        message: Message = msgspec.json.decode(line, type=Message)
        if isinstance(message, Said):
            self._refused = True
            self._news.refused(message.words)
            return
        if self._stopping:  # nobody is invited to what is about to end
            return
        self._announced = True
        self._face.status(message)
        self._news.serves(message.server, message.trouble)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        if self._stopping and self._child is not None:
            self._child.kill()
        self._interrupted = number == signal.SIGINT
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
