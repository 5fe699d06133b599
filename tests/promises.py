"""The table of docs/promises.md, filled in by the tests that it names.

    python3 run.py test --promises                       the short forms
    python3 run.py test --promises --long tests/faults   the long ones

A row's last column is a pytest command; "tried" is the sum of what its tests recorded with
`record_property("tried", …)`, or how many tests there were; "lost" is how many failed. A row is
written only by a run that went through all of its tests, so runs of some files add up.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "promises.md"
ROW = re.compile(
    r"^\| (?P<what>[^|]+) \| (?P<tried>[^|]*) \| (?P<lost>[^|]*)"
    r" \| `python3 run.py test (?P<node>\S+)(?P<long> --long)?` \|$",
    re.MULTILINE,
)


class Tally:
    """A plugin that counts while the tests run and writes the page at the end."""

    def __init__(self, *, at_length: bool) -> None:
        self.at_length = at_length
        self.tried: dict[str, int] = {}
        self.lost: dict[str, int] = {}
        self.left_out: list[str] = []

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        """Remember what `-k` and `-m` left out."""
        self.left_out += [item.nodeid for item in items]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count one test."""
        if report.when == "call" and report.outcome != "skipped":
            self.tried[report.nodeid] = 1
            self.lost[report.nodeid] = int(report.failed)
        if report.when == "setup" and report.failed:
            self.tried[report.nodeid] = self.lost[report.nodeid] = 1
        told = dict(report.user_properties).get("tried")
        if told is not None and report.nodeid in self.tried:
            self.tried[report.nodeid] = int(str(told))

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write what was counted, unless the run was broken off."""
        told = session.config.option
        # what the workers of `-n` left out is not heard of here
        parted = getattr(told, "numprocesses", None) and (told.keyword or told.markexpr)
        if session.shouldstop or session.shouldfail or parted:
            return
        asked = [_node(word, session.config.invocation_params.dir) for word in session.config.args]
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(self.filled(page, asked), encoding="utf-8")

    def filled(self, page: str, asked: Sequence[str]) -> str:
        """The page with the rows that a run over the nodes `asked` went through to the end."""

        def row(found: re.Match[str]) -> str:
            whole = any(within(found["node"], node) for node in asked)
            return self._row(found) if whole else found[0]

        return ROW.sub(row, page)

    def _row(self, row: re.Match[str]) -> str:
        ran = [node for node in self.tried if within(node, row["node"])]
        partly = any(within(node, row["node"]) for node in self.left_out)
        if not ran or partly or bool(row["long"]) != self.at_length:
            return row[0]
        tried = f"{sum(self.tried[node] for node in ran):,}"
        lost = sum(self.lost[node] for node in ran) or "nothing"
        command = f"python3 run.py test {row['node']}{row['long'] or ''}"
        return f"| {row['what']} | {tried} | {lost} | `{command}` |"


def within(node: str, place: str) -> bool:
    """Whether a test, file or folder is this place or lies in it."""
    return node == place or node.startswith((f"{place}/", f"{place}::", f"{place}["))


def _node(word: str, start: Path) -> str:
    path, separator, rest = word.partition("::")
    absolute = (start / path).resolve()
    return absolute.relative_to(ROOT).as_posix() + separator + rest
