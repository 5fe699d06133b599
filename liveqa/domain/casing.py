"""Names that were typed or pasted in capitals, as they are written within a sentence (Nghị định
30/2020/NĐ-CP, Phụ lục II): "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO" is "Phòng Giáo dục và Đào tạo"."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from liveqa.domain.columns import each
from liveqa.domain.lexicon import SURNAMES, TITLE
from liveqa.domain.record import Meeting, Record
from liveqa.domain.remit import plain

# Of these the first letter alone is a capital, wherever they stand in a body's name.
# The longest come first, so that none hides behind its beginning.
COMMON = (
    "ban đại diện cha mẹ học sinh|ban đại diện cha mẹ trẻ em|trung học phổ thông|"
    "liên đoàn lao động|hội đồng nhân dân|bảo hiểm xã hội|công đoàn cơ sở|trung học cơ sở|"
    "uỷ ban nhân dân|đoàn thanh niên|ủy ban nhân dân|ban chấp hành|ban giám hiệu|mẫu giáo lớn|"
    "mẫu giáo nhỡ|tổ chuyên môn|ban đại diện|mẫu giáo bé|"
    "ban giám đốc|trưởng phòng|chuyên viên|công thương|hiệu trưởng|nông nghiệp|hội trường|"
    "môi trường|trưởng ban|tài nguyên|công nghệ|công đoàn|giáo viên|nhân viên|phổ thông|"
    "thanh tra|trung tâm|tài chính|tổ trưởng|văn phòng|cao đẳng|chi đoàn|chủ tịch|giám đốc|"
    "giáo dục|hội đồng|khoa học|kế hoạch|liên cấp|liên đội|mẫu giáo|thể thao|tiểu học|"
    "xây dựng|bán trú|chi cục|công an|du lịch|dân tộc|hạ tầng|kinh tế|kế toán|mầm non|"
    "công ty|cổ phần|ngoại ngữ|tin học|hướng nghiệp|"
    "nội trú|tư pháp|văn hóa|đào tạo|đại học|đảng bộ|đảng ủy|bí thư|chi bộ|nhà trẻ|nội vụ|thư ký|"
    "trường|xã hội|đô thị|phòng|khối|nhóm|y tế|ban|cục|lớp|bộ|sở|tổ"
)
_SMALL = (
    "nghề nghiệp|thường xuyên|thường trực|chuyên môn|chủ nhiệm|thành phố|nhà trường|phụ trách|"
    "thị trấn|thị xã|phường|huyện|đường|quận|tỉnh|kiêm|của|các|với|tại|và|xã|số"
)
_ACRONYMS = "CBGVNV|TPHCM|UBND|HĐND|MTTQ|THCS|THPT|GDTX|CMHS|PHHS|GDĐT|VHXH|BGH|BCH|III|TP|II|IV|VI"
_KNOWN = re.compile(rf"(?:{COMMON}|{_SMALL})(?!\w)", re.IGNORECASE)
_GENERIC = re.compile(
    rf"^(?:(?:{COMMON}|{_SMALL}|{_ACRONYMS}|[-–,&])(?:\s+|$))+",
    re.IGNORECASE,
)
# Within a title these are surely a body's or a post's name, a country's or a person's: of the first
# the first letter alone is a capital.
_IN_TITLES = re.compile(
    r"\b(?:(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc|đảng ủy|đảng bộ|chi bộ"
    r"|ban đại diện cha mẹ|ban giám hiệu|ban giám đốc|ban chấp hành|liên đoàn lao động|công đoàn"
    r"|đoàn trường|chi đoàn|liên đội|chủ tịch|hiệu trưởng|giám đốc|bí thư|tổng phụ trách)\b"
)
_NAMED = re.compile(
    r"\b(?:(?:sở|bộ|phòng) (?:giáo dục và đào tạo|nội vụ|văn hóa - xã hội)|việt nam|hồ chí minh"
    r"|(?<=tổng phụ trách )đội)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(rf"\b(?:{_ACRONYMS.lower()}|\w*\d\w*|(?<=kỳ )i|(?<=thứ )i)\b", re.IGNORECASE)
_QUOTED = re.compile(r"(?<=[“\"‘«(])\w")
# A class or a group has letters and digits of its own, which stay: "8A", "A1"; a Roman number and
# what has no vowel are no words either: "TỔ VIII", "PHÒNG GD&ĐT", "CÔNG TY TNHH".
_NO_WORD = r"(?!xi\b)[ivx]{2,}|(?<=lớp )xi|(?<=khối )xi|[bcdđfghjklmnpqrstvwxz]{2,}"
_WORDS = re.compile(
    rf"\b(?:(?P<kept>{_ACRONYMS.lower()}|\w*\d\w*|{_NO_WORD})|(?:{COMMON})|(?P<small>{_SMALL})|\w+)\b"
)


def in_sentence_case(line: str) -> str:
    """Return a name of a body, a post or a place in the form for a sentence; one that is not all in
    capitals is left as it is."""
    if not is_shouted(line):
        return line
    spelled = _WORDS.sub(_spelled, line.lower())
    return spelled[:1].upper() + spelled[1:]


def is_shouted(line: str) -> bool:
    """Return whether words are all in capitals; one alone may be an abbreviation, unless it is a
    word of the offices: "LỚP 8A"."""
    if not line.isupper():
        return False
    words = len(re.findall(r"[^\W\d_]{2,}", line))
    return words > 1 or (words == 1 and bool(_KNOWN.match(line)))


def _spelled(found: re.Match[str]) -> str:
    if found["kept"]:
        return found[0].upper()
    if found["small"]:
        return found[0]
    return found[0][:1].upper() + found[0][1:]


def _titled(line: str, known: Iterable[str]) -> str:
    """Return a title in the form for a sentence, with the names that it contains: those of bodies
    and posts, and what is surely one here."""
    if not is_shouted(line):
        return line
    lowered = _IN_TITLES.sub(lambda found: _first_up(found[0]), line.lower())
    lowered = _NAMED.sub(lambda found: _WORDS.sub(_spelled, found[0].lower()), lowered)
    for name in filter(None, (name for line in known for name in (line, _proper(line)))):
        lowered = name.join(re.split(rf"(?i)\b{re.escape(name)}\b", lowered))
    lowered = _MARKED.sub(lambda found: found[0].upper(), lowered)
    return _first_up(_QUOTED.sub(lambda found: found[0].upper(), lowered))


def _proper(name: str) -> str:
    """Return what a body's name has of its own: "Tân Kiên" of "Ủy ban nhân dân xã Tân Kiên"."""
    return _GENERIC.sub("", name)


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


