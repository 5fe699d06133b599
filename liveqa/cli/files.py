"""`import`, `export`, `backup` and `restore`: what goes into and comes out of the data folder."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from liveqa.cli.invocation import Invocation
from liveqa.cli.problems import NoBackup, NoDatabase, NoSuchFormat, NotACopy, Unwritable
from liveqa.dates import ZONE
from liveqa.errors import CopyDamaged
from liveqa.machine import datadir, files, outputs
from liveqa.machine.config import Config

if TYPE_CHECKING:
    from liveqa.papers.frozen import Selection
    from liveqa.service.jobs import Create, Import
    from liveqa.store import Store


def import_file(invocation: Invocation) -> int:
    """Make a meeting from a plan or an archive; refused while a server runs on the folder."""
    from liveqa.imports.archive import is_archive
    from liveqa.imports.reading import read_archive, read_plans
    from liveqa.service.jobs import Create, Import
    from liveqa.store import Store, update
    from liveqa.web import scans

    file: Path = invocation.args.file
    files.check_name(file)
    files.check_readable(file)
    signed: list[bytes] = []
    jobs: list[tuple[str, Create | Import]]
    if is_archive(file):
        brought = read_archive(file)
        signed = brought.scans
        jobs = [(brought.record.meeting.title, Import(brought.record))]
    else:
        jobs = [(plan.title, Create(plan)) for plan in read_plans(file)]
    data = invocation.config.data
    database = datadir.database_path(data)
    with datadir.lock(data):
        update.update(database, datadir.snapshots(data), datetime.now(ZONE))
        with closing(Store.open(database)) as store:
            store.begin()
            try:
                made = list(_made(store, jobs))
                for content in signed:
                    scans.keep(data, content)
                store.commit()
            finally:
                store.rollback()
    for title, code in made:
        print(invocation.say("cli.imported", title=title, code=code))
    return 0


def _made(store: "Store", jobs: "list[tuple[str, Create | Import]]") -> Iterator[tuple[str, str]]:
    """Yield the titles and codes of the meetings that were made: sessions of one plan together."""
    from liveqa.service.jobs import Create

    first = ""
    for title, job in jobs:
        if isinstance(job, Create):
            job = replace(job, beside=first)  # noqa: PLW2901 - the same job, in its place
        code = job.run(store).result
        first = first or code
        yield title, code


def export(invocation: Invocation) -> int:
    """Write a meeting's documents into a folder; a running server is not disturbed."""
    from liveqa.papers import job
    from liveqa.store import update

    wanted = [
        (name, form) for name in invocation.args.document for form in _formats(invocation, name)
    ]
    asked: Path = invocation.args.out
    with update.readable(existing_database(invocation.config)) as database, writing(asked):
        out = outputs.folder(asked, invocation.config.data)
        out.mkdir(parents=True, exist_ok=True)
        _tell_missing(invocation, database)
        for document, form in wanted:
            for which in _each(invocation, document, database):
                print(job.export(database, invocation.args.code, document, form, out, which))
    return 0


def _tell_missing(invocation: Invocation, database: Path) -> None:
    """Say what is still blank in the papers asked for, and where to fill it in."""
    from liveqa.papers.job import blanks

    for blank in blanks(database, invocation.args.code):
        if set(blank.papers) & set(invocation.args.document):
            numbers = ", ".join(map(str, blank.questions))
            questions = invocation.say("cli.missing_questions", numbers=numbers) if numbers else ""
            fact = invocation.say(f"organiser.missing_{blank.fact}")
            where = invocation.say(f"organiser.section_{blank.where}")
            said = invocation.say("cli.missing", fact=fact, where=where, questions=questions)
            print(said, file=sys.stderr)


def _each(invocation: Invocation, document: str, database: Path) -> "list[Selection]":
    """Return the letters to all who are owed one, the petitions to all competent bodies; any other
    document is one."""
    from liveqa.papers.frozen import Selection, Wanted
    from liveqa.papers.job import owed

    data = str(invocation.config.data)
    found = owed(database, invocation.args.code, document)
    before = Wanted(address=_address(invocation.config, database))
    return [Selection(question=question, data=data, before=before) for question in found]


def _address(config: Config, database: Path) -> str:
    """Return the address that phones would open were the server started now."""
    from liveqa.machine.reach import Reach
    from liveqa.store import Store

    with closing(Store.open_readonly(database)) as store:
        return Reach(config, config.port, store.settings.choice()).base_url


def _formats(invocation: Invocation, document: str) -> list[str]:
    """Return the formats asked for that a document comes in; all of them if none was named."""
    from liveqa.papers.registry import DOCUMENTS

    offered = list(DOCUMENTS[document].formats)
    if not invocation.args.format:
        return offered
    found = [form for form in offered if form in invocation.args.format]
    if not found:
        raise NoSuchFormat(document=document, formats=", ".join(offered))
    return found


def backup(invocation: Invocation) -> int:
    """Write a consistent copy of everything; a running server is not disturbed."""
    from liveqa.store import database_file, snapshots

    database = existing_database(invocation.config)
    stamp = snapshots.stamp(datetime.now(ZONE))
    usual = files.free(datadir.backups(invocation.config.data) / f"liveqa-{stamp}.db")
    asked: Path = invocation.args.out or usual
    with writing(asked):
        out = outputs.file(asked, invocation.config.data)
        out.parent.mkdir(parents=True, exist_ok=True)
        database_file.copy(database, out)
    print(invocation.say("cli.backed_up", path=out))
    return 0


def restore(invocation: Invocation) -> int:
    """Put a backup in the database's place; refused while a server runs on the folder. The replaced
    database is kept beside it, role links are renewed and staff have to come in again."""
    from liveqa.store import database_file, snapshots

    source: Path = invocation.args.backup.absolute()
    if not files.is_file(source):
        raise NoBackup(path=source)
    files.check_readable(source)
    data = invocation.config.data
    datadir.check(data)
    if not database_file.is_one(source):
        raise NotACopy(path=source)
    with datadir.lock(data), writing(data):
        database = datadir.database_path(data)
        aside = files.free(datadir.replaced(data) / snapshots.stamp(datetime.now(ZONE)))
        database_file.put_back(source, database, aside)
        if found := database_file.faults(database):
            raise CopyDamaged(path=database, reason=found)
    print(invocation.say("cli.restored", path=source))
    print(invocation.say("cli.restored_access"))
    if aside.exists():
        print(invocation.say("cli.set_aside", path=aside))
    return 0


def existing_database(config: Config) -> Path:
    """Return the data folder's database, of this version or an older one. Raises NoDatabase for
    none or an empty one, and what opening refuses."""
    from liveqa.store import Age, age_of

    database = datadir.database_path(config.data)
    if not files.is_file(database) or age_of(database) == Age.EMPTY:
        raise NoDatabase(path=config.data)
    return database


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raise Unwritable for what goes wrong within while writing a file that was asked for."""
    try:
        yield
    except OSError as error:
        raise Unwritable(path=path, reason=error.strerror or error) from error
