"""Lists as schools bring them: a workbook, a Word file, bytes of old programs."""

import io
from collections.abc import Iterable
from typing import Any

import docx
import xlsxwriter

ROWS: list[list[Any]] = [
    ["DANH SÁCH CÂU HỎI CỦA CHA MẸ HỌC SINH", "", "", "", ""],
    ["STT", "Lớp", "Họ và tên", "Nội dung câu hỏi", "Ghi chú"],
    [1.0, "5A", "Trần Thị Lan", "Bao giờ sửa mái che?", ""],
    [2.0, "", "", "Sân trường\ncó trồng thêm cây không?", "gấp"],
    [3.0, 5.0, "Lê Văn Minh", "Thực đơn tuần này thế nào?", 45_000.0],
    ["", "", "", "", ""],
    ["", "", "Người lập", "", ""],
]


def workbook(rows: Iterable[list[Any]] = ROWS, merged: str = "B3:B4") -> bytes:
    """An Excel file whose first class stands in one cell over two rows."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Khối 5")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
        if merged:
            sheet.merge_range(merged, "5A")
        hidden = book.add_worksheet("Nháp")
        hidden.write(0, 0, "Câu bỏ đi?")
        hidden.hide()
    return file.getvalue()


def word_file(*, table: bool) -> bytes:
    """A Word file: a table under a title, or numbered lines."""
    file = docx.Document()
    if table:
        file.add_paragraph("Danh sách câu hỏi")
        drawn = file.add_table(rows=0, cols=2)
        for group, text in (("Tổ", "Nội dung"), ("Tổ 1", "Khi nào tăng lương?")):
            cells = drawn.add_row().cells
            cells[0].text, cells[1].text = group, text
    else:
        file.add_paragraph("Câu 1: Khi nào tăng lương?")
        file.add_paragraph("")
        file.add_paragraph("2. Phòng học có điều hòa không?")
    content = io.BytesIO()
    file.save(content)
    return content.getvalue()
