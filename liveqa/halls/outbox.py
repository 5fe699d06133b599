"""What the core sends: answers, and everything for phones and screens, each once for all."""

import logging
from collections import defaultdict
from collections.abc import Callable

from gevent.event import Event

from liveqa.domain.words import Audience
from liveqa.errors import LiveQAError
from liveqa.halls import wire
from liveqa.halls.line import Line
from liveqa.live.ports import Concerned, Step

log = logging.getLogger(__name__)

MOST_WAITING = 20_000
"""Messages; while Redis is away no more are kept, since gateways ask anew when they are back."""


class Outbox:
    """Gathers what is to be sent while the last lot is on its way, and sends it in order. What
    cannot be sent is dropped: gateways notice, and ask for it."""

    def __init__(self, line: Line, lost: Callable[[LiveQAError], None]) -> None:
        self._line = line
        self._lost = lost
        self._wake = Event()
        self._messages: list[tuple[str, bytes]] = []
        self._answers: dict[str, list[wire.Answer]] = defaultdict(list)
        self._done: list[tuple[str, bytes]] = []
        self._concerned: dict[tuple[int, str], Concerned] = {}

    def answer(self, user: str, instance: str, answer: wire.Answer) -> None:
        """Answer a request of a gateway."""
        self._answers[wire.answers_of(user, instance)].append(answer)
        self._wake.set()

    def done(self, user: str, parcel: bytes) -> None:
        """Let Redis forget a parcel whose requests are answered."""
        self._done.append((wire.stream_of(user), parcel))
        self._wake.set()

    def pulse(self, pulse: wire.Pulse) -> None:
        """Give a sign of life."""
        self._send(wire.PULSE, wire.encode(pulse))

    def patched(self, meeting: int, audience: Audience, step: Step) -> None:
        """Send a patch to the gateways."""
        sent = wire.Patched(meeting, step.from_rev, step.to_rev, step.body)
        self._send(wire.CHANNELS[audience], wire.encode(sent))

    def concern(self, meeting: int, concerned: Concerned, knows: str = "") -> None:
        """Tell the gateways, but the one that knows it, that what concerns these devices alone may
        have changed."""
        before = self._concerned.get((meeting, knows), frozenset())
        both = None if before is None or concerned is None else before | concerned
        self._concerned[meeting, knows] = both
        self._wake.set()

    def anew(self, meeting: int) -> None:
        """Have the gateways ask for the boards of a meeting."""
        for channel in wire.CHANNELS.values():
            self._send(channel, wire.encode(wire.Anew(meeting)))

    def ended(self, device: int) -> None:
        """Have the gateways end the connections of a device."""
        self._send(wire.CHANNELS[Audience.SCREEN], wire.encode(wire.Ended([device])))

    def renewed(self) -> None:
        """Have the gateways forget the codes of meetings."""
        self._send(wire.CHANNELS[Audience.PHONE], wire.encode(wire.Renewed()))

    def _send(self, channel: str, message: bytes) -> None:
        if len(self._messages) < MOST_WAITING:
            self._messages.append((channel, message))
        self._wake.set()

    def run(self) -> None:
        """Send for ever."""
        while True:
            self._wake.wait()
            self._wake.clear()
            try:
                self.flush()
            except LiveQAError as error:
                self._lost(error)

    def flush(self) -> None:
        """Send what waits. Raises RedisAway and RedisRefuses."""
        answers, self._answers = self._answers, defaultdict(list)
        done, self._done = self._done, []
        concerned, self._concerned = self._concerned, {}
        messages, self._messages = self._messages, []
        with self._line.told():
            pipe = self._line.client.pipeline(transaction=False)
            for (meeting, knows), devices in concerned.items():
                each = wire.Concerns(meeting, None if devices is None else sorted(devices), knows)
                pipe.publish(wire.CHANNELS[Audience.PHONE], wire.encode(each))
            for channel, message in messages:
                pipe.publish(channel, message)
            for channel, theirs in answers.items():
                pipe.publish(channel, wire.encode(theirs))
            for stream, parcel in done:
                pipe.xack(stream, wire.GROUP, parcel)
                pipe.xdel(stream, parcel)
            pipe.execute()
