"""Công văn kiến nghị: one to each competent body, with all that concerns it."""

from typing import Any

import pytest

from liveqa.domain.words import Duty, Outcome, PaperKind, QuestionState
from liveqa.errors import NotFound
from liveqa.papers import frozen
from liveqa.papers.kinds.letter import letter
from liveqa.papers.kinds.petition import petition, petitions
from liveqa.papers.missing import before_export
from liveqa.papers.model.model import Document, Items
from liveqa.papers.previous import promised
from tests.papers.reading import RENDERERS, text
from tests.papers.records import Builder, at
from tests.room import Room

WARD, OFFICE = "Ủy ban nhân dân phường Tân Phong", "Sở Nội vụ"


def said(document: Document) -> str:
    return " ".join(text("html", RENDERERS["html"](document)).split())


@pytest.fixture
def school() -> Builder:
    """Câu 1 and Câu 3 concern the ward, Câu 2 the office, Câu 4 the house itself."""
    b = Builder()
    b.meeting(
        issuing_body="Trường Tiểu học Hoa Sen",
        title="Hội nghị đối thoại",
        symbol="BB-THHS",
        drafting_unit="CM",
        opened_at=at("08:00"),
    )
    b.officer("Bà Mai", Duty.CHAIR, "Hiệu trưởng")
    for asked, body in (
        ("Đường ngập?", WARD),
        ("Biên chế?", OFFICE),
        ("Đèn đường?", f" {WARD.upper()} "),
        ("Mái che?", ""),
    ):
        b.question(asked, name="Bà Lan", votes=7, state=QuestionState.ANSWERED)
        outcome = Outcome.BEYOND_AUTHORITY if body else Outcome.TO_VERIFY
        values = {"body": body.strip() or "Kế toán", "channel": "văn bản"}
        deadline = "" if body else "2024-06-30"
        b.change(len(b.record.questions), outcome=outcome, deadline=deadline, **values)
    return b


def test_each_competent_body_gets_one_paper_with_all_that_concerns_it(school: Builder) -> None:
    found = petitions(school.record)
    assert {key: [q.number for q in held] for key, held in found.items()} == {1: [1, 3], 2: [2]}
    [ward, office] = before_export(school.record).petitions
    assert (ward.question, ward.body, ward.numbers) == (1, WARD, [1, 3])
    assert (office.question, office.body, office.numbers) == (2, OFFICE, [2])


@pytest.mark.parametrize("spelled", ["UBND phường Bình Minh", "Uỷ ban nhân dân phường Bình Minh;"])
def test_a_body_in_two_spellings_gets_one_paper(school: Builder, spelled: str) -> None:
    for number in (1, 3):
        school.change(number, body="Ủy ban nhân dân phường Bình Minh")
    school.change(2, body=spelled)
    assert list(petitions(school.record)) == [1]


def test_it_is_a_letter_upward_that_charges_nobody_and_names_no_asker(school: Builder) -> None:
    document = petition(school.record, 1)
    told = said(document)
    assert document.addressees == [WARD]
    assert document.head.number.endswith("/THHS-CM")
    assert document.title == (
        "V/v kiến nghị xem xét, giải quyết ý kiến nêu tại hội nghị ngày 04/5/2024"
    )
    asked = f"Trường Tiểu học Hoa Sen kiến nghị {WARD} xem xét, giải quyết theo thẩm quyền"
    assert f"{asked} các nội dung sau:" in told
    assert "“Đường ngập?” (Câu 1)." in told
    assert "“Đèn đường?” (Câu 3)." in told
    assert "Có 07 đại biểu cùng quan tâm." in told
    for other in ("Biên chế?", "Mái che?", "Bà Lan", "Giao ", "chậm nhất", "hời hạn"):
        assert other not in told
    assert told.count("./.") == 1
    assert [signer.name for signer in document.signers] == ["Mai"]
    assert document.recipients == ["- Như trên;", "- Lưu: VT, CM."]


def test_a_matter_alone_needs_no_number() -> None:
    b = Builder()
    above: Any = {"outcome": Outcome.BEYOND_AUTHORITY, "body": WARD, "channel": "văn bản"}
    for words in ("Đường ngập?", "Đèn đường?"):
        b.change(b.question(words, votes=7), state=QuestionState.ANSWERED, **above)
        numbered = [block for block in petition(b.record, 1).body if isinstance(block, Items)]
        assert len(numbered) == (len(b.record.questions) > 1)
    assert "“Đường ngập?” (Câu 1)." in said(petition(b.record, 1))


def test_it_says_how_many_asked_the_same(school: Builder) -> None:
    for _ in range(2):
        asked = school.question("Vì sao đường ngập?")
        school.change(asked, state=QuestionState.MERGED, merged_into=1)
    school.change(1, merged=2)
    told = said(petition(school.record, 1))
    assert "“Đường ngập?” (Câu 1). Có 07 đại biểu cùng quan tâm. Có 02 ý kiến khác cùng" in told
    assert told.count("cùng nội dung") == 1


@pytest.mark.parametrize("question", [3, 4, 99])
def test_no_other_question_has_such_a_paper(school: Builder, question: int) -> None:
    with pytest.raises(NotFound):
        petition(school.record, question)


def test_a_letter_refers_to_the_paper_by_which_its_matter_was_passed_on(school: Builder) -> None:
    told = said(letter(school.record, 3))
    assert "đến cơ quan có thẩm quyền tại Công văn số ……/THHS-CM ngày …… tháng" in told


def beyond(room: Room) -> list[int]:
    asked = [room.ask(), room.ask(text="Đèn đường?")]
    values = {"outcome": "beyond_authority", "reason": "", "body": WARD, "channel": "văn bản"}
    room.do(room.thu, "outcome.set", questions=asked, deadline="", **values)
    room.do(room.dung, "meeting.edit", symbol="BB-THHS")
    room.do(room.thu, "minutes.approve", in_favour=3)
    room.do(room.dung, "meeting.close")
    return asked


def test_once_numbered_its_number_stands_in_the_letters_and_in_the_next_report(room: Room) -> None:
    first, second = beyond(room)
    paper = room.do(room.dung, "paper.approve", kind="petition", question=first)["paper"]
    room.do(room.dung, "paper.number", paper=paper, number="8", date="2034-05-06")
    record = room.store.record(room.meeting)
    cited = "Công văn số 08/THHS ngày 06 tháng 5 năm 2034"
    for question in (first, second):
        assert cited in said(letter(record, question))
    assert {each.result for each in promised(record)} == {
        f"đã chuyển đến nơi có thẩm quyền tại {cited}"
    }
    wanted = frozen.Selection(question=first)
    assert "Số: 08/THHS" in said(frozen.current(PaperKind.PETITION, record, wanted))


def test_another_question_of_the_body_has_no_paper_of_its_own(room: Room) -> None:
    _, second = beyond(room)
    with pytest.raises(NotFound):
        room.do(room.dung, "paper.approve", kind="petition", question=second)
