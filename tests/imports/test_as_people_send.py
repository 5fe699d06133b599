"""Plans as people type them in a hurry and send them on: without numbers, with signs of a chat or
of Markdown, dated and approved at the end."""

from typing import Any

import pytest

from liveqa.imports.school.marks import unmarked
from liveqa.imports.school.plan import read
from liveqa.imports.school.reading import PlanRead

TITLE = "Đối thoại với cha mẹ học sinh năm học 2026 - 2027"
HEAD = f"Sao Mai, ngày 02 tháng 11 năm 2026\nKẾ HOẠCH\nTổ chức {TITLE}\n"


def told(found: PlanRead, name: str, *, certain: bool = True) -> list[Any]:
    """The values of a field that are certain, or those that are asked about."""
    return [
        each.value for each in found.facts if each.field == name and bool(each.doubt) != certain
    ]


@pytest.mark.parametrize(
    "above",
    [
        "Căn cứ nhiệm vụ năm học, cụ thể như sau",
        "Căn cứ tình hình thực tế; Trường THCS Sao Mai xây dựng kế hoạch như sau:",
        "Nhà trường kính mời quý phụ huynh như sau:",
        "Căn cứ Luật Trẻ em năm 2016;",
        "Các lớp xem kế hoạch.",
    ],
)
def test_sentences_below_the_one_that_opens_a_plan_are_read(above: str) -> None:
    below = (
        "Hội nghị diễn ra lúc 8h00 ngày 20/11/2026 tại Hội trường.\n"
        "Các tổ gửi câu hỏi về Văn phòng trước ngày 15/11/2026.\n"
    )
    found = read(f"{HEAD}{above}\n{below}")
    assert told(found, "starts_at", certain=False) == ["2026-11-20 08:00"]
    assert told(found, "venue", certain=False) == ["Hội trường"]
    (collector,) = told(found, "collectors", certain=False)
    assert (collector["name"], collector["source"]) == ("Văn phòng", "Các tổ")


def test_papers_listed_below_their_announcement_are_grounds() -> None:
    found = read(
        f"{HEAD}Căn cứ các văn bản sau đây:\n- Luật Trẻ em năm 2016\n- Thông tư 11/2020/TT-BGDĐT\n"
        "Trường THCS Sao Mai triển khai kế hoạch như sau:\nThời gian: 8h00 ngày 20/11/2026\n"
    )
    assert told(found, "legal_grounds") == [
        "Căn cứ Luật Trẻ em năm 2016",
        "Căn cứ Thông tư 11/2020/TT-BGDĐT",
    ]
    assert told(found, "starts_at") == ["2026-11-20 08:00"]


SENT = """\
🏫 TRƯỜNG MN SAO MAI
📣 𝗞𝗘̂́ 𝗛𝗢𝗔̣𝗖𝗛
🎯 Tổ chức đối thoại với cha mẹ trẻ
⏰ Thời gian: 16h30' thứ Sáu, 27/11/2026 (đón trẻ xong)
👨‍👩‍👧 Thành phần:
✅ BGH, đại diện cha mẹ
✅ Mỗi lớp 02 phụ huynh
🎤 Chủ trì: Cô Đoàn Thị Lụa - HT
📋 Nội dung:
1️⃣ Thực đơn, bữa ăn
2️⃣ Các khoản thu
☎️ Mọi thắc mắc liên hệ cô Mận: 0900 000 123
"""
MARKED = """\
**TRƯỜNG THPT SAO MAI**
# KẾ HOẠCH
## Tổ chức diễn đàn lắng nghe học sinh
***
### I. THỜI GIAN – ĐỐI TƯỢNG
* **Thời gian:** 07h15 – 09h00, thứ Hai, ngày 07/12/2026
* **Đối tượng:** Học sinh 30 lớp<br>GVCN
### II. NỘI DUNG
1. **Học tập:** thi cử
### III. PHÂN CÔNG
| STT | Công việc | Người phụ trách | Hạn |
|---|:---:|---|---|
| 1 | **Thiết kế phông** | Thầy Páo | 04/12/2026 |
---
**HIỆU TRƯỞNG**
"""


