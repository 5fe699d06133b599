"""One database file, opened for writing by one server, or read-only by anyone."""

import secrets
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from enum import Enum
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from liveqa.domain.record import (
    COLLECTIONS,
    KINDS,
    AgendaItem,
    Answer,
    Answerer,
    Approval,
    Attachment,
    Collector,
    Delegate,
    Group,
    Meeting,
    NameCheck,
    Officer,
    Paper,
    Poll,
    Promise,
    Question,
    Record,
    Reply,
    Row,
    Signer,
    Site,
    Speaker,
    Stage,
    Task,
)
from liveqa.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseUnwritable,
    NewerDatabase,
    OlderDatabase,
    SystemRefused,
)
from liveqa.machine import refusals
from liveqa.store.agenda import Agenda
from liveqa.store.answers import Answers
from liveqa.store.bursts import Bursts
from liveqa.store.delegates import Delegates
from liveqa.store.devices import Devices
from liveqa.store.gateways import Gateways
from liveqa.store.journal import Journal
from liveqa.store.links import Links
from liveqa.store.meetings import Approvals, Meetings, Stages
from liveqa.store.migrations import KNOWN, migrations
from liveqa.store.moves import Moves
from liveqa.store.names import NameChecks
from liveqa.store.polls import Polls
from liveqa.store.printed import PrintedSheets
from liveqa.store.questions import Questions
from liveqa.store.recent import Recent
from liveqa.store.replies import Replies
from liveqa.store.scans import Scans
from liveqa.store.seals import Seals
from liveqa.store.settings import Settings
from liveqa.store.slips import Slips
from liveqa.store.speakers import Speakers
from liveqa.store.table import OrderedTable, Table
from liveqa.store.units import Units
from liveqa.store.voices import Voices

DATABASE = "liveqa.db"
PATIENCE = 5.0
"""Seconds that a locked file is waited for."""


class Age(Enum):
    """How a file's schema compares with this program's; of a newer file nothing is read."""

    EMPTY = "empty"
    OLDER = "older"
    CURRENT = "current"


