"""What a line through the words takes back in a workbook of Excel: whole cells, or words in one.

ISO/IEC 29500-1, SpreadsheetML.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from liveqa.imports.lists.sheets import sheets_of, with_parts

_STYLES, _STRINGS = "xl/styles.xml", "xl/sharedStrings.xml"
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*)>(?:\s*<(?:\w+:)?v>(\d+)<)?")
_SAID = re.compile(rb"""\b([rst])=["']([^"']*)["']""")
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def without_struck(data: bytes) -> tuple[bytes, dict[str, set[tuple[int, int]]]]:
    """Return an XLSX file without the struck words of cells that say others too, and the rows and
    columns of the cells of each sheet that are struck whole, from 0. Raises ParseError and
    KeyError."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheets = sheets_of(book)
        names = {_STYLES, _STRINGS, *sheets.values()} & {*book.namelist()}
        parts = {
            name: ET.fromstring(book.read(name))  # noqa: S314 - in the reader's own process
            for name in names
            if b"strike" in book.read(name)
        }
        if not parts:
            return data, {}
        styles = set(_struck_styles(parts.pop(_STYLES))) if _STYLES in parts else set()
        strings = set(_without_words(parts[_STRINGS], "si")) if _STRINGS in parts else set()
        for part in {*sheets.values()} & {*parts}:
            set(_without_words(parts[part], "is"))
        found = {
            name: set(_cells(book.read(part), styles, strings)) for name, part in sheets.items()
        }
        changed = {
            name: ET.tostring(root, encoding="utf-8", xml_declaration=True)
            for name, root in parts.items()
        }
        return (with_parts(book, changed) if changed else data), found


def _named(root: ET.Element, name: str) -> list[ET.Element]:
    return [each for each in root.iter() if each.tag.rpartition("}")[2] == name]


def _is_struck(said: ET.Element) -> bool:
    return any(each.get("val", "1") not in ("0", "false") for each in _named(said, "strike"))


def _struck_styles(root: ET.Element) -> Iterator[int]:
    """Yield the numbers of the formats of cells whose font has a line through it."""
    fonts = [_is_struck(font) for group in _named(root, "fonts") for font in group]
    for group in _named(root, "cellXfs"):
        for number, each in enumerate(group):
            font = each.get("fontId", "0")
            if font.isdigit() and int(font) < len(fonts) and fonts[int(font)]:
                yield number


def _without_words(root: ET.Element, kind: str) -> Iterator[int]:
    """Take struck words out of the texts of a kind that say others too; yield the numbers of those
    that say nothing else."""
    for number, text in enumerate(_named(root, kind)):
        runs = [each for each in text if each.tag.rpartition("}")[2] == "r"]
        struck = [run for run in runs if _is_struck(run)]
        if struck and len(struck) == len(runs):
            yield number
            continue
        for run in struck:
            text.remove(run)


def _cells(sheet: bytes, styles: set[int], strings: set[int]) -> Iterator[tuple[int, int]]:
    for attributes, value in _CELL.findall(sheet):
        said = {name.decode(): text.decode() for name, text in _SAID.findall(attributes)}
        is_struck = int(said["s"]) in styles if said.get("s", "").isdigit() else False
        is_struck |= said.get("t") == "s" and value.isdigit() and int(value) in strings
        if is_struck and (place := _PLACE.fullmatch(said.get("r", ""))):
            column = 0
            for letter in place[1]:
                column = column * 26 + ord(letter) - ord("A") + 1
            yield int(place[2]) - 1, column - 1
