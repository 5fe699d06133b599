"""A paper as PDF. What was typed reaches the typesetter as data, never as its markup."""

import time
from functools import cache
from pathlib import Path
from typing import Any, cast

import msgspec
import typst

from liveqa.machine.resources import paper_fonts
from liveqa.papers.formats import charts
from liveqa.papers.model.model import ADDRESSED, MOTTO, NATION, Chart, Document

_TEMPLATE = Path(__file__).with_name("paper.typ")
_PAGE_PPI = 110.0  # on a telephone a page is about 200 kB


def render(document: Document) -> bytes:
    """Return the paper as bytes: as PDF/UA-1 (ISO 14289-1), which programs can read out, unless
    something was typed for which no font has a sign. Needs nothing but the fonts that come with
    LiveQA."""
    made_at = max(0, int(time.time()))  # of an earlier time the typesetter knows nothing
    asked: dict[str, Any] = {"sys_inputs": _inputs(document), "timestamp": made_at, **fonts()}
    try:
        return cast("bytes", typst.compile(_TEMPLATE, pdf_standards="ua-1", **asked))
    except typst.TypstError:
        return cast("bytes", typst.compile(_TEMPLATE, **asked))


def pictures(document: Document, pixels_per_inch: float = _PAGE_PPI) -> list[bytes]:
    """Return the paper's pages as PNG."""
    made = typst.compile(
        _TEMPLATE, format="png", ppi=pixels_per_inch, sys_inputs=_inputs(document), **fonts()
    )
    pages = cast("bytes | list[bytes]", made)  # several pages make a list, which it does not say
    return pages if isinstance(pages, list) else [pages]


def _inputs(document: Document) -> dict[str, str]:
    drawn = {block.caption: charts.svg(block, namespace=True) for block in _charts(document)}
    return {
        "paper": msgspec.json.encode(document).decode(),
        "pictures": msgspec.json.encode(drawn).decode(),
        "title": document.title,
        "author": document.head.issuing_body.replace("\n", " "),
        "nation": NATION,
        "motto": MOTTO,
        "addressed": ADDRESSED,
        "mark": document.mark,
        "subject": document.subject_lines,
        "bodies": "12" if document.head.is_long else "13",
    }


def _charts(document: Document) -> list[Chart]:
    parts = [document.body, *(annex.blocks for annex in document.annexes)]
    return [block for blocks in parts for block in blocks if isinstance(block, Chart)]


@cache
def fonts() -> dict[str, Any]:
    """Return the typesetter's options that give it the papers' fonts and no others, read once for
    all papers of a dossier."""
    return {"font_paths": typst.Fonts(include_system_fonts=False, font_paths=[paper_fonts()])}