# A surname and what belongs to it, as it is typed on a phone: "trần thị lê".
_WHOLE = re.compile(rf"(?:{SURNAMES})(?: [^\W\d_]+){{1,4}}", re.IGNORECASE)


def as_person(name: str) -> str:
    """Return a person's name with a capital at each word alone, typed in capitals or, with its
    surname, in small letters; behind a form of address, which may be in small letters, one word in
    capitals is a name too."""
    title = TITLE.match(name)
    words = name[title.end() :] if title else name
    whispered = words.islower() and _WHOLE.fullmatch(words)
    shouted = is_shouted(words) or (title and words.isupper() and len(words) > 1)
    if not shouted and not whispered:
        return name
    said = name[: len(name) - len(words)]
    said = said if said.islower() else said.capitalize()
    return said + " ".join(map(str.capitalize, words.split()))


_NAMES = {
    "questions": ("body", "unit", "name"),
    "delegates": ("name", "office"),
    "officers": ("name", "office"),
    "signers": ("name", "office"),
    "answerers": ("name", "office"),
    "speakers": ("name", "unit"),
    "groups": ("name",),
    "sites": ("name",),
}
_PERSONS = {"delegates", "questions", "officers", "signers", "speakers"}
# Papers say it themselves: "tại Hội trường".
_PLACE = re.compile(r"^tại\s+(?=\S)", re.IGNORECASE)
_OF_MEETING = ("issuing_body", "superior_body", "host", "place", "venue", "default_body")
_LISTED = ("addressees", "participants")


def cased(record: Record) -> Record:
    """Return a record for the papers, in which no name is in capitals: where they belong, in a head
    and in signatures, papers set them themselves. A body that has to answer is called by one name
    in all of them."""
    record = each(
        record,
        lambda kind, row: replace(
            row, **{name: _name(kind, name, getattr(row, name)) for name in _NAMES.get(kind, ())}
        ),
    )
    record.meeting = _meeting(record.meeting)
    _call_alike(record)
    return record


def _call_alike(record: Record) -> None:
    """Let each body be called as where it is written out, so that what it owes stands together."""
    bodies = {id: row.body for id, row in record.questions.items() if row.body}
    keys = {id: plain(body) for id, body in bodies.items()}
    names: dict[str, str] = {}
    for id, key in keys.items():
        name = bodies[id].strip(" ;.,")
        if key not in names or ("ubnd" in names[key].lower() and "ubnd" not in name.lower()):
            names[key] = name
    for id, key in keys.items():
        record.questions[id] = replace(record.questions[id], body=names[key])


def _name(kind: str, field: str, value: str) -> str:
    if field == "name" and kind in _PERSONS:
        return as_person(value)
    named = in_sentence_case(value)
    return _first_up(named) if kind == "groups" else named


def _meeting(meeting: Meeting) -> Meeting:
    bodies = {name: in_sentence_case(getattr(meeting, name)) for name in _OF_MEETING}
    lists = {name: [*map(in_sentence_case, getattr(meeting, name))] for name in _LISTED}
    bodies["venue"] = _PLACE.sub("", bodies["venue"])
    bodies["venue"] = bodies["venue"][:1].upper() + bodies["venue"][1:]
    known = (bodies["issuing_body"], bodies["superior_body"], bodies["place"])
    titles = {name: _titled(getattr(meeting, name), known) for name in ("title", "theme")}
    return replace(meeting, **bodies, **lists, **titles)
