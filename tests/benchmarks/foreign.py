"""Files as anybody may bring them to a full hall, ten of each format: too large, too deep, broken,
lying about their size, or honest and long."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.imports.corpus import FILES, book, table_of, word
from tests.imports.test_documents import pdf
from tests.imports.test_foreign import class_list, open_document, with_sheet

MANY, LONG = 5_100, 2_000_000
ASKED = "Bao giờ nhà trường sửa mái che ở sân sau?"
_chance = random.Random(9)


def _packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def _bomb(root: str) -> str:
    """Words of XML that unfold to a thousand million others."""
    folds = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY e0 "ha">{folds}]>'


def _workbooks() -> list[bytes]:
    end = "</sheetData>"
    far = [
        f'<row r="{row}"><c r="{cell}" t="str"><v></v></c></row>{end}'
        for row, cell in ((1_048_576, "XFD1048576"), (5_000, "XFD5000"), (9, "ZZZZZZ9"))
    ]
    return [
        *(with_sheet(end, corner) for corner in far),
        with_sheet("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'),
        with_sheet(end, f'{end}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        class_list(rows=MANY),
        class_list((1_048_575, 16_383, "x"), (60_000, 300, "")),
        book(*([ASKED] * 60 for _ in range(500))),
        _packed({"xl/workbook.xml": b" " * (70 << 20)}),
        class_list(rows=2_000)[:-2_000],
    ]


def _old_workbooks() -> list[bytes]:
    """A workbook of LibreOffice with other records, and two that are called .xls and are none."""
    good = (FILES / "xls.xls").read_bytes()
    last = good.rindex(b"\xfd\x00\x0a\x00") + 4
    sheet = good.rindex(b"\x00\x02\x0e\x00") + 4
    table = "".join(f"<tr><td>{n}</td><td>{ASKED}</td></tr>" for n in range(MANY))
    spread = f'<Row ss:Index="1048576"><Cell ss:Index="16384"><Data>{ASKED}</Data></Cell></Row>'

    def put(at: int, *values: int) -> bytes:
        piece = struct.pack(f"<{len(values)}H", *values)
        return good[:at] + piece + good[at + len(piece) :]

    return [
        put(last, 65_535, 255),
        put(last, 65_535, 0),
        put(last, 3, 16_383),
        put(sheet, 0, 0, 65_535, 65_535),
        put(44 + 32, 0, 0),
        put(512, 0, 0, 0, 0),
        good[:4_000],
        good[:512] + _chance.randbytes(len(good) - 512),
        f"<html><table>{table}</table></html>".encode(),
        f'<?xml version="1.0"?><Workbook xmlns:ss="x"><Table>{spread}</Table></Workbook>'.encode(),
    ]


def _open_documents() -> list[bytes]:
    corners = [(1_048_000, 16_000), (1_000_000, 3), (3, 16_000), (5_000, 1_000), (60_000, 60)]
    good = open_document(3, 3)
    laughing = f"{_bomb('x')}<x>&e9;</x>".encode()
    return [
        *(open_document(*corner) for corner in corners),
        open_document(2**31, 2**31),
        open_document(1, 10**12),
        good[: len(good) // 2],
        _packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": laughing}),
        _packed({"content.xml": b"<a>" * 1_000_000}),
    ]


def _words() -> list[bytes]:
    paragraph = f"<w:p><w:r><w:t>{ASKED}</w:t></w:r></w:p>"
    row = f"<w:tr>{f'<w:tc>{paragraph}</w:tc>' * 5}</w:tr>"
    deep = 400
    return [
        word(paragraph * 50_000),
        word(paragraph * MANY),
        word(f"<w:tbl>{row * 2_000}</w:tbl>"),
        word("<w:tbl><w:tr><w:tc>" * deep + paragraph + "</w:tc></w:tr></w:tbl>" * deep),
        word("<w:sdt><w:sdtContent>" * deep + paragraph + "</w:sdtContent></w:sdt>" * deep),
        word(f'<w:ins w:id="1" w:author="Hoa">{"<w:p/>" * 100_000}</w:ins>'),
        word(f"<w:p><w:r><w:t>{'a' * LONG}</w:t></w:r></w:p>"),
        _packed({"word/document.xml": f"{_bomb('d')}<d>&e9;</d>".encode()}),
        _packed({"word/document.xml": b" " * (70 << 20)}),
        word(paragraph * 500)[:-300],
    ]


def _tables() -> list[bytes]:
    rows = [["5A", ASKED, "x"]]
    return [
        table_of(["Lớp", "Câu hỏi", "Tên"], *rows * MANY).encode(),
        table_of(["Lớp", "Câu hỏi", "Tên"], *rows * 4_000, delimiter=";").encode("utf-8-sig"),
        table_of(["Lớp", "Câu hỏi", "Tên"], *rows * 4_000).encode("utf-16"),
        ("a" * LONG).encode(),
        ("a\u0301\u0323" * 500_000).encode(),
        ('"' + ASKED * 30_000).encode(),
        ("," * LONG).encode(),
        ("1. " * 600_000).encode(),
        b"\0" * LONG,
        (f"{ASKED}\n" * 4_900).encode(),
    ]


def _archives() -> list[bytes]:
    listed = table_of(["Câu hỏi"], *[[ASKED]] * 1_000).encode()
    nested = listed
    for _ in range(20):
        nested = _packed({"a.zip": nested})
    good = _packed({"a.csv": listed})
    return [
        nested,
        _packed({f"{n}.csv": b"x" for n in range(10_000)}),
        _packed({"a.csv": b"a" * (200 << 20)}),
        _packed({f"{n}.csv": listed for n in range(20)}),
        _packed({"../../etc/passwd": listed}),
        _packed({"a.xlsx": class_list(rows=3_000), "b.docx": word("<w:p/>" * 20_000)}),
        _packed({f"{'a/' * 5_000}a.csv": listed}),
        good[:-30],
        good.replace(b"PK\x01\x02", b"PK\x01\x03"),
        b"PK\x03\x04" + _chance.randbytes(1_000_000),
    ]


def _images() -> list[bytes]:
    def png(width: int, height: int, content: bytes) -> bytes:
        head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
            for kind, body in ((b"IHDR", head), (b"IDAT", content), (b"IEND", b""))
        )

    black = zlib.compress(bytes(12_001 * 12_000))
    noise = _chance.randbytes(LONG)
    return [
        png(12_000, 12_000, black),
        png(2**31 - 1, 2**31 - 1, black),
        png(10, 10, b"")[:40],
        png(1_000, 1_000, noise),
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + noise,
        b"\xff\xd8\xff\xdb" + b"\xff" * LONG,
        b"GIF89a\xff\xff\xff\xff" + noise,
        b"BM" + struct.pack("<I", 2**31) + noise,
        b"RIFF\xff\xff\xff\x7fWEBP" + noise,
        f"{_bomb('svg')}<svg>&e9;</svg>".encode(),
    ]


def _pages() -> list[bytes]:
    row = f"<tr><td>5A</td><td>{ASKED}</td></tr>"
    return [
        f"<html><table>{row * MANY}</table></html>".encode(),
        f"<html><table>{row * 4_000}".encode(),
        ("<html>" + "<div>" * 100_000 + ASKED).encode(),
        ("<html>" + "<table><tr><td>" * 2_000 + ASKED).encode(),
        f'<html><table><tr><td colspan="1000000000">{ASKED}</td></tr></table>'.encode(),
        f'<html><table><tr><td rowspan="1000000000">{ASKED}</td></tr>{row * 999}'.encode(),
        ("<html><!--" * 100_000).encode(),
        f"<html><p {'a=b ' * 400_000}>{ASKED}".encode(),
        ("<html><p>" + "&nbsp;" * 300_000).encode(),
        ("<html>" + "<b><i>" * 200_000 + ASKED).encode(),
    ]


def _prints() -> list[bytes]:
    good = pdf(ASKED)
    flate = zlib.compress(b"(a) Tj " * 10_000_000)
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(flate), flate)
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
        stream,
    )
    whole = b"%PDF-1.7\n" + b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (number, part) for number, part in enumerate(parts, 1)
    )
    end = b"trailer<</Root 1 0 R>>\n%%EOF"
    return [
        whole + end,
        pdf(*[ASKED] * 300),
        good[: len(good) // 2],
        good.replace(b"startxref", b"startxxxx"),
        b"%PDF-1.7\n" + _chance.randbytes(LONG),
        whole.replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]") + end,
        whole.replace(b"/Kids[3 0 R]", b"/Kids[" + b"3 0 R " * 100_000 + b"]") + end,
        b"%PDF-1.7\n" + b"[" * 500_000 + end,
        b"%PDF-1.7\n" + b"1 0 obj<</A 1 0 R>>endobj\n" * 50_000 + end,
        b"%PDF-1.7\ntrailer<</Root 1 0 R/Encrypt<</V 9>>>>" + end,
    ]


FORMATS: dict[str, Callable[[], list[bytes]]] = {
    "xlsx": _workbooks,
    "xls": _old_workbooks,
    "ods": _open_documents,
    "docx": _words,
    "csv": _tables,
    "zip": _archives,
    "images": _images,
    "html": _pages,
    "pdf": _prints,
}
