"""Know the number or bullet with which a line of a plan begins, and how deep it stands."""

import re

from liveqa.imports.school.tables import BULLET, PICTURES

LEVELS = {"part": 1, "roman": 2, "1": 3, "1.1": 4, "1.1.1": 5, "plain": 6, "a": 7}
"""How deep each kind of number stands; bullets come below all of them."""
BULLETS = 8
PICTURE = "●"
"""What stands for any picture before a line, which each may have its own."""
_PART = re.compile(
    r"(?:PHẦN|Phần)\s+(?:[IVX]+|\d+)\s*[.:)]?\s*(?=\S)|[A-H]\s*[./]\s+(?=\S)"
    r"|(?=(?:PHẦN|Phần)\s+(?:[IVX]+|\d+|(?:THỨ|thứ)\s+\w+)\s*(?:[.:)–-]|$))"
)
_SESSION = re.compile(
    r"(?=(?:Buổi|Đợt|Cuộc|Phiên|Ca)\s+(?:(?:thứ\s+)?(?:\d{1,2}|[IVX]+|nhất|một|hai|ba|tư|bốn|năm))"
    r"\s*[.:)–-]\s*\S)",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVX]{1,5}\s*(?:[./):](?!\s*[vV]\b)|[-–]\s)\s*(?=[^\W\d])")
_DECIMALS = re.compile(
    r"(?:[IVX]+\.)?\d{1,2}(?:\.\d{1,2})+[.)/:–-]?\s*(?=[^\W\d])(?![hg](?:\b|\d))"
)
_ROMAN_DECIMAL = re.compile(r"[IVX]+\.\d{1,2}[.)/:–-]?\s*(?=[^\W\d])")
_DECIMAL = re.compile(r"\d{1,2}(?:\s*[.)/]\s*(?=\D)|[-–]\s+(?=[^\W\d]))")
_LETTER = re.compile(r"[a-hđ](?:\s*[.)]\s*|/\s+)(?=[^\W\d_])")

_NUMBERS = (
    (LEVELS["part"], _PART),
    (LEVELS["1.1.1"], _SESSION),
    (LEVELS["1"], _ROMAN_DECIMAL),
    (LEVELS["roman"], _ROMAN),
    (LEVELS["1.1"], _DECIMALS),
    (LEVELS["1"], _DECIMAL),
    (LEVELS["a"], _LETTER),
)


def marked(text: str) -> tuple[int, str, str, str]:
    """Return the level, the bullet, the number and the rest of a line."""
    if found := BULLET.match(text):
        sign = found[0].replace(" ", "")[-1]
        sign = PICTURE if PICTURES.match(text) else sign
        return BULLETS, "-" if sign in "–—" else sign, "", text[found.end() :]
    for level, pattern in _NUMBERS:
        if found := pattern.match(text):
            number = found[0].strip()
            deeper = level == LEVELS["1.1"] and number.rstrip(".").count(".") > 1
            return level + deeper, "", number, text[found.end() :]
    return 0, "", "", text
