"""Which of the laptop's addresses phones use: shown to organisers, and chosen by them."""

from flask import Blueprint, Response

from liveqa.domain.words import Role
from liveqa.errors import AddressFixed, AddressGone, Invalid
from liveqa.reach import Choice
from liveqa.web import call
from liveqa.web.site import site

address = Blueprint("address", __name__)


@address.get("/address")
def shown() -> Response:
    """The addresses of now, and which of them the codes and links say."""
    call.actor(Role.ORGANISER)
    return _answer()


@address.post("/address")
def chosen() -> Response:
    """Let phones use this one of the laptop's addresses; the likeliest for an empty one."""
    actor = call.actor(Role.ORGANISER)
    asked = call.body()
    if "address" not in asked:
        raise Invalid(field="address")
    wanted = call.string(asked, "address")
    reach = site().reach
    if reach.fixed:
        raise AddressFixed(option=reach.fixed)
    here = [each for each in reach.candidates() if each.address == wanted]
    if wanted and not here:
        raise AddressGone(field="address", address=wanted[:80])
    choice = Choice(here[0].interface, here[0].address) if here else None
    site().desk.choose_address(actor, choice)
    reach.choice = choice
    site().follow()
    return _answer()


def _answer() -> Response:
    reach = site().reach
    names = [reach.url_of(name) for name in sorted(reach.hosts)]
    return call.answer({**reach.report(), "names": names})
