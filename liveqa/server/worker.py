"""The hidden command `worker`: the server itself, as the child of its supervisor.

Standard input holds the orders in one line and is open as long as the supervisor wants a server;
standard output gets a line once the server is ready, and whenever what it says of itself changes.
"""

import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence

import msgspec

from liveqa.errors import LiveQAError
from liveqa.machine import logs, parts, patching, refusals
from liveqa.machine.config import Config
from liveqa.server.supervisor import CRASHED, DONE, LATER, REFUSED, Message, Orders, Said

log = logging.getLogger(__name__)

_STDIN = 0


def main(_arguments: Sequence[str] = ()) -> int:
    """Serve as ordered and return the exit code."""
    # Ctrl+C reaches this process too, perhaps before there is a server to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    line = _first_line()
    if not line:
        return DONE
    orders = msgspec.json.decode(line, type=Orders, dec_hook=lambda kind, value: kind(value))
    try:
        _runner(orders.config)(orders, _listener(orders.listener), _tell, _supervisor_is_gone)
    except LiveQAError as error:
        return _refuse(error, orders.config)
    except Exception as fault:  # whatever it was, the log names it
        if parts.is_unloadable(fault):
            raise
        logs.exception(log, "the server failed")
        refused = refusals.of(fault, orders.config.data)
        return _refuse(refused, orders.config) if refused else CRASHED
    return DONE


def _runner(config: Config) -> Callable[..., None]:
    """Return what serves: the whole of LiveQA, or a gateway."""
    if not config.gateway:
        from liveqa.server import process

        return process.run
    patching.patch()
    from liveqa.server import gateway

    return gateway.run


def _refuse(error: LiveQAError, config: Config) -> int:
    _tell(Said(error.text(config.lang)))
    return LATER if error.passes else REFUSED


def _tell(message: Message) -> None:
    sys.stdout.write(msgspec.json.encode(message).decode() + "\n")
    sys.stdout.flush()


def _supervisor_is_gone() -> None:
    """Wait until standard input is closed."""
    # Not through sys.stdin: a thread inside it would stand in the way of the interpreter's end.
    while os.read(_STDIN, 1024):
        pass


def _first_line() -> bytes:
    line = b""
    while not line.endswith(b"\n"):
        piece = os.read(_STDIN, 1)
        if not piece:
            return b""
        line += piece
    return line


def _listener(handle: int | bytes) -> socket.socket:
    if isinstance(handle, bytes):
        return _from_share(handle)
    listener = socket.socket(fileno=handle)
    listener.set_inheritable(False)
    return listener


def _from_share(handle: bytes) -> socket.socket:
    if sys.platform == "win32":
        return socket.fromshare(handle)
    raise ValueError(handle)
