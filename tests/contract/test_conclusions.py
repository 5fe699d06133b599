"""Nobody but a phone itself learns which words are of one phone: every command × every role, on a
meeting in which two deeds are one phone's and on its twin in which they are two phones'.

What follows is the same in both: the answer, every row but the columns that say which phone it was,
every role's board, and what another phone is sent.
"""

import contextlib
import itertools
import random
import secrets
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Self

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liveqa.board import Board
from liveqa.commands import REGISTRY, Command, Envelope, execute
from liveqa.domain.columns import COLUMNS, each, emptied
from liveqa.domain.facts import Tells
from liveqa.domain.orders import Sort
from liveqa.domain.record import Record
from liveqa.domain.words import Audience, MeetingState, Role
from liveqa.errors import LiveQAError
from liveqa.store import Actor
from liveqa.store.recent import Recent
from tests.contract.specimens import ELSEWHERE, NAMED, PLENTY, Rows, candidates, id_fields
from tests.room import Room
from tests.sampling import daily, examples

PAIRS = ("question and question", "question and turn", "question and upvote")
NAME, OTHER = "Trịnh Thị Lan", "Bùi Văn Minh"
SCAN = f"{'a' * 64}.pdf"
TRIES, TRIES_OF_ROWS = 4, 24
DEVICE = {
    kind: [c for c in columns if c.tells == Tells.DEVICE] for kind, columns in COLUMNS.items()
}
PHONES = ("first", "second")


