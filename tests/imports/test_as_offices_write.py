"""Plans as offices really write them give what a careful clerk would tick, ask what is not certain,
and lose nothing without a word: of the kinds that went wrong in a plan nobody had tried."""

import time
from typing import Any

import pytest

from liveqa.imports.school.moments import days_in, when
from liveqa.imports.school.plan import read
from liveqa.imports.school.reading import PlanRead
from liveqa.imports.school.units import units

TITLE = "Đối thoại với cha mẹ học sinh năm học 2026 - 2027"
HEAD = f"Sao Mai, ngày 02 tháng 11 năm 2026\nKẾ HOẠCH\nTổ chức {TITLE}\n"


def ticked(found: PlanRead, name: str) -> list[Any]:
    """The values of a field that are certain."""
    return [each.value for each in found.facts if each.field == name and not each.doubt]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("8h00, ngày 20/12/2026 (Chủ nhật)", "08:00", ""),
        ("từ 7h30 đến 9h45, ngày 20/12/2026", "07:30", "09:45"),
        ("14:00 - 16:30, 20/12/2026", "14:00", "16:30"),
        ("9g45, Chủ nhật 20/12/2026", "09:45", ""),
    ],
)
def test_an_hour_before_the_day_is_no_other_day(text: str, start: str, end: str) -> None:
    known = when(text)
    assert (known.starts_at, known.doubt) == (f"2026-12-20 {start}", "")
    assert known.ends_at == (f"2026-12-20 {end}" if end else "")


@pytest.mark.parametrize(
    "text",
    [
        "thứ Bảy tuần 2 tháng 10/2026",
        "tuần thứ 4 tháng 3 năm 2027",
        "lần 1 tháng 11/2026, lần 2 tháng 4/2027",
    ],
)
def test_the_week_of_a_month_is_no_day_of_it(text: str) -> None:
    assert days_in(text, 2026) == []
    assert read(f"{HEAD}1. Thời gian: Sáng {text}\n").contradictions == []


def test_where_and_when_a_paper_was_signed_is_no_title_wherever_it_stands() -> None:
    signed = "Sao Mai, ngày 28 tháng 10 năm 2026\n"
    work = "IV. PHÂN CÔNG\n- Tổ Văn phòng: trang trí trước 18/11\n"
    for above, below in ((f"{signed}", ""), ("", signed)):
        found = read(f"KẾ HOẠCH\nTổ chức {TITLE}\n{above}I. MỤC ĐÍCH\n{work}Nơi nhận:\n{below}")
        (task,) = (each for each in found.facts if each.field == "tasks")
        assert ticked(found, "title") == [TITLE]
        assert (task.value["due"], task.doubt) == ("2026-11-18", "")
        assert ticked(found, "place") == ["Sao Mai"]


def test_a_plan_in_one_paragraph_is_no_legal_ground_and_has_its_time() -> None:
    told = (
        "Thực hiện quy chế dân chủ, trường Tiểu học Sao Mai tổ chức buổi đối thoại lúc 8 giờ 00 "
        "ngày 15 tháng 11 năm 2026 tại hội trường nhà trường, thành phần gồm giáo viên và mỗi lớp "
        "03 cha mẹ học sinh. Giáo viên chủ nhiệm gửi câu hỏi trước ngày 08/11/2026."
    )
    found = read(f"{HEAD}{told}\n")
    assert ticked(found, "legal_grounds") == []
    asked = {each.field: each.value for each in found.facts if each.doubt}
    assert asked["legal_grounds"] == "Thực hiện quy chế dân chủ"
    assert asked["starts_at"] == "2026-11-15 08:00"
    assert asked["venue"] == "Hội trường nhà trường"


def test_grounds_in_one_line_are_several() -> None:
    line = "Căn cứ Luật Trẻ em năm 2016; căn cứ nhiệm vụ năm học,\nTrường lập kế hoạch như sau:\n"
    assert ticked(read(HEAD + line), "legal_grounds") == [
        "Căn cứ Luật Trẻ em năm 2016",
        "Căn cứ nhiệm vụ năm học",
    ]


