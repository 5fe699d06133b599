"""The sites of a meeting (điểm cầu), and which of them may stand beside what a phone says without
an open name."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from liveqa.domain.privacy import SMALLEST_GROUP
from liveqa.domain.record import Site
from liveqa.domain.words import SiteKind
from liveqa.text import caseless

MAIN_HALL = "Hội trường chính"
"""What the main hall is called unless somebody calls it otherwise."""


class Named(Protocol):
    """A site as it is planned or kept."""

    kind: SiteKind
    name: str


AnySite = TypeVar("AnySite", bound=Named)


def ordered(sites: Iterable[Site]) -> list[Site]:
    """Return the sites: the main hall first, the others in their order."""
    return sorted(sites, key=lambda site: (not is_main(site), site.position))


def is_main(site: Named) -> bool:
    """Return whether a site is the main hall."""
    return site.kind == SiteKind.MAIN


def is_usual(site: Named) -> bool:
    """Return whether a site says no more than that there are others."""
    return is_main(site) and site.name == MAIN_HALL


def main_of(sites: Iterable[AnySite]) -> AnySite | None:
    """Return the main hall among sites, if they have it."""
    return next((site for site in sites if is_main(site)), None)


def called(sites: Iterable[AnySite], name: str) -> AnySite | None:
    """Return the site of this name, in whatever letters and spacing."""
    return next((site for site in sites if caseless(site.name) == caseless(name)), None)


def of_gateway(sites: Iterable[Site], name: str) -> Site | None:
    """Return the site that a gateway calls by this name: the one that is called so, else one that
    was before."""
    sites = list(sites)
    once = (site for site in sites for former in site.former if caseless(former) == caseless(name))
    return called(sites, name) or next(once, None)


def hidden(phones: Mapping[int, int]) -> set[int]:
    """Return the sites, of those with so many phones each, that are not told of what a phone says
    without an open name. These are the smallest, until together they have at least as many phones
    as a group must have: neither the sites that are told nor that none is told is then of a few.
    """
    found: set[int] = set()
    among = 0
    for site, count in sorted(phones.items(), key=lambda one: (one[1], one[0])):
        if count >= SMALLEST_GROUP and (not found or among >= SMALLEST_GROUP):
            break
        found.add(site)
        among += count
    return found
