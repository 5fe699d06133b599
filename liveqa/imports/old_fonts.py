"""Text that was typed for the fonts from before Unicode: TCVN3 (.VnTime) and VNI.

Such text is Latin letters that only those fonts draw as Vietnamese: "TiÕng ViÖt" and "Tieáng Vieät"
are both "Tiếng Việt". To find out which it is, it is read each way, and the words that cannot be
Vietnamese are counted.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

_TCVN3 = str.maketrans(
    "µ\u03bc¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
    "ààáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
)
# TCVN3 writes "ư" as the soft hyphen, which nobody sees in another font.
LETTERS = "\u00ad"
_VNI_MARKS = {
    "ù": "\u0301",
    "ø": "\u0300",
    "û": "\u0309",
    "õ": "\u0303",
    "ï": "\u0323",
    "â": "\u0302",
    "á": "\u0302\u0301",
    "à": "\u0302\u0300",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
    "ê": "\u0306",
    "é": "\u0306\u0301",
    "è": "\u0306\u0300",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}
_VNI_LETTERS = {"ö": "ư", "ô": "ơ", "ñ": "đ", "î": "ỵ", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
_VNI = re.compile(
    f"([aeouyôö]?)([{''.join(_VNI_MARKS)}])|([{''.join(_VNI_LETTERS)}])", re.IGNORECASE
)

_BREAKS = re.compile(r"[\s!-/:-@\[-`{-~‘’“”–—…]+")
_OF_UNICODE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]"
)
"""A letter that neither font has, so that a word with it was typed in Unicode."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_NUCLEI = (
    "a ai ao au ay e eo i ia iu o oa oai oao oay oe oeo oi u ua ui uy uya uyu y ya"
    " ă oă â âu ây uâ uây ê êu iê iêu uê uyê yê yêu ô ôi oo uô uôi ơ ơi uơ ư ưa ưi ưu ươ ươi ươu"
)
_SYLLABLE = re.compile(
    "(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    f"(?:{'|'.join(_NUCLEI.split())})(?:ch|ng|nh|[cmnpt])?"
)


class Reading(NamedTuple):
    """What a text says when it is read as typed for `font`."""

    font: str
    text: str


def read(text: str) -> Reading | None:
    """Return how text that was typed for an old font reads; None for Unicode."""
    wrong = implausible(text)
    if not wrong or wrong < sum(map(bool, map(_OF_UNICODE.search, _BREAKS.split(text)))):
        return None
    readings = [Reading(font, convert(text)) for font, convert in READERS.items()]
    best = min(readings, key=lambda reading: implausible(reading.text))
    return best if implausible(best.text) * 2 <= wrong else None


def read_lines(text: str) -> list[str]:
    """Return the lines of a text in Unicode: of one that was typed for an old font all through,
    each line for this font, since "Nôi nhaän" alone may be either; else each by itself."""
    whole = None if _UNICODE.search(text) else read(text)
    if whole:
        return whole.text.replace(LETTERS, "").split("\n")
    lines = text.split("\n")
    return [
        reading.text if (reading := read(line)) else line.replace(LETTERS, "") for line in lines
    ]


_UNICODE = re.compile("[ăđĩũơưạ-ỹ]", re.IGNORECASE)
"""Letters that no old font has."""


def from_tcvn3(text: str) -> str:
    """Return TCVN3 as Unicode. Capitals with tones are small in it, for only the font made them
    capitals; in a line or cell in capitals they are as all others."""
    return re.sub(r"[^\n\t]+", lambda found: _part_from_tcvn3(found[0]), text)


def _part_from_tcvn3(part: str) -> str:
    known = [letter for letter in part if letter.isascii() and letter.isalpha()]
    said = part.translate(_TCVN3)
    is_capitals = len(known) > _FEW and all(letter.isupper() for letter in known)
    return said.upper() if is_capitals else said


_FEW = 3


def from_vni(text: str) -> str:
    """Return VNI as Unicode."""
    return unicodedata.normalize("NFC", _VNI.sub(_of_vni, text))


READERS: dict[str, Callable[[str], str]] = {"TCVN3": from_tcvn3, "VNI": from_vni}


def implausible(text: str) -> int:
    """Return how many words with a letter beyond ASCII cannot be Vietnamese; a sign that stands
    alone, such as a bullet, is no word."""
    words = (word for word in _BREAKS.split(text) if len(word) > 1 and not word.isascii())
    return sum(not _is_syllable(word) for word in words)


def _is_syllable(word: str) -> bool:
    marks = unicodedata.normalize("NFD", word.lower())
    bare = "".join(mark for mark in marks if mark not in _TONES)
    one_tone = len(marks) - len(bare) <= 1
    return one_tone and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))


def _of_vni(match: re.Match[str]) -> str:
    base, mark, letter = match.groups()
    if letter:
        return _cased(_VNI_LETTERS[letter.lower()], letter)
    if not base:
        return match[0]
    vowel = _VNI_LETTERS.get(base.lower(), base.lower())
    return _cased(vowel, base) + _VNI_MARKS[mark.lower()]


def _cased(letter: str, like: str) -> str:
    return letter.upper() if like.isupper() else letter
