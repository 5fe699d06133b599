"""What is known before the day, over HTTP: documents for the participants, tasks, sessions."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from liveqa.server import upkeep
from liveqa.server.forgetting import Forgetting
from liveqa.web import scans
from tests.web.house import House, error

PLAN = """\
title: Đối thoại năm học 2026 - 2027
tasks: [{work: Xây dựng kế hoạch, assignee: Hiệu trưởng, due: 2024-04-01}]
sessions:
  - {title: Đối thoại với người lao động, starts_at: 2024-05-04 08:00}
  - {title: Đối thoại với cha mẹ trẻ em, recurrence: FREQ=MONTHLY;BYDAY=-1TH}
"""


def word(*names: str) -> bytes:
    """A Word document, as far as its parts go."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in ("word/document.xml", *names):
            file.writestr(name, "<w/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (b"%PDF-1.7 x", "pdf"),
        (b"\x89PNG\r\n\x1a\nx", "png"),
        (b"\xff\xd8\xffx", "jpg"),
        (word(), "docx"),
        ("Dự thảo quy chế".encode(), "txt"),
    ],
)
def test_a_document_is_read_by_whoever_has_the_code(
    house: House, content: bytes, ending: str
) -> None:
    code, organiser = house.meeting(is_open=False), house.as_("organiser")
    kept = house.done(f"/api/meetings/{code}/attachments", content, organiser)
    assert kept["file"].endswith(f".{ending}")
    assert kept["size"] == len(content)
    made = house.do(code, organiser, "attachment.add", title="Quy chế", **kept)["attachment"]
    seen = house.board(code, house.join(code=code))
    assert seen["attachments"][str(made)]["title"] == "Quy chế", "phones read it before the day"
    assert seen["agenda"] == {}
    came = house.get(f"/api/meetings/{code}/attachments/{made}")
    assert (came.status_code, came.data) == (200, content)
    assert came.headers["Content-Security-Policy"] == "sandbox"
    assert house.get(f"/api/meetings/{house.meeting()}/attachments/{made}").status_code == 404


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x00\x01", "wrong_attachment"),
        (b" \n", "wrong_attachment"),
        (word("word/vbaProject.bin"), "wrong_attachment"),
        (b"PK\x03\x04 torn", "wrong_attachment"),
        (b"MZ\x90\x00", "wrong_attachment"),
        (b"%PDF-" + bytes(scans.ATTACHMENT_LIMIT), "attachment_too_large"),
        (b"a" * (scans.TEXT_LIMIT + 1), "attachment_too_large"),
    ],
)
def test_what_is_no_document_for_phones_is_refused(house: House, content: bytes, code: str) -> None:
    path = f"/api/meetings/{house.meeting()}/attachments"
    came = house.post(path, content, house.as_("organiser"))
    assert error(came)["code"] == code
    assert error(house.post(path, content, house.as_("secretary")))["code"] == "not_allowed"


def test_a_documents_file_goes_with_the_last_row_that_names_it(house: House) -> None:
    code, organiser = house.meeting(), house.as_("organiser")
    forgetting = Forgetting(house.app, upkeep.Snapshots(house.app))
    kept = house.done(f"/api/meetings/{code}/attachments", b"%PDF-1", organiser)
    rows = [
        house.do(code, organiser, "attachment.add", title=title, **kept)["attachment"]
        for title in ("Một", "Hai")
    ]
    file: Path = house.app.config.data / "scans" / kept["file"]
    house.do(code, organiser, "attachment.remove", attachment=rows[0])
    forgetting.remove_scans()
    assert file.exists()
    house.do(code, organiser, "attachment.edit", attachment=rows[1], file="")
    forgetting.remove_scans()
    assert not file.exists()


def test_sessions_of_a_plan_know_each_other_and_their_tasks_wait(house: House) -> None:
    organiser = house.as_("organiser")
    first = house.meeting(PLAN, is_open=False)
    found = house.get(f"/api/meetings/{first}/sessions", organiser).json
    titles = [each["title"] for each in found["sessions"]]
    assert titles == ["Đối thoại với người lao động", "Đối thoại với cha mẹ trẻ em"]
    second = found["sessions"][1]["code"]
    again = house.get(f"/api/meetings/{second}/sessions", organiser).json
    assert again["sessions"] == found["sessions"]
    assert (found["next_day"], bool(again["next_day"])) == ("", True)
    files = [house.get(f"/api/meetings/{code}/plan.yaml", organiser) for code in (first, second)]
    assert files[0].data == files[1].data

    waiting = house.get("/api/tasks", organiser).json["tasks"]
    [task] = [each for each in waiting if each["meeting"] == first]
    assert (task["work"], task["due"]) == ("Xây dựng kế hoạch", "2024-04-01")
    assert task["days"] < 0
    house.do(first, organiser, "task.edit", task=task["task"], done=True)
    waiting = house.get("/api/tasks", organiser).json["tasks"]
    assert [each for each in waiting if each["meeting"] == first] == []


