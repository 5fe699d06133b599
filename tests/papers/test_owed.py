"""Each question in its place on every paper, nobody told another's answer, and nobody above or
beside the house charged or given a day."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given

from liveqa.board.views import mine
from liveqa.domain.account import stands_for
from liveqa.domain.record import Promise, Question, Record
from liveqa.domain.words import (
    DEFERRALS,
    Duty,
    Outcome,
    QuestionState,
)
from liveqa.papers.kinds.agreements import AGREEMENTS
from liveqa.papers.kinds.letter import letter
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.news import news
from liveqa.papers.kinds.notice import notice
from liveqa.papers.kinds.register import register
from liveqa.papers.kinds.report import report
from liveqa.papers.kinds.summary import summary
from liveqa.papers.missing import missing
from liveqa.papers.model.model import (
    Block,
    Document,
    Exchange,
    Heading,
    Items,
    Paragraph,
    Quote,
    Table,
)
from liveqa.papers.previous import promised
from liveqa.papers.public import public_copy
from tests.papers.chance import ELSEWHERE, RANDOM, records
from tests.papers.records import Builder

SHOWN, ANSWERED = QuestionState.SHOWN, QuestionState.ANSWERED
PROMISE = {"body": "Kế toán", "deadline": "2026-12-28", "channel": "văn bản"}
NUMBER = re.compile(r"Câu (\d+)")
ASIDE = "Ý kiến không thuộc nội dung đối thoại:"
BY_DAY = "chậm nhất ngày 28 tháng 12 năm 2026"


def lines(blocks: Iterable[Block]) -> list[str]:
    """The paragraphs and cells of blocks, in their order."""
    found: list[str] = []
    for block in blocks:
        match block:
            case Heading():
                found.append(block.line)
            case Paragraph():
                found.append("".join(run.text for run in block.runs))
            case Items():
                found += [line for item in block.items for line in lines(item)]
            case Quote():
                found += lines(block.blocks)
            case Exchange():
                found += lines([*block.questions, *block.answers])
            case Table():
                found += [cell for row in block.rows for cell in row]
    return found


def parts(document: Document, level: int = 1) -> dict[str, list[str]]:
    """The lines of a paper's body below each heading of a level."""
    found: dict[str, list[Block]] = {"": []}
    title = ""
    for block in document.body:
        if isinstance(block, Heading) and block.level <= level:
            title = block.line
            found[title] = []
        else:
            found[title].append(block)
    return {title: lines(blocks) for title, blocks in found.items()}


def every_paper(record: Record) -> dict[str, str]:
    """All that anybody reads of a meeting, letters among it."""
    documents = {
        "minutes": minutes(record),
        "notice": notice(record),
        "report": report(record),
        "public": public_copy(record),
        **{f"letter {q.number}": letter(record, q.id) for q in letters_of(record)},
    }
    found = {
        name: "\n".join([*lines(paper.body), *(x for a in paper.annexes for x in lines(a.blocks))])
        for name, paper in documents.items()
    }
    rows = [str(cell) for sheet in register(record).sheets for row in sheet.rows for cell in row]
    return {
        **found,
        "register": "\n".join(rows),
        "summary": summary(record),
        "news": news(record),
    }


def letters_of(record: Record) -> list[Question]:
    return [q for q in record.questions.values() if stands_for(q, record)]


# -- what was found wrong -----------------------------------------------------------------------


@pytest.fixture
def two_common_one_alone() -> Builder:
    """Câu 1 and Câu 2 got one answer; then Câu 2 got another, alone."""
    b = Builder()
    b.meeting(issuing_body="Trường Tiểu học Hoa Sen")
    flooded = b.question("Đường vào trường ngập.", name="Bà Mận", wants_reply=True)
    stolen = b.question("Con tôi mất xe đạp.", name="Ông Vinh", wants_reply=True, votes=3)
    b.answer([flooded, stolen], "Nhà trường đã báo phường.")
    b.answer([stolen], "Công an tăng cường tuần tra.", [b.answerer("Công an phường")])
    return b


