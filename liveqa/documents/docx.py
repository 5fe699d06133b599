"""A paper as DOCX, made of real Word structures so that a clerk can go on editing it."""

import io
from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import UTC, datetime

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from liveqa.documents import word
from liveqa.documents.model import (
    DRAFT,
    MOTTO,
    NATION,
    Annex,
    Block,
    Document,
    Exchange,
    Heading,
    Items,
    Paragraph,
    Quote,
    Run,
    Signer,
    Table,
    is_short,
)
from liveqa.documents.word import Element, w

_HEAD_WIDTHS = (3685, 5670)
# Times New Roman in bold, in twips a character of 14 points: capitals, and mixed text.
_CAPITALS, _MIXED = 0.64 * 260, 0.44 * 280
_MOTTO_LENGTH = 3428
_SHARE = 0.4
_SIGNATURE_SPACE = 1474


def render(document: Document) -> bytes:
    """The paper as bytes."""
    paper = docx.Document()
    _fill(paper.styles.element, list(word.styles()))
    _set_properties(paper, document)
    writer = _Writer()
    headers = _headers(paper)
    body = [*_first_part(document, writer, headers)]
    for annex in document.annexes:
        body += _annex(annex, writer, headers)
    # The last section's properties stand at the end of the body, not in its last paragraph.
    last = body[-1].find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
    _fill(paper.element.body, [*body, last])
    _fill(paper.part.numbering_part.element, [*word.numbering(), *writer.lists])
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _fill(parent: Element, children: list[Element]) -> None:
    for child in list(parent):
        parent.remove(child)
    parent.extend(children)


def _set_properties(paper: WordDocument, document: Document) -> None:
    properties = paper.core_properties
    properties.title = document.title[:255]
    properties.author = document.head.issuing_body[:255]
    properties.last_modified_by = properties.comments = ""
    properties.language = "vi-VN"
    properties.created = properties.modified = datetime.now(UTC)
    compat = paper.settings.element.find(qn("w:compat"))
    # Lines that end with a line break are not stretched to the margin.
    _fill(compat, [w("doNotExpandShiftReturn"), word.compatibility()])


def _headers(paper: WordDocument) -> list[Element]:
    """References to the page number's header and to the first page's empty one."""
    section = paper.sections[0]
    section.different_first_page_header_footer = True
    number = w("fldSimple", word.text(Run("2")), instr=" PAGE ")
    for header in (section.header, section.first_page_header):
        header.is_linked_to_previous = False
        _fill(header.part.element, [word.paragraph("Header")])
    section.header.part.element[0].append(number)
    return list(paper.element.body.iterdescendants(qn("w:headerReference")))


def _first_part(document: Document, writer: "_Writer", headers: list[Element]) -> list[Element]:
    end = writer.blocks(document.body[-1:])
    _keep_with_next(end)
    *recipients, last = (word.paragraph("Recipients", Run(line)) for line in document.recipients)
    _end_section(last, headers, wide=False, first=True)
    return [
        _head(document),
        word.paragraph("Title", Run(document.type_name)),
        word.paragraph("Subtitle", Run(document.subject)),
        word.rule(word.TEXT_WIDTH, _length(document.subject, _MIXED, word.TEXT_WIDTH) * _SHARE),
        word.paragraph("BodyText"),
        *writer.blocks(document.body[:-1]),
        *end,
        word.paragraph("Normal"),
        _signers(document.signers),
        word.paragraph("RecipientsTitle", Run("Nơi nhận:")),
        *recipients,
        last,
    ]


def _length(text: str, each: float, most: int) -> float:
    return min(len(text) * each, most)


def _keep_with_next(paragraphs: list[Element]) -> None:
    properties = paragraphs[-1][0]
    if properties.find(qn("w:keepNext")) is None:
        properties.insert(1, w("keepNext"))


def _end_section(
    paragraph: Element, headers: list[Element], *, wide: bool, first: bool = False
) -> None:
    copies = [deepcopy(header) for header in headers]
    paragraph[0].append(word.section(copies, wide=wide, first=first))


