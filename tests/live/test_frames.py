"""Framing, byte by byte."""

import pytest
from wsproto.frame_protocol import FrameProtocol

from liveqa.live.engineio.frames import (
    CloseReason,
    Inbound,
    Opcode,
    ParseFailed,
    accept_key,
    text_frame,
)


def read(data: bytes, limit: int = 100) -> list[tuple[Opcode, str | bytes]]:
    inbound = Inbound(limit)
    return [found for byte in data for found in inbound.feed(bytes((byte,)))]


def client(text: str = "", *, opcode: Opcode = Opcode.TEXT) -> bytes:
    protocol = FrameProtocol(client=True, extensions=[])
    if opcode is Opcode.PING:
        return bytes(protocol.ping(text.encode()))
    return bytes(protocol.send_data(text))


def test_the_accept_key_is_the_one_of_the_rfc() -> None:
    assert accept_key("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


@pytest.mark.parametrize("key", ["", "short", "ZmV3", "!" * 24, "ê" * 24])
def test_a_key_of_the_wrong_form_has_no_answer(key: str) -> None:
    assert accept_key(key) is None


@pytest.mark.parametrize("size", [0, 1, 125, 126, 65535, 65536])
def test_text_frames_of_every_length_are_read_back(size: int) -> None:
    protocol = FrameProtocol(client=True, extensions=[])
    protocol.receive_bytes(text_frame(b"a" * size))
    frames = list(protocol.received_frames())
    assert "".join(str(frame.payload) for frame in frames) == "a" * size
    assert frames[-1].message_finished


def test_a_message_in_fragments_is_one_message() -> None:
    protocol = FrameProtocol(client=True, extensions=[])
    parts = [protocol.send_data("đối ", fin=False), client("?", opcode=Opcode.PING)]
    data = b"".join([*map(bytes, parts), bytes(protocol.send_data("thoại"))])
    assert read(data) == [(Opcode.PING, b"?"), (Opcode.TEXT, "đối thoại")]


def test_fragments_count_together() -> None:
    protocol = FrameProtocol(client=True, extensions=[])
    data = b"".join(bytes(protocol.send_data("x" * 60, fin=False)) for _ in range(2))
    with pytest.raises(ParseFailed) as refused:
        read(data)
    assert refused.value.code == CloseReason.MESSAGE_TOO_BIG


def test_a_message_of_the_allowed_size_is_read() -> None:
    assert read(client("x" * 100)) == [(Opcode.TEXT, "x" * 100)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x81\x02hi", CloseReason.PROTOCOL_ERROR),  # not masked
        (b"\xc1\x80\0\0\0\0", CloseReason.PROTOCOL_ERROR),  # a reserved bit
        (b"\x83\x80\0\0\0\0", CloseReason.PROTOCOL_ERROR),  # an unknown opcode
        (b"\x80\x80\0\0\0\0", CloseReason.PROTOCOL_ERROR),  # continues nothing
        (b"\x81\x81\0\0\0\0\xff", CloseReason.INVALID_FRAME_PAYLOAD_DATA),
        (b"\x82\x81\0\0\0\0x", CloseReason.UNSUPPORTED_DATA),
        (b"\x81\xff\0\0\0\0\x10\0\0\0" + bytes(4 + 101), CloseReason.MESSAGE_TOO_BIG),
    ],
)
def test_what_is_no_message_is_refused_with_its_reason(data: bytes, code: CloseReason) -> None:
    with pytest.raises(ParseFailed) as refused:
        read(data)
    assert refused.value.code == code
