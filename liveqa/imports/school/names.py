"""Tell people's names from offices and bodies in the words of a plan."""

import re
from collections.abc import Iterator

from liveqa.text import fold

COMRADE = re.compile(r"^(?:(?:các\s+)?(?:đ/c|đồng chí|đ\.c))\s*:?\s+", re.IGNORECASE)
_TITLED = re.compile(
    r"^(?:(?:ông|bà|thầy(?: giáo)?|cô(?: giáo)?|anh|chị|em)\s+"
    r"|(?:gs|pgs|tskh|ts|ths|bs)\b[.,]?\s*(?=[^\W\d_]))+",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(ban|bí thư|phó|ủy viên|uỷ viên|hiệu trưởng|ht|pht|hp|giám đốc|chủ tịch|ct|ctcđ|trưởng"
    r"|trường|đại diện"
    r"|lãnh đạo|tổ|công đoàn|cđ|đoàn (?:thanh|tn|trường|xã|phường|đội|tncs)|chi (?:đoàn|bộ|hội)"
    r"|hội|giáo viên|gv|kế toán|kt|văn thư|văn phòng|nhà|phòng|ủy ban|uỷ ban"
    r"|ubnd|thường|tổng (?:phụ trách|giám đốc|biên tập|thư k[ýí])|cộng tác viên|tpt|gvcn"
    r"|thành viên|thư k[ýí]|tập thể|bgh|bch|các"
    r"|cán bộ|chuyên viên|người|cmhs|toàn|liên đội|bộ phận"
    r"|y tế|bảo vệ|thanh tra|đảng|mặt trận|trung tâm|sở|công an|cấp ủy"
    r"|bđd\w*|btc|bgđ|ttcm|tkhđ|đtn|nv|vp|gv\w+|cb\w*|p\. ?(?=\w))\b"
)
_SPELLED = re.compile(r"^[^\W\d_][^\W\d_]*(?:\s+[^\W\d_]+){1,5}$")


def is_name(text: str) -> bool:
    """Return whether words are a person's whole name, and not an office."""
    bare = _TITLED.sub("", text)
    return (
        bool(_SPELLED.match(bare))
        and all(word[0].isupper() for word in bare.split())
        and not bare.isupper()
        and not is_office(bare)
    )


_REMARK = re.compile(r"(?:do|được|dự kiến|nếu|khi|theo|sẽ|có|kiêm nhiệm|đã)\s")
"""How words in brackets behind a name begin that are no office."""


def people_in(text: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the people in a text such as "Bà Hoa, Hiệu trưởng; Lê Thu" with their offices, and
    whether the name is whole."""
    for person in re.split(r";|\s+và\s+|\n", text):
        name, office = "", ""
        parts = re.split(r"(,|\s[-–]\s|\()", person)
        for part, sign in zip(parts[::2], ["", *parts[1::2]], strict=True):
            said = COMRADE.sub("", part.strip(" .)"))
            if not said or (name and _REMARK.match(said)):
                continue
            if name and (is_name(said) or _is_given(said) or _is_titled(said)):
                yield name, office, _is_whole(name)
                name, office = said, ""
            elif name or (office and is_office(said)):
                between = f" {sign.strip()} " if sign.strip() in ("-", "–") else ", "
                office = between.join(filter(None, (office, said)))
            elif both := _office_and_name(said):
                office, name = both
            elif is_office(said):
                office = said
            else:
                name = said
        if _TITLED.match(name):
            name = name[:1].upper() + name[1:]
        if name and not re.search(r"\d{3}|[:@]", name):
            yield name, office, _is_whole(name)


def _office_and_name(text: str) -> tuple[str, str] | None:
    """Return both parts of "Hiệu trưởng Trần Thị Hoa": an office ends in small letters, or in
    an abbreviation as "Trưởng ban đại diện CMHS" does."""
    words = text.split()
    for place in range(len(words) - 2, 0, -1):
        if words[place - 1][0].islower() or (words[place - 1].isupper() and place > 1):
            office, name = " ".join(words[:place]), " ".join(words[place:])
            return (office, name) if is_name(name) and is_office(office) else None
    return None


def is_spelled(name: str) -> bool:
    """Return whether each word begins with a capital, as in a name: "Xã hội" is none, nor "KHTC",
    which is an office's."""
    words = _TITLED.sub("", name).split()
    is_short = all(word.isupper() and len(word) < 5 and word.isascii() for word in words)
    is_short = is_short or (len(words) == 1 and words[0].isupper())
    return all(word[0].isupper() for word in words) and not (is_short and len(name) > 1)


def _is_given(text: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d_]{2,}", text)) and text.istitle() and not is_office(text)


def _is_titled(text: str) -> bool:
    """Return whether words are a given name behind "cô" or "thầy", and no more."""
    found = _TITLED.match(text)
    return found is not None and _is_given(text[found.end() :])


def is_person(text: str) -> bool:
    """Return whether words are but people's names: "cô Lan, thầy An"."""
    parts = [part.strip() for part in re.split(r"[,&]|\s+và\s+", text)]
    return all(is_name(part) or _is_titled(part) for part in parts)


def is_office(text: str) -> bool:
    """Return whether words begin as the name of an office or a body does."""
    return bool(_OFFICE.match(text.lower()))


_BODIES = re.compile(
    r"(công chức|viên chức|ub ?mttq|mttq|trạm|thường trực|đài|hội đồng|quân sự|khối|đơn vị"
    r"|đội|hs|ph|đoàn|khu phố|thôn|ấp|xóm|vt|mc|ông|bà|nhân viên|học (?:sinh|viên)|sinh viên"
    r"|phụ huynh|cha mẹ|(?:mỗi |từng )?lớp(?! học)|giảng viên|giáo vụ|giám thị|quản sinh|thủ quỹ"
    r"|cấp dưỡng|lao công|lái xe|hiệu phó|cụm trưởng|tiểu ban|khoa(?! học)"
    r"|bộ môn|cố vấn|trợ giảng)\b"
)
_NO_BODY = re.compile(
    r"(truong hop|phong (hop|hoc|hoi|khach|truyen|ngua|chong|doc|an)|to chuc|hoi (truong|nghi|thao"
    r"|dam|y)|nha (ve sinh|de xe|xe|an|da nang|van hoa|kho)|toan bo|ban (ghe|ngay|dem|dau|hanh)"
    r"|cac (noi dung|van de|y kien|cong viec|viec|khoan|dieu|cau|buoi|cuoc|hoat dong|van ban"
    r"|phuong an|muc)|thuong xuyen|dai (bieu|tu)|doan ket|doi thoai|khoi luong|don vi tinh"
    r"|nguoi dan chuong trinh|ban be|phong (ngua|ve)|chi (tiet|phi)|to (roi|trinh)|hoi (dap|y)"
    r"|bao ve (moi truong|bi mat)|khoi (cong|dong)|y te (hoc duong|du phong))\b"
)
_CHARGES = re.compile(
    r"^(?:kính\s+)?(?:đề nghị|giao(?: cho)?|phân công|đối với|yêu cầu|trách nhiệm của)\s+",
    re.IGNORECASE,
)


_SOME_PUPIL = re.compile("em (nao|co|chua|duoc|muon)\\b")


def charged(text: str) -> str:
    """Return the office, body or person whom words charge with something; empty if they name none:
    "Trường hợp mưa" is no school."""
    said = _CHARGES.sub("", text.strip(" .:;*"))
    folded = fold(said)
    if _NO_BODY.match(folded):
        return ""
    is_titled = _TITLED.match(said) and not _SOME_PUPIL.match(folded)
    is_one = COMRADE.match(said) or is_titled or is_office(said)
    return f"{said[:1].upper()}{said[1:]}" if is_one or _BODIES.match(said.lower()) else ""


def _is_whole(name: str) -> bool:
    return is_name(name) or bool(_TITLED.match(name) and name[:1].isupper())