class Chance:
    """Draws the same codes, secrets and handles in both."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.numbers = itertools.count()
        patch.setattr(secrets, "choice", lambda letters: letters[0])
        patch.setattr(secrets, "token_bytes", lambda size=32: bytes(size))
        patch.setattr(secrets, "token_urlsafe", lambda size=32: f"token-{next(self.numbers)}")

    def begin(self, step: int) -> None:
        """Draw what belongs to a step, whichever of the two takes it first."""
        self.numbers = itertools.count(step * 1_000)


class Twin(Room):
    """A meeting in which `first` asked, and `second` asked, registered or upvoted: the same phone,
    or another one. All else is the same to the id."""

    def __init__(self, folder: Path, pair: str, chance: Chance, *, is_same: bool) -> None:
        folder.mkdir(parents=True)
        self.chance = chance
        chance.begin(0)
        super().__init__(folder, PLENTY, is_open=False)
        self.store.meetings.change(self.meeting, code="TWINS")
        self.first = self.lan
        phones = {name: self.join(Role.ATTENDEE) for name in PAIRS}
        if is_same:
            phones[pair] = self.first
        self.second, self.pair = phones[pair], pair
        self.cast: dict[str, Actor] = {
            Role.ATTENDEE: self.minh,
            Role.SCREEN: self.join(Role.SCREEN),
            Role.CHAIR: self.hoa,
            Role.SECRETARY: self.thu,
            Role.HELPER: self.quan,
            Role.ORGANISER: self.dung,
            Role.ANSWERER: self.join(Role.ANSWERER),
            Role.COLLECTOR: self.join(Role.COLLECTOR),
            "first": self.first,
            "second": self.second,
        }
        self.do(self.dung, "meeting.open")
        other = self.ask(self.minh, "Câu của người khác?")
        mine = self._ask_all(self.first)
        theirs = self._ask_all(phones["question and question"])
        turn = phones["question and turn"]
        self._speak(turn, waits=False)
        self._speak(turn, waits=True)
        for question in (other, *(row for row in theirs if row != mine[0])):
            if self.question(question).state == "shown":
                self.do(phones["question and upvote"], "question.upvote", question=question)
        self.alike = [*zip(mine, theirs, strict=True)]
        self._file(mine[0], theirs[0])
        self.board = Board(self.store.record(self.meeting))

    def _ask_all(self, phone: Actor) -> list[int]:
        """A question in every condition: shown, with an open and a secret name, waiting, declined,
        answered."""
        told = {"name": NAME, "wants_reply": True, "contact": "0900 000 000"}
        asked = [
            self.ask(phone, "Không tên?"),
            self._told(phone, f"Tôi là {NAME}?", name_mode="named", **told),
            self._told(phone, f"Kín: {NAME}?", name_mode="secretaries_only", **told),
        ]
        asked.append(self.do(phone, "question.ask", text="Đang chờ?")["question"])
        declined = self.ask(phone, "Lạc đề?")
        self.do(self.thu, "question.decline", question=declined, reason="off_topic")
        answered = self._told(phone, "Đã trả lời?", name_mode="named", **told)
        answer = self.do(self.thu, "answer.start", questions=[answered])["answer"]
        draft = {"answer": answer, "text": f"Cảm ơn {NAME}.", "base_version": 0}
        self.do(self.thu, "answer.draft", **draft)
        self.do(self.thu, "answer.record", answer=answer)
        self.clock += 60_000
        return [*asked, declined, answered]

    def _told(self, phone: Actor, text: str, **args: Any) -> int:
        asked: int = self.do(phone, "question.ask", text=text, **args)["question"]
        self.do(self.thu, "question.accept", question=asked)
        return asked

    def _speak(self, phone: Actor, *, waits: bool) -> None:
        """A turn that a phone asked for, with an opinion under its name and one without; or one
        that still waits."""
        speaker = self.do(phone, "speaker.register", name=NAME, seat="Hàng 3")["speaker"]
        if waits:
            return
        self.do(self.hoa, "speaker.call", speaker=speaker)
        for mode in (None, "unrecorded"):
            self.do(self.thu, "question.enter", text="Nói?", speaker=speaker, name_mode=mode)
        self.do(self.hoa, "speaker.finish", speaker=speaker)

    def _file(self, *questions: int) -> None:
        """What commands may name besides: papers, signers, promises, a running programme."""
        self.do(self.dung, "signer.add", papers=["minutes"], name=OTHER)
        self.do(self.dung, "promise.add", text="Sửa mái che.")
        self.do(self.hoa, "stage.show_questions", questions=list(questions))
        item = next(iter(self.store.agenda.of(self.meeting))).id
        self.do(self.hoa, "agenda.start_item", item=item)
        self.do(self.thu, "note.write", item=item, text=f"{NAME} phát biểu", base_version=0)
        self.do(self.thu, "minutes.approve", in_favour=3)
        self.do(self.hoa, "meeting.close")
        for kind in ("minutes", "notice"):
            paper = self.do(self.dung, "paper.approve", kind=kind)["paper"]
            scan = {"paper": paper, "scan": SCAN, "scan_name": "x.pdf"}
            self.do(self.dung, "paper.attach_scan", **scan)
        self.do(self.dung, "meeting.reopen", reason="Ghi thiếu")

    def rows(self) -> Rows:
        """The ids of this meeting's rows by the name that arguments give them."""
        found = {
            table: [row.id for row in self.store.rows(table).of(self.meeting)]
            for table in dict.fromkeys(NAMED.values())
            if table not in ELSEWHERE
        }
        staff = [device.id for device in self.store.devices.staff_of(self.meeting)]
        return {**found, "devices": [*staff, self.first.id], "matters": found["questions"]}

    def give(self, who: str, name: str, args: dict[str, Any]) -> object:
        """Do a command within the transaction; its result, or the refusal."""
        self._ops += 1
        self.clock += 1000
        self.chance.begin(self._ops)
        envelope = Envelope(op=f"try-{self._ops}", name=name, args=args)
        try:
            with self.store.savepoint():
                done = execute(self.store, self.cast[who], self.meeting, envelope, self.clock)
        except LiveQAError as error:
            return error.as_json("vi")
        return done.result

    def tells(self) -> dict[str, object]:
        """Everything that anybody but the two learns."""
        board = Board(self.store.record(self.meeting))
        votes = self.store.questions.votes_of(self.meeting, self.minh.id)
        return {
            **{f"board of {who}": board.view(who)[1] for who in Audience},
            "found": board.page(Audience.PHONE, "", Sort.NEWEST, 0),
            "another phone": board.mine(self.minh.id, votes),
            "rows": self.says(),
        }

    def says(self) -> Record:
        """Every row, without the columns that say which phone it was: whatever is shown of them."""
        record = self.store.record(self.meeting)
        return each(record, lambda kind, row: emptied(row, DEVICE[kind]))


