"""A hostile phone: whatever it sends, nobody else notices, and nothing of it is a fault."""

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection
from websockets.asyncio.client import connect as open_websocket
from websockets.exceptions import ConnectionClosed

from tests.live.raw import Place, masked
from tests.live.raw import raw as handshaken
from tests.serving import Server, serving
from tests.wire import Refused, connect, socket_url

pytestmark = pytest.mark.faults

Room = tuple[Server, str]
QUIET = 0.3


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with serving(tmp_path_factory.mktemp("hostile") / "data") as server:
        yield server, server.meeting(review=False)


@pytest.fixture
def room(running: Room) -> Iterator[Room]:
    """A server with an open meeting, which must have logged no fault at the end."""
    server, _ = running
    before = len(server.logged())
    yield running
    said = server.logged()[before:]
    assert "Traceback" not in said, said
    assert "ERROR" not in said, said


def raw(server: Server, request: bytes) -> bytes:
    """Send bytes as they are; what was answered until the server hung up or fell silent."""
    answer = b""
    with socket.create_connection(("127.0.0.1", server.port)) as wire:
        wire.settimeout(QUIET)
        with contextlib.suppress(OSError):
            wire.sendall(request)
            while data := wire.recv(65536):
                answer += data
    return answer


def http(server: Server, line: str, *headers: str, body: bytes = b"") -> bytes:
    """An HTTP request written by hand."""
    head = [f"{line} HTTP/1.1", f"Host: 127.0.0.1:{server.port}", *headers, "Connection: close"]
    return "\r\n".join([*head, "", ""]).encode("latin-1") + body


REQUESTS: list[tuple[str, list[str], bytes]] = [
    ("GET /", ["Origin: http://[::1"], b""),
    ("GET /", ["Host: evil.example"], b""),
    ("GET /", ["Cookie: lang=\xff\xfe; ;;=; lang=en%00"], b""),
    ("GET /", ["Cookie: " + "a=b; " * 1500], b""),
    ("GET /", [f"X-{n}: y" for n in range(500)], b""),
    ("GET /", ["X: a\r\n folded"], b""),
    ("GET /", ["X : a", "garbage"], b""),
    ("GET /?lang=%ff", [], b""),
    ("GET /m/%zz%f", [], b""),
    ("GET /m/%ff%fe%c3", [], b""),
    ("GET /m/\xff\xfe", [], b""),
    ("GET /m/" + "A" * 7000, [], b""),
    ("GET /m/" + "A" * 10_000, [], b""),
    ("GET http://evil.example/", [], b""),
    ("GET http://[evil/", [], b""),
    ("GET /static/dist/" + "A" * 7000, ["Accept-Encoding: gzip"], b""),
    ("GET /static/dist/%00", ["Accept-Encoding: gzip"], b""),
    ("GET /static/dist/manifest.json", ["Range: bytes=x-", "If-Modified-Since: x"], b""),
    ("OPTIONS *", [], b""),
    ("CONNECT evil.example:80", [], b""),
    ("FOO /api/join", [], b""),
    ("POST /api/join", ["Content-Length: " + "9" * 5000], b"{}"),
    ("POST /api/join", ["Content-Length: 999999999999"], b"{}"),
    ("POST /api/join", ["Content-Length: -5"], b"{}"),
    ("POST /api/join", ["Content-Length: "], b"{}"),
    ("POST /api/join", ["Content-Length: 2", "Content-Length: 7"], b"{}"),
    ("POST /api/join", ["Content-Length: 2", "Transfer-Encoding: chunked"], b"0\r\n\r\n"),
    ("POST /api/join", ["Transfer-Encoding: chunked"], b"ZZZ\r\n{}\r\n0\r\n\r\n"),
    ("POST /api/join", ["Transfer-Encoding: chunked"], b"FFFFFF\r\n{}"),
    ("POST /api/join", ["Transfer-Encoding: xchunked"], b"2\r\n{}\r\n0\r\n\r\n"),
    ("POST /api/join", ["Content-Length: 1"], b"\xff"),
    ("POST /api/join", ["Content-Length: 100000"], b"[" * 100_000),
    ("POST /socket.io/?EIO=4&transport=polling", ["Content-Length: 2"], b"40"),
    ("GET /socket.io/?EIO=4&transport=polling", [], b""),
    ("GET /socket.io/?EIO=3&transport=websocket", ["Upgrade: websocket"], b""),
    ("GET /socket.io/?EIO=4&transport=websocket&sid=x", ["Upgrade: websocket"], b""),
    ("GET /", ["Upgrade: h2c", "HTTP2-Settings: x"], b""),
]
NO_REQUESTS = [
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(50),
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET /\r\n\r\n",
    b"\r\n\r\n\r\n",
    b"GET / HTTP/1.1\nHost: 127.0.0.1\n\n",
    b"A" * 100_000,
]


