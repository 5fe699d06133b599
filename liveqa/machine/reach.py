"""By which of its addresses phones reach this laptop, as it was started and as somebody chose."""

from collections.abc import Callable
from urllib.parse import urlsplit

import msgspec

from liveqa.machine import lan, qr
from liveqa.machine.config import EVERY_HOST, IPV4_HOST, Config
from liveqa.machine.lan import Candidate


class Choice(msgspec.Struct, frozen=True):
    """The address that somebody chose, with its network card: the router may give it another."""

    interface: str
    address: str


def keeps_to_itself(config: Config) -> bool:
    """Return whether the server was told to listen to this machine alone, without an address by
    which phones are led here all the same."""
    return not config.address and config.host != "" and lan.is_loopback(config.host)


def only_itself(config: Config, say: Callable[..., str]) -> tuple[str, str]:
    """Return that no phone can come, since the server listens to this machine alone, and what to
    do, as `say` has it."""
    remedy = "cli.give_address" if config.proxies else "cli.drop_host"
    return say("cli.only_itself", host=config.host), say(remedy)


class Reach:
    """The way in. `choice` may be changed; it holds as long as the laptop has that address."""

    def __init__(self, config: Config, port: int, choice: Choice | None = None) -> None:
        self._config = config
        self.port = port
        self._scheme = "https" if config.cert else "http"
        self.choice = choice
        self.hosts: frozenset[str] = frozenset()
        """The names that lead here in the room's network now."""

    @property
    def fixed(self) -> str:
        """Return which option sets the address, so that nothing can be chosen; empty for none."""
        if self._config.address:
            return "address"
        return "" if self._config.host in (*EVERY_HOST, IPV4_HOST) else "host"

    @property
    def base_url(self) -> str:
        """Return what phones open, without a final slash: the address in the QR code."""
        if self.fixed:
            return self.url_of(self._config.address or self._config.host)
        used = self.used(self.candidates())
        return self.url_of(used.address if used else lan.LOOPBACK)

    @property
    def interface(self) -> str:
        """Return the network card through which phones come; empty if it is none of the laptop's,
        or if no phone can come."""
        host = urlsplit(self.base_url).hostname
        return next((it.interface for it in self.candidates() if it.address == host), "")

    @property
    def laptop_url(self) -> str:
        """Return what the laptop's own browser opens, without a final slash: the same in every
        network, if the server listens to the laptop itself and no certificate names another
        address."""
        to_itself = (*EVERY_HOST, IPV4_HOST, lan.LOOPBACK, "localhost")
        if self._config.cert or self._config.host not in to_itself:
            return self.base_url
        return f"http://localhost:{self.port}"

    @property
    def ways(self) -> list[str]:
        """Return all addresses that lead here in the room's network, without a final slash: the one
        in the QR code, and the names that answer."""
        by_name = [] if self.fixed or not self.announced else sorted(self.hosts)
        return list(dict.fromkeys([self.base_url, *map(self.url_of, by_name)]))

    def shown(self) -> dict[str, object]:
        """Return how phones get here, for a page: these addresses, and the first one's code."""
        ways = self.ways
        url = f"{ways[0]}/"
        return {"ways": ways, "join": {"url": url, "qr": qr.drawn(url)}}

    @property
    def lost(self) -> str:
        """Return the chosen address if the laptop no longer has it and uses another; else empty."""
        if self.choice is None or self.fixed or self.chosen(self.candidates()):
            return ""
        return self.choice.address

    @property
    def announced(self) -> str:
        """Return the address that names in the network may lead to: one of the laptop's own, if
        pages are served without encryption and by the server itself; else empty. A certificate is
        for another name, and a proxy has its own port."""
        config = self._config
        if config.cert or config.proxies or not config.mdns:
            return ""
        host = urlsplit(self.base_url).hostname
        return next((each.address for each in self.candidates() if each.address == host), "")

    def report(self) -> dict[str, object]:
        """Return all of it for a page: what phones open, why, and the addresses to choose from."""
        candidates = self.candidates()
        used, chosen = self.used(candidates), self.chosen(candidates)
        return {
            "url": self.base_url,
            "fixed": self.fixed,
            "chosen": chosen.address if chosen else "",
            "lost": self.lost,
            "addresses": [
                {
                    "address": each.address,
                    "interface": each.interface,
                    "kind": each.kind,
                    "version": each.version,
                    "url": self.url_of(each.address),
                    "used": each == used and not self.fixed,
                }
                for each in candidates
            ],
        }

    def candidates(self) -> list[Candidate]:
        """Return the laptop's current addresses that the server listens on, likeliest first."""
        found = lan.candidates()
        if self._config.host == IPV4_HOST:
            return [each for each in found if each.version == 4]
        return found

    def used(self, candidates: list[Candidate]) -> Candidate | None:
        """Return the chosen one of these, else the likeliest; None where there is none."""
        return self.chosen(candidates) or next(iter(candidates), None)

    def chosen(self, candidates: list[Candidate]) -> Candidate | None:
        """Return the chosen one of these, under the address that its network card has now."""
        choice = self.choice
        if choice is None:
            return None
        for each in candidates:
            if each.address == choice.address:
                return each
        same_kind = (":" in choice.address, choice.interface)
        beside = (each for each in candidates if (":" in each.address, each.interface) == same_kind)
        return next(beside, None)

    def url_of(self, address: str) -> str:
        """Return what phones would open at an address."""
        return lan.url_of(self._scheme, address, self.port)
