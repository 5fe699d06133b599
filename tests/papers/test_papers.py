"""Thông báo, báo cáo, công văn: what they say, and what they leave unsaid."""

from datetime import date
from typing import Any

import pytest

from liveqa.domain.grounds import USUAL, cited, is_whole
from liveqa.domain.record import Paper, Record, Signer
from liveqa.domain.words import (
    Agreement,
    Audience,
    Direction,
    Duty,
    MeetingKind,
    MeetingState,
    NameMode,
    NoticeTitle,
    Outcome,
    PaperKind,
    PaperState,
    QuestionState,
)
from liveqa.errors import NotFound, WrongQuestionState
from liveqa.papers.formats import pdf
from liveqa.papers.kinds.letter import addressed, letter, owed_letters
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.news import news
from liveqa.papers.kinds.notice import notice
from liveqa.papers.kinds.report import report
from liveqa.papers.kinds.summary import summary
from liveqa.papers.missing import before_export, missing
from liveqa.papers.model.model import BLANK, Chart, Document, Heading, Table
from liveqa.text import clean
from tests.papers.printed import MM, sheets
from tests.papers.reading import RENDERERS, folded, text, texts
from tests.papers.records import Builder, at, conference, empty

PROMISE = {"body": "Kế toán", "deadline": "2024-05-20", "channel": "văn bản"}


def said(document: Document) -> str:
    """The paper as a reader of its HTML sees it, on one line."""
    return " ".join(text("html", RENDERERS["html"](document)).split())


def signed(b: Builder, **values: Any) -> None:
    rows = b.record.signers
    rows[len(rows) + 1] = Signer(id=len(rows) + 1, meeting=1, position=len(rows) + 1, **values)


def test_the_notice_says_who_chaired_what_was_answered_noted_and_owed() -> None:
    told = said(notice(conference()))
    order = [
        "THÔNG BÁO",
        "Kết quả Hội nghị gặp gỡ",
        "Ngày 04 tháng 5 năm 2024",
        "Đoàn chủ tọa gồm: Trần Thị Minh Châu",
        "Tham dự hội nghị có:",
        "kết luận như sau:",
        "I. NHỮNG NỘI DUNG ĐÃ TRẢ LỜI",
        "II. NHỮNG NỘI DUNG TIẾP THU, GHI NHẬN",
        "III. NHỮNG NỘI DUNG CHƯA TRẢ LỜI TẠI HỘI NGHỊ",
        "cần xác minh",
        "ngày 20 tháng 5 năm 2024",
        "IV. NHIỆM VỤ ĐƯỢC GIAO",
        "Phòng Giáo dục và Đào tạo trả lời Câu 9, chậm nhất ngày 20 tháng 5 năm 2024;",
        "Kiến nghị Sở Nội vụ xem xét, trả lời Câu 10 theo thẩm quyền.",
        "biết và thực hiện./.",
    ]
    places = [told.index(words) for words in order]
    assert places == sorted(places)


def test_a_notice_of_the_conclusion_names_whose_it_is() -> None:
    b = Builder(conference())
    b.meeting(notice_title=NoticeTitle.CONCLUSION)
    assert notice(b.record).subject.startswith("Kết luận của Trưởng phòng")


def test_what_was_put_off_is_not_told_as_answered() -> None:
    b = Builder()
    asked = b.question("Bao giờ có phụ cấp?")
    b.answer([asked], "Đang rà soát.", outcome=Outcome.TO_VERIFY)
    b.change(asked, **PROMISE)
    told = said(notice(b.record))
    assert told.count("Bao giờ có phụ cấp?") == 1
    assert told.index("CHƯA TRẢ LỜI TẠI HỘI NGHỊ") < told.index("Bao giờ có phụ cấp?")
    assert told.index("Bao giờ có phụ cấp?") < told.index("Đang rà soát.")


