"""Bảng tổng hợp theo đơn vị: a line for each unit, the sums, and what the units left open."""

from datetime import date

from liveqa.domain.figures import Figures
from liveqa.domain.house import FIGURES, House, Matter, UnitResult
from liveqa.domain.record import Record
from liveqa.domain.words import Result, UnitState
from liveqa.papers.kinds.figure_sheet import figure_sheet
from liveqa.papers.model.phrases import RESULTS, capital
from liveqa.papers.model.sheets import Cell, Heading, Sheet, Tables, tried

STATES = {
    UnitState.REPORTED: "đã báo cáo",
    UnitState.HELD: "đã tổ chức, chưa có báo cáo",
    UnitState.LATE: "quá hạn, chưa tổ chức",
    UnitState.NOT_YET: "chưa tổ chức",
}
TITLES = {
    "invited": "Triệu tập",
    "present": "Có mặt",
    "turns": "Lượt phát biểu",
    "votes": "Lượt cùng quan tâm",
    "received": "Ý kiến tiếp nhận",
    "stand": "Đưa ra trao đổi",
    "answered": "Đã trả lời",
    "noted": "Tiếp thu, ghi nhận",
    "to_verify": "Cần xác minh",
    "needs_study": "Cần nghiên cứu thêm",
    "out_of_time": "Trả lời sau hội nghị",
    "beyond_authority": "Vượt thẩm quyền",
    "off_topic": "Ngoài nội dung",
    "unanswered": "Chưa trả lời",
    "merged": "Gộp vào câu khác",
    "declined": "Không đưa ra trao đổi",
    "withdrawn": "Người nêu rút lại",
    "pending": "Chưa xem xét",
}
_HEADINGS = [
    Heading("STT", 6),
    Heading("Đơn vị", 36),
    Heading("Hạn tổ chức", 12),
    Heading("Tình hình", 26),
    Heading("Ngày tổ chức", 12),
    Heading("Quá hạn", 9),
    Heading("Ngày báo cáo", 12),
    Heading("Số hội nghị", 9),
    *(Heading(TITLES[name], 11) for name in FIGURES),
]
_YES = "Có"
TOTAL = "Tổng cộng"


def units_table(record: Record, house: House) -> Tables:
    """Return the table of all units as they stand now; the last line is the sum of the others. Made
    in a rehearsal it says so."""
    rows = [_row(place, unit) for place, unit in enumerate(house.units, 1)]
    sheets = [
        Sheet("Theo đơn vị", _HEADINGS, [*rows, _totals(house)]),
        figure_sheet(house.counted),
        _matters("Kiến nghị cấp trên", house.petitions, house),
        _matters("Còn hẹn trả lời", house.owed, house),
    ]
    tables = Tables("Bảng tổng hợp theo đơn vị", sheets)
    return tables if record.meeting.rehearsal is None else tried(tables)


def _row(place: int, unit: UnitResult) -> list[Cell]:
    come = unit.progress
    return [
        place,
        unit.unit.name,
        day_cell(unit.unit.due),
        capital(STATES[come.state]),
        day_cell(come.held_on),
        _YES if come.overdue else "",
        day_cell(come.reported_on),
        len(unit.records),
        *(_figures(unit.counted) if unit.records else [None] * len(FIGURES)),
    ]


def _figures(counted: Figures) -> list[Cell]:
    unknown = set() if counted.attended.is_counted else {"present"}
    return [None if n in unknown else count(counted) for n, count in FIGURES.items()]


def _totals(house: House) -> list[Cell]:
    counted, meetings = house.counted, sum(len(unit.records) for unit in house.units)
    return ["", TOTAL, None, "", None, "", None, meetings, *_figures(counted)]


def _matters(name: str, matters: list[Matter], house: House) -> Sheet:
    headings = [
        Heading("Đơn vị", 36),
        Heading("Hội nghị", 40),
        Heading("Ngày tổ chức", 12),
        Heading("Câu", 7),
        Heading("Nội dung", 60),
        Heading("Kết quả tại hội nghị", 22),
        Heading("Cơ quan, đơn vị, cá nhân giải quyết", 30),
        Heading("Thời hạn", 12),
        Heading("Quá hạn", 9),
    ]
    rows: list[list[Cell]] = [
        [
            house.of(matter).unit.name,
            matter.meeting,
            day_cell(matter.held_on),
            matter.number,
            matter.text,
            capital(RESULTS[Result(matter.outcome)]),
            matter.body,
            day_cell(matter.deadline),
            _YES if matter.overdue else "",
        ]
        for matter in matters
    ]
    return Sheet(name, headings, rows)


def day_cell(iso: str) -> Cell:
    """Return an ISO day as a cell; empty where there is none, and what is none as it stands."""
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return iso
