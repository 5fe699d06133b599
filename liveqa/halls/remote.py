"""The gateway's side of the line: asks the core in parcels, hears its answers and signs of life."""

import itertools
import logging
import math
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

import gevent
from gevent.event import AsyncResult, Event

from liveqa.errors import (
    Busy,
    CoreAway,
    LiveQAError,
    OtherVersion,
    RedisAway,
    RedisRefuses,
    SiteRefused,
    unpacked,
)
from liveqa.halls import wire
from liveqa.halls.line import Line
from liveqa.machine import logs
from liveqa.machine.clock import now_ms

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 7.0
"""Less than a page waits for an acknowledgement."""
AGAIN_SECONDS = 0.3
DEAF_SECONDS = 2 * wire.SILENT_SECONDS
"""After so long without a sign of life another connection is tried."""
LOOK_SECONDS = 0.5
MOST_PENDING = 20_000


class Listener(Protocol):
    """Who is told what comes from the core."""

    def sent(self, channel: str, message: wire.Sent) -> None:
        """Take what the core sent to everyone."""

    def pulse(self, pulse: wire.Pulse) -> None:
        """Take a sign of life."""

    def report(self) -> tuple[str, dict[int, int], list[int]]:
        """Return what the core is told: site, phones by meeting, devices that have gone."""

    def missed(self) -> None:
        """Tell the core of all devices that are here, and ask for everything again: something may
        not have come."""

    def reached(self, error: LiveQAError | None) -> None:
        """Take that the core is reached, or why not."""