def test_the_report_goes_upward_with_grounds_figures_and_pictures() -> None:
    b = Builder(conference())
    b.meeting(
        addressees=["Ủy ban nhân dân thành phố"],
        legal_grounds=USUAL[MeetingKind.DIALOGUE],
        strengths="Đại biểu thẳng thắn.",
        weaknesses="Thời gian ngắn.",
        proposals="Đề nghị bổ sung kinh phí.",
        previous_promises="Đã sửa mái che.",
    )
    b.question("Câu hỏi muộn.", asked_at=at("09:20"))
    document = report(b.record)
    told = said(document)
    assert "Kính gửi: Ủy ban nhân dân thành phố" in told
    assert document.recipients[0] == "- Như trên;"
    assert document.grounds[-1].endswith("công lập.")
    for words in ("Đại biểu thẳng thắn.", "Thời gian ngắn.", "bổ sung kinh phí", "sửa mái che"):
        assert words in told
    [annex] = document.annexes
    blocks = [*document.body, *annex.blocks]
    charts = [block for block in blocks if isinstance(block, Chart)]
    tables = [block for block in blocks if isinstance(block, Table)]
    assert {chart.lying for chart in charts} == {True, False}
    drawn: list[Chart | Table] = [*charts, *tables]
    assert len({block.caption for block in drawn}) == len(drawn)
    for chart in charts:  # its table holds the same numbers
        values = [str(bar.value) for bar in chart.bars]
        assert any([row[1] for row in table.rows] == values for table in tables)


def test_the_report_has_its_tables_behind_it_and_no_title_twice() -> None:
    document = report(conference())
    body = [block for block in document.body if isinstance(block, Table)]
    assert [table.caption for table in body] == ["Bảng 1. Ý kiến theo kết quả giải quyết"]
    [annex] = document.annexes
    assert annex.label in said(document)
    drawn = [block.caption for block in annex.blocks if isinstance(block, Table)]
    titles = [block.text for block in annex.blocks if isinstance(block, Heading)]
    words = [*(caption.partition(". ")[2] for caption in drawn), *titles]
    assert len(set(words)) == len(words)
    assert "Ý kiến theo loại" in words


def test_the_report_has_no_table_and_no_number_of_what_nobody_said() -> None:
    b = Builder()
    for title, minutes_ in (("Khai mạc", 0), ("Trả lời", 20)):
        b.item(title, started_at=at("08:00"), ended_at=at("08:10"), minutes=minutes_)
    b.question("Hỏi?")
    tables = [block for block in report(b.record).annexes[0].blocks if isinstance(block, Table)]
    titles = [table.caption.partition(". ")[2] for table in tables]
    assert "Ý kiến theo chủ đề" not in titles
    assert "Ý kiến theo nhóm đại biểu" not in titles
    times = tables[titles.index("Thời gian dự kiến và thực tế")]
    assert [row[2] for row in times.rows] == ["–", "20"]
    assert times.totals == ["", "Tổng cộng", "20", "20"]
    b.record.agenda[2].minutes = 0
    b.question("Bao giờ?", topic="Mái che")
    tables = [block for block in report(b.record).annexes[0].blocks if isinstance(block, Table)]
    assert tables[titles.index("Thời gian dự kiến và thực tế") + 1].totals == [
        "",
        "Tổng cộng",
        "–",
        "20",
    ]
    assert "Không nêu" in str(tables)


def test_the_report_says_who_still_owes_what_by_when_and_what_was_concluded() -> None:
    b = Builder(conference())
    b.question("Chưa ai đáp câu này?")
    late = b.question("Hết giờ rồi.")
    owed = {"body": "Kế toán", "deadline": "2024-05-31", "channel": "bảng tin"}
    b.change(late, state=QuestionState.ANSWERED, outcome=Outcome.OUT_OF_TIME, **owed)
    aside = b.question("Chuyện khác.")
    b.change(aside, state=QuestionState.ANSWERED, outcome=Outcome.OFF_TOPIC)
    told = said(report(b.record))
    heading = "NỘI DUNG CHƯA TRẢ LỜI TẠI HỘI NGHỊ"
    section, _, rest = told.partition(heading)[2].partition("NỘI DUNG VƯỢT THẨM QUYỀN")
    for words in (
        "Bao giờ sửa xong mái che",
        "ngày 20 tháng 5 năm 2024",
        "Chưa ai đáp câu này?",
        "Kế toán",
        "ngày 31 tháng 5 năm 2024",
        "bảng tin",
        "Ý kiến không thuộc nội dung đối thoại:",
        "Chuyện khác.",
    ):
        assert words in section
    assert "Sở Nội vụ" not in section
    assert "Kiến nghị Sở Nội vụ xem xét" in rest
    assert "KẾT LUẬN CỦA CHỦ TỌA" in rest
    assert "tinh thần thẳng thắn" in rest


