"""Handouts as DOCX. Several cards on a page are cells of one table whose rows fill the page, so
that they are cut where the PDF's are; a card alone is a page of paragraphs."""

import io
from collections.abc import Iterator

import typst
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm

from liveqa.papers.formats import word
from liveqa.papers.formats.handout_pdf import svg
from liveqa.papers.formats.parcel import packed
from liveqa.papers.formats.word import Element, w
from liveqa.papers.formats.word_file import blank, fill
from liveqa.papers.model.handouts import Code, Codes, Handout, Lines, Part, Steps, Words
from liveqa.papers.model.model import Run

_EDGE = 5
"""Millimetres that many printers leave white."""
_REST = 2
"""Millimetres for the paragraph that Word keeps behind a table."""
_STYLE = "Cell"
_HANGING = 300
_LINE = 276
"""Twips: how high a line of 12 points is."""
_PIXELS_PER_INCH = 300.0
_PICTURE = b"""#set page(width: 80mm, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 80mm)"""


def render(handout: Handout) -> bytes:
    """Return the handout as bytes."""
    return packed(_Writer(handout).written().part.package)


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


def _sized(element: Element, size: float) -> Element:
    """Return a paragraph with all of its text in this size."""
    for run in element.iter(qn("w:r")):
        looks = run.find(qn("w:rPr"))
        if looks is None:
            looks = w("rPr")
            run.insert(0, looks)
        looks.extend([w("sz", val=round(size * 2)), w("szCs", val=round(size * 2))])
    return element


