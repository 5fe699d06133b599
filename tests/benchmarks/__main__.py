"""`run.py bench`: how cheap LiveQA is for a full hall, beside the same job in Node.

python3 run.py bench [--phones N] [--runs N] [--seconds S] [--background S] [--json FILE]
                     [--table FILE] [FIGURE …]
"""

import argparse
import sys
from pathlib import Path

from liveqa.live.wsgi import raise_file_limit
from tests.benchmarks import report
from tests.benchmarks.figures import FIGURES, Plan


def main() -> int:
    """Measure, print each figure as soon as it is known, and write them down."""
    parser = argparse.ArgumentParser(prog="bench", description=report.ABOUT)
    add = parser.add_argument
    add("figures", nargs="*", metavar="FIGURE", help=f"some of: {' '.join(FIGURES)}")
    add("--phones", type=int, default=1000, metavar="N", help="the hall's size")
    add("--runs", type=int, default=3, metavar="N", help="each figure is their median")
    add("--seconds", type=float, default=5.0, help="of each measured window")
    add("--background", type=float, default=600.0, help="seconds a phone is away")
    add("--json", type=Path, metavar="FILE", help="all that was measured")
    add("--table", type=Path, metavar="FILE", help="renew the table in this page")
    asked = parser.parse_args()
    unknown = set(asked.figures) - set(FIGURES)
    if unknown:
        parser.error(f"unknown figure: {', '.join(sorted(unknown))}")
    raise_file_limit()
    plan = Plan(asked.phones, asked.runs, asked.seconds, asked.background)
    found = report.Report(plan)
    for name in asked.figures or FIGURES:
        for figure in FIGURES[name](plan):
            found.add(figure)
            print(found.line(figure), flush=True)
        if asked.json:
            found.write_json(asked.json)
    if asked.table:
        found.write_table(asked.table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
