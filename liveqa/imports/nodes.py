"""YAML text as nodes that know their lines, without YAML's surprises.

Every scalar is a string: no dates, no `8:00` in base sixty, no `no` that means false. Anchors,
aliases and tags are refused: in a plan they are only ever text that wanted quotes, or a bomb.
"""

import re
from typing import Any

import yaml

from liveqa.errors import PlanInvalid

DEPTH_LIMIT = 12
NODE_LIMIT = 50_000  # about a second's reading; a hundred questions have some two thousand
# YAML ends lines where editors do not: then it would count other lines than the reader sees
_NO_LINE_ENDS = dict.fromkeys(map(ord, "\x0b\x85\u2028\u2029"), " ")
_FIELD = re.compile(r"\s*(?:- )?(\w+):")
_REASONS = (
    ("mapping values are not allowed", "plan.colon"),
    ("'\\t'", "plan.tab"),
    ("cannot start any token", "plan.special"),
)


class _Loader(yaml.BaseLoader):
    """Composes nodes; refuses what a plan has no use for."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._lines = text.split("\n")
        self._depth = 0
        self._nodes = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call] # PyYAML
        if isinstance(event, yaml.AliasEvent) or event.anchor or getattr(event, "tag", None):
            raise _wrong(self._lines, event.start_mark.line, "plan.special")
        if self._depth > DEPTH_LIMIT:
            raise _wrong(self._lines, event.start_mark.line, "plan.too_deep")
        if self._nodes > NODE_LIMIT:
            raise _wrong(self._lines, event.start_mark.line, "plan.too_many")
        self._nodes += 1
        self._depth += 1
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node


def compose(text: str) -> yaml.Node:
    """The one document in `text`; an empty mapping when there is nothing. Raises PlanInvalid."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_NO_LINE_ENDS)
    lines = text.split("\n")
    try:
        node: yaml.Node | None = _Loader(text).get_single_node()
    except yaml.reader.ReaderError as error:
        raise _wrong(lines, text.count("\n", 0, error.position), "plan.control") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _wrong(lines, mark.line if mark else 0, _reason(error.problem or "")) from error
    return node or yaml.MappingNode("", [], yaml.Mark("", 0, 0, 0, "", 0))


def line_of(node: yaml.Node) -> int:
    """Where a node begins; lines count from 1."""
    return int(node.start_mark.line) + 1


def is_blank(node: yaml.Node) -> bool:
    """Whether nothing was written, as after `venue:`."""
    return isinstance(node, yaml.ScalarNode) and not node.value.strip()


def _reason(problem: str) -> str:
    return next((reason for sign, reason in _REASONS if sign in problem), "plan.syntax")


def _wrong(lines: list[str], at: int, reason: str) -> PlanInvalid:
    """The error for a line that is no YAML, with the field that seems to stand on it."""
    written = _FIELD.match(lines[at])
    return PlanInvalid(line=at + 1, field=written[1] if written else "", reason=reason)
