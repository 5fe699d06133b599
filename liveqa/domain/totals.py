"""Tell words that say how many there are of all from what begins as they do."""

import re

from liveqa.text import spelled_alike

_OF_ALL = re.compile(r"\W*(?:tổng (?:số|cộng)|tong (?:so|cong(?! ty)))\b", re.IGNORECASE)
"""With its marks: "Tổng công ty" is a body."""
_BEGINS = re.compile(r"\W*(?:tổng|cộng|tong|cong)\b", re.IGNORECASE)
"""Who is called Tống or Tòng is nobody's total."""
_COUNTED = re.compile(
    r"( (so|cac|la|co|khoang|nguoi|dai bieu|thanh vien|khach|tham du|tham gia|phu huynh|cmhs"
    r"|hoc sinh|giao vien|can bo|dong chi|d/c|cau hoi|cau|y kien|kien nghi|de xuat|phieu|don vi"
    r"|truong|lop|danh sach)\b)*\W*(\d.*)?"
)


def is_total(text: str) -> bool:
    """Return whether words are a total, which is nobody: "Tổng số: 70 người", "Cộng". The "Công
    đoàn", a "Tổng giám đốc" and a "Cộng tác viên" are somebody."""
    if _OF_ALL.match(text):
        return True
    begins = _BEGINS.match(text)
    return begins is not None and bool(_COUNTED.fullmatch(_behind(text[begins.end() :])))


def _behind(text: str) -> str:
    said = spelled_alike(text)
    return f" {said}" if said[:1].isalpha() else said
