"""Looks after the server while it runs: snapshots, room on the disk, boards left behind."""

import logging
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from liveqa.dates import local
from liveqa.errors import CopyDamaged, DatabaseDamaged, DatabaseRestorable, FileHeld
from liveqa.machine import datadir, logs, resources
from liveqa.machine.clock import now_ms
from liveqa.machine.config import Config
from liveqa.machine.disk_space import LOW, READ_ONLY, free_space
from liveqa.store import Age, age_of, audit, database_file, snapshots, update

if TYPE_CHECKING:
    from gevent.event import AsyncResult

    from liveqa.server.application import Application

log = logging.getLogger(__name__)

SNAPSHOT_SECONDS = 180.0
LOOK_SECONDS = 1.0
FINISH_SECONDS = 10.0
# A fault stays on the staff's pages this long.
FAULT_SECONDS = 600.0
# How often it is noted that the clock is believed.
NOTE_MS = 3_600_000
# How long the organiser is told that an older copy of the data was taken up.
RESTORED_MS = 7 * 24 * 3_600_000


def prepare(config: Config) -> None:
    """Make the data healthy and of this version: what an older version wrote is copied first.
    Raises what `check` does, and UpdateFailed."""
    check(config)
    database = datadir.database_path(config.data)
    made = update.update(database, datadir.snapshots(config.data), local(now_ms()))
    if made:
        log.info("the database was brought up to date; as it was, it is in %s", made)
        check(config)


def check(config: Config) -> None:
    """Raise DatabaseDamaged, naming the way back if there is one, unless the data is healthy."""
    if refused := refusal(config):
        log.error("the database is damaged: %s", refused[0])
        raise refused[1]
    database = datadir.database_path(config.data)
    if database.exists() and age_of(database) != Age.EMPTY:
        _warn_of_changes(database)


def refusal(config: Config) -> tuple[str, DatabaseDamaged] | None:
    """Return what is wrong with the data, and what a start says of it; None if it is healthy, or if
    there is none yet. Raises what opening refuses."""
    database = datadir.database_path(config.data)
    if not database.exists():
        return None
    is_empty, found, error = False, "", DatabaseDamaged()
    try:
        is_empty = age_of(database) == Age.EMPTY
        if not is_empty:
            found = database_file.faults(database) or database_file.unreadable(database)
    except DatabaseDamaged as refused:
        found, error = "no database", refused
    if not (found or is_empty):
        return None
    good = snapshots.newest_good(datadir.snapshots(config.data), datadir.backups(config.data))
    if good is None:
        return None if is_empty else (found, error)
    command = f'{resources.command()} restore "{good}" --data "{config.data}"'
    return found or "empty", DatabaseRestorable(path=database, snapshot=good, command=command)


def _warn_of_changes(database: Path) -> None:
    if update.is_older(database):
        return
    # One word that is not as it was written is no reason to keep a hall waiting.
    for each in audit.changed_rows(database):
        logs.fault(log, "%s is not as it was written", each)


def repeat(part: Callable[[], None], seconds: float) -> None:
    """Do a part's work again and again; a fault is logged with a code and never ends it."""
    import gevent

    while True:
        try:
            part()
        except Exception:  # whatever it was, the other parts and the next round go on
            logs.exception(log, "a part failed")
        gevent.sleep(seconds)


class Snapshots:
    """One when a meeting opens, every few minutes while it is open, and one at its close."""

    def __init__(self, application: "Application") -> None:
        self._application = application
        self._database = datadir.database_path(application.config.data)
        self._folder = datadir.snapshots(application.config.data)
        self._was_open = False
        self._due = 0.0
        self._making: AsyncResult[Path] | None = None

    def finish(self) -> None:
        """Wait for the snapshot that is being made."""
        if self._making is not None:
            self._making.wait(FINISH_SECONDS)

    def look(self) -> None:
        """Take a snapshot if it is time. The commands do not wait for it."""
        is_open = self._application.in_session
        due = is_open and time.monotonic() >= self._due
        if (due or is_open != self._was_open) and not self._application.service.writer.read_only:
            self._due = time.monotonic() + SNAPSHOT_SECONDS
            self._was_open = is_open
            self.take()

    def take(self) -> None:
        """Take a snapshot now; raises CopyDamaged when the database is not healthy."""
        import gevent

        pool = gevent.get_hub().threadpool
        # which of them are old is a wrong clock's word: then all stay
        clean = self._application.doubt is None
        take = partial(snapshots.take, self._database, self._folder, clean=clean)
        self._making = pool.spawn(take, local(now_ms()))
        try:
            self._making.get()
        except OSError as error:
            log.warning("no snapshot: %s", error.strerror or error)
        except FileHeld as error:
            log.warning("no snapshot: %s", error.__cause__)
        except CopyDamaged as error:
            logs.fault(log, "no healthy snapshot: %s", error.params)


class Timekeeper:
    """Notes, now and then, that the clock is believed, and says in the log when it is not."""

    def __init__(self, application: "Application") -> None:
        self._application = application
        self._told = ""

    def look(self) -> None:
        """Note the time, unless it is doubted or was noted within the hour."""
        doubt = self._application.doubt
        told = str(doubt.why) if doubt else ""
        if told != self._told:
            log.warning("the clock is %s", told or "believed")
            self._told = told
        known = self._application.service.reader.settings.known_at()
        if doubt is not None:
            self._application.doubt_the_time()
        elif abs(now_ms() - known) >= NOTE_MS:
            self._application.know_the_time()


class Condition:
    """The server's condition, as far as it concerns people: room on the disk, a clock that is not
    believed, a fault to quote, an address that is gone."""

    def __init__(
        self,
        application: "Application",
        faults: logs.LastFault,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._application = application
        self._faults = faults
        self._changed = changed
        self._told: dict[str, object] = {}

    def look(self) -> None:
        """Find out, act on it, and let the pages, and who else is to hear of it, know when it has
        changed."""
        writer = self._application.service.writer
        free = free_space(self._application.config.data)
        failing = writer.failing and not writer.try_to_write()
        writer.read_only = free < READ_ONLY
        server: dict[str, object] = {}
        if writer.read_only or failing:
            server["storage"] = "read_only"
        elif free < LOW:
            server["storage"] = "low"
        if doubt := self._application.doubt:
            day = local(doubt.against).date().isoformat()
            server["clock"] = {"why": str(doubt.why), "against": day}
        if self._faults.reference and time.time() - self._faults.at < FAULT_SECONDS:
            server["fault"] = self._faults.reference
        if self._application.lost:
            server["address_lost"] = self._application.lost
        if printed := self._application.misprinted:
            now = self._application.base_url
            server["misprinted"] = {"address": printed.address, "at": printed.at, "now": now}
        if trouble := self._application.halls and self._application.halls.trouble:
            server["gateways"] = trouble.code
        restored = self._application.service.reader.settings.restored_at()
        if now_ms() - restored < RESTORED_MS:
            server["restored"] = restored
        if server != self._told:
            log.info("the server is %s", server or "well")
            self._application.tell_server(server)
            self._told = server
            self._changed()
