"""Letters, versions, signed copies and the dossier over HTTP."""

import io
import zipfile
from pathlib import Path

import pytest

from liveqa.domain.fingerprint import fingerprint
from liveqa.web import scans
from tests.sampling import daily
from tests.web.house import House

PDF = b"%PDF-1.4\n%ky ten\n"


@pytest.fixture
def code(house: House) -> str:
    made = house.meeting()
    secretary = house.as_("secretary")
    hidden = {"name": "Bà Kín", "name_mode": "secretaries_only", "origin": "paper"}
    contact = {"wants_reply": True, "contact": "ở văn phòng"}
    house.do(made, secretary, "question.enter", text="Hỏi riêng?", **hidden, **contact)
    house.do(made, secretary, "minutes.approve", in_favour=9)
    house.do(made, house.as_("organiser"), "meeting.close")
    return made


def approved(house: House, code: str, **args: object) -> int:
    answer = house.do(code, house.as_("organiser"), "paper.approve", **args)
    paper: int = answer["paper"]
    return paper


def test_a_secret_name_stands_on_the_letter_of_a_secretary_alone(house: House, code: str) -> None:
    path = f"/api/meetings/{code}/documents/letter.md?question=1"
    assert "Kính gửi: Bà Kín" in house.get(path, house.as_("secretary")).text
    for role in ("organiser", "chair"):
        answer = house.get(path, house.as_(role))
        assert "Kính gửi: ……" in answer.text
        assert "Kín\n" not in answer.text


def test_a_signed_letter_to_a_secret_name_is_for_secretaries(house: House, code: str) -> None:
    paper = approved(house, code, kind="letter", question=1)
    at = f"/api/meetings/{code}"
    scan = house.done(f"{at}/scans", PDF, house.as_("secretary"))["scan"]
    args = {"paper": paper, "scan": scan, "scan_name": "../../ký.pdf"}
    house.do(code, house.as_("secretary"), "paper.attach_scan", **args)
    assert house.get(f"{at}/papers/{paper}/scan", house.as_("secretary")).data == PDF
    assert house.get(f"{at}/papers/{paper}/scan", house.as_("organiser")).status_code == 403
    assert house.get(f"{at}/papers/{paper}/scan", house.as_("attendee")).status_code == 403
    for role, held in (("secretary", True), ("organiser", False)):
        packed = house.get(f"{at}/documents/dossier.zip", house.as_(role)).data
        names = zipfile.ZipFile(io.BytesIO(packed)).namelist()
        assert any(name.startswith("ban-quet/") for name in names) == held


@pytest.mark.parametrize("who", ["organiser", "secretary"])
def test_erasing_a_secret_name_opens_its_signed_letter_to_nobody(
    house: House, code: str, who: str
) -> None:
    paper = approved(house, code, kind="letter", question=1)
    at, secretary = f"/api/meetings/{code}", house.as_("secretary")
    scan = house.done(f"{at}/scans", PDF, secretary)["scan"]
    house.do(code, secretary, "paper.attach_scan", paper=paper, scan=scan, scan_name="Bà Kín.pdf")
    assert "Bà Kín" not in str(house.board(code, house.as_("organiser")))
    house.do(code, house.as_(who), "question.erase_person", question=1)
    for role in ("organiser", "chair"):
        assert house.get(f"{at}/papers/{paper}/scan", house.as_(role)).status_code != 200
        for path in ("documents/dossier.zip", "documents/letter.md?question=1&version=1"):
            answer = house.get(f"{at}/{path}", house.as_(role))
            assert answer.status_code == 200
            assert PDF not in answer.data
            assert "ban-quet/" not in str(answer.data)
            assert "Bà Kín" not in answer.data.decode(errors="replace")
        assert "Bà Kín" not in str(house.board(code, house.as_(role)))


def test_the_dossier_holds_all_papers_versions_scans_and_its_contents(
    house: House, code: str
) -> None:
    organiser = house.as_("organiser")
    paper = approved(house, code, kind="minutes")
    scan = house.done(f"/api/meetings/{code}/scans", PDF, organiser)["scan"]
    house.do(code, organiser, "paper.attach_scan", paper=paper, scan=scan, scan_name="ký.pdf")
    house.do(code, organiser, "paper.number", paper=paper, number="5", date="2034-05-06")
    public = house.get(f"/api/meetings/{code}/documents/public.md", organiser).text
    assert "(Kèm theo Biên bản số 05/" in public
    assert "ngày 06 tháng 5 năm 2034" in public
    house.do(code, organiser, "meeting.reopen", reason="ghi thiếu")
    house.do(code, house.as_("secretary"), "minutes.approve", in_favour=9)
    house.do(code, organiser, "meeting.close")
    approved(house, code, kind="minutes")
    packed = house.get(f"/api/meetings/{code}/documents/dossier.zip", organiser).data
    with zipfile.ZipFile(io.BytesIO(packed)) as dossier:
        names = dossier.namelist()
        contents = dossier.read("muc-luc.txt").decode("utf-8-sig")
        [scanned] = [name for name in names if name.startswith("ban-quet/bien-ban-")]
        signed = dossier.read(scanned)
        years = {entry.date_time[0] for entry in dossier.infolist()}
    assert min(years) > 2000
    assert scanned.endswith(f"-{code}-ban-1.pdf")
    files = [name.partition(f"-{code}") for name in names]
    for stem in ("bien-ban", "thong-bao", "bao-cao"):
        ends = {end for begin, _, end in files if begin.startswith(f"{stem}-")}
        assert {".docx", ".pdf"} <= ends
    ends = {end for _, _, end in files}
    assert {"-cau-1.docx", "-ban-1.pdf", ".xlsx"} <= ends
    assert signed == PDF
    assert all(name in contents for name in names if name != "muc-luc.txt")
    assert all(name.isascii() for name in names)
    assert "bản 1, số 05, ngày" in contents
    assert "(đã được thay thế)" in contents
    assert fingerprint(house.board(code, organiser)["meeting"]["journal_digest"]) in contents
    old = house.get(f"/api/meetings/{code}/documents/minutes.md?version=1", organiser)
    assert "Số: 05/" in old.text


