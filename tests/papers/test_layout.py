"""The layout of DOMAIN's table: sizes, margins and structures, read from the files themselves."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from msgspec.structs import replace
from pypdf import PdfReader

from liveqa.domain.record import Signer
from liveqa.domain.words import Origin, PaperKind
from liveqa.papers.formats import docx, html, pdf
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.report import report
from liveqa.papers.model.model import (
    ADDRESSED,
    MOTTO,
    NATION,
    Chart,
    Column,
    Document,
    Heading,
    Paragraph,
    Run,
    Table,
)
from tests.papers.every_kind import EVERY_KIND
from tests.papers.printed import MM, sheets
from tests.papers.reading import W, docx_part, folded, heading_numbers, pages
from tests.papers.records import Builder, conference, empty


@pytest.fixture(scope="module")
def word() -> bytes:
    return docx.render(minutes(conference()))


@pytest.fixture(scope="module")
def body(word: bytes) -> etree._Element:
    return docx_part(word)


@pytest.fixture(scope="module")
def styles(word: bytes) -> etree._Element:
    return docx_part(word, "word/styles.xml")


@pytest.fixture(scope="module")
def printed() -> PdfReader:
    return PdfReader(io.BytesIO(pdf.render(minutes(conference()))))


def value(element: etree._Element, path: str, name: str = "val") -> str:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    assert found is not None, path
    return str(found.get(f"{W}{name}"))


def style(styles: etree._Element, wanted: str) -> etree._Element:
    return next(s for s in styles.iter(f"{W}style") if s.get(f"{W}styleId") == wanted)


def paragraph(body: etree._Element, words: str) -> etree._Element:
    return next(p for p in body.iter(f"{W}p") if "".join(p.itertext()).startswith(words))


def test_a_heading_of_two_lines_is_not_stretched(styles: etree._Element) -> None:
    assert value(style(styles, "Heading1"), "pPr/jc") == "left"
    for level in (2, 3):
        assert style(styles, f"Heading{level}").find(f"{W}pPr/{W}jc") is None


def test_the_page_is_a4_with_the_margins_of_the_decree(body: etree._Element) -> None:
    main, attendance, register = body.iter(f"{W}sectPr")
    for section, (width, height) in zip(
        (main, attendance, register),
        [("11906", "16838"), ("11906", "16838"), ("16838", "11906")],
        strict=True,
    ):
        assert value(section, "pgSz", "w") == width
        assert value(section, "pgSz", "h") == height
        sides = ("top", "bottom", "left", "right")
        margins = [value(section, "pgMar", side) for side in sides]
        assert margins == ["1134", "1134", "1701", "850"]
    assert value(register, "pgSz", "orient") == "landscape"


def test_pages_are_numbered_but_the_first_and_anew_in_each_annex(
    word: bytes, body: etree._Element
) -> None:
    main, *annexes = body.iter(f"{W}sectPr")
    assert all(section.find(f"{W}titlePg") is not None for section in (main, *annexes))
    assert main.find(f"{W}pgNumType") is None
    assert [value(annex, "pgNumType", "start") for annex in annexes] == ["1", "1"]
    kinds = {ref.get(f"{W}type") for ref in main.iter(f"{W}headerReference")}
    assert kinds == {"default", "first"}
    headers = [docx_part(word, f"word/header{n}.xml") for n in (1, 2)]
    fields = [field.get(f"{W}instr") for part in headers for field in part.iter(f"{W}fldSimple")]
    assert fields == [" PAGE "]


def test_times_new_roman_14_in_vietnamese_on_all_four_slots(styles: etree._Element) -> None:
    run = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert run is not None
    fonts = {value(run, "rFonts", slot) for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert fonts == {"Times New Roman"}
    assert value(run, "sz") == "28"
    assert value(run, "lang") == "vi-VN"
    assert value(run, "color") == "000000"
    assert not [e for e in styles.iter() if any("Theme" in name for name in e.attrib)]


def test_the_body_is_justified_with_an_indented_first_line(styles: etree._Element) -> None:
    properties = style(styles, "BodyText").find(f"{W}pPr")
    assert properties is not None
    assert value(properties, "jc") == "both"
    assert value(properties, "ind", "firstLine") == "720"
    assert int(value(properties, "spacing", "after")) >= 120
    assert 240 <= int(value(properties, "spacing", "line")) <= 360


@pytest.mark.parametrize(
    ("wanted", "size", "bold"),
    [
        ("PaperHead", "26", False),
        ("Motto", "28", True),
        ("RecipientsTitle", "24", True),
        ("Recipients", "22", False),
        ("Heading1", None, True),
        ("Heading2", None, None),
        ("Title", None, True),
        ("Subtitle", None, True),
        ("Signer", None, True),
    ],
)
def test_each_part_has_the_size_and_weight_of_the_table(
    styles: etree._Element, wanted: str, size: str | None, bold: bool | None
) -> None:
    run = style(styles, wanted).find(f"{W}rPr")
    if size:
        assert run is not None
        assert value(run, "sz") == size
    if bold is not None:
        assert (run is not None and run.find(f"{W}b") is not None) == bold


def test_the_head_is_a_table_without_borders_and_its_rules_are_borders(
    body: etree._Element, styles: etree._Element
) -> None:
    head = next(body.iter(f"{W}tbl"))
    assert value(head, "tblPr/tblStyle") == "TableNormal"
    assert head.find(f".//{W}tblBorders") is None
    assert [len(row.findall(f"{W}tc")) for row in head.findall(f"{W}tr")] == [2, 2]
    assert value(style(styles, "Rule"), "pPr/pBdr/bottom") == "single"
    left, right, *_ = (list(cell.iter(f"{W}p")) for cell in head.iter(f"{W}tc"))
    assert value(left[2], "pPr/pStyle") == value(right[2], "pPr/pStyle") == "Rule"
    text = "".join(body.itertext())
    assert "___" not in text


def signed_by(count: int) -> Document:
    b = Builder(conference())
    for place in range(1, count + 1):
        b.record.signers[place] = Signer(
            id=place,
            meeting=1,
            position=place,
            papers=[PaperKind.MINUTES],
            authority="TM. Ban đại diện cha mẹ học sinh",
            office="Trưởng ban",
            name=f"Người ký {place:02d}",
        )
    return minutes(b.record)


@pytest.mark.parametrize("count", [2, 5, 10, 11, 58])
def test_every_signature_is_printed_whole_and_recipients_follow_the_last(count: int) -> None:
    document = signed_by(count)
    body = [sheet for sheet in sheets(pdf.render(document)) if sheet.width < sheet.height]
    told = [folded(" ".join(words.text for words in sheet.words)) for sheet in body]
    for signer in document.signers[2:]:
        assert sum(page.count(folded(signer.name)) for page in told) == 1
    [last] = [page for page in told if folded("Nơi nhận:") in page]
    assert folded(document.signers[-1].name) in last
    for page in told:
        assert page.count(folded("TRƯỞNG BAN")) == page.count(folded("Người ký"))
    assert min(words.at for sheet in body for words in sheet.words) > 18 * MM
    [first] = [page for page in told if folded("kết thúc vào") in page]
    assert folded("THƯ KÝ") in first


def test_word_keeps_each_signature_whole_and_recipients_with_the_last() -> None:
    table = list(docx_part(docx.render(signed_by(10))).iter(f"{W}tbl"))[1]
    rows = table.findall(f"{W}tr")
    assert len(rows) == 6
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    told = ["".join(row.itertext()) for row in rows]
    assert [text.count("Người ký") for text in told] == [0, 2, 2, 2, 2, 2]
    assert ["Nơi nhận:" in text for text in told] == [False] * 5 + [True]
    for row in rows:
        assert value(row.findall(f"{W}tc")[1], "tcPr/tcW", "w") == "340"


def test_names_of_a_row_stand_on_one_line_in_word() -> None:
    b = Builder()
    for place, capacity in enumerate(["Trưởng ban", "TM. Ban đại diện cha mẹ học sinh"], 1):
        signer = Signer(id=place, meeting=1, position=place, papers=[PaperKind.MINUTES])
        b.record.signers[place] = replace(signer, authority=capacity, name=f"Người ký {place}")
    row = list(list(docx_part(docx.render(minutes(b.record))).iter(f"{W}tbl"))[1])[-1]
    low, high = (
        [value(p, "pPr/spacing", "before") for p in row.iter(f"{W}p") if name in p.itertext()]
        for name in ("Người ký 1", "Người ký 2")
    )
    assert int(low[0]) - int(high[0]) == 322  # one line of 14 points


def test_word_has_no_empty_paragraph_to_make_room(body: etree._Element) -> None:
    empty = [p for p in body.findall(f"{W}p") if not "".join(p.itertext()).strip()]
    named = {value(p, "pPr/pStyle") for p in empty}
    assert named <= {"Rule", "SectionEnd", "Picture"}


def test_words_that_end_an_annex_end_its_section_in_word() -> None:
    """An empty paragraph behind them would begin another page where theirs is full."""
    b = Builder()
    b.group("Lớp 5B", invited=6, present=7)
    [first, last] = docx_part(docx.render(minutes(b.record))).iter(f"{W}sectPr")
    ending = last.getprevious()
    assert ending is not None
    assert "".join(ending.itertext()).startswith("Số có mặt gồm cả 01 đại biểu")
    assert first.getparent().getparent().find(f"{W}pPr/{W}pStyle") is not None


def test_several_addressees_end_with_their_marks() -> None:
    b = Builder()
    b.meeting(addressees=["Ủy ban nhân dân phường;", "- Sở Nội vụ"])
    assert report(b.record).addressees == ["Ủy ban nhân dân phường;", "Sở Nội vụ."]
    b.meeting(addressees=["Sở Nội vụ"])
    assert report(b.record).addressees == ["Sở Nội vụ"]


def test_a_range_is_never_broken() -> None:
    b = Builder()
    for blanks in range(0, 40, 2):
        b.answer([b.question("Hỏi?")], f"{'x ' * blanks}năm học 2026 - 2027, từ 13 - 20% số em.")
    for sheet in sheets(pdf.render(minutes(b.record))):
        for row in sheet.rows():
            line = " ".join(words.text for words in row)
            assert not line.rstrip().endswith(("2026", "2026 -", "13", "13 -", "Câu"))
    told = "".join(docx_part(docx.render(minutes(b.record))).itertext())
    assert "2026\u00a0-\u00a02027" in told
    assert "2026 - 2027" not in told


def test_a_typed_heading_stays_with_its_text() -> None:
    b = Builder()
    b.meeting(conclusion="## Kết luận chung\n\nGhi nhận.")
    heading = next(
        block
        for block in minutes(b.record).body
        if isinstance(block, Paragraph) and block.runs[0].text == "Kết luận chung"
    )
    assert heading.leads


def test_a_users_own_place_of_filing_stands() -> None:
    b = Builder()
    b.meeting(recipients=["Công đoàn", "Lưu: VP, Hồ sơ"])
    assert minutes(b.record).recipients == ["- Công đoàn;", "- Lưu: VP, Hồ sơ."]


def test_the_rule_under_the_motto_is_as_long_as_the_motto(body: etree._Element) -> None:
    right = list(body.iter(f"{W}tc"))[1]
    rule = list(right.iter(f"{W}p"))[2]
    width = int(value(right, "tcPr/tcW", "w"))
    length = width - int(value(rule, "pPr/ind", "left")) - int(value(rule, "pPr/ind", "right"))
    assert abs(length - 3428) <= 2  # the motto in Times New Roman bold 14


@pytest.mark.parametrize(
    ("house", "lines", "size"),
    [
        ("Trường Tiểu học Tô Hiệu", ["TRƯỜNG TIỂU HỌC TÔ HIỆU"], 13),
        ("Trường Mầm non Hoa Sen", ["TRƯỜNG MẦM NON HOA SEN"], 12),
        ("Trường Mầm non Hương Sen", ["TRƯỜNG MẦM NON", "HƯƠNG SEN"], 13),
        ("Trường MN Hoa Hướng Dương", ["TRƯỜNG MN HOA", "HƯỚNG DƯƠNG"], 13),
        ("Phòng Giáo dục và Đào tạo", ["PHÒNG GIÁO DỤC", "VÀ ĐÀO TẠO"], 13),
    ],
)
def test_no_line_of_a_bodys_name_is_broken_again(house: str, lines: list[str], size: int) -> None:
    """Letters differ in width: of two names with 22 of them one fits where the other leaves SEN."""
    b = Builder()
    b.meeting(issuing_body=house)
    first = sheets(pdf.render(report(b.record)))[0]
    left = [[words for words in row if words.right < first.width / 2] for row in first.rows()]
    told = [row for row in left if row and row[0].bold][: len(lines)]
    assert [" ".join(words.text for words in row) for row in told] == lines
    assert {round(words.size) for row in told for words in row} == {size}
    assert not any(row[0].bold for row in left[left.index(told[-1]) + 1 :][:1] if row)


def test_what_a_paper_is_about_stands_in_the_same_lines_in_word_and_print() -> None:
    b = Builder()
    b.meeting(title="Hội nghị đối thoại giữa nhà trường và cha mẹ học sinh năm học 2026 - 2027")
    document = report(b.record)
    lines = [
        "Kết quả tổ chức Hội nghị đối thoại giữa nhà trường",
        "và cha mẹ học sinh năm học 2026 - 2027",
    ]
    drawn = [" ".join(w.text for w in row) for row in sheets(pdf.render(document))[0].rows()]
    assert [line for line in drawn if line in lines] == lines
    told = paragraph(docx_part(docx.render(document)), "Kết quả tổ chức")
    assert len(told.findall(f"{W}r/{W}br")) == 1


@pytest.mark.parametrize(("letters", "whole"), [("ề", True), ("e", False)])
def test_a_short_table_is_the_same_in_print_as_in_word(letters: str, whole: bool) -> None:
    """Marks above and below letters are more bytes of a file, and no more room on a page."""
    text = (letters * 9 + " ") * (10 if whole else 11)
    columns = [Column("STT", 10), Column("Việc", 90)]
    table = Table(columns, [[str(place), text.strip()] for place in range(1, 12)])
    assert table.stays_whole == whole
    b = Builder()
    lines = [Paragraph([Run("Dòng.")]) for _ in range(14)]
    document = replace(report(b.record), body=[*lines, table, lines[0]], annexes=[])
    first, second, *_ = pages(pdf.render(document))
    assert ("Việc" in first) == (not whole)
    assert "Việc" in second


def test_annex_tables_repeat_their_heads_and_rows_stay_whole(body: etree._Element) -> None:
    tables = [t for t in body.iter(f"{W}tbl") if value(t, "tblPr/tblStyle") == "TableGrid"]
    assert len(tables) == 2
    for table in tables:
        first, *rest = table.findall(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert not [row for row in rest if row.find(f"{W}trPr/{W}tblHeader") is not None]
        assert rest[0].find(f"{W}trPr/{W}cantSplit") is not None


def test_lists_are_word_lists_and_each_numbered_one_counts_anew(
    word: bytes, body: etree._Element
) -> None:
    item = paragraph(body, "Ngân sách giao cho trường;")
    assert value(item, "pPr/pStyle") == "ListParagraph"
    numbers = [
        value(p, "pPr/numPr/numId")
        for p in body.iter(f"{W}p")
        if p.find(f"{W}pPr/{W}numPr") is not None
    ]
    numbering = docx_part(word, "word/numbering.xml")
    known = {num.get(f"{W}numId") for num in numbering.iter(f"{W}num")}
    assert set(numbers) - {"0"} == known  # 0 is none
    assert len(known) == 4  # dashes, headings, and two lists of numbers
    starts = [
        value(num, "lvlOverride/startOverride")
        for num in numbering.iter(f"{W}num")
        if num.find(f"{W}lvlOverride") is not None
    ]
    assert starts == ["1", "1"]


def test_a_list_is_indented_in_print_as_in_word() -> None:
    b = Builder()
    b.answer([b.question("Hỏi?")], "Gồm:\n\n- một\n  - hai\n    - ba")
    document = minutes(b.record)
    printed = [words for sheet in sheets(pdf.render(document)) for words in sheet.words]
    body = docx_part(docx.render(document))
    for text in ("một", "hai", "ba"):
        item = paragraph(body, text)
        numbering = docx_part(docx.render(document), "word/numbering.xml")
        level = value(item, "pPr/numPr/ilvl")
        of = next(lvl for lvl in numbering.iter(f"{W}lvl") if lvl.get(f"{W}ilvl") == level)
        left = next(words.left for words in printed if words.text.strip() == text)
        assert abs(left - 30 * MM - int(value(of, "pPr/ind", "left")) / 20) < 1


def test_a_section_that_is_deleted_in_word_renumbers_those_after_it(word: bytes) -> None:
    body = docx_part(word)

    def numbered() -> list[str]:
        found = heading_numbers(word, body).items()
        return [f"{number}{''.join(p.itertext())}" for p, number in found if number[0] in "IV"]

    assert [line.partition(". ")[0] for line in numbered()] == ["I", "II", "III", "IV"]
    second = paragraph(body, "DIỄN BIẾN HỘI NGHỊ")
    second.getparent().remove(second)
    assert numbered()[1:] == ["II. KẾT LUẬN CỦA CHỦ TỌA", "III. THÔNG QUA BIÊN BẢN"]


def of_groups(count: int) -> Builder:
    b = Builder()
    for place in range(count):
        sent = {"origin": Origin.COLLECTED, "group": b.group(f"Lớp {place}A", invited=30)}
        b.answer([b.question(f"Hỏi {place}?", **sent)], "Đáp.")
    return b


@pytest.mark.parametrize("groups", [2, 4, 5, 24])
def test_headings_in_word_have_the_numbers_of_the_paper(groups: int) -> None:
    """Word counts a, b, c, d, e: a row with đ is typed."""
    b = of_groups(groups)
    for document in (minutes(b.record), report(b.record)):
        content = docx.render(document)
        body = docx_part(content)
        numbers = heading_numbers(content, body)
        shown = [
            numbers.get(p, "") + "".join(p.itertext())
            for p in body.iter(f"{W}p")
            if value(p, "pPr/pStyle").startswith("Heading")
        ]
        parts = [document.body, *(annex.blocks for annex in document.annexes)]
        assert shown == [b.line for blocks in parts for b in blocks if isinstance(b, Heading)]


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_no_number_of_a_heading_is_typed_into_its_text(kind: str) -> None:
    """What is typed stays as it was when a section is deleted in Word."""
    document = EVERY_KIND[kind]()
    parts = [document.body, *(annex.blocks for annex in document.annexes)]
    headings = [block.text for blocks in parts for block in blocks if isinstance(block, Heading)]
    assert not [text for text in headings if re.match(r"([IVX]+|\d+)\. |[a-zđ]\) ", text)]


def test_the_end_stays_with_the_signatures(body: etree._Element) -> None:
    end = paragraph(body, "Hội nghị kết thúc vào")
    assert end.find(f"{W}pPr/{W}keepNext") is not None
    cells = [paragraph(body, label) for label in ("THƯ KÝ", "CHỦ TỌA")]
    assert all(value(cell, "pPr/pStyle") == "Signer" for cell in cells)


def test_only_a_draft_bears_the_mark() -> None:
    assert "DỰ THẢO" in "".join(docx_part(docx.render(minutes(empty()))).itertext())
    assert "DỰ THẢO" in pages(pdf.render(minutes(empty())))[0]
    assert "DỰ THẢO" not in pages(pdf.render(minutes(conference())))[0]


def test_the_nation_and_the_motto_stand_on_one_line_each(printed: PdfReader) -> None:
    lines = printed.pages[0].extract_text().splitlines()
    assert any(NATION in line for line in lines)
    assert any(MOTTO in line for line in lines)


def test_the_pdf_is_a4_in_embedded_tinos_and_numbered_like_the_docx(printed: PdfReader) -> None:
    sizes = [
        (round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in printed.pages
    ]
    assert set(sizes) == {(595, 842), (842, 595)}
    resources: list[Any] = [page["/Resources"] for page in printed.pages]
    fonts = {
        str(font.get_object()["/BaseFont"]).split("+")[-1]
        for found in resources
        for font in found["/Font"].values()
    }
    assert fonts <= {"Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}
    numbers = [page.extract_text().split("\n")[0] for page in printed.pages]
    shown = [number if number.isdigit() else "" for number in numbers]
    main = sizes.index((842, 595)) - 1
    assert shown[:main] == ["", *map(str, range(2, main + 1))]
    assert shown[main] == ""
    assert shown[main + 1 :] == ["", *map(str, range(2, len(shown) - main))]


def test_the_pdf_says_its_language_and_title(printed: PdfReader) -> None:
    root: Any = printed.trailer["/Root"]
    assert root["/Lang"].startswith("vi")
    assert printed.metadata is not None
    assert str(printed.metadata.title).startswith("BIÊN BẢN Hội nghị")
    assert printed.metadata.author == "Phòng Giáo dục và Đào tạo"


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_pdf_can_be_read_out_and_shows_its_title_as_the_windows(kind: str) -> None:
    """As PDF/UA-1 asks, which the typesetter checks."""
    content = pdf.render(EVERY_KIND[kind]())
    root: Any = PdfReader(io.BytesIO(content)).trailer["/Root"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


def test_a_paper_that_cannot_be_read_out_is_printed_all_the_same() -> None:
    b = Builder()
    b.question("Ký hiệu \ue000 \U000f1234 là gì?")
    assert pdf.render(minutes(b.record)).startswith(b"%PDF-")


def test_the_pdf_tells_its_title_and_its_annexes_from_its_text(printed: PdfReader) -> None:
    titles = [item.title for item in printed.outline if not isinstance(item, list)]
    assert titles[0] == "I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"
    assert titles[-2:] == ["Phụ lục I", "Phụ lục II"]
    root: Any = printed.trailer["/Root"]
    assert "/Title" in set(_kinds(root["/StructTreeRoot"]))


def _kinds(node: Any) -> Iterator[str]:
    """The kinds of a PDF's structure elements."""
    if isinstance(node, dict):
        yield str(node.get("/S"))
        below = node.get("/K")
        for each in below if isinstance(below, list) else [below]:
            yield from _kinds(getattr(each, "get_object", lambda: None)())


