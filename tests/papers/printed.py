"""What stands where on the pages of a PDF, read from its content: words with font, size and
place, and the lines drawn between them. Lengths are points from the page's lower left corner."""

import io
import re
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

MM = 72 / 25.4
_PAIR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_TRIPLE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


@dataclass(frozen=True)
class Words:
    """A run of one font."""

    text: str
    font: str
    size: float
    left: float
    right: float
    at: float

    @property
    def bold(self) -> bool:
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        return "Italic" in self.font


@dataclass(frozen=True)
class Rule:
    """A horizontal line."""

    left: float
    right: float
    at: float


@dataclass(frozen=True)
class Sheet:
    """One page."""

    width: float
    height: float
    words: list[Words]
    rules: list[Rule]

    def rows(self) -> list[list[Words]]:
        """The words by the line that they stand on, from the top."""
        found: dict[int, list[Words]] = {}
        for words in self.words:
            found.setdefault(round(words.at), []).append(words)
        return [sorted(found[at], key=lambda w: w.left) for at in sorted(found, reverse=True)]


class _Font:
    def __init__(self, font: Any) -> None:
        self.name = str(font["/BaseFont"]).split("+")[-1]
        inner = font["/DescendantFonts"][0].get_object()
        self.widths = _widths(inner["/W"])
        self.chars = _characters(font["/ToUnicode"].get_data().decode())

    @property
    def space(self) -> float:
        return next((self.widths[c] for c, char in self.chars.items() if char == " "), 0.0)

    def text(self, codes: list[int]) -> str:
        return "".join(self.chars.get(code, "") for code in codes)


def sheets(content: bytes) -> list[Sheet]:
    """The pages of a PDF."""
    reader = PdfReader(io.BytesIO(content))
    return [_sheet(page, reader) for page in reader.pages]


def _sheet(page: Any, reader: PdfReader) -> Sheet:
    fonts = {
        name: _Font(font.get_object())
        for name, font in page["/Resources"].get("/Font", {}).items()
        if "/DescendantFonts" in font.get_object()
    }
    words, rules = [], []
    place, stack, font, size, start = (0.0, 0.0), [], "", 0.0, None
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator == b"q":
            stack.append(place)
        elif operator == b"Q":
            place = stack.pop()
        elif operator == b"cm":
            place = (place[0] + float(operands[4]), place[1] + float(operands[5]))
        elif operator == b"Tf":
            font, size = str(operands[0]), float(operands[1])
        elif operator == b"m":
            start = (float(operands[0]), float(operands[1]))
        elif operator == b"l" and start and float(operands[1]) == start[1]:
            rules.append(Rule(place[0] + start[0], place[0] + float(operands[0]), place[1]))
        elif operator in (b"TJ", b"Tj") and font in fonts:
            shown = operands[0] if operator == b"TJ" else operands
            words.append(_shown(shown, fonts[font], size, place))
    return Sheet(float(page.mediabox.width), float(page.mediabox.height), words, rules)


def _shown(parts: Any, font: _Font, size: float, place: tuple[float, float]) -> Words:
    width, text = 0.0, ""
    for part in parts:
        if isinstance(part, int | float):
            width -= float(part)
            continue
        raw = part.original_bytes
        codes = [int.from_bytes(raw[at : at + 2]) for at in range(0, len(raw), 2)]
        width += sum(font.widths.get(code, 0.0) for code in codes)
        text += font.text(codes)
    for _ in range(len(text) - len(text.rstrip(" "))):  # a space at a line's end is not seen
        width -= font.space
    right = place[0] + width * size / 1000
    return Words(text.rstrip(" "), font.name, size, place[0], right, place[1])


def _widths(listed: Any) -> dict[int, float]:
    """The /W array: "first last width" or "first [widths]"."""
    found: dict[int, float] = {}
    values = [value.get_object() for value in listed]
    while values:
        first, second = int(values.pop(0)), values.pop(0)
        if isinstance(second, list):
            found |= {first + at: float(width) for at, width in enumerate(second)}
        else:
            width = float(values.pop(0))
            found |= dict.fromkeys(range(first, int(second) + 1), width)
    return found


def _characters(cmap: str) -> dict[int, str]:
    """What each code means, as the font's map for copying text says."""
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in _PAIR.findall(block):
            found[int(code, 16)] = _unicode(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, text in _TRIPLE.findall(block):
            start = _unicode(text)
            for offset, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                found[code] = start[:-1] + chr(ord(start[-1]) + offset)
    return found


def _unicode(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")
