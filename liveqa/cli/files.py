"""`import`, `export`, `backup` and `restore`: what goes into and comes out of the data folder."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from liveqa import datadir
from liveqa.cli.options import Wish
from liveqa.cli.problems import NoBackup, NoDatabase, NoSuchFormat, Unwritable
from liveqa.config import Config
from liveqa.errors import CopyDamaged
from liveqa.text import ZONE

if TYPE_CHECKING:
    from liveqa.documents import Wanted


def import_file(wish: Wish) -> int:
    """Make a meeting from a plan or an archive; refused while a server runs on the folder."""
    from liveqa.commands.creation import create_from_archive, create_from_plan
    from liveqa.imports.archive import is_archive
    from liveqa.imports.reading import read_archive, read_plan
    from liveqa.store import Store, update
    from liveqa.web import scans

    file: Path = wish.args.file
    create: Callable[[Store, int], str]
    signed: list[bytes] = []
    if is_archive(file):
        brought = read_archive(file)
        record, signed = brought.record, brought.scans
        title, create = record.meeting.title, lambda s, now: create_from_archive(s, record, now)
    else:
        plan = read_plan(file)
        title, create = plan.title, lambda s, now: create_from_plan(s, plan, now)
    data = wish.config.data
    database = datadir.database_path(data)
    with datadir.lock(data):
        update.update(database, datadir.snapshots(data), datetime.now(ZONE))
        with closing(Store.open(database)) as store:
            store.begin()
            try:
                code = create(store, time.time_ns() // 1_000_000)
                for content in signed:
                    scans.keep(data, content)
                store.commit()
            finally:
                store.rollback()
    print(wish.say("cli.imported", title=title, code=code))
    return 0


def export(wish: Wish) -> int:
    """Write a meeting's documents into a folder; a running server is not disturbed."""
    from liveqa import documents
    from liveqa.store import update

    wanted = [(name, form) for name in wish.args.document for form in _formats(wish, name)]
    out: Path = wish.args.out.expanduser()
    with update.readable(existing_database(wish.config)) as database, writing(out):
        out.mkdir(parents=True, exist_ok=True)
        _tell_missing(wish, database)
        for document, form in wanted:
            for which in _each(wish, document, database):
                print(documents.export(database, wish.args.code, document, form, out, which))
    return 0


def _tell_missing(wish: Wish, database: Path) -> None:
    """Say what the papers asked for leave blank, and where it is filled in."""
    from liveqa.documents import blanks

    for blank in blanks(database, wish.args.code):
        if set(blank.papers) & set(wish.args.document):
            numbers = ", ".join(map(str, blank.questions))
            questions = wish.say("cli.missing_questions", numbers=numbers) if numbers else ""
            fact = wish.say(f"organiser.missing_{blank.fact}")
            where = wish.say(f"organiser.section_{blank.where}")
            said = wish.say("cli.missing", fact=fact, where=where, questions=questions)
            print(said, file=sys.stderr)


def _each(wish: Wish, document: str, database: Path) -> "list[Wanted]":
    """The letters to all who are owed one; any other document is one."""
    from liveqa.documents import Wanted, owed

    data = str(wish.config.data)
    if document != "letter":
        return [Wanted(data=data)]
    return [Wanted(question=question, data=data) for question in owed(database, wish.args.code)]


def _formats(wish: Wish, document: str) -> list[str]:
    """The formats asked for that a document comes in; all of them where none was named."""
    from liveqa.documents import DOCUMENTS

    offered = list(DOCUMENTS[document].formats)
    if not wish.args.format:
        return offered
    found = [form for form in offered if form in wish.args.format]
    if not found:
        raise NoSuchFormat(document=document, formats=", ".join(offered))
    return found


def backup(wish: Wish) -> int:
    """Write a consistent copy of everything; a running server is not disturbed."""
    from liveqa.store import snapshots, upkeep

    database = existing_database(wish.config)
    stamp = snapshots.stamp(datetime.now(ZONE))
    out: Path = wish.args.out or datadir.backups(wish.config.data) / f"liveqa-{stamp}.db"
    with writing(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        upkeep.copy(database, out)
    print(wish.say("cli.backed_up", path=out))
    return 0


def restore(wish: Wish) -> int:
    """Put a backup in the database's place; refused while a server runs on the folder. What was
    there is kept beside it."""
    from liveqa.store import snapshots, upkeep

    source: Path = wish.args.backup.expanduser().absolute()
    if not source.is_file():
        raise NoBackup(path=source)
    data = wish.config.data
    with datadir.lock(data), writing(data):
        database = datadir.database_path(data)
        aside = datadir.replaced(data) / snapshots.stamp(datetime.now(ZONE))
        upkeep.put_back(source, database, aside)
        if found := upkeep.faults(database):
            raise CopyDamaged(path=database, reason=found)
    print(wish.say("cli.restored", path=source))
    if aside.exists():
        print(wish.say("cli.set_aside", path=aside))
    return 0


def existing_database(config: Config) -> Path:
    """The data folder's database, of this version or an older one. Raises NoDatabase for none or an
    empty one, and what opening refuses."""
    from liveqa.store import Age, age_of

    database = datadir.database_path(config.data)
    if not database.is_file() or age_of(database) == Age.EMPTY:
        raise NoDatabase(path=config.data)
    return database


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Around what writes a file that was asked for; raises Unwritable."""
    try:
        yield
    except OSError as error:
        raise Unwritable(path=path, reason=error.strerror or error) from error
