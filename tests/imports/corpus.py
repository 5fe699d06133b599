"""Lists of questions as people write them, each with the rows that it must give.

A row is written as its text, then what else is known of it: `@` the class or unit, `#` the topic,
`~` the name, `=` the kind, `>` the prepared answer, `?` why it is in doubt. What `tests/imports/
corpus_files` holds was written by LibreOffice, from what stands here under the same name."""

import csv
import io
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter

from tests.imports.test_documents import pdf

FILES = Path(__file__).parent / "corpus_files"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CHANGE = 'w:id="1" w:author="Hoa" w:date="2026-01-01T00:00:00Z"'
ROOF, FEES, LUNCH, BOOKS = (
    "Bao giờ nhà trường sửa mái che?",
    "Học phí năm nay thu thế nào?",
    "Đề nghị tăng rau trong bữa ăn bán trú.",
    "Sách giáo khoa lớp 5 chọn bộ nào?",
)


@dataclass(frozen=True)
class Case:
    """A file, the rows that it gives, and pieces of what was read but not taken."""

    name: str
    data: Callable[[], bytes]
    rows: list[str]
    left: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


# -- how the files are made ----------------------------------------------------------------------


def book(
    *rows: list[Any], merged: tuple[str, ...] = (), sheets: dict[str, list[list[Any]]] | None = None
) -> bytes:
    """A workbook as openpyxl writes it."""
    made = openpyxl.Workbook()
    first = made.active
    assert first is not None
    for name, content in {first.title: rows, **(sheets or {})}.items():
        sheet = first if name == first.title else made.create_sheet(name)
        for row in content:
            sheet.append(row)
    for area in merged:
        first.merge_cells(area)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def table_of(*rows: list[str], delimiter: str = ",", ending: str = "\r\n") -> str:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=ending).writerows(rows)
    return file.getvalue()


def word(body: str, **parts: str) -> bytes:
    """A Word document with this body, and no more than Word needs."""
    file = io.BytesIO()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        )
        packed.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
            'officeDocument/2006/relationships/officeDocument"/></Relationships>',
        )
        packed.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>"
        )
        for name, content in parts.items():
            packed.writestr(f"word/{name}.xml", content)
    return file.getvalue()


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*inner: str, properties: str = "") -> str:
    shown = "".join(each if each.startswith("<") else run(each) for each in inner)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{shown}</w:p>"


