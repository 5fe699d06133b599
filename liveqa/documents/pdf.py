"""A paper as PDF. What was typed reaches the typesetter as data, never as its markup."""

from pathlib import Path

import msgspec
import typst

from liveqa.documents.model import DRAFT, MOTTO, NATION, Document
from liveqa.resources import paper_fonts

_TEMPLATE = Path(__file__).with_name("paper.typ")


def render(document: Document) -> bytes:
    """The paper as bytes. Needs nothing but the fonts that come with LiveQA."""
    values = {
        "paper": msgspec.json.encode(document).decode(),
        "title": document.title,
        "nation": NATION,
        "motto": MOTTO,
        "draft": DRAFT,
    }
    return typst.compile(
        _TEMPLATE, font_paths=[paper_fonts()], ignore_system_fonts=True, sys_inputs=values
    )
