"""Whether this system lets phones in, as far as it says so."""

from liveqa.machine.checks.finding import Finding, Mark, Say
from liveqa.machine.checks.windows import Firewall, Network

PUBLIC = "Public"


def network(say: Say, found: Firewall | None, interface: str) -> Finding:
    """Return what kind of network the system takes that of a network card for."""
    here = _here(found, interface)
    if here is None:
        return Finding(Mark.UNKNOWN, say("check.network_unknown"), (say("check.try_phone"),))
    if here.profile == PUBLIC:
        advice = say("check.network_make_private")
        return Finding(Mark.NOTE, say("check.network_public", name=here.name), (advice,))
    return Finding(Mark.WELL, say("check.network_private", name=here.name))


def firewall(say: Say, found: Firewall | None, interface: str) -> Finding:
    """Return whether the firewall lets phones in through a network card, by its rules for this
    program and its port."""
    here = _here(found, interface)
    profile = found.profile_of(here) if found and here else None
    if found is None or profile is None:
        return Finding(Mark.UNKNOWN, say("check.firewall_unknown"), (say("check.try_phone"),))
    if profile.enabled == "False":
        return Finding(Mark.WELL, say("check.firewall_off"))
    if profile.rules == "False":
        return Finding(Mark.WRONG, say("check.firewall_all"), (say("check.firewall_open"),))
    actions = {rule.action for rule in found.rules if rule.holds_for(profile.name)}
    if "Block" in actions:  # it prevails over any that allow
        return Finding(Mark.WRONG, say("check.firewall_blocks"), (say("check.firewall_allow"),))
    if "Allow" in actions or profile.inbound == "Allow":
        return Finding(Mark.WELL, say("check.firewall_lets_in"))
    return Finding(Mark.WRONG, say("check.firewall_closed"), (say("check.firewall_allow"),))


def _here(found: Firewall | None, interface: str) -> Network | None:
    networks = found.networks if found else []
    return next((each for each in networks if each.interface == interface), None)
