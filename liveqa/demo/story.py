"""The demonstration: a conference under way, played through the real commands.

demo.yaml tells what happens; this plays it into a store, relative to now.
"""

import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
from ruamel.yaml import YAML

from liveqa.commands import REGISTRY, Envelope, execute
from liveqa.commands.creation import create_from_plan
from liveqa.dates import local
from liveqa.domain.record import Row
from liveqa.domain.words import Role
from liveqa.imports.shipped import shipped_plan
from liveqa.service import access
from liveqa.store import Actor, Store

STORY = Path(__file__).with_suffix(".yaml")
PLAN = "thu-duc-2024"
MINUTE = 60_000
BEGAN = 50  # minutes ago
LASTS = 150
PREPARED = -3 * 24 * 60
DOORS = -4.0
UPVOTE = next(name for name, entry in REGISTRY.items() if entry.upvote)


class Staff(msgspec.Struct):
    """A device that came through a role link."""

    role: Role
    label: str


class Step(msgspec.Struct, kw_only=True):
    """One command of the story."""

    at: float
    by: str
    do: str
    args: dict[str, Any] = {}
    makes: str = msgspec.field(name="as", default="")


class Upvotes(msgspec.Struct):
    """How many phones upvote a question, from which minute on."""

    question: str
    count: int
    since: float


class Story(msgspec.Struct):
    """Who is there and what they do."""

    staff: dict[str, Staff]
    phones: int
    steps: list[Step]
    upvotes: list[Upvotes]


def fill(store: Store, now: int | None = None) -> str:
    """Create the conference of the shipped plan and play it up to its middle, in one transaction;
    return its code."""
    story = msgspec.convert(YAML(typ="safe", pure=True).load(STORY), Story)
    now = int(time.time() * 1000) if now is None else now
    store.begin()
    try:
        code = _Player(store, story, now).play()
        store.commit()
    finally:
        store.rollback()
    return code


class _Player:
    """Plays a story; knows devices, rows and dates by the names the story gives them."""

    def __init__(self, store: Store, story: Story, now: int) -> None:
        self._store = store
        self._story = story
        self._begin = now - BEGAN * MINUTE
        self._devices: dict[str, Actor] = {}
        self._named: dict[str, object] = {}

    def play(self) -> str:
        """Play the conference up to its middle and return its code."""
        code = create_from_plan(self._store, shipped_plan(PLAN), self._moment(PREPARED))
        self._meeting = self._store.meetings.by_code(code).id
        self._name_dates()
        self._name_rows()
        self._join()
        steps = sorted([*self._story.steps, *self._upvoting()], key=lambda step: step.at)
        for number, step in enumerate(steps):
            self._do(step, f"demo-{number}")
        self._store.seal_meeting(self._meeting)
        return code

    def _moment(self, minute: float) -> int:
        return self._begin + int(minute * MINUTE)

    def _name_dates(self) -> None:
        starts = self._begin - self._begin % (5 * MINUTE)
        promised = local(self._begin).date() + timedelta(days=14)
        self._named |= {
            "starts": starts,
            "ends": starts + LASTS * MINUTE,
            "in-two-weeks": promised.isoformat(),
        }

    def _name_rows(self) -> None:
        store, meeting = self._store, self._meeting
        rows: dict[str, Sequence[Row]] = {
            "item": store.agenda.of(meeting),
            "group": store.groups.of(meeting),
            "answerer": store.answerers.of(meeting),
            "collected": store.questions.of(meeting),
        }
        for kind, found in rows.items():
            self._named |= {f"{kind}-{at}": row.id for at, row in enumerate(found, 1)}

    def _join(self) -> None:
        for name, staff in self._story.staff.items():
            self._devices[name] = self._device(staff.role, staff.label, PREPARED / 2)
        for at in range(self._story.phones):
            minute = DOORS + at * 12 / self._story.phones
            self._devices[f"phone-{at + 1}"] = self._device(Role.ATTENDEE, "", minute)

    def _device(self, role: Role, label: str, minute: float) -> Actor:
        meeting = self._meeting
        scope = 0 if role == Role.ORGANISER else meeting
        secret = "" if role == Role.ATTENDEE else access.secret_of(self._store, scope, role)
        now = self._moment(minute)
        return access.join(self._store, meeting, role, secret, label, now, scope)[1]

    def _do(self, step: Step, op: str) -> None:
        actor, args = self._devices[step.by], self._known(step.args)
        now = self._moment(step.at)
        envelope = Envelope(op=op, name=step.do, args=args)
        done = execute(self._store, actor, self._meeting, envelope, now)
        if step.makes:
            self._named[step.makes] = done.result[step.do.partition(".")[0]]

    def _known(self, value: Any) -> Any:
        """Return the arguments with each "@name" replaced by the id or date that it names."""
        if isinstance(value, dict):
            return {key: self._known(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._known(item) for item in value]
        if isinstance(value, str) and value.startswith("@"):
            return self._named[value[1:]]
        return value

    def _upvoting(self) -> Iterator[Step]:
        """Yield the upvotes: many soon after a question is shown, then fewer; nobody upvotes their
        own."""
        phones = [name for name in self._devices if name.startswith("phone-")]
        askers = {f"@{step.makes}": step.by for step in self._story.steps}
        for shift, upvotes in enumerate(self._story.upvotes):
            voters = [name for name in phones if name != askers.get(upvotes.question)]
            for turn in range(upvotes.count):
                voter = voters[(shift * 11 + turn) % len(voters)]
                minute = upvotes.since + (BEGAN - upvotes.since) * (turn / upvotes.count) ** 2
                args = {"question": upvotes.question}
                yield Step(at=minute, by=voter, do=UPVOTE, args=args)
