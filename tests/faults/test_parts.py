"""A part that crashes is seen, logged with a code to quote, and takes nothing else along."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from sqlite3 import connect as open_database

import psutil
import pytest

from liveqa.dates import ZONE
from liveqa.i18n import text
from liveqa.machine import datadir
from liveqa.store import database_file
from tests.faults.test_keeping import server_of, soon
from tests.faults.test_lifecycle import run
from tests.serving import Server, serving, start

pytestmark = [pytest.mark.faults, pytest.mark.long]

NAME, UNIT, CONTACT = "Trịnh Thị Lan", "Tổ Bếp Ăn", "lan@truong.vn"
TEXTS = ("Vì sao lương tháng ba chậm?", "Chị Mai ở bếp nói thế", "Sẽ trả trước ngày 15")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server that may log what went wrong."""
    running = start(tmp_path / "data")
    yield running
    running.kill()


def renderer(server: Server) -> psutil.Process | None:
    """The process that makes a paper just now."""
    for child in server.child.children():
        if "paper" in child.cmdline():
            return child
    return None


def test_a_paper_whose_maker_is_killed_is_said_and_can_be_had_again(server: Server) -> None:
    code = server.meeting(review=False)
    phone, chair = server.join(code=code), server.as_("chair")
    path = f"/api/meetings/{code}/documents/minutes.pdf"
    answers = []
    asking = threading.Thread(
        target=lambda: answers.append(server.request("GET", path, token=chair))
    )
    asking.start()
    found = soon(lambda: renderer(server))
    assert server.do(code, phone, "question.ask", text="Ai cũng gửi được chứ?")["number"] == 1
    found.kill()
    asking.join()
    (answer,) = answers
    error = answer.json()["error"]
    assert (answer.status, error["code"]) == (500, "render_failed")
    failed = re.compile(r"internal (\w+): no minutes.pdf \(exit -9\)")
    (reference,) = soon(lambda: failed.findall(server.logged()))
    assert error["message"] == text("vi", "error.render_failed", reference=reference)
    soon(lambda: server_of(server, code, chair).get("fault") == reference)
    assert server.request("GET", path, token=chair).body.startswith(b"%PDF-")


def signed_letter(server: Server) -> tuple[str, int]:
    """A closed meeting with a letter to somebody by name, scanned; and the question it is about."""
    code, organiser = server.meeting(review=False), server.as_("organiser")
    told = {"name": NAME, "name_mode": "named"}
    asked = server.do(code, server.join(code=code), "question.ask", text="Lương?", **told)
    server.do(code, organiser, "meeting.close")
    letter = {"kind": "letter", "question": asked["question"]}
    paper = server.do(code, organiser, "paper.approve", **letter)["paper"]
    path = f"/api/meetings/{code}/scans"
    scan = server.request("POST", path, f"%PDF-{NAME}".encode(), organiser).json()["scan"]
    args = {"paper": paper, "scan": scan, "scan_name": f"{NAME}.pdf"}
    server.do(code, organiser, "paper.attach_scan", **args)
    return code, asked["question"]


def holding(data: Path) -> list[Path]:
    """The files of a data folder in which the name stands."""
    files = [path for path in data.rglob("*") if path.is_file()]
    return [path for path in files if NAME.encode() in _left(path)]


