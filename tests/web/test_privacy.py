"""A name for the secretaries alone: searched for in every byte that anyone else is sent."""

import asyncio
import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import AsyncExitStack, closing
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from websockets.asyncio.client import ClientConnection
from websockets.asyncio.client import connect as open_websocket

from liveqa.text import fold
from tests.serving import Server, serving
from tests.web.house import House
from tests.wire import socket_url

NAME, CONTACT, UNIT = "Trịnh Thị Kín Đáo", "kindao@truong.vn", "Tổ Bảo Mật"
WORDS = ("Kín Đáo", "kindao", "Bảo Mật")
TEXT = "Vì sao lương tháng ba chậm?"
OTHERS = ("attendee", "screen", "chair", "helper", "organiser")
TEXTS = tuple(
    f"documents/{name}"
    for name in (
        *("minutes.md", "minutes.html", "register.csv", "public.md", "public.html"),
        *("notice.md", "report.html", "missing.json"),
        *("summary.txt", "news.txt"),
    )
)
# It names its addressee to secretaries.
LETTER = "documents/letter.md?question=1"
SECRET = ("documents/archive.zip", "documents/names.json")
SURFACES = {"attendee": "phone"}
PLAN = """\
title: Hội nghị đối thoại
review: false
agenda: [{title: Phát biểu ý kiến, minutes: 30}]
groups: [{name: Nhóm Rất Nhỏ, invited: 3}]
answerers: [{name: Hiệu trưởng}]
questions:
  - text: Bao giờ có bếp ăn mới?
    name: Trịnh Thị Kín Đáo
    name_mode: secretaries_only
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path / "data") as running:
        yield running


class Wiretap:
    """Everything one socket is sent, as text."""

    def __init__(self, websocket: ClientConnection) -> None:
        self.websocket = websocket
        self.heard: list[str] = []
        self.task = asyncio.create_task(self._listen())

    async def until(self, word: str) -> None:
        """Wait until a word was sent."""
        async with asyncio.timeout(10):
            while not any(word in packet for packet in self.heard):
                await asyncio.sleep(0.02)

    async def _listen(self) -> None:
        async for packet in self.websocket:
            self.heard.append(str(packet))
            if packet == "2":
                await self.websocket.send("3")


async def tapped(stack: AsyncExitStack, server: Server, code: str, role: str) -> Wiretap:
    """A connection of a new device of this role, written down."""
    token = await asyncio.to_thread(server.join, role)
    auth = {"meeting": code, "surface": SURFACES.get(role, role), "token": token, "lang": "vi"}
    websocket = await stack.enter_async_context(
        open_websocket(socket_url(server.url), compression=None, proxy=None, max_size=2**24)
    )
    await websocket.recv()
    await websocket.send(f"40{json.dumps(auth)}")
    return Wiretap(websocket)


def everything_happens(server: Server, code: str) -> None:
    """A question and a speaker with a hidden name go through all that can become of them."""
    lan, secretary, chair = server.join(code=code), server.as_("secretary"), server.as_("chair")
    agenda = int(next(iter(server.get(f"/api/meetings/{code}/board", chair)["board"]["agenda"])))
    server.do(code, chair, "agenda.start_item", item=agenda)
    hidden = {"name": NAME, "name_mode": "secretaries_only"}
    asked = server.do(
        code, lan, "question.ask", text=TEXT, wants_reply=True, contact=CONTACT, group=1, **hidden
    )["question"]
    speaker = server.do(code, secretary, "speaker.add", unit=UNIT, seat=UNIT, group=1, **hidden)[
        "speaker"
    ]
    server.do(code, chair, "speaker.call", speaker=speaker)
    spoken = server.do(
        code, secretary, "question.enter", text="Nói tại hội trường?", speaker=speaker
    )["question"]
    server.do(code, chair, "stage.show_questions", questions=[asked, spoken])
    answer = server.do(code, secretary, "answer.start", questions=[asked, spoken], answerers=[1])[
        "answer"
    ]
    draft = {"answer": answer, "text": "Đã chi trả.", "base_version": 0}
    server.do(code, secretary, "answer.draft", **draft)
    server.do(code, secretary, "answer.record", answer=answer)
    merged = server.do(code, lan, "question.ask", text="Trùng?", **hidden)["question"]
    server.do(code, secretary, "question.merge", question=merged, into=asked)
    declined = server.do(code, lan, "question.ask", text="Riêng?", **hidden)["question"]
    server.do(code, secretary, "question.decline", question=declined, reason="private")
    for view in ("top", "reading", "closing"):
        server.do(code, chair, "stage.show", view=view)
    server.do(code, secretary, "conclusion.write", text="HẾT-CHUYỆN", base_version=0)


async def listened(server: Server, code: str) -> dict[str, str]:
    """What each role was sent on its socket while everything happened."""
    async with AsyncExitStack() as stack:
        taps = {role: await tapped(stack, server, code, role) for role in (*OTHERS, "secretary")}
        for tap in taps.values():
            await tap.until('42["board"')
        await asyncio.to_thread(everything_happens, server, code)
        for role in ("chair", "secretary", "organiser"):
            await taps[role].until("HẾT-CHUYỆN")
        await taps["screen"].until("closing")
        await taps["attendee"].until("Đã chi trả")
        return {role: "\n".join(tap.heard) for role, tap in taps.items()}


def read(house: House, code: str, role: str, *paths: str) -> str:
    """What a role is answered over HTTP."""
    addresses = [f"/api/meetings/{code}/{path}" for path in paths] + ["/api/meetings", "/"]
    bodies = [house.get(at, house.as_(role)).data for at in addresses]
    return b"\n".join(bodies).decode()


def papers(house: House, code: str) -> str:
    """The minutes as Word and PDF, with everything that is packed inside."""
    secretary = house.as_("secretary")
    at = f"/api/meetings/{code}/documents/minutes"
    word = house.get(f"{at}.docx", secretary)
    pdf = house.get(f"{at}.pdf", secretary)
    assert (word.status_code, pdf.status_code) == (200, 200)
    with zipfile.ZipFile(io.BytesIO(word.data)) as parts:
        found = [parts.read(name).decode(errors="replace") for name in parts.namelist()]
    reader = PdfReader(io.BytesIO(pdf.data))
    found += [page.extract_text() for page in reader.pages]
    found += [str(reader.metadata), pdf.data.decode("latin-1")]
    return "\n".join(found)


def check_hidden(where: str, content: Any) -> None:
    plain = fold(str(content))
    assert fold(TEXT) in plain or where in ("helper", "papers"), where
    for word in WORDS:
        assert fold(word) not in plain, f"{word} reached {where}"


def test_a_name_for_the_secretaries_reaches_nobody_else(server: Server) -> None:
    """Over the sockets of a running server, then over HTTP from the application on its data."""
    code = server.meeting(PLAN)
    heard = asyncio.run(listened(server, code))
    seen = heard["secretary"] + json.dumps(
        server.get(f"/api/meetings/{code}/board", server.as_("secretary")), ensure_ascii=False
    )
    server.kill()
    assert "Kín" not in server.said() + server.logged()
    with closing(House(server.data)) as house:
        for role in OTHERS:
            answers = read(house, code, role, "board", "links", "devices", *TEXTS, LETTER, *SECRET)
            check_hidden(role, heard[role] + answers)
        assert "Nhóm Rất Nhỏ" not in heard["screen"]
        for word in WORDS:
            assert word in seen
        minutes = papers(house, code) + read(house, code, "secretary", *TEXTS)
        check_hidden("papers", minutes)
        assert "luong thang ba" in fold(minutes)
