"""What a pasted plan says of work, collecting and repetition is taken in whatever form, or not at
all."""

import pytest

from liveqa.imports.school.dues import deadline_in, recurrence_in, when_due
from liveqa.imports.school.plan import read

YEAR = 2026


@pytest.mark.parametrize(
    ("text", "due", "note"),
    [
        ("2/10/2026", "2026-10-02", ""),
        ("Ngày 02 tháng 10 năm 2026", "2026-10-02", ""),
        ("Trước ngày 2/10/2026", "2026-10-02", "Trước ngày 2/10/2026"),
        ("17h00 ngày 2/10/2026", "2026-10-02 17:00", "17h00 ngày 2/10/2026"),
        ("Tại 02 Hội nghị đối thoại", "D", "Tại 02 Hội nghị đối thoại"),
        ("Trong buổi đối thoại", "D", "Trong buổi đối thoại"),
        ("Trước HN đối thoại 01 ngày", "D-1", "Trước HN đối thoại 01 ngày"),
        ("Trước hội nghị ít nhất 5 ngày", "D-5", "Trước hội nghị ít nhất 5 ngày"),
        ("03 ngày trước khi tổ chức hội nghị", "D-3", "03 ngày trước khi tổ chức hội nghị"),
        ("Chậm nhất 10 ngày sau hội nghị", "D+10", "Chậm nhất 10 ngày sau hội nghị"),
        ("Sau hội nghị", "", "Sau hội nghị"),
        ("Thường xuyên", "", "Thường xuyên"),
        ("Từ 2/10/2026 đến 5/10/2026", "2026-10-05", "Từ 2/10/2026 đến 5/10/2026"),
        ("Từ 5/10/2026 đến 2/10/2026", "", "Từ 5/10/2026 đến 2/10/2026"),
        ("Tháng 10/2026", "", "Tháng 10/2026"),
        ("", "", ""),
    ],
)
def test_a_column_for_the_time_is_read(text: str, due: str, note: str) -> None:
    found = when_due(text, YEAR)
    assert (found.due, found.note, found.doubt) == (due, note, "")


def test_a_day_that_is_not_whole_is_doubtful() -> None:
    assert when_due("ngày 23/12", YEAR).doubt == "year"
    assert when_due("31/2/2026", YEAR).doubt == "no_such_day"
    assert when_due("31/2/2026", YEAR).due == ""


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Gửi câu hỏi về phòng trước ngày 26 tháng 4 năm 2026 để tổng hợp", "2026-04-26"),
        ("Hoàn thành chậm nhất 20/11/2026", "2026-11-20"),
        ("Chuẩn bị hội trường trước hội nghị 2 ngày", "D-2"),
        ("Triển khai Nghị quyết ngày 20/11/2026", ""),
        ("Thông báo kết luận sau hội nghị", ""),
    ],
)
def test_a_sentence_has_a_deadline_only_if_it_says_so(text: str, due: str) -> None:
    assert deadline_in(text, YEAR).due == due


@pytest.mark.parametrize(
    ("text", "rule", "doubt"),
    [
        ("Chiều thứ Năm tuần cuối hằng tháng", "FREQ=MONTHLY;BYDAY=-1TH", ""),
        ("Tổ chức vào chiều thứ Năm của tuần cuối cùng trong tháng",
         "FREQ=MONTHLY;BYDAY=-1TH", "every_month"),
        ("Sáng thứ Bảy đầu tiên hàng tháng", "FREQ=MONTHLY;BYDAY=1SA", ""),
        ("15h00 ngày 15 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=15", ""),
        ("Thứ 2 hằng tuần", "FREQ=WEEKLY;BYDAY=MO", ""),
        ("Định kỳ hằng quý", "FREQ=MONTHLY;INTERVAL=3", "recurrence_start"),
        ("Mỗi năm một lần", "FREQ=YEARLY", "recurrence_start"),
        ("06 tháng/lần", "FREQ=MONTHLY;INTERVAL=6", "recurrence_start"),
        ("8h00 ngày 4/5/2026", "", ""),
    ],
)  # fmt: skip
def test_how_it_is_repeated_is_read(text: str, rule: str, doubt: str) -> None:
    assert recurrence_in(text) == (rule, doubt)


PLAN = """\
KẾ HOẠCH
Tổ chức hội nghị đối thoại với cha mẹ học sinh năm 2026

Trường Tiểu học Hoa Sen xây dựng kế hoạch như sau:
I. THỜI GIAN
Thời gian: 8h00 ngày 20/11/2026
II. PHÂN CÔNG NHIỆM VỤ
\tSTT\tNhiệm vụ\tPhụ trách\tPhối hợp\tTiến độ
\t1\tLấy ý kiến của cha mẹ học sinh khối 1\tGVCN khối 1\tBĐD CMHS\tTrước ngày 10/11/2026
\t2\tTrang trí khánh tiết\tTổ Văn phòng\t\tTrước hội nghị 1 ngày
III. TỔ CHỨC THỰC HIỆN
1. Tổ trưởng chuyên môn
- Tổng hợp kiến nghị từ giáo viên trong tổ, gửi về thư ký trước ngày 12/11/2026.
- Các thành viên tham dự đầy đủ.
2. Những điều cần lưu ý
- Không lợi dụng đối thoại.
Trên đây là kế hoạch, mọi vướng mắc liên hệ bà Lan, số điện thoại 024 3999 9999./.
"""


