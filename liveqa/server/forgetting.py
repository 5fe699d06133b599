"""The part of an erasing that lies outside the database: the files of signed copies, and the copies
of the database itself. Each is tried until it is done, also after a crash in between."""

import logging
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from liveqa.dates import local
from liveqa.domain.recording import kept_since
from liveqa.errors import Busy, FileHeld, LiveQAError
from liveqa.machine import datadir, files, logs, recordings
from liveqa.machine.clock import now_ms
from liveqa.papers.frozen import SCANS
from liveqa.service.jobs import SettleScans
from liveqa.store import copies, database_file, snapshots

if TYPE_CHECKING:
    from liveqa.server.application import Application
    from liveqa.server.upkeep import Snapshots

log = logging.getLogger(__name__)

# A file that was sent may be attached in a moment, and one that is half made may get whole.
FINISHED_SECONDS = 3600.0


class Forgetting:
    """Looks for what was erased and removes what belongs to it beside the database."""

    def __init__(self, application: "Application", kept: "Snapshots") -> None:
        self._application = application
        self._kept = kept
        self._data = application.config.data
        self._done: copies.Erasings = {}
        self._seen: set[Path] = set()
        # when each unattached file was sent, by a clock that nobody sets; and as it was then
        self._sent: dict[Path, tuple[float, float]] = {}

    def remove_scans(self) -> None:
        """Remove the files that papers named once and that none names any more."""
        reader, writer = self._application.service.reader, self._application.service.writer
        spent, folder = reader.scans.spent(), self._data / SCANS
        if not spent:
            return
        gone = {name for name in spent - reader.scans.named() if _remove(folder / Path(name).name)}
        if folder.is_dir():
            database_file.make_durable(folder)
        with suppress(Busy):  # what cannot be noted now is found gone the next time
            settled = gone | (spent & reader.scans.named())
            writer.submit(SettleScans(frozenset(settled)))

    def remove_recordings(self) -> None:
        """Remove what was recorded in a rehearsal, or before somebody wanted it gone, and all of a
        meeting whose personal data is gone. While another database is kept aside, what this one
        does not know may be that one's."""
        reader = self._application.service.reader
        ours = {recordings.key(meeting): meeting for meeting in reader.meetings.all()}
        for key in recordings.meetings(self._data):
            meeting = ours.get(key)
            since = kept_since(meeting) if meeting else None
            with suppress(FileHeld, OSError):  # the next time
                if since is not None:
                    recordings.remove(self._data, key, before=since)
                elif meeting or not self._replaced():
                    recordings.remove(self._data, key)

    def remove_copies(self) -> None:
        """Remove the copies of the database from before an erasing, and what else is left from
        then."""
        erased = copies.erasings(self._application.service.reader)
        if erased != self._done:
            self._seen.clear()
        if self._rewritten(erased) and self._only_later(erased) and erased != self._done:
            self.remove_unattached_scans()
            self._remove_drafts()
            self._application.service.writer.fold()
            self._done = erased

    def _rewritten(self, erased: copies.Erasings) -> bool:
        """Return whether the database was written anew after the erasings; it is, if it was not. A
        copy takes along what lies between what is kept."""
        settings, latest = self._application.service.reader.settings, copies.latest(erased)
        if settings.rewritten_at() != latest:
            self._application.service.writer.rewrite(latest)
        return settings.rewritten_at() == latest

    def _only_later(self, erased: copies.Erasings) -> bool:
        """Return whether every remaining copy is from after the erasings; the others are removed as
        soon as there is a snapshot from after."""
        import gevent

        taken = snapshots.all_of(datadir.snapshots(self._data))
        others = (*self._replaced(), *self._backups())
        new = [path for path in (*taken, *others) if path not in self._seen]
        if not (erased and new):
            return True
        old = set(gevent.get_hub().threadpool.apply(copies.holding, (new, erased)))
        if old >= set(taken) and taken:
            self._kept.take()
            if old >= set(snapshots.all_of(datadir.snapshots(self._data))):
                return False
        if not self._backed_up_anew(old):
            return False
        kept = {path for path in old if not self._remove_copy(path)}
        self._seen.update(set(new) - old)
        return not kept

    def _remove_copy(self, path: Path) -> bool:
        """Remove a snapshot, or what was put aside in one folder, and return whether it is gone. A
        folder is found by its database, which goes last: a log that is held would otherwise stay
        for ever."""
        if path.parent in (datadir.snapshots(self._data), datadir.backups(self._data)):
            return _remove(path)
        held = [log for log in path.parent.glob(f"{path.name}-*") if not _remove(log)]
        if held or not _remove(path):
            return False
        with suppress(OSError):  # somebody put something else into it
            path.parent.rmdir()
        return True

    def _backed_up_anew(self, old: set[Path]) -> bool:
        """Return whether there is a backup from after the erasings, where there were only some from
        before: somebody wanted one. Else it is made."""
        import gevent

        there = set(self._backups())
        if not there or there - old:
            return True
        folder, database = datadir.backups(self._data), datadir.database_path(self._data)
        out = folder / f"{database.stem}-{snapshots.stamp(local(now_ms()))}.db"
        try:
            gevent.get_hub().threadpool.apply(database_file.copy, (database, out))
        except (OSError, LiveQAError) as problem:
            log.warning("no backup anew: %s", logs.impersonal(problem))
            return False
        return True

    def _backups(self) -> list[Path]:
        """Return the copies that somebody asked for and that lie in the data folder."""
        return snapshots.all_of(datadir.backups(self._data))

    def _replaced(self) -> list[Path]:
        """Return the databases that `restore` put aside."""
        return list(datadir.replaced(self._data).glob("*/*.db"))

    def remove_unattached_scans(self) -> None:
        """Remove the files that were sent an hour ago and that no paper names. While another
        database is kept aside, they may be that one's."""
        named = self._application.service.reader.scans.named()
        paths = [] if self._replaced() else [*(self._data / SCANS).glob("*")]
        sent = {path: self._when_sent(path) for path in paths if path.name not in named}
        self._sent = sent
        for path, (since, _) in sent.items():
            if time.monotonic() - since >= FINISHED_SECONDS:
                _remove(path)

    def _when_sent(self, path: Path) -> tuple[float, float]:
        """Return when a file was sent, in monotonic seconds, and its date. The date counts when the
        file is first seen, if the clock is believed; then it may be set."""
        written = path.stat().st_mtime
        known = self._sent.get(path)
        if known and known[1] == written:
            return known
        age = time.time() - written if self._application.doubt is None else 0.0
        return time.monotonic() - max(age, 0.0), written

    def _remove_drafts(self) -> None:
        """Remove what a killed copy or restore left half made: nobody finishes it."""
        database, folder = datadir.database_path(self._data), datadir.snapshots(self._data)
        halves = (*self._data.glob(f".{database.name}*"), *folder.glob(".*.part*"))
        for path in halves:
            if _is_old(path):
                _remove(path)


def _is_old(path: Path) -> bool:
    return path.exists() and time.time() - path.stat().st_mtime > FINISHED_SECONDS


def _remove(path: Path) -> bool:
    """Remove a file and return whether it is gone. One that another program holds is removed
    later."""
    with suppress(FileHeld):
        files.remove(path)
        return True
    return False
