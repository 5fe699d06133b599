"""Split a plan's text into its sentences, each with the number or bullet that it begins with."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from liveqa.imports.old_fonts import LETTERS, read
from liveqa.imports.times import hours
from liveqa.text import clean, fold

LEVELS = {"part": 1, "roman": 2, "1": 3, "1.1": 4, "1.1.1": 5, "plain": 6, "a": 7}
"""How deep each kind of number stands; bullets come below all of them."""
BULLETS = 8
_PART = re.compile(
    r"(?:PHẦN|Phần)\s+(?:[IVX]+|\d+)\s*[.:)]?\s*(?=\S)|[A-H]\s*[./]\s+(?=\S)"
    r"|(?=(?:PHẦN|Phần)\s+(?:[IVX]+|\d+|(?:THỨ|thứ)\s+\w+)\s*(?:[.:)–-]|$))"
)
_SESSION = re.compile(
    r"(?=(?:Buổi|Đợt|Cuộc|Phiên|Ca)\s+(?:(?:thứ\s+)?(?:\d{1,2}|[IVX]+|nhất|một|hai|ba|tư|bốn|năm))"
    r"\s*[.:)–-]\s*\S)",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVX]{1,5}\s*(?:[./):](?!\s*[vV]\b)|[-–]\s)\s*(?=[^\W\d])")
_DECIMALS = re.compile(
    r"(?:[IVX]+\.)?\d{1,2}(?:\.\d{1,2})+[.)/:–-]?\s*(?=[^\W\d])(?![hg](?:\b|\d))"
)
_ROMAN_DECIMAL = re.compile(r"[IVX]+\.\d{1,2}[.)/:–-]?\s*(?=[^\W\d])")
_DECIMAL = re.compile(r"\d{1,2}(?:\s*[.)/]\s*(?=\D)|[-–]\s+(?=[^\W\d]))")
_LETTER = re.compile(r"[a-hđ](?:\s*[.)]\s*|/\s+)(?=[^\W\d_])")
_BULLET = re.compile(r"(?:[-–—•●○▪■□◦➢➤►✓✔·*+\uf000-\uf0ff]\s*)+|o\s+(?=[^\W\d])")
_TERMINAL = re.compile(r"(?:[.;:!?]|\./\.)\W*$")
_GROUND = re.compile(r"(can cu|thuc hien|theo)\b")
_WRAPPED, _LONGEST, _BROKEN = 60, 130, 2
_LONGEST_SENTENCE = 4_000
_MARKS = "*_ "
_SECOND_HALF = re.compile(
    r"\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s*[-–])"
    r"|(?<=[\w;.,:)])\s{6,}(?!/|tháng|năm|\d|[.…_])(?=\S)"
    r"|\s{3,}(?=[^\s,][^,\t]{1,40}, ngày\b)|(?<=\w)\s+(?=(?:TM|KT|TL|TUQ)\. [A-ZĐỦỞ])"
)
_UNFINISHED = re.compile(
    r"\b(?:của|và|về|với|các|những|cùng|hoặc|trước|ngày|tháng|từ|đến|theo|bởi|như|để|giữa)$|\w\s[-–]$"
)
_IN_A_WORD = re.compile(r"\w-$")
_OPEN = re.compile(r"\([^()]*$")


@dataclass(frozen=True)
class Unit:
    """One sentence, line or row of a plan: as it stands there, without its marker, in cells if it
    is a table's row. `level` is 0 without a marker; `bullet` is the sign of a bullet."""

    at: int
    said: str
    text: str
    level: int = 0
    bullet: str = ""
    cells: tuple[str, ...] = ()
    number: str = ""

    @property
    def folded(self) -> str:
        """Return its words as they are compared."""
        return fold(self.text).strip()


@dataclass
class _Line:
    text: str
    cells: list[str] = field(default_factory=list)


def units(source: str | Sequence[str | list[str]]) -> list[Unit]:
    """Return the sentences of a plan from its text, or from its lines and table rows. In a text the
    cells of a row are separated by tabs, or stand in lines that begin with one."""
    lines = [line for part in _parts(source) for line in part]
    return [_unit(at, line) for at, line in enumerate(_joined(lines))]


def _parts(source: str | Sequence[str | list[str]]) -> Iterator[list[_Line]]:
    """Yield the lines of a text, and each row of a table that is known as one."""
    text: list[str] = []
    for block in [source] if isinstance(source, str) else source:
        if isinstance(block, str):
            text.append(block)
            continue
        yield list(_rows(list(_lines("\n".join(text)))))
        text = []
        cells = [_bare(next(_lines(cell.replace("\n", " ")))) for cell in block]
        yield [_Line(" | ".join(filter(None, cells)), cells)] if any(cells) else []
    yield list(_rows(list(_lines("\n".join(text)))))