def test_what_a_form_leaves_to_be_written_is_no_fact() -> None:
    found = read(
        "UBND PHƯỜNG ……………\nTRƯỜNG THCS ………………\nSố: …/KH-THCS…\n………, ngày … tháng … năm 2026\n"
        f"KẾ HOẠCH\nTổ chức {TITLE}\n"
        "I. MỤC ĐÍCH\n- ………………\nII. NỘI DUNG\n1. Thời gian: …h… ngày …/…/2026\n"
        "2. Thành phần:\n- Giáo viên: … người\n- Bán trú, y tế,…\n3. Nội dung đối thoại\n- ……………\n"
        "- Học phí, …\n4. Chủ trì: Ông (bà) …………… - Hiệu trưởng\nIII. PHÂN CÔNG\n"
        "1. Công đoàn: tập hợp ý kiến trước ngày …/…/2026\nNơi nhận:\n- ……………;\n"
    )
    written = {"Bán trú, y tế,…", "Học phí, …"}
    certain = {str(each.value) for each in found.facts if not each.doubt}
    assert {str(each.value) for each in found.facts if each.doubt == "blank"} >= {
        "Trường THCS ………………",
        "Giáo viên: … người",
    }
    assert not [each for each in found.facts if each.field in ("place", "officers", "recipients")]
    assert {each for each in certain if "…" in each} <= written
    left = [each.text for each in found.sentences if each.why == "blank"]
    assert {"- ……………", "4. Chủ trì: Ông (bà) …………… - Hiệu trưởng"} <= set(left)
    assert not ticked(found, "time_note")


COLLECTING = [
    ("BCH Công đoàn: lấy ý kiến người lao động, tổng hợp gửi Hiệu trưởng", "người lao động"),
    ("Công đoàn: thu thập ý kiến của viên chức cho đối thoại, chuyển Hiệu trưởng", "viên chức"),
    ("Các tổ: họp tổ lấy ý kiến từ 20/11 đến hết 30/11/2026", ""),
    ("Cô Mỷ: tổng hợp câu hỏi từ Google Form và hòm phiếu", ""),
    (
        "GVCN: thu câu hỏi của học sinh, cha mẹ học sinh; gửi về Tổ Văn phòng",
        "học sinh, cha mẹ học sinh",
    ),
    ("BĐDCMHS: tập hợp câu hỏi của CMHS, chậm nhất 12/11 gửi VP", "CMHS"),
    ("Công đoàn: tập hợp ý kiến của cán bộ, giáo viên, nhân viên", "cán bộ, giáo viên, nhân viên"),
]


@pytest.mark.parametrize(("line", "source"), COLLECTING)
def test_from_whom_questions_are_collected_is_people_alone(line: str, source: str) -> None:
    found = read(f"{HEAD}V. PHÂN CÔNG\n- {line}\n")
    (collector,) = (each.value for each in found.facts if each.field == "collectors")
    assert (collector["name"], collector["source"]) == (line.partition(":")[0], source)


def test_questions_are_collected_by_those_to_whom_they_are_sent() -> None:
    lines = (
        "- Các lớp: gửi câu hỏi về Tổ Văn phòng (qua Zalo) trước ngày 10/11/2026\n"
        "- Các tổ: gửi ý kiến cho đ/c Ngân trước ngày 10/11/2026\n"
        "- Thư ký: gửi thư mời trước ngày 10/11/2026\n"
    )
    found = read(f"{HEAD}V. PHÂN CÔNG\n{lines}")
    names = [each.value["name"] for each in found.facts if each.field == "collectors"]
    assert names == ["Tổ Văn phòng", "Ngân"]


def test_what_is_to_be_done_besides_is_no_topic_of_an_answer() -> None:
    found = read(f"{HEAD}V. PHÂN CÔNG\n- Cô Xuân: Trả lời về bán trú, thực đơn; kiểm tra bếp ăn\n")
    (answerer,) = (each.value for each in found.facts if each.field == "answerers")
    assert answerer["topics"] == ["bán trú, thực đơn"]


DUES = [
    ("Thời gian", "20/11", "2026-11-20"),
    ("Thời gian", "05/11 - 12/11", "2026-11-12"),
    ("Thời gian", "13-15/11", "2026-11-15"),
    ("Thời gian", "Từ ngày 05/11/2026 đến hết ngày 12/11/2026", "2026-11-12"),
    ("Thời gian", "Trong vòng 3 ngày sau chương trình", "D+3"),
    ("Bắt đầu\tKết thúc", "05/11/2026\t12/11/2026", "2026-11-12"),
    ("Từ ngày\tĐến ngày", "05/11\t12/11", "2026-11-12"),
]


@pytest.mark.parametrize(("heading", "cell", "due"), DUES)
def test_a_column_of_days_says_until_when(heading: str, cell: str, due: str) -> None:
    rows = f"TT\tNội dung\t{heading}\tNgười thực hiện\n1\tLập dự toán\t{cell}\tKế toán\n"
    found = read(f"{HEAD}V. PHÂN CÔNG\n{rows}")
    (task,) = ticked(found, "tasks")
    assert (task["due"], task["assignee"]) == (due, "Kế toán")


def test_whoever_does_a_thing_until_a_day_is_not_called_by_it() -> None:
    lines = (
        "1. Hội nghị cấp tổ: Các tổ hoàn thành trước ngày 20/11/2026\n"
        "2. Từ ngày 05/11/2026 đến ngày 12/11/2026: GVCN thu phiếu\n"
    )
    found = read(f"{HEAD}V. TIẾN ĐỘ\n{lines}")
    tasks = [each.value for each in found.facts if each.field == "tasks"]
    assert [(task["assignee"], task["due"]) for task in tasks] == [
        ("", "2026-11-20"),
        ("", "2026-11-12"),
    ]


