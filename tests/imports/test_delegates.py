"""Lists of people as schools bring them: certain names are taken, others are asked about."""

import io
import time

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from liveqa.domain.plan import MOST_DELEGATES
from liveqa.domain.words import Duty
from liveqa.errors import ListUnreadable
from liveqa.imports.lists.delegates import read_delegates
from liveqa.imports.lists.invited import Known, Listed, Read
from liveqa.papers.formats import docx, pdf
from liveqa.papers.kinds.sign_in import sign_in
from tests.papers.records import Builder

KNOWN = Known(groups={"Tổ Toán": 1, "Lớp 5A": 2, "Lớp 4/1": 3}, names=["Lê Lan"])
Told = tuple[str, str, int | str, str]


def read(text: str) -> Read:
    return read_delegates(text.encode(), KNOWN)


def told(found: Read) -> list[Told]:
    """Name, office, group and doubt of each row."""
    return [(row.name, row.office, row.group or row.group_name, row.doubt) for row in found.rows]


TABLES: dict[str, list[Told]] = {
    "TT\tHọ và tên\tChức vụ\tTổ\tKý tên\n1\tTrần Thị Hoa\tHiệu trưởng\tBan giám hiệu\t\n"
    "2\tVŨ MINH\tGiáo viên\ttoán\t\n\tTổng cộng: 2\n\t\tNgười lập\n\tPhạm Ký\n": [
        ("Trần Thị Hoa", "Hiệu trưởng", "Ban giám hiệu", ""),
        ("VŨ MINH", "Giáo viên", 1, ""),
    ],
    "STT\tHọ đệm\tTên\tNgày sinh\tĐơn vị\n1\tVũ Thị\tMơ\t1/1/1980\tTổ Toán\n"
    "2\tĐỗ\tTú\t2/2/1990\tTổ Văn": [
        ("Vũ Thị Mơ", "Tổ Toán", 1, ""),
        ("Đỗ Tú", "Tổ Văn", "", ""),
    ],
    "Họ tên\tLớp\nVũ Mơ\t5A\nĐỗ Tú\t5B": [("Vũ Mơ", "", 2, ""), ("Đỗ Tú", "", "Lớp 5B", "")],
    "Họ tên\tLớp\nTống Thị Mơ\t5A\nTÒNG VĂN TÚ\t5A\nTổng cộng\t2\nTong so\t2": [
        ("Tống Thị Mơ", "", 2, ""),
        ("TÒNG VĂN TÚ", "", 2, ""),
    ],
    "1\tVũ Mơ\tHiệu trưởng\n2\tĐỗ Tú\tGiáo viên": [
        ("Vũ Mơ", "Hiệu trưởng", "", ""),
        ("Đỗ Tú", "Giáo viên", "", ""),
    ],
    "TT\tHä vµ tªn\tChøc vô\n1\tTrÇn ThÞ L©n\tHiÖu tr\u00adëng\n2\tTrÇn V¨n Minh\tGi¸o viªn": [
        ("Trần Thị Lân", "Hiệu trưởng", "", ""),
        ("Trần Văn Minh", "Giáo viên", "", ""),
    ],
    "STT\tHỌ TÊN\tCHỨC VỤ\tBỘ PHẬN\n1\tVũ Mơ\tGiáo viên\tVăn phòng": [
        ("Vũ Mơ", "Giáo viên, Văn phòng", "", "")
    ],
    "Vũ Mơ\tGiáo viên\tVăn phòng\nĐỗ Tú\tNhân viên\tThư viện": [
        ("Vũ Mơ", "Giáo viên, Văn phòng", "", ""),
        ("Đỗ Tú", "Nhân viên, Thư viện", "", ""),
    ],
    "STT\tHọ và tên\tChức vụ\n1\t-\tGiáo viên\n2\t12\tBảo vệ\n3\t…\n(1)\t(2)\t(3)\n4\tVũ Mơ": [
        ("-", "Giáo viên", "", "letters"),
        ("12", "Bảo vệ", "", "letters"),
        ("Vũ Mơ", "", "", ""),
    ],
    "STT\tHọ và tên\tChức vụ\t\tSTT\tHọ và tên\tChức vụ\n"
    "1\tVũ Mơ\tGiáo viên\t\t3\tLê Minh\tKế toán\n2\tĐỗ Tú\tVăn thư\t\t\t\t": [
        ("Vũ Mơ", "Giáo viên", "", ""),
        ("Đỗ Tú", "Văn thư", "", ""),
        ("Lê Minh", "Kế toán", "", ""),
    ],
    "TT\tHọ và tên\tChức vụ\n1\tVũ Mơ\tTổ trưởng\nKhách mời\t\t\n"
    "TT\tĐơn vị\tHọ và tên\n1\tUBND phường\tÔng Đỗ Tú": [
        ("Vũ Mơ", "Tổ trưởng", "", ""),
        ("Ông Đỗ Tú", "UBND phường", "Khách mời", ""),
    ],
    'Đơn vị\tHọ và tên\nTổ Toán\tVũ Mơ, Đỗ Tú\nTổ Văn\t"1. Lê Minh\n2. Lê Thu"\n'
    'Tổ Sử\t"Trần Hoa\nLê Nam"\nTổ Địa\t"Trần\nHoa"': [
        ("Vũ Mơ", "Tổ Toán", 1, ""),
        ("Đỗ Tú", "Tổ Toán", 1, ""),
        ("Lê Minh", "Tổ Văn", "", ""),
        ("Lê Thu", "Tổ Văn", "", ""),
        ("Trần Hoa Lê Nam", "Tổ Sử", "", "name"),
        ("Trần Hoa", "Tổ Địa", "", ""),
    ],
    "Họ và tên\tLớp\nVũ Mơ\t04/01/2026\nĐỗ Tú\t05/02/2026\nLê Minh\t06/06/2026": [
        ("Vũ Mơ", "", 3, ""),
        ("Đỗ Tú", "", "Lớp 5/2", "class"),
        ("Lê Minh", "", "Lớp 6/6", ""),
    ],
    "Dấu thời gian\tHọ và tên\tChức vụ\tThầy/cô có tham dự không?\n20/11/2026\tVũ Mơ\tKhông\tCó\n"
    "20/11/2026\tĐỗ Tú\tGiáo viên\tKhông ạ\n20/11/2026\tLê Minh\tVắng có phép\t": [
        ("Vũ Mơ", "Không", "", ""),
        ("Đỗ Tú", "Giáo viên", "", "away"),
        ("Lê Minh", "Vắng có phép", "", "away"),
    ],
    "Họ và tên\tTổ\tGhi chú\nVũ Mơ\tTổ Toán\tvắng có phép\nĐỗ Tú\tTổ Toán\tđi công tác Hà Nội\n"
    "Lê Minh\tTổ Toán\tVàng A Páo đi cùng\nVàng A Páo\tTổ Toán\tđến muộn": [
        ("Vũ Mơ", "", 1, "away"),
        ("Đỗ Tú", "", 1, "away"),
        ("Lê Minh", "", 1, ""),
        ("Vàng A Páo", "", 1, ""),
    ],
    "STT\tHọ và tên\tCó mặt\tVắng\n1\tVũ Mơ\tx\t\n2\tĐỗ Tú\t\tx": [
        ("Vũ Mơ", "", "", ""),
        ("Đỗ Tú", "", "", "away"),
    ],
    "TT\tHọ và tên\tGhi chú\tTình trạng\n1\tVũ Mơ\tỦy quyền cho cô Hoa\t\n"
    "2\tĐỗ Tú\tXin phép vắng\t\n3\tLê Minh\tĐi thay cô Thu\tv\n"
    "4\tLê Hoa\t\tVP\n5\tLê An\thoãn, không dự\t": [
        ("Vũ Mơ", "", "", "away"),
        ("Đỗ Tú", "", "", "away"),
        ("Lê Minh", "", "", ""),
        ("Lê Hoa", "", "", "away"),
        ("Lê An", "", "", "away"),
    ],
    "Họ và tên\tLớp\tTôi đồng ý tham dự Hội nghị\nVũ Mơ\t5A\tĐồng ý\nĐỗ Tú\t5A\tKhông thể đến": [
        ("Vũ Mơ", "", 2, ""),
        ("Đỗ Tú", "", 2, "away"),
    ],
    'Lớp\tĐại biểu CMHS\n5A\t"Vũ Mơ\nĐỗ Tú\nLê Minh"': [
        ("Vũ Mơ", "", 2, ""),
        ("Đỗ Tú", "", 2, ""),
        ("Lê Minh", "", 2, ""),
    ],
    "TT\tHọ và tên\tChức vụ\nI\tLãnh đạo nhà trường\t\n1\tVũ Mơ\tHiệu trưởng": [
        ("Vũ Mơ", "Hiệu trưởng", "", "")
    ],
    "Ghế\tDãy A\tDãy B\n1\tVũ Mơ\tĐỗ Tú\n2\tLê Hoa\tLê Thu": [
        (name, "", "", "") for name in ("Vũ Mơ", "Lê Hoa", "Đỗ Tú", "Lê Thu")
    ],
    "TT\tLớp\tTrưởng ban\tỦy viên\n1\t5A\tVũ Mơ\tĐỗ Tú\n2\t5B\tLê Hoa\t": [
        ("Vũ Mơ", "Trưởng ban", 2, ""),
        ("Lê Hoa", "Trưởng ban", "Lớp 5B", ""),
        ("Đỗ Tú", "Ủy viên", 2, ""),
    ],
    "Họ và tên\tChức vụ\tTổ\nVũ Mơ\tGiáo viên\tTổ Toán\nĐỗ Tú\tnt\t-nt-\nLê Hoa\t-\t-": [
        ("Vũ Mơ", "Giáo viên", 1, ""),
        ("Đỗ Tú", "Giáo viên", 1, ""),
        ("Lê Hoa", "", "", ""),
    ],
    "1\tVũ Mơ\t0912345678\tGiáo viên\n2\tĐỗ Tú\ta@b.vn\tKế toán\n3\tLê Hoa\t\tBảo vệ": [
        ("Vũ Mơ", "Giáo viên", "", ""),
        ("Đỗ Tú", "Kế toán", "", ""),
        ("Lê Hoa", "Bảo vệ", "", ""),
    ],
    "TT\tHọ và tên học sinh\tHọ tên cha\tHọ tên mẹ\tLớp\n1\tBé Na\tVũ Mơ\tĐỗ Tú\t5A": [
        ("Vũ Mơ", "", 2, "name")
    ],
    "TT\tHọ tên học sinh\tHọ tên cha mẹ học sinh\n1\tBé Na\tVũ Mơ": [("Vũ Mơ", "", "", "")],
    "TT\tHọ và tên học sinh\tLớp\n1\tVũ Mơ\t5A": [("Vũ Mơ", "", 2, "")],
    "Vũ Mơ; Tổ trưởng\nĐỗ Tú; Giáo viên": [
        ("Vũ Mơ", "Tổ trưởng", "", ""),
        ("Đỗ Tú", "Giáo viên", "", ""),
    ],
}
LINES: dict[str, list[Told]] = {
    "DANH SÁCH GIÁO VIÊN\nBan giám hiệu:\n1. Bà Trần Hoa, Hiệu trưởng\n2. cô Mai\nTổ Toán (2)\n"
    "- Vũ Mơ – Tổ trưởng\nLan\nAi đến được?\nNgười lập biểu": [
        ("Bà Trần Hoa", "Hiệu trưởng", "Ban giám hiệu", ""),
        ("Cô Mai", "", "Ban giám hiệu", "name"),
        ("Vũ Mơ", "Tổ trưởng", 1, ""),
        ("Lan", "", 1, "name"),
    ],
    "Tổ Toán xin gửi danh sách dự họp:\n1. Vũ Mơ\nTrân trọng\nĐỗ Tú": [
        ("Vũ Mơ", "", "", ""),
        ("Đỗ Tú", "", "", "place"),
    ],
    "1. Vũ Mơ\n2. Đỗ Tú – vắng có phép": [
        ("Vũ Mơ", "", "", ""),
        ("Đỗ Tú", "vắng có phép", "", "away"),
    ],
    "Vũ Mơ\nJohn Smith\nH'Hen Niê\nY Bhiăng Êban\nĐOÀN TÚ": [
        (name, "", "", "")
        for name in ("Vũ Mơ", "John Smith", "H'Hen Niê", "Y Bhiăng Êban", "ĐOÀN TÚ")
    ],
    "- Thầy Đỗ Tú: Tổng phụ trách\n- Khách mời: Ông Vũ Minh, Chủ tịch phường; Bà Lê Mơ": [
        ("Thầy Đỗ Tú", "Tổng phụ trách", "", ""),
        ("Ông Vũ Minh", "Chủ tịch phường", "Khách mời", ""),
        ("Bà Lê Mơ", "", "Khách mời", ""),
    ],
    "Lớp 5A: Vũ Mơ, Đỗ Tú\nLớp 5B: Lê Hoa; Lê Thu": [
        ("Vũ Mơ", "", 2, ""),
        ("Đỗ Tú", "", 2, ""),
        ("Lê Hoa", "", "Lớp 5B", ""),
        ("Lê Thu", "", "Lớp 5B", ""),
    ],
    "Vũ Mơ 5A\n5B Đỗ Tú\n3. Lê Hoa lớp 4/1": [
        ("Vũ Mơ", "", 2, ""),
        ("Đỗ Tú", "", "Lớp 5B", ""),
        ("Lê Hoa", "", 3, ""),
    ],
    "1. Vũ Mơ (1985) - Giáo viên\n2. Đỗ Tú, SN 1990, Kế toán": [
        ("Vũ Mơ", "Giáo viên", "", ""),
        ("Đỗ Tú", "Kế toán", "", ""),
    ],
    "1. Vũ Mơ - 0912 345 678 - lớp 5A\n2. Đỗ Tú (ĐT: +84912345678), phó ban lớp 5A\n"
    "3. Lê Hoa: 0912.345.678\n4. Lê Thu, a@b.vn, Kế toán": [
        ("Vũ Mơ", "", 2, ""),
        ("Đỗ Tú", "phó ban lớp 5A", "", ""),
        ("Lê Hoa", "", "", ""),
        ("Lê Thu", "Kế toán", "", ""),
    ],
    "A. KHÁCH MỜI\n1. Vũ Mơ\nB. NHÀ TRƯỜNG\n1. Đỗ Tú\nVắng: Lê Hoa, Lê Thu\nThư ký: Lê An": [
        ("Vũ Mơ", "", "KHÁCH MỜI", ""),
        ("Đỗ Tú", "", "", ""),
        ("Lê Hoa", "", "", "away"),
        ("Lê Thu", "", "", "away"),
        ("Lê An", "", "", "place"),
    ],
    "THÀNH PHẦN THAM DỰ\nĐỖ TÚ\n1. Y BHIĂNG ÊBAN": [
        ("THÀNH PHẦN THAM DỰ", "", "", "name"),
        ("ĐỖ TÚ", "", "", ""),
        ("Y BHIĂNG ÊBAN", "", "", ""),
    ],
    "3 Vũ Thị Mơ Tổ trưởng Tổ Văn": [("Vũ Thị Mơ", "Tổ trưởng Tổ Văn", "", "name")],
    "1. Tổng giám đốc Vũ Mơ\n2. Cộng tác viên Đỗ Tú\nTổng biên tập Lê Hoa\nTổng cộng: 3 người": [
        ("Vũ Mơ", "Tổng giám đốc", "", ""),
        ("Đỗ Tú", "Cộng tác viên", "", ""),
        ("Lê Hoa", "Tổng biên tập", "", ""),
    ],
    "Bà Vũ Mơ, Hiệu trưởng; Đỗ Tú": [("Bà Vũ Mơ", "Hiệu trưởng", "", ""), ("Đỗ Tú", "", "", "")],
}