def test_a_plan_is_read_without_the_pictures_of_a_chat() -> None:
    found = read(SENT)
    assert told(found, "issuing_body") == ["Trường MN Sao Mai"]
    assert told(found, "title") == ["Đối thoại với cha mẹ trẻ"]
    assert told(found, "starts_at") == ["2026-11-27 16:30"]
    assert told(found, "participants") == ["BGH, đại diện cha mẹ", "Mỗi lớp 02 phụ huynh"]
    assert [each["name"] for each in told(found, "officers")] == ["Cô Đoàn Thị Lụa"]
    assert told(found, "contents") == ["Thực đơn, bữa ăn", "Các khoản thu"]
    assert told(found, "contact") == ["cô Mận: 0900 000 123"]


def test_a_plan_is_read_without_the_signs_of_markdown() -> None:
    found = read(MARKED)
    assert told(found, "issuing_body") == ["Trường THPT Sao Mai"]
    assert told(found, "title") == ["Diễn đàn lắng nghe học sinh"]
    assert told(found, "starts_at") == ["2026-12-07 07:15"]
    assert told(found, "ends_at") == ["2026-12-07 09:00"]
    assert told(found, "participants") == ["Học sinh 30 lớp", "GVCN"]
    assert told(found, "contents") == ["Học tập: thi cử"]
    (task,) = told(found, "tasks")
    assert (task["work"], task["assignee"]) == ("Thiết kế phông", "Thầy Páo")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("≥ 80% phụ huynh", "≥ 80% phụ huynh"),
        ("#1 là số", "#1 là số"),
        ("🔟 Học phí", "🔟 Học phí"),
        ("1️⃣2️⃣. Học phí", "12. Học phí"),
        ("=> Kết luận", "=> Kết luận"),
        ("> - Học phí", "- Học phí"),
        ("-----", ""),
        ("……", "……"),
    ],
)
def test_signs_that_say_something_stay(line: str, words: str) -> None:
    assert unmarked(line) == words


def test_what_stands_below_the_last_section_is_none_of_it() -> None:
    signed = "Bến Đò, ngày 12 tháng 11 năm 2026\nDuyệt của Phòng GD&ĐT\tHiệu trưởng\n\tDanh Tửu\n"
    found = read(f"KẾ HOẠCH\nTổ chức {TITLE}\nI. Kinh phí: 2.000.000 đ\n{signed}")
    assert told(found, "budget") == ["2.000.000 đ"]
    assert told(found, "place") == ["Bến Đò"]
    (signer,) = told(found, "signers", certain=False)
    assert (signer["office"], signer["name"]) == ("Hiệu trưởng", "Danh Tửu")


@pytest.mark.parametrize("mark", ["", "📝 "])
def test_work_behind_its_own_label_needs_no_number(mark: str) -> None:
    line = f"{mark}Phân công: Cô Lam: giấy mời; Cô Cúc: trang trí"
    found = read(f"{HEAD}Hình thức: trực tiếp\n{line}\n")
    tasks = [(each["assignee"], each["work"]) for each in told(found, "tasks")]
    assert tasks == [("Cô Lam", "giấy mời"), ("Cô Cúc", "trang trí")]
    assert told(found, "form") == ["in_person"]


def test_what_is_prepared_in_the_middle_of_a_programme_does_not_end_it() -> None:
    lines = "7h30: Đón tiếp\nChuẩn bị: nước uống\n8h00: Khai mạc\n"
    found = read(f"{HEAD}V. CHƯƠNG TRÌNH\n{lines}")
    assert [each["title"] for each in told(found, "agenda")][::2] == ["Đón tiếp", "Khai mạc"]
    assert told(found, "tasks") == told(found, "tasks", certain=False) == []


