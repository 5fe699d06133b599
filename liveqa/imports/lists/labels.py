"""Reads the fields of a form that somebody filled in: "Họ và tên: …", boxes that are ticked."""

import re

from liveqa.imports.lists.answers import label_kind
from liveqa.imports.lists.around import asks, folded
from liveqa.imports.lists.marks import BULLET, NUMBERED
from liveqa.text import fold

_LABELS = {
    "other": r"(so )?(dien thoai|dt|sdt)|e-?mail|ngay sinh|dia chi|zalo"
    r"|(ho (va )?)?ten( cua)? (con|hoc sinh|chau|be)|cau hoi (thao luan|goi y|dan dat|khao sat)",
    "name": r"(ho (va )?ten|nguoi (hoi|gui|neu)|ten)"
    r"( (phu huynh|toi|nguoi .{0,20}|cha me.{0,20}))?",
    "group": r"(phu huynh |((con|chau|be|em|hs|hoc sinh) )(dang )?(hoc )?)?(lop|to|nhom|khoi)"
    r"( (cua )?(con|chau|be)| chuyen mon)?",
    "unit": r"don vi|truong|chuc vu|co quan",
    "topic": r"linh vuc|chu de|mang",
    "text": r"(noi dung|cau hoi|y kien|hoi|noi dung (cau hoi|y kien)|cau hoi,? y kien)"
    r"( .{0,30})?",
}
LABELLED = re.compile(r"^\W{0,3}([^:?.!]{1,50}?)\s*:\s*(.*)$", re.DOTALL)
_NEXT_LABEL = re.compile(r"(?:\t|\s{2,}|[.…_]{3,}|[;,–-] )\s*(?=[^\W\d_][^:.…]{1,40}:)")
_FOR_QUESTIONS = re.compile(
    r"(kinh )?(quy|ong|ba|thay|co|anh|chi|phu huynh|ban|em|cac|lop|to)\b.{0,60}"
    r"\b(cau hoi|y kien|kien nghi|gop y|de xuat|thac mac|dieu) (gi|nao)\b[^?]*\?\W*(\(.*\))?"
)
_FIELD = re.compile(
    r"((cac )?(y kien|kien nghi|de xuat|gop y|cau hoi|thac mac)( khac)?(, | va |/)?)+"
    r"( \(.{1,30}\))?"
)
_TO_CHOOSE = re.compile(r".*\((khoanh|danh dau|tich|chon|to dam)\b.*|.*[: ](\d[ /|.]+){2,9}\d\W*")
_HOW_MANY_CHOSE = re.compile(r".{1,60}: ?\d+([.,]\d+)? ?(%|/ ?\d+)( ?\([^()]{1,12}\))?\W*")
_BOXES = "☐☑☒□"
_DOTS = re.compile(r"[.…_]{3,}")


def label_of(line: str) -> tuple[str, str] | None:
    """Return what kind of label a line begins with, and what stands behind it."""
    if is_option(line):
        return "other", line
    found = LABELLED.match(line)
    if not found or (BULLET.match(line) and NUMBERED.match(line)):
        return None
    label = folded(found[1])
    known = (kind for kind, words in _LABELS.items() if re.fullmatch(words, label))
    kind = label_kind(label) or next(known, None)
    if kind == "group" and label == "to" and found[1].isascii():  # "To: …" of a mail's head
        return None
    return None if kind is None else (kind, _ticked(_DOTS.sub(" ", found[2])).strip())


def is_field(line: str) -> bool:
    """Return whether a numbered line of a form is a field for questions: "3. Kiến nghị, đề
    xuất:"."""
    said = BULLET.sub("", line).strip()
    return said != line.strip() and said.endswith(":") and bool(_FIELD.fullmatch(folded(said)))


def is_of_poll(line: str) -> bool:
    """Return whether a line has figures or words to choose from ("… (khoanh tròn): 1 2 3"), or how
    many chose them ("Hài lòng: 15%")."""
    return bool(_TO_CHOOSE.fullmatch(fold(line)) or _HOW_MANY_CHOSE.fullmatch(line))


def labels_apart(line: str) -> list[str]:
    """Return the fields of a form that stand in one line: "Họ tên: … Lớp: …"."""
    label = label_of(line)
    if label is None or label[0] == "text":
        return [line]
    for found in _NEXT_LABEL.finditer(line):
        rest = line[found.end() :]
        following = label_of(rest)
        if following and following[0] != "prepared_answer":
            return [line[: found.start()], *labels_apart(rest)]
    return [line]


def asks_for_questions(line: str) -> bool:
    """Return whether a line is a form's: it asks what one wants to ask."""
    return bool(_FOR_QUESTIONS.fullmatch(fold(BULLET.sub("", line)).strip()))


def is_option(line: str) -> bool:
    """Return whether a line is one of several to be ticked on a form."""
    boxes = re.findall(f"[{_BOXES}]", line)
    return bool(re.match(rf"\s*[{_BOXES}]", line)) and (len(boxes) > 1 or not asks(line))


def _ticked(value: str) -> str:
    """Return what is ticked in a line of boxes, the line itself if it has none."""
    parts = re.findall(rf"([{_BOXES}])\s*([^{_BOXES}]*)", value)
    return ", ".join(said.strip() for box, said in parts if box in "☑☒") if parts else value


def labelled(rows: list[list[str]]) -> list[str]:
    """Return the lines of a form that was filled in as a table of two columns; empty for another
    table."""
    lines = [": ".join(cell.rstrip(" :") for cell in row if cell) for row in rows]
    kinds = [label[0] for label in map(label_of, lines) if label]
    return lines if "text" in kinds and len(kinds) > 1 else []
