"""The one list of commands: a name, who may, when, and what it takes.

A command is a function `(ctx, args) -> result` that checks its rules, writes through `ctx.store`
and says with `ctx.emit` what happened. It runs inside the writer's transaction: raising any
error undoes it alone.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_type_hints

import msgspec

from liveqa.dates import whole_day, whole_minute
from liveqa.domain.privacy import is_prepared
from liveqa.domain.record import Meeting, Row
from liveqa.domain.words import WHILE_OPEN, Admission, MeetingState, Role
from liveqa.errors import (
    Closed,
    Muted,
    NotAllowed,
    NotFound,
    NotOpen,
    SlipMissing,
    SlipReplaced,
    UnknownCommand,
)
from liveqa.store import Actor, Store, Table

T = TypeVar("T", bound=Row)


class Args(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """The arguments of a command; unknown fields are refused."""


class NoArgs(Args):
    """No arguments, for commands that take none."""


@dataclass(frozen=True)
class Event:
    """What happened, in the past tense, and the rows it touched by kind."""

    name: str
    touches: dict[str, list[int]]


Beside = tuple[int, int, list[Event]]
"""What was done in another meeting: in which, its revision, and what happened there."""


@dataclass
class Context:
    """What a command works with: the store inside its transaction, who asks, and the moment."""

    store: Store
    meeting: Meeting
    actor: Actor
    now: int
    events: list[Event] = field(default_factory=list)
    concerns: set[int] = field(default_factory=set)
    """The devices for which what concerns them alone changed, besides the one that asks."""
    beside: list[Beside] = field(default_factory=list)
    """What the command did in other meetings."""

    @property
    def said_at(self) -> int:
        """Return when a phone says something, as it is stored: to the minute, in which a hall is
        busy; before the opening, when hardly anybody is, to the day."""
        return whole_day(self.now) if is_prepared(self.meeting) else whole_minute(self.now)

    def own(self, table: Table[T], id: int) -> T:
        """Return the row with this id if it is this meeting's; raises NotFound."""
        row = table.get(id)
        if row.meeting != self.meeting.id:
            raise NotFound
        return row

    def emit(self, name: str, **touches: int | Iterable[int]) -> None:
        """Record an event; `questions=12` or `questions=[12, 13]` names the touched rows."""
        rows = {kind: [ids] if isinstance(ids, int) else list(ids) for kind, ids in touches.items()}
        self.events.append(Event(name, rows))


Result = dict[str, object]
Rule = Callable[[Context, Any], Result]
AnyRule = TypeVar("AnyRule", bound=Rule)


@dataclass(frozen=True)
class Command:
    """One entry of the registry."""

    name: str
    args: type[Args]
    roles: frozenset[Role]
    states: frozenset[MeetingState]
    run: Rule
    momentary: bool
    """Whether it refers to the hall as it is now: done later, it would surprise everybody."""
    personal: bool
    """Whether its arguments hold what somebody asked, said or told of themselves, which is erased
    from the journal with that person (`commands.privacy`)."""
    makes: str = ""
    """The name in its result of the id of the row that it makes, such as "question"."""
    while_muted: bool = False
    """Whether a muted device may still do it: to take back what it said, or to vote."""
    upvote: bool | None = None
    """Whether it gives an upvote or takes it away; None for all other commands. An upvote writes no
    row of the record, and its acknowledgement tells its phone all there is to know."""
    of_units: bool = False
    """Whether it may be done in a meeting that a unit delivered, too: else that is only read."""
    discreet: bool = False
    """Whether the journal only says that it was done: a page gives it for all of a phone's
    questions at once, so that what was named one after the other would be one phone's; or it would
    say with which seat slip a phone came, or what one chose."""
    by_slip: bool = False
    """Whether a phone may do it only with a seat slip, where the meeting asks for slips: once it is
    open, for they are handed out at the door."""

    @property
    def summary(self) -> str:
        """Return the first paragraph of the rule's docstring."""
        return " ".join((self.run.__doc__ or "").strip().split("\n\n")[0].split())

    def check(self, actor: Actor, meeting: Meeting) -> None:
        """Raise unless this actor may do this in this state of the meeting."""
        if actor.role not in self.roles or not actor.belongs_to(meeting.id):
            raise NotAllowed
        if actor.muted and not self.while_muted:
            raise Muted
        if meeting.state not in self.states:
            raise Closed if meeting.state == MeetingState.CLOSED else NotOpen
        is_at_the_door = meeting.slips and meeting.state != MeetingState.DRAFT
        if self.by_slip and is_at_the_door and actor.admission != Admission.ADMITTED:
            raise SlipReplaced if actor.admission == Admission.REPLACED else SlipMissing


REGISTRY: dict[str, Command] = {}


class NamedTwice(ValueError):
    """Two commands have the same name."""


def command(
    name: str,
    *roles: Role,
    momentary: bool,
    personal: bool,
    makes: str = "",
    states: frozenset[MeetingState] = WHILE_OPEN,
    while_muted: bool = False,
    upvote: bool | None = None,
    of_units: bool = False,
    discreet: bool = False,
    by_slip: bool = False,
) -> Callable[[AnyRule], AnyRule]:
    """Enter a rule into the registry under `noun.verb`, with the facts of `Command`. Raises
    NamedTwice."""

    def enter(run: AnyRule) -> AnyRule:
        if name in REGISTRY:
            raise NamedTwice(name)
        args = get_type_hints(run)["args"]
        facts = (momentary, personal, makes, while_muted, upvote, of_units, discreet, by_slip)
        REGISTRY[name] = Command(name, args, frozenset(roles), states, run, *facts)
        return run

    return enter


def find(name: str) -> Command:
    """Return the command of this name; raises UnknownCommand."""
    try:
        return REGISTRY[name]
    except KeyError:
        raise UnknownCommand(name=name[:80]) from None


def schema(entry: Command) -> dict[str, Any]:
    """Return the JSON Schema of a command's arguments."""
    return msgspec.json.schema(entry.args)
