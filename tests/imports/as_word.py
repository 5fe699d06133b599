"""A plan as Word itself would have made it: numbers and bullets that Word counts, the letterhead in
text boxes, words that were inserted and deleted with tracking, content controls."""

import random
import re
from collections.abc import Iterator

from tests.imports.corpus import W, gone, ins, run, tbl, tc, tr, word

_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."))
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">'
    + "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(_LEVELS)
    )
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="&#xf0b7;"/></w:lvl><w:lvl w:ilvl="1">'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="+"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)
_COUNTED = (
    (re.compile(r"[IVX]+[./]\s*(?!v\b)(?=[^\W\d])"), 1, 0),
    (re.compile(r"\d\.\d{1,2}\.?\s+(?=[^\W\d])"), 1, 2),
    (re.compile(r"\d{1,2}[./]\s*(?=[^\W\d])"), 1, 1),
    (re.compile(r"-\s+"), 2, 0),
    (re.compile(r"\+\s+"), 2, 1),
)
_OF_NATION = re.compile(r"CỘNG|Độc lập|ĐẢNG CỘNG|.*, ngày\b")


def as_word(text: str) -> bytes:
    """Return a plan as a Word document; the same one each time."""
    chance = random.Random(text)
    lines = text.split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("KẾ HOẠCH") and _is_own(n, line))
    head = [part.strip() for line in lines[:at] for part in line.split("\t") if part.strip()]
    right = [line for line in head if _OF_NATION.match(line)]
    boxes = ([line for line in head if line not in right], right)
    body = [_box(each, chance) for each in boxes if each]
    return word("".join([*body, *_blocks(lines[at:], chance)]), numbering=NUMBERING)


def _is_own(at: int, line: str) -> bool:
    return at > 3 or line == "KẾ HOẠCH"


def _box(lines: list[str], chance: random.Random) -> str:
    inner = "".join(_paragraph(line, chance) for line in lines)
    return f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"


def _blocks(lines: list[str], chance: random.Random) -> Iterator[str]:
    rows: list[str] = []
    for line in [*lines, ""]:
        if line.count("\t") > 2:
            cells = (tc(_paragraph(cell.strip(), chance)) for cell in line.split("\t"))
            rows.append(tr(*cells))
            continue
        if rows:
            yield tbl(*rows)
            rows = []
        yield from (_paragraph(part, chance) for part in line.split("\t") if part.strip())


def _paragraph(line: str, chance: random.Random) -> str:
    line = line.strip()
    for pattern, list_id, level in _COUNTED:
        if found := pattern.match(line):
            numbered = f'<w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/>'
            properties = f"<w:pPr><w:numPr>{numbered}</w:numPr></w:pPr>"
            return f"<w:p>{properties}{_runs(line[found.end() :], chance)}</w:p>"
    return f"<w:p>{_runs(line, chance)}</w:p>"


def _runs(text: str, chance: random.Random) -> str:
    made: list[str] = []
    for at, said in enumerate(text.replace("&", "&amp;").split(" ")):
        part = f" {said}" if at else said
        kind = chance.random()
        if kind < 0.08:
            made.append(ins(part) + gone(" chữ cũ"))
        elif kind < 0.13:
            made.append(f"<w:sdt><w:sdtContent>{run(part)}</w:sdtContent></w:sdt>")
        else:
            made.append(run(part))
    return "".join(made)
