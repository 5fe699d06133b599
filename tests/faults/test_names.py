"""The laptop's names in the room's network, asked for by another machine there."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from liveqa.machine import lan
from tests.faults.laptop import Laptop
from tests.faults.network import LAPTOP, PHONE, Cable, cable
from tests.serving import ROOT

pytestmark = [pytest.mark.faults, pytest.mark.long]

PATIENCE = 30.0
NAME = "liveqa.local"
# Asks the network for a name, as any program does that knows multicast DNS: all hear the answer.
ASK = """
import asyncio, json, sys
from zeroconf import AddressResolver, DNSQuestionType
from zeroconf.asyncio import AsyncZeroconf

async def ask(here, name):
    network = AsyncZeroconf(interfaces=[here])
    found = AddressResolver(name + ".")
    await found.async_request(network.zeroconf, 2000, DNSQuestionType.QM)
    await network.async_close()
    print(json.dumps(sorted(found.parsed_addresses())))

asyncio.run(ask(*sys.argv[1:]))
"""
# Opens the page at a name, whose address was found.
OPEN = """
import http.client, sys
page = http.client.HTTPConnection(sys.argv[1], 8000, timeout=10)
page.request("GET", "/", headers={"Host": sys.argv[2] + ":8000"})
print(page.getresponse().status)
"""
HOLD = """
import socket, sys
held = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
held.bind(("", 5353))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def wire() -> Iterator[Cable]:
    with cable() as made:
        yield made


@pytest.fixture
def start(wire: Cable, tmp_path: Path) -> Iterator[Callable[..., Laptop]]:
    """Starts servers at either end, which are ended with the test."""
    running: list[Laptop] = []

    def begin(end: str = "") -> Laptop:
        running.append(Laptop(wire, tmp_path / str(len(running)), end))
        return running[-1]

    yield begin
    for each in running:
        each.stop()


def run(wire: Cable, end: str, code: str, *words: str) -> str:
    """What a program prints at one end."""
    inside = wire.inside(end, sys.executable, "-c", code, *words)
    done = subprocess.run(inside, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout


def addresses(wire: Cable, name: str, end: str = "", here: str = PHONE) -> list[str]:
    """Where a name leads, as the machine at the phone's end finds out."""
    found: list[str] = json.loads(run(wire, end or wire.phone, ASK, here, name))
    return found


def names(laptop: Laptop, wanted: Callable[[list[str]], bool] = bool) -> list[str]:
    """What the organiser's page says the laptop is called, once that is as wanted."""
    organiser = laptop.join("organiser")
    end = time.monotonic() + PATIENCE
    while True:
        found: list[str] = laptop.ask("GET", "/api/address", token=organiser)["names"]
        if wanted(found):
            return found
        assert time.monotonic() < end, found
        time.sleep(0.2)


@pytest.mark.long
def test_the_network_knows_the_laptop_by_both_names(
    wire: Cable, start: Callable[..., Laptop]
) -> None:
    own = f"{lan.machine_name()}.local"
    assert names(start()) == sorted(f"http://{name}:8000" for name in {NAME, own})
    for name in (NAME, own):
        assert addresses(wire, name) == [LAPTOP]
        assert run(wire, wire.phone, OPEN, LAPTOP, name).strip() == "200"
    assert addresses(wire, "liveqa-2.local") == []
    assert run(wire, wire.phone, OPEN, LAPTOP, "liveqa-2.local").strip() == "403"


@pytest.mark.long
def test_the_names_follow_the_laptop_to_another_address(
    wire: Cable, start: Callable[..., Laptop]
) -> None:
    laptop = start()
    names(laptop)
    wire.give("10.77.0.9")
    end = time.monotonic() + PATIENCE
    while addresses(wire, NAME) != ["10.77.0.9"]:
        assert time.monotonic() < end
    wire.set_up(up=False)
    names(laptop, lambda found: not found)
    wire.set_up(up=True)
    names(laptop)
    assert addresses(wire, NAME) == ["10.77.0.9"]


@pytest.mark.long
def test_a_network_without_ipv4_knows_the_names_too(
    wire: Cable, start: Callable[..., Laptop]
) -> None:
    wire.give_ipv6("fd00:77::1")
    names(start())
    assert addresses(wire, NAME, here="fd00:77::2") == ["fd00:77::1"]


@pytest.mark.long
def test_a_second_laptop_takes_the_next_name(wire: Cable, start: Callable[..., Laptop]) -> None:
    assert f"http://{NAME}:8000" in names(start())
    second = start(wire.phone)
    assert "http://liveqa-2.local:8000" in names(second)
    assert addresses(wire, NAME) == [LAPTOP]
    assert addresses(wire, "liveqa-2.local", wire.laptop, LAPTOP) == [PHONE]
    assert run(wire, wire.laptop, OPEN, PHONE, "liveqa-2.local").strip() == "200"


@pytest.mark.long
def test_two_that_met_late_settle_who_has_the_name(
    wire: Cable, start: Callable[..., Laptop]
) -> None:
    wire.dark = True
    first, second = start(), start(wire.phone)
    for each in (first, second):
        assert f"http://{NAME}:8000" in names(each)
    wire.dark = False

    def moved(found: list[str]) -> bool:
        addresses(wire, NAME)  # the answer tells each of the other
        return "http://liveqa-2.local:8000" in found

    names(first, moved)
    assert f"http://{NAME}:8000" in names(second)
    assert addresses(wire, NAME, wire.laptop, LAPTOP) == [PHONE]


@pytest.mark.long
def test_where_the_port_is_held_the_server_serves_without_a_name(
    wire: Cable, start: Callable[..., Laptop]
) -> None:
    words = wire.inside(wire.laptop, sys.executable, "-c", HOLD)
    holder = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        holder.stdout.readline()
        laptop = start()
        assert laptop.ask("GET", "/api/health")["state"] == "ready"
        assert laptop.links["organiser"].startswith(f"http://{LAPTOP}:8000/")
        end = time.monotonic() + PATIENCE
        while "no names in the network" not in laptop.log():
            assert time.monotonic() < end
            time.sleep(0.2)
        assert names(laptop, lambda found: not found) == []
    finally:
        holder.communicate("")


@pytest.mark.long
def test_no_name_is_answered_where_none_is_wanted(
    wire: Cable, start: Callable[..., Laptop], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIVEQA_NO_MDNS", "1")
    laptop = start()
    assert addresses(wire, NAME) == []
    assert names(laptop, lambda found: not found) == []
    assert run(wire, wire.phone, OPEN, LAPTOP, NAME).strip() == "403"


@pytest.mark.long
def test_a_goodbye_is_said(wire: Cable, start: Callable[..., Laptop], tmp_path: Path) -> None:
    laptop = Laptop(wire, tmp_path / "alone")
    names(laptop)
    begun = time.monotonic()
    laptop.stop()
    assert time.monotonic() - begun < 8
    assert addresses(wire, NAME) == []
