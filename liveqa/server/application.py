"""The only place that knows everyone: puts store, writer, boards, live and web together."""

import hashlib
import logging
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from wsgiref.types import WSGIApplication

from flask import Flask

from liveqa.board import Boards, Changes, LiveMeeting, View
from liveqa.commands import Done, access, clock, rehearsal
from liveqa.domain.entrances import Links
from liveqa.domain.record import Meeting
from liveqa.domain.words import Audience, MeetingState
from liveqa.errors import Busy, LiveQAError, RedisAway, RedisWithoutUsers
from liveqa.live import Admission, Fanout, Live
from liveqa.machine import datadir, logs, onetime, qr, recordings, resources
from liveqa.machine.clock import Doubted, Phones, doubted, now_ms
from liveqa.machine.config import Config
from liveqa.machine.reach import Reach
from liveqa.server.door import OwnDoor
from liveqa.service.committing import Batch
from liveqa.service.jobs import BelieveClock
from liveqa.service.presence import Presence
from liveqa.service.rate_limits import RateLimits
from liveqa.service.service import Service, revoked_devices
from liveqa.service.writer import Writer
from liveqa.store import Actor, Store
from liveqa.store.printed import Printed
from liveqa.web import guard, numbers
from liveqa.web.api import api
from liveqa.web.links import links
from liveqa.web.pages import pages
from liveqa.web.proxy import BehindProxies
from liveqa.web.shelf import StaticCache
from liveqa.web.site import Condition, install

if TYPE_CHECKING:
    from liveqa.halls.core import Core

log = logging.getLogger(__name__)


