"""Vietnamese text: what comes in is cleaned, what is searched is folded."""

import re
import unicodedata

# What is drawn as nothing, or as nothing of its own: Unicode's Default_Ignorable_Code_Point
# (DerivedCoreProperties.txt; zero-width characters, bidi marks, fillers, selectors, tags).
IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Besides, the controls but tab and newline, the other format characters, lone surrogates and what
# no text may hold: they forge what a line shows or break the document writers.
_OTHERS = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff\U000110bd\U000110cd\U00013430-\U0001343f"
)
# Some of it makes an emoji what it is, and only there is it meant (UTS #51): the joiner between
# two of them, the selector behind one, the tags of a region's flag.
_EMOJI = "[\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\xa9\xae\U0001f000-\U0001faff]"
_MEANT = (
    f"(?<={_EMOJI})[\ufe0e\ufe0f]"
    f"|(?<=[0-9#*])\ufe0f(?=\u20e3)|(?<=[\u203c\u2049])\ufe0f"
    f"|(?:(?<={_EMOJI})|(?<={_EMOJI}\ufe0f))\u200d(?={_EMOJI})"
    "|(?<=\U0001f3f4)[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f"
)
_NEVER_MEANT = re.compile(f"(?P<meant>{_MEANT})|[{IGNORABLE}{_OTHERS}]+")
# Vietnamese needs two marks on a letter; a heap of them would cover the lines around it.
MARKS_IN_A_ROW = 4
_HEAP = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{5}"
)
# Letters and symbols without a shape: fillers, the Braille pattern without dots.
_BLANK = re.compile(f"[{IGNORABLE}\u2800]")
_NEWLINE = re.compile("\r\n|[\r\u2028\u2029]")


def clean(value: str, kept: str = "") -> str:
    r"""Return what was typed: in NFC, trimmed, newlines as "\n", without control characters and
    what nobody can see; emoji stay whole, and the characters that are `kept`."""
    value = _NEWLINE.sub("\n", value)
    seen = _NEVER_MEANT.sub(
        lambda found: found["meant"] or "".join(char for char in found[0] if char in kept), value
    )
    return _composed(seen).strip()


def _composed(value: str) -> str:
    """Return text in NFC without heaps of marks, since NFC takes minutes to sort a long heap."""
    if unicodedata.is_normalized("NFC", value) and not _HEAP.search(value):
        return value
    # a mark may decompose into several
    return unicodedata.normalize("NFC", _thinned(unicodedata.normalize("NFD", _thinned(value))))


def _thinned(value: str) -> str:
    kept: list[str] = []
    run = 0
    for char in value:
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= MARKS_IN_A_ROW:
            kept.append(char)
    return "".join(kept)


def clean_tree(value: object) -> object:
    """Return plain JSON in which every string is cleaned."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [clean_tree(item) for item in value]
    if isinstance(value, dict):
        return {key: clean_tree(item) for key, item in value.items()}
    return value


def is_blank(value: str) -> bool:
    """Return whether nothing of the text can be seen: only spaces, fillers and loose marks."""
    return all(unicodedata.category(char)[0] in "ZCM" for char in _BLANK.sub("", value))


def has_letter(value: str) -> bool:
    """Return whether a text has a letter, as any name has; "-", "…" and "12" have none."""
    return any(char.isalpha() for char in value)


def caseless(value: str) -> str:
    """Return a name as it is compared: two that differ in capitals and spacing alone are one."""
    return " ".join(value.casefold().split())


def fold(value: str) -> str:
    """Return text as it is searched: "doi thoai" finds "Đối thoại"."""
    return bare(value).lower()


def spelled_alike(value: str) -> str:
    """Return text as two spellings of it are compared: folded, with one blank between words."""
    return " ".join(fold(value).split())


def bare(value: str) -> str:
    """Return text without diacritics: "Đối thoại" is "Doi thoai"."""
    value = value.replace("đ", "d").replace("Đ", "D").replace("ð", "d").replace("Ð", "D")
    decomposed = unicodedata.normalize("NFD", value)
    return "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f")
