"""A short meeting on a machine without any network but its own loopback; for `unshare --net`."""

import fcntl
import socket
import struct
import sys

from tests import short_meeting

SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1


def main() -> int:
    """Bring loopback up, see that there is nothing else, and play."""
    assert [name for _, name in socket.if_nameindex()] == ["lo"], socket.if_nameindex()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        wanted = struct.pack("16sh", b"lo", 0)
        flags = struct.unpack("16sh", fcntl.ioctl(asking, SIOCGIFFLAGS, wanted))[1]
        fcntl.ioctl(asking, SIOCSIFFLAGS, struct.pack("16sh", b"lo", flags | IFF_UP))
    return short_meeting.main()


if __name__ == "__main__":
    sys.exit(main())
