"""The minutes' content: complete, in order, once, and silent where silence was promised."""

import re
from typing import Any

import pytest

from liveqa.domain.words import (
    AgendaKind,
    Duty,
    MeetingKind,
    MeetingState,
    NameMode,
    OpinionKind,
    Origin,
    Outcome,
    QuestionState,
)
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.missing import missing
from liveqa.papers.model.model import BLANK, Table
from tests.papers.reading import every_byte, folded, texts
from tests.papers.records import Builder, at, conference, empty


@pytest.fixture(scope="module")
def read() -> dict[str, str]:
    return texts(minutes(conference()))


FORMATS = ["md", "html", "docx", "pdf"]
IN_ORDER = [
    "BIÊN BẢN",
    "I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN",
    "08 giờ 05 phút, thứ Bảy, ngày 04 tháng 5 năm 2024.",
    "Hội trường Trường Tiểu học Hoa Sen",
    "Triệu tập 80 đại biểu; có mặt 77; vắng 03 (có lý do 02, không có lý do 01)",
    "Đoàn chủ tọa:",
    "Tổ thư ký:",
    "II. DIỄN BIẾN HỘI NGHỊ",
    "a) Tuyên bố lý do, giới thiệu đại biểu",
    "2. Tham luận",
    "Nguyễn Hoàng Yến, Trường Tiểu học Hoa Sen, trình bày (08 giờ 35 phút).",
    "Góc đọc sách mở từ tháng 9",
    "3. Trả lời ý kiến gửi trước hội nghị",
    "a) Tổng phụ trách Đội bậc tiểu học",
    "Câu 1. Nguyễn Thị Lan, Trường Tiểu học Hoa Sen",
    "Trả lời (Phòng Giáo dục và Đào tạo): Thực hiện theo quy định hiện hành",
    "Câu 2. Bí thư Chi đoàn giáo viên bậc THCS (đề xuất)",
    "Trả lời (Ban Thường vụ Thành Đoàn): Thành Đoàn có chế độ hỗ trợ",
    "Trả lời (Phòng Giáo dục và Đào tạo): Phòng tiếp thu",
    "4. Đối thoại trực tiếp",
    "Lượt phát biểu 01. Đỗ Thị Hoa",
    "nêu các ý kiến: Câu 3, Câu 4.",
    "Câu 3. Đỗ Thị Hoa",
    "Câu 4. Đỗ Thị Hoa",
    "Trả lời chung Câu 3, Câu 4 (Phòng Giáo dục và Đào tạo): Kinh phí gồm:",
    "Câu 6. Một đại biểu",
    "(Cùng nội dung: Câu 8 của một đại biểu",
    "Tập huấn từ ngày 10",
    "Câu 7. Một đại biểu: Trường nhỏ",
    "Trả lời (Phòng Giáo dục và Đào tạo): ……",
    "5. Nội dung chưa trả lời tại hội nghị",
    "Câu 9. Một đại biểu",
    "Kết quả: cần xác minh. Lý do: cần kiểm tra hiện trạng.",
    "Đơn vị, cá nhân chịu trách nhiệm: Phòng Giáo dục và Đào tạo.",
    "Thời hạn trả lời: ngày 20 tháng 5 năm 2024. Hình thức trả lời: văn bản gửi về trường.",
    "Có 02 ý kiến không đưa ra trao đổi tại hội nghị (ngoài nội dung đối thoại: 01;",
    "III. KẾT LUẬN CỦA CHỦ TỌA",
    "tinh thần thẳng thắn",
    "IV. THÔNG QUA BIÊN BẢN",
    "biên bản đã được đọc lại trước hội nghị",
    "tán thành: 48; không tán thành: 01; không có ý kiến: 02.",
    "Đề nghị ghi rõ thời hạn trả lời Câu 9.",
    "Hội nghị kết thúc vào 10 giờ 30 phút, ngày 04 tháng 5 năm 2024./.",
    "THƯ KÝ",
    "Nơi nhận:",
    "- Lưu: VT, Hồ sơ.",
    "Phụ lục I",
    "TỔNG HỢP ĐẠI BIỂU THAM DỰ",
    "Tổng cộng",
    "Phụ lục II",
    "DANH MỤC CÂU HỎI, Ý KIẾN",
    "Cùng nội dung Câu 6",
    "Giá đất quanh trường là bao nhiêu?",
    "Người nêu đã rút lại",
]


