"""What a reader finds in a rendered paper, whatever its format."""

import io
import re
import zipfile
from collections.abc import Callable
from contextlib import closing
from html.parser import HTMLParser

import markdown
from lxml import etree
from pypdfium2 import PdfDocument

from liveqa.papers.formats import docx, html, pdf
from liveqa.papers.formats import markdown as md
from liveqa.papers.model.model import Document
from liveqa.papers.model.phrases import roman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RENDERERS = {"md": md.render, "html": html.render, "docx": docx.render, "pdf": pdf.render}


_FORMS: dict[str, Callable[[int], str]] = {
    "upperRoman": roman,
    "decimal": str,
    "lowerLetter": lambda n: chr(ord("a") + n - 1),
}


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.skipping = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.skipping = tag in {"style", "title"}

    def handle_endtag(self, tag: str) -> None:
        self.skipping = False

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.parts.append(data)


def html_text(source: str) -> str:
    """The text of an HTML page."""
    parser = _Text()
    parser.feed(source)
    return "".join(parser.parts)


def docx_part(content: bytes, name: str = "word/document.xml") -> etree._Element:
    """A part of a DOCX file as XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def text(form: str, content: bytes) -> str:
    """The text that a reader of this format sees."""
    if form == "md":
        return html_text(markdown.markdown(content.decode(), extensions=["tables"]))
    if form == "html":
        return html_text(content.decode())
    if form == "docx":
        body = docx_part(content)
        numbers = heading_numbers(content, body)
        return "".join(
            piece.text or "" if piece.tag == f"{W}t" else f"\n{numbers.get(piece, '')}"
            for piece in body.iter(f"{W}t", f"{W}p", f"{W}br")
        )
    return "\n".join(pages(content))


def heading_numbers(content: bytes, body: etree._Element) -> dict[etree._Element, str]:
    """What Word shows before each heading of a DOCX, by its numbering and styles."""
    numbering, styles = (docx_part(content, f"word/{part}.xml") for part in ("numbering", "styles"))
    by_style = {s.get(f"{W}styleId"): s.find(f"{W}pPr/{W}numPr") for s in styles.iter(f"{W}style")}
    counts: dict[str, list[int]] = {}
    found: dict[etree._Element, str] = {}
    for paragraph in body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        own = paragraph.find(f"{W}pPr/{W}numPr")
        properties = own if own is not None else by_style.get(style.get(f"{W}val"))
        if properties is None:
            continue
        list_, level = (_named(properties, name) or "0" for name in ("numId", "ilvl"))
        levels = _levels(numbering, list_)
        if not levels or levels[0].find(f"{W}pStyle") is None:
            continue  # a list of dashes or numbers
        given = counts.setdefault(list_, [0] * len(levels))
        place = int(level)
        given[place:] = [given[place] + 1, *[0] * (len(levels) - place - 1)]
        form, mark = (_named(levels[place], name) for name in ("numFmt", "lvlText"))
        found[paragraph] = mark.replace(f"%{place + 1}", _FORMS[form](given[place])) + " "
    return found


def _named(element: etree._Element, name: str) -> str:
    child = element.find(f"{W}{name}")
    return "" if child is None else str(child.get(f"{W}val"))


def _levels(numbering: etree._Element, list_: str) -> list[etree._Element]:
    of = next((n for n in numbering.iter(f"{W}num") if n.get(f"{W}numId") == list_), None)
    if of is None:
        return []
    wanted = _named(of, "abstractNumId")
    abstract = numbering.findall(f"{W}abstractNum")
    return next(a.findall(f"{W}lvl") for a in abstract if a.get(f"{W}abstractNumId") == wanted)


def pages(content: bytes) -> list[str]:
    """The text of each page of a PDF, without the page's number."""
    with closing(PdfDocument(content)) as document:
        found = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    return [re.sub(r"^\d+\n", "", page) for page in found]


def folded(value: str) -> str:
    """Text without its white space, which the formats may fold and break as they like."""
    return re.sub(r"[\s\u200b]+", "", value)


def texts(document: Document) -> dict[str, str]:
    """The folded text of a paper in every format."""
    return {form: folded(text(form, render(document))) for form, render in RENDERERS.items()}


def every_byte(document: Document) -> bytes:
    """All that the files of a paper hold, DOCX unpacked, PDF as text and as it is."""
    found = [render(document) for render in RENDERERS.values()]
    docx_file = docx.render(document)
    with zipfile.ZipFile(io.BytesIO(docx_file)) as archive:
        found += [archive.read(name) for name in archive.namelist()]
    found.append(text("pdf", pdf.render(document)).encode())
    return b"\n".join(found)
