"""What is certain in a plan is what a careful clerk would tick: of the kinds in which a wrong value
was ticked once, or a plain one was lost without a word."""

import time
from typing import Any

import pytest

from liveqa.imports.school.moments import days_in, when
from liveqa.imports.school.plan import read
from liveqa.imports.school.reading import PlanRead
from tests.sampling import daily

TITLE = "Đối thoại với cha mẹ học sinh năm học 2026 - 2027"
HEAD = f"Sao Mai, ngày 02 tháng 11 năm 2026\nKẾ HOẠCH\nTổ chức {TITLE}\n"


def ticked(found: PlanRead, name: str) -> list[Any]:
    """The values of a field that are certain."""
    return [each.value for each in found.facts if each.field == name and not each.doubt]


def kinds(text: str) -> list[str]:
    return [each.kind for each in read(HEAD + text).contradictions]


@pytest.mark.parametrize(
    "title",
    [
        "Hội nghị tập huấn bồi dưỡng chuyên môn hè năm 2026",
        "Hội nghị tổng kết năm học 2025 - 2026",
        "Hội nghị chuyên đề đổi mới phương pháp dạy học",
        "Tham quan, nghỉ mát hè kết hợp gặp mặt cán bộ hưu trí",
        "Lễ kỷ niệm Ngày Nhà giáo Việt Nam kết hợp gặp mặt cựu học sinh",
        "Lễ tổng kết năm học và gặp mặt cha mẹ học sinh",
        "lớp bồi dưỡng kỹ năng đối thoại cho giáo viên",
        "Hội nghị tập huấn công tác tiếp xúc cử tri",
        "Chuyên đề Phương pháp dạy học đối thoại trong môn Ngữ văn",
        "Cuộc thi hùng biện “Đối thoại với tương lai”",
        "Kiểm tra việc thực hiện quy chế dân chủ và đối thoại tại các trường năm 2026",
        "Khảo sát sự hài lòng và lấy ý kiến cha mẹ học sinh trước đối thoại",
        "Xây dựng quy chế đối thoại tại nơi làm việc",
        "Giám sát việc tổ chức đối thoại tại các trường",
        "Hội nghị trực tuyến tuyển sinh lớp 10",
    ],
)
def test_a_gathering_where_nobody_asks_is_no_conference(title: str) -> None:
    found = read(f"KẾ HOẠCH\nTổ chức {title}\nI. Thời gian: 8h00 ngày 20/11/2026\n")
    assert found.no_plan == "plan.no_conference"
    assert all(each.doubt for each in found.facts)


@pytest.mark.parametrize(
    "title",
    [
        "Hội nghị tổng kết năm học và đối thoại với cha mẹ học sinh",
        "Hội nghị viên chức, người lao động năm học 2026-2027",
        "Lắng nghe tiếng nói học sinh kết hợp giao lưu văn nghệ",
        "Lễ khai giảng gắn với đối thoại cùng học sinh",
        "Khảo sát và tổ chức đối thoại với cha mẹ học sinh",
        "Buổi nói chuyện, giải đáp thắc mắc của phụ huynh về thu chi",
        "Lấy ý kiến và đối thoại với học sinh về bạo lực học đường",
        "“Tuần lễ đối thoại học đường” năm học 2026 - 2027",
        "Hội nghị tổng kết chuyên đề và đối thoại với giáo viên",
        "Triển khai đối thoại giữa nhà trường với cha mẹ học sinh",
        "Hội nghị đối thoại của Trường THCS Lê Lợi với cha mẹ học sinh",
    ],
)
def test_a_dialogue_beside_something_else_is_one(title: str) -> None:
    assert read(f"KẾ HOẠCH\nTổ chức {title}\nI. Thời gian: 8h00 ngày 20/11/2026\n").no_plan == ""


def test_a_joint_plan_to_hold_a_dialogue_is_no_plan_of_coordination() -> None:
    found = read("KẾ HOẠCH PHỐI HỢP\nTỔ CHỨC ĐỐI THOẠI TẠI NƠI LÀM VIỆC\nI. Mục đích")
    assert found.no_plan == ""
    assert ticked(found, "title") == ["ĐỐI THOẠI TẠI NƠI LÀM VIỆC"]


