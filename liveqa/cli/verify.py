"""`verify`: is what is stored what was written?"""

import json
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from liveqa.cli.files import existing_database, writing
from liveqa.cli.options import Wish

if TYPE_CHECKING:
    from liveqa.store import Store


def verify(wish: Wish) -> int:
    """Check every journal's chain and that the record agrees; names the first break of each
    meeting. With `--journal`, write the entries out. A running server is not disturbed."""
    from liveqa.store import Store, audit

    with closing(Store.open_readonly(existing_database(wish.config))) as store:
        store.db.execute("BEGIN")  # one moment, whatever a server writes meanwhile
        if wish.args.journal:
            _export(store, wish.args.journal)
        found = audit.breaks(store)
        for each in found:
            reason = wish.say(each.reason, what=each.what)
            print(wish.say("cli.broken", code=each.code, rev=each.rev, reason=reason))
        if not found:
            counted = [(row.code, store.journal.rev(row.id)) for row in store.meetings.all()]
            for code, rev in counted:
                print(wish.say("cli.whole", code=code, count=rev))
    return 1 if found else 0


def _export(store: "Store", out: Path) -> None:
    """One entry a line, the digests in hex, so that others can check the chain too."""
    from liveqa.store import audit

    with writing(out), out.open("w", encoding="utf-8") as file:
        for meeting in reversed(store.meetings.all()):
            for entry in audit.entries(store, meeting.id):
                file.write(json.dumps(entry, ensure_ascii=False) + "\n")
