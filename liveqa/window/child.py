"""The hidden command `window LANG`: reads on standard input what to show, and writes to standard
output what was pressed. It closes when standard input does."""

import queue
import sys
import threading
from collections.abc import Sequence

from liveqa.window.messages import FromWindow, ToWindow, packed, to_window

LOOK_MS = 100


def main(arguments: Sequence[str]) -> int:
    """Show the window until there is nothing more to show; return 1 if none can be drawn."""
    [lang] = arguments
    import tkinter as tk

    from liveqa.window.view import View

    heard: queue.Queue[ToWindow | None] = queue.Queue()
    threading.Thread(target=_listen, args=(heard,), daemon=True).start()
    try:
        view = View(lang, _tell)
    except tk.TclError as problem:  # there is no display
        sys.stderr.write(f"{problem}\n")
        return 1

    def look() -> None:
        while not heard.empty():
            message = heard.get()
            if message is None:
                view.close()
                return
            view.show(message)
        view.root.after(LOOK_MS, look)

    look()
    view.root.mainloop()
    return 0


def _listen(heard: "queue.Queue[ToWindow | None]") -> None:
    for line in sys.stdin.buffer:
        heard.put(to_window(line))
    heard.put(None)


def _tell(message: FromWindow) -> None:
    sys.stdout.buffer.write(packed(message))
    sys.stdout.buffer.flush()
