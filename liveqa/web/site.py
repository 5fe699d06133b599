"""What the pages and the API work with, kept in the Flask application."""

from enum import StrEnum
from typing import Any, Protocol, cast

from flask import Flask, current_app

from liveqa.board import LiveMeeting
from liveqa.domain.words import Audience
from liveqa.machine.clock import Phones
from liveqa.machine.config import Config
from liveqa.machine.onetime import Codes
from liveqa.machine.reach import Reach
from liveqa.service.service import Service

_KEY = "liveqa"


class Condition(StrEnum):
    """Whether the server takes commands, as a program that watches it is told."""

    READY = "ready"
    STORAGE = "storage_trouble"
    STOPPING = "stopping"


class Site(Protocol):
    """The running application, as far as the pages and the API need it."""

    service: Service
    config: Config
    reach: Reach
    codes: Codes
    """Codes that open a page once, on this laptop."""
    phones: Phones

    @property
    def condition(self) -> Condition: ...

    def refresh(self, meeting: LiveMeeting, audience: Audience) -> None:
        """Update a view that nobody watches on a socket."""

    def connected(self, meeting: int) -> set[int]:
        """Return which phones are connected in a meeting."""

    def vitals(self) -> dict[str, Any]:
        """Return how the hall is doing, as plain JSON."""

    def follow(self) -> None:
        """Look up which network the laptop is in now."""


def install(app: Flask, here: Site) -> None:
    """Let the views of a Flask application find what runs them."""
    app.extensions[_KEY] = here


def site() -> Site:
    """Return the application of the request being answered."""
    return cast(Site, current_app.extensions[_KEY])
