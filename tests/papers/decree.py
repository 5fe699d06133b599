"""The layout of Nghị định 30/2020/NĐ-CP, held against a paper's files row by row.

`word_faults` and `print_faults` read a DOCX and a PDF as they are and say what departs from the
rows of the decree's table; an empty list means that nothing does.
"""

import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from liveqa.papers.model.model import BLANK, MOTTO, NATION, Document
from tests.papers.printed import MM, Sheet, Words, sheets

MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
TIMES = {"Times New Roman"}
PRINTED = {
    f"{name}-{cut}" for name in ("Tinos",) for cut in ("Regular", "Bold", "Italic", "BoldItalic")
}
PRINTED |= {"Noto Emoji", "NotoEmoji", "NotoEmoji-Regular"}


Styles = dict[str, Any]
"""The elements of a DOCX's styles by their ids."""


class Line:
    """A paragraph of a DOCX with its effective looks: style, then what stands on its runs."""

    def __init__(self, paragraph: Paragraph, styles: Styles) -> None:
        self._element: Any = paragraph._element
        self._styles = styles
        self.text = "".join(run.text for run in paragraph.runs).strip()
        self.runs = [run for run in paragraph.runs if run.text.strip()]
        assert paragraph.style is not None
        self.style = paragraph.style.style_id
        part: Any = paragraph.part
        defaults = part.styles.element.find(qn("w:docDefaults"))
        self._default = float(next(defaults.iter(qn("w:sz"))).get(qn("w:val")))

    def sizes(self) -> set[float]:
        return {self._run(run, "sz", "val") / 2 for run in self.runs}

    def all_have(self, mark: str) -> bool:
        return all(self._marked(run, mark) for run in self.runs)

    def none_have(self, mark: str) -> bool:
        return not any(self._marked(run, mark) for run in self.runs)

    def paragraph(self, tag: str, attribute: str) -> str | None:
        """A property of the paragraph, from itself or its style's ancestors."""
        for properties in (self._element.find(qn("w:pPr")), *self._chain("w:pPr")):
            found = properties.find(qn(tag)) if properties is not None else None
            if found is not None and found.get(qn(attribute)) is not None:
                return str(found.get(qn(attribute)))
        return None

    def _run(self, run: Run, tag: str, attribute: str) -> float:
        for properties in (run._element.find(qn("w:rPr")), *self._chain("w:rPr")):
            found = properties.find(qn(f"w:{tag}")) if properties is not None else None
            if found is not None:
                return float(found.get(qn(f"w:{attribute}")))
        return self._default

    def _marked(self, run: Run, mark: str) -> bool:
        for properties in (run._element.find(qn("w:rPr")), *self._chain("w:rPr")):
            found = properties.find(qn(f"w:{mark}")) if properties is not None else None
            if found is not None:
                return found.get(qn("w:val")) not in ("0", "false")
        return False

    def _chain(self, part: str) -> Iterator[Any]:
        style = self._styles.get(self.style)
        while style is not None:
            yield style.find(qn(part))
            based = style.find(qn("w:basedOn"))
            style = self._styles.get(based.get(qn("w:val"))) if based is not None else None


def word_faults(content: bytes, document: Document) -> list[str]:
    """What a DOCX of this paper does otherwise than the decree."""
    paper = docx.Document(io.BytesIO(content))
    styles = {s.get(qn("w:styleId")): s for s in paper.styles.element.iter(qn("w:style"))}
    faults = [*_word_pages(paper), *_word_fonts(paper)]
    head = [
        [Line(p, styles) for p in cell.paragraphs if p.text.strip()]
        for row in paper.tables[0].rows
        for cell in row.cells
    ]
    body = [Line(p, styles) for p in paper.paragraphs if p.text.strip()]
    faults += _word_head(head, document)
    faults += _word_body(body, document)
    faults += _word_rules(paper, document)
    if document.is_issued:
        faults += _word_ending(paper, styles, body, document)
    return faults


