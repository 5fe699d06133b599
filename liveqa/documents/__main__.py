"""`python -m liveqa.documents DATABASE CODE DOCUMENT FORMAT FOLDER` prints the paper's path."""

import sys
from pathlib import Path

from liveqa.documents import export
from liveqa.errors import LiveQAError


def main(arguments: list[str]) -> int:
    database, code, document, form, out = arguments
    try:
        path = export(Path(database), code, document, form, Path(out))
    except (LiveQAError, OSError) as problem:
        sys.stderr.write(f"{problem!r}\n")
        return 1
    sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
