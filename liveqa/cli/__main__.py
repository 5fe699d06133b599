"""`python -m liveqa.cli`."""

import sys

from liveqa.cli import main

sys.exit(main())