def test_a_report_of_petitions_alone_does_not_say_that_all_was_answered() -> None:
    b = Builder()
    assert "Không còn nội dung chưa trả lời." in said(report(b.record))
    above: Any = {"outcome": Outcome.BEYOND_AUTHORITY, "body": "Sở Nội vụ", "channel": "văn bản"}
    b.change(b.question("Hỏi?"), state=QuestionState.ANSWERED, **above)
    words = "Ngoài nội dung vượt thẩm quyền dưới đây, không còn nội dung chưa trả lời."
    assert words in said(report(b.record))


def test_the_promises_of_last_time_have_no_place_where_there_were_none() -> None:
    assert "kỳ trước" not in said(report(empty())).lower()


@pytest.mark.parametrize(
    ("outcome", "about", "words"),
    [
        (Outcome.ANSWERED, "trả lời ý kiến", "Có hai camera."),
        (Outcome.TO_VERIFY, "thời hạn trả lời", "Thời hạn trả lời: ngày 20 tháng 5 năm 2024;"),
        (Outcome.NEEDS_STUDY, "thời hạn trả lời", "cần được nghiên cứu thêm"),
        (Outcome.OUT_OF_TIME, "thời hạn trả lời", "thời gian hội nghị có hạn"),
        (Outcome.BEYOND_AUTHORITY, "chuyển ý kiến", "Kiến nghị Kế toán xem xét, trả lời theo"),
        (Outcome.NOTED, "trả lời ý kiến", "Có hai camera."),
    ],
)
def test_a_letter_replies_puts_off_or_passes_on(outcome: Outcome, about: str, words: str) -> None:
    b = Builder()
    b.meeting(opened_at=conference().meeting.opened_at, symbol="BB-MNTH", drafting_unit="CM")
    asked = b.question("Bếp ăn có camera không?", name="Bà Hoàng Lan", unit="Lớp Lá 1")
    b.answer([asked], "Có hai camera.", outcome=outcome)
    b.change(asked, outcome_reason="cần xem lại", **PROMISE)
    document = letter(b.record, asked)
    told = said(document)
    assert document.head.number.endswith("/MNTH-CM")
    assert "CV" not in document.head.number
    assert f"V/v {about}" in document.title
    assert "Kính gửi: Bà Hoàng Lan, cha mẹ học sinh lớp Lá 1" in told
    assert "“Bếp ăn có camera không?”" in told
    assert words in told
    assert told.count("./.") == 1
    passed_on = outcome == Outcome.BEYOND_AUTHORITY
    copies = ["- Kế toán (để xem xét, giải quyết);"] if passed_on else []
    assert document.recipients == ["- Như trên;", *copies, "- Lưu: VT, CM."]


def test_letters_are_owed_for_what_was_put_off_and_to_who_asked_for_one() -> None:
    b = Builder()
    b.question("Đã trả lời rồi.", state=QuestionState.ANSWERED, outcome=Outcome.ANSWERED)
    late = b.question("Hẹn lại.", state=QuestionState.ANSWERED, outcome=Outcome.TO_VERIFY)
    wants = b.question("Xin trả lời bằng văn bản.", wants_reply=True)
    same = b.question("Cũng xin văn bản.", wants_reply=True, state="merged", merged_into=late)
    b.question("Thôi.", wants_reply=True, state=QuestionState.WITHDRAWN)
    b.question("Nộp bài đúng hạn.", direction=Direction.TO_STAFF, outcome=Outcome.TO_VERIFY)
    assert [question.id for question in owed_letters(b.record)] == [late, wants, same]
    assert "Hẹn lại" not in said(letter(b.record, same))
    with pytest.raises(WrongQuestionState):
        letter(b.record, 5)
    with pytest.raises(NotFound):
        letter(b.record, 99)


def test_a_name_told_to_secretaries_stands_on_their_letter_alone() -> None:
    b = Builder()
    hidden = b.question("Hỏi riêng.", name="Bà Kín", name_mode=NameMode.SECRETARIES_ONLY)
    document = letter(b.record, hidden)
    question = b.record.questions[hidden]
    for audience in (Audience.CHAIR, Audience.ORGANISER):
        assert addressed(document, question, audience, b.record.meeting).addressees == [BLANK]
    told = addressed(document, question, Audience.SECRETARY, b.record.meeting)
    assert told.addressees == ["Bà Kín"]


