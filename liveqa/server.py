"""The running server: one process, one loop, until it is asked to stop."""

import signal
import socket
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from liveqa import awake
from liveqa.config import Config

if TYPE_CHECKING:
    from liveqa.app import Application
    from liveqa.web.links import Links

WATCH_SECONDS = 10.0


def run(config: Config, listener: socket.socket, on_ready: "Callable[[Links], None]") -> None:
    """Serve until SIGINT or SIGTERM, then finish what was accepted.

    Raises DataFolderInUse when another server holds the data folder, and what opening its
    database refuses.
    """
    from gevent import monkey

    monkey.patch_all()
    import gevent

    from liveqa import datadir
    from liveqa.app import create_app
    from liveqa.live import make_server

    with datadir.lock(config.data):
        application = create_app(config, listener.getsockname()[1])
        server = make_server(listener, application.wsgi)
        application.start()
        server.start()
        stop = _stop_signal()
        on_ready(application.links())
        watching = gevent.spawn(_watch, application)
        stop.wait()
        watching.kill()
        awake.stop()
        server.stop(timeout=2)
        application.stop()


def _watch(application: "Application") -> None:
    """Follow what changes besides commands: the laptop's address, and whether it may sleep."""
    import gevent

    told = application.base_url
    while True:
        application.purge()
        if application.in_session:
            awake.start()
        else:
            awake.stop()
        gevent.sleep(WATCH_SECONDS)
        if application.base_url != told:
            told = application.base_url
            application.tell_address()


def _stop_signal() -> "Event":
    import gevent
    from gevent.event import Event

    stop = Event()
    if sys.platform == "win32":
        # gevent cannot watch signals on Windows; Python's own handler runs between callbacks
        signal.signal(signal.SIGINT, lambda *_: stop.set())
        signal.signal(signal.SIGBREAK, lambda *_: stop.set())
    else:
        for number in (signal.SIGINT, signal.SIGTERM):
            gevent.signal_handler(number, stop.set)
    return stop


if TYPE_CHECKING:
    from gevent.event import Event
