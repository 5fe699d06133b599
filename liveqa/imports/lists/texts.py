"""Reads a list that comes as text: a table of CSV, or lines."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable

from liveqa.errors import ListUnreadable
from liveqa.imports.lists.parts import Lines, Rows, Table
from liveqa.imports.lists.sheets import COLUMN_LIMIT, ROW_LIMIT
from liveqa.imports.old_fonts import LETTERS, READERS, implausible
from liveqa.text import clean

HEADER_WITHIN = 20
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SEPARATOR_LINE = re.compile(r"\s*\"?sep=(.)\"?[ \t]*\r?\n")
_OF_CLASS = re.compile(r"(?:lớp )?\d{1,2}[a-zđ]\d?$", re.IGNORECASE)
_SHORT = 25


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
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    vietnamese = cleaned(data.decode("cp1258", errors="replace"))
    western = data.decode("latin-1")
    best = min(implausible(reader(western)) for reader in READERS.values())
    return western if best < implausible(vietnamese) else vietnamese


def read_text(text: str, is_header: Callable[[list[str]], bool]) -> Table | Lines:
    """Return the table that a text is, or its lines. Raises ListUnreadable for too many."""
    lines = text.splitlines()
    _check_number(sum(1 for line in lines if line.strip()))
    if named := _SEPARATOR_LINE.match(text):
        return Table(_split(text[named.end() :], named[1]))
    for delimiter in "\t;,|":
        rows = _split(text, delimiter)
        if any(is_header(row) for row in rows[:HEADER_WITHIN]) or _is_table(rows, delimiter, text):
            return Table(rows)
    return Lines([cleaned(line) for line in lines])


def _check_number(rows: int) -> None:
    if rows > ROW_LIMIT:
        raise ListUnreadable(reason="list.too_many", limit=ROW_LIMIT)


def _split(text: str, delimiter: str) -> Rows:
    try:
        read = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:  # a cell of more than a hundred thousand characters: this is no table
        return []
    rows = ([cleaned(cell) for cell in row[:COLUMN_LIMIT]] for row in read)
    return [row for row in rows if any(row)]


def _is_table(rows: Rows, delimiter: str, text: str) -> bool:
    """Return whether a text without headings is a table: with tabs if most rows are as wide, with
    signs that sentences have too only if all are, and the first cells are short."""
    widths = Counter(len(row) for row in rows)
    [(width, count)] = widths.most_common(1) or [(0, 0)]
    if delimiter == "\t":
        return width > 1 and count * 2 > len(rows)
    if not width > 1 or not 1 < len(rows) == count or any(len(row[0]) > _SHORT for row in rows):
        return False
    return (
        delimiter != "," or f'{delimiter}"' in text or all(_OF_CLASS.match(row[0]) for row in rows)
    )


def cleaned(text: str) -> str:
    """Return text without what nobody can see, unless it is a letter in an old font."""
    return clean(text, kept=LETTERS)
