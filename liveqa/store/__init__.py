"""All the SQL there is."""

from liveqa.store.bursts import Burst
from liveqa.store.devices import LASTS_MS, Actor, Device
from liveqa.store.journal import Journalled
from liveqa.store.store import DATABASE, Age, Store, age_of
from liveqa.store.table import Table

__all__ = [
    "DATABASE",
    "LASTS_MS",
    "Actor",
    "Age",
    "Burst",
    "Device",
    "Journalled",
    "Store",
    "Table",
    "age_of",
]
