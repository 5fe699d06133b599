"""The Socket.IO libraries without the clients of queues, which python-socketio loads wherever they
are installed: 10 MB and 0.2 s at the start for what LiveQA does by itself (`halls/line`)."""

import sys

_HIDDEN = [name for name in ("redis", "valkey", "aioredis") if name not in sys.modules]
sys.modules.update(dict.fromkeys(_HIDDEN))  # type: ignore[arg-type] # None: it is not to be found
try:
    import socketio
    import socketio.packet
    from flask_socketio import SocketIO
finally:
    for _name in _HIDDEN:
        del sys.modules[_name]

__all__ = ["SocketIO", "socketio"]
