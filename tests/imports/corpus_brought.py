"""Lists that were put together by hand, with several tables on a sheet, classes that a workbook
took for days, letters in cells. Each with the rows that it must give, as in corpus.py."""

import datetime as dt
import io
import zipfile

import openpyxl
import xlsxwriter

from tests.imports.corpus import (
    BOOKS,
    FEES,
    HEAD,
    LUNCH,
    ROOF,
    Case,
    book,
    mail,
    p,
    table_of,
    tbl,
    tr,
    word,
)

LETTER = f"""ĐƠN KIẾN NGHỊ

Kính gửi: Ban Giám hiệu nhà trường
{LUNCH}
Tôi xin chân thành cảm ơn!
Người làm đơn
Người Một
"""
IN_CELL = f"Kính gửi nhà trường,\nTôi xin hỏi mấy việc sau:\n1. {ROOF}\n2. {FEES}\nXin cảm ơn./."


def filtered() -> bytes:
    """An OpenDocument sheet of which a filter and a person hid rows, and a column with what one
    asked before; one row has a line through it."""
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    rows = [
        ("visible", "Lớp", "Câu hỏi", "Câu hỏi (cũ)"),
        ("visible", "5A", ROOF, ""),
        ("filter", "5B", FEES, ""),
        ("collapse", "5C", LUNCH, BOOKS),
        ("struck", "5D", LUNCH, ""),
    ]
    drawn = "".join(
        f'<table:table-row table:visibility="{shown}">'
        + "".join(
            f'<table:table-cell office:value-type="string" table:style-name="{shown}">'
            f"<text:p>{cell}</text:p></table:table-cell>"
            for cell in cells
        )
        + "</table:table-row>"
        for shown, *cells in rows
    )
    content = (
        f'<office:document-content xmlns:office="{names}office:1.0" xmlns:table="{names}table:1.0"'
        f' xmlns:text="{names}text:1.0" xmlns:style="{names}style:1.0"><office:automatic-styles>'
        '<style:style style:name="struck" style:family="table-cell"><style:text-properties'
        ' style:text-line-through-style="solid"/></style:style></office:automatic-styles>'
        "<office:body><office:spreadsheet>"
        '<table:table table:name="Khối 5">'
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse"/>'
        f"{drawn}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
        packed.writestr("META-INF/manifest.xml", f'<manifest xmlns="{names}manifest:1.0"/>')
    return file.getvalue()


def with_errors() -> bytes:
    """A list whose formulas came to errors: a class that was not found, a question that is gone."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["Lớp", "Câu hỏi"])
        sheet.write_formula(1, 0, "=VLOOKUP(1,D:E,2)", None, "#N/A")
        sheet.write(1, 1, ROOF)
        sheet.write(2, 0, "5B")
        sheet.write_formula(2, 1, "=Nháp!B9", None, "#REF!")
    return file.getvalue()


def with_days() -> bytes:
    """A list in which Excel took classes such as "4/1" for days and figures."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for group, text in (
        ("4/1", ROOF),
        (dt.date(2026, 1, 4), FEES),
        (dt.date(2026, 4, 4), LUNCH),
        (4.2, BOOKS),
    ):
        sheet.append([group, text])
    sheet.insert_rows(1)
    sheet["A1"], sheet["B1"] = "Lớp", "Câu hỏi"
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


