"""The table of docs/promises.md, filled in by the tests that it names.

    python3 run.py test --promises            the short forms
    python3 run.py test --promises --long tests/faults

A row's last column is a pytest command; "tried" is the sum of what its tests recorded with
`record_property("tried", …)`, or how many tests there were; "lost" is how many failed.
"""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "promises.md"
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

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count one test."""
        if report.when == "call" and report.outcome != "skipped":
            self.tried[report.nodeid] = 1
            self.lost[report.nodeid] = int(report.failed)
        told = dict(report.user_properties).get("tried")
        if told is not None and report.nodeid in self.tried:
            self.tried[report.nodeid] = int(str(told))

    def pytest_sessionfinish(self) -> None:
        """Write what was counted."""
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(ROW.sub(self._row, page), encoding="utf-8")

    def _row(self, row: re.Match[str]) -> str:
        ran = [node for node in self.tried if node.startswith(row["node"])]
        if not ran or bool(row["long"]) != self.at_length:
            return row[0]
        tried = f"{sum(self.tried[node] for node in ran):,}"
        lost = sum(self.lost[node] for node in ran) or "nothing"
        command = f"python3 run.py test {row['node']}{row['long'] or ''}"
        return f"| {row['what']} | {tried} | {lost} | `{command}` |"
