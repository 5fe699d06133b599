"""Any document that a plan may come in, told by its content and not by its name: Word, PDF, or text
in any encoding that Notepad or an old Vietnamese Windows writes."""

import io
import math
import re
import zipfile
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from liveqa.errors import PlanUnreadable
from liveqa.imports.pages import without_edges
from liveqa.imports.word import DOCUMENT, Block, blocks_of

if TYPE_CHECKING:
    from pypdf import PageObject

SIZE_LIMIT = 20 << 20
"""How large a document may be, in bytes: a plan with its stamps and pictures takes a few MB."""
TEXT_LIMIT = 1 << 20
"""How many characters its text may have."""
UNFOLDED_LIMIT = 64 << 20
PAGE_LIMIT = 200
_ZIP, _OLE, _PDF, _RTF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF", b"BM")
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_FEW_LETTERS, _BESIDE_A_SCAN = 20, 300
"""Below how many letters a page says nothing: one without, and one with a picture over most of it,
to which a signature of Decree 30/2020/NĐ-CP, Annex I, adds who signed, for whom and when."""
_COVERED = 0.6


def is_document(data: bytes) -> bool:
    """Return whether a file is another thing than text, by its first bytes."""
    return data.startswith((_ZIP, _OLE, *_PICTURES)) or _PDF in data[:1024] or data[:5] == _RTF


def blocks_in(data: bytes) -> tuple[list[Block], list[int]]:
    """Return the lines and table rows of a document, and the pages on which there is no text, such
    as scanned ones. Raises PlanUnreadable."""
    if len(data) > SIZE_LIMIT:
        raise PlanUnreadable(reason="plan.file_too_large")
    blank: list[int] = []
    if data.startswith(_ZIP):
        blocks = _of_zip(data)
    elif _PDF in data[:1024]:
        blocks, blank = _of_pdf(data)
    else:
        blocks = list[Block](_text(data).split("\n"))
    if (
        sum(len(block if isinstance(block, str) else "".join(block)) for block in blocks)
        > TEXT_LIMIT
    ):
        raise PlanUnreadable(reason="plan.too_large")
    return blocks, blank


def _of_zip(data: bytes) -> list[Block]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            names = set(file.namelist())
            if sum(entry.file_size for entry in file.infolist()) > UNFOLDED_LIMIT:
                raise PlanUnreadable(reason="plan.file_too_large")
            if any(entry.flag_bits & 1 for entry in file.infolist()):
                raise PlanUnreadable(reason="plan.password")
        if DOCUMENT in names:
            return blocks_of(data)
    except (
        zipfile.BadZipFile,
        ParseError,
        RuntimeError,
        KeyError,
        ValueError,
        EOFError,
    ) as problem:
        raise PlanUnreadable(reason="plan.file_damaged") from problem
    raise PlanUnreadable(reason="plan.excel" if "xl/workbook.xml" in names else "plan.no_document")


def _of_pdf(data: bytes) -> tuple[list[Block], list[int]]:
    import pypdf
    from pypdf.errors import PyPdfError

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise PlanUnreadable(reason="plan.password")
        if len(reader.pages) > PAGE_LIMIT:
            raise PlanUnreadable(reason="plan.too_large")
        pages = [_words_on(page) for page in reader.pages]
    except pypdf.errors.DependencyError as problem:  # a password that needs more than we have
        raise PlanUnreadable(reason="plan.password") from problem
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError) as problem:
        raise PlanUnreadable(reason="plan.file_damaged") from problem
    blank = [number for number, (_, is_blank) in enumerate(pages, 1) if is_blank]
    if len(blank) == len(pages):
        raise PlanUnreadable(reason="plan.pdf_picture")
    told = without_edges([text.split("\n") for text, _ in pages])
    return [line for page in told for line in page], blank


def _words_on(page: "PageObject") -> tuple[str, bool]:
    """Return a page's text, and whether it says nothing. Of a scanned one the few words are left
    out that a digital signature, or the program that scanned it, wrote beside the picture."""
    covered = 0.0

    def look(operator: bytes, _operands: object, matrix: list[float], _text: object) -> None:
        nonlocal covered
        if operator == b"Do":  # draws a picture of one by one in these units
            covered += abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])

    text: str = page.extract_text(visitor_operand_before=look)
    letters = len(re.findall(r"\w", text))
    if letters < _BESIDE_A_SCAN and covered > _COVERED * _area(page):
        return "", True
    return text, letters < _FEW_LETTERS


def _area(page: "PageObject") -> float:
    """Return how large a page is, in the units of its pictures; without end where the file does not
    say so."""
    try:
        return abs(float(page.mediabox.width) * float(page.mediabox.height)) or math.inf
    except (ValueError, TypeError, IndexError, ArithmeticError):
        return math.inf


def _text(data: bytes) -> str:
    """Return a text file's content; what is no text is named."""
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise PlanUnreadable(reason="plan.password")
        is_word = "WordDocument".encode("utf-16-le") in data
        raise PlanUnreadable(reason="plan.old_word" if is_word else "plan.excel")
    if data.lstrip()[:5] == _RTF:
        raise PlanUnreadable(reason="plan.old_word")
    if data.startswith(_PICTURES):
        raise PlanUnreadable(reason="plan.picture")
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        # the code page of Vietnamese Windows has a letter for almost every byte
        text = data.decode("cp1258", errors="replace")
    if "\x00" in text or text.count("\ufffd") > len(text) / 100:
        raise PlanUnreadable(reason="plan.no_document")
    if re.match(r"\s*(<!doctype html|<html|<\?xml)", text, re.IGNORECASE):
        raise PlanUnreadable(reason="plan.web_page")
    if not text.strip():
        raise PlanUnreadable(reason="plan.empty")
    return text
