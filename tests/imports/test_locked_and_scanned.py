"""A file with a password, a scan, and a file that comes twice are each said to be what they are, as
a list of questions and as a plan; none is half read in silence."""

import io
from pathlib import Path

import pytest
import typst
from PIL import Image

from liveqa.errors import ListUnreadable, PlanUnreadable, WrongPlan
from liveqa.imports.lists.collected import Known, Read
from liveqa.imports.lists.questions import read_questions
from liveqa.imports.plan import read_document
from tests.imports.test_documents import BODY, escaped
from tests.imports.test_foreign import NOBODY, QUESTIONS, class_list

LOCKED = Path(__file__).parent / "locked_files"
"""The workbook and the Word document of `corpus_files`, encrypted with a password as Office does it
([MS-OFFCRYPTO], agile encryption)."""


def reasons(data: bytes) -> list[str]:
    """Why a file is refused as a list and as a plan."""
    found = []
    for read, refusal in ((read_list, ListUnreadable), (read_document, PlanUnreadable)):
        with pytest.raises(WrongPlan) as refused:
            read(data)
        assert isinstance(refused.value, refusal)
        found.append(str(refused.value.params["reason"]))
    return found


def read_list(data: bytes, known: Known = NOBODY) -> Read:
    return read_questions(data, known)


def scanned(words: str = "", width: str = "100%") -> str:
    """A page, for Typst, that is a picture with these words over it."""
    picture = io.BytesIO()
    Image.linear_gradient("L").save(picture, "PNG")
    told = " \\\n".join(map(escaped, words.split("\n")))
    size = f'width: {width}, height: 100%, fit: "stretch"'
    return f"#page(margin: 0cm)[#place(image(bytes({tuple(picture.getvalue())}), {size}))\n{told}]"


def pdf(*pages: str) -> bytes:
    """A PDF of these pages."""
    made = typst.compile("\n".join(pages).encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


@pytest.mark.parametrize("name", ["xlsx.xlsx", "docx.docx"])
def test_a_file_that_office_encrypted_asks_for_its_password_to_be_taken_away(name: str) -> None:
    assert reasons((LOCKED / name).read_bytes()) == ["list.password", "plan.password"]


SIGNED = "Người ký: Trường Tiểu học Hoa Sen\nCơ quan: Phường Sao Mai\nNgày ký: 12-10-2026 08:12:33"


@pytest.mark.parametrize(
    "beside", ["", "2", "Được quét bằng ứng dụng CamScanner", SIGNED], ids=lambda words: words[:9]
)
def test_a_scan_is_a_picture_whatever_was_stamped_upon_it(beside: str) -> None:
    assert reasons(pdf(scanned(beside), scanned())) == ["list.pdf_picture", "plan.pdf_picture"]


def test_words_beside_a_small_picture_are_read() -> None:
    found = read_document(pdf(scanned(BODY, width="40%")))
    assert found.blank_pages == []
    assert [each.value for each in found.facts if each.field == "starts_at"] == ["2026-11-20 08:00"]


def test_a_list_with_a_scanned_page_says_which_one_was_not_read() -> None:
    asked = "#page[1. Bao giờ sửa mái che? \\\n 2. Bao giờ có bể bơi của trường?]"
    found = read_list(pdf(asked, scanned(SIGNED)))
    assert [row.question.text for row in found.rows] == [
        "Bao giờ sửa mái che?",
        "Bao giờ có bể bơi của trường?",
    ]
    assert found.blank_pages == [2]


def test_a_list_that_comes_twice_is_known_question_by_question_and_none_is_lost() -> None:
    first = [row.question.text for row in read_list(class_list()).rows]
    known = Known({}, {}, {text: number for number, text in enumerate(first, 1)})
    again = read_list(class_list((4, 1, "Câu mới?")), known)
    assert [row.question.text for row in again.rows] == [*QUESTIONS, "Câu mới?"]
    assert [row.question.same_as for row in again.rows] == [1, 2, 3, None]