def _left(path: Path) -> bytes:
    """Read a file, of which nothing is left if the server removed it since it was listed."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


@pytest.mark.long
def test_names_go_by_themselves_when_their_day_has_come(tmp_path: Path) -> None:
    """And nobody's from a draft, whose day an earlier version took while it was half typed."""
    other = "Vũ Văn Minh"
    with serving(tmp_path / "data") as server:
        code, _ = signed_letter(server)
        organiser = server.as_("organiser")
        tomorrow = (datetime.now(ZONE) + timedelta(days=1)).date().isoformat()
        server.do(code, organiser, "purge.schedule", purge_on=tomorrow)
        draft = server.meeting(review=False, is_open=False)
        told = [{"text": "Lương?", "name": other, "name_mode": "named"}]
        server.do(draft, organiser, "question.collect", collected=told)
        for day in ("0002-06-30", "0026-06-30"):
            refused = server.command(draft, organiser, "meeting.edit", purge_on=day)
            assert refused["error"]["field"] == "purge_on"
    database = datadir.database_path(server.data)
    with closing(open_database(database)) as db:
        db.execute("UPDATE meetings SET purge_on = '0026-06-30' WHERE code = ?", [draft])
        db.execute("DELETE FROM seals WHERE kind = 'meeting'")
        db.commit()
    folder = datadir.snapshots(server.data)
    folder.mkdir(exist_ok=True)
    database_file.copy(database, folder / "liveqa-20240601-080000.db")
    assert {path.parent.name for path in holding(server.data)} == {"data", "scans", "snapshots"}
    with serving(server.data, days=2) as again:
        soon(lambda: not holding(server.data), seconds=25.0)
        board = again.get(f"/api/meetings/{draft}/board", again.as_("organiser"))["board"]
        assert [question["name"] for question in board["questions"].values()] == [other]
    assert run(server.data, "verify").returncode == 0


def test_a_server_killed_right_after_an_erasing_finishes_it_at_its_next_start(
    tmp_path: Path,
) -> None:
    server = start(tmp_path / "data")
    code, asked = signed_letter(server)
    supervisor = psutil.Process(server.process.pid)
    supervisor.suspend()
    server.do(code, server.as_("organiser"), "question.erase_person", question=asked)
    server.child.kill()
    supervisor.resume()
    server.kill()
    with serving(server.data):
        soon(lambda: not holding(server.data))


def test_a_days_log_holds_no_name_no_text_and_no_token(
    server: Server, record_property: Callable[[str, object], None]
) -> None:
    code = server.meeting(review=False)
    phone = server.join(code=code, label=NAME)
    secretary, organiser = server.as_("secretary"), server.as_("organiser")
    told = {"name": NAME, "name_mode": "named", "wants_reply": True, "contact": CONTACT}
    asked = server.do(code, phone, "question.ask", text=TEXTS[0], **told)["question"]
    server.do(code, secretary, "speaker.add", name=NAME, unit=UNIT)
    answer = server.do(code, secretary, "answer.start", questions=[asked])["answer"]
    server.do(code, secretary, "answer.draft", answer=answer, text=TEXTS[2], base_version=0)
    # what is refused, malformed, not found or broken
    server.command(code, phone, "question.ask", text=TEXTS[1] * 100)
    server.command(code, phone, "question.upvote", question=NAME)
    server.request("POST", f"/api/meetings/{code}/commands", TEXTS[1].encode(), phone)
    server.request("POST", "/api/meetings", {"plan": f"title: [{NAME}"}, organiser)
    server.request("GET", "/api/nothing", token=phone, X_Name="Lan")
    server.request("GET", f"/m/{code}/nothing?token={phone}")
    server.request("POST", f"/api/meetings/{code}/join", {"role": "chair", "secret": "0" * 32})
    with closing(open_database(datadir.database_path(server.data))) as db:
        db.execute("UPDATE speakers SET state = ?", [NAME])
        db.commit()
    broken = server.command(code, secretary, "speaker.call", speaker=1)
    assert broken["error"]["code"] == "internal"
    failed = server.request("GET", f"/api/meetings/{code}/documents/minutes.md", token=secretary)
    assert failed.json()["error"]["code"] == "internal"
    server.child.kill()
    soon(lambda: "the server ended" in server.logged())
    server.process.terminate()
    server.process.wait(20)
    log = server.logged() + server.said()
    assert log.count("internal ") >= 3, "the faults are not in it"
    secrets = [link.partition("#")[2] for link in server.links.values() if link]
    words = [
        word
        for word in [NAME, UNIT, CONTACT, *TEXTS, phone, *server.tokens.values(), *secrets]
        if word
    ]
    assert [word for word in words if word in log] == []
    record_property("tried", len(words))
