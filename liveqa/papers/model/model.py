"""What stands on a paper, whatever its format: written once by a paper, read by each renderer."""

from typing import TypeAlias

import msgspec

from liveqa.papers.model.lines import LINE, about, capitals

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
ADDRESSED = "Kính gửi:"
DRAFT = "DỰ THẢO"
REHEARSAL = "CHẠY THỬ"
# A fact that nobody has entered yet: left blank, to be filled in by hand.
BLANK = "……"


class _Part(msgspec.Struct, frozen=True, tag_field="part", tag=str.lower):
    pass


class Run(msgspec.Struct, frozen=True):
    """Text of one style; a newline in it begins a new line."""

    text: str
    bold: bool = False
    italic: bool = False


class Heading(_Part, frozen=True):
    """A heading under its number, if it has one: "I." at level 1, "1." at level 2, "a)" at
    level 3."""

    level: int
    text: str
    number: str = ""

    @property
    def line(self) -> str:
        """Return number and text."""
        return f"{self.number} {self.text}" if self.number else self.text


class Paragraph(_Part, frozen=True):
    """A paragraph of the body; a typed heading stays with what follows. One that is numbered counts
    with the headings of level 2."""

    runs: list[Run]
    heads: bool = False
    number: str = ""

    @property
    def line(self) -> list[Run]:
        """Return number and text."""
        numbered = [Run(f"{self.number} ", bold=True)] if self.number else []
        return [*numbered, *self.runs]

    @property
    def leads(self) -> bool:
        """Return whether it introduces what follows, and so stays with it."""
        return self.heads or (bool(self.runs) and self.runs[-1].text.endswith(":"))


class Items(_Part, frozen=True):
    """A list, each item made of blocks; a dash before each, or numbers counted from `start`."""

    items: list[list["Block"]]
    start: int | None = None


class Quote(_Part, frozen=True):
    """Blocks that quote someone."""

    blocks: list["Block"]


class Exchange(_Part, frozen=True):
    """Questions and their answers, kept on one page if possible."""

    questions: list["Block"]
    answers: list["Block"]


class Column(msgspec.Struct, frozen=True):
    """A column of a table; `width` is its share, numbers are centred."""

    title: str
    width: int
    number: bool = False


def is_short(row: list[str]) -> bool:
    """Return whether a row of a table fits on any page, so that it need not be split."""
    return all(len(value) <= 500 and value.count("\n") <= 8 for value in row)


class Table(_Part, frozen=True):
    """Rows of plain text under columns whose titles are repeated on each page, and a note beneath
    them; with `by_hand` each row has room for what people write into it."""

    columns: list[Column]
    rows: list[list[str]]
    totals: list[str] | None = None
    caption: str = ""
    note: str = ""
    by_hand: bool = False

    @property
    def stays_whole(self) -> bool:
        """Return whether it is short enough not to be split over two pages."""
        return len(self.rows) <= 12 and all(len(v) <= 100 for row in self.rows for v in row)


class Bar(msgspec.Struct, frozen=True):
    """One value of a chart."""

    label: str
    value: int


class Chart(_Part, frozen=True):
    """A picture of numbers that the table after it also has; horizontal or vertical bars."""

    caption: str
    bars: list[Bar]
    lying: bool = True


Block: TypeAlias = Heading | Paragraph | Items | Quote | Exchange | Table | Chart


class Head(msgspec.Struct, frozen=True):
    """The top of the first page: who issues the paper, under what number, where and when; what a
    letter is about stands under its number. Minutes have no place and date there."""

    superior_body: str
    issuing_body: str
    number: str
    dateline: str = ""
    about: str = ""

    @property
    def is_long(self) -> bool:
        """Return whether the bodies' names are so long that they need the smaller of the two
        sizes."""
        bodies = f"{self.superior_body}\n{self.issuing_body}"
        return max(map(capitals, bodies.split("\n"))) > LINE


class Signer(msgspec.Struct, frozen=True):
    """Who signs: in what capacity (authority and office, a line each), and the name under the
    signature."""

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
    """A paper from its head to its last annex. A draft says on its first page that it is one, and
    so does a paper of a rehearsal, for ever. A letter has no type name and subject; a paper to
    nobody in particular has no addressees; one for the house's own use has neither number nor
    signers nor recipients."""

    type_name: str
    subject: str
    draft: bool
    head: Head
    body: list[Block]
    signers: list[Signer]
    recipients: list[str]
    annexes: list[Annex] = []
    addressees: list[str] = []
    grounds: list[str] = []
    rehearsal: bool = False

    @property
    def mark(self) -> str:
        """Return the framed mark on the first page; empty for a paper in force."""
        if self.rehearsal:
            return REHEARSAL
        return DRAFT if self.draft else ""

    @property
    def title(self) -> str:
        """Return the title in the file's properties and a browser's tab."""
        if not self.type_name:
            return self.head.about.replace("\n", " ")
        return f"{self.type_name} {self.subject}"

    @property
    def subject_lines(self) -> str:
        """Return what it is about in lines of about equal length, as they are printed."""
        return about(self.subject)

    @property
    def is_issued(self) -> bool:
        """Return whether it goes out under signatures, and not only into the house's own hands."""
        return bool(self.signers or self.recipients)

    @property
    def signed_beside(self) -> bool:
        """Return whether the one signature stands to the right of the recipients."""
        return len(self.signers) == 1


class Pages(msgspec.Struct, frozen=True):
    """A paper whose pages are wanted as pictures, and when those are dated, as a ZIP says it."""

    document: Document
    dated: tuple[int, int, int, int, int, int]
