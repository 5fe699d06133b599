"""`serve`: runs the meeting day."""

import sys
import time
import webbrowser
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from liveqa.cli.console import Console, Lines
from liveqa.cli.invocation import Invocation
from liveqa.cli.problems import HstsNeedsTls
from liveqa.errors import DataFolderInUse, LiveQAError
from liveqa.i18n import text
from liveqa.machine import certificate, datadir, lan, onetime, parts, qr
from liveqa.machine.config import Config
from liveqa.machine.reach import keeps_to_itself, only_itself

if TYPE_CHECKING:
    from liveqa.domain.entrances import Links
    from liveqa.server.supervisor import Face, Status


def serve(invocation: Invocation) -> int:
    """Run the server on the data folder until it is stopped; if one runs already, open its
    organiser's page."""
    return alone(invocation, run)


def alone(invocation: Invocation, run: Callable[[Invocation], int]) -> int:
    """Run a server as the folder's only one; if one runs already, open its organiser's page."""
    with datadir.served(invocation.config.data) as other:
        if other is None:
            return run(invocation)
    if invocation.config.print_links:  # a program wants a server of its own
        raise DataFolderInUse(path=invocation.config.data)
    print(invocation.say("cli.runs_already", url=other.url))
    if invocation.config.open_browser:
        print(invocation.say("cli.organiser_opens"))
        _open_page(invocation.config, "organiser")
    else:
        print(_by_hand(invocation.config, other))
    return 0


def run(invocation: Invocation, news: Sequence[str] = ()) -> int:
    """Run the server until it is stopped, after saying the `news` to the person."""
    from liveqa import window
    from liveqa.server import supervisor

    config = invocation.config
    lacking = parts.check(config.data)
    for error in refusals(config):  # a child that cannot start would be started again
        raise error
    listener, taken = lan.bind(config.host, config.port)
    if taken:
        used = listener.getsockname()[1]
        print(invocation.say("cli.port_taken", port=config.port, used=used), file=sys.stderr)

    warnings = [invocation.say("cli.file_missing", file=file) for file in lacking]
    if config.window and not window.is_possible():
        warnings.append(invocation.say("cli.no_window"))
    code = supervisor.run(config, listener, _face(config), [*news, *warnings])
    if code in (supervisor.DONE, supervisor.INTERRUPTED) and not config.print_links:
        _farewell(config)
    return code


def _farewell(config: Config) -> None:
    """Say that it is over; a halted terminal keeps nobody waiting."""
    lines = Lines()
    lines.say(text(config.lang, "cli.stopped", path=config.data), sys.stderr)
    lines.end()


def refusals(config: Config) -> Iterator[LiveQAError]:
    """Yield why a server is not started with these options, whatever its data and its port."""
    if config.hsts and not (config.cert or config.proxies):
        yield HstsNeedsTls()
    try:
        certificate.context(config)
    except LiveQAError as error:
        yield error


def _face(config: Config) -> "Face":
    from liveqa import window
    from liveqa.window.face import Window

    terminal = Terminal(config)
    if not (config.window and window.is_possible()):
        return terminal
    return Window(config, terminal, partial(_open_page, config))


def _open_page(config: Config, role: str) -> None:
    """Open a role's page in this laptop's browser, with a link that works once: every user of the
    machine can read what a browser is started with."""
    server = datadir.running(config.data)
    if server is not None and not webbrowser.open(_once(server, role)):
        print(_by_hand(config, server), flush=True)


def _by_hand(config: Config, server: datadir.Running) -> str:
    minutes = onetime.SECONDS // 60
    return text(config.lang, "cli.organiser_once", url=_once(server, "organiser"), minutes=minutes)


def _once(server: datadir.Running, role: str) -> str:
    return f"{server.url}/{role}#{onetime.code(server.key, role, time.time())}"


class Terminal:
    """The terminal as the server's face: a line of JSON for a program, or words for a person and
    the organiser's page in their browser."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._invited: str | None = None
        self._welcomed = False
        self._console = Console()
        self._lines = Lines()

    def begin(self, stop: Callable[[], None]) -> None:
        """Listen for the window's closing; Ctrl+C is a signal."""
        self._console.begin(stop)

    def status(self, status: "Status") -> None:
        """Print the links, once, and how phones join whenever that has changed."""
        links, before = status.links, self._invited
        self._invited = _invited(links)
        if self._welcomed:
            if self._invited != before and not self._config.print_links:
                self._lines.say(invitation(self._config, links), sys.stdout)
            return
        self._welcomed = True
        if self._config.print_links:
            print(links.as_json(), flush=True)
            return
        # what lets the browser in lies beside the data, unless the disk is full
        opens = self._config.open_browser and datadir.running(self._config.data) is not None
        print(welcome(replace(self._config, open_browser=opens), links), flush=True)
        if opens:
            _open_page(self._config, "organiser")

    def crashed(self, reference: str, log: Path) -> None:
        """Say that the server crashed and comes back."""
        self.said(text(self._config.lang, "cli.crashed", code=reference, log=log))

    def said(self, line: str, *, is_over: bool = False) -> None:  # noqa: ARG002 - all are lines
        """Say what is in the way, or that it is over."""
        self._lines.say(line, sys.stderr)

    def end(self) -> None:
        """Print what is left, and give the console back."""
        self._lines.end()
        self._console.end()


def welcome(config: Config, links: "Links") -> str:
    """Return the words in the terminal: how phones join, and where the organiser goes on.

    Secret links stay hidden while a window opens by itself: the terminal may be projected.
    """
    lines = [invitation(config, links)]
    if config.gateway:
        lines.append(text(config.lang, "cli.gateway_screen", url=links.screen))
    elif config.open_browser:
        lines.append(text(config.lang, "cli.organiser_opens"))
    else:
        lines.append(text(config.lang, "cli.organiser_at", url=links.organiser))
    return "\n".join([*lines, text(config.lang, "cli.running"), ""])


def invitation(config: Config, links: "Links") -> str:
    """Return how phones join now: the code and the address, or what is in their way. Nothing
    secret."""
    lines = [""]
    if links.join:
        lines += [qr.in_blocks(links.join), "", text(config.lang, "cli.join", url=links.join)]
    else:
        lines.append(text(config.lang, "cli.no_meeting"))
    if keeps_to_itself(config):
        lines += only_itself(config, partial(text, config.lang))
    elif urlsplit(links.organiser).hostname == lan.LOOPBACK:
        lines.append(text(config.lang, "cli.only_here"))
    return "\n".join(lines)


def _invited(links: "Links") -> str:
    """Return what the invitation depends on."""
    return links.join or urlsplit(links.organiser).netloc
