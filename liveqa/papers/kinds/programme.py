"""Chương trình: what follows what, when, and who does it."""

from liveqa.domain.casing import cased
from liveqa.domain.record import Record
from liveqa.domain.words import PaperKind
from liveqa.papers.kinds.formal import (
    dashes,
    dateline,
    house,
    issuer,
    recipients,
    signers,
    superior,
)
from liveqa.papers.kinds.occasion import led_by, planned, where
from liveqa.papers.model.model import Block, Column, Document, Head, Table
from liveqa.papers.model.phrases import capital, event, number_line, sentence
from liveqa.papers.model.prose import bold, paragraph
from liveqa.papers.model.timetable import Slot, timetable

_COLUMNS = [
    Column("TT", 7, number=True),
    Column("Thời gian", 26),
    Column("Nội dung", 50),
    Column("Người thực hiện", 34),
]


def programme(record: Record) -> Document:
    """Return the programme as it is planned now. It is approved nowhere in here, and so bears no
    mark of a draft."""
    record = cased(record)
    meeting = record.meeting
    return Document(
        type_name="CHƯƠNG TRÌNH",
        subject=meeting.title,
        draft=False,
        rehearsal=meeting.rehearsal is not None,
        head=Head(
            superior(meeting), house(meeting), number_line("CTr", meeting.symbol), dateline(meeting)
        ),
        body=[
            paragraph(bold("Thời gian:"), f" {sentence(planned(meeting))}"),
            paragraph(bold("Địa điểm:"), f" {sentence(where(meeting))}"),
            paragraph(bold("Chủ trì:"), f" {sentence(led_by(record))}"),
            *_contents(meeting.contents),
            Table(_COLUMNS, [_row(slot) for slot in timetable(record)] or [[""] * len(_COLUMNS)]),
            paragraph(f"Trên đây là Chương trình {event(meeting.title)} của {issuer(meeting)}./."),
        ],
        signers=signers(record, PaperKind.NOTICE),
        recipients=recipients(meeting.recipients, "Lưu: VT"),
    )


def _contents(contents: list[str]) -> list[Block]:
    return [paragraph(bold("Nội dung đối thoại:")), dashes(contents)] if contents else []


def _row(slot: Slot) -> list[str]:
    return [
        str(slot.place),
        slot.span.replace(" - ", " -\n"),
        slot.item.title,
        capital(slot.item.presenter),
    ]