def _word_pages(paper: WordFile) -> Iterator[str]:
    for number, section in enumerate(paper.sections):
        size = sorted(side.twips for side in (section.page_width, section.page_height) if side)
        if size != [11906, 16838]:
            yield f"section {number}: not A4"
        for side, (least, most) in MARGINS.items():
            length = getattr(section, f"{side}_margin").mm
            if not least - 0.1 <= length <= most + 0.1:
                yield f"section {number}: {side} margin {length:.1f} mm"
        if not section.different_first_page_header_footer:
            yield f"section {number}: a number on its first page"
        if section.first_page_header.paragraphs[0].text.strip():
            yield f"section {number}: something above its first page"
        start = section._sectPr.find(qn("w:pgNumType"))
        if number and (start is None or start.get(qn("w:start")) != "1"):
            yield f"section {number}: pages not counted anew"
    yield from _word_page_number(paper.sections[0].header.paragraphs[0])


def _word_page_number(header: Paragraph) -> Iterator[str]:
    field = header._element.find(qn("w:fldSimple"))
    if field is None or "PAGE" not in field.get(qn("w:instr")):
        yield "the page number is no field"
    style = header.style
    assert style is not None
    if style.paragraph_format.alignment is None or style.paragraph_format.alignment != 1:
        yield "the page number is not centred"
    if (style.font.size.pt if style.font.size else 14) not in (13, 14):
        yield "the page number's size"


def _word_fonts(paper: WordFile) -> Iterator[str]:
    fonts = list(paper.styles.element.iter(qn("w:rFonts"))) + list(
        paper.element.iter(qn("w:rFonts"))
    )
    slots = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")
    if not fonts or any({font.get(qn(slot)) for slot in slots} != TIMES for font in fonts):
        yield "a font besides Times New Roman"
    colours = [c.get(qn("w:val")) for c in paper.styles.element.iter(qn("w:color"))]
    if set(colours) - {"000000"}:
        yield "a colour besides black"
    lang = next(paper.styles.element.iter(qn("w:lang")))
    if lang.get(qn("w:val")) != "vi-VN":
        yield "the language"


def _look(
    name: str, line: Line | None, sizes: tuple[float, float], bold: bool, italic: bool
) -> Iterator[str]:
    """A line's size and style."""
    if line is None:
        yield f"{name}: not there"
        return
    least, most = sizes
    if not line.sizes() or not all(least <= size <= most for size in line.sizes()):
        yield f"{name}: size {sorted(line.sizes())}"
    for mark, wanted in (("b", bold), ("i", italic)):
        if not (line.all_have(mark) if wanted else line.none_have(mark)):
            yield f"{name}: {'not ' if wanted else ''}{'bold' if mark == 'b' else 'italic'}"


def _word_head(head: list[list[Line]], document: Document) -> Iterator[str]:
    left, right = ([line for cell in head[side::2] for line in cell] for side in (0, 1))
    find = _finder(left)
    if document.head.number:
        yield from _word_number(head, document)
    if document.head.superior_body:
        superior = find(document.head.superior_body.upper())
        yield from _look("superior body", superior, (12, 13), False, False)
    yield from _look(
        "issuing body", find(document.head.issuing_body.upper()), (12, 13), True, False
    )
    if document.head.about:
        yield from _look("V/v", find(document.head.about), (12, 13), False, False)
    find = _finder(right)
    yield from _look("Quốc hiệu", find(NATION), (12, 13), True, False)
    yield from _look("Tiêu ngữ", find(MOTTO), (13, 14), True, False)
    if document.head.dateline:
        yield from _look("place and date", find(document.head.dateline), (13, 14), False, True)
    for line in (*left, *right):
        if line.paragraph("w:jc", "w:val") != "center":
            yield f"head: {line.text[:20]} not centred"


def _word_number(head: list[list[Line]], document: Document) -> Iterator[str]:
    number, dateline = ([line.text for line in cell] for cell in head[2:4])
    if number != [document.head.number] or dateline != [*filter(None, [document.head.dateline])]:
        yield "number and date: not on one line"
    yield from _look("number", _finder(head[2])(document.head.number), (13, 13), False, False)
    yield from _number(document.head.number)


def _number(number: str) -> Iterator[str]:
    if not re.fullmatch(r"Số:\s+[\w…]*/[\w…Đ]+(-[\w….]+)*", unicodedata.normalize("NFC", number)):
        yield f"number: {number!r}"


