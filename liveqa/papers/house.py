"""What is read from a house's database beside one meeting, for papers, tables and pages: the units
that report to it, and the other sessions of a plan."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from liveqa.dates import local
from liveqa.domain.figures import Figures
from liveqa.domain.house import FIGURES, House, Matter, UnitResult, matters, result
from liveqa.domain.record import Meeting, Record
from liveqa.domain.units import progress
from liveqa.machine.clock import now_ms
from liveqa.papers.frozen import Selection
from liveqa.store import Store

Build: TypeAlias = Callable[[Record, Selection], object]


class Line(msgspec.Struct, kw_only=True):
    """A unit's figures, by their names."""

    unit: int
    name: str
    meetings: int
    figures: dict[str, int]


class Overview(msgspec.Struct, kw_only=True):
    """What the units came to, for the page: a line each, their sums, opinions by kind and by topic
    ("" for none given), and what was left open."""

    lines: list[Line]
    meetings: int
    totals: dict[str, int]
    by_kind: dict[str, int]
    by_topic: dict[str, int]
    matters: list[Matter]


def of_house(build: Callable[[House], object]) -> Build:
    """Return a builder of what all units came to, whatever the meeting."""
    return lambda record, wanted: build(house(Path(wanted.database), record.meeting))


def of_office(build: Callable[[Record, House], object]) -> Build:
    """Return a builder of what all units came to, with the head and signers of a meeting."""
    return lambda record, wanted: build(record, house(Path(wanted.database), record.meeting))


def of_plan(build: Callable[[list[Record]], object]) -> Build:
    """Return a builder of all sessions of a meeting's plan."""
    return lambda record, wanted: build(_sessions(Path(wanted.database), record.meeting))


def _sessions(database: Path, meeting: Meeting) -> list[Record]:
    with closing(Store.open_readonly(database)) as store:
        store.hold()
        return [store.record(session.id) for session in store.meetings.sessions(meeting)]


def house(database: Path, meeting: Meeting) -> House:
    """Return the units of a database as they stand today, for a meeting of this house."""
    today = local(now_ms()).date()
    with closing(Store.open_readonly(database)) as store:
        store.hold()
        known, theirs = store.units.meetings(), store.units.ids()
        units = [
            result(
                unit,
                progress(unit, [each for each in known if each.unit == unit.id], today),
                [store.record(meeting) for owner, meeting in theirs if owner == unit.id],
            )
            for unit in store.units.all()
        ]
        taken_over = store.units.taken_over()
    open_ones = matters(units, meeting, today, taken_over)
    return House(today=today, units=units, matters=open_ones)


def overview(house: House) -> Overview:
    """Return what the units came to, for the page."""
    counted = house.counted
    return Overview(
        lines=[_line(unit) for unit in house.units if unit.records],
        meetings=sum(len(unit.records) for unit in house.units),
        totals=_figures(counted),
        by_kind=_plain(counted.by_kind),
        by_topic={each.name: each.count for each in counted.by_topic},
        matters=house.matters,
    )


def _line(unit: UnitResult) -> Line:
    return Line(
        unit=unit.unit.id,
        name=unit.unit.name,
        meetings=len(unit.records),
        figures=_figures(unit.counted),
    )


def _figures(counted: Figures) -> dict[str, int]:
    return {name: count(counted) for name, count in FIGURES.items()}


def _plain(counts: dict[Any, int]) -> dict[str, int]:
    return {str(word): number for word, number in counts.items()}
