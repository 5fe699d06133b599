"""Find telephone numbers, numbers of cards and accounts, addresses of houses, in e-mail and social
networks, as people write them, also where someone wrote them so that no program finds them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from liveqa.domain.reading import Found, Reading

_DIGITS = {
    "không|khong|zero|oh": "0",
    "một|mốt|mot|one": "1",
    "hai|two": "2",
    "ba|three": "3",
    "bốn|bon|tư|tu|four": "4",
    "năm|lăm|nhăm|nam|lam|five": "5",
    "sáu|sau|six": "6",
    "bảy|bẩy|bay|seven": "7",
    "tám|tam|eight": "8",
    "chín|chin|nine": "9",
    "mười|muoi": "1",
}
_SAID = {word: digit for words, digit in _DIGITS.items() for word in words.split("|")}
# "chín mươi mốt" is 91: the tens say nothing of their own
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_SAID)}|mươi)\b", re.IGNORECASE)
_ALIKE = str.maketrans("oOlIi|ZzSsGBgq", "00111122556899")
_LIKE_DIGITS = re.compile(r"(?<![^\W_])[\dOoIlZzSsBGgqi|]+(?![^\W_])")

# Digits that are no one's number: dates, hours, years, sums, and places in a list ("01, 02, 03").
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
_HOUR = r"(?:[01]?\d|2[0-3])\s?(?:h|:|g|giờ)\s?[0-5]\d"
_SUM = r"[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+(?=\s?(?:đồng|đ\b|vnđ|vnd)))"
# A sum stands apart from other digits: "090 1.239.999" is none.
_APART_FROM_DIGITS = r"(?<!\d[\W_])(?<!\d[\W_]{2})(?<!\d[\W_]{3})"
_HARMLESS = re.compile(
    rf"(?<!\d)(?:{_DAY}\s?[/.-]\s?{_MONTH}\s?[/.-]\s?{_YEAR}|{_MONTH}/{_YEAR}|{_HOUR}"
    rf"|{_YEAR}\s?[-–]\s?{_YEAR}|{_APART_FROM_DIGITS}{_SUM})(?![\d.,]?\d)",
    re.IGNORECASE,
)
_LIST = re.compile(r"(?<!\d)\d{1,2}[A-Z]?(?:[,;]\s?\d{1,2}[A-Z]?)+(?!\d)")

_NOT_IN_A_NUMBER = r"(?<!\d)(?<!\d[.,])"
_APART = r"(?:[^\w+]|_){0,3}"
_LETTERS_APART = r"(?:\s*[^\d\s+]){0,3}\s*"
_NUMBERS = re.compile(
    rf"{_NOT_IN_A_NUMBER}(?:"
    rf"(?:\+\W?)?8\W?4(?:{_APART}\d){{8,}}"
    rf"|0(?:{_LETTERS_APART}\d){{8,}}"
    r"|\d(?:[ ._-]?\d){8,})(?!\d)"
)
_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|[\[({]\s?(?:at|a)\s?[\])}]|\ba (?:còng|cong|móc|moc)\b)\s?"
    r"[\w-]{1,63}(?:(?:\.|\s?(?:\[?\(?\bdot\b\)?\]?|\bchấm\b|\bcham\b|\.)\s?"
    r"(?=(?:com|vn|net|org|edu|gov|me|info)\b))[\w-]{1,63})+",
    re.IGNORECASE,
)
_NETWORKS = "facebook|fb|zalo|tiktok|instagram|insta|telegram|viber|messenger"
_HANDLE = re.compile(
    rf"(?:https?://)?(?:www\.|m\.)?(?:{_NETWORKS}|m|t)\.(?:com|me|vn)/\S+"
    rf"|\b(?:{_NETWORKS})\s?[:=]\s?[\w.]+(?:[ .][\w.]+){{0,3}}"
    r"|(?<![\w.@])@[^\W\d][\w.]{2,}",
    re.IGNORECASE,
)
# No digit is read in two ways: a text of many would be tried in twice as many with each.
_HOUSE_NUMBER = r"\d+[^\W\d]?(?:/\d+[^\W\d]?)*"
_HOUSE = re.compile(
    rf"\b(?:(?:nhà|nha) (?:số|so)|(?:số|so) (?:nhà|nha)|ngõ|ngách|hẻm|kiệt)\s{_HOUSE_NUMBER}"
    rf"|(?<!\d/)(?<!\d\w/)\b{_HOUSE_NUMBER},?\s(?:đường|phố|duong)\s[^\W\d_]+(?:\s[^\W\d_]+)?",
    re.IGNORECASE,
)


def contacts(reading: Reading) -> Iterator[Found]:
    """Yield the stretches where one may stand."""
    yield from _as_numbers(reading).matches(_NUMBERS)
    yield from reading.matches(_MAIL)
    yield from reading.matches(_HANDLE)


def houses(reading: Reading) -> Iterator[Found]:
    """Yield the stretches where the address of a house may stand."""
    return reading.matches(_HOUSE)


def _as_numbers(reading: Reading) -> Reading:
    """Return the reading with digits for number words and for letters that look like digits, and
    without the digits that are no one's number."""
    said = reading.replaced(_HARMLESS, lambda found: re.sub(r"\d", "#", found[0]))
    said = said.replaced(_LIST, _ascending)
    said = said.replaced(_NUMBER_WORD, lambda found: _SAID.get(found[0].lower(), ""))
    return said.replaced(_LIKE_DIGITS, lambda found: found[0].translate(_ALIKE))


def _ascending(found: re.Match[str]) -> str:
    numbers = [int(digits) for digits in re.findall(r"\d+", found[0])]
    rising = all(one <= next for one, next in pairwise(numbers))
    return re.sub(r"\d", "#", found[0]) if rising else found[0]
