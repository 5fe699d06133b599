"""What a column holds, by the words of its heading."""

import re

from liveqa.domain.words import OpinionKind
from liveqa.imports.lists.parts import WIDE
from liveqa.imports.old_fonts import READERS, read
from liveqa.text import clean, fold, spelled_alike

ORDER = r"(stt|s\.t\.t|tt|so( tt| thu tu)?|no\.?|#)"
"""What stands above the numbers of rows."""
LONG = 80
"""From how many characters on a heading is a sentence, as of a form."""
_TEXT = (
    "cau hoi|y kien|kien nghi|de xuat|gop y|phan anh|thac mac|nguyen vong|hien ke|tam tu"
    "|ban khoan|vuong mac|bat cap|mong muon|yeu cau"
)
PART_NUMBER = re.compile(r"^\s*([IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)/:](?!\d)\s*")
"""With what a title between the rows is numbered: "II. ", "3) ", but not the class 4/1."""
_NUMBER_OF_ONE = r"cau( hoi)?( so| thu)? ?\d{1,2}"
# The first that fits says what a column is: "Nội dung trả lời" is no question. What is `other`
# speaks of questions too, but is none.
_COLUMNS = {
    "number": re.compile(rf"{ORDER}|cau( so)?"),
    "other": re.compile(
        r"(so (luong|nguoi|ph|phhs|phu huynh|cmhs|hs|hoc sinh|gv|giao vien|lan|cau|luot|phieu"
        r"|y kien|kien nghi|de xuat|gop y|phan anh|dien thoai)"
        r"|ty le\b|ti le\b|tan suat|gop vao|ly do|thoi (diem|gian|han)|han\b|ngay|nguon"
        r"|cach tra loi|ghi chu|dau thoi gian|timestamp|dia chi|e-?mail|sdt|dien thoai|phone|diem\b"
        r"|noi dung chuong trinh|de nghi (duoc )?tra loi|hinh thuc|chieu doi thoai|hai ben|score"
        r"|username|(ho (va )?)?ten (hoc sinh|hs|con|chau|be|tre)|(ho (va )?)?ten cua (con|chau|be)"
        r"|hoc sinh\b|question (id|author|upvotes|status|created)|voter\b|(up)?votes?\b|date\b).*"
        r"|.*tra loi sau|(ho (va )?)?ten (cha|bo|me|ba|ma)"
        rf"|(?!.*\b({_TEXT})\b).*\b(e-?mail|dien thoai|sdt|zalo|facebook|lien (he|lac))\b.*"
    ),
    "outcome": re.compile(
        r"(ket qua|trang thai|tinh trang)( tra loi| giai quyet| xu ly)?"
        r"|da (tra loi|giai quyet|xu ly)|outcome"
    ),
    "answerer": re.compile(
        r".*(nguoi|don vi|bo phan|ca nhan|ai).* (tra loi|giai dap).*|answerer"
        r"|(nguoi|don vi|bo phan|ca nhan) (phu trach|chu tri|giai quyet|xu ly)\b.{0,30}"
    ),
    "prepared_answer": re.compile(
        r".*(tra loi|giai dap|giai trinh|phan hoi|answer).*|response|reply"
        r"|.*(huong|phuong an|bien phap) (giai quyet|xu ly|khac phuc).*"
    ),
    "kind": re.compile(r"(the )?loai( (y kien|cau hoi|hinh|kien nghi).*)?|kind"),
    "name": re.compile(
        r".*\b(ho (va )?ten|nguoi (hoi|gui|neu|dat|co y kien|kien nghi|phan anh|de xuat|gop y))\b.*"
        r"|ten|((your|full|parent.{0,3}|author( full)?) )?name|parents?"
        r"|(ten )?(ph|phhs|cmhs)|(ten )?(phu huynh|cha me|cmhs|dai bieu|giao vien)( hoc sinh)?"
    ),
    "topic": re.compile(
        r"(linh vuc|chu de|mang|nhom (noi dung|van de|y kien|cau hoi))\b.*|topic|subject"
    ),
    "group": re.compile(
        r"(ten )?(lop|nhom|to|khoi|chi doan|chi hoi)\b[^\d?]*"
        r"|((ph|phu huynh) )?(con|chau|be|em|hoc sinh|hs)( dang)? hoc lop"
        r"|(your )?(child.{0,3} )?class|group"
    ),
    "unit": re.compile(r"(don vi|truong|chuc vu|co quan|bo phan|noi cong tac)\b[^?]*|unit"),
    "text": re.compile(
        rf".*\b(noi dung|van de|chi tiet|dien giai|{_TEXT}|question|comment|suggestion)\b[^?]*"
        rf"|text|body|{_NUMBER_OF_ONE}"
    ),
}
# A form's heading is the whole question that it asked.
_ENGLISH = (
    r"questions?|suggestions?|comments?|feedback|concerns?|opinions?|like to ask|ask (the|us)"
)
_OF_FORM = re.compile(rf".*\b({_TEXT}|{_ENGLISH})\b.*|(?!.*\bnao\b).*\bmuon (duoc )?hoi\b.*")
_OPTIONAL = re.compile(
    r"(?:^|(?<=\w))\W*(?:\((optional|required|khong bat buoc|bat buoc|neu co)\)\W*|\*)$"
)
"""Looked for from the first of a row of signs: a line may hold thousands of them."""
_NUMBER = re.compile(r"^\d{1,2}[.)] *(?=[a-z])")
"""What a form counts its fields with."""
# "Anh/chị là phụ huynh lớp nào?": a form asks where one belongs, and the answer is no question.
# "Anh/chị muốn đối thoại với đơn vị nào?" asks about others.
_NOT_OWN = r"(?!.*\b(muon|gui|doi thoai|tra loi|nen|gap)\b)"
_WHERE = {
    "group": re.compile(
        rf"{_NOT_OWN}.*\bthuoc (to|lop|khoi|nhom)\b( \w+){{0,3}}"
        rf"|{_NOT_OWN}.*\b(lop|to|khoi|nhom|chi doan|chi hoi)( \w+){{0,2}} (nao|may)"
        r"( (a|vay|the))?\W*"
    ),
    "unit": re.compile(
        rf"{_NOT_OWN}.*\b(don vi|truong|phong|ban|bo phan|co quan) nao( (a|vay|the))?\W*"
    ),
}
_OF_BEFORE = re.compile(r"\b(nam( hoc)?|ky|lan|dot|hoi nghi) truoc\b")
"""What was asked or answered the last time is not for this one."""
STRONG = re.compile(rf".*\b({_TEXT}|{_ENGLISH})\b.*|text")
ASKED = re.compile(rf"\b({_TEXT}|hoi)\b")
_META = re.compile(r"dau thoi gian|timestamp|(dia chi )?e-?mail( address)?")
_KINDS = {
    "hoi": OpinionKind.QUESTION,
    "cau hoi": OpinionKind.QUESTION,
    "gop y": OpinionKind.COMMENT,
    "phan anh": OpinionKind.REPORT,
    "hien ke": OpinionKind.IDEA,
    "kien nghi": OpinionKind.PETITION,
    "de xuat": OpinionKind.PROPOSAL,
}


