"""The way from a phone to the laptop."""

import errno
import ipaddress
import socket
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from liveqa.errors import AddressUnavailable
from liveqa.machine import lan
from liveqa.machine.config import ANY_HOST, Config
from liveqa.machine.reach import Reach


def network(monkeypatch: pytest.MonkeyPatch, down: tuple[str, ...] = (), **addresses: str) -> None:
    """Give this machine the interfaces named, each with its addresses, and no others."""
    entries = {
        name.replace("_", " "): [entry(address) for address in given.split()]
        for name, given in addresses.items()
    }
    stats = {name: SimpleNamespace(isup=name not in down) for name in entries}
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: entries)
    monkeypatch.setattr(psutil, "net_if_stats", lambda: stats)
    monkeypatch.setattr(lan, "_LINUX_IPV6", Path("/nowhere"))


def entry(address: str) -> SimpleNamespace:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return SimpleNamespace(family=family, address=address)


def phone_address() -> str:
    return lan.candidates()[0].address


def base_url(port: int, **settings: object) -> str:
    return Reach(config(**settings), port).base_url


def config(**settings: object) -> Config:
    return Config(Path(), **settings)  # type: ignore[arg-type]


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening


def test_phones_use_the_wifi_address(monkeypatch: pytest.MonkeyPatch) -> None:
    network(monkeypatch, lo="127.0.0.1", eth0="10.1.2.3", wlan0="192.168.1.20")
    assert phone_address() == "192.168.1.20"


def test_containers_machines_and_tunnels_are_no_way_to_a_phone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network(
        monkeypatch,
        docker0="172.17.0.1",
        VirtualBox_Host="192.168.56.1",
        vEthernet_WSL="172.22.0.1",
        utun3="10.8.0.2",
        tailscale0="100.64.0.1",
        Ethernet="10.0.0.9",
    )
    assert [found.address for found in lan.candidates()] == ["10.0.0.9"]


def test_the_laptops_own_hotspot_is_meant_when_it_is_on(monkeypatch: pytest.MonkeyPatch) -> None:
    network(monkeypatch, Wi_Fi="192.168.1.5", Local_Area="192.168.137.1")
    assert phone_address() == "192.168.137.1"


def test_without_ipv4_a_networks_ipv6_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = "fe80::1%wlan0 2400::7 fd00:1::5"
    network(monkeypatch, lo="::1", wlan0=ours, docker0="fd99::1", tun0="fd98::1")
    assert [found.address for found in lan.candidates()] == ["fd00:1::5", "2400::7"]
    assert base_url(8000) == "http://[fd00:1::5]:8000"
    assert base_url(80) == "http://[fd00:1::5]"