def test_a_letter_holds_no_answer_that_was_given_to_somebody_else(
    two_common_one_alone: Builder,
) -> None:
    to_the_one, to_the_other = (
        "\n".join(lines(letter(two_common_one_alone.record, q).body)) for q in (1, 2)
    )
    assert "Nhà trường đã báo phường." in to_the_one
    assert "tuần tra" not in to_the_one
    assert "Về nội dung này, Công an phường đã trả lời thêm như sau:" in to_the_other
    assert "Công an tăng cường tuần tra." in to_the_other
    assert "Trường Tiểu học Hoa Sen trả lời chung Câu 1, Câu 2 như sau:" in to_the_one


@pytest.mark.parametrize("outcome", [Outcome.TO_VERIFY, Outcome.BEYOND_AUTHORITY])
def test_nor_does_one_that_puts_off_or_passes_on(
    two_common_one_alone: Builder, outcome: Outcome
) -> None:
    two_common_one_alone.change(1, outcome=outcome, **PROMISE)
    told = "\n".join(lines(letter(two_common_one_alone.record, 1).body))
    assert "Nhà trường đã báo phường." in told
    assert "tuần tra" not in told


def test_a_later_answer_that_is_told_with_others_reaches_its_asker_too() -> None:
    """Câu 2 stands in the minutes beside Câu 1, its second answer beside Câu 3."""
    b = Builder()
    for text in ("Một?", "Hai?", "Ba?"):
        b.question(text, wants_reply=True)
    b.answer([1, 2], "Trả lời một.")
    b.answer([2, 3], "Trả lời hai.")
    told = "\n".join(lines(letter(b.record, 2).body))
    assert "Trả lời một." in told
    assert "Trả lời hai." in told


def test_an_answer_in_the_room_of_which_nothing_is_written_is_not_told_as_put_off() -> None:
    b = Builder()
    b.question("Hỏi?", state=ANSWERED, wants_reply=True)
    assert letter(b.record, 1).title.startswith("V/v trả lời ý kiến")


def test_a_common_answer_stays_in_the_notice_when_one_of_its_questions_is_still_owed() -> None:
    b = Builder()
    for text in ("Bảo hiểm?", "Học phí?", "Quỹ lớp?"):
        b.question(text)
    b.answer([1, 2, 3], "Kế toán trả lời cả ba.")
    b.change(3, outcome=Outcome.TO_VERIFY, **PROMISE)
    told = parts(notice(b.record))
    answered, _, owed, tasks = list(told.values())[1:]
    assert [line for line in answered if line.endswith("?")] == [
        "Câu 1. Một đại biểu: Bảo hiểm?",
        "Câu 2. Một đại biểu: Học phí?",
        "Câu 3. Một đại biểu: Quỹ lớp?",
    ]
    assert "Trả lời chung Câu 1, Câu 2, Câu 3: Kế toán trả lời cả ba." in answered
    assert owed[0] == "Câu 3. Ý kiến của một đại biểu, đã ghi ở trên."
    assert owed[1].startswith("Kết quả: cần xác minh. Đơn vị, cá nhân chịu trách nhiệm: Kế toán.")
    assert tasks[0] == f"Kế toán trả lời Câu 3, {BY_DAY}."


def test_what_was_noted_together_with_what_is_owed_stands_with_what_was_noted() -> None:
    b = Builder()
    b.question("Ghế đá?")
    b.question("Mái che?")
    b.answer([1, 2], "Tiếp thu.", outcome=Outcome.NOTED)
    b.change(2, outcome=Outcome.NEEDS_STUDY, **PROMISE)
    answered, noted, owed, _ = list(parts(notice(b.record)).values())[1:]
    assert answered == ["Không có."]
    assert "Câu 1. Một đại biểu: Ghế đá?" in noted
    assert owed[0] == "Câu 2. Ý kiến của một đại biểu, đã ghi ở trên."


def test_what_was_said_about_something_that_is_wholly_owed_stands_with_it() -> None:
    b = Builder()
    b.question("Lan can?")
    b.question("Cổng?")
    b.answer([1, 2], "Đang xin báo giá.")
    b.change(1, outcome=Outcome.TO_VERIFY, **PROMISE)
    b.change(2, outcome=Outcome.NEEDS_STUDY, **{**PROMISE, "body": "Hiệu trưởng"})
    answered, _, owed, _ = list(parts(notice(b.record)).values())[1:]
    assert answered == ["Không có."]
    assert owed[2] == "Trả lời chung Câu 1, Câu 2: Đang xin báo giá."
    assert owed[3].startswith("Kết quả Câu 1: cần xác minh.")
    assert owed[4].startswith("Kết quả Câu 2: cần nghiên cứu thêm.")


