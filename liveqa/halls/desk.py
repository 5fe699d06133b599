"""Where the core answers gateways: it believes them nothing but what an attendee may do, and holds
each to brakes."""

import logging
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import gevent
import msgspec

from liveqa.domain.words import AUDIENCE_OF, Audience, Role
from liveqa.errors import LiveQAError, Malformed, NotAllowed
from liveqa.halls import wire
from liveqa.halls.outbox import Outbox
from liveqa.live import Admission, Fanout
from liveqa.live.source import BoardSource
from liveqa.machine import lan, logs
from liveqa.machine.clock import now_ms
from liveqa.service.rate_limits import GATEWAY, JOINING_THROUGH, Buckets
from liveqa.service.service import Service
from liveqa.store import Actor
from liveqa.text import clean
from liveqa.web.visiting import attachment_of, found

log = logging.getLogger(__name__)

GONE_SECONDS = 10.0
SITE_LENGTH = 200
VISITORS = (Role.ATTENDEE, Role.SCREEN)
"""Who may come through a gateway."""


@dataclass(slots=True)
class Gateway:
    """One process with phones. `here` are the phones that brought their token through it and
    hold a socket, by meeting, `screens` the screens; `delay` is the time to it and back, in
    milliseconds."""

    user: str
    instance: str
    version: str = ""
    site: str = ""
    heard: float = 0.0
    delay: float | None = None
    follows: dict[int, int] = field(default_factory=dict)
    """How many phones it says that it has, by meeting whose board it shows."""
    here: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    screens: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    @property
    def name(self) -> str:
        """Return what tells it from others: a Redis without users has nothing but its word."""
        return self.user if self.user != wire.NOBODY else self.instance


