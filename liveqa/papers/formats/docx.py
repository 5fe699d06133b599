"""A paper as DOCX, made of real Word structures so that a clerk can go on editing it."""

import io
from copy import deepcopy
from datetime import UTC, datetime

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Twips

from liveqa.papers.formats import png, word
from liveqa.papers.formats.parcel import packed
from liveqa.papers.formats.word import Element, w
from liveqa.papers.formats.word_blocks import Writer
from liveqa.papers.model.model import MOTTO, NATION, Annex, Chart, Document, Run, Signer

_HEAD_WIDTHS = (3755, 5600)
_ENDING_WIDTHS = (4820, 4535)
# Times New Roman in bold, in twips a character of 14 points: capitals, and mixed text.
_CAPITALS, _MIXED = 0.64 * 260, 0.44 * 280
_MOTTO_LENGTH = 3428
_SHARE = 0.4
_SIGNATURE_SPACE, _BETWEEN_SIGNATURES = 1474, 200
_LEFTOVERS = {"stylesWithEffects", "customXml", "thumbnail", "extended-properties"}


def render(document: Document) -> bytes:
    """Return the paper as bytes."""
    paper = docx.Document()
    _fill(paper.styles.element, list(word.styles()))
    _drop_leftovers(paper)
    _set_properties(paper, document)
    writer = Writer(lambda chart: _picture(paper, chart))
    headers = _headers(paper)
    body = [*_first_part(document, writer, headers)]
    for annex in document.annexes:
        body += _annex(annex, writer, headers)
    # The last section's properties stand at the end of the body, not in its last paragraph.
    last = body[-1].find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
    _fill(paper.element.body, [*body, last])
    _fill(paper.part.numbering_part.element, [*word.numbering(), *writer.lists])
    return packed(paper.part.package)


def _fill(parent: Element, children: list[Element]) -> None:
    for child in list(parent):
        parent.remove(child)
    parent.extend(children)


def _drop_leftovers(paper: WordDocument) -> None:
    """Remove what the library's own template contains and no paper needs."""
    for relations in (paper.part.rels, paper.part.package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in _LEFTOVERS:
                del relations[key]


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
    """Return references to the page number's header and to the first page's empty one."""
    section = paper.sections[0]
    section.different_first_page_header_footer = True
    number = w("fldSimple", word.text(Run("2")), instr=" PAGE ")
    for header in (section.header, section.first_page_header):
        header.is_linked_to_previous = False
        _fill(header.part.element, [word.paragraph("Header")])
    section.header.part.element[0].append(number)
    return list(paper.element.body.iterdescendants(qn("w:headerReference")))


def _first_part(document: Document, writer: Writer, headers: list[Element]) -> list[Element]:
    end = writer.blocks(document.body[-1:])
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
        word.paragraph("Normal", keep=w("keepNext")),
        *ending,
    ]


def _title(document: Document) -> list[Element]:
    if not document.type_name:
        return []
    return [
        word.paragraph("Title", Run(document.type_name)),
        word.paragraph("Subtitle", Run(document.subject)),
        word.rule(word.TEXT_WIDTH, _length(document.subject, _MIXED, word.TEXT_WIDTH) * _SHARE),
        word.paragraph("BodyText"),
    ]


def _addressees(named: list[str]) -> list[Element]:
    """Return "Kính gửi: …", or several addressees with a dash each."""
    if len(named) == 1:
        return [word.paragraph("Addressee", Run(f"Kính gửi: {named[0]}"))]
    lines = [word.paragraph("AddresseeList", Run(f"- {line}")) for line in named]
    return [word.paragraph("AddresseeTitle", Run("Kính gửi:")), *lines] if named else []


def _ending(document: Document) -> list[Element]:
    """Return the ending: one signature stands beside the recipients, several above them."""
    above = w("spacing", before=0) if document.signed_beside else None
    title = word.paragraph("RecipientsTitle", Run("Nơi nhận:"), spacing=above)
    lines = [word.paragraph("Recipients", Run(line)) for line in document.recipients]
    if not document.signed_beside:
        return [_signers(document.signers), title, *lines]
    left, right = _ENDING_WIDTHS
    signer = document.signers[0]
    cells = word.cell(left, title, *lines), word.cell(right, *_capacity(signer), *_name(signer))
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
    head = document.head
    left, right = _HEAD_WIDTHS
    issuing = head.issuing_body.upper()
    body_style = "PaperHeadSmall" if head.is_long else "PaperHead"
    issuer = [
        word.paragraph(body_style, Run(issuing, bold=True)),
        word.rule(left, _length(issuing, _CAPITALS, left) * _SHARE),
        word.paragraph("PaperHead", Run(head.number), spacing=w("spacing", before=120)),
    ]
    if head.about:
        issuer.append(
            word.paragraph("PaperHead", Run(head.about), spacing=w("spacing", before=120))
        )
    if head.superior_body:
        issuer.insert(0, word.paragraph(body_style, Run(head.superior_body.upper())))
    if document.mark:
        issuer.append(word.boxed("PaperHead", Run(document.mark, bold=True), side=left // 4))
    nation = [
        word.paragraph("PaperHead", Run(NATION, bold=True)),
        word.paragraph("Motto", Run(MOTTO)),
        word.rule(right, _MOTTO_LENGTH),
    ]
    if head.dateline:
        nation.append(word.paragraph("Dateline", Run(head.dateline)))
    cells = word.cell(left, *issuer), word.cell(right, *nation)
    return word.table("TableNormal", list(_HEAD_WIDTHS), [word.row(*cells, whole=True)])


def _signers(signers: list[Signer]) -> Element:
    width = word.TEXT_WIDTH // 2
    rows = []
    for pair in zip(signers[::2], [*signers[1::2], Signer("", "")], strict=False):
        for part in (_capacity, _name):
            cells = [word.cell(width, *part(signer, keep=True)) for signer in pair]
            rows.append(word.row(*cells, whole=True))
    return word.table("TableNormal", [width, width], rows)


def _capacity(signer: Signer, *, keep: bool = False) -> list[Element]:
    lines = signer.capacity.split("\n")
    return [word.paragraph("Signer", Run(line), keep=_kept(keep)) for line in lines]


def _name(signer: Signer, *, keep: bool = False) -> list[Element]:
    space = w("spacing", before=_SIGNATURE_SPACE, after=_BETWEEN_SIGNATURES if keep else 0)
    return [word.paragraph("Signer", Run(signer.name), keep=_kept(keep), spacing=space)]


def _kept(keep: bool) -> Element | None:
    """Return what keeps a paragraph with the next one: recipients never stand alone on a page."""
    return w("keepNext") if keep else None


def _annex(annex: Annex, writer: Writer, headers: list[Element]) -> list[Element]:
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
