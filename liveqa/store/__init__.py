"""All the SQL there is."""

from liveqa.store.devices import Actor, Device
from liveqa.store.journal import Journalled
from liveqa.store.store import DATABASE, Age, Store, age_of
from liveqa.store.table import Table

__all__ = ["DATABASE", "Actor", "Age", "Device", "Journalled", "Store", "Table", "age_of"]
