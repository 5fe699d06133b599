"""Check that a meeting is what its commands made of it: the journal is whole, and the record and
the upvotes agree with it."""

from dataclasses import dataclass

import msgspec

from liveqa.commands.creation import IMPORTED
from liveqa.commands.upvotes import counted, expected
from liveqa.domain.words import Origin
from liveqa.store import Store
from liveqa.store.audit import UNREADABLE, changed_row, check_readable, wrong
from liveqa.store.journal import BEFORE

# What comes into a record by commands alone: its name in their results, and its table.
MADE = {"question": "questions", "speaker": "speakers", "answer": "answers", "poll": "polls"}
BROUGHT = ("speaker", "answer", "poll")
"""What an import alone brings otherwise."""


@dataclass(frozen=True)
class Break:
    """Where the journal is not what was written: `code` is its meeting's, `reason` a key of the
    catalogue. `rev` is the first entry that does not fit, 0 when it is about the record."""

    code: str
    rev: int
    reason: str
    what: str = ""


def breaks(store: Store) -> list[Break]:
    """Return the first break of each meeting; empty when everything agrees."""
    by_meeting = []
    for meeting in store.meetings.ids():
        row = changed_row(store, meeting)
        code = _code(store, meeting)
        by_meeting.append(Break(code, 0, "audit.row", row) if row else _first(store, meeting, code))
    return [each for each in by_meeting if each]


def _code(store: Store, meeting: int) -> str:
    try:
        return store.meetings.get(meeting).code
    except UNREADABLE as error:
        check_readable(error, store.path)
        return f"#{meeting}"


def _first(store: Store, meeting: int, code: str) -> Break | None:
    last, rev = BEFORE, 0
    made: dict[str, set[int]] = {kind: set() for kind in MADE}
    before, imported = made, False
    try:
        for rev, row in enumerate(store.journal.rows(meeting), 1):
            if reason := wrong(last, rev, row):
                return Break(code, rev, reason, row["command"])
            last = row["digest"]
            happened = {e["name"]: e["touches"] for e in msgspec.json.decode(row["events"])}
            if "RehearsalBegun" in happened:
                before = {kind: set(ids) for kind, ids in made.items()}
            elif "RehearsalEnded" in happened:
                made = before
            imported = imported or IMPORTED in happened
            for kind in BROUGHT if IMPORTED in happened else ():
                # what an older entry does not say is taken from the record
                there = (each.id for each in store.rows(MADE[kind]).of(meeting))
                made[kind].update(happened[IMPORTED].get(MADE[kind], there))
            result = msgspec.json.decode(row["result"])
            for kind in MADE:
                if kind in result:
                    made[kind].add(int(result[kind]))
    except UNREADABLE as error:
        check_readable(error, store.path)
        return Break(code, rev + 1, "audit.unreadable")
    return (
        _record(store, meeting, code, made, imported=imported)
        or _upvotes(store, meeting, code)
        or (None if imported else _head(store, meeting, code))
    )


def _head(store: Store, meeting: int, code: str) -> Break | None:
    """Check that the journal still has the entry that was shown at the close; that of a meeting
    from an archive stayed where it was held."""
    row = store.meetings.get(meeting)
    if row.journal_rev is None:
        return None
    found = store.journal.digest(meeting, row.journal_rev)
    if found and found.hex() == row.journal_digest:
        return None
    return Break(code, row.journal_rev, "audit.head")


def _upvotes(store: Store, meeting: int, code: str) -> Break | None:
    """Check that the upvotes are exactly those that the commands gave, and as many as were counted
    when it was forgotten who gave them."""
    there = store.questions.all_votes(meeting)
    wrong = [question for question, _ in there ^ expected(store, meeting)]
    numbers, final = store.questions.counted(meeting), counted(store, meeting) or {}
    wrong += [question for question, count in final.items() if numbers.get(question) != count]
    wrong += store.voices.miscounted(meeting)
    return Break(code, 0, "audit.upvotes", str(min(wrong))) if wrong else None


def _record(
    store: Store, meeting: int, code: str, made: dict[str, set[int]], *, imported: bool
) -> Break | None:
    """Check that every question was entered by a command or collected in advance, that none was
    removed, and that every speaker, answer and poll was made by a command."""
    questions = {row.id: row for row in store.questions.of(meeting)}
    planned = {
        id
        for id, row in questions.items()
        if row.asker is None and (imported or row.origin == Origin.COLLECTED)
    }
    for id in sorted(
        (made["question"] - questions.keys()) | (questions.keys() - planned - made["question"])
    ):
        return Break(code, 0, "audit.question", str(id))
    for kind in BROUGHT:
        there = {row.id for row in store.rows(MADE[kind]).of(meeting)}
        for id in sorted(there - made[kind]):
            return Break(code, 0, f"audit.{kind}", str(id))
    return None
