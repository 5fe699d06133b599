"""What the pages and the API work with, kept in the Flask application."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast

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


@dataclass(frozen=True)
class Site:
    """The desk, how the server was started, by which address phones reach it, how to bring a
    view up to date that nobody watches on a socket, how the hall is doing, the codes that open a
    page once on this laptop, whether commands are taken, how to look in which network the laptop
    is now, and what the phones of the hall say of the time."""

    service: Service
    config: Config
    reach: Reach
    refresh: Callable[[LiveMeeting, Audience], None]
    vitals: Callable[[], dict[str, Any]]
    codes: Codes
    condition: Callable[[], Condition]
    follow: Callable[[], None]
    phones: Phones

    def install(self, app: Flask) -> None:
        """Let the views of an application find this."""
        app.extensions[_KEY] = self


def site() -> Site:
    """The site of the request being answered."""
    return cast(Site, current_app.extensions[_KEY])