@pytest.mark.parametrize(
    ("office", "told"),
    [
        ("TM. BAN CHẤP HÀNH\nChủ tịch\n(đã ký)", "TM. BAN CHẤP HÀNH|Chủ tịch"),
        ("Hiệu trưởng", "|Hiệu trưởng"),
        ("Người lập kế hoạch", "|Người lập kế hoạch"),
    ],
)
def test_a_signature_in_small_letters_is_one_and_in_no_section(office: str, told: str) -> None:
    found = read(f"{HEAD}V. KINH PHÍ: Quỹ công đoàn.\n{office}\nNhâm Thị Ngân\n")
    assert ticked(found, "budget") == ["Quỹ công đoàn."]
    (signer,) = (each.value for each in found.facts if each.field == "signers")
    assert f"{signer['authority']}|{signer['office']}" == told
    assert signer["name"] == "Nhâm Thị Ngân"


def test_a_line_of_the_contents_is_one_whatever_words_it_has() -> None:
    lines = (
        "Phân công chuyên môn",
        "Kinh phí ủng hộ",
        "Chương trình song ngữ",
        "Thời gian đưa đón",
    )
    found = read(
        f"{HEAD}II. NỘI DUNG\n" + "".join(f"{n}. {each}.\n" for n, each in enumerate(lines, 1))
    )
    assert ticked(found, "contents") == list(lines)
    found = read(
        f"{HEAD}II. NỘI DUNG\nA. Báo cáo\n- Dự toán thu chi năm học\nB. Đối thoại\n- Giải đáp\n"
    )
    assert ticked(found, "contents") == ["Dự toán thu chi năm học", "Giải đáp"]
    found = read(f"{HEAD}5/ Nội dung: - Chất lượng giáo dục\n- Thực đơn\n6/ Địa điểm: Phòng A\n")
    assert ticked(found, "contents") == ["Chất lượng giáo dục", "Thực đơn"]


def test_a_bullet_may_be_the_heading_of_the_work() -> None:
    found = read(
        f"{HEAD}• Nội dung:\n- Bán trú\n• Phân công:\n- Cô Dịu: trả lời về bán trú\n"
        "- Thầy Tài: loa\n"
    )
    assert [each["assignee"] for each in ticked(found, "tasks")] == ["Cô Dịu", "Thầy Tài"]
    assert [each.value["topics"] for each in found.facts if each.field == "answerers"] == [
        ["bán trú"]
    ]


def test_two_sessions_of_one_day_are_two_meetings() -> None:
    found = read(
        f"{HEAD}II. THỜI GIAN - ĐỊA ĐIỂM\nNgày 14/11/2026 (thứ Bảy), tại hội trường:\n"
        "- Buổi sáng (7h30 - 10h30): đối thoại với học sinh\n- Buổi chiều: 14h00\n"
        "III. THÀNH PHẦN\n1. Buổi sáng: BGH, mỗi lớp 10 học sinh\n2. Buổi chiều: BGH, CMHS\n"
        "IV. PHÂN CÔNG\n- HT: chủ trì buổi sáng và buổi chiều\n- TPT: chụp ảnh buổi sáng\n"
    )
    assert found.sessions[0] == "Buổi sáng: đối thoại với học sinh"
    assert ticked(found, "starts_at") == ["2026-11-14 07:30", "2026-11-14 14:00"]
    assert ticked(found, "venue") == ["Hội trường"]
    whose = [
        (each.field, each.session)
        for each in found.facts
        if each.field in ("participants", "tasks")
    ]
    assert whose == [("participants", 0), ("participants", 1), ("tasks", None), ("tasks", None)]


@pytest.mark.parametrize(
    "lines",
    [
        "2. Thời gian: 8h00 ngày 15/11/2026.\nHạn đăng ký câu hỏi: hết ngày 12/11/2026.\n",
        "2. Thời gian:\n- 8h00 ngày 15/11/2026\n- Gửi câu hỏi: trước 16h30 ngày 12/11/2026\n",
        "2. Thời gian:\n- Tổng duyệt: 15h00 ngày 14/11/2026\n- Chính thức: 8h00 ngày 15/11/2026\n",
        "2. Thời gian: 8 giờ, ngày 15/11/2026 (dự kiến kết thúc lúc 10 giờ)\n",
    ],
)
def test_when_something_else_is_due_or_rehearsed_is_no_time_of_the_meeting(lines: str) -> None:
    found = read(HEAD + lines)
    assert ticked(found, "starts_at") == ["2026-11-15 08:00"]
    assert ticked(found, "ends_at") == (["2026-11-15 10:00"] if "kết thúc" in lines else [])
    assert ticked(found, "time_note") == []


