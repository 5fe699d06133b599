"""What a reviewer should look at in a question: names and numbers of people. A flag decides
nothing: the question waits as any other does."""

import re
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from liveqa.domain.names import Finder

KEPT = 4_000
"""Texts whose flags are remembered: a row is looked at again with every change of it."""
_NUMBER = re.compile(r"\d|@")
_finder = Finder(())


class FlagReason(StrEnum):
    """Why a question has a flag."""

    NAME = "name"
    NUMBER = "number"
    """A phone or identity number, an e-mail or other address."""


class Flag(Struct, frozen=True):
    """A reason, and the words that gave it."""

    reason: FlagReason
    words: list[str]


@lru_cache(KEPT)
def flags_of(text: str) -> tuple[Flag, ...]:
    """Return the flags of a text; what looks like a name may be none."""
    found = [at.of(text) for at in _finder.find(text)]
    told = {
        FlagReason.NAME: [word for word in found if not _NUMBER.search(word)],
        FlagReason.NUMBER: [word for word in found if _NUMBER.search(word)],
    }
    return tuple(Flag(why, list(dict.fromkeys(words))) for why, words in told.items() if words)
