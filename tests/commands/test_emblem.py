"""What the screen wears: an image of which only the picture is kept, a colour that can be read."""

import base64
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liveqa.domain.colour import contrast
from liveqa.domain.emblem import SIGNATURE, drawn
from liveqa.domain.plan import Plan
from liveqa.domain.words import Audience
from liveqa.errors import ColourTooPale, Invalid, NotAllowed, TooLong, WrongEmblem
from liveqa.imports.chosen import checked
from liveqa.service.committing import run
from liveqa.service.jobs import Create
from tests.room import START, Room


def chunk(name: bytes, data: bytes = b"") -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int = 2, height: int = 2, *more: bytes) -> bytes:
    """A picture without colour, with other chunks between head and picture."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = zlib.compress(b"".join(b"\0" + b"\0" * width for _ in range(height)))
    return SIGNATURE + head + b"".join(more) + chunk(b"IDAT", rows) + chunk(b"IEND")


PLAIN = png()
WITH_A_NAME = png(2, 2, chunk(b"tEXt", b"Author\0Nguyen Van A"), chunk(b"eXIf", b"GPS"))


def test_the_screen_shows_the_picture_alone_and_the_next_meeting_has_it(room: Room) -> None:
    image = base64.b64encode(WITH_A_NAME + b"<script>").decode()
    room.do(room.dung, "emblem.set", image=image)
    kept = room.pages[Audience.SCREEN]["meeting"]["emblem"]
    assert base64.b64decode(kept) == PLAIN
    assert room.store.meetings.last_emblem("")["emblem"] == kept
    for who in (Audience.PHONE, Audience.CHAIR, Audience.HELPER):
        assert "emblem" not in room.pages[who]["meeting"]
    with pytest.raises(NotAllowed):
        room.do(room.hoa, "emblem.remove")
    room.do(room.dung, "emblem.remove")
    assert "emblem" not in room.pages[Audience.SCREEN]["meeting"]


def test_phones_are_told_that_there_is_a_small_one_and_when_it_is_another(room: Room) -> None:
    def told() -> str:
        found: str = room.pages[Audience.PHONE]["meeting"].get("emblem_mark", "")
        return found

    image = base64.b64encode(PLAIN).decode()
    room.do(room.dung, "emblem.set", image=image)
    assert told() == ""
    room.do(room.dung, "emblem.set", image=image, small=base64.b64encode(WITH_A_NAME).decode())
    first = told()
    assert base64.b64decode(room.store.meetings.get(room.meeting).emblem_small) == PLAIN
    code = run(room.store, Create(Plan(title="A"), now=START)).result
    assert room.store.meetings.by_code(code).emblem_small == image
    other = base64.b64encode(png(96, 96)).decode()
    room.do(room.dung, "emblem.set", image=image, small=other)
    assert told() not in ("", first)
    for large in (png(97, 2), png(2, 2, chunk(b"tEXt", b"x" * 12_000)), b"\xff\xd8\xff"):
        small = base64.b64encode(large).decode()
        with pytest.raises((WrongEmblem, TooLong)):
            room.do(room.dung, "emblem.set", image=image, small=small)
    room.do(room.dung, "emblem.remove")
    assert told() == ""


def test_an_emblem_that_was_removed_does_not_come_back_from_an_older_meeting(room: Room) -> None:
    room.do(room.dung, "emblem.set", image=base64.b64encode(PLAIN).decode())
    code = run(room.store, Create(Plan(title="A"), now=START)).result
    second = room.store.meetings.by_code(code)
    assert second.emblem
    room.meeting = second.id
    room.do(room.dung, "emblem.remove")
    code = run(room.store, Create(Plan(title="B"), now=START)).result
    assert not room.store.meetings.by_code(code).emblem


def test_the_meeting_of_another_house_does_not_wear_it(room: Room) -> None:
    room.do(room.dung, "meeting.edit", issuing_body="Trường Tiểu học Sao Mai")
    room.do(room.dung, "emblem.set", image=base64.b64encode(PLAIN).decode())

    def worn(issuing_body: str) -> bool:
        code = run(room.store, Create(Plan(title="A", issuing_body=issuing_body), now=START)).result
        return bool(room.store.meetings.by_code(code).emblem)

    assert worn("")
    assert worn("TRƯỜNG TIỂU HỌC  SAO MAI")
    assert not worn("Trường Mầm non Hoa Sen")


def test_a_house_is_known_in_either_spelling(room: Room) -> None:
    room.do(room.dung, "meeting.edit", issuing_body="Ủy ban nhân dân xã Sao Mai")
    room.do(room.dung, "emblem.set", image=base64.b64encode(PLAIN).decode())
    for spelled in ("UBND xã Sao Mai", "Uỷ ban nhân dân xã Sao Mai"):
        code = run(room.store, Create(Plan(title="A", issuing_body=spelled), now=START)).result
        assert room.store.meetings.by_code(code).emblem


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xff\xd8\xff\xe0 a photo",
        PLAIN[:-1],
        PLAIN[:40] + b"?" + PLAIN[41:],
        SIGNATURE + chunk(b"IEND"),
        png(513, 1),
        png(1, 70_000),
        png(2, 2, chunk(b"tEXt", b"x" * 200_000)),
    ],
)
def test_what_is_no_small_picture_is_refused(room: Room, content: bytes) -> None:
    with pytest.raises((WrongEmblem, TooLong)):
        room.do(room.dung, "emblem.set", image=base64.b64encode(content).decode())


@given(st.binary(max_size=60), st.integers(0, len(PLAIN)))
def test_whatever_is_brought_is_a_picture_or_nothing(noise: bytes, at: int) -> None:
    kept = drawn(PLAIN[:at] + noise + PLAIN[at:])
    assert kept in (None, PLAIN)


@pytest.mark.parametrize("colour", ["#7a1f2b", "#0b3d91", "#1b5e20", "#000000"])
def test_a_dark_colour_is_worn(room: Room, colour: str) -> None:
    room.do(room.dung, "meeting.edit", colour=colour)
    assert room.pages[Audience.SCREEN]["meeting"]["colour"] == colour


@pytest.mark.parametrize("colour", ["#ffd700", "#ffffff", "#4fc3f7", "#9e9e9e"])
def test_a_pale_colour_is_refused(room: Room, colour: str) -> None:
    with pytest.raises(ColourTooPale):
        room.do(room.dung, "meeting.edit", colour=colour)


def test_a_pale_colour_of_a_plan_is_refused() -> None:
    with pytest.raises(ColourTooPale):
        checked(Plan(title="Đối thoại", colour="#ffd700"))


def test_a_colour_is_no_style(room: Room) -> None:
    for colour in ("red", "#fff", "#12345g", "#000000;x"):
        with pytest.raises(Invalid):
            room.do(room.dung, "meeting.edit", colour=colour)


def test_contrast_is_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")
