"""Every command × every role × every state of the meeting: only what the table in
docs/protocol.md allows is done, and nobody reaches what is another's."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from liveqa.commands import REGISTRY, Envelope, execute
from liveqa.domain.words import MeetingState, Role
from liveqa.errors import Closed, LiveQAError, NotAllowed, NotFound, NotOpen, Unauthorised
from liveqa.store import Actor
from tests.contract.specimens import NAMED, Elsewhere, Specimens, candidates, id_fields
from tests.serving import ROOT

PROTOCOL = (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")
ENTRY = re.compile(r"^\*\*`([a-z_.]+)`\*\* · ([a-z, ]+) · ([a-z, ]+)$", re.MULTILINE)
STATES = set(MeetingState)
TABLE = {
    name: (set(roles.split(", ")), STATES if when == "always" else set(when.split(", ")))
    for name, roles, when in ENTRY.findall(PROTOCOL)
}
SHUT_OUT = (NotAllowed, NotOpen, Closed)
NAMES = sorted(REGISTRY)
COLLECTING = (
    *("question.collect", "matter.take_over"),
    *("collected.add", "collected.edit", "collected.remove"),
)
"""What a rehearsal refuses."""
FEW = 5
MANY = 400


class Trial:
    """Gives commands in a transaction that is taken back each time."""

    def __init__(self, room: Specimens) -> None:
        self.room = room
        self.tried = 0

    def __call__(self, actor: Actor, name: str, args: dict[str, Any]) -> str:
        """The code of the refusal; empty when it was done. What is refused for who asks or
        for when must not have written anything, not even for a moment."""
        store, self.tried = self.room.store, self.tried + 1
        store.begin()
        before = store.db.conn.total_changes
        try:
            envelope = Envelope(op=f"try-{self.tried}", name=name, args=args)
            execute(store, actor, self.room.meeting, envelope, 0)
        except LiveQAError as error:
            if isinstance(error, SHUT_OUT):
                assert store.db.conn.total_changes == before
            return error.code
        finally:
            store.rollback()
        return ""


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    """A full meeting to try things in."""
    room = Specimens(tmp_path_factory.mktemp("permissions"))
    room.discard()
    yield Trial(room)
    room.store.close()


@pytest.fixture(autouse=True)
def counted(trial: Trial, record_property: Callable[[str, object], None]) -> Iterator[None]:
    """How many commands a test tried, for docs/promises.md."""
    before = trial.tried
    yield
    record_property("tried", trial.tried - before or 1)


@pytest.fixture(scope="module")
def elsewhere(trial: Trial) -> Elsewhere:
    """A second meeting of the same house."""
    return Elsewhere(trial.room)


def in_state(
    trial: Trial, state: MeetingState, rehearsal: int | None = 0, *, asks: bool = False
) -> None:
    closed_at = 2**40 if state == MeetingState.CLOSED else None
    changes = {"state": state, "closed_at": closed_at, "rehearsal": rehearsal}
    changes["early_intake"] = asks
    trial.room.store.meetings.change(trial.room.meeting, **changes)


def test_the_table_names_every_command() -> None:
    assert sorted(TABLE) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_only_what_the_table_allows_is_done(trial: Trial, name: str) -> None:
    roles, states = TABLE[name]
    rows = trial.room.rows()
    for state in MeetingState:
        in_state(trial, state, None if name in COLLECTING else 0, asks=name == "question.ask")
        for role, actor in trial.room.cast.items():
            allowed = role in roles and state in states
            tries = candidates(REGISTRY[name], rows)
            codes = {trial(actor, name, args) for args, _ in zip(tries, range(MANY), strict=False)}
            if allowed:
                assert "" in codes, (role, state, codes)
            elif role not in roles:
                assert codes == {"not_allowed"}, (role, state)
            else:
                assert codes == {"closed" if state == MeetingState.CLOSED else "not_open"}
    in_state(trial, MeetingState.OPEN)


@pytest.mark.parametrize("name", NAMES)
def test_nobody_acts_in_another_meeting(trial: Trial, elsewhere: Elsewhere, name: str) -> None:
    """Every role of one meeting, at another's address, with that one's own rows."""
    for args, _ in zip(candidates(REGISTRY[name], trial.room.rows()), range(FEW), strict=False):
        for role, stranger in elsewhere.cast.items():
            if role != Role.ORGANISER:
                assert trial(stranger, name, args) == "not_allowed", role


@pytest.mark.parametrize("name", [name for name in NAMES if id_fields(REGISTRY[name])])
def test_guessed_ids_lead_nowhere(trial: Trial, elsewhere: Elsewhere, name: str) -> None:
    """Ids of another meeting's rows, and ids of no row, one field after the other."""
    command, own = REGISTRY[name], trial.room.rows()
    for field in id_fields(command):
        table = NAMED[field]
        guessed = [*elsewhere.rows[table], 10**9, 2**53]
        values = [[id] for id in guessed] if field.endswith("s") else guessed
        for args, _ in zip(candidates(command, own), range(FEW), strict=False):
            for value in values:
                for role in command.roles:
                    code = trial(trial.room.cast[role], name, {**args, field: value})
                    assert code not in ("", "internal"), (field, value, role)


