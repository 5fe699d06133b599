"""Run one command inside the writer's transaction: once for each `op`, journalled."""

import re
from dataclasses import dataclass, field
from typing import Any

import msgspec

from liveqa.commands import untying
from liveqa.commands.identity import journalled, without_unwanted
from liveqa.commands.registry import Command, Context, Event, find
from liveqa.domain.record import Meeting
from liveqa.domain.words import Role
from liveqa.errors import (
    Empty,
    Invalid,
    Malformed,
    ReadHere,
    RehearsalChanged,
    TooLate,
    TooLong,
)
from liveqa.store import Actor, Store
from liveqa.text import clean_tree

# What a result says only once: the journal's chain covers results, so a quote could not be erased,
# and a code would be there for whoever has the database.
SAID_ONCE = {"text", "codes"}
OP = re.compile(r"[A-Za-z0-9_-]{1,64}")
# The end of msgspec's messages; the rest may quote what was sent.
_PATH = re.compile(r" - at `\$\.?([\w.\[\]]{0,80})`$")
_MISSING = re.compile(r"^Object missing required field `(\w+)`")
_LENGTH = re.compile(r"`str` of length (<=|>=) (\d+)")


class Envelope(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """A command as it travels."""

    op: str
    name: str
    args: dict[str, Any] = {}
    until: int | None = None
    """The last moment at which it makes sense, in UTC milliseconds: a tap may arrive late."""
    rehearsal: int | None = None
    """When the rehearsal in which it was made was opened, 0 for none; None is not checked."""


@dataclass(frozen=True)
class Done:
    """What was done: its result, and in a meeting its revision and events (none for a repeated op).
    `beside` is what it did in other meetings. `digest` is that of a command's entry in the journal,
    in hex, by which a receipt proves it.
    `writes_rows` is false if no row of the record was written: an upvote stands in the journal
    alone. `concerns` are the devices for which what concerns them alone changed, besides the one
    that asked."""

    result: Any = None
    meeting: int = 0
    rev: int = 0
    events: list[Event] = field(default_factory=list)
    writes_rows: bool = True
    concerns: frozenset[int] = frozenset()
    digest: str = ""
    beside: list["Done"] = field(default_factory=list)


def execute(store: Store, actor: Actor, meeting: int, envelope: Envelope, now: int) -> Done:
    """Do a command and journal it; an `op` that was done before is answered with its first result.

    Raises Malformed for a bad `op`, Invalid for bad arguments, TooLate after `until`,
    RehearsalChanged when it was made in another `rehearsal` (or in none: 0), and whatever the rule
    refuses.
    """
    if not OP.fullmatch(envelope.op):
        raise Malformed(field="op")
    actor = store.devices.get(actor.id)
    first = store.journal.find(meeting, actor.id, envelope.op)
    if first:
        return Done(first.result, meeting, first.rev, digest=first.digest.hex())
    if envelope.until is not None and now > envelope.until:
        raise TooLate
    command = find(envelope.name)
    ctx = Context(store, store.meetings.get(meeting), actor, now)
    if envelope.rehearsal is not None and envelope.rehearsal != _rehearsal(ctx.meeting):
        raise RehearsalChanged
    command.check(actor, ctx.meeting)
    if not command.of_units and store.units.is_delivered(meeting):
        raise ReadHere
    typed = decode(command, envelope.args)
    result = command.run(ctx, typed)
    nameless = _is_nameless(ctx)
    by_phone = actor.role == Role.ATTENDEE
    said = (ctx.events, journalled(typed, by_phone=by_phone))
    events, args = ([], {}) if nameless or command.discreet else said
    rev = store.journal.append(
        meeting,
        at=ctx.said_at if by_phone else now,
        device=actor.id,
        op=envelope.op,
        command=command.name,
        events=events,
        result={name: value for name, value in result.items() if name not in SAID_ONCE},
        args=args,
        named=not nameless,
    )
    return Done(
        result,
        meeting,
        rev,
        ctx.events,
        writes_rows=command.upvote is None,
        concerns=frozenset(ctx.concerns),
        digest=store.journal.head(meeting)[1].hex(),
        beside=[Done(None, *one) for one in ctx.beside],
    )


def _is_nameless(ctx: Context) -> bool:
    """Return whether the journal only says that this was done: what a phone does with one of its
    questions after the other, once the ties are gone, would tie them again."""
    return ctx.actor.role == Role.ATTENDEE and untying.are_gone(ctx.meeting)


def _rehearsal(meeting: Meeting) -> int:
    """Return when the current rehearsal was opened; 0 without one."""
    return 0 if meeting.rehearsal is None else meeting.opened_at or 0


def decode(command: Command, args: object) -> Any:
    """Return cleaned, typed arguments; raises Invalid, Empty or TooLong with the field that is
    wrong."""
    try:
        return without_unwanted(msgspec.convert(clean_tree(args), command.args))
    except msgspec.ValidationError as error:
        raise refusal(str(error)) from None
    except RecursionError:  # nested deeper than any arguments are
        raise Malformed(field="args") from None


def refusal(message: str) -> Invalid:
    """Return the error for msgspec's complaint about arguments of the wrong form."""
    path, missing, length = (form.search(message) for form in (_PATH, _MISSING, _LENGTH))
    field = ".".join(found[1] for found in (path, missing) if found)
    if length is None:
        return Invalid(field=field)
    return Empty(field=field) if length[1] == ">=" else TooLong(field=field, limit=length[2])
