"""The running server: one process, one loop, until it is asked to stop."""

import signal
import socket
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from liveqa.config import Config

if TYPE_CHECKING:
    from liveqa.web.links import Links


def run(config: Config, listener: socket.socket, on_ready: "Callable[[Links], None]") -> None:
    """Serve until SIGINT or SIGTERM, then finish what was accepted.

    Raises DataFolderInUse when another server holds the data folder, and what opening its
    database refuses.
    """
    from gevent import monkey

    monkey.patch_all()
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
        stop.wait()
        server.stop(timeout=2)
        application.stop()


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
