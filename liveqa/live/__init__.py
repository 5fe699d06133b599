"""Sockets: commands in, boards and patches out."""

from liveqa.live.server import Live
from liveqa.live.wsgi import make_server

__all__ = ["Live", "make_server"]
