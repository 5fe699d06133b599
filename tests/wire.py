"""A small Engine.IO 4 / Socket.IO 5 client for tests, written from docs/protocol.md.

async with connect(url, meeting="ABCD", surface="phone", token=token) as phone:
    ack = await phone.command("question.upvote", {"question": 3})
    await phone.until(lambda board: board["questions"]["3"].get("votes") == 1)
"""

import asyncio
import contextlib
import itertools
import json
from collections.abc import AsyncIterator, Callable
from typing import Any
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection
from websockets.asyncio.client import connect as open_websocket
from websockets.exceptions import ConnectionClosed

Board = dict[str, Any]
SECONDS = 10.0
# After so long without a word a page takes the network for gone.
SILENT_SECONDS = 6
_ops = itertools.count(1)


class Refused(Exception):
    """The server did not let this connection in, or sent it away; `error` says why."""

    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(error)
        self.error = error


class MissedPatch(Exception):
    """A patch does not continue the board that this client has."""


def merge(target: Any, patch: Any) -> Any:
    """JSON Merge Patch (RFC 7396)."""
    if not isinstance(patch, dict):
        return patch
    merged = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            merged.pop(name, None)
        else:
            merged[name] = merge(merged.get(name), value)
    return merged


def socket_url(url: str) -> str:
    """The websocket address of a server given by its http address."""
    return f"ws://{urlsplit(url).netloc}/socket.io/?EIO=4&transport=websocket"


class Phone:
    """One connection with the board it has been sent. `received` counts events by name."""

    def __init__(self, websocket: ClientConnection, patience: float) -> None:
        self.websocket = websocket
        self._patience = patience
        self.in_silence = False
        """It ended because nothing was heard any more."""
        self.rev = -1
        self.now = 0
        self.board: Board = {}
        self.mine: dict[str, Any] = {}
        self.refused: dict[str, Any] | None = None
        self.core_away = False
        self.why = ""
        """A gateway said that it has lost its core."""
        self.received: dict[str, int] = {"board": 0, "patch": 0, "mine": 0}
        self._acks: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._ids = itertools.count()
        self._news = asyncio.Condition()
        self._ended = False
        self._reader = asyncio.create_task(self._read())

    async def command(
        self, name: str, args: dict[str, Any] | None = None, op: str = ""
    ) -> dict[str, Any]:
        """Give a command and wait for its acknowledgement. The same `op` makes it a retry."""
        envelope = {"op": op or f"op-{next(_ops)}", "name": name, "args": args or {}}
        return await self.emit("command", envelope)

    async def emit(self, event: str, *data: Any) -> dict[str, Any]:
        """Emit any event and wait for its acknowledgement; ConnectionError when none came."""
        id = next(self._ids)
        self._acks[id] = asyncio.get_running_loop().create_future()
        try:
            await self.websocket.send(f"42{id}{json.dumps([event, *data])}")
        except ConnectionClosed as closed:
            raise ConnectionResetError(str(closed)) from None
        return await asyncio.wait_for(self._acks[id], SECONDS)

    async def until(self, true_of: Callable[[Board], Any], seconds: float = SECONDS) -> Board:
        """Wait until the board fulfils a condition."""
        await self.when(lambda: self.received["board"] and true_of(self.board), seconds)
        return self.board

    async def when(self, true: Callable[[], Any], seconds: float | None = SECONDS) -> None:
        """Wait until a condition holds that something received may make true; with None, for as
        long as the connection lasts."""
        async with asyncio.timeout(seconds), self._news:
            while not true():
                if self.refused is not None:
                    raise Refused(self.refused)
                if self._ended:
                    raise ConnectionResetError("the connection has ended")
                await self._news.wait()

    async def close(self) -> None:
        """Hang up."""
        await self.websocket.close()
        await self._reader

    async def _read(self) -> None:
        try:
            with contextlib.suppress(ConnectionClosed):
                while True:
                    async with asyncio.timeout(self._patience):
                        packet = await self.websocket.recv()
                    await self._take(str(packet))
        except TimeoutError:
            self.in_silence = True
        finally:
            self._ended = True
            # whoever hears nothing gets no goodbye either
            self.websocket.transport.abort()
            for ack in self._acks.values():
                if not ack.done():
                    ack.set_exception(ConnectionResetError("no acknowledgement came"))
                    ack.exception()
            async with self._news:
                self._news.notify_all()

    async def _take(self, packet: str) -> None:
        if packet == "2":
            await self.websocket.send("3")
        elif packet.startswith("43"):
            id, _, payload = packet[2:].partition("[")
            ack = self._acks.pop(int(id))
            if not ack.done():
                ack.set_result(json.loads(f"[{payload}")[0])
        elif packet.startswith("42"):
            event, data = json.loads(packet[2:])
            self._apply(event, data)
        async with self._news:
            self._news.notify_all()

    def _apply(self, event: str, data: dict[str, Any]) -> None:
        if event == "refused":
            self.refused = data
            return
        if event == "core":
            self.core_away, self.why = data["away"], data["why"]
            return
        self.received[event] += 1
        if event == "mine":
            self.mine = data
            return
        if event == "board":
            self.board, self.rev = data["board"], data["rev"]
        elif self.rev < data["from"]:
            raise MissedPatch(f"has {self.rev}, got a patch from {data['from']}")
        elif self.rev < data["to"]:
            self.board, self.rev = merge(self.board, data["changes"]), data["to"]
        self.now = data["now"]


@contextlib.asynccontextmanager
async def connect(
    url: str, *, meeting: str, surface: str, token: str, lang: str = "vi"
) -> AsyncIterator[Phone]:
    """A connection of a device, not yet with a board (`await phone.until(bool)` waits for it)."""
    auth = {"meeting": meeting, "surface": surface, "token": token, "lang": lang}
    async with open_websocket(
        socket_url(url), compression=None, proxy=None, ping_interval=None, max_size=2**24
    ) as websocket:
        opening = str(await websocket.recv())
        assert opening.startswith("0"), opening
        await websocket.send(f"40{json.dumps(auth)}")
        phone = Phone(websocket, SILENT_SECONDS)
        try:
            yield phone
        finally:
            await phone.close()
