"""What was read in a plan, sentence by sentence: taken, doubtful or not taken."""

from typing import Any, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from liveqa.domain.plan import Plan

MANY = {name for name, kind in get_type_hints(Plan).items() if get_origin(kind) is list}
"""The fields of a plan that hold several entries."""


class Fact(Struct, kw_only=True):
    """A value read for a field of the plan, one entry of it where it holds several (`many`).
    `doubt` says why it is not certain; `session` is the place in `sessions` of the one it belongs
    to, null for all."""

    field: str
    value: Any
    many: bool
    sentences: list[int]
    doubt: str = ""
    session: int | None = None


class Sentence(Struct):
    """A sentence of the plan; `why` says why nothing was taken from it, if that is known."""

    text: str
    why: str = ""


class Contradiction(Struct):
    """What does not fit together in a plan: which kind, the words that the sentence about it needs,
    and where."""

    kind: str
    words: dict[str, str]
    sentences: list[int]


class PlanRead(Struct):
    """A plan as it was read: its sentences, what they say, the sessions that it is for, and what
    contradicts itself. `no_plan` says why this seems to be no plan of a conference, as a key of the
    catalogue, `called` what it calls itself."""

    sentences: list[Sentence]
    facts: list[Fact]
    sessions: list[str]
    contradictions: list[Contradiction]
    no_plan: str = ""
    called: str = ""
    blank_pages: list[int] = []
    """The pages of a document on which no text was found, such as scanned ones."""


def fact(
    field: str,
    value: object,
    sentences: list[int],
    doubt: str = "",
    session: int | None = None,
) -> Fact:
    """Return what sentences say for a field."""
    return Fact(
        field=field,
        value=msgspec.to_builtins(value),
        many=field in MANY,
        sentences=sentences,
        doubt=doubt,
        session=session,
    )
