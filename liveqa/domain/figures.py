"""The figures of one meeting, counted from its record: the same in every paper and table.

Every question that was given a number was *received*. Those that *stand* were taken up under their
own number. The others were merged into one that stands, declined, withdrawn or never reviewed, so
that `by_result` adds up to what was received. A meeting counts *turns* (who had the floor) apart
from *opinions* (what they raised). Names of groups follow the papers' privacy rule.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Protocol, TypeVar

import msgspec

from liveqa.domain.account import Account, accounts, stands_for
from liveqa.domain.attendance import Attendance, attendance, in_all
from liveqa.domain.ledger import in_order, ledger
from liveqa.domain.orders import interest
from liveqa.domain.privacy import group_of
from liveqa.domain.record import AgendaItem, Question, Record, Speaker
from liveqa.domain.words import (
    IN_ADVANCE,
    STANDING,
    WITH_A_DAY,
    AgendaKind,
    Audience,
    DeclineReason,
    Direction,
    OpinionKind,
    Origin,
    Result,
    SpeakerState,
)

TOP = 10
MOST_SPANS = 16
_MINUTE = 60_000
_WIDTHS = (5, 10, 15, 30, 60, 120, 240, 720, 1440)

# Vietnam's clock is seven hours ahead of UTC: a day's span begins at the room's midnight.
_AHEAD = 7 * 60 * _MINUTE


class _Placed(Protocol):
    position: int


Key = TypeVar("Key")
Row = TypeVar("Row", bound=_Placed)


class Counted(msgspec.Struct, frozen=True):
    """How often a name occurs; the empty name stands for "none given"."""

    name: str
    count: int


def told(found: list[Counted]) -> list[Counted]:
    """Return the counts by name; none if there would be only "none given"."""
    return found if any(row.name for row in found) else []


class ItemTime(msgspec.Struct, frozen=True):
    """How long a programme item was planned, extensions in the room included, and how long it took
    without its pauses. `taken` and `late` are milliseconds, None where it was not held."""

    title: str
    kind: AgendaKind
    minutes: int
    extended: int
    started_at: int | None
    taken: int | None

    @property
    def late(self) -> int | None:
        """Return by how much it took longer than planned; negative when it was shorter."""
        return None if self.taken is None else self.taken - self.minutes * _MINUTE


class Span(msgspec.Struct, frozen=True):
    """How many questions came in from `start` (milliseconds) until the next span begins."""

    start: int
    count: int


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """All figures of one meeting.

    `by_result`, `by_direction`, `by_origin`, `by_kind`, `by_topic` and `by_group` count all that
    were received, each once; `by_answerer`, `by_body`, `votes` and `top` those that stand. A
    question answered by two bodies counts for both in `by_answerer`: its rows add up to
    `replies`, not to questions. `deferred` was put off to a day and `by_body` says who keeps it;
    `beyond_authority` is counted apart. `collected` came before the meeting; `over_time` counts
    the others, in spans of `span_minutes`. `merged` counts the questions for which another stands.
    """

    turns: int
    received: int
    collected: int
    live: int
    votes: int
    merged: int
    by_result: dict[Result, int]
    by_direction: dict[Direction, int]
    by_origin: dict[Origin, int]
    by_kind: dict[OpinionKind, int]
    by_topic: list[Counted]
    by_group: list[Counted]
    by_decline_reason: dict[DeclineReason, int]
    by_answerer: list[Counted]
    by_body: list[Counted]
    times: list[ItemTime]
    attendance: list[Attendance]
    attended: Attendance
    top: list[Question]
    over_time: list[Span]
    span_minutes: int

    @property
    def of_standing(self) -> dict[Result, int]:
        """Return the results of those that stand; they add up to `stand`."""
        return {result: n for result, n in self.by_result.items() if result in STANDING}

    @property
    def stand(self) -> int:
        return sum(self.of_standing.values())

    @property
    def answered(self) -> int:
        """Return how many were answered for good or noted."""
        return self._of(Result.ANSWERED, Result.NOTED)

    @property
    def deferred(self) -> int:
        return self._of(*WITH_A_DAY)

    @property
    def beyond_authority(self) -> int:
        return self._of(Result.BEYOND_AUTHORITY)

    @property
    def to_answer(self) -> int:
        return self._of(Result.UNANSWERED)

    @property
    def replies(self) -> int:
        return sum(row.count for row in self.by_answerer)

    def _of(self, *results: Result) -> int:
        return sum(self.by_result.get(result, 0) for result in results)


def figures(record: Record) -> Figures:
    """Count the figures of a record."""
    told = list(accounts(record).values())
    received = [account.question for account in told]
    stand = [account.question for account in told if account.stands]
    live = [q for q in received if q.origin not in IN_ADVANCE]
    counted = ledger(record)
    came = attendance(record)
    spans, width = _over_time(live)
    return Figures(
        turns=len(turns(record)),
        received=counted.received,
        collected=len(received) - len(live),
        live=len(live),
        votes=sum(q.votes for q in stand),
        merged=sum(q.merged for q in stand),
        by_result=counted.by_result,
        by_direction=in_order(Direction, [q.direction for q in received]),
        by_origin=in_order(Origin, [q.origin for q in received]),
        by_kind=in_order(OpinionKind, [q.kind for q in received]),
        by_topic=_most_first(q.topic for q in received),
        by_group=_by_group(received, record),
        by_decline_reason=counted.by_decline_reason,
        by_answerer=_by_answerer(told, record),
        by_body=_most_first(a.question.body for a in told if a.result in WITH_A_DAY),
        times=[_time(item, record) for item in _by_position(record.agenda.values())],
        attendance=came,
        attended=in_all(record),
        top=sorted((q for q in stand if interest(q)), key=lambda q: (-interest(q), q.number))[:TOP],
        over_time=spans,
        span_minutes=width,
    )


def turns(record: Record) -> list[tuple[Speaker, list[Question]]]:
    """Return the speaking turns in their order, each with its opinions that are reported."""
    brought: dict[int, list[Question]] = defaultdict(list)
    for question in sorted(record.questions.values(), key=lambda q: q.number):
        if question.speaker and stands_for(question, record):
            brought[question.speaker].append(question)
    spoke = {SpeakerState.SPEAKING, SpeakerState.DONE}
    speakers = [s for s in record.speakers.values() if s.state in spoke or s.id in brought]
    speakers.sort(key=lambda s: (s.started_at is None, s.started_at or 0, s.position))
    return [(speaker, brought[speaker.id]) for speaker in speakers]


def _most_first(names: Iterable[str]) -> list[Counted]:
    """Return the most frequent first, nameless ones last."""
    counts = Counter(names)
    ordered = sorted(counts, key=lambda name: (not name, -counts[name], name))
    return [Counted(name, counts[name]) for name in ordered]


def _by_group(questions: list[Question], record: Record) -> list[Counted]:
    """Return the groups that raised something, in their order; last those whose group is hidden."""
    counts = Counter(group_of(question, Audience.CHAIR, record) for question in questions)
    groups = _by_position(record.groups.values())
    by_name = [Counted(group.name, counts[group.id]) for group in groups if counts[group.id]]
    return [*by_name, Counted("", counts[None])] if counts[None] else by_name


def _by_answerer(told: list[Account], record: Record) -> list[Counted]:
    """Return who answered how many, in the answerers' order; last those without a named
    answerer."""
    by = [_answered_by(account) for account in told if account.settled or account.answers]
    counts = Counter(who for named in by for who in named if who in record.answerers)
    answerers = _by_position(record.answerers.values())
    by_name = [Counted(a.name, counts[a.id]) for a in answerers if counts[a.id]]
    nameless = sum(not named & record.answerers.keys() for named in by)
    return [*by_name, Counted("", nameless)] if nameless else by_name


def _answered_by(account: Account) -> set[int]:
    """Return who answered a question; who was to, where no answer names anybody."""
    named = {id_ for answer in account.answers for id_ in answer.answerers}
    expected = account.question.answerer
    return named or ({expected} if expected else set())


def _time(item: AgendaItem, record: Record) -> ItemTime:
    started = item.started_at or 0
    later = [other.started_at for other in record.agenda.values() if other.started_at]
    following = min((start for start in later if start > started), default=None)
    end = item.ended_at or following or record.meeting.ended_at
    taken = end - started - item.paused_ms if started and end else None
    return ItemTime(item.title, item.kind, item.minutes, item.extended, item.started_at, taken)


def _over_time(questions: list[Question]) -> tuple[list[Span], int]:
    """Return spans of equal width from the first question to the last, quiet ones included."""
    if not questions:
        return [], _WIDTHS[0]
    times = [q.asked_at for q in questions]
    length = max(times) - min(times)
    fitting = (w for w in _WIDTHS if length < (MOST_SPANS - 1) * w * _MINUTE)
    width = next(fitting, -(-length // ((MOST_SPANS - 1) * _MINUTE)))
    step = width * _MINUTE
    counts = Counter((at + _AHEAD) // step for at in times)
    places = range(min(counts), max(counts) + 1)
    return [Span(place * step - _AHEAD, counts[place]) for place in places], width


def _by_position(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row.position)
