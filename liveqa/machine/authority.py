"""What a person types as an address: a host (RFC 3986, 3.2.2), a host with a port, or a URL."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

SCHEMES = ("http", "https")
MOST_LETTERS = 253
"""Of a name in the DNS (RFC 1035, 2.3.4)."""

# Of one part of a name; an underscore stands in names of Windows' networks.
_LABEL = re.compile(r"[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?", re.ASCII | re.IGNORECASE)
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.ASCII | re.IGNORECASE)


def read_host(typed: str) -> str:
    """Return a host to listen on: an IP address in its usual form, with its zone if it has one, or
    a name. Raises ValueError for anything else."""
    host = typed.strip()
    bare = host[1:-1] if host.startswith("[") and host.endswith("]") else host
    if ":" in host or bare != host:
        return str(ipaddress.IPv6Address(bare))
    return _name_or_number(host)


def read_address(typed: str) -> str:
    """Return the address for phones as it was typed, without a final slash: a host, a host with a
    port, or a URL of http or https without a path. Raises ValueError for anything else."""
    address = typed.strip().removesuffix("/")
    if re.search(r"[\s?#]", address):  # an empty query is none for urlsplit
        raise ValueError(typed)
    if address.count(":") > 1 and "://" not in address and not address.startswith("["):
        _check_reachable(ipaddress.IPv6Address(address))
        return address
    _check(urlsplit(address if "://" in address else f"http://{address}"))
    return address


def ascii_name(name: str) -> str:
    """Return a name as browsers ask for it, in small letters; one with other letters than ASCII is
    encoded (RFC 3490). Raises UnicodeError, which is a ValueError."""
    return name.encode("idna").decode("ascii").lower()


def _check(url: SplitResult) -> None:
    extra = url.path or url.query or url.fragment or "@" in url.netloc
    if url.scheme not in SCHEMES or extra or url.port == 0 or url.netloc.endswith(":"):
        raise ValueError(url.geturl())
    host = url.hostname or ""
    if "[" in url.netloc:
        _check_reachable(ipaddress.IPv6Address(host))
    else:
        _name_or_number(host)
        if _NUMBER.fullmatch(host.rpartition(".")[2]):
            _check_reachable(ipaddress.IPv4Address(host))


def _check_reachable(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    if ip.is_unspecified or "%" in str(ip):
        raise ValueError(str(ip))


def _name_or_number(host: str) -> str:
    """Return the host if it is a name or an address of IPv4: what ends in a number is no name
    (WHATWG URL, 3.5)."""
    name = ascii_name(host).removesuffix(".")  # of a name from the root on
    labels = name.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return str(ipaddress.IPv4Address(host))
    if len(name) > MOST_LETTERS or not all(map(_LABEL.fullmatch, labels)):
        raise ValueError(host)
    return host
