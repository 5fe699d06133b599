"""What the live layer needs from the rest, and nothing more."""

from collections.abc import Callable
from typing import Any, Protocol

from liveqa.board import Board, Own
from liveqa.domain.words import Role


class Actor(Protocol):
    """A device with a role, which belongs to one meeting or, an organiser's, to all."""

    @property
    def id(self) -> int: ...
    @property
    def role(self) -> Role: ...
    def belongs_to(self, meeting: int, /) -> bool: ...


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
# Takes meeting code, actor, envelope and language; returns the acknowledgement, after the commit.
Submit = Callable[[str, Any, object, str], dict[str, object]]
# Returns what a device upvoted in a meeting, and what of it counts.
OwnOf = Callable[[int, int], Own]
