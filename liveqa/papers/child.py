"""The hidden command `paper DATABASE CODE DOCUMENT FORMAT FOLDER` reads what of the document is
wanted, as JSON, from its standard input, and prints the path of the file that it made. `paper
slips` reads a sheet of seat slips as JSON and writes the PDF."""

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from liveqa.errors import LiveQAError
from liveqa.papers.formats import slips
from liveqa.papers.frozen import Selection
from liveqa.papers.job import SLIPS, export
from liveqa.papers.model.slips import SlipSheet


def main(arguments: Sequence[str]) -> int:
    """Make one document and return the exit code."""
    if list(arguments) == [SLIPS]:
        sheet = msgspec.json.decode(sys.stdin.buffer.read(), type=SlipSheet)
        sys.stdout.buffer.write(slips.render(sheet))
        return 0
    database, code, document, form, out = arguments
    selection = msgspec.json.decode(sys.stdin.buffer.read(), type=Selection)
    try:
        path = export(Path(database), code, document, form, Path(out), selection)
    except (LiveQAError, OSError) as problem:
        sys.stderr.write(f"{problem!r}\n")
        return 1
    sys.stdout.write(f"{path}\n")
    return 0
