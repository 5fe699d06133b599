"""The command line: `liveqa`, and what run.py becomes."""

import sys
from collections.abc import Sequence

from liveqa.cli import options
from liveqa.errors import LiveQAError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; the exit code: 0 done, 1 refused, 2 misunderstood."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    wish = options.parse(sys.argv[1:] if argv is None else argv)
    try:
        return wish.run(wish)
    except LiveQAError as error:
        print(error.text(wish.config.lang), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