Twins = tuple[Twin, Twin]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Twins]]:
    """Makes the same meeting twice, with one phone and with two: once for each pair."""
    with pytest.MonkeyPatch.context() as patch, contextlib.ExitStack() as until:
        chance = Chance(patch)

        @cache
        def make(pair: str) -> Twins:
            folder = tmp_path_factory.mktemp("twins")
            one = Twin(folder / "one", pair, chance, is_same=True)
            two = Twin(folder / "two", pair, chance, is_same=False)
            for twin in (one, two):
                until.callback(twin.store.close)
            return one, two

        yield make


@pytest.fixture(params=PAIRS)
def twins(request: pytest.FixtureRequest, made: Callable[[str], Twins]) -> Twins:
    """The same meeting twice: with one phone, and with two."""
    return made(request.param)


class Trial:
    """Both meetings in a transaction that is taken back in the end."""

    def __init__(self, twins: Twins) -> None:
        self.twins = twins

    def __enter__(self) -> Self:
        self.held = [(twin.clock, twin._ops) for twin in self.twins]
        for twin in self.twins:
            twin.store.begin()
            twin.store.recent = Recent()
        return self

    def __exit__(self, *_: object) -> None:
        for twin, (clock, ops) in zip(self.twins, self.held, strict=True):
            twin.store.rollback()
            twin.clock, twin._ops = clock, ops

    def give(self, who: str, name: str, args: dict[str, Any]) -> bool:
        """Give both the same command; whether it was done. It must come out the same, unless the
        two phones themselves gave it: then what one of them learns of itself is done in neither."""
        one, two = self.twins
        marks = [twin.store.db.conn for twin in self.twins]
        for mark in marks:
            mark.execute("SAVEPOINT step")
        first, second = one.give(who, name, args), two.give(who, name, args)
        if who in PHONES and first != second:
            for mark in marks:
                mark.execute("ROLLBACK TO step")
        else:
            assert first == second, (who, name, args)
        for mark in marks:
            mark.execute("RELEASE step")
        return first == second and not refused(first)

    def check(self) -> None:
        """Look for anything that tells the two meetings apart."""
        one, two = (twin.tells() for twin in self.twins)
        for what in one:
            assert one[what] == two[what], what


def refused(answer: object) -> bool:
    return isinstance(answer, dict) and "code" in answer and "message" in answer


def tries(command: Command, rows: Rows, most: int) -> list[dict[str, Any]]:
    """Arguments of a command, spread over the rows that they may name."""
    found = list(itertools.islice(candidates(command, rows), 5_000))
    return found if len(found) <= most else random.Random(1).sample(found, most)


def is_early(command: Command) -> bool:
    """Whether it may concern, before the opening, what phones sent until then."""
    return Role.ATTENDEE in command.roles or "question" in id_fields(command)


def givers(command: Command) -> list[str]:
    """Who may give a command: each role, and the two phones themselves."""
    return [*sorted(command.roles), *(PHONES if Role.ATTENDEE in command.roles else ())]


EVERY = list(itertools.product(PAIRS, sorted(REGISTRY)))
# Every day each command that names a question, an answer, a turn or a device, beside two questions
# of one phone; of the others, and beside the other pairs, each twelfth.
NEAR = {"question", "questions", "answer", "speaker", "device"}
CHOSEN = [
    (pair, name) for pair, name in EVERY if pair == PAIRS[0] and NEAR & {*id_fields(REGISTRY[name])}
]