@pytest.mark.parametrize("form", FORMATS)
def test_the_minutes_tell_the_day_in_its_order(read: dict[str, str], form: str) -> None:
    place = 0
    for words in IN_ORDER:
        found = read[form].find(folded(words), place)
        assert found >= 0, words
        place = found


@pytest.mark.parametrize("form", FORMATS)
def test_the_end_stands_there_once_and_an_approved_paper_bears_no_mark(
    read: dict[str, str], form: str
) -> None:
    assert read[form].count(folded("Hội nghị kết thúc vào")) == 1
    assert read[form].count("./.") == 1
    assert folded("DỰ THẢO") not in read[form]


@pytest.mark.parametrize(
    "unprinted", ["Lời lẽ khó nghe", "Kẻ Nóng Tính", "Tôi đổi ý rồi", "Chưa ai kịp đọc câu này"]
)
def test_what_was_taken_back_not_reviewed_or_unfit_is_not_printed(
    read: dict[str, str], unprinted: str
) -> None:
    assert not any(folded(unprinted) in content for content in read.values())


def test_a_name_for_secretaries_only_reaches_no_byte_of_any_paper() -> None:
    record = conference()
    held = every_byte(minutes(record))
    for secret in ("Hồ Bí Mật", "Bí Mật", "Trường Kín", "Ghế Z9", "0900 000 000"):
        assert secret.encode() not in held
        assert folded(secret).encode() not in held.replace(b" ", b"")
    assert "Đại biểu không muốn nêu tên".encode() in held


def test_a_small_group_is_not_named_beside_a_hidden_name() -> None:
    b = Builder()
    few, many = b.group("Nhóm bốn người", invited=4), b.group("Nhóm năm người", present=5)
    came = b.group("Nhóm đến một người", invited=40, present=1, counted=True)
    for group in (few, many, came):
        b.question("Có gì mới?", group=group, name="Ẩn", name_mode=NameMode.SECRETARIES_ONLY)
    read = texts(minutes(b.record))["docx"]
    assert folded("Câu 2. Một đại biểu, Nhóm năm người:") in read
    assert folded("Câu 1. Một đại biểu:") in read
    assert folded("Câu 3. Một đại biểu:") in read
    assert folded("Một đại biểu, Nhóm bốn người") not in read


@pytest.mark.parametrize(
    ("kind", "who"),
    [(MeetingKind.DIALOGUE, "Tổ Văn"), (MeetingKind.LABOUR, "Một người lao động")],
)
def test_of_what_was_collected_a_small_group_asks_but_in_a_labour_dialogue(
    kind: MeetingKind, who: str
) -> None:
    b = Builder()
    b.meeting(kind=kind)
    b.question("Tăng phụ cấp?", group=b.group("Tổ Văn", invited=3), origin=Origin.COLLECTED)
    assert folded(f"Câu 1. {who}: Tăng phụ cấp?") in texts(minutes(b.record))["html"]


def test_a_turn_stays_nameless_when_one_of_its_opinions_was_given_in_confidence() -> None:
    b = Builder()
    turn = b.speaker("Đặng Thị Ngân", unit="Trường Hoa Mai", started_at=at("08:50"))
    b.question("Chuyện riêng.", speaker=turn, name_mode=NameMode.SECRETARIES_ONLY, name="Ngân")
    hidden: Any = {"name": "Ẩn", "name_mode": NameMode.SECRETARIES_ONLY}
    b.question("Chuyện kín.", speaker=b.speaker(**hidden, started_at=at("08:55")))
    held = every_byte(minutes(b.record))
    read = texts(minutes(b.record))["html"]
    assert folded("Lượt phát biểu 01. Một đại biểu phát biểu.") in read, "all saw who was the first"
    assert folded("Lượt phát biểu 02. Một đại biểu nêu Câu 2.") in read
    assert "Ngân".encode() not in held
    assert b"Hoa Mai" not in held


