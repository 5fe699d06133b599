"""The way from a phone to the laptop."""

import socket
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from liveqa import lan
from liveqa.config import Config
from liveqa.errors import AddressUnavailable


def network(monkeypatch: pytest.MonkeyPatch, down: tuple[str, ...] = (), **addresses: str) -> None:
    """Give this machine the interfaces named, and no others."""
    entries = {
        name.replace("_", " "): [SimpleNamespace(family=socket.AF_INET, address=address)]
        for name, address in addresses.items()
    }
    stats = {name: SimpleNamespace(isup=name not in down) for name in entries}
    monkeypatch.setattr(lan.psutil, "net_if_addrs", lambda: entries)
    monkeypatch.setattr(lan.psutil, "net_if_stats", lambda: stats)


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
    assert lan.phone_address() == "192.168.1.20"


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
    assert lan.phone_address() == "192.168.137.1"


def test_a_cable_that_is_out_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    network(monkeypatch, down=("eth0",), eth0="192.168.1.2", eth1="169.254.7.7")
    assert lan.phone_address() == lan.LOOPBACK


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
    assert lan.base_url(config(**settings), 8000) == expected


def test_the_usual_port_of_the_web_is_left_out() -> None:
    assert lan.base_url(config(address="10.0.0.5"), 80) == "http://10.0.0.5"
    encrypted = config(address="10.0.0.5", cert=Path("c.pem"))
    assert lan.base_url(encrypted, 443) == "https://10.0.0.5"
    assert lan.base_url(encrypted, 80) == "https://10.0.0.5:80"


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
    assert lan.laptop_url(Config(Path(), **options), 8000) == url
