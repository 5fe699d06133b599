"""Know the places that a form leaves to be written by hand."""

import re

_GAP = re.compile(
    r"…{2,}|\.{4,}|_{3,}|(?<![^\s:(,])[.…]{1,3}(?=\s+\w)|…[/h]|[/h]…|\.{2,}/|/\.{2,}", re.IGNORECASE
)
_PRINTED = re.compile(r"\b(?:ngày|tháng|năm|giờ|phút|h|20\d\d|20)\b|_", re.IGNORECASE)
"""What a form prints around a time."""


def has_gap(text: str) -> bool:
    """Return whether something is still to be written among the words of a text; "học phí, …" goes
    on, and lacks nothing."""
    return bool(_GAP.search(text)) or is_empty(text)


def is_empty(text: str) -> bool:
    """Return whether a text has no words, as a line of dots has none."""
    return not re.search(r"[^\W_]", text)


def is_empty_time(text: str) -> bool:
    """Return whether a time has only what the form printed."""
    return is_empty(_PRINTED.sub("", text))
