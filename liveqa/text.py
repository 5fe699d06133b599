"""Vietnamese text: what comes in is cleaned, what is searched is folded."""

import re
import unicodedata

# C0 and C1 controls except tab and newline, bidi marks, embeddings, overrides and isolates, BOM,
# and lone surrogates: they forge what a line shows or break the document writers.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
    "\ufffe\uffff\ud800-\udfff]"
)
# Vietnamese needs two marks on a letter; a heap of them would cover the lines around it.
MARKS_IN_A_ROW = 4
_HEAP = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{5}"
)
_NEWLINE = re.compile("\r\n|[\r\u2028\u2029]")


def clean(value: str) -> str:
    r"""Return what was typed: in NFC, trimmed, newlines as "\n", without control and bidi
    characters."""
    value = _NEWLINE.sub("\n", value)
    return _composed(_FORBIDDEN.sub("", value)).strip()


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
    """Return whether nothing of the text can be seen: only spaces, joiners and soft hyphens."""
    return all(unicodedata.category(char)[0] in "ZCM" for char in value)


def fold(value: str) -> str:
    """Return text as it is searched: "doi thoai" finds "Đối thoại"."""
    value = value.replace("đ", "d").replace("Đ", "D").replace("ð", "d").replace("Ð", "D")
    decomposed = unicodedata.normalize("NFD", value)
    return "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f").lower()
