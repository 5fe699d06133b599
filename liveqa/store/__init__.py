"""All the SQL there is."""

from liveqa.store.devices import Actor, Device
from liveqa.store.journal import Done
from liveqa.store.store import DATABASE, Store

__all__ = ["DATABASE", "Actor", "Device", "Done", "Store"]
