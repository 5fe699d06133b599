"""Find what may tell who someone is in a free text: names, telephone numbers, addresses, numbers of
identity cards. It finds rather too much than too little; a person decides about each."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_LETTERS = [chr(code) for code in range(0xC0, 0x1F00)]
_UPPER = "A-Z" + "".join(letter for letter in _LETTERS if letter.isupper())
_LOWER = "a-z" + "".join(letter for letter in _LETTERS if letter.islower())
_WORD = f"[{_UPPER}][{_UPPER}{_LOWER}]*"
_MARKS = r"[*_“\"(]*"

_HONORIFICS = (
    "em|cháu|bạn|con|bé|anh|chị|ông|bà|cô|thầy|chú|bác|cậu|dì|cụ|mẹ|bố|ba|má|cha|học sinh|phụ huynh"
    "|thầy giáo|cô giáo|giáo viên|đồng chí|đ/c|đại biểu|tên là|tên"
)
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Lâm|Trịnh|Mai"
    "|Trương|Tạ|Cao|Hà|Tô|Lương|Tăng|Thái|Quách|Kiều|Vương|Phùng|Lưu|Từ|Triệu|Nông|Vi|Giang|Thạch"
)
_CAPITALS = _SURNAMES.upper()

# What begins like a name, but is a place or a common word: "Đào tạo", "LÝ DO".
_ALIKE = (
    "hà (?:nội|tĩnh|giang|nam|đông)|hồ chí minh|cao (?:bằng|lãnh|đẳng)|lâm đồng|đào tạo|hồ sơ|lý do"
    "|lưu (?:ý|trữ)|triệu tập|tăng cường|thái độ|nông (?:thôn|nghiệp)|vi phạm|từ ngày"
)
_NAME_HERE = rf"(?!(?i:{_ALIKE})\b)(?P<name>"

_ADDRESSED = re.compile(
    rf"\b(?i:{_HONORIFICS})\s+{_MARKS}{_NAME_HERE}{_WORD}(?:\s+{_WORD}){{0,3}})"
)
_FULL = re.compile(rf"\b{_NAME_HERE}(?:{_SURNAMES}|{_CAPITALS})(?:\s+{_WORD}){{1,4}})")
_CONTACTS = re.compile(
    r"(?P<name>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
    r"|(?<![\d.,])(?:\+?84|0)(?:[ .-]?\d){8,10}(?![\d])"
    r"|(?<![\d.,])(?:\d{12}|\d{9})(?![\d]))"
)

# Where an office, a body or a place begins, and a name ends.
_NOT_A_NAME = re.compile(
    r"(?:hiệu (?:trưởng|phó)|phó|trưởng|bí thư|tổng phụ|chủ (?:tịch|nhiệm|tọa|toạ|trì)|ban|phòng"
    r"|trường|lớp|sở|[uủ][ỷy] ban|hội (?:đồng|cha|trường|nghị)|đội (?:viên|trưởng|thiếu)|đoàn"
    r"|công (?:đoàn|an|ty)|tổ|khối|việt nam|nhà (?:trường|thiếu|văn)|giáo (?:viên|dục)|liên đội"
    r"|chi (?:đoàn|bộ|hội)"
    r"|mầm|chồi|lá|thứ|phường|xã|quận|huyện|tỉnh|thành (?:phố|đoàn|viên)|đảng|bộ|trung (?:tâm|học)"
    r"|nguyên (?:hiệu|phó|trưởng)|đại (?:biểu|diện)|ngày|tháng|năm (?:học|nay)|câu)\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile("(?:THCS|THPT|UBND|BGH|CBGV|TPHCM|MN|TH|HS|GV|PH|GDĐT)[A-Z]*\\b")
# What is named after somebody, or a place that begins like a name.
_NAMED_AFTER = re.compile(
    r"(?:đường|phố|trường|tiểu học|trung học|cơ sở|phổ thông|mầm non|mẫu giáo|thcs|thpt|quận|huyện"
    r"|phường|xã|tỉnh|tp\.?|thành phố|công viên|quỹ|giải|giải thưởng|chợ|hội thi|liên đội|tư tưởng"
    r"|chủ tịch|bác)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, order=True)
class Found:
    """A stretch of a text that may tell who someone is."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of this stretch of a text."""
        return text[self.start : self.end]


