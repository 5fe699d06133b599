"""Split a plan's text into its sentences, each with the number or bullet that it begins with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from liveqa.imports.old_fonts import LETTERS, read_lines
from liveqa.imports.pages import without_page_numbers
from liveqa.imports.school.marks import unmarked
from liveqa.imports.school.numbering import marked
from liveqa.imports.school.roles import is_of_meeting
from liveqa.imports.school.tables import (
    LABELS,
    SUBJECT,
    Line,
    bare,
    labelled,
    piped,
    rows,
)
from liveqa.text import clean, fold

_TERMINAL = re.compile(r"[.;:!?][^\w.;:!?]*$")
_GROUND = re.compile(r"(can cu|thuc hien|theo)\b")
_WRAPPED, _LONGEST, _BROKEN, _LAST_WORD = 60, 130, 2, 10
_LONGEST_SENTENCE = 4_000
# Blanks are looked at from the first of a row of them alone: a pasted table may have thousands.
_SECOND_HALF = re.compile(
    r"(?<!\s)\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s*[-–])"
    r"|(?<=[\w;.,:)])\s{6,}(?!/|tháng|năm|\d|[.…_])(?=\S)"
    r"|(?<!\s)\s{3,}(?=[^\s,][^,\t]{1,40}, ngày\b)|(?<=\w)\s+(?=(?:TM|KT|TL|TUQ)\. [A-ZĐỦỞ])"
)
_NEXT_LABEL = re.compile(
    rf"(?<=[\w)][.;])(?<![:;.]\s\w\.)(?<![:;.]\s\d\d\.)\s+"
    rf"(?=(?:{LABELS})(?: (?:đối thoại|tham dự|tổ chức))?\s*:)"
)
"""Where a line may go on with another subject: "8h00 ngày 20/11/2026. Địa điểm: Phòng họp."."""
_ENDED = re.compile(r"(?:[a-zà-ỹ]{2}|\d{4}|\))[.;]$")
"""What ends a sentence, and no number such as "Phần 2."."""
_UNFINISHED = re.compile(
    r"\b(?:của|và|về|với|các|những|cùng|hoặc|trước|ngày|tháng|từ|đến|theo|bởi|như|để|giữa)$|\w\s[-–]$"
    r"|\w-$"
)
_IN_A_WORD = re.compile(r"\w-$")


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


def units(source: str | Sequence[str | list[str]]) -> list[Unit]:
    """Return the sentences of a plan from its text, or from its lines and table rows. In a text the
    cells of a row are separated by tabs, or stand in lines that begin with one."""
    lines = [line for part in _parts(source) for line in part]
    return [_unit(at, line) for at, line in enumerate(_joined(lines))]


def _parts(source: str | Sequence[str | list[str]]) -> Iterator[list[Line]]:
    """Yield the lines of a text, and each row of a table that is known as one."""
    text: list[str] = []
    for block in [source] if isinstance(source, str) else source:
        if isinstance(block, str):
            text.append(block)
            continue
        yield list(rows(labelled(list(_lines("\n".join(text))))))
        text = []
        if subject := _of_subject(block):
            yield list(rows([line for cell in subject for line in _lines(cell)]))
            continue
        cells = [bare(next(_lines(cell.replace("\n", " ")))) for cell in block]
        yield [Line(" | ".join(filter(None, cells)), cells)] if any(cells) else []
    yield list(rows(labelled(list(_lines("\n".join(text))))))


def _of_subject(cells: list[str]) -> list[str]:
    """Return what a row says of one thing in several lines, as its heading and these: "Nội dung |
    - Bán trú - Học phí"."""
    said = [cell.strip() for cell in cells]
    if len(said) != 2 or "\n" not in said[1] or not SUBJECT.fullmatch(fold(said[0]).strip(" :")):
        return []
    return [f"{said[0].strip(' :')}:", said[1]]


def _lines(text: str) -> Iterator[str]:
    for line in without_page_numbers(read_lines(clean(text, kept=LETTERS))):
        said = piped(unmarked(line))
        whole = _SECOND_HALF.sub("\t", re.sub(r"^\[bookmark:[^\]]*\]", "", said).rstrip(" "), 1)
        yield from [whole] if "\t" in whole else _subjects(whole)


