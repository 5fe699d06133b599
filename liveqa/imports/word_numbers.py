"""Count the automatic numbers of a Word document, which its text does not hold, as Word shows them.

ISO/IEC 29500-1, WordprocessingML.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_PLAIN_BULLETS = "-–+*•"


def name_of(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def attribute(element: ET.Element | None, name: str = "val") -> str:
    if element is None:
        return ""
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")


def child_of(element: ET.Element | None, *path: str) -> ET.Element | None:
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if name_of(each) == name), None)
    return element


@dataclass
class _Level:
    format: str
    text: str
    start: int


@dataclass
class Numbers:
    """The automatic numbers of a document, as they go on from paragraph to paragraph."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    styles: dict[str, tuple[str, ET.Element | None]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def read(self, root: ET.Element) -> None:
        """Take over the definitions of lists."""
        for each in root:
            if name_of(each) == "abstractNum":
                self.levels[attribute(each, "abstractNumId")] = {
                    int(attribute(level, "ilvl") or 0): _Level(
                        attribute(child_of(level, "numFmt")) or "decimal",
                        attribute(child_of(level, "lvlText")),
                        int(attribute(child_of(level, "start")) or 1),
                    )
                    for level in each
                    if name_of(level) == "lvl"
                }
            elif name_of(each) == "num":
                self.lists[attribute(each, "numId")] = attribute(child_of(each, "abstractNumId"))

    def read_styles(self, root: ET.Element) -> None:
        """Take over which styles number their paragraphs."""
        for each in root:
            if name_of(each) == "style":
                based = attribute(child_of(each, "basedOn"))
                numbered = child_of(each, "pPr", "numPr")
                self.styles[attribute(each, "styleId")] = (based, numbered)

    def next(self, paragraph: ET.Element) -> str:
        """Return the number or bullet that Word shows before a paragraph, with a space."""
        number, level = self._of(paragraph)
        abstract = self.lists.get(number, "")
        known = self.levels.get(abstract, {}).get(level)
        if known is None or known.format == "none":
            return ""
        if known.format == "bullet":
            sign = (
                known.text if known.text and known.text in _PLAIN_BULLETS else "-+*"[min(level, 2)]
            )
            return f"{sign} "
        counts = self.counts[abstract]
        counts[level] = counts.get(level, known.start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        shown = re.sub(r"%(\d)", lambda found: self._shown(abstract, int(found[1]) - 1), known.text)
        return f"{shown} " if shown.strip() else ""

    def _shown(self, abstract: str, level: int) -> str:
        known = self.levels[abstract].get(level)
        value = self.counts[abstract].get(level, known.start if known else 1)
        return _written(value, known.format if known else "decimal")

    def _of(self, paragraph: ET.Element) -> tuple[str, int]:
        """Return the list that a paragraph belongs to, itself or by its style, and how deep."""
        properties = child_of(paragraph, "pPr")
        numbered = child_of(properties, "numPr")
        style, seen = attribute(child_of(properties, "pStyle")), set[str]()
        while numbered is None and style in self.styles and style not in seen:
            seen.add(style)
            style, numbered = self.styles[style]
        level = attribute(child_of(numbered, "ilvl"))
        return attribute(child_of(numbered, "numId")), int(level) if level.isdigit() else 0


def _written(value: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = ""
        for amount, sign in _ROMAN:
            while value >= amount:
                roman, value = roman + sign, value - amount
        return roman.upper() if form == "upperRoman" else roman
    return f"{value:02d}" if form == "decimalZero" else str(value)
