"""Whether phones get here, and whether the Wi-Fi carries as many as there will be."""

from enum import StrEnum

from liveqa.machine.checks.finding import Finding, Mark, Say

PHONES_OF_ONE = 60
"""How many phones a school's access point carries, by experience."""


class Seen(StrEnum):
    """Who has come in: nobody, a page on this laptop alone, or a phone."""

    NOBODY = "nobody"
    LAPTOP = "laptop"
    PHONE = "phone"


def phone(say: Say, url: str, seen: Seen) -> Finding:
    """Return whether a phone has come in by an address."""
    if seen == Seen.PHONE:
        return Finding(Mark.WELL, say("check.phone"))
    return Finding(Mark.UNKNOWN, say(f"check.phone_{seen}"), (say("check.phone_open", url=url),))


def isolation(say: Say, url: str, seen: Seen, *, opens_here: bool = True) -> Finding:
    """Return whether the network keeps devices apart, which nothing but a phone tells: where the
    laptop opens its own address (`opens_here`), a phone does not."""
    if seen == Seen.PHONE:
        return Finding(Mark.WELL, say("check.isolation_none"))
    if not opens_here:
        return Finding(Mark.WRONG, say("check.not_here", url=url), (say("check.not_here_advice"),))
    return Finding(Mark.UNKNOWN, say("check.isolation_unknown"), (say("check.isolation"),))


def access_points(say: Say, people: int) -> Finding:
    """Return how many access points as many people need as are invited; 0 stands for not known."""
    if not people:
        said = say("check.people_unknown", carries=PHONES_OF_ONE)
        return Finding(Mark.UNKNOWN, said, (say("check.people_enter"),))
    if people <= PHONES_OF_ONE:
        return Finding(Mark.WELL, say("check.people", people=people, carries=PHONES_OF_ONE))
    needed = -(-people // PHONES_OF_ONE)
    said = say("check.people_many", people=people, carries=PHONES_OF_ONE, needed=needed)
    return Finding(Mark.NOTE, said, (say("check.people_ask"),))