def test_columns_are_found_by_their_headings_and_sentences_by_their_office() -> None:
    found = read(PLAN)
    facts = {
        name: [each.value for each in found.facts if each.field == name and not each.doubt]
        for name in ("tasks", "collectors", "contact")
    }
    told = [(task["work"][:20], task["assignee"], task["support"], task["due"])
            for task in facts["tasks"]]  # fmt: skip
    assert told == [
        ("Lấy ý kiến của cha m", "GVCN khối 1", "BĐD CMHS", "2026-11-10"),
        ("Trang trí khánh tiết", "Tổ Văn phòng", "", "D-1"),
        ("Tổng hợp kiến nghị t", "Tổ trưởng chuyên môn", "", "2026-11-12"),
        ("Các thành viên tham ", "Tổ trưởng chuyên môn", "", ""),
    ]
    assert [(c["name"], c["source"], c["due"]) for c in facts["collectors"]] == [
        ("GVCN khối 1", "cha mẹ học sinh khối 1", "2026-11-10"),
        ("Tổ trưởng chuyên môn", "giáo viên trong tổ", "2026-11-12"),
    ]
    assert facts["contact"] == ["bà Lan, số điện thoại 024 3999 9999"]
    # nobody is charged by a heading that is no office, and it is shown as not taken
    left = next(each for each in found.sentences if "Không lợi dụng" in each.text)
    assert left.why == "work"


def test_whoever_questions_are_sent_to_without_being_named_is_asked_for() -> None:
    text = "TRƯỜNG TIỂU HỌC HOA SEN\n" + PLAN.replace(
        "Tổng hợp kiến nghị từ giáo viên trong tổ, gửi về thư ký trước",
        "Chuẩn bị các kiến nghị, gửi về hộp thư điện tử trước",
    )
    [asked] = [each for each in read(text).facts if each.doubt == "collector"]
    assert (asked.value["name"], asked.value["channel"]) == (
        "Trường Tiểu học Hoa Sen",
        "hộp thư điện tử",
    )


@pytest.mark.parametrize(
    ("row", "works"),
    [
        (
            "\t3\n\tCác nội dung khác theo Quyết định số 71\n",
            ["Các nội dung khác theo Quyết định số 71"],
        ),
        ("\t3.\n\tMọi bộ phận tự chuẩn bị\n", ["Mọi bộ phận tự chuẩn bị"]),
        ("\tII\n\tSAU HỘI NGHỊ\n", []),
        ("\tGhi chú\n\tBảng này có thể thay đổi\n", []),
    ],
)
def test_a_numbered_row_in_one_wide_cell_is_a_task_of_everybody(row: str, works: list[str]) -> None:
    head = "\tTT\n\tNội dung\n\tNgười thực hiện\n\tThời gian\n\n"
    cells = f"{head}\t1\n\tTrang trí\n\tTổ 1\n\t2/10/2026\n\n"
    found = read(f"KẾ HOẠCH\nTổ chức đối thoại năm 2026\nII. PHÂN CÔNG NHIỆM VỤ\n{cells}{row}")
    tasks = [each.value for each in found.facts if each.field == "tasks"]
    assert [task["work"] for task in tasks] == ["Trang trí", *works]
    assert [task["assignee"] for task in tasks[1:]] == [""] * len(works)


LABELS = {
    "Văn phòng HĐND": "Văn phòng HĐND",
    "Đề nghị các thôn": "Các thôn",
    "UBMTTQ xã": "UBMTTQ xã",
    "Cô Kim (thư ký)": "Cô Kim (thư ký)",
    "Giao Tổ 1": "Tổ 1",
}
NONE = ["Ba là", "Áp dụng", "Bản kế hoạch", "Ban đầu", "Tổ chức lấy ý kiến", "Hội trường"]
NONE += ["Khối lượng", "Phòng chống dịch", "Trường hợp mưa", "Các nội dung khác", "Đại biểu"]


@pytest.mark.parametrize("label", [*LABELS, *NONE])
def test_who_is_charged_in_one_line_is_no_word_that_only_begins_like_an_office(label: str) -> None:
    facts = read(f"KẾ HOẠCH\nĐối thoại\nI. TỔ CHỨC THỰC HIỆN\n1. {label}: xem kỹ\n").facts
    tasks = [each.value["assignee"] for each in facts if each.field == "tasks" and not each.doubt]
    assert tasks == ([LABELS[label]] if label in LABELS else [])
