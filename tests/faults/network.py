"""Two machines on one machine: network namespaces joined by a cable that a test can spoil.

Linux, as root, with iproute2; `laptop` has the server, `phone` whoever visits it.
"""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

LAPTOP, PHONE = "10.77.0.1", "10.77.0.2"


def ip(*words: str) -> None:
    """Run ip, and fail when it does."""
    subprocess.run(["ip", *words], check=True, capture_output=True)


@dataclass(frozen=True)
class Cable:
    """The two ends of a network."""

    laptop: str
    phone: str

    def inside(self, end: str, *words: str) -> list[str]:
        """A command line that runs at one end."""
        return ["ip", "netns", "exec", end, *words]

    def spoil(self, *how: str) -> None:
        """Let packets be lost or late, in both directions, as tc's netem says."""
        for end in (self.laptop, self.phone):
            words = self.inside(end, "tc", "qdisc", "replace", "dev", "wifi", "root", "netem", *how)
            if subprocess.run(words, check=False, capture_output=True).returncode:
                pytest.skip("this kernel has no netem")

    def set_up(self, *, up: bool) -> None:
        """Bring the laptop's Wi-Fi up, or down."""
        ip("-n", self.laptop, "link", "set", "wifi", "up" if up else "down")

    def give(self, address: str) -> None:
        """Give the laptop another address, as a router may."""
        ip("-n", self.laptop, "addr", "flush", "dev", "wifi")
        ip("-n", self.laptop, "addr", "add", f"{address}/24", "dev", "wifi")

    def blackhole(self, *, on: bool) -> None:
        """Let everything the laptop sends to the phone vanish without a word."""
        ip("-n", self.laptop, "route", "replace" if on else "del", "blackhole", f"{PHONE}/32")


@contextlib.contextmanager
def cable() -> Iterator[Cable]:
    """Two namespaces; skips where the machine does not allow them."""
    made = Cable(f"lq{os.getpid()}a", f"lq{os.getpid()}b")
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("network namespaces need Linux and root")
    try:
        for end in (made.laptop, made.phone):
            ip("netns", "add", end)
            ip("-n", end, "link", "set", "lo", "up")
        ip("-n", made.laptop, "link", "add", "wifi", "type", "veth", "peer", "name", "far")
        ip("-n", made.laptop, "link", "set", "far", "netns", made.phone, "name", "wifi")
        for end, address in ((made.laptop, LAPTOP), (made.phone, PHONE)):
            ip("-n", end, "addr", "add", f"{address}/24", "dev", "wifi")
            ip("-n", end, "link", "set", "wifi", "up")
    except (OSError, subprocess.CalledProcessError) as problem:
        _remove(made)
        pytest.skip(f"no network namespaces here: {problem}")
    try:
        yield made
    finally:
        _remove(made)


def _remove(made: Cable) -> None:
    for end in (made.laptop, made.phone):
        with contextlib.suppress(OSError, subprocess.CalledProcessError):
            ip("netns", "del", end)
