"""The annexes of the report on all units: their figures, and what they left open."""

from liveqa.domain.figures import Figures
from liveqa.domain.house import FIGURES, House, Matter, UnitResult
from liveqa.domain.words import Result
from liveqa.papers.kinds.units_table import TITLES, TOTAL
from liveqa.papers.model.model import BLANK, Annex, Column, Table
from liveqa.papers.model.phrases import RESULTS, capital, day, figure, short_date

BY_UNIT, OPEN = "Phụ lục I", "Phụ lục II"
_NONE = "–"
_COLUMNS = (
    *("present", "turns", "received", "stand", "answered", "noted"),
    *("beyond_authority", "off_topic", "unanswered"),
)
_PUT_OFF = ("to_verify", "needs_study", "out_of_time")


def asked_body(matter: Matter) -> str:
    """Return whom a matter is put to, as a paper names it."""
    return " ".join(matter.body.split()).rstrip(" .,;") or BLANK


def which_meeting(matter: Matter, house: House) -> str:
    """Return which meeting of its unit, "" where it has but one: numbers begin anew in each."""
    if len(house.of(matter).records) < 2:
        return ""
    return f"{matter.meeting}, {day(matter.held_on)}" if matter.held_on else matter.meeting


def annexes(house: House, reference: str) -> list[Annex]:
    """Return the annexes: each unit with its figures, and what the units left open, if anything."""
    title = "Bảng tổng hợp theo đơn vị".upper()
    made = [Annex(BY_UNIT, title, reference, [_table(house)], wide=True)]
    if house.matters:
        title = "Nội dung kiến nghị và còn hẹn trả lời theo đơn vị".upper()
        made.append(Annex(OPEN, title, reference, [_open(house)], wide=True))
    return made


def _table(house: House) -> Table:
    columns = [
        Column("STT", 7, number=True),
        Column("Đơn vị", 28),
        Column("Ngày tổ chức", 11, number=True),
        Column("Ngày báo cáo", 11, number=True),
        *(Column(TITLES[name], 9, number=True) for name in _COLUMNS),
        Column("Hẹn trả lời", 9, number=True),
    ]
    rows = [[str(place), *_line(unit)] for place, unit in enumerate(house.units, 1)]
    return Table(columns, rows, ["", TOTAL, "", "", *_numbers(house.counted)])


def _line(unit: UnitResult) -> list[str]:
    come = unit.progress
    held = short_date(come.held_on) if come.held_on else _NONE
    reported = short_date(come.reported_on) if come.reported_on else _NONE
    mark = " (quá hạn)" if come.overdue else ""
    return [unit.unit.name, f"{held}{mark}", reported, *_figures(unit)]


def _figures(unit: UnitResult) -> list[str]:
    numbers = _numbers(unit.counted)
    return numbers if unit.records else [_NONE] * len(numbers)


def _numbers(counted: Figures) -> list[str]:
    shown = [FIGURES[name](counted) for name in _COLUMNS]
    put_off = sum(FIGURES[name](counted) for name in _PUT_OFF)
    present, *others = [figure(number) for number in [*shown, put_off]]
    return [present if counted.attended.is_counted else _NONE, *others]


def _open(house: House) -> Table:
    columns = [
        Column("Đơn vị", 24),
        Column("Câu", 6, number=True),
        Column("Nội dung", 44),
        Column("Kết quả tại hội nghị", 18),
        Column("Cơ quan, đơn vị, cá nhân giải quyết", 22),
        Column("Thời hạn", 12, number=True),
    ]
    rows = [
        [
            ", ".join(filter(None, [house.of(matter).unit.name, which_meeting(matter, house)])),
            str(matter.number),
            matter.text,
            capital(RESULTS[Result(matter.outcome)]),
            asked_body(matter),
            short_date(matter.deadline) if matter.deadline else _NONE,
        ]
        for matter in house.matters
    ]
    return Table(columns, rows)
