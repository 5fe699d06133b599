"""The questions of a record in the order in which a paper reports them."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from liveqa.domain import figures
from liveqa.domain.account import Account, accounts, recorded
from liveqa.domain.privacy import group_of
from liveqa.domain.record import Answer, Question, Record, Speaker
from liveqa.domain.words import (
    IN_ADVANCE,
    Audience,
    DeclineReason,
    Direction,
    MeetingKind,
    Result,
)


@dataclass(frozen=True)
class Matter:
    """Questions told together because the same answers cover them, and those answers."""

    questions: list[Question]
    answers: list[Answer] = field(default_factory=list)

    @property
    def at(self) -> int:
        """Return when it was first answered."""
        times = [answer.recorded_at for answer in self.answers if answer.recorded_at]
        times += [question.answered_at for question in self.questions if question.answered_at]
        return min(times, default=0)

    @property
    def first(self) -> Question:
        return self.questions[0]


class Proceedings:
    """What became of every question of a meeting."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.accounts = accounts(record)
        self.numbered = [account.question for account in self.accounts.values()]
        self.kept = [account.question for account in self.accounts.values() if account.stands]

    def account(self, question: Question) -> Account:
        """Return what became of a question."""
        return self.accounts[question.id]

    def stands_for(self, question: Question) -> Question | None:
        """Return the question under which this one is reported: itself, the one it was merged into,
        or none."""
        return self.accounts[question.id].target

    @cached_property
    def followers(self) -> dict[int, list[Question]]:
        """Return the questions that were merged into each one that stands."""
        merged: dict[int, list[Question]] = defaultdict(list)
        for question in self.numbered:
            target = self.stands_for(question)
            if target and target.id != question.id:
                merged[target.id].append(question)
        return merged

    def of(self, *results: Result) -> list[Question]:
        """Return the questions that came to one of these results, by number."""
        return [a.question for a in self.accounts.values() if a.result in results]

    @cached_property
    def declined(self) -> dict[DeclineReason, list[Question]]:
        """Return the declined questions by reason."""
        by_reason: dict[DeclineReason, list[Question]] = defaultdict(list)
        for question in self.of(Result.DECLINED):
            by_reason[question.decline_reason or DeclineReason.OTHER].append(question)
        return by_reason

    @cached_property
    def told(self) -> list[Matter]:
        """Return all that was answered, each question and each answer once."""
        covers = self.covers
        waiting = [self.record.answers[id_] for id_ in covers]
        waiting.sort(key=lambda a: (a.recorded_at or 0, a.id))
        seen: set[int] = set()
        matters: list[Matter] = []
        while waiting:
            fresh = [q for q in covers[waiting[0].id] if q.id not in seen]
            seen |= {q.id for q in fresh}
            complete = {a.id for a in waiting if {q.id for q in covers[a.id]} <= seen}
            matters.append(Matter(fresh, [a for a in waiting if a.id in complete]))
            waiting = [a for a in waiting if a.id not in complete]
        matters += [Matter([q]) for q in self.kept if q.id not in seen and self.is_settled(q)]
        return matters

    @cached_property
    def covers(self) -> dict[int, list[Question]]:
        """Return the questions that each recorded answer is reported for, in the order of their
        numbers."""
        by_answer: dict[int, list[Question]] = {answer.id: [] for answer in recorded(self.record)}
        for account in self.accounts.values():
            for answer in account.answers:
                by_answer[answer.id].append(account.question)
        return {id_: covered for id_, covered in by_answer.items() if covered}

    def answers_to(self, question: Question) -> tuple[Answer, ...]:
        """Return what was answered to this question, in the order of the answers. Questions that
        share a matter in `told` may have other answers too: nobody is told those as their own."""
        return self.accounts[question.id].answers

    @property
    def is_labour(self) -> bool:
        return self.record.meeting.kind == MeetingKind.LABOUR

    @cached_property
    def demands(self) -> list[Matter]:
        """Return what the employer raised in a labour dialogue, by number; another meeting has no
        such side."""
        theirs = [
            m for m in self.told if all(q.direction == Direction.TO_STAFF for q in m.questions)
        ]
        return sorted(theirs, key=lambda m: m.first.number) if self.is_labour else []

    @cached_property
    def _others(self) -> list[Matter]:
        demands = {matter.first.id for matter in self.demands}
        return [matter for matter in self.told if matter.first.id not in demands]

    @cached_property
    def collected(self) -> list[tuple[str, list[Matter]]]:
        """Return what was collected in advance and answered, by group in the groups' order; what
        was answered to several groups together under all of their names."""
        groups = sorted(self.record.groups.values(), key=lambda group: group.position)
        places = {group.id: place for place, group in enumerate(groups)}
        by_groups: dict[tuple[int, ...], list[Matter]] = defaultdict(list)
        for matter in sorted(self._others, key=lambda t: t.first.number):
            sent = [q for q in matter.questions if q.origin in IN_ADVANCE]
            named = {group_of(question, Audience.CHAIR, self.record) for question in sent}
            if sent:
                by_groups[tuple(sorted(places[id_] for id_ in named if id_ in places))].append(
                    matter
                )
        nameless = by_groups.pop((), [])
        told = [
            (", ".join(groups[place].name for place in among), by_groups[among])
            for among in sorted(by_groups)
        ]
        return [*told, ("", nameless)] if nameless else told

    @cached_property
    def live(self) -> list[Matter]:
        """Return what was answered in the dialogue, in the order of the answers."""
        live = [t for t in self._others if not any(q.origin in IN_ADVANCE for q in t.questions)]
        return sorted(live, key=lambda t: (t.at, t.first.number))

    @cached_property
    def open(self) -> list[Question]:
        """Return what was not answered for good: deferred, off topic, or without any outcome."""
        return [q for q in self.kept if not self.is_settled(q)]

    def is_settled(self, question: Question) -> bool:
        """Return whether it was answered for good or noted."""
        return self.accounts[question.id].settled

    @cached_property
    def told_ids(self) -> set[int]:
        return {q.id for told in self.told for q in told.questions}

    @cached_property
    def turns(self) -> list[tuple[Speaker, list[Question]]]:
        """Return the speaking turns in their order, with the opinions of each."""
        return figures.turns(self.record)
