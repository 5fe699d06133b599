"""One WebSocket connection on gevent that never writes half a frame and never queues.

Two kinds of writers share a socket: the client's own greenlet, which may wait (`send`), and the
fan-out, which may not (`push`). Whoever writes holds the turn until the last byte of its frame was
sent. What cannot be pushed now is not kept: the fan-out asks to be called (`when_ready`) and then
sends the latest.
"""

import contextlib
import socket as constants
from collections.abc import Callable

import gevent
from gevent.lock import Semaphore
from gevent.socket import socket

from liveqa.live.engineio.frames import CloseReason, Inbound, Opcode, ParseFailed, frame, text_frame

# In the kernel a stalled reader otherwise swallows megabytes of stale updates. The kernel doubles
# this value: 200 stalled readers hold at most 16 MB.
SEND_BUFFER = 40 * 1024
# A socket that took not one byte for this long is closed.
STALLED_SECONDS = 30.0
# After a refusal, what the client still sends is dropped for this long, so that it reads why.
LINGER_SECONDS = 2.0
CHUNK = 16 * 1024


class WebSocket:
    """A connection after its handshake; `limit` is the largest message accepted, in bytes."""

    __slots__ = ("_closed", "_inbound", "_messages", "_ready", "_turn", "_wire")

    def __init__(self, wire: socket, limit: int) -> None:
        wire.settimeout(None)
        wire.setsockopt(constants.SOL_SOCKET, constants.SO_SNDBUF, SEND_BUFFER)
        wire.setsockopt(constants.IPPROTO_TCP, constants.TCP_NODELAY, 1)
        self._wire = wire
        self._turn = Semaphore(1)
        self._inbound = Inbound(limit)
        # What has arrived and was not asked for yet; few clients ever send two things at once.
        self._messages: list[str] = []
        self._ready: Callable[[], None] | None = None
        self._closed = False

    def accept_up_to(self, limit: int) -> None:
        """Take messages of up to this many bytes from now on."""
        self._inbound.limit = limit

    def push(self, frame: bytes) -> bool:
        """Push ready frames without waiting. Returns False, and takes none of them, while something
        else is being sent."""
        if self._closed or self._turn.locked():
            return False
        try:
            sent = self._send_now(frame)
        except OSError:
            self.close()
            return False
        if sent < len(frame):
            self._turn.acquire()
            gevent.spawn(self._finish, memoryview(frame)[sent:])
        return True

    def when_ready(self, call: Callable[[], None]) -> None:
        """Call a function once, in a greenlet of its own, when what is being sent now was sent."""
        self._ready = call

    def send(self, message: str | bytes) -> None:
        """Send one text message, waiting for its turn and for the reader. Raises OSError."""
        payload = message.encode() if isinstance(message, str) else message
        self._send_frame(text_frame(payload))

    def wait(self) -> str | None:
        """Return the next message; None when the connection has ended.

        One message a turn of the loop, and none while this client does not read its answers.
        """
        if self._messages:
            gevent.sleep(0)
        while not self._closed:
            if self._turn.locked():
                self._turn.wait()
            if not self._messages and not self._receive():
                self.close()
            elif self._messages:
                return self._messages.pop(0)
            else:
                # whoever sends pings without end gets no more than a turn for each
                gevent.sleep(0)
        return None

    def begin(self, greeting: bytes) -> None:
        """Send the answer to the handshake. Raises OSError."""
        self._wire.sendall(greeting)

    def end(self) -> None:
        """Close the socket and give it back to the system."""
        self.close()
        self._wire.close()

    def close(self, reason: int = CloseReason.NORMAL_CLOSURE) -> None:
        """Send a close frame if the socket is free, then end both directions."""
        if not self._closed:
            self._say_goodbye(reason)
            with contextlib.suppress(OSError):
                self._wire.shutdown(constants.SHUT_RDWR)

    def refuse(self, reason: int) -> None:
        """Close because of what the client sent, leaving it time to read why."""
        if self._closed:
            return
        self._say_goodbye(reason)
        with contextlib.suppress(OSError), gevent.Timeout(LINGER_SECONDS, TimeoutError()):
            self._wire.shutdown(constants.SHUT_WR)
            while self._wire.recv(CHUNK):
                gevent.sleep(0)
        with contextlib.suppress(OSError):
            self._wire.shutdown(constants.SHUT_RDWR)

    def _receive(self) -> bool:
        data = self._wire.recv(CHUNK)
        try:
            for opcode, payload in self._inbound.feed(data):
                if opcode is Opcode.CLOSE:
                    return False
                if isinstance(payload, str):
                    self._messages.append(payload)
                else:
                    self._send_frame(frame(Opcode.PONG, payload))
        except ParseFailed as problem:
            self.refuse(problem.code)
        return bool(data)

    def _send_frame(self, whole: bytes) -> None:
        with self._turn:
            self._write(memoryview(whole))
        self._announce()

    def _finish(self, rest: memoryview) -> None:
        try:
            self._write(rest)
        except OSError:
            self.close()
        finally:
            self._turn.release()
        self._announce()

    def _write(self, whole: memoryview) -> None:
        rest = whole[self._send_now(whole) :]
        while rest:
            with gevent.Timeout(STALLED_SECONDS, TimeoutError("the reader has stalled")):
                sent = self._wire.send(rest)
            rest = rest[sent:]

    def _send_now(self, data: bytes | memoryview) -> int:
        try:
            # the stubs leave out gevent's own timeout
            return self._wire.send(data, 0, 0.0)  # type: ignore[call-arg]
        except BlockingIOError:
            return 0

    def _announce(self) -> None:
        if self._ready is not None:
            call, self._ready = self._ready, None
            gevent.spawn(call)

    def _say_goodbye(self, reason: int) -> None:
        self._closed = True
        self._ready = None
        if not self._turn.locked():
            with contextlib.suppress(OSError):
                self._send_now(frame(Opcode.CLOSE, reason.to_bytes(2)))
