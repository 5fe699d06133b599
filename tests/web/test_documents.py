"""Who may take which document, and what comes."""

import io
import zipfile

import pytest

from liveqa.documents import DOCUMENTS
from liveqa.domain.words import Role
from liveqa.web.documents import MIME_TYPES
from tests.web.house import House

# A letter is one of many: its own tests ask for it.
WHOLE = {name: kind for name, kind in DOCUMENTS.items() if name != "letter"}
EVERY = [(name, form) for name, kind in WHOLE.items() for form in kind.formats]


@pytest.fixture
def code(house: House) -> str:
    made = house.meeting()
    house.do(made, house.as_("secretary"), "question.enter", text="Cháu Bảo An lớp 5A bị ốm.")
    return made


@pytest.mark.parametrize(("name", "form"), EVERY)
def test_every_document_comes_to_a_secretary_as_a_file(
    house: House, code: str, name: str, form: str
) -> None:
    query, which = ("?question=1", "-cau-1") if name == "letter" else ("", "")
    path = f"/api/meetings/{code}/documents/{name}.{form}{query}"
    answer = house.get(path, house.as_("secretary"))
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == MIME_TYPES[form]
    file = f"{DOCUMENTS[name].stem}-{code}{which}.{form}"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{file}"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.data


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SECRETARY])
@pytest.mark.parametrize("path", ["documents/archive.zip", "documents/names.json"])
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
