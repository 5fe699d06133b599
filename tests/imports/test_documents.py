"""A plan comes as Word writes it, as PDF or text; what cannot be read is said with what to do."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pypdf
import pytest
import typst
import xlsxwriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf.generic import ArrayObject, NameObject, NumberObject

from liveqa.errors import PlanUnreadable
from liveqa.imports import documents, reading
from liveqa.imports.plan import read_document
from liveqa.imports.word import blocks_of
from tests.imports import written
from tests.imports.test_written import as_table, expected
from tests.imports.written import OFFICE, UNION, word

BODY = "KẾ HOẠCH\nTổ chức Hội nghị đối thoại năm 2026\n1. Thời gian: 8h00 ngày 20/11/2026"


def pdf(*pages: str, width: str = "16cm") -> bytes:
    """A PDF with these pages, each broken at a margin."""
    lines = [page.strip().split("\n") for page in pages]
    told = "\n#pagebreak()\n".join(" \\\n".join(map(escaped, page)) for page in lines)
    source = f"#set page(width: {width} + 4cm, margin: 2cm)\n#set text(hyphenate: false)\n{told}"
    made = typst.compile(source.encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def escaped(line: str) -> str:
    signs = "\\#*_`$<>@=-+/~[]"
    return "".join(f"\\{sign}" if sign in signs else sign for sign in line.replace("\t", " "))


def with_paragraphs(*xml: str) -> bytes:
    """A Word document whose body has these elements."""
    document = docx.Document()
    body = document.element.body
    for each in xml:
        body.insert(len(body) - 1, parse_xml(each))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def paragraph(inner: str) -> str:
    return f"<w:p {nsdecls('w')}>{inner}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_document_is_read_as_word_shows_it_with_all_changes_accepted() -> None:
    change = 'w:id="1" w:author="Hoa" w:date="2026-01-01T00:00:00Z"'
    data = with_paragraphs(
        paragraph(
            f"{run('Địa điểm: ')}<w:del {change}><w:r><w:delText>Phòng 1</w:delText></w:r></w:del>"
            f"<w:ins {change}>{run('Hội trường')}</w:ins><w:smartTag>{run(' A')}</w:smartTag>"
        ),
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p>{run('Chủ đề: Cùng con')}</w:p></w:sdtContent>"
        "</w:sdt>",
        paragraph(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>{run('thấy')}"),
        paragraph(
            f"<w:r><w:rPr><w:strike/></w:rPr><w:t>bỏ</w:t></w:r>{run('giữ')}"
            '<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t> cả này</w:t></w:r>'
        ),
        paragraph(
            "<w:r><w:pict><w:txbxContent>"
            f"<w:p>{run('trong khung')}</w:p></w:txbxContent></w:pict></w:r>"
        ),
    )
    assert blocks_of(data) == [
        "Địa điểm: Hội trường A",
        "Chủ đề: Cùng con",
        "thấy",
        "giữ cả này",
        "trong khung",
    ]


def test_the_numbers_that_word_sets_by_itself_are_read() -> None:
    document = docx.Document()
    for style, text in (
        ("List Number", "Thời gian: 8h00 ngày 20/11/2026"),
        ("List Number", "Thành phần"),
        ("List Bullet", "Ban Giám hiệu"),
        ("List Number", "Địa điểm: Hội trường"),
    ):
        document.add_paragraph(text, style=style)
    file = io.BytesIO()
    document.save(file)
    assert blocks_of(file.getvalue()) == [
        "1. Thời gian: 8h00 ngày 20/11/2026",
        "2. Thành phần",
        "- Ban Giám hiệu",
        "3. Địa điểm: Hội trường",
    ]


def test_a_table_in_a_table_and_a_merged_cell_lose_nothing() -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    for row, cells in zip(table.rows, (["TT", "Nội dung", "Ai"], ["1", "", "Hoa"]), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    inner = table.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "8h00", "Khai mạc"
    table.cell(0, 2).merge(table.cell(1, 2))
    file = io.BytesIO()
    document.save(file)
    rows = blocks_of(file.getvalue())
    assert [row[0] for row in rows] == ["TT", "1"]
    assert "8h00" in rows[1][1]
    assert "Khai mạc" in rows[1][1]


@pytest.mark.parametrize("plan", [OFFICE, UNION])
def test_a_pdf_gives_the_facts_that_its_text_gives(plan: str) -> None:
    found = read_document(pdf(plan))
    told = {row for row in as_table(found) if row.startswith("taken") and "body" not in row}
    from_text = {row for row in as_table(read_document(plan.encode())) if row.startswith("taken")}
    assert told <= from_text
    assert len(told) >= len(from_text) - 3


@pytest.mark.parametrize("name", written.SHAPES)
def test_a_pdf_in_which_columns_and_cells_run_together_makes_nothing_certain_that_is_wrong(
    name: str,
) -> None:
    """What is ticked is what the text says; nothing is put in the place of what is lost."""
    found = as_table(read_document(pdf(written.plan(name))))
    certain = re.findall(r"^taken (?:all|\d) (.*)$", "\n".join(found), re.MULTILINE)
    said = re.findall(r"^\w+ (?:all|\d) (.*)$", "\n".join(expected(name)), re.MULTILINE)
    assert [fact for fact in certain if fact not in said] == []
    assert len(certain) > 5


def test_a_page_without_words_is_named() -> None:
    found = read_document(pdf(BODY, "  "))
    assert found.blank_pages == [2]


@pytest.mark.parametrize("size", [None, [0, 0, 0, 0], [0, 0]])
def test_a_page_that_does_not_say_how_large_it_is_is_read(size: list[int] | None) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(BODY)))
    page = writer.pages[0]
    del page["/MediaBox"]
    if size is not None:
        page[NameObject("/MediaBox")] = ArrayObject(map(NumberObject, size))
    file = io.BytesIO()
    writer.write(file)
    assert as_table(read_document(file.getvalue())) == as_table(read_document(pdf(BODY)))


def encrypted() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(BODY)))
    writer.encrypt("mật khẩu", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def workbook() -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet().write_row(0, 0, ["KẾ HOẠCH"])
    return file.getvalue()


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b" " * (documents.UNFOLDED_LIMIT + 1))
    return file.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
BAD: list[tuple[Callable[[], bytes], str]] = [
    (lambda: b"x" * (documents.SIZE_LIMIT + 1), "file_too_large"),
    (bomb, "file_too_large"),
    (lambda: b"K\xe1\xba\xbf" + b"a" * documents.TEXT_LIMIT, "too_large"),
    (encrypted, "password"),
    (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    (lambda: OLE + "WordDocument".encode("utf-16-le"), "old_word"),
    (lambda: OLE + "Workbook".encode("utf-16-le"), "excel"),
    (lambda: b"{\\rtf1 K\\u7871 ho\\u7841ch}", "old_word"),
    (workbook, "excel"),
    (lambda: pdf("  "), "pdf_picture"),
    (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "picture"),
    (lambda: word(UNION)[:-200], "file_damaged"),
    (lambda: pdf(BODY)[:300], "file_damaged"),
    (lambda: b"PK\x03\x04 no zip at all", "file_damaged"),
    (lambda: b"<!DOCTYPE html><html><body>", "web_page"),
    (lambda: b"KH\x00\x01\x02", "no_document"),
    (lambda: b"", "empty"),
    (lambda: b" \r\n\t\r\n", "empty"),
]


@pytest.mark.parametrize(
    ("data", "reason"), BAD, ids=[f"{n}-{why}" for n, (_, why) in enumerate(BAD)]
)
def test_what_cannot_be_read_is_said_with_what_to_do(
    data: Callable[[], bytes], reason: str
) -> None:
    with pytest.raises(PlanUnreadable) as caught:
        read_document(data())
    assert caught.value.params["reason"] == f"plan.{reason}"
    for lang in ("vi", "en"):
        assert "{" not in caught.value.text(lang)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\n\r\n"])
def test_a_text_is_read_in_any_encoding_with_any_line_ends(encoding: str, newline: str) -> None:
    decomposed = BODY if encoding != "cp1258" else as_cp1258(BODY)
    found = read_document(decomposed.replace("\n", newline).encode(encoding))
    assert [each.value for each in found.facts if each.field == "starts_at"] == ["2026-11-20 08:00"]
    assert found.sessions == ["Hội nghị đối thoại năm 2026"]


def as_cp1258(text: str) -> str:
    """A text as the old Windows code page can hold it: tones apart from their letters."""
    made = ""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tones = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        base = "".join(part for part in parts if part not in tones)
        made += unicodedata.normalize("NFC", base) + tones
    return made


@pytest.mark.long
def test_ten_thousand_lines_are_read_in_the_readers_own_process() -> None:
    text = BODY + "\nII. NỘI DUNG\n" + "- Sân trường.\n" * 10_000
    found = reading.read_document(text.encode())
    assert len(found.sentences) > 10_000
    assert len([each for each in found.facts if each.field == "contents"]) == 1


@pytest.mark.long
def test_what_never_ends_a_sentence_is_read_too() -> None:
    found = reading.read_document((BODY + "\nabc def ghi" * 40_000).encode())
    assert [each.value for each in found.facts if each.field == "title"]


def test_the_command_line_imports_a_word_document(tmp_path: Path) -> None:
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(word(UNION))
    [plan] = reading.read_plans(file)
    assert plan.title == "Đối thoại định kỳ tại nơi làm việc năm 2026"


@pytest.mark.parametrize(
    "title", ["Trường TH số 2 – KH 2026 – Trang {}/3", "KẾ HOẠCH ĐỐI THOẠI - {}"]
)
@pytest.mark.parametrize("is_above", [True, False])
def test_what_stands_on_every_page_is_in_no_sentence(title: str, is_above: bool) -> None:
    body = (
        "KẾ HOẠCH\nTổ chức đối thoại với cha mẹ học sinh\nI. MỤC ĐÍCH\n- Nghe ý kiến, phù",
        "hợp thẩm quyền.\nII. NỘI DUNG\n1. Học phí năm học 2\n2. Bán trú khối 2",
        "3. Sân chơi khối 3\nIII. THỜI GIAN: 8h00 ngày 20/12/2026",
    )
    pages = [
        f"{title.format(at)}\n{text}" if is_above else f"{text}\n{title.format(at)}"
        for at, text in enumerate(body, 1)
    ]
    found = read_document(pdf(*pages))
    purposes = [each.value for each in found.facts if each.field == "purposes"]
    assert purposes == ["Nghe ý kiến, phù hợp thẩm quyền"]
    contents = [each.value for each in found.facts if each.field == "contents"]
    assert contents == ["Học phí năm học 2", "Bán trú khối 2", "Sân chơi khối 3"]
    if "Trang" in title:
        told = read_document("\n".join(pages).encode())
        assert [each.value for each in told.facts if each.field == "purposes"] == purposes


def _document(heading: str, rows: list[list[str]], *merged: tuple[int, int, int, int]) -> bytes:
    """A plan with a table of which cells are merged: from row and column to row and column."""
    document = docx.Document()
    for line in ("KẾ HOẠCH", "Tổ chức đối thoại với cha mẹ học sinh", heading):
        document.add_paragraph(line)
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for top, left, bottom, right in merged:
        table.cell(top, left).merge(table.cell(bottom, right))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_what_is_merged_downwards_holds_for_each_row() -> None:
    rows = [
        ["Bộ phận", "Nhiệm vụ", "Hạn"],
        ["BGH", "Xây dựng kế hoạch", "18/11/2026"],
        ["", "Duyệt nội dung trả lời", "02/12/2026"],
    ]
    found = read_document(_document("IV. PHÂN CÔNG", rows, (1, 0, 2, 0)))
    tasks = [each.value for each in found.facts if each.field == "tasks"]
    assert [(each["assignee"], each["due"]) for each in tasks] == [
        ("BGH", "2026-11-18"),
        ("BGH", "2026-12-02"),
    ]
    rows = [
        ["STT", "Khối", "Thời gian", "Địa điểm", "Chủ trì"],
        ["1", "6", "7h30\n05/12/2026", "Hội trường", "Cô Triệu Thị Vân\n(PHT)"],
        ["2", "7", "9h30\n05/12/2026", "", "Thầy Giáp Văn Long\n(PHT)"],
    ]
    found = read_document(_document("II. LỊCH", rows, (1, 3, 2, 3)))
    assert [each.value for each in found.facts if each.field == "venue"] == ["Hội trường"] * 2
    chairs = [each for each in found.facts if each.field == "officers"]
    assert [(each.session, each.value["name"]) for each in chairs] == [
        (0, "Cô Triệu Thị Vân"),
        (1, "Thầy Giáp Văn Long"),
    ]


def test_a_wide_heading_moves_no_column() -> None:
    rows = [
        ["TT", "Nội dung", "Thời gian", "", "Người thực hiện"],
        ["1", "Lập dự toán", "02/11/2026", "09/11/2026", "Kế toán"],
        ["2", "Niêm yết", "10/11/2026", "12/11/2026", "Văn thư"],
    ]
    found = read_document(_document("IV. PHÂN CÔNG", rows, (0, 2, 0, 3)))
    tasks = [each.value for each in found.facts if each.field == "tasks"]
    assert [each["assignee"] for each in tasks] == ["Kế toán", "Văn thư"]


def test_a_cell_of_several_lines_is_a_list() -> None:
    rows = [
        ["Thời gian", "16h45 ngày 12/12/2026"],
        ["Thành phần", "- BGH\n- Phụ huynh 9 lớp"],
        ["Chương trình", "16h45: Đón tiếp\n17h00: Khai mạc\n17h10: Đối thoại"],
        ["Phân công", "- HT: chủ trì\n- GVCN: mời phụ huynh"],
    ]
    found = read_document(_document("Năm học 2026-2027", rows))
    several = [each.value for each in found.facts if each.field == "participants"]
    assert several == ["BGH", "Phụ huynh 9 lớp"]
    agenda = [each.value["minutes"] for each in found.facts if each.field == "agenda"]
    assert agenda == [15, 10, 0]
    tasks = [each.value["assignee"] for each in found.facts if each.field == "tasks"]
    assert tasks == ["HT", "GVCN"]