def test_one_person_may_sign_twice_and_a_deputy_signs_for_the_principal() -> None:
    b = Builder()
    b.officer("Lê Văn Bình", Duty.CHAIR, "Phó Hiệu trưởng")
    assert notice(b.record).signers[0].capacity == "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"
    twice = {"papers": [PaperKind.MINUTES], "name": "Vũ Thu Trang"}
    signed(b, authority="TM. Ban Chấp hành Công đoàn", office="Chủ tịch", **twice)
    signed(b, authority="Đại diện người lao động", **twice)
    names = [signer.name for signer in minutes(b.record).signers]
    assert names == [BLANK, "Lê Văn Bình", "Vũ Thu Trang", "Vũ Thu Trang"]


def test_a_labour_dialogue_says_what_both_sides_agreed_on_and_both_sign() -> None:
    b = Builder()
    b.meeting(kind=MeetingKind.LABOUR)
    agreed = b.question("Sửa quạt hút.")
    not_agreed = b.question("Ký sổ ngay.", direction=Direction.TO_STAFF)
    b.question("Chưa bàn.")
    b.change(agreed, agreement=Agreement.AGREED)
    b.change(not_agreed, agreement=Agreement.NOT_AGREED)
    for paper in (minutes(b.record), notice(b.record), report(b.record)):
        told = said(paper)
        assert "Nội dung hai bên đã thống nhất: Câu 1: Sửa quạt hút." in told.replace(":C", ": C")
        assert "Nội dung hai bên chưa thống nhất: Câu 2: Ký sổ ngay." in told.replace(":C", ": C")
        assert f"Nội dung chưa ghi hai bên thống nhất hay chưa: Câu 3: {BLANK}" in told
    short = "Qua đối thoại, hai bên thống nhất 01 nội dung; chưa thống nhất 01 nội dung."
    assert short in news(b.record)
    assert short in summary(b.record)
    assert "Nội dung này hai bên đã thống nhất." in said(letter(b.record, agreed))
    assert "thống nhất" not in said(letter(b.record, 3))
    told = said(minutes(b.record))
    assert "02 ý kiến của người lao động và 01 ý kiến của người sử dụng lao động" in told
    assert len(minutes(b.record).signers) == 4
    known = before_export(b.record)
    assert known.reminders
    assert [3] in [each.questions for each in known.missing if each.fact == "agreement"]


def test_what_was_agreed_is_what_was_answered_and_not_what_was_demanded() -> None:
    b = Builder()
    b.meeting(kind=MeetingKind.LABOUR)
    whole, part = b.question("Tăng lên 50.000 đồng."), b.question("Bỏ giáo án giấy.")
    b.answer([whole], "Đồng ý 40.000 đồng.")
    b.change(whole, agreement=Agreement.AGREED)
    b.change(part, agreement=Agreement.PARTLY_AGREED)
    as_answered = "(theo nội dung trả lời đã ghi ở trên):"
    for paper in (minutes(b.record), notice(b.record), report(b.record)):
        told = said(paper).replace(":C", ": C")
        assert told.index("Đồng ý 40.000 đồng.") < told.index(as_answered)
        assert f"Nội dung hai bên đã thống nhất {as_answered} Câu 1: Tăng lên 50.000" in told
        assert "Nội dung hai bên thống nhất một phần: Câu 2: Bỏ giáo án giấy." in told
        assert "Nội dung hai bên chưa thống nhất: không có." in told
        assert "Nội dung chưa ghi" not in told
    short = "Qua đối thoại, hai bên thống nhất 01 nội dung; thống nhất một phần 01 nội dung."
    assert short in news(b.record)
    assert short in summary(b.record)
    assert "Nội dung này hai bên thống nhất một phần." in said(letter(b.record, part))


@pytest.mark.parametrize("form", ["", "quý phụ huynh"])
def test_whoever_gave_a_name_to_the_secretaries_is_written_to_as_a_person(form: str) -> None:
    b = Builder()
    b.meeting(form_of_address=form, kind=MeetingKind.LABOUR)
    group = b.group("Tổ Khoa học xã hội", invited=15)
    secret: Any = {"name": "Cô Kín", "name_mode": NameMode.SECRETARIES_ONLY, "group": group}
    asked = b.question("Bao giờ xét thăng hạng?", **secret)
    b.answer([asked], "Trong quý I.")
    told = said(letter(b.record, asked))
    assert f"đã tiếp nhận ý kiến của {form or 'Ông (Bà)'} (Câu 1)" in told
    assert "đơn vị" not in told


