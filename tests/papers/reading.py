"""What a reader finds in a rendered paper, whatever its format."""

import io
import re
import zipfile
from html.parser import HTMLParser

import markdown
from lxml import etree
from pypdf import PdfReader

from liveqa.papers.formats import docx, html, pdf
from liveqa.papers.formats import markdown as md
from liveqa.papers.model.model import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RENDERERS = {"md": md.render, "html": html.render, "docx": docx.render, "pdf": pdf.render}


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
        return "".join(
            piece.text or "" if piece.tag == f"{W}t" else "\n"
            for piece in docx_part(content).iter(f"{W}t", f"{W}p", f"{W}br")
        )
    return "\n".join(pages(content))


def pages(content: bytes) -> list[str]:
    """The text of each page of a PDF, without the page's number."""
    found = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
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