@pytest.mark.parametrize(
    ("twins", "name"), daily(EVERY, [*CHOSEN, *EVERY[::24]]), indirect=["twins"]
)
def test_no_command_tells_that_two_deeds_are_of_one_phone(
    twins: Twins,
    name: str,
    record_property: Callable[[str, object], None],
) -> None:
    command, rows, tried = REGISTRY[name], twins[0].rows(), 0
    assert rows == twins[1].rows()
    most = examples(TRIES_OF_ROWS) if {*id_fields(command)} & {"question", "speaker"} else TRIES
    for state in MeetingState:
        if state not in command.states or (state == MeetingState.DRAFT and not is_early(command)):
            continue
        some = TRIES if state == MeetingState.DRAFT else most
        for who, args in itertools.product(givers(command), tries(command, rows, some)):
            with Trial(twins) as trial:
                for twin in twins:
                    closed_at = twin.clock if state == MeetingState.CLOSED else None
                    changes = {"state": state, "closed_at": closed_at, "early_intake": True}
                    twin.store.meetings.change(twin.meeting, **changes)
                tried += 1
                if trial.give(who, name, args):
                    trial.check()
    record_property("tried", tried)


# What can be given in a meeting that is open, to rows that are there.
STEPS = sorted(
    name
    for name, command in REGISTRY.items()
    if MeetingState.OPEN in command.states
    and {*id_fields(command)} & {"question", "questions", "speaker"}
)


OF_ONE_QUESTION = [
    name
    for name in STEPS
    if "question" in id_fields(REGISTRY[name]) and REGISTRY[name].roles != {Role.ATTENDEE}
]


@pytest.mark.parametrize("twins", PAIRS[:1], indirect=True)
@pytest.mark.parametrize("name", daily(OF_ONE_QUESTION, OF_ONE_QUESTION[::6]))
def test_the_same_done_to_both_and_then_anything_to_one_tells_it_neither(
    twins: Twins, name: str
) -> None:
    """Both muted and one unmuted, both erased and one opened again."""
    one, two = twins
    shown_and_waiting = (one.alike[1], one.alike[3])
    for (mine, theirs), then in itertools.product(shown_and_waiting, OF_ONE_QUESTION):
        with Trial(twins) as trial:
            for question, given in ((mine, name), (theirs, name), (mine, then)):
                command = REGISTRY[given]
                rows = {**one.rows(), "questions": [question]}
                who = max(command.roles - {Role.ATTENDEE})
                trial.give(who, given, tries(command, rows, 1)[0])
            assert one.says() == two.says(), (mine, theirs, then)


@settings(max_examples=examples(100), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_sequence_of_commands_tells_it_either(twins: Twins, data: st.DataObject) -> None:
    """Muting one, unmuting the other; erasing, reopening; and the two phones go on in between."""
    rows = twins[0].rows()
    with Trial(twins) as trial:
        for _ in range(data.draw(st.integers(2, 12))):
            name = data.draw(st.sampled_from(STEPS))
            who = data.draw(st.sampled_from(givers(REGISTRY[name])))
            args = data.draw(st.sampled_from(tries(REGISTRY[name], rows, 60)))
            trial.give(who, name, args)
        trial.check()


@pytest.mark.parametrize("name", ["question.ask", "question.upvote", "question.edit"])
def test_what_a_phone_is_refused_is_told_to_it_alone(twins: Twins, name: str) -> None:
    """Muted, waiting too long or asking too fast: no row, no board and no journal notes it."""
    for twin in twins:
        own = [q for q in twin.store.questions.of(twin.meeting) if q.asker == twin.first.id]
        edit = {"question": own[3].id, "text": "Nữa?", "base_version": 1}
        upvote: dict[str, Any] = {"question": own[0].id}
        args = {"question.upvote": upvote, "question.edit": edit}.get(name, {"text": "Nữa?"})
        twin.store.begin()
        twin.give(Role.SECRETARY, "question.mute_asker", {"question": own[0].id})
        before, rev = twin.tells(), twin.store.journal.rev(twin.meeting)
        assert refused(twin.give("first", name, args))
        assert twin.tells() == before
        assert twin.store.journal.rev(twin.meeting) == rev
        twin.store.rollback()