class Desk:
    """Answers what gateways ask."""

    def __init__(
        self, service: Service, admission: Admission, fanout: Fanout, outbox: Outbox, data: Path
    ) -> None:
        self._service = service
        self._admission = admission
        self._fanout = fanout
        self._outbox = outbox
        self._data = data
        self._brakes = Buckets()
        self._pulses: dict[int, float] = {}
        self._followed: dict[int, BoardSource] = {}
        self.gateways: dict[tuple[str, str], Gateway] = {}

    def take(
        self,
        sender: wire.Sender,
        requests: list[wire.AnyRequest],
        done: Callable[[], None],
    ) -> None:
        """Answer requests, and then call `done`. Those that wait for a commit do so together."""
        user, instance = sender.user, sender.instance
        gateway = self._gateway(user, instance)
        gateway.version = sender.version
        left = len(requests)

        def answered(request: wire.AnyRequest, work: Callable[[], Any]) -> None:
            nonlocal left
            self._outbox.answer(user, instance, _answer(request, work))
            left -= 1
            if not left:
                done()

        for request in requests:
            work = partial(self._do, gateway, request)
            if isinstance(request, wire.Do | wire.Join):
                gevent.spawn(answered, request, work)
            else:
                answered(request, work)
        if not requests:
            done()

    def report(self) -> list[dict[str, Any]]:
        """Return the gateways that are there, as plain JSON: the user of Redis, site, phones,
        milliseconds to it and back, version."""
        return [
            {
                "user": one.user,
                "site": one.site,
                "phones": sum(one.follows.values()),
                "delay": None if one.delay is None else round(one.delay, 1),
                "version": one.version,
            }
            for one in sorted(self.gateways.values(), key=lambda one: (one.site, one.user))
        ]

    def forget(self, user: str) -> None:
        """Forget the gateways of a user, with the phones that they have."""
        self.gateways = {key: one for key, one in self.gateways.items() if one.user != user}

    def connected(self, audience: Audience) -> dict[int, set[int]]:
        """Return which phones, or which screens, hold a socket of a gateway, by meeting."""
        found: dict[int, set[int]] = defaultdict(set)
        for gateway in self.gateways.values():
            there = gateway.screens if audience == Audience.SCREEN else gateway.here
            for meeting, devices in there.items():
                found[meeting] |= devices
        return found

    def pulse(self, number: int) -> dict[int, dict[Audience, int]]:
        """Note that a pulse is sent now; return the revisions of what gateways follow."""
        self._pulses[number] = time.monotonic()
        self._pulses.pop(number - 10, None)
        self._forget_gone()
        return {
            meeting: {audience: source.rev(audience) for audience in wire.CHANNELS}
            for meeting, source in self._followed.items()
        }

    def _gateway(self, user: str, instance: str) -> Gateway:
        key = (user, instance)
        if key not in self.gateways:
            self.gateways[key] = Gateway(user, instance)
        self.gateways[key].heard = time.monotonic()
        return self.gateways[key]

    def _forget_gone(self) -> None:
        since = time.monotonic() - GONE_SECONDS
        self.gateways = {key: one for key, one in self.gateways.items() if one.heard >= since}
        follows = [one.follows for one in self.gateways.values()]
        for meeting in [id for id in self._followed if not any(id in one for one in follows)]:
            self._fanout.follow(self._followed.pop(meeting), None)
        for meeting, source in self._followed.items():
            here = (one.here.get(meeting, ()) for one in self.gateways.values())
            self._fanout.follow(source, sum(map(len, here)))

    def _do(self, gateway: Gateway, request: wire.AnyRequest) -> Any:
        self._brakes.take(gateway.name, GATEWAY)
        if isinstance(request, wire.Join):
            self._brakes.take(("join", gateway.name), JOINING_THROUGH)
        answering: dict[type, Callable[[Gateway, Any], Any]] = {
            wire.Do: self._command,
            wire.Mine: self._mine,
            wire.Enter: self._enter,
            wire.Join: self._join,
            wire.Board: self._board,
            wire.Report: self._report,
            wire.Current: self._current,
            wire.Named: self._named,
            wire.Search: self._search,
            wire.Handles: self._held,
            wire.Attachment: self._attachment,
        }
        return answering[type(request)](gateway, request)

    def _current(self, _gateway: Gateway, _asked: wire.Current) -> tuple[str, list[str]]:
        meetings = self._service.reader.meetings
        meeting = meetings.current(now_ms())
        return meeting.code, meetings.former_codes(meeting.id)

    def _named(self, _gateway: Gateway, asked: wire.Named) -> tuple[int, str, list[str]]:
        live = self._service.boards.get(asked.code)
        return live.id, live.code, self._service.reader.meetings.former_codes(live.id)

    def _search(self, _gateway: Gateway, asked: wire.Search) -> Any:
        board = self._visited(asked.token, asked.code).live.board
        return msgspec.to_builtins(found(board, Audience.PHONE, asked.query))

    def _held(self, _gateway: Gateway, asked: wire.Handles) -> dict[str, Any]:
        return self._visited(asked.token, asked.code).live.board.held_by(asked.handles)

    def _attachment(self, _gateway: Gateway, asked: wire.Attachment) -> tuple[str, int, int, bytes]:
        """Return a piece of a file, with its name, its document's position, and its size."""
        file, position, content = attachment_of(
            self._service, self._data, asked.code, asked.attachment
        )
        begin = max(asked.offset, 0)
        return file, position, len(content), content[begin : begin + wire.PIECE]

    def _visitor(self, token: str, place: str = "") -> Actor:
        actor = self._service.authenticate(token, place)
        if actor.role not in VISITORS:
            raise NotAllowed(field="surface")
        return actor

    def _attendee(self, token: str) -> Actor:
        actor = self._service.authenticate(token, "")
        if actor.role != Role.ATTENDEE:
            raise NotAllowed
        return actor

    def _visited(self, token: str, code: str) -> BoardSource:
        """Return the meeting that a phone reads in."""
        actor = self._attendee(token)
        self._service.read(actor)
        return self._own_meeting(actor, code)

    def _own_meeting(self, actor: Actor, code: str) -> BoardSource:
        source = self._admission.source(self._service.boards.of_device(code, actor))
        if not actor.belongs_to(source.meeting):
            raise NotAllowed(field="meeting")
        return source

    def _command(self, gateway: Gateway, asked: wire.Do) -> bytes:
        actor = self._attendee(asked.token)
        source = self._own_meeting(actor, asked.code)
        answer = self._service.submit(source.code, actor, asked.envelope, asked.lang)
        if answer["ok"]:
            self._outbox.concern(source.meeting, {actor.id}, gateway.instance)
            self._fanout.mine_changed(source.meeting, actor.id)
        return msgspec.json.encode(answer)

    def _mine(self, _gateway: Gateway, asked: wire.Mine) -> bytes:
        actor = self._visitor(asked.token)
        return self._own_meeting(actor, asked.code).mine_json(actor.id)

    def _enter(self, gateway: Gateway, asked: wire.Enter) -> tuple[int, str, int, str]:
        actor = self._visitor(asked.token, place(gateway, asked.address))
        code = asked.code or self._service.reader.meetings.get(actor.meeting).code
        source = self._own_meeting(actor, code)
        if asked.code:
            there = gateway.here if actor.role == Role.ATTENDEE else gateway.screens
            there[source.meeting].add(actor.id)
        return actor.id, actor.role, source.meeting, source.code

    def _join(self, gateway: Gateway, asked: wire.Join) -> tuple[str, str | None]:
        if asked.role not in VISITORS:
            raise NotAllowed(field="role")
        whence = place(gateway, asked.address)
        given = (Role(asked.role), asked.secret, asked.label)
        return self._service.join(asked.code, *given, whence, gateway.site)

    def _board(self, gateway: Gateway, asked: wire.Board) -> tuple[int, bytes]:
        actor = self._visitor(asked.token)
        if asked.reads:
            self._service.read(actor)
        source = self._own_meeting(actor, asked.code)
        if source.meeting not in self._followed:
            self._followed[source.meeting] = source
            self._fanout.follow(source, 0)
        gateway.follows.setdefault(source.meeting, 0)
        return source.live.board.snapshot(AUDIENCE_OF[actor.role])

    def _report(self, gateway: Gateway, report: wire.Report) -> None:
        sent = self._pulses.get(report.pulse)
        if sent is not None:
            gateway.delay = (time.monotonic() - sent) * 1000
        gateway.site = clean(report.site)[:SITE_LENGTH]
        gateway.follows = report.phones
        if report.begins:
            gateway.here.clear()
            gateway.screens.clear()
        for devices in (*gateway.here.values(), *gateway.screens.values()):
            devices.difference_update(report.gone)


def _answer(request: wire.AnyRequest, work: Callable[[], Any]) -> wire.Answer:
    try:
        return wire.Answer(request.id, work())
    except LiveQAError as error:
        return wire.Answer(request.id, None, error.packed())
    except Exception:  # noqa: BLE001 - whatever it was, it must not come again with the parcel
        return wire.Answer(request.id, None, logs.exception(log, "a gateway's request").packed())


def place(gateway: Gateway, address: str) -> str:
    """Return from where a device comes: two houses may have the same addresses within. Of one that
    the gateway had before, nothing is said anew."""
    if not address:
        return ""
    try:
        within = lan.household(address)
    except ValueError:
        raise Malformed from None
    return f"{gateway.name} {within.replace(':', '.')}"
