"""The browser's plain modules, tried in Node."""

import subprocess
from pathlib import Path

from tests.node import node

HERE = Path(__file__).parent


def test_modules() -> None:
    files = sorted(str(file) for file in HERE.glob("*.test.mjs"))
    done = subprocess.run(
        [node(), "--test", *files], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