def _lines(text: str) -> Iterator[str]:
    for line in clean(text, kept=LETTERS).split("\n"):
        reading = read(line)
        said = _piped(reading.text if reading else line.replace(LETTERS, ""))
        yield _SECOND_HALF.sub("\t", re.sub(r"^\[bookmark:[^\]]*\]", "", said).rstrip(" "), 1)


def _piped(line: str) -> str:
    """Return a row whose cells are parted by signs, as a table is written in plain text, with tabs;
    empty for the line below the headings."""
    bare = line.strip()
    if len(bare) < 3 or bare.count("|") < 2 or "\t" in bare:
        return line
    bare = bare[1:-1] if bare[0] == bare[-1] == "|" else bare.removeprefix("|")
    cells = [cell.strip() for cell in bare.split("|")]
    return "" if all(re.fullmatch(r":?-+:?", cell) for cell in cells) else "\t".join(cells)


def _rows(lines: list[str]) -> Iterator[_Line]:
    """Yield lines, and table rows with their cells: as Word copies them, a row a line, or with
    each cell in a line of its own behind a tab."""
    runs = [part for run in _runs(lines) for part in _numbered_rows(run)]
    widths = Counter(len(run) for run in runs)
    in_table, width = False, 0
    for run in runs:
        is_row = len(run) > 1 and (widths[len(run)] > 1 or (in_table and _is_numbered(run)))
        in_table = is_row or (in_table and not any(line.strip() for line in run))
        if is_row:
            cells = [_bare(cell) for cell in run]
            yield _Line(" | ".join(filter(None, cells)), cells)
            continue
        for line in run:
            for made in _of_line(line, width):
                width = len(made.cells)
                yield made


def _numbered_rows(run: list[str]) -> list[list[str]]:
    """Return the rows of a table that was copied without what parts them, by their numbers."""
    starts: list[int] = []
    for at, cell in enumerate(run):
        if _bare(cell).rstrip(".)") == str(len(starts) + 1):
            starts.append(at)
    width = starts[0] if len(starts) > 1 else 0
    is_table = width > 1 and all(b - a == width for a, b in pairwise(starts))
    if not is_table or len(run) - starts[-1] > width:
        return [run]
    return [run[a:b] for a, b in pairwise([0, *starts, len(run)])]


def _is_numbered(run: list[str]) -> bool:
    """Return whether the first cell is a row's number: what follows may be one wide cell."""
    return bool(re.fullmatch(r"\d{1,3}\W*", _bare(run[0])))


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


def _of_line(line: str, width: int = 0) -> Iterator[_Line]:
    """Yield the line or the row that a line is; `width` is how many cells the row above it has, as
    one of whose cells is empty may have no more words than a letterhead's two halves."""
    cells = [_bare(cell) for cell in line.split("\t")]
    said = [cell for cell in cells if cell]
    is_row = len(said) == 2 and (_starts_with_hour(said) or _SUBJECT.fullmatch(fold(said[0])))
    is_row = is_row or (len(said) == 2 and len(cells) == width)
    if len(said) > 2 or (is_row and len(cells) > 1):
        yield _Line(" | ".join(said), cells)
    elif len(said) == 2 and not _is_marker(said[0]):
        yield _Line("\t".join(said))
    elif said:
        yield _Line(" ".join(said))


_SUBJECT = re.compile(
    r"(thoi gian|dia diem|thanh phan|chu tri|chu toa|thu k[yi]|hinh thuc|chu de|noi dung|muc dich"
    r"|yeu cau|kinh phi|chuong trinh|phan cong)( .{0,40})?"
)
"""The first cell of a row in a table that says of each subject one thing."""


def _bare(text: str) -> str:
    """Return a line without the signs around bold words, but with a star that is its bullet."""
    said = text.strip()
    bullet = "* " if re.match(r"\*\s+[^\s*]", said) else ""
    return bullet + " ".join(said.strip(_MARKS).split()) or ("*" if said == "*" else "")


def _starts_with_hour(cells: list[str]) -> bool:
    return any(hour.start == 0 for hour in hours(cells[0]))


def _is_marker(text: str) -> bool:
    return bool(re.fullmatch(rf"(?:{_BULLET.pattern}|[IVX\d.]+[.)/]?|\w[.)])\s*", text))


