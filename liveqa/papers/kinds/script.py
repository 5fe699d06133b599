"""Kịch bản điều hành: what whoever leads the meeting says, item by item, delegates in the order in
which they are introduced. A proposal in words to be changed by hand."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from liveqa.domain.casing import cased
from liveqa.domain.grounds import cited
from liveqa.domain.precedence import in_precedence
from liveqa.domain.record import AgendaItem, Answerer, Question, Record
from liveqa.domain.words import IN_ADVANCE, AgendaKind, Duty, QuestionState
from liveqa.papers.kinds.formal import bare, dashes, house, issuer, superior
from liveqa.papers.kinds.occasion import led_by, planned, where
from liveqa.papers.kinds.promises import by_origin
from liveqa.papers.model.model import BLANK, Block, Document, Head, Heading, Quote
from liveqa.papers.model.people import answerers, officers, titled
from liveqa.papers.model.phrases import capital, count, event, running, sentence
from liveqa.papers.model.prose import bold, heading, paragraph
from liveqa.papers.model.timetable import Slot, timetable
from liveqa.text import fold

_INTRODUCES = "gioi thieu"
_ORDER = (
    "(Thứ tự giới thiệu: cấp trên trước, cùng cấp thì Đảng, Hội đồng nhân dân, Ủy ban nhân dân, Mặt"
    " trận, cơ quan, đoàn thể; đơn vị tổ chức sau cùng. Xem lại và sửa ở đây trước khi đọc.)"
)


def script(record: Record) -> Document:
    """Return the script for the programme as it is planned now."""
    record = cased(record)
    meeting, slots = record.meeting, timetable(record)
    body: list[Block] = [
        paragraph(bold("Thời gian:"), f" {sentence(planned(meeting))}"),
        paragraph(bold("Địa điểm:"), f" {sentence(where(meeting))}"),
        paragraph(bold("Chủ trì:"), f" {sentence(led_by(record))}"),
    ]
    introducing = _introducing(slots)
    if introducing is None:
        body += [Heading(2, "Giới thiệu đại biểu"), *_delegates(record)]
    for slot in slots:
        body += [heading(2, slot.place, slot.item.title), _when(slot)]
        body += _words(_Scene(slot.item, record))
        body += _delegates(record) if slot is introducing else []
    return Document(
        type_name="KỊCH BẢN ĐIỀU HÀNH",
        subject=meeting.title,
        draft=False,
        rehearsal=meeting.rehearsal is not None,
        head=Head(superior(meeting), house(meeting), ""),
        body=body,
        signers=[],
        recipients=[],
    )


def _words(scene: "_Scene") -> list[Block]:
    kind = scene.item.kind
    return _SAID[kind] if kind in _SAID else _TOLD.get(kind, _others)(scene)


def _introducing(slots: list[Slot]) -> Slot | None:
    """Return the item in which delegates are introduced: the first whose title says so, else the
    first of that kind, else the opening."""
    named = [slot for slot in slots if _INTRODUCES in fold(slot.item.title)]
    by_kind = {slot.item.kind: slot for slot in reversed(slots)}
    kinds = (AgendaKind.INTRODUCTION, AgendaKind.OPENING)
    return next(iter([*named, *(by_kind[kind] for kind in kinds if kind in by_kind)]), None)


def _when(slot: Slot) -> Block:
    who = f"; thực hiện: {slot.item.presenter}" if slot.item.presenter else ""
    takes = f", {count(slot.item.minutes)} phút" if slot.item.minutes else ""
    return paragraph(sentence(f"Thời gian: {slot.span}{takes}{who}"))


def _spoken(*lines: str) -> Block:
    return Quote([paragraph(line) for line in lines])


def _delegates(record: Record) -> list[Block]:
    """Return who is introduced, in the order for it, then panel and secretaries."""
    meeting = record.meeting
    guests = in_precedence(bare(meeting.participants), meeting.issuing_body)
    panel = [titled(officer) for officer in officers(record, Duty.CHAIR, Duty.PANEL)]
    secretaries = [titled(officer) for officer in officers(record, Duty.SECRETARY)]
    answering = [capital(answerers([one.id], record)) for one in _in_order(record)]
    told = [
        ("Đến dự hội nghị hôm nay, trân trọng giới thiệu:", guests),
        ("Điều hành hội nghị, trân trọng giới thiệu:", panel),
        ("Trả lời ý kiến của đại biểu có:", answering),
        ("Thư ký hội nghị:", secretaries),
    ]
    blocks: list[Block] = [paragraph(_ORDER)] if len(guests) > 1 else []
    for lead, names in told:
        blocks += [_spoken(lead), dashes(names)] if names else []
    return blocks if any(names for _, names in told) else [_spoken(f"{told[0][0]} {BLANK}.")]


def _in_order(record: Record) -> list[Answerer]:
    return sorted(record.answerers.values(), key=lambda answerer: answerer.position)


@dataclass(frozen=True)
class _Scene:
    item: AgendaItem
    record: Record

    @property
    def by(self) -> str:
        """Return who does it, within a sentence, or a blank one."""
        return running(self.item.presenter) or BLANK


def _opening(scene: _Scene) -> list[Block]:
    meeting = scene.record.meeting
    theme = f" với chủ đề “{meeting.theme}”" if meeting.theme else ""
    grounds = [ground.rstrip(";.") for ground in cited(meeting.legal_grounds)]
    reasons = [f"{ground[:1].lower()}{ground[1:]}" for ground in grounds]
    because = capital("; ".join([*reasons, "được"]))
    return [
        _spoken(
            "Kính thưa quý vị đại biểu!",
            f"{because} sự quan tâm của các cấp lãnh đạo, hôm nay {issuer(meeting)} tổ chức"
            f" {event(meeting.title)}{theme}. Thay mặt Ban tổ chức, trân trọng chào mừng quý vị đại"
            " biểu đã về dự và chúc hội nghị thành công.",
        )
    ]


def _introduction(scene: _Scene) -> list[Block]:
    contents = scene.record.meeting.contents
    if _INTRODUCES in fold(scene.item.title) or not contents:
        return []
    return [_spoken("Hội nghị hôm nay trao đổi các nội dung sau:"), dashes(contents)]


def _presented(scene: _Scene) -> list[Block]:
    return [_spoken(f"Kính mời {scene.by} trình bày. Xin trân trọng kính mời!")]


def _promises(scene: _Scene) -> list[Block]:
    owed = sum(map(len, by_origin(scene.record).values()))
    told = f" có {count(owed)} nội dung được hẹn trả lời" if owed else f" có {BLANK} nội dung"
    return [_spoken(f"Kỳ trước{told}. Kính mời {scene.by} báo cáo kết quả.")]


def _answers(scene: _Scene) -> list[Block]:
    blocks: list[Block] = [_spoken("Kính mời đại diện các đơn vị, cá nhân trả lời các ý kiến.")]
    lines = [_charged(one.id, scene.record) for one in _in_order(scene.record)]
    return [*blocks, dashes(lines)] if lines else blocks


def _charged(answerer: int, record: Record) -> str:
    """Return who answers, on what, and which of the questions that were collected."""
    topics = record.answerers[answerer].topics
    numbers = _collected(record)[answerer]
    about = [f"về {', '.join(topics)}"] if topics else []
    about += [f"Câu {', '.join(map(str, numbers))} gửi trước"] if numbers else []
    said = capital(answerers([answerer], record))
    return f"{said}: {'; '.join(about)}" if about else said


def _collected(record: Record) -> defaultdict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for question in sorted(record.questions.values(), key=lambda question: question.number):
        if _is_to_be_answered(question):
            found[question.answerer or 0].append(question.number)
    return found


def _is_to_be_answered(question: Question) -> bool:
    return question.origin in IN_ADVANCE and question.state == QuestionState.SHOWN


def _concluding(scene: _Scene) -> list[Block]:
    chair = next(iter(officers(scene.record, Duty.CHAIR)), None)
    by = running(titled(chair)) if chair else scene.by
    return [_spoken(f"Kính mời {by} phát biểu kết luận hội nghị. Xin trân trọng kính mời!")]


def _others(scene: _Scene) -> list[Block]:
    return _presented(scene) if scene.item.presenter else []


_TOLD: dict[AgendaKind, Callable[[_Scene], list[Block]]] = {
    AgendaKind.OPENING: _opening,
    AgendaKind.INTRODUCTION: _introduction,
    AgendaKind.REPORT: _presented,
    AgendaKind.CONTRIBUTION: _presented,
    AgendaKind.PROMISES: _promises,
    AgendaKind.ANSWERS: _answers,
    AgendaKind.CONCLUSION: _concluding,
}
# The same at every meeting.
_SAID: dict[AgendaKind, list[Block]] = {
    AgendaKind.OPINIONS: [
        _spoken(
            "Kính mời quý vị đại biểu nêu ý kiến: ngắn gọn, đúng nội dung, rõ căn cứ, đúng thẩm"
            " quyền; giữ danh dự của tổ chức, cá nhân. Quý vị gửi bằng điện thoại qua mã ở cửa và"
            " trên bàn, ghi phiếu, hoặc đăng ký phát biểu."
        ),
        paragraph("Mời từng lượt theo danh sách đăng ký; nhắc khi quá thời gian."),
    ],
    AgendaKind.CLOSING: [
        _spoken("Kính mời thư ký đọc dự thảo biên bản để hội nghị thông qua."),
        paragraph("Hỏi ý kiến sửa, rồi lấy biểu quyết: tán thành, không tán thành, ý kiến khác."),
        _spoken(
            "Thay mặt Ban tổ chức, trân trọng cảm ơn quý vị đại biểu. Những nội dung hẹn trả lời"
            " sẽ được gửi đến người hỏi đúng thời hạn đã nêu. Kính chúc quý vị sức khỏe!"
        ),
    ],
    AgendaKind.BREAK: [_spoken("Hội nghị nghỉ giải lao. Kính mời quý vị trở lại đúng giờ.")],
}
