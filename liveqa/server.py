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

    from liveqa import datadir, keeper, logs
    from liveqa.app import create_app
    from liveqa.live import make_server

    with datadir.lock(config.data):
        faults = logs.start(config.data)
        keeper.check(config)
        application = create_app(config, listener.getsockname()[1])
        server = make_server(listener, application.wsgi)
        application.start()
        server.start()
        stop = _stop_signal()
        on_ready(application.links())
        snapshots = keeper.Snapshots(application)
        looks = [
            (_Watch(application).look, WATCH_SECONDS),
            (snapshots.look, keeper.LOOK_SECONDS),
            (keeper.Condition(application, faults).look, keeper.LOOK_SECONDS),
            (application.purge, WATCH_SECONDS),
            (application.mend, keeper.LOOK_SECONDS),
        ]
        parts = [gevent.spawn(keeper.for_ever, look, seconds) for look, seconds in looks]
        stop.wait()
        gevent.killall(parts)
        awake.stop()
        server.stop(timeout=2)
        application.stop()


class _Watch:
    """Follows what changes besides commands: the laptop's address, and whether it may sleep."""

    def __init__(self, application: "Application") -> None:
        self._application = application
        self._told = application.base_url

    def look(self) -> None:
        if self._application.in_session:
            awake.start()
        else:
            awake.stop()
        if self._application.base_url != self._told:
            self._told = self._application.base_url
            self._application.tell_address()


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
