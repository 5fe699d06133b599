"""Báo cáo tổng hợp: how the units that report to a house held their meetings, and what came of
them."""

from collections.abc import Iterable

from liveqa.dates import pad_day
from liveqa.domain.figures import Figures
from liveqa.domain.grounds import cited
from liveqa.domain.house import FIGURES, House, Matter, UnitResult
from liveqa.domain.record import Record
from liveqa.domain.words import PaperKind, Result, UnitState
from liveqa.papers.kinds.figures import Captions, figures_sections
from liveqa.papers.kinds.formal import (
    addressed_to,
    bare,
    dateline,
    issuer,
    recipients,
    reference,
    signers,
    superior,
)
from liveqa.papers.kinds.formal import house as house_name
from liveqa.papers.kinds.units_table import TITLES, TOTAL
from liveqa.papers.model.model import (
    BLANK,
    Annex,
    Block,
    Column,
    Document,
    Head,
    Items,
    Table,
)
from liveqa.papers.model.phrases import (
    RESULTS,
    capital,
    count,
    figure,
    listed,
    number_line,
    sentence,
    short_date,
)
from liveqa.papers.model.prose import heading, paragraph

_SUBJECT = "Kết quả tổ chức hội nghị đối thoại của các đơn vị"
_BY_UNIT, _OPEN = "Phụ lục I", "Phụ lục II"
_NAMED = 12
"""So many units are named in a sentence; of more, the annex has the names."""
_COLUMNS = (
    *("present", "turns", "received", "stand", "answered", "noted"),
    *("beyond_authority", "off_topic", "unanswered"),
)
_PUT_OFF = ("to_verify", "needs_study", "out_of_time")


def units_report(record: Record, house: House) -> Document:
    """Return the report as the units stand now, for the head and the signers of this meeting. It is
    approved nowhere in here, and so bears no mark of a draft."""
    meeting = record.meeting
    number = number_line("BC", meeting.symbol)
    to = listed(bare(meeting.addressees)) or BLANK
    return Document(
        type_name="BÁO CÁO",
        subject=_SUBJECT,
        draft=False,
        rehearsal=meeting.rehearsal is not None,
        head=Head(superior(meeting), house_name(meeting), number, dateline(meeting)),
        addressees=addressed_to(meeting.addressees),
        grounds=cited(meeting.legal_grounds),
        body=[
            paragraph(
                f"{issuer(meeting)} báo cáo kết quả tổ chức hội nghị đối thoại của các đơn vị như"
                " sau:"
            ),
            *_sections(house, issuer(meeting)),
            paragraph(
                "Trên đây là báo cáo kết quả tổ chức hội nghị đối thoại của các đơn vị."
                f" {issuer(meeting)} kính báo cáo {to}./."
            ),
        ],
        signers=signers(record, PaperKind.REPORT),
        recipients=recipients(meeting.report_recipients, "Lưu: VT", as_above=True),
        annexes=_annexes(house, reference("Báo cáo", number, record)),
    )


def _sections(house: House, us: str) -> list[Block]:
    captions = Captions()
    sections: list[tuple[str, list[Block]]] = [
        ("Tình hình tổ chức", _held(house)),
        ("Số liệu tổng hợp", figures_sections(house.counted, captions)),
        ("Kiến nghị cấp trên xem xét, giải quyết", _petitions(house, us)),
        ("Nội dung các đơn vị còn hẹn trả lời", _owed(house)),
        ("Đánh giá chung", _judged()),
        ("Đề xuất, kiến nghị", [paragraph(BLANK)]),
    ]
    blocks: list[Block] = []
    for place, (title, section) in enumerate(sections, 1):
        blocks += [heading(1, place, title.upper()), *section]
    return blocks


def _held(house: House) -> list[Block]:
    by_state = {
        state: [unit for unit in house.units if unit.progress.state == state] for state in UnitState
    }
    held = [*by_state[UnitState.REPORTED], *by_state[UnitState.HELD]]
    meetings = sum(len(unit.records) for unit in house.units)
    came, invited = house.counted.attended, ""
    if summoned := came.present - came.guests + came.absent:
        invited = f" trên tổng số {count(summoned)} đại biểu được triệu tập"
    of_all = f"có {count(len(held))}/{count(len(house.units))}" if held else "chưa có"
    reported = by_state[UnitState.REPORTED]
    told = f"{count(len(reported))} đơn vị đã" if reported else "chưa đơn vị nào"
    so_far = f"Đến {pad_day(house.today)}, {of_all} đơn vị {'đã' if held else 'nào'} tổ chức"
    invited += _uncounted(house)
    whole = f"Số liệu trong báo cáo này tổng hợp từ hồ sơ của {count(meetings)} hội nghị"
    lines = [
        f"{so_far} hội nghị đối thoại{f', trong đó {told} có báo cáo kết quả' if held else ''}",
        f"{whole}. Có {count(came.present)} đại biểu tham dự{invited}; {_see(_BY_UNIT)}",
    ]
    for words, units in (
        ("Tổ chức sau thời hạn", [unit for unit in held if unit.progress.overdue]),
        ("Đã tổ chức, chưa có báo cáo", by_state[UnitState.HELD]),
        ("Quá hạn, chưa tổ chức", by_state[UnitState.LATE]),
        ("Chưa tổ chức, còn trong thời hạn", by_state[UnitState.NOT_YET]),
    ):
        if units:
            lines.append(f"{words}: {count(len(units))} đơn vị{_names(units)}")
    return [paragraph(sentence(line)) for line in lines]


