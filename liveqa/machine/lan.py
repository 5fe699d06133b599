"""The way from a phone to this laptop: its addresses in the networks, and its port."""

import errno
import ipaddress
import re
import socket
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from liveqa.errors import AddressUnavailable
from liveqa.machine.config import EVERY_HOST

LOOPBACK = "127.0.0.1"
LABEL = "liveqa"
"""What the laptop is called in every network, before `.local`."""
PORTS_TRIED = 50
OPENS_SECONDS = 2.0
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
_WINDOWS_HOTSPOT = "192.168.137.1"
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", re.ASCII)
# Each line has an address, its scope and its flags (include/uapi/linux/if_addr.h).
_LINUX_IPV6 = Path("/proc/net/if_inet6")
_TEMPORARY, _DUPLICATE, _DEPRECATED, _TENTATIVE = 0x01, 0x08, 0x20, 0x40


class Kind(StrEnum):
    """How a network is reached."""

    HOTSPOT = "hotspot"
    WIFI = "wifi"
    CABLE = "cable"


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """An address phones might use; the smallest is the likeliest."""

    unlikely: tuple[bool, ...]
    interface: str
    address: str
    kind: Kind

    @property
    def version(self) -> int:
        """Return the version of IP: 4 or 6."""
        return ipaddress.ip_address(self.address).version


def candidates() -> list[Candidate]:
    """Return this machine's own addresses on networks that phones can be on, likeliest first: any
    of IPv4 before those of IPv6, which some phones' cameras do not recognise as addresses."""
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    flags = _ipv6_flags()
    return sorted(
        _judged(name, entry.address, flags)
        for name, entries in psutil.net_if_addrs().items()
        for entry in entries
        if name in up
        and entry.family in (socket.AF_INET, socket.AF_INET6)
        and _leads_to_a_room(name, entry.address, flags)
    )


def url_of(scheme: str, address: str, port: int) -> str:
    """Return what phones open, without a final slash; `address` may be a URL already, have a port,
    or be one of IPv6, which RFC 3986 (3.2.2) puts in brackets."""
    if "://" in address:
        return address.rstrip("/")
    if address.count(":") > 1 and not address.startswith("["):
        address = f"[{address}]"
    has_port = re.search(r":\d+$", address) and not address.endswith("]")
    understood = has_port or port in (0, USUAL_PORTS[scheme])
    return f"{scheme}://{address}" if understood else f"{scheme}://{address}:{port}"


def machine_name() -> str:
    """Return what this machine calls itself, before `.local`; empty if that is no name of the
    DNS."""
    name = socket.gethostname().partition(".")[0].lower()
    is_one = _LABEL.fullmatch(name) and name not in ("localhost", LABEL)
    return name if is_one else ""


def plain(host: str) -> str:
    """Return an IPv4 address as such, also one that a socket for both kinds reports as
    `::ffff:192.0.2.1`."""
    return host.removeprefix("::ffff:") if "." in host else host


def household(host: str) -> str:
    """Return what counts as one address: for IPv6 the network, since a device takes as many
    addresses of it as it likes (RFC 8981)."""
    if ":" not in host:
        return host
    return str(ipaddress.ip_network((host.partition("%")[0], 64), strict=False))


def is_own(address: str) -> bool:
    """Return whether a connection from `address` comes from this machine."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    ip = getattr(ip, "ipv4_mapped", None) or ip
    if ip.is_loopback:
        return True  # the system need not be asked, which costs 0.05 ms
    mine = (entry.address for entries in psutil.net_if_addrs().values() for entry in entries)
    return str(ip) in {each.partition("%")[0] for each in mine}


def opens(url: str) -> bool:
    """Return whether something takes connections at an address, within two seconds."""
    at = urlsplit(url)
    try:
        place = (at.hostname or "", at.port or USUAL_PORTS[at.scheme])
        socket.create_connection(place, OPENS_SECONDS).close()
    except OSError:
        return False
    return True


def is_loopback(host: str) -> bool:
    """Return whether a host, a name or a number, leads this machine only to itself."""
    try:
        ip = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return _leads_to_itself(host)
    return (getattr(ip, "ipv4_mapped", None) or ip).is_loopback


def _leads_to_itself(name: str) -> bool:
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(name, None)}
    except OSError:  # or it is no name at all
        return False
    return bool(found) and all(is_loopback(address) for address in found)


def bind(host: str, port: int) -> tuple[socket.socket, bool]:
    """Return a listening socket on `port` or the next free one, and whether `port` was taken."""
    wanted = range(port, min(port + PORTS_TRIED, 65536)) if port else range(0)
    for number in [*wanted, 0]:
        try:
            return _listen(host, number), number != port
        except OSError as error:
            if error.errno not in TAKEN or number == 0:
                raise AddressUnavailable(host=host, port=port) from error
    raise AddressUnavailable(host=host, port=port)


def _listen(host: str, port: int) -> socket.socket:
    if host not in EVERY_HOST:
        return _socket(socket.AF_INET6 if ":" in host else socket.AF_INET, host, port)
    if port:  # some systems let a socket for both share the port with another program's for IPv4
        _socket(socket.AF_INET, "", port).close()
    try:
        return _socket(socket.AF_INET6, "::", port)
    except OSError as error:
        if error.errno in TAKEN:
            raise
        return _socket(socket.AF_INET, "", port)  # IPv6 is switched off here


def _socket(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    """Return a listening socket; one for `::` takes IPv4 too."""
    listener = socket.socket(family)
    try:
        # On Windows the same option would let two programs share a port.
        if sys.platform == "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, int(host != "::"))
        listener.bind((host, port))
        listener.listen(BACKLOG)
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener


def _leads_to_a_room(name: str, address: str, flags: dict[str, int]) -> bool:
    if "%" in address or _NOT_A_ROOM.search(name):  # only an address of the link has a zone
        return False
    ip = ipaddress.ip_address(address)
    if ip.is_loopback or ip.is_link_local:
        return False
    is_carried = isinstance(ip, ipaddress.IPv6Address) and (
        ip.ipv4_mapped or ip.sixtofour or ip.teredo
    )
    return not (is_carried or flags.get(str(ip), 0) & (_DUPLICATE | _TENTATIVE))


def _judged(name: str, address: str, flags: dict[str, int]) -> Candidate:
    ip = ipaddress.ip_address(address)
    is_hotspot = address == _WINDOWS_HOTSPOT
    is_wireless = bool(_WIRELESS.search(name))
    passes = bool(flags.get(str(ip), 0) & (_TEMPORARY | _DEPRECATED))
    kind = Kind.HOTSPOT if is_hotspot else Kind.WIFI if is_wireless else Kind.CABLE
    unlikely = (ip.version == 6, passes, not is_hotspot, not ip.is_private, not is_wireless)
    return Candidate(unlikely, name, str(ip), kind)


def _ipv6_flags() -> dict[str, int]:
    """Return the flags of each IPv6 address, if the system has a file of them."""
    try:
        lines = _LINUX_IPV6.read_text(encoding="ascii").splitlines()
    except OSError:
        return {}
    fields = (line.split() for line in lines)
    return {str(ipaddress.IPv6Address(bytes.fromhex(f[0]))): int(f[4], 16) for f in fields}
