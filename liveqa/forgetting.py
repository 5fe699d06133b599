"""What an erasing leaves to be done outside the database: the files of signed copies, and the
copies of the database itself. Each is done until it is done, also after a crash in between.
"""

import shutil
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from liveqa import datadir, files
from liveqa.documents.papers import SCANS
from liveqa.errors import Busy, FileHeld
from liveqa.store import copies, snapshots, upkeep
from liveqa.writer import Answered

if TYPE_CHECKING:
    from liveqa.app import Application
    from liveqa.keeper import Snapshots
    from liveqa.store import Store

# A file that was sent and that no paper names yet may be attached in a moment.
ATTACHED_SECONDS = 3600.0


class Forgetting:
    """Looks for what was erased and takes along what lies beside the database."""

    def __init__(self, application: "Application", kept: "Snapshots") -> None:
        self._application = application
        self._kept = kept
        self._data = application.config.data
        self._done: copies.Erasings = {}
        self._seen: set[Path] = set()

    def remove_scans(self) -> None:
        """Remove the files that papers named once and that none names any more."""
        reader, writer = self._application.desk.reader, self._application.desk.writer
        spent, folder = reader.scans.spent(), self._data / SCANS
        if not spent:
            return
        gone = {name for name in spent - reader.scans.named() if _remove(folder / Path(name).name)}
        if folder.is_dir():
            upkeep.make_durable(folder)
        with suppress(Busy):  # what cannot be noted now is found gone the next time
            writer.submit(partial(_settle, gone | (spent & reader.scans.named())))

    def remove_copies(self) -> None:
        """Remove the copies of the database of before an erasing, and what else of then is left."""
        erased = copies.erasings(self._application.desk.reader)
        if erased != self._done:
            self._seen.clear()
        if self._only_later(erased) and erased != self._done:
            self._remove_unnamed_scans()
            self._application.desk.writer.fold()
            self._done = erased

    def _only_later(self, erased: copies.Erasings) -> bool:
        """Whether every copy that is left is of after the erasings; removes the others, once there
        is a snapshot of after."""
        import gevent

        taken = snapshots.all_of(datadir.snapshots(self._data))
        new = [path for path in (*taken, *self._replaced()) if path not in self._seen]
        if not (erased and new):
            return True
        old = set(gevent.get_hub().threadpool.apply(copies.holding, (new, erased)))
        if old >= set(taken) and taken:
            self._kept.take()
            if old >= set(snapshots.all_of(datadir.snapshots(self._data))):
                return False
        gone = {path for path in old if _remove(path)}
        for path in gone - set(taken):
            shutil.rmtree(path.parent, ignore_errors=True)
        self._seen.update(set(new) - old)
        return gone == old

    def _replaced(self) -> list[Path]:
        """The databases that `restore` put aside."""
        return list(datadir.replaced(self._data).glob("*/*.db"))

    def _remove_unnamed_scans(self) -> None:
        """What was sent and never attached may bear a name too. While another database is kept
        aside, it may be that one's."""
        named = self._application.desk.reader.scans.named()
        for path in [] if self._replaced() else (self._data / SCANS).glob("*"):
            is_old = time.time() - path.stat().st_mtime > ATTACHED_SECONDS
            if path.name not in named and is_old:
                _remove(path)


def _remove(path: Path) -> bool:
    """Remove a file; whether it is gone. One that another program holds goes at a later look."""
    with suppress(FileHeld):
        files.remove(path)
        return True
    return False


def _settle(names: set[str], store: "Store") -> Answered:
    store.scans.settle(names)
    return Answered(None)
