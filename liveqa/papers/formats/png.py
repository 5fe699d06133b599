"""Charts as PNG, for Word."""

import typst

from liveqa.papers.formats import charts
from liveqa.papers.formats.pdf import fonts
from liveqa.papers.model.model import Chart

_PICTURE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1pt)"""
_PIXELS_PER_INCH = 200.0  # sharp on paper


def render(chart: Chart) -> bytes:
    """Return the picture of a chart, with the fonts of the papers."""
    values = {"svg": charts.svg(chart, namespace=True), "width": str(charts.WIDTH * 0.7)}
    found: bytes = typst.compile(
        _PICTURE, format="png", ppi=_PIXELS_PER_INCH, sys_inputs=values, **fonts()
    )
    return found
