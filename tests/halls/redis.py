"""A real redis-server for tests, on loopback; Debian's where it may be installed."""

import contextlib
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import redis

from tests.programs import needed

SECONDS = 10.0


@dataclass
class Redis:
    """A redis-server with a folder of its own. It keeps what it is told across a restart."""

    program: str
    folder: Path
    options: tuple[str, ...] = ()
    port: int = 0
    process: subprocess.Popen[bytes] | None = field(default=None)

    @property
    def url(self) -> str:
        """Where it is, without a user."""
        return f"redis://127.0.0.1:{self.port}/"

    @property
    def client(self) -> "redis.Redis":
        """A client as Redis' own administrator has it."""
        return redis.Redis(unix_socket_path=str(self.folder / "redis.sock"))

    def start(self) -> None:
        """Start it, where it was before, and wait until it answers."""
        self.port = self.port or free_port()
        self.process = subprocess.Popen(
            [self.program, *self._words()], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        end = time.monotonic() + SECONDS
        while True:
            try:
                self.client.ping()
            except redis.AuthenticationError:
                return  # it answers, though not to just anybody
            except (redis.ConnectionError, redis.BusyLoadingError):
                assert time.monotonic() < end, "redis-server does not answer"
                time.sleep(0.02)
            else:
                return

    def _words(self) -> list[str]:
        place = ("--bind", "127.0.0.1", "--port", str(self.port), "--dir", str(self.folder))
        kept = ("--appendonly", "yes", "--appendfsync", "always", "--save", "")
        socket = ("--unixsocket", str(self.folder / "redis.sock"))
        return [*place, *kept, *socket, *self.options]

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self.process is not None
        self.process.kill()
        self.process.wait(SECONDS)

    def stop(self) -> None:
        """End it, if it runs."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(SECONDS)


def free_port() -> int:
    """A port that nobody listens on just now."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def running(folder: Path, *options: str) -> Iterator[Redis]:
    """A redis-server while the block runs; the test is left out where there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    server = Redis(needed("redis-server", "redis-server"), folder, options)
    server.start()
    try:
        yield server
    finally:
        server.stop()
