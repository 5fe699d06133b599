"""Whatever is brought is read beside the server, or refused with what to do; the hall goes on."""

import io
import threading
import time
import zipfile
from pathlib import Path

import docx
import pytest
import xlsxwriter

from liveqa.errors import ListUnreadable, LiveQAError, PlanInvalid
from liveqa.imports import reading
from liveqa.imports.lists import questions
from liveqa.imports.lists.collected import Known
from tests.serving import serving

NOBODY = Known({}, {}, {})
HEAD = ["Lớp", "Nội dung câu hỏi"]


def class_list(*cells: tuple[int, int, str], rows: int = 3) -> bytes:
    """A class's list, with further cells at (row, column), counted from 0."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("5A")
        for at, line in enumerate([HEAD, *(["5A", f"Câu thứ {n}?"] for n in range(rows))]):
            sheet.write_row(at, 0, line)
        framed = book.add_format({"bold": True})
        for row, column, words in cells:
            if words:
                sheet.write_string(row, column, words)
            else:
                sheet.write_blank(row, column, None, framed)
    return file.getvalue()


def with_sheet(change: str, to: str) -> bytes:
    """A class's list in whose sheet some words stand for others."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(class_list())) as book, zipfile.ZipFile(made, "w") as copy:
        for name in book.namelist():
            content = book.read(name)
            if name.startswith("xl/worksheets/"):
                content = content.decode().replace(change, to).encode()
            copy.writestr(name, content)
    return made.getvalue()


