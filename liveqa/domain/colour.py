"""Whether words in a colour can be read from the back of a hall."""

from typing import Annotated

from msgspec import Meta

Colour = Annotated[str, Meta(pattern=r"^(#[0-9a-f]{6})?$")]
"""A house's colour as plans and commands write it; empty is LiveQA's own."""
PAPER = "#f7f6f2"
"""What the screen's words stand on: `--paper` in `static/src/tokens.css`."""
LEAST = 4.5
"""The contrast that text needs: WCAG 2.2, success criterion 1.4.3."""


def is_legible(colour: str) -> bool:
    """Return whether text in a colour ("#rrggbb") stands out enough from the screen's paper."""
    return contrast(colour, PAPER) >= LEAST


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    parts = ((0.2126, red), (0.7152, green), (0.0722, blue))
    return sum(share * _linear(value) for share, value in parts)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
