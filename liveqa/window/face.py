"""The window as the server's face, beside the terminal."""

import contextlib
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, cast
from urllib.parse import urlsplit

from liveqa.errors import LiveQAError
from liveqa.i18n import text
from liveqa.machine import children, datadir, lan, outputs, refusals
from liveqa.machine.children import Child
from liveqa.machine.config import Config
from liveqa.machine.reach import keeps_to_itself
from liveqa.server.supervisor import Face, Status
from liveqa.store import database_file
from liveqa.window.messages import (
    Copy,
    FromWindow,
    Hall,
    News,
    Over,
    Stop,
    ToWindow,
    from_window,
    packed,
)

TRIES = 3
"""A window that fails is opened again this many times: without it nobody could stop the server."""
PATIENCE = 5.0


class Window:
    """A window and the terminal, both told about the server. `open_page` opens a role's page on
    this laptop."""

    def __init__(self, config: Config, terminal: Face, open_page: Callable[[str], None]) -> None:
        self._config = config
        self._terminal = terminal
        self._open_page = open_page
        self._child: Child | None = None
        self._tries = 0
        self._status: Status | None = None
        self._ending = False
        self._stop: Callable[[], None] = lambda: None

    def begin(self, stop: Callable[[], None]) -> None:
        """Open the window."""
        self._stop = stop
        self._terminal.begin(stop)
        self._start()

    def status(self, status: Status) -> None:
        """Show where phones come in and how many are here."""
        self._status = status
        self._terminal.status(status)
        self._send(_hall(self._config, status))

    def crashed(self, reference: str, log: Path) -> None:
        """Show that the server crashed and comes back."""
        self._terminal.crashed(reference, log)
        words = text(self._config.lang, "cli.crashed", code=reference, log=log)
        self._send(News(words, is_trouble=True))

    def said(self, line: str, *, is_over: bool = False) -> None:
        """Show what is in the way, or that it is over."""
        self._terminal.said(line, is_over=is_over)
        self._send(News(line, is_trouble=not is_over))

    def end(self) -> None:
        """Close the window; if the server never came up, once its words were read."""
        self._terminal.end()
        self._ending = True
        if self._child is None:
            return
        if self._status is None:
            self._send(Over())
            self._child.process.wait()
            return
        with contextlib.suppress(OSError):
            cast("IO[bytes]", self._child.process.stdin).close()
        try:
            self._child.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._child.kill()

    def _start(self) -> None:
        self._tries += 1
        with contextlib.suppress(OSError):  # then the terminal has to do
            self._child = children.start(children.WINDOW, self._config.lang)
            threading.Thread(target=self._listen, args=(self._child,), daemon=True).start()

    def _listen(self, child: Child) -> None:
        if self._status is not None:
            self._send(_hall(self._config, self._status))
        for line in cast("IO[bytes]", child.process.stdout):
            self._obey(from_window(line))
        child.process.wait()
        if self._ending:
            return
        if self._tries < TRIES:
            self._start()
        else:
            self._terminal.said(text(self._config.lang, "cli.no_window"))

    def _obey(self, wish: FromWindow) -> None:
        if isinstance(wish, Stop):
            self._ending = True
            self._stop()
        elif isinstance(wish, Copy):
            threading.Thread(target=self._copy, args=(wish.to,), daemon=True).start()
        elif self._status is not None:
            self._open_page(wish.page)

    def _copy(self, to: Path) -> None:
        lang = self._config.lang
        try:
            data = self._config.data
            made = database_file.copy(datadir.database_path(data), outputs.file(to, data))
        except LiveQAError as error:
            self._send(News(error.text(lang), is_trouble=True))
        except OSError as error:
            self._send(News(refusals.of_system(error, to).text(lang), is_trouble=True))
        else:
            self._send(News(text(lang, "cli.backed_up", path=made)))

    def _send(self, message: ToWindow) -> None:
        if self._child is None:
            return
        with contextlib.suppress(OSError, ValueError):  # it has closed
            stdin = cast("IO[bytes]", self._child.process.stdin)
            stdin.write(packed(message))
            stdin.flush()


def _hall(config: Config, status: Status) -> Hall:
    links = status.links
    address = urlsplit(links.join or links.organiser).hostname
    by_wish = keeps_to_itself(config)
    return Hall(links.join, status.phones, by_wish or address == lan.LOOPBACK, by_wish)