def test_a_caption_stays_with_its_table_in_a_browsers_print() -> None:
    document = report(conference())
    page = html.render(document).decode()
    blocks = [*document.body, *document.annexes[0].blocks]
    captioned = [block for block in blocks if isinstance(block, Chart | Table)]
    assert page.count("<figcaption>") == len(captioned)
    assert "<caption>" not in page
    assert "figcaption { break-after: avoid" in page


def test_the_html_is_one_vietnamese_file_without_scripts_or_addresses() -> None:
    page = html.render(minutes(conference())).decode()
    assert page.startswith('<!doctype html>\n<html lang="vi">')
    assert "@page" in page
    for unwanted in ("<script", "http", "url(", "@import", "style="):
        assert unwanted not in page


def test_the_pdf_can_be_searched_with_ordinary_spaces_and_hyphens() -> None:
    b = Builder()
    b.question("Nước\u00a0uống và bàn\u00adghế, sân chơi - bãi xe?")
    found = " ".join(pages(pdf.render(minutes(b.record))))
    assert "\u00a0" not in found
    assert "\u00ad" not in found
    assert "Nước uống" in found


def test_words_at_the_top_of_every_format_stand_once() -> None:
    """Formats draw them; the model says them."""
    formats = Path(docx.__file__).parent
    said = {
        path.name: [words for words in (MOTTO, NATION, ADDRESSED) if words in content]
        for path in formats.iterdir()
        if path.suffix in (".py", ".typ", ".css", ".xml")
        for content in [re.sub(r"//.*|\"\"\".*?\"\"\"", "", path.read_text(encoding="utf-8"))]
    }
    assert {name for name, words in said.items() if words} == set()