class _Writer:
    """Turns the cards of one handout into the body of a file."""

    def __init__(self, handout: Handout) -> None:
        self.handout = handout
        self.file = blank(handout.title, handout.author)
        self._lists = [word.list_start(word.DASHES, start=None)]
        self._pictures: dict[str, bytes] = {}

    def written(self) -> WordDocument:
        """Return the file."""
        it, section = self.handout, self.file.sections[0]
        one = it.across * it.down == 1
        section.page_width, section.page_height = Mm(it.page[0]), Mm(it.page[1])
        around = Mm(it.margin if one else _EDGE)
        section.left_margin = section.right_margin = around
        section.top_margin = section.bottom_margin = around
        section.header_distance = section.footer_distance = Mm(_EDGE)
        body = self._pages() if one else [self._table(), word.paragraph("SectionEnd")]
        if one and it.foot:
            section.footer.is_linked_to_previous = False
            fill(section.footer.part.element, [self._foot()])
        last = self.file.element.body.find(qn("w:sectPr"))
        fill(self.file.element.body, [*body, last])
        fill(self.file.part.numbering_part.element, [*word.numbering(), *self._lists])
        return self.file

    def _pages(self) -> list[Element]:
        """Return the cards, each beginning a page."""
        width = _twips(self.handout.page[0] - 2 * self.handout.margin)
        body: list[Element] = []
        for place, card in enumerate(self.handout.cards):
            parts = [element for part in card for element in self._part(part, width)]
            if place:
                parts[0][0].insert(1, w("pageBreakBefore"))
            body += parts
        return body

    def _table(self) -> Element:
        """Return the cards as cells, the lines between them dashed."""
        it = self.handout
        widths = [_twips(it.page[0] / it.across)] * it.across
        widths[0] -= _twips(_EDGE)
        widths[-1] -= _twips(_EDGE)
        rows = []
        for sheet in it.sheets:
            for line in range(it.down):
                cards = sheet[line * it.across : (line + 1) * it.across]
                rows.append(self._row(line, [*cards, *[[]] * (it.across - len(cards))], widths))
        return word.table("TableNormal", widths, rows)

    def _row(self, line: int, cards: list[list[Part]], widths: list[int]) -> Element:
        it = self.handout
        high = it.page[1] / it.down
        high -= _EDGE if line == 0 else 0
        high -= _EDGE + _REST if line == it.down - 1 else 0
        cells = [
            self._cell(card, width, line, column)
            for column, (card, width) in enumerate(zip(cards, widths, strict=True))
        ]
        height = w("trHeight", val=_twips(high), hRule="exact")
        return w("tr", w("trPr", w("cantSplit"), height), *cells)

    def _cell(self, card: list[Part], width: int, line: int, column: int) -> Element:
        it = self.handout
        sides_cut = [*(["top"] if line else []), *(["left"] if column else [])]
        borders = [w(side, val="dashed", sz=4, space=0, color="000000") for side in sides_cut]
        room = {
            "top": it.margin - (0 if line else _EDGE),
            "left": it.margin - (0 if column else _EDGE),
            "right": it.margin - (0 if column < it.across - 1 else _EDGE),
        }
        sides = [w(side, w=_twips(size), type="dxa") for side, size in room.items()]
        inner = width - _twips(room["left"] + room["right"])
        parts = [element for part in card for element in self._part(part, inner)]
        parts += [self._foot()] if card and it.foot else []
        properties = w(
            "tcPr",
            w("tcW", w=width, type="dxa"),
            w("tcBorders", *borders) if borders else None,
            w("tcMar", *sides),
        )
        return w("tc", properties, *(parts or [word.paragraph(_STYLE)]))

    def _foot(self) -> Element:
        centred = w("jc", val="center")
        return _sized(word.paragraph(_STYLE, Run(self.handout.foot), align=centred), 9)

    def _part(self, part: Part, width: int) -> Iterator[Element]:
        if isinstance(part, Words):
            sides = ("top", "left", "bottom", "right")
            frame = w("pBdr", *(w(side, val="single", sz=6, space=4) for side in sides))
            yield _sized(
                word.paragraph(
                    _STYLE,
                    *part.runs,
                    border=frame if part.framed else None,
                    spacing=w("spacing", before=80, after=80),
                    align=w("jc", val="center") if part.centred else None,
                ),
                part.size,
            )
        elif isinstance(part, Steps):
            yield from self._steps(part)
        elif isinstance(part, Codes):
            yield self._codes(part, width)
            yield word.paragraph("SectionEnd")
        else:
            yield from _lines(part, width)

    def _steps(self, part: Steps) -> Iterator[Element]:
        number = word.DASHES
        if part.numbered:
            number = len(self._lists) + 1
            self._lists.append(word.list_start(number, start=1))
        for item in part.items:
            step = word.paragraph(
                _STYLE,
                Run(item),
                number=word.in_list(number, 0),
                indent=w("ind", left=_HANGING, hanging=_HANGING),
            )
            yield _sized(step, part.size)

    def _codes(self, part: Codes, width: int) -> Element:
        each = width // len(part.codes)
        cells = [word.cell(each, *self._code(code, part)) for code in part.codes]
        return word.table("TableNormal", [each] * len(cells), [word.row(*cells, whole=True)])

    def _code(self, code: Code, part: Codes) -> Iterator[Element]:
        centred = w("jc", val="center")
        yield _sized(word.paragraph(_STYLE, Run(code.above, bold=True), align=centred), part.size)
        if code.content not in self._pictures:
            self._pictures[code.content] = _picture(code.content)
        drawn = io.BytesIO(self._pictures[code.content])
        inline = self.file.part.new_pic_inline(drawn, width=Mm(part.side))
        inline.docPr.set("descr", code.above)
        picture = word.paragraph(_STYLE, align=w("jc", val="center"))
        picture.append(w("r", w("drawing", inline)))
        yield picture
        below = Run("\n".join(code.below), bold=True)
        yield _sized(word.paragraph(_STYLE, below, align=w("jc", val="center")), part.size)


def _lines(part: Lines, width: int) -> Iterator[Element]:
    for _ in range(part.count):
        dotted = w("tabs", w("tab", val="right", leader="dot", pos=width))
        high = w("spacing", before=max(_twips(part.apart) - _LINE, 0), after=0)
        line = word.paragraph(_STYLE, tabs=dotted, spacing=high)
        line.append(w("r", w("tab")))
        yield line


def _picture(content: str) -> bytes:
    found: bytes = typst.compile(
        _PICTURE, format="png", ppi=_PIXELS_PER_INCH, sys_inputs={"svg": svg(content)}
    )
    return found
