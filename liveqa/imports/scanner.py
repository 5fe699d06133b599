"""Plan files as tokens: what a person types is read as typed, or refused with its reason.

A plan is YAML 1.2 without anchors, aliases, tags and directives: in a plan they are only ever text
that lacks quotes, or a bomb. Tabs between words are blanks. A remark stands on a line of its own:
`venue: Phòng #2` is far more often text than a remark, and would silently lose its end.
"""

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.scanner import Scanner


class Mistake(MarkedYAMLError):
    """What a plan may not contain; `reason` is a key of the catalogue."""

    def __init__(self, reason: str, mark: Any) -> None:
        super().__init__(problem=reason, problem_mark=mark)
        self.reason = reason


class PlanScanner(Scanner):
    """Splits a plan's text into tokens. Raises Mistake."""

    quoted: tuple[Any, Any] | None = None  # the marks between which the last quoted text stands

    def scan_to_next_token(self) -> Any:
        """Skip blanks, line ends and remarks."""
        buffer, at = self.reader.buffer, self.reader.pointer
        if buffer[buffer.rfind("\n", 0, at) + 1 : at].strip():
            self._skip_blanks()
        return super().scan_to_next_token()

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> Any:
        """Skip the rest of a line after its `|` or `>`."""
        self._skip_blanks()
        return super().scan_block_scalar_ignored_line(start_mark)

    def scan_plain_spaces(self, indent: Any, start_mark: Any) -> Any:
        """Return the blanks after a word of an unquoted text."""
        length = 0
        while self.reader.peek(length) in " \t":
            length += 1
        blanks = self.reader.prefix(length)
        if "\t" not in blanks:
            return super().scan_plain_spaces(indent, start_mark)
        self.reader.forward(length)
        if self.reader.peek() in "\n\0#":
            return super().scan_plain_spaces(indent, start_mark)
        return [blanks]

    def scan_flow_scalar(self, style: Any) -> Any:
        """Return a quoted text."""
        begin = self.reader.get_mark()
        try:
            token = super().scan_flow_scalar(style)
        except MarkedYAMLError as error:
            if "escape" in (error.problem or ""):
                raise Mistake("plan.backslash", error.problem_mark) from error
            raise Mistake("plan.quote_open", begin) from error
        except (ValueError, OverflowError) as error:  # "\\UFFFFFFFF" is no character
            raise Mistake("plan.backslash", self.reader.get_mark()) from error
        self.quoted = (token.start_mark, token.end_mark)
        return token

    def fetch_directive(self) -> None:
        """Refuse `%`."""
        self._refuse()

    def fetch_alias(self) -> None:
        """Refuse `*`."""
        self._refuse()

    def fetch_anchor(self) -> None:
        """Refuse `&`."""
        self._refuse()

    def fetch_tag(self) -> None:
        """Refuse `!`."""
        self._refuse()

    def _refuse(self) -> None:
        raise Mistake("plan.special", self.reader.get_mark())

    def _skip_blanks(self) -> None:
        """Skip to what follows on the same line; raises Mistake for a remark."""
        while self.reader.peek() in " \t":
            self.reader.forward()
        if self.reader.peek() == "#":
            raise Mistake("plan.remark", self.reader.get_mark())


def plan_parser() -> YAML:
    """Return a parser, for one plan's text."""
    parser = YAML(typ="base", pure=True)
    parser.Scanner = PlanScanner
    return parser