def test_a_numbered_line_is_not_what_a_paper_calls_itself() -> None:
    letter = "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nKính gửi: Các trường\n4. Báo cáo kết quả trước ngày 5/12/2026"
    assert (read(letter).no_plan, read(letter).called) == ("plan.no_plan", "")


def test_a_day_of_a_timetable_that_has_no_year_stays_in_the_words() -> None:
    lines = "- Trước 10/11/2026: Tập hợp ý kiến\n- 12/11: Ban Giám hiệu họp\n"
    found = read(f"KẾ HOẠCH\nTổ chức {TITLE}\nV. TIẾN ĐỘ\n{lines}")
    tasks = [each.value for each in found.facts if each.field == "tasks"]
    assert [(task["work"], task["due"]) for task in tasks] == [
        ("Tập hợp ý kiến", "2026-11-10"),
        ("trước 12/11: Ban Giám hiệu họp", ""),
    ]


@pytest.mark.parametrize(
    "aside",
    [
        "(Ban hành kèm theo Quyết định số 118/QĐ-THSM ngày 05/10/2026 của Hiệu trưởng)",
        "(Kèm theo Công văn số 12/THSM ngày 01/10/2026)",
        "(Dự thảo lần 2)",
    ],
)
def test_what_a_bracket_says_of_the_paper_is_not_in_the_title(aside: str) -> None:
    found = read(f"KẾ HOẠCH\nTổ chức {TITLE}\n{aside}\nI. MỤC ĐÍCH\n")
    assert ticked(found, "title") == [TITLE]


def test_the_sentence_below_a_title_is_not_in_it_or_is_asked_about() -> None:
    assert ticked(read(f"{HEAD}Đề nghị các tổ thực hiện./.\n"), "title") == [TITLE]
    assert ticked(read(f"{HEAD}Các tổ chuẩn bị cho tốt.\n"), "title") == []


def test_a_headline_with_nothing_below_is_not_the_papers() -> None:
    found = read(f"{HEAD}\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH")
    assert found.no_plan == ""
    assert TITLE in str([each.value for each in found.facts if each.field == "title"])


def test_a_decision_above_a_plan_is_in_no_name() -> None:
    above = "UBND PHƯỜNG SAO MAI\nTRƯỜNG TIỂU HỌC HOA SEN\nSố: 118/QĐ-THHS\nQUYẾT ĐỊNH\n"
    found = read(f"{above}Ban hành Kế hoạch đối thoại\nHIỆU TRƯỞNG TRƯỜNG TIỂU HỌC HOA SEN\n{HEAD}")
    assert ticked(found, "issuing_body") == ["Trường Tiểu học Hoa Sen"]
    assert ticked(found, "superior_body") == ["UBND phường Sao Mai"]


def test_a_team_below_its_school_is_a_body_of_its_own() -> None:
    found = read(f"TRƯỜNG TIỂU HỌC HOA SEN\nTỔ VĂN PHÒNG\n{HEAD}")
    assert len(ticked(found, "issuing_body")) == len(ticked(found, "superior_body")) == 1


def test_a_line_that_charges_two_people_is_two_tasks() -> None:
    found = read(f"{HEAD}V. PHÂN CÔNG\nThầy An (PHT): trả lời về ăn ở; cô Hoa: âm thanh; hoa\n")
    tasks = [each.value for each in found.facts if each.field == "tasks"]
    assert [(each["assignee"], each["work"]) for each in tasks] == [
        ("Thầy An (PHT)", "trả lời về ăn ở"),
        ("Cô Hoa", "âm thanh; hoa"),
    ]


