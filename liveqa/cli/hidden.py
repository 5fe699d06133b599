"""The hidden commands: what `children` starts, with the module that does each."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from liveqa.machine.children import PAPER, READER, WINDOW, WORKER

MODULES = {
    WORKER: "liveqa.server.worker",
    PAPER: "liveqa.papers.child",
    READER: "liveqa.imports.child",
    WINDOW: "liveqa.window.child",
}


def run(arguments: Sequence[str]) -> int:
    """Run the child that these words start and return its exit code."""
    name, *rest = arguments
    sys.stdout.write(f"{os.getpid()}\n")
    sys.stdout.flush()
    if name in (PAPER, READER):
        _step_back()
    code: int = import_module(MODULES[name]).main(rest)
    return code


def _step_back() -> None:
    """Lower this process's priority: a paper can wait for a moment, an acknowledgement cannot."""
    if sys.platform == "win32":
        import psutil

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(10)
