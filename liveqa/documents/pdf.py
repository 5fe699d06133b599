"""A paper as PDF. What was typed reaches the typesetter as data, never as its markup."""

from pathlib import Path
from typing import Any, cast

import msgspec
import typst

from liveqa.documents import charts
from liveqa.documents.model import MOTTO, NATION, Chart, Document
from liveqa.resources import paper_fonts

_TEMPLATE = Path(__file__).with_name("paper.typ")
_PICTURE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1pt)"""
# Sharp on paper; and on a telephone, where a page is about 200 kB.
_PICTURE_PPI, _PAGE_PPI = 200.0, 110.0


def render(document: Document) -> bytes:
    """The paper as bytes. Needs nothing but the fonts that come with LiveQA."""
    found: bytes = typst.compile(_TEMPLATE, sys_inputs=_inputs(document), **_fonts())
    return found


def pictures(document: Document, pixels_per_inch: float = _PAGE_PPI) -> list[bytes]:
    """The paper's pages as PNG."""
    made = typst.compile(
        _TEMPLATE, format="png", ppi=pixels_per_inch, sys_inputs=_inputs(document), **_fonts()
    )
    pages = cast("bytes | list[bytes]", made)  # several pages make a list, which it does not say
    return pages if isinstance(pages, list) else [pages]


def _inputs(document: Document) -> dict[str, str]:
    drawn = {block.caption: charts.svg(block, namespace=True) for block in _charts(document)}
    return {
        "paper": msgspec.json.encode(document).decode(),
        "pictures": msgspec.json.encode(drawn).decode(),
        "title": document.title,
        "nation": NATION,
        "motto": MOTTO,
        "mark": document.mark,
    }


def draw(svg: str, width: int) -> bytes:
    """A picture as PNG, with the fonts of the papers."""
    values = {"svg": svg, "width": str(width * 0.7)}
    found: bytes = typst.compile(
        _PICTURE, format="png", ppi=_PICTURE_PPI, sys_inputs=values, **_fonts()
    )
    return found


def _charts(document: Document) -> list[Chart]:
    return [block for block in document.body if isinstance(block, Chart)]


def _fonts() -> dict[str, Any]:
    return {"font_paths": [paper_fonts()], "ignore_system_fonts": True}
