"""More lists as they come from elsewhere: what is hidden, chats, threads of mails, English forms,
tables in cells, bytes of other encodings. Each with the rows that it must give, as in corpus.py."""

import io

import openpyxl

from tests.imports.corpus import (
    BOOKS,
    FEES,
    FOOT,
    HEAD,
    LUNCH,
    PLACEHOLDER,
    ROOF,
    Case,
    book,
    mail,
    p,
    run,
    table_of,
    tbl,
    tc,
    tr,
    word,
)
from tests.imports.test_documents import as_cp1258

CSV = table_of(["STT", "Lớp", "Câu hỏi"], ["1", "5A", ROOF], ["2", "5B", FEES], ["3", "5B", LUNCH])
CSV_ROWS = [f"{ROOF} @Lớp 5A", f"{FEES} @5B", f"{LUNCH} @5B"]
TCVN3 = (
    "STT,L\xedp,C\xa9u h\xe1i\r\n1,5A,Bao gi\xea nh\xb5 tr\xad\xeang s\xf6a m\xb8i che?\r\n"
    "2,5B,H\xe4c ph\xdd n\xa8m nay thu th\xd5 n\xb5o?\r\n"
)
ENGLISH = [
    ["Timestamp", "Email Address", "Your name", "Your child's class",
     "What would you like to ask the school board?",
     "Any suggestions for the canteen? (optional)", "May we publish your name?"],
    ["2026/11/20 8:00:01 PM GMT+7", "a@example.org", "Person One", "5A", ROOF, LUNCH, "Yes"],
    ["2026/11/20 9:00:01 PM GMT+7", "b@example.org", "Person Two", "5B", FEES, "", "No"],
]  # fmt: skip
ASKED, CANTEEN, PUBLISH = ENGLISH[0][4:]
VIETNAMESE = [
    ["Dấu thời gian", "Tên người dùng", "Điểm số", "Họ và tên (không bắt buộc)",
     "Thầy/cô thuộc tổ nào?",
     "Câu hỏi 1: Thầy/cô muốn hỏi Hiệu trưởng điều gì về chế độ, chính sách?",
     "Câu hỏi 2: Thầy/cô muốn hỏi điều gì về cơ sở vật chất?"],
    ["20/11/2026 8:00:01", "a@example.org", "0 / 0", "", "Tổ 4", "Bao giờ tăng lương?", ROOF],
    ["20/11/2026 9:00:01", "b@example.org", "0 / 0", "Người Hai", "Tổ 4", "không có", LUNCH],
]  # fmt: skip
CHAT = f"""[08:01, 20/11/2026] PH cháu Bình 5A: Em chào cô ạ
[08:02, 20/11/2026] PH cháu Bình 5A: {ROOF}
[08:05, 20/11/2026] Cô chủ nhiệm: Vâng, cô ghi nhận ạ
[08:10, 20/11/2026] Mẹ Minh: [Hình ảnh]
[08:11, 20/11/2026] Mẹ Minh: {LUNCH}
[08:12, 20/11/2026] Bố Quân: +1
[08:13, 20/11/2026] Bố Quân: {FEES}
Thu mấy đợt vậy cô?
"""
COPIED = f"""PH cháu Bình
08:01
{ROOF}
Mẹ Minh
08:11
{LUNCH}
Hôm nay
Bố Quân
08:13
{FEES}
"""
THREAD = f"""Kính gửi anh Tuấn,
Chi hội 5A bổ sung hai câu hỏi:
1. {ROOF}
2. {FEES}
Trân trọng,
Người Một

Vào Th 6, 20 thg 11, 2026 vào lúc 08:00 Văn phòng <vp@example.org> đã viết:

> Đề nghị các lớp gửi câu hỏi trước 25/11.
> 1. Câu mẫu: Bao giờ có bể bơi?

Các lớp có câu hỏi gì không?
"""
OUTLOOK = f"""Dear cô Hoa,

{ROOF}
{LUNCH}

Thanks,
Người Một

________________________________
Từ: Văn phòng <vp@example.org>
Đã gửi: Thứ Sáu, 20 tháng 11 năm 2026 8:00 SA
Đến: CMHS
Chủ đề: Thu thập câu hỏi

Bao giờ các lớp gửi câu hỏi cho trường?
"""
INLINE = f"""On Fri, Nov 20, 2026 at 8:00 AM Office <vp@example.org> wrote:
> Lớp mình có câu hỏi gì về cơ sở vật chất không?
{ROOF}
> Về thu chi?
{FEES}
"""
PAGE = f"""<table border=1><thead><tr><th colspan=4>DANH SÁCH CÂU HỎI LỚP 5A</th></tr>
<tr><th rowspan=2>TT</th><th colspan=2>Phụ huynh</th><th rowspan=2>Nội dung</th></tr>
<tr><th>Họ tên</th><th>SĐT</th></tr></thead>
<tbody><tr><td>1</td><td>Người Một</td><td>0900000001</td><td>{ROOF}</td></tr>
<tr style="display: none"><td>2</td><td>Người Hai</td><td></td><td>{BOOKS}</td></tr>
<tr><td>3</td><td>&nbsp;</td><td></td><td>{FEES}</td></tr></tbody></table>"""


