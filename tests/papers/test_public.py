"""What goes out to everybody names nobody, and reads naturally."""

import io
import zipfile
from importlib import import_module
from typing import Any

import docx
import pytest
from msgspec.structs import replace

from liveqa.domain.publication import HIDDEN, findings, undecided
from liveqa.domain.record import COLLECTIONS, NameCheck, Record, Row
from liveqa.domain.words import (
    AgendaKind,
    Duty,
    MeetingState,
    NameMode,
    Origin,
    Outcome,
    QuestionState,
    SpeakerState,
)
from liveqa.papers.formats import docx as docx_file
from liveqa.papers.formats import html, markdown, pages
from liveqa.papers.kinds.news import news
from liveqa.papers.kinds.summary import summary
from liveqa.papers.public import pictured, public_copy
from liveqa.text import clean, fold
from tests.papers.reading import folded, texts
from tests.papers.records import Builder, at, conference, empty
from tests.papers.test_register import NASTY, nasty

PEOPLE = (
    *("Nguyễn Thị Lan", "Đỗ Thị Hoa", "Hồ Bí Mật", "Kẻ Nóng Tính", "Người Rút Lui", "Lê Văn Bình"),
    *("Trần Thị Minh Châu", "Phạm Thu Hương", "Võ Minh Khoa", "Nguyễn Hoàng Yến"),
    *("0900 000 000", "Trường Kín", "Ghế Z9"),
)


def copy(record: Record) -> str:
    return markdown.render(public_copy(record)).decode()


def decide(record: Record, *, keep: bool) -> None:
    for id, finding in enumerate(findings(record), 1):
        record.name_checks[id] = NameCheck(id=id, meeting=1, key=finding.key, keep=keep)


@pytest.mark.parametrize("text", [copy, summary, news])
def test_nobodys_name_or_contact_stands_in_what_is_public(text: object) -> None:
    assert callable(text)
    said = text(conference())
    for name in PEOPLE:
        assert name not in said
    assert "sửa xong mái che" in said


@pytest.mark.parametrize("text", [copy, summary, news])
def test_a_name_is_hidden_in_whatever_field_it_stands(text: object) -> None:
    assert callable(text)
    record, secret = conference(), "Bùi Kín Đáo"
    own = {"name": secret, "contact": "0912 000 000"}
    # No free texts: checked where they are entered, or names of bodies.
    formal = {"code", "symbol", "deadline", "superior_body", "issuing_body", "source"}

    def spoilt(row: Row) -> Row:
        fields = {f for f in row.__struct_fields__ if type(getattr(row, f)) is str} - formal
        return replace(row, **{f: own.get(f, f"Gặp {secret} nhé") for f in fields})

    for part in ("meeting", "approval"):
        setattr(record, part, spoilt(getattr(record, part)))
    for part in COLLECTIONS:
        rows = getattr(record, part)
        rows.update({id: spoilt(row) for id, row in rows.items()})
    said = text(record)
    assert "Gặp" in said
    assert "Kín Đáo" not in said


def told() -> Record:
    b = Builder()
    b.officer("Trần Thị Minh Châu", Duty.CHAIR, "Hiệu trưởng")
    asked = b.question("Cháu Bảo An lớp 5A hay bị bạn Tuấn trêu, gọi 0912345678.", name="Lê Mai")
    b.answer([asked], "Cô Hạnh sẽ gặp cháu **Bảo An**.")
    b.meeting(conclusion="Cô Hạnh theo dõi.", participants=["Bà Lê Mai"])
    return b.record


def test_names_left_in_free_texts_are_hidden_until_someone_keeps_them() -> None:
    said = copy(told())
    assert f"Cháu {HIDDEN} lớp 5A hay bị bạn {HIDDEN} trêu, gọi {HIDDEN}." in said
    for name in ("Bảo An", "Tuấn", "Cô Hạnh", "0912345678", "Lê Mai"):
        assert name not in said


def test_the_letterhead_and_who_answered_in_office_are_told() -> None:
    b = Builder()
    bodies = {"superior_body": "Phòng Đào Tạo Văn Hà", "issuing_body": "Trường Lê Mai"}
    b.meeting(**bodies)
    b.answer([b.question("Thu chi ra sao?")], "Đã rõ.", [b.answerer("Cô Lê Mai", "Kế toán")])
    b.answer([b.question("Ai trực?")], "Bảo vệ.", [b.answerer("Lê Mai")])
    said = copy(b.record)
    head = public_copy(b.record).head
    assert (head.superior_body, head.issuing_body) == tuple(bodies.values())
    assert "Trả lời (Kế toán)" in said
    assert "Trả lời (cán bộ phụ trách)" in said
    assert "Lê Mai" not in said.replace(bodies["issuing_body"], "")


