"""Days in an office's list of units: until when a unit is to have held its meeting."""

import re
from datetime import date

_WRITTEN = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DATELIKE = re.compile(r"(?=.*\d[/.-]\d)(?!(?:\D*\d){9})[\d/.\- ]+")
"""A telephone number has more figures."""
_WITHIN = re.compile(r"(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})(?![\d/.-])")
_HOUR = r"\d{1,2} ?(?:h|g|:|giờ) ?(?:\d{2})?(?: ?phút|'|:\d{2})?"
_BESIDE = re.compile(
    r"(?:\b|(?<=t))(?:thời|hạn|nộp|cuối|trước|chậm nhất|muộn nhất|từ|đến|hết|là|ngày|lúc|vào"
    rf"|sáng|chiều|tối|thứ (?:\w{{2,4}}|\d)|chủ nhật|{_HOUR})(?!\w)|t(?=\d\d:)|[\W_]",
    re.IGNORECASE,
)
"""What stands beside a day in its own cell."""
_AT_END = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$")
_BY_WHEN = re.compile(
    r"(?:^|(?<=[\s,;:(–-]))"
    r"(?:(?:thời )?hạn(?: nộp| cuối)?|trước|chậm nhất|muộn nhất|từ|đến|là|ngày)$",
    re.IGNORECASE,
)
"""What stands before a day that a name ends with."""
_OF_ALL = re.compile(r".*:\s*|.*\b(?:hạn|trước|đến|chậm nhất|muộn nhất)\b.*", re.IGNORECASE)
_TAIL, _MOST = 20, 9


class DayUnclear(ValueError):
    """A line has what looks like a day and is none; the message is what stands there."""


def is_day(cell: str) -> bool:
    """Return whether a cell holds a day, or what looks like one, and nothing else but when on it:
    "8h00 ngày 30/9/2026"."""
    return bool(_DATELIKE.fullmatch(cell)) or bool(
        _WITHIN.search(cell) and not _BESIDE.sub("", _WITHIN.sub("", cell))
    )


def is_day_of_all(line: str) -> bool:
    """Return whether a line says until when all units below it are to have held their meeting:
    "Trước ngày 30/9/2026:"."""
    return is_day(line.strip()) and bool(_OF_ALL.fullmatch(line))


def last_day(cell: str) -> str:
    """Return the last day in a cell, as ISO. Raises DayUnclear."""
    within = _WITHIN.findall(cell)
    said = within[-1] if within else cell
    written, iso = _WRITTEN.fullmatch(said), _ISO.fullmatch(said)
    parts = written.groups()[::-1] if written else iso.groups() if iso else ()
    try:
        year, month, day = map(int, parts)
        return date(year, month, day).isoformat()
    except ValueError:
        raise DayUnclear(cell) from None


def without_days(name: str) -> tuple[str, str]:
    """Return a name without the days at its end, and the last of them: "Trường A (hạn: 30/9/2026)";
    empty for none."""
    last = ""
    for _ in range(_MOST):
        bare = name.rstrip(" .;)")
        found = _AT_END.search(bare[-_TAIL:])
        if found is None:
            break
        last = last or found[0]
        name = _without_words(bare[: -len(found[0])])
    return name, last


def _without_words(text: str) -> str:
    for _ in range(_MOST):
        text = text.rstrip(" ,;:(–-")
        found = _BY_WHEN.search(text[-_TAIL:])
        if found is None:
            break
        text = text[: -len(found[0])]
    return text