def test_a_letter_that_was_sent_stays_in_the_dossier_whatever_is_owed_since(
    house: House, code: str
) -> None:
    secretary = house.as_("secretary")
    paper = approved(house, code, kind="letter", question=1)
    house.do(code, secretary, "paper.number", paper=paper, number="22", date="2034-05-06")
    scan = house.done(f"/api/meetings/{code}/scans", PDF, secretary)["scan"]
    house.do(code, secretary, "paper.attach_scan", paper=paper, scan=scan, scan_name="ký.pdf")

    def contents() -> str:
        packed = house.get(f"/api/meetings/{code}/documents/dossier.zip", secretary).data
        with zipfile.ZipFile(io.BytesIO(packed)) as dossier:
            return dossier.read("muc-luc.txt").decode("utf-8-sig")

    assert "Công văn trả lời Câu 1, bản có chữ ký" in contents()
    assert "– Thông báo, dự thảo\r\n" in contents()
    house.do(code, secretary, "question.erase_person", question=1)
    listed = contents()
    assert listed.count("Công văn trả lời Câu 1, số 22, ngày 06 tháng 5 năm 2034") == 2
    assert "bản có chữ ký" not in listed


@pytest.mark.parametrize(
    ("content", "status"), [(b"MZ\x90", 400), (b"", 400), (b"<script>", 400), (PDF, 200)]
)
def test_only_pictures_and_pdf_are_kept(
    house: House, code: str, content: bytes, status: int
) -> None:
    answer = house.post(f"/api/meetings/{code}/scans", content, house.as_("organiser"))
    assert answer.status_code == status


def test_a_scan_is_as_large_as_many_pages_and_no_larger(house: House, code: str) -> None:
    at, organiser = f"/api/meetings/{code}/scans", house.as_("organiser")
    assert house.post(at, PDF + bytes(5 * 2**20), organiser).status_code == 200
    assert house.post(at, PDF + bytes(26 * 2**20), organiser).status_code == 413
    assert house.post(at, PDF, house.as_("attendee")).status_code == 403


def test_scans_take_no_more_room_than_is_kept_for_them(
    house: House, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    at, organiser = f"/api/meetings/{code}/scans", house.as_("organiser")
    monkeypatch.setattr(scans, "MEETING_LIMIT", 3 << 20)
    monkeypatch.setattr(scans, "LIMIT", 4 << 20)
    one = PDF + bytes(2 << 20)
    kept = house.done(at, one, organiser)["scan"]
    assert house.post(at, one, organiser).status_code == 200, "it is there already"
    refused = house.post(at, PDF + b"2" + bytes(2 << 20), organiser)
    assert refused.status_code == 409
    assert refused.json["error"]["code"] == "scans_full"
    assert "3 MB" in refused.json["error"]["message"]
    paper = house.do(code, organiser, "paper.approve", kind="report")["paper"]
    house.do(code, organiser, "paper.attach_scan", paper=paper, scan=kept, scan_name="a.pdf")
    other = f"/api/meetings/{house.meeting()}/scans"
    assert house.post(other, PDF + b"3" + bytes(1 << 20), organiser).status_code == 200
    refused = house.post(other, PDF + b"4" + bytes(3 << 19), organiser)
    assert "4 MB" in refused.json["error"]["message"]
    assert len(list((house.app.config.data / "scans").iterdir())) == 2


def test_a_full_disk_leaves_no_half_scan(
    house: House, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    answer = house.post(f"/api/meetings/{code}/scans", PDF, house.as_("organiser"))
    assert answer.status_code == 503
    folder = house.app.config.data / "scans"
    assert list(folder.iterdir()) == []


NO_PAPER = [
    ("letter.md", 400),
    ("letter.md?question=99", 404),
    ("letter.md?question=abc", 400),
    ("letter.md?question=-1", 400),
    ("minutes.md?version=7", 404),
    ("minutes.md?question=1", 400),
    ("register.csv?version=1", 400),
    ("dossier.pdf", 404),
]


@pytest.mark.parametrize(("path", "status"), daily(NO_PAPER, NO_PAPER[::3]))
def test_a_paper_that_there_is_not_is_refused_in_words(
    house: House, code: str, path: str, status: int
) -> None:
    answer = house.get(f"/api/meetings/{code}/documents/{path}", house.as_("organiser"))
    assert answer.status_code == status
    assert answer.json is not None
    assert answer.json["error"]["message"]


def test_the_page_learns_what_is_missing_and_who_is_owed_a_letter(house: House, code: str) -> None:
    path = f"/api/meetings/{code}/documents/missing.json"
    known = house.get(path, house.as_("organiser")).json
    assert known is not None
    assert known["letters"] == [{"question": 1, "number": 1}]
    assert {"issuing_body", "addressees", "addressee"} <= {
        each["fact"] for each in known["missing"]
    }
    assert known["reminders"] == []
