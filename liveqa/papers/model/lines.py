"""Lines that a paper breaks itself, of about equal length: names in its head and above signatures;
and ranges that no line may break."""

import re
from collections.abc import Callable
from functools import cache

from liveqa.domain.casing import COMMON

# "2026 - 2027", "13 - 20%": what stands on both sides belongs together.
RANGE = re.compile(r"\d[\d.,/]*%? [-–] \d")
_JOINED = "\u00a0"
# What is one word to a reader; "và", "tại" and "TM." belong to what follows.
_PAIRS = "|".join(word for word in COMMON.split("|") if word.count(" ") == 1)
_MORE = (
    "ban chấp hành|ban thường vụ|ban giám hiệu|ban giám đốc|"
    "ủy ban|nhân dân|đại diện|cha mẹ|học sinh|trẻ em|lao động|sử dụng|trung học|cơ sở|phụ trách|"
    "hội nghị|ý kiến|kiến nghị|xem xét|giải quyết|trả lời|thời hạn"
)
_COMPOUND = re.compile(
    rf"\b(?:và |tại |V/v |(?:TM|KT|TL|TUQ|Q)\. )?(?:{_PAIRS}|{_MORE})\b"
    r"|\b(?:và|TM\.|KT\.|Q\.|V/v|ngày) \S+",
    re.IGNORECASE,
)


def balanced(text: str, most: int) -> str:
    """Return words in as few lines as `most` characters allow, of about equal length: no word
    stands alone, and no compound is torn. Lines that were broken by hand are left."""
    return "\n".join("\n".join(_lines(line, most)) for line in text.split("\n"))


def _lines(line: str, most: int) -> list[str]:
    if len(line) <= most:
        return [line]
    units = _COMPOUND.sub(lambda found: found[0].replace(" ", _JOINED), line).split(" ")
    broken = _breaker(units, 2 * most)
    for count in range(-(-len(line) // most), len(units) + 1):
        found = broken(0, count)
        if count == len(units) or max(map(len, found)) <= most:
            return [each.replace(_JOINED, " ") for each in found]
    return [line]


def _breaker(units: list[str], longest: int) -> Callable[[int, int], list[str]]:
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
    alone = any(" " not in line.replace(_JOINED, " ") for line in lines)
    return alone, max(map(len, lines))
