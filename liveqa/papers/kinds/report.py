"""Báo cáo kết quả: the report on the meeting to a higher body, with its figures."""

from liveqa.dates import weekday
from liveqa.domain.casing import cased
from liveqa.domain.figures import Figures, figures
from liveqa.domain.grounds import cited
from liveqa.domain.orders import interest
from liveqa.domain.proceedings import Matter, Proceedings
from liveqa.domain.record import Record, began
from liveqa.domain.words import Duty, PaperKind, Result
from liveqa.papers.kinds.agreements import AGREEMENTS, agreements
from liveqa.papers.kinds.figures import Captions, figures_sections
from liveqa.papers.kinds.formal import (
    addressed_to,
    bare,
    dateline,
    house,
    issuer,
    recipients,
    signers,
    superior,
)
from liveqa.papers.kinds.promises import last_time
from liveqa.papers.kinds.questions import asked, exchange
from liveqa.papers.model.model import BLANK, Block, Document, Exchange, Head, Heading
from liveqa.papers.model.owed import petition
from liveqa.papers.model.people import attendance, officers, titled
from liveqa.papers.model.phrases import count, listed, moment, number_line, roman, sentence
from liveqa.papers.model.prose import paragraph, written

_TOPICS, _EACH = 8, 3
_LAST_TIME = "Kết quả giải quyết nội dung đã tiếp thu, hẹn trả lời kỳ trước"


def report(record: Record) -> Document:
    """Return the report as the record stands now."""
    record = cased(record)
    meeting, proceedings = record.meeting, Proceedings(record)
    return Document(
        type_name="BÁO CÁO",
        subject=f"Kết quả tổ chức {meeting.title}",
        draft=True,
        rehearsal=meeting.rehearsal is not None,
        head=Head(
            superior(meeting),
            house(meeting),
            number_line("BC", meeting.symbol),
            dateline(meeting),
        ),
        addressees=addressed_to(meeting.addressees),
        grounds=cited(meeting.legal_grounds),
        body=[*_sections(proceedings), _end(record)],
        signers=signers(record, PaperKind.REPORT),
        recipients=recipients(meeting.report_recipients, "Lưu: VT", as_above=True),
    )


def _sections(proceedings: Proceedings) -> list[Block]:
    record, counted = proceedings.record, figures(proceedings.record)
    meeting, captions = record.meeting, Captions()
    promises, agreed = last_time(record, captions), agreements(proceedings)
    sections: list[tuple[str, list[Block]]] = [
        ("Công tác tổ chức", _organised(record, counted)),
        ("Số liệu tổng hợp", figures_sections(counted, captions)),
        ("Nội dung chính được nêu và trả lời", _main_contents(proceedings)),
        *([(AGREEMENTS, agreed)] if agreed else []),
        ("Nội dung vượt thẩm quyền, kiến nghị cấp trên", _beyond(proceedings)),
        ("Đánh giá chung", _judged(record)),
        ("Đề xuất, kiến nghị", written(meeting.proposals) or [paragraph(BLANK)]),
    ]
    if promises:
        sections.insert(0, (_LAST_TIME, promises))
    blocks: list[Block] = [
        paragraph(f"{issuer(meeting)} báo cáo kết quả tổ chức {meeting.title} như sau:")
    ]
    for place, (title, section) in enumerate(sections, 1):
        blocks += [Heading(1, f"{roman(place)}. {title.upper()}"), *section]
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
    came = attendance(record)
    return f"{came[:1].lower()}{came[1:]}"


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


def _main_contents(proceedings: Proceedings) -> list[Block]:
    """Return by topic the questions that most people cared about, with their answers."""
    by_topic: dict[str, list[Matter]] = {}
    for matter in proceedings.told:
        by_topic.setdefault(matter.first.topic, []).append(matter)
    if not by_topic:
        return [paragraph("Chưa có nội dung được trả lời.")]
    ranked = sorted(by_topic.items(), key=lambda entry: (not entry[0], -len(entry[1])))
    blocks: list[Block] = []
    for place, (topic, matters) in enumerate(ranked[:_TOPICS], 1):
        best = sorted(matters, key=lambda t: -max(interest(q) for q in t.questions))[:_EACH]
        blocks.append(Heading(2, f"{place}. {topic or 'Nội dung khác'}"))
        blocks += [exchange(matter, proceedings) for matter in best]
    told_here = sum(min(len(matters), _EACH) for _, matters in ranked[:_TOPICS])
    left = len(proceedings.told) - told_here
    if left:
        blocks.append(
            paragraph(f"Còn {count(left)} nội dung khác đã trả lời, ghi đầy đủ trong biên bản.")
        )
    return blocks


def _beyond(proceedings: Proceedings) -> list[Block]:
    """Return what is not ours to settle."""
    blocks: list[Block] = []
    for question in proceedings.of(Result.BEYOND_AUTHORITY):
        why = f"; lý do: {question.outcome_reason}" if question.outcome_reason else ""
        proposed = sentence(f"{petition(question)}{why}")
        blocks.append(Exchange(asked(question, proceedings), [paragraph(proposed)]))
    return blocks or [paragraph("Không có nội dung vượt thẩm quyền.")]


def _judged(record: Record) -> list[Block]:
    meeting = record.meeting
    return [
        Heading(2, "1. Ưu điểm"),
        *(written(meeting.strengths) or [paragraph(BLANK)]),
        Heading(2, "2. Hạn chế"),
        *(written(meeting.weaknesses) or [paragraph(BLANK)]),
    ]


def _end(record: Record) -> Block:
    meeting = record.meeting
    to = listed(bare(meeting.addressees)) or BLANK
    return paragraph(
        f"Trên đây là báo cáo kết quả tổ chức {meeting.title}. {issuer(meeting)} kính báo cáo"
        f" {to}./."
    )
