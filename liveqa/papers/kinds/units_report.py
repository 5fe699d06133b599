"""Báo cáo tổng hợp: how the units that report to a house held their meetings, and what came of
them."""

from collections.abc import Iterable

from liveqa.dates import pad_day
from liveqa.domain.grounds import cited
from liveqa.domain.house import House, Matter, UnitResult
from liveqa.domain.record import Record
from liveqa.domain.remit import plain
from liveqa.domain.words import PaperKind, UnitState
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
from liveqa.papers.kinds.units_annexes import BY_UNIT, OPEN, annexes, asked_body, which_meeting
from liveqa.papers.model.model import (
    BLANK,
    Block,
    Document,
    Head,
    Items,
)
from liveqa.papers.model.phrases import (
    count,
    listed,
    number_line,
    sentence,
)
from liveqa.papers.model.prose import heading, paragraph

_SUBJECT = "Kết quả tổ chức hội nghị đối thoại của các đơn vị"
_NAMED = 12
"""So many units are named in a sentence; of more, the annex has the names."""


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
        annexes=annexes(house, reference("Báo cáo", number, record)),
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
    present = f"Có {count(came.present)} đại biểu tham dự{invited}{_uncounted(house)}"
    if not came.is_counted:
        present = "Không hồ sơ nào ghi số đại biểu có mặt"
    whole = f"Số liệu trong báo cáo này tổng hợp từ hồ sơ của {count(meetings)} hội nghị"
    lines = [
        f"{so_far} hội nghị đối thoại{f', trong đó {told} có báo cáo kết quả' if held else ''}",
        f"{whole}. {present}; {_see(BY_UNIT)}",
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
        return f", {_see(BY_UNIT)}"
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
        by_body.setdefault(plain(matter.body), []).append(matter)
    whole = count(len(house.petitions))
    blocks: list[Block] = [
        paragraph(f"Các đơn vị có {whole} nội dung vượt thẩm quyền, cụ thể như sau:")
    ]
    ordered = sorted(by_body.items(), key=lambda each: (not each[0], -len(each[1])))
    asked = [(f"Kiến nghị {asked_body(matters[0])}", matters) for _, matters in ordered]
    if ours := [matter for matter in house.petitions if matter.to_us]:
        asked.append((f"Nội dung các đơn vị kiến nghị {us}", ours))
    for place, (title, matters) in enumerate(asked, 1):
        blocks.append(heading(2, place, title))
        blocks.append(Items([[paragraph(_told(matter, house))] for matter in matters]))
    return blocks


def _told(matter: Matter, house: House) -> str:
    return f"{sentence(matter.text)} ({house.of(matter).unit.name}, {_numbered(matter, house)})"


def _numbered(matter: Matter, house: House) -> str:
    at = which_meeting(matter, house)
    return f"Câu {matter.number}, {at}" if at else f"Câu {matter.number}"


def _owed(house: House) -> list[Block]:
    owed = house.owed
    if not owed:
        return [paragraph("Các đơn vị không còn nội dung hẹn trả lời.")]
    units = len({matter.unit for matter in owed})
    blocks: list[Block] = [
        paragraph(
            f"Còn {count(len(owed))} nội dung của {count(units)} đơn vị hẹn trả lời sau hội nghị;"
            f" {_see(OPEN)}."
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
        f"{house.of(matters[0]).unit.name} ({listed([_numbered(m, house) for m in matters])})"
        for matters in by_unit
    )


def _judged() -> list[Block]:
    return [
        heading(2, 1, "Ưu điểm"),
        paragraph(BLANK),
        heading(2, 2, "Hạn chế"),
        paragraph(BLANK),
    ]
