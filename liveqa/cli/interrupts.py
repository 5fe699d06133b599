"""Ctrl+C, from the first moment on: a person who stops a start sees no traceback."""

import signal
import sys

INTERRUPTED = 130
"""The exit code of what was interrupted, as shells have it."""


def hear() -> None:
    """Listen for Ctrl+C again, which run.py has wait, or on Windows be ignored, while Python itself
    starts: it would answer with a traceback. Raises KeyboardInterrupt where it came meanwhile."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetConsoleCtrlHandler(None, False)
    else:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def end_quietly() -> None:
    """Ignore Ctrl+C: nothing is left to be stopped."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
