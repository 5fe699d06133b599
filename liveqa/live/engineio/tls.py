"""TLS on gevent for sockets that are written to without waiting."""

import ssl
from typing import Any

from gevent.socket import socket
from gevent.ssl import SSLSocket


class TlsSocket(SSLSocket):
    """A client's connection, encrypted, which to `transport` behaves like a plain one."""

    _sslobj: Any

    def send(  # type: ignore[override] # the stubs leave out gevent's own timeout
        self, data: bytes | memoryview, flags: int = 0, timeout: Any = None
    ) -> int:
        """Send data and return how many bytes were taken. With a `timeout` of 0.0 it does not
        wait: 0 means that the same bytes must be sent again, since a part of them may have left
        already."""
        if timeout != 0.0 or not self._sslobj:
            return int(super().send(data, flags))
        try:
            return int(self._sslobj.write(data))
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            return 0

    def shutdown(self, how: int) -> None:
        """Shut down a direction. The library's way goes on without encryption, and fails whoever
        reads."""
        socket.shutdown(self, how)


def encrypted(wire: socket, context: ssl.SSLContext) -> TlsSocket:
    """Return the encrypted connection after its handshake; `wire` is used up. Raises OSError."""
    return TlsSocket(sock=wire, server_side=True, _context=context)