def test_what_nobody_will_answer_stands_apart_from_what_is_owed() -> None:
    b = Builder()
    b.question("Giá vàng?", state=ANSWERED, outcome=Outcome.OFF_TOPIC, outcome_reason="việc khác")
    b.question("Sân?", state=ANSWERED, outcome=Outcome.OUT_OF_TIME, **PROMISE)
    b.question("Bóng đá?")
    b.answer([3], "Xin trao đổi riêng.", outcome=Outcome.OFF_TOPIC)
    told = parts(notice(b.record))
    title = "III. NHỮNG NỘI DUNG CHƯA TRẢ LỜI TẠI HỘI NGHỊ"
    for owed in (told[title], parts(minutes(b.record), 2)["2. Nội dung chưa trả lời tại hội nghị"]):
        place = owed.index(ASIDE)
        assert owed[0] == "Câu 2. Một đại biểu: Sân?"
        assert place == 2
        assert "Câu 1. Một đại biểu: Giá vàng?" in owed[place:]
        assert "Kết quả: không thuộc nội dung đối thoại. Lý do: việc khác." in owed[place:]
        assert not any("chịu trách nhiệm" in line for line in owed[place:])
    assert "Trả lời: Xin trao đổi riêng." in told[title]


def beyond(body: str = "Sở Nội vụ") -> Record:
    """A school's meeting with a matter beyond its authority, for which somebody typed a day."""
    b = Builder()
    b.meeting(issuing_body="Trường Mầm non Hoa Mai", form_of_address="phụ huynh")
    b.question("Có tăng biên chế không?", state=ANSWERED, name="Cô Thu", votes=4)
    b.change(1, outcome=Outcome.BEYOND_AUTHORITY, **{**PROMISE, "body": body})
    return b.record


def test_a_matter_beyond_authority_is_put_to_the_body_above_in_every_paper() -> None:
    told = every_paper(beyond())
    asked = "Kiến nghị Sở Nội vụ xem xét, trả lời"
    assert f"{asked} Câu 1 theo thẩm quyền." in told["notice"]
    for name in ("minutes", "notice", "report", "letter 1", "summary", "public"):
        assert f"{asked} theo thẩm quyền" in told[name], name
    assert "Có 01 ý kiến vượt thẩm quyền được kiến nghị Sở Nội vụ xem xét, trả lời" in told["news"]
    assert "Vượt thẩm quyền, kiến nghị cấp trên: Sở Nội vụ" in told["minutes"]
    assert "Sở Nội vụ" in told["register"]


def test_no_paper_sets_the_body_above_a_day_or_charges_it() -> None:
    for name, words in every_paper(beyond()).items():
        for never in ("28", "hời hạn trả lời", "chậm nhất", "chịu trách nhiệm", "dự kiến", "Giao "):
            assert never not in words, (name, never)
        assert "đúng thời hạn" not in words, name
    assert not [each for each in missing(beyond()) if each.fact == "promise"]
    assert [each.questions for each in missing(beyond("")) if each.fact == "promise"] == [[1]]


def test_the_body_that_a_matter_is_passed_on_to_gets_a_copy_once() -> None:
    b = Builder(beyond())
    passed_on = "- Sở Nội vụ (để xem xét, giải quyết);"
    assert letter(b.record, 1).recipients == ["- Như trên;", passed_on, "- Lưu: VT."]
    b.meeting(letter_recipients=["- Sở Nội vụ (để b/c);", "- Bà Thu;"])
    assert letter(b.record, 1).recipients == ["- Như trên;", passed_on, "- Bà Thu;", "- Lưu: VT."]


def test_what_was_put_to_a_body_above_is_taken_over_without_a_day() -> None:
    [petition] = promised(beyond())
    assert (petition.body, petition.deadline) == ("Sở Nội vụ", "")
    b = Builder()
    b.record.promises[1] = Promise(
        id=1, meeting=1, position=1, number=1, text=petition.text, body=petition.body
    )
    [table] = [block for block in report(b.record).body if isinstance(block, Table)]
    assert table.rows == [["1", "Có tăng biên chế không?", "Sở Nội vụ", "–", "……"]]
    assert not any("chịu trách nhiệm" in column.title for column in table.columns)


