"""Danh sách ký tên: who signs for having come, by group, with lines to be filled in by hand."""

from liveqa.domain.casing import cased
from liveqa.domain.record import Delegate, Group, Officer, Record
from liveqa.domain.words import Duty
from liveqa.papers.kinds.formal import house, superior
from liveqa.papers.kinds.occasion import planned, where
from liveqa.papers.model.capacity import bare_name
from liveqa.papers.model.model import Block, Column, Document, Head, Table
from liveqa.papers.model.people import officers
from liveqa.papers.model.phrases import count, sentence
from liveqa.papers.model.prose import bold, heading, paragraph

_COLUMNS = [
    Column("TT", 7, number=True),
    Column("Họ và tên", 40),
    Column("Chức vụ, đơn vị", 36),
    Column("Ký tên", 24),
    Column("Ghi chú", 14),
]
_UNKNOWN = 20
"""Lines for a group of which nobody said how many are invited."""
_SPARE = 2
_EMPTY = [""] * (len(_COLUMNS) - 1)
_LEADING = "Chủ tọa, thư ký"
_OTHERS = "Khách mời, đại biểu khác"


def sign_in(record: Record) -> Document:
    """Return the list: those whose names are known are printed, the others write theirs. Who leads
    the meeting and is on the list of delegates signs there."""
    record = cased(record)
    meeting = record.meeting
    groups = sorted(record.groups.values(), key=lambda group: group.position)
    listed = sorted(record.delegates.values(), key=lambda delegate: delegate.position)
    known = {bare_name(delegate.name) for delegate in listed}
    leading = [
        officer
        for officer in officers(record, Duty.CHAIR, Duty.PANEL, Duty.SECRETARY)
        if bare_name(officer.name) not in known
    ]
    parts = [
        *([(_LEADING, [_named(officer) for officer in leading])] if leading else []),
        *((_called(group), _of_group(group, listed)) for group in groups),
        (_OTHERS if groups else "Đại biểu", _lines(0)),
    ]
    body: list[Block] = [
        paragraph(bold("Thời gian:"), f" {sentence(planned(meeting))}"),
        paragraph(bold("Địa điểm:"), f" {sentence(where(meeting))}"),
    ]
    for place, (title, rows) in enumerate(parts, 1):
        counted = [[str(line), *row] for line, row in enumerate(rows, 1)]
        body += [heading(2, place, title), Table(_COLUMNS, counted, by_hand=True)]
    return Document(
        type_name="DANH SÁCH ĐẠI BIỂU KÝ TÊN",
        subject=meeting.title,
        draft=False,
        rehearsal=meeting.rehearsal is not None,
        head=Head(superior(meeting), house(meeting), ""),
        body=body,
        signers=[],
        recipients=[],
    )


def _called(group: Group) -> str:
    return f"{group.name} (triệu tập {count(group.invited)})" if group.invited else group.name


def _of_group(group: Group, listed: list[Delegate]) -> list[list[str]]:
    named = [_named(delegate) for delegate in listed if delegate.group == group.id]
    return [*named, *[_EMPTY] * _SPARE] if named else _lines(group.invited)


def _named(person: Officer | Delegate) -> list[str]:
    return [person.name, person.office, "", ""]


def _lines(invited: int) -> list[list[str]]:
    return [_EMPTY] * (invited + _SPARE if invited else _UNKNOWN)
