"""Tin bài: a draft of the news item, with the figures; whoever publishes it revises it."""

from liveqa.dates import local
from liveqa.domain.casing import cased
from liveqa.domain.figures import Figures, figures
from liveqa.domain.proceedings import Proceedings
from liveqa.domain.publication import public_record
from liveqa.domain.record import Record, began
from liveqa.domain.remit import Remit, remit
from liveqa.domain.words import IN_ADVANCE, Duty, Result
from liveqa.papers.kinds.agreements import agreements_in_a_sentence
from liveqa.papers.kinds.summary import TRIED, present, short
from liveqa.papers.model.model import BLANK
from liveqa.papers.model.owed import request
from liveqa.papers.model.people import officers
from liveqa.papers.model.phrases import (
    CAME,
    count,
    listed,
    moment,
    running,
    sentence,
    with_same,
)
from liveqa.papers.model.places import hall
from liveqa.papers.model.prose import plain

_WHY = {
    Result.TO_VERIFY: "cần xác minh",
    Result.NEEDS_STUDY: "cần nghiên cứu thêm",
    Result.OUT_OF_TIME: "chưa đủ thời gian",
}
_TOPICS = 5
_TOP = 3
_QUESTION = 160
_CONCLUSION = 900


def news(record: Record) -> str:
    """Return the text. It names nobody: the writer adds who may be named."""
    public = cased(public_record(record))
    proceedings, counted = Proceedings(public), figures(public)
    parts = [
        TRIED if record.meeting.rehearsal is not None else "",
        "(Bản thảo tin: người viết kiểm tra lại, bổ sung ảnh và tên những người được nêu.)",
        _title(public),
        _lead(public, counted),
        _dialogue(counted),
        _interest(counted),
        _results(proceedings, counted),
        agreements_in_a_sentence(proceedings),
        _conclusion(public),
        f"Tin, ảnh: {BLANK}",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _title(record: Record) -> str:
    meeting = record.meeting
    return f"{meeting.issuing_body or BLANK} tổ chức {_inside(meeting.title)}".upper()


def _inside(title: str) -> str:
    """Return a title in the form for a sentence: "hội nghị đối thoại"."""
    return title[:1].lower() + title[1:]


def _lead(record: Record, counted: Figures) -> str:
    meeting = record.meeting
    at = began(record)
    when = f"{_part_of_day(at)} {moment(at)[1]}"
    at_place = hall(meeting) or meeting.place
    where = f", tại {at_place}" if at_place else ""
    theme = f" với chủ đề “{meeting.theme}”" if meeting.theme else ""
    said = [
        f"{when}{where}, {meeting.issuing_body or BLANK} tổ chức {_inside(meeting.title)}{theme}."
    ]
    if counted.attended.present:
        said.append(f"Tham dự hội nghị có {present(counted)}.")
    chairs = [o.office for o in officers(record, Duty.CHAIR, Duty.PANEL) if o.office]
    if chairs:
        said.append(f"Hội nghị do {listed(list(dict.fromkeys(chairs)))} chủ trì.")
    return " ".join(said)


def _part_of_day(ms: int | None) -> str:
    hour = local(ms).hour if ms else None
    if hour is None:
        return "Vào"
    return next(
        name for end, name in ((11, "Sáng"), (13, "Trưa"), (18, "Chiều"), (24, "Tối")) if hour < end
    )


def _dialogue(counted: Figures) -> str:
    said = []
    if counted.collected:
        said.append(
            f"Trước hội nghị, Ban Tổ chức nhận được {count(counted.collected)} ý kiến gửi về."
        )
    parts = [f"có {count(counted.turns)} lượt phát biểu"] if counted.turns else []
    if counted.live:
        ways = [
            f"{CAME[origin]} {count(n)}"
            for origin, n in counted.by_origin.items()
            if origin not in IN_ADVANCE
        ]
        parts.append(f"tiếp nhận {count(counted.live)} câu hỏi, ý kiến ({listed(ways)})")
    if parts:
        said.append(f"Tại hội nghị {'; '.join(parts)}.")
    topics = [row.name for row in counted.by_topic if row.name][:_TOPICS]
    if topics:
        said.append(f"Các ý kiến tập trung vào: {'; '.join(topics)}.")
    return " ".join(said)


def _interest(counted: Figures) -> str:
    asked = [
        f"“{short(q.text, _QUESTION)}” ({with_same(q, f'{q.votes} lượt quan tâm')})"
        for q in counted.top[:_TOP]
    ]
    return f"Được đại biểu quan tâm nhiều nhất là: {'; '.join(asked)}." if asked else ""


def _results(proceedings: Proceedings, counted: Figures) -> str:
    said = []
    if counted.answered:
        done = "đã được trả lời hoặc tiếp thu ngay tại hội nghị"
        said.append(f"Có {count(counted.answered)} ý kiến {done}.")
    if counted.deferred:
        put_off = {r: n for r, n in counted.by_result.items() if r in _WHY}
        why = [f"{_WHY[r]} {count(n)}" if len(put_off) > 1 else _WHY[r] for r, n in put_off.items()]
        own, others = (_bodies(proceedings, whose) for whose in (Remit.OWN, Remit.OTHER))
        parts = [f"Còn {count(counted.deferred)} ý kiến được trả lời sau hội nghị ({listed(why)})"]
        parts += [f"{own} chịu trách nhiệm trả lời đúng thời hạn"] if own else []
        parts += [request(others)] if others else []
        said.append(f"{'; '.join(parts)}.")
    if counted.beyond_authority:
        above = _bodies(proceedings, Remit.HIGHER)
        said.append(
            f"Có {count(counted.beyond_authority)} ý kiến vượt thẩm quyền được kiến nghị"
            f" {above} xem xét, trả lời theo thẩm quyền."
        )
    if counted.to_answer:
        said.append(f"Còn {count(counted.to_answer)} ý kiến chưa được trả lời tại hội nghị.")
    return " ".join(said)


def _bodies(proceedings: Proceedings, whose: Remit) -> str:
    owed = [q for q in proceedings.kept if proceedings.account(q).deferred]
    theirs = (running(q.body) or BLANK for q in owed if remit(q, proceedings.record) == whose)
    return listed(list(dict.fromkeys(theirs)))


def _conclusion(record: Record) -> str:
    text = plain(record.meeting.conclusion)
    return f"Kết luận hội nghị: {sentence(short(text, _CONCLUSION))}" if text else ""