def _joined(lines: list[_Line]) -> list[_Line]:
    """Return the lines with those put together that are one sentence: what goes on in small
    letters, and in a text that was broken at its margin whatever does not begin anew."""
    width = _margin(lines)
    made: list[_Line] = []
    for line in lines:
        before = made[-1] if made else None
        if before and not before.cells and not line.cells and _goes_on(before, line, width):
            made[-1] = _Line(spliced(before.text, line.text))
        else:
            made.extend(_parted(line))
    return made


def spliced(before: str, after: str) -> str:
    """Return two lines as one: "TT-" and "BGDĐT" are one word."""
    return f"{before}{'' if _IN_A_WORD.search(before) else ' '}{after}"


def _parted(line: _Line) -> list[_Line]:
    """Return the two halves of a letterhead's or signature's line; anything else as one."""
    halves = line.text.split("\t")
    if len(halves) == 2 and not line.cells:
        return [_Line(half) for half in halves]
    return [line]


def _goes_on(before: _Line, line: _Line, width: int) -> bool:
    last, first = before.text, line.text[:1]
    if line.text.isupper() and width and _marked(last)[3].isupper():  # a heading in two lines
        return (len(last) > width * 0.6 and last[-1] in ";,-–") or len(last) > width * 0.85
    if _closes(last, line.text) or _begins(last, line.text):
        return _closes(last, line.text) and len(last) < _LONGEST_SENTENCE
    is_long = first.isdigit() and len(last) > _WRAPPED
    is_aside = first == "(" and re.search(r"\w$", last) and len(line.text) > 30
    if first.islower() or is_aside or is_long:
        return not (last.isupper() or _is_blank_day(last))
    is_ground = _GROUND.match(fold(line.text))
    if _UNFINISHED.search(last) and ":" not in line.text[:40]:
        return not is_ground and not _is_capitals(line.text)
    return len(last) > width * 0.85 > 0 and not is_ground and not _is_capitals(line.text)


def _closes(last: str, text: str) -> bool:
    """Return whether a line has the end of the bracket that the last one left open."""
    _, _, number, rest = _marked(text)
    is_mere_number = ")" in number and not re.search(r"\w", rest)
    return bool(_OPEN.search(last)) and (")" in rest or is_mere_number)


def _begins(last: str, text: str) -> bool:
    """Return whether a line begins anew: with a mark, or because the last one has ended."""
    goes_on = last.endswith(":") and text[:1].islower() and len(last) > _WRAPPED
    has_ended = (bool(_TERMINAL.search(last)) and not goes_on) or len(last) > _LONGEST_SENTENCE
    return has_ended or "\t" in text or _marked(text)[0] > 0


def _is_capitals(text: str) -> bool:
    """Return whether a line is a heading or an office in capitals, and not an abbreviation."""
    return text.isupper() and len(text.split()) > 1


def _margin(lines: list[_Line]) -> int:
    """Return where the lines of a text were broken, as those of a PDF are; 0 if they were not."""
    texts = [line.text for line in lines if not line.cells]
    broken = [
        len(last)
        for last, after in pairwise(texts)
        if len(last) >= _WRAPPED and after[:1].islower() and not _TERMINAL.search(last)
    ]
    longest = max(map(len, texts), default=0)
    return longest if len(broken) >= _BROKEN and longest <= _LONGEST else 0


def _is_blank_day(text: str) -> bool:
    return bool(re.search(r"ngày\s*[.…]*\s*tháng", text))


def _unit(at: int, line: _Line) -> Unit:
    level, bullet, number, rest = _marked(line.text)
    if line.cells:
        return Unit(at, line.text, line.text, cells=tuple(line.cells))
    return Unit(at, line.text, rest, level, bullet, number=number)


_NUMBERS = (
    (LEVELS["part"], _PART),
    (LEVELS["1.1.1"], _SESSION),
    (LEVELS["1"], _ROMAN_DECIMAL),
    (LEVELS["roman"], _ROMAN),
    (LEVELS["1.1"], _DECIMALS),
    (LEVELS["1"], _DECIMAL),
    (LEVELS["a"], _LETTER),
)


def _marked(text: str) -> tuple[int, str, str, str]:
    """Return the level, the bullet, the number and the rest of a line."""
    if found := _BULLET.match(text):
        sign = found[0].replace(" ", "")[-1]
        return BULLETS, "-" if sign in "–—" else sign, "", text[found.end() :]
    for level, pattern in _NUMBERS:
        if found := pattern.match(text):
            number = found[0].strip()
            deeper = level == LEVELS["1.1"] and number.rstrip(".").count(".") > 1
            return level + deeper, "", number, text[found.end() :]
    return 0, "", "", text
