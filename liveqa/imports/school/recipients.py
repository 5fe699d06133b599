"""Read who gets a plan: what stands below "Nơi nhận"."""

import re
from collections.abc import Iterator

from liveqa.domain.plan import SENTENCE_LIMIT
from liveqa.imports.school.names import is_name
from liveqa.imports.school.reading import Fact, fact
from liveqa.imports.school.signatures import SIGNED
from liveqa.imports.school.units import Unit
from liveqa.text import fold

TAIL = re.compile(r"noi nhan\b.{0,20}")
_FILED = re.compile(r"luu\b")
_FILED_AS_USUAL = re.compile(r"luu\W*vt\W*")


def recipients(tail: list[Unit]) -> Iterator[Fact]:
    """Yield who gets the plan, and the file in which it is kept unless that is the usual one."""
    is_open = False
    for unit in tail:
        if TAIL.match(unit.folded):
            is_open = True
            rest = unit.said.partition(":")[2].strip()
            entries = _split(rest) if rest else []
        elif is_open and (unit.bullet or _is_entry(unit)):
            entries = _split(unit.text)
        else:
            continue
        for entry in map(_without_signature, entries):
            if (
                entry
                and is_open
                and len(entry) <= SENTENCE_LIMIT
                and not _FILED_AS_USUAL.fullmatch(fold(entry))
            ):
                yield fact("recipients", entry, [unit.at], _recipient_doubt(entry))
            if _FILED.match(fold(entry)):
                is_open = False


def _recipient_doubt(entry: str) -> str:
    if entry.isupper() and " " in entry and _has_vowels(entry):
        return "signature"
    return "remark" if _SAID_ABOVE.match(fold(entry)) else ""


_SAID_ABOVE = re.compile(r"nhu (tren|duoi|kinh gui|muc|phan|dieu|thanh phan)\b")
"""Words that say of the recipients that the plan names them elsewhere."""


def _has_vowels(text: str) -> bool:
    """Return whether a text in capitals has words, and not only abbreviations as "BĐD CMHS"."""
    return any(re.search("[aeiouy]", word) for word in fold(text).split())


def _without_signature(entry: str) -> str:
    """Return a recipient without what was set beside it in the column of the signature."""
    if SIGNED.match(entry):
        return ""
    said, dot, beside = entry.rpartition(". ")
    is_beside = beside.isupper() or is_name(beside) or SIGNED.match(beside)
    return said if dot and is_beside else entry


def _is_entry(unit: Unit) -> bool:
    return unit.said.endswith(";") or bool(_FILED.match(unit.folded))


def _split(text: str) -> list[str]:
    text = re.sub(r"\s*;\s*(?=\()", " ", text)  # "Phòng VHXH; (b/c)" is one
    parts = re.split(r"\s*;\s*(?:[-–+•]\s*)?|\s{2,}[-–]\s+|\s*,\s*(?=[Ll]ưu\b)", text)
    return [part.strip(" ;.,-–") for part in parts if part.strip(" ;.,-–")]
