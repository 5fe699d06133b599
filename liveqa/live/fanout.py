"""Sends each audience one patch a tick, the same bytes to every idle socket.

A client is known by the revision it was sent last. Whoever has the last patch's `from` gets the
patch; whoever has anything else, or nothing, gets the board. So joining, lagging and catching up
are one path, and nothing is queued for anybody.
"""

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

import gevent
from gevent.event import Event

from liveqa.domain.words import Audience
from liveqa.live.ports import Concerned, Relay, Source, Step
from liveqa.live.vitals import Vitals
from liveqa.machine import logs

log = logging.getLogger(__name__)

PHONE_SECONDS = 0.25
MANY_PHONES = 200
MANY_PHONES_SECONDS = 0.5
STAFF_SECONDS = 0.2
RELAYED = (Audience.PHONE, Audience.SCREEN)
"""The audiences that other processes may have, too."""
NOTHING_YET = -1


class Sink(Protocol):
    """Where frames go: a socket."""

    def push(self, frame: bytes) -> bool: ...
    def when_ready(self, call: Callable[[], None]) -> None: ...


@dataclass(eq=False, slots=True)
class Client:
    """One socket of a device in a meeting. `rev` is the revision it was sent last, `mine` a hash of
    the last `mine` it was sent."""

    actor: int
    audience: Audience
    outlet: Sink
    rev: int = NOTHING_YET
    mine: int = 0
    mine_due: bool = True
    word: int = 0
    """The number of the last word that it was sent."""


@dataclass(eq=False, slots=True)
class Hall:
    """Everyone who is in one meeting now."""

    source: Source
    clients: dict[Audience, set[Client]] = field(
        default_factory=lambda: {audience: set() for audience in Audience}
    )
    devices: dict[int, set[Client]] = field(default_factory=dict)
    elsewhere: int | None = None
    """How many phones other processes have in it; None if nobody there follows it."""
    steps: dict[Audience, Step] = field(default_factory=dict)
    """The last patch of each audience."""
    due: dict[Audience, float] = field(default_factory=dict)
    not_before: dict[Audience, float] = field(default_factory=lambda: dict.fromkeys(Audience, 0.0))
    wake: Event = field(default_factory=Event)
    ticking: bool = False
    asleep_until: float = 0.0
    rate: float | None = None
    """Patches a second to phones, if an option set it."""

    def add(self, client: Client) -> None:
        """Add a client."""
        self.clients[client.audience].add(client)
        self.devices.setdefault(client.actor, set()).add(client)

    def remove(self, client: Client) -> None:
        """Remove a client."""
        self.clients[client.audience].remove(client)
        self.devices[client.actor].remove(client)
        if not self.devices[client.actor]:
            del self.devices[client.actor]

    def period(self, audience: Audience) -> float:
        """Return the seconds between two patches to an audience."""
        if audience != Audience.PHONE:
            return STAFF_SECONDS
        if self.rate:
            return 1 / self.rate
        crowded = len(self.clients[audience]) + (self.elsewhere or 0) > MANY_PHONES
        return MANY_PHONES_SECONDS if crowded else PHONE_SECONDS

    def is_followed(self, audience: Audience) -> bool:
        """Return whether anybody follows an audience's board, here or elsewhere."""
        return bool(self.clients[audience]) or self.is_relayed(audience)

    def is_relayed(self, audience: Audience) -> bool:
        """Return whether other processes follow an audience's board."""
        return self.elsewhere is not None and audience in RELAYED