def test_what_was_given_in_confidence_is_not_told_with_the_turn_of_whoever_said_the_rest() -> None:
    b = Builder()
    turn = b.speaker("Đặng Thị Ngân", unit="Trường Hoa Mai", started_at=at("08:50"))
    b.question("Xin hỏi về chăn.", speaker=turn, name_mode=NameMode.NAMED)
    b.question("Chuyện riêng.", speaker=turn, name_mode=NameMode.SECRETARIES_ONLY, name="Ngân")
    b.question("Chuyện khác.", speaker=turn)
    read = texts(minutes(b.record))["html"]
    who = "Đặng Thị Ngân, Trường Hoa Mai"
    assert folded(f"Lượt phát biểu 01. {who} nêu Câu 1.") in read


def test_an_end_on_a_later_day_than_all_else_is_asked_about() -> None:
    b = Builder(conference())
    assert b.record.meeting.ended_at
    late = b.record.meeting.ended_at + 22 * 3_600_000
    for opened, ended, facts in ((None, late, {"end_day"}), (late, late, set())):
        b.meeting(opened_at=opened or at("08:05"), ended_at=ended)
        found = {each.fact for each in missing(b.record)}
        assert found & {"end_day"} == facts


def test_a_break_is_minuted_where_something_was_noted_of_it() -> None:
    b = Builder()
    b.item("Khai mạc", AgendaKind.OPENING, started_at=at("08:00"))
    b.item("Giải lao", AgendaKind.BREAK, started_at=at("08:30"))
    b.item("Nghỉ trưa", AgendaKind.BREAK, started_at=at("08:40"), notes="Mất điện 10 phút.")
    read = texts(minutes(b.record))["html"]
    assert folded("Giải lao") not in read
    assert folded("Nghỉ trưa") in read


def test_an_empty_meeting_gives_a_draft_of_visible_blanks() -> None:
    read = texts(minutes(empty()))
    for content in read.values():
        assert folded("DỰ THẢO") in content
        assert folded("Thời gian bắt đầu: …… giờ …… phút, ngày …… tháng …… năm ……") in content
        assert folded("Chủ trì: ……") in content
        assert folded("/BB-……") in content
        assert folded("Phụ lục") not in content


@pytest.mark.parametrize("missing", ["approval", "close"])
def test_it_is_a_draft_until_approved_and_closed(missing: str) -> None:
    record = conference()
    assert not minutes(record).draft
    if missing == "approval":
        record.approval = None
    else:
        b = Builder(record)
        b.meeting(state=MeetingState.OPEN, closed_at=None)
    assert minutes(record).draft


def test_every_question_is_told_once_and_every_answer_once() -> None:
    b = Builder()
    bodies = [b.answerer("Nhà trường"), b.answerer("Công đoàn"), b.answerer("Đoàn thanh niên")]
    for number in range(1, 31):
        origin = Origin.COLLECTED if number % 4 == 0 else Origin.MICROPHONE
        b.question(f"Nội dung số <{number}>.", origin=origin)
    b.answer([2, 5, 9], "Trả lời A.", bodies[:1])
    b.answer([9], "Trả lời B.", bodies[1:2])
    b.answer([3, 9, 4], "Trả lời C.", bodies)
    b.answer([30], "Trả lời D.", bodies[:1], Outcome.NOTED)
    b.answer([11], "Nháp chưa ghi.", bodies, recorded_at=None)
    proceedings = folded_course(b)
    for number in range(1, 31):
        assert proceedings.count(f"<{number}>") == 1, number
    for letter in "ABCD":
        assert proceedings.count(f"Trảlời{letter}.") == 1
    assert "Nháp" not in proceedings
    assert folded("Trả lời Câu 9 (Công đoàn): Trả lời B.") in proceedings
    assert (
        folded("Trả lời Câu 3, Câu 4, Câu 9 (Nhà trường; Công đoàn; Đoàn thanh niên):")
        in proceedings
    )


