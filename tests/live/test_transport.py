"""Hostile, slow and lost clients, on real sockets."""

import contextlib
import http.client as http_client
import select
import socket
import time

import pytest
from wsproto.frame_protocol import CloseReason, Opcode

from liveqa.domain.words import Role
from liveqa.live import wsgi
from liveqa.live.engineio import exchange, transport
from liveqa.machine.config import Proxies
from tests.live.raw import Raw, masked, raw, request
from tests.live.venue import Loop, Venue, question, serving

EITHER_WAY = pytest.mark.parametrize("served", ["http", "https"], indirect=True)
LONG = "Đề nghị nhà trường sửa mái che. " * 1000


def http(venue: Venue, data: bytes) -> bytes:
    """The head of the answer to these bytes."""
    with socket.create_connection(venue.address, timeout=10) as wire:
        wire.sendall(data)
        answer = b""
        while b"\r\n\r\n" not in answer and (piece := wire.recv(65536)):
            answer += piece
        return answer


def alive(venue: Venue) -> None:
    """The server still lets a phone in."""
    with raw(venue) as phone:
        phone.enter(venue.auth())
        assert next(phone.events())[0] == "board"


def read_until(client: Raw, rev: int, chunk: int = 65536) -> list[str]:
    """Read until a revision has come; the names of the events that brought it."""
    names = []
    for name, _ in client.events(chunk):
        if name != "mine":
            names.append(name)
        if client.rev >= rev:
            return names
    pytest.fail("the server hung up")


@EITHER_WAY
def test_a_reader_of_single_bytes_gets_a_valid_stream(
    venue: Venue, loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "SEND_BUFFER", 2048)
    text = LONG[:4000]
    with raw(venue, receive_buffer=2048) as slow:
        slow.enter(venue.auth(Role.CHAIR))
        read_until(slow, 10, chunk=1)
        for id in range(2, 12):
            loop.call(venue.change, urgent=True, questions=[question(id, text)])
            select.select([slow.wire], [], [])
        assert read_until(slow, 20, chunk=1)[-1] == "board"
        assert {row["text"] for row in list(slow.board["questions"].values())[1:]} == {text}
        assert len(slow.board["questions"]) == 11


@EITHER_WAY
def test_a_stalled_reader_holds_up_nobody_and_gets_the_latest_board(
    venue: Venue, loop: Loop
) -> None:
    with raw(venue, receive_buffer=4096) as stalled, raw(venue) as quick:
        for client in (stalled, quick):
            client.enter(venue.auth(Role.CHAIR))
            read_until(client, 10)
        for rev in range(11, 211):
            text = f"{rev} {LONG}"
            loop.call(venue.change, urgent=True, questions=[question(1, text)])
            assert read_until(quick, rev) == ["patch"]
        assert quick.count > 200 * len(LONG)
        names = read_until(stalled, 210)
        assert names[-1] == "board"
        assert stalled.count < 20 * len(LONG.encode())
        assert stalled.board == quick.board
        loop.call(lambda: venue.change(urgent=True, questions=[question(1, "Mái che?")]))
        assert read_until(stalled, 211) == ["patch"]


@EITHER_WAY
def test_nothing_is_read_from_a_client_that_does_not_read(venue: Venue, loop: Loop) -> None:
    with raw(venue, receive_buffer=4096) as stalled:
        stalled.enter(venue.auth())
        read_until(stalled, 10)
        command = '["command",{"op":"o","name":"n","args":{"question":99}}]'
        stalled.wire.settimeout(0.5)
        sent = 0
        try:
            while sent < 500_000:
                stalled.say(f"42{sent}{command}")
                sent += 1
        except TimeoutError:
            answered = len(venue.submitted)
        assert answered < sent
        time.sleep(0.05)
        assert len(venue.submitted) == answered
    alive(venue)


