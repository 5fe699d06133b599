"""The register: one row a question, nothing that a spreadsheet would run, nobody's secret."""

import csv
import io
import time
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from liveqa.domain.house import House, result
from liveqa.domain.record import Record
from liveqa.domain.units import Unit, progress
from liveqa.domain.words import (
    AgendaKind,
    DeclineReason,
    Direction,
    NameMode,
    Outcome,
    QuestionState,
)
from liveqa.papers.formats import csv as csv_file
from liveqa.papers.formats import xlsx
from liveqa.papers.kinds.prepared import prepared_table
from liveqa.papers.kinds.register import register
from liveqa.papers.kinds.units_table import units_table
from tests import district
from tests.papers.records import Builder, conference, empty

NASTY = [
    "=cmd|' /C calc'!A0",
    "+84 900 000 000",
    "-1+2",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    "https://example.org/",
    "<script>alert(1)</script>",
    "#let x = 1; $x$ \\ {}",
    "🙂 \u202eđảo\u202c \u200f!",
    "TiÕng ViÖt \x00\x07",
]


def sheets(record: Record) -> tuple[Worksheet, Worksheet]:
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(register(record))))
    first, second = book.worksheets
    return first, second


def rows(record: Record) -> list[dict[str, Any]]:
    head, *body = sheets(record)[0].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in body]


