"""What the units that report to a house came to: each with its figures, and what they left open."""

from collections.abc import Callable
from datetime import date

import msgspec

from liveqa.dates import local
from liveqa.domain.figures import Figures, figures
from liveqa.domain.matters import is_petition, is_to, open_matters, public_texts
from liveqa.domain.owing import Owing
from liveqa.domain.record import Meeting, Record, began
from liveqa.domain.sums import summed
from liveqa.domain.units import Progress, Unit
from liveqa.domain.words import DATED, Outcome, Result, Standing


def _of(result: Result) -> Callable[[Figures], int]:
    return lambda counted: counted.by_result.get(result, 0)


FIGURES: dict[str, Callable[[Figures], int]] = {
    "invited": lambda counted: counted.attended.invited,
    "present": lambda counted: counted.attended.present,
    "turns": lambda counted: counted.turns,
    "votes": lambda counted: counted.votes,
    "received": lambda counted: counted.received,
    "stand": lambda counted: counted.stand,
    **{result.value: _of(result) for result in Result},
}
"""The figures of a unit's line in a table. The results add up to what was received, those of what
stands to that."""


class UnitResult(msgspec.Struct, kw_only=True):
    """A unit, how far it has come, and what its meetings came to together."""

    unit: Unit
    progress: Progress
    records: list[Record]
    counted: Figures


class Matter(msgspec.Struct, kw_only=True):
    """Something that a unit put to a higher body or still owes: its question's id and number, the
    meeting and its day, the text as the unit's public copy has it, who is to settle it (`to_us`:
    surely this house) and by when (days are ISO, "" where nobody set one); whether that day has
    gone by, and whether it was taken over as a question of this house."""

    question: int
    unit: int
    meeting: str
    held_on: str
    number: int
    text: str
    outcome: Outcome
    body: str
    deadline: str
    to_us: bool
    overdue: bool
    taken_over: bool


class House(msgspec.Struct, kw_only=True):
    """All units of a house in their order, as they stand on a day, and what they left open."""

    today: date
    units: list[UnitResult]
    matters: list[Matter]

    @property
    def counted(self) -> Figures:
        """Return the figures of all units together."""
        return summed(unit.counted for unit in self.units)

    def of(self, matter: Matter) -> UnitResult:
        """Return the unit whose matter it is."""
        return next(each for each in self.units if each.unit.id == matter.unit)

    @property
    def petitions(self) -> list[Matter]:
        """Return what is for a higher body to settle."""
        return [m for m in self.matters if m.outcome == Outcome.BEYOND_AUTHORITY]

    @property
    def owed(self) -> list[Matter]:
        """Return what the units promised and still owe."""
        return [matter for matter in self.matters if matter.outcome in DATED]


def result(unit: Unit, progress: Progress, records: list[Record]) -> UnitResult:
    """Return what a unit came to."""
    counted = summed(figures(record) for record in records)
    return UnitResult(unit=unit, progress=progress, records=records, counted=counted)


def matters(
    units: list[UnitResult], house: Meeting, today: date, taken_over: set[int]
) -> list[Matter]:
    """Return what the units left open, in their order. `house` is the meeting of this house, whose
    letterhead says what is put to it; `taken_over` are the questions that are in one already."""
    return [
        _matter(owing, text, each.unit, record, house, today, taken_over)
        for each in units
        for record in each.records
        for owing, text in _open(record)
    ]


def _open(record: Record) -> list[tuple[Owing, str]]:
    found = open_matters(record)
    texts = public_texts(record, [owing.question for owing in found]) if found else {}
    return [(owing, texts[owing.question.id]) for owing in found]


def _matter(
    owing: Owing,
    text: str,
    unit: Unit,
    record: Record,
    house: Meeting,
    today: date,
    taken_over: set[int],
) -> Matter:
    question, at = owing.question, began(record)
    return Matter(
        question=question.id,
        unit=unit.id,
        meeting=record.meeting.title,
        held_on=local(at).date().isoformat() if at else "",
        number=question.number,
        text=text,
        outcome=question.outcome or Outcome.OUT_OF_TIME,
        body=owing.body,
        deadline=owing.deadline,
        to_us=is_petition(question) and is_to(owing.body, house),
        overdue=owing.standing(today) == Standing.OVERDUE,
        taken_over=question.id in taken_over,
    )
