"""Names in the room's network by multicast DNS (RFC 6762): `liveqa.local`, and the laptop's own.

They lead to the address that phones use, and follow it. If another machine answers to
`liveqa.local`, the next free one of `liveqa-2.local` … is taken, also when that machine comes
later. The laptop's own name is answered only if its system does not do that by itself.
"""

import asyncio
import contextlib
import errno
import logging
import os
import socket

import psutil
from zeroconf import (  # type: ignore[attr-defined] # two are there and not marked as exported
    AddressResolver,
    DNSAddress,
    RecordUpdate,
    RecordUpdateListener,
    ServiceInfo,
    Zeroconf,
)
from zeroconf.asyncio import AsyncZeroconf

from liveqa.machine import lan

log = logging.getLogger(__name__)
# What it has to say of a network that went away is said here, once.
logging.getLogger("zeroconf").setLevel(logging.CRITICAL)

TRIES = 20
ASK_MS = 900.0
"""Three questions fit into it, as a prober asks them (RFC 6762, 8.1)."""
GOODBYE_SECONDS = 2.0
STOP_SECONDS = 3.0
SERVICE = "_http._tcp.local."


class Responder(RecordUpdateListener):
    """Answers to the names in one network, on the event loop that calls it. `port` is the port on
    which the pages are served."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._zeroconf: AsyncZeroconf | None = None
        self._address = ""
        self.label = ""
        """What this machine is called here, without `.local`; empty while it is called nothing."""
        self.hosts: frozenset[str] = frozenset()
        """All names that lead to this machine now."""
        self.contested = asyncio.Event()
        """Another machine answers to the same name, and it is for this one to give way."""

    async def begin(self, address: str) -> None:
        """Take the names for an address, in its network. Raises OSError if that is impossible."""
        self.contested.clear()
        self._address = address
        self._zeroconf = zeroconf = AsyncZeroconf(interfaces=[address])
        self.label, own = await asyncio.gather(self._label(zeroconf), self._machine(zeroconf))
        names = (f"{label}.local" for label in (self.label, own) if label)
        self.hosts = frozenset(names)
        zeroconf.zeroconf.async_add_listener(self, None)

    async def end(self) -> None:
        """Say goodbye to the network, if it is still there."""
        zeroconf, self._zeroconf = self._zeroconf, None
        self.label, self.hosts = "", frozenset()
        if zeroconf is not None:
            with contextlib.suppress(OSError, TimeoutError):
                async with asyncio.timeout(GOODBYE_SECONDS):
                    await zeroconf.async_unregister_all_services()
            await zeroconf.async_close()

    def async_update_records(self, _zc: Zeroconf, _now: float, records: list[RecordUpdate]) -> None:
        """Handle what is said in the network. Of two machines that took a name in the same moment,
        the one with the later address keeps it (RFC 6762, 8.2)."""
        for said in (update.new for update in records):
            if isinstance(said, DNSAddress) and said.key == f"{self.label}.local.":
                theirs = socket.inet_ntop(_family(said.address), said.address)
                if theirs not in _own_addresses() and said.address > _packed(self._address):
                    self.contested.set()

    async def _label(self, zeroconf: AsyncZeroconf) -> str:
        label = await _free(zeroconf)
        if label:
            await self._register(zeroconf, label)
        return label

    async def _machine(self, zeroconf: AsyncZeroconf) -> str:
        name = lan.machine_name()
        if not name:
            return ""
        found = await _asked(zeroconf, name)
        if not found:
            await self._register(zeroconf, name)
        return name if found <= _own_addresses() else ""

    async def _register(self, zeroconf: AsyncZeroconf, label: str) -> None:
        service = ServiceInfo(
            SERVICE,
            f"{label}.{SERVICE}",
            self._port,
            addresses=[_packed(self._address)],
            server=f"{label}.local.",
            properties={"path": "/"},
        )
        await (await zeroconf.async_register_service(service, allow_name_change=True))


class Names:
    """A responder in a native thread beside the server's loop, which it never keeps waiting."""

    def __init__(self, port: int) -> None:
        from gevent import get_hub, monkey
        from gevent.event import Event

        self.trouble = ""
        """The system's word on why nothing is answered, where that is so."""
        self._address = ""
        self._changed = asyncio.Event()
        self._ending = False
        self._ended = Event()
        self._responder = Responder(port)
        # the thread waits in the system's own selector, not in a loop of gevent's
        self._loop = asyncio.SelectorEventLoop(
            monkey.get_original("selectors", "DefaultSelector")()
        )
        self._tell = get_hub().loop.run_callback_threadsafe
        monkey.get_original("_thread", "start_new_thread")(self._run, ())

    def hosts(self) -> frozenset[str]:
        """Return all names that lead to this machine now, as a browser sends them."""
        return self._responder.hosts

    def follow(self, address: str) -> None:
        """Answer with this address from now on; not at all for an empty one."""
        if address != self._address:
            self._address = address
            self._wake()

    def stop(self) -> None:
        """Say goodbye to the network and end."""
        self._ending = True
        self._wake()
        self._ended.wait(STOP_SECONDS)

    def _wake(self) -> None:
        self._loop.call_soon_threadsafe(self._changed.set)

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._tell(self._ended.set)

    async def _serve(self) -> None:
        while not self._ending:
            await _first(self._changed, self._responder.contested)
            self._changed.clear()
            await self._responder.end()
            if self._address and not self._ending:
                await self._begin(self._address)
        await self._responder.end()

    async def _begin(self, address: str) -> None:
        try:
            await self._responder.begin(address)
        except Exception as error:  # noqa: BLE001 - whatever it is, the numbers still lead here
            self.trouble = str(error) or type(error).__name__
            log.warning("no names in the network of %s: %s", address, self.trouble)
            await self._responder.end()
        else:
            self.trouble = ""
            log.info("answering to %s at %s", ", ".join(sorted(self.hosts())), address)


def available(address: str) -> str:
    """Return the name that would lead to an address in its network now. Raises OSError."""

    async def look() -> str:
        zeroconf = AsyncZeroconf(interfaces=[address])
        try:
            label = await _free(zeroconf)
        finally:
            await zeroconf.async_close()
        if not label:
            raise OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE))
        return f"{label}.local"

    return asyncio.run(look())


async def _free(zeroconf: AsyncZeroconf) -> str:
    """Return the first of our names that nobody else answers to; another program here may."""
    for number in range(1, TRIES):
        label = lan.LABEL if number == 1 else f"{lan.LABEL}-{number}"
        if await _asked(zeroconf, label) <= _own_addresses():
            return label
    return ""


async def _asked(zeroconf: AsyncZeroconf, label: str) -> set[str]:
    """Return the addresses that somebody in the network answers for a name."""
    resolver = AddressResolver(f"{label}.local.")
    await resolver.async_request(zeroconf.zeroconf, ASK_MS)
    return {address.partition("%")[0] for address in resolver.parsed_addresses()}


async def _first(*events: asyncio.Event) -> None:
    """Return once one of these is set."""
    waiting = [asyncio.ensure_future(event.wait()) for event in events]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for each in waiting:
        each.cancel()


def _own_addresses() -> set[str]:
    found = (entry.address for entries in psutil.net_if_addrs().values() for entry in entries)
    return {address.partition("%")[0] for address in found}


def _packed(address: str) -> bytes:
    return socket.inet_pton(socket.AF_INET6 if ":" in address else socket.AF_INET, address)


def _family(packed: bytes) -> socket.AddressFamily:
    return socket.AF_INET6 if len(packed) == 16 else socket.AF_INET
