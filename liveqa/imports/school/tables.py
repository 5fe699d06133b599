"""Tables in a plan's plain text: their cells parted by signs or tabs, or each in a line of its
own."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from liveqa.imports.times import hours
from liveqa.text import fold

PICTURES = re.compile(
    "(?:[\u203c\u2049\u2139\u2190-\u21ff\u2300-\u24ff\u2600-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\U0001f000-\U0001faff][\ufe0f\u200d]*\\s*)+(?=\\w)"
)
"""Pictures that stand before a line, as people mark what they send each other."""
BULLET = re.compile(
    rf"{PICTURES.pattern}|(?:[-–—•●○▪■□◦➢➤►✓✔·*+\uf000-\uf0ff]\s*)+|o\s+(?=[^\W\d])"
)


def without_bullet(text: str) -> str:
    """Return a line without the sign before it."""
    said = text.strip()
    return said[found.end() :] if (found := BULLET.match(said)) else said


_MARKS = "*_ "


@dataclass
class Line:
    """A line as it stands in the text, or a row of a table with its cells."""

    text: str
    cells: list[str] = field(default_factory=list)


def piped(line: str) -> str:
    """Return a row whose cells are parted by signs, as a table is written in plain text, with tabs;
    empty for the line below the headings."""
    said = line.strip()
    if len(said) < 3 or said.count("|") < 2 or "\t" in said:
        return line
    said = said[1:-1] if said[0] == said[-1] == "|" else said.removeprefix("|")
    cells = [cell.strip() for cell in said.split("|")]
    return "" if all(re.fullmatch(r":?-+:?", cell) for cell in cells) else "\t".join(cells)


def rows(lines: list[str]) -> Iterator[Line]:
    """Yield lines, and table rows with their cells: as Word copies them, a row a line, or with
    each cell in a line of its own behind a tab."""
    runs = [part for run in _runs(lines) for part in _numbered_rows(run)]
    widths = Counter(len(run) for run in runs)
    in_table, width = False, 0
    for run in runs:
        is_row = len(run) > 1 and (widths[len(run)] > 1 or (in_table and _is_numbered(run)))
        in_table = is_row or (in_table and not any(line.strip() for line in run))
        if is_row:
            cells = [bare(cell) for cell in run]
            yield Line(" | ".join(filter(None, cells)), cells)
            continue
        for line in run:
            for made in _of_line(line, width):
                width = len(made.cells)
                yield made


def _numbered_rows(run: list[str]) -> list[list[str]]:
    """Return the rows of a table that was copied without what parts them, by their numbers."""
    starts: list[int] = []
    for at, cell in enumerate(run):
        if bare(cell).rstrip(".)") == str(len(starts) + 1):
            starts.append(at)
    width = starts[0] if len(starts) > 1 else 0
    is_table = width > 1 and all(b - a == width for a, b in pairwise(starts))
    if not is_table or len(run) - starts[-1] > width:
        return [run]
    return [run[a:b] for a, b in pairwise([0, *starts, len(run)])]


def _is_numbered(run: list[str]) -> bool:
    """Return whether the first cell is a row's number: what follows may be one wide cell."""
    return bool(re.fullmatch(r"\d{1,3}\W*", bare(run[0])))


def _loose_table(lines: list[str]) -> int:
    """Return how many lines a table has that was copied with each cell in a line of its own: from
    "TT" on in rows of one length, numbered from 1; 0 if this is none."""
    said = [line.strip() for line in lines]
    width = said.index("1") if "1" in said[:_WIDEST] else 0
    rows = 0
    while width > 1 and said[(rows + 1) * width : (rows + 1) * width + 1] == [str(rows + 1)]:
        rows += 1
    end = (rows + 1) * width
    return end if rows > 1 and end <= len(said) and all(said[:end]) else 0


_FIRST_CELL = re.compile(r"\s*S?TT\.?\s*", re.IGNORECASE)
_WIDEST, _LONGEST_TABLE = 12, 1_000


