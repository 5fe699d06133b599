"""A plan's text as nodes that know their lines, without YAML's surprises.

Every scalar is a string: no dates, no `8:00` in base sixty, no `no` that means false.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import events
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.reader import ReaderError

from liveqa.errors import PlanInvalid
from liveqa.imports.mistakes import PlanText
from liveqa.imports.scanner import plan_parser

DEPTH_LIMIT = 12
NODE_LIMIT = 20_000  # about a second of reading; a hundred questions have some two thousand
# Invisible marks that come along when text is copied from a page or a letter.
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
# YAML ends lines where editors do not, and would then count other lines than the reader sees.
_NO_LINE_ENDS = dict.fromkeys(map(ord, "\x0b\x85\u2028\u2029"), " ")
_BLANK = rf"(?:[^\S\n]|[{INVISIBLE}])"
# What stands before a line's own text: its indentation, dashes and the field's name.
_HEAD = re.compile(
    rf"^{_BLANK}*(?:-{_BLANK}+)*(?:[\"']?[a-z_]+[\"']?{_BLANK}*:{_BLANK}+)?", re.MULTILINE
)
_UNSEEN = str.maketrans("", "", INVISIBLE)
_WIDE = re.compile(r"[^\S\t]")


@dataclass(frozen=True)
class Node:
    """What stands on a line, which counts from 1; `marked` is text in brackets or quotes."""

    line: int
    marked: bool


@dataclass(frozen=True)
class Scalar(Node):
    """A text."""

    value: str


@dataclass(frozen=True)
class Sequence(Node):
    """A list."""

    items: list[Node]


@dataclass(frozen=True)
class Mapping(Node):
    """Fields, and the content of each."""

    pairs: list[tuple[Node, Node]]


def compose(text: str) -> Node:
    """Return the one document in `text`, an empty mapping when there is nothing. Raises
    PlanInvalid."""
    written = PlanText(_tidy(text))
    parser = plan_parser()
    composer = _Composer(written, parser.parse(written.text))
    try:
        return composer.document()
    except ReaderError as error:
        raise written.wrong(written.text.count("\n", 0, error.position), "plan.control") from error
    except MarkedYAMLError as error:
        raise written.explain(error, parser.scanner, composer.bracket) from error


def is_blank(node: Node) -> bool:
    """Return whether nothing was written, as after `venue:`."""
    return isinstance(node, Scalar) and not node.value.strip()


def _tidy(text: str) -> str:
    """Return the text with the lines that an editor shows, indented as it seems to be."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_NO_LINE_ENDS)
    return _HEAD.sub(lambda head: _WIDE.sub(" ", head[0].translate(_UNSEEN)), text)


class _Composer:
    """Makes nodes of events; refuses more than a plan needs."""

    def __init__(self, written: PlanText, parsed: Iterator[Any]) -> None:
        self._written = written
        self._events = parsed
        self._depth = 0
        self._nodes = 0
        self.bracket: int | None = None  # the line, from 0, of the outermost open bracket

    def document(self) -> Node:
        """Return the root node."""
        root: Node = Mapping(1, False, [])
        documents = 0
        for event in self._events:
            if isinstance(event, events.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._wrong(event, "plan.document")
            elif isinstance(event, events.NodeEvent):
                root = self._node(event)
        return root

    def _node(self, event: Any) -> Node:
        if self._depth > DEPTH_LIMIT:
            raise self._wrong(event, "plan.too_deep")
        if self._nodes > NODE_LIMIT:
            raise self._wrong(event, "plan.too_many")
        self._nodes += 1
        if isinstance(event, events.ScalarEvent):
            return self._scalar(event)
        opens = event.flow_style and self.bracket is None
        if opens:
            self.bracket = event.start_mark.line
        self._depth += 1
        node = self._collection(event)
        self._depth -= 1
        if opens:
            self.bracket = None
        return node

    def _scalar(self, event: Any) -> Scalar:
        begin, end = event.start_mark.line, event.end_mark.line
        quoted = event.style in ("'", '"')
        if event.style not in ("|", ">"):
            self._written.check_lines(begin, end, quoted, self.bracket)
        return Scalar(begin + 1, quoted, event.value)

    def _collection(self, event: Any) -> Node:
        line = event.start_mark.line + 1
        if isinstance(event, events.SequenceStartEvent):
            items = [self._node(each) for each in self._until(events.SequenceEndEvent)]
            return Sequence(line, event.flow_style, items)
        pairs = [self._pair(each) for each in self._until(events.MappingEndEvent)]
        return Mapping(line, event.flow_style, pairs)

    def _pair(self, key: Any) -> tuple[Node, Node]:
        """Return a field's name and content; raises PlanInvalid if no colon separates them."""
        name, content = self._node(key), next(self._events)
        between = self._written.text[key.end_mark.index : content.start_mark.index]
        if isinstance(name, Scalar) and ":" not in between:
            raise self._wrong(key, "plan.unspaced" if ":" in name.value else "plan.brackets")
        return name, self._node(content)

    def _until(self, end: type) -> Iterator[Any]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield event

    def _wrong(self, event: Any, reason: str) -> PlanInvalid:
        return self._written.wrong(event.start_mark.line, reason)