def _head(document: Document) -> Element:
    head = document.head
    left, right = _HEAD_WIDTHS
    issuing = head.issuing_body.upper()
    issuer = [
        word.paragraph("PaperHead", Run(issuing, bold=True)),
        word.rule(left, _length(issuing, _CAPITALS, left) * _SHARE),
        word.paragraph("PaperHead", Run(head.number), spacing=w("spacing", before=120)),
    ]
    if head.superior_body:
        issuer.insert(0, word.paragraph("PaperHead", Run(head.superior_body.upper())))
    if document.draft:
        issuer.append(word.boxed("PaperHead", Run(DRAFT, bold=True), side=left // 4))
    nation = [
        word.paragraph("PaperHead", Run(NATION, bold=True)),
        word.paragraph("Motto", Run(MOTTO)),
        word.rule(right, _MOTTO_LENGTH),
    ]
    cells = word.cell(left, *issuer), word.cell(right, *nation)
    return word.table("TableNormal", list(_HEAD_WIDTHS), [word.row(*cells, whole=True)])


def _signers(signers: list[Signer]) -> Element:
    width = word.TEXT_WIDTH // 2
    space = w("spacing", before=_SIGNATURE_SPACE)
    rows = []
    for pair in zip(signers[::2], [*signers[1::2], None], strict=False):
        cells = [
            word.cell(
                width,
                word.paragraph("Signer", Run(signer.capacity if signer else "")),
                word.paragraph(
                    "Signer", Run(signer.name if signer else ""), spacing=deepcopy(space)
                ),
            )
            for signer in pair
        ]
        rows.append(word.row(*cells, whole=True))
    return word.table("TableNormal", [width, width], rows)


def _annex(annex: Annex, writer: "_Writer", headers: list[Element]) -> list[Element]:
    end = word.paragraph("SectionEnd")
    _end_section(end, headers, wide=annex.wide)
    return [
        word.paragraph("AnnexTitle", Run(annex.label, bold=True)),
        word.paragraph("AnnexTitle", Run(annex.title, bold=True)),
        word.paragraph("AnnexTitle", Run(annex.reference, italic=True)),
        word.paragraph("Cell"),
        *writer.blocks(annex.blocks, width=word.WIDE_WIDTH if annex.wide else word.TEXT_WIDTH),
        end,
    ]


class _Writer:
    """Turns blocks into paragraphs and tables, and keeps the lists that they belong to."""

    def __init__(self) -> None:
        self.lists = [word.list_start(word.DASHES, start=None)]

    def blocks(
        self,
        blocks: Iterable[Block],
        *,
        level: int = 0,
        quoted: bool = False,
        width: int = word.TEXT_WIDTH,
    ) -> list[Element]:
        """The blocks at a list's level; 0 is the body."""
        return [e for block in blocks for e in self._block(block, level, quoted, width)]

    def _block(self, block: Block, level: int, quoted: bool, width: int) -> Iterator[Element]:
        if isinstance(block, Heading):
            yield word.paragraph(f"Heading{block.level}", Run(block.text))
        elif isinstance(block, Paragraph):
            yield self._paragraph(block, level, quoted)
        elif isinstance(block, Items):
            yield from self._items(block, level, quoted)
        elif isinstance(block, Quote):
            yield from self.blocks(block.blocks, level=level, quoted=True)
        elif isinstance(block, Exchange):
            questions = self.blocks(block.questions)
            _keep_with_next(questions)
            yield from questions
            yield from self.blocks(block.answers)
        else:
            yield _table(block, width)

    def _paragraph(self, block: Paragraph, level: int, quoted: bool) -> Element:
        keep = w("keepNext") if block.leads else None
        if quoted:
            indent = word.level_indent(level)
            return word.paragraph("Quote", *block.runs, keep=keep, indent=indent)
        if level:
            indent = word.level_indent(level - 1)
            return word.paragraph("ListParagraph", *block.runs, keep=keep, indent=indent)
        return word.paragraph("BodyText", *block.runs, keep=keep)

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


def _table(table: Table, width: int) -> Element:
    shares = sum(column.width for column in table.columns)
    widths = [width * column.width // shares for column in table.columns]

    def cells(values: list[str], *, bold: bool = False, centred: bool = False) -> list[Element]:
        return [
            word.cell(
                size,
                word.paragraph(
                    "Cell",
                    Run(value, bold=bold),
                    align=w("jc", val="center") if centred or column.number else None,
                ),
            )
            for value, size, column in zip(values, widths, table.columns, strict=True)
        ]

    titles = [column.title for column in table.columns]
    rows = [word.row(*cells(titles, bold=True, centred=True), head=True)]
    rows += [word.row(*cells(values), whole=is_short(values)) for values in table.rows]
    if table.totals:
        rows.append(word.row(*cells(table.totals, bold=True)))
    return word.table("TableGrid", widths, rows)
