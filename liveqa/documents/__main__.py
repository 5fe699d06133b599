"""`python -m liveqa.documents DATABASE CODE DOCUMENT FORMAT FOLDER WANTED` prints the path of what
was made; WANTED is JSON."""

import os
import sys
from pathlib import Path

import msgspec

from liveqa.documents import Wanted, export
from liveqa.errors import LiveQAError


def yield_to_phones() -> None:
    """Let the server's loop go first: a paper can wait for a moment, an acknowledgement cannot."""
    if hasattr(os, "nice"):
        os.nice(10)


def main(arguments: list[str]) -> int:
    database, code, document, form, out, which = arguments
    wanted = msgspec.json.decode(which, type=Wanted)
    try:
        path = export(Path(database), code, document, form, Path(out), wanted)
    except (LiveQAError, OSError) as problem:
        sys.stderr.write(f"{problem!r}\n")
        return 1
    sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    yield_to_phones()
    sys.exit(main(sys.argv[1:]))
