"""A meeting as a gateway shows it: a copy of two boards, which follows the core patch by patch."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import gevent
import msgspec
from gevent.event import AsyncResult

from liveqa.board.merge_patch import difference, merge
from liveqa.board.views import room
from liveqa.domain.words import Audience
from liveqa.errors import LiveQAError
from liveqa.halls import wire
from liveqa.live import Fanout
from liveqa.live.events import PatchEvent
from liveqa.live.ports import Concerned, Step
from liveqa.live.source import board_frame, mine_frame, step

View = dict[str, Any]
AGAIN_SECONDS = 1.0

decode = msgspec.json.decode
encode = msgspec.json.encode


@dataclass(eq=False, slots=True)
class Side:
    """The board of one audience. `token` is that of a device by which it may be asked for."""

    token: str
    view: View = field(default_factory=dict)
    rev: int = -1
    encoded: bytes | None = None
    news: Step | None = None
    asking: Any = None
    """The board that is on its way, for all who wait for it."""
    waiting: list[wire.Patched] = field(default_factory=list)
    """Patches that came while the board was asked for."""


class Remote(Protocol):
    """The line to the core, as far as a mirror needs it."""

    def now(self) -> int: ...
    def board(self, token: str, code: str, /) -> tuple[int, bytes]: ...
    def ask_mine(self, actor: int, code: str, came: Callable[[bytes | None], None], /) -> None: ...


class Mirror:
    """The boards of one meeting, for the fan-out of a gateway. `room` is how phones get to the
    gateway, which its screen shows in the core's place."""

    def __init__(
        self, meeting: int, code: str, remote: Remote, fanout: Fanout, room: Callable[[], View]
    ) -> None:
        self.meeting = meeting
        self.code = code
        self._remote = remote
        self._fanout = fanout
        self._room = room
        self._sides: dict[Audience, Side] = {}
        self._own: dict[int, tuple[int, bytes]] = {}
        self._asked: dict[int, bool] = {}
        """The devices whose own is on its way, and whether it changed since it was asked for."""

    # What the fan-out asks

    def advance(self, audience: Audience) -> Step | None:
        """Return the patch that has come and was not sent yet."""
        side = self._sides[audience]
        news, side.news = side.news, None
        return news

    def rev(self, audience: Audience) -> int:
        """Return the revision of an audience."""
        return self._sides[audience].rev

    def board(self, audience: Audience) -> bytes:
        """Return the frame with the whole board of an audience."""
        side = self._sides[audience]
        if side.encoded is None:
            side.encoded = encode(side.view)
        return board_frame(side.rev, self._remote.now(), side.encoded)

    def mine(self, actor: int) -> tuple[int, bytes] | None:
        """Return what concerns a device alone; None while it is on its way."""
        own = self._own.get(actor)
        if own is None and actor not in self._asked:
            self._asked[actor] = False
            self._remote.ask_mine(actor, self.code, lambda body: self._mine_came(actor, body))
        return own

    def outdate(self, concerned: Concerned) -> None:
        """Forget what concerns these devices alone; None for all."""
        for actor in list(self._own) if concerned is None else concerned:
            self._own.pop(actor, None)
        for actor in list(self._asked) if concerned is None else concerned:
            if actor in self._asked:
                self._asked[actor] = True

    # What comes from the core

    def ensure(self, audience: Audience, token: str) -> None:
        """Wait until the board of an audience is here. Raises what asking for it does."""
        side = self._sides.setdefault(audience, Side(token))
        side.token = token
        if side.rev < 0:
            if side.asking is None:
                self._ask(audience, side)
            side.asking.get()

    def take(self, audience: Audience, patched: wire.Patched) -> None:
        """Take a patch of an audience: send it on, or ask for the board if one was missed."""
        side = self._sides.get(audience)
        if side is None:
            return
        if side.asking is not None:
            side.waiting.append(patched)
        elif patched.from_rev == side.rev:
            self._apply(audience, side, patched)
            self._fanout.arrived(self.meeting, audience)
        elif patched.to_rev > side.rev:
            self.refetch(audience)

    def compare(self, revs: dict[Audience, int]) -> None:
        """Ask for what is behind these revisions, or ahead of them: the core may have gone back to
        an older copy."""
        for audience, side in self._sides.items():
            if revs.get(audience, side.rev) != side.rev:
                self.refetch(audience)

    def all_anew(self) -> None:
        """Ask for everything again: something may have been missed."""
        for audience in self._sides:
            self.refetch(audience)
        self._fanout.concern(self.meeting, None)

    def refetch(self, audience: Audience) -> None:
        """Ask for the board of an audience, without waiting for it."""
        side = self._sides[audience]
        if side.asking is None:
            self._ask(audience, side)

    def room_changed(self) -> None:
        """Show on the screen and on phones how phones get here now."""
        for audience in (Audience.SCREEN, Audience.PHONE):
            side = self._sides.get(audience)
            if side is not None and side.rev >= 0:
                changes: View = {"room": {}}
                body = encode({"from": side.rev, "to": side.rev, "now": 0, "changes": changes})
                self._apply(audience, side, wire.Patched(self.meeting, side.rev, side.rev, body))
                self._fanout.arrived(self.meeting, audience)

    def _ask(self, audience: Audience, side: Side) -> None:
        side.asking = AsyncResult()
        gevent.spawn(self._fetch, audience, side, side.asking)

    def _fetch(self, audience: Audience, side: Side, asking: Any) -> None:
        """Bring a board, again and again as long as what is in the way may pass; whoever waits for
        the first one is told what it is."""
        try:
            while True:
                try:
                    board = self._remote.board(side.token, self.code)
                    break
                except LiveQAError as error:
                    if side.rev < 0 or not error.passes:
                        asking.set_exception(error)
                        return
                    gevent.sleep(AGAIN_SECONDS)
            self._replace(audience, side, *board)
            asking.set(None)
        finally:
            side.asking = None

    def _replace(self, audience: Audience, side: Side, rev: int, board: bytes) -> None:
        """Take a whole board; who has the one before is sent the difference alone."""
        before, from_rev = side.view, side.rev
        side.view, side.rev = decode(board), rev
        self._dress(audience, side.view)
        waiting, side.waiting = side.waiting, []
        for patched in waiting:
            if patched.from_rev <= side.rev <= patched.to_rev:
                self._apply(audience, side, patched)
        side.encoded = side.news = None
        changes = difference(before, side.view)
        if 0 <= from_rev <= side.rev and changes:
            event = PatchEvent(from_rev, side.rev, self._remote.now(), changes)
            side.news = step(from_rev, side.rev, encode(event))
        self._fanout.arrived(self.meeting, audience)

    def _apply(self, audience: Audience, side: Side, patched: wire.Patched) -> None:
        event = decode(patched.body)
        changes, body = event["changes"], patched.body
        if self._dress(audience, changes):
            body = encode({**event, "now": self._remote.now()})
        merge(side.view, changes)
        side.encoded, side.rev = None, patched.to_rev
        side.news = step(patched.from_rev, patched.to_rev, body)
        self.code = side.view.get("meeting", {}).get("code", self.code)

    def _dress(self, audience: Audience, view: View) -> bool:
        """Show how phones get to this gateway in place of the core; whether that was needed."""
        if audience != Audience.SCREEN and "room" not in view:
            return False
        view["room"] = room(self._room(), audience)
        return True

    def _mine_came(self, actor: int, body: bytes | None) -> None:
        changed = self._asked.pop(actor, False)
        if body is None:
            return
        self._own[actor] = mine_frame(body)
        self._fanout.mine_came(self.meeting, actor)
        if changed:
            self.outdate({actor})
            self._fanout.concern(self.meeting, {actor})