def upright_row(row: list[str]) -> list[str]:
    """Return the cells of a row as they read, all in one font: a short word alone may be plausible
    in several."""
    reading = read(" ".join(row))
    return [clean(READERS[reading.font](cell) if reading else cell) for cell in row]


def upright(text: str) -> str:
    """Return what was typed as it reads, whatever font it was typed for."""
    reading = read(text)
    return reading.text if reading else clean(text)


def kind_named(words: str) -> OpinionKind | None:
    """Return the kind of opinion that these words name."""
    return _KINDS.get(spelled_alike(words))


def column_named(heading: str) -> str:
    """Return what the column under a heading holds: a field of a question, `number`, `other`, or
    `asked` for what only a person can tell; empty for an unknown heading."""
    said = fold(upright(" ".join(heading.replace(WIDE, "").split()))).strip(" .:*")
    said = _NUMBER.sub("", _OPTIONAL.sub("?" if "?" in said else "", said))
    if not said:
        return ""
    where = next((kind for kind, words in _WHERE.items() if words.fullmatch(said)), "")
    if where and not _OF_FORM.fullmatch(said):
        return where
    if len(said) > LONG or said.endswith("?"):
        return "text" if _OF_FORM.fullmatch(said) else "asked"
    kind = next((kind for kind, words in _COLUMNS.items() if words.fullmatch(said)), "")
    if _OF_BEFORE.search(said) and kind in ("text", "prepared_answer", "outcome", "answerer"):
        return "asked" if kind == "text" else "other"
    return kind


def is_header(cells: list[str]) -> bool:
    """Return whether a row names columns, the question's among them."""
    written = upright_row([cell for cell in cells if cell and cell != WIDE])
    kinds = {column_named(cell) for cell in written} - {""}
    if kinds & {"number"} and any(cell[:1].isdigit() for cell in written):
        return False
    if any(map(is_meta, written)):
        return bool(kinds & {"text", "asked"})
    return "text" in kinds and len(kinds - {"asked"}) > 1


def is_counted(heading: str) -> bool:
    """Return whether a heading only counts the questions: "Câu 2"."""
    return bool(re.fullmatch(_NUMBER_OF_ONE, fold(heading).strip(" .:")))


def names_columns(row: list[str]) -> bool:
    """Return whether a row says nothing but what columns hold, beginning with their numbers: here
    another table begins."""
    kinds = [column_named(cell) for cell in row if cell not in ("", WIDE)]
    return len(kinds) > 1 and kinds[0] == "number" and all(kinds)


def is_meta(cell: str) -> bool:
    """Return whether a heading is one that a form on the web writes by itself."""
    return bool(_META.fullmatch(fold(cell).strip()))