def test_an_office_that_ends_in_an_abbreviation_is_before_a_name() -> None:
    chairs = "Hiệu trưởng Đào Trọng Nghĩa; Trưởng ban đại diện CMHS Phí Văn Thắng"
    found = read(f"{HEAD}3. Chủ tọa: {chairs}\n")
    assert [(each["name"], each["office"]) for each in ticked(found, "officers")] == [
        ("Đào Trọng Nghĩa", "Hiệu trưởng"),
        ("Phí Văn Thắng", "Trưởng ban đại diện CMHS"),
    ]


def test_a_section_of_answers_says_who_answers_what() -> None:
    found = read(
        f"{HEAD}IV. Trả lời câu hỏi\n1. Giám đốc: trả lời chung\n2. Phòng HC-TH: học phí\n"
    )
    answerers = [each.value for each in found.facts if each.field == "answerers"]
    assert [(each["name"], each["topics"]) for each in answerers] == [
        ("Giám đốc", ["chung"]),
        ("Phòng HC-TH", ["học phí"]),
    ]


def test_an_address_in_the_network_is_no_other_possibility() -> None:
    form = "Trực tiếp kết hợp trực tuyến qua Zoom (https://zoom.example/j/812)"
    assert ticked(read(f"{HEAD}2. Hình thức: {form}\n"), "form") == ["hybrid"]


def test_a_plan_that_is_one_table_says_of_each_subject_one_thing() -> None:
    found = read(
        f"{HEAD}TT\tMục\tNội dung\n1\tThời gian\t7:30 - 9:30, Chủ nhật 06/12/2026\n"
        "2\tĐịa điểm\tHội trường B\n3\tChủ trì\tCô Phùng Thị Sen - HT\n"
        "4\tThành phần\tBGH; CMHS khối 9\n5\tKinh phí\tQuỹ nhà trường\n"
        "6\tNội dung đối thoại\tÔn thi; Thu chi\n7\tTập hợp ý kiến\tGVCN thu phiếu\n"
    )
    assert ticked(found, "starts_at") == ["2026-12-06 07:30"]
    assert ticked(found, "venue") == ["Hội trường B"]
    assert [each["name"] for each in ticked(found, "officers")] == ["Cô Phùng Thị Sen"]
    assert ticked(found, "participants") == ["BGH", "CMHS khối 9"]
    assert ticked(found, "budget") == ["Quỹ nhà trường"]
    assert [each.value for each in found.facts if each.doubt == "inline"] == ["Ôn thi; Thu chi"]


def test_a_plan_in_two_languages_is_read_in_one() -> None:
    found = read(
        "KẾ HOẠCH TỔ CHỨC HỘI NGHỊ ĐỐI THOẠI VỚI PHỤ HUYNH\n"
        "PLAN FOR THE DIALOGUE CONFERENCE WITH PARENTS\nNăm học 2026-2027 / School year 2026-2027\n"
        "I. THỜI GIAN / TIME: 8:30 - 11:00, Thứ Bảy 12/12/2026 (Saturday, 12 December 2026)\n"
        "II. NỘI DUNG / CONTENTS\n- Xe đưa đón / School bus\n"
        "III. CHỦ TRÌ / CHAIR: Bà Ngô Thanh Trúc - Hiệu trưởng\n"
    )
    assert ticked(found, "title") == ["HỘI NGHỊ ĐỐI THOẠI VỚI PHỤ HUYNH Năm học 2026-2027"]
    assert ticked(found, "starts_at") == ["2026-12-12 08:30"]
    assert ticked(found, "contents") == ["Xe đưa đón / School bus"]
    assert [each["name"] for each in ticked(found, "officers")] == ["Bà Ngô Thanh Trúc"]


def test_the_school_year_in_a_line_of_its_own_is_in_the_title() -> None:
    found = read("KẾ HOẠCH\nĐối thoại với học sinh lần 2\nNăm học: 2026 - 2027\nI. Mục đích\n")
    assert ticked(found, "title") == ["Đối thoại với học sinh lần 2 Năm học: 2026 - 2027"]


def test_a_table_whose_cells_ran_together_is_read_by_its_subjects() -> None:
    found = read(
        f"{HEAD}Thời gian 16h45 ngày 12/12/2026\nĐịa điểm Sân trường\nThành phần - BGH\n"
        "- Giáo viên 9 lớp\nNội dung - Dinh dưỡng\n- Camera lớp học\n"
        "Chương trình 16h45: Đón tiếp\n17h00: Khai mạc\nPhân công - HT: chủ trì\n- GVCN: mời\n"
    )
    assert ticked(found, "starts_at") == ["2026-12-12 16:45"]
    assert ticked(found, "venue") == ["Sân trường"]
    assert ticked(found, "participants") == ["BGH", "Giáo viên 9 lớp"]
    assert ticked(found, "contents") == ["Dinh dưỡng", "Camera lớp học"]
    assert [each["title"] for each in ticked(found, "agenda")] == ["Đón tiếp", "Khai mạc"]
    assert [each["assignee"] for each in ticked(found, "tasks")] == ["HT", "GVCN"]


