"""The name of a class as somebody typed it, or as a workbook took it for a day or a figure: "4/1"
became 04/01/2026."""

import re
from collections.abc import Callable

from liveqa.text import fold

_DAY = re.compile(r"(\D*)(\d{1,2})/(\d{1,2})/\d{4}")
_SHORT_DAY = re.compile(r"(\D*)(\d{1,2})[- ](thg ?\d{1,2}|[a-z]{3})", re.IGNORECASE)
_FIGURE = re.compile(r"(\D*)(\d{1,2}),(\d{1,2})")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def compared(name: str) -> str:
    """Return the name of a group as it is compared: "Lớp 10 a2" is "lớp 10A2"."""
    return "".join(fold(name).replace("–", "-").strip(" .:").split())


def class_typed(cell: str, group: Callable[[str], int | None]) -> tuple[str, bool]:
    """Return the class that somebody typed, and whether that is certain: of a day nobody knows
    whether its month was the first figure or the second, unless only one is a `group`."""
    if day := _day_in(cell):
        before, one, other = day
        names = [f"{before}{one}/{other}", f"{before}{other}/{one}"]
    elif figure := _FIGURE.fullmatch(cell):
        before, one, other = figure[1], int(figure[2]), int(figure[3])
        names = [f"{before}{one}.{other}", f"{before}{one}/{other}"]
    else:
        return cell, True
    known = [name for name in dict.fromkeys(names) if group(name) is not None]
    is_certain = not day or one == other or len(known) == 1
    return (known or names)[0], is_certain


def _day_in(cell: str) -> tuple[str, int, int] | None:
    if found := _DAY.fullmatch(cell):
        return found[1], int(found[2]), int(found[3])
    if found := _SHORT_DAY.fullmatch(cell):
        said = found[3].lower()
        month = int(said[3:]) if said[3:] else _MONTHS.index(said) + 1 if said in _MONTHS else 0
        return (found[1], int(found[2]), month) if month else None
    return None
