"""Giấy mời (Nghị định 30/2020/NĐ-CP, Mẫu 1.6): asks somebody to come, or leaves blank whom."""

from liveqa.dates import clock
from liveqa.domain.casing import cased
from liveqa.domain.record import Meeting, Record
from liveqa.domain.words import PaperKind
from liveqa.papers.kinds.formal import (
    bare,
    dashes,
    dateline,
    house,
    issuer,
    recipients,
    signers,
    superior,
)
from liveqa.papers.kinds.occasion import led_by, planned, where
from liveqa.papers.model.model import BLANK, Block, Document, Head
from liveqa.papers.model.phrases import event, number_line, sentence
from liveqa.papers.model.prose import bold, paragraph

EARLY = 15
"""So many minutes before the start people are asked to be there."""


def invitation(record: Record, guests: str = "") -> Document:
    """Return the invitation to these guests, a line each; to nobody in particular without them. It
    is approved nowhere in here, and so bears no mark of a draft."""
    record = cased(record)
    meeting = record.meeting
    return Document(
        type_name="GIẤY MỜI",
        subject=f"Dự {event(meeting.title)}",
        draft=False,
        rehearsal=meeting.rehearsal is not None,
        head=Head(
            superior(meeting), house(meeting), number_line("GM", meeting.symbol), dateline(meeting)
        ),
        body=[
            *_invited(meeting, bare(guests.split("\n"))),
            *_about(meeting),
            _fact("Chủ trì", led_by(record)),
            _fact("Thời gian", f"{planned(meeting)}{_until(meeting)}"),
            _fact("Địa điểm", where(meeting)),
            paragraph(
                f"Kính mong đại biểu đến dự đầy đủ và có mặt trước {EARLY} phút để hội nghị bắt đầu"
                " đúng giờ./."
            ),
        ],
        signers=signers(record, PaperKind.NOTICE),
        recipients=recipients(["Như kính mời"], "Lưu: VT"),
    )


def _invited(meeting: Meeting, guests: list[str]) -> list[Block]:
    asks = f"{issuer(meeting)} trân trọng kính mời:"
    if len(guests) > 1:
        return [paragraph(asks), dashes(guests)]
    if guests:
        return [paragraph(f"{asks} ", bold(sentence(guests[0])))]
    # on a line of its own: it is too long to stand beside words that are justified
    return [paragraph(f"{asks}\n{BLANK * 9}")]


def _about(meeting: Meeting) -> list[Block]:
    blocks: list[Block] = [_fact("Tới dự", meeting.title)]
    if meeting.theme:
        blocks.append(_fact("Chủ đề", meeting.theme))
    if meeting.contents:
        blocks += [paragraph(bold("Nội dung:")), dashes(meeting.contents)]
    return blocks


def _fact(name: str, words: str) -> Block:
    return paragraph(bold(f"{name}:"), f" {sentence(words)}")


def _until(meeting: Meeting) -> str:
    return f" (dự kiến đến {clock(meeting.ends_at)})" if meeting.ends_at else ""
