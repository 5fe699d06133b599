"""What is handed out, hung up or laid on tables before a meeting: cards that a page holds one or
several of, with codes that phones scan and lines to be written on. Lengths are millimetres, sizes
of type points."""

from typing import TypeAlias

import msgspec

from liveqa.papers.model.model import Run

A4 = (210, 297)
A5 = (148, 210)


class _Part(msgspec.Struct, frozen=True, tag_field="part", tag=str.lower):
    pass


class Words(_Part, frozen=True):
    """A paragraph."""

    runs: list[Run]
    size: float = 12
    centred: bool = False
    framed: bool = False
    """Set in a frame, as what must not be overlooked."""


class Steps(_Part, frozen=True):
    """What to do, one thing after the other; a dash before each, or numbers."""

    items: list[str]
    size: float = 12
    numbered: bool = False


class Code(msgspec.Struct, frozen=True):
    """A code that phones scan: what it says, and what stands above and below it."""

    content: str
    above: str
    below: list[str]


class Codes(_Part, frozen=True):
    """Codes side by side, each so wide with the white around it."""

    codes: list[Code]
    side: float
    size: float = 12


class Lines(_Part, frozen=True):
    """Dotted lines to write on, so far from each other."""

    count: int
    apart: float = 8


Part: TypeAlias = Words | Steps | Codes | Lines


class Handout(msgspec.Struct, frozen=True):
    """A file of cards, `across` × `down` on a page of `page`; several are to be cut apart. Each has
    a line at its foot, which says what it is of and when it was printed."""

    title: str
    author: str
    cards: list[list[Part]]
    page: tuple[int, int] = A4
    across: int = 1
    down: int = 1
    foot: str = ""
    margin: int = 10

    @property
    def sheets(self) -> list[list[list[Part]]]:
        """Return the cards of each page, as they are to be cut from a pile: below each other the
        cards follow in their order."""
        each = self.across * self.down
        return [self.cards[at : at + each] for at in range(0, len(self.cards), each)]