def test_the_nations_name_in_two_lines_is_in_no_bodys() -> None:
    found = read(
        "UBND XÃ SAO MAI\nTRƯỜNG THCS HOA SEN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\n"
        f"Độc lập - Tự do -\nHạnh phúc\n{HEAD}"
    )
    assert ticked(found, "issuing_body") == ["Trường THCS Hoa Sen"]


def test_a_line_with_a_duty_of_its_own_names_no_chair() -> None:
    below = "Thư ký: ThS. Võ Thị Duyên - P. Đào tạo\nKỹ thuật: Phạm Bá Lộc\n6. Địa điểm: A\n"
    found = read(f"{HEAD}5. Chủ trì: TS. Trịnh Hoài Nam - Giám đốc\n{below}")
    assert [(each["duty"], each["name"], each["office"]) for each in ticked(found, "officers")] == [
        ("chair", "TS. Trịnh Hoài Nam", "Giám đốc"),
        ("secretary", "ThS. Võ Thị Duyên", "P. Đào tạo"),
    ]


def test_two_people_called_by_their_given_names_are_two() -> None:
    found = read(
        f"{HEAD}V. PHÂN CÔNG\nTT\tNội dung\tNgười thực hiện\n1\tThư ký\tCô Quyên, cô Tâm\n"
    )
    names = [each.value["name"] for each in found.facts if each.field == "officers"]
    assert names == ["Cô Quyên", "Cô Tâm"]


def test_a_signature_above_the_recipients_is_in_no_section() -> None:
    tail = "HIỆU TRƯỞNG\nVương Văn Hùng\nNơi nhận:\n- UBND xã;\n- Lưu: VT.\n"
    found = read(f"{HEAD}IV. KINH PHÍ: 3.500.000đ.\n{tail}")
    assert ticked(found, "budget") == ["3.500.000đ."]
    assert [each.value["name"] for each in found.facts if each.field == "signers"] == [
        "Vương Văn Hùng"
    ]


def test_whom_one_asks_is_no_task() -> None:
    found = read(f"{HEAD}V. PHÂN CÔNG\n1. P. Đào tạo: mời\nNgười liên hệ: Lộc, ĐT: 0900 111 222\n")
    assert [each["assignee"] for each in ticked(found, "tasks")] == ["P. Đào tạo"]
    assert ticked(found, "contact") == ["Lộc, ĐT: 0900 111 222"]


def test_a_picture_before_a_line_is_its_bullet() -> None:
    found = read(
        "KẾ HOẠCH ĐỐI THOẠI VỚI PHỤ HUYNH LỚP LÁ\n📌 Thời gian: 16h30 ngày 18/12/2026\n"
        "📍 Địa điểm: Lớp Lá 1\n✅ Nội dung:\n- Vào lớp 1\n☎️ Phân công:\n- Cô Hậu: mời\n"
    )
    assert ticked(found, "title") == ["ĐỐI THOẠI VỚI PHỤ HUYNH LỚP LÁ"]
    assert ticked(found, "starts_at") == ["2026-12-18 16:30"]
    assert ticked(found, "venue") == ["Lớp Lá 1"]
    assert ticked(found, "contents") == ["Vào lớp 1"]
    assert [each["work"] for each in ticked(found, "tasks")] == ["mời"]


OLD = {
    "TCVN3": (
        "UBND X· SAO MAI\nTR¦êNG TIÓU HäC HOA SEN\nKÕ HO¹CH\nTæ chøc ®èi tho¹i víi häc sinh\n"
        "I. THµNH PHÇN\n- GVCN 36 líp\nN¬i nhËn:\n- C¸c tæ;\n"
    ),
    "VNI": (
        "UBND XAÕ SAO MAI\nTRÖÔØNG TIEÅU HOÏC HOA SEN\nKEÁ HOAÏCH\nToå chöùc ñoái thoaïi vôùi "
        "hoïc sinh\n"
        "I. THAØNH PHAÀN\n- GVCN 36 lôùp\nNôi nhaän:\n- Caùc toå;\n"
    ),
}


@pytest.mark.parametrize("font", OLD)
def test_a_plan_in_an_old_font_is_read_in_that_font_all_through(font: str) -> None:
    found = read(OLD[font])
    assert ticked(found, "title") == ["Đối thoại với học sinh"]
    assert ticked(found, "issuing_body") == ["Trường Tiểu học Hoa Sen"]
    assert ticked(found, "superior_body") == ["UBND xã Sao Mai"]
    assert ticked(found, "participants") == ["GVCN 36 lớp"]
    assert ticked(found, "recipients") == ["Các tổ"]


