"""What the journal quotes of people goes with the rows that tell of them: once a row is gone,
nobody can ask to have that erased."""

from liveqa.commands.registry import REGISTRY, Context
from liveqa.domain.record import Record

CREATED = "meeting.create"
"""The journal's name for making a meeting from a plan."""
_KINDS = ("question", "speaker", "delegate")
"""The rows that tell of people, as arguments and results name them."""
_LISTED = ("question", "delegate")
"""Those of which one command, or a plan, brings many."""


def forget(ctx: Context, **rows: list[int]) -> None:
    """Erase from the journal what the personal commands said of these rows, by kind: of a command
    that makes or names one of them; and of one that brings many, whenever some of that kind are
    among these."""
    journal, meeting = ctx.store.journal, ctx.meeting.id
    is_listed = any(rows.get(kind) for kind in _LISTED)
    for entry in (entry for entry in REGISTRY.values() if entry.personal):
        named = next((kind for kind in _KINDS if kind in entry.args.__struct_fields__), "")
        if entry.makes:
            made = rows.get(entry.makes, [])
            journal.forget_of(meeting, entry.name, "result", entry.makes, made)
        elif named:
            journal.forget_of(meeting, entry.name, "args", named, rows.get(named, []))
        elif is_listed:
            journal.forget(meeting, entry.name)
    if is_listed:
        journal.forget(meeting, CREATED)


def forget_checks(ctx: Context, before: Record, after: Record) -> None:
    """Erase from the journal the decisions on names in texts that are no more: their keys are
    digests of those texts."""
    left = {check.key for check in after.name_checks.values()}
    gone = {check.key for check in before.name_checks.values()} - left
    if gone:
        ctx.store.journal.forget_where(ctx.meeting.id, lambda args: args.get("key") in gone)