def test_no_request_is_a_fault(room: Room) -> None:
    server, _ = room
    for line, headers, body in REQUESTS:
        answer = raw(server, http(server, line, *headers, body=body))
        assert not answer.startswith(b"HTTP/1.1 5"), (line[:60], answer[:200])
    for request in NO_REQUESTS:
        assert not raw(server, request).startswith(b"HTTP/1.1 5"), request[:60]
    assert server.get("/api/current")["meeting"]


def test_half_requests_keep_nobody_waiting(room: Room) -> None:
    server, code = room
    with contextlib.ExitStack() as slow:
        header = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nX-".encode()
        body = http(server, "POST /api/join", "Content-Length: 1000", body=b"{")
        for half in (header, body) * 150:
            wire = slow.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            wire.sendall(half)
        phone = server.join(code=code)
        assert server.do(code, phone, "question.ask", text="Còn chỗ không?")["question"]


# sockets


@contextlib.asynccontextmanager
async def line(server: Server, first: str) -> AsyncIterator[ClientConnection]:
    """A WebSocket with the hand-written first packet sent."""
    async with open_websocket(
        socket_url(server.url), compression=None, proxy=None, max_size=2**24
    ) as websocket:
        await websocket.recv()
        await websocket.send(first)
        yield websocket


def auth(server: Server, code: str, **changes: Any) -> str:
    """A CONNECT of a new phone."""
    token = server.join(code=code)
    given = {"meeting": code, "surface": "phone", "token": token, "lang": "vi", **changes}
    return f"40{json.dumps(given)}"


async def heard(websocket: ClientConnection) -> list[str]:
    """What arrives until the server hangs up or falls silent."""
    packets: list[str] = []
    with contextlib.suppress(TimeoutError, ConnectionClosed):
        async with asyncio.timeout(QUIET):
            while True:
                packets.append(str(await websocket.recv()))
    return packets


BAD_AUTHS = [
    "40",
    "405",
    '40"x"',
    '40["x"]',
    "40{",
    "40" + "[" * 5000,
    '40/admin,{"token":"x"}',
    '40{"token":5,"meeting":5}',
    '40{"token":{},"meeting":[]}',
    '40{"token":"\\ud800","meeting":"x","surface":"phone"}',
    '40{"token":"\x00","meeting":"' + "x" * 10_000 + '","surface":"phone"}',
]
NO_CONNECTS = ['420["command",{}]', "2probe", "5", "", "x", "6", "41", "1", "451-[]"]


def test_a_wrong_connect_is_refused_in_words(room: Room) -> None:
    async def day() -> None:
        server, _ = room
        for first in BAD_AUTHS:
            async with line(server, first) as websocket:
                packets = await heard(websocket)
            assert any(packet.startswith('42["refused",{"code":"') for packet in packets), first
            assert not any("board" in packet for packet in packets)
        for first in NO_CONNECTS:
            async with line(server, first) as websocket:
                assert await heard(websocket) == []

    asyncio.run(day())


COMMAND = '["command",{"op":"OP","name":"question.ask","args":{"text":"?"}}]'
NONSENSE = [
    '420["join",{}]',
    "42[1]",
    "42[]",
    '420["command"]',
    '420["command",{},{}]',
    '420["command",null]',
    '420["command",[]]',
    '420["command","x"]',
    '420["command",NaN]',
    '420["command",' + "[" * 900 + "]" * 900 + "]",
    '420["command",{"op":"d","name":"question.ask","args":{"text":' + "[" * 900 + "]" * 900 + "}}]",
    '420["command",{"op":"e","name":"question.ask","args":{"text":"\\ud800"}}]',
    "42" + "9" * 30 + '["command",{}]',
    '42-1["command",{}]',
    '420["disconnect","x"]',
    '420["connect",{}]',
    '42/foo,["command",{}]',
    '451-["command",{"_placeholder":true,"num":0}]',
    "461-1[{}]",
    '431["x"]',
    '44"x"',
    "4",
    "49",
    "2",
    "2probe",
    "3",
    "5",
    "6",
    "b" + "A" * 100,
    "",
    "41",
    "1",
]


