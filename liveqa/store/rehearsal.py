"""The end of a rehearsal: what people did goes, what was prepared stays."""

from collections.abc import Iterator
from typing import Any

import msgspec

from liveqa.domain.columns import COLUMNS
from liveqa.domain.facts import Life, Trait
from liveqa.domain.record import COLLECTIONS, KINDS
from liveqa.store.store import Store

# What needed no review before the rehearsal: what came in a list, and what a secretary entered.
_KNOWN = (
    "CASE WHEN asker IS NULL THEN origin = 'collected'"
    " ELSE asker IN (SELECT id FROM devices WHERE role = 'secretary') END"
)
_REVIEW = "(SELECT review FROM meetings WHERE id = :meeting)"
_DECLINED = "reviewed = 'declined' AND decline_reason IS NOT NULL"
# In this order. Taking back what one sent before the opening is no part of a rehearsal; and where
# that let in what was declined before it, nobody knows any more for what reason.
_STATES = (
    ("origin = 'early' AND state = 'withdrawn'", "state"),
    ("reviewed = 'declined' AND decline_reason IS NULL", "'pending'"),
    ("reviewed IS NOT NULL", "reviewed"),
    (f"origin = 'early' OR state = 'pending' OR {_REVIEW} AND NOT {_KNOWN}", "'pending'"),
)
BACK_TO = {
    ("meeting", "review"): "review AND flooded_at IS NULL",  # a flood turns on review that was off
    ("questions", "state"): (
        f"CASE {' '.join(f'WHEN {when} THEN {state}' for when, state in _STATES)} ELSE 'shown' END"
    ),
    ("questions", "decline_reason"): f"CASE WHEN {_DECLINED} THEN decline_reason END",
    ("questions", "decline_note"): f"CASE WHEN {_DECLINED} THEN decline_note ELSE '' END",
    ("stage", "since"): ":now",
}
"""What a column goes back to, in SQL, if not to its empty value."""


def wipe(store: Store, meeting: int, last: int, now: int) -> dict[str, list[int]]:
    """Bring a meeting back to before its rehearsal, when `last` was its last question's id (0:
    there was none). What organisers changed meanwhile stays. Returns the ids of the touched rows,
    by kind."""
    kinds = [kind for kind in COLLECTIONS if KINDS[kind].life != Life.PREPARED]
    touched = {kind: [row.id for row in store.rows(kind).of(meeting)] for kind in kinds}
    common = {"meeting": meeting, "last": last, "now": now}
    for statement, values in _statements(store):
        store.db.execute(statement, common | values)
    store.bursts.forget(meeting)
    store.slips.release(meeting)
    return {**touched, "meeting": [meeting], "stage": [meeting], "approval": [meeting]}


def _statements(store: Store) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the SQL of the wipe, each statement with its values. Columns go back before the rows
    that they name are removed."""
    for kind in KINDS:
        change, values = _change(kind)
        if change:
            row = "id" if kind == "meeting" else "meeting"
            yield f"UPDATE {store.rows(kind).name} SET {change} WHERE {row} = :meeting", values
    voted = "SELECT id FROM questions WHERE meeting = :meeting"
    yield f"DELETE FROM votes WHERE question IN ({voted})", {}
    for kind, type_ in KINDS.items():
        if type_.life == Life.OF_THE_DAY:
            yield f"DELETE FROM {store.rows(kind).name} WHERE meeting = :meeting", {}
    yield "DELETE FROM questions WHERE meeting = :meeting AND id > :last", {}


def _change(kind: str) -> tuple[str, dict[str, Any]]:
    """Return what an UPDATE sets in rows that stay, and its values by name."""
    changes: dict[str, str] = {}
    values: dict[str, Any] = {}
    for column in COLUMNS[kind] if KINDS[kind].life is None else ():
        special = BACK_TO.get((kind, column.name))
        if (not special and column.life != Life.OF_THE_DAY) or Trait.COUNTED in column.traits:
            continue
        changes[column.name] = special or f":{column.name}_"
        if column.empty and not special:
            values[f"{column.name}_"] = _stored(column.empty())
        if column.guard:
            changes[column.guard] = f"{column.guard} + 1"
    return ", ".join(f'"{name}" = {value}' for name, value in changes.items()), values


def _stored(value: object) -> object:
    """Return a value in the form of a column."""
    return msgspec.json.encode(value).decode() if isinstance(value, list) else value