def test_a_labour_dialogue_names_the_sides_and_gives_the_employer_a_heading() -> None:
    b = Builder()
    b.meeting(kind=MeetingKind.LABOUR)
    office = b.group("Tổ Văn phòng", invited=9)
    demand = b.question("Mỗi tổ đăng ký 01 sáng kiến.", direction=Direction.TO_STAFF, group=office)
    named = b.question("Ký sổ ngay.", direction=Direction.TO_STAFF, name="Bà Mai")
    mine = b.question("Sửa quạt hút.", group=office)
    for question in (demand, named, mine):
        b.answer([question], f"Đáp {question}.")
    told = said(minutes(b.record))
    heading = told.index("Nội dung người sử dụng lao động nêu")
    assert told.index("Câu 3. Một người lao động, Tổ Văn phòng: Sửa quạt hút.") < heading
    assert told.index("Câu 1. Người sử dụng lao động: Mỗi tổ") > heading
    assert told.index("Câu 2. Bà Mai, người sử dụng lao động: Ký sổ") > heading
    for paper in (minutes(b.record), notice(b.record), report(b.record)):
        assert "đại biểu:" not in said(paper)
        assert "với tập thể" not in said(paper)


def test_a_side_that_said_nothing_is_told_so_in_words() -> None:
    b = Builder()
    b.meeting(kind=MeetingKind.LABOUR)
    b.item("Khai mạc")
    assert "người sử dụng lao động và" not in said(minutes(b.record))
    b.question("Hỏi?")
    told = said(minutes(b.record))
    assert "trong đó có 01 ý kiến của người lao động và không có ý kiến của người sử dụng" in told
    b.change(1, direction=Direction.TO_STAFF)
    told = said(minutes(b.record))
    assert "trong đó có 01 ý kiến của người sử dụng lao động và không có ý kiến của người" in told


def test_another_meeting_has_no_sides() -> None:
    b = Builder()
    b.answer([b.question("Ký sổ ngay.", direction=Direction.TO_STAFF)], "Vâng.")
    told = said(minutes(b.record))
    assert "Câu 1. Một đại biểu (nêu với tập thể): Ký sổ ngay." in told
    assert "lao động" not in told


def test_grounds_are_cited_as_an_office_cites_them() -> None:
    lines = [
        "- Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022 của Quốc hội;",
        "Thực hiện Kế hoạch số 40/KH-MNTH ngày 07 tháng 10 năm 2024 của Trường Mầm non Tuổi Hoa.",
    ]
    assert cited(lines) == [
        "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;",
        "Thực hiện Kế hoạch số 40/KH-MNTH ngày 07 tháng 10 năm 2024 của Trường Mầm non Tuổi Hoa.",
    ]
    assert all(is_whole(ground) for grounds in USUAL.values() for ground in grounds)
    assert not is_whole("Căn cứ Thông tư 11/2020/TT-BGDĐT")


def test_what_is_missing_is_listed_with_its_place() -> None:
    facts = {each.fact: each for each in missing(empty())}
    for fact in ("issuing_body", "symbol", "chair", "addressees", "approval", "conclusion", "end"):
        assert fact in facts
    assert facts["chair"].where == "officers"
    assert facts["addressees"].papers == [PaperKind.REPORT]
    left = {each.fact for each in missing(conference())}
    assert not left & {"issuing_body", "symbol", "chair", "approval", "conclusion", "end"}


@pytest.mark.parametrize("build", [notice, report])
def test_an_empty_meeting_makes_papers_with_blanks(build: object) -> None:
    document = build(empty())  # type: ignore[operator]
    for form, content in texts(document).items():
        assert BLANK in content, form


def nasty() -> Record:
    b = Builder(conference())
    for typed in ("<script>alert(1)</script>", "#let x = $y$ \\ =cmd|' /C'!A0", "👍🏽 TiÕng ViÖt"):
        question = b.question(typed, name=typed[:100], topic=typed[:100], votes=30)
        b.answer([question], typed)
        b.meeting(
            theme=typed, proposals=typed, addressees=[typed, typed], place=typed, symbol=typed
        )
        signed(b, papers=list(PaperKind), authority=typed, office=typed, name=typed)
    return b.record


@pytest.mark.parametrize("form", list(RENDERERS))
def test_whatever_was_typed_stands_on_every_paper_as_typed(form: str) -> None:
    record = nasty()
    last = max(record.questions)
    for document in (notice(record), report(record), letter(record, last)):
        content = folded(text(form, RENDERERS[form](document)))
        assert folded(record.questions[last].text) in content