class Store:
    """The tables of one database. Use it from one thread at a time."""

    def __init__(self, db: Database, path: Path) -> None:
        self.db = db
        self.meetings = Meetings(db, "meetings", Meeting)
        self.stages = Stages(db, "stages", Stage)
        self.approvals = Approvals(db, "approvals", Approval)
        self.agenda = Agenda(db, "agenda", AgendaItem)
        self.groups = OrderedTable(db, "groups", Group)
        self.delegates = Delegates(db, "delegates", Delegate)
        self.sites = OrderedTable(db, "sites", Site)
        self.officers = OrderedTable(db, "officers", Officer)
        self.signers = OrderedTable(db, "signers", Signer)
        self.answerers = OrderedTable(db, "answerers", Answerer)
        self.tasks = OrderedTable(db, "tasks", Task)
        self.collectors = OrderedTable(db, "collectors", Collector)
        self.attachments = OrderedTable(db, "attachments", Attachment)
        self.speakers = Speakers(db, "speakers", Speaker)
        self.questions = Questions(db, "questions", Question)
        self.answers = Answers(db, "answers", Answer)
        self.replies = Replies(db, "replies", Reply)
        self.polls = Polls(db, "polls", Poll)
        self.promises = OrderedTable(db, "promises", Promise)
        self.papers = Table(db, "papers", Paper)
        self.name_checks = NameChecks(db, "name_checks", NameCheck)
        self.devices = Devices(db)
        self.links = Links(db, path.parent)
        self.journal = Journal(db)
        self.seals = Seals(db)
        self.settings = Settings(db)
        self.scans = Scans(db)
        self.units = Units(db)
        self.printed = PrintedSheets(db)
        self.moves = Moves(db)
        self.gateways = Gateways(db)
        self.recent = Recent()
        self.voices = Voices(db)
        self.bursts = Bursts(db)
        self.slips = Slips(db, self.links)

    @classmethod
    def open(cls, path: Path) -> "Store":
        """Open for writing, and make the file if it is missing or empty.

        Raises, before anything is written: NewerDatabase and OlderDatabase for a file of another
        version, DatabaseForeign for another program's, DatabaseDamaged for no database at all;
        DatabaseLocked, DatabaseUnwritable, DiskFull and what else the system refuses.
        """
        if path.exists() and age_of(path) == Age.OLDER:
            raise OlderDatabase
        return cls._open(path)

    @classmethod
    def migrate(cls, path: Path) -> None:
        """Take a file of an older version through every step of the schema that it lacks, all or
        none. Raises what `open` does."""
        age_of(path)
        cls._open(path).close()

    @classmethod
    def _open(cls, path: Path) -> "Store":
        with refusing(path), _closed_on_failure(cls(Database(_connect(path)), path)) as store:
            store.db.execute("PRAGMA journal_mode = WAL")
            store.db.execute("PRAGMA synchronous = FULL")
            if sys.platform == "darwin":  # fsync alone leaves the data in the drive's cache
                store.db.execute("PRAGMA fullfsync = ON")
            store.db.execute("PRAGMA foreign_keys = ON")
            store.db.execute("PRAGMA secure_delete = ON")  # what is erased leaves no bytes behind
            store.begin()  # a file that may only be read, or is locked, opens all the same
            migrations.apply(store.db)
            store.commit()
        return store

    @classmethod
    def open_readonly(cls, path: Path, *, of_any_version: bool = False) -> "Store":
        """Open without ever writing; a running server is not disturbed. With `of_any_version`, an
        older file may be looked at as a file, but not its rows. Raises what `open` does, and
        DatabaseForeign for an empty file."""
        with refusing(path), _closed_on_failure(cls(_reading(path), path)) as store:
            age = _age(store.db, path)
            if age == Age.EMPTY:
                raise DatabaseForeign(path=path)
            if age == Age.OLDER and not of_any_version:
                raise OlderDatabase
        return store

    @property
    def path(self) -> Path:
        """Return where the file lies."""
        return Path(self.db.conn.execute("PRAGMA database_list").fetchone()[2])

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    def begin(self) -> None:
        """Start the transaction that a batch of commands shares."""
        self.db.conn.execute("BEGIN IMMEDIATE")

    def hold(self) -> None:
        """Read one and the same moment from now on, whatever a server writes meanwhile."""
        self.db.conn.execute("BEGIN")

    def commit(self) -> None:
        """Make the batch durable."""
        self.db.conn.execute("COMMIT")

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what is done within, and that alone, when it raises within a batch. Under one fixed
        name the statements stay prepared, which a fresh name for each would prevent."""
        self.db.conn.execute("SAVEPOINT job")
        try:
            yield
        except BaseException:
            if self.db.conn.in_transaction:
                self.db.conn.execute("ROLLBACK TO job")
                self.db.conn.execute("RELEASE job")
            raise
        self.db.conn.execute("RELEASE job")

    def rollback(self) -> None:
        """Undo the batch."""
        if self.db.conn.in_transaction:
            self.db.conn.execute("ROLLBACK")

    @property
    def in_transaction(self) -> bool:
        """Return whether a batch is under way."""
        return self.db.conn.in_transaction

    def server_key(self) -> bytes:
        """Return the key of this database, which is made once; the links to whatever meeting is
        current begin with it."""
        row = self.db.execute("SELECT key FROM server").fetchone()
        if row:
            return bytes(row[0])
        key = secrets.token_bytes(32)
        with self.db.atomic():
            self.db.execute("INSERT INTO server (id, key) VALUES (1, ?)", [key])
            self.links.begin(0)
        return key

    def fold(self) -> bool:
        """Fold the write-ahead log into the file, empty it, and return whether that worked. It
        waits for nobody who reads just now."""
        self.db.conn.execute("PRAGMA busy_timeout = 0")
        busy = self.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        self.db.conn.execute(f"PRAGMA busy_timeout = {round(PATIENCE * 1000)}")
        return not busy

    def rewrite(self, erasing: int) -> bool:
        """Write the whole file anew after an erasing, so that nothing of what was removed lies
        between what is kept, and return whether that worked: it takes as much room again."""
        try:
            self.db.conn.execute("VACUUM")
            self.settings.note_rewritten(erasing)
            return self.fold()
        except sqlite3.Error:  # such as a full disk: it is asked for again
            return False

    def rewrite_key(self) -> None:
        """Write something without changing anything. SQLite writes no page whose bytes stay the
        same, so the key is changed and changed back."""
        key = self.server_key()
        for written in (b"", key):
            self.db.execute("UPDATE server SET key = ?", [written])

    def rows(self, kind: str) -> Table[Any]:
        """Return the table of a kind of row, as `Record` and events name it."""
        names = {"meeting": "meetings", "stage": "stages", "approval": "approvals"}
        table: Table[Any] = getattr(self, names.get(kind, kind))
        return table

    def load(self, touched: dict[str, set[int]]) -> dict[str, dict[int, Row | None]]:
        """Return the named rows as they are now; None for those that are gone."""
        return {kind: {id: self.rows(kind).find(id) for id in ids} for kind, ids in touched.items()}

    def seal(self, touched: Mapping[str, Iterable[int]]) -> None:
        """Note what these rows are now, or that they are gone."""
        for kind, ids in touched.items():
            for id in ids:
                self.seals.put(kind, id, self.rows(kind).raw(id))

    def seal_meeting(self, meeting: int) -> None:
        """Note what all rows of a meeting are now."""
        record = self.record(meeting)
        for kind in KINDS:
            rows = getattr(record, kind)
            self.seal({kind: rows if isinstance(rows, dict) else [meeting]})

    def record(self, meeting: int) -> Record:
        """Return everything of one meeting."""
        return Record(
            rev=self.journal.rev(meeting),
            meeting=self.meetings.get(meeting),
            stage=self.stages.get(meeting),
            approval=self.approvals.find(meeting),
            agenda=_by_id(self.agenda.of(meeting)),
            groups=_by_id(self.groups.of(meeting)),
            delegates=_by_id(self.delegates.of(meeting)),
            sites=_by_id(self.sites.of(meeting)),
            officers=_by_id(self.officers.of(meeting)),
            signers=_by_id(self.signers.of(meeting)),
            answerers=_by_id(self.answerers.of(meeting)),
            tasks=_by_id(self.tasks.of(meeting)),
            collectors=_by_id(self.collectors.of(meeting)),
            attachments=_by_id(self.attachments.of(meeting)),
            speakers=_by_id(self.speakers.of(meeting)),
            questions=_by_id(self.questions.of(meeting)),
            answers=_by_id(self.answers.of(meeting)),
            replies=_by_id(self.replies.of(meeting)),
            polls=_by_id(self.polls.of(meeting)),
            promises=_by_id(self.promises.of(meeting)),
            papers=_by_id(self.papers.of(meeting)),
            name_checks=_by_id(self.name_checks.of(meeting)),
        )

    def next_ids(self) -> dict[str, int]:
        """Return the next id of a meeting, and of each kind of row that a record lists."""
        return {kind: self.rows(kind).last_id() + 1 for kind in ("meeting", *COLLECTIONS)}

    def put(self, record: Record) -> None:
        """Insert a whole record, whose ids must be free, inside the caller's transaction."""
        self.db.execute("PRAGMA defer_foreign_keys = ON")  # rows may name later ones
        self.meetings.put(record.meeting)
        self.stages.put(record.stage)
        if record.approval:
            self.approvals.put(record.approval)
        for kind in COLLECTIONS:
            for row in getattr(record, kind).values():
                self.rows(kind).put(row)


