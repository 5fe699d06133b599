"""How one run of LiveQA was asked to be; the only reader of the environment.

Each common option may also come from the environment: LIVEQA_DATA, LIVEQA_HOST, LIVEQA_PORT,
LIVEQA_ADDRESS, LIVEQA_CERT, LIVEQA_KEY, LIVEQA_BEHIND_PROXY, LIVEQA_HSTS, LIVEQA_LANG,
LIVEQA_NO_MDNS, LIVEQA_PRESENCE, LIVEQA_RATE, LIVEQA_REDIS. run.py says in LIVEQA_DOUBT which file
to leave in a set of libraries of which something could not be loaded (`parts`).
"""

import ipaddress
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

DEFAULT_PORT = 8000
PRESENCE_SECONDS = 30.0
ANY_HOST = "::"
"""All networks, over IPv6 and IPv4: phones reach the laptop over the school's."""
EVERY_HOST = (ANY_HOST, "")
IPV4_HOST = "0.0.0.0"  # noqa: S104 - what a person may ask for

REDIS_SCHEMES = ("redis", "rediss", "unix")

_SWITCHES = {
    **dict.fromkeys(("1", "true", "yes", "on"), True),
    **dict.fromkeys(("0", "false", "no", "off"), False),
}


@dataclass(frozen=True)
class Proxies:
    """The proxies before the server: how many there are in a row, and the networks from which the
    last of them speaks to it."""

    count: int = 1
    networks: tuple[str, ...] = ("127.0.0.0/8", "::1/128")

    def trusts(self, host: str) -> bool:
        """Return whether our proxy speaks from this address."""
        try:
            found = ipaddress.ip_address(host)
        except ValueError:
            return False
        return any(found in network for network in self._networks)

    @cached_property
    def _networks(self) -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
        return [ipaddress.ip_network(network) for network in self.networks]


@dataclass(frozen=True, slots=True)
class Config:
    """One run: where its data is, where it listens, what the QR says, who reads it."""

    data: Path
    host: str = ANY_HOST
    port: int = DEFAULT_PORT
    address: str | None = None
    """What phones are told to open, when it is not this machine's own address."""
    cert: Path | None = None
    """A certificate with its chain, in PEM; None for plain HTTP."""
    key: Path | None = None
    """Its private key; None when that stands in the same file."""
    proxies: Proxies | None = None
    """What forwards requests to us; None where everyone comes by themselves."""
    mdns: bool = True
    """Whether the names in the room's network are answered to."""
    hsts: bool = False
    """Browsers are told to come over HTTPS alone from now on."""
    lang: str = "vi"
    rate: float | None = None
    """Patches a second to phones; None lets it follow the size of the hall."""
    presence: float = PRESENCE_SECONDS
    """For how many seconds a phone has to be there before its upvotes count."""
    redis: str = ""
    """The address of the Redis by which a core and its gateways find each other."""
    gateway: bool = False
    """This process has phones and screens, and the record is in another one, its core."""
    site: str = ""
    """What the place is called where a gateway stands."""
    print_links: bool = False
    """A program started us: one line of JSON instead of words, and no window."""
    open_browser: bool = True
    window: bool = False
    """Show a small window: nobody looks at a terminal."""


def variable(option: str) -> str:
    """Return the environment's name for a common option."""
    return f"LIVEQA_{option.upper().replace('-', '_')}"


def wished(option: str, environ: Mapping[str, str] = os.environ) -> str | None:
    """Return the environment's value for a common option, as text; None if it has none."""
    return environ.get(variable(option)) or None


def is_on(word: str) -> bool:
    """Return whether a value of the environment switches something on or off. Raises ValueError for
    one that does neither."""
    found = _SWITCHES.get(word.strip().lower())
    if found is None:
        raise ValueError(word)
    return found


def synchronised_folders(environ: Mapping[str, str] = os.environ) -> list[Path]:
    """Return the folders that the system says it copies to another place."""
    names = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
    return [Path(environ[name]) for name in names if environ.get(name)]


def on_a_desktop(environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Return whether a person sits before this machine and a page may open by itself."""
    if environ.get("CI") or environ.get("SSH_CONNECTION"):
        return False
    if system in ("win32", "darwin"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def without_a_terminal() -> bool:
    """Return whether this program was opened by a double click that gave it no terminal."""
    return sys.stderr is None
