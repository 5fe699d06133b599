"""`verify`: is what is stored what was written?"""

import json
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from liveqa.cli.files import existing_database, writing
from liveqa.cli.invocation import Invocation
from liveqa.errors import DatabaseDamaged
from liveqa.machine import files, outputs

if TYPE_CHECKING:
    from liveqa.store import Store


def verify(invocation: Invocation) -> int:
    """Check every journal's chain, and that rows and upvotes agree with it; print the first break
    of each meeting. With `--journal`, write the entries out. A running server is not disturbed."""
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
                if row.tied_journal:
                    print(invocation.say("cli.tied_journal", code=row.code))
            if not counted:
                print(invocation.say("cli.nothing_to_verify"))
        if journal:
            _export(store, journal)
    return 1 if found else 0


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