@pytest.mark.parametrize("text", [copy, summary, news])
def test_who_is_known_is_hidden_in_every_spelling_wherever_it_is_written(text: object) -> None:
    assert callable(text)
    b = Builder()
    b.officer("Trần Thị Minh Châu", Duty.CHAIR, "Hiệu trưởng")
    asked = b.question("con tôi là bảo nam, gặp co Chau, tran thi minh chau", name="Bảo Nam")
    b.answer([asked], "Thầy NGUYEN VAN TEO sẽ gặp bao nam.", [b.answerer("Nguyễn Văn Tèo", "Phó")])
    b.meeting(conclusion="N.g.u.y.ễ.n V.ă.n T.è.o gọi 0901\u200b239\u00ad999, Trần Thị Minh\nChâu.")
    said = fold(text(b.record))
    for part in ("bao nam", "chau", "teo", "t.e.o", "minh", "239"):
        assert part not in said


def test_each_finding_says_where_it_stands_and_is_decided_by_itself() -> None:
    record = told()
    found = findings(record)
    assert [(f.part, f.label, f.found) for f in found if f.part == "questions"] == [
        ("questions", "1", "Bảo An"),
        ("questions", "1", "Tuấn"),
        ("questions", "1", "0912345678"),
    ]
    first = next(f for f in found if f.part == "answers")
    assert (first.label, first.found, first.after) == ("1", "Hạnh", " sẽ gặp cháu **Bảo An**.")
    record.name_checks[1] = NameCheck(id=1, meeting=1, key=first.key, keep=True)
    said = copy(record)
    assert "Cô Hạnh sẽ gặp cháu" in said
    assert f"Cô {HIDDEN} theo dõi" in said
    assert undecided(record) == len(found) - 1


def test_a_decision_does_not_outlive_the_text_it_was_made_for() -> None:
    record = told()
    decide(record, keep=True)
    assert "Bảo An" in copy(record)
    record.questions[1].text += " Xin cảm ơn."
    assert "Cháu Bảo An lớp 5A" not in copy(record)


@pytest.mark.parametrize(("unit", "who"), [("Trường Số 2", "Trường Số 2"), ("", "Một đại biểu")])
def test_of_what_was_taken_over_the_unit_is_told_and_no_blank(unit: str, who: str) -> None:
    b = Builder()
    source = "Câu 3, Hội nghị đối thoại Trường Số 2"
    handed: Any = {"origin": Origin.COLLECTED, "source": source, "unit": unit}
    first, same = (
        b.question(words, **handed) for words in ("Tuyển giáo viên?", "Thiếu giáo viên?")
    )
    live = b.question("Sáp nhập?", name="Bà Kín", unit="Trường Kín")
    b.change(same, state=QuestionState.MERGED, merged_into=first)
    b.answer([first, live], "Đã tổng hợp.", outcome=Outcome.TO_VERIFY)
    told = copy(b.record)
    assert f"**Câu 1.** {who}: Tuyển giáo viên?" in told
    assert f"Cùng nội dung: Câu 2 của {who[0].lower() if not unit else who[0]}{who[1:]}." in told
    assert f"| {who} | Tuyển giáo viên? |" in told
    assert "Trường Kín" not in told
    assert "**Câu 3.** Một đại biểu: Sáp nhập?" in told


def test_without_a_name_nothing_stands_there_that_tells_whose_it_was() -> None:
    b = Builder()
    few, many = b.group("Nhóm bốn người", invited=4), b.group("Nhóm năm người", invited=5)
    handed: Any = {"origin": Origin.COLLECTED}
    secret: Any = {"name": "Lê Mai", "name_mode": NameMode.SECRETARIES_ONLY}
    b.question("Học thêm?", group=few, **handed, **secret)
    b.question("Đồng phục?", group=few, **handed, name="Lê Mai")
    b.question("Xe đưa đón?", group=many, **handed, **secret)
    b.question("Thực đơn?", group=few, **handed)
    turn = b.speaker("Đặng Ngân", started_at=at("08:50"))
    b.question("Chăn?", speaker=turn, name_mode=NameMode.NAMED)
    b.question("Chuyện riêng?", speaker=turn, **secret)
    told = copy(b.record)
    for number, who in enumerate(("Một đại biểu", "Một đại biểu", "Nhóm năm người"), 1):
        assert f"| {number} | Gửi trước | {who} |" in told
    assert "| 4 | Gửi trước | Nhóm bốn người |" in told, "the class itself asks"
    assert "Lượt phát biểu 01. Một đại biểu nêu Câu 5." in told
    b.change(5, name_mode=NameMode.UNRECORDED)
    waits: Any = {"state": SpeakerState.WAITING, "started_at": None}
    b.record.speakers[turn] = replace(b.record.speakers[turn], **waits)
    assert "có 01 lượt phát biểu" in copy(b.record), "as in the minutes"