def _finder(lines: list[Line]) -> Callable[[str], Line | None]:
    """Find a line by its words; what keeps a range together is a space to a reader."""
    found = {line.text.replace("\u00a0", " "): line for line in reversed(lines)}
    return lambda words: found.get(words.strip())


def _word_body(lines: list[Line], document: Document) -> Iterator[str]:
    find = _finder(lines)
    if document.type_name:
        title = find(document.type_name)
        yield from _look("type name", title, (13, 14), True, False)
        if not document.type_name.isupper():
            yield "type name: not in capitals"
        yield from _look("subject", find(document.subject_lines), (13, 14), True, False)
    for line in lines:
        if line.text.startswith("Kính gửi:"):
            yield from _look("Kính gửi", line, (13, 14), False, False)
        if line.style == "Grounds":
            yield from _look("grounds", line, (13, 14), False, True)
        if line.style in ("BodyText", "Grounds"):
            yield from _word_paragraph(line)
        if line.style.startswith("Heading"):
            yield from _look(line.style, line, (13, 14), line.style != "Heading3", False)
        if line.style == "Heading1" and not line.text.isupper():
            yield f"heading I.: {line.text[:30]}"
    if document.is_issued:
        yield from _word_ends(lines)
    yield from _word_annexes(lines, document)


def _word_ends(lines: list[Line]) -> Iterator[str]:
    grounds = [line.text for line in lines if line.style == "Grounds"]
    if grounds and not (grounds[-1].endswith(".") and all(g.endswith(";") for g in grounds[:-1])):
        yield "grounds: their last signs"
    body = takewhile(lambda line: line.style != "AnnexTitle", lines)
    main = [line for line in body if line.style == "BodyText"]
    if sum(line.text.endswith("./.") for line in main) != 1 or not main[-1].text.endswith("./."):
        yield "body: does not end with ./."


def _word_paragraph(line: Line) -> Iterator[str]:
    if any(not 13 <= size <= 14 for size in line.sizes()):
        yield f"body: size {sorted(line.sizes())}"
    if line.paragraph("w:jc", "w:val") != "both":
        yield "body: not justified"
    if line.paragraph("w:ind", "w:firstLine") not in ("567", "720"):
        yield f"body: first line {line.paragraph('w:ind', 'w:firstLine')}"
    if int(line.paragraph("w:spacing", "w:after") or 0) < 120:
        yield "body: less than 6 pt between paragraphs"
    if not 240 <= int(line.paragraph("w:spacing", "w:line") or 240) <= 360:
        yield "body: line spacing"


def _word_annexes(lines: list[Line], document: Document) -> Iterator[str]:
    find = _finder(lines)
    for annex in document.annexes:
        yield from _look("annex", find(annex.label), (14, 14), True, False)
        yield from _look("annex title", find(annex.title), (13, 14), True, False)
        if not annex.title.isupper():
            yield "annex title: not in capitals"
        yield from _look("annex reference", find(annex.reference), (13, 14), False, True)
    numbered = [f"Phụ lục {n}" for n in ("I", "II", "III")][: len(document.annexes)]
    labels = [annex.label for annex in document.annexes]
    if labels and labels != (["Phụ lục"] if len(labels) == 1 else numbered):
        yield f"annexes: {labels}"


def _word_rules(paper: WordFile, document: Document) -> Iterator[str]:
    """Rules are borders, and as long as the decree says."""
    text = "".join(paper.element.itertext())
    if "___" in text:
        yield "a rule made of underscores"
    rules = [p for p in paper.element.iter(qn("w:p")) if _style(p) == "Rule"]
    if len(rules) != (3 if document.type_name else 2):
        yield f"{len(rules)} rules"


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return found.get(qn("w:val")) if found is not None else ""