BROUGHT = [
    Case(
        "two tables side by side, each of a class",
        lambda: book(
            ["Lớp 5A", None, None, "Lớp 5B", None],
            ["STT", "Câu hỏi", None, "STT", "Câu hỏi"],
            [1, ROOF, None, 1, FEES],
            [2, LUNCH, None, None, None],
            merged=("A1:B1", "D1:E1"),
        ),
        [f"{ROOF} @Lớp 5A", f"{LUNCH} @Lớp 5A", f"{FEES} @Lớp 5B"],
    ),
    Case(
        "a table with other columns below",
        lambda: book(
            ["STT", "Lớp", "Câu hỏi"],
            [1, "5A", ROOF],
            [None],
            ["CỦA GIÁO VIÊN"],
            ["STT", "Họ và tên", "Tổ", "Ý kiến"],
            [1, "Người Một", "Tổ 4", FEES],
        ),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Tổ 4 #CỦA GIÁO VIÊN ~Người Một"],
    ),
    Case(
        "a list of people below",
        lambda: book(
            ["STT", "Lớp", "Câu hỏi"],
            [1, "5A", ROOF],
            ["STT", "Họ và tên", "Chức vụ"],
            [1, "Người Một", "Tổ trưởng"],
        ),
        [f"{ROOF} @Lớp 5A"],
        ("1 | Người Một | Tổ trưởng",),
    ),
    Case(
        "a column for each question",
        lambda: word(
            tbl(
                tr("Lớp", "Câu 1", "Câu 2"),
                tr("5A", ROOF, FEES),
                tr("5B", LUNCH, ""),
            )
        ),
        [f"{ROOF} @Lớp 5A ?column", f"{FEES} @Lớp 5A ?column", f"{LUNCH} @5B ?column"],
        asked=("Câu 1", "Câu 2"),
    ),
    Case(
        "slips as tables of labels with colons",
        lambda: word(
            "".join(
                tbl(tr("Họ và tên:", name), tr("Lớp:", group), tr("Nội dung câu hỏi:", text))
                + p("")
                for name, group, text in (("Người Một", "5A", ROOF), ("Người Hai", "4/2", FEES))
            )
        ),
        [f"{ROOF} @Lớp 5A ~Người Một", f"{FEES} @4/2 ~Người Hai"],
    ),
    Case(
        "a title with the class 4/1",
        lambda: word(
            HEAD + p("PHIẾU Ý KIẾN CỦA LỚP 4/1") + tbl(tr("STT", "Câu hỏi"), tr("1", ROOF))
        ),
        [f"{ROOF} @LỚP 4/1"],
    ),
    Case(
        "the class 4/1 as a line across the table",
        lambda: book(["STT", "Câu hỏi"], ["4/1", None], [1, ROOF], ["4/2", None], [1, FEES]),
        [f"{ROOF} @4/1", f"{FEES} @4/2"],
    ),
    Case(
        "classes that became days and figures",
        with_days,
        [f"{ROOF} @4/1", f"{FEES} @4/1 ?class", f"{LUNCH} @4/4", f"{BOOKS} @4.2"],
    ),
    Case(
        "classes that became days in CSV",
        lambda: table_of(["Lớp", "Câu hỏi"], ["04-Jan", ROOF], ["4-thg 4", FEES]).encode(),
        [f"{ROOF} @4/1 ?class", f"{FEES} @4/4"],
    ),
    Case(
        "a form whose question says what one wants to ask",
        lambda: table_of(
            ["Dấu thời gian", "Lớp", "Quý phụ huynh muốn hỏi nhà trường điều gì?"],
            ["20/11/2026 8:00:01", "5A", ROOF],
        ).encode(),
        [f"{ROOF} @Lớp 5A"],
    ),
    Case("a petition", LETTER.encode, [LUNCH], ("Tôi xin chân thành cảm ơn", "Người Một")),
    Case(
        "a reply above a quotation whose head is broken",
        (
            f"{ROOF}\n\nBest,\nPerson One\n\nOn Fri, 20 Nov 2026 at 08:00, Office\n"
            "<vp@example.org> wrote:\n\n> Any questions?\n"
        ).encode,
        [ROOF],
        ("Best", "Person One", "On Fri", "wrote"),
    ),
    Case(
        "quotation marks that do not pair",
        (
            'STT,Lớp,Câu hỏi\r\n1,5A,"Bao giờ có "bể bơi" mới, ở đâu?"\r\n'
            f'2,5B,"{FEES}\r\n3,5C,Mua ti vi 55" được không?\r\n4,5D,"{LUNCH}\r\nGấp."\r\n'
        ).encode,
        [
            'Bao giờ có "bể bơi" mới, ở đâu? @Lớp 5A',
            f"{FEES} @5B",
            'Mua ti vi 55" được không? @5C',
            f"{LUNCH}\nGấp. @5D",
        ],
    ),
    Case(
        "cells that came to an error",
        with_errors,
        [ROOF],
        ("formula A2", "formula B3"),
    ),
    Case(
        "a letter in a cell",
        lambda: book(["Lớp", "Câu hỏi"], ["5A", IN_CELL], ["5B", f"Kính gửi cô,\n{BOOKS}"]),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5A", f"Kính gửi cô,\n{BOOKS} @5B"],
    ),
    Case(
        "a mail in HTML with what it answers",
        lambda: mail(
            f"<div>{ROOF}</div><div class=quote>Vào Th 6, 20 thg 11, 2026 Văn phòng đã viết:"
            "<blockquote>Các lớp có câu hỏi gì không?</blockquote></div>",
            html=True,
        ),
        [f"{ROOF} @Lớp 5A"],
        ("Các lớp có câu hỏi gì không?",),
    ),
    Case(
        "a chat with times below what was said",
        f"Mẹ Bình\n{ROOF}\nT6 08:01\n/-heart\n2\nMẹ Minh\n{LUNCH}\nT6 08:11\nVâng ạ\n".encode,
        [ROOF, LUNCH, "Vâng ạ ?place"],
        ("Mẹ Bình", "Mẹ Minh"),
    ),
    Case(
        "comments below a post",
        (
            f"Mẹ Bình\n{ROOF}\n2 giờ\nThích\nPhản hồi\n"
            f"Mẹ Minh\n{LUNCH}\n1 ngày trước\nThích\nTrả lời\n"
        ).encode,
        [ROOF, LUNCH],
        ("Mẹ Bình", "Mẹ Minh"),
    ),
    Case(
        "a chat in which one person wrote twice",
        f"Mẹ Bình\n08:01\n{ROOF}\n08:02\n{FEES}\nMẹ Minh\n08:11\n{LUNCH}\n".encode,
        [ROOF, FEES, LUNCH],
        ("Mẹ Bình", "Mẹ Minh"),
    ),
    Case(
        "questions numbered in one line",
        f"Câu 1: {ROOF} Câu 2: {FEES} Câu hỏi 3: {LUNCH}".encode,
        [ROOF, FEES, LUNCH],
    ),
    Case(
        "opinions numbered in one line, by what they are called",
        f"Ý 1. {ROOF} Ý 2. {FEES}\n\nKiến nghị thứ 1: {LUNCH} Kiến nghị thứ 2: {ROOF}".encode,
        [ROOF, FEES, LUNCH, ROOF],
    ),
    Case(
        "lines that say whose parents ask",
        f"PH 5A: {ROOF}\nPH lớp 4/1: {FEES}\n- Phụ huynh cháu út lớp 5B hỏi: {LUNCH}\n".encode,
        [
            f"{ROOF} @Lớp 5A",
            f"{FEES} @lớp 4/1",
            f"Phụ huynh cháu út lớp 5B hỏi: {LUNCH} @lớp 5B",
        ],
    ),
    Case(
        "boxes to be ticked on a slip",
        f"Lĩnh vực: ☐ Học phí ☑ Bán trú\n☐ Chuyên môn\n☑ Cơ sở vật chất\nCâu hỏi: {ROOF}".encode,
        [f"{ROOF} #Bán trú"],
        ("☐ Chuyên môn", "☑ Cơ sở vật chất"),
    ),
    Case(
        "parts over bullets",
        f"Về cơ sở vật chất:\n+ {ROOF}\n+ Khóa hỏng\nVề bán trú:\n+ {LUNCH}\n".encode,
        [
            f"{ROOF} #Về cơ sở vật chất",
            "Khóa hỏng #Về cơ sở vật chất",
            f"{LUNCH} #Về bán trú",
        ],
    ),
    Case(
        "a mail of Outlook that was saved as text",
        (
            "From:\tNgười Một\nSent:\tFriday\nTo:\tVăn phòng\nSubject:\tCâu hỏi lớp 4/1\n\n"
            f"{ROOF}\n{FEES}\nTrân trọng\n"
        ).encode,
        [f"{ROOF} @lớp 4/1", f"{FEES} @lớp 4/1"],
        ("Văn phòng",),
    ),
    Case(
        "headings of schools, and where to answer to",
        lambda: book(
            ["TT", "Tên PH", "CON HỌC LỚP", "NỘI DUNG\nCÂU HỎI", "Email để phản hồi"],
            [1, "Người Một", "4/1", ROOF, "a@example.org"],
        ),
        [f"{ROOF} @4/1 ~Người Một"],
    ),
    Case(
        "a form that asks which class",
        table_of(
            ["Dấu thời gian", "Bạn là học sinh lớp mấy?", "Câu hỏi của bạn?"],
            ["20/11/2026 8:00:01", "8/3", ROOF],
        ).encode,
        [f"{ROOF} @8/3"],
    ),
    Case(
        "a sheet named after one class with rows of another",
        lambda: book(
            ["Mỗi lớp một trang"],
            sheets={"5A": [["Lớp", "Câu hỏi"], ["5B", ROOF], [None, FEES]]},
        ),
        [f"{ROOF} @5B", f"{FEES} @Lớp 5A"],
    ),
    Case(
        "rows and a column that LibreOffice hides",
        filtered,
        [
            f"{ROOF} @Lớp 5A",
            f"{FEES} @5B ?hidden",
            f"{LUNCH} @5C ?hidden",
            f"{BOOKS} @5C #Câu hỏi (cũ) ?hidden",
            f"{LUNCH} @5D ?hidden",
        ],
    ),
]