def test_who_presides_over_which_session_stands_below_the_heading() -> None:
    found = read(
        f"{HEAD}I. Thời gian và địa điểm\n"
        "+ Khối 1: 7h30, ngày 09/01/2027, tại các phòng học khu A\n"
        "+ Khối 2: 9h15, ngày 09/01/2027, tại P.301\n"
        "II. Chủ trì\n+ Khối 1: Cô Trần Lệ Thu - PHT\n+ Khối 2: Thầy Bùi Quang Hưng - HT\n"
    )
    chairs = [
        (each.session, each.value["name"]) for each in found.facts if each.field == "officers"
    ]
    assert chairs == [(0, "Cô Trần Lệ Thu"), (1, "Thầy Bùi Quang Hưng")]
    assert ticked(found, "venue") == ["Các phòng học khu A", "P.301"]


def test_what_a_recipient_gets_it_for_is_no_recipient() -> None:
    found = read(
        f"{HEAD}I. Địa điểm: A2\nNơi nhận:\n- Phòng VHXH; (b/c)\n- CBGVNV; (t/h)\n- Lưu VT./.\n"
    )
    assert ticked(found, "recipients") == ["Phòng VHXH (b/c)", "CBGVNV (t/h)"]


def test_whoever_approves_a_plan_signs_it_beside_its_author() -> None:
    found = read(
        f"{HEAD}V. KINH PHÍ: Không\nHiệu trưởng duyệt\tNgười lập\nLê Đức Hạnh\tVàng Thị Mua\n"
    )
    signers = [each.value for each in found.facts if each.field == "signers"]
    assert [(each["office"], each["name"]) for each in signers] == [
        ("Hiệu trưởng", "Lê Đức Hạnh"),
        ("Người lập", "Vàng Thị Mua"),
    ]


def test_a_ground_that_was_broken_keeps_its_end_and_no_issuer() -> None:
    found = read(
        f"{HEAD}Căn cứ Điều 37 Nghị định số 145/2020/NĐ-\nCP của Chính phủ;\n"
        "Thực hiện Kế hoạch số 25-KH/ĐU của Đảng ủy phường về đối thoại, Chi bộ\n"
        "Trường THPT Sao Mai xây dựng kế hoạch như sau:\nI. MỤC ĐÍCH\n"
    )
    assert ticked(found, "legal_grounds") == [
        "Căn cứ Điều 37 Nghị định số 145/2020/NĐ-CP của Chính phủ"
    ]
    asked = [each.value for each in found.facts if each.doubt == "cut"]
    assert asked == ["Thực hiện Kế hoạch số 25-KH/ĐU của Đảng ủy phường về đối thoại"]


def test_what_differs_between_two_sessions_contradicts_nothing() -> None:
    told = "Thời gian: 14h00, ngày {}/11/2026\n- Thành phần: giáo viên của {} xã\n"
    cluster = f"{HEAD}1. Cụm 1\n- {told.format(10, 12)}2. Cụm 2\n- {told.format(11, 15)}"
    assert read(cluster).contradictions == []
    assert [each.kind for each in read(f"{cluster}II. NỘI DUNG\n- 20 xã\n").contradictions] == [
        "numbers"
    ]


def test_a_number_before_the_hour_is_in_no_title() -> None:
    lines = "1- 8h30 - 8h40: Khai mạc\n2- 8h40 - 9h00: Đối thoại\n"
    agenda = ticked(read(f"{HEAD}III. CHƯƠNG TRÌNH\n{lines}"), "agenda")
    assert [(each["title"], each["minutes"]) for each in agenda] == [
        ("Khai mạc", 10),
        ("Đối thoại", 20),
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Định kỳ 6 tháng/lần", "FREQ=MONTHLY;INTERVAL=6"),
        ("3 tháng 1 lần", "FREQ=MONTHLY;INTERVAL=3"),
    ],
)
def test_how_often_is_kept_in_its_own_words(text: str, rule: str) -> None:
    found = read(f"{HEAD}1. Thời gian: {text}\n")
    assert ticked(found, "time_note") == [text]
    assert [each.value for each in found.facts if each.field == "recurrence"] == [rule]


def test_signed_beside_the_file_is_no_recipient() -> None:
    found = read(f"{HEAD}I. Địa điểm: A2\nNơi nhận:\n- Các tổ;\n- Lưu: VT. (Đã ký)\n")
    assert ticked(found, "recipients") == ["Các tổ"]


