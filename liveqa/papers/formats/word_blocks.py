"""The neutral blocks as Word paragraphs, lists and tables."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from docx.oxml.ns import qn

from liveqa.papers.formats import word
from liveqa.papers.formats.word import Element, w
from liveqa.papers.model.model import (
    Block,
    Chart,
    Exchange,
    Heading,
    Items,
    Paragraph,
    Quote,
    Run,
    Table,
    is_short,
)

_HAND = 522
"""Twips: about 9 mm, in which a line can be written; paper.typ has the same in points."""


class Writer:
    """Turns blocks into paragraphs and tables, and keeps the lists that they belong to."""

    def __init__(self, picture: Callable[[Chart], Element]) -> None:
        self._picture = picture
        self.lists = [
            word.list_start(word.DASHES, start=None),
            word.headings_start(word.HEADINGS),
        ]
        self._headings = word.HEADINGS
        self._typed: set[int] = set()

    def begin(self, part: list[Block], *, annex: bool = False) -> None:
        """Begin the body or an annex: its headings count from 1. Where Word would count otherwise
        than the paper does, numbers are typed."""
        self._typed = set(_counted_otherwise(part))
        self._headings = 0 if annex else word.HEADINGS

    def blocks(
        self,
        blocks: Iterable[Block],
        *,
        level: int = 0,
        quoted: bool = False,
        width: int = word.TEXT_WIDTH,
    ) -> list[Element]:
        """Return the blocks at a list's level; 0 is the body."""
        elements: list[Element] = []
        for block in blocks:
            made = [*self._block(block, level, quoted, width)]
            if isinstance(block, Paragraph) and elements and elements[-1].tag == qn("w:tbl"):
                word.space_above(made[0])
            elements += made
        return elements

    def _block(self, block: Block, level: int, quoted: bool, width: int) -> Iterator[Element]:
        if isinstance(block, Heading):
            yield self._heading(block)
        elif isinstance(block, Paragraph):
            yield self._paragraph(block, level, quoted)
        elif isinstance(block, Items):
            yield from self._items(block, level, quoted)
        elif isinstance(block, Quote):
            yield from self.blocks(block.blocks, level=level, quoted=True)
        elif isinstance(block, Exchange):
            questions = self.blocks(block.questions)
            word.keep_with_next(questions)
            yield from questions
            yield from self.blocks(block.answers)
        elif isinstance(block, Chart):
            yield word.paragraph("Caption", Run(block.caption))
            yield self._picture(block)
        else:
            if block.caption:
                yield word.paragraph("Caption", Run(block.caption))
            yield _table(block, width)
            if block.note:
                yield word.paragraph("TableNote", Run(block.note))

    def _heading(self, block: Heading) -> Element:
        style = f"Heading{block.level}"
        if not block.number or id(block) in self._typed:
            return word.paragraph(style, Run(block.line), number=word.in_list(0, 0))
        if self._headings == word.HEADINGS:  # which the style names
            return word.paragraph(style, Run(block.text))
        if not self._headings:
            self._headings = len(self.lists) + 1
            self.lists.append(word.headings_start(self._headings))
        number = word.in_list(self._headings, block.level - 1)
        return word.paragraph(style, Run(block.text), number=number)

    def _paragraph(self, block: Paragraph, level: int, quoted: bool) -> Element:
        keep = w("keepNext") if block.leads else None
        if block.number and id(block) not in self._typed:
            number = word.in_list(word.HEADINGS, 1)
            return word.paragraph("BodyText", *block.runs, keep=keep, number=number)
        if quoted:
            indent = word.level_indent(level)
            return word.paragraph("Quote", *block.runs, keep=keep, indent=indent)
        if level:
            indent = word.level_indent(level - 1)
            return word.paragraph("ListParagraph", *block.runs, keep=keep, indent=indent)
        return word.paragraph("BodyText", *block.line, keep=keep)

    def _items(self, block: Items, level: int, quoted: bool) -> Iterator[Element]:
        number = word.DASHES
        if block.start is not None:
            number = len(self.lists) + 1
            self.lists.append(word.list_start(number, start=block.start, level=level))
        for item in block.items:
            first = item[0] if item else None
            runs = first.runs if isinstance(first, Paragraph) else []
            yield word.paragraph("ListParagraph", *runs, number=word.in_list(number, level))
            yield from self.blocks(item[bool(runs) :], level=level + 1, quoted=quoted)


def _counted_otherwise(part: list[Block]) -> Iterator[int]:
    """Yield the identities of the headings that stand in a row which Word would not count so."""
    rows: dict[int, list[Heading | Paragraph]] = {level: [] for level in range(1, word.LEVELS + 1)}
    for block in part:
        if isinstance(block, Heading | Paragraph) and block.number:
            level = block.level if isinstance(block, Heading) else 2
            rows[level].append(block)
            for lower in range(level + 1, word.LEVELS + 1):
                yield from _miscounted(rows[lower], lower)
                rows[lower] = []
    for level, row in rows.items():
        yield from _miscounted(row, level)


def _miscounted(row: Sequence[Heading | Paragraph], level: int) -> Iterator[int]:
    if any(each.number != word.counted(level, place) for place, each in enumerate(row, 1)):
        yield from map(id, row)


def _table(table: Table, width: int) -> Element:
    shares = sum(column.width for column in table.columns)
    widths = [width * column.width // shares for column in table.columns]

    def cells(values: list[str], *, bold: bool = False, head: bool = False) -> list[Element]:
        return [
            word.cell(
                size,
                word.paragraph(
                    "Cell",
                    Run(value, bold=bold),
                    align=w("jc", val="center") if head or column.number else None,
                ),
                at="center" if head else "",
            )
            for value, size, column in zip(values, widths, table.columns, strict=True)
        ]

    titles = [column.title for column in table.columns]
    rows = [word.row(*cells(titles, bold=True, head=True), head=True)]
    least = _HAND if table.by_hand else 0
    rows += [word.row(*cells(values), whole=is_short(values), least=least) for values in table.rows]
    if table.totals:
        rows.append(word.row(*cells(table.totals, bold=True)))
    if table.stays_whole:
        for row in rows if table.note else rows[:-1]:
            for cell in row.iterchildren(qn("w:tc")):
                word.keep_with_next([cell[-1]])
    return word.table("TableGrid", widths, rows)
