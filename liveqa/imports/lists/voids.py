"""Knows what people write who have nothing to ask: "Lớp 5A không có ý kiến gì ạ", "Nhất trí"."""

import re

from liveqa.text import spelled_alike

_WHO = (
    r"((da|vang|em|toi|con|chau|minh|chung (toi|em)|gia dinh|hien( tai| nay)?|nhin chung|co ban"
    r"|((tap the|toan( the)?|ca|100%) )?(lop|to|nhom|khoi|chi hoi|chi doan)( \d+\w{0,3})?"
    r"|(100% )?(phu huynh|ph|phhs|cmhs|cha me( hoc sinh)?|hoc sinh|giao vien|gv|gd)|tat ca|deu|xin"
    r"|hoan toan|rat|ve co ban)\s+)*"
)
_NOTHING = (
    r"((khong|ko|k|kg|hok|hong|chua|no)\b( co)?( (y kien|cau hoi|kien nghi|de xuat|gop y|thac mac"
    r"|vuong mac|phan anh|ban khoan|noi dung|gi|nao|khac|them|de hoi|ca|het|luon))*"
    r"|x|none|nil|nothing|n/?a)"
)
_CONTENT = (
    r"((nhat tri|(khong )?dong y|thong nhat|hai long|dong thuan|tan thanh|ung ho)"
    r"( (cao|voi|moi|cac|theo|nhu|va|noi dung|ke hoach|chu truong|hoat dong|y kien|tren|cua"
    r"|(nha |ban )?truong|lop|hoi nghi|bgh|ban giam hieu|\d+%?|hoan toan|a|ca|het))*)"
)
_POLITE = r"([ ,.!]*\b(a|nhe|(xin |em |chan thanh )?(cam on|cam ta)( .{0,25})?|ok)){0,2}"
_LONGEST = 200
_VOID = re.compile(rf"[\W\d_]*({_WHO}({_NOTHING}|{_CONTENT}){_POLITE})?[\W\d_]*")


def asks_nothing(text: str) -> bool:
    """Return whether a text says that there is nothing to ask, or says nothing."""
    return len(text) <= _LONGEST and bool(_VOID.fullmatch(spelled_alike(text)))