def test_tables_that_appoint_and_count_are_read_by_their_headings() -> None:
    found = read(
        f"{HEAD}III. THÀNH PHẦN\nTT\tThành phần\tSố lượng\tGhi chú\n1\tBan Giám hiệu\t03\t\n"
        "2\tCha mẹ học sinh\t100\t5 người/lớp\n\tTổng\t103\t\n"
        "IV. NGƯỜI TRẢ LỜI\nTT\tNhóm nội dung\tNgười trả lời\tPhối hợp\n"
        "1\tThu chi\tThầy Phạm Văn Quý - HT\tKế toán\n2\tDạy và học\tTổ chuyên môn\tPHT\n"
        "V. TẬP HỢP CÂU HỎI\nTT\tĐối tượng\tNgười tập hợp\tHình thức\tThời hạn\n"
        "1\tHọc sinh\tTPT Đội\tHòm thư\t14/11/2026\n"
        "VI. BAN TỔ CHỨC\nTT\tHọ và tên\tChức vụ\n1\tLê Thị Bình\tPHT\n"
    )
    assert ticked(found, "participants") == ["Ban Giám hiệu: 03", "Cha mẹ học sinh: 100"]
    answerers = [each.value for each in found.facts if each.field == "answerers"]
    assert [(each["name"], each["office"], each["topics"]) for each in answerers] == [
        ("Thầy Phạm Văn Quý", "HT", ["Thu chi"]),
        ("Tổ chuyên môn", "", ["Dạy và học"]),
    ]
    (collector,) = ticked(found, "collectors")
    assert [collector[name] for name in ("name", "source", "channel", "due")] == [
        "TPT Đội",
        "Học sinh",
        "Hòm thư",
        "2026-11-14",
    ]


def test_work_behind_its_heading_is_work() -> None:
    found = read(f"{HEAD}6. Phân công: Tổ Văn phòng: hội trường; cô Hoa: ghi biên bản\n")
    assert [(each["assignee"], each["work"]) for each in ticked(found, "tasks")] == [
        ("Tổ Văn phòng", "hội trường"),
        ("Cô Hoa", "ghi biên bản"),
    ]
    assert ticked(read(f"{HEAD}6. Phân công: theo Phụ lục 2\n"), "tasks") == []
    found = read(f"{HEAD}PHÂN CÔNG: ĐOÀN TRƯỜNG THU CÂU HỎI TRƯỚC 10/11\n")
    (task,) = (each for each in found.facts if each.field == "tasks")
    assert (task.value["due"], task.doubt) == ("2026-11-10", "nobody")


def test_who_collects_is_asked_about_where_a_sentence_says_it_in_passing() -> None:
    told = "Các tổ gửi câu hỏi về Tổ Văn phòng trước ngày 08/11/2026. Nhà trường rất mong.\n"
    found = read(f"{HEAD}3. Nội dung: Bán trú\n4. {told}")
    (collector,) = (each for each in found.facts if each.field == "collectors")
    assert (collector.value["name"], collector.value["source"]) == ("Tổ Văn phòng", "Các tổ")
    assert (collector.value["due"], collector.doubt) == ("2026-11-08", "running_text")


def test_number_and_date_below_a_title_are_the_papers() -> None:
    signed = "Số: 77/KH-VN2                              Võ Nhai, ngày 12/08/2026\n"
    found = read(f"KẾ HOẠCH\nVề tổ chức {TITLE}\n{signed}I. MỤC ĐÍCH\n")
    assert ticked(found, "title") == [TITLE]
    assert ticked(found, "symbol") == ["BB-VN2"]
    assert ticked(found, "place") == ["Võ Nhai"]


def test_a_day_in_a_list_of_contents_or_steps_is_asked_about() -> None:
    found = read(
        f"{HEAD}II. NỘI DUNG\n1. Khoa Điện: 14h00 ngày 24/11/2026 tại xưởng A\n2. Nội quy\n"
    )
    assert ticked(found, "contents") == ["Nội quy"]
    found = read(
        f"{HEAD}II. CÁCH THỨC\nBước 1. Đối thoại (15h00, 18/12/2026, tại nhà đa năng): BGH\n"
    )
    (start,) = (each for each in found.facts if each.field == "starts_at")
    assert (start.value, start.doubt) == ("2026-12-18 15:00", "running_text")


@pytest.mark.parametrize(
    ("above", "total", "kinds"),
    [
        ("", "- Tổng số: 70 người\n", []),
        ("", "- Tổng cộng: 80 đại biểu\n", ["total"]),
        (" 70 người, gồm:", "", []),
    ],
)
def test_how_many_there_are_of_all_is_nobody(above: str, total: str, kinds: list[str]) -> None:
    each_of = "- Giáo viên: 30 người\n- Phụ huynh: 40 người\n"
    found = read(f"{HEAD}2. Thành phần:{above}\n{each_of}{total}")
    assert ticked(found, "participants") == ["Giáo viên: 30 người", "Phụ huynh: 40 người"]
    assert [each.value["name"] for each in found.facts if each.field == "groups"] == [
        "Giáo viên",
        "Phụ huynh",
    ]
    assert [each.kind for each in found.contradictions] == kinds


