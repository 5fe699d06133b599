"""Handouts as PDF. What was typed reaches the typesetter as data, never as its markup."""

import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import typst

from liveqa.machine import qr
from liveqa.papers.formats.pdf import fonts
from liveqa.papers.model.handouts import Code, Codes, Handout

_TEMPLATE = Path(__file__).with_name("handout.typ")


def render(handout: Handout) -> bytes:
    """Return the handout as bytes."""
    made_at = max(0, int(time.time()))  # of an earlier time the typesetter knows nothing
    found: bytes = typst.compile(
        _TEMPLATE, sys_inputs=_inputs(handout), timestamp=made_at, **fonts()
    )
    return found


def codes(handout: Handout) -> Iterator[Code]:
    """Yield every code of a handout."""
    for card in handout.cards:
        for part in card:
            if isinstance(part, Codes):
                yield from part.codes


def svg(content: str) -> str:
    """Return a code as a picture, the white around it included."""
    drawn = qr.drawn(content)
    size = drawn["size"]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"'
        f' shape-rendering="crispEdges"><path d="{drawn["path"]}"/></svg>'
    )


def _inputs(handout: Handout) -> dict[str, str]:
    drawn = {code.content: svg(code.content) for code in codes(handout)}
    whole = {**msgspec.to_builtins(handout), "sheets": msgspec.to_builtins(handout.sheets)}
    return {
        "handout": msgspec.json.encode(whole).decode(),
        "codes": msgspec.json.encode(drawn).decode(),
    }
