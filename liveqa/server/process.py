"""The running server: one process, one loop, until it is asked to stop."""

import gc
import logging
import signal
import socket
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from liveqa.machine import awake, patching
from liveqa.machine.clock import clock

if TYPE_CHECKING:
    from liveqa.machine.mdns import Names
    from liveqa.server.application import Application
    from liveqa.server.supervisor import Orders, Status

log = logging.getLogger(__name__)

WATCH_SECONDS = 10.0
STATUS_SECONDS = 2.0


def run(
    orders: "Orders",
    listener: socket.socket,
    tell: "Callable[[Status], None]",
    until: Callable[[], None],
) -> None:
    """Serve until SIGINT or SIGTERM, or until `until` returns, which may block a thread of its own;
    then finish what was accepted. `tell` is called once all is ready, and whenever that has
    changed.

    Raises DataFolderInUse when another server holds the data folder, and what opening its database
    refuses.
    """
    patching.patch()
    import gevent

    from liveqa.machine import certificate, datadir, logs
    from liveqa.server import upkeep

    config = orders.config
    with datadir.lock(config.data):
        faults = logs.start(config.data)
        log_what_greenlets_meet()
        if orders.crash:
            why = "the server ended with %s and was started again"
            logs.fault(log, why, orders.exit_code, known=orders.crash)
        upkeep.prepare(config)
        # what takes half a second to load comes after what may refuse to begin
        from liveqa.live import make_server
        from liveqa.server.application import create_app
        from liveqa.server.forgetting import Forgetting

        application = create_app(config, listener.getsockname()[1])
        tls = certificate.context(config)
        server = make_server(listener, application.wsgi, tls, config.proxies)
        freeze_what_is_loaded()
        application.start()
        server.start()
        stop = stop_signal(until)
        application.announce()
        status = _Status(application, tell)
        condition = upkeep.Condition(application, faults, status.look)
        condition.look()  # a disk that is full takes nothing from the first moment on
        status.look()
        snapshots = upkeep.Snapshots(application)
        forgetting = Forgetting(application, snapshots)
        looks = [
            (_Watch(application).look, WATCH_SECONDS),
            (status.look, STATUS_SECONDS),
            (snapshots.look, upkeep.LOOK_SECONDS),
            (condition.look, upkeep.LOOK_SECONDS),
            (application.announce, WATCH_SECONDS),
            (upkeep.Timekeeper(application).look, WATCH_SECONDS),
            (application.purge, WATCH_SECONDS),
            (application.untie, WATCH_SECONDS),
            (application.lapse_recordings, WATCH_SECONDS),
            (application.end_sessions, WATCH_SECONDS),
            (forgetting.remove_scans, upkeep.LOOK_SECONDS),
            (forgetting.remove_recordings, WATCH_SECONDS),
            (forgetting.remove_copies, WATCH_SECONDS),
            (forgetting.remove_unattached_scans, WATCH_SECONDS),
            (application.mend, upkeep.LOOK_SECONDS),
            (application.note_presence, upkeep.LOOK_SECONDS),
            (application.note_bursts, upkeep.LOOK_SECONDS),
        ]
        names = names_of(application)
        if names is not None:
            looks.append((_Called(application, names).look, STATUS_SECONDS))
        parts = [gevent.spawn(upkeep.repeat, look, seconds) for look, seconds in looks]
        stop.wait()
        application.stopping = True
        gevent.killall(parts)
        awake.stop()
        if names is not None:
            names.stop()
        server.stop(timeout=2)
        snapshots.finish()
        application.stop()


def log_what_greenlets_meet() -> None:
    """Have gevent log what nobody caught: it would print its words, which may quote a person."""
    from gevent.hub import Hub

    from liveqa.machine import logs

    def log_it(_hub: Hub, _context: object, _kind: object, problem: object, _trace: object) -> None:
        logs.uncaught(problem if isinstance(problem, BaseException) else None, "a greenlet")

    Hub.print_exception = log_it  # type: ignore[assignment, method-assign]


def names_of(application: "Application") -> "Names | None":
    """Return what answers to the laptop's names in the network, if that is wished and possible."""
    if not application.config.mdns:
        return None
    try:
        from liveqa.machine.mdns import Names

        return Names(application.reach.port)
    except (ImportError, OSError) as error:  # a part may be blocked: the numbers still lead here
        log.warning("no names in the network: %s", error)
        return None


def freeze_what_is_loaded() -> None:
    """Leave what is loaded so far out of garbage collection: with the longer pauses between
    collections that every process of ours keeps, that saves a fifth of the CPU that a joining phone
    costs."""
    gc.collect()
    gc.freeze()


class _Watch:
    """Follows what changes besides commands: the laptop's address, and whether it may sleep."""

    def __init__(self, application: "Application") -> None:
        self._application = application

    def look(self) -> None:
        if self._application.in_session:
            awake.start()
        else:
            awake.stop()
            clock.follow()
        self._application.follow()


class _Called:
    """Makes the laptop's names follow the address that phones use, and tells the pages."""

    def __init__(self, application: "Application", names: "Names") -> None:
        self._reach = application.reach
        self._names = names

    def look(self) -> None:
        self._names.follow(self._reach.announced)
        self._reach.hosts = self._names.hosts()


class _Status:
    """Tells whoever started us what has changed: where phones come in, and how many are here."""

    def __init__(self, application: "Application", tell: "Callable[[Status], None]") -> None:
        self._application = application
        self._tell = tell
        self._told: Status | None = None

    def look(self) -> None:
        from liveqa.server.supervisor import Status

        application = self._application
        writer = application.service.writer
        status = Status(
            application.links(),
            application.count_phones(),
            application.server,
            trouble="" if writer.read_only else writer.trouble,
        )
        if status != self._told:
            self._told = status
            self._tell(status)


def stop_signal(until: Callable[[], None]) -> "Event":
    """Return what is set on SIGINT or SIGTERM, or once `until` returns."""
    import gevent
    from gevent import monkey
    from gevent.event import Event

    stop = Event()
    loop = gevent.get_hub().loop

    def wait() -> None:
        until()
        loop.run_callback_threadsafe(stop.set)

    monkey.get_original("_thread", "start_new_thread")(wait, ())
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
