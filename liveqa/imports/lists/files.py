"""Any file as tables and lines, told by its content and not by its name: Excel, Word, LibreOffice,
CSV, a web page, a mail, a PDF with text, or what was pasted."""

import io
import re
import zipfile
import zlib
from xml.etree.ElementTree import ParseError

from liveqa.errors import ListUnreadable, PlanUnreadable
from liveqa.imports import documents, word
from liveqa.imports.lists import mails, markup, opendocument
from liveqa.imports.lists.parts import WIDE, Contents, IsHeader, Lines, Rows, Table, says
from liveqa.imports.lists.texts import cleaned, decoded, read_text
from liveqa.imports.lists.workbooks import read_workbook

# How far a small file may expand; a list of a thousand questions has a few hundred KB.
UNFOLDED_LIMIT = 64 << 20
SIZE_LIMIT = 25 << 20
"""How large a list may be, in bytes: one with photographs takes a few MB."""
_ZIP, _OLE, _PDF, _RTF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
_PHOTOGRAPHS = (b"heic", b"heix", b"heim", b"hevc", b"mif1", b"msf1", b"avif", b"avis")
"""What a file says of itself whose kind stands behind "ftyp": others are sound or film."""
_PACKED = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_MARKUP = re.compile(
    r"\s*<(!doctype|\?xml|!--|(html|head|body|meta|style|script|title|table|t[rdh]|div|p|span|h[1-6]"
    r"|[ou]l|li|center|font|main|section|article|b|strong|br)\b)",
    re.IGNORECASE,
)
_DRAWING = re.compile(r"\s*(<[?!][^>]*>\s*)*<svg\b", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml\b(?!.{0,2000}<html\b)", re.IGNORECASE | re.DOTALL)
_OF_MACHINES = re.compile(r"\s*(BEGIN:V[A-Z]+\s|[\[{]\s*[{\[\"])")
"""How text begins that programs exchange: a calendar, an address book, JSON."""
_OF_OLE = {
    "EncryptedPackage": "list.password",
    "WordDocument": "list.old_word",
    "__properties_version1.0": "list.outlook",
    "PowerPoint Document": "list.not_text",
}
_OF_PDF = {"plan.password": "list.password", "plan.pdf_picture": "list.pdf_picture"}
_BROKEN = (zipfile.BadZipFile, ParseError, RuntimeError, KeyError, ValueError, EOFError, zlib.error)


def read_file(data: bytes, is_header: IsHeader) -> Contents:
    """Return what is in a file. `is_header` recognises a heading row. Raises ListUnreadable."""
    if len(data) > SIZE_LIMIT:
        raise ListUnreadable(reason="list.too_large")
    contents = _opened(data, is_header, 0)
    for part in contents.parts:
        if isinstance(part, Table):
            part.rows = list(filter(says, part.rows))
    contents.parts = [
        each
        for part in contents.parts
        for each in (part.apart(is_header) if isinstance(part, Table) else [part])
        if not isinstance(each, Table) or each.rows
    ]
    return contents


def _opened(data: bytes, is_header: IsHeader, depth: int) -> Contents:
    if data.startswith(_ZIP):
        return _of_zip(data, is_header, depth)
    if data.startswith(_OLE):
        for sign, reason in _OF_OLE.items():
            if sign.encode("utf-16-le") in data:
                raise ListUnreadable(reason=reason)
        return read_workbook(data)
    if _PDF in data[:1024]:
        return _of_pdf(data)
    if data.lstrip()[:5] == _RTF:
        raise ListUnreadable(reason="list.old_word")
    if _is_picture(data):
        raise ListUnreadable(reason="list.picture")
    if data.startswith(_PACKED):
        raise ListUnreadable(reason="list.several")
    if mails.is_mail(data):
        return _of_mail(data, is_header, depth)
    return Contents(_of_text(decoded(data), is_header))


def _is_picture(data: bytes) -> bool:
    is_bitmap = data[:2] == b"BM" and data[6:10] == bytes(4)
    is_photograph = data[4:8] == b"ftyp" and data[8:12] in _PHOTOGRAPHS
    return is_bitmap or is_photograph or data.startswith(_PICTURES)


def _of_text(text: str, is_header: IsHeader) -> list[Table | Lines]:
    if _OF_MACHINES.match(text):
        raise ListUnreadable(reason="list.not_text")
    if _DRAWING.match(text):
        raise ListUnreadable(reason="list.picture")
    if not _MARKUP.match(text):
        return [read_text(text, is_header)]
    try:
        if markup.is_spreadsheet(text):
            return markup.read_spreadsheet(text)
        if _XML.match(text):
            raise ListUnreadable(reason="list.damaged")
        parts = markup.read_page(text, is_header)
    except (ParseError, AssertionError) as problem:
        raise ListUnreadable(reason="list.web_page") from problem
    if not any(part.rows if isinstance(part, Table) else part.lines for part in parts):
        raise ListUnreadable(reason="list.web_page")
    return parts


def _of_zip(data: bytes, is_header: IsHeader, depth: int) -> Contents:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            entries = [entry for entry in file.infolist() if not entry.is_dir()]
            if sum(entry.file_size for entry in entries) > UNFOLDED_LIMIT:
                raise ListUnreadable(reason="list.too_large")
            if any(entry.flag_bits & 1 for entry in entries):
                raise ListUnreadable(reason="list.password")
            names = {entry.filename for entry in entries}
            if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
                return read_workbook(data)
            if word.DOCUMENT in names:
                return Contents(_of_word(data, is_header))
            if "mimetype" in names:
                return _of_opendocument(data, file)
            if any(name.endswith(".iwa") for name in names):
                raise ListUnreadable(reason="list.apple")
            if any(name.startswith("ppt/") for name in names):
                raise ListUnreadable(reason="list.not_text")
            within = [name for name in names if not name.startswith(("__MACOSX", ".", "xl/"))]
            if depth or len(within) != 1 or "[Content_Types].xml" in names:
                raise ListUnreadable(reason="list.several" if len(within) > 1 else "list.damaged")
            packed = file.read(within[0])
    except _BROKEN as problem:
        raise ListUnreadable(reason="list.damaged") from problem
    return _opened(packed, is_header, depth + 1)


def _of_opendocument(data: bytes, file: zipfile.ZipFile) -> Contents:
    if b"encryption-data" in file.read("META-INF/manifest.xml"):
        raise ListUnreadable(reason="list.password")
    if file.read("mimetype").startswith(opendocument.KIND):
        return Contents(opendocument.read_document(data))
    return read_workbook(data)


def _of_word(data: bytes, is_header: IsHeader) -> list[Table | Lines]:
    """Return the tables, each under the line above it, and the lines between; of a document that a
    web page's program made the page within."""
    parts: list[Table | Lines] = []
    for part in word.parts_of(data):
        if isinstance(part, list):
            above = parts[-1].lines[-1] if parts and isinstance(parts[-1], Lines) else ""
            parts.append(Table(_grid(part), above))
        elif parts and isinstance(parts[-1], Lines):
            parts[-1].lines.append(cleaned(part))
        else:
            parts.append(Lines([cleaned(part)]))
    pages = [] if parts else word.pages_in(data)
    return parts or [part for page in pages for part in _opened(page, is_header, 1).parts]


def _grid(rows: word.Grid) -> Rows:
    """Return a table's cells as text; what goes on from above is repeated in each of its rows."""
    grid: Rows = []
    for row in rows:
        made: list[str] = []
        for cell in row:
            text = cleaned("\n".join(cell.lines))
            if cell.goes_on and grid and len(made) < len(grid[-1]):
                text = grid[-1][len(made)]
            made += [text, *[WIDE] * (min(cell.columns, 60) - 1)]
        grid.append(made)
    return grid


def _of_pdf(data: bytes) -> Contents:
    try:
        blocks, blank = documents.blocks_in(data)
    except PlanUnreadable as problem:
        why = str(problem.params["reason"])
        raise ListUnreadable(reason=_OF_PDF.get(why, "list.damaged")) from problem
    lines = Lines([cleaned(str(line)) for line in blocks], are_wrapped=True)
    return Contents([lines], blank_pages=blank)


def _of_mail(data: bytes, is_header: IsHeader, depth: int) -> Contents:
    """Return what a mail says and what is attached to it, as far as that can be read."""
    mail = mails.opened(data)
    contents = Contents(markup.read_page(mail.text, is_header) if mail.is_page else [])
    if not mail.is_page:
        contents.parts.append(read_text(mail.text, is_header))
    for frame in mail.frames:
        contents.parts += markup.read_page(frame, is_header)
    first = next((part for part in contents.parts if isinstance(part, Lines)), None)
    if first and mail.subject:
        first.lines.insert(0, f"Subject: {cleaned(mail.subject)}")
    for name, file in mail.files:
        try:
            if depth:
                raise ListUnreadable(reason="list.several")
            attached = _opened(file, is_header, depth + 1)
        except ListUnreadable:
            contents.unread.append(name)
            continue
        if attached.blank_pages:
            contents.unread.append(name)
        contents.parts += attached.parts
        contents.far += attached.far
        contents.unfilled += attached.unfilled
    for part in contents.parts[:1] if mail.files else []:
        if isinstance(part, Lines):
            part.is_beside = True
    return contents
