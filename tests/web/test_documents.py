"""Who may take which document, and what comes."""

import io
import re
import zipfile

import pytest

from liveqa.domain.words import BY_QUESTION, Role
from liveqa.papers.registry import DOCUMENTS
from liveqa.web.documents import MIME_TYPES
from tests.sampling import daily
from tests.web.house import House

# Letters and petitions are several: their own tests ask for them.
WHOLE = {name: kind for name, kind in DOCUMENTS.items() if name not in BY_QUESTION}
# What units delivered is of the house: tests/web/test_units.py has it.
OF_HOUSE = {name for name, kind in DOCUMENTS.items() if Role.SECRETARY not in kind.readers}
EVERY = [(name, form) for name, kind in WHOLE.items() for form in kind.formats]
OF_MEETING = [each for each in EVERY if each[0] not in OF_HOUSE]

# The other formats have the same names.
SMALL = [("minutes", "md"), ("register", "csv"), ("dossier", "zip"), ("archive", "zip")]


@pytest.fixture
def code(house: House) -> str:
    made = house.meeting()
    house.do(made, house.as_("secretary"), "question.enter", text="Cháu Bảo An lớp 5A bị ốm.")
    return made


@pytest.mark.parametrize(("name", "form"), daily(OF_MEETING, OF_MEETING[::4]))
def test_every_document_comes_to_a_secretary_as_a_file(
    house: House, code: str, name: str, form: str
) -> None:
    path = f"/api/meetings/{code}/documents/{name}.{form}"
    answer = house.get(path, house.as_("secretary"))
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == MIME_TYPES[form]
    stem, named = DOCUMENTS[name].stem, answer.headers["Content-Disposition"]
    assert re.fullmatch(rf'attachment; filename="{stem}-[a-z0-9-]+-{code}\.{form}"', named)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.data


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SECRETARY])
@pytest.mark.parametrize(
    "path", daily(["documents/archive.zip", "documents/names.json"], ["documents/archive.zip"])
)
def test_what_names_everybody_comes_to_secretaries_alone(
    house: House, code: str, role: str, path: str
) -> None:
    answer = house.get(f"/api/meetings/{code}/{path}", house.as_(role))
    assert answer.status_code == 403
    assert "Bảo An" not in answer.text


@pytest.mark.parametrize("role", [Role.ATTENDEE, Role.SCREEN, Role.HELPER])
def test_no_document_comes_to_those_without_a_desk(house: House, code: str, role: str) -> None:
    answer = house.get(f"/api/meetings/{code}/documents/public.md", house.as_(role))
    assert answer.status_code == 403


@pytest.mark.parametrize("path", ["register.docx", "minutes.zip", "journal.csv", "archive.json"])
def test_a_document_or_format_that_there_is_not_is_not_found(
    house: House, code: str, path: str
) -> None:
    answer = house.get(f"/api/meetings/{code}/documents/{path}", house.as_("secretary"))
    assert answer.status_code == 404


def test_a_name_is_hidden_until_a_secretary_keeps_it(house: House, code: str) -> None:
    secretary = house.as_("secretary")
    (finding,) = house.get(f"/api/meetings/{code}/documents/names.json", secretary).json
    assert (finding["part"], finding["label"], finding["found"]) == ("questions", "1", "Bảo An")
    at = f"/api/meetings/{code}/documents/public.md"
    assert "Bảo An" not in house.get(at, house.as_("organiser")).text
    house.do(code, secretary, "name.check", key=finding["key"], keep=True)
    assert "Bảo An" in house.get(at, house.as_("organiser")).text


def test_the_archive_that_comes_is_whole(house: House, code: str) -> None:
    answer = house.get(f"/api/meetings/{code}/documents/archive.zip", house.as_("secretary"))
    with zipfile.ZipFile(io.BytesIO(answer.data)) as file:
        assert "Bảo An" in file.read("record.json").decode()


TRICKS = (
    "../../etc/passwd",
    "..\\..\\x.bat",
    '";x="',
    "a\r\nSet-Cookie: a=1",
    "\u202egpj.exe",
    "CON",
)


def test_nothing_that_was_typed_gets_into_a_file_name_or_a_header(house: House) -> None:
    trick = " ".join(TRICKS)
    made = house.meeting()
    organiser, secretary = house.as_("organiser"), house.as_("secretary")
    house.do(made, organiser, "meeting.edit", title=trick, symbol=trick, issuing_body=trick)
    told = {"text": f"{trick}?", "name": trick, "name_mode": "named", "wants_reply": True}
    house.do(made, secretary, "question.enter", origin="paper", contact=trick, **told)
    house.do(made, organiser, "meeting.close")
    paper = house.do(made, organiser, "paper.approve", kind="notice")["paper"]
    scan = house.done(f"/api/meetings/{made}/scans", b"%PDF-1.7 x", organiser)["scan"]
    house.do(made, organiser, "paper.attach_scan", paper=paper, scan=scan, scan_name=trick)
    asked = [f"documents/{name}.{form}" for name, form in SMALL]
    for path in (*asked, "documents/letter.md?question=1", f"papers/{paper}/scan"):
        answer = house.get(f"/api/meetings/{made}/{path}", secretary)
        assert answer.status_code == 200, path
        named = answer.headers["Content-Disposition"]
        assert re.fullmatch(r'attachment; filename="[A-Za-z0-9-]+\.[a-z]+"', named), named
        assert "Set-Cookie" not in answer.headers
        if path.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(answer.data)) as file:
                assert all(re.fullmatch(r"[A-Za-z0-9./-]+", name) for name in file.namelist())
                assert not any(".." in name or name.startswith("/") for name in file.namelist())


@pytest.mark.parametrize(
    "path",
    ["/m/%0d%0aSet-Cookie:%20a=1", "/%0d%0aSet-Cookie:%20a=1", "/?lang=%0d%0aSet-Cookie:%20a=1"],
)
def test_no_address_becomes_a_header(house: House, path: str) -> None:
    house.meeting()
    assert "Set-Cookie" not in house.get(path).headers
