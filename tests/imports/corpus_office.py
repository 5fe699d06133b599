"""Lists as an office or a form makes them, with what stands around and within their cells. Each
with the rows that it must give, as in corpus.py."""

import email
import io
import zipfile
from email.message import EmailMessage
from email.policy import default

import xlsxwriter

from tests.imports.corpus import Case, book, mail, word
from tests.imports.test_documents import pdf

POOL, GATE, BUS, MENU = (
    "Bể bơi của trường bao giờ mở lại?",
    "Đề nghị lắp thêm đèn ở cổng sau",
    "Xe đưa đón có tăng giá không?",
    "Thực đơn tuần nào cũng giống nhau, nhà trường có đổi không?",
)


def struck() -> bytes:
    """A list with a question that has a line through it, and one of which some words have."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as made:
        gone, plain = made.add_format({"font_strikeout": True}), made.add_format()
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["Lớp", "Câu hỏi"])
        sheet.write_row(1, 0, ["5A", BUS], gone)
        sheet.write(2, 0, "5B")
        sheet.write_rich_string(2, 1, gone, "Sao cấm đá bóng?", plain, POOL)
        sheet.write(3, 0, "5C", gone)
        sheet.write(3, 1, GATE)
    return file.getvalue()


def forwarded() -> bytes:
    """A mail to which another was attached whole."""
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["MIME-Version"] = "a@example.org", "FW", "1.0"
    outer.set_content("Chuyển cô xử lý giúp.")
    inner = email.message_from_bytes(mail(f"1. {POOL}\n2. {BUS}"), EmailMessage, policy=default)
    outer.add_attachment(inner)
    return outer.as_bytes()


def within_word(page: str) -> bytes:
    """A Word file as programs of web pages make it: it holds the page, and no words of its own."""
    file = io.BytesIO(word("<w:altChunk/>"))
    with zipfile.ZipFile(file, "a") as packed:
        packed.writestr("word/afchunk.htm", page)
    return file.getvalue()


FRAMES = f"""MIME-Version: 1.0
X-Document-Type: Workbook
Content-Type: multipart/related; boundary="P"

--P
Content-Type: text/html; charset="utf-8"

<html><frameset rows="*,39"><frame src="sheet001.htm"></frameset></html>
--P
Content-Type: text/html; charset="utf-8"