def test_nonsense_on_a_socket_disturbs_nobody(room: Room) -> None:
    async def day() -> None:
        server, code = room
        token = await asyncio.to_thread(server.join, code=code)
        async with connect(server.url, meeting=code, surface="phone", token=token) as minh:
            await minh.until(bool)
            for nonsense in NONSENSE:
                async with line(server, await asyncio.to_thread(auth, server, code)) as websocket:
                    await websocket.recv()
                    await websocket.send(nonsense)
                    await heard(websocket)
            ack = await minh.command("question.ask", {"text": "Vẫn nghe rõ chứ?"})
            assert ack["ok"], ack
            number = str(ack["result"]["question"])
            await minh.until(lambda board: number in board["questions"])
            assert minh.received["board"] == 1

    asyncio.run(day())


BAD_FRAMES = [
    b"\x81\x02hi",  # not masked
    masked(0xC1, b"hi"),  # a reserved bit
    masked(0x83, b"hi"),  # a reserved opcode
    masked(0x80, b"hi"),  # a continuation of nothing
    masked(0x09, b"hi"),  # a ping in pieces
    masked(0x89, b"x" * 200),  # a ping too long
    masked(0x81, b"\xff\xfe"),  # no UTF-8
    masked(0x82, b"\x04\x00"),  # binary
    masked(0x88, b"\x00\x01"),  # a goodbye with no such reason
    masked(0x81, b"", announced=2**62),
    masked(0x81, b"x" * 100, announced=2**20 + 1),
    masked(0x01, b"4") * 5000,  # ever new beginnings
    masked(0x81, b"42", announced=50),  # the rest never comes
    b"\x81",
    b"GET / HTTP/1.1\r\n\r\n",
]


def send_broken(server: Server, code: str, broken: bytes) -> None:
    """Come in as a new phone, send a broken frame, and wait for the end or for silence."""
    with handshaken(Place(("127.0.0.1", server.port))) as client:
        client.say(auth(server, code))
        assert next(client.events())[0] == "board"
        client.wire.settimeout(QUIET)
        with contextlib.suppress(OSError):
            client.wire.sendall(broken)
            client.until_closed()


def test_broken_frames_disturb_nobody(room: Room) -> None:
    server, code = room
    token = server.join(code=code)

    async def day() -> None:
        async with connect(server.url, meeting=code, surface="phone", token=token) as minh:
            await minh.until(bool)
            for broken in BAD_FRAMES:
                await asyncio.to_thread(send_broken, server, code, broken)
            assert (await minh.command("question.ask", {"text": "Còn nghe không?"}))["ok"]
            await minh.until(lambda board: "nghe không" in json.dumps(board, ensure_ascii=False))
            assert minh.received["board"] == 1

    asyncio.run(day())


def test_whoever_was_refused_or_left_can_do_nothing_more(room: Room) -> None:
    async def day() -> None:
        server, code = room
        good = await asyncio.to_thread(auth, server, code)
        bad = good.replace('"token": "', '"token": "x')
        before = server.get(f"/api/meetings/{code}/board", server.as_("secretary"))["rev"]
        for number, packets in enumerate(
            (
                [bad, "421" + COMMAND],
                [bad, good, "421" + COMMAND],
                [good, "41", good, "421" + COMMAND],
            )
        ):
            async with line(server, packets[0]) as websocket:
                with contextlib.suppress(ConnectionClosed):
                    for packet in packets[1:]:
                        await websocket.send(packet.replace("OP", f"late-{number}"))
                assert not any(packet.startswith("43") for packet in await heard(websocket))
        after = server.get(f"/api/meetings/{code}/board", server.as_("secretary"))["rev"]
        assert after == before

    asyncio.run(day())