def test_the_copy_is_a_draft_until_everything_was_looked_at() -> None:
    record = conference()
    assert public_copy(record).draft
    decide(record, keep=False)
    assert undecided(record) == 0
    assert not public_copy(record).draft


def test_what_the_minutes_do_not_print_is_not_asked_about() -> None:
    b = Builder()
    b.question("Cháu Bảo An", state="pending")
    b.question("Cháu Bảo An", state="declined", decline_reason="private")
    b.question("Cháu Bảo An", state="withdrawn")
    assert findings(b.record) == []
    assert "Bảo An" not in copy(b.record)


def test_officials_stand_there_by_their_office() -> None:
    said = copy(told())
    assert "Hiệu trưởng" in said
    assert "Minh Châu" not in said


def test_the_record_itself_is_left_as_it_was() -> None:
    record = told()
    copy(record)
    assert record == told()


def test_every_format_holds_the_public_copy() -> None:
    paper = public_copy(told())
    assert HIDDEN in html.render(paper).decode()
    word = docx.Document(io.BytesIO(docx_file.render(paper)))
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert "BẢN CÔNG KHAI" in text
    assert "Bảo An" not in text
    with zipfile.ZipFile(io.BytesIO(pages.render(pictured(told())))) as found:
        names = found.namelist()
        assert names[0] == "trang-01.png"
        assert all(found.read(name).startswith(b"\x89PNG") for name in names)


def test_who_answered_is_told_by_office_without_a_hidden_name() -> None:
    b = Builder()
    by = b.answerer("Ban Giám hiệu", "bà Trần Thị Hoa, Hiệu trưởng")
    b.answer([b.question("Hỏi?")], "Đáp.", [by])
    said = texts(public_copy(b.record))["html"]
    assert folded("Trả lời (Ban Giám hiệu, Hiệu trưởng): Đáp.") in said


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Bà Tống Thị Xuyến, Phó Hiệu trưởng", "Phó Hiệu trưởng"),
        ("Nông Văn Thức", "Hiệu trưởng"),
        ("Kế toán", "Kế toán"),
    ],
)
def test_who_has_to_answer_is_told_by_office_too(body: str, told: str) -> None:
    b = Builder()
    b.officer("Nông Văn Thức", Duty.CHAIR, "Hiệu trưởng")
    promise = {"body": body, "deadline": "2026-12-28", "channel": "văn bản"}
    b.change(b.question("Hỏi?"), outcome=Outcome.TO_VERIFY, **promise)
    assert f"Đơn vị, cá nhân chịu trách nhiệm: {told}." in copy(b.record)
    assert f"; {told} chịu trách nhiệm trả lời đúng thời hạn." in news(b.record)


@pytest.mark.parametrize(
    ("presenter", "told"),
    [
        ("Bà Huỳnh Thị Ngọc Diễm, Phó Chủ tịch", "Phó Chủ tịch thực hiện."),
        ("Cô Lê Mai, Tổ trưởng, Trường Hoa Sen", "Tổ trưởng, Trường Hoa Sen, thực hiện."),
        ("Ban Tổ chức", "Ban Tổ chức thực hiện."),
        ("Lê Thị Mai", f"{HIDDEN} thực hiện."),
    ],
)
def test_who_presents_is_told_by_office_too(presenter: str, told: str) -> None:
    b = Builder()
    b.item("Khai mạc", AgendaKind.OPENING, presenter=presenter)
    assert folded(told) in texts(public_copy(b.record))["html"]


@pytest.mark.parametrize(
    "place", ["quận Ba Đình", "phường Bà Điểm", "chợ Bà Chiểu", "cầu Ông Lãnh"]
)
def test_a_place_that_begins_like_a_form_of_address_is_no_person(place: str) -> None:
    b = Builder()
    b.answer([b.question(f"UBND {place} có cấp kinh phí không?")], "Đã kiến nghị.")
    assert folded(f"UBND {place} có cấp") in folded(copy(b.record))


