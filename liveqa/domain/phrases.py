"""What an office types once for all its meetings: texts that its secretaries put in by a key, and
words that they watch for in questions."""

from collections.abc import Iterator
from typing import Annotated

import msgspec
from msgspec import Meta

from liveqa.domain.plan import Line, Sentence
from liveqa.errors import TooManyPhrases

MANY = 60
MANY_WATCHED = 300


class Phrases(msgspec.Struct, kw_only=True):
    """The lists of an office, each in its order."""

    snippets: Annotated[list[Sentence], Meta(max_length=MANY)] = []
    watched: Annotated[list[Line], Meta(max_length=MANY_WATCHED)] = []
    """Words whose questions whoever reviews should look at; nothing follows from them."""


def edited(now: Phrases, before: Phrases, after: Phrases) -> Phrases:
    """Return the lists as an edit of `before` into `after` leaves them, each entry once and none
    blank; what somebody else added or removed meanwhile stays added or removed.

    Raises TooManyPhrases where that is more than a list holds."""
    lists = {
        name: [*_merged(getattr(now, name), getattr(before, name), getattr(after, name))]
        for name in Phrases.__struct_fields__
    }
    for name, most in (("snippets", MANY), ("watched", MANY_WATCHED)):
        if len(lists[name]) > most:
            raise TooManyPhrases(most=most)
    return Phrases(**lists)


def _merged(now: list[str], before: list[str], after: list[str]) -> Iterator[str]:
    wanted = dict.fromkeys(" ".join(entry.split()) for entry in after)
    yield from (entry for entry in wanted if entry and (entry in now or entry not in before))
    yield from (entry for entry in now if entry not in before and entry not in wanted)