def folded_course(b: Builder) -> str:
    """The minutes without their annexes."""
    return re.split("Phụlục(?=DANH|I)", texts(minutes(b.record))["html"])[0]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"name": "Cô Ma Thị Lụa", "unit": "Lớp 1A"}, "Câu 1. Cô Ma Thị Lụa, lớp 1A: Hỏi?"),
        ({"name": "Lan", "unit": "Giáo viên"}, "Câu 1. Lan, giáo viên: Hỏi?"),
        ({"name": "Lan", "unit": "Công chức xã"}, "Câu 1. Lan, công chức xã: Hỏi?"),
        ({"name": "Lan", "unit": "Người dân ấp 5"}, "Câu 1. Lan, người dân ấp 5: Hỏi?"),
        ({"name": "Lan", "unit": "Tổ Văn phòng"}, "Câu 1. Lan, Tổ Văn phòng: Hỏi?"),
        ({"name": "Lan", "kind": OpinionKind.COMMENT}, "Câu 1. Lan (góp ý): Hỏi?"),
    ],
)
def test_who_asked_reads_as_within_a_sentence(values: dict[str, Any], told: str) -> None:
    b = Builder()
    b.question("Hỏi?", **values)
    assert folded(told) in folded_course(b)


def test_nothing_is_said_twice_of_who_asked_and_what() -> None:
    b = Builder()
    group = b.group("Ban đại diện cha mẹ học sinh trường", invited=9)
    b.question(
        "Hiến kế mở góc đọc.",
        name="Ông Trung",
        unit="Ban đại diện cha mẹ học sinh",
        group=group,
        kind=OpinionKind.IDEA,
    )
    told = "Câu 1. Ông Trung, Ban đại diện cha mẹ học sinh trường: Hiến kế mở góc đọc."
    assert folded(told) in texts(minutes(b.record))["html"]


def test_what_was_answered_to_two_classes_together_stands_under_both() -> None:
    b = Builder()
    first, second = b.group("Lớp 5A", invited=9), b.group("Lớp 5B", invited=9)
    b.question("Một?", group=second, origin=Origin.COLLECTED)
    b.question("Hai?", group=first, origin=Origin.COLLECTED)
    b.answer([1, 2], "Đáp.")
    told = texts(minutes(b.record))["html"]
    assert folded("Lớp 5A, Lớp 5B") in told
    assert folded("a) Lớp 5A") not in told  # one group alone needs no letter


def test_an_item_alone_needs_no_letter() -> None:
    b = Builder()
    b.item("Góc đọc sách", AgendaKind.CONTRIBUTION, presenter="Bà Yến, Tổ trưởng")
    told = folded_course(b)
    assert folded("Góc đọc sáchBà Yến, Tổ trưởng, trình bày.") in told
    assert folded("a) Góc đọc sách") not in told


def test_a_question_whose_target_was_withdrawn_stands_again() -> None:
    b = Builder()
    b.question("Câu gốc đã rút.", state=QuestionState.WITHDRAWN)
    b.question("Câu gộp vẫn còn.", state=QuestionState.MERGED, merged_into=1)
    proceedings = folded_course(b)
    assert folded("Câu 2. Một đại biểu: Câu gộp vẫn còn.") in proceedings
    assert folded("Câu gốc đã rút") not in proceedings


def test_questions_deferred_alike_share_one_line() -> None:
    b = Builder()
    for number in range(3):
        b.question(
            f"Hỏi {number}?",
            state=QuestionState.ANSWERED,
            outcome=Outcome.OUT_OF_TIME,
            body="Nhà trường",
            deadline="2024-01-09",
            channel="thư",
        )
    proceedings = folded_course(b)
    assert proceedings.count(folded("hết thời gian, trả lời sau hội nghị")) == 1
    assert folded("Kết quả Câu 1, Câu 2, Câu 3:") in proceedings
    assert folded("ngày 09 tháng 01 năm 2024") in proceedings


def test_a_single_annex_bears_no_number() -> None:
    b = Builder()
    b.group("Lớp Lá", invited=10, present=9)
    assert [annex.label for annex in minutes(b.record).annexes] == ["Phụ lục"]


def test_the_number_line_takes_the_office_from_any_symbol() -> None:
    for symbol in ("MNTH", "BB-MNTH", "KH-MNTH", "/BB-MNTH"):
        b = Builder()
        b.meeting(symbol=symbol)
        assert minutes(b.record).head.number.endswith("/BB-MNTH")


