"""Báo cáo kết quả: the report on the meeting to a higher body, with its figures."""

from collections.abc import Set as AbstractSet

from liveqa.dates import weekday
from liveqa.domain.casing import cased
from liveqa.domain.figures import Figures, figures
from liveqa.domain.grounds import cited
from liveqa.domain.orders import interest
from liveqa.domain.proceedings import Matter, Proceedings
from liveqa.domain.record import Meeting, Record, began
from liveqa.domain.words import Duty, PaperKind, Result
from liveqa.papers.kinds.agreements import AGREEMENTS, agreements
from liveqa.papers.kinds.figures import Captions, figures_in_detail, figures_in_short
from liveqa.papers.kinds.formal import (
    addressed_to,
    bare,
    dateline,
    house,
    issuer,
    recipients,
    reference,
    signers,
    superior,
)
from liveqa.papers.kinds.promises import last_time
from liveqa.papers.kinds.questions import exchange, left_open, reminder
from liveqa.papers.model.model import BLANK, Annex, Block, Document, Exchange, Head
from liveqa.papers.model.owed import petition
from liveqa.papers.model.people import attendance, officers, titled
from liveqa.papers.model.phrases import count, event, listed, moment, number_line, sentence
from liveqa.papers.model.places import at_sites, held
from liveqa.papers.model.prose import heading, paragraph, written

_TOPICS, _EACH = 8, 3
_LAST_TIME = "Kết quả giải quyết nội dung đã tiếp thu, hẹn trả lời kỳ trước"
_ANNEX, _ANNEXED = "Phụ lục", "Số liệu chi tiết"


def report(record: Record) -> Document:
    """Return the report as the record stands now."""
    record = cased(record)
    meeting, proceedings = record.meeting, Proceedings(record)
    number, captions = number_line("BC", meeting.symbol), Captions()
    return Document(
        type_name="BÁO CÁO",
        subject=f"Kết quả tổ chức {event(meeting.title)}",
        draft=True,
        rehearsal=meeting.rehearsal is not None,
        head=Head(
            superior(meeting),
            house(meeting),
            number,
            dateline(meeting),
        ),
        addressees=addressed_to(meeting.addressees),
        grounds=cited(meeting.legal_grounds),
        body=[*_sections(proceedings, captions), _end(record)],
        signers=signers(record, PaperKind.REPORT),
        recipients=recipients(meeting.report_recipients, "Lưu: VT", as_above=True),
        annexes=_annexes(number, captions, record),
    )


def _annexes(number: str, captions: Captions, record: Record) -> list[Annex]:
    """Return the tables that would stand before what the meeting was about."""
    detail = figures_in_detail(figures(record), captions)
    to_whom = reference("Báo cáo", number, record)
    return [Annex(_ANNEX, _ANNEXED.upper(), to_whom, detail)] if detail else []


def _sections(proceedings: Proceedings, captions: Captions) -> list[Block]:
    record, counted = proceedings.record, figures(proceedings.record)
    meeting, best = record.meeting, _best(proceedings)
    printed = {q.id for matters in best.values() for each in matters for q in each.questions}
    promises, agreed = last_time(record, captions), agreements(proceedings)
    sections: list[tuple[str, list[Block]]] = [
        ("Công tác tổ chức", _organised(record, counted)),
        ("Số liệu tổng hợp", _counted(counted, captions)),
        ("Nội dung chính được nêu và trả lời", _main_contents(best, proceedings)),
        *([(AGREEMENTS, agreed)] if agreed else []),
        ("Nội dung chưa trả lời tại hội nghị", _owed(printed, proceedings)),
        ("Nội dung vượt thẩm quyền, kiến nghị cấp trên", _beyond(printed, proceedings)),
        *_concluded(meeting),
        ("Đánh giá chung", _judged(record)),
        ("Đề xuất, kiến nghị", written(meeting.proposals) or [paragraph(BLANK)]),
    ]
    if promises:
        sections.insert(0, (_LAST_TIME, promises))
    blocks: list[Block] = [
        paragraph(f"{issuer(meeting)} báo cáo kết quả tổ chức {event(meeting.title)} như sau:")
    ]
    for place, (title, section) in enumerate(sections, 1):
        blocks += [heading(1, place, title.upper()), *section]
    return blocks


def _organised(record: Record, counted: Figures) -> list[Block]:
    meeting = record.meeting
    at = began(record)
    hour, date = moment(at)
    when = f"{hour}, {date}" if at is None else f"{hour}, {weekday(at)}, {date}"
    lines = [
        f"Thời gian, địa điểm: {when}; tại {meeting.venue or BLANK}",
        f"Chủ trì: {_presiding(record)}",
    ]
    if form := held(record):
        lines.insert(1, f"Hình thức: {form}")
    if meeting.theme:
        lines.append(f"Chủ đề: {meeting.theme}")
    blocks: list[Block] = [paragraph(sentence(line)) for line in lines]
    blocks.append(paragraph(sentence(f"Thành phần tham dự: {_who_came(record)}")))
    blocks.append(paragraph(_preparation(counted)))
    return blocks


