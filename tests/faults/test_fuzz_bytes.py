"""A fuzzer for what arrives as bytes: requests, WebSocket frames, Engine.IO and Socket.IO packets.
Whatever it is, nothing of it is a fault, nothing of it is done, and others are served meanwhile.

    python3 run.py test tests/faults/test_fuzz_bytes.py --long
"""

import asyncio
import contextlib
import json
import random
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.faults import record
from tests.faults.test_hostile import NO_REQUESTS, NONSENSE, REQUESTS, http
from tests.live.raw import masked, request
from tests.serving import Server, serving
from tests.wire import connect

pytestmark = pytest.mark.faults

SHORT, LONG = 4_000, 1_000_000
# At a time, so that the server is not waited for.
ATTACKERS = 4
WORDS = [
    b"\r\n", b"\x00", b"\xff", b":", b",", b"[", b"]", b"{", b"}", b'"', b"\\u0000", b"-1",
    b"9" * 20, b"%00", b"../", b"42", b"40", b"451-", b"\x81", b"\x88\x00", b"\x7e", b"\xff" * 8,
    b"command", b"Content-Length: 5\r\n", b"Transfer-Encoding: chunked\r\n",
    b"Upgrade: websocket\r\n",
]  # fmt: skip


def spoiled(seed: bytes, chance: random.Random) -> bytes:
    """The same bytes but for a few that were changed, lost, doubled or put in."""
    data = bytearray(seed)
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0 if data:
                data[at % len(data)] ^= 1 << chance.randrange(8)
            case 1:
                data[at:at] = chance.choice(WORDS)
            case 2:
                del data[at : at + chance.randrange(1, 20)]
            case 3:
                data[at:at] = data[at : at + chance.randrange(1, 30)]
            case _:
                data[at : at + 1] = chance.randbytes(chance.randrange(1, 4))
    return bytes(data)


def as_text(packet: bytes) -> bytes:
    """A packet in a proper frame."""
    return masked(0x81, packet)


class Attacker:
    """Sends one spoiled thing a connection, from the seeds of its kind."""

    def __init__(self, server: Server, code: str, seed: int) -> None:
        self.server, self.seed, self.chance = server, seed, random.Random(seed)
        self.host = f"127.0.0.1:{server.port}"
        auth = {"meeting": code, "surface": "phone", "token": server.join(code=code)}
        self.handshake = request(Host=self.host)
        self.auth_packet = f"40{json.dumps(auth)}".encode()
        self.auth = as_text(self.auth_packet)
        body = json.dumps({"op": "o", "name": "question.upvote", "args": {"question": 9}}).encode()
        command = [f"Content-Length: {len(body)}", "Authorization: Bearer x"]
        written = http(server, f"POST /api/meetings/{code}/commands", *command, body=body)
        self.requests = [http(server, line, *headers, body=b) for line, headers, b in REQUESTS]
        self.requests = [each for each in [*self.requests, *NO_REQUESTS] if len(each) < 4000]
        self.requests += [written, request(Host=self.host)]
        # a spoiled question may be a proper one, which would be done
        asked = [each.replace("question.ask", "question.upvote") for each in NONSENSE]
        self.packets = [each.encode(errors="surrogatepass") for each in asked]
        self.packets.append(b'427["command",{"op":"x","name":"question.upvote","args":{}}]')
        self.packets = [each for each in self.packets if len(each) < 4000]

    def attack(self, kind: str) -> bytes:
        """Send one thing of this kind; what was answered until the server hung up."""
        make: dict[str, Callable[[], bytes]] = {
            "request": lambda: spoiled(self.chance.choice(self.requests), self.chance),
            "frame": lambda: (
                self.auth + spoiled(as_text(self.chance.choice(self.packets)), self.chance)
            ),
            "packet": lambda: (
                self.auth + as_text(spoiled(self.chance.choice(self.packets), self.chance))
            ),
            "entry": lambda: as_text(spoiled(self.auth_packet, self.chance)),
        }
        return self._send(make[kind](), upgraded=kind != "request")

    def _send(self, data: bytes, *, upgraded: bool) -> bytes:
        answer = b""
        wire = socket.create_connection(("127.0.0.1", self.server.port), timeout=20)
        with wire, contextlib.suppress(ConnectionError):
            if upgraded:  # what comes before the server's 101 is not read as frames
                wire.sendall(self.handshake)
                assert wire.recv(65536).startswith(b"HTTP/1.1 101 ")
            wire.sendall(data)
            wire.shutdown(socket.SHUT_WR)
            while piece := wire.recv(65536):
                answer += piece
        return answer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server that must not have logged a fault at the end."""
    with serving(tmp_path / "data") as running:
        yield running
        assert "ERROR" not in running.logged(), running.logged()


def test_no_bytes_are_a_fault(
    server: Server, at_length: bool, record_property: Callable[[str, object], None]
) -> None:
    tried = LONG if at_length else SHORT
    seed = random.randrange(10_000)
    print(f"seeds from {seed}")
    code = server.meeting(review=False)
    phone = server.join(code=code)
    kinds = ("request", "frame", "packet", "entry")
    attackers = [Attacker(server, code, seed + number) for number in range(ATTACKERS)]
    before = record.check_journal(server.data)
    over = threading.Event()
    slowest: list[float] = []
    neighbour = threading.Thread(target=lambda: slowest.append(asyncio.run(meanwhile())))

    async def meanwhile() -> float:
        """The longest that a phone beside all this waited for an acknowledgement, in seconds."""
        longest, loop = 0.0, asyncio.get_running_loop()
        async with connect(server.url, meeting=code, surface="phone", token=phone) as minh:
            await minh.until(bool)
            while not over.is_set():
                began = loop.time()
                refused = await minh.command("question.upvote", {"question": 10**9})
                assert refused["error"]["code"] == "not_found", refused
                longest = max(longest, loop.time() - began)
                await asyncio.sleep(1)
            assert minh.received["board"] == 1
        return longest

    def attack(attacker: Attacker) -> None:
        for number in range(tried // ATTACKERS):
            kind = kinds[number % len(kinds)]
            answer = attacker.attack(kind)
            assert not answer.startswith(b"HTTP/1.1 5"), (attacker.seed, number, kind, answer)
            assert b"Traceback" not in answer, (attacker.seed, number, kind, answer)

    neighbour.start()
    try:
        with ThreadPoolExecutor(ATTACKERS) as pool:
            list(pool.map(attack, attackers))
    finally:
        over.set()
        neighbour.join()
    record_property("tried", tried)
    assert slowest, "the phone beside all this was disturbed"
    assert slowest[0] < 2.0
    assert record.check_journal(server.data) == before
