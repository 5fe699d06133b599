"""What stands on a paper, whatever its format: written once by a paper, read by each renderer."""

from typing import TypeAlias

import msgspec

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
DRAFT = "DỰ THẢO"
# A fact nobody has entered yet: left open, to be filled in by hand.
BLANK = "……"


class _Part(msgspec.Struct, frozen=True, tag_field="part", tag=str.lower):
    pass


class Run(msgspec.Struct, frozen=True):
    """Text of one style; a newline in it begins a new line."""

    text: str
    bold: bool = False
    italic: bool = False


class Heading(_Part, frozen=True):
    """A heading: level 1 is "I. …", level 2 "1. …", level 3 "a) …"."""

    level: int
    text: str


class Paragraph(_Part, frozen=True):
    """A paragraph of the body."""

    runs: list[Run]

    @property
    def leads(self) -> bool:
        """Whether it introduces what follows, and so stays with it."""
        return bool(self.runs) and self.runs[-1].text.endswith(":")


class Items(_Part, frozen=True):
    """A list, each item made of blocks; a dash before each, or numbers counted from `start`."""

    items: list[list["Block"]]
    start: int | None = None


class Quote(_Part, frozen=True):
    """Blocks that quote someone."""

    blocks: list["Block"]


class Exchange(_Part, frozen=True):
    """Questions and what was answered to them, kept together where the page allows."""

    questions: list["Block"]
    answers: list["Block"]


class Column(msgspec.Struct, frozen=True):
    """A column of a table; `width` is its share, numbers stand in the middle."""

    title: str
    width: int
    number: bool = False


class Table(_Part, frozen=True):
    """Rows of plain text under columns whose titles stand again on each page."""

    columns: list[Column]
    rows: list[list[str]]
    totals: list[str] | None = None


def is_short(row: list[str]) -> bool:
    """Whether a row of a table fits on any page, so that it need not be split."""
    return all(len(value) <= 500 and value.count("\n") <= 8 for value in row)


Block: TypeAlias = Heading | Paragraph | Items | Quote | Exchange | Table


class Head(msgspec.Struct, frozen=True):
    """The top of the first page: who issues the paper, under what number."""

    superior_body: str
    issuing_body: str
    number: str


class Signer(msgspec.Struct, frozen=True):
    """Who signs: in what capacity, and the name under the signature."""

    capacity: str
    name: str


class Annex(msgspec.Struct, frozen=True):
    """An annex with page numbers of its own; a wide one lies on its side."""

    label: str
    title: str
    reference: str
    blocks: list[Block]
    wide: bool = False


class Document(msgspec.Struct, frozen=True):
    """A paper from its head to its last annex. A draft says on its face that it is one."""

    type_name: str
    subject: str
    draft: bool
    head: Head
    body: list[Block]
    signers: list[Signer]
    recipients: list[str]
    annexes: list[Annex] = []

    @property
    def title(self) -> str:
        """What the file's properties and a browser's tab say."""
        return f"{self.type_name} {self.subject}"
