"""Sockets: commands in, boards and patches out."""

from liveqa.live.fanout import Fanout
from liveqa.live.server import Live
from liveqa.live.source import Admission
from liveqa.live.wsgi import make_server

__all__ = ["Admission", "Fanout", "Live", "make_server"]
