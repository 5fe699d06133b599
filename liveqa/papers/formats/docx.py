"""A paper as DOCX, made of real Word structures so that a clerk can go on editing it."""

import io
from copy import deepcopy

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Twips

from liveqa.papers.formats import png, word
from liveqa.papers.formats.parcel import packed
from liveqa.papers.formats.word import Element, w
from liveqa.papers.formats.word_blocks import Writer
from liveqa.papers.formats.word_file import blank, fill
from liveqa.papers.model.model import (
    ADDRESSED,
    MOTTO,
    NATION,
    Annex,
    Chart,
    Document,
    Head,
    Run,
    Signer,
)

_HEAD_WIDTHS = (3755, 5600)
_ENDING_WIDTHS = (4820, 4535)
# Times New Roman in bold, in twips a character of 14 points: capitals, and mixed text.
_CAPITALS, _MIXED = 0.64 * 260, 0.44 * 280
_MOTTO_LENGTH = 3428
_SHARE = 0.4
_BELOW_TITLE = 280
_ABOVE, _SIGNATURE_SPACE = 280, 1474
_SIGNER_LINE = 322  # of 14 points
_GAP = 340


def render(document: Document) -> bytes:
    """Return the paper as bytes."""
    paper = blank(document.title, document.head.issuing_body)
    writer = Writer(lambda chart: _picture(paper, chart))
    headers = _headers(paper)
    body = [*_first_part(document, writer, headers)]
    for annex in document.annexes:
        body += _annex(annex, writer, headers)
    # The last section's properties stand at the end of the body, not in its last paragraph.
    last = body[-1].find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
    fill(paper.element.body, [*body, last])
    lists = [*word.numbering(), word.headings(), *writer.lists]
    fill(paper.part.numbering_part.element, lists)
    return packed(paper.part.package)


def _headers(paper: WordDocument) -> list[Element]:
    """Return references to the page number's header and to the first page's empty one."""
    section = paper.sections[0]
    section.different_first_page_header_footer = True
    number = w("fldSimple", word.text(Run("2")), instr=" PAGE ")
    for header in (section.header, section.first_page_header):
        header.is_linked_to_previous = False
        fill(header.part.element, [word.paragraph("Header")])
    section.header.part.element[0].append(number)
    return list(paper.element.body.iterdescendants(qn("w:headerReference")))


def _first_part(document: Document, writer: Writer, headers: list[Element]) -> list[Element]:
    writer.begin(document.body)
    end = writer.blocks(document.body[-1:])
    if document.is_issued:
        word.keep_with_next(end)
    ending = _ending(document)
    _end_section(ending[-1], headers, wide=False, first=True)
    return [
        _head(document),
        *_title(document),
        *_addressees(document.addressees),
        *(word.paragraph("Grounds", Run(line)) for line in document.grounds),
        *writer.blocks(document.body[:-1]),
        *end,
        *ending,
    ]


def _title(document: Document) -> list[Element]:
    if not document.type_name:
        return []
    subject = document.subject_lines
    length = _length(max(subject.split("\n"), key=len), _MIXED, word.TEXT_WIDTH)
    return [
        word.paragraph("Title", Run(document.type_name)),
        word.paragraph("Subtitle", Run(subject)),
        word.rule(word.TEXT_WIDTH, length * _SHARE, after=_BELOW_TITLE),
    ]


def _addressees(named: list[str]) -> list[Element]:
    """Return "Kính gửi: …", or several addressees with a dash each."""
    if len(named) == 1:
        return [word.paragraph("Addressee", Run(f"{ADDRESSED} {named[0]}"))]
    last = w("spacing", before=60, after=240)
    lines = [word.paragraph("AddresseeList", Run(f"- {line}")) for line in named[:-1]]
    lines += [
        word.paragraph("AddresseeList", Run(f"- {line}"), spacing=last) for line in named[-1:]
    ]
    return [word.paragraph("AddresseeTitle", Run(ADDRESSED)), *lines] if named else []


def _ending(document: Document) -> list[Element]:
    """Return the ending: one signature stands beside the recipients, several above them."""
    if not document.is_issued:
        return [word.paragraph("SectionEnd")]
    above = w("spacing", before=_ABOVE)
    recipients = [word.paragraph("RecipientsTitle", Run("Nơi nhận:"), spacing=above)]
    recipients += [word.paragraph("Recipients", Run(line)) for line in document.recipients]
    if not document.signed_beside:
        return [_signers(document.signers, recipients), word.paragraph("SectionEnd")]
    [signer], (left, right) = document.signers, _ENDING_WIDTHS
    cells = word.cell(left, *recipients), word.cell(right, *_signature(signer))
    beside = word.table("TableNormal", [left, right], [word.row(*cells, whole=True)])
    return [beside, word.paragraph("SectionEnd")]