@pytest.mark.parametrize(
    ("text", "due", "doubt"),
    [
        ("Tổ Văn phòng: trang trí xong trước 18/11", "2026-11-18", ""),
        ("Tổ Văn phòng: trang trí, hạn: 18/11", "2026-11-18", ""),
        ("Tổ Văn phòng: trang trí, hạn: 18/10", "2026-10-18", "year"),
        ("Tổ Văn phòng: trang trí trước 18/11/2026", "2026-11-18", ""),
        ("18/11/2026: trang trí hội trường", "2026-11-18", "nobody"),
        ("Trước ngày 18/11/2026: Tổ Văn phòng trang trí", "2026-11-18", "nobody"),
    ],
)
def test_a_task_has_its_day_however_that_is_written(text: str, due: str, doubt: str) -> None:
    facts = read(f"{HEAD}V. TIẾN ĐỘ\n- {text}\n").facts
    (task,) = (each for each in facts if each.field == "tasks")
    assert (task.value["due"], task.doubt) == (due, doubt)
    assert "18/11/2026:" not in task.value["work"]


def test_several_days_of_a_month_are_no_day_of_a_month_13() -> None:
    assert days_in("phát phiếu 13-15/10") == []
    assert when("8h00, 13-15/10", 2026).doubt == "several_days"
    assert kinds("V. TIẾN ĐỘ\n- 13-15/10: phát phiếu lấy ý kiến\n") == []


def test_whoever_is_called_thay_stands_in_for_nobody() -> None:
    found = read(f"{HEAD}1. Chủ trì: Thầy Mai Văn Bảo - Hiệu trưởng\n")
    assert [each["name"] for each in ticked(found, "officers")] == ["Thầy Mai Văn Bảo"]
    other = read(f"{HEAD}1. Chủ trì: Mai Văn Bảo, Hiệu trưởng (vắng: ông Lê Văn An thay)\n")
    assert ticked(other, "officers") == []


def test_a_scholars_titles_are_before_a_name() -> None:
    found = read(f"{HEAD}1. Chủ tọa: PGS.TS. Mai Văn Bảo, Hiệu trưởng; TS Hứa Thị Na\n")
    names = [each["name"] for each in ticked(found, "officers")]
    assert names == ["PGS.TS. Mai Văn Bảo", "TS Hứa Thị Na"]


def test_the_short_name_of_an_office_is_nobodys() -> None:
    found = read(f"{HEAD}V. PHÂN CÔNG\n1. Phòng ĐT, KHTC: trả lời các câu hỏi về học phí\n")
    names = [each.value["name"] for each in found.facts if each.field == "answerers"]
    assert names == ["Phòng ĐT, KHTC"]


def test_what_is_numbered_below_a_bullet_is_its_list() -> None:
    found = read(f"{HEAD}+ Nội dung:\n1) Hướng nghiệp\n2) Hỏi đáp\n+ Địa điểm: Hội trường A\n")
    assert ticked(found, "contents") == ["Hướng nghiệp", "Hỏi đáp"]
    assert ticked(found, "venue") == ["Hội trường A"]


def test_what_is_for_one_session_is_in_no_other() -> None:
    found = read(
        f"{HEAD}II. NỘI DUNG\n1. Đối với giáo viên: tiền lương\n2. Đối với CMHS: bán trú\n"
        "III. THỜI GIAN\n1. Với giáo viên: 15h30 ngày 16/11/2026\n"
        "2. Với CMHS: 7h30 ngày 22/11/2026\n"
    )
    contents = [(each.session, each.value) for each in found.facts if each.field == "contents"]
    assert contents == [(0, "Đối với giáo viên: tiền lương"), (1, "Đối với CMHS: bán trú")]


ANNEX = """\
III. THỜI GIAN, ĐỊA ĐIỂM: theo Phụ lục
Nơi nhận:
- Các trường;
- Lưu: VT.
TRƯỞNG PHÒNG
Phan Văn Khải
PHỤ LỤC
TT\tCụm\tThời gian\tĐịa điểm
1\tCụm 1\t14h00 ngày 12/11/2026\tTrường TH Hoa Sen
2\tCụm 2\t14h00 ngày 13/11/2026\tTrường TH Hoa Mai
"""