def _runs(lines: list[str]) -> Iterator[list[str]]:
    """Yield lines alone, and together those that follow each other with one tab at their start, or
    are the cells of a table."""
    at = 0
    for place, line in enumerate(lines):
        if place < at or not _FIRST_CELL.fullmatch(line):
            continue
        if length := _loose_table(lines[place : place + _LONGEST_TABLE]):
            yield from _tabbed_runs(lines[at:place])
            yield lines[place : place + length]
            at = place + length
    yield from _tabbed_runs(lines[at:])


def _tabbed_runs(lines: list[str]) -> Iterator[list[str]]:
    for is_cell, group in groupby(lines, lambda line: bool(re.match(r"\t[^\t]*$", line))):
        if is_cell:
            yield list(group)
        else:
            yield from ([line] for line in group)


def _of_line(line: str, width: int = 0) -> Iterator[Line]:
    """Yield the line or the row that a line is; `width` is how many cells the row above it has, as
    one of whose cells is empty may have no more words than a letterhead's two halves."""
    cells = [bare(cell) for cell in line.split("\t")]
    said = [cell for cell in cells if cell]
    is_row = len(said) == 2 and (_starts_with_hour(said) or SUBJECT.fullmatch(fold(said[0])))
    is_row = is_row or (len(said) == 2 and len(cells) == width)
    if len(said) > 2 or (is_row and len(cells) > 1):
        yield Line(" | ".join(said), cells)
    elif len(said) == 2 and not _is_marker(said[0]):
        yield Line("\t".join(said))
    elif said:
        yield Line(" ".join(said))


LABELS = (
    "Thời gian|Địa điểm|Thành phần|Đối tượng|Chủ trì|Chủ t(?:ọa|oạ)|Thư k[ýí]|Hình thức|Chủ đề"
    "|Nội dung|Mục đích|Yêu cầu|Kinh phí|Chương trình|Phân công"
)
"""What a plan says of a meeting, as its lines begin."""
SUBJECTS = fold(LABELS)
SUBJECT = re.compile(rf"({SUBJECTS})( .{{0,40}})?")
"""The first cell of a row in a table that says of each subject one thing."""
_FLAT = re.compile(
    rf"({LABELS})(?: đối thoại| tham dự| nhiệm vụ)?\s+"
    r"(?!.*:$)(?=(?:[-–+•]\s+)?[\dA-ZĐ])(.+)"
)
_FEW = 3


def labelled(lines: list[str]) -> list[str]:
    """Return lines with what each is about behind a colon, where a table that says of each subject
    one thing lost what parts its cells: "Địa điểm Hội trường", "Thành phần - BGH"."""
    found = {at: match for at, line in enumerate(lines) if (match := _flat(line))}
    subjects = {match[1] for match in found.values()}
    says_when = any(match[1] == "Thời gian" and hours(match[2]) for match in found.values())
    if len(subjects) < _FEW or not says_when:
        return lines
    told: list[str] = []
    for at, line in enumerate(lines):
        if at not in found:
            told.append(line)
        elif _is_listed(found[at][2]):
            told += [f"{found[at][1]}:", found[at][2]]
        else:
            told.append(f"{found[at][1]}: {found[at][2]}")
    return told


def _flat(line: str) -> re.Match[str] | None:
    found = _FLAT.fullmatch(line.strip())
    return found if found and not SUBJECT.match(fold(without_bullet(found[2]))) else None


def _is_listed(text: str) -> bool:
    """Return whether a value is the first line of a list: "- BGH", "16h45: Đón tiếp"."""
    clock = hours(text)
    begins = bool(clock) and clock[0].start == 0 and text[clock[0].end :].lstrip()[:1] == ":"
    return bool(BULLET.match(text)) or begins


def bare(text: str) -> str:
    """Return a line without the signs around bold words, but with a star that is its bullet."""
    said = text.strip()
    bullet = "* " if re.match(r"\*\s+[^\s*]", said) else ""
    return bullet + " ".join(said.strip(_MARKS).split()) or ("*" if said == "*" else "")


def _starts_with_hour(cells: list[str]) -> bool:
    return any(hour.start == 0 for hour in hours(cells[0]))


def _is_marker(text: str) -> bool:
    return bool(re.fullmatch(rf"(?:{BULLET.pattern}|[IVX\d.]+[.)/]?|\w[.)])\s*", text))
