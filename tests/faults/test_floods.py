"""Connections without end, from one device and from one address: the others notice nothing."""

import asyncio
import contextlib
import socket
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from liveqa.live.server import CONNECTIONS_PER_DEVICE
from liveqa.live.wsgi import CONNECTIONS_PER_ADDRESS
from tests.serving import Server, serving
from tests.wire import Phone, connect

pytestmark = pytest.mark.faults

Record = Callable[[str, object], None]


@pytest.mark.long
def test_a_device_keeps_its_latest_connections(tmp_path: Path, record_property: Record) -> None:
    async def day(server: Server) -> None:
        code = await asyncio.to_thread(server.meeting)
        token = await asyncio.to_thread(server.join, code=code)
        at = {"meeting": code, "surface": "phone", "token": token}
        async with AsyncExitStack() as stack:
            opened = []
            for _ in range(CONNECTIONS_PER_DEVICE + 5):
                opened.append(await stack.enter_async_context(connect(server.url, **at)))
                await opened[-1].until(bool)
            for phone in opened[:5]:
                await asyncio.wait_for(phone.websocket.wait_closed(), 5)
                assert phone.refused
                assert phone.refused["code"] == "too_many_connections"
            for phone in opened[5:]:
                assert (await phone.command("question.upvote", {"question": 1}))["error"]
        record_property("tried", CONNECTIONS_PER_DEVICE + 5)

    with serving(tmp_path / "data") as server:
        asyncio.run(day(server))


def test_a_hall_that_was_cut_off_comes_back_at_once(
    tmp_path: Path, at_length: bool, record_property: Record
) -> None:
    """Everyone has the board of now, and Lan, who is there already, is answered meanwhile."""
    size = 1_000 if at_length else 100

    async def day(server: Server) -> None:
        code = await asyncio.to_thread(server.meeting, review=False)
        tokens = [await asyncio.to_thread(server.join, code=code) for _ in range(size)]
        at = {"meeting": code, "surface": "phone"}

        async def visit(token: str) -> None:
            async with connect(server.url, token=token, **at) as phone:
                await phone.until(lambda board: "Mốc" in str(board), 60)
                there.append(phone)
                await phone.websocket.wait_closed()

        lan_token = await asyncio.to_thread(server.join, code=code)
        async with connect(server.url, token=lan_token, **at) as lan:
            await lan.until(bool)
            await lan.command("question.ask", {"text": "Mốc 1"})
            for _ in range(2):
                there: list[Phone] = []
                back = [asyncio.create_task(visit(token)) for token in tokens]
                while len(there) < size:
                    refused = await lan.command("question.upvote", {"question": 10**9})
                    assert refused["error"]["code"] in ("not_found", "too_fast")
                    await asyncio.sleep(0.1)
                assert all(phone.rev >= 1 for phone in there)
                for phone in there:
                    phone.websocket.transport.abort()
                await asyncio.gather(*back)
            assert lan.received["board"] == 1
        record_property("tried", 2 * size)

    with serving(tmp_path / "data") as server:
        asyncio.run(day(server))


@pytest.mark.long
def test_one_address_cannot_take_all_connections(
    tmp_path: Path, at_length: bool, record_property: Record
) -> None:
    """The flood comes from 127.0.0.2, the hall from 127.0.0.1."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = (10_000 if at_length else CONNECTIONS_PER_ADDRESS + 500) + 200
    if hard != resource.RLIM_INFINITY and hard < wanted:
        pytest.skip("this system does not give a process so many files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    flood: list[socket.socket] = []
    try:
        with serving(tmp_path / "data") as server:
            code = server.meeting(review=False)
            for _ in range(wanted - 200):
                wire = socket.socket()
                wire.bind(("127.0.0.2", 0))
                wire.connect(("127.0.0.1", server.port))
                with contextlib.suppress(ConnectionError):
                    wire.sendall(b"GET / HTTP/1.1\r\nX-")
                flood.append(wire)
            phone = server.join(code=code)
            assert server.do(code, phone, "question.ask", text="Còn chỗ không?")["question"]
            record_property("tried", len(flood))
    finally:
        for wire in flood:
            wire.close()
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
