"""Which of the laptop's addresses phones use: shown to organisers, and chosen by them."""

import msgspec
from flask import Blueprint

from liveqa.domain.words import Role
from liveqa.errors import AddressFixed, AddressGone
from liveqa.machine.reach import Choice
from liveqa.web.contract import answers, asker
from liveqa.web.shapes import Addresses, Choosing
from liveqa.web.site import site

address = Blueprint("address", __name__)


@address.get("/address")
@answers(Role.ORGANISER)
def addresses() -> Addresses:
    """Return the laptop's addresses now, and which of them codes and links use."""
    return _now()


@address.post("/address")
@answers(Role.ORGANISER)
def choose_address(asked: Choosing) -> Addresses:
    """Choose which of the laptop's addresses phones use; an empty one stands for the likeliest."""
    wanted = asked.address
    reach = site().reach
    if reach.fixed:
        raise AddressFixed(option=reach.fixed)
    here = [each for each in reach.candidates() if each.address == wanted]
    if wanted and not here:
        raise AddressGone(field="address", address=wanted[:80])
    choice = Choice(here[0].interface, here[0].address) if here else None
    site().service.choose_address(asker(), choice)
    reach.choice = choice
    site().follow()
    return _now()


def _now() -> Addresses:
    reach = site().reach
    names = [reach.url_of(name) for name in sorted(reach.hosts)]
    return msgspec.convert({**reach.report(), "names": names}, Addresses)