def tc(*inner: str, properties: str = "") -> str:
    content = "".join(
        each if each.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else p(each) for each in inner
    )
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content or '<w:p/>'}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    made = "".join(cell if cell.startswith(("<w:tc>", "<w:sdt>")) else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{made}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def ins(text: str) -> str:
    return f"<w:ins {CHANGE}>{run(text)}</w:ins>"


def gone(text: str) -> str:
    return f"<w:del {CHANGE}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def zipped(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name.replace("_", "."), content)
    return packed.getvalue()


def mail(
    body: str, *, html: bool = False, quoted: bool = True, files: dict[str, bytes] | None = None
) -> bytes:
    made = EmailMessage()
    made["From"], made["To"] = "a@example.org", "b@example.org"
    made["Subject"] = "Ý kiến của lớp 5A"
    made["MIME-Version"] = "1.0"
    made.set_content(
        body, subtype="html" if html else "plain", cte="quoted-printable" if quoted else "base64"
    )
    for name, content in (files or {}).items():
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def lo(name: str) -> Callable[[], bytes]:
    return (FILES / name).read_bytes


HEAD = tbl(
    tr(
        tc("UBND PHƯỜNG SAO MAI", "TRƯỜNG TIỂU HỌC SAO MAI"),
        tc("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    )
)
FOOT = tbl(tr(tc("Nơi nhận:", "- Như trên;"), tc("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)")))
FORM = (
    "Quý phụ huynh có câu hỏi, ý kiến, kiến nghị nào muốn gửi đến Ban giám hiệu nhà trường tại Hội"
    " nghị đối thoại năm học 2026 - 2027? (Nếu không có, xin ghi “Không”)"
)
SURVEY = "Anh/chị có hài lòng với bữa ăn bán trú của nhà trường không?"
FORM_ROWS = [
    ["Dấu thời gian", "Địa chỉ email", "Họ và tên phụ huynh", "Lớp của con", FORM],
    ["20/11/2026 8:00:01", "lan@example.org", "Người Một", "5A", ROOF],
    ["20/11/2026 9:30:00", "minh@example.org", "Người Hai", "5B", "Không"],
]
SPREADSHEET = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Khối 5"><Table>
<Row><Cell><Data ss:Type="String">Lớp</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">Nội
 dung câu hỏi</Data></Cell></Row>
<Row><Cell ss:MergeDown="1"><Data ss:Type="String">5A</Data></Cell><Cell ss:Index="3"><Data
 ss:Type="String">{}</Data></Cell></Row>
<Row><Cell ss:Index="3"><Data ss:Type="String">{}</Data></Cell></Row></Table></Worksheet>
</Workbook>"""
EXPORT = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>td'
    '{{}}</style></head><body><h3>DANH SÁCH CÂU HỎI</h3><table border="1"><tr><td>STT<td>Lớp</td>'
    "<td>Nội dung câu hỏi</td></tr><tr><td>1<td rowspan=2>5A<td>{}<br>Xin cảm ơn&nbsp;!</tr>"
    "<tr><td>2</td><td>{}<s> (đã bỏ)</s></td></tr></table></body></html>"
)
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
PLACEHOLDER = (
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Bấm vào đây để nhập ý"
    " kiến?</w:t></w:r></w:p></w:sdtContent></w:sdt>"
)
MAIL = f"""\
Kính gửi Ban Giám hiệu nhà trường,

Tôi là phụ huynh của một cháu lớp 5A. Tôi xin gửi tới nhà trường mấy ý kiến sau:

1. {ROOF}
Mùa mưa cháu nào cũng ướt.
2. {LUNCH}

Kính mong nhà trường xem xét.
Trân trọng cảm ơn./.
Người Một
Điện thoại: 0900 000 000
"""


def formulas(*, stored: bool) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["Lớp", "Nội dung câu hỏi"])
        sheet.write(1, 0, "5A")
        if stored:
            sheet.write_formula(1, 1, '="Bao giờ"&" sửa?"', None, "Bao giờ sửa?")
    return file.getvalue()


def unfilled() -> bytes:
    return book(["Lớp", "Câu hỏi"], ["5A", ROOF], ["5B", '="Bao giờ"&" sửa?"'])


CASES = [
    # -- Excel, by openpyxl
    Case(
        "headings",
        lambda: book(["STT", "Lớp", "Nội dung câu hỏi"], [1, "5A", ROOF], [2, "5B", FEES]),
        [f"{ROOF} @Lớp 5A", f"{FEES} @5B"],
    ),
    Case(
        "letterhead above, heading on row 12",
        lambda: book(
            ["UBND PHƯỜNG SAO MAI", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["TRƯỜNG TIỂU HỌC SAO MAI", None, "Độc lập - Tự do - Hạnh phúc"],
            [None],
            [None],
            [None, None, "Sao Mai, ngày 20 tháng 11 năm 2026"],
            ["TỔNG HỢP Ý KIẾN"],
            ["Năm học 2026 - 2027"],
            [None],
            [None],
            ["(Kèm theo Kế hoạch số 12/KH)"],
            ["Số ý kiến: 2"],
            ["TT", "Lớp", "Ý kiến, kiến nghị"],
            [1, "5A", ROOF],
            [2, "5A", LUNCH],
            [None, None, "GIÁO VIÊN CHỦ NHIỆM"],
            [None, None, "(Ký, ghi rõ họ tên)"],
            [None, None, "Người Một"],
        ),
        [f"{ROOF} @Lớp 5A", f"{LUNCH} @Lớp 5A", "Người Một ?place"],
        ("GIÁO VIÊN CHỦ NHIỆM", "(Ký"),
    ),
    Case(
        "class merged downwards",
        lambda: book(
            ["Lớp", "Câu hỏi"], ["5A", ROOF], [None, FEES], ["5B", BOOKS], merged=("A2:A3",)
        ),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5A", f"{BOOKS} @5B"],
    ),
    Case(
        "heading in two rows, merged",
        lambda: book(
            ["Lớp", "Nội dung ý kiến", None, None],
            [None, "Dạy và học", "Bán trú", "Cơ sở vật chất"],
            ["5A", BOOKS, LUNCH, ROOF],
            ["5B", None, None, FEES],
            merged=("A1:A2", "B1:D1"),
        ),
        [
            f"{BOOKS} @Lớp 5A #Dạy và học",
            f"{LUNCH} @Lớp 5A #Bán trú",
            f"{ROOF} @Lớp 5A #Cơ sở vật chất",
            f"{FEES} @5B #Cơ sở vật chất",
        ],
    ),
    Case(
        "who asks under one heading, columns counted",
        lambda: book(
            ["STT", "Người hỏi", None, "Nội dung câu hỏi"],
            [None, "Họ và tên", "Lớp", None],
            ["(1)", "(2)", "(3)", "(4)"],
            [1, "Người Một", "5A", ROOF],
            merged=("A1:A2", "B1:C1", "D1:D2"),
        ),
        [f"{ROOF} @Lớp 5A ~Người Một"],
    ),
    Case(
        "classes as lines across the table",
        lambda: book(
            ["STT", "Nội dung câu hỏi", "Ghi chú"],
            ["Lớp 5A", None, None],
            [1, ROOF, None],
            [2, FEES, "gấp"],
            ["Lớp 5B", None, None],
            [1, BOOKS, None],
            merged=("A2:C2", "A5:C5"),
        ),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5A", f"{BOOKS} @Lớp 5B"],
    ),
    Case(
        "parts as lines across the table",
        lambda: book(
            ["STT", "Lớp", "Ý kiến"],
            ["I", "Về chuyên môn"],
            [1, "5A", BOOKS],
            ["II. BÁN TRÚ"],
            [1, "5B", LUNCH],
        ),
        [f"{BOOKS} @Lớp 5A #Về chuyên môn", f"{LUNCH} @5B #BÁN TRÚ"],
    ),
    Case(
        "two columns of questions by topic",
        lambda: book(
            ["Lớp", "Câu hỏi về chuyên môn", "Câu hỏi về bán trú"],
            ["5A", BOOKS, LUNCH],
            ["5B", None, FEES],
        ),
        [
            f"{BOOKS} @Lớp 5A #Câu hỏi về chuyên môn",
            f"{LUNCH} @Lớp 5A #Câu hỏi về bán trú",
            f"{FEES} @5B #Câu hỏi về bán trú",
        ],
    ),
    Case(
        "a column of contents beside that of questions",
        lambda: book(["Lớp", "Nội dung", "Câu hỏi"], ["5A", "Cơ sở vật chất", ROOF]),
        ["Cơ sở vật chất @Lớp 5A #Nội dung ?column", f"{ROOF} @Lớp 5A"],
        asked=("Nội dung",),
    ),
    Case(
        "kinds of opinions as columns",
        lambda: book(["Lớp", "Câu hỏi", "Kiến nghị"], ["5A", ROOF, LUNCH]),
        [f"{ROOF} @Lớp 5A", f"{LUNCH} @Lớp 5A =petition"],
    ),
    Case(
        "a column that names the kind",
        lambda: book(
            ["Ý kiến", "Nội dung", "Lớp"], ["Kiến nghị", LUNCH, "5A"], ["Hỏi", ROOF, "5A"]
        ),
        [f"{LUNCH} @Lớp 5A =petition", f"{ROOF} @Lớp 5A"],
    ),
    Case(
        "several questions in a cell",
        lambda: book(
            ["Lớp", "Câu hỏi"],
            ["5A", f"1. {ROOF}\n2) {FEES}\nThu mấy đợt?\n3/ {LUNCH}"],
            ["5B", f"- {BOOKS}\n- {LUNCH}"],
            ["5C", f"1. {ROOF} 2. {FEES}"],
            ["5D", "Đề nghị mua:\n- quạt\n- bàn ghế"],
        ),
        [
            f"{ROOF} @Lớp 5A",
            f"{FEES}\nThu mấy đợt? @Lớp 5A",
            f"{LUNCH} @Lớp 5A",
            f"{BOOKS} @5B",
            f"{LUNCH} @5B",
            f"{ROOF} @5C",
            f"{FEES} @5C",
            "Đề nghị mua:\n- quạt\n- bàn ghế @5D",
        ],
    ),
    Case("a formula with its value", lambda: formulas(stored=True), ["Bao giờ sửa? @Lớp 5A"]),
    Case("a formula without a value", unfilled, [f"{ROOF} @Lớp 5A"], ("formula B3",)),
    Case(
        "Google Forms in Excel",
        lambda: book(*FORM_ROWS),
        [f"{ROOF} @Lớp 5A ~Người Một", "Không @5B ~Người Hai"],
    ),
    Case(
        "a survey beside the question",
        lambda: book(
            [
                "Timestamp",
                "Lớp",
                SURVEY,
                FORM,
            ],
            ["1/11/2026", "5A", "Rất hài lòng", ROOF],
        ),
        [
            f"Rất hài lòng @Lớp 5A #{SURVEY} ?column",
            f"{ROOF} @Lớp 5A",
        ],
        asked=("Anh/chị có hài lòng",),
    ),
    Case(
        "a sheet for each class",
        lambda: book(
            ["Ghi chú"],
            ["Mỗi lớp một trang"],
            sheets={"5A": [["Nội dung"], [ROOF]], "5B": [["Nội dung"], [FEES]]},
        ),
        ["Ghi chú ?place", "Mỗi lớp một trang ?place", f"{ROOF} @Lớp 5A", f"{FEES} @5B"],
    ),
    Case(
        "another class's list below",
        lambda: book(
            ["Lớp 5A"],
            ["STT", "Nội dung câu hỏi"],
            [1, ROOF],
            [None],
            ["Lớp 5B"],
            ["STT", "Nội dung câu hỏi"],
            [1, FEES],
        ),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5B"],
    ),
    Case(
        "no headings, a column of classes",
        lambda: book(["5A", ROOF], ["5B", FEES]),
        [f"{ROOF} @Lớp 5A", f"{FEES} @5B"],
    ),
    Case(
        "no headings, two columns alike",
        lambda: book(["Việc sửa mái che ở sân sau", ROOF], ["Việc thu chi đầu năm", FEES]),
        [f"{ROOF} ?column", f"{FEES} ?column"],
    ),
    Case(
        "one column",
        lambda: book(["DANH SÁCH CÂU HỎI"], [f"1. {ROOF}"], [FEES], [LUNCH]),
        [ROOF, FEES, LUNCH],
    ),
    Case(
        "a child's name in a column",
        lambda: book(
            ["Họ tên học sinh", "Họ tên phụ huynh", "Lớp", "Ý kiến"],
            ["Cháu Ba", "Người Một", "5A", ROOF],
        ),
        [f"{ROOF} @Lớp 5A ~Người Một"],
    ),
    Case(
        "decomposed letters",
        lambda: unicodedata.normalize("NFD", f"1. {ROOF}\n2. {LUNCH}").encode(),
        [ROOF, LUNCH],
    ),
    Case(
        "an old font in Excel",
        lambda: book(["Líp", "Néi dung c©u hái"], ["5A", "Bao giê söa m¸i che?"]),
        ["Bao giờ sửa mái che? @Lớp 5A"],
    ),
    Case(
        "answers prepared",
        lambda: book(
            ["Lớp", "Câu hỏi", "Người trả lời", "Dự kiến trả lời"],
            ["5A", ROOF, "Kế toán", "Trong hè."],
        ),
        [f"{ROOF} @Lớp 5A >Trong hè."],
    ),
    # -- text
    Case(
        "CSV with semicolons and a mark",
        ("\ufeff" + table_of(["Lớp", "Câu hỏi"], ["5A", f"{ROOF}\n{FEES}"], delimiter=";")).encode,
        [f"{ROOF}\n{FEES} @Lớp 5A"],
    ),
    Case(
        "pasted from Excel in UTF-16",
        lambda: table_of(["Lớp", "Câu hỏi"], ["5A", ROOF], delimiter="\t").encode("utf-16"),
        [f"{ROOF} @Lớp 5A"],
    ),
    Case(
        "line ends of three systems",
        f"Lớp;Câu hỏi\r\n5A;{ROOF}\r5B;{FEES}\n5C;{LUNCH}".encode,
        [f"{ROOF} @Lớp 5A", f"{FEES} @5B", f"{LUNCH} @5C"],
    ),
    Case(
        "a line that names the separator",
        f"sep=|\r\nLớp|Câu hỏi\r\n5A|{ROOF}".encode,
        [f"{ROOF} @Lớp 5A"],
    ),
    Case(
        "CSV without headings",
        f"5A;{ROOF}\n5B;{FEES}".encode,
        [f"{ROOF} @Lớp 5A", f"{FEES} @5B"],
    ),
    Case(
        "Google Forms in CSV",
        lambda: table_of(*FORM_ROWS).encode(),
        [f"{ROOF} @Lớp 5A ~Người Một", "Không @5B ~Người Hai"],
    ),
    Case(
        "Google Forms in a zipped CSV",
        lambda: zipped(y_csv=table_of(*FORM_ROWS).encode()),
        [f"{ROOF} @Lớp 5A ~Người Một", "Không @5B ~Người Hai"],
    ),
    Case(
        "heading in two rows of CSV",
        f"Lớp;Nội dung ý kiến;\n;Dạy và học;Bán trú\n5A;{BOOKS};{LUNCH}".encode,
        [f"{BOOKS} @Lớp 5A #Dạy và học", f"{LUNCH} @Lớp 5A #Bán trú"],
    ),
    Case(
        "parts with bullets",
        f"I. VỀ CHUYÊN MÔN\n- {BOOKS}\nII. VỀ BÁN TRÚ\n- {LUNCH}\n- {FEES}".encode,
        [f"{BOOKS} #VỀ CHUYÊN MÔN", f"{LUNCH} #VỀ BÁN TRÚ", f"{FEES} #VỀ BÁN TRÚ"],
    ),
    Case(
        "questions with their answers",
        f"Hỏi: {ROOF}\nĐáp: Trong hè này.\nXong trước 5/9.\nHỏi: {FEES}\nĐáp: Thu hai đợt.".encode,
        [f"{ROOF} >Trong hè này.\nXong trước 5/9.", f"{FEES} >Thu hai đợt."],
    ),
    Case(
        "classes as lines of a text",
        f"LỚP 5A\n1. {ROOF}\nLớp 5B:\n1. {FEES}\nLớp 5C: {LUNCH}".encode,
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5B", f"{LUNCH} @Lớp 5C"],
    ),
    Case(
        "numbers of two levels",
        f"1. Cơ sở vật chất\n1.1. {ROOF}\n2. Thu chi:\na) {FEES}\n3. Đề nghị:\n- thêm quạt;".encode,
        [f"{ROOF} #Cơ sở vật chất", f"{FEES} #Thu chi", "Đề nghị:\n- thêm quạt;"],
    ),
    Case(
        "CSV without headings and quotes",
        f"5A,{ROOF}\n5B,{FEES}".encode,
        [f"{ROOF} @Lớp 5A", f"{FEES} @5B"],
    ),
    Case(
        "sentences under an unknown heading, a total below",
        lambda: book(
            ["TT", "Lớp", "Điều phụ huynh trông đợi", "Ý kiến"],
            [1, "5A", "Sân trường có thêm bóng mát cho các cháu", ROOF],
            ["Tổng", None, None, "1 ý kiến"],
        ),
        [
            f"{ROOF} @Lớp 5A",
            "Sân trường có thêm bóng mát cho các cháu @Lớp 5A #Điều phụ huynh trông đợi ?column",
        ],
        ("1 ý kiến",),
        ("Điều phụ huynh",),
    ),
    # -- Word
    Case(
        "a slip as a table of labels",
        lambda: word(
            tbl(tr("Họ và tên", "Người Một"), tr("Lớp", "5A"), tr("Câu hỏi", ROOF)) + FOOT
        ),
        [f"{ROOF} @Lớp 5A ~Người Một"],
    ),
    Case(
        "letterhead and numbered paragraphs",
        lambda: word(
            HEAD
            + p("CÂU HỎI CỦA TỔ 4")
            + p(f"1. {ROOF}")
            + p("Dột từ năm ngoái.")
            + p(f"2. {FEES}")
            + FOOT
        ),
        [f"{ROOF}\nDột từ năm ngoái. @Tổ 4", f"{FEES} @Tổ 4"],
        ("UBND PHƯỜNG", "CỘNG HÒA", "TỔ TRƯỞNG"),
    ),
    Case(
        "letterhead, table and signatures",
        lambda: word(
            HEAD
            + p("TỔNG HỢP Ý KIẾN")
            + tbl(tr("STT", "Lớp", "Nội dung câu hỏi"), tr("1", "5A", ROOF))
            + FOOT
        ),
        [f"{ROOF} @Lớp 5A"],
    ),
    Case(
        "a table and a question outside of it",
        lambda: word(
            HEAD
            + tbl(tr("Lớp", "Câu hỏi"), tr("5A", ROOF), tr("5B", FEES))
            + p("Bổ sung: Bao giờ có bể bơi mới?")
            + FOOT
        ),
        [f"{ROOF} @Lớp 5A", f"{FEES} @5B", "Bổ sung: Bao giờ có bể bơi mới? ?place"],
    ),
    Case(
        "tracked words",
        lambda: word(
            p("1. Bao giờ nhà trường ", ins("sửa mái che"), gone("sơn tường"), "?")
            + p(ins(f"2. {FEES}"))
            + p(gone("3. Bỏ câu này?"))
        ),
        [ROOF, FEES],
    ),
    Case(
        "tracked rows",
        lambda: word(
            tbl(
                tr("Lớp", "Câu hỏi"),
                tr("5A", ROOF, properties=f"<w:ins {CHANGE}/>"),
                tr("5B", FEES, properties=f"<w:del {CHANGE}/>"),
            )
        ),
        [f"{ROOF} @Lớp 5A"],
    ),
    Case(
        "moved words",
        lambda: word(
            p(f"1. {ROOF}")
            + f"<w:p><w:moveFrom {CHANGE}>{run(f'2. {FEES}')}</w:moveFrom></w:p>"
            + f"<w:p><w:moveTo {CHANGE}>{run(f'2. {FEES}')}</w:moveTo></w:p>"
        ),
        [ROOF, FEES],
    ),
    Case(
        "content controls",
        lambda: word(
            f"<w:sdt><w:sdtContent>{p(f'1. {ROOF}')}</w:sdtContent></w:sdt>"
            + p(
                "2. Học phí ",
                f"<w:sdt><w:sdtContent>{run('năm nay')}</w:sdtContent></w:sdt>",
                " thu thế nào?",
            )
            + PLACEHOLDER
        ),
        [ROOF, FEES],
    ),
    Case(
        "content controls around cells",
        lambda: word(
            tbl(
                tr("Lớp", "Câu hỏi"),
                tr("5A", f"<w:sdt><w:sdtContent>{tc(ROOF)}</w:sdtContent></w:sdt>"),
                tr("5B", tc(PLACEHOLDER)),
            )
        ),
        [f"{ROOF} @Lớp 5A"],
    ),
    Case(
        "a table within a cell",
        lambda: word(
            tbl(tr("Lớp", "Câu hỏi"), tr("5A", tc(tbl(tr("Việc", "Ý"), tr("Mái", "dột")), p(ROOF))))
        ),
        [f"Việc – Ý\nMái – dột\n{ROOF} @Lớp 5A"],
    ),
    Case(
        "cells merged in Word",
        lambda: word(
            tbl(
                tr(
                    tc("Lớp", properties='<w:vMerge w:val="restart"/>'),
                    tc("Ý kiến", properties='<w:gridSpan w:val="2"/>'),
                ),
                tr(tc(properties="<w:vMerge/>"), "Dạy và học", "Bán trú"),
                tr(tc("5A", properties='<w:vMerge w:val="restart"/>'), BOOKS, LUNCH),
                tr(tc(properties="<w:vMerge/>"), FEES, ""),
            )
        ),
        [
            f"{BOOKS} @Lớp 5A #Dạy và học",
            f"{LUNCH} @Lớp 5A #Bán trú",
            f"{FEES} @Lớp 5A #Dạy và học",
        ],
    ),
    Case(
        "numbers by Word itself",
        lambda: word(
            p(ROOF, properties=LISTED) + p("Mùa mưa dột.") + p(FEES, properties=LISTED),
            numbering=NUMBERING,
        ),
        [f"{ROOF}\nMùa mưa dột.", FEES],
    ),
    Case(
        "a table for each class",
        lambda: word(
            p("Lớp 5A")
            + tbl(tr("STT", "Câu hỏi"), tr("1", ROOF))
            + p("Lớp 5B")
            + tbl(tr("STT", "Câu hỏi"), tr("1", FEES))
        ),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5B"],
    ),
    Case(
        "a table broken at the page's end",
        lambda: word(
            tbl(tr("Lớp", "STT", "Câu hỏi"), tr("5A", "1", ROOF))
            + p("")
            + tbl(tr("5B", "2", FEES), tr("5B", "3", LUNCH))
        ),
        [f"{ROOF} @Lớp 5A", f"{FEES} @5B", f"{LUNCH} @5B"],
    ),
    Case(
        "lines of one cell",
        lambda: word(tbl(tr("Lớp", "Câu hỏi"), tr("5A", tc(p(f"1. {ROOF}"), p(f"2. {FEES}"))))),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5A"],
    ),
    Case(
        "slips filled in",
        lambda: word(
            "".join(
                p(line)
                for line in (
                    "PHIẾU HỎI",
                    "Họ và tên: Người Một",
                    "Lớp: .....5A.....",
                    f"Nội dung câu hỏi: {ROOF}",
                    "PHIẾU HỎI",
                    "Họ và tên: Người Hai",
                    "Lớp: 5B",
                    "Nội dung câu hỏi:",
                    FEES,
                    "……………………",
                )
            )
        ),
        [f"{ROOF} @Lớp 5A ~Người Một", f"{FEES} @5B ~Người Hai"],
    ),
    # -- markup called a workbook
    Case(
        "a school system's export called .xls",
        lambda: EXPORT.format(ROOF, FEES).encode(),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5A"],
    ),
    Case(
        "XML Spreadsheet 2003",
        lambda: SPREADSHEET.format(ROOF, FEES).encode(),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5A"],
    ),
    Case(
        "a page saved as one file",
        lambda: mail(EXPORT.format(ROOF, FEES), html=True),
        [f"{ROOF} @Lớp 5A", f"{FEES} @Lớp 5A"],
    ),
    # -- mails
    Case(
        "a mail that was pasted",
        MAIL.encode,
        [f"{ROOF}\nMùa mưa cháu nào cũng ướt. @Lớp 5A", f"{LUNCH} @Lớp 5A"],
        ("Kính gửi", "Trân trọng", "Người Một"),
    ),
    Case(
        "a mail without numbers",
        (
            f"Kính gửi nhà trường!\nEm là phụ huynh lớp 5A.\n{ROOF}\nTrường ta rất đẹp.\n"
            "Cảm ơn nhà trường.\nNgười Một"
        ).encode,
        ["Em là phụ huynh lớp 5A. ?place", ROOF, "Trường ta rất đẹp. ?place"],
        ("Kính gửi", "Cảm ơn", "Người Một"),
    ),
    Case(
        "a mail as a file, with the mail it answers",
        lambda: mail(
            MAIL + "\nVào T2, 1 thg 11, 2026 lúc 08:00 Nhà trường đã viết:\n> Mời gửi câu hỏi?\n"
        ),
        [f"{ROOF}\nMùa mưa cháu nào cũng ướt. @Lớp 5A", f"{LUNCH} @Lớp 5A"],
    ),
    Case(
        "a mail with its list attached",
        lambda: mail(
            "Kính gửi nhà trường,\nXin gửi danh sách.\nTrân trọng.",
            quoted=False,
            files={"ds.xlsx": book(["Lớp", "Câu hỏi"], ["5A", ROOF]), "ảnh.jpg": b"\xff\xd8\xff"},
        ),
        [f"{ROOF} @Lớp 5A"],
        ("ảnh.jpg",),
    ),
    # -- PDF
    Case(
        "a PDF with broken lines",
        lambda: pdf(f"DANH SÁCH CÂU HỎI\n1. Bao giờ nhà trường\nsửa mái che?\n2. {FEES}"),
        [ROOF, FEES],
    ),
    # -- LibreOffice
    Case(
        "ODS",
        lo("ods.ods"),
        [f"{BOOKS} @Lớp 5A #Dạy và học", f"{LUNCH} @Lớp 5A #Bán trú", f"{FEES} @5B #Bán trú"],
    ),
    Case(
        "XLS",
        lo("xls.xls"),
        [f"{BOOKS} @Lớp 5A #Dạy và học", f"{LUNCH} @Lớp 5A #Bán trú", f"{FEES} @5B #Bán trú"],
    ),
    Case(
        "XLSX",
        lo("xlsx.xlsx"),
        [f"{BOOKS} @Lớp 5A #Dạy và học", f"{LUNCH} @Lớp 5A #Bán trú", f"{FEES} @5B #Bán trú"],
    ),
    Case(
        "HTML",
        lo("html.xls"),
        [f"{BOOKS} @Lớp 5A #Dạy và học", f"{LUNCH} @Lớp 5A #Bán trú", f"{FEES} @5B #Bán trú"],
    ),
    Case("ODT", lo("odt.odt"), [f"{ROOF} @Lớp 5A", f"{FEES} @5B"]),
    Case("DOCX", lo("docx.docx"), [f"{ROOF} @Lớp 5A", f"{FEES} @5B"]),
]