@pytest.mark.parametrize("role", [Role.ATTENDEE, Role.HELPER])
def test_nobody_touches_the_questions_of_another(trial: Trial, role: Role) -> None:
    """Neither the text nor the fate of a question is anyone's but its asker's and the staff's."""
    me = trial.room.cast[role]
    for question in trial.room.store.questions.of(trial.room.meeting):
        if question.asker == me.id:
            continue
        for version in range(3):
            args = {"question": question.id, "text": "Đã sửa", "base_version": version}
            assert trial(me, "question.edit", args) == "not_allowed"
        assert trial(me, "question.withdraw", {"question": question.id}) == "not_allowed"


def test_a_vote_is_the_devices_own(trial: Trial) -> None:
    room = trial.room
    room.store.begin()
    voted = room.store.questions.votes_of(room.meeting, room.minh.id)
    assert voted
    for question in voted:
        taken_back = Envelope(
            op=f"mine-{question}", name="question.remove_upvote", args={"question": question}
        )
        execute(room.store, room.lan, room.meeting, taken_back, 0)
    assert room.store.questions.votes_of(room.meeting, room.minh.id) == voted
    room.store.rollback()


def test_an_op_is_worth_nothing_to_another_device(trial: Trial) -> None:
    """A guessed op neither reads another's result nor keeps its owner's command from being done."""
    room, text = trial.room, {"text": "Của tôi?"}
    first = room.do(room.lan, "question.ask", "guessable", **text)
    assert room.do(room.lan, "question.ask", "guessable", **text) == first
    other = room.do(room.minh, "question.ask", "guessable", **text)
    assert other["question"] != first["question"]
    with pytest.raises(NotAllowed):
        room.do(room.cast[Role.SCREEN], "question.ask", "guessable", **text)


def test_a_replayed_op_does_nothing_more(trial: Trial) -> None:
    """Not under another name, not with other arguments, not when it would be refused by now."""
    room = trial.room
    asked = room.do(room.lan, "question.ask", "replayed", text="Một lần?")
    rev = room.store.journal.rev(room.meeting)
    again = {"question": asked["question"]}
    assert room.do(room.lan, "question.withdraw", "replayed", **again) == asked
    assert room.question(asked["question"]).state == "pending"
    in_state(trial, MeetingState.CLOSED)
    assert room.do(room.lan, "question.ask", "replayed", text="Khác?") == asked
    in_state(trial, MeetingState.OPEN)
    assert room.store.journal.rev(room.meeting) == rev


def test_a_revoked_device_replays_nothing(trial: Trial) -> None:
    room = trial.room
    gone = room.join(Role.SECRETARY)
    room.do(gone, "intake.open", "once")
    room.do(room.dung, "device.revoke", device=gone.id)
    for name in ("intake.open", "intake.pause"):
        with pytest.raises(Unauthorised):
            room.do(gone, name, "once")


def test_a_device_is_what_the_database_says(trial: Trial) -> None:
    """A forged role or meeting in what is handed over counts for nothing."""
    room = trial.room
    forged = Actor(id=room.lan.id, meeting=0, role=Role.ORGANISER)
    with pytest.raises(NotAllowed):
        room.do(forged, "meeting.edit", title="Của tôi")
    with pytest.raises((Unauthorised, NotFound)):
        room.do(Actor(id=10**9, meeting=0, role=Role.ORGANISER), "meeting.edit", title="Của tôi")