@pytest.mark.parametrize("text", [*TABLES, *LINES])
def test_names_offices_and_groups_are_read_or_asked_about(text: str) -> None:
    assert told(read(text)) == (TABLES | LINES)[text]


def test_what_was_not_taken_is_shown() -> None:
    found = read(next(iter(TABLES)))
    assert found.skipped == ["Tổng cộng: 2", "Người lập", "Phạm Ký"]
    assert found.columns == {"name": "Họ và tên", "office": "Chức vụ", "group": "Tổ"}
    assert found.ignored == ["Ký tên"]


def test_a_row_of_signs_beside_a_name_is_looked_at_once() -> None:
    begun = time.process_time()
    found = read(f"Họ và tên\tChức vụ\tGhi chú\nVũ Mơ\t{'(' * 20_000}x\t{'- ' * 9_000}")
    assert [row.doubt for row in found.rows] == [""]
    assert len(read(f"Vũ Mơ\nĐỗ Tú {'a ' * 20_000}").rows) == 1
    assert len(read(f"Vũ Mơ\nĐỗ Tú {'1. ' * 12_000}").rows) == 1
    assert time.process_time() - begun < 5


def test_whoever_else_a_line_names_is_shown() -> None:
    found = read("Kính mời: Vũ Mơ, Đỗ Tú và Lê Thu dự hội nghị.")
    assert [row.name for row in found.rows] == ["Vũ Mơ", "Đỗ Tú"]
    assert "Lê Thu" in found.skipped[0]


