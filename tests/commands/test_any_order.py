"""Any sequence of commands of questions, answers, speakers and upvotes, with repeats, refusals and
undoing, against a plain model: store, boards, ledger, minutes and figures say what it says.

    python3 run.py test tests/commands/test_any_order.py --long
"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from liveqa.board import Board
from liveqa.commands import audit
from liveqa.domain.figures import figures
from liveqa.domain.words import PUBLIC_STATES, Audience, QuestionState, Result, Role, SpeakerState
from liveqa.errors import LiveQAError
from liveqa.store import Actor
from tests.papers.test_account import annex_results
from tests.room import Room

PENDING, SHOWN = QuestionState.PENDING, QuestionState.SHOWN
ANSWERED, MERGED = QuestionState.ANSWERED, QuestionState.MERGED
DECLINED, WITHDRAWN = QuestionState.DECLINED, QuestionState.WITHDRAWN
OPEN = (PENDING, SHOWN)
LIVE = (SpeakerState.WAITING, SpeakerState.SPEAKING)
STEPS = 50
"""Steps of one sequence: 1,000 in all every day, 10,000 in the long form."""
MANY = 3
"""More open questions than this are settled in one step; one phone has no more that wait."""
PHONES, MOST = 4, 10**6
REVIEWS = ("accept", "accept", "decline", "put_back", "reopen")
TURNS = ("call", "put_back", "finish", "remove")


@dataclass
class Asked:
    """What the model knows of a question."""

    asker: int
    state: QuestionState = PENDING
    into: int | None = None
    outcome: str | None = None
    at: int = 0  # the step in which it was answered
    aside: bool = False
    votes: set[int] = field(default_factory=set)

    def answered(self, step: int, outcome: str | None) -> None:
        """It is answered now, if it was not before."""
        self.state, self.outcome, self.at, self.aside = ANSWERED, outcome, self.at or step, False


@dataclass
class Given:
    """What the model knows of an answer."""

    questions: list[int]
    version: int = 0
    text: str = ""
    recorded: int = 0  # the step in which it was


class AnyOrder(RuleBasedStateMachine):
    """One meeting with four phones, a chair and a secretary."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="liveqa-order-"))
        self.room = Room(self.folder)
        more = [self.room.join(Role.ATTENDEE) for _ in range(PHONES - 2)]
        self.phones = [self.room.lan, self.room.minh, *more]
        self.asked: dict[int, Asked] = {}
        self.given: dict[int, Given] = {}
        self.gone: dict[int, tuple[Given, int]] = {}  # discarded, with when they were begun
        self.turns: dict[int, tuple[int | None, SpeakerState]] = {}
        self.done: list[tuple[Actor, str, str, dict[str, Any], dict[str, Any]]] = []
        self.step = 0

    # What is done

    @initialize(seed=st.integers(0, 2**64 - 1))
    def begin(self, seed: int) -> None:
        self.chance = Random(seed)

    @rule()
    def act(self) -> None:
        """Do anything that may make sense by now, as often as anything else: left to itself
        Hypothesis leaves most kinds of deeds out of a sequence, and ends many early."""
        chance = self.chance
        one, other, who = chance.randrange(MOST), chance.randrange(MOST), chance.randrange(PHONES)
        deeds: list[Callable[[], None]] = [
            partial(self.ask, who),
            partial(self.register, who),
            partial(self.leave, who),
        ]
        if self.done:
            deeds.append(partial(self.repeat, one))
        if self.asked:
            deeds += [
                *(partial(self.review, one, name) for name in REVIEWS),
                partial(self.merge, one, other),
                partial(self.upvote, one, who, False),
                partial(self.upvote, one, who, True),
                partial(self.withdraw, one, who),
                partial(self.mark_answered, one),
                partial(self.put_off, one, chance.choice(["set_aside", "take_up"])),
                partial(self.edit, one, chance.choice([None, "keep", "reset"])),
                partial(self.settle, one, chance.choice(["noted", "answered", "needs_study"])),
                *[partial(self.begin_answer, one, other)] * 2,
            ]
        if sum(q.state == SHOWN for q in self.asked.values()) > MANY:
            deeds.append(self.settle_the_rest)
        if self.given:
            deeds += [
                *[partial(self.write_answer, one)] * 3,
                *[partial(self.record, one)] * 4,
                *[partial(self.unrecord, one)] * 2,
                partial(self.discard, one),
                partial(self.assign, one, other, chance.randrange(MOST)),
            ]
        if self.gone:
            deeds.append(partial(self.restore, one))
        if self.turns:
            deeds.append(partial(self.speaker, one, chance.choice(TURNS)))
        deed = chance.choice(deeds)
        note(f"{getattr(deed, 'func', deed).__name__}{getattr(deed, 'args', ())}")
        deed()

    def do(self, actor: Actor, name: str, allowed: bool, /, **args: Any) -> dict[str, Any] | None:
        """Give a command that is done, or refused and then changes nothing."""
        self.step += 1
        op, before = f"op-{self.step}", self.room.store.journal.rev(self.room.meeting)
        if not allowed:
            with pytest.raises(LiveQAError):
                self.room.do(actor, name, op, **args)
            assert self.room.store.journal.rev(self.room.meeting) == before
            return None
        result = self.room.do(actor, name, op, **args)
        self.done.append((actor, name, op, args, result))
        return result

    def pick(self, number: int, fitting: Container[QuestionState]) -> int:
        """A question, three times of four one in a fitting state."""
        fit = [id for id, q in self.asked.items() if q.state in fitting]
        among = fit if fit and number % 4 else list(self.asked)
        return among[number // 4 % len(among)]

    def answer(self, number: int, fits: Callable[[Given], bool]) -> int:
        """An answer, three times of four one that fits."""
        fit = [id for id, answer in self.given.items() if fits(answer)]
        among = fit if fit and number % 4 else list(self.given)
        return among[number // 4 % len(among)]

    def ask(self, who: int) -> None:
        waiting = [q for q in self.asked.values() if (q.asker, q.state) == (who, PENDING)]
        if len(waiting) > MANY:
            return  # the brakes are tried elsewhere
        self.room.clock += 60_000
        result = self.do(self.phones[who], "question.ask", True, text=f"Câu {self.step}?")
        assert result
        self.asked[result["question"]] = Asked(who)

    def repeat(self, number: int) -> None:
        """Whatever arrives once more changes nothing, and is answered as before, but for words."""
        actor, name, op, args, result = self.done[number % len(self.done)]
        before = self.room.store.journal.rev(self.room.meeting)
        again = self.room.do(actor, name, op, **args)
        assert again.items() <= result.items()
        assert self.room.store.journal.rev(self.room.meeting) == before

    def review(self, number: int, name: str) -> None:
        target: dict[str, tuple[tuple[QuestionState, ...], QuestionState]] = {
            "accept": ((PENDING, DECLINED, MERGED), SHOWN),
            "decline": (OPEN, DECLINED),
            "put_back": ((SHOWN, DECLINED, MERGED), PENDING),
            "reopen": ((ANSWERED,), SHOWN),
        }
        sources, state = target[name]
        id = self.pick(number, sources)
        q = self.asked[id]
        reason = {"reason": "duplicate"} if name == "decline" else {}
        allowed = q.state in sources
        self.do(self.room.thu, f"question.{name}", allowed, question=id, **reason)
        if allowed:
            q.state = state
            if name in ("accept", "put_back"):
                q.into = None
            if name == "reopen":
                q.outcome, q.at = None, 0

    def merge(self, one: int, other: int) -> None:
        id, into = self.pick(one, OPEN), self.pick(other, PUBLIC_STATES)
        q, target = self.asked[id], self.asked[into]
        allowed = id != into and target.state in PUBLIC_STATES and q.state in OPEN
        self.do(self.room.thu, "question.merge", allowed, question=id, into=into)
        if allowed:
            q.state, q.into = MERGED, into
            for follower in self.asked.values():
                if follower.into == id:
                    follower.into = into

    def upvote(self, number: int, who: int, takes_back: bool) -> None:
        id = self.pick(number, PUBLIC_STATES)
        q = self.asked[id]
        if takes_back:
            self.do(self.phones[who], "question.remove_upvote", True, question=id)
            q.votes.discard(who)
            return
        allowed = q.asker != who and q.state in PUBLIC_STATES
        self.do(self.phones[who], "question.upvote", allowed, question=id)
        if allowed:
            q.votes.add(who)

    def withdraw(self, number: int, who: int) -> None:
        id = self.pick(number, OPEN)
        q = self.asked[id]
        covered = any(id in answer.questions for answer in self.given.values())
        allowed = q.asker == who and q.state in OPEN and not covered
        self.do(self.phones[who], "question.withdraw", allowed, question=id)
        if allowed:
            q.state = WITHDRAWN

    def mark_answered(self, number: int) -> None:
        id = self.pick(number, PUBLIC_STATES)
        q = self.asked[id]
        allowed = q.state in PUBLIC_STATES
        self.do(self.room.hoa, "question.mark_answered", allowed, questions=[id])
        if allowed:
            q.answered(self.step, q.outcome)

    def put_off(self, number: int, name: str) -> None:
        id = self.pick(number, PUBLIC_STATES)
        q = self.asked[id]
        allowed = q.state in PUBLIC_STATES
        self.do(self.room.hoa, f"question.{name}", allowed, question=id)
        if allowed:
            q.aside = name == "set_aside"

    def edit(self, number: int, upvotes: str | None) -> None:
        id = self.pick(number, PUBLIC_STATES)
        q = self.asked[id]
        same = [q, *(other for other in self.asked.values() if other.into == id)]
        counted = q.state in PUBLIC_STATES and any(each.votes for each in same)
        changed = {
            "text": f"Câu {self.step}, sửa?",
            "base_version": self.room.board.record.questions[id].version,
            **({"upvotes": upvotes} if upvotes else {}),
        }
        allowed = bool(upvotes) or not counted
        self.do(self.room.thu, "question.edit", allowed, question=id, **changed)
        if counted and upvotes == "reset":
            for each in same:
                each.votes.clear()

    def settle(self, number: int, outcome: str) -> None:
        id = self.pick(number, PUBLIC_STATES)
        q = self.asked[id]
        allowed = q.state in PUBLIC_STATES
        owed = {"body": "Kế toán", "deadline": "2024-05-20", "channel": "Bằng văn bản"}
        promise = owed if outcome == "needs_study" else {}
        self.do(self.room.thu, "outcome.set", allowed, questions=[id], outcome=outcome, **promise)
        if allowed:
            q.answered(self.step, outcome)

    def settle_the_rest(self) -> None:
        self.do(self.room.thu, "outcome.defer_remaining", True, outcome="noted")
        for q in self.asked.values():
            if q.state == SHOWN and not q.outcome:
                q.answered(self.step, "noted")

    def begin_answer(self, one: int, other: int) -> None:
        ids = sorted({self.pick(one, PUBLIC_STATES), self.pick(other, PUBLIC_STATES)})
        allowed = all(self.asked[id].state in PUBLIC_STATES for id in ids)
        result = self.do(self.room.thu, "answer.start", allowed, questions=ids)
        if result:
            self.given[result["answer"]] = Given(ids)

    def write_answer(self, number: int) -> None:
        id = self.answer(number, lambda answer: not answer.text)
        answer = self.given[id]
        written = {"text": f"Đáp {self.step}.", "base_version": answer.version}
        self.do(self.room.thu, "answer.draft", True, answer=id, **written)
        answer.version, answer.text = answer.version + 1, "x"

    def record(self, number: int) -> None:
        id = self.answer(number, lambda answer: bool(answer.text) and not answer.recorded)
        answer = self.given[id]
        covered = [self.asked[question] for question in answer.questions]
        allowed = bool(answer.text) and all(q.state in PUBLIC_STATES for q in covered)
        self.do(self.room.thu, "answer.record", allowed, answer=id)
        if allowed:
            answer.recorded = answer.recorded or self.step
            for q in covered:
                q.answered(self.step, q.outcome or "answered")

    def unrecord(self, number: int) -> None:
        id = self.answer(number, lambda answer: bool(answer.recorded))
        answer = self.given[id]
        at, allowed = answer.recorded, bool(answer.recorded)
        self.do(self.room.thu, "answer.unrecord", allowed, answer=id)
        if not allowed:
            return
        answer.recorded = 0
        for question in answer.questions:
            q = self.asked[question]
            others = any(o.recorded for o in self.given.values() if question in o.questions)
            if q.outcome == "answered" and not others:
                q.outcome = None
                if q.at == at:
                    q.state, q.at = SHOWN, 0

    def discard(self, number: int) -> None:
        id = self.answer(number, lambda answer: False)
        row = self.room.board.record.answers[id]
        self.do(self.room.thu, "answer.discard", True, answer=id)
        self.gone[id] = (self.given.pop(id), row.created_at)

    def restore(self, number: int) -> None:
        """A discarded answer is as it was, unless its questions cannot be answered now."""
        id = list(self.gone)[number % len(self.gone)]
        answer, created_at = self.gone[id]
        allowed = all(self.asked[each].state in PUBLIC_STATES for each in answer.questions)
        told = {"questions": answer.questions, "created_at": created_at}
        self.do(self.room.thu, "answer.restore", allowed, answer=id, **told)
        if allowed:
            self.given[id] = answer
            del self.gone[id]

    def assign(self, number: int, one: int, other: int) -> None:
        """An answer covers other questions from now on, which stay as they are."""
        id = self.answer(number, lambda answer: True)
        ids = sorted({self.pick(one, PUBLIC_STATES), self.pick(other, PUBLIC_STATES)})
        allowed = all(self.asked[each].state in PUBLIC_STATES for each in ids)
        self.do(self.room.thu, "answer.assign", allowed, answer=id, questions=ids)
        if allowed:
            self.given[id].questions = ids

    def register(self, who: int) -> None:
        live = [id for id, (device, s) in self.turns.items() if device == who and s in LIVE]
        turn = min(live, default=None)
        speaks = turn is not None and self.turns[turn][1] == SpeakerState.SPEAKING
        result = self.do(self.phones[who], "speaker.register", not speaks, name=f"Máy {who}")
        if result and turn is None:
            self.turns[result["speaker"]] = (who, SpeakerState.WAITING)

    def leave(self, who: int) -> None:
        live = [id for id, (device, s) in self.turns.items() if device == who and s in LIVE]
        turn = min(live, default=None)
        allowed = turn is not None and self.turns[turn][1] == SpeakerState.WAITING
        self.do(self.phones[who], "speaker.withdraw", allowed)
        if turn is not None and allowed:
            del self.turns[turn]

    def speaker(self, number: int, name: str) -> None:
        id = list(self.turns)[number % len(self.turns)]
        device, state = self.turns[id]
        allowed = name != "put_back" or state != SpeakerState.WAITING
        self.do(self.room.thu, f"speaker.{name}", allowed, speaker=id)
        if not allowed:
            return
        if name == "call":
            for other, (theirs, was) in self.turns.items():
                if was == SpeakerState.SPEAKING and other != id:
                    self.turns[other] = (theirs, SpeakerState.DONE)
        if name == "remove":
            del self.turns[id]
            return
        after = {
            "call": SpeakerState.SPEAKING,
            "put_back": SpeakerState.WAITING,
            "finish": SpeakerState.DONE,
        }
        self.turns[id] = (device, after[name])

    # What has to hold

    @invariant()
    def the_store_is_what_the_model_is(self) -> None:
        record = self.room.board.record
        assert {id: q.state for id, q in record.questions.items()} == {
            id: q.state for id, q in self.asked.items()
        }
        for id, q in self.asked.items():
            row = record.questions[id]
            same = [other for other in self.asked.values() if other.into == id]
            most = max([len(q.votes), *(len(other.votes) for other in same)])
            assert (row.votes, row.merged, row.merged_into) == (most, len(same), q.into)
            assert (row.outcome, row.aside) == (q.outcome, q.aside)
        assert {id: s.state for id, s in record.speakers.items()} == {
            id: state for id, (_, state) in self.turns.items()
        }
        assert {id for id, a in record.answers.items() if a.recorded_at} == {
            id for id, a in self.given.items() if a.recorded
        }

    def teardown(self) -> None:
        """Compare boards, papers and figures once the sequence is over."""
        try:
            record = self.room.store.record(self.room.meeting)
            fresh = Board(record)
            for who in Audience:
                assert self.room.pages[who] == fresh.view(who)[1]
            results = [self.result(q) for q in self.asked.values()]
            counted = figures(record)
            assert counted.by_result == Counter(results)
            if results:
                assert annex_results(record) == results
            ledger = fresh.view(Audience.PHONE)[1]["counts"]["ledger"]
            assert ledger["received"] == len(results) == counted.received
            assert audit.breaks(self.room.store) == []
        finally:
            self.room.store.close()
            shutil.rmtree(self.folder)

    def result(self, q: Asked) -> Result:
        """What became of a question, by the model."""
        if q.state in (DECLINED, WITHDRAWN, PENDING):
            return Result(q.state.value)
        if q.state == MERGED and q.into and self.asked[q.into].state in (*PUBLIC_STATES, MERGED):
            return Result.MERGED
        if q.outcome:
            return Result(q.outcome)
        return Result.ANSWERED if q.state == ANSWERED else Result.UNANSWERED


def test_whatever_is_done_in_any_order_is_what_a_plain_model_says(at_length: bool) -> None:
    run_state_machine_as_test(
        AnyOrder,
        settings=settings(
            max_examples=200 if at_length else 20,
            stateful_step_count=STEPS,
            deadline=None,
            # a sequence is told as it was: making it shorter takes minutes
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
