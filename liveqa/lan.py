"""The way from a phone to this laptop: its addresses in the networks, and its port."""

import errno
import ipaddress
import re
import socket
import sys
from dataclasses import dataclass

import psutil

from liveqa.config import Config
from liveqa.errors import AddressUnavailable

LOOPBACK = "127.0.0.1"
PORTS_TRIED = 50
USUAL_PORTS = {"http": 80, "https": 443}
BACKLOG = 4096  # a hall scans within the same ten seconds; the system cuts it to what it allows
TAKEN = {errno.EADDRINUSE, errno.EACCES, getattr(errno, "WSAEACCES", errno.EACCES)}

# Interfaces that lead to containers, virtual machines, tunnels and headsets, not to phones.
_NOT_A_ROOM = re.compile(
    r"docker|^br-|veth|virbr|lxc|podman|cni|flannel|virtualbox|vbox|vmware|vmnet|vethernet|wsl"
    r"|hyper-v|utun|^tun|^tap|^wg|wireguard|^zt|zerotier|tailscale|ppp|hamachi|radmin|nordlynx"
    r"|vpn|awdl|llw|anpi|isatap|teredo|bluetooth|loopback|^lo\d*$",
    re.IGNORECASE,
)
_WIRELESS = re.compile(r"^wl|wi-?fi|wireless|^en0$", re.IGNORECASE)
_TO_ITSELF = ("", "0.0.0.0", "::", LOOPBACK, "localhost")  # noqa: S104 - compared, not opened
_WINDOWS_HOTSPOT = "192.168.137.1"


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """An address phones might use; the smallest is the likeliest."""

    unlikely: tuple[bool, bool, bool]
    interface: str
    address: str


def candidates() -> list[Candidate]:
    """This machine's own IPv4 addresses on networks that phones can be on, likeliest first."""
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    return sorted(
        _judged(name, entry.address)
        for name, entries in psutil.net_if_addrs().items()
        for entry in entries
        if name in up and entry.family == socket.AF_INET and _leads_to_a_room(name, entry.address)
    )


def phone_address() -> str:
    """The address phones will use; the loopback address when there is no network."""
    found = candidates()
    return found[0].address if found else LOOPBACK


def base_url(config: Config, port: int) -> str:
    """What phones open, without a final slash: the address that the QR says."""
    scheme = "https" if config.cert else "http"
    if config.address:
        return _as_url(scheme, config.address, port)
    if config.host in ("", "0.0.0.0", "::"):  # noqa: S104 - asked for, not opened
        return _as_url(scheme, phone_address(), port)
    return _as_url(scheme, config.host, port)


def laptop_url(config: Config, port: int) -> str:
    """What the laptop's own browser opens, without a final slash: the same in every network, where
    the server listens to the laptop itself and no certificate names another address."""
    if config.cert or config.host not in _TO_ITSELF:
        return base_url(config, port)
    return f"http://localhost:{port}"


def is_own(address: str) -> bool:
    """Whether a connection from `address` comes from this machine."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    ip = getattr(ip, "ipv4_mapped", None) or ip
    mine = (entry.address for entries in psutil.net_if_addrs().values() for entry in entries)
    return ip.is_loopback or str(ip) in {each.partition("%")[0] for each in mine}


def bind(host: str, port: int) -> tuple[socket.socket, bool]:
    """A listening socket on `port` or the next free one, and whether `port` was taken."""
    wanted = range(port, min(port + PORTS_TRIED, 65536)) if port else range(0)
    for number in [*wanted, 0]:
        try:
            return _listen(host, number), number != port
        except OSError as error:
            if error.errno not in TAKEN or number == 0:
                raise AddressUnavailable(host=host, port=port) from error
    raise AddressUnavailable(host=host, port=port)


def port_is_free(host: str, port: int) -> bool:
    """Whether `port` could be listened on now."""
    try:
        _listen(host, port).close()
    except OSError:
        return False
    return True


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        # On Windows the same option would let two programs share a port.
        if sys.platform == "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(BACKLOG)
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener


def _leads_to_a_room(name: str, address: str) -> bool:
    ip = ipaddress.ip_address(address)
    return not (_NOT_A_ROOM.search(name) or ip.is_loopback or ip.is_link_local)


def _judged(name: str, address: str) -> Candidate:
    return Candidate(
        unlikely=(
            address != _WINDOWS_HOTSPOT,
            not ipaddress.ip_address(address).is_private,
            not _WIRELESS.search(name),
        ),
        interface=name,
        address=address,
    )


def _as_url(scheme: str, address: str, port: int) -> str:
    if "://" in address:
        return address.rstrip("/")
    if address.count(":") > 1 and not address.startswith("["):
        address = f"[{address}]"
    has_port = re.search(r":\d+$", address) and not address.endswith("]")
    understood = has_port or port in (0, USUAL_PORTS[scheme])
    return f"{scheme}://{address}" if understood else f"{scheme}://{address}:{port}"
