"""What the live layer needs from the rest, and nothing more."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Protocol

from liveqa.domain.words import Audience, Role
from liveqa.live.events import Auth

# The devices of which something changed that concerns them alone; None for all of them.
Concerned = AbstractSet[int] | None


class Actor(Protocol):
    """A device with a role, which belongs to one meeting or, an organiser's, to all."""

    @property
    def id(self) -> int: ...
    @property
    def role(self) -> Role: ...
    def belongs_to(self, meeting: int, /) -> bool: ...


@dataclass(frozen=True, slots=True)
class Step:
    """A patch of an audience from one revision to the next: as JSON, and ready for the wire."""

    from_rev: int
    to_rev: int
    body: bytes
    frame: bytes


class Source(Protocol):
    """One meeting as its hall is sent it: frames that are ready for the wire, whoever made them."""

    @property
    def meeting(self) -> int: ...
    @property
    def code(self) -> str:
        """Return the code that it has now."""

    def advance(self, audience: Audience, /) -> Step | None:
        """Return what changed for an audience since its last tick; None if nothing did."""

    def rev(self, audience: Audience, /) -> int:
        """Return the revision of an audience as of its last tick."""

    def board(self, audience: Audience, /) -> bytes:
        """Return the frame with the whole board of an audience as of its last tick."""

    def mine(self, actor: int, /) -> tuple[int, bytes] | None:
        """Return what concerns a device alone, as a hash of it and the frame. With None it is on
        its way, and `Fanout.mine_came` says when it is here."""

    def outdate(self, concerned: Concerned, /) -> None:
        """Forget what is kept of what concerns these devices alone."""


class Relay(Protocol):
    """What takes everything for phones and screens on to other processes that have some."""

    def patched(self, meeting: int, audience: Audience, step: Step, /) -> None: ...
    def concern(self, meeting: int, concerned: Concerned, /) -> None: ...
    def anew(self, meeting: int, /) -> None: ...


# Takes what a device brings, and its address; returns it with the meeting it is in. Raises
# Unauthorised, UnknownMeeting and CodeRenewed.
Admit = Callable[[Auth, str], tuple[Actor, Source]]
# Takes meeting code, actor, envelope and language; returns the acknowledgement, after the commit.
Submit = Callable[[str, Any, object, str], dict[str, object]]
