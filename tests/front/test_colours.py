"""What can be read in each scheme: the pairs of colours that the pages' styles put together."""

import re
from pathlib import Path

import pytest

from liveqa.domain.colour import PAPER, contrast

SOURCES = Path(__file__).parents[2] / "static" / "src"
SHADES = SOURCES / "screen" / "shades.js"
COLOUR = re.compile(r"(--[a-z-]+):\s*(#[0-9a-f]{6});")
NAMED = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(|\b(?:white|black)\b(?!-)", re.IGNORECASE)
BESIDE = re.compile(r"/\*.*?\*/|::backdrop \{.*?\}", re.DOTALL)
GROUNDS = ("--paper", "--card", "--sunken")
STATES = ("--primary", "--accent", "--answered", "--promised", "--danger")
# What stands on what, as the head of tokens.css promises it: text, and the borders of controls.
TEXT = [
    *((text, ground) for text in ("--ink", "--muted") for ground in GROUNDS),
    *((state, ground) for state in STATES for ground in ("--paper", "--card", f"{state}-soft")),
    *((f"--on-{state[2:]}", state) for state in ("--primary", "--accent", "--danger")),
    ("--primary-strong", "--primary-soft"),
    ("--on-primary", "--primary-strong"),
]
BORDERS = [("--control-line", ground) for ground in ("--paper", "--card")]


def colours(sheet: str) -> dict[str, str]:
    """Return the colours that a stylesheet names, #rrggbb."""
    return dict(COLOUR.findall((SOURCES / sheet).read_text(encoding="utf-8")))


@pytest.mark.parametrize("scheme", ["tokens.css", "dark.css"])
def test_everything_can_be_read_in_either_scheme(scheme: str) -> None:
    said = colours(scheme)
    faint = [pair for pair in TEXT if contrast(*map(said.__getitem__, pair)) < 4.5]
    assert faint + [pair for pair in BORDERS if contrast(*map(said.__getitem__, pair)) < 3] == []


def test_a_houses_colour_is_measured_on_the_papers_that_the_styles_have() -> None:
    dark = re.search(r'DARK_PAPER = "(.*)"', SHADES.read_text(encoding="utf-8"))
    assert dark
    on = [colours(sheet)["--paper"] for sheet in ("tokens.css", "dark.css")]
    assert on == [PAPER, dark[1]]


def test_each_colour_has_a_dark_one() -> None:
    assert colours("dark.css").keys() == colours("tokens.css").keys()


def test_no_other_stylesheet_names_a_colour() -> None:
    """A colour that a sheet names itself stays as it is when the scheme changes. A QR code's do:
    cameras want it black on white; and a backdrop, which older browsers give no tokens, is a veil
    in both."""
    found = {
        sheet.name: NAMED.findall(BESIDE.sub("", sheet.read_text(encoding="utf-8")))
        for sheet in SOURCES.rglob("*.css")
        if sheet.name not in {"tokens.css", "dark.css", "qr.css"}
    }
    assert {name: colours for name, colours in found.items() if colours} == {}
