"""A meeting whose board is in this process, as its hall is sent it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import msgspec
from msgspec import Raw

from liveqa.board import Board, Changes, Own
from liveqa.domain.words import Audience, MeetingState
from liveqa.live.engineio.frames import text_frame
from liveqa.live.events import Auth, BoardEvent, PatchEvent
from liveqa.live.ports import Actor, Concerned, Step
from liveqa.machine.clock import now_ms

encode = msgspec.json.encode


class LiveMeeting(Protocol):
    """A meeting with its board in memory."""

    @property
    def id(self) -> int: ...
    @property
    def code(self) -> str: ...
    @property
    def board(self) -> Board: ...


class Boards(Protocol):
    """All meetings by code, or, for a device that is in, by one they had; raises UnknownMeeting and
    CodeRenewed."""

    def of_device(self, code: str, actor: Any, /) -> LiveMeeting: ...


# Returns the device with this token, which comes from this address; raises Unauthorised.
Authenticate = Callable[[str, str], Any]
# Returns what a device upvoted in a meeting, and what of it counts.
OwnOf = Callable[[int, int], Own]


@dataclass(frozen=True)
class BoardSource:
    """What the hall of a meeting is sent from its board."""

    live: LiveMeeting
    own_of: OwnOf

    @property
    def meeting(self) -> int:
        """Return the meeting's id."""
        return self.live.id

    @property
    def code(self) -> str:
        """Return the code that the meeting has now."""
        return self.live.code

    def advance(self, audience: Audience) -> Step | None:
        """Return what changed for an audience since its last tick; None if nothing did."""
        patch = self.live.board.advance(audience)
        if patch is None:
            return None
        body = encode(PatchEvent(patch.from_rev, patch.to_rev, now_ms(), patch.changes))
        return step(patch.from_rev, patch.to_rev, body)

    def rev(self, audience: Audience) -> int:
        """Return the revision of an audience as of its last tick."""
        return self.live.board.view(audience)[0]

    def board(self, audience: Audience) -> bytes:
        """Return the frame with the whole board of an audience as of its last tick."""
        rev, board = self.live.board.snapshot(audience)
        return board_frame(rev, now_ms(), board)

    def mine(self, actor: int) -> tuple[int, bytes]:
        """Return what concerns a device alone, as a hash of it and the frame."""
        return mine_frame(self.mine_json(actor))

    def mine_json(self, actor: int) -> bytes:
        """Return what concerns a device alone, as JSON."""
        return encode(self.live.board.mine(actor, *self.own_of(self.live.id, actor)))

    def outdate(self, concerned: Concerned) -> None:
        """Keep nothing, so that there is nothing to forget."""


@dataclass(frozen=True)
class Admission:
    """The way into the meetings of this process."""

    boards: Boards
    authenticate: Authenticate
    own_of: OwnOf

    def __call__(self, brought: Auth, address: str) -> tuple[Actor, BoardSource]:
        """Return the device with a token, and the meeting that it names. Raises Unauthorised,
        UnknownMeeting and CodeRenewed."""
        actor: Actor = self.authenticate(brought.token, address)
        return actor, self.source(self.boards.of_device(brought.meeting, actor))

    def source(self, meeting: LiveMeeting) -> BoardSource:
        """Return what the hall of a meeting is sent."""
        return BoardSource(meeting, self.own_of)


def concerned(board: Board, changes: Changes) -> Concerned:
    """Return the devices of which these changed rows may change what concerns them alone; None for
    all of them."""
    if _removes_upvotes(changes):
        return None
    devices = {board.asker_of(question) for question in changes.get("questions", {})}
    registered = board.registered if "speakers" in changes else set()
    return {device for device in devices | registered if device is not None}


def step(from_rev: int, to_rev: int, body: bytes) -> Step:
    """Return a patch, given as JSON, ready for the wire."""
    return Step(from_rev, to_rev, body, event(b"patch", body))


def board_frame(rev: int, now: int, board: bytes) -> bytes:
    """Return the frame with a whole board, given as JSON."""
    return event(b"board", encode(BoardEvent(rev, now, Raw(board))))


def mine_frame(mine: bytes) -> tuple[int, bytes]:
    """Return a hash of what concerns a device alone, given as JSON, and the frame. `rev`, which is
    its first field, changes without it."""
    return hash(mine.partition(b",")[2]), event(b"mine", mine)


def event(name: bytes, payload: bytes) -> bytes:
    """Return a Socket.IO event as a WebSocket frame."""
    return text_frame(b'42["%b",%b]' % (name, payload))


def _removes_upvotes(changes: Changes) -> bool:
    """Return whether everybody's upvotes may have gone: a rehearsal ended, or a question's were
    reset when its words changed."""
    ended = any(row.state == MeetingState.DRAFT for row in changes.get("meeting", {}).values())
    questions = changes.get("questions", {}).values()
    return ended or any(row and row.earlier and not row.votes for row in questions)
