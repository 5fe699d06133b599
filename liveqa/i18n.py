"""Every sentence a person reads, one folder of flat JSON files a language.

A key begins with the name of its surface (`phone.ask`, `cli.port_taken`). A page carries whole
files: its own, what all share (`common.json`), and those of people who run a meeting what these
share (`staff.json`); the rest has all of them merged.
"""

import json
import string
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

LANGUAGES = ("vi", "en")
DEFAULT_LANGUAGE = "vi"
LOCALE = Path(__file__).parent / "locale"


class DuplicateKey(ValueError):
    """Two files of one language hold the same key."""


@cache
def catalogue(lang: str, *files: str) -> Mapping[str, str]:
    """Return the sentences of `lang`, all of them or those of the named files; Vietnamese for a
    language that LiveQA does not speak."""
    known = lang if lang in LANGUAGES else DEFAULT_LANGUAGE
    merged: dict[str, str] = {}
    for file in sorted((LOCALE / known).glob("*.json")):
        if files and file.stem not in files:
            continue
        sentences: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
        if twice := merged.keys() & sentences.keys():
            raise DuplicateKey(f"{known}/{file.name}: {', '.join(sorted(twice))}")
        merged.update(sentences)
    return MappingProxyType(merged)


class _Blanks(string.Formatter):
    """Fills `{n}`, and `{n:phone|phones}` with the words for one or for any other number."""

    def format_field(self, value: object, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        if not bar:
            filled: str = super().format_field(value, format_spec)
            return filled
        return one if str(value) == "1" else many


def text(lang: str, key: str, /, **params: object) -> str:
    """Return the sentence `key` in `lang`, its `{blanks}` filled. Raises KeyError for an unknown
    key."""
    return _Blanks().vformat(catalogue(lang)[key], (), params)