def test_a_plan_like_an_earlier_one_has_all_its_sessions(house: House) -> None:
    organiser = house.as_("organiser")
    first = house.done("/api/meetings", {"plan": PLAN}, organiser)
    second = house.done("/api/meetings", {"like": first["codes"][1]}, organiser)
    assert len(second["codes"]) == 2
    then, now = (
        house.get(f"/api/meetings/{made['code']}/plan.yaml", organiser).text
        for made in (first, second)
    )
    assert "due: D-33" in now
    assert "2024-05-04" in then
    assert "2024-05-04" not in now
    assert house.post("/api/meetings", {"like": "QQQQQ"}, organiser).status_code == 404


def test_a_number_that_no_row_can_have_is_not_there(house: House) -> None:
    code = house.meeting()
    assert house.get(f"/api/meetings/{code}/attachments/{2**70}").status_code == 404
    organiser = house.as_("organiser")
    assert house.post(f"/api/deliveries/{2**70}/undo", {}, organiser).status_code == 404


OURS = """\
title: Hội nghị đối thoại
superior_body: Ủy ban nhân dân phường Sao Mai
issuing_body: Trường Tiểu học Sao Mai
symbol: BB-THSM
place: Sao Mai
venue: Hội trường
signers: [{papers: [notice], authority: KT. HIỆU TRƯỞNG, office: PHÓ HIỆU TRƯỞNG, name: Hoa}]
"""


def test_what_stays_the_same_in_a_house_is_typed_once(house: House) -> None:
    organiser = house.as_("organiser")
    first = house.meeting(OURS, is_open=False)
    kept = house.done("/api/office", {"meeting": first}, organiser)
    assert kept == house.get("/api/office", organiser).json

    def made(plan: str) -> dict[str, Any]:
        board = house.board(house.meeting(plan, is_open=False), organiser)
        return {**board["meeting"], "signers": [row["name"] for row in board["signers"].values()]}

    blank = made("title: Đối thoại tháng sau\nvenue: Phòng họp 2\n")
    assert (blank["issuing_body"], blank["symbol"]) == ("Trường Tiểu học Sao Mai", "BB-THSM")
    assert (blank["venue"], blank["signers"]) == ("Phòng họp 2", ["Hoa"])
    same = made("title: A\nissuing_body: TRƯỜNG TIỂU HỌC SAO MAI\n")
    assert (same["issuing_body"], same["place"]) == ("TRƯỜNG TIỂU HỌC SAO MAI", "Sao Mai")
    other = made("title: A\nissuing_body: Trường Mầm non Hoa Sen\n")
    assert not any((other.get("symbol"), other.get("venue"), other["signers"]))
    house.done("/api/office/forget", {}, organiser)
    assert not made("title: A\n").get("issuing_body")


def test_what_the_office_types_once_is_there_in_every_meeting_beside_its_defaults(
    house: House,
) -> None:
    organiser = house.as_("organiser")
    code = house.meeting(OURS)
    secretary = house.as_("secretary")
    house.done("/api/office", {"meeting": code}, organiser)
    none = house.get("/api/phrases", secretary).json
    hers = {**none, "snippets": ["Tiếp thu."]}
    house.done("/api/phrases", {"before": none, "after": hers}, secretary)
    his = {**none, "snippets": ["Ghi nhận."]}
    house.done("/api/phrases", {"before": none, "after": his}, organiser)
    assert house.get("/api/phrases", secretary).json["snippets"] == ["Ghi nhận.", "Tiếp thu."]
    assert house.get("/api/office", organiser).json["symbol"] == "BB-THSM"
    house.done("/api/office/forget", {}, organiser)
    assert house.get("/api/phrases", organiser).json["snippets"] == ["Ghi nhận.", "Tiếp thu."]
    attendee = house.as_("attendee")
    assert house.get("/api/phrases", attendee).status_code == 403
