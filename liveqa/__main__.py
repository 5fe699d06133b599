"""`python -m liveqa`, as run.py starts it: the command line, or one sentence where a file of it is
missing."""

import sys

from liveqa import INCOMPLETE

try:
    from liveqa.cli import interrupts, main
except Exception as fault:  # noqa: BLE001 - a file that was cut short can raise anything
    sys.exit(f"{INCOMPLETE}\n({type(fault).__name__}: {fault})")
code = main()
interrupts.end_quietly()
sys.exit(code)