@pytest.mark.parametrize("below", [["", "Họ đệm", "Tên", ""], []])
def test_a_name_under_one_heading_in_two_columns_is_whole(below: list[str]) -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["TT", "", "", "Chức vụ"])
        sheet.merge_range(0, 1, 0, 2, "Họ và tên")
        sheet.write_row(1, 0, below)
        sheet.write_row(2, 0, [1, "Vũ Thị", "Mơ", "Giáo viên"])
    assert told(read_delegates(file.getvalue(), KNOWN)) == [("Vũ Thị Mơ", "Giáo viên", "", "")]


def test_a_name_that_is_there_already_is_asked_about() -> None:
    assert [row.is_known for row in read("LÊ LAN\nVũ Mơ\nvũ mơ").rows] == [True, False, True]


def test_an_old_font_is_told_with_what_was_typed() -> None:
    row = next(row for text in TABLES for row in read(text).rows if row.font)
    assert (row.font, row.typed) == ("TCVN3", "TrÇn ThÞ L©n")


def test_a_sheet_with_titles_over_people_tells_their_groups() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Danh sách")
        sheet.merge_range(0, 0, 0, 2, "DANH SÁCH GIÁO VIÊN")
        sheet.write_row(1, 0, ["STT", "Họ và tên", "Chức vụ"])
        for at, title in ((2, "I. Tổ Toán"), (4, "II. Tổ Văn phòng")):
            sheet.merge_range(at, 0, at, 2, title)
        sheet.write_row(3, 0, [1, "Vũ Mơ", "Tổ trưởng"])
        sheet.write_row(5, 0, [2, "Đỗ Tú", "Kế toán"])
        sheet.write_row(6, 0, [3, "Lê Thu", "Đã nghỉ"])
        sheet.set_row(6, None, None, {"hidden": True})
        sheet.write(7, 0, 4)
        sheet.write(7, 1, "Vũ Lan", book.add_format({"font_strikeout": True}))
    assert told(read_delegates(file.getvalue(), KNOWN)) == [
        ("Vũ Mơ", "Tổ trưởng", 1, ""),
        ("Đỗ Tú", "Kế toán", "Tổ Văn phòng", ""),
        ("Lê Thu", "Đã nghỉ", "Tổ Văn phòng", "hidden"),
        ("Vũ Lan", "", "Tổ Văn phòng", "hidden"),
    ]


