"""A running gateway: phones and screens in this process, the record in another one."""

import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import gevent
from flask import Flask

from liveqa.domain.entrances import Links
from liveqa.domain.words import Role
from liveqa.halls import wire
from liveqa.halls.gateway import Gateway
from liveqa.halls.line import Line
from liveqa.halls.remote import Remote
from liveqa.live import Fanout, Live, make_server
from liveqa.machine import certificate, datadir, logs, resources
from liveqa.machine.config import Config
from liveqa.machine.reach import Reach
from liveqa.server import process, upkeep
from liveqa.web import guard, numbers
from liveqa.web.pages import pages
from liveqa.web.proxy import BehindProxies
from liveqa.web.shelf import StaticCache
from liveqa.web.site import Condition, install
from liveqa.web.visiting import api_of

if TYPE_CHECKING:
    from liveqa.server.supervisor import Orders, Status

log = logging.getLogger(__name__)

FIRST_SECONDS = 3.0
"""How long the core is waited for before phones are let in all the same."""


@dataclass
class GatewayApplication:
    """A whole gateway: `wsgi` is what a server serves."""

    config: Config
    reach: Reach
    remote: Remote
    door: Gateway = field(init=False)
    live: Live = field(init=False)
    wsgi: Any = field(init=False)
    surfaces: tuple[str, ...] = tuple(wire.CHANNELS)
    told: str = ""

    @property
    def condition(self) -> Condition:
        """Return whether commands are taken."""
        return Condition.READY if self.remote.trouble is None else Condition.AWAY

    @property
    def home(self) -> str:
        """Return the address of the staff's pages, with the core; empty until it is known."""
        return self.door.home

    def follow(self) -> None:
        """Look up which network this machine is in now, and show on screens how phones get
        here."""
        told, self.told = self.told, self.reach.base_url
        if told not in ("", self.told):
            self.door.room_changed()

    def room(self) -> dict[str, object]:
        """Return how phones get here."""
        return self.reach.shown()

    def links(self) -> Links:
        """Return where phones and screens come in; a screen's link bears the secret that the core
        shows."""
        base = self.reach.base_url
        return Links(f"{base}/", f"{base}/{Role.SCREEN}", "", "", "", "")


def create_gateway(config: Config, port: int) -> GatewayApplication:
    """Return a gateway. Raises RedisMissing."""
    application = GatewayApplication(config, Reach(config, port), Remote(Line(config.redis)))
    flask = Flask("liveqa", template_folder=str(resources.templates()), static_folder=None)
    numbers.bound(flask)
    fanout = Fanout()
    door = application.door = Gateway(application.remote, fanout, config.site, application.room)
    live = application.live = Live(flask, fanout, door.admit, door.submit)
    door.end = live.drop_actor
    flask.register_blueprint(pages)
    flask.register_blueprint(api_of())
    shelf = StaticCache(flask.wsgi_app)
    door.renewed = shelf.clear
    hosts, schemes = guard.allowed_hosts(config), guard.allowed_schemes(config)
    application.wsgi = guard.Guard(
        shelf, hosts, schemes, lambda: application.reach.hosts, hsts=config.hsts
    )
    if config.proxies:
        application.wsgi = BehindProxies(application.wsgi, config.proxies)
    install(flask, application)  # type: ignore[arg-type] # staff's pages, which ask for more, are not here
    return application


def run(
    orders: "Orders",
    listener: socket.socket,
    tell: "Callable[[Status], None]",
    until: Callable[[], None],
) -> None:
    """Have phones and screens until SIGINT or SIGTERM, or until `until` returns. Raises
    RedisMissing, RedisRefuses, RedisTooOld, and OtherVersion where the core is of another one."""
    config = orders.config
    with datadir.lock(config.data):
        logs.start(config.data)
        process.log_what_greenlets_meet()
        application = create_gateway(config, listener.getsockname()[1])
        application.remote.start(application.door)
        application.remote.await_first(FIRST_SECONDS)
        tls = certificate.context(config)
        server = make_server(listener, application.wsgi, tls, config.proxies)
        process.freeze_what_is_loaded()
        server.start()
        stop = process.stop_signal(until)
        status = _Status(application, tell)
        looks = [
            (application.follow, process.WATCH_SECONDS),
            (status.look, process.STATUS_SECONDS),
        ]
        parts = [gevent.spawn(upkeep.repeat, look, seconds) for look, seconds in looks]
        stop.wait()
        gevent.killall(parts)
        server.stop(timeout=2)
        application.live.close()
        application.remote.stop()


class _Status:
    """Tells whoever started us where phones come in, how many are here, and whether the core is."""

    def __init__(self, application: GatewayApplication, tell: "Callable[[Status], None]") -> None:
        self._application = application
        self._tell = tell
        self._told: Status | None = None

    def look(self) -> None:
        from liveqa.server.supervisor import Status

        trouble = self._application.remote.trouble
        server: dict[str, Any] = {"core": trouble.code} if trouble else {}
        status = Status(self._application.links(), self._application.door.phones(), server)
        if status != self._told:
            self._told = status
            self._tell(status)
