"""A paper as Markdown (with tables) that shows every typed character as it was typed."""

import re
from collections.abc import Iterable, Iterator

from liveqa.papers.model.model import (
    ADDRESSED,
    MOTTO,
    NATION,
    Annex,
    Block,
    Document,
    Exchange,
    Heading,
    Items,
    Paragraph,
    Quote,
    Run,
    Signer,
    Table,
)

# Backslashes and entities that CommonMark, GitHub's dialect and Python-Markdown all understand.
_SPECIAL = re.compile(r"[\\`*_\[\]]")
_ENTITIES = str.maketrans({"<": "&lt;", "|": "&#124;", "~": "&#126;"})
_ENTITY = re.compile(r"&(?=#?\w+;)")
# What would begin a heading, quote, list or rule at the start of a line.
_OPENER = re.compile(r"^(\d*)([#>+.)-])")
_UNDERLINE = re.compile(r"^=")
_EMPTY = "&nbsp;"
_NEW_LINE = "  \n"


def render(document: Document) -> bytes:
    """Return the paper as UTF-8 bytes; of a chart only its table."""
    parts = [
        _head(document),
        *_title(document),
        *_addressees(document.addressees),
        *(_styled(Run(line, italic=True)) for line in document.grounds),
        *_blocks(document.body),
        _signers(document),
        _NEW_LINE.join(["***Nơi nhận:***", *map(escape, document.recipients)]),
        *(part for annex in document.annexes for part in _annex(annex)),
    ]
    return ("\n\n".join(parts) + "\n").encode()


def escape(text: str, *, begins: bool = True) -> str:
    """Return text that Markdown shows as it is typed, its lines kept; `begins` says that it starts
    a line."""
    text = _SPECIAL.sub(r"\\\g<0>", _ENTITY.sub("&amp;", text)).translate(_ENTITIES)
    lines = [line.strip() for line in text.split("\n")]
    guarded = [_guard(line) if place or begins else line for place, line in enumerate(lines)]
    return _NEW_LINE.join(line or _EMPTY for line in guarded)


def _guard(line: str) -> str:
    return _UNDERLINE.sub("&#61;", _OPENER.sub(r"\1\\\2", line))


def _line(text: str) -> str:
    return escape(text.replace("\n", " "), begins=False)


def _head(document: Document) -> str:
    head = document.head
    lines = [
        *map(escape, head.superior_body.upper().splitlines()),
        _styled(Run(head.issuing_body.upper(), bold=True)),
        escape(head.number),
        escape(head.about) if head.about else "",
        f"**{document.mark}**" if document.mark else "",
        "",
        f"**{NATION}**",
        f"**{escape(MOTTO)}**",
        _styled(Run(head.dateline, italic=True)) if head.dateline else "",
    ]
    return _NEW_LINE.join(line for line in lines if line)


def _title(document: Document) -> list[str]:
    if not document.type_name:
        return []
    return [f"# {_line(document.type_name)}", _styled(Run(document.subject, bold=True))]


def _addressees(named: list[str]) -> list[str]:
    if not named:
        return []
    if len(named) == 1:
        return [f"{ADDRESSED} {escape(named[0], begins=False)}"]
    return [ADDRESSED, "\n".join(f"- {escape(line)}" for line in named)]


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield f"{'#' * (block.level + 1)} {_line(block.line)}"
        elif isinstance(block, Paragraph):
            yield _runs(block.line)
        elif isinstance(block, Items):
            yield _items(block)
        elif isinstance(block, Quote):
            yield _prefixed("> ", "> ", block.blocks)
        elif isinstance(block, Exchange):
            yield from _blocks([*block.questions, *block.answers])
        elif isinstance(block, Table):
            if block.caption:
                yield _styled(Run(block.caption, italic=True))
            yield _table(block)
            if block.note:
                yield _styled(Run(block.note, italic=True))


def _runs(runs: list[Run]) -> str:
    begins = [
        not runs[place - 1 : place] or runs[place - 1].text.endswith("\n")
        for place in range(len(runs))
    ]
    return "".join(map(_styled, runs, begins))


def _styled(run: Run, begins: bool = True) -> str:
    """Return the run between its marks, which must touch the text on their inner side."""
    mark = "*" * (run.bold * 2 + run.italic)
    inner = run.text.strip()
    if not inner:
        return _NEW_LINE if "\n" in run.text else run.text
    before, after = run.text.split(inner, 1)
    ends = [_NEW_LINE if "\n" in end else end[:1] for end in (before, after)]
    return f"{ends[0]}{mark}{escape(inner, begins=begins and not mark)}{mark}{ends[1]}"


def _items(block: Items) -> str:
    items = []
    for place, item in enumerate(block.items):
        marker = "-" if block.start is None else f"{block.start + place}."
        items.append(_prefixed(f"{marker:<4}", " " * 4, item))
    return "\n\n".join(items)


def _prefixed(first: str, rest: str, blocks: list[Block]) -> str:
    lines = "\n\n".join(_blocks(blocks)).split("\n")
    return "\n".join(f"{first if place == 0 else rest}{line}" for place, line in enumerate(lines))


def _table(table: Table) -> str:
    titles = [column.title for column in table.columns]
    rules = [":-:" if column.number else "---" for column in table.columns]
    rows = [*table.rows, table.totals] if table.totals else table.rows
    cells = [titles, *rows]
    lines = [" | ".join(map(_cell, row)) for row in cells]
    lines.insert(1, " | ".join(rules))
    return "\n".join(f"| {line} |" for line in lines)


def _cell(text: str) -> str:
    return escape(text, begins=False).replace(_NEW_LINE, "<br>") if text else " "


def _signers(document: Document) -> str:
    columns = list(zip(*((_capacity(s), _cell(s.name)) for s in document.signers), strict=True))
    capacities, names = (" | ".join(column) for column in columns)
    rules = " | ".join(":-:" for _ in document.signers)
    return f"| {capacities} |\n| {rules} |\n| {names} |"


def _capacity(signer: Signer) -> str:
    return "<br>".join(f"**{_line(line)}**" for line in signer.capacity.split("\n"))


def _annex(annex: Annex) -> Iterator[str]:
    yield f"## {_line(annex.label)}"
    yield _styled(Run(annex.title, bold=True))
    yield _styled(Run(annex.reference, italic=True))
    yield from _blocks(annex.blocks)