@pytest.mark.parametrize(
    ("line", "who", "work"),
    [
        ("Nhân viên: chuẩn bị phòng họp", "Nhân viên", "chuẩn bị phòng họp"),
        ("Mỗi lớp: cử 02 em", "Mỗi lớp", "cử 02 em"),
        ("Phụ huynh: gửi ý kiến", "Phụ huynh", "gửi ý kiến"),
    ],
)
def test_whoever_is_at_a_school_is_charged(line: str, who: str, work: str) -> None:
    (task,) = told(read(f"{HEAD}V. PHÂN CÔNG\n- {line}\n"), "tasks")
    assert (task["assignee"], task["work"]) == (who, work)


@pytest.mark.parametrize("line", ["Lớp học: quét dọn", "Khoa học kỹ thuật: báo cáo"])
def test_a_room_or_a_subject_is_nobody(line: str) -> None:
    (task,) = told(read(f"{HEAD}V. PHÂN CÔNG\n- {line}\n"), "tasks", certain=False)
    assert (task["assignee"], task["work"]) == ("", line)


@pytest.mark.parametrize("line", ["Y tế: cô Lan", "Văn phòng: thầy An và cô Bích", "Lễ tân: cô Mơ"])
def test_a_person_behind_an_office_is_no_work(line: str) -> None:
    (task,) = told(read(f"{HEAD}V. PHÂN CÔNG\n- {line}\n"), "tasks", certain=False)
    assert f"{task['work']}: {task['assignee']}" == line


def test_a_duty_behind_one_who_takes_part_is_had() -> None:
    lines = (
        "1/ Ông Danh Tửu – Hiệu trưởng – Chủ trì\n2/ Bà Sơn Thị Bé, Thư ký hội đồng, thư ký\n"
        "3/ Bà Kim Thị Rây – Thư ký hội đồng\n4/ Ông A; bà B – Chủ trì\n"
    )
    found = read(f"{HEAD}IV/ Thành phần:\n{lines}")
    assert [(each["name"], each["duty"], each["office"]) for each in told(found, "officers")] == [
        ("Ông Danh Tửu", "chair", "Hiệu trưởng"),
        ("Bà Sơn Thị Bé", "secretary", "Thư ký hội đồng"),
    ]
    assert len(told(found, "participants")) == 4


@pytest.mark.parametrize("column", ["Ngày, giờ", "Giờ, ngày", "Ngày và giờ", "Ngày giờ họp"])
def test_a_column_of_day_and_hour_is_one_of_the_time(column: str) -> None:
    rows = "1\tGiáo viên\t14h00 ngày 24/11/2026\tP1\n2\tCMHS\t7h30 ngày 28/11/2026\tP2\n"
    found = read(f"{HEAD}TT\tĐối tượng\t{column}\tĐịa điểm\n{rows}")
    assert told(found, "starts_at") == ["2026-11-24 14:00", "2026-11-28 07:30"]
    assert told(found, "venue") == ["P1", "P2"]


def test_what_says_of_the_recipients_that_they_stand_elsewhere_is_asked_about() -> None:
    found = read(f"{HEAD}Nơi nhận:\n- Như trên;\n- Như mục IV;\n- UBND xã;\n- Lưu: VT.\n")
    assert told(found, "recipients") == ["UBND xã"]
    assert told(found, "recipients", certain=False) == ["Như trên", "Như mục IV"]


@pytest.mark.parametrize(
    ("lines", "contents", "agenda"),
    [
        ("1. Chào cờ: 15 phút\n2. Đối thoại: 50 phút\n", [], ["Chào cờ", "Đối thoại"]),
        ("- Tuyên bố lý do\n- Đối thoại\n", [], ["Tuyên bố lý do", "Đối thoại"]),
        ("7h30\tĐón tiếp\tLễ tân\n8h00\tĐối thoại\tHT\n", [], ["Đón tiếp", "Đối thoại"]),
        ("1. Học phí\n2. Đối thoại về bán trú\n", ["Học phí", "Đối thoại về bán trú"], []),
    ],
)
def test_contents_and_programme_under_one_heading_are_one_of_both(
    lines: str, contents: list[str], agenda: list[str]
) -> None:
    found = read(f"{HEAD}IV. NỘI DUNG - CHƯƠNG TRÌNH\n{lines}")
    assert told(found, "contents") == contents
    assert [each["title"] for each in told(found, "agenda")] == agenda