<table><tr><td>Lớp</td><td>Câu hỏi</td></tr><tr><td>5A</td><td>{POOL}</td></tr></table>
--P--
"""
UNKNOWN = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: text/plain; charset=x-vps\n\n"

OFFICE = [
    Case(
        "each class named once, and its questions below",
        lambda: book(
            ["Lớp", "Họ và tên", "Câu hỏi"],
            ["5A", "Người Một", POOL],
            [None, "Người Hai", GATE],
            ["5B", None, BUS],
            [None, None, MENU],
        ),
        [
            f"{POOL} @Lớp 5A ~Người Một",
            f"{GATE} @Lớp 5A ~Người Hai ?above",
            f"{BUS} @5B",
            f"{MENU} @5B ?above",
        ],
    ),
    Case(
        "classes named once, with sums between, and the same in the next list",
        lambda: book(
            ["STT", "Lớp", "Câu hỏi"],
            [1, "5A", POOL],
            [2, None, GATE],
            [None, "Cộng", 2],
            [3, "5B", BUS],
            [None, "Cộng", 1],
            ["STT", "Lớp", "Câu hỏi"],
            [1, "5C", MENU],
            [2, None, BUS],
            ["STT", "Lớp", "Câu hỏi"],
            [1, "5D", GATE],
        ),
        [
            f"{POOL} @Lớp 5A",
            f"{GATE} @Lớp 5A ?above",
            f"{BUS} @5B",
            f"{MENU} @5C",
            f"{BUS} @5C ?above",
            f"{GATE} @5D",
        ],
        ("Cộng | 2", "Cộng | 1"),
    ),
    Case(
        "years, with and without classes beside them",
        lambda: book(
            ["Khối", "Lớp", "Câu hỏi"],
            [5, "5A", POOL],
            [None, None, GATE],
            [None, "5B", BUS],
            sheets={"Khối": [["Khối", "Câu hỏi"], [4, MENU], ["nt", BUS]]},
        ),
        [
            f"{POOL} @Lớp 5A",
            f"{GATE} @Lớp 5A ?above",
            f"{BUS} @5B",
            f"{MENU} @Khối 4",
            f"{BUS} @Khối 4",
        ],
    ),
    Case(
        "a form on the web in which not all name their class",
        lambda: book(
            ["Dấu thời gian", "Lớp", "Câu hỏi"],
            ["2026-10-01 10:00:00", "5A", POOL],
            ["2026-10-01 10:05:00", None, GATE],
        ),
        [f"{POOL} @Lớp 5A", GATE],
    ),
    Case(
        "classes that are named again, and some that are not",
        lambda: book(["Lớp", "Câu hỏi"], ["5A", POOL], [None, GATE], ["5A", BUS]),
        [f"{POOL} @Lớp 5A", GATE, f"{BUS} @Lớp 5A"],
    ),
    Case(
        "no headings, and two empty sheets",
        lambda: book(["5A", POOL], ["5B", BUS], sheets={"Sheet2": [], "Sheet3": []}),
        [f"{POOL} @Lớp 5A", f"{BUS} @5B"],
    ),
    Case(
        "signatures below the numbers",
        lambda: book(
            ["STT", "Họ và tên", "Ý kiến"],
            [1, "Người Một", POOL],
            ["NGƯỜI LẬP BIỂU", None, "TRƯỞNG BAN ĐẠI DIỆN"],
            ["(Ký, ghi rõ họ tên)", None, "(Ký, ghi rõ họ tên)"],
            ["Người Ba", None, "Người Bốn"],
        ),
        [f"{POOL} ~Người Một", "Người Bốn ?place"],
        ("TRƯỞNG BAN", "(Ký"),
    ),
    Case(
        "what adds up the rows of each class, and who is called so",
        lambda: book(
            ["STT", "Lớp", "Ý kiến"],
            [1, "5A", POOL],
            [None, "Cộng lớp 5A", "1 ý kiến"],
            [2, "Tổng phụ trách", GATE],
            [None, "Công đoàn", "Công khai thu chi"],
            ["Tổng số", None, "3 ý kiến"],
        ),
        [f"{POOL} @Lớp 5A", f"{GATE} @Tổng phụ trách", "Công khai thu chi @Công đoàn"],
        ("Cộng lớp 5A | 1 ý kiến", "3 ý kiến"),
    ),
    Case(
        "what the board says to it, and how it is dealt with",
        lambda: book(
            ["STT", "Lớp", "Nội dung phụ huynh hỏi", "Ý kiến của Ban giám hiệu", "Phụ trách"],
            [1, "5A", POOL, "Dự kiến tháng 3.", "Kế toán"],
            ["STT", "Lớp", "Nội dung phản ánh", "Phương án xử lý", "Bộ phận phụ trách"],
            [2, "5B", GATE, "Sẽ lắp hai đèn.", "Kế toán"],
        ),
        [f"{POOL} @Lớp 5A >Dự kiến tháng 3.", f"{GATE} @5B >Sẽ lắp hai đèn."],
    ),
    Case(
        "answers by whoever gave them, in the same line or the next",
        (
            f"1. {POOL} Trả lời: Tháng 3.\n2. {BUS}\nHiệu trưởng trả lời:\nKhông tăng.\n"
            f"Trả lời bổ sung (Kế toán): Giá cũ.\n3. {MENU}\n=> TL: Sẽ đổi.\n"
            "4. Đề nghị nhà trường trả lời: Sân bóng mở giờ nào?\n"
        ).encode,
        [
            f"{POOL} >Tháng 3.",
            f"{BUS} >Không tăng.\nGiá cũ.",
            f"{MENU} >Sẽ đổi.",
            "Đề nghị nhà trường trả lời: Sân bóng mở giờ nào?",
        ],
    ),
    Case(
        "an answer in the cell of its question",
        lambda: book(["Lớp", "Câu hỏi"], ["5A", f"{POOL}\nTrả lời: Tháng 3."], ["5B", BUS]),
        [f"{POOL} @Lớp 5A >Tháng 3.", f"{BUS} @5B"],
    ),
    Case(
        "classes with other blanks",
        lambda: book(["Lớp/Tổ", "Câu hỏi"], ["5 a", POOL], ["tổ4", GATE], ["Lớp 5-A", BUS]),
        [f"{POOL} @Lớp 5A", f"{GATE} @Tổ 4", f"{BUS} @Lớp 5-A"],
    ),
    Case(
        "what has a line through it in Excel",
        struck,
        [f"{BUS} @Lớp 5A ?hidden", f"{POOL} @5B", GATE],
    ),
    Case(
        "a mail to which another is attached",
        forwarded,
        [f"{POOL} @Lớp 5A", f"{BUS} @Lớp 5A"],
        ("Chuyển cô",),
    ),
    Case("a workbook that Excel saved as one web page", FRAMES.encode, [f"{POOL} @Lớp 5A"]),
    Case("a mail in letters that nobody knows", f"{UNKNOWN}1. {POOL}\n".encode, [POOL]),
    Case(
        "pieces of a page without its beginning",
        f"<div>1. {POOL}</div><div>2. {BUS}</div><footer>© 2026</footer>".encode,
        [POOL, BUS],
        ("© 2026",),
    ),
    Case(
        "a page with a title over a list",
        f"<p>Câu hỏi lớp 5A</p><ol><li>{POOL}</li><li>{GATE}</li></ol>".encode,
        [f"{POOL} @Lớp 5A", f"{GATE} @Lớp 5A"],
    ),
    Case(
        "tables of a page below their classes, within a table that only lays them out",
        "".join(
            f"<table><tr><td><h3>{group}</h3><table><tr><th>STT<th>Câu hỏi<tr><td>1<td>{text}"
            "</table></table>"
            for group, text in (("Lớp 5A", POOL), ("Lớp 5B", BUS))
        ).encode,
        [f"{POOL} @Lớp 5A", f"{BUS} @Lớp 5B"],
    ),
    Case(
        "a chat of Telegram",
        (
            f"Người Một, [20/11/2026 08:01]\n{POOL}\n\n"
            f"Người Hai, [20/11/2026 08:03]\n{GATE}\nTối lắm\n"
        ).encode,
        [POOL, f"{GATE}\nTối lắm"],
        ("Người Một", "Người Hai"),
    ),
    Case(
        "a chat of Teams",
        f"[8:01 SA] Người Một\n{POOL}\n[8:03 SA] Người Hai\n{GATE}\n".encode,
        [POOL, GATE],
        ("Người Một", "Người Hai"),
    ),
    Case(
        "a chat of Messenger below its times",
        (
            f"20 tháng 11, 2026 lúc 8:01 SA\nNgười Một\n{POOL}\nNgười Hai đã trả lời Người Một\n"
            f"{GATE}\n20 tháng 11, 2026 lúc 8:05 SA\nBạn đã gửi\nVâng ạ\n"
        ).encode,
        [POOL, GATE, "Vâng ạ ?place"],
        ("Người Một",),
    ),
    Case(
        "classes as titles, marked and counted",
        (
            f"* Lớp 5A (2 ý kiến):\n- {POOL}\n- {GATE}\n1. Ý kiến của lớp 5B:\n- {BUS}\n"
            f"Mẫu giáo lớn:\n- {MENU}\n- Lớp học nóng quá\n"
        ).encode,
        [
            f"{POOL} @Lớp 5A",
            f"{GATE} @Lớp 5A",
            f"{BUS} @lớp 5B",
            f"{MENU} @Mẫu giáo lớn",
            "Lớp học nóng quá @Mẫu giáo lớn",
        ],
    ),
    Case(
        "a greeting that says whose parent writes",
        f"Em chào thầy cô, em là PH lớp 5A, em muốn hỏi ạ:\n{POOL}\n{BUS}\nEm cảm ơn ạ.".encode,
        [f"{POOL} @Lớp 5A", f"{BUS} @Lớp 5A"],
    ),
    Case(
        "a slip with several fields in one line, and its signature",
        (
            f"PHIẾU GÓP Ý\nHọ tên: Người Một......... Lớp: 5A......\nNội dung góp ý:\n{POOL}\n"
            "Ngày 05 tháng 11 năm 2026\nNgười góp ý\nNgười Một\n"
        ).encode,
        [f"{POOL} @Lớp 5A ~Người Một"],
        ("Người góp ý",),
    ),
    Case(
        "what a form itself asks",
        (
            "1. Ông/bà có hài lòng về bữa ăn không?\n☒ Có   ☐ Không\n"
            f"2. Ông/bà có câu hỏi gì gửi Hội nghị?\n{POOL}\n"
        ).encode,
        ["Ông/bà có hài lòng về bữa ăn không? ?place", POOL],
        ("☒ Có", "Ông/bà có câu hỏi gì"),
    ),
    Case(
        "the agenda and the end of a meeting's minutes",
        (
            "BIÊN BẢN HỌP LỚP\nThời gian: 8h00\nĐịa điểm: Phòng 12\nI. NỘI DUNG\n"
            f"1. Thu chi quỹ lớp\nII. Ý KIẾN\n1. {POOL}\n2. {GATE}\n"
            "Cuộc họp kết thúc hồi 10h00.\nTHƯ KÝ\n"
        ).encode,
        ["Thu chi quỹ lớp #NỘI DUNG ?place", f"{POOL} #Ý KIẾN", f"{GATE} #Ý KIẾN"],
        ("Cuộc họp kết thúc",),
    ),
    Case(
        "whole lines of CSV in quotation marks",
        f'"STT,Lớp,""Câu hỏi"""\r\n"1,5A,""{POOL}"""\r\n"2,5B,{BUS}"\r\n'.encode,
        [f"{POOL} @Lớp 5A", f"{BUS} @5B"],
    ),
    Case(
        "questions with a sign between, and parts of one",
        lambda: book(
            ["Lớp", "Ý kiến"],
            ["5A", f"{POOL}; {BUS};"],
            ["5B", "Về bể bơi, xin hỏi:\na) Bao giờ mở?\nb) Giá vé bao nhiêu?"],
        ),
        [
            f"{POOL} @Lớp 5A",
            f"{BUS} @Lớp 5A",
            "Về bể bơi, xin hỏi:\na) Bao giờ mở?\nb) Giá vé bao nhiêu? @5B",
        ],
    ),
    Case(
        "bullets as Word copies them, which are letters of old fonts",
        f"·\u00a0\u00a0 {POOL}\n§ {BUS}\nØ\u00a0 {MENU}\nv  {GATE}".encode,
        [POOL, BUS, MENU, GATE],
    ),
    Case("small numerals and letters", f"i. {POOL}\nii. {BUS}\n".encode, [POOL, BUS]),
    Case("letters with a stroke", f"a/ {POOL}\nb/ {BUS}\n".encode, [POOL, BUS]),
    Case(
        "a text as programs write it",
        (
            f"# Tổng hợp câu hỏi\n\n## Lớp 5A\n1. {POOL}\n---\n## Lớp 5B\n1. {BUS}\n"
            f"### Tổ 4\n- [ ] {MENU}\n"
        ).encode,
        [f"{POOL} @Lớp 5A", f"{BUS} @Lớp 5B", f"{MENU} @Tổ 4"],
    ),
    Case(
        "what was asked and answered the last time, and whether there is an answer",
        lambda: book(
            ["Lớp", "Câu hỏi", "Câu hỏi năm trước", "Trả lời năm trước", "Trả lời"],
            ["5A", POOL, BUS, "Không tăng", "x"],
        ),
        [f"{POOL} @Lớp 5A", f"{BUS} @Lớp 5A #Câu hỏi năm trước ?column"],
        asked=("Câu hỏi năm trước",),
    ),
    Case(
        "what became of each",
        lambda: book(
            ["Lớp", "Chi tiết", "Trạng thái"],
            ["5A", POOL, "Bộ phận kế toán xem"],
            ["5B", BUS, "Loại (trùng)"],
        ),
        [f"{POOL} @Lớp 5A", f"{BUS} @5B ?closed"],
    ),
    Case(
        "a column for each class",
        lambda: book(["STT", "5A", "Lớp 5B"], [1, POOL, BUS], [2, GATE, None], ["Sĩ số", 35, 36]),
        [
            f"{POOL} @Lớp 5A",
            f"{BUS} @Lớp 5B",
            f"{GATE} @Lớp 5A",
            "35 @Lớp 5A ?column",
            "36 @Lớp 5B ?column",
        ],
    ),
    Case(
        "who asks before the question",
        (
            f"1. Chị Hoa (lớp 5A): {POOL}\n2. Ông Nam - Tổ 4 hỏi: {BUS}\n"
            f"3. Lê Mơ, 5B: {MENU}\n4. Ở Tổ 4 (lớp 5A): quạt hỏng\n"
            "5. Cô giáo (lớp 5A): dạy nhanh\n6. Bán Trú (lớp 5A): thiếu rau\n"
        ).encode,
        [
            f"{POOL} @Lớp 5A ~Chị Hoa",
            f"{BUS} @Tổ 4 ~Ông Nam",
            f"{MENU} @5B ~Lê Mơ",
            "Ở Tổ 4 (lớp 5A): quạt hỏng",
            "Cô giáo (lớp 5A): dạy nhanh",
            "Bán Trú (lớp 5A): thiếu rau",
        ],
    ),
    Case(
        "thanks and a signature at the end of a cell",
        lambda: book(
            ["Lớp", "Ý kiến"],
            ["5A", f"{POOL}\nTrân trọng cảm ơn!\nNgười Một"],
            ["5B", f"1. {BUS}\n2. {GATE}\nXin cảm ơn nhà trường ạ."],
            ["5C", f"{MENU}\nCảm ơn trường đã mở bể bơi."],
        ),
        [
            f"{POOL} @Lớp 5A",
            f"{BUS} @5B",
            f"{GATE} @5B",
            f"{MENU}\nCảm ơn trường đã mở bể bơi. @5C",
        ],
    ),
    Case(
        "rows of a table in PDF, with what stands above each page",
        lambda: pdf(
            f"TRƯỜNG TIỂU HỌC SAO MAI\nSTT Lớp Nội dung câu hỏi\n1 5A {POOL}",
            f"TRƯỜNG TIỂU HỌC SAO MAI\n2 4/1 {BUS}\n3 5B {GATE}",
        ),
        [f"{POOL} @Lớp 5A", f"{BUS} @4/1", f"{GATE} @5B"],
        ("STT Lớp",),
    ),
    Case(
        "a title with the class's parents and the school year",
        lambda: book(
            ["Chi hội lớp 5A - Năm học 2026 - 2027"],
            ["STT", "Ý kiến"],
            [1, POOL],
            merged=("A1:B1",),
        ),
        [f"{POOL} @Lớp 5A"],
    ),
    Case(
        "a web page within a Word file",
        lambda: within_word(f"<p>Lớp 5A</p><ol><li>{POOL}</li><li>{GATE}</li></ol>"),
        [f"{POOL} @Lớp 5A", f"{GATE} @Lớp 5A"],
    ),
    Case(
        "a template with an example, and what is left to be filled in",
        lambda: book(
            ["STT", "Lớp", "Câu hỏi"],
            [None, "(ghi tên lớp)", "(mỗi câu một dòng)"],
            ["VD", "5B", f"Ví dụ: {MENU}"],
            [1, "5A", POOL],
            [None, "-- Chọn lớp --", "Nhập câu hỏi tại đây"],
        ),
        [f"Ví dụ: {MENU} @5B ?place", f"{POOL} @Lớp 5A"],
        ("(mỗi câu một dòng)", "Nhập câu hỏi"),
    ),
    Case(
        "an export of Slido",
        f"Question ID,Question,Question Author Name,Question upvotes\n1,{POOL},Nobody,5\n".encode,
        [POOL],
    ),
    Case(
        "a child and its parents in columns",
        lambda: book(
            ["Họ tên HS", "Lớp", "Họ tên cha", "Họ tên mẹ", "Ý kiến phụ huynh"],
            ["Cháu Ba", "5A", "Người Một", "Người Hai", POOL],
        ),
        [f"{POOL} @Lớp 5A"],
    ),
    Case(
        "classes with their teachers",
        f"Lớp 5A - GVCN: Cô Hoa\n1. {POOL}\nLớp 5B (GVCN Nam)\n1. {BUS}\nHạn gửi: 20/11".encode,
        [f"{POOL} @Lớp 5A", f"{BUS} @Lớp 5B"],
        ("Hạn gửi",),
    ),
    Case(
        "an answer called a response",
        f"1. {POOL}\nÝ kiến phản hồi của nhà trường: Tháng 3.\n2. {BUS}\nPhản hồi: Không.".encode,
        [f"{POOL} >Tháng 3.", f"{BUS} >Không."],
    ),
    Case(
        "wishes that speak of answers and examples",
        "1. Nên có giải đáp: thu chi\n2. Ví dụ như học phí thì thu mấy đợt?\n".encode,
        ["Nên có giải đáp: thu chi", "Ví dụ như học phí thì thu mấy đợt?"],
    ),
]
