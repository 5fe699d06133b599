"""Lists of questions as they come: messy tables, old programs, old fonts."""

import io
import unicodedata
import zipfile

import docx
import pypdf
import pytest
import xlsxwriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from liveqa.domain.publication import Identities
from liveqa.domain.words import OpinionKind
from liveqa.errors import ListUnreadable
from liveqa.imports.lists.collected import Collected, Known, Read
from liveqa.imports.lists.questions import read_questions
from liveqa.text import clean
from tests.imports.corpus import book, p, word, zipped
from tests.imports.lists import ROWS, word_file, workbook
from tests.sampling import examples

KNOWN = Known({"Lớp 5A": 1, "Tổ 1": 2}, {"Kế toán": 7}, {"Bao giờ có bể bơi?": 4})
TABLE = (
    "Lớp{0}Nội dung câu hỏi{0}Nội dung trả lời{0}Người trả lời\r\n5a{0}Học phí?{0}Đủ rồi{0}KẾ TOÁN"
)
PLAIN = "Đề nghị sửa mái che.\nSân trường có trồng thêm cây không?"


def unfilled() -> bytes:
    return book(["Lớp", "Câu hỏi"], ["5A", '="Bao giờ"&" sửa?"'])


def picture_pdf() -> bytes:
    made = pypdf.PdfWriter()
    made.add_blank_page(100, 100)
    file = io.BytesIO()
    made.write(file)
    return file.getvalue()


def read(source: bytes | str) -> Read:
    return read_questions(source.encode() if isinstance(source, str) else source, KNOWN)


def questions(source: bytes | str) -> list[Collected]:
    return [row.question for row in read(source).rows]


def texts(source: bytes | str) -> list[str]:
    return [question.text for question in questions(source)]


def test_a_workbook_with_title_merged_cells_numbers_and_a_foot() -> None:
    found = read(workbook())
    rows = [row.question for row in found.rows]
    assert [row.text for row in rows] == [ROWS[2][3], ROWS[3][3], ROWS[4][3]]
    assert [row.group for row in rows] == [1, 1, None]
    assert [row.unit for row in rows] == ["", "", "Lớp 5"]
    assert [row.name for row in rows] == ["Trần Thị Lan", "", "Lê Văn Minh"]
    assert found.columns == {"group": "Lớp", "name": "Họ và tên", "text": "Nội dung câu hỏi"}
    assert found.ignored == ["Ghi chú"]


def test_a_sheet_named_after_a_group_is_that_groups() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        for name in ("5A", "5B"):
            book.add_worksheet(name).write_column(0, 0, ["Nội dung", f"Câu của {name}?"])
    assert [(row.text, row.group) for row in questions(file.getvalue())] == [
        ("Câu của 5A?", 1),
        ("Câu của 5B?", None),
    ]


