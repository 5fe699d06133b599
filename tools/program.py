"""The start of the program in a frozen folder: whoever opened it with a double click typed nothing,
and wants a window."""

import sys

from liveqa.cli import main

sys.exit(main(sys.argv[1:] or ["--window"]))
