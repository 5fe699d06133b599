"""WordprocessingML: the elements that a DOCX is built from. Lengths are twips."""

from functools import cache
from importlib.resources import files

from docx.oxml import parse_xml
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

from liveqa.papers.model.lines import RANGE
from liveqa.papers.model.model import Run
from liveqa.papers.model.phrases import roman

Element = BaseOxmlElement
# What docx.oxml.OxmlElement gives each element; minutes of a full day have 65,000.
_NAMESPACES = {"w": nsmap["w"]}

_AFTER_SPACING = {qn("w:ind"), qn("w:jc"), qn("w:sectPr")}
PAGE = (11906, 16838)
MARGINS = {"top": "1134", "right": "850", "bottom": "1134", "left": "1701"}
TEXT_WIDTH = PAGE[0] - 1701 - 850
WIDE_WIDTH = PAGE[1] - 1701 - 850
DASHES, HEADINGS = 1, 2
LEVELS = 3
_INDENT, _HANGING = 720, 340
# Abstract lists: 0 and 1 are dashes and numbers.
_HEADED = 2


@cache
def _name(local: str) -> str:
    return qn(f"w:{local}")


def w(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """Return an element of the main namespace; `val` and other attributes are of it too."""
    named = {_name(name): str(value) for name, value in attributes.items()}
    element: Element = oxml_parser.makeelement(_name(tag), named, _NAMESPACES)
    element.extend(child for child in children if child is not None)
    return element


def text(run: Run) -> Element:
    """Return a run, its newlines as line breaks."""
    marks = [w("b"), w("bCs")] if run.bold else []
    marks += [w("i"), w("iCs")] if run.italic else []
    element = w("r", w("rPr", *marks)) if marks else w("r")
    for place, line in enumerate(run.text.split("\n")):
        if place:
            element.append(w("br"))
        if line:
            piece = w("t")
            piece.set(qn("xml:space"), "preserve")
            piece.text = RANGE.sub(lambda found: found[0].replace(" ", "\u00a0"), line)
            element.append(piece)
    return element


def paragraph(style: str, *runs: Run, **properties: Element | None) -> Element:
    """Return a paragraph; properties in the order that the schema asks for."""
    in_order = [properties.get(name) for name in ("keep", "number", "border", "tabs", "spacing")]
    in_order += [properties.get(name) for name in ("indent", "align", "section")]
    style_of = w("pPr", w("pStyle", val=style), *in_order)
    return w("p", style_of, *map(text, runs))


def keep_with_next(paragraphs: list[Element]) -> None:
    """Keep the last of these elements on the page of what follows."""
    properties = paragraphs[-1][0]
    if properties.find(qn("w:keepNext")) is None:
        properties.insert(1, w("keepNext"))


def space_above(element: Element) -> None:
    """Give a paragraph that follows a table the room that stands between paragraphs."""
    properties = element[0]
    place = next((at for at, each in enumerate(properties) if each.tag in _AFTER_SPACING), None)
    spacing = w("spacing", before=120)
    properties.insert(len(properties) if place is None else place, spacing)


def rule(width: int, length: float, after: int = 0) -> Element:
    """Return a rule of this length, centred in this width, with room after it."""
    side = max(int((width - length) / 2), 0)
    room = w("spacing", after=after, line=60, lineRule="exact") if after else None
    return paragraph("Rule", spacing=room, indent=w("ind", left=side, right=side))


def boxed(style: str, run: Run, *, side: int) -> Element:
    """Return a short line in a frame, with equal margins on both sides."""
    sides = (w(name, val="single", sz=6, space=2) for name in ("top", "left", "bottom", "right"))
    return paragraph(
        style,
        run,
        border=w("pBdr", *sides),
        spacing=w("spacing", before=120),
        indent=w("ind", left=side, right=side),
    )


def table(style: str, widths: list[int], rows: list[Element]) -> Element:
    """Return a table of fixed columns."""
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val=style),
            w("tblW", w=sum(widths), type="dxa"),
            w("tblLayout", type="fixed"),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        *rows,
    )


def cell(width: int, *blocks: Element, at: str = "") -> Element:
    """Return a table cell, its text at the top, in the "center" or at the "bottom"."""
    place = w("vAlign", val=at) if at else None
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), place), *blocks)