def _subjects(line: str) -> list[str]:
    """Return the parts of a line that speaks of several subjects, each behind its name; what a line
    of the work gives several people, "Hoa: cô Na; Chương trình: cô Lê", is one."""
    parts: list[str] = []
    begin, colon, is_own = 0, *_label(line, 0)
    for found in _NEXT_LABEL.finditer(line):
        at = found.start()
        has_ended = _ENDED.search(line[max(0, at - 5) : at])
        if (is_own and colon < at) or (has_ended and (at < colon or line[at - 1] == ".")):
            parts.append(line[begin:at])
            begin, colon, is_own = found.end(), *_label(line, found.end())
    return [*parts, line[begin:]]


def _label(line: str, begin: int) -> tuple[int, bool]:
    """Return where the first label from a place on ends, and whether it is of the meeting."""
    colon = line.find(":", begin)
    label = line[begin : max(begin, min(colon, begin + _LONGEST))].lstrip()
    return colon if colon >= 0 else len(line), is_of_meeting(marked(label)[3])


def _joined(lines: list[Line]) -> list[Line]:
    """Return the lines with those put together that are one sentence: what goes on in small
    letters, and in a text that was broken at its margin whatever does not begin anew."""
    width = _margin(lines)
    made: list[Line] = []
    for line in lines:
        before = made[-1] if made else None
        if before and not before.cells and not line.cells and _goes_on(before, line, width):
            made[-1] = Line(spliced(before.text, line.text))
        else:
            made.extend(_parted(line))
    return made


def spliced(before: str, after: str) -> str:
    """Return two lines as one: "TT-" and "BGDĐT" are one word."""
    return f"{before}{'' if _IN_A_WORD.search(before) else ' '}{after}"


def _parted(line: Line) -> list[Line]:
    """Return the two halves of a letterhead's or signature's line; anything else as one."""
    halves = line.text.split("\t")
    if len(halves) == 2 and not line.cells:
        return [Line(half) for half in halves]
    return [line]


def _goes_on(before: Line, line: Line, width: int) -> bool:
    last, first = before.text, line.text[:1]
    if line.text.isupper() and width and marked(last)[3].isupper():  # a heading in two lines
        return (len(last) > width * 0.6 and last[-1] in ";,-–") or len(last) > width * 0.85
    if _closes(last, line.text) or _begins(last, line.text):
        return _closes(last, line.text) and len(last) < _LONGEST_SENTENCE
    is_long = first.isdigit() and len(last) > _WRAPPED
    is_aside = first == "(" and re.search(r"\w$", last) and len(line.text) > 30
    if first.islower() or is_aside or is_long:
        return not (last.isupper() or _is_blank_day(last))
    is_ground = _GROUND.match(fold(line.text))
    if _UNFINISHED.search(last, max(0, len(last) - _LAST_WORD)) and ":" not in line.text[:40]:
        return not is_ground and not _is_capitals(line.text)
    return len(last) > width * 0.85 > 0 and not is_ground and not _is_capitals(line.text)


def _closes(last: str, text: str) -> bool:
    """Return whether a line has the end of the bracket that the last one left open."""
    _, _, number, rest = marked(text)
    is_mere_number = ")" in number and not re.search(r"\w", rest)
    return last.rfind("(") > last.rfind(")") and (")" in rest or is_mere_number)


def _begins(last: str, text: str) -> bool:
    """Return whether a line begins anew: with a mark, or because the last one has ended."""
    goes_on = last.endswith(":") and text[:1].islower() and len(last) > _WRAPPED
    has_ended = (bool(_TERMINAL.search(last)) and not goes_on) or len(last) > _LONGEST_SENTENCE
    return has_ended or "\t" in text or marked(text)[0] > 0


def _is_capitals(text: str) -> bool:
    """Return whether a line is a heading or an office in capitals, and not an abbreviation."""
    return text.isupper() and len(text.split()) > 1


def _margin(lines: list[Line]) -> int:
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


def _unit(at: int, line: Line) -> Unit:
    level, bullet, number, rest = marked(line.text)
    if line.cells:
        return Unit(at, line.text, line.text, cells=tuple(line.cells))
    return Unit(at, line.text, rest, level, bullet, number=number)