@pytest.mark.parametrize(
    ("body", "line", "title"),
    [
        ("Hiệu trưởng", f"Hiệu trưởng trả lời Câu 1, {BY_DAY}.", "NHIỆM VỤ ĐƯỢC GIAO"),
        ("kế toán", f"Kế toán trả lời Câu 1, {BY_DAY}.", "NHIỆM VỤ ĐƯỢC GIAO"),
        ("Công an phường", "Đề nghị Công an phường phối hợp trả lời Câu 1.", "ĐỀ NGHỊ, KIẾN NGHỊ"),
        ("Phòng Y tế", "Đề nghị Phòng Y tế phối hợp trả lời Câu 1.", "ĐỀ NGHỊ, KIẾN NGHỊ"),
        (
            "Bà Nga, Trạm Y tế",
            "Đề nghị bà Nga, Trạm Y tế phối hợp trả lời Câu 1.",
            "ĐỀ NGHỊ, KIẾN NGHỊ",
        ),
        (
            "Điện lực phối hợp với Công ty Ánh Sáng",
            "Đề nghị Điện lực phối hợp với Công ty Ánh Sáng trả lời Câu 1.",
            "ĐỀ NGHỊ, KIẾN NGHỊ",
        ),
    ],
)
def test_nobody_is_ordered_whoever_signs(body: str, line: str, title: str) -> None:
    b = Builder()
    b.officer("Nguyễn Thị Mai", Duty.CHAIR, "Phó Hiệu trưởng")
    b.question("Hỏi?", state=ANSWERED, outcome=Outcome.TO_VERIFY, **{**PROMISE, "body": body})
    document = notice(b.record)
    assert document.signers[0].capacity == "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"
    assert parts(document)[f"IV. {title}"][0] == line


def test_another_bodys_answer_is_expected_not_due() -> None:
    b = Builder()
    promise = {**PROMISE, "body": "Công an phường"}
    b.question("Đèn?", state=ANSWERED, outcome=Outcome.TO_VERIFY, votes=1, **promise)
    told = every_paper(b.record)
    for name in ("minutes", "notice", "letter 1"):
        assert "Thời gian trả lời dự kiến: ngày 28 tháng 12 năm 2026" in told[name]
    assert "Công an phường trả lời, dự kiến ngày 28 tháng 12 năm 2026" in told["summary"]
    assert "đề nghị Công an phường phối hợp trả lời." in told["news"]
    assert not any("chịu trách nhiệm" in words for words in told.values())


# -- for any record -----------------------------------------------------------------------------


def kept(record: Record) -> list[Question]:
    return [q for q in record.questions.values() if stands_for(q, record) == q]


def is_open(question: Question) -> bool:
    if question.outcome is None:
        return question.state != ANSWERED
    return question.outcome in DEFERRALS or question.outcome == Outcome.OFF_TOPIC


def answered_to(question: Question, record: Record) -> set[str]:
    """The answers that were recorded for a question or for one that it stands for."""
    return {
        answer.text
        for answer in record.answers.values()
        if answer.recorded_at is not None
        and any(stands_for(record.questions[id], record) == question for id in answer.questions)
    }


def leads(question: Question, told: list[str]) -> int:
    return sum(line.startswith(f"Câu {question.number}.") for line in told)


@RANDOM
@given(record=records())
def test_every_question_stands_once_in_each_role_of_the_notice(record: Record) -> None:
    told = parts(notice(record))
    answered, noted, owed, *_, tasks = list(told.values())[1:]
    whole = "\n".join([*answered, *noted, *owed])
    aside = owed.index(ASIDE) if ASIDE in owed else len(owed)
    for question in record.questions.values():
        if question not in kept(record):
            assert question.text not in whole
            assert leads(question, [*answered, *noted, *owed]) == 0
            continue
        assert whole.count(question.text) == 1
        before = leads(question, [*answered, *noted])
        if not is_open(question):
            assert (before, leads(question, owed)) == (1, 0)
            if before and leads(question, noted):
                assert question.outcome == Outcome.NOTED
            continue
        off_topic = question.outcome == Outcome.OFF_TOPIC
        expected = owed[aside:] if off_topic else owed[:aside]
        assert leads(question, expected) == 1
        assert before + leads(question, owed) <= 2
        assert any(line.startswith("Kết quả") for line in expected)
        charged = [line for line in tasks if str(question.number) in NUMBER.findall(line)]
        assert len(charged) == (question.outcome in DEFERRALS)
    for text in {text for q in kept(record) for text in answered_to(q, record)}:
        assert whole.count(text) == 1