def _word_ending(
    paper: WordFile, styles: Styles, body: list[Line], document: Document
) -> Iterator[str]:
    cells = [
        Line(p, styles)
        for table in paper.tables[1:]
        for row in table.rows
        for cell in row.cells
        for p in cell.paragraphs
        if p.text.strip()
    ]
    signed = [line for line in cells if line.style == "Signer"]
    for line in signed:
        yield from _look("signature", line, (13, 14), True, False)
    texts = [line.text for line in signed]
    for signer in document.signers:
        if any(capacity.strip() not in texts for capacity in signer.capacity.split("\n")):
            yield "signature: capacity"
        if not signer.capacity.isupper() and signer.capacity.strip("…"):
            yield "signature: capacity not in capitals"
        if signer.name and signer.name.strip() not in texts:
            yield "signature: name"
    find = _finder([*body, *cells])
    yield from _look("Nơi nhận:", find("Nơi nhận:"), (12, 12), True, True)
    for place, recipient in enumerate(document.recipients, 1):
        yield from _look("recipient", find(recipient), (11, 11), False, False)
        last = place == len(document.recipients)
        if not (recipient.startswith("- ") and recipient.endswith("." if last else ";")):
            yield f"recipient: {recipient}"
    if not document.recipients[-1].startswith("- Lưu: "):
        yield "recipients: not ending with Lưu"


def print_faults(content: bytes, document: Document) -> list[str]:
    """What a PDF of this paper does otherwise than the decree."""
    pages = sheets(content)
    faults = [*_printed_pages(pages), *_printed_margins(pages)]
    faults += _printed_head(pages[0], document)
    faults += _printed_body(pages, document)
    return faults


def _printed_pages(pages: list[Sheet]) -> Iterator[str]:
    count = 0
    for place, page in enumerate(pages, 1):
        if sorted((round(page.width / MM), round(page.height / MM))) != [210, 297]:
            yield f"page {place}: not A4"
        fonts = {words.font for words in page.words}
        if fonts - PRINTED:
            yield f"page {place}: {sorted(fonts - PRINTED)}"
        above = [words for words in page.words if words.at > page.height - 20 * MM]
        count += 1
        if not above:
            count = 1
            continue
        number = above[0]
        middle = (number.left + number.right) / 2 - page.width / 2 - 7.5 * MM
        if len(above) > 1 or number.text != str(count) or number.size not in (13, 14):
            yield f"page {place}: its number {number.text!r}"
        if abs(middle) > 2:
            yield f"page {place}: its number is not centred"
    if any(words.at > pages[0].height - 20 * MM for words in pages[0].words):
        yield "page 1: a number"


def _printed_margins(pages: list[Sheet]) -> Iterator[str]:
    """Where the text's edges are: lines fill the width, full pages fill the height."""
    text = [[w for w in page.words if w.at < page.height - 20 * MM] for page in pages]
    edges = {
        "left": min(w.left for words in text for w in words) / MM,
        "right": min(
            (page.width - w.right) / MM
            for page, words in zip(pages, text, strict=True)
            for w in words
        ),
        "top": min(
            (page.height - w.at - 0.655 * w.size) / MM
            for page, words in zip(pages, text, strict=True)
            for w in words
        ),
        "bottom": min(w.at / MM for words in text for w in words),
    }
    for side, (least, most) in MARGINS.items():
        # letters do not fill their line's height, nor the last line a page's; the signatures go
        # to the last page as a whole
        slack = {"top": 3, "bottom": {1: 200, 2: 75}.get(len(pages), 55)}.get(side, 0)
        if not least - 0.2 <= edges[side] <= most + slack + 0.2:
            yield f"{side} edge at {edges[side]:.1f} mm"


def _printed(page: Sheet, words: str) -> list[Words]:
    """The runs that these words were broken into; none when they are not there."""
    wanted = _folded(words)
    found = []
    for run in page.words:
        text = _folded(run.text)
        if text and wanted.startswith(text):
            wanted = wanted[len(text) :]
            found.append(run)
        elif found and not text:
            continue
        elif found:
            wanted, found = _folded(words), []
            if text and wanted.startswith(text):
                wanted, found = wanted[len(text) :], [run]
        if found and not wanted:
            return found
    return []


def _folded(text: str) -> str:
    return re.sub(r"[\s\u200b]+", "", unicodedata.normalize("NFC", text))


def _shown(
    name: str, runs: list[Words], sizes: tuple[float, float], bold: bool, italic: bool
) -> Iterator[str]:
    if not runs:
        yield f"{name}: not there"
    for run in runs:
        if not sizes[0] <= run.size <= sizes[1]:
            yield f"{name}: size {run.size}"
        if (run.bold, run.italic) != (bold, italic):
            yield f"{name}: {run.font}"


