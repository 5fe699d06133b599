"""`--slowest` writes the slowest tests of a run into CONTRIBUTING.md."""

import os
import re
from collections import defaultdict

import pytest

from tests.serving import ROOT

PAGE = ROOT / "CONTRIBUTING.md"
COUNT = 20
LIST = re.compile(r"(?<=<!-- slowest -->\n).*?(?=<!-- /slowest -->)", re.DOTALL)


class Slowest:
    """A plugin that adds up what each test takes, in seconds, its fixtures included."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add one part of a test."""
        self.seconds[report.nodeid] += report.duration

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the page, unless the run was broken off."""
        if not (session.shouldstop or session.shouldfail):
            written = self.filled(PAGE.read_text(encoding="utf-8"), os.cpu_count() or 1)
            PAGE.write_text(written, encoding="utf-8")

    def filled(self, page: str, cores: int) -> str:
        """Return the page with the tests that took longest."""
        ordered = sorted(self.seconds.items(), key=lambda each: each[1], reverse=True)
        rows = [f"| {took:.0f} | `{test}` |\n" for test, took in ordered[:COUNT]]
        total = f"{len(self.seconds):,} tests on {cores} cores"
        table = "".join([f"| Seconds ({total}) | Test |\n", "| --: | :-- |\n", *rows])
        return LIST.sub(lambda _: table, page)