def _presiding(record: Record) -> str:
    found = [titled(o) for o in officers(record, Duty.CHAIR, Duty.PANEL)]
    return "; ".join(found) or BLANK


def _who_came(record: Record) -> str:
    came, there = attendance(record), at_sites(record)
    where = f"; có mặt tại các điểm cầu: {there}" if there else ""
    return f"{came[:1].lower()}{came[1:]}{where}"


def _preparation(counted: Figures) -> str:
    collected = (
        f"Trước hội nghị, Ban Tổ chức nhận được {count(counted.collected)} ý kiến gửi về. "
        if counted.collected
        else ""
    )
    parts = [f"có {count(counted.turns)} lượt phát biểu"] if counted.turns else []
    if counted.live:
        parts.append(f"tiếp nhận {count(counted.live)} ý kiến")
    return f"{collected}Tại hội nghị {'; '.join(parts) or 'không có lượt phát biểu, ý kiến nào'}."


def _counted(counted: Figures, captions: Captions) -> list[Block]:
    blocks = figures_in_short(counted, captions)
    if figures_in_detail(counted, Captions()):
        blocks.append(paragraph(f"Số liệu chi tiết ghi tại {_ANNEX} kèm theo."))
    return blocks


def _best(proceedings: Proceedings) -> dict[str, list[Matter]]:
    """Return by topic what most people cared about, of all that was said."""
    by_topic: dict[str, list[Matter]] = {}
    for matter in proceedings.told:
        by_topic.setdefault(matter.first.topic, []).append(matter)
    ranked = sorted(by_topic.items(), key=lambda entry: (not entry[0], -len(entry[1])))
    return {
        topic: sorted(matters, key=lambda t: -max(interest(q) for q in t.questions))[:_EACH]
        for topic, matters in ranked[:_TOPICS]
    }


def _main_contents(best: dict[str, list[Matter]], proceedings: Proceedings) -> list[Block]:
    """Return by topic the questions that most people cared about, with their answers."""
    if not best:
        return [paragraph("Chưa có nội dung được trả lời.")]
    blocks: list[Block] = []
    for place, (topic, matters) in enumerate(best.items(), 1):
        if topic or len(best) > 1:
            blocks.append(heading(2, place, topic or "Nội dung khác"))
        blocks += [exchange(matter, proceedings) for matter in matters]
    left = len(proceedings.told) - sum(map(len, best.values()))
    if left:
        blocks.append(
            paragraph(f"Còn {count(left)} nội dung khác đã trả lời, ghi đầy đủ trong biên bản.")
        )
    return blocks


def _owed(printed: AbstractSet[int], proceedings: Proceedings) -> list[Block]:
    """Return what is still owed: who answers, by when and how; and what nobody will answer."""
    above = proceedings.of(Result.BEYOND_AUTHORITY)
    left = left_open(proceedings, printed, but=above)
    rest = "Ngoài nội dung vượt thẩm quyền dưới đây, không còn" if above else "Không còn"
    return left or [paragraph(f"{rest} nội dung chưa trả lời.")]


def _beyond(printed: AbstractSet[int], proceedings: Proceedings) -> list[Block]:
    """Return what is not ours to settle."""
    blocks: list[Block] = []
    for question in proceedings.of(Result.BEYOND_AUTHORITY):
        why = f"; lý do: {question.outcome_reason}" if question.outcome_reason else ""
        proposed = sentence(f"{petition(question)}{why}")
        again = reminder(question, proceedings, printed)
        blocks.append(Exchange(again, [paragraph(proposed)]))
    return blocks or [paragraph("Không có nội dung vượt thẩm quyền.")]


def _concluded(meeting: Meeting) -> list[tuple[str, list[Block]]]:
    blocks = written(meeting.conclusion)
    return [("Kết luận của chủ tọa", blocks)] if blocks else []


def _judged(record: Record) -> list[Block]:
    meeting = record.meeting
    return [
        heading(2, 1, "Ưu điểm"),
        *(written(meeting.strengths) or [paragraph(BLANK)]),
        heading(2, 2, "Hạn chế"),
        *(written(meeting.weaknesses) or [paragraph(BLANK)]),
    ]


def _end(record: Record) -> Block:
    meeting = record.meeting
    to = listed(bare(meeting.addressees)) or BLANK
    return paragraph(
        f"Trên đây là báo cáo kết quả tổ chức {event(meeting.title)}. {issuer(meeting)} kính báo"
        f" cáo {to}./."
    )
