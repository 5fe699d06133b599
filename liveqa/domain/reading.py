"""Read a text as an eye does: whatever letters, digits and spaces are made of, and whatever stands
unseen between them. Each character knows which stretch of the text it was read from.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from liveqa.text import IGNORABLE

# In these nothing has to be looked through: ASCII, composed Latin letters, usual punctuation.
_ORDINARY = re.compile("[\\t\\n -~\u00c0-\u024f\u1e00-\u1ef9–—‘’“”…]*")
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_CLUSTER = re.compile(f"(?s:.)[{_MARKS}{IGNORABLE}]*")
# "NEGATIVE SQUARED LATIN CAPITAL LETTER A", "LATIN LETTER SMALL CAPITAL N": drawn as letters.
_DRAWN_LETTER = re.compile(
    r"LATIN (?:CAPITAL )?LETTER (?:SMALL CAPITAL )?([A-Z])$"
    r"|^REGIONAL INDICATOR SYMBOL LETTER ([A-Z])$"
)
_UNSEEN = ("Mn", "Me", "Cf", "Co", "Cn", "Cs")
_BLANK = "\u115f\u1160\u3164\uffa0\u2800"


@dataclass(frozen=True, order=True)
class Found:
    """A stretch of a text that may tell who someone is."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of this stretch of a text."""
        return text[self.start : self.end]


def joined(stretches: Iterable[Found]) -> list[Found]:
    """Return the stretches from left to right, those that overlap joined into one."""
    found: list[Found] = []
    for each in sorted(stretches):
        if found and each.start < found[-1].end:
            found[-1] = Found(found[-1].start, max(found[-1].end, each.end))
        else:
            found.append(each)
    return found


@dataclass(frozen=True)
class Reading:
    """What is read, and where in the text each of its characters comes from, as the bounds of a
    stretch; `starts` and `ends` are None where it is the text itself."""

    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def place(self, start: int, end: int) -> Found:
        """Return the stretch of the text from which this stretch of the reading comes."""
        if self.starts is None or self.ends is None:
            return Found(start, end)
        return Found(self.starts[start], self.ends[end - 1])

    def matches(self, pattern: re.Pattern[str], group: int | str = 0) -> Iterator[Found]:
        """Yield the stretches of the text that a pattern finds in the reading."""
        return (self.place(*found.span(group)) for found in pattern.finditer(self.text))

    def replaced(self, pattern: re.Pattern[str], by: Callable[[re.Match[str]], str]) -> "Reading":
        """Return a reading with other words for what a pattern finds."""
        whole = len(self.text)
        held = range(whole) if self.starts is None else self.starts
        held_ends = range(1, whole + 1) if self.ends is None else self.ends
        text, starts, ends, at = list[str](), list[int](), list[int](), 0
        for found in pattern.finditer(self.text):
            text += (self.text[at : found.start()], said := by(found))
            place, before = self.place(*found.span()), slice(at, found.start())
            starts += (*held[before], *[place.start] * len(said))
            ends += (*held_ends[before], *[place.end] * len(said))
            at = found.end()
        if not text:
            return self
        rest = slice(at, None)
        text.append(self.text[rest])
        return Reading("".join(text), [*starts, *held[rest]], [*ends, *held_ends[rest]])


def read(text: str) -> Reading:
    """Return a text as it is read: compatibility forms (full-width, mathematical, circled) as the
    letters and digits that they show, other spaces as spaces, loose marks and what is unseen as
    nothing."""
    if _ORDINARY.fullmatch(text):
        return Reading(text)
    said, starts, ends = list[str](), list[int](), list[int]()
    for cluster in _CLUSTER.finditer(text):
        said.append(drawn := _drawn(cluster[0]))
        starts += [cluster.start()] * len(drawn)
        ends += [cluster.end()] * len(drawn)
    return Reading("".join(said), starts, ends)


@lru_cache(maxsize=4096)
def _drawn(cluster: str) -> str:
    """Return what one letter with its marks shows; a mark that stays loose shows nothing."""
    visible = "".join(char for char in cluster if unicodedata.category(char) not in _UNSEEN[2:])
    return "".join(map(_letter, unicodedata.normalize("NFKC", visible)))


def _letter(char: str) -> str:
    kind = unicodedata.category(char)
    if kind in _UNSEEN or char in _BLANK:
        return ""
    if kind == "Zs":
        return " "
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    drawn = None if char.isascii() else _DRAWN_LETTER.search(unicodedata.name(char, ""))
    return drawn[1] or drawn[2] if drawn else char