def joined(stretches: Iterable[Found]) -> list[Found]:
    """Return the stretches from left to right, those that overlap joined into one."""
    found: list[Found] = []
    for each in sorted(stretches):
        if found and each.start < found[-1].end:
            found[-1] = Found(found[-1].start, max(found[-1].end, each.end))
        else:
            found.append(each)
    return found


def spaced(words: str) -> str:
    """Return a pattern for these words, however many blanks or marks of emphasis lie between
    them."""
    return r"[\s*_]+".join(map(re.escape, words.split()))


def wherever(words: Iterable[str]) -> Callable[[str], list[Found]]:
    """Return a function that finds exactly these words, in capitals or small letters."""
    forms = [spaced(word) for word in words]
    if not forms:
        return lambda _: []
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)
    return lambda text: [Found(*match.span()) for match in pattern.finditer(text)]


def known(names: Iterable[str], contacts: Iterable[str] = ()) -> Callable[[str], list[Found]]:
    """Return a function that finds these names and contacts."""
    forms = {form for name in names for form in _forms(" ".join(name.split()))}
    forms |= {re.escape(contact.strip()) for contact in contacts if len(contact.strip()) > 5}
    if not forms:
        return lambda _: []
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?!\w)")
    return lambda text: [Found(*match.span()) for match in pattern.finditer(text)]


def is_office(name: str) -> bool:
    """Return whether a name that was given is an office or a body: "Hiệu trưởng", "Phụ huynh lớp
    1A". Three words with capitals are a name, whatever they begin with: "Đoàn Văn Hậu"."""
    words = name.split()
    if len(words) > 2 and all(word[0].isupper() for word in words):
        return False
    return _begins_a_body(name, 0)


class Finder:
    """Finds names; `names` and `contacts` are those that the record itself holds."""

    def __init__(self, names: Iterable[str], contacts: Iterable[str] = ()) -> None:
        self._known = known(names, contacts)

    def find(self, text: str) -> list[Found]:
        """Return the stretches that may tell who someone is, from left to right, without
        overlaps."""
        return joined(self._all(text))

    def _all(self, text: str) -> Iterator[Found]:
        for match in _CONTACTS.finditer(text):
            yield Found(*match.span("name"))
        yield from self._known(text)
        for match in _ADDRESSED.finditer(text):
            yield from _name(match, least=1)
        for match in _FULL.finditer(text):
            if not _NAMED_AFTER.search(text, max(0, match.start() - 20), match.start()):
                yield from _name(match, least=2)


def _forms(name: str) -> Iterator[str]:
    """Yield the ways to write a name in a text, as patterns. Small letters count only behind a
    surname: whoever calls himself "nhà trường" must not blot out every paper."""
    if len(name) < 2:
        return
    if _FULL.match(name.title()):
        yield f"(?i:{spaced(name)})"
    else:
        yield spaced(name.title())
        yield spaced(name.upper())


def _name(match: re.Match[str], least: int) -> Iterator[Found]:
    """Yield the match up to where an office or a body begins, if enough words are left for a
    name."""
    said = match["name"]
    start = match.start("name")
    words = [(start + w.start(), start + w.end()) for w in re.finditer(r"\S+", said)]
    stop = next((at for at, (w, _) in enumerate(words) if _begins_a_body(match.string, w)), None)
    if (len(words) if stop is None else stop) >= least:
        yield Found(start, words[(stop or len(words)) - 1][1])


def _begins_a_body(text: str, at: int) -> bool:
    return bool(_NOT_A_NAME.match(text, at) or _ABBREVIATION.match(text, at))
