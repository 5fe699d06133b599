"""The legal grounds that a new meeting of each kind starts with; every meeting edits its own.

A Luật is cited by its name and day alone, anything else with type, number, day, issuing body and
subject.
"""

import re

from liveqa.domain.words import MeetingKind

_DEMOCRACY = "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022"
_CIRCULAR = (
    "Căn cứ Thông tư số 11/2020/TT-BGDĐT ngày 19 tháng 5 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào"
    " tạo hướng dẫn thực hiện dân chủ trong hoạt động của cơ sở giáo dục công lập"
)
_DECREE = (
    "Căn cứ Nghị định số 145/2020/NĐ-CP ngày 14 tháng 12 năm 2020 của Chính phủ quy định chi tiết"
    " và hướng dẫn thi hành một số điều của Bộ luật Lao động về điều kiện lao động và quan hệ lao"
    " động"
)
USUAL: dict[MeetingKind, list[str]] = {
    MeetingKind.DIALOGUE: [
        _DEMOCRACY,
        _CIRCULAR,
    ],
    MeetingKind.LABOUR: [
        _DEMOCRACY,
        _DECREE,
    ],
}
_CITED = re.compile(r"^(?:căn cứ|thực hiện|theo)\s", re.IGNORECASE)
_LAW = re.compile(r"^(?:căn cứ\s+)?(?:bộ )?luật\s", re.IGNORECASE)
_LAW_NUMBER = re.compile(
    r"\s+số\s+\S+/QH\d+|\s+của Quốc hội(?: nước [^,;.]*?Việt Nam)?", re.IGNORECASE
)
_NUMBER = re.compile(r"\bsố\s+\S*\d", re.IGNORECASE)
_DAY = re.compile(r"\bngày\s+\d")


def cited(grounds: list[str]) -> list[str]:
    """Return the grounds as a paper cites them: each ends with ";", the last with "."."""
    bare = [line.strip().lstrip("-–+• ").rstrip(";., ") for line in grounds]
    citations = [_LAW_NUMBER.sub("", line) if _LAW.match(line) else line for line in bare if line]
    citations = [line if _CITED.match(line) else f"Căn cứ {line}" for line in citations]
    return [
        f"{line}{'.' if place == len(citations) else ';'}"
        for place, line in enumerate(citations, 1)
    ]


def is_whole(ground: str) -> bool:
    """Return whether a citation says all that it must."""
    if _LAW.match(ground.strip()):
        return bool(_DAY.search(ground))
    return bool(_NUMBER.search(ground) and _DAY.search(ground) and " của " in ground)
