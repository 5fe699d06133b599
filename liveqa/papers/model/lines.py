"""Lines that a paper breaks itself, of about equal length: names in its head and above signatures;
and ranges that no line may break."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from math import ceil

from liveqa.domain.casing import COMMON
from liveqa.domain.lexicon import LOWER, UPPER

# "2026 - 2027", "13 - 20%": what stands on both sides belongs together.
RANGE = re.compile(r"\d[\d.,/]*%? [-–] \d")
_JOINED = "\u00a0"
# So many characters longer may the longest line be where a line ends with a comma for it.
_MARKED = 10
# So wide may a body's name be in the larger size of a paper's head.
LINE = 22
# So many bold letters of 14 points stand in a line of what a paper is about.
_SUBJECT = 72
_NAMED = re.compile(rf"\b[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+)+\b")
# What is one word to a reader; "và", "tại" and "TM." belong to what follows.
_PAIRS = "|".join(word for word in COMMON.split("|") if word.count(" ") == 1)
_MORE = (
    "ban chấp hành|ban thường vụ|ban giám hiệu|ban giám đốc|"
    "sử dụng lao động|người lao động|"
    "ủy ban|nhân dân|đại diện|cha mẹ|học sinh|trẻ em|lao động|trung học|cơ sở|phụ trách|"
    "nhà trường|phụ huynh|đối thoại|gặp gỡ|tổ chức|kết quả|kết luận|đại biểu|"
    "hội nghị|ý kiến|kiến nghị|xem xét|giải quyết|trả lời|thời hạn"
)
_COMPOUND = re.compile(
    rf"\b(?:và |với |giữa |của |tại |V/v |(?:TM|KT|TL|TUQ|Q)\. )?(?:{_PAIRS}|{_MORE})\b"
    r"|(?:\bnăm học )?\b\d[\d.,/]*%? [-–] \d[\d.,/]*%?"
    r"|\b(?:và|với|giữa|của|TM\.|KT\.|Q\.|V/v|ngày) \S+",
    re.IGNORECASE,
)
# How wide bold letters of Times New Roman are, in ems: other capitals 0.72, other small ones 0.5, a
# horn besides its letter.
_EMS = {" .,\u00a0": 0.25, "-/()": 0.33, "I": 0.39, "J0123456789": 0.5, "S": 0.56, "FP": 0.61}
_EMS |= {"BELTZ": 0.67, "GHKOQ": 0.78, "MW": 1, "il": 0.28, "fjt": 0.33, "cersz": 0.44}
_EMS |= {"bdhknpqu": 0.56, "w": 0.72, "m": 0.83}
_WIDTHS = {letter: width for letters, width in _EMS.items() for letter in letters}
_HORN = {"\u031b": 0.075}


def _ems(text: str) -> float:
    signs = unicodedata.normalize("NFD", text)
    letters = (sign for sign in signs if not unicodedata.combining(sign))
    usual = (_WIDTHS.get(sign, 0.72 if sign.isupper() else 0.5) for sign in letters)
    return sum(usual) + sum(_HORN.get(sign, 0) for sign in signs)


def capitals(text: str) -> float:
    """Return how wide a text is in bold capitals, in the width of an average one."""
    return _ems(text.upper()) / 0.65


def _bold(text: str) -> float:
    """Return how wide a text is in bold letters, in the width of an average one."""
    return _ems(text) / 0.445


def balanced(text: str, most: float, wide: Callable[[str], float] = len) -> str:
    """Return words in as few lines as `most` characters allow, or that width, of about equal
    length: no word stands alone, and no compound is torn. Lines that were broken by hand are
    left."""
    return "\n".join("\n".join(_lines(line, most, wide)) for line in text.split("\n"))


@cache
def about(subject: str) -> str:
    """Return what a paper is about in the lines in which it is printed; no name is torn."""
    return balanced(_NAMED.sub(_joined, subject), _SUBJECT, _bold)


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", _JOINED)


def _lines(line: str, most: float, wide: Callable[[str], float]) -> list[str]:
    if wide(line) <= most:
        return [line.replace(_JOINED, " ")]
    units = _COMPOUND.sub(_joined, line).split(" ")
    broken = _breaker(units, 2 * most)
    for count in range(ceil(wide(line) / most), len(units) + 1):
        found = broken(0, count)
        if count == len(units) or max(map(wide, found)) <= most:
            return [each.replace(_JOINED, " ") for each in found]
    return [line]


def _breaker(units: list[str], longest: float) -> Callable[[int, int], list[str]]:
    """Return what breaks the units from a place on into so many lines, of which the longest is as
    short as can be. It looks at each place once for each number of lines, and at no line beyond
    `longest` characters: all ways of breaking a long name would take hours."""

    @cache
    def broken(start: int, count: int) -> list[str]:
        if count == 1:
            return [" ".join(units[start:])]
        ways: list[list[str]] = []
        for place in range(start + 1, len(units) - count + 2):
            first = " ".join(units[start:place])
            if ways and len(first) > longest:
                break
            ways.append([first, *broken(place, count - 1)])
        return min(ways, key=_cost)

    return broken


def _cost(lines: list[str]) -> tuple[bool, int]:
    """Return how far lines are from what a reader would like: as short as can be, but rather a
    little longer where they end with a mark."""
    alone = any(" " not in line.replace(_JOINED, " ") for line in lines)
    ended = sum(line.endswith((",", ";")) for line in lines[:-1])
    return alone, max(map(len, lines)) - _MARKED * ended