def test_questions_sent_online_make_no_meeting_online() -> None:
    line = "Hình thức: Trực tiếp; học sinh gửi câu hỏi trực tuyến qua mã QR"
    assert told(read(f"{HEAD}{line}\n"), "form") == []
    assert told(read(f"{HEAD}Hình thức: trực tiếp, trực tuyến\n"), "form") == ["hybrid"]


def test_those_in_one_line_have_no_bullets() -> None:
    found = read(f"{HEAD}Thành phần: - BGH; - giáo viên; - 02 cha mẹ\n")
    assert told(found, "participants") == ["BGH", "giáo viên", "02 cha mẹ"]


def test_a_session_of_a_month_is_one_before_a_dated_one_too() -> None:
    rows = "1\tTháng 10/2026\tKhối 3\tAn toàn\n2\t14h00, 11/12/2026\tKhối 6\tHọc tập\n"
    found = read(f"{HEAD}Lần\tThời gian\tĐối tượng\tNội dung\n{rows}")
    assert [each.split(" – ")[-1] for each in found.sessions] == ["Khối 3", "Khối 6"]
    assert told(found, "time_note") == ["Tháng 10/2026"]
    assert told(found, "starts_at") == ["2026-12-11 14:00"]


def test_the_days_of_another_table_are_no_sessions() -> None:
    days = "TT\tThời gian\tViệc\tThành phần\n1\t05/11/2026\tHọp\tBGH\n2\t09/11/2026\tGửi\tVT\n"
    rows = "1\t14h00, 11/12/2026\tKhối 6\tA1\n2\t14h00, 12/12/2026\tKhối 7\tA2\n"
    found = read(f"{HEAD}{days}II. Lịch\nLần\tThời gian\tĐối tượng\tPhòng\n{rows}")
    assert [each.split(" – ")[-1] for each in found.sessions] == ["Khối 6", "Khối 7"]


@pytest.mark.parametrize("label", ["Tham dự: ", "", "Đại diện: "])
def test_who_takes_part_below_the_chair_is_not_lost(label: str) -> None:
    lines = f"Chủ trì: Ông Lê Văn An\n{label}36 cha mẹ\nGiáo viên\nThư ký: Cô Mai Thị Na\n"
    found = read(f"{HEAD}III. Thành phần\n{lines}")
    who = f"{label}36 cha mẹ".removeprefix("Tham dự: ")
    assert told(found, "participants") == [who, "Giáo viên"]
    assert [each["name"] for each in told(found, "officers")] == ["Ông Lê Văn An", "Cô Mai Thị Na"]


@pytest.mark.parametrize(
    ("above", "issuing", "superior"),
    [
        ("Đơn vị: Trường THCS Hoa Ban\nTổ: Công đoàn\n", "Tổ Công đoàn", "Trường THCS Hoa Ban"),
        ("Trường: THCS Hoa Ban\n", "Trường THCS Hoa Ban", ""),
    ],
)
def test_what_a_form_prints_before_a_body_is_not_in_its_name(
    above: str, issuing: str, superior: str
) -> None:
    found = read(above + HEAD)
    assert told(found, "issuing_body") == [issuing]
    assert told(found, "superior_body") == [superior][: bool(superior)]


def test_a_school_below_a_title_in_capitals_is_none_of_it() -> None:
    title = "ĐỐI THOẠI VỚI CHA MẸ HỌC SINH"
    found = read(f"KẾ HOẠCH {title}\nTrường Tiểu học Cầu Ván\n1. Địa điểm: P2\n")
    assert told(found, "title") == [title]
    assert told(found, "issuing_body", certain=False) == ["Trường Tiểu học Cầu Ván"]
    whole = read("KẾ HOẠCH ĐỐI THOẠI CỦA\nTrường Tiểu học Cầu Ván\n1. Địa điểm: P2\n")
    assert told(whole, "title") == ["ĐỐI THOẠI CỦA Trường Tiểu học Cầu Ván"]


