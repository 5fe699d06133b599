"""The hidden commands: what `children` starts, with the module that does each."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from liveqa.machine import logs, parts
from liveqa.machine.children import NOT_LOADED, PAPER, READER, WINDOW, WORKER

FAILED = 70

MODULES = {
    WORKER: "liveqa.server.worker",
    PAPER: "liveqa.papers.child",
    READER: "liveqa.imports.child",
    WINDOW: "liveqa.window.child",
}


def run(arguments: Sequence[str]) -> int:
    """Run the child that these words start; its exit code, NOT_LOADED where a part of it is missing
    or blocked."""
    name, *rest = arguments
    sys.stdout.write(f"{os.getpid()}\n")
    sys.stdout.flush()
    try:
        if name in (PAPER, READER):
            _step_back()
        code: int = import_module(MODULES[name]).main(rest)
    except Exception as fault:  # noqa: BLE001 - Python would print words that may quote a person
        sys.stderr.write(f"{logs.impersonal_traceback(fault)}\n")
        if not parts.is_unloadable(fault):
            return FAILED
        sys.stderr.write(f"{parts.named(fault)}\n")
        return NOT_LOADED
    return code


def _step_back() -> None:
    """Lower this process's priority: a paper can wait for a moment, an acknowledgement cannot."""
    if sys.platform == "win32":
        import psutil

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(10)