def test_our_own_attendance_sheet_is_read_again() -> None:
    b = Builder()
    group = b.group("Tổ Toán", invited=2)
    b.delegate("Lê Thị Lan", group, office="Giáo viên")
    b.delegate("Vũ Minh", group)
    b.officer("Phạm Thu", Duty.SECRETARY, "Văn thư")
    sheet = sign_in(b.record)
    as_word = [row for row in read_delegates(docx.render(sheet), KNOWN).rows if not row.doubt]
    assert as_word == [
        Listed(name="Phạm Thu", office="Văn thư"),
        Listed(name="Lê Thị Lan", office="Giáo viên", group=1),
        Listed(name="Vũ Minh", group=1),
    ]
    as_pdf = read_delegates(pdf.render(sheet), KNOWN)
    assert {row.name for row in as_pdf.rows} == {"Phạm Thu", "Lê Thị Lan", "Vũ Minh"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Xin chào các thầy cô", "list.no_people"),
        ("Câu hỏi\tTrả lời\nBao giờ có bể bơi?\tNăm tới", "list.no_people"),
        ("\n".join(["Vũ Mơ"] * (MOST_DELEGATES + 1)), "list.too_many"),
        ("", "list.no_people"),
    ],
)
def test_what_is_no_list_of_people_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ListUnreadable) as caught:
        read(text)
    assert caught.value.params["reason"] == reason


@given(st.text("NguyễnLanĐ \t\n;,.-–()1?:'\0", max_size=60))
def test_whatever_is_pasted_is_read_or_refused(text: str) -> None:
    try:
        rows = read(text).rows
    except ListUnreadable:
        return
    assert all(row.name.strip() for row in rows)
