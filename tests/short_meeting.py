"""A short meeting, from a plan to a restored copy, against a LiveQA that some words start.

    play(Program(("/media/usb/LiveQA/LiveQA",)), tmp_path / "data", tmp_path / "work")

Nothing here assumes which system the program runs on, or that it is Python: it may be a frozen
folder, or another system's program under an emulator, which names paths in its own way.

    python -m tests.short_meeting FOLDER WORD …     plays it, and prints what it took as JSON
"""

import asyncio
import contextlib
import http.client
import io
import itertools
import json
import os
import subprocess
import sys
import threading
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from liveqa.domain.words import Outcome, Role
from liveqa.papers.registry import DOCUMENTS
from tests.wire import connect

SECONDS = 60.0
# Nothing here is beyond authority, and no other house has delivered anything.
PLAYED = {
    name: kind
    for name, kind in DOCUMENTS.items()
    if name != "petition" and Role.SECRETARY in kind.readers
}
EVERY = {f"{name}.{form}" for name, kind in PLAYED.items() for form in kind.formats}


def few() -> set[str]:
    """Each document once, and each format."""
    taken: Counter[str] = Counter()
    chosen = set()
    for name, kind in PLAYED.items():
        form = min(kind.formats, key=lambda form: taken[form])
        taken[form] += 1
        chosen.add(f"{name}.{form}")
    assert taken.keys() == {name.rpartition(".")[2] for name in EVERY}
    return chosen


OPTIONS = ("--host", "127.0.0.1", "--port", "0", "--print-links")
TITLE = "Hội nghị đối thoại ngắn"
PLAN = f"""\
title: {TITLE}
starts_at: 2026-05-04 08:00
agenda: [{{title: Tuyên bố lý do, minutes: 5}}, {{title: Phát biểu ý kiến, minutes: 30}}]
groups: [{{name: Lớp 5A, invited: 30}}]
officers: [{{name: Cô Hoa, duty: chair}}]
answerers: [{{name: Hiệu trưởng}}]
"""
ASKED, LATER = "Bao giờ trường có sân chơi mới?", "Vì sao nhà vệ sinh chưa sửa?"
ANSWER = "Sân chơi mới dùng được từ **tháng chín**."
DEFERRAL = {
    "outcome": Outcome.NEEDS_STUDY,
    "body": "Ban giám hiệu",
    "deadline": "2099-12-31",
    "channel": "bảng tin của trường",
}

Words = tuple[str, ...]


@dataclass(frozen=True)
class Program:
    """How to start a LiveQA: its words, its whole environment (None for this one), how it is told
    a path of this machine, and how it is asked to end."""

    words: Words
    environment: Mapping[str, str] | None = None
    path: Callable[[Path], str] = str
    stop: Callable[["subprocess.Popen[str]"], None] = subprocess.Popen.terminate

    def call(self, data: Path, *words: str) -> str:
        """Run a command that ends by itself; what it printed. Fails when it was refused."""
        done = subprocess.run(
            [*self.words, "--data", self.path(data), *words],
            env=self.environment,
            input="",
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@dataclass(frozen=True)
class Running:
    """A LiveQA that serves. `started` is how many seconds it took until it was ready."""

    links: dict[str, str]
    started: float
    _ops: Iterator[int] = field(default_factory=itertools.count)

    @property
    def url(self) -> str:
        """Its address, without a final slash."""
        parts = urlsplit(self.links["organiser"])
        return f"http://127.0.0.1:{parts.port}"

    def get(self, path: str, token: str = "") -> bytes:
        """What is at an address."""
        return self._request("GET", path, None, token)

    def post(self, path: str, body: object, token: str = "") -> Any:
        """The answer to what was posted."""
        return json.loads(self._request("POST", path, json.dumps(body).encode(), token))

    def join(self, code: str, role: str = "attendee", link: str = "") -> str:
        """The token of a new device."""
        given = {"role": role, "secret": urlsplit(link).fragment} if link else {}
        path = f"/api/meetings/{code}/join" if code else "/api/join"
        token: str = self.post(path, given)["token"]
        return token

    def do(self, code: str, token: str, command: str, /, **args: Any) -> dict[str, Any]:
        """Give a command; its result."""
        envelope = {"op": f"short-{next(self._ops)}", "name": command, "args": args}
        ack = self.post(f"/api/meetings/{code}/commands", envelope, token)
        assert ack["ok"], ack
        result: dict[str, Any] = ack["result"]
        return result

    def board(self, code: str, token: str) -> dict[str, Any]:
        """The board of whoever has this token."""
        board: dict[str, Any] = json.loads(self.get(f"/api/meetings/{code}/board", token))["board"]
        return board

    def _request(self, method: str, path: str, body: bytes | None, token: str) -> bytes:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=SECONDS)
        with contextlib.closing(connection):
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            content = answer.read()
        assert answer.status == 200, (path, answer.status, content)
        return content