def comma_rows(record: Record) -> list[dict[str, str]]:
    text = csv_file.render(register(record)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_every_question_has_a_row_with_real_dates_and_numbers() -> None:
    found = rows(conference())
    assert [row["Câu"] for row in found] == list(range(1, 15))
    ninth = found[8]
    assert ninth["Thời điểm nêu"] == datetime.fromisoformat("2024-05-04T08:30:00")
    assert ninth["Thời hạn trả lời"] == datetime.fromisoformat("2024-05-20")
    assert ninth["Số người cùng quan tâm"] == 21
    assert ninth["Kết quả"] == "Cần xác minh"
    assert ninth["Cơ quan, đơn vị, cá nhân trả lời sau"] == "Phòng Giáo dục và Đào tạo"
    assert found[7]["Gộp vào câu"] == 6


def test_the_head_is_frozen_filtered_and_repeated_and_text_is_wrapped() -> None:
    page, figures = sheets(conference())
    assert page.title == "Câu hỏi, ý kiến"
    assert figures.title == "Số liệu"
    for sheet in (page, figures):
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        cell = sheet["B2"]
        assert cell.alignment.wrap_text
    moment = next(cell for cell in page[1] if cell.value == "Thời điểm nêu").column_letter
    assert page[f"{moment}4"].number_format == "dd/mm/yyyy hh:mm"


def test_an_answer_stands_without_the_marks_of_markdown_in_its_lines() -> None:
    b = Builder()
    b.answer(
        [b.question("Hỏi?")], "**1. Về công khai:** *có*\n\n> tự nguyện\n\n- một\n- hai\n\n3. ba"
    )
    said = "1. Về công khai: có\ntự nguyện\n- một\n- hai\n3. ba"
    assert rows(b.record)[0]["Nội dung trả lời"] == said
    assert comma_rows(b.record)[0]["Nội dung trả lời"] == said


def test_nobody_says_when_it_was_asked_of_what_was_sent_in_advance() -> None:
    assert rows(conference())[0]["Thời điểm nêu"] is None


def test_only_a_two_way_dialogue_says_who_asked_whom() -> None:
    b = Builder()
    b.question("Hỏi?")
    assert "Chiều đối thoại" not in rows(b.record)[0]
    b.question("Ký sổ.", direction=Direction.TO_STAFF)
    assert [row["Chiều đối thoại"] for row in rows(b.record)] == [
        "Hỏi lãnh đạo",
        "Nêu với tập thể",
    ]


def test_a_printed_page_can_be_read() -> None:
    """Excel's columns are about 1.9 mm a character; A4 lying has 277 mm between these margins."""
    for page in sheets(conference()):
        printed = printed_row(page)
        wide = sum(page.column_dimensions[cell.column_letter].width for cell in printed)
        assert 11 * min(1, 277 / (1.9 * wide)) >= 7.5
    first = [cell.value for cell in printed_row(sheets(conference())[0])]
    assert {"Câu", "Người nêu", "Nội dung câu hỏi, ý kiến", "Kết quả", "Nội dung trả lời"} <= set(
        first
    )


def test_every_table_can_be_read_in_print_on_pages_beside_each_other_if_need_be() -> None:
    unit = Unit(id=1, name="Trường Mầm non Hoa Mai")
    told = result(unit, progress(unit, [], date(2024, 6, 30)), [district.meeting(unit.name, 1)])
    house = House(today=date(2024, 6, 30), units=[told], matters=[])
    wide = units_table(conference(), house)
    for tables in (wide, prepared_table(conference()), register(conference())):
        book = openpyxl.load_workbook(io.BytesIO(xlsx.render(tables)))
        for page in book.worksheets:
            widths = [page.column_dimensions[c.column_letter].width for c in printed_row(page)]
            across = page.page_setup.fitToWidth or 1
            naming = sum(widths[:2]) if page.print_title_cols else 0
            whole = sum(widths) + naming * (across - 1)
            assert 11 * min(1, 277 * across / (1.9 * whole)) >= 6.9
            assert (page.print_title_cols == "$A:$B") == (across > 1)
    assert across == 1
    first = openpyxl.load_workbook(io.BytesIO(xlsx.render(wide))).worksheets[0]
    assert first.page_setup.fitToWidth == 2


def printed_row(page: Worksheet) -> Any:
    return page[str(page.print_area).rpartition("!")[2]][0]


def test_a_row_is_as_high_as_its_longest_text_in_every_program() -> None:
    """Excel finds heights itself; LibreOffice prints what the file says."""
    b = Builder()
    asked = b.question("Vì sao?")
    b.answer([asked], "một\n\n" + "rất dài " * 60)
    page = sheets(b.record)[0]
    at = next(cell for cell in page[1] if cell.value == "Nội dung trả lời").column_letter
    lines = 2 + -(-60 * 8 // int(page.column_dimensions[at].width))
    assert page.row_dimensions[2].height >= 13 * (lines - 1)
    b.answer([asked], "từ " * 30_000)
    assert sheets(b.record)[0].row_dimensions[2].height <= 409  # Excel's highest


def test_a_vietnamese_excel_opens_the_csv_in_columns_with_its_accents() -> None:
    """It parts by ";", and with a line "sep=" it would take no notice of the BOM."""
    b = Builder()
    b.question("Phòng 1; phòng 2, phòng 3?")
    content = csv_file.render(register(b.record))
    assert content.startswith("\ufeffCâu;Người nêu;".encode())
    assert comma_rows(b.record)[0]["Nội dung câu hỏi, ý kiến"] == "Phòng 1; phòng 2, phòng 3?"


def test_an_answer_stands_beside_its_question_under_its_answerers_names() -> None:
    second = rows(conference())[1]
    assert second["Người trả lời"] == "Ban Thường vụ Thành Đoàn\nPhòng Giáo dục và Đào tạo"
    assert "Thành Đoàn: Thành Đoàn có chế độ" in second["Nội dung trả lời"]


def test_names_are_written_as_on_paper() -> None:
    b = Builder()
    by = b.answerer("KẾ TOÁN")
    group = b.group("LỚP 8A", invited=30)
    b.answer([b.question("Hỏi?", name="bà TRẦN THỊ MẬN", group=group)], "Đáp.", [by])
    row = rows(b.record)[0]
    assert (row["Người nêu"], row["Nhóm đại biểu"]) == ("bà Trần Thị Mận", "Lớp 8A")
    assert row["Người trả lời"] == "Kế toán"


def test_names_follow_the_papers_rule() -> None:
    first, _, third, _, fifth, *_ = rows(conference())
    assert first["Người nêu"] == "Nguyễn Thị Lan"
    assert third["Người nêu"] == "Đỗ Thị Hoa"
    assert (fifth["Người nêu"], fifth["Đơn vị"], fifth["Nhóm đại biểu"]) == (None, None, None)
    everything = str(rows(conference())) + csv_file.render(register(conference())).decode()
    for secret in ("Hồ Bí Mật", "Trường Kín", "0900 000 000", "Ghế Z9", "Kẻ Nóng Tính"):
        assert secret not in everything


def test_what_was_not_fit_for_print_keeps_its_number_alone() -> None:
    found = {row["Câu"]: row for row in rows(conference())}
    assert found[11]["Nội dung câu hỏi, ý kiến"] == "Giá đất quanh trường là bao nhiêu?"
    for number in (12, 13, 14):
        assert found[number]["Nội dung câu hỏi, ý kiến"] is None
        assert found[number]["Kết quả"]
    assert found[12]["Lý do không đưa ra trao đổi"] == "Có lời lẽ xúc phạm"


def nasty(texts: list[str] = NASTY) -> Record:
    """A meeting with these texts in every field."""
    b = Builder()
    b.meeting(title="=1+1&P" * 60)
    for text in texts:
        group = b.group(text)
        item = b.item(text, AgendaKind.OPINIONS)
        answerer = b.answerer(text, text)
        asked = b.question(
            text, name=text, unit=text, group=group, topic=text, agenda_item=item, channel=text
        )
        b.answer([asked], text, [answerer])
        b.change(asked, outcome="to_verify", outcome_reason=text, body=text, deadline=text)
        b.question(
            text,
            state=QuestionState.DECLINED,
            decline_reason=DeclineReason.OTHER,
            decline_note=text,
        )
    return b.record


def test_no_cell_of_the_workbook_is_a_formula_or_a_link() -> None:
    content = xlsx.render(register(nasty()))
    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in book.worksheets:
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
        assert not any(cell.hyperlink for cell in cells)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        assert all(b"<f>" not in parts.read(name) for name in names)
    text = rows(nasty())[0]["Nội dung câu hỏi, ý kiến"]
    assert text == NASTY[0]


def test_no_cell_of_the_csv_begins_like_a_formula() -> None:
    content = csv_file.render(register(nasty()))
    assert content.startswith(b"\xef\xbb\xbf")
    for row in comma_rows(nasty()):
        for value in row.values():
            assert not value.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    assert comma_rows(nasty())[0]["Nội dung câu hỏi, ý kiến"] == "'" + NASTY[0]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("4/1", "'4/1"),
        ("1-2", "'1-2"),
        ("1.2", "'1.2"),
        ("01/5/2024", "'01/5/2024"),
        ("007", "'007"),
        ("1E5", "'1E5"),
        ("079123456789", "'079123456789"),
        ("Lớp 4/1", "Lớp 4/1"),
        ("12", "12"),
    ],
)
def test_excel_makes_no_day_and_no_number_of_what_was_typed(typed: str, written: str) -> None:
    """A class is called 4/1 in half the schools of the country: opened from CSV it was 04-Jan."""
    b = Builder()
    b.question("Hỏi?", group=b.group(typed, invited=30))
    assert comma_rows(b.record)[0]["Nhóm đại biểu"] == written
    assert rows(b.record)[0]["Nhóm đại biểu"] == typed