def age_of(path: Path) -> Age:
    """Return the age of a file's schema; the file is only read. Raises what `Store.open` does, but
    not OlderDatabase."""
    with refusing(path), closing(_reading(path)) as db:
        return _age(db, path)


def _age(db: Database, path: Path) -> Age:
    applied = {migration.name for migration in migrations.applied(db)}
    if applied - KNOWN:
        raise NewerDatabase
    if applied:
        return Age.CURRENT if applied == KNOWN else Age.OLDER
    others = "SELECT 1 FROM sqlite_master WHERE tbl_name != ?"
    if db.execute(others, [migrations.migrations_table]).fetchone():
        raise DatabaseForeign(path=path)
    return Age.EMPTY


def _reading(path: Path) -> Database:
    db = _connect(path, readonly=True)
    try:
        db.execute("SELECT 1 FROM sqlite_master")
    except sqlite3.OperationalError as error:
        db.close()
        # SQLite writes beside a file that it only reads. Where it may not, on a disk that is full
        # or may only be read, a file without a log is read as it stands.
        refused = refusals.of_sqlite(error, path)
        if not isinstance(refused, SystemRefused | DatabaseUnwritable):
            raise
        if not path.exists() or _size(_log(path)) > 0:
            raise
        db = _connect(path, readonly=True, more="&immutable=1")
    except BaseException:
        db.close()
        raise
    return Database(db)


@contextmanager
def _closed_on_failure(store: Store) -> Iterator[Store]:
    try:
        yield store
    except BaseException:
        store.close()
        raise


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's errors within into ours: DatabaseDamaged where SQLite could
    read a file and found it so, and a refusal of the system for what it is."""
    try:
        yield
    except OSError as error:
        raise refusals.of_system(error, path) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise refusals.of_sqlite(error, path) or DatabaseDamaged() from error


def _connect(path: Path, *, readonly: bool = False, more: str = "") -> sqlite3.Connection:
    if _size(path) == 0 and _size(_log(path)) > 0:
        raise DatabaseDamaged  # SQLite, even where it may only read, would remove the log
    uri = f"{path.resolve().as_uri()}?mode={'ro' if readonly else 'rwc'}{more}"
    return sqlite3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=PATIENCE
    )


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _by_id(rows: Iterable[Any]) -> dict[int, Any]:
    return {row.id: row for row in rows}