class Remote:
    """The line of one gateway to its core."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._instance = secrets.token_hex(6)
        self._listener: Listener
        self._ids = itertools.count(1)
        self._pending: dict[int, tuple[wire.AnyRequest, Callable[[wire.Answer], None]]] = {}
        self._queue: list[wire.AnyRequest] = []
        self._wake = Event()
        self._heard = 0.0
        self._boot = ""
        self._refused = math.inf
        """Since when Redis has not let us in."""
        self._ahead: list[float] = []
        self._greenlets: list[Any] = []
        self._first = Event()
        self.trouble: LiveQAError | None = CoreAway()
        """Why the core cannot be asked just now."""

    @property
    def instance(self) -> str:
        """Return by which name the core knows this process."""
        return self._instance

    def now(self) -> int:
        """Return the core's clock in UTC milliseconds: the pulse that came fastest tells it
        best."""
        return now_ms() + round(max(self._ahead, default=0.0))

    def start(self, listener: Listener) -> None:
        """Begin to hear the core."""
        self._listener = listener
        for part in (self._listen, self._send):
            self._greenlets.append(gevent.spawn(self._repeat, part))
        self._greenlets.append(gevent.spawn(self._watch))

    def await_first(self, seconds: float) -> None:
        """Wait so long for the core; raise RedisRefuses, RedisTooOld or OtherVersion if there is
        nothing to wait for."""
        # a core that comes at the same moment may have to tell Redis of us
        until = time.monotonic() + seconds
        with suppress(RedisAway):
            while True:
                try:
                    self._line.check_user()
                    break
                except RedisRefuses:
                    if time.monotonic() > until:
                        raise
                    gevent.sleep(AGAIN_SECONDS)
        self._first.wait(seconds)
        if isinstance(self.trouble, OtherVersion):
            raise self.trouble

    def stop(self) -> None:
        """End the line."""
        gevent.killall(self._greenlets)
        self._line.close()

    def ask(self, kind: type[Any], *values: Any) -> Any:
        """Ask the core and wait for its answer. Raises what it refuses, CoreAway, and Busy."""
        if self.trouble is not None:
            raise self.trouble
        answer: Any = AsyncResult()
        request = self.post(kind, *values, answered=answer.set)
        try:
            found: wire.Answer = answer.get(timeout=PATIENCE_SECONDS)
        except gevent.Timeout:
            self._pending.pop(request.id, None)
            raise CoreAway from None
        if found.error is not None:
            raise unpacked(found.error)
        return found.result

    def post(
        self, kind: type[Any], *values: Any, answered: Callable[[wire.Answer], None]
    ) -> wire.AnyRequest:
        """Ask the core; `answered` is called with what it says, however long that takes. Raises
        Busy."""
        if len(self._pending) >= MOST_PENDING:
            raise Busy
        request: wire.AnyRequest = kind(next(self._ids), *values)
        self._pending[request.id] = (request, answered)
        self._queue.append(request)
        self._wake.set()
        return request

    def _repeat(self, part: Callable[[], None]) -> None:
        while True:
            try:
                with self._line.told():
                    part()
            except LiveQAError as error:
                self._lose(error)
            except Exception:  # whatever it was, the other parts and the next round go on
                logs.exception(log, "the line to the core failed")
            gevent.sleep(AGAIN_SECONDS)

    def _listen(self) -> None:
        """Take what the core says, from now on: before, something may have been missed."""
        own = wire.answers_of(self._line.user, self._instance)
        channels = [own, wire.PULSE, *wire.CHANNELS.values()]
        with self._line.hear() as heard:
            heard.subscribe(*channels)
            heard.get_message(timeout=wire.PULSE_SECONDS)
            self._boot = ""  # the next pulse is answered as the first one
            since = time.monotonic()
            while True:
                message: Any = heard.get_message(timeout=wire.PULSE_SECONDS)
                if message is None:
                    # the other end of a connection can be gone without a word
                    if time.monotonic() - max(since, self._heard) > DEAF_SECONDS:
                        return
                    continue
                channel, data = message["channel"].decode(), message["data"]
                if channel == own:
                    self._answered(wire.decode_answers(data))
                elif channel == wire.PULSE:
                    self._beats(wire.decode_pulse(data))
                else:
                    self._listener.sent(channel, wire.decode_sent(data))

    def _answered(self, answers: list[wire.Answer]) -> None:
        for answer in answers:
            if not answer.id and answer.error:
                self._lose(unpacked(answer.error))
            _, tell = self._pending.pop(answer.id, (None, None))
            if tell is not None:
                tell(answer)

    def _beats(self, pulse: wire.Pulse) -> None:
        """Take a sign of life, and answer it."""
        if pulse.version != wire.version():
            self._lose(OtherVersion(here=wire.version(), there=pulse.version))
            return
        self._heard = time.monotonic()
        self._ahead = [*self._ahead[-20:], float(pulse.now - now_ms())]
        is_new, self._boot = pulse.boot != self._boot, pulse.boot
        if is_new:
            self._queue = [request for request, _ in self._pending.values()]
        report = wire.Report(next(self._ids), pulse.number, is_new, *self._listener.report())
        self._queue.insert(0, report)  # before what it makes known
        self._wake.set()
        if is_new:
            self._find()
            self._listener.missed()
        self._listener.pulse(pulse)

    def _send(self) -> None:
        """Send what is asked: what gathers while a parcel is on its way is the next one."""
        # a core that has just begun learns from this where to listen
        greeted = ""
        while True:
            self._wake.wait()
            self._wake.clear()
            while self._queue:
                asked = self._queue[: wire.MOST_REQUESTS]
                del self._queue[: wire.MOST_REQUESTS]
                self._add(asked)
            if greeted != self._boot:
                self._line.client.publish(wire.HELLO, self._line.user)
                greeted = self._boot

    def _add(self, asked: list[wire.AnyRequest]) -> None:
        parcel: dict[Any, Any] = {
            wire.INSTANCE: self._instance,
            wire.VERSION: wire.version(),
            wire.REQUESTS: wire.encode(asked),
        }
        stream = wire.stream_of(self._line.user)
        self._line.client.xadd(stream, parcel, maxlen=wire.LONGEST_STREAM, approximate=True)

    def _watch(self) -> None:
        """Find out when no sign of life comes any more."""
        while True:
            gevent.sleep(LOOK_SECONDS)
            if self.trouble is None and time.monotonic() - self._heard > wire.SILENT_SECONDS:
                self._lose(CoreAway())

    def _lose(self, error: LiveQAError) -> None:
        self._boot = ""
        trouble = self._named(error)
        if self.trouble is None or type(trouble) is not type(self.trouble):
            log.warning("the core: %s", error.text("en"))
            self.trouble = trouble
            self._listener.reached(self.trouble)
        if isinstance(error, OtherVersion):
            self._first.set()

    def _named(self, error: LiveQAError) -> CoreAway:
        """Return what an error means to whoever is here. A Redis that has just started may learn
        from the core a moment later that we may come."""
        if isinstance(error, OtherVersion):
            return error
        if not isinstance(error, RedisRefuses):
            return CoreAway()
        self._refused = min(self._refused, time.monotonic())
        return (
            SiteRefused() if time.monotonic() - self._refused > wire.SILENT_SECONDS else CoreAway()
        )

    def _find(self) -> None:
        self._refused = math.inf
        if self.trouble is not None:
            log.info("the core is here")
            self.trouble = None
            self._listener.reached(None)
        self._first.set()
