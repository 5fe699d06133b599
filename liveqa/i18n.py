"""Every sentence a person reads, one folder of flat JSON files a language.

A key begins with the name of its surface (`phone.ask`, `cli.port_taken`); the files of a
language are merged, so which file holds a key matters to the writer only.
"""

import json
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
def catalogue(lang: str) -> Mapping[str, str]:
    """All sentences of `lang`; Vietnamese for a language we do not speak."""
    known = lang if lang in LANGUAGES else DEFAULT_LANGUAGE
    merged: dict[str, str] = {}
    for file in sorted((LOCALE / known).glob("*.json")):
        sentences: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
        if twice := merged.keys() & sentences.keys():
            raise DuplicateKey(f"{known}/{file.name}: {', '.join(sorted(twice))}")
        merged.update(sentences)
    return MappingProxyType(merged)


def text(lang: str, key: str, /, **params: object) -> str:
    """The sentence `key` in `lang`, its `{blanks}` filled; a missing key is a KeyError."""
    return catalogue(lang)[key].format(**params)


def subset(lang: str, *prefixes: str) -> dict[str, str]:
    """The sentences whose keys begin with one of `prefixes`, for a page to carry."""
    return {key: value for key, value in catalogue(lang).items() if key.startswith(prefixes)}