@dataclass
class Played:
    """What a short meeting took: seconds from start to ready, the bytes of each document."""

    first_start: float
    second_start: float = 0.0
    documents: dict[str, int] = field(default_factory=dict)


@contextlib.contextmanager
def serving(program: Program, data: Path, *words: str) -> Iterator[Running]:
    """The program as a server while the block runs; fails when it shows a traceback."""
    began = time.monotonic()
    process = subprocess.Popen(
        [*program.words, "--data", program.path(data), *words, *OPTIONS],
        env=program.environment,
        # pipes alone: a program under Wine cannot use files or nothing for its streams
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    said: list[str] = []
    listener = threading.Thread(target=said.extend, args=(process.stderr,), daemon=True)
    listener.start()
    try:
        line = process.stdout.readline()
        if line:
            yield Running(json.loads(line), time.monotonic() - began)
    finally:
        program.stop(process)
        process.wait(SECONDS)
        listener.join(SECONDS)
        for stream in (process.stdin, process.stdout, process.stderr):
            stream.close()
    assert line, "".join(said)
    assert "Traceback" not in "".join(said), "".join(said)


def play(
    program: Program, data: Path, work: Path, documents: Collection[str] = frozenset(EVERY)
) -> Played:
    """Play the whole meeting on the data folder, with files in `work`, and fetch these documents;
    AssertionError where LiveQA does not do what it should."""
    backup = work / "bản sao.db"
    with serving(program, data) as server:
        played = Played(server.started)
        code, staff = _open(server)
        answered, deferred = asyncio.run(_talk(server, code, staff))
        server.do(code, staff["secretary"], "minutes.approve", in_favour=30)
        server.do(code, staff["organiser"], "meeting.close")
        for document in sorted(documents):
            name, _, form = document.rpartition(".")
            query = f"?question={deferred}" if name == "letter" else ""
            path = f"/api/meetings/{code}/documents/{document}{query}"
            content = server.get(path, staff["secretary"])
            check_document(name, form, content)
            played.documents[document] = len(content)
        program.call(data, "backup", "--out", program.path(backup))
        _check_outcome(server, code, staff["secretary"], answered, deferred)
        server.do(code, staff["organiser"], "meeting.reopen", reason="Ghi thêm")
    _check_export(program, data, work / "văn bản", code)
    program.call(data, "restore", program.path(backup))
    with serving(program, data) as server:
        played.second_start = server.started
        # a copy knows nothing of who was shut out since: its links are new
        assert not server.links["organiser"].endswith(staff["organiser link"])
        secretary = _secretary(
            server, code, server.join("", "organiser", server.links["organiser"])
        )
        found = _check_outcome(server, code, secretary, answered, deferred)
        assert found["meeting"]["state"] == "closed"  # as it was when the copy was made
    program.call(data, "verify")
    return played


def _open(server: Running) -> tuple[str, dict[str, str]]:
    """An open meeting's code, and the tokens of its staff."""
    for page in ("organiser", "screen"):
        assert b"<script" in server.get(f"/{page}")
    organiser = server.join("", "organiser", server.links["organiser"])
    code = server.post("/api/meetings", {"plan": PLAN}, organiser)["code"]
    secretary = _secretary(server, code, organiser)
    server.do(code, organiser, "meeting.open")
    fragment = urlsplit(server.links["organiser"]).fragment
    return code, {"organiser": organiser, "secretary": secretary, "organiser link": fragment}


def _secretary(server: Running, code: str, organiser: str) -> str:
    """The token of a new secretary's device."""
    links = json.loads(server.get(f"/api/meetings/{code}/links", organiser))["roles"]
    return server.join(code, "secretary", links["secretary"]["url"])


async def _talk(server: Running, code: str, staff: Mapping[str, str]) -> tuple[int, int]:
    """Lan and Minh ask, and upvote each other's question; one is answered and one put off. The
    ids of both questions."""

    async def do(command: str, /, **args: Any) -> dict[str, Any]:
        return await asyncio.to_thread(server.do, code, staff["secretary"], command, **args)

    tokens = await asyncio.gather(*(asyncio.to_thread(server.join, code) for _ in range(2)))
    async with contextlib.AsyncExitStack() as stack:
        phones = [
            await stack.enter_async_context(
                connect(server.url, meeting=code, surface="phone", token=token)
            )
            for token in tokens
        ]
        ids = []
        for phone, text in zip(phones, (ASKED, LATER), strict=True):
            await phone.until(bool, SECONDS)
            asked = await phone.command("question.ask", {"text": text})
            assert asked["ok"], asked
            ids.append(asked["result"]["question"])
            await do("question.accept", question=ids[-1])
        for phone, other in zip(phones, reversed(ids), strict=True):
            await phone.until(partial(_shows, other), SECONDS)
            upvoted = await phone.command("question.upvote", {"question": other})
            assert upvoted["ok"], upvoted
        answered, deferred = ids
        draft = (await do("answer.start", questions=[answered]))["answer"]
        await do("answer.draft", answer=draft, text=ANSWER, base_version=0)
        await do("answer.record", answer=draft)
        await do("outcome.set", questions=[answered], outcome=Outcome.ANSWERED)
        await do("outcome.set", questions=[deferred], **DEFERRAL)
        for phone in phones:
            await phone.until(
                lambda board: board["questions"][str(deferred)].get("deadline"), SECONDS
            )
    return answered, deferred


def _shows(question: int, board: Mapping[str, Any]) -> bool:
    return str(question) in board["questions"]


def _check_outcome(
    server: Running, code: str, secretary: str, answered: int, deferred: int
) -> dict[str, Any]:
    """Check that the answer, the deferral and the upvotes are there; the board they stand on."""
    board = server.board(code, secretary)
    questions = board["questions"]
    assert questions[str(answered)]["text"] == ASKED
    assert questions[str(answered)]["votes"] == 1
    assert questions[str(answered)]["outcome"] == Outcome.ANSWERED
    assert ANSWER in json.dumps(board["answers"], ensure_ascii=False)
    assert {name: questions[str(deferred)][name] for name in DEFERRAL} == DEFERRAL
    return board


def _check_export(program: Program, data: Path, out: Path, code: str) -> None:
    """The command line writes the same kinds of files, without a server."""
    words = ("export", code, "--out", program.path(out), "--document", "minutes", "register")
    program.call(data, *words)
    written = {path.suffix[1:]: path.read_bytes() for path in out.iterdir()}
    for form, content in written.items():
        name = "minutes" if form in DOCUMENTS["minutes"].formats else "register"
        check_document(name, form, content)
    assert written.keys() == {
        *DOCUMENTS["minutes"].formats,
        *DOCUMENTS["register"].formats,
    }


# How a file of each format begins, and what else makes it one.
_MAGIC = {"pdf": b"%PDF-", "docx": b"PK\3\4", "xlsx": b"PK\3\4", "zip": b"PK\3\4"}
_PART = {"docx": "word/document.xml", "xlsx": "xl/sharedStrings.xml"}
# What each document surely says; in the public copy's pages it is drawn.
_SAYS = {
    "letter": LATER,
    "register": ASKED,
    "minutes": ASKED,
    "missing": '"fact"',
    "names": "[",
    "pages": "png",
    "plan": TITLE,
}
# What is printed before the day has nothing that was asked.
_SAYS |= {name: TITLE for name, kind in PLAYED.items() if set(kind.formats) == {"docx", "pdf"}}


def check_document(name: str, form: str, content: bytes) -> None:
    """AssertionError unless the content is this document in this format."""
    assert content.startswith(_MAGIC.get(form, b"")), (name, form, content[:20])
    said = text_of(form, content)
    expected = _SAYS.get(name, "sân chơi")
    assert _folded(expected) in _folded(said), (name, form, said[:500])


def text_of(form: str, content: bytes) -> str:
    """What a file of this format says, with the tags that it stands in."""
    if form == "pdf":
        from pypdf import PdfReader

        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    if form == "png":
        assert content.startswith(b"\x89PNG\r\n")
        return form
    if form not in ("zip", *_PART):
        return content.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.testzip() is None
        if form in _PART:
            return file.read(_PART[form]).decode("utf-8")
        names = file.namelist()
        return "\n".join(text_of(name.rpartition(".")[2], file.read(name)) for name in names)


def _folded(text: str) -> str:
    """Text without white space, which a format may break as it likes."""
    return "".join(text.split())


def main() -> int:
    """Play it in a folder with the words given, and print what it took."""
    folder = Path(sys.argv[1])
    work = folder / "work"
    work.mkdir(parents=True, exist_ok=True)
    played = play(Program(tuple(sys.argv[2:]), dict(os.environ)), folder / "data", work)
    print(json.dumps(asdict(played), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