@dataclass
class Application:
    """A whole LiveQA: `wsgi` is what a server serves."""

    service: Service
    live: Live
    wsgi: WSGIApplication
    config: Config
    reach: Reach
    codes: onetime.Codes
    admission: Admission
    shelf: StaticCache
    """Pages by their addresses, in which codes stand."""
    gate: guard.Guard
    """What every request passes first."""
    stale: set[int] = field(default_factory=set)
    """Meetings with a board that is behind its database."""
    lost: str = ""
    """The address that was chosen for phones, once the laptop has it no longer."""
    told: str = ""
    """The address that pages show."""
    ways: list[str] = field(default_factory=list)
    """All addresses that lead here, as pages know them."""
    server: View = field(default_factory=dict)
    """How the server is, where people need to know: what every board tells of it."""
    stopping: bool = False
    """It was asked to end, and finishes what was accepted."""
    phones: Phones = field(default_factory=Phones)
    """What the phones of the hall say of the time."""
    surfaces: Collection[str] = tuple(Audience)
    halls: "Core | None" = None
    """What joins it to processes that have phones, too."""

    def __post_init__(self) -> None:
        self.door = OwnDoor(self.service, self.config.data, self.codes, self.phones, self.refresh)

    @property
    def base_url(self) -> str:
        """Return the address phones use now: it changes with the network the laptop is in."""
        return self.reach.base_url

    @property
    def home(self) -> str:
        """Return the address of the staff's pages."""
        return self.reach.base_url

    @property
    def misprinted(self) -> Printed | None:
        """Return the sheets of a meeting to come that name another address than phones use now.
        Behind a proxy nobody knows which address that is."""
        if self.config.proxies and not self.reach.fixed:
            return None
        waiting, now = self.service.reader.printed.waiting(), self.base_url
        return next((printed for printed in waiting if printed.address != now), None)

    @property
    def in_session(self) -> bool:
        """Return whether any meeting is open."""
        return any(row.state == MeetingState.OPEN for row in self.service.reader.meetings.all())

    @property
    def condition(self) -> Condition:
        """Return whether commands are taken."""
        if self.stopping:
            return Condition.STOPPING
        writer = self.service.writer
        return Condition.STORAGE if writer.read_only or writer.failing else Condition.READY

    @property
    def doubt(self) -> Doubted | None:
        """Return why the laptop's clock is not believed just now; None if it is."""
        return doubted(now_ms(), self.service.reader.settings.known_at(), self.phones.now_ms())

    def know_the_time(self) -> None:
        """Note that the clock is believed; if that cannot be stored, it is noted later."""
        with suppress(Busy):
            self.service.writer.submit(BelieveClock())

    def doubt_the_time(self) -> None:
        """Note in the meetings that run by the clock that it is not believed."""
        with suppress(Busy):
            self.service.doubt_clock()

    def links(self) -> Links:
        """Return the links as they are valid now."""
        return links(self.service.reader, self.base_url)

    def announce(self) -> None:
        """Say in the data folder how this laptop's own browser gets in, unless that is said; what
        cannot be written, as on a full disk, is said later."""
        here = datadir.Running(self.reach.laptop_url, self.codes.key)
        if datadir.running(self.config.data) != here:
            with suppress(OSError, Busy):
                datadir.announce(self.config.data, here)

    def refresh(self, meeting: LiveMeeting, audience: Audience) -> None:
        """Update a view that nobody watches on a socket."""
        self.live.refresh(self.admission.source(meeting), audience)

    def vitals(self) -> dict[str, Any]:
        """Return how the hall is doing, as plain JSON."""
        halls = self.halls
        gateways = halls.report() if halls else []
        lets_in = halls is not None and halls.users.are_there
        return {**self.live.vitals(), "gateways": gateways, "lets_gateways_in": lets_in}

    def let_in(self, actor: Actor, user: str) -> str:
        """Give a gateway a new password; return the address of Redis with it. Raises NotAllowed for
        all except organisers, RedisWithoutUsers, Invalid, RedisRefuses."""
        return self._with_halls().let_in(actor, user)

    def turn_out(self, actor: Actor, user: str) -> None:
        """End a gateway's access. Raises what `let_in` does."""
        self._with_halls().turn_out(actor, user)

    def _with_halls(self) -> "Core":
        if self.halls is None:
            raise RedisWithoutUsers
        return self.halls

    def follow(self) -> None:
        """Look up which network the laptop is in now, and update every page that shows how phones
        get here."""
        self.lost, told, ways = self.reach.lost, self.told, self.ways
        self.told, self.ways = self.base_url, self.reach.ways
        if told not in ("", self.told):
            self.service.visits.forget()
        self._note_address()
        if self.ways == ways:
            return
        for live in self.service.boards.all_loaded():
            self.service.boards.refresh_room(live)
            self.live.committed(live, {})

    def _note_address(self) -> None:
        """Note by which address phones come in, where that is known; if it cannot be stored, it is
        noted later. Without a network they come by none, and perhaps by the same one later."""
        known = self.reach.fixed or (not self.config.proxies and self.reach.candidates())
        if known:
            with suppress(Busy):
                self.service.note_address(self.told)

    def purge(self) -> None:
        """Erase personal data whose day has come, if the clock is believed; if that cannot be
        stored, it is tried again later."""
        with suppress(Busy):
            if self.doubt is None:
                self.service.purge()

    def untie(self) -> None:
        """Forget which phone did what in meetings closed an hour ago, if it is to be believed that
        they were."""
        with suppress(Busy):
            if self.doubt is None:
                self.service.untie()

    def lapse_recordings(self) -> None:
        """End recordings of which no sound comes any more."""

        def heard(meeting: Meeting) -> int:
            kept = recordings.pieces(self.config.data, recordings.key(meeting))
            return kept[-1].end if kept else 0

        with suppress(Busy):
            self.service.lapse_recordings(heard)

    def end_sessions(self) -> None:
        """End the sessions of staff whose time is over, if it is to be believed that it is."""
        with suppress(Busy):
            if self.doubt is None:
                self.service.end_sessions()

    def note_presence(self) -> None:
        """Let phones count that have been there long enough, and note which are back since the
        address changed; if that cannot be stored, it is done later."""
        with suppress(Busy):
            self.service.note_presence(self._connected())
            self.service.note_back()

    def note_bursts(self) -> None:
        """Store what came in bursts; if that cannot be stored, it is told later."""
        with suppress(Busy):
            self.service.note_bursts()

    def connected(self, meeting: int) -> set[int]:
        """Return which phones are connected in a meeting."""
        return self._connected().get(meeting, set())

    def screens(self, meeting: int) -> int:
        """Return how many screens of a meeting are open: here, through gateways, and those that
        read."""
        open_here = self._connected(Audience.SCREEN).get(meeting, set())
        return len(open_here | self.service.screens.there(meeting))

    def _connected(self, audience: Audience = Audience.PHONE) -> dict[int, set[int]]:
        here = self.live.connected(audience)
        there = self.halls.desk.connected(audience) if self.halls else {}
        for meeting, devices in there.items():
            here[meeting] = here.get(meeting, set()) | devices
        return here

    def count_phones(self) -> int:
        """Return how many phones are connected, in all meetings, here and through gateways."""
        return sum(map(len, self._connected().values()))

    def tell_server(self, server: View) -> None:
        """Let every page know how the server is."""
        self.server = server
        self.service.boards.set_server(server)
        for live in self.service.boards.all_loaded():
            self.live.committed(live, {}, urgent=True)

    def mend(self) -> None:
        """Reload the boards that could not follow; what fails again is tried the next time."""
        for meeting in self.stale | self.live.failed:
            self.service.boards.reload(meeting)
            self.stale.discard(meeting)
            self.live.anew(meeting)

    def start(self) -> None:
        """Begin to take commands."""
        self.service.writer.start()
        if self.halls:
            self.halls.start()

    def stop(self) -> None:
        """Close all connections, finish what was accepted, then close the files."""
        self.live.close()
        self.service.writer.stop()
        if self.halls:
            self.halls.stop()
        self.gate.closed = True  # pages that lost their socket ask on connections of before
        # The last to close folds the write-ahead log in, which a reader cannot.
        self.service.reader.close()
        self.service.writer.close()


