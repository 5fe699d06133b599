"""Writes bootstrap/tried.txt anew: the versions of all that is installed for the tests.

    rm -r .libraries bootstrap/tried.txt && python3 run.py test && python3 tools/tried.py

tries what is newest, and keeps it if all tests pass.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = "# The versions that the tests passed with; python3 tools/tried.py writes this.\n"


def constraints(found: dict[str, str]) -> str:
    """Return the versions of packages as pip reads them."""
    return HEAD + "".join(f"{name}=={version}\n" for name, version in sorted(found.items()))


def main() -> int:
    """Write the file, or say that nothing is installed for the tests."""
    sys.path.insert(0, str(ROOT))
    from bootstrap import machine
    from bootstrap.installer import TRIED
    from bootstrap.libraries import Libraries, versions

    folder = Libraries(ROOT, machine.here()).ready("test")
    if folder is None:
        print("Run the tests first: python3 run.py test", file=sys.stderr)
        return 1
    TRIED.write_text(constraints(versions(folder)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
