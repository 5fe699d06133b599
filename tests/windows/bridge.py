"""Runs a program under Wine as if it were one of this machine.

    python -m tests.windows.bridge PYTHON WORD …

Wine 8 gives Python nothing for its streams but pipes, so they are passed on; so is the exit code.
SIGTERM becomes Ctrl+C.
"""

import signal
import subprocess
import sys
import threading
from typing import IO, Any

from tests.windows import wine


def main() -> int:
    """Run it to its end; its exit code."""
    windows, words = wine.Wine(wine.folder()), sys.argv[1:]
    process = subprocess.Popen(
        ["wine", *words],
        env=windows.environment,
        stdin=subprocess.PIPE,  # open, as a terminal is, until it has ended
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    signal.signal(signal.SIGTERM, lambda *_: windows.event(wine.CTRL_C, *words[1:]))
    passing = [
        threading.Thread(target=pass_on, args=pair)
        for pair in ((process.stdout, sys.stdout.buffer), (process.stderr, sys.stderr.buffer))
    ]
    for thread in passing:
        thread.start()
    code = process.wait()
    for thread in passing:
        thread.join()
    return code


def pass_on(source: Any, target: IO[bytes]) -> None:
    """Copy a stream as it comes."""
    while piece := source.read1():
        target.write(piece)
        target.flush()


if __name__ == "__main__":
    sys.exit(main())
