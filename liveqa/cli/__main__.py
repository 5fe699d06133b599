"""`python -m liveqa.cli`, as children are started."""

import sys

from liveqa.cli import interrupts, main

code = main()
interrupts.end_quietly()
sys.exit(code)