def _printed_head(page: Sheet, document: Document) -> Iterator[str]:
    head = document.head
    issuing = _printed(page, head.issuing_body.upper())
    if head.superior_body:
        superior = _printed(page, head.superior_body.upper())
        yield from _shown("superior body", superior, (12, 13), False, False)
    yield from _shown("issuing body", issuing, (12, 13), True, False)
    if head.number:
        yield from _shown("number", _printed(page, head.number), (13, 13), False, False)
    nation, motto = _printed(page, NATION), _printed(page, MOTTO)
    yield from _shown("Quốc hiệu", nation, (12, 13), True, False)
    yield from _shown("Tiêu ngữ", motto, (13, 14), True, False)
    if len(nation) != 1 or len(motto) != 1:
        yield "Quốc hiệu or Tiêu ngữ: broken into lines"
    if head.about:
        yield from _shown("V/v", _printed(page, head.about), (12, 13), False, False)
    if head.dateline:
        dated = _printed(page, head.dateline)
        yield from _shown("place and date", dated, (13, 14), False, True)
        beside = _printed(page, head.number) if head.number else dated
        if abs(dated[0].at - beside[0].at) > 0.5 * MM:
            yield "number and date: not on one line"
    yield from _rule_below("Tiêu ngữ", page, motto, (0.98, 1.02))
    yield from _rule_below("issuing body", page, issuing, (1 / 3, 1 / 2))
    if document.type_name:
        title, subject = _printed(page, document.type_name), _printed(page, document.subject)
        yield from _shown("type name", title, (13, 14), True, False)
        yield from _shown("subject", subject, (13, 14), True, False)
        yield from _rule_below("subject", page, subject, (1 / 3, 1 / 2))


def _rule_below(
    name: str, page: Sheet, runs: list[Words], share: tuple[float, float]
) -> Iterator[str]:
    """A rule below these words, so long in parts of their longest line, centred under it."""
    if not runs:
        return
    low = min(run.at for run in runs)
    lines = [[run for run in runs if run.at == at] for at in {run.at for run in runs}]
    edges = [(min(r.left for r in line), max(r.right for r in line)) for line in lines]
    left, right = max(edges, key=lambda edge: edge[1] - edge[0])
    length, middle = right - left, (left + right) / 2
    rules = [rule for rule in page.rules if 0 < low - rule.at < 16]
    rules = [r for r in rules if abs((r.left + r.right) / 2 - middle) < 3]
    if not rules:
        yield f"{name}: no rule"
    elif not share[0] - 0.01 <= (rules[0].right - rules[0].left) / length <= share[1] + 0.01:
        yield f"{name}: a rule of {(rules[0].right - rules[0].left) / length:.2f}"


def _printed_body(pages: list[Sheet], document: Document) -> Iterator[str]:
    def anywhere(words: str) -> list[Words]:
        return next((found for page in pages if (found := _printed(page, words))), [])

    for ground in document.grounds:
        yield from _shown("grounds", anywhere(ground), (13, 14), False, True)
    if document.addressees:
        greeting = [w for page in pages for w in page.words if w.text.startswith("Kính gửi:")]
        yield from _shown("Kính gửi", greeting[:1], (13, 14), False, False)
    for signer in document.signers:
        yield from _shown("capacity", anywhere(signer.capacity), (13, 14), True, False)
        if signer.name not in ("", BLANK):
            yield from _shown("name", anywhere(signer.name), (13, 14), True, False)
    if document.is_issued:
        yield from _shown("Nơi nhận:", anywhere("Nơi nhận:"), (12, 12), True, True)
    for line in document.recipients:
        yield from _shown("recipient", anywhere(line), (11, 11), False, False)
    for annex in document.annexes:
        yield from _shown("annex", anywhere(annex.label), (14, 14), True, False)
        yield from _shown("annex title", anywhere(annex.title), (13, 14), True, False)
        yield from _shown("annex reference", anywhere(annex.reference), (13, 14), False, True)
    sizes = {round(w.size, 1) for page in pages for w in page.words if w.at > 0}
    if sizes - {11.0, 12.0, 13.0, 14.0} - _CHART_SIZES:
        yield f"sizes {sorted(sizes)}"


# In the units of a chart's picture, before it is scaled.
_CHART_SIZES = {16.0}
