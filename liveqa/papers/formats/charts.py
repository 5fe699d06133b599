"""Charts as pictures: drawn once as SVG, which HTML and PDF show and Word gets as PNG."""

from html import escape

from liveqa.papers.model.model import Chart

WIDTH = 640
_LABEL, _ROW, _BAR, _VALUE = 250, 34, 20, 44
_HEIGHT, _FOOT, _TOP = 190, 34, 22
_FONT = "Tinos, 'Times New Roman', serif"
_INK, _FILL = "#000", "#5b6b73"


def height(chart: Chart) -> int:
    """Return the height of a chart's picture, in the units of `WIDTH`."""
    return len(chart.bars) * _ROW + 8 if chart.lying else _TOP + _HEIGHT + _FOOT


def svg(chart: Chart, *, namespace: bool = False) -> str:
    """Return the picture; a file of its own needs the namespace, a page does not."""
    most = max((bar.value for bar in chart.bars), default=0) or 1
    shapes = _lying(chart, most) if chart.lying else _standing(chart, most)
    xmlns = ' xmlns="http://www.w3.org/2000/svg"' if namespace else ""
    return (
        f'<svg{xmlns} viewBox="0 0 {WIDTH} {height(chart)}" role="img"'
        f' aria-label="{escape(chart.caption)}" font-family="{_FONT}" font-size="16"'
        f' fill="{_INK}">{shapes}</svg>'
    )


def _lying(chart: Chart, most: int) -> str:
    """Return bars from left to right, with the labels before them: room for whole phrases."""
    longest = WIDTH - _LABEL - _VALUE
    parts = [_line(_LABEL, 2, _LABEL, height(chart) - 2)]
    for place, bar in enumerate(chart.bars):
        middle = place * _ROW + 4 + _ROW / 2
        length = longest * bar.value / most
        parts += [
            _text(_LABEL - 8, middle + 5, bar.label, "end"),
            _rect(_LABEL, middle - _BAR / 2, length, _BAR),
            _text(_LABEL + length + 6, middle + 5, str(bar.value), "start"),
        ]
    return "".join(parts)


def _standing(chart: Chart, most: int) -> str:
    """Return bars side by side, for what happened in sequence."""
    step = WIDTH / max(len(chart.bars), 1)
    wide = min(step * 0.7, 48)
    ground = _TOP + _HEIGHT
    every = -(-len(chart.bars) // 12)
    parts = []
    for place, bar in enumerate(chart.bars):
        middle = (place + 0.5) * step
        length = _HEIGHT * bar.value / most
        parts.append(_rect(middle - wide / 2, ground - length, wide, length))
        if bar.value:
            parts.append(_text(middle, ground - length - 6, str(bar.value), "middle"))
        if place % every == 0:
            parts.append(_text(middle, ground + 22, bar.label, "middle"))
    return "".join([*parts, _line(0, ground, WIDTH, ground)])


def _rect(x: float, y: float, width: float, height: float) -> str:
    size = f'width="{width:.1f}" height="{height:.1f}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" {size} fill="{_FILL}"/>'


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{_INK}" stroke-width="1"/>'


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
