"""Leave out what stands at the edges of every page, and belongs to none of its sentences: running
titles and page numbers."""

import re
from collections import Counter

_EDGE = 2
_NUMBER = re.compile(r"\s*-?\s*\d{1,3}\s*-?\s*")
_OF = r"(?:\s*(?:/|of|trên)\s*\d{1,3})?"
_NUMBERED = re.compile(
    rf"\b(?:trang|page|tr\.)\s*:?\s*\d{{1,3}}(?!\d){_OF}|(?<![\d/])\d{{1,3}}(?:\s*/\s*\d{{1,3}})?\W*$",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b(?:trang|page)\s*:?\s*\d{{1,3}}{_OF}\W*$", re.IGNORECASE)
_ALONE = re.compile(rf"\W*{_NAMED.pattern}", re.IGNORECASE)


def without_edges(pages: list[list[str]]) -> list[list[str]]:
    """Return the lines of pages without their numbers, and without what stands at the same edge of
    at least half of them, at least of two; a running title stays on the first page, where it may be
    the letterhead."""
    told = [_trimmed([line for line in page if not _NUMBER.fullmatch(line)]) for page in pages]
    alike = [[_alike(line, at) for line in page] for at, page in enumerate(told, 1)]
    heads, feet = (_running([page[edge] for page in alike]) for edge in (_HEAD, _FOOT))
    kept: list[list[str]] = []
    for page, lines in zip(alike, told, strict=True):
        titles = {line for line in heads if kept or "#" in line}
        is_edge = [
            (line in titles and line in page[_HEAD] and place < _EDGE)
            or (line in feet and place >= len(page) - _EDGE)
            for place, line in enumerate(page)
        ]
        kept.append([line for line, edge in zip(lines, is_edge, strict=True) if not edge])
    return kept


_HEAD, _FOOT = slice(None, _EDGE), slice(-_EDGE, None)


def without_page_numbers(lines: list[str]) -> list[str]:
    """Return the lines of a text without those that number its pages, as they come along when the
    pages are copied: "Trang 2/3", also behind a running title that stands there several times."""
    titles = Counter(_NAMED.sub("", line) for line in lines if _NAMED.search(line))
    return [
        line
        for line in lines
        if not (
            _NAMED.search(line) and (_ALONE.fullmatch(line) or titles[_NAMED.sub("", line)] > 1)
        )
    ]


def _trimmed(lines: list[str]) -> list[str]:
    """Return lines without blank ones at their beginning and end."""
    told = [place for place, line in enumerate(lines) if line.strip()]
    return lines[told[0] : told[-1] + 1] if told else []


def _running(edges: list[list[str]]) -> set[str]:
    counts = Counter(line for edge in edges for line in set(edge) if line)
    return {line for line, count in counts.items() if count > 1 and 2 * count >= len(edges)}


def _alike(line: str, page: int) -> str:
    """Return a line as it is compared with those of other pages: but for its page's own number."""
    text = " ".join(line.split())
    if not (found := _NUMBERED.search(text)):
        return text
    number = re.sub(rf"(?<!\d){page}(?!\d)", "#", found[0], count=1)
    return f"{text[: found.start()]}{number}{text[found.end() :]}"