@EITHER_WAY
def test_a_reader_that_stalls_for_good_is_cut(
    venue: Venue, loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "STALLED_SECONDS", 0.2)
    with raw(venue, receive_buffer=4096) as stalled:
        stalled.enter(venue.auth(Role.CHAIR))
        read_until(stalled, 10)
        for id in range(2, 32):
            loop.call(venue.change, urgent=True, questions=[question(id, LONG)])
        stalled.wire.settimeout(0.5)
        time.sleep(0.5)
        assert stalled.until_closed() == 0
        assert loop.call(lambda: len(venue.live._sessions)) == 0


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (masked(0x81, b"x" * (exchange.MAX_MESSAGE + 1)), CloseReason.MESSAGE_TOO_BIG),
        (b"\x81\x05hello", CloseReason.PROTOCOL_ERROR),
        (masked(0x82, b"binary"), CloseReason.UNSUPPORTED_DATA),
        (masked(0x81, b"\xff\xfe"), CloseReason.INVALID_FRAME_PAYLOAD_DATA),
        (masked(0x81, b""), CloseReason.PROTOCOL_ERROR),
        (masked(0x81, b"b4AAE="), CloseReason.PROTOCOL_ERROR),
        (masked(0x81, b"4{}"), CloseReason.PROTOCOL_ERROR),
        (masked(0x81, b"451-[]"), CloseReason.PROTOCOL_ERROR),
        (masked(0x81, b"9"), CloseReason.PROTOCOL_ERROR),
        (masked(0xFF, b"\x00" * 8), CloseReason.PROTOCOL_ERROR),
    ],
)
def test_what_is_no_packet_ends_the_connection_with_its_reason(
    venue: Venue, data: bytes, reason: CloseReason, caplog: pytest.LogCaptureFixture
) -> None:
    with raw(venue) as client:
        client.enter(venue.auth())
        read_until(client, 10)
        client.wire.sendall(data)
        assert client.until_closed() == reason
    alive(venue)
    assert not caplog.records


@EITHER_WAY
def test_an_oversize_message_is_refused_while_it_is_still_being_sent(venue: Venue) -> None:
    with raw(venue) as client:
        client.enter(venue.auth())
        read_until(client, 10)
        client.wire.sendall(masked(0x81, b"x" * 1_100_000, announced=200_000_000))
        assert client.until_closed() == CloseReason.MESSAGE_TOO_BIG


@EITHER_WAY
def test_a_message_of_a_mebibyte_is_taken_from_whoever_came_by_a_link_alone(venue: Venue) -> None:
    for role, size in ((Role.SECRETARY, 1_000_000), (Role.ATTENDEE, 30_000)):
        with raw(venue) as client:
            client.enter(venue.auth(role))
            read_until(client, 10)
            client.say(said(size))
            assert any(text.startswith("431") for _, text in client.frames())
    with raw(venue) as client:
        client.enter(venue.auth())
        read_until(client, 10)
        client.say(said(40_000))
        assert client.until_closed() == CloseReason.MESSAGE_TOO_BIG


def said(size: int) -> str:
    """A command that is this long, and a little longer."""
    args = f'{{"question":1,"more":"{"x" * size}"}}'
    return f'421["command",{{"op":"o","name":"n","args":{args}}}]'


def test_pings_of_the_websocket_are_answered(venue: Venue) -> None:
    with raw(venue) as client:
        client.enter(venue.auth())
        client.wire.sendall(masked(0x89, b"here?"))
        assert any(
            opcode is Opcode.PONG and payload == b"here?" for opcode, payload in client.frames()
        )


@EITHER_WAY
def test_a_goodbye_is_answered(venue: Venue) -> None:
    with raw(venue) as client:
        client.enter(venue.auth())
        client.wire.sendall(masked(0x88, b"\x03\xe8"))
        assert client.until_closed() == CloseReason.NORMAL_CLOSURE


def test_an_address_has_so_many_connections_whatever_they_speak(
    venue: Venue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wsgi.Server, "per_address", 3)

    def answered() -> bytes:
        with contextlib.suppress(ConnectionResetError):
            return http(venue, request())
        return b""

    with raw(venue), raw(venue), socket.create_connection(venue.address):
        assert answered() == b""
    deadline = time.monotonic() + 5
    while not answered():
        assert time.monotonic() < deadline


