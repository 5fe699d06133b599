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
import msgspec
from gevent.event import Event
from msgspec import Raw

from liveqa.board import Board, Changes
from liveqa.domain.words import Audience, MeetingState
from liveqa.live.engineio.frames import text_frame
from liveqa.live.events import BoardEvent, PatchEvent
from liveqa.live.ports import OwnOf
from liveqa.live.vitals import Vitals
from liveqa.machine import logs
from liveqa.machine.clock import now_ms

log = logging.getLogger(__name__)

PHONE_SECONDS = 0.25
MANY_PHONES = 200
MANY_PHONES_SECONDS = 0.5
STAFF_SECONDS = 0.2
URGENT = {"stage", "agenda"}
"""The kinds of rows that a whole hall looks at: what is on the screen, and the running clock."""
NOTHING_YET = -1

encode = msgspec.json.encode


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


@dataclass(frozen=True, slots=True)
class Step:
    """The last patch of an audience, ready for the wire."""

    from_rev: int
    to_rev: int
    frame: bytes


@dataclass(eq=False, slots=True)
class Hall:
    """Everyone who is in one meeting now."""

    meeting: int
    board: Board
    clients: dict[Audience, set[Client]] = field(
        default_factory=lambda: {audience: set() for audience in Audience}
    )
    devices: dict[int, set[Client]] = field(default_factory=dict)
    steps: dict[Audience, Step] = field(default_factory=dict)
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
        crowded = len(self.clients[audience]) > MANY_PHONES
        return MANY_PHONES_SECONDS if crowded else PHONE_SECONDS


