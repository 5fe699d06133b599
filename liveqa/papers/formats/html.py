"""A paper as one HTML file that reads well on a screen and prints after the same layout."""

from collections.abc import Iterable
from html import escape
from importlib.resources import files

from liveqa.papers.formats import charts
from liveqa.papers.model.lines import RANGE
from liveqa.papers.model.model import (
    ADDRESSED,
    MOTTO,
    NATION,
    Annex,
    Block,
    Chart,
    Document,
    Exchange,
    Heading,
    Items,
    Paragraph,
    Quote,
    Run,
    Table,
)


def render(document: Document) -> bytes:
    """Return the paper as UTF-8 bytes."""
    style = files(__package__).joinpath("paper.css").read_text(encoding="utf-8")
    head = _tag("meta", charset="utf-8", end=False)
    head += _tag("meta", name="viewport", content="width=device-width", end=False)
    head += _tag("title", escape(document.title)) + _tag("style", style)
    main = [
        _head(document),
        *_title(document),
        _addressees(document.addressees),
        *(_tag("p", _tag("em", _lines(line))) for line in document.grounds),
        _blocks(document.body),
        _ending(document),
    ]
    page = _tag("main", "".join(main)) + "".join(map(_annex, document.annexes))
    body = _tag("head", head) + _tag("body", page)
    return f'<!doctype html>\n<html lang="vi">{body}</html>\n'.encode()


def _tag(element: str, inner: str = "", *, end: bool = True, **attributes: str) -> str:
    """Return an element; `inner` is HTML already, attribute values are escaped here."""
    named = (("class" if key == "cls" else key, value) for key, value in attributes.items())
    opening = "".join(f' {key}="{escape(value)}"' for key, value in named if value)
    return f"<{element}{opening}>" + (f"{inner}</{element}>" if end else "")


def _lines(text: str) -> str:
    whole = RANGE.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
    return escape(whole).replace("\n", "<br>")


def _head(document: Document) -> str:
    """Return the head: the bodies beside the nation, number and date on one line, then what a
    letter is about."""
    head = document.head
    size = " long" if head.is_long else ""
    superior = _lines(head.superior_body.upper())
    superior = _tag("p", superior, cls=size.strip()) if superior else ""
    issuing = _tag("span", _lines(head.issuing_body.upper()), cls="ruled")
    bodies = superior + _tag("p", issuing, cls=f"body{size}")
    nation = _tag("p", NATION, cls="nation")
    nation += _tag("p", _tag("span", MOTTO, cls="ruled whole"), cls="motto")
    dated = _tag("em", _lines(head.dateline)) if head.dateline else ""
    number = _tag("p", escape(head.number), cls="number-line") + _tag("p", dated, cls="dateline")
    about = _tag("p", _lines(head.about)) if head.about else ""
    about += _tag("p", document.mark, cls="mark") if document.mark else ""
    beneath = _tag("div", about) if about else ""
    return _tag("header", _tag("div", bodies) + _tag("div", nation) + number + beneath)


def _title(document: Document) -> list[str]:
    if not document.type_name:
        return []
    subject = _tag("span", _lines(document.subject), cls="ruled")
    return [_tag("h1", _lines(document.type_name)), _tag("p", subject, cls="subject")]


def _addressees(named: list[str]) -> str:
    if not named:
        return ""
    if len(named) == 1:
        return _tag("p", f"{ADDRESSED} {_lines(named[0])}", cls="addressee")
    lines = "".join(_tag("li", _lines(line)) for line in named)
    return _tag("div", _tag("p", ADDRESSED) + _tag("ul", lines), cls="addressees")


def _blocks(blocks: Iterable[Block]) -> str:
    return "\n".join(map(_block, blocks))


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return _tag(f"h{block.level + 1}", _lines(block.line))
    if isinstance(block, Paragraph):
        return _tag("p", "".join(map(_run, block.line)), cls="leads" if block.leads else "")
    if isinstance(block, Items):
        return _items(block)
    if isinstance(block, Quote):
        return _tag("blockquote", _blocks(block.blocks))
    if isinstance(block, Exchange):
        asked = _tag("div", _blocks(block.questions), cls="questions")
        return _tag("section", asked + _blocks(block.answers))
    return _figure(block) if isinstance(block, Chart) else _table(block)


def _figure(chart: Chart) -> str:
    return _tag("figure", _tag("figcaption", escape(chart.caption)) + charts.svg(chart))


def _items(block: Items) -> str:
    items = "".join(_tag("li", _blocks(item)) for item in block.items)
    if block.start is None:
        return _tag("ul", items)
    return _tag("ol", items, start=str(block.start))


def _run(run: Run) -> str:
    html = _lines(run.text)
    html = _tag("em", html) if run.italic else html
    return _tag("strong", html) if run.bold else html


def _table(table: Table) -> str:
    total = sum(column.width for column in table.columns)
    columns = "".join(
        _tag("col", width=f"{100 * column.width / total:.1f}%", end=False)
        for column in table.columns
    )
    titles = "".join(_tag("th", escape(c.title), scope="col") for c in table.columns)
    rows = "\n".join(_row(table, row) for row in table.rows)
    totals = _tag("tfoot", _row(table, table.totals)) if table.totals else ""
    head = _tag("thead", _tag("tr", titles))
    inner = _tag("colgroup", columns) + head + _tag("tbody", rows) + totals
    caption = _tag("figcaption", escape(table.caption)) if table.caption else ""
    note = _tag("p", _tag("em", escape(table.note)), cls="note") if table.note else ""
    whole = "" if table.stays_whole else "long"
    return _tag("figure", caption + _tag("table", inner) + note, cls=whole)


def _row(table: Table, row: list[str]) -> str:
    cells = zip(row, table.columns, strict=True)
    return _tag(
        "tr", "".join(_tag("td", _lines(c), cls="number" if k.number else "") for c, k in cells)
    )


def _ending(document: Document) -> str:
    """Return the ending: one signature stands beside the recipients, several above them."""
    if document.signed_beside:
        return _tag("div", _recipients(document) + _signers(document), cls="beside")
    return _signers(document) + _recipients(document)


def _signers(document: Document) -> str:
    blocks = (
        _tag("div", _tag("p", _lines(s.capacity)) + _tag("p", _lines(s.name), cls="name"))
        for s in document.signers
    )
    return _tag("div", "".join(blocks), cls="signers")


def _recipients(document: Document) -> str:
    lines = "".join(_tag("li", _lines(line)) for line in document.recipients)
    return _tag("footer", _tag("p", "Nơi nhận:") + _tag("ul", lines))


def _annex(annex: Annex) -> str:
    top = _tag("h2", escape(annex.label)) + _tag("p", _lines(annex.title), cls="title")
    top += _tag("p", _lines(annex.reference), cls="reference")
    return _tag("article", top + _blocks(annex.blocks), cls="wide" if annex.wide else "")