def _uncounted(house: House) -> str:
    """Return of how many units nobody, or not everybody, was counted: their delegates are in
    neither figure."""
    came = [unit.counted.attended for unit in house.units if unit.records]
    left = [one for one in came if one.uncounted or not one.is_counted]
    wrote = "không ghi" if not any(one.is_counted for one in left) else "không ghi đủ"
    return f" (chưa kể {count(len(left))} đơn vị {wrote} số đại biểu có mặt)" if left else ""


def _names(units: list[UnitResult]) -> str:
    if len(units) > _NAMED:
        return f", {_see(_BY_UNIT)}"
    return f" ({listed([unit.unit.name for unit in units])})"


def _see(annex: str) -> str:
    return f"chi tiết tại {annex}"


def _petitions(house: House, us: str) -> list[Block]:
    """Return what is beyond the units' authority, by the body that is asked; last what they put to
    this house, which petitions nobody with it."""
    if not house.petitions:
        return [paragraph("Không có nội dung vượt thẩm quyền của các đơn vị.")]
    by_body: dict[str, list[Matter]] = {}
    for matter in house.petitions:
        if matter.to_us:
            continue
        by_body.setdefault(" ".join(matter.body.split()), []).append(matter)
    whole = count(len(house.petitions))
    blocks: list[Block] = [
        paragraph(f"Các đơn vị có {whole} nội dung vượt thẩm quyền, cụ thể như sau:")
    ]
    ordered = sorted(by_body.items(), key=lambda each: (not each[0], -len(each[1])))
    asked = [(f"Kiến nghị {body or BLANK}", matters) for body, matters in ordered]
    if ours := [matter for matter in house.petitions if matter.to_us]:
        asked.append((f"Nội dung các đơn vị kiến nghị {us}", ours))
    for place, (title, matters) in enumerate(asked, 1):
        blocks.append(heading(2, place, title))
        blocks.append(Items([[paragraph(_told(matter, house))] for matter in matters]))
    return blocks


def _told(matter: Matter, house: House) -> str:
    return f"{sentence(matter.text)} ({house.of(matter).unit.name}, Câu {matter.number})"


def _owed(house: House) -> list[Block]:
    owed = house.owed
    if not owed:
        return [paragraph("Các đơn vị không còn nội dung hẹn trả lời.")]
    units = len({matter.unit for matter in owed})
    blocks: list[Block] = [
        paragraph(
            f"Còn {count(len(owed))} nội dung của {count(units)} đơn vị hẹn trả lời sau hội nghị;"
            f" {_see(_OPEN)}."
        )
    ]
    late = [matter for matter in owed if matter.overdue]
    if late:
        by_unit: dict[int, list[Matter]] = {}
        for matter in late:
            by_unit.setdefault(matter.unit, []).append(matter)
        blocks.append(
            paragraph(
                f"Trong đó {count(len(late))} nội dung đã đến hạn mà hồ sơ chưa ghi kết quả:"
                f" {_late(by_unit.values(), house)}."
            )
        )
    return blocks


def _late(by_unit: Iterable[list[Matter]], house: House) -> str:
    return "; ".join(
        f"{house.of(matters[0]).unit.name} ({listed([f'Câu {m.number}' for m in matters])})"
        for matters in by_unit
    )


def _judged() -> list[Block]:
    return [
        heading(2, 1, "Ưu điểm"),
        paragraph(BLANK),
        heading(2, 2, "Hạn chế"),
        paragraph(BLANK),
    ]


def _annexes(house: House, reference: str) -> list[Annex]:
    title = "Bảng tổng hợp theo đơn vị".upper()
    made = [Annex(_BY_UNIT, title, reference, [_table(house)], wide=True)]
    if house.matters:
        title = "Nội dung kiến nghị và còn hẹn trả lời theo đơn vị".upper()
        made.append(Annex(_OPEN, title, reference, [_open(house)], wide=True))
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
    held = short_date(come.held_on) if come.held_on else "–"
    reported = short_date(come.reported_on) if come.reported_on else "–"
    mark = " (quá hạn)" if come.overdue else ""
    return [unit.unit.name, f"{held}{mark}", reported, *_numbers(unit.counted)]


def _numbers(counted: Figures) -> list[str]:
    shown = [FIGURES[name](counted) for name in _COLUMNS]
    return [figure(number) for number in [*shown, sum(FIGURES[n](counted) for n in _PUT_OFF)]]


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
            house.of(matter).unit.name,
            str(matter.number),
            matter.text,
            capital(RESULTS[Result(matter.outcome)]),
            matter.body or BLANK,
            short_date(matter.deadline) if matter.deadline else "–",
        ]
        for matter in house.matters
    ]
    return Table(columns, rows)
