"""Reads a list that comes as text: a table of CSV, or lines."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from liveqa.errors import ListUnreadable
from liveqa.imports.lists.marks import NUMBERED
from liveqa.imports.lists.parts import HEADER_WITHIN, IsHeader, Lines, Rows, Table
from liveqa.imports.lists.sheets import COLUMN_LIMIT, ROW_LIMIT
from liveqa.imports.old_fonts import LETTERS, READERS, implausible
from liveqa.text import clean

_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SEPARATOR_LINE = re.compile(r"\s*\"?sep=(.)\"?[ \t]*\r?\n")
_HEAD_OF_MAIL = re.compile(r"\s*(from|từ|subject|chủ đề): ?\t", re.IGNORECASE)
_OF_CLASS = re.compile(r"(?:lớp )?\d{1,2}[a-zđ]\d?$", re.IGNORECASE)
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
_MARKDOWN = re.compile(
    r"^#{1,6} +|^>? ?(?:-{3,}|\*{3,}|_{3,})[ \t]*$|(?<=[-*] )\[[ xX]\] ", re.MULTILINE
)
"""What marks headings, rules and tasks in a text as programs write it."""
_RULE = re.compile(r"(:?-{2,}:?)?")
_SHORT, _FEW_SIGNS, _LINES, _LONGEST = 25, 3, 12, 4_000


def decoded(data: bytes) -> str:
    """Return text, whatever program wrote it: Unicode, the Vietnamese Windows code page, or bytes
    that an old font draws. Raises ListUnreadable for what is no text."""
    text = _decoded(data)
    if "\0" in text:
        raise ListUnreadable(reason="list.not_text")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if encoding := _unmarked(data):
        return data.decode(encoding, errors="replace")
    try:
        return _encoded_once(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    vietnamese = cleaned(data.decode("cp1258", errors="replace"))
    western = data.decode("latin-1")
    best = min(implausible(reader(western)) for reader in READERS.values())
    return western if best < implausible(vietnamese) else vietnamese


def _unmarked(data: bytes) -> str:
    """Return which UTF-16 a text without a mark is in: every other byte of plain letters is 0."""
    sample = data[:4096]
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if (
        len(sample) < _SHORT
        or max(odd, even) * 10 < len(sample)
        or min(odd, even) * 10 > max(odd, even)
    ):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


_TWICE = re.compile("á[»º]|Ã[\u0080-\u00bf]|Æ[°¡\u2019]|Ä[\u2018\u0091\u0090ƒ]")


def _encoded_once(text: str) -> str:
    """Return text whose UTF-8 a program took for Western letters and wrote as UTF-8 once more."""
    if len(_TWICE.findall(text[:4096])) < _FEW_SIGNS:
        return text
    for western in ("cp1252", "latin-1"):
        try:
            return text.encode(western).decode("utf-8")
        except UnicodeError:
            continue
    return text


def read_text(text: str, is_header: IsHeader) -> Table | Lines:
    """Return the table that a text is, or its lines. Raises ListUnreadable for too many."""
    text = _unquoted(_MARKDOWN.sub("", _BOLD.sub(r"\1", text)))
    lines = text.splitlines()
    _check_number(sum(1 for line in lines if line.strip()))
    if named := _SEPARATOR_LINE.match(text):
        return Table(_split(text[named.end() :], named[1]))
    for delimiter in "" if _HEAD_OF_MAIL.match(text) else "\t;,|":
        rows = _split(text, delimiter)
        heads = (row for row in rows[:HEADER_WITHIN] if not _is_sentence(row, delimiter, text))
        if any(map(is_header, heads)) or _is_table(rows, delimiter, text):
            return Table(rows)
    return Lines([cleaned(line) for line in lines])


def _unquoted(text: str) -> str:
    """Return CSV of which a program put each whole line into quotation marks once more, as it was
    before."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or not all(line[0] == line[-1] == '"' for line in lines):
        return text
    try:
        rows = [row for row in _records(text, ",") if row]
    except csv.Error:
        return text
    return "\n".join(row[0] for row in rows) if all(len(row) == 1 for row in rows) else text