@pytest.mark.parametrize("form", ["md", "html", "docx"])
def test_two_thousand_questions_and_an_answer_of_a_hundred_thousand_characters(form: str) -> None:
    b = Builder()
    for number in range(2000):
        b.question(f"Câu hỏi thứ {number}?", topic=f"Chủ đề {number % 40}", wants_reply=True)
    b.answer([1], "Trả lời rất dài. " * 5900)
    for document in (notice(b.record), report(b.record), letter(b.record, 1)):
        content = folded(text(form, RENDERERS[form](document)))
        assert content.count(folded("Trả lời rất dài.")) == 5900
    assert len(owed_letters(b.record)) == 2000


def test_what_cannot_be_printed_or_reads_backwards_is_gone_before_a_paper_sees_it() -> None:
    b = Builder()
    typed = clean("\u202eđảo\u202c \x07chuông\x00 \u200fphải")
    question = b.question(typed, name=typed)
    for form, content in texts(letter(b.record, question)).items():
        assert folded("đảo chuông phải") in content, form


@pytest.mark.parametrize(
    ("name", "you"),
    [
        ("Cô Trương Mỹ Duyên", "cô"),
        ("Thầy Vinh", "thầy"),
        ("Mai Lan", "phụ huynh"),
        ("", "phụ huynh"),
    ],
)
def test_a_letter_addresses_its_reader_as_the_name_does(name: str, you: str) -> None:
    b = Builder()
    b.meeting(form_of_address="phụ huynh", issuing_body="Trường Hoa Sen")
    asked = b.question("Bao giờ sửa mái che?", name=name)
    b.answer([asked], "Trong hè.")
    told = said(letter(b.record, asked))
    assert f"đã tiếp nhận ý kiến của {you} (Câu 1)" in told
    assert f"Trường Hoa Sen trân trọng cảm ơn {you} đã quan tâm" in told


@pytest.mark.parametrize(
    ("name", "unit", "house", "form", "addressee"),
    [
        ("Nguyễn Văn Hậu", "Lớp 5A", "", "", "Ông (Bà) Nguyễn Văn Hậu, cha mẹ học sinh lớp 5A"),
        ("Bà Ngọc Lan", "Lớp 1A", "", "phụ huynh", "Bà Ngọc Lan, cha mẹ học sinh lớp 1A"),
        ("bà Lan", "Lớp Lá 1", "Trường Mầm non Hoa Mai", "", "Bà Lan, cha mẹ trẻ em lớp Lá 1"),
        ("Đinh Thị Thu", "", "", "", "Ông (Bà) Đinh Thị Thu"),
        ("Cô Ma Thị Lụa", "Tổ Văn phòng", "", "", "Cô Ma Thị Lụa, Tổ Văn phòng"),
        ("Thầy Minh", "Lớp 1A", "", "", "Thầy Minh, lớp 1A"),
        ("Minh Quân", "Lớp 1A", "", "thầy/cô", "Ông (Bà) Minh Quân, lớp 1A"),
        ("Em Bảo", "Lớp 9A", "", "", "Em Bảo, lớp 9A"),
        ("Hà Anh", "Lớp 9A", "", "các em", "Em Hà Anh, lớp 9A"),
        ("Tập thể lớp 9B", "", "", "", "Tập thể lớp 9B"),
        ("Trường Thành", "", "", "", "Ông (Bà) Trường Thành"),
        ("Ông Huy", "KHỐI TIỂU HỌC", "Phòng Giáo dục", "", "Ông Huy, khối Tiểu học"),
        ("bà TRẦN LAN", "LỚP 8A", "", "", "Bà Trần Lan, cha mẹ học sinh lớp 8A"),
        ("Ông Huy", "Khối 6", "", "", "Ông Huy, cha mẹ học sinh khối 6"),
        ("Ông Huy", "Khối Lá", "Trường Mầm non", "", "Ông Huy, cha mẹ trẻ em khối Lá"),
        ("", "Lớp 5A", "", "", BLANK),
    ],
)
def test_a_letter_is_addressed_with_courtesy(
    name: str, unit: str, house: str, form: str, addressee: str
) -> None:
    b = Builder()
    b.meeting(issuing_body=house, form_of_address=form)
    asked = b.question("Hỏi?", name=name, unit=unit)
    assert letter(b.record, asked).addressees == [addressee]
    hidden = b.question("Kín?", name=name, unit=unit, name_mode=NameMode.SECRETARIES_ONLY)
    question, document = b.record.questions[hidden], letter(b.record, hidden)
    told = addressed(document, question, Audience.SECRETARY, b.record.meeting)
    assert told.addressees == [addressee]


