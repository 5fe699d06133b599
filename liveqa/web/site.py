"""What the pages and the API work with, kept in the Flask application."""

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from flask import Flask, current_app

from liveqa.board import Mine
from liveqa.board.excerpt import Page
from liveqa.board.views import View
from liveqa.machine.clock import Phones
from liveqa.machine.config import Config
from liveqa.machine.onetime import Codes
from liveqa.machine.reach import Reach
from liveqa.service.service import Service
from liveqa.store import Actor

if TYPE_CHECKING:
    from liveqa.web.shapes import Joining, Search

_KEY = "liveqa"


class Condition(StrEnum):
    """Whether the server takes commands, as a program that watches it is told."""

    READY = "ready"
    STORAGE = "storage_trouble"
    STOPPING = "stopping"
    AWAY = "core_away"


class Content(Protocol):
    """The bytes of a file, or of a part of it, wherever they are."""

    def __len__(self) -> int: ...
    def __getitem__(self, part: slice, /) -> bytes: ...


class Attached(NamedTuple):
    """A document for the participants: its file's name, its place in their list, its content."""

    file: str
    position: int
    content: Content


EMBLEM = 0
"""In place of a document's id: the house's emblem as phones show it, which travels as one."""


class Door(Protocol):
    """What phones and screens ask for, from the record of this process or of another one. All of it
    raises what stands in the way."""

    def authenticate(self, token: str, address: str, /) -> Actor:
        """Return the device with this token; raises Unauthorised."""

    def read(self, actor: Actor, /) -> None:
        """Count a device's request to read something; raises TooFast."""

    def meeting_of(self, code: str, /) -> int:
        """Return the id of the meeting with a code; raises UnknownMeeting, CodeRenewed."""

    def code_of(self, code: str, /) -> str:
        """Return the code of a meeting as it is written; raises UnknownMeeting, CodeRenewed."""

    def former_codes(self, code: str, /) -> list[str]:
        """Return the codes that a meeting had before."""

    def current(self) -> tuple[str, list[str]]:
        """Return the code of the current meeting, and those it had before; raises NoMeeting."""

    def join(self, code: str | None, asked: "Joining", address: str, /) -> tuple[str, str | None]:
        """Exchange a link's secret for a token; return it with the meeting's code."""

    def submit(self, code: str, actor: Any, envelope: object, lang: str, /) -> dict[str, object]:
        """Do a command and return its acknowledgement."""

    def board_of(self, code: str, actor: Actor, /) -> tuple[int, View]:
        """Return the board of a device's audience, with its revision."""

    def mine_of(self, code: str, actor: Actor, /) -> Mine:
        """Return what concerns a device alone."""

    def page(self, code: str, actor: Actor, query: "Search", /) -> Page:
        """Return questions as a device's audience sees them: found by words, page by page, or those
        that say nearly the same as one."""

    def held(self, code: str, actor: Actor, handles: Iterable[str], /) -> dict[str, View]:
        """Return one's own questions by their handles."""

    def attachment(self, code: str, attachment: int, /) -> Attached:
        """Return a document for the participants; raises NotFound."""


class Site(Protocol):
    """The running application, as far as the pages and the API need it."""

    surfaces: Collection[str]
    """The surfaces whose pages are here."""
    service: Service
    config: Config
    reach: Reach
    codes: Codes
    """Codes that open a page once, on this laptop."""
    phones: Phones

    @property
    def door(self) -> Door: ...
    @property
    def condition(self) -> Condition: ...

    @property
    def home(self) -> str:
        """Return the address of the staff's pages; empty as long as a gateway does not know it."""

    def connected(self, meeting: int) -> set[int]:
        """Return which phones are connected in a meeting."""

    def screens(self, meeting: int) -> int:
        """Return how many screens of a meeting are open."""

    def vitals(self) -> dict[str, Any]:
        """Return how the hall is doing, as plain JSON."""

    def let_in(self, actor: Actor, user: str, /) -> str:
        """Give a gateway a new password; return the address of Redis with it."""

    def turn_out(self, actor: Actor, user: str, /) -> None:
        """End a gateway's access."""

    def follow(self) -> None:
        """Look up which network the laptop is in now."""


def install(app: Flask, here: Site) -> None:
    """Let the views of a Flask application find what runs them."""
    app.extensions[_KEY] = here


def site() -> Site:
    """Return the application of the request being answered."""
    return cast(Site, current_app.extensions[_KEY])