def test_a_flood_of_commands_from_one_phone_leaves_room_for_others(room: Room) -> None:
    async def day() -> None:
        server, code = room
        token = await asyncio.to_thread(server.join, code=code)
        async with (
            line(server, await asyncio.to_thread(auth, server, code)) as flood,
            connect(server.url, meeting=code, surface="phone", token=token) as minh,
        ):
            await minh.until(bool)
            for number in range(500):
                await flood.send(f"42{number}" + COMMAND.replace("OP", f"flood-{number}"))
            async with asyncio.timeout(3):
                ack = await minh.command("question.ask", {"text": "Tôi hỏi được không?"})
            assert ack["ok"]
            flood.transport.abort()

    asyncio.run(day())


def test_the_same_op_over_http_and_socket_at_once_is_done_once(room: Room) -> None:
    async def day() -> None:
        server, code = room
        token = await asyncio.to_thread(server.join, code=code)
        async with connect(server.url, meeting=code, surface="phone", token=token) as minh:
            await minh.until(bool)
            for number in range(5):
                args, op = {"text": f"Một lần thôi {number}?"}, f"twice-{number}"
                given = await asyncio.gather(
                    minh.command("question.ask", args, op),
                    asyncio.to_thread(server.command, code, token, "question.ask", op, **args),
                    minh.command("question.ask", args, op),
                )
                assert given[0] == given[1] == given[2]
            await minh.when(lambda: len(minh.mine["questions"]) == 5)
            texts = [question["text"] for question in minh.mine["questions"].values()]
            assert len(texts) == len(set(texts))

    asyncio.run(day())


def test_a_revoked_device_loses_its_open_sockets_at_once(room: Room) -> None:
    async def day() -> None:
        server, code = room
        organiser = await asyncio.to_thread(server.as_, "organiser")
        spent = await asyncio.to_thread(server.join, "secretary", label="Máy của Mai")
        other = await asyncio.to_thread(server.as_, "secretary")
        at = {"meeting": code, "surface": "secretary"}
        async with (
            connect(server.url, token=spent, **at) as mai,
            connect(server.url, token=other, **at) as thu,
        ):
            await mai.until(bool)
            await thu.until(bool)
            devices = server.get(f"/api/meetings/{code}/devices", organiser)["devices"]
            device = next(row["id"] for row in devices if row["label"] == "Máy của Mai")
            await asyncio.to_thread(server.do, code, organiser, "device.revoke", device=device)
            with pytest.raises(Refused) as refused:
                await mai.until(lambda board: False, seconds=2)
            assert refused.value.error["code"] == "unauthorised"
            await asyncio.wait_for(mai.websocket.wait_closed(), 2)
            assert (await thu.command("intake.pause"))["ok"]
            assert (await thu.command("intake.open"))["ok"]
        with pytest.raises(Refused):
            async with connect(server.url, token=spent, **at) as again:
                await again.until(bool)

    asyncio.run(day())


@pytest.mark.long
def test_a_revoked_device_that_reads_nothing_holds_up_nobody(room: Room) -> None:
    """Its goodbye cannot be delivered: the command that sends it away must not wait for that."""
    server, code = room
    organiser = server.as_("organiser")
    token = server.join("secretary", label="Máy treo")
    secretary = server.as_("secretary")

    async def day() -> None:
        given = {"meeting": code, "surface": "secretary", "token": token}
        async with open_websocket(
            socket_url(server.url), compression=None, proxy=None, max_queue=1, ping_interval=None
        ) as stalled:
            await stalled.recv()
            await stalled.send(f"40{json.dumps(given)}")
            version = 0
            for number in range(40):
                text = f"{number} " + "ễ" * 60_000
                saved = await asyncio.to_thread(
                    server.do, code, secretary, "conclusion.write", text=text, base_version=version
                )
                version = saved["version"]
            devices = server.get(f"/api/meetings/{code}/devices", organiser)["devices"]
            device = next(row["id"] for row in devices if row["label"] == "Máy treo")
            async with asyncio.timeout(3):
                await asyncio.to_thread(server.do, code, organiser, "device.revoke", device=device)
                await asyncio.to_thread(server.do, code, secretary, "intake.open")
            stalled.transport.abort()

    asyncio.run(day())