def test_the_sessions_of_an_annex_below_the_signature_are_found() -> None:
    found = read(HEAD + ANNEX)
    assert ticked(found, "starts_at") == ["2026-11-12 14:00", "2026-11-13 14:00"]
    assert ticked(found, "recipients") == ["Các trường"]
    (signer,) = (each.value for each in found.facts if each.field == "signers")
    assert (signer["office"], signer["name"]) == ("TRƯỞNG PHÒNG", "Phan Văn Khải")


def test_a_table_may_say_day_and_hour_in_two_columns() -> None:
    rows = (
        "20/11/2026\tKhối 10\t19h30 - 21h00\tNhà ăn\n27/11/2026\tKhối 11\t19h30 - 21h00\tThư viện"
    )
    found = read(f"{HEAD}II. Lịch\nNgày\tKhối\tGiờ\tPhòng\n{rows}\n")
    assert ticked(found, "starts_at") == ["2026-11-20 19:30", "2026-11-27 19:30"]
    assert ticked(found, "ends_at") == ["2026-11-20 21:00", "2026-11-27 21:00"]
    assert ticked(found, "venue") == ["Nhà ăn", "Thư viện"]


LOOSE = """\
TT
Đối tượng
Thời gian
Địa điểm
1
Sinh viên năm 1
14h00 ngày 07/12/2026
Giảng đường A
2
Sinh viên năm 2
14h00 ngày 08/12/2026
Giảng đường B
"""


def test_a_table_with_each_cell_in_a_line_of_its_own_is_one() -> None:
    found = read(f"{HEAD}I. NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM\n{LOOSE}II. PHÂN CÔNG\n")
    assert ticked(found, "contents") == []
    assert ticked(found, "starts_at") == ["2026-12-07 14:00", "2026-12-08 14:00"]
    assert ticked(found, "venue") == ["Giảng đường A", "Giảng đường B"]
    cut = read(f"{HEAD}I. THỜI GIAN, ĐỊA ĐIỂM\n" + LOOSE.replace("Giảng đường A\n", ""))
    assert ticked(cut, "venue") == []


def test_sides_are_participants_below_a_heading_that_speaks_of_numbers_too() -> None:
    sides = "1. Bên người lao động: 02 người, gồm:\n1.1. Bà Lò Thị Hiên;\n1.2. Tổ trưởng.\n"
    found = read(f"{HEAD}III. Số lượng, thành phần tham gia đối thoại\n{sides}")
    assert ticked(found, "participants") == ["Bà Lò Thị Hiên", "Tổ trưởng"]


def test_each_of_several_times_has_its_place_and_people() -> None:
    found = read(
        f"{HEAD}2. Thời gian, địa điểm và số lượng\n"
        "a) Buổi sáng: 8 giờ 00' ngày 19/12/2026\n- Địa điểm: Hội trường 1\n- Số lượng: 120 em\n"
        "b) Buổi chiều: 14 giờ 00' ngày 19/12/2026\n- Địa điểm: Hội trường 2\n- Số lượng: 60 em\n"
    )
    told = [(each.session, each.value) for each in found.facts if each.field == "participants"]
    assert told == [(0, "120 em"), (1, "60 em")]


def test_a_place_in_the_bracket_of_a_label_is_not_where_it_is() -> None:
    label = "I. Thời gian và địa điểm\n- Vòng 2 (tại xã): 08h00 ngày 28/11/2026"
    assert ticked(read(f"{HEAD}{label} tại Nhà văn hóa xã.\n"), "venue") == ["Nhà văn hóa xã"]
    assert [each.field for each in read(f"{HEAD}{label}.\n").facts if each.field == "venue"] == []


def test_a_remark_behind_a_name_is_no_office() -> None:
    found = read(f"{HEAD}3. Thư ký: ông Hà Văn Sáu (do hai bên thống nhất cử)\n")
    assert [each["office"] for each in ticked(found, "officers")] == [""]


