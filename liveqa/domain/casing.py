"""Names that were typed or pasted in capitals, as they are written within a sentence (Nghị định
30/2020/NĐ-CP, Phụ lục II): "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO" is "Phòng Giáo dục và Đào tạo"."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from liveqa.domain.columns import each
from liveqa.domain.record import Meeting, Record

# Of these the first letter alone is a capital, wherever they stand in a body's name.
# The longest come first, so that none hides behind its beginning.
COMMON = (
    "ban đại diện cha mẹ học sinh|ban đại diện cha mẹ trẻ em|trung học phổ thông|"
    "liên đoàn lao động|hội đồng nhân dân|bảo hiểm xã hội|công đoàn cơ sở|trung học cơ sở|"
    "uỷ ban nhân dân|đoàn thanh niên|ủy ban nhân dân|ban chấp hành|ban giám hiệu|"
    "ban giám đốc|trưởng phòng|chuyên viên|công thương|hiệu trưởng|nông nghiệp|hội trường|"
    "môi trường|trưởng ban|tài nguyên|công nghệ|công đoàn|giáo viên|nhân viên|phổ thông|"
    "thanh tra|trung tâm|tài chính|tổ trưởng|văn phòng|cao đẳng|chi đoàn|chủ tịch|giám đốc|"
    "giáo dục|hội đồng|khoa học|kế hoạch|liên cấp|liên đội|mẫu giáo|thể thao|tiểu học|"
    "xây dựng|bán trú|chi cục|công an|du lịch|dân tộc|hạ tầng|kinh tế|kế toán|mầm non|"
    "nội trú|tư pháp|văn hóa|đào tạo|đại học|đảng bộ|đảng ủy|bí thư|chi bộ|nội vụ|thư ký|"
    "trường|xã hội|đô thị|phòng|y tế|ban|cục|bộ|sở"
)
_SMALL = (
    "thành phố|nhà trường|thị trấn|thị xã|phường|huyện|đường|quận|tỉnh|của|các|với|tại|và|xã|số"
)
_ACRONYMS = "CBGVNV|TPHCM|UBND|HĐND|MTTQ|THCS|THPT|GDTX|CMHS|PHHS|GDĐT|VHXH|BGH|BCH|III|TP|II|IV|VI"
_WORDS = re.compile(rf"\b(?:(?P<kept>{_ACRONYMS.lower()})|(?:{COMMON})|(?P<small>{_SMALL})|\w+)\b")


def in_sentence_case(line: str) -> str:
    """Return a name of a body, a post or a place in the form for a sentence; one that is not all in
    capitals is left as it is."""
    if not is_shouted(line):
        return line
    spelled = _WORDS.sub(_spelled, line.lower())
    return spelled[:1].upper() + spelled[1:]


def is_shouted(line: str) -> bool:
    """Return whether two words or more are all in capitals: one may be an abbreviation."""
    return line.isupper() and len(re.findall(r"[^\W\d_]{2,}", line)) > 1


def _spelled(found: re.Match[str]) -> str:
    if found["kept"]:
        return found[0].upper()
    if found["small"]:
        return found[0]
    return found[0][:1].upper() + found[0][1:]


def _titled(line: str, known: Iterable[str]) -> str:
    """Return a title in the form for a sentence, with the names that it contains."""
    if not is_shouted(line):
        return line
    lowered = line.lower()
    for name in filter(None, known):
        lowered = name.join(re.split(rf"\b{re.escape(name.lower())}\b", lowered))
    lowered = re.sub(rf"\b(?:{_ACRONYMS.lower()})\b", lambda found: found[0].upper(), lowered)
    return lowered[:1].upper() + lowered[1:]


def _person(name: str) -> str:
    """Return a person's name with a capital at each word alone."""
    return " ".join(map(str.capitalize, name.split())) if is_shouted(name) else name


_NAMES = {
    "questions": ("body", "unit", "name"),
    "delegates": ("name", "office"),
    "officers": ("name", "office"),
    "signers": ("name", "office"),
    "answerers": ("name", "office"),
    "speakers": ("name", "unit"),
}
_OF_MEETING = ("issuing_body", "superior_body", "host", "place", "venue", "default_body")
_LISTED = ("addressees", "participants")


def cased(record: Record) -> Record:
    """Return a record for the papers, in which no name is in capitals: where they belong, in a head
    and in signatures, papers set them themselves."""
    record = each(
        record,
        lambda kind, row: replace(
            row, **{name: _name(kind, name, getattr(row, name)) for name in _NAMES.get(kind, ())}
        ),
    )
    record.meeting = _meeting(record.meeting)
    return record


def _name(kind: str, field: str, value: str) -> str:
    person = field == "name" and kind != "answerers"
    return _person(value) if person else in_sentence_case(value)


def _meeting(meeting: Meeting) -> Meeting:
    bodies = {name: in_sentence_case(getattr(meeting, name)) for name in _OF_MEETING}
    lists = {name: [*map(in_sentence_case, getattr(meeting, name))] for name in _LISTED}
    known = (bodies["issuing_body"], bodies["superior_body"], bodies["place"])
    titles = {name: _titled(getattr(meeting, name), known) for name in ("title", "theme")}
    return replace(meeting, **bodies, **lists, **titles)