def _picture(paper: WordDocument, chart: Chart) -> Element:
    """Return a chart's picture in a line of its own."""
    width = Twips(word.TEXT_WIDTH)
    inline = paper.part.new_pic_inline(io.BytesIO(png.render(chart)), width=width)
    inline.docPr.set("descr", chart.caption)
    drawing = w("r", w("drawing", inline))
    element = word.paragraph("Picture")
    element.append(drawing)
    return element


def _length(text: str, each: float, most: int) -> float:
    return min(len(text) * each, most)


def _end_section(
    paragraph: Element, headers: list[Element], *, wide: bool, first: bool = False
) -> None:
    copies = [deepcopy(header) for header in headers]
    paragraph[0].append(word.section(copies, wide=wide, first=first))


def _head(document: Document) -> Element:
    """Return the head: the bodies beside the nation, then number and date on one line, then what a
    letter is about."""
    head = document.head
    left, right = _HEAD_WIDTHS
    rows = [(_bodies(head), _nation())]
    if head.number or head.dateline:
        rows.append(([_headed(head.number)], [word.paragraph("Dateline", Run(head.dateline))]))
    beneath = [_headed(head.about)] if head.about else []
    if document.mark:
        beneath.append(word.boxed("PaperHead", Run(document.mark, bold=True), side=left // 4))
    if beneath:
        rows.append((beneath, [word.paragraph("PaperHead")]))
    drawn = [
        word.row(word.cell(left, *ours, at=at), word.cell(right, *theirs, at=at), whole=True)
        for at, (ours, theirs) in zip(("", head.number and "bottom", ""), rows, strict=False)
    ]
    return word.table("TableNormal", list(_HEAD_WIDTHS), drawn)


def _bodies(head: Head) -> list[Element]:
    style, issuing = "PaperHeadSmall" if head.is_long else "PaperHead", head.issuing_body.upper()
    longest = max(issuing.split("\n"), key=len)
    above = [word.paragraph(style, Run(head.superior_body.upper()))] if head.superior_body else []
    rule = word.rule(_HEAD_WIDTHS[0], _length(longest, _CAPITALS, _HEAD_WIDTHS[0]) * _SHARE)
    return [*above, word.paragraph(style, Run(issuing, bold=True)), rule]


def _nation() -> list[Element]:
    return [
        word.paragraph("PaperHead", Run(NATION, bold=True)),
        word.paragraph("Motto", Run(MOTTO)),
        word.rule(_HEAD_WIDTHS[1], _MOTTO_LENGTH),
    ]


def _headed(line: str) -> Element:
    return word.paragraph("PaperHead", Run(line), spacing=w("spacing", before=120))


def _signers(signers: list[Signer], recipients: list[Element]) -> Element:
    """Return the signatures in rows of two that no page tears, with a gap between them. A page may
    end between two rows; the recipients stand in the last one, and so never alone."""
    width = (word.TEXT_WIDTH - _GAP) // 2
    pairs = [*zip(signers[::2], [*signers[1::2], Signer("", "")], strict=False)]
    rows = []
    for place, pair in enumerate(pairs, 1):
        lines = max(signer.capacity.count("\n") for signer in pair)
        left, right = (_signature(signer, lines) for signer in pair)
        beneath = recipients if place == len(pairs) else []
        gap = word.cell(_GAP, word.paragraph("Signer"))
        cells = word.cell(width, *left, *beneath), gap, word.cell(width, *right)
        rows.append(word.row(*cells, whole=True))
    return word.table("TableNormal", [width, _GAP, width], rows)


def _signature(signer: Signer, lines: int = 0) -> list[Element]:
    """Return a signature; its name stands as low as beside a capacity of so many line breaks."""
    above, *others = signer.capacity.split("\n")
    missing = max(lines - len(others), 0) * _SIGNER_LINE
    return [
        word.paragraph("Signer", Run(above), spacing=w("spacing", before=_ABOVE)),
        *(word.paragraph("Signer", Run(line)) for line in others),
        word.paragraph(
            "Signer", Run(signer.name), spacing=w("spacing", before=_SIGNATURE_SPACE + missing)
        ),
    ]


def _annex(annex: Annex, writer: Writer, headers: list[Element]) -> list[Element]:
    writer.begin(annex.blocks, annex=True)
    elements = [
        word.paragraph("AnnexTitle", Run(annex.label, bold=True)),
        word.paragraph("AnnexTitle", Run(annex.title, bold=True)),
        word.paragraph(
            "AnnexTitle", Run(annex.reference, italic=True), spacing=w("spacing", after=200)
        ),
        *writer.blocks(annex.blocks, width=word.WIDE_WIDTH if annex.wide else word.TEXT_WIDTH),
    ]
    if elements[-1].tag != qn("w:p"):  # which a full page would push onto another one
        elements.append(word.paragraph("SectionEnd"))
    _end_section(elements[-1], headers, wide=annex.wide)
    return elements
