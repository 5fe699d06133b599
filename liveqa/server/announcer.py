"""Tells whoever sits at the laptop what is in the way of the server, in sentences: once when it
begins, and once when it is over."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

from liveqa.dates import local
from liveqa.i18n import text
from liveqa.machine import logs
from liveqa.machine.clock import now_ms
from liveqa.machine.config import Config


class Say(Protocol):
    """Says one sentence to the person; `is_over` of what was in the way."""

    def __call__(self, line: str, *, is_over: bool = False) -> None: ...


class Announcer:
    """Says what changes between what one server tells of itself, and the next, and its successors
    after a crash."""

    def __init__(self, config: Config, say: Say) -> None:
        self._config = config
        self._say = say
        self._server: Mapping[str, Any] = {}
        self._refused = ""
        self._crash = ""

    def crashed(self, reference: str) -> None:
        """Note a crash, which the person is told of already."""
        self._crash = reference

    def refused(self, words: str) -> None:
        """Say why it cannot serve, and once more only when that is another reason."""
        if words != self._refused:
            self._refused = words
            self._say(words)

    def serves(self, server: Mapping[str, Any], trouble: str) -> None:
        """Say what is new of a server that serves: what the boards tell of it, and why it cannot
        write where that is not for want of room."""
        if self._refused:
            self._refused = ""
            self._over("cli.serves_again")
        before, self._server = self._server, dict(server)
        self._storage(before.get("storage"), server.get("storage"), trouble)
        self._clock(before.get("clock"), server.get("clock"))
        self._core(before.get("core"), server.get("core"))
        self._gateways(before.get("gateways"), server.get("gateways"))
        if (lost := server.get("address_lost")) and lost != before.get("address_lost"):
            self._tell("common.server_address_lost", address=lost)
        self._sheets(before.get("misprinted"), server.get("misprinted"))
        fault = server.get("fault")
        if fault and not before.get("fault") and fault != self._crash:
            self._tell("cli.server_fault", code=fault, log=logs.path(self._config.data))

    def _storage(self, before: str | None, now: str | None, trouble: str) -> None:
        if before == now:
            return
        if before == "read_only":
            self._over("cli.server_writes")
        elif before and not now:
            self._over("cli.server_room")
        if now == "read_only" and trouble:
            self._tell("cli.server_failing", reason=trouble)
        elif now:
            self._tell(f"cli.server_{now}", path=self._config.data)

    def _sheets(self, before: Mapping[str, Any] | None, now: Mapping[str, Any] | None) -> None:
        if now and now != before:
            day = f"{local(now['at']):%d/%m/%Y}"
            said = {"printed": now["address"], "now": now["now"], "day": day}
            self._tell("common.server_misprinted", **said)
        elif before and not now:
            self._over("cli.sheets_fit")

    def _core(self, before: str | None, now: str | None) -> None:
        if now and now != before:
            self._tell("cli.site_refused" if now == "site_refused" else "cli.core_away")
        elif before and not now:
            self._over("cli.core_here")

    def _gateways(self, before: str | None, now: str | None) -> None:
        if now and now != before:
            self._tell(f"common.server_{now}")
        elif before and not now:
            self._over("cli.gateways_here")

    def _clock(self, before: Mapping[str, str] | None, now: Mapping[str, str] | None) -> None:
        if now and now != before:
            against = date.fromisoformat(now["against"])
            shown = f"{local(now_ms()):%H:%M, %d/%m/%Y}"
            self._tell(f"common.clock_{now['why']}", now=shown, day=f"{against:%d/%m/%Y}")
        elif before and not now:
            self._over("cli.clock_believed")

    def _tell(self, key: str, **params: object) -> None:
        self._say(text(self._config.lang, key, **params))

    def _over(self, key: str) -> None:
        self._say(text(self._config.lang, key), is_over=True)
