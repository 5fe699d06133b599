"""The limit: a loop that sends ready frames over plain sockets, and nothing else.

python -m tests.benchmarks.bare HERTZ BYTES: prints its port, takes whoever connects, and sends
each of them a frame of so many bytes at this rate until its input ends.
"""

import json
import select
import socket
import sys
import threading
import time

from liveqa.live.engineio.frames import text_frame
from liveqa.live.wsgi import raise_file_limit


def frame(tick: int, size: int) -> bytes:
    """A patch of about this size that says which tick it is."""
    text = b'42["patch",{"from":%d,"to":%d,"now":0,"changes":"' % (tick, tick + 1)
    return text_frame(text.ljust(max(0, size - 5), b".") + b'"}]')


def main() -> None:
    hertz, size = float(sys.argv[1]), int(sys.argv[2])
    raise_file_limit()
    listener = socket.create_server(("127.0.0.1", 0), backlog=4096)
    print(json.dumps({"port": listener.getsockname()[1]}), flush=True)
    phones: list[socket.socket] = []
    gone = threading.Event()

    def wait_for_the_end() -> None:
        sys.stdin.read()
        gone.set()

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    tick, due = 0, time.monotonic()
    while not gone.is_set():
        ready, _, _ = select.select([listener], [], [], max(0.0, due - time.monotonic()))
        if ready:
            phone, _ = listener.accept()
            phone.setblocking(False)
            phone.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            phones.append(phone)
        if time.monotonic() >= due:
            tick, due = tick + 1, due + 1 / hertz
            ready_frame = frame(tick, size)
            for phone in phones:
                phone.send(ready_frame)


if __name__ == "__main__":
    main()