def create_app(config: Config, port: int) -> Application:
    """Return a LiveQA on a data folder; raises what opening its database refuses."""
    database = datadir.database_path(config.data)
    store = Store.open(database)
    store.server_key()
    store.links.ensure_key()
    reader = Store.open_readonly(database)
    reach = Reach(config, port, reader.settings.choice())

    def room_of(meeting: Meeting) -> dict[str, object]:
        return {**reach.shown(), **wifi(meeting)}

    boards = Boards(reader, room_of)
    writer = Writer(store, lambda batch: _committed(application, batch))
    service = Service(writer, reader, boards, RateLimits(), Presence(config.presence))
    flask = Flask("liveqa", template_folder=str(resources.templates()), static_folder=None)
    numbers.bound(flask)
    admission = Admission(boards, service.authenticate, service.own_of)
    fanout = Fanout(config.rate)
    live = Live(flask, fanout, admission, service.submit)
    codes = onetime.Codes(onetime.new_key())
    flask.register_blueprint(pages)
    flask.register_blueprint(api)
    hosts, schemes = guard.allowed_hosts(config), guard.allowed_schemes(config)
    shelf = StaticCache(flask.wsgi_app)
    guarded = guard.Guard(shelf, hosts, schemes, lambda: reach.hosts, hsts=config.hsts)
    door: WSGIApplication = BehindProxies(guarded, config.proxies) if config.proxies else guarded
    application = Application(service, live, door, config, reach, codes, admission, shelf, guarded)
    if config.redis:
        application.halls = _halls(
            config, store.server_key(), (service, admission, fanout), lambda: reach.base_url
        )
    install(flask, application)
    return application


def _halls(
    config: Config,
    key: bytes,
    parts: tuple[Service, Admission, Fanout],
    home: Callable[[], str],
) -> "Core":
    """Return what joins this process to gateways. Raises RedisMissing, RedisRefuses, RedisTooOld,
    CoreElsewhere; a Redis that cannot be reached is waited for."""
    from liveqa.halls.core import Core
    from liveqa.halls.line import Line

    core = Core(Line(config.redis), hashlib.sha256(key).hexdigest()[:16], *parts, config, home)
    with suppress(RedisAway):
        core.check()
    return core


def wifi(meeting: Meeting) -> dict[str, object]:
    """Return the Wi-Fi by which phones get to a meeting, if the plan says."""
    if not meeting.wifi_ssid:
        return {}
    payload = qr.wifi_payload(meeting.wifi_ssid, meeting.wifi_password, hidden=meeting.wifi_hidden)
    found: dict[str, object] = {"ssid": meeting.wifi_ssid, "qr": qr.drawn(payload)}
    if meeting.wifi_password:
        found["password"] = meeting.wifi_password
    if meeting.wifi_hidden:
        found["hidden"] = True
    return {"wifi": found}


def _committed(application: Application, batch: Batch) -> None:
    for meeting, changes in batch.changes.items():
        try:
            _show(application, meeting, batch.revs[meeting], changes)
        except Exception:  # it is stored: others see theirs, and this board is reloaded
            logs.exception(log, "a change was not shown")
            application.stale.add(meeting)
    for outcome in batch.outcomes:
        if not isinstance(outcome, LiveQAError):
            _follow_up(application, outcome)


def _follow_up(application: Application, outcome: Done) -> None:
    """Do what follows from a commit besides what boards show."""
    happened, halls = {event.name for event in outcome.events}, application.halls
    if clock.CONFIRMED in happened:
        application.phones.forget()
    if rehearsal.ENDED in happened:
        application.service.forget_bursts(outcome.meeting)
    if access.CODE_RENEWED in happened:
        application.shelf.clear()
        if halls:
            halls.outbox.renewed()
    application.live.concern(outcome.meeting, outcome.concerns)
    for device in revoked_devices(outcome.events):
        application.live.drop_actor(device)
        if halls:
            halls.outbox.ended(device)


def _show(application: Application, meeting: int, rev: int, changes: Changes) -> None:
    live = application.service.boards.loaded(meeting)
    if live is None:
        return
    live.board.apply(rev, changes)
    if "meeting" in changes:
        application.service.boards.refresh_room(live)
    application.live.committed(live, changes)
