"""An empty database, made once and copied for every test that begins with one."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from liveqa.store import Store


def lay(path: Path) -> None:
    """Put an empty database where there is none."""
    if not path.exists():
        path.write_bytes(_blank())


def hurry(store: Store) -> None:
    """Do not wait for the disk: the tests in this process cut nobody's power."""
    store.db.execute("PRAGMA synchronous = OFF")


@cache
def _blank() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "liveqa.db"
        Store.open(path).close()
        return path.read_bytes()
