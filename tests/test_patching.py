"""The standard library is patched without a look at what is installed."""

import subprocess
import sys
import textwrap

PATCHED = textwrap.dedent("""
    import importlib.metadata, socket, sys
    before = socket.socket
    importlib.metadata.entry_points = lambda **_: sys.exit("looked at what is installed")
    from liveqa.machine import patching
    patching.patch()
    import gevent.socket
    assert socket.socket is gevent.socket.socket is not before
""")


def test_nobody_is_looked_for_who_might_plug_into_the_patching() -> None:
    done = subprocess.run([sys.executable, "-c", PATCHED], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