@pytest.mark.parametrize(
    ("number", "symbol"),
    [("Số: 5/KH-MN19/5", "BB-MN19/5"), ("Số: …/KH-THCS 20/11", "BB-THCS")],
)
def test_a_figure_in_the_name_of_a_school_is_in_its_symbol(number: str, symbol: str) -> None:
    assert told(read(f"{number}\n{HEAD}"), "symbol") == [symbol]


def test_a_headline_in_two_languages_is_not_in_the_title() -> None:
    found = read("KẾ HOẠCH / PLAN\nĐỐI THOẠI VỚI PHỤ HUYNH / PARENT DIALOGUE\n1. Địa điểm: P2\n")
    assert told(found, "title") == ["ĐỐI THOẠI VỚI PHỤ HUYNH"]


@pytest.mark.parametrize(
    "lines",
    [
        "1. Thời gian\nNgày 12 tháng 12 năm 2026\nBắt đầu: 8 giờ 00\nKết thúc: 10 giờ 00\n",
        "Ngày tổ chức: Thứ Bảy, 12/12/2026\nGiờ: 8h00 - 10h00\n",
        "Thời gian: 8:00 AM - 10:00 a.m., Thứ Bảy 12/12/2026\n",
    ],
)
def test_day_and_hours_in_two_places_are_one_time(lines: str) -> None:
    found = read(HEAD + lines)
    assert told(found, "starts_at") == ["2026-12-12 08:00"]
    assert told(found, "ends_at") == ["2026-12-12 10:00"]
    assert told(found, "time_note") == []


def test_a_day_and_hours_below_the_heading_of_the_time_are_of_its_sessions() -> None:
    lines = "- Ngày: 20/11/2026\n- Đợt 1: 7h30\n- Đợt 2: 9h30\n"
    found = read(f"{HEAD}I. THỜI GIAN\n{lines}")
    assert told(found, "starts_at") == ["2026-11-20 07:30", "2026-11-20 09:30"]


def test_hours_of_two_groups_are_no_span() -> None:
    found = read(f"{HEAD}1. Thời gian\nNgày 12/12/2026\n- Sau chào cờ: 8h00\n- Sau họp: 14h00\n")
    assert told(found, "starts_at") == told(found, "ends_at") == []


def test_pupils_keep_the_minutes_and_nobody_in_particular_is_charged() -> None:
    found = read(f"{HEAD}5. Thư ký: Em Lâm Thị Lài (12A1) và em Tô Văn Nhãn\n")
    assert [each["name"] for each in told(found, "officers")] == [
        "Em Lâm Thị Lài",
        "Em Tô Văn Nhãn",
    ]
    found = read(f"{HEAD}V. PHÂN CÔNG\n- Em nào có ý kiến: ghi phiếu\n")
    assert told(found, "tasks") == []


def test_the_contact_of_a_plan_in_two_languages_has_no_english_word_before_it() -> None:
    found = read(f"{HEAD}6. Liên hệ / Contact: Ms. Thảo, 0900 000 222\n")
    assert told(found, "contact") == ["Ms. Thảo, 0900 000 222"]


def test_the_heading_of_a_table_of_subjects_is_no_content() -> None:
    rows = (["Ngày họp", "12/12/2026"], ["Giờ", "8h00"], ["Địa điểm", "P2"])
    found = read([*HEAD.split("\n"), ["Nội dung", "Chi tiết"], *rows])
    assert told(found, "starts_at") == ["2026-12-12 08:00"]
    assert not [each for each in found.facts if each.field == "contents"]
    assert told(found, "venue") == ["P2"]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Mọi ý kiến xin gửi về cô Mai trước ngày 16/11/2026.", "Cô Mai"),
        ("Câu hỏi gửi cô giáo chủ nhiệm trước 17h ngày 16/11/2026.", "Cô giáo chủ nhiệm"),
        ("Các câu hỏi của lớp được gửi về Tổ Văn phòng trước ngày 16/11/2026.", "Tổ Văn phòng"),
    ],
)
def test_where_questions_are_sent_is_asked_about(line: str, who: str) -> None:
    (collector,) = told(read(HEAD + line), "collectors", certain=False)
    assert (collector["name"], collector["due"][:10]) == (who, "2026-11-16")
