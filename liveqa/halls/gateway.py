"""A gateway: lets phones and screens in, and passes on what they ask to the core."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import Any

import gevent
import msgspec

from liveqa.board import Mine
from liveqa.board.excerpt import Page
from liveqa.domain.words import AUDIENCE_OF, Audience, Role
from liveqa.errors import CoreAway, LiveQAError, NotAllowed, Unauthorised
from liveqa.halls import wire
from liveqa.halls.mirror import Mirror, View
from liveqa.halls.remote import Remote
from liveqa.halls.shelf import Shelf
from liveqa.live import Fanout
from liveqa.live.events import Auth, CoreEvent
from liveqa.live.source import event
from liveqa.store import Actor
from liveqa.web.shapes import Joining, Search
from liveqa.web.site import Attached

REMEMBERED = 50_000
CURRENT_SECONDS = 1.0


class Visitor(Actor, kw_only=True):
    """A device that came in through this gateway, into the meeting with this code."""

    code: str
    token: str


class Gateway:
    """What stands in a gateway in the place of the record. `room` is how phones get here; `end`
    ends all connections of a device, `renewed` is called when a meeting has another code."""

    def __init__(self, remote: Remote, fanout: Fanout, site: str, room: Callable[[], View]) -> None:
        self._remote = remote
        self._fanout = fanout
        self._site = site
        self._room = room
        self.home = ""
        """The address of the core's pages; empty until it is known."""
        self.end: Callable[[int], None]
        self.renewed: Callable[[], None]
        self._mirrors: dict[int, Mirror] = {}
        self._visitors: OrderedDict[str, Visitor] = OrderedDict()
        self._tokens: dict[int, str] = {}
        self._told: set[int] = set()
        self._away = ""
        self._shelf = Shelf(remote)
        self._codes: dict[str, tuple[int, str, list[str]]] = {}
        self._current: tuple[str, list[str]] | None = None

    # What sockets ask

    def admit(self, brought: Auth, address: str) -> tuple[Visitor, Mirror]:
        """Return the device with a token, and its meeting. Raises what the core refuses, and
        CoreAway for one that was not here before."""
        if brought.surface not in wire.CHANNELS:
            raise NotAllowed(field="surface")
        visitor = self._enter(brought.token, brought.meeting, address)
        mirror = self._mirrors.get(visitor.meeting)
        if mirror is None:
            mirror = self._mirrors[visitor.meeting] = Mirror(
                visitor.meeting, visitor.code, self, self._fanout, self._room
            )
        mirror.ensure(AUDIENCE_OF[visitor.role], visitor.token)
        return visitor, mirror

    def submit(self, code: str, actor: Any, envelope: object, lang: str) -> dict[str, object]:
        """Have the core do a command; return its acknowledgement."""
        try:
            body: bytes = self._remote.ask(wire.Do, actor.token, code, envelope, lang)
        except LiveQAError as error:
            return {"ok": False, "error": error.as_json(lang)}
        answer: dict[str, object] = msgspec.json.decode(body)
        return answer

    def _enter(self, token: str, code: str, address: str) -> Visitor:
        try:
            found = self._remote.ask(wire.Enter, token, code, address)
        except CoreAway:
            known = self._visitors.get(token)
            if known is None:
                raise
            return known
        except Unauthorised:
            self._visitors.pop(token, None)
            raise
        id, role, meeting, its_code = found
        visitor = Visitor(id=id, role=Role(role), meeting=meeting, code=its_code, token=token)
        return self._remember(visitor)

    def _remember(self, visitor: Visitor) -> Visitor:
        self._visitors[visitor.token] = visitor
        self._visitors.move_to_end(visitor.token)
        self._tokens[visitor.id] = visitor.token
        while len(self._visitors) > REMEMBERED:
            _, oldest = self._visitors.popitem(last=False)
            self._tokens.pop(oldest.id, None)
        return visitor

    # What requests over HTTP ask

    def authenticate(self, token: str, address: str) -> Visitor:
        """Return the device with this token; raises Unauthorised, and CoreAway for one that was
        not here before."""
        known = self._visitors.get(token)
        return known or self._enter(token, "", address)

    def read(self, actor: Actor) -> None:
        """Count nothing: the core does."""

    def meeting_of(self, code: str) -> int:
        """Return the id of the meeting with a code. Raises UnknownMeeting, CodeRenewed."""
        return self._named(code)[0]

    def code_of(self, code: str) -> str:
        """Return the code of a meeting as it is written; while the core is away, as it was
        given."""
        try:
            return self._named(code)[1]
        except CoreAway:
            return code.upper()

    def former_codes(self, code: str) -> list[str]:
        """Return the codes that a meeting had before, as far as they are known here."""
        known = self._codes.get(code.upper())
        return known[2] if known else []

    def _named(self, code: str) -> tuple[int, str, list[str]]:
        known = self._codes.get(code.upper())
        if known is None:
            known = tuple(self._remote.ask(wire.Named, code))
            self._codes[known[1]] = known
        return known

    def current(self) -> tuple[str, list[str]]:
        """Return the code of the current meeting, and those that it had before. Raises NoMeeting,
        and CoreAway where it was never known."""
        try:
            code, former = self._remote.ask(wire.Current)
        except CoreAway:
            if self._current is None:
                raise
        else:
            self._current = (code, former)
        return self._current

    def join(self, code: str | None, asked: Joining, address: str) -> tuple[str, str | None]:
        """Exchange a link's secret for a token; return it with the meeting's code. Raises what the
        core refuses, and CoreAway."""
        if AUDIENCE_OF.get(asked.role) not in wire.CHANNELS:
            raise NotAllowed(field="role")
        given = (asked.role, asked.secret, asked.label)
        token, meeting = self._remote.ask(wire.Join, code, *given, address)
        return token, meeting

    def board_of(self, code: str, actor: Actor) -> tuple[int, View]:
        """Return the board of a device's audience."""
        rev, body = self._remote.ask(wire.Board, self._tokens[actor.id], code, True)
        return rev, msgspec.json.decode(body)

    def mine_of(self, code: str, actor: Actor) -> Mine:
        """Return what concerns a device alone."""
        body = self._remote.ask(wire.Mine, self._tokens[actor.id], code)
        return msgspec.json.decode(body, type=Mine)

    def page(self, code: str, actor: Actor, query: Search) -> Page:
        """Return questions: found by words, page by page, or those that say nearly the same as
        one."""
        found = self._remote.ask(wire.Search, self._tokens[actor.id], code, query)
        return msgspec.convert(found, Page)

    def held(self, code: str, actor: Actor, handles: Iterable[str]) -> dict[str, View]:
        """Return one's own questions by their handles."""
        found: dict[str, View] = self._remote.ask(
            wire.Handles, self._tokens[actor.id], code, list(handles)
        )
        return found

    def attachment(self, code: str, attachment: int) -> Attached:
        """Return a document for the participants; while the core is away, as it was read last.
        Raises what the core refuses, and CoreAway for one that was not read here before."""
        return self._shelf.get(code, attachment)

    # What mirrors ask

    def now(self) -> int:
        """Return the core's clock in UTC milliseconds."""
        return self._remote.now()

    def board(self, token: str, code: str) -> tuple[int, bytes]:
        """Return revision and JSON of the board of a device's audience."""
        rev, body = self._remote.ask(wire.Board, token, code, False)
        return rev, body

    def ask_mine(self, actor: int, code: str, came: Callable[[bytes | None], None]) -> None:
        """Ask for what concerns a device alone; `came` is called with it as JSON, or with None."""
        token = self._tokens.get(actor, "")

        def answered(answer: wire.Answer) -> None:
            came(None if answer.error else answer.result)

        try:
            self._remote.post(wire.Mine, token, code, answered=answered)
        except LiveQAError:
            gevent.spawn_later(CURRENT_SECONDS, came, None)

    # What the core tells

    def sent(self, channel: str, message: wire.Sent) -> None:
        """Take what the core sent to everyone."""
        match message:
            case wire.Patched():
                mirror = self._mirrors.get(message.meeting)
                if mirror is not None:
                    mirror.take(_AUDIENCES[channel], message)
            case wire.Concerns():
                if message.knows != self._remote.instance:
                    devices = None if message.devices is None else set(message.devices)
                    self._fanout.concern(message.meeting, devices)
            case wire.Anew():
                if message.meeting in self._mirrors:
                    self._mirrors[message.meeting].refetch(_AUDIENCES[channel])
            case wire.Ended():
                for device in message.devices:
                    self._visitors.pop(self._tokens.pop(device, ""), None)
                    self.end(device)
            case wire.Renewed():
                self._forget_codes()

    def pulse(self, pulse: wire.Pulse) -> None:
        """Have what is shown follow what the core has."""
        self.home = pulse.home
        for meeting, mirror in self._mirrors.items():
            mirror.compare(pulse.revs.get(meeting, {}))

    def report(self) -> tuple[str, dict[int, int], list[int]]:
        """Return what the core is told: site, phones by meeting, devices that have gone."""
        here = self._fanout.devices(Audience.PHONE)
        followed = {meeting: len(here.get(meeting, ())) for meeting in self._mirrors}
        devices = set().union(*(held for _, held in self._held()))
        gone, self._told = self._told - devices, devices
        return self._site, followed, sorted(gone)

    def missed(self) -> None:
        """Tell the core of all devices that are here, and ask for everything again."""
        self._forget_codes()
        for meeting, devices in self._held():
            mirror = self._mirrors[meeting]
            for device in devices:
                token = self._tokens.get(device, "")
                self._remote.post(wire.Enter, token, mirror.code, "", answered=_nothing)
        for mirror in self._mirrors.values():
            mirror.all_anew()

    def reached(self, error: LiveQAError | None) -> None:
        """Tell every page whether the core is reached."""
        why = error.code if error else ""
        if why != self._away:
            self._away = why
            told = CoreEvent(bool(why), self.now(), why)
            self._fanout.tell(event(b"core", msgspec.json.encode(told)))

    def room_changed(self) -> None:
        """Show on screens how phones get here now."""
        for mirror in self._mirrors.values():
            mirror.room_changed()

    def phones(self) -> int:
        """Return how many phones are here."""
        return sum(map(len, self._fanout.devices(Audience.PHONE).values()))

    def _held(self) -> list[tuple[int, set[int]]]:
        """Return which phones and screens hold a socket here, with their meetings."""
        return [each for who in VISITING for each in self._fanout.devices(who).items()]

    def _forget_codes(self) -> None:
        self._codes.clear()
        self.renewed()


VISITING = (Audience.PHONE, Audience.SCREEN)
_AUDIENCES: dict[str, Audience] = {name: audience for audience, name in wire.CHANNELS.items()}


def _nothing(_answer: wire.Answer) -> None:
    """Take an answer that says nothing new."""
