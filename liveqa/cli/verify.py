"""`verify`: is what is stored what was written?"""

import json
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, TYPE_CHECKING

from liveqa.cli.files import existing_database, writing
from liveqa.cli.invocation import Invocation
from liveqa.cli.problems import AgainstAlone, NoBackup
from liveqa.domain.fingerprint import fingerprint
from liveqa.errors import DatabaseDamaged, JournalUnreadable
from liveqa.machine import files, outputs

if TYPE_CHECKING:
    from liveqa.domain.record import Meeting
    from liveqa.store import Store
    from liveqa.store.receipts import Entry, Receipt


def verify(invocation: Invocation) -> int:
    """Check every journal's chain, and that rows and upvotes agree with it; print the first break
    of each meeting. With `--journal`, write the entries out; with `--receipt`, say what became of a
    phone's entries, with `--against` in an exported journal alone. A running server is not
    disturbed."""
    receipts = _receipts(invocation)
    if invocation.args.against:
        if not receipts:
            raise AgainstAlone
        return _prove(invocation, receipts, _exported(invocation.args.against))
    from liveqa.commands import audit
    from liveqa.store import Store, database_file, update

    database = existing_database(invocation.config)
    journal = _journal(invocation)
    if database_file.faults(database):
        raise DatabaseDamaged
    with update.readable(database) as current, closing(Store.open_readonly(current)) as store:
        store.hold()
        found = audit.breaks(store)
        for each in found:
            reason = invocation.say(each.reason, what=each.what)
            sentence = "cli.broken" if each.rev else "cli.changed"
            print(invocation.say(sentence, code=each.code, rev=each.rev, reason=reason))
        if not found:
            counted = [(row.code, store.journal.rev(row.id)) for row in store.meetings.all()]
            for code, rev in counted:
                print(invocation.say("cli.whole", code=code, count=rev))
            for row in store.meetings.all():
                _tell(invocation, row)
            if not counted:
                print(invocation.say("cli.nothing_to_verify"))
        if journal:
            _export(store, journal)
        unproved = _prove(invocation, receipts, _kept(store)) if receipts else 0
    return 1 if found else unproved


def _tell(invocation: Invocation, row: "Meeting") -> None:
    """Print what a meeting's journal had come to at the close, and whether it is an older one."""
    if row.journal_rev is not None:
        told = {"code": row.code, "rev": row.journal_rev}
        print(invocation.say("cli.head", fingerprint=fingerprint(row.journal_digest), **told))
    if row.tied_journal:
        print(invocation.say("cli.tied_journal", code=row.code))


def _receipts(invocation: Invocation) -> "list[Receipt]":
    """Return the entries of the receipt that was given; none without one."""
    if not invocation.args.receipt:
        return []
    from liveqa.store import receipts

    with _opened(invocation.args.receipt) as file:
        return receipts.read(file.read(receipts.SIZE_LIMIT))


def _prove(invocation: Invocation, receipts: "list[Receipt]", entries: "Iterable[Entry]") -> int:
    from liveqa.store.receipts import prove

    verdicts = prove(receipts, entries)
    for each in verdicts:
        print(invocation.say(each.reason, rev=each.rev, at=each.at))
    return 0 if all(each.holds for each in verdicts) else 1


def _kept(store: "Store") -> "Iterator[Entry]":
    from liveqa.store import audit, receipts

    for meeting in store.meetings.all():
        yield from map(receipts.entry, audit.entries(store, meeting.id))


def _exported(path: Path) -> "Iterator[Entry]":
    from liveqa.store import receipts

    with _opened(path) as file:
        for line in file:
            try:
                values = json.loads(line)
            except (ValueError, RecursionError):
                raise JournalUnreadable from None
            yield receipts.entry(values)


def _opened(path: Path) -> IO[bytes]:
    files.check_name(path)
    files.check_readable(path)
    if not files.is_file(path):
        raise NoBackup(path=path)
    return path.open("rb")


def _journal(invocation: Invocation) -> Path | None:
    """Return the file to which the journal is to be written, before anything is."""
    asked = invocation.args.journal
    if asked is None:
        return None
    with writing(asked):
        return outputs.file(asked, invocation.config.data)


def _export(store: "Store", out: Path) -> None:
    """Write one entry a line, the digests in hex, so that others can check the chain too."""
    from liveqa.store import audit

    with writing(out), files.writing(out) as file:
        for meeting in reversed(store.meetings.all()):
            for entry in audit.entries(store, meeting.id):
                file.write(json.dumps(entry, ensure_ascii=False).encode() + b"\n")