def hidden() -> bytes:
    """A list of which a filter leaves out a row, with an earlier wording in a hidden column."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["Lớp", "Câu hỏi", "Câu hỏi (bản cũ)"])
    for group, text, before in (("5A", ROOF, LUNCH), ("5B", FEES, None), ("5C", BOOKS, None)):
        sheet.append([group, text, before])
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["C"].hidden = True
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def control(*inner: str) -> str:
    return f"<w:sdt><w:sdtContent>{''.join(inner)}</w:sdtContent></w:sdt>"


FOREIGN = [
    Case(
        "hidden row and column",
        hidden,
        [
            f"{ROOF} @Lớp 5A",
            f"{LUNCH} @Lớp 5A #Câu hỏi (bản cũ) ?hidden",
            f"{FEES} @5B",
            f"{BOOKS} @5C ?hidden",
        ],
    ),
    Case(
        "numbers as text",
        lambda: book(["Số TT", "Lớp", "Nội dung câu hỏi"], ["01", "5", ROOF], ["02", 5, FEES]),
        [f"{ROOF} @Lớp 5", f"{FEES} @Lớp 5"],
    ),
    Case(
        "a title, headings over two rows, a total",
        lambda: book(
            ["TỔNG HỢP CÂU HỎI CỦA PHỤ HUYNH", None, None, None, None],
            ["STT", "Thông tin người hỏi", None, "Nội dung", None],
            [None, "Họ tên PH", "Lớp", "Câu hỏi", "Đề xuất, kiến nghị"],
            [1, "Người Một", "5A", ROOF, LUNCH],
            [2, "Người Hai", "5B", FEES, None],
            [None, "Tổng cộng: 3 ý kiến"],
            merged=("A1:E1", "A2:A3", "B2:C2", "D2:E2"),
        ),
        [
            f"{ROOF} @Lớp 5A ~Người Một",
            f"{LUNCH} @Lớp 5A ~Người Một =proposal",
            f"{FEES} @5B ~Người Hai",
        ],
        ("Tổng cộng",),
    ),
    Case(
        "a sheet for each class and a figure sheet",
        lambda: book(
            ["Mỗi lớp điền vào một trang"],
            sheets={
                "Lớp 5A": [["STT", "Câu hỏi"], [1, ROOF], [2, FEES]],
                "Lớp 5B": [["STT", "Câu hỏi"], [1, BOOKS]],
                "Thống kê": [["Lớp", "Số câu hỏi"], ["5A", 2], ["5B", 1]],
            },
        ),
        [
            f"{ROOF} @Lớp 5A",
            f"{FEES} @Lớp 5A",
            f"{BOOKS} @Lớp 5B",
            "Số câu hỏi ?place",
            "2 ?place",
            "1 ?place",
        ],
        ("Mỗi lớp",),
    ),
    Case(
        "Google Forms in English",
        table_of(*ENGLISH).encode,
        [
            f"{ROOF} @Lớp 5A #{ASKED} ~Person One",
            f"{LUNCH} @Lớp 5A #{CANTEEN} ~Person One",
            f"Yes @Lớp 5A #{PUBLISH} ~Person One ?column",
            f"{FEES} @5B #{ASKED} ~Person Two",
            f"No @5B #{PUBLISH} ~Person Two ?column",
        ],
        asked=(PUBLISH,),
    ),
    Case(
        "Google Forms with several questions",
        lambda: table_of(*VIETNAMESE).encode("utf-8-sig"),
        [
            f"Bao giờ tăng lương? @Tổ 4 #{VIETNAMESE[0][5]}",
            f"{ROOF} @Tổ 4 #{VIETNAMESE[0][6]}",
            f"không có @Tổ 4 #{VIETNAMESE[0][5]} ~Người Hai",
            f"{LUNCH} @Tổ 4 #{VIETNAMESE[0][6]} ~Người Hai",
        ],
    ),
    Case(
        "a chat that was exported",
        CHAT.encode,
        [
            "Em chào cô ạ ?place",
            ROOF,
            "Vâng, cô ghi nhận ạ ?place",
            LUNCH,
            f"{FEES}\nThu mấy đợt vậy cô?",
        ],
        ("Mẹ Minh",),
    ),
    Case("a chat that was copied", COPIED.encode, [ROOF, LUNCH, FEES], ("Bố Quân",)),
    Case(
        "a reply above what it answers",
        THREAD.encode,
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5A"],
        ("Các lớp có câu hỏi gì không?",),
    ),
    Case(
        "a reply of Outlook",
        OUTLOOK.encode,
        [ROOF, LUNCH],
        ("Bao giờ các lớp gửi câu hỏi cho trường?",),
    ),
    Case(
        "answers between what is quoted",
        lambda: mail(INLINE),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5A"],
        ("> Về thu chi?",),
    ),
    Case(
        "a slip of tables with content controls",
        lambda: word(
            HEAD
            + p("PHIẾU LẤY Ý KIẾN")
            + tbl(
                tr(tc(p("Lớp:", control(run(" 5A"))))),
                tr(
                    tc(
                        tbl(
                            tr("STT", "Câu hỏi"),
                            tr("1", control(tc(ROOF))),
                            tr("2", tc(p(FEES))),
                            tr("3", tc(PLACEHOLDER)),
                        )
                    )
                ),
            )
            + FOOT
        ),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5A"],
        ("PHIẾU", "STT"),
    ),
    Case(
        "numbered tables within cells",
        lambda: word(
            tbl(
                tr("Lớp", "Các câu hỏi"),
                tr("5A", tc(tbl(tr("1", ROOF), tr("2", FEES)))),
                tr("5B", tc(tbl(tr("1", BOOKS)))),
            )
        ),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5A", f"{BOOKS} @5B"],
    ),
    Case(
        "a page with a heading that goes on below, and a row that is not drawn",
        PAGE.encode,
        [
            f"{ROOF} @Lớp 5A ~Người Một",
            f"{BOOKS} @Lớp 5A ~Người Hai ?hidden",
            f"{FEES} @Lớp 5A",
        ],
    ),
    Case(
        "a mail that was forwarded",
        f"Chuyển cô Hoa xử lý nhé.\n\n---------- Forwarded message ---------\nTừ: Phụ huynh 5A\n"
        f"Date: Th 6, 20 thg 11, 2026\nTo: Văn phòng <vp@example.org>\n\nKính gửi nhà trường,\n"
        f"{ROOF}\n{FEES}\nTrân trọng".encode,
        [ROOF, FEES],
        ("Chuyển cô Hoa", "To: Văn phòng"),
    ),
    Case(
        "Microsoft Forms",
        lambda: book(
            ["ID", "Start time", "Email", "Name", "Thầy/cô thuộc tổ", "Thầy/cô hỏi câu hỏi gì?"],
            [1, "11/20/2026 8:00", "anonymous", None, "Tổ 4", ROOF],
        ),
        [f"{ROOF} @Tổ 4"],
    ),
    Case("pictures as bullets", f"👉 {ROOF}\n✅ {LUNCH}".encode, [ROOF, LUNCH]),
    Case(
        "numbers that say who asks",
        f"Câu 1 (lớp 5A): {ROOF}\nCâu 2 (lớp 5B): {FEES}".encode,
        [f"{ROOF} @Lớp 5A", f"{FEES} @lớp 5B"],
    ),
    Case(
        "questions and answers in English and in bold",
        f"Q1. {ROOF}\nA: Trong hè\n**Hỏi 2:** {FEES}\n**Trả lời:** Hai đợt.".encode,
        [f"{ROOF} >Trong hè", f"{FEES} >Hai đợt."],
    ),
    Case(
        "a table in signs",
        f"| STT | Lớp | Câu hỏi |\n|---|:--|---|\n| 1 | 5A | {ROOF} |\n| 2 | 5B | {FEES} |".encode,
        [f"{ROOF} @Lớp 5A", f"{FEES} @5B"],
    ),
    Case(
        "parts by numerals, the same class again, a sum",
        lambda: book(
            ["STT", "Nội dung", "Lớp"],
            ["I", "Cơ sở vật chất", None],
            [1, ROOF, "5A"],
            [2, LUNCH, "nt"],
            ["II", "Thu chi", None],
            [1, FEES, "-"],
            [None, "Cộng", "3"],
        ),
        [
            f"{ROOF} @Lớp 5A #Cơ sở vật chất",
            f"{LUNCH} @Lớp 5A #Cơ sở vật chất",
            f"{FEES} #Thu chi",
        ],
    ),
    Case(
        "the minutes of a group",
        f"BIÊN BẢN HỌP TỔ\nThời gian: 15h00\nĐịa điểm: Phòng họp\nNội dung: Góp ý hội nghị\n"
        f"Các ý kiến:\n- {ROOF}\n- {FEES}".encode,
        ["Góp ý hội nghị ?place", ROOF, FEES],
        ("Địa điểm",),
    ),
    Case("CSV of Vietnamese Windows", lambda: as_cp1258(CSV).encode("cp1258"), CSV_ROWS),
    Case("CSV in TCVN3", lambda: TCVN3.encode("latin-1"), CSV_ROWS[:2]),
    Case("CSV in UTF-16 with its mark", lambda: b"\xfe\xff" + CSV.encode("utf-16-be"), CSV_ROWS),
    Case("CSV in UTF-16 without a mark", lambda: CSV.encode("utf-16-le"), CSV_ROWS),
    Case(
        "CSV that was encoded twice",
        lambda: CSV.encode().decode("latin-1").encode(),
        CSV_ROWS,
    ),
]
