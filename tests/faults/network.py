"""Two machines on one machine: network namespaces joined by a cable that a test can spoil.

Linux, as root, with iproute2 and /dev/net/tun; `laptop` has the server, `phone` whoever visits it.
Every packet passes through this process, which loses it, keeps it for a while, or lets it vanish.
"""

import contextlib
import heapq
import ipaddress
import itertools
import os
import random
import selectors
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

fcntl = pytest.importorskip("fcntl")

LAPTOP, PHONE = "10.77.0.1", "10.77.0.2"
TUNSETIFF, TAP, WITHOUT_HEADER = 0x400454CA, 0x0002, 0x1000
ARP = b"\x08\x06"


def ip(*words: str) -> None:
    """Run ip, and fail when it does."""
    subprocess.run(["ip", *words], check=True, capture_output=True)


class Cable:
    """The two ends of a network, and what it does to packets."""

    def __init__(self, laptop: str, phone: str) -> None:
        self.laptop, self.phone = laptop, phone
        self.loss = 0.0
        """The share of packets that is lost, each way."""
        self.delay = 0.0
        """How long each packet takes, in seconds."""
        self.dark = False
        """Everything vanishes without a word."""
        self._ends = [_tap(laptop), _tap(phone)]
        self._over = threading.Event()
        self._carrier = threading.Thread(target=self._carry)
        self._carrier.start()

    def inside(self, end: str, *words: str) -> list[str]:
        """A command line that runs at one end."""
        return ["ip", "netns", "exec", end, *words]

    def set_up(self, *, up: bool) -> None:
        """Bring the laptop's Wi-Fi up, or down."""
        ip("-n", self.laptop, "link", "set", "wifi", "up" if up else "down")

    def give(self, address: str) -> None:
        """Give the laptop another address, as a router may."""
        ip("-n", self.laptop, "addr", "flush", "dev", "wifi")
        ip("-n", self.laptop, "addr", "add", f"{address}/24", "dev", "wifi")

    def give_ipv6(self, address: str) -> None:
        """Give the laptop an address of IPv6 alone, as a network without IPv4 does, and the phone
        the next."""
        following = str(ipaddress.ip_address(address) + 1)
        for end, given in ((self.laptop, address), (self.phone, following)):
            ip("-n", end, "addr", "flush", "dev", "wifi")
            ip("-n", end, "addr", "add", f"{given}/64", "dev", "wifi", "nodad")

    def close(self) -> None:
        """Carry nothing more."""
        self._over.set()
        self._carrier.join()
        for end in self._ends:
            os.close(end)

    def _carry(self) -> None:
        count = itertools.count()
        under_way: list[tuple[float, int, int, bytes]] = []
        with selectors.DefaultSelector() as ready:
            for end, other in (self._ends, self._ends[::-1]):
                ready.register(end, selectors.EVENT_READ, other)
            while not self._over.is_set():
                for key, _ in ready.select(0.001 if under_way else 0.1):
                    with contextlib.suppress(OSError):  # the Wi-Fi is off
                        packet = os.read(key.fd, 65536)
                        arrives = self._arrives(packet)
                        if arrives is not None:
                            heapq.heappush(under_way, (arrives, next(count), key.data, packet))
                while under_way and under_way[0][0] <= time.monotonic():
                    *_, end, packet = heapq.heappop(under_way)
                    with contextlib.suppress(OSError):
                        os.write(end, packet)

    def _arrives(self, packet: bytes) -> float | None:
        """When a packet gets there, if it does. Who has which address is no part of this."""
        now, asks = time.monotonic(), packet[12:14] == ARP
        if self.dark or (not asks and random.random() < self.loss):
            return None
        return now if asks else now + self.delay


@contextlib.contextmanager
def cable() -> Iterator[Cable]:
    """Two namespaces and a cable; skips where the machine does not allow them."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("network namespaces need Linux and root")
    ends = [f"lq{os.getpid()}{end}" for end in "ab"]
    made = None
    try:
        for end in ends:
            ip("netns", "add", end)
            ip("-n", end, "link", "set", "lo", "up")
        made = Cable(*ends)
        for end, address in zip(ends, (LAPTOP, PHONE), strict=True):
            ip("-n", end, "addr", "add", f"{address}/24", "dev", "wifi")
            ip("-n", end, "link", "set", "wifi", "up")
    except (OSError, subprocess.CalledProcessError) as problem:
        _remove(made, ends)
        pytest.skip(f"no network namespaces here: {problem}")
    try:
        yield made
    finally:
        _remove(made, ends)


def _tap(end: str) -> int:
    """A network device in a namespace, and the file that its packets come and go by."""
    file = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    wanted = struct.pack("16sH22x", end.encode(), TAP | WITHOUT_HEADER)
    fcntl.ioctl(file, TUNSETIFF, wanted)
    ip("link", "set", end, "netns", end, "name", "wifi")
    return file


def _remove(made: Cable | None, ends: list[str]) -> None:
    if made is not None:
        made.close()
    for end in ends:
        with contextlib.suppress(OSError, subprocess.CalledProcessError):
            ip("netns", "del", end)
