"""Run one command inside the writer's transaction: once for each `op`, journalled."""

import re
from dataclasses import dataclass
from typing import Any

import msgspec

from liveqa.commands.identity import without_unwanted
from liveqa.commands.registry import Command, Context, Event, find
from liveqa.domain.record import Meeting
from liveqa.errors import Empty, Invalid, Malformed, RehearsalChanged, TooLate, TooLong
from liveqa.store import Actor, Store
from liveqa.text import clean_tree

# What a result quotes is told once: the journal's chain covers results, so it could not be erased.
QUOTED = "text"
OP = re.compile(r"[A-Za-z0-9_-]{1,64}")
# What msgspec says ends so; the rest of its message may quote what was sent.
_PATH = re.compile(r" - at `\$\.?([\w.\[\]]{0,80})`$")
_MISSING = re.compile(r"^Object missing required field `(\w+)`")
_LENGTH = re.compile(r"`str` of length (<=|>=) (\d+)")


@dataclass(frozen=True)
class Executed:
    """What a command did: its answer, its revision, its events (none for a repeated op), and
    whether it wrote rows of the record."""

    result: dict[str, Any]
    rev: int
    events: list[Event]
    writes_rows: bool = True


def execute(
    store: Store,
    actor: Actor,
    meeting: int,
    name: str,
    args: object,
    op: str,
    now: int,
    until: int | None = None,
    rehearsal: int | None = None,
) -> Executed:
    """Do a command and journal it; an `op` that was done is answered with its first result.

    Raises Malformed for a bad `op`, Invalid for bad arguments, TooLate after `until`,
    RehearsalChanged when it was made in another `rehearsal` (or in none: 0), and whatever the rule
    refuses.
    """
    if not OP.fullmatch(op):
        raise Malformed(field="op")
    actor = store.devices.get(actor.id)
    done = store.journal.find(actor.id, op)
    if done:
        return Executed(done.result, done.rev, [])
    if until is not None and now > until:
        raise TooLate
    command = find(name)
    ctx = Context(store, store.meetings.get(meeting), actor, now)
    if rehearsal is not None and rehearsal != _rehearsal(ctx.meeting):
        raise RehearsalChanged
    command.check(actor, ctx.meeting)
    typed = decode(command, args)
    result = command.run(ctx, typed)
    rev = store.journal.append(
        meeting,
        at=now,
        device=actor.id,
        op=op,
        command=name,
        events=ctx.events,
        result={name: value for name, value in result.items() if name != QUOTED},
        args=typed,
    )
    return Executed(result, rev, ctx.events, writes_rows=command.upvote is None)


def _rehearsal(meeting: Meeting) -> int:
    """When the rehearsal under way was opened; 0 without one."""
    return 0 if meeting.rehearsal is None else meeting.opened_at or 0


def decode(command: Command, args: object) -> Any:
    """Cleaned, typed arguments; raises Invalid, Empty or TooLong with the field that is wrong."""
    try:
        return without_unwanted(msgspec.convert(clean_tree(args), command.args))
    except msgspec.ValidationError as error:
        raise refusal(str(error)) from None
    except RecursionError:  # nested deeper than anyone's arguments are
        raise Malformed(field="args") from None


def refusal(message: str) -> Invalid:
    """Return the error for what msgspec says of arguments that have the wrong form."""
    path, missing, length = (form.search(message) for form in (_PATH, _MISSING, _LENGTH))
    field = ".".join(found[1] for found in (path, missing) if found)
    if length is None:
        return Invalid(field=field)
    return Empty(field=field) if length[1] == ">=" else TooLong(field=field, limit=length[2])