@pytest.mark.parametrize("delimiter", ["\t", ";", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
def test_a_table_as_text_whatever_program_saved_it(delimiter: str, encoding: str) -> None:
    text = TABLE.format(delimiter)
    if encoding == "cp1258":
        text = decomposed_for_windows(text)
    [row] = questions(text.encode(encoding))
    assert (row.text, row.group, row.prepared_answer, row.answerer) == ("Học phí?", 1, "Đủ rồi", 7)


def decomposed_for_windows(text: str) -> str:
    """The Windows code page has the letters with their quality, and the tones as marks."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = ""
    for char in text:
        marks = unicodedata.normalize("NFD", char)
        letter = unicodedata.normalize("NFC", "".join(m for m in marks if m not in tones))
        out += letter + "".join(m for m in marks if m in tones)
    return out


def test_words_that_may_tell_who_someone_is_are_noted() -> None:
    found = read(
        "Họ và tên\tNội dung câu hỏi\tLĩnh vực\tĐơn vị\n"
        "Lê Minh\tCháu Bảo An lớp 5A bị bạn trêu, gọi 0912 345 678\tHọc tập\t5B\n"
        "Gia Hân\tHọc phí?\tThu chi\tPhụ huynh em Tuấn\n"
        "\tGia Hân ngồi bàn cuối, có đổi chỗ không?\tHọc tập\t5B"
    )
    names = [row.names for row in found.rows]
    assert names == [["Bảo An", "0912 345 678"], ["Tuấn"], ["Gia Hân"]]


def test_people_of_the_record_are_looked_for_in_a_list() -> None:
    known = Known({}, {}, {}, Identities(("Bích Ngọc",)))
    [row] = read_questions("Bích Ngọc dạy lớp nào?".encode(), known).rows
    assert row.names == ["Bích Ngọc"]


def test_an_answerer_whom_the_meeting_does_not_have_is_named() -> None:
    rows = read("Câu hỏi\tNgười trả lời\nHọc phí?\tKế toán\nBao giờ sửa cổng?\tCô Hạnh").rows
    assert [row.stranger for row in rows] == ["", "Cô Hạnh"]


def test_a_row_that_asks_nothing_is_marked() -> None:
    void = ["Không", "?", "không có ý kiến.", "Không có câu hỏi nào", "...", "x", "1."]
    void += ["Nhất trí", "Em hoàn toàn đồng ý ạ", "Không đồng ý."]
    void += ["Lớp không có ý kiến", "PHHS ko có ý kiến gì thêm", "Hiện tại chưa có", "N/A", "no"]
    void += ["Tập thể lớp nhất trí 100% với kế hoạch của nhà trường", "Không ạ, cảm ơn nhà trường"]
    asked = [
        "Không đồng ý thu thêm tiền điện",
        "Không khí lớp học?",
        "Không có nước uống",
        "Không hài lòng với bữa ăn",
        "Ủng hộ nhà trường xây bể bơi",
        "Có bán trú không?",
        "Vì sao?",
    ]
    rows = read("\n".join(["Nội dung\tLớp", *(f"{text}\t5A" for text in void + asked)])).rows
    assert [row.question.text for row in rows if row.void] == void
    assert len(rows) == len(void + asked)


def test_a_word_files_table_and_its_lines() -> None:
    [row] = questions(word_file(table=True))
    assert (row.text, row.group) == ("Khi nào tăng lương?", 2)
    assert texts(word_file(table=False)) == [
        "Khi nào tăng lương?",
        "Phòng học có điều hòa không?",
    ]


def test_a_letterhead_and_a_signature_are_no_questions() -> None:
    document = docx.Document()
    head = document.add_table(1, 2)
    head.cell(0, 0).text = "TRƯỜNG TIỂU HỌC SAO MAI"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    for line in ("Các câu hỏi của tổ 1", "1. Bao giờ sửa mái che", "ở sân sau?", "2. Học phí?"):
        document.add_paragraph(line)
    foot = document.add_table(1, 2)
    foot.cell(0, 1).text = "TỔ TRƯỞNG\n(Ký, ghi rõ họ tên)"
    file = io.BytesIO()
    document.save(file)
    assert texts(file.getvalue()) == ["Bao giờ sửa mái che\nở sân sau?", "Học phí?"]


def test_what_was_inserted_with_tracking_is_read() -> None:
    change = 'w:id="1" w:author="Hoa" w:date="2026-01-01T00:00:00Z"'
    document = docx.Document()
    document.element.body.insert(
        0,
        parse_xml(
            f"<w:p {nsdecls('w')}><w:r><w:t xml:space='preserve'>Bao giờ </w:t></w:r>"
            f"<w:ins {change}><w:r><w:t>sửa mái che</w:t></w:r></w:ins>"
            f"<w:del {change}><w:r><w:delText>xong</w:delText></w:r></w:del>"
            "<w:smartTag><w:r><w:t>?</w:t></w:r></w:smartTag></w:p>"
        ),
    )
    file = io.BytesIO()
    document.save(file)
    assert texts(file.getvalue()) == ["Bao giờ sửa mái che?"]


def test_several_questions_in_a_cell_are_several() -> None:
    cell = '"1. Bao giờ sửa mái che\nở sân sau?\n2. Học phí năm nay?\n3. Sao không có thể dục?"'
    assert texts(f"Lớp,Nội dung câu hỏi\n5A,{cell}") == [
        "Bao giờ sửa mái che\nở sân sau?",
        "Học phí năm nay?",
        "Sao không có thể dục?",
    ]


def test_several_columns_of_questions_are_all_read() -> None:
    found = questions(
        "Lớp\tCâu hỏi về chuyên môn\tCâu hỏi về bán trú\n5A\tSách?\tBữa ăn?\n5B\t\tGiờ ngủ?"
    )
    assert [(each.text, each.topic) for each in found] == [
        ("Sách?", "Câu hỏi về chuyên môn"),
        ("Bữa ăn?", "Câu hỏi về bán trú"),
        ("Giờ ngủ?", "Câu hỏi về bán trú"),
    ]


def test_a_forms_heading_is_the_whole_question_that_it_asked() -> None:
    heading = (
        "Quý phụ huynh có câu hỏi, ý kiến, kiến nghị nào muốn gửi đến Ban giám hiệu nhà trường tại"
        " Hội nghị đối thoại năm học 2026 - 2027? (Nếu không có, xin ghi “Không”)"
    )
    text = f'Dấu thời gian,Lớp của con,"{heading}"\n1/11/2026 8:00,5A,Bao giờ sửa mái che?'
    assert texts(text) == ["Bao giờ sửa mái che?"]


@pytest.mark.parametrize("mark", ["1. ", "2) ", "- ", "• ", "+ ", "Câu 3: ", "câu hỏi số 4. "])
def test_pasted_lines_lose_their_numbers_and_bullets(mark: str) -> None:
    assert texts("\n".join(mark + line for line in PLAIN.split("\n"))) == PLAIN.split("\n")


def test_a_line_with_commas_stays_one_question() -> None:
    line = "Đề nghị sửa mái che, thêm quạt, thay bóng đèn; bao giờ xong?"
    assert texts(line) == [line]


def test_a_title_over_a_list_is_no_question() -> None:
    for title in ("DANH SÁCH CÂU HỎI", "Tổng hợp các ý kiến của lớp 5A:", "Nội dung câu hỏi"):
        assert texts(f"{title}\n{PLAIN}") == PLAIN.split("\n")
    assert texts("Ý kiến về bữa ăn bán trú\nDanh sách lớp sai") == [
        "Ý kiến về bữa ăn bán trú",
        "Danh sách lớp sai",
    ]


def test_numbers_and_hyphens_of_a_question_stay() -> None:
    for line in (
        "2024 có gì mới?",
        "100% cha mẹ được hỏi chưa?",
        "5/9 có nghỉ không?",
        "1.500.000 đồng là những khoản gì?",
        "Xin xây thêm 2-3 phòng, xong trước ngày 5/9 - được không? 1. Ai làm?",
    ):
        assert texts(line) == [line]


@pytest.mark.parametrize(
    ("typed", "font"),
    [
        ("Néi dung\n§Ò nghÞ nhµ tr­êng söa m¸i che", "TCVN3"),
        ("Noäi dung\nÑeà nghò nhaø tröôøng söûa maùi che", "VNI"),
    ],
)
def test_old_fonts_are_converted_and_what_was_typed_is_kept(typed: str, font: str) -> None:
    for source in (typed.encode(), typed.encode("latin-1")):
        rows = read(source).rows
        assert (rows[-1].font, rows[-1].question.text) == (font, "Đề nghị nhà trường sửa mái che")
        assert rows[-1].typed
        assert rows[-1].typed.text == typed.split("\n")[1]


def test_what_is_there_already_is_named_by_its_number() -> None:
    rows = questions("Bao giờ có  bể bơi?\nCâu mới?\ncâu MỚI?")
    assert [row.same_as for row in rows] == [4, None, 0]


def test_ten_thousand_questions_are_refused_in_whatever_form() -> None:
    lines = [f"{n}. Câu thứ {n}?" for n in range(1, 10_001)]
    page = f"<table>{''.join(f'<tr><td>{line}' for line in lines)}</table>"
    for data in (word("".join(map(p, lines))), page.encode(), "\n".join(lines).encode()):
        with pytest.raises(ListUnreadable) as refused:
            read(data)
        assert refused.value.params["reason"] == "list.too_many"
    few = word("".join(map(p, lines[:2_000])))
    assert len(read(few).rows) == 2_000


def test_five_hundred_rows_and_kinds_in_words() -> None:
    table = "Loại ý kiến\tÝ kiến\n" + "\n".join(f"Kiến nghị\tÝ thứ {n}" for n in range(500))
    rows = questions(table)
    assert len(rows) == 500
    assert {row.kind for row in rows} == {OpinionKind.PETITION}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "list.empty"),
        (b"  \n\t\n", "list.empty"),
        (workbook([["Lớp", "Nội dung"]], ""), "list.empty"),
        (b"%PDF-1.7\n\x00\x01", "list.damaged"),
        (b"a\x00b", "list.not_text"),
        (b"<html><body><script>1</script></body></html>", "list.web_page"),
        (
            b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
            "list.web_page",
        ),
        (b"<?xml version='1.0'?><pkg:package><w:t>Xe?</w:t></pkg:package>", "list.damaged"),
        (b"<?xml version='1.0'?><svg><text>Xe?</text></svg>", "list.picture"),
        (b"{\\rtf1 }", "list.old_word"),
        (b"\xff\xd8\xff\xe0", "list.picture"),
        (b"\x00\x00\x00\x20ftypheic", "list.picture"),
        (b"BM\x36\x00\x00\x00\x00\x00\x00\x00\x36\x00", "list.picture"),
        (b"\x00\x00\x00\x20ftypM4A ", "list.not_text"),
        (b"Rar!\x1a\x07\x01\x00", "list.several"),
        (zipped(Document_iwa=b"x", preview_jpg=b"x"), "list.apple"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "list.password"),
        (b"\xd0\xcf\x11\xe0" + "__properties_version1.0".encode("utf-16-le"), "list.outlook"),
        (zipped(a_csv=b"1", b_csv=b"2"), "list.several"),
        (unfilled(), "list.unfilled"),
        (picture_pdf(), "list.pdf_picture"),
        (bytes(26 << 20), "list.too_large"),
        (b"PK\x03\x04broken", "list.damaged"),
        (b"\xd0\xcf\x11\xe0broken", "list.damaged"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "list.old_word"),
        (b"a\n" * 5_001, "list.too_many"),
        (b"BEGIN:VCARD\nFN:A\nEND:VCARD\n", "list.not_text"),
        (b'[{"question": "Why?"}]', "list.not_text"),
    ],
)
def test_what_holds_no_list_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(ListUnreadable) as refused:
        read(data)
    assert refused.value.params["reason"] == reason
    for lang in ("vi", "en"):
        assert refused.value.text(lang)


def test_a_file_that_unfolds_to_too_much_is_refused_before_it_does() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(65 << 20))
    with pytest.raises(ListUnreadable) as refused:
        read(file.getvalue())
    assert refused.value.params["reason"] == "list.too_large"


@settings(max_examples=examples(60))
@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xff\xfe"):
        try:
            found = questions(start + data)
        except ListUnreadable:
            continue
        assert all(row.text and row.text == clean(row.text) for row in found)


@pytest.mark.parametrize(
    ("cell", "texts"),
    [
        ("(1) Sửa quạt (2) Thêm ghế (3) Học bơi", ["Sửa quạt", "Thêm ghế", "Học bơi"]),
        ("1) Lớp học bơi (khối 1, 2) ở đâu?", ["Lớp học bơi (khối 1, 2) ở đâu?"]),
        ("1) Sân bóng, 2) Thư viện; 3) Bể bơi?", ["Sân bóng", "Thư viện", "Bể bơi?"]),
        ("1. Sửa phòng 2. Thêm quạt", ["Sửa phòng 2. Thêm quạt"]),  # or room 2
        ("(1) Sân bẩn, (2) Phòng 3) hỏng", ["Sân bẩn", "Phòng 3) hỏng"]),
        ("Theo điều 1) và 2) thì sao?", ["Theo điều 1) và 2) thì sao?"]),
    ],
)
def test_numbers_within_a_line_begin_questions_of_their_own(cell: str, texts: list[str]) -> None:
    rows = read(f"Lớp\tCâu hỏi\n5A\t{cell}").rows
    assert [row.question.text for row in rows] == texts


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("Anh/chị là phụ huynh của học sinh lớp nào?", "Lớp 9X"),
        ("Thầy/cô thuộc tổ chuyên môn nào ạ?", "Tổ Toán"),
        ("Đơn vị nào?", "Trường A"),
    ],
)
def test_what_a_form_asks_about_ones_place_is_no_question(heading: str, place: str) -> None:
    [row] = read(
        f"Dấu thời gian\t{heading}\tAnh/chị có ý kiến gì với lớp nào?\n"
        f"5/5/2026 8:00:01\t{place}\tBao giờ sửa mái che?"
    ).rows
    assert (row.question.text, row.question.unit) == ("Bao giờ sửa mái che?", place)


@pytest.mark.parametrize(
    "heading",
    [
        "Anh/chị muốn đối thoại với đơn vị nào?",
        "Câu hỏi gửi đến bộ phận nào?",
        "Em muốn gặp tổ nào?",
    ],
)
def test_whom_a_form_asks_to_speak_with_is_not_who_asks(heading: str) -> None:
    rows = read(
        f"Dấu thời gian\t{heading}\tAnh/chị có ý kiến gì với nhà trường?\n"
        "5/5/2026 8:00:01\tPhòng Tài vụ\tBao giờ sửa mái che?"
    ).rows
    assert not any(row.question.unit or row.question.group for row in rows)