@pytest.mark.parametrize(
    "address",
    ["fe80::1", "fe80::1%3", "::1", "::ffff:192.168.1.5", "2002:c0a8:105::1", "2001:0:53aa::1"],
)
def test_an_ipv6_address_that_no_phone_of_the_room_reaches_is_none(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    network(monkeypatch, wlan0=address)
    assert lan.candidates() == []
    assert base_url(8000) == "http://127.0.0.1:8000"


def test_ipv4_is_preferred_where_a_network_has_both(monkeypatch: pytest.MonkeyPatch) -> None:
    network(monkeypatch, wlan0="2400::7 fd00::7 10.1.2.3", eth0="192.168.1.20")
    found = [each.address for each in lan.candidates()]
    assert found == ["10.1.2.3", "192.168.1.20", "fd00::7", "2400::7"]


def test_a_temporary_ipv6_address_is_avoided_where_the_system_tells_which_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = {"2001:db8::1": 0x01, "2001:db8::2": 0x20, "2001:db8::3": 0x40, "2001:db8::4": 0x80}
    network(monkeypatch, wlan0=" ".join(told))
    lines = [
        f"{ipaddress.IPv6Address(address).packed.hex()} 02 40 00 {flags:02x} wlan0\n"
        for address, flags in told.items()
    ]
    (tmp_path / "if_inet6").write_text("".join(lines))
    monkeypatch.setattr(lan, "_LINUX_IPV6", tmp_path / "if_inet6")
    found = [each.address for each in lan.candidates()]
    assert found == ["2001:db8::4", "2001:db8::1", "2001:db8::2"]  # ::3 is not the laptop's yet


def test_who_asked_for_ipv4_alone_is_told_no_other_address(monkeypatch: pytest.MonkeyPatch) -> None:
    network(monkeypatch, wlan0="fd00::5")
    assert base_url(8000, host="0.0.0.0") == "http://127.0.0.1:8000"


@pytest.mark.parametrize("at", ["127.0.0.1", "::1"])
def test_one_socket_listens_to_ipv4_and_ipv6(at: str) -> None:
    bound, _ = lan.bind(ANY_HOST, 0)
    with bound, socket.create_connection((at, bound.getsockname()[1]), timeout=5):
        pass


def test_where_ipv6_is_switched_off_the_socket_listens_to_ipv4(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = lan._socket

    def without(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
        if family == socket.AF_INET6:
            raise OSError(errno.EAFNOSUPPORT, "Address family not supported by protocol")
        return made(family, host, port)

    monkeypatch.setattr(lan, "_socket", without)
    bound, taken = lan.bind(ANY_HOST, 0)
    with bound:
        assert (bound.family, taken) == (socket.AF_INET, False)


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_port_that_is_taken_for_one_kind_of_address_is_taken(
    family: socket.AddressFamily,
) -> None:
    with lan._socket(family, "" if family == socket.AF_INET else "::1", 0) as other:
        port = other.getsockname()[1]
        bound, taken = lan.bind(ANY_HOST, port)
        bound.close()
    assert taken


@pytest.mark.parametrize(
    ("host", "shown", "counted"),
    [
        ("192.168.1.5", "192.168.1.5", "192.168.1.5"),
        ("::ffff:192.168.1.5", "192.168.1.5", "192.168.1.5"),
        ("fd00:1::5", "fd00:1::5", "fd00:1::/64"),
        ("fd00:1::abcd:ffff:1", "fd00:1::abcd:ffff:1", "fd00:1::/64"),
        ("fe80::1%eth0", "fe80::1%eth0", "fe80::/64"),
    ],
)
def test_an_ipv6_device_counts_as_its_network_whatever_address_it_takes(
    host: str, shown: str, counted: str
) -> None:
    assert lan.plain(host) == shown
    assert lan.household(lan.plain(host)) == counted


def test_a_cable_that_is_out_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    network(monkeypatch, down=("eth0",), eth0="192.168.1.2", eth1="169.254.7.7")
    assert lan.candidates() == []


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, "http://192.168.1.20:8000"),
        ({"address": "10.0.0.5"}, "http://10.0.0.5:8000"),
        ({"address": "10.0.0.5:9000"}, "http://10.0.0.5:9000"),
        ({"address": "hoidap.truong"}, "http://hoidap.truong:8000"),
        ({"address": "https://hoidap.vn/"}, "https://hoidap.vn"),
        ({"host": "127.0.0.1"}, "http://127.0.0.1:8000"),
        ({"address": "fd00::5"}, "http://[fd00::5]:8000"),
        ({"cert": Path("c.pem")}, "https://192.168.1.20:8000"),
        ({"cert": Path("c.pem"), "address": "hoidap.vn"}, "https://hoidap.vn:8000"),
    ],
)
def test_the_qr_says_the_address_asked_for_or_found(
    settings: dict[str, object], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    network(monkeypatch, wlan0="192.168.1.20")
    assert base_url(8000, **settings) == expected


def test_the_usual_port_of_the_web_is_left_out() -> None:
    assert base_url(80, address="10.0.0.5") == "http://10.0.0.5"
    encrypted = {"address": "10.0.0.5", "cert": Path("c.pem")}
    assert base_url(443, **encrypted) == "https://10.0.0.5"
    assert base_url(80, **encrypted) == "https://10.0.0.5:80"


def test_a_taken_port_is_said_and_the_next_free_one_used(listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    bound, taken = lan.bind("127.0.0.1", port)
    with bound:
        assert taken
        assert bound.getsockname()[1] != port


def test_port_0_picks_one_and_none_was_taken() -> None:
    bound, taken = lan.bind("127.0.0.1", 0)
    with bound:
        assert not taken
        assert bound.getsockname()[1] > 0


def test_a_free_port_is_the_one_used(listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    listener.close()
    bound, taken = lan.bind("127.0.0.1", port)
    with bound:
        assert (bound.getsockname()[1], taken) == (port, False)


def test_an_address_that_is_not_ours_is_refused() -> None:
    with pytest.raises(AddressUnavailable):
        lan.bind("203.0.113.7", 0)


def test_this_machine_is_told_from_others(monkeypatch: pytest.MonkeyPatch) -> None:
    network(monkeypatch, lo="127.0.0.1", wlan0="192.168.1.20")
    for own in ("127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1", "192.168.1.20"):
        assert lan.is_own(own)
    for other in ("192.168.1.21", "::ffff:10.0.0.1", "fe80::1%wlan0", "", "localhost", "1"):
        assert not lan.is_own(other)


@pytest.mark.parametrize(
    ("options", "url"),
    [
        ({}, "http://localhost:8000"),
        ({"host": "127.0.0.1"}, "http://localhost:8000"),
        ({"address": "hoidap.truong.vn"}, "http://localhost:8000"),
        ({"host": "10.1.2.3"}, "http://10.1.2.3:8000"),
        ({"cert": Path("a.pem"), "address": "hoidap.truong.vn"}, "https://hoidap.truong.vn:8000"),
    ],
)
def test_the_laptop_opens_the_same_address_in_every_network(
    options: dict[str, Any], url: str
) -> None:
    assert Reach(Config(Path(), **options), 8000).laptop_url == url


@pytest.mark.parametrize(
    ("host", "alone"),
    [
        *((host, True) for host in ("127.0.0.1", "127.9.9.9", "::1", "localhost")),
        ("::ffff:127.0.0.1", True),
        *((host, False) for host in ("::", "0.0.0.0", "192.168.1.5", "fd00::5", "x.invalid")),
    ],
)
def test_who_listens_to_itself_alone(host: str, alone: bool) -> None:
    assert lan.is_loopback(host) is alone
