"""Markdown that a secretary typed: as HTML that is safe to show, and as a tree for the papers.

The dialect is small: paragraphs, lines, bold, italic, lists, quotes, headings. Whatever else
stands in a text (HTML, links, code, backslashes, "#let") is shown as it was typed.
"""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.blockparser import BlockParser
from markdown.blockprocessors import (
    BlockProcessor,
    BlockQuoteProcessor,
    HashHeaderProcessor,
    ListIndentProcessor,
)
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor

TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "h3", "h4"}
DEEPEST = 6
_NO_INLINE = (
    *("backtick", "escape", "reference", "link", "image_link", "image_reference"),
    *("short_reference", "short_image_ref", "autolink", "automail", "html", "entity"),
)


class _Heading(HashHeaderProcessor):
    """Only "# text" is a heading: "#1" and "#let" are not. Pages have h1 and h2 already."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,3}) +(?P<header>[^\n]*[^\s#][^\n]*)(?:\n|$)")

    def run(self, parent: Element, blocks: list[str]) -> None:
        super().run(parent, blocks)
        parent[-1].tag = "h3" if parent[-1].tag == "h1" else "h4"


class _Nested(BlockProcessor):
    """Lists and quotes to a depth that a reader can follow; what lies deeper is text."""

    def test(self, parent: Element, block: str) -> bool:
        return len(self.parser.state) <= DEEPEST and super().test(parent, block)


class _Indent(_Nested, ListIndentProcessor):
    pass


class _Quote(_Nested, BlockQuoteProcessor):
    pass


class _Dashes(_Nested, SaneUListProcessor):
    pass


class _Numbers(_Nested, SaneOListProcessor):
    """ "2024. Năm học" begins no list."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.RE = re.compile(r"^ {0,3}[0-9]{1,2}\. +(.*)")
        self.CHILD_RE = re.compile(r"^ {0,3}([0-9]{1,2}\.)() +(.*)")


def _dialect() -> markdown.Markdown:
    reader = markdown.Markdown(extensions=["nl2br"], output_format="html")
    blocks = reader.parser.blockprocessors
    for name in ("code", "setextheader", "hr", "reference"):
        blocks.deregister(name)
    for name in _NO_INLINE:
        reader.inlinePatterns.deregister(name)
    reader.preprocessors.deregister("html_block")
    blocks.register(_Indent(reader.parser), "indent", 90)
    blocks.register(_Heading(reader.parser), "hashheader", 70)
    blocks.register(_Numbers(reader.parser), "olist", 40)
    blocks.register(_Dashes(reader.parser), "ulist", 30)
    blocks.register(_Quote(reader.parser), "quote", 20)
    return reader


_LISTED = re.compile(r"^( *)(?:[-*+]|\d{1,2}\.) ")


def _widened(source: str) -> str:
    """Return a text whose lists are nested by four blanks each, as the dialect wants them, though
    they were typed with two or three."""
    lines = source.split("\n")
    indents = [len(found[1]) for line in lines if (found := _LISTED.match(line)) and found[1]]
    unit = min(indents, default=4)
    if unit not in (2, 3):
        return source
    return "\n".join(_deeper(line, unit) for line in lines)


_BEGINS = re.compile(r"^([-*+]|\d{1,2}\.) +\S")
_INTERRUPTS = {"-", "*", "+", "1."}


def _parted(source: str) -> str:
    """Return a text whose lists are parted as the dialect wants them, though they were typed as
    people type them: directly below the words that introduce them, and with a "+" for what belongs
    to the point above."""
    lines: list[str] = []
    outer, nested = "", False
    for line in source.split("\n"):
        found = _BEGINS.match(line)
        mark = found[1] if found else ""
        below_words = bool(lines and lines[-1].strip())
        if not line.strip():
            outer, nested = "", False
        elif mark and not outer and (not below_words or mark in _INTERRUPTS):
            lines += [""] if below_words else []
            outer = mark
        elif mark:
            nested = mark == "+" and outer not in ("", "+")
        inner = nested and (bool(mark) or line.startswith(" "))
        lines.append(f"    {line}" if inner else line)
    return "\n".join(lines)


def _deeper(line: str, unit: int) -> str:
    text = line.lstrip(" ")
    return " " * ((len(line) - len(text)) // unit * 4) + text


_idle = threading.local()


@contextmanager
def _reader() -> Iterator[markdown.Markdown]:
    """Yield the thread's reader, which is costly to make; after an error it is not used again."""
    reader = _idle.__dict__.pop("reader", None) or _dialect()
    yield reader.reset()
    _idle.reader = reader


def parse(source: str) -> Element:
    """Return the tree of a text: a `div` of the elements that TAGS lists."""
    root = Element("div")
    with _reader() as reader:
        lines = _parted(_widened(source)).split("\n")
        for step in reader.preprocessors:
            lines = step.run(lines)
        reader.parser.parseChunk(root, "\n".join(lines))
        reader.treeprocessors["inline"].run(root)
    return root


@lru_cache(maxsize=4096)
def to_html(source: str) -> str:
    """Return sanitised HTML: no links, no images, no attributes but a list's start."""
    with _reader() as reader:
        html = reader.convert(_parted(_widened(source)).replace("&", "&amp;"))
    return nh3.clean(html, tags=TAGS, attributes={"ol": {"start"}}, link_rel=None)