def test_a_table_by_names_has_tasks_with_the_days_in_their_words() -> None:
    table = "STT\tHọ và tên\tChức vụ\tNhiệm vụ\n1\tLê Thị Mơ\tPHT\tTrả lời về chuyên môn\n"
    last = "2\tTrần Khôi\tBí thư\tTổng hợp câu hỏi trước ngày 10/12/2026\n"
    tasks = ticked(read(f"{HEAD}V. PHÂN CÔNG\n{table}{last}"), "tasks")
    assert [(each["assignee"], each["due"]) for each in tasks] == [
        ("Lê Thị Mơ", ""),
        ("Trần Khôi", "2026-12-10"),
    ]


@pytest.mark.parametrize(("total", "wrong"), [("50", []), ("55", ["total"])])
def test_a_column_that_is_added_up_wrong_is_named(total: str, wrong: list[str]) -> None:
    rows = f"STT\tTrường\tSố HS\n1\tTH Hoa Mai\t20\n2\tTHPT An Bình\t30\n\tTổng cộng\t{total}\n"
    assert kinds(f"II. Các trường\n{rows}") == wrong


@pytest.mark.parametrize("sign", ["\t", " | "])
def test_a_row_whose_last_cell_is_empty_is_a_row(sign: str) -> None:
    table = ["Người thực hiện#Nhiệm vụ#Hoàn thành", "Đ/c Lan#Trang trí#", "Đ/c Hoa#Âm thanh#"]
    found = read(f"{HEAD}V. PHÂN CÔNG\n" + "\n".join([*table, "VI. KINH PHÍ"]).replace("#", sign))
    tasks = [each.value for each in found.facts if each.field == "tasks"]
    assert [(each["assignee"], each["work"]) for each in tasks] == [
        ("Đ/c Lan", "Trang trí"),
        ("Đ/c Hoa", "Âm thanh"),
    ]


ONE_TABLE = """\
KẾ HOẠCH ĐỐI THOẠI VỚI HỌC SINH
Tháng 12 năm 2026
Nội dung\tChi tiết
Thời gian\t7h15 - 8h45 thứ Hai, 07/12/2026
Địa điểm\tSân trường
Kinh phí\tKhông
"""
AS_WORD = [row if "\t" not in row else row.split("\t") for row in ONE_TABLE.split("\n")]


@pytest.mark.parametrize("source", [ONE_TABLE, AS_WORD], ids=["text", "Word"])
def test_a_table_that_says_one_thing_a_row_is_read_and_in_no_title(
    source: str | list[str | list[str]],
) -> None:
    found = read(source)
    assert ticked(found, "title") == ["ĐỐI THOẠI VỚI HỌC SINH Tháng 12 năm 2026"]
    assert ticked(found, "starts_at") == ["2026-12-07 07:15"]
    assert ticked(found, "venue") == ["Sân trường"]


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("Online qua Zoom", ["online"]),
        ("Trực tuyến, truyền hình trực tiếp trên trang của trường", ["online"]),
        ("Trực tiếp tại hội trường và qua Google Meet", ["hybrid"]),
        ("Trực tiếp", ["in_person"]),
    ],
)
def test_a_form_is_known_by_its_other_names(said: str, form: list[str]) -> None:
    assert ticked(read(f"{HEAD}1. Hình thức: {said}\n"), "form") == form


def test_a_room_behind_the_time_is_asked_about() -> None:
    found = read(
        f"{HEAD}III. THỜI GIAN, ĐỊA ĐIỂM\nTừ 14 giờ, thứ Ba ngày 22/12/2026, phòng họp số 2.\n"
    )
    assert [(each.value, each.doubt) for each in found.facts if each.field == "venue"] == [
        ("Phòng họp số 2", "in_time")
    ]


def test_whoever_answers_in_general_answers_no_other_topic() -> None:
    text = "II. NỘI DUNG\n- Bán trú\nV. PHÂN CÔNG\n1. Cô Hoa (HT): trả lời chung\n"
    assert kinds(text) == []
    assert kinds(text.replace("chung", "về tiền lương")) == ["other_topic"]


