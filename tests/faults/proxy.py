"""A bad network on any machine: everything between clients and the server passes through here."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import Future
from threading import Thread

HERE, ELSEWHERE = "127.0.0.1", "127.0.0.2"


class Network:
    """A TCP proxy. `url` is where clients find the server."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.delay = 0.0
        """How long everything takes, each way, in seconds."""
        self.address = HERE
        """Where new connections come from, as the server sees it."""
        self._open = asyncio.Event()
        self._open.set()
        self._lines: set[asyncio.Task[None]] = set()
        self.url = ""

    def stop(self) -> None:
        """Let nothing through, and tell nobody."""
        self._open.clear()

    def go_on(self) -> None:
        """Let through what has waited, and all that comes."""
        self._open.set()

    def abandon(self) -> None:
        """Let those who are connected now hang for good; who connects anew gets through."""
        hanging, self._open = self._open, asyncio.Event()
        self._open.set()
        hanging.clear()

    def cut(self) -> None:
        """End every connection."""
        for line in self._lines:
            line.cancel()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        is_open, arriving = self._open, asyncio.Queue[tuple[float, bytes]]()
        loop = asyncio.get_running_loop()

        async def deliver() -> None:
            while True:
                when, data = await arriving.get()
                await asyncio.sleep(when - loop.time())
                await is_open.wait()
                if not data:
                    return writer.close()
                writer.write(data)
                await writer.drain()

        async def collect() -> None:
            data = b"-"
            while data:
                data = await reader.read(65536)
                arriving.put_nowait((loop.time() + self.delay, data))

        with contextlib.suppress(OSError):
            await asyncio.gather(deliver(), collect())

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = asyncio.current_task()
        assert line is not None
        self._lines.add(line)
        await self._open.wait()
        far, away = await asyncio.open_connection(HERE, self.port, local_addr=(self.address, 0))
        try:
            await asyncio.gather(self._carry(reader, away), self._carry(far, writer))
        except asyncio.CancelledError:
            pass  # it was cut
        finally:
            self._lines.discard(line)
            for end in (away, writer):
                end.transport.abort()


@contextlib.contextmanager
def beside(port: int) -> Iterator[Network]:
    """A network whose loop runs in a thread of its own, for tests without one. It may be stopped,
    abandoned and told to go on."""
    started: Future[tuple[Network, asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def run() -> None:
        async with network(port) as made:
            over = asyncio.Event()
            started.set_result((made, asyncio.get_running_loop(), over))
            await over.wait()

    thread = Thread(target=lambda: asyncio.run(run()))
    thread.start()
    made, loop, over = started.result(10)
    try:
        yield made
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()


@contextlib.asynccontextmanager
async def network(port: int) -> AsyncIterator[Network]:
    """A network before a server on this port."""
    made = Network(port)
    listening = await asyncio.start_server(made._connect, HERE, 0)
    made.url = f"http://{HERE}:{listening.sockets[0].getsockname()[1]}"
    async with listening:
        yield made
        made.cut()
