"""Whether all is ready before the day, as this laptop and its network say: for the organiser."""

from collections.abc import Iterable, Iterator
from functools import partial

from flask import Blueprint

from liveqa.domain.words import Role
from liveqa.i18n import text
from liveqa.machine import lan
from liveqa.machine.checks import laptop, network, phones, windows
from liveqa.machine.checks.finding import Finding, Mark, Say
from liveqa.machine.clock import doubted, now_ms
from liveqa.web import call
from liveqa.web.contract import answers
from liveqa.web.shapes import Check, CheckState, Preflight
from liveqa.web.site import site

STATES = {
    Mark.WELL: CheckState.OK,
    Mark.NOTE: CheckState.LOOK,
    Mark.WRONG: CheckState.LOOK,
    Mark.UNKNOWN: CheckState.UNKNOWN,
}

preflight = Blueprint("preflight", __name__)


@preflight.get("/meetings/<code>/preflight")
@answers(Role.ORGANISER)
def preflight_now(code: str) -> Preflight:
    """Return what the laptop says of itself before the day, in the reader's language. On Windows it
    takes some seconds."""
    return _told(_of_laptop(_say(), code))


@preflight.get("/meetings/<code>/preflight/phone")
@answers(Role.ORGANISER)
def preflight_phone(code: str) -> Preflight:
    """Return whether a phone has come in since the server runs at its address, and what that tells
    of the network; to be asked again and again."""
    url, service = call.base_url(), site().service
    seen = service.visits.seen(service.boards.get(code).id)
    opens = seen == phones.Seen.PHONE or lan.opens(url)
    found = {
        "phone": phones.phone(_say(), url, seen),
        "isolation": phones.isolation(_say(), url, seen, opens_here=opens),
    }
    return _told(found.items())


def _say() -> Say:
    return partial(text, call.lang())


def _of_laptop(say: Say, code: str) -> Iterator[tuple[str, Finding]]:
    here, now = site(), now_ms()
    reach, reader = here.reach, here.service.reader
    yield "address", laptop.address(say, here.config, reach)
    system, card = windows.firewall(reach.port), reach.interface
    yield "network", network.network(say, system, card)
    yield "firewall", network.firewall(say, system, card)
    groups = here.service.boards.get(code).board.record.groups
    yield "people", phones.access_points(say, sum(group.invited for group in groups.values()))
    yield "screens", laptop.screens(say, is_mirrored=windows.is_mirrored())
    yield "power", laptop.power(say)
    for found in laptop.storage(say, here.config.data):
        yield "disk", found
    doubt = doubted(now, reader.settings.known_at(), here.phones.now_ms())
    yield "clock", laptop.clock(say, now, doubt)


def _told(findings: Iterable[tuple[str, Finding]]) -> Preflight:
    return Preflight(
        [Check(name, STATES[each.mark], each.found, list(each.advice)) for name, each in findings]
    )
