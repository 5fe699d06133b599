"""Makes a built style one that browsers of 2020 understand, as far as can be.

Chrome 98 and iOS 15.3 skip a cascade layer with all that is in it; Chrome 83 and iOS 14.0 leave no
gap between what stands in a row; Chrome 86 and iOS 14.4 do not know `padding-inline` and `inset`,
and Chrome 107 no `dvh`. esbuild lowers none of them. A minified style is taken as it comes from
esbuild: layers stand at the top level, each with one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SIGN = re.compile(
    r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|url\([^\"'][^)]*\)|[{};]", re.DOTALL
)
_FLEX = re.compile(r"(?:^|;)display:(?:inline-)?flex(?:;|$)")
_GAP = re.compile(r"(?:^|;)gap:([^;]+)")
_COLUMN = re.compile(r"(?:^|;)flex-(?:direction|flow):column")
_LOGICAL = re.compile(r"(?<=[{;])(padding|margin|inset)-(inline|block):([^;}]+)")
_SIDES = {"inline": ("left", "right"), "block": ("top", "bottom")}
_INSET = re.compile(r"(?<=[{;])inset:([^;}]+)")
_VISIBLE_HEIGHT = re.compile(r"(?<=[{;])[\w-]+:[^;}]*\ddvh\b[^;}]*")
# It came with Chrome 87 and iOS 14.5, a little after the gap: no other question tells them apart.
_WITHOUT_GAP = "@supports not (inset:0)"


def lowered(style: str) -> str:
    """Return the style in the words of 2020; and margins where a browser knows no gap."""
    flat = physical(flattened(style))
    return spaced(flat) + flat


def physical(style: str) -> str:
    """Return the style with sides by name: our languages are all written from left to right. A
    height of the visible part stands after one of the whole window."""

    def logical(found: re.Match[str]) -> str:
        name, axis, value = found.groups()
        prefix = "" if name == "inset" else f"{name}-"
        values = _split(value, " ")
        sides = zip(_SIDES[axis], (values[0], values[-1]), strict=True)
        return ";".join(f"{prefix}{side}:{size}" for side, size in sides)

    def inset(found: re.Match[str]) -> str:
        top, right, bottom, left = _four(_split(found[1], " "))
        return f"top:{top};right:{right};bottom:{bottom};left:{left}"

    style = _INSET.sub(inset, _LOGICAL.sub(logical, style))
    return _VISIBLE_HEIGHT.sub(lambda found: f"{found[0].replace('dvh', 'vh')};{found[0]}", style)


def flattened(style: str) -> str:
    """Return the rules of all layers one after the other, in the order in which they were named.

    Layers decide before specificity, order after it. That both give the same on our pages is tested
    (tests/browser/test_old_browsers.py).
    """
    layers: dict[str, list[str]] = {}
    others: list[str] = []
    for head, body in rules(style):
        names = head.removeprefix("@layer").strip() if head.startswith("@layer") else None
        if names is None:
            others.append(head + (f"{{{body}}}" if body is not None else ";"))
        elif body is None:
            layers |= {name.strip(): [] for name in names.split(",")} | layers
        else:
            layers.setdefault(names, []).append(body)
    return "".join([*(body for bodies in layers.values() for body in bodies), *others])


def spaced(style: str) -> str:
    """Return rules that give the children of each row or column with a gap a margin instead. They
    are to stand first, so that a margin of a child's own counts."""
    found = "".join(_margins(style))
    return f"{_WITHOUT_GAP}{{{found}}}" if found else ""


def _margins(style: str) -> Iterator[str]:
    for head, body in rules(style):
        if body is not None and head.startswith(("@media", "@supports")):
            within = "".join(_margins(body))
            if within:
                yield f"{head}{{{within}}}"
        elif body is not None and _FLEX.search(body) and (gap := _GAP.search(body)):
            side, size = ("top", 0) if _COLUMN.search(body) else ("left", -1)
            children = ",".join(f"{each}>*+*" for each in _split(head, ","))
            yield f"{children}{{margin-{side}:{_split(gap[1], ' ')[size]}}}"


def rules(style: str) -> Iterator[tuple[str, str | None]]:
    """Yield the rules of a style's top level: what stands before the braces, and between them; None
    for what ends with a semicolon. Strings and comments may hold braces."""
    start = depth = opened = 0
    for match in _SIGN.finditer(style):
        sign = match[0]
        if sign == "{" and not depth:
            opened = match.start()
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if not depth and sign in "};":
            head = style[start : opened if sign == "}" else match.start()].strip()
            yield head, style[opened + 1 : match.start()] if sign == "}" else None
            start = match.end()


def _split(text: str, sign: str) -> list[str]:
    """Return the parts of a list, whose brackets may hold the sign too."""
    parts, depth = [""], 0
    for letter in text:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(letter, 0)
        if letter == sign and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _four(sizes: list[str]) -> tuple[str, str, str, str]:
    """Return the sizes of top, right, bottom and left, as one to four values mean them."""
    top, right, bottom, left = [*sizes, None, None, None][:4]
    right = right or top
    return top or "", right or "", bottom or top or "", left or right or ""