def open_document(rows: int, columns: int) -> bytes:
    """An OpenDocument sheet with a question, and a cell far below and to the right of it."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    empty = '<table:table-cell table:number-columns-repeated="{}"/>'
    content = (
        '<?xml version="1.0"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">'
        '<office:body><office:spreadsheet><table:table table:name="5A">'
        f"<table:table-row>{cell.format('Nội dung')}{cell.format('Lớp')}</table:table-row>"
        f"<table:table-row>{cell.format('Học phí?')}{cell.format('5A')}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="{rows}">{empty.format(1)}</table:table-row>'
        f"<table:table-row>{empty.format(columns)}{cell.format('x')}</table:table-row>"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return file.getvalue()


def texts(data: bytes) -> list[str]:
    return [row.question.text for row in reading.read_questions(data, NOBODY).rows if not row.void]


def refusal(data: bytes) -> str:
    with pytest.raises(ListUnreadable) as refused:
        reading.read_questions(data, NOBODY)
    return str(refused.value.params["reason"])


QUESTIONS = ["Câu thứ 0?", "Câu thứ 1?", "Câu thứ 2?"]


@pytest.mark.parametrize(
    ("cells", "far"),
    [
        ([(1_048_575, 16_383, "x")], ["XFD1048576"]),
        ([(1_048_575, 0, "x")], ["A1048576"]),
        ([(2, 16_383, "Ghi chú"), (1, 900, "y")], ["AHQ2", "XFD3"]),
        ([(1_048_575, 16_383, "")], []),
        ([(60_000, 300, ""), (60_001, 300, "")], []),
    ],
    ids=["corner", "foot", "right", "only framed", "several"],
)
def test_a_stray_cell_far_away_is_left_out_and_named(
    cells: list[tuple[int, int, str]], far: list[str]
) -> None:
    read = reading.read_questions(class_list(*cells), NOBODY)
    assert [row.question.text for row in read.rows] == QUESTIONS
    assert sorted(read.far) == far


def test_an_empty_text_in_the_far_corner_is_nothing() -> None:
    corner = '<row r="1048576"><c r="XFD1048576" t="str"><v></v></c></row></sheetData>'
    read = reading.read_questions(with_sheet("</sheetData>", corner), NOBODY)
    assert [row.question.text for row in read.rows] == QUESTIONS
    assert read.far == []


def test_a_table_that_is_framed_far_down_is_read_at_once() -> None:
    framed = '<row r="{0}"><c r="A{0}" s="1"/><c r="B{0}" s="1"/></row>'
    rows = "".join(map(framed.format, range(5_100, 105_100)))
    begun = time.process_time()
    read = questions.read_questions(with_sheet("</sheetData>", f"{rows}</sheetData>"), NOBODY)
    assert [row.question.text for row in read.rows] == QUESTIONS
    assert time.process_time() - begun < 5


def test_a_cell_where_no_sheet_reaches_is_left_out() -> None:
    corner = '<row r="9999999"><c r="ZZZZZZ9" t="str"><v>x</v></c></row></sheetData>'
    assert texts(with_sheet("</sheetData>", corner)) == QUESTIONS


def test_a_table_longer_than_can_be_read_is_said_to_be_so() -> None:
    assert refusal(class_list(rows=5_100)) == "list.too_many"
    far_down = [(row, 1, "Câu?") for row in range(20_000, 25_100)]
    assert refusal(class_list(*far_down)) == "list.too_many"


@pytest.mark.long
def test_a_stray_cell_of_an_open_document_is_read_or_refused() -> None:
    assert texts(open_document(1_000_000, 3)) == ["Học phí?"]
    assert texts(open_document(3, 1_000)) == ["Học phí?"]
    assert refusal(open_document(1_048_000, 16_000)) in {"list.too_heavy", "list.damaged"}


def test_what_unfolds_without_end_is_refused() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", b" " * (70 << 20))
    assert refusal(bomb.getvalue()) == "list.too_large"


def test_a_word_file_with_an_entity_bomb_is_refused_in_words() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE d [<!ENTITY e0 "ha">{bomb}]>'
    good, made = io.BytesIO(), io.BytesIO()
    word = docx.Document()
    word.add_paragraph("Học phí?")
    word.save(good)
    with zipfile.ZipFile(good) as file, zipfile.ZipFile(made, "w") as copy:
        for name in file.namelist():
            content = file.read(name)
            if name == "word/document.xml":
                start, _, rest = content.partition(b"?>")
                content = start + b"?>" + head.encode() + rest.replace("Học phí?".encode(), b"&e9;")
            copy.writestr(name, content)
    assert refusal(made.getvalue()) in {"list.too_heavy", "list.damaged"}


def test_what_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "CPU_SECONDS", 0.01)
    heavy = "Bao giờ nhà trường sửa mái che ở sân sau và trồng thêm cây?\n" * 4_900
    assert refusal(heavy.encode()) == "list.too_heavy"


def test_a_refusal_keeps_its_place_and_words_across_the_boundary() -> None:
    with pytest.raises(PlanInvalid) as refused:
        reading.parse_plans("title: A\nagenda:\n  - title: B\n    minutes: năm")
    error: LiveQAError = refused.value
    assert error.field == "agenda[1].minutes"
    assert error.details == {"line": 4}
    assert "4" in error.text("vi")


def test_a_file_larger_than_a_pipe_holds_reaches_its_reader(tmp_path: Path) -> None:
    """In the server itself, where pipes are gevent's: they take 64 KB at a time."""
    long = "\n".join(f"Bao giờ nhà trường sửa mái che số {n} ở sân sau?" for n in range(1_200))
    with serving(tmp_path / "data") as server:
        code, thu = server.meeting(), server.as_("secretary")
        answer = server.request("POST", f"/api/meetings/{code}/lists", long.encode(), thu)
        assert answer.status == 200, answer.body
        assert answer.body.count(b'"text"') == 1_200


@pytest.mark.faults
def test_the_hall_goes_on_while_a_heavy_file_is_read(tmp_path: Path) -> None:
    heavy = open_document(1_048_000, 16_000)
    with serving(tmp_path / "data") as server:
        code, thu = server.meeting(), server.as_("secretary")
        pid = server.child.pid
        done = threading.Event()

        def bring() -> None:
            for _ in range(3):
                answer = server.request("POST", f"/api/meetings/{code}/lists", heavy, thu)
                assert answer.status == 400, answer.body
            done.set()

        bringing = threading.Thread(target=bring)
        bringing.start()
        slowest = 0.0
        while not done.is_set() and bringing.is_alive():
            begun = time.monotonic()
            assert server.get("/api/current")["meeting"] == code
            slowest = max(slowest, time.monotonic() - begun)
        bringing.join()
        assert done.is_set()
        assert server.child.pid == pid, "the server itself was hit"
        print(f"slowest answer meanwhile: {slowest * 1000:.0f} ms")
        assert slowest < 1.0