def test_a_chair_alone_and_one_secretary_stand_in_one_line() -> None:
    b = Builder()
    b.officer("Trần Thị Mai", Duty.CHAIR, "Hiệu trưởng")
    b.officer("Lê Thu Hà", Duty.SECRETARY)
    proceedings = folded_course(b)
    assert folded("Chủ trì: Trần Thị Mai, Hiệu trưởng.") in proceedings
    assert folded("Thư ký: Lê Thu Hà.") in proceedings


def test_the_body_counts_who_was_absent_as_its_annex_does() -> None:
    b = Builder()
    b.group("Lớp 1A", invited=3, present=2, excused=5)
    b.group("Lớp 2B", invited=4, excused=1)
    assert attendance_rows(b)[-1] == ["", "Tổng cộng", "7", "2", "5", "2", "3"]
    said = "có mặt 02; vắng 05 (có lý do 02, không có lý do 03)"
    assert folded(said) in folded_course(b)


def attendance_rows(b: Builder) -> list[list[str]]:
    [table] = minutes(b.record).annexes[0].blocks
    assert isinstance(table, Table)
    assert table.totals
    return [*table.rows, table.totals]


def test_a_group_that_nobody_counted_is_a_blank_and_absent_from_the_sums() -> None:
    b = Builder()
    b.group("Lớp 1A", invited=30, present=28, excused=2)
    b.group("Lớp 2B", invited=40)
    assert attendance_rows(b)[1:] == [
        ["2", "Lớp 2B", "40", BLANK, BLANK, BLANK, BLANK],
        ["", "Tổng cộng", "70", "28", "2", "2", "0"],
    ]
    said = "Triệu tập 70 đại biểu; có mặt 28; vắng 02 (có lý do 02); chưa điểm danh Lớp 2B"
    assert folded(said) in folded_course(b)
    assert "attendance" in {each.fact for each in missing(b.record)}


def test_attendance_that_nobody_took_is_blank_in_body_and_annex() -> None:
    b = Builder()
    for number in range(200):
        b.group(f"Lớp {number}", invited=4)
    assert {cell for row in attendance_rows(b) for cell in row[3:]} == {BLANK}
    assert folded("Triệu tập 800 đại biểu; có mặt ……; vắng ……") in folded_course(b)


def test_a_group_of_whom_nobody_came_is_counted() -> None:
    b = Builder()
    b.group("Lớp 1A", invited=30, counted=True)
    assert attendance_rows(b)[-1] == ["", "Tổng cộng", "30", "0", "30", "0", "30"]
    said = "không có đại biểu nào có mặt; vắng 30 (không có lý do 30)"
    assert folded(said) in folded_course(b)
    b.group("Khách mời", counted=True)
    assert attendance_rows(b)[-2] == ["2", "Khách mời", "0", "0", "0", "0", "0"]
    assert "attendance" not in {each.fact for each in missing(b.record)}


def test_a_guest_makes_the_sum_right_where_it_is_said() -> None:
    b = Builder()
    b.group("Lớp 5B", invited=6, present=7)
    b.group("Lớp 1A", invited=59, present=54, excused=5)
    said = "Triệu tập 65 đại biểu; có mặt 61 (trong đó 01 đại biểu ngoài số triệu tập); vắng 05"
    assert folded(said) in folded_course(b)
    [table] = minutes(b.record).annexes[0].blocks
    assert isinstance(table, Table)
    assert table.note == "Số có mặt gồm cả 01 đại biểu ngoài số triệu tập."


def test_where_nobody_voted_the_minutes_say_so_in_a_word() -> None:
    b = Builder()
    b.approve(in_favour=26)
    assert folded(
        "tán thành: 26; không tán thành: không; không có ý kiến: không."
    ) in folded_course(b)


def test_the_register_ends_with_what_the_journal_came_to() -> None:
    record = conference()
    record.meeting.journal_rev, record.meeting.journal_digest = 421, "9f2c01ab" * 8
    (register,) = [annex for annex in minutes(record).annexes if annex.wide]
    (table,) = [block for block in register.blocks if isinstance(block, Table)]
    said = "Nhật ký khi bế mạc có 421 mục, mã kiểm chứng: 9f2c 01ab 9f2c 01ab 9f2c 01ab 9f2c 01ab."
    assert table.note == said
    assert all(folded(said) in content for content in texts(minutes(record)).values())
