"""Which gateways are let in: decided by organisers."""

from flask import Blueprint

from liveqa.domain.words import Role
from liveqa.web.contract import answers, asker
from liveqa.web.shapes import GatewayAsked, LetIn
from liveqa.web.site import site

gateways = Blueprint("gateways", __name__)


@gateways.post("/gateways/let-in")
@answers(Role.ORGANISER)
def let_in(asked: GatewayAsked) -> LetIn:
    """Give a gateway, new or known, a new password; the one that it had before opens nothing any
    more."""
    return LetIn(site().let_in(asker(), asked.user))


@gateways.post("/gateways/turn-out")
@answers(Role.ORGANISER)
def turn_out(asked: GatewayAsked) -> None:
    """End a gateway's access, until it is given a new password."""
    site().turn_out(asker(), asked.user)
