"""A plan as a school writes it for its people becomes a meeting as far as it can be recognised."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liveqa.domain.plan import Plan
from liveqa.domain.words import AgendaKind, Duty
from liveqa.errors import PlanUnreadable
from liveqa.imports.plan import parse_plan, parse_plans
from liveqa.imports.school.plan import read
from tests.sampling import examples

PLAN = """
\tỦY BAN NHÂN DÂN
PHƯỜNG SAO MAI
\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc

\tTRƯỜNG TIỂU HỌC SAO MAI
Số:      /KH-THSM
Sao Mai, ngày      tháng 4 năm 2026

KẾ HOẠCH
Tổ chức Hội nghị đối thoại với
cha mẹ học sinh năm 2026

Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19/5/2020 của Bộ Giáo dục và Đào tạo;
Trường xây dựng kế hoạch như sau:
I. MỤC ĐÍCH
- Nắm bắt tâm tư.
II. THỜI GIAN - ĐỊA ĐIỂM
1. Thời gian: dự kiến 08g00 – 10h30 ngày 04 tháng 5 năm 2026 (thứ Hai)
2. Địa điểm: Hội trường tầng 2.
III. NỘI DUNG, CHƯƠNG TRÌNH HỘI NGHỊ
1. Chủ đề: “Cùng con đến trường”.
2. Nội dung trao đổi, đối thoại
- Bữa ăn bán trú - chất lượng và giá;
+ Cơ sở vật chất.
3. Chương trình hội nghị
- Tuyên bố lý do;
- Báo cáo đề dẫn (15 phút);
- Nhà trường kết luận.
IV. THÀNH PHẦN THAM DỰ
- Ban Giám hiệu;
- Đại diện cha mẹ học sinh 11 lớp.
Nơi nhận:
- UBND phường (để b/c);
- Lưu: VT.
"""


def test_what_it_says_of_the_meeting_is_taken_over() -> None:
    plan = parse_plan(PLAN)
    assert plan.title == "Hội nghị đối thoại với cha mẹ học sinh năm 2026"
    assert plan.theme == "Cùng con đến trường"
    assert (plan.starts_at, plan.ends_at) == ("2026-05-04 08:00", "2026-05-04 10:30")
    assert (plan.venue, plan.place) == ("Hội trường tầng 2", "Sao Mai")
    assert plan.superior_body == "Ủy ban nhân dân phường Sao Mai"
    assert (plan.issuing_body, plan.symbol) == ("Trường Tiểu học Sao Mai", "BB-THSM")
    assert plan.contents == ["Bữa ăn bán trú - chất lượng và giá", "Cơ sở vật chất"]
    assert [(item.title, item.kind, item.minutes) for item in plan.agenda] == [
        ("Tuyên bố lý do", AgendaKind.OPENING, 0),
        ("Báo cáo đề dẫn", AgendaKind.REPORT, 15),
        ("Nhà trường kết luận", AgendaKind.CONCLUSION, 0),
    ]
    assert plan.participants == ["Ban Giám hiệu", "Đại diện cha mẹ học sinh 11 lớp"]
    assert plan.recipients == ["UBND phường (để b/c)"]
    assert plan.legal_grounds == [
        "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19/5/2020 của Bộ Giáo dục và Đào tạo"
    ]


@pytest.mark.parametrize("when", ["ngày     /01/2026", "chiều thứ Năm tuần cuối", "8h00"])
def test_a_time_that_is_not_known_stays_empty(when: str) -> None:
    plan = parse_plan(f"KẾ HOẠCH\nĐối thoại\n1. Thời gian: {when}\n2. Địa điểm: Phòng họp")
    assert (plan.starts_at, plan.ends_at, plan.venue) == ("", "", "Phòng họp")


def test_a_plan_in_an_old_font_reads_too() -> None:
    plan = parse_plan("KẾ HOẠCH\nTæ chøc ®èi tho¹i víi cha mÑ häc sinh\nC¨n cø QuyÕt ®Þnh;")
    assert plan.title == "Đối thoại với cha mẹ học sinh"


def test_the_plan_files_own_format_stays_its_own() -> None:
    assert parse_plan("title: Hội nghị\ntheme: |\n  KẾ HOẠCH\n").title == "Hội nghị"


@pytest.mark.parametrize(
    ("text", "reason", "said"),
    [
        ("xin chào", "plan.no_plan", "KẾ HOẠCH"),
        ("Thời gian: 8h00", "plan.no_plan", "KẾ HOẠCH"),
        ("KẾ HOẠCH HOẠT ĐỘNG", "plan.headline_only", "chưa có gì"),
        ("Kế hoạch của chúng tôi\n\n", "plan.headline_only", "chưa có gì"),
        ("KẾ HOẠCH\nHọp\nThời gian: 8h00 ngày 31/11/2026", "plan.no_such_time", "31/11/2026"),
        ("KẾ HOẠCH\nHọp\nThời gian: 25h00 ngày 3/11/2026", "plan.no_such_time", "3/11/2026"),
    ],
)
def test_what_cannot_be_taken_over_is_refused_with_what_to_do(
    text: str, reason: str, said: str
) -> None:
    with pytest.raises(PlanUnreadable) as caught:
        parse_plan(text)
    assert caught.value.params["reason"] == reason
    assert said in caught.value.text("vi")


@pytest.mark.parametrize("headline", ["Kế hoạch", "kế hoạch tổ chức đối thoại", "KẾ HOẠCH"])
def test_the_headline_may_stand_in_small_letters(headline: str) -> None:
    assert parse_plan(f"{headline}\nĐối thoại năm 2026\nI. MỤC ĐÍCH").title == "Đối thoại năm 2026"


NUMBERED = """KẾ HOẠCH
Đối thoại năm 2026
Căn cứ Luật;
III. NỘI DUNG
1. Bữa ăn bán trú;
2. Cơ sở vật chất;
- Sân trường
IV. CHƯƠNG TRÌNH
1. Tuyên bố lý do (10p)
2.\tPhát biểu ý kiến: 1 giờ 30 phút
3. 9h30 - 10h00: Kết luận.
V. THÀNH PHẦN
a. Ban Giám hiệu
VI. PHÂN CÔNG
- Chủ trì: Đ/c Trần Thị Hoa, Hiệu trưởng
- Thư ký: Lê Thu (giáo viên), Phạm Mai và Đỗ Minh - văn thư
- Trang trí: Tổ 1
"""


def test_numbered_lines_are_entries_too() -> None:
    plan = parse_plan(NUMBERED)
    assert plan.contents == ["Bữa ăn bán trú", "Cơ sở vật chất"]
    assert [(item.title, item.minutes) for item in plan.agenda] == [
        ("Tuyên bố lý do", 10),
        ("Phát biểu ý kiến", 90),
        ("Kết luận", 30),
    ]


def test_whoever_chairs_and_keeps_the_minutes_is_taken_over() -> None:
    assert [(each.name, each.duty, each.office) for each in parse_plan(NUMBERED).officers] == [
        ("Trần Thị Hoa", Duty.CHAIR, "Hiệu trưởng"),
        ("Lê Thu", Duty.SECRETARY, "giáo viên"),
        ("Phạm Mai", Duty.SECRETARY, ""),
        ("Đỗ Minh", Duty.SECRETARY, "văn thư"),
    ]


ROWS = [
    "1\t13h30 – 14h00\tĐón tiếp đại biểu\tĐ/c Hạnh",
    "2\t14h00 - 14h10\tTuyên bố lý do\tBan Tổ chức",
    "3\t60 phút\tĐối thoại\t",
]


@pytest.mark.parametrize("head", ["TT\tThời gian\tNội dung\tNgười thực hiện\n", "", "(Dự kiến)\n"])
def test_a_word_table_is_a_programme(head: str) -> None:
    rows = "\n".join(ROWS)
    plan = parse_plan(f"KẾ HOẠCH\nHọp\nIV. CHƯƠNG TRÌNH\n{head}{rows}\nV. KINH PHÍ\n1. Trường")
    assert [(item.title, item.minutes, item.presenter) for item in plan.agenda] == [
        ("Đón tiếp đại biểu", 30, "Đ/c Hạnh"),
        ("Tuyên bố lý do", 10, "Ban Tổ chức"),
        ("Đối thoại", 60, ""),
    ]


def test_a_table_with_other_columns_is_read_by_its_headings() -> None:
    table = "Nội dung\tPhụ trách\tThời lượng (phút)\tGhi chú\nBáo cáo\tCô Hoa\t15\tMáy chiếu"
    [item] = parse_plan(f"KẾ HOẠCH\nHọp\n3. Chương trình hội nghị:\n{table}").agenda
    assert (item.title, item.minutes, item.presenter) == ("Báo cáo", 15, "Cô Hoa")


BELOW = [line for line in PLAN.split("\n") if line != "KẾ HOẠCH"]
"""What may follow a headline; another one below the nation's name would be the paper's own."""


@settings(max_examples=examples(80))
@given(st.lists(st.sampled_from(BELOW) | st.text(max_size=400), max_size=30))
def test_whatever_follows_the_headline_makes_a_valid_plan(lines: list[str]) -> None:
    plan = parse_plan("\n".join(["KẾ HOẠCH", "Đối thoại.", *lines]))
    assert msgspec.convert(msgspec.to_builtins(plan), Plan) == plan


def _sessions(of: str, first: str, second: str) -> str:
    return (
        f"KẾ HOẠCH\nTổ chức các buổi đối thoại năm học 2026-2027\n{of}\n"
        f"{first}\n- Thời gian: 8h00 ngày 07/12/2026\n- Thành phần: toàn thể học sinh\n"
        f"{second}\n- Thời gian: 14h00 ngày 08/12/2026\n- Thành phần: 45 giáo viên\n"
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Buổi 1: với học sinh", "Buổi 2: với giáo viên"),
        ("Đợt I - Với học sinh", "Đợt II - Với giáo viên"),
        ("Cuộc thứ nhất: đối thoại với học sinh", "Cuộc thứ hai: đối thoại với giáo viên"),
    ],
)
@pytest.mark.parametrize("of", ["II. Thời gian, thành phần", "Trường tổ chức hai buổi như sau:"])
def test_sessions_that_are_counted_in_words_keep_their_own_people(
    of: str, first: str, second: str
) -> None:
    plans = parse_plans(_sessions(of, first, second))
    assert [plan.starts_at for plan in plans] == ["2026-12-07 08:00", "2026-12-08 14:00"]
    assert [plan.participants for plan in plans] == [["toàn thể học sinh"], ["45 giáo viên"]]


LETTERHEAD = """\
LIÊN ĐOÀN LAO ĐỘNG HUYỆN SAO MAI
{body}{blanks}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 05/KH-CĐSM{blanks}Độc lập - Tự do - Hạnh phúc
KẾ HOẠCH
Tổ chức đối thoại định kỳ
Căn cứ Kế hoạch số 12/KH-GDĐT ngày 13/9/2026 của
Phòng Giáo dục và Đào tạo Sao Mai;
1. Thời gian: 7g30 ngày 21/11/2026
"""


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("CÔNG ĐOÀN TRƯỜNG THPT SAO MAI", "Công đoàn trường THPT Sao Mai"),
        ("TRƯỜNG TIỂU HỌC HOA SEN", "Trường Tiểu học Hoa Sen"),
    ],
)
@pytest.mark.parametrize("blanks", ["    ", " " * 24])
def test_a_letterhead_in_two_columns_of_blanks_gives_both_bodies(
    body: str, said: str, blanks: str
) -> None:
    plan = parse_plan(LETTERHEAD.format(body=body, blanks=blanks))
    assert plan.issuing_body.casefold() == said.casefold()
    assert plan.superior_body.casefold() == "liên đoàn lao động huyện sao mai"
    assert plan.legal_grounds == [
        "Căn cứ Kế hoạch số 12/KH-GDĐT ngày 13/9/2026 của Phòng Giáo dục và Đào tạo Sao Mai"
    ]


def test_what_is_collected_before_a_day_is_no_total() -> None:
    groups = "II. Thành phần\n1. Bên sử dụng lao động: 05 người\n2. Bên người lao động: 07 người\n"
    work = "III. Tổ chức thực hiện\n1. Công đoàn tổng hợp ý kiến trước ngày 16/11/2026.\n"
    total = "- Tổng số: 15 đại biểu\n"
    head = "KẾ HOẠCH\nTổ chức đối thoại\nI. Thời gian: 8h00 ngày 21/11/2026\n"

    def wrong(text: str) -> list[str]:
        return [each.kind for each in read(text).contradictions]

    assert "total" not in wrong(head + groups + work)
    assert "total" in wrong(head + groups + total + work)


@pytest.mark.parametrize("part", ["PHẦN THỨ NHẤT", "PHẦN I", "Phần 1:", "Phần thứ nhất -"])
def test_a_part_whose_heading_stands_alone_ends_the_title(part: str) -> None:
    plan = parse_plan(f"KẾ HOẠCH\nTổ chức đối thoại\n{part}\nNỘI DUNG\n- Bữa ăn\n")
    assert (plan.title, plan.contents) == ("Đối thoại", ["Bữa ăn"])


@pytest.mark.parametrize("end", ["đến 10h30' cùng ngày", "đến 10 giờ 30 phút, cùng ngày"])
def test_an_end_on_the_same_day_is_an_end(end: str) -> None:
    plan = parse_plan(f"KẾ HOẠCH\nĐối thoại\nThời gian: 8h30' ngày 12/12/2026 {end}\n")
    assert (plan.starts_at, plan.ends_at) == ("2026-12-12 08:30", "2026-12-12 10:30")


@pytest.mark.parametrize("closing", ["Trân trọng./.", "Trân trọng kính mời.", "Trân trọng cảm ơn!"])
def test_a_closing_is_no_second_venue(closing: str) -> None:
    plan = parse_plan(f"KẾ HOẠCH\nĐối thoại\nII. Địa điểm: Hội trường A\n{closing}\n")
    assert plan.venue == "Hội trường A"


@pytest.mark.parametrize(
    "filed", ["Lưu: VP", "Lưu VT, PGDĐT", "Lưu: VT, CTTT (T. Quân)", "Lưu hồ sơ"]
)
def test_a_file_of_its_own_is_kept_and_the_usual_one_goes_without_saying(filed: str) -> None:
    plan = "KẾ HOẠCH\nĐối thoại\nI. Địa điểm: Phòng họp\nNơi nhận:\n- Chi bộ;\n- {}.\nHIỆU TRƯỞNG\n"
    assert parse_plan(plan.format(filed)).recipients == ["Chi bộ", filed]
    for usual in ("Lưu: VT", "Lưu VT,", "Lưu: VT ./"):
        assert parse_plan(plan.format(usual)).recipients == ["Chi bộ"]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("8h00 ngày     /01/2027", "8h00 ngày …/01/2027"),
        ("8h00, ngày      tháng      năm 2027", "8h00, ngày … tháng … năm 2027"),
        ("ngày 5 tháng 01 năm 2027", "ngày 5 tháng 01 năm 2027"),
        ("8h00 ngày … tháng 01 năm 2027", "8h00 ngày … tháng 01 năm 2027"),
    ],
)
def test_where_a_day_was_left_open_the_gap_stays_to_be_seen(said: str, kept: str) -> None:
    assert parse_plan(f"KẾ HOẠCH\nĐối thoại\nThời gian: {said}\n").time_note == kept


@pytest.mark.parametrize(
    "end",
    ["Nơi nhận:\n- Chi bộ;\n- Lưu: VT.\n\n\nTrần Thị Hoa\n", "Trên đây là kế hoạch./.\nLê Thu\n"],
)
def test_a_name_with_which_the_plan_ends_is_asked_about_as_who_signs(end: str) -> None:
    signers = [
        each
        for each in read(f"KẾ HOẠCH\nĐối thoại năm 2026\nI. Địa điểm: Phòng họp.\n{end}").facts
        if each.field == "signers"
    ]
    assert [(each.value["name"], each.doubt) for each in signers] == [
        (end.strip().split("\n")[-1], "signs_plan")
    ]


LONG = "Thông báo thời gian, địa điểm trên hệ thống truyền thanh của xã trước"


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (f"- {LONG}\nngày hội nghị;", f"{LONG} ngày hội nghị"),
        (f"- {LONG} ít nhất\n07 ngày.", f"{LONG} ít nhất 07 ngày"),
        ("- Giáo viên (biên chế: 45; hợp đồng:\n03).", "Giáo viên (biên chế: 45; hợp đồng: 03)"),
        ("- Gửi về (qua công chức\nVHXH) cho xã", "Gửi về (qua công chức VHXH) cho xã"),
        (f"- {LONG} tại:\nnhà văn hóa thôn.", f"{LONG} tại: nhà văn hóa thôn"),
    ],
)
def test_a_line_that_breaks_in_its_middle_goes_on(broken: str, whole: str) -> None:
    plan = parse_plan(f"KẾ HOẠCH\nĐối thoại\nI. NỘI DUNG\n{broken}\nII: ĐỊA ĐIỂM: Phòng họp\n")
    assert (plan.contents, plan.venue) == ([whole], "Phòng họp")


def test_a_ground_goes_on_where_it_has_no_end() -> None:
    grounds = (
        "Thực hiện Quyết định số 657-QĐ/TU của Ban\nThường vụ Tỉnh ủy về đối thoại;\n"
        "Căn cứ Luật Trẻ em\nUBND xã xây dựng kế hoạch như sau:\n"
    )
    facts = read(f"KẾ HOẠCH\nĐối thoại\n{grounds}I. NỘI DUNG\n- Đất đai\n").facts
    assert [(each.value, each.doubt) for each in facts if each.field == "legal_grounds"] == [
        ("Thực hiện Quyết định số 657-QĐ/TU của Ban Thường vụ Tỉnh ủy về đối thoại", ""),
        ("Căn cứ Luật Trẻ em", ""),
    ]


def test_a_table_copied_without_what_parts_its_rows_has_its_rows_by_their_numbers() -> None:
    cells = ["TT", "Nội dung", "Người thực hiện", "1", "Trang trí", "Tổ 1", "2", "Nước", "Tổ 2"]
    rows = "\n".join(f"\t{cell}" for cell in cells)
    facts = read(f"KẾ HOẠCH\nĐối thoại\nI. PHÂN CÔNG\n{rows}\n").facts
    tasks = [each.value for each in facts if each.field == "tasks"]
    assert [(task["work"], task["assignee"]) for task in tasks] == [
        ("Trang trí", "Tổ 1"),
        ("Nước", "Tổ 2"),
    ]