def row(*cells: Element, head: bool = False, whole: bool = False, least: int = 0) -> Element:
    """Return a table row; a heading row is repeated on every page, a whole one is never split, and
    one with a `least` height is no lower than that."""
    properties = [w("cantSplit")] if whole or head else []
    properties += [w("trHeight", val=least, hRule="atLeast")] if least else []
    properties += [w("tblHeader")] if head else []
    return w("tr", w("trPr", *properties), *cells)


def section(headers: list[Element], *, wide: bool, first: bool) -> Element:
    """Return the properties of a section; each but the first begins a page and counts from 1."""
    width, height = reversed(PAGE) if wide else PAGE
    size = w("pgSz", w=width, h=height, **({"orient": "landscape"} if wide else {}))
    return w(
        "sectPr",
        *headers,
        w("type", val="nextPage"),
        size,
        w("pgMar", **MARGINS, header=567, footer=567, gutter=0),
        None if first else w("pgNumType", start=1),
        w("titlePg"),
    )


def level_indent(level: int) -> Element:
    """Return how far the text of a list's level is indented."""
    return w("ind", left=_INDENT + _HANGING + level * _HANGING)


def counted(level: int, place: int) -> str:
    """Return the number that Word gives to a heading; it knows no "đ"."""
    if level == 1:
        return f"{roman(place)}."
    return f"{place}." if level == 2 else f"{chr(ord('a') + place - 1)})"


def headings() -> Element:
    """Return how headings are numbered: with their styles, each level anew below a higher one."""
    forms = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    levels = [
        w(
            "lvl",
            w("start", val=1),
            w("numFmt", val=form),
            w("pStyle", val=f"Heading{level}"),
            w("suff", val="space"),
            w("lvlText", val=mark),
            w("lvlJc", val="left"),
            w("pPr", w("ind", left=0, firstLine=_INDENT)),
            w("rPr", w("b"), w("bCs")) if level < LEVELS else None,
            ilvl=level - 1,
        )
        for level, (form, mark) in enumerate(forms, 1)
    ]
    return w("abstractNum", w("multiLevelType", val="multilevel"), *levels, abstractNumId=_HEADED)


def headings_start(number: int) -> Element:
    """Return a new count of headings: an annex has its own."""
    anew = [
        w("lvlOverride", w("startOverride", val=1), ilvl=level)
        for level in range(LEVELS if number != HEADINGS else 0)
    ]
    return w("num", w("abstractNumId", val=_HEADED), *anew, numId=number)


def numbering() -> tuple[Element, Element]:
    """Return the two kinds of list, dashes and numbers, nine levels deep."""
    kinds = ("bullet", "-"), ("decimal", "")
    lists = []
    for kind, (form, mark) in enumerate(kinds):
        levels = [
            w(
                "lvl",
                w("start", val=1),
                w("numFmt", val=form),
                w("lvlText", val=mark or f"%{level + 1}."),
                w("lvlJc", val="left"),
                w("pPr", _hanging(level)),
                ilvl=level,
            )
            for level in range(9)
        ]
        lists.append(
            w("abstractNum", w("multiLevelType", val="multilevel"), *levels, abstractNumId=kind)
        )
    return lists[0], lists[1]


def _hanging(level: int) -> Element:
    indent = level_indent(level)
    indent.set(qn("w:hanging"), str(_HANGING))
    return indent


def list_start(number: int, *, start: int | None, level: int = 0) -> Element:
    """Return a new list: dashes, or numbers of a level that begin at `start`."""
    if start is None:
        return w("num", w("abstractNumId", val=0), numId=number)
    begin = w("lvlOverride", w("startOverride", val=start), ilvl=level)
    return w("num", w("abstractNumId", val=1), begin, numId=number)


def in_list(number: int, level: int) -> Element:
    """Return what makes a paragraph an item of this list."""
    return w("numPr", w("ilvl", val=level), w("numId", val=number))


def compatibility() -> Element:
    """Return the setting that lays the paper out as Word 2013 and newer do."""
    uri = "http://schemas.microsoft.com/office/word"
    return w("compatSetting", name="compatibilityMode", uri=uri, val=15)


def styles() -> Element:
    """Return the styles that all papers share."""
    source = files(__package__).joinpath("paper_styles.xml").read_bytes()
    parsed: Element = parse_xml(source)
    return parsed