class Fanout:
    """Sends every client of every meeting what is new for it."""

    def __init__(
        self, own_of: OwnOf, rate: float | None = None, vitals: Vitals | None = None
    ) -> None:
        self._own_of = own_of
        self._vitals = vitals or Vitals()
        self._rate = rate
        self._halls: dict[int, Hall] = {}
        self.failed: set[int] = set()
        """The meetings with a board that could not be shown, until it is reloaded."""

    def join(self, meeting: int, board: Board, client: Client) -> None:
        """Add a client; it is sent board and `mine` as soon as its socket is free."""
        hall = self._halls.get(meeting)
        if hall is None:
            hall = self._halls[meeting] = Hall(meeting, board, rate=self._rate)
        if not hall.clients[client.audience]:
            self.refresh(meeting, board, client.audience)
        hall.add(client)
        self._serve(hall, client)

    def attendance(self) -> dict[int, Counter[Audience]]:
        """Return how many sockets each audience has, by meeting."""
        return {
            meeting: Counter({who: len(clients) for who, clients in hall.clients.items()})
            for meeting, hall in self._halls.items()
        }

    def phones(self) -> dict[int, set[int]]:
        """Return which phones hold a socket, by meeting."""
        return {
            meeting: {client.actor for client in hall.clients[Audience.PHONE]}
            for meeting, hall in self._halls.items()
        }

    def leave(self, meeting: int, client: Client) -> None:
        """Forget a client that has joined."""
        hall = self._halls[meeting]
        hall.remove(client)
        if not hall.devices:
            del self._halls[meeting]

    def refresh(self, meeting: int, board: Board, audience: Audience) -> None:
        """Update the view of an audience that nobody follows on a socket."""
        hall = self._halls.get(meeting)
        if hall is None or not hall.clients[audience]:
            board.advance(audience)

    def committed(self, meeting: int, changes: Changes, *, urgent: bool) -> None:
        """Send out rows that changed on the board. What is urgent, or what the hall looks at,
        reaches screen and staff at once."""
        hall = self._halls.get(meeting)
        if hall is None:
            return
        for question in changes.get("questions", {}):
            self._mine_due(hall, hall.board.asker_of(question))
        if _removes_upvotes(changes):
            for device in hall.devices:
                self._mine_due(hall, device)
        if "speakers" in changes:
            for device in hall.board.registered:
                self._mine_due(hall, device)
        self._schedule(hall, hall.clients, urgent=urgent or bool(URGENT & changes.keys()))

    def anew(self, meeting: int) -> None:
        """Send whole boards: the view was recomputed from scratch, so no patch applies."""
        self.failed.discard(meeting)
        hall = self._halls.get(meeting)
        if hall is None:
            return
        hall.steps.clear()
        for clients in hall.clients.values():
            for client in clients:
                client.rev, client.mine_due = NOTHING_YET, True
        self._schedule(hall, hall.clients, urgent=True)

    def mine_changed(self, meeting: int, actor: int, knows: Client | None = None) -> None:
        """Send what concerns this device alone, which may have changed; one of its pages may know
        it already."""
        hall = self._halls.get(meeting)
        if hall is not None:
            audiences = self._mine_due(hall, actor, knows)
            if audiences:
                self._schedule(hall, audiences, urgent=False)

    def _mine_due(
        self, hall: Hall, actor: int | None, knows: Client | None = None
    ) -> set[Audience]:
        of_device = hall.devices.get(actor, set()) if actor is not None else set()
        clients = [client for client in of_device if client is not knows]
        for client in clients:
            client.mine_due = True
        return {client.audience for client in clients}

    def _schedule(self, hall: Hall, audiences: Iterable[Audience], *, urgent: bool) -> None:
        """Schedule an audience's next tick; one that comes soon enough is not woken for every
        vote."""
        for audience in audiences:
            if hall.clients[audience]:
                at_once = urgent and audience != Audience.PHONE
                when = 0.0 if at_once else hall.not_before[audience]
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
                    self._vitals.ticks.add(now - when if when else 0.0)
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
            self.failed.add(hall.meeting)

    def _send(self, hall: Hall, audience: Audience) -> None:
        clients = hall.clients[audience]
        if not clients:
            return
        patch = hall.board.advance(audience)
        if patch is not None:
            if patch.from_rev == patch.to_rev:
                # The room's address is no part of the journal, and a patch needs a revision.
                for client in clients:
                    client.rev = NOTHING_YET
            body = PatchEvent(patch.from_rev, patch.to_rev, now_ms(), patch.changes)
            hall.steps[audience] = Step(
                patch.from_rev, patch.to_rev, _event(b"patch", encode(body))
            )
        step, (rev, _) = hall.steps.get(audience), hall.board.view(audience)
        for client in list(clients):
            # nearly everyone needs only the patch and can take it
            if (
                client.mine_due
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
        mine = client.mine
        if client.mine_due:
            mine, own = self._mine(hall, client)
            # what is one's own first: with a patch, a page need not take its upvotes for others'
            frame = frame + own if client.rev == NOTHING_YET else own + frame
        if not frame or client.outlet.push(frame):
            client.rev, client.mine, client.mine_due = rev, mine, False
        else:
            client.outlet.when_ready(lambda: self._serve(hall, client))

    def _state(self, hall: Hall, client: Client) -> tuple[int, bytes]:
        """Return the revision that a client ought to have, and the frame that takes it there."""
        rev, _ = hall.board.view(client.audience)
        if client.rev == rev:
            return rev, b""
        step = hall.steps.get(client.audience)
        if step is not None and step.to_rev == rev and step.from_rev <= client.rev < rev:
            return rev, step.frame
        rev, board = hall.board.snapshot(client.audience)
        return rev, _event(b"board", encode(BoardEvent(rev, now_ms(), Raw(board))))

    def _mine(self, hall: Hall, client: Client) -> tuple[int, bytes]:
        """Return a hash of what concerns this device alone, and the frame if it is new."""
        mine = hall.board.mine(client.actor, *self._own_of(hall.meeting, client.actor))
        told = [mine.votes, mine.questions, mine.turn, mine.voice, mine.waiting, mine.admission]
        content = hash(encode(told))
        if content == client.mine:
            return content, b""
        return content, _event(b"mine", encode(mine))


def _event(name: bytes, payload: bytes) -> bytes:
    """Return a Socket.IO event as a WebSocket frame."""
    return text_frame(b'42["%b",%b]' % (name, payload))


def _removes_upvotes(changes: Changes) -> bool:
    """Return whether everybody's upvotes may have gone: a rehearsal ended, or a question's were
    reset when its words changed."""
    ended = any(row.state == MeetingState.DRAFT for row in changes.get("meeting", {}).values())
    questions = changes.get("questions", {}).values()
    return ended or any(row and row.earlier and not row.votes for row in questions)
