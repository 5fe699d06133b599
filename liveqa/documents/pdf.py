"""A paper as PDF. What was typed reaches the typesetter as data, never as its markup."""

from pathlib import Path
from typing import cast

import msgspec
import typst

from liveqa.documents.model import DRAFT, MOTTO, NATION, Document
from liveqa.resources import paper_fonts

_TEMPLATE = Path(__file__).with_name("paper.typ")


# Sharp on a telephone, and a page is about 200 kB.
_PIXELS_PER_INCH = 110.0


def render(document: Document) -> bytes:
    """The paper as bytes. Needs nothing but the fonts that come with LiveQA."""
    return typst.compile(
        _TEMPLATE,
        font_paths=[paper_fonts()],
        ignore_system_fonts=True,
        sys_inputs=_inputs(document),
    )


def pictures(document: Document) -> list[bytes]:
    """The paper's pages as PNG."""
    made = typst.compile(
        _TEMPLATE,
        font_paths=[paper_fonts()],
        ignore_system_fonts=True,
        sys_inputs=_inputs(document),
        format="png",
        ppi=_PIXELS_PER_INCH,
    )
    pages = cast("bytes | list[bytes]", made)  # several pages make a list, which it does not say
    return pages if isinstance(pages, list) else [pages]


def _inputs(document: Document) -> dict[str, str]:
    return {
        "paper": msgspec.json.encode(document).decode(),
        "title": document.title,
        "nation": NATION,
        "motto": MOTTO,
        "draft": DRAFT,
    }