def test_the_file_is_no_recipient_in_a_line_of_several() -> None:
    found = read(f"{HEAD}I. MỤC ĐÍCH\nDân chủ./.\nNơi nhận: BGH, các tổ, lưu VT.\nHIỆU TRƯỞNG\n")
    assert ticked(found, "recipients") == ["BGH, các tổ"]


@pytest.mark.parametrize("heading", ["A. NHỮNG CĂN CỨ", "I. CĂN CỨ PHÁP LÝ", "I. Căn cứ"])
@pytest.mark.parametrize("mark", ["-", "1."])
def test_a_first_section_may_list_the_grounds(heading: str, mark: str) -> None:
    mark = "-" if heading.startswith("A") else mark
    found = read(f"{HEAD}{heading}\n{mark} Quy chế dân chủ của trường;\nII. MỤC ĐÍCH\n- Dân chủ.\n")
    assert ticked(found, "legal_grounds") == ["Căn cứ Quy chế dân chủ của trường"]
    assert ticked(found, "purposes") == ["Dân chủ"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Cha mẹ trẻ: 10 người/lớp x 8 lớp = 90 người", ["total"]),
        ("Cha mẹ trẻ: 10 người/lớp x 8 lớp = 80 người", []),
        ("CMHS: 2 x 3 x 20 = 120", []),
        ("Kinh phí: 10.000 x 3 = 30.000", []),
        ("CMHS lớp 9 (9A: 38, 9B: 40), tổng 80 người", ["total"]),
        ("CMHS lớp 9 (9A: 38, 9B: 40), tổng 78 người", []),
        ("Học sinh: 300 em (nữ: 150, đoàn viên: 80)", []),
    ],
)
def test_what_a_line_reckons_wrong_is_named(text: str, wrong: list[str]) -> None:
    assert kinds(f"IV. THÀNH PHẦN\n- {text}\n") == wrong


def test_a_line_broken_behind_a_dash_goes_on() -> None:
    task = "Tổ Văn phòng: gửi danh sách về Văn hóa -\nXã hội trước ngày 18/11/2026"
    (found,) = ticked(read(f"{HEAD}V. PHÂN CÔNG\n- {task}\n"), "tasks")
    assert found["work"] == "gửi danh sách về Văn hóa - Xã hội trước ngày 18/11/2026"


def test_a_line_broken_at_a_hyphen_has_no_blank_there() -> None:
    grounds = "Căn cứ Thông tư số 10/2016/TT-\nBGDĐT ngày 05/4/2016 về công tác sinh viên;"
    assert ticked(read(HEAD + grounds), "legal_grounds") == [grounds.replace("\n", "").strip(";")]


ODD = {
    "soft hyphens": lambda text: text.replace("thoại", "tho\u00adại"),
    "no width": lambda text: text.replace(" ", " \u200b"),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "half decomposed": lambda text: text.replace("ố", "ô\u0301"),
    "a mark of order": lambda text: "\ufeff" + text,
}


@pytest.mark.parametrize("way", ODD)
def test_signs_that_nobody_sees_change_no_fact(way: str) -> None:
    text = HEAD + "1. Thời gian: 8h00 ngày 20/11/2026\n2. Nội dung đối thoại:\n- Bán trú, số lớp\n"
    assert read(ODD[way](text)).facts == read(text).facts


HUGE = {
    "lines": "- Đ/c Lan: tổng hợp câu hỏi trước ngày 20/11/2026\n" * 10_000,
    "one task": "- Tổ A: hoa\n" * 80_000,
    "one line": "Thời gian: " + "8h00 ngày 20/11/2026, " * 45_000,
    "a sum": "(" + "a: 1, " * 160_000,
    "titles": "Chủ trì: " + "ts " * 300_000 + "1",
    "blanks": "Thời gian:" + " \t" * 500_000 + "x",
}


@pytest.mark.parametrize("name", daily(HUGE, ["one line"]))
def test_no_text_of_a_megabyte_takes_long(name: str) -> None:
    begun = time.process_time()
    read(f"{HEAD}V. PHÂN CÔNG\n{HUGE[name]}")
    assert time.process_time() - begun < 30
