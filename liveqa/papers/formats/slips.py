"""Sheets of seat slips as PDF, A4, ten to a sheet with lines to cut along."""

import time
from pathlib import Path

import msgspec
import typst

from liveqa.machine import qr
from liveqa.papers.formats.pdf import fonts
from liveqa.papers.model.slips import SlipSheet

_TEMPLATE = Path(__file__).with_name("slips.typ")
QR_MM = 38
"""The width of a code on paper: its modules are over half a millimetre even for a long address."""


def render(sheet: SlipSheet) -> bytes:
    """Return the sheets as bytes."""
    made_at = max(0, int(time.time()))
    found: bytes = typst.compile(_TEMPLATE, sys_inputs=_inputs(sheet), timestamp=made_at, **fonts())
    return found


def pictures(sheet: SlipSheet, pixels_per_inch: float) -> list[bytes]:
    """Return the sheets as PNG, such as a printer of this resolution would print them."""
    made = typst.compile(
        _TEMPLATE, format="png", ppi=pixels_per_inch, sys_inputs=_inputs(sheet), **fonts()
    )
    return made if isinstance(made, list) else [made]


def _inputs(sheet: SlipSheet) -> dict[str, str]:
    codes = [_svg(slip.url) for slip in sheet.slips]
    return {
        "sheet": msgspec.json.encode(sheet).decode(),
        "codes": msgspec.json.encode(codes).decode(),
        "width": str(QR_MM),
    }


def _svg(url: str) -> str:
    drawn = qr.drawn(url)
    size, path = drawn["size"], drawn["path"]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"'
        f' shape-rendering="crispEdges"><path d="{path}"/></svg>'
    )
