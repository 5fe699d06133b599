"""What a letter tells of an answer that was given after the close, under its own day."""

from liveqa.domain.owing import Owing
from liveqa.domain.record import Record, Reply
from liveqa.domain.remit import is_own
from liveqa.domain.words import ReplyState
from liveqa.papers.kinds.formal import issuer
from liveqa.papers.model.model import BLANK, Block
from liveqa.papers.model.phrases import capital, day, running, sentence
from liveqa.papers.model.prose import paragraph, written


def later(owing: Owing, record: Record) -> list[Block]:
    """Return every reply in its order, and what is still to come."""
    blocks: list[Block] = []
    for place, reply in enumerate(owing.replies):
        blocks += [paragraph(_lead(reply, place, record)), *written(reply.text)]
    if owing.last and owing.last.state == ReplyState.PARTLY:
        blocks.append(paragraph(sentence(f"Phần nội dung còn lại: {_rest(owing, record)}")))
    return blocks


def _lead(reply: Reply, place: int, record: Record) -> str:
    more = " thêm" if place else ""
    about = "Về nội dung này" if place else "Sau hội nghị, về nội dung này"
    by = running(reply.answered_by) or issuer(record.meeting)
    if reply.state != ReplyState.HANDED_OVER:
        return f"{about}, {day(reply.answered_on)}, {by} đã trả lời{more} như sau:"
    when = f"; dự kiến trả lời {day(reply.deadline)}" if reply.deadline else ""
    passed = f"đã chuyển nội dung đến {reply.passed_to or BLANK} để xem xét, trả lời{when}"
    return f"{about}, {day(reply.answered_on)}, {by} {passed}. Cụ thể như sau:"


def _rest(owing: Owing, record: Record) -> str:
    body = capital(owing.body or BLANK)
    if not owing.deadline:
        return f"{body} tiếp tục trả lời"
    by_when = "chậm nhất" if is_own(owing.body, record) else "dự kiến"
    return f"{body} trả lời {by_when} {day(owing.deadline)}"