@pytest.mark.parametrize("letter", ["ă", "🙂"])
def test_what_excel_cannot_hold_is_cut_and_says_so(letter: str) -> None:
    b = Builder()
    b.answer([b.question("Hỏi?")], letter * 100_000)
    answer = rows(b.record)[0]["Nội dung trả lời"]
    assert len(answer.encode("utf-16-le")) // 2 <= xlsx.CELL_LIMIT
    assert answer.endswith(xlsx.CUT)
    assert comma_rows(b.record)[0]["Nội dung trả lời"] == letter * 100_000


def test_two_thousand_questions_are_a_matter_of_seconds() -> None:
    b = Builder()
    group = b.group("Lớp 1A", invited=30)
    for number in range(2000):
        asked = b.question("Bao giờ sửa mái che? " * 10, group=group, votes=number % 30)
        b.answer([asked], "Nhà trường sẽ sửa trong hè. " * 20)
    began = time.process_time()
    found = register(b.record)
    assert len(xlsx.render(found)) > 10_000
    assert csv_file.render(found).count(b"\r\n") == 2001
    assert time.process_time() - began < 10


def test_an_empty_meeting_has_a_register_with_its_heads() -> None:
    page, figures = sheets(empty())
    assert (page.max_row, page["A1"].value) == (1, "Câu")
    assert figures.max_row > 1
    assert comma_rows(empty()) == []


def test_a_cell_begins_with_a_capital() -> None:
    b = Builder()
    b.answer([b.question("Hỏi?")], "Đáp.", [b.answerer("Bà Hoa", "Hiệu trưởng")])
    late: Any = {"outcome": Outcome.TO_VERIFY, "body": "kế toán", "channel": "văn bản"}
    b.change(b.question("Bao giờ?"), **late)
    first, second = rows(b.record)
    assert first["Người trả lời"] == "Bà Hoa, Hiệu trưởng"
    assert second["Cơ quan, đơn vị, cá nhân trả lời sau"] == "Kế toán"
    assert second["Cách trả lời"] == "Văn bản"


def test_a_small_group_is_not_told_beside_a_hidden_name() -> None:
    b = Builder()
    tiny = b.group("Lớp 1A", invited=3)
    b.question("Xin hỏi.", group=tiny, name="Lan", name_mode=NameMode.SECRETARIES_ONLY)
    assert rows(b.record)[0]["Nhóm đại biểu"] is None
    figures = list(sheets(b.record)[1].iter_rows(values_only=True))
    told = [row for row in figures if row[0] == "Theo nhóm đại biểu"]
    assert told == []
