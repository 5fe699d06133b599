"""Where a plan's text cannot be read: the line to mend, and the reason that says what to do there.

YAML notices a mistake only where it can no longer go on, and says so in words for programmers. The
lines themselves show what a person did.
"""

import re

from ruamel.yaml.error import MarkedYAMLError

from liveqa.errors import PlanInvalid
from liveqa.imports.scanner import Mistake, PlanScanner

_FIELD = re.compile(r"\s*(?:- +)*[{\[]?\s*(\w+):")
_BEFORE_TEXT = r"\s*(?:- +)*(?:[a-z_]+:\s+)?"
_UNSPACED = re.compile(r"\s*(?:- +)*[a-z_]+:[^\s/]")
_DASH = re.compile(r"\s*([–—•·+]|-[^\s-])")
# What a line that cannot be read may look like, the surest sign first.
_SIGNS = (
    ("plan.tab", re.compile(r" *\t")),
    ("plan.document", re.compile(r"(---|\.\.\.)(\s|$)")),
    ("plan.unspaced", _UNSPACED),
    ("plan.dash", _DASH),
    ("plan.brackets", re.compile(_BEFORE_TEXT + r"[\[{]")),
    ("plan.special", re.compile(_BEFORE_TEXT + r"[^\w\s\"'“‘(]")),
    ("plan.colon", re.compile(r".*:(\s|$)")),
)
# Lines meant as a field or a list entry, but taken into the text above.
_OWN_FIELD = re.compile(r"\s*(?:- +)*[a-z_]+\s*:(\s|$)")
_OWN_ENTRY = re.compile(r"\s*([-–—•·*+]\s*\S|[a-z_]+\s*:(?!//))")


class PlanText:
    """A plan as it was written, to say where it is wrong; lines count from 0 here."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")

    def wrong(self, at: int, reason: str, column: int = 0) -> PlanInvalid:
        """Return the error for line `at`, with the field that seems to stand on it."""
        line = self.lines[at]
        written = _FIELD.match(line)
        field = written[1] if written else ""
        return PlanInvalid(line=at + 1, field=field, reason=reason, sign=line[column : column + 1])

    def explain(
        self, error: MarkedYAMLError, scanner: PlanScanner, bracket: int | None
    ) -> PlanInvalid:
        """Return the error for what could not be read, within the bracket that was opened on line
        `bracket`, if any."""
        mark = error.problem_mark or error.context_mark
        if isinstance(error, Mistake):
            return self.wrong(mark.line, error.reason, mark.column)
        if scanner.quoted:
            begin, end = scanner.quoted
            if not self.text[end.index : mark.index].strip():
                reason = "plan.quote_open" if begin.line < end.line else "plan.quote_inside"
                return self.wrong(begin.line, reason)
        if bracket is not None:
            return self.wrong(bracket, "plan.brackets")
        if "simple key" in (error.context or ""):  # a text that stands where a field should
            mark = error.context_mark
        return self._of_line(mark.line)

    def check_lines(self, begin: int, end: int, quoted: bool, bracket: int | None) -> None:
        """Raise PlanInvalid if a text from line `begin` to `end` has taken in a line that was meant
        as a field or a list entry."""
        own = _OWN_FIELD if quoted else _OWN_ENTRY
        taken = next((at for at in range(begin + 1, end + 1) if own.match(self.lines[at])), None)
        if taken is None:
            return
        if quoted:
            raise self.wrong(begin, "plan.quote_open")
        if bracket is not None:
            raise self.wrong(bracket, "plan.brackets")
        for reason, sign in (("plan.unspaced", _UNSPACED), ("plan.dash", _DASH)):
            if sign.match(self.lines[begin]):
                raise self.wrong(begin, reason)
        raise self.wrong(taken, "plan.runs_on")

    def _of_line(self, at: int) -> PlanInvalid:
        if at and _UNSPACED.match(self.lines[at - 1]):  # this line was taken for its end
            return self.wrong(at - 1, "plan.unspaced")
        for reason, sign in _SIGNS:
            if match := sign.match(self.lines[at]):
                return self.wrong(at, reason, match.end() - 1)
        return self.wrong(at, "plan.syntax")
