"""What people typed, as blocks of a paper."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from liveqa.domain.markup import parse
from liveqa.papers.model.model import Block, Heading, Items, Paragraph, Quote, Run
from liveqa.papers.model.phrases import letter, roman

_INLINE = {"strong", "em", "br"}
_HEADING = re.compile("h[1-6]")
_ENDED = re.compile(r"[.,:;!?…]\s*$")


def bold(text: str) -> Run:
    return Run(text, bold=True)


def paragraph(*parts: str | Run) -> Paragraph:
    """Return a paragraph of plain strings and runs."""
    return Paragraph([part if isinstance(part, Run) else Run(part) for part in parts])


def heading(level: int, place: int, text: str) -> Heading:
    """Return a heading under the number of its place, as its level counts."""
    number = (roman(place), str(place), letter(place))[level - 1]
    return Heading(level, text, f"{number})" if level > 2 else f"{number}.")


def lettered(place: int, of: int, text: str) -> Heading:
    """Return the heading of one of so many under a letter; one alone needs none."""
    return heading(3, place, text) if of > 1 else Heading(3, text)


def numbered(blocks: list[Block], place: int) -> list[Block]:
    """Return the blocks with the number of their place before their first words."""
    first, *others = led(blocks)
    runs = first.runs if isinstance(first, Paragraph) else []
    return [Paragraph(runs, number=f"{place}."), *others]


def written(source: str) -> list[Block]:
    """Return the blocks of a Markdown text."""
    return list(_blocks(parse(source)))


def plain(source: str) -> str:
    """Return a Markdown text without its marks, on one line."""
    return " ".join("".join(_words(parse(source))).split())


def lined(source: str) -> str:
    """Return a Markdown text without its marks, in its lines: for a cell of a table."""
    return "\n".join(_lines(written(source)))


def led(blocks: list[Block], *lead: str | Run) -> list[Block]:
    """Return the blocks with `lead` before their first words."""
    first = paragraph(*lead)
    if blocks and isinstance(blocks[0], Paragraph):
        first = Paragraph(_tidy([*first.runs, *blocks[0].runs]))
        blocks = blocks[1:]
    return [first, *blocks]


def _lines(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield "".join(run.text for run in block.runs)
        elif isinstance(block, Quote):
            yield from _lines(block.blocks)
        elif isinstance(block, Items):
            for place, item in enumerate(block.items):
                mark = "-" if block.start is None else f"{block.start + place}."
                yield f"{mark} " + "\n".join(_lines(item))


def _words(element: Element) -> Iterator[str]:
    """Yield what stands in an element; what begins a line of its own is parted from what precedes
    it, and a heading is followed by a colon."""
    yield element.text or ""
    for child in element:
        is_inline = child.tag in {"strong", "em"}
        yield "" if is_inline else " "
        yield from _words(child)
        if _HEADING.fullmatch(child.tag) and not _ENDED.search("".join(child.itertext())):
            yield ":"
        yield "" if is_inline else " "
        yield child.tail or ""


def _blocks(parent: Element) -> Iterator[Block]:
    """Yield children as blocks; loose text between them (a tight list item's) becomes
    paragraphs."""
    loose = list(_runs(parent.text, bold=False, italic=False))
    for child in parent:
        if child.tag in _INLINE:
            loose += _inline(child, bold=False, italic=False)
        else:
            yield from _gathered(loose)
            yield _block(child)
            loose = []
        loose += _runs(child.tail, bold=False, italic=False)
    yield from _gathered(loose)


def _gathered(loose: list[Run]) -> Iterator[Block]:
    if any(run.text.strip() for run in loose):
        yield Paragraph(_tidy(loose))


def _block(element: Element) -> Block:
    if element.tag in {"ul", "ol"}:
        start = int(element.get("start", "1")) if element.tag == "ol" else None
        return Items([list(_blocks(item)) for item in element], start)
    if element.tag == "blockquote":
        return Quote(list(_blocks(element)))
    heading = element.tag in {"h3", "h4"}
    return Paragraph(_tidy(list(_inner(element, bold=heading, italic=False))), heading)


def _inline(element: Element, *, bold: bool, italic: bool) -> Iterator[Run]:
    if element.tag == "br":
        yield Run("\n", bold, italic)
    else:
        strong, emphasis = bold or element.tag == "strong", italic or element.tag == "em"
        yield from _inner(element, bold=strong, italic=emphasis)


def _inner(element: Element, *, bold: bool, italic: bool) -> Iterator[Run]:
    yield from _runs(element.text, bold=bold, italic=italic)
    for child in element:
        yield from _inline(child, bold=bold, italic=italic)
        yield from _runs(child.tail, bold=bold, italic=italic)


def _runs(text: str | None, *, bold: bool, italic: bool) -> Iterator[Run]:
    if text:
        yield Run(text.replace("\n", " "), bold, italic)


def _tidy(runs: list[Run]) -> list[Run]:
    """Join neighbouring runs of one style, without white space at either end."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and (last.bold, last.italic) == (run.bold, run.italic):
            joined[-1] = Run(last.text + run.text, run.bold, run.italic)
        else:
            joined.append(run)
    if joined:
        joined[0] = Run(joined[0].text.lstrip(), joined[0].bold, joined[0].italic)
        joined[-1] = Run(joined[-1].text.rstrip(), joined[-1].bold, joined[-1].italic)
    return [run for run in joined if run.text]