class Fanout:
    """Sends every client of every meeting what is new for it. `rate` is how many patches a second
    phones get, if that was set; `relay` takes them to other processes."""

    def __init__(self, rate: float | None = None, relay: Relay | None = None) -> None:
        self.vitals = Vitals()
        self._rate = rate
        self._relay = relay
        self._halls: dict[int, Hall] = {}
        self._word, self._number = b"", 0
        self.failed: set[int] = set()
        """The meetings with a board that could not be shown, until it is reloaded."""

    def join(self, source: Source, client: Client) -> None:
        """Add a client; it is sent board and `mine` as soon as its socket is free."""
        hall = self._hall(source)
        self.refresh(source, client.audience)
        hall.add(client)
        self._serve(hall, client)

    def tell(self, frame: bytes) -> None:
        """Send a frame to everyone who is here, and to whoever comes later."""
        self._number += 1
        self._word = frame
        for hall in self._halls.values():
            for client in [each for here in hall.clients.values() for each in here]:
                self._serve(hall, client)

    def relay(self, relay: Relay) -> None:
        """Pass on to other processes what phones and screens are sent, where any follow it."""
        self._relay = relay

    def follow(self, source: Source, elsewhere: int | None) -> None:
        """Note how many phones other processes have in a meeting; None if nobody there follows
        it."""
        hall = self._hall(source)
        if elsewhere is not None and hall.elsewhere is None:
            for audience in RELAYED:
                self.refresh(source, audience)
        hall.elsewhere = elsewhere
        self._forget_empty(hall)

    def _hall(self, source: Source) -> Hall:
        hall = self._halls.get(source.meeting)
        if hall is None:
            hall = self._halls[source.meeting] = Hall(source, rate=self._rate)
        return hall

    def attendance(self) -> dict[int, Counter[Audience]]:
        """Return how many sockets each audience has, by meeting."""
        return {
            meeting: Counter({who: len(clients) for who, clients in hall.clients.items()})
            for meeting, hall in self._halls.items()
        }

    def devices(self, audience: Audience) -> dict[int, set[int]]:
        """Return which devices of an audience hold a socket, by meeting."""
        return {
            meeting: {client.actor for client in hall.clients[audience]}
            for meeting, hall in self._halls.items()
        }

    def leave(self, meeting: int, client: Client) -> None:
        """Forget a client that has joined."""
        hall = self._halls[meeting]
        hall.remove(client)
        self._forget_empty(hall)

    def _forget_empty(self, hall: Hall) -> None:
        if not hall.devices and hall.elsewhere is None:
            self._halls.pop(hall.source.meeting, None)

    def refresh(self, source: Source, audience: Audience) -> None:
        """Update the view of an audience that nobody follows."""
        hall = self._halls.get(source.meeting)
        if hall is None or not hall.is_followed(audience):
            source.advance(audience)

    def committed(self, meeting: int, concerned: Concerned, *, urgent: bool) -> None:
        """Send out what a commit changed, also what concerns these devices alone. What is urgent
        reaches screen and staff at once."""
        hall = self._halls.get(meeting)
        if hall is None:
            return
        self._outdate(hall, concerned)
        self._schedule(hall, hall.clients, urgent=urgent)

    def arrived(self, meeting: int, audience: Audience) -> None:
        """Send an audience at once what came from elsewhere, where the pace is kept."""
        hall = self._halls.get(meeting)
        if hall is not None:
            self._try_send(hall, audience)

    def concern(self, meeting: int, concerned: Concerned) -> None:
        """Send what concerns these devices alone, with the next patch."""
        hall = self._halls.get(meeting)
        if hall is not None:
            self._schedule(hall, self._outdate(hall, concerned), urgent=False)

    def mine_came(self, meeting: int, actor: int) -> None:
        """Send a device what concerns it alone and has come from elsewhere."""
        hall = self._halls.get(meeting)
        if hall is not None:
            for client in hall.devices.get(actor, ()):
                client.mine_due = True
                self._serve(hall, client)

    def anew(self, meeting: int) -> None:
        """Send whole boards: the view was recomputed from scratch, so no patch applies."""
        self.failed.discard(meeting)
        hall = self._halls.get(meeting)
        if hall is None:
            return
        hall.steps.clear()
        hall.source.outdate(None)
        for clients in hall.clients.values():
            for client in clients:
                client.rev, client.mine_due = NOTHING_YET, True
        if self._relay and hall.elsewhere is not None:
            self._relay.anew(meeting)
        self._schedule(hall, hall.clients, urgent=True)

    def mine_changed(self, meeting: int, actor: int, knows: Client | None = None) -> None:
        """Send what concerns a device of ours alone, which may have changed; one of its pages may
        know it already."""
        hall = self._halls.get(meeting)
        if hall is not None:
            hall.source.outdate({actor})
            audiences = self._mine_due(hall, actor, knows)
            if audiences:
                self._schedule(hall, audiences, urgent=False)

    def _outdate(self, hall: Hall, concerned: Concerned) -> set[Audience]:
        """Note that what concerns these devices alone may have changed; return their audiences."""
        if self._relay and hall.elsewhere is not None and concerned != set():
            self._relay.concern(hall.source.meeting, concerned)
        hall.source.outdate(concerned)
        audiences: set[Audience] = set()
        for actor in hall.devices if concerned is None else concerned:
            audiences |= self._mine_due(hall, actor)
        return audiences

    def _mine_due(self, hall: Hall, actor: int, knows: Client | None = None) -> set[Audience]:
        of_device = hall.devices.get(actor, ())
        clients = [client for client in of_device if client is not knows]
        for client in clients:
            client.mine_due = True
        return {client.audience for client in clients}

    def _schedule(self, hall: Hall, audiences: Iterable[Audience], *, urgent: bool) -> None:
        """Schedule an audience's next tick; one that comes soon enough is not woken for every
        vote."""
        now = time.monotonic()
        for audience in audiences:
            if hall.is_followed(audience):
                at_once = urgent and audience != Audience.PHONE
                when = 0.0 if at_once else max(now, hall.not_before[audience])
                hall.due[audience] = min(when, hall.due.get(audience, when))
        if hall.due and min(hall.due.values()) < hall.asleep_until:
            hall.wake.set()
        if hall.due and not hall.ticking:
            hall.ticking = True
            gevent.spawn(self._tick, hall)

    def _tick(self, hall: Hall) -> None:
        """Send what is due; return when nothing is left."""
        try:
            while hall.due:
                now = time.monotonic()
                for audience in [name for name, when in hall.due.items() if when <= now]:
                    when = hall.due.pop(audience)
                    self._try_send(hall, audience)
                    self.vitals.ticks.add(now - when if when else 0.0)
                    hall.not_before[audience] = now + hall.period(audience)
                hall.wake.clear()
                if hall.due:
                    hall.asleep_until = min(hall.due.values())
                    hall.wake.wait(max(0.0, hall.asleep_until - time.monotonic()))
        finally:
            hall.ticking = False

    def _try_send(self, hall: Hall, audience: Audience) -> None:
        try:
            self._send(hall, audience)
        except Exception:  # one audience's fault must not blind the others
            logs.exception(log, "a board was not sent")
            self.failed.add(hall.source.meeting)

    def _send(self, hall: Hall, audience: Audience) -> None:
        if not hall.is_followed(audience):
            return
        clients = hall.clients[audience]
        news = hall.source.advance(audience)
        if news is not None:
            if news.from_rev == news.to_rev:
                # The room's address is no part of the journal, and a patch needs a revision.
                for client in clients:
                    client.rev = NOTHING_YET
            hall.steps[audience] = news
            if self._relay and hall.is_relayed(audience):
                self._relay.patched(hall.source.meeting, audience, news)
        step, rev = hall.steps.get(audience), hall.source.rev(audience)
        for client in list(clients):
            # nearly everyone needs only the patch and can take it
            if (
                client.mine_due
                or client.word != self._number
                or step is None
                or client.rev != step.from_rev
                or step.to_rev != rev
                or not client.outlet.push(step.frame)
            ):
                self._serve(hall, client)
            else:
                client.rev = rev

    def _serve(self, hall: Hall, client: Client) -> None:
        """Send a client all it lacks, or arrange to be called when its socket is free."""
        rev, frame = self._state(hall, client)
        own = hall.source.mine(client.actor) if client.mine_due else None
        mine = client.mine
        if own is not None and own[0] != client.mine:
            # what is one's own first: with a patch, a page need not take its upvotes for others'
            frame = frame + own[1] if client.rev == NOTHING_YET else own[1] + frame
            mine = own[0]
        if client.word != self._number:
            frame += self._word
        if not frame or client.outlet.push(frame):
            client.rev, client.mine, client.mine_due = rev, mine, False
            client.word = self._number
        else:
            client.outlet.when_ready(lambda: self._serve(hall, client))

    def _state(self, hall: Hall, client: Client) -> tuple[int, bytes]:
        """Return the revision that a client ought to have, and the frame that takes it there."""
        rev = hall.source.rev(client.audience)
        if client.rev == rev:
            return rev, b""
        step = hall.steps.get(client.audience)
        if step is not None and step.to_rev == rev and step.from_rev <= client.rev < rev:
            return rev, step.frame
        return rev, hall.source.board(client.audience)