def _check_number(rows: int) -> None:
    if rows > ROW_LIMIT:
        raise ListUnreadable(reason="list.too_many", limit=ROW_LIMIT)


def _split(text: str, delimiter: str) -> Rows:
    try:
        read = list(_records(text, delimiter))
    except csv.Error:
        read = list(_torn(text, delimiter))
    rows = ([cleaned(cell) for cell in row[:COLUMN_LIMIT]] for row in read)
    return [row for row in rows if any(row) and not all(map(_RULE.fullmatch, row))]


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    """Yield the rows of CSV. Raises csv.Error if its quotation marks do not pair."""
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _torn(text: str, delimiter: str) -> Iterator[list[str]]:
    """Yield the rows of a text in which some quotation marks do not pair: a line of its own each,
    unless the next ones close what it opened."""
    lines = text.splitlines(keepends=True)
    width, at = len(_cells(lines[0].strip(), delimiter, 0)), 0
    while at < len(lines):
        size, row = _whole(lines[at : at + _LINES], delimiter)
        if size and (size == 1 or len(row) == width):
            yield row
        else:
            size = 1
            yield _cells(lines[at].rstrip("\r\n"), delimiter, width)
        at += size


def _whole(lines: list[str], delimiter: str) -> tuple[int, list[str]]:
    """Return how many of these lines are one row, and its cells; 0 if none are."""
    for size in range(1, len(lines) + 1):
        try:
            [row] = list(_records("".join(lines[:size]), delimiter)) or [[]]
        except csv.Error as problem:
            if "unexpected end" not in str(problem):
                break
        except ValueError:
            break
        else:
            return size, row
    return 0, []


def _cells(line: str, delimiter: str, width: int) -> list[str]:
    """Return the cells of a line as whoever reads it sees them: quotation marks around one are
    none of its own, and what opens none that is closed may go to the line's end."""
    if len(line) > _LONGEST:
        return line.split(delimiter)
    sign = re.escape(delimiter)
    quoted, rest, plain = rf'"(.*?)"\s*(?=$|{sign})', '"(.*)$', f"([^{sign}]*)"
    for forms in ((quoted, plain), (quoted, rest, plain)):
        found = re.findall(rf"(?:^|{sign})(?:{'|'.join(forms)})", line)
        cells = [next(filter(None, each), "").replace('""', '"') for each in found]
        if len(cells) == width:
            break
    return [cell[1:] if cell.count('"') == 1 and cell[0] == '"' else cell for cell in cells]


def _is_sentence(row: list[str], delimiter: str, text: str) -> bool:
    """Return whether a row is a line that somebody wrote, in which a sign just stands."""
    counted = [bool(NUMBERED.match(cell)) for cell in row]
    goes_on = any(cell[:1].islower() and f"{delimiter} {cell}" in text for cell in row[1:])
    return delimiter in ",;" and (goes_on or (counted[:1] == [True] and not all(counted)))


def _is_table(rows: Rows, delimiter: str, text: str) -> bool:
    """Return whether a text without headings is a table: with tabs if most rows are as wide, with
    signs that sentences have too only if all are, and the first cells are short."""
    widths = Counter(len(row) for row in rows)
    [(width, count)] = widths.most_common(1) or [(0, 0)]
    if delimiter == "\t":
        return width > 1 and count * 2 > len(rows)
    if not width > 1 or not 1 < len(rows) == count or any(len(row[0]) > _SHORT for row in rows):
        return False
    is_spaced = f"{delimiter} " in text  # as in a sentence
    return (
        delimiter != ","
        or f'{delimiter}"' in text
        or (width > 3 and len(rows) > 2 and not is_spaced)
        or all(_OF_CLASS.match(row[0]) for row in rows)
    )


def cleaned(text: str) -> str:
    """Return text without what nobody can see, unless it is a letter in an old font."""
    return clean(text, kept=LETTERS)
