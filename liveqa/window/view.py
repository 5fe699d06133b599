"""What the window looks like, in tkinter, which comes with Python."""

import sys
import tkinter as tk
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tkinter import filedialog, messagebox, ttk

from liveqa.dates import ZONE
from liveqa.i18n import LANGUAGES, text
from liveqa.machine import qr
from liveqa.window.messages import Copy, FromWindow, Hall, News, Open, Stop, ToWindow

WIDTH, QR_SIZE, PAD = 420, 260, 12
TROUBLE = "#a3180f"


class View:
    """The window. `tell` is called with what the person asks for."""

    def __init__(self, lang: str, tell: Callable[[FromWindow], None]) -> None:
        _sharpen()
        self._lang = lang
        self._tell = tell
        self._hall: Hall | None = None
        self._is_over = False
        self.root = tk.Tk(className="LiveQA")
        self.root.protocol("WM_DELETE_WINDOW", self.leave)
        self.root.bind("<Escape>", lambda _: self.leave())
        self._build()

    def show(self, message: ToWindow) -> None:
        """Show what the server says."""
        if isinstance(message, Hall):
            self._hall = message
            self._show_hall()
        elif isinstance(message, News):
            self._news.configure(
                text=message.words, foreground=TROUBLE if message.is_trouble else ""
            )
        else:
            self._end()

    def leave(self) -> None:
        """Ask whether the server is to end, and end it."""
        if self._is_over:
            self.close()
            return
        if messagebox.askokcancel("LiveQA", self._says("stop_question"), parent=self.root):
            self._news.configure(text=self._says("stopping"), foreground="")
            for button in self._buttons.values():
                button.state(["disabled"])
            self._tell(Stop())

    def close(self) -> None:
        """Close the window."""
        self.root.destroy()

    def _end(self) -> None:
        self._is_over = True
        for name, button in self._buttons.items():
            button.state(["!disabled" if name == "stop" else "disabled"])
        self._buttons["stop"].configure(text=self._says("close"), command=self.close)
        self._buttons["stop"].focus_set()

    def _build(self) -> None:
        self.root.title("LiveQA")
        self.root.minsize(WIDTH, 0)
        frame = ttk.Frame(self.root, padding=PAD)
        frame.pack(fill="both", expand=True)
        self._frame = frame
        self._lead = ttk.Label(frame, wraplength=WIDTH, justify="center")
        self._lead.pack()
        self._code = tk.Canvas(
            frame, width=QR_SIZE, height=QR_SIZE, background="white", highlightthickness=0
        )
        self._code.pack(pady=PAD)
        self._address = ttk.Entry(frame, justify="center", font=("TkDefaultFont", 14))
        self._address.pack(fill="x")
        self._count = ttk.Label(frame, font=("TkDefaultFont", 12))
        self._count.pack(pady=PAD)
        self._buttons = {
            "organiser": self._button(lambda: self._tell(Open("organiser"))),
            "screen": self._button(lambda: self._tell(Open("screen"))),
            "copy": self._button(self._copy),
            "stop": self._button(self.leave),
        }
        self._news = ttk.Label(frame, wraplength=WIDTH, justify="left")
        self._news.pack(fill="x", pady=PAD)
        self._other = ttk.Button(frame, command=self._change_language)
        self._other.pack(anchor="e")
        self._speak()

    def _button(self, command: Callable[[], None]) -> ttk.Button:
        button = ttk.Button(self._frame, command=command)
        button.pack(fill="x", pady=2)
        button.bind("<Return>", lambda _: button.invoke())
        return button

    def _speak(self) -> None:
        """Set all words in the current language."""
        for name, button in self._buttons.items():
            button.configure(text=self._says(name))
        self._other.configure(text=self._says("other_language"))
        self._show_hall()

    def _change_language(self) -> None:
        self._lang = next(lang for lang in LANGUAGES if lang != self._lang)
        self._speak()

    def _show_hall(self) -> None:
        hall = self._hall
        if hall is None:
            self._lead.configure(text=self._says("starting"))
            return
        self._lead.configure(text=self._says(_lead(hall)))
        self._write(hall.join or "")
        self._draw(hall.join)
        self._count.configure(text=self._says("phones", count=hall.phones))

    def _write(self, address: str) -> None:
        self._address.state(["!readonly"])
        self._address.delete(0, "end")
        self._address.insert(0, address)
        self._address.state(["readonly"])

    def _draw(self, address: str | None) -> None:
        self._code.delete("all")
        if not address:
            return
        modules = qr.modules(address)
        side = QR_SIZE // len(modules)
        margin = (QR_SIZE - side * len(modules)) // 2
        for y, row in enumerate(modules):
            for x, dark in enumerate(row):
                if dark:
                    left, top = margin + x * side, margin + y * side
                    self._code.create_rectangle(
                        left, top, left + side, top + side, fill="black", width=0
                    )

    def _copy(self) -> None:
        chosen = filedialog.asksaveasfilename(
            parent=self.root,
            title=self._says("copy"),
            initialfile=f"liveqa-{datetime.now(ZONE):%Y%m%d-%H%M}.db",
            defaultextension=".db",
        )
        if chosen:
            self._news.configure(text=self._says("copying"), foreground="")
            self._tell(Copy(Path(chosen)))

    def _says(self, key: str, **params: object) -> str:
        return text(self._lang, f"window.{key}", **params)


def _lead(hall: Hall) -> str:
    """Return which words stand above the code."""
    if hall.is_alone:
        return "only_itself" if hall.by_wish else "alone"
    return "join" if hall.join else "no_meeting"


def refuse(lang: str, words: str) -> None:
    """Show one sentence and wait until it was read, if there is no terminal to say it in."""
    root = tk.Tk(className="LiveQA")
    root.withdraw()
    messagebox.showerror(text(lang, "window.refused"), words, parent=root)
    root.destroy()


def _sharpen() -> None:
    """Draw in the screen's own pixels: Windows would blur the code on a scaled display."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.SetProcessDPIAware()