@pytest.mark.parametrize(
    ("house", "group", "unit", "line"),
    [
        ("Trường Tiểu học Hướng Dương", "Lớp 4A", "", "Cha mẹ học sinh lớp 4A"),
        ("Trường Mầm non Hướng Dương", "Lớp Lá 1", "", "Cha mẹ trẻ em lớp Lá 1"),
        ("Phòng Giáo dục", "", "Trường Tiểu học Hoa Sen", "Trường Tiểu học Hoa Sen"),
        ("Phòng Giáo dục", "", "", BLANK),
    ],
)
def test_a_letter_to_nobody_by_name_goes_to_the_class_or_unit_that_asked(
    house: str, group: str, unit: str, line: str
) -> None:
    b = Builder()
    b.meeting(issuing_body=house)
    of = b.group(group, invited=30) if group else None
    named = b.question("Hỏi?", group=of, unit=unit, name_mode=NameMode.NAMED, wants_reply=True)
    assert letter(b.record, named).addressees == [line]
    secret = {"name": "Lan", "name_mode": NameMode.SECRETARIES_ONLY, "wants_reply": True}
    asked = b.question("Hỏi?", group=of, **secret)
    assert letter(b.record, asked).addressees == [BLANK]
    blank = {NameMode.NAMED: [named] if line == BLANK else [], NameMode.SECRETARIES_ONLY: [asked]}
    for audience, numbers in (
        (Audience.CHAIR, sorted(n for ids in blank.values() for n in ids)),
        (Audience.SECRETARY, blank[NameMode.NAMED]),
    ):
        found = {each.fact: each.questions for each in missing(b.record, audience)}
        assert found.get("addressee", []) == numbers


def test_a_day_that_has_gone_by_is_said_before_a_paper_sets_it() -> None:
    def late(record: Record, today: str) -> list[tuple[list[PaperKind], list[int]]]:
        found = missing(record, today=date.fromisoformat(today))
        return [(each.papers, each.questions) for each in found if each.fact == "late"]

    record = conference()
    by_number = {question.number: question for question in record.questions.values()}
    assert late(record, "2024-05-20") == []
    [(papers, numbers)] = late(record, "2025-01-01")
    assert papers == [PaperKind.NOTICE, PaperKind.LETTER]
    assert all(by_number[number].deadline for number in numbers)
    sent: list[tuple[PaperKind, int | None]] = [(PaperKind.NOTICE, None)]
    sent += [(PaperKind.LETTER, by_number[number].id) for number in numbers[1:]]
    for place, (kind, question) in enumerate(sent, 1):
        told: Any = {"content": "", "closed_at": 0, "approved_at": 0, "state": PaperState.APPROVED}
        record.papers[place] = Paper(
            id=place, meeting=1, kind=kind, question=question, version=1, **told
        )
    assert late(record, "2025-01-01") == [([PaperKind.LETTER], numbers[:1])]
    record.meeting.state = MeetingState.OPEN
    assert late(record, "2025-01-01") == []


def test_nobody_is_taken_for_a_parent_in_a_labour_dialogue() -> None:
    b = Builder()
    b.meeting(kind=MeetingKind.LABOUR, issuing_body="Trường Mầm non Hoa Mai")
    asked = b.question("Hỏi?", name="Nguyễn Thị Hương", unit="LỚP 4B")
    assert letter(b.record, asked).addressees == ["Ông (Bà) Nguyễn Thị Hương, lớp 4B"]


@pytest.mark.parametrize(
    ("unit", "you"),
    [
        ("Hội đồng sư phạm", "đơn vị"),
        ("Trường THCS Lê Lợi", "đơn vị"),
        ("Lớp 6A", "quý phụ huynh"),
        ("Tổng phụ trách Đội bậc tiểu học", "quý phụ huynh"),
        ("Bí thư Chi đoàn giáo viên", "quý phụ huynh"),
        ("Giáo viên dạy lớp 1", "quý phụ huynh"),
    ],
)
def test_a_unit_that_asked_is_not_spoken_to_as_a_person(unit: str, you: str) -> None:
    b = Builder()
    b.meeting(form_of_address="quý phụ huynh")
    b.answer([b.question("Hỏi?", unit=unit, name_mode=NameMode.NAMED)], "Đáp.")
    told = said(letter(b.record, 1))
    assert f"ý kiến của {you} (Câu 1)" in told
    assert f"cảm ơn {you} đã quan tâm" in told