@RANDOM
@given(record=records())
def test_every_question_stands_once_in_each_role_of_the_minutes(record: Record) -> None:
    document = minutes(record)
    sections = parts(document, 2)
    owed = next(
        (v for k, v in sections.items() if k.endswith("Nội dung chưa trả lời tại hội nghị")), []
    )
    agreed = next((v for k, v in sections.items() if k.endswith(AGREEMENTS)), [])
    rest = [line for v in sections.values() for line in v if v not in (owed, agreed)]
    register_annex = lines(document.annexes[-1].blocks)
    for question in record.questions.values():
        cells = [cell for cell in register_annex if cell == str(question.number)]
        assert cells
        stands = question in kept(record)
        assert "\n".join([*rest, *owed]).count(question.text) == stands
        assert leads(question, owed) == (stands and is_open(question))
        said = bool(answered_to(question, record)) or not is_open(question)
        assert leads(question, rest) == (stands and said)
    whole = "\n".join([*rest, *owed])
    for text in {text for q in kept(record) for text in answered_to(q, record)}:
        assert whole.count(text) == 1


@RANDOM
@given(record=records())
def test_no_question_and_no_answer_is_told_twice_in_the_report(record: Record) -> None:
    sections = parts(report(record))
    of_agreement = next(
        (told for title, told in sections.items() if title.endswith(AGREEMENTS.upper())), []
    )
    said = "\n".join(line for told in sections.values() for line in told if told != of_agreement)
    above = next(told for title, told in sections.items() if title.endswith("KIẾN NGHỊ CẤP TRÊN"))
    for question in record.questions.values():
        stands = question in kept(record)
        assert said.count(question.text) <= stands
        if stands and is_open(question):
            assert said.count(question.text) == 1
        petitioned = stands and question.outcome == Outcome.BEYOND_AUTHORITY
        assert leads(question, above) == petitioned
    for text in {text for q in kept(record) for text in answered_to(q, record)}:
        assert said.count(text) <= 1


@RANDOM
@given(record=records())
def test_no_asker_is_told_anothers_answer(record: Record) -> None:
    all_texts = {answer.text for answer in record.answers.values()}
    rows = {row[0]: " ".join(map(str, row)) for row in register(record).sheets[0].rows}
    for question in record.questions.values():
        target = stands_for(question, record)
        theirs = answered_to(target, record) if target else set()
        own = {
            a.text for a in record.answers.values() if question.id in a.questions and a.recorded_at
        }
        assert {t for t in all_texts if t in rows[question.number]} == (
            theirs if target == question else set()
        )
        assert {each["html"] for each in mine(question, record).get("answers", [])} == {
            f"<p>{text}</p>" for text in own
        }
        if target is None:
            continue
        told = "\n".join(lines(letter(record, question.id).body))
        assert {text for text in all_texts if text in told} == theirs
        assert all(told.count(text) == 1 for text in theirs)
        others = [q.text for q in record.questions.values() if q.id != question.id]
        assert not [text for text in others if text in told]
    told_top = summary(record).partition("Được quan tâm nhiều:")[2].partition("\n\n")[0]
    for entry in told_top.split("\n- Câu ")[1:]:
        asked = next(q for q in record.questions.values() if entry.startswith(f"{q.number} "))
        assert {t for t in all_texts if t in entry} <= answered_to(asked, record)


@RANDOM
@given(record=records())
def test_nobody_is_charged_from_below_or_from_beside(record: Record) -> None:
    for name, words in every_paper(record).items():
        assert "Giao " not in words, name
        for day in ("13/1/2031", "13/01/2031", "13 tháng 01 năm 2031", "2031"):
            assert day not in words, name
        for body in ELSEWHERE:
            for charge in (
                f"{body} trả lời chậm nhất",
                f"{body} trả lời Câu",
                f"chịu trách nhiệm: {body}",
                f"{body} chịu trách nhiệm",
            ):
                for line in words.splitlines():
                    place = line.find(charge)
                    assert place < 0 or "Đề nghị " in line[:place], (name, line)
