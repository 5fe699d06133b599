"""The console that LiveQA runs in: nothing that is done to it stops the server.

A terminal can be halted: by Ctrl+S, and on Windows by a selection made with the mouse (QuickEdit),
which a mere click begins. Whoever writes to it then waits. A closed window, a log-off and a
shutdown end a program on Windows at once, unless it asks for a moment.
"""

import contextlib
import ctypes
import queue
import sys
import threading
from collections.abc import Callable
from typing import Any, TextIO

CLOSING = (2, 5, 6)
"""Windows' console events of a closed window, a log-off and a shutdown."""
MOMENT = 4.0
"""Seconds that the server has for its end; Windows ends the program after five."""
KEPT_LINES = 200
PATIENCE = 2.0

_INPUT = -10
_QUICK_EDIT, _EXTENDED_FLAGS = 0x40, 0x80


class Lines(threading.Thread):
    """Prints lines without making anybody wait. Lines that a halted terminal cannot take are lost;
    the log has what matters."""

    def __init__(self) -> None:
        super().__init__(name="terminal", daemon=True)
        self._lines: queue.Queue[tuple[str, TextIO | None] | None] = queue.Queue(KEPT_LINES)
        self.start()

    def say(self, line: str, to: TextIO | None) -> None:
        """Print a line when the terminal takes it; do nothing if there is no terminal."""
        self._put((line, to))

    def run(self) -> None:
        """Print until `end`."""
        while said := self._lines.get():
            line, stream = said
            if stream is not None:
                print(line, file=stream, flush=True)

    def end(self) -> None:
        """Let what was said be printed, if that is soon."""
        self._put(None)
        self.join(PATIENCE)

    def _put(self, said: tuple[str, TextIO | None] | None) -> None:
        with contextlib.suppress(queue.Full):
            self._lines.put_nowait(said)


class Console:
    """Holds the console from `begin` to `end`; on other systems it does nothing."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._mode: int | None = None
        self._handler: Any = None
        self._stop: Callable[[], None] = lambda: None

    def begin(self, stop: Callable[[], None]) -> None:
        """Keep clicks from halting what is written, and have `stop` called when the window is
        closed."""
        self._stop = stop
        if sys.platform == "win32":
            self._hold()

    def _hold(self) -> None:
        kernel = _kernel()
        mode = ctypes.c_ulong()
        if kernel.GetConsoleMode(kernel.GetStdHandle(_INPUT), ctypes.byref(mode)):
            self._mode = mode.value
            _set_mode(mode.value & ~_QUICK_EDIT)
        # kept here: Windows calls it as long as this program runs
        c_int, c_ulong = ctypes.c_int, ctypes.c_ulong
        routine = ctypes.WINFUNCTYPE(c_int, c_ulong)  # type: ignore[attr-defined]  # Windows' alone
        self._handler = routine(self.hears)
        kernel.SetConsoleCtrlHandler(self._handler, True)

    def hears(self, event: int) -> int:
        """Handle a console event, in a thread of Windows', and return whether it is dealt with.
        When this returns from one that closes, the program is ended."""
        if event not in CLOSING:
            return False
        self._stop()
        self._over.wait(MOMENT)
        return True

    def end(self) -> None:
        """Give the console back as it was: the Command Prompt may go on in it."""
        self._over.set()
        if self._mode is not None:
            _set_mode(self._mode)


def _set_mode(mode: int) -> None:
    kernel = _kernel()
    kernel.SetConsoleMode(kernel.GetStdHandle(_INPUT), mode | _EXTENDED_FLAGS)


def _kernel() -> Any:
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]  # there is one on Windows alone
    kernel.GetStdHandle.restype = ctypes.c_void_p
    for function in (kernel.GetConsoleMode, kernel.SetConsoleMode):
        function.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    kernel.SetConsoleMode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    return kernel