def test_a_report_opens_with_what_it_reports() -> None:
    b = Builder()
    b.meeting(issuing_body="Trường Hoa Sen", title="Hội nghị đối thoại")
    opening = "Trường Hoa Sen báo cáo kết quả tổ chức Hội nghị đối thoại như sau:"
    told = said(report(b.record))
    assert told.index(opening) < told.index("I. CÔNG TÁC TỔ CHỨC")


def test_who_answered_stands_within_a_letters_sentence() -> None:
    b = Builder()
    by = b.answerer("Phòng Nội vụ", "ông Đỗ Minh Khôi, Phó Trưởng phòng")
    asked = b.question("Phụ cấp chi từ đâu?")
    b.answer([asked], "Đang rà soát.", [by], Outcome.TO_VERIFY)
    told = said(letter(b.record, asked))
    assert "Tại hội nghị, Phòng Nội vụ (ông Đỗ Minh Khôi, Phó Trưởng phòng) đã trao đổi" in told


def test_a_task_is_due_on_the_day_that_was_promised_not_before_it() -> None:
    b = Builder()
    b.change(b.question("Hỏi?"), outcome=Outcome.TO_VERIFY, state="answered", **PROMISE)
    told = said(notice(b.record))
    assert "Kế toán trả lời Câu 1, chậm nhất ngày 20 tháng 5 năm 2024." in told


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Ủy ban nhân dân thành phố Sông Mây", ["Ủy ban nhân dân", "thành phố Sông Mây"]),
        ("UBND phường Hòa An", ["UBND phường Hòa An"]),
        ("Sở Giáo dục và Đào tạo tỉnh Sông Mây", ["Sở Giáo dục và Đào tạo", "tỉnh Sông Mây"]),
    ],
)
def test_a_peoples_committee_stands_above_its_place(body: str, lines: list[str]) -> None:
    b = Builder()
    b.meeting(superior_body=body)
    for paper in (minutes(b.record), notice(b.record), report(b.record)):
        assert paper.head.superior_body.split("\n") == lines


def test_many_questions_with_one_promise_leave_no_page_half_empty() -> None:
    b = Builder()
    for number in range(40):
        asked = b.question(f"Câu hỏi thứ {number}: bao giờ sửa mái che ở sân trường? " * 3)
        b.change(asked, outcome=Outcome.OUT_OF_TIME, state="answered", **PROMISE)
    found = sheets(pdf.render(notice(b.record)))
    lowest = [min(words.at for words in sheet.words) for sheet in found[:-1]]
    assert len(lowest) > 2
    assert max(lowest) < 60 * MM


def test_recipients_never_stand_alone_on_a_page() -> None:
    """However much stands above them, the signatures and the last words come along."""
    b = Builder()
    for _ in range(14):
        b.meeting(participants=[*b.record.meeting.participants, "Đại diện cha mẹ học sinh"])
        last = folded(
            " ".join(words.text for words in sheets(pdf.render(minutes(b.record)))[-1].words)
        )
        for words in ("kết thúc vào", "THƯ KÝ", "Nơi nhận:"):
            assert folded(words) in last


def test_an_empty_meeting_is_told_without_noughts() -> None:
    told = said(report(empty()))
    assert "Tại hội nghị không có lượt phát biểu, ý kiến nào." in told
    assert "00" not in told


def test_large_numbers_are_written_as_in_viet_nam() -> None:
    b = Builder()
    b.question("Bao giờ sửa mái che?", votes=35965)
    told = said(report(b.record))
    assert "35.965 lượt đại biểu cùng quan tâm" in told
    assert "Bao giờ sửa mái che?35.965" in told.replace("? 35", "?35")


def test_every_paper_says_that_it_began_with_its_first_item_not_when_its_doors_opened() -> None:
    b = Builder()
    b.meeting(starts_at=at("08:00"), opened_at=at("07:15"))
    b.item("Tuyên bố lý do", started_at=at("08:05"))
    for paper in (minutes(b.record), report(b.record)):
        said = text("html", RENDERERS["html"](paper))
        assert "08 giờ 05 phút" in said
        assert "07 giờ 15 phút" not in said
    assert "08 giờ 05 phút" in summary(b.record)
