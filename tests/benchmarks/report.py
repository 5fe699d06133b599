"""What was measured, for people and for programs."""

import json
import os
import platform
import re
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import psutil

from tests.benchmarks import servers
from tests.benchmarks.figures import Figure, Plan

ABOUT = (
    "How cheap LiveQA is for a full hall, beside the same job in Node (express, socket.io) and a"
    " bare loop of send(). A run takes about twenty minutes."
)
START, END = "<!-- figures -->", "<!-- /figures -->"


def machine() -> str:
    """The machine in a few words."""
    memory = psutil.virtual_memory().total / 2**30
    return (
        f"{psutil.cpu_count()} cores ({_processor()}), {memory:.0f} GB, {platform.system()}"
        f" {platform.release()}, Python {platform.python_version()}"
    )


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.processor() or platform.machine()
    found = re.search(r"model name\s*: (.+)", text)
    return found[1] if found else platform.machine()


def load_average() -> str:
    """How busy the machine was with everything, as the system tells it."""
    return (
        " ".join(f"{value:.1f}" for value in os.getloadavg()) if hasattr(os, "getloadavg") else ""
    )


def _rows(table: str) -> list[str]:
    """The figures of a table as it stands."""
    return [line for line in table.splitlines() if re.match(r"\| \d", line)]


def _place(number: str) -> tuple[int, str]:
    """Where a figure stands: 2b before 10a."""
    digits, letter = re.fullmatch(r"(\d+)(\w*)", number).groups()  # type: ignore[union-attr]
    return int(digits), letter


@dataclass
class Report:
    """The figures of one run."""

    plan: Plan
    figures: list[Figure] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)

    def add(self, figure: Figure) -> None:
        self.figures.append(figure)
        self.loads.append(load_average())

    def line(self, figure: Figure) -> str:
        """One figure for the terminal."""
        mark = "met" if figure.met else "NOT MET"
        more = f"  ({figure.more})" if figure.more else ""
        value = f"{figure.value}, wanted {figure.wanted}"
        return f"{figure.number:3} {figure.what}: {value}: {mark}{more}"

    def write_json(self, path: Path) -> None:
        """Everything, with every single run."""
        told = {
            "machine": machine(),
            "date": datetime.now(UTC).date().isoformat(),
            "plan": asdict(self.plan),
            "reference": servers.versions(),
            "figures": [
                {**asdict(figure), "load_average": busy}
                for figure, busy in zip(self.figures, self.loads, strict=True)
            ],
        }
        path.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")

    def write_table(self, path: Path) -> None:
        """Put the figures between the marks of a Markdown page. Those that were not measured now
        stay as they were, with the day of each."""
        before, _, rest = path.read_text(encoding="utf-8").partition(START)
        table, _, after = rest.partition(END)
        reference = ", ".join(f"{name} {version}" for name, version in servers.versions().items())
        day = datetime.now(UTC).date().isoformat()
        busy = f"median of {self.plan.runs} runs; load average at the end {load_average()}"
        lines = [
            f"Last measured on {day}: {machine()}; {reference}; {busy}.",
            "",
            "| | What | Wanted | Measured | | In figures | On |",
            "| --- | --- | --- | --- | --- | --- | --- |",
        ]
        rows = {row.split("|")[1].strip(): row for row in _rows(table)}
        for figure in self.figures:
            met = "met" if figure.met else "**not met**"
            cells = (figure.number, figure.what, figure.wanted, figure.value, met, figure.more, day)
            rows[figure.number] = f"| {' | '.join(cells)} |"
        lines += [rows[number] for number in sorted(rows, key=_place)]
        table = "\n".join(lines)
        path.write_text(f"{before}{START}\n{table}\n{END}{after}", encoding="utf-8")