def test_a_plain_heading_of_the_work_ends_the_programme() -> None:
    found = read(
        f"{HEAD}Chương trình\n14h30 Ổn định\n14h40 Đối thoại\nChuẩn bị\n"
        "Tổ CNTT: âm thanh\nVăn phòng: nước uống\n"
    )
    assert [each["title"] for each in ticked(found, "agenda")] == ["Ổn định", "Đối thoại"]
    assert [each["assignee"] for each in ticked(found, "tasks")] == ["Tổ CNTT", "Văn phòng"]


def test_what_is_due_by_a_day_is_no_content() -> None:
    lines = "- Báo cáo: Các khoa gửi báo cáo trước ngày 01/12/2026\n- Học phí\n"
    assert ticked(read(f"{HEAD}II. NỘI DUNG\n{lines}"), "contents") == ["Học phí"]


def test_several_subjects_in_one_line_are_several() -> None:
    line = "Thời gian: 15h00 ngày 18/11/2026. Địa điểm: Văn phòng. Thành phần: BGH, CMHS."
    found = read(f"{HEAD}III. Thời gian, địa điểm, thành phần\n{line}\n")
    assert ticked(found, "starts_at") == ["2026-11-18 15:00"]
    assert ticked(found, "venue") == ["Văn phòng"]
    assert ticked(found, "participants") == ["BGH, CMHS"]


def test_a_line_goes_on_with_another_subject_behind_a_figure_too() -> None:
    line = "Thời gian: 8h00 ngày 20/11/2026 tại phòng 12; Thành phần: GV. Chủ toạ: Bà Lê Thị Na."
    found = read(f"{HEAD}{line} Thư kí: Cô Vi Thị Mận. Kinh phí: 500.000 đ.\n")
    assert ticked(found, "starts_at") == ["2026-11-20 08:00"]
    assert ticked(found, "participants") == ["GV"]
    assert [each["name"] for each in ticked(found, "officers")] == ["Bà Lê Thị Na", "Cô Vi Thị Mận"]
    assert ticked(found, "budget") == ["500.000 đ."]


@pytest.mark.parametrize(
    "line",
    [
        "Phần 2. Nội dung: Học phí",
        "Thành phần: 1. Chủ trì: bà Na; 2. Thư ký: cô Mận",
        "- Khánh tiết: cô Hà; Chương trình: cô Lan",
        "Phân công: Khánh tiết: cô Hà; Kinh phí: kế toán",
    ],
)
def test_a_number_or_a_task_is_no_end_of_a_subject(line: str) -> None:
    assert [unit.said for unit in units(line)] == [line]


@pytest.mark.parametrize("heading", ["Nội dung đối thoại", "Thời gian Nội dung Người thực hiện"])
def test_a_heading_below_a_title_is_none_of_it(heading: str) -> None:
    assert ticked(read(f"{HEAD}{heading}\n- Học phí\n"), "title") == [TITLE]


def test_an_abbreviation_among_the_recipients_is_no_signature() -> None:
    found = read(f"{HEAD}I. Địa điểm: A2\nNơi nhận:\n- BĐD CMHS;\n- CHỦ TỊCH;\n- Lưu: VT.\n")
    assert ticked(found, "recipients") == ["BĐD CMHS"]


@pytest.mark.parametrize("signs", [";", ". ", "|", "\t", "_"])
def test_a_row_of_signs_in_a_plan_holds_nobody_up(signs: str) -> None:
    begun = time.process_time()
    told = f"{signs * 9_000}x"
    read(f"{HEAD}I. Nội dung\n- Học phí {told}\nCác tổ gửi câu hỏi trước ngày 8/11/2026 {told}\n")
    assert time.process_time() - begun < 2


def test_many_words_without_an_end_hold_nobody_up() -> None:
    begun = time.process_time()
    read(HEAD + "Căn cứ " + "[Đ\n- a@b.c" * 7_000)
    read(HEAD + "Chủ trì: " + "~Trang 1/2" * 10_000 + " 12\n")
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("who", ["Công đoàn", "Công an xã", "Tổng phụ trách Đội", "Tổng Giám đốc"])
def test_whoever_is_called_as_a_sum_begins_takes_part(who: str) -> None:
    rows = f"1\t{who}\t5\n2\tTổ trưởng\t6\nCộng\t\t11\n"
    for told in (f"- {who}: 5 người\n- Tổ trưởng: 6 người\n", f"TT\tĐại biểu\tSố lượng\n{rows}"):
        found = read(f"{HEAD}III. THÀNH PHẦN\n{told}")
        groups = [each.value["name"] for each in found.facts if each.field == "groups"]
        assert groups == [who, "Tổ trưởng"]
        assert found.contradictions == []