def test_behind_a_proxy_each_client_has_its_own_number_of_sockets(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(wsgi.Server, "per_address", 2)
    with contextlib.ExitStack() as stack:
        venue, _ = stack.enter_context(serving(proxies=Proxies()))

        def status(client: str) -> bytes:
            wire = stack.enter_context(socket.create_connection(venue.address, timeout=10))
            wire.sendall(request(X_Forwarded_For=client))
            return wire.recv(12)

        found = [status("203.0.113.9") for _ in range(3)] + [status("203.0.113.10")]
        assert [line[-3:] for line in found] == [b"101", b"101", b"429", b"101"]


def test_a_kept_connection_answers_without_waiting_for_the_network(venue: Venue) -> None:
    """A second write would wait for the first one's acknowledgement, which takes 40 ms."""
    page = http_client.HTTPConnection(*venue.address, timeout=10)
    seconds = []
    with contextlib.closing(page):
        for _ in range(11):
            begun = time.perf_counter()
            page.request("GET", "/nowhere")
            page.getresponse().read()
            seconds.append(time.perf_counter() - begun)
    assert sorted(seconds)[5] < 0.02


def test_who_does_not_connect_soon_is_sent_away(
    venue: Venue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "CONNECT_SECONDS", 0.1)
    with raw(venue) as client:
        assert client.until_closed() == CloseReason.NORMAL_CLOSURE


def test_who_begins_with_anything_else_is_sent_away(venue: Venue) -> None:
    with raw(venue) as client:
        client.say("3")
        assert client.until_closed() == CloseReason.POLICY_VIOLATION


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (request("EIO=4&transport=polling"), b"400"),
        (request("EIO=3&transport=websocket"), b"400"),
        (request("EIO=4&transport=websocket&sid=abc"), b"400"),
        (request(""), b"400"),
        (request(Sec_WebSocket_Key="AAAA"), b"400"),
        (request(Sec_WebSocket_Key=None), b"400"),
        (request(Sec_WebSocket_Version="8"), b"426"),
        (request(Upgrade=None), b"426"),
        (request(Connection="keep-alive"), b"426"),
        (request(method="POST"), b"405"),
        (request(method="OPTIONS"), b"405"),
        (request(Content_Length="5") + b"hello", b"405"),
        (request(Transfer_Encoding="chunked") + b"0\r\n\r\n", b"405"),
        (request()[:-2] + b"Host: 127.0.0.1\r\n\r\n", b"400"),
        (request(Content_Length="0")[:-2] + b"Content-Length: 5\r\n\r\nhello", b"400"),
        (request(Origin="http://a")[:-2] + b"origin: http://127.0.0.1\r\n\r\n", b"400"),
        (request(X="a\rHost: b"), b"400"),
        (request(X="a\0b"), b"400"),
        (b"GET / HTTP/9.9\r\n\r\n", b"400"),
        (b"\x16\x03\x01 not for us\r\n\r\n", b"400"),
        (b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\n\r\n", b"414"),
    ],
)
def test_what_is_no_handshake_gets_an_http_answer(
    venue: Venue, data: bytes, status: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    assert http(venue, data).split(b" ")[1] == status
    alive(venue)
    assert capfd.readouterr() == ("", "")


def test_headers_that_do_not_come_are_not_waited_for(
    venue: Venue, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(wsgi, "HEADER_SECONDS", 0.1)
    assert b" 400 " in http(venue, b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
    assert capfd.readouterr() == ("", "")


@EITHER_WAY
def test_whoever_goes_leaves_nothing_behind(venue: Venue, loop: Loop) -> None:
    for parting in ("", "41", "1", "42{}", "nonsense"):
        with raw(venue) as client:
            client.enter(venue.auth())
            read_until(client, 10)
            if parting:
                client.say(parting)
                client.until_closed()
    with raw(venue) as client:
        client.enter({"token": "stolen", "meeting": "", "surface": ""})
        client.until_closed()

    def left() -> list[object]:
        live = venue.live
        server = live._engine._server
        rooms = server.manager
        kept = [live._sessions, live._fanout._halls, server.environ, server.eio.sockets]
        return [*kept, rooms.rooms, rooms.pending_connect, rooms.pending_disconnect]

    deadline = time.monotonic() + 5
    while any(loop.call(left)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(loop.call(left))


def test_nothing_of_the_request_is_kept(venue: Venue, loop: Loop) -> None:
    with raw(venue) as client:
        client.enter(venue.auth())
        read_until(client, 10)
        assert loop.call(lambda: list(venue.live._engine._server.environ.values())) == [{}]