@pytest.mark.parametrize(
    "words",
    [
        "Phụ huynh yêu cầu Cô Lành trả lời.",
        "Tại điểm cầu Bà Lành phát biểu.",
        "Theo nhu cầu Cô Lành thì sao?",
        "Chủ tịch xã Ông Lành hứa gì?",
        "Trưởng thôn Ông Lành có biết không?",
        "Đại diện phường Bà Lành có dự không?",
    ],
)
def test_whoever_stands_behind_a_word_that_only_ends_like_a_place_is_a_person(words: str) -> None:
    b = Builder()
    b.answer([b.question(words)], "Đã trả lời.")
    assert "Lành" not in copy(b.record)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Trung", "Thầy Trung tâm sự với phụ huynh."),
        ("Thanh", "Cô Thanh tra cứu sách ở đâu?"),
        ("Khoa", "Em Khoa học lớp 8A bị bạn đánh."),
    ],
)
def test_a_name_behind_a_form_of_address_begins_no_office(name: str, words: str) -> None:
    b = Builder()
    b.question("Hỏi?", name=name)
    b.answer([b.question(words)], "Đã trả lời.")
    told = folded(copy(b.record))
    assert folded(words) not in told
    assert folded(words.replace(name, "(đã ẩn)")) in told


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Cô Đào", "Phó Trưởng phòng Giáo dục và Đào tạo"),
        ("Thầy Trung", "Trung tâm Y tế"),
        ("Tài", "Phòng Tài chính"),
        ("Bà Công", "Công đoàn cơ sở"),
    ],
)
def test_a_name_that_begins_a_word_of_the_offices_hides_no_office(name: str, words: str) -> None:
    b = Builder()
    b.question("Hỏi?", name=name)
    b.answer([b.question(f"{words} có biết không? Xin hỏi {name}.")], "Có.")
    told = folded(copy(b.record))
    assert folded(f"{words} có biết không?") in told
    assert folded(f"hỏi {name}") not in told


def test_the_notice_is_short_and_plain() -> None:
    b = Builder()
    b.meeting(state=MeetingState.CLOSED, issuing_body="Trường Mầm non Hoa Sen")
    for votes in range(30):
        asked = b.question("**Bao giờ** sửa mái che? " * 30, votes=votes)
        b.answer([asked], "# Trong hè\n\n- một\n- hai\n\n" * 50)
    for _ in range(20):
        b.change(b.question("Hỏi?"), outcome="to_verify", state="answered", body="Kế toán")
    said = summary(b.record)
    assert len(said) < 2500
    assert "**" not in said
    assert "# " not in said
    assert "Trong hè: một hai" in said
    assert "- 20 ý kiến: Kế toán trả lời chậm nhất" in said


def test_the_notice_of_an_open_meeting_says_that_it_is_a_draft() -> None:
    assert summary(empty()).startswith("(Bản thảo, hội nghị chưa kết thúc)")


def test_the_news_item_tells_the_figures_in_sentences() -> None:
    said = news(conference())
    assert "Sáng ngày 04 tháng 5 năm 2024, tại Hội trường" in said
    assert "Tham dự hội nghị có 77 đại biểu trên 80 người được mời." in said
    assert "có 02 lượt phát biểu; tiếp nhận 12 câu hỏi, ý kiến" in said
    assert "Có 07 ý kiến đã được trả lời" in said
    assert "Trưởng phòng kết luận: Ghi nhận tinh thần thẳng thắn" in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "## Giao việc\n\nTổ một rà soát.\n\n- Hai lớp.\n  - Trước hè.",
            "Giao việc: Tổ một rà soát. Hai lớp. Trước hè.",
        ),
        (
            "### Nhiệm vụ:\n\n1. Sửa **mái**.\n   1. Báo giá.\n2. Xong.",
            "Nhiệm vụ: Sửa mái. Báo giá. Xong.",
        ),
    ],
)
def test_the_conclusion_in_the_news_is_one_that_can_be_read(typed: str, told: str) -> None:
    b = Builder()
    b.meeting(conclusion=typed)
    assert told in news(b.record)


def test_a_title_in_capitals_is_told_whole_as_within_a_sentence() -> None:
    b = Builder()
    b.meeting(title="HỘI NGHỊ ĐỐI THOẠI VỚI CHA MẸ HỌC SINH", issuing_body="TRƯỜNG HOA SEN")
    assert "Trường Hoa Sen tổ chức hội nghị đối thoại với cha mẹ học sinh." in news(b.record)
    assert "KẾT QUẢ HỘI NGHỊ ĐỐI THOẠI VỚI CHA MẸ HỌC SINH\n" in summary(b.record)


def test_nothing_known_leaves_blanks_in_the_news() -> None:
    assert "……" in news(empty())


def test_nothing_typed_breaks_what_is_public() -> None:
    record = nasty([clean(text) for text in NASTY])
    for name in ("docx", "pdf", "html", "markdown"):
        assert import_module(f"liveqa.papers.formats.{name}").render(public_copy(record))
    said = summary(record) + news(record)
    assert "Hội nghị tiếp nhận" in said


def test_a_very_long_paper_has_pictures_of_its_first_pages_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pages, "MOST", 2)
    with zipfile.ZipFile(io.BytesIO(pages.render(pictured(conference())))) as found:
        assert found.namelist() == ["trang-01.png", "trang-02.png", "con-nua.txt"]
        assert "2 trang đầu" in found.read("con-nua.txt").decode()
