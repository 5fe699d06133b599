"""Bản công khai: the minutes for everybody, without anyone's name or contact, under the number of
the signed ones."""

from msgspec.structs import replace

from liveqa.domain.publication import public_record, undecided
from liveqa.domain.record import Officer, Record
from liveqa.domain.words import Duty, PaperKind
from liveqa.papers.frozen import file_date, numbered, valid
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.model.model import Document, Pages, Signer

_DUTIES = {
    Duty.CHAIR: "Chủ tọa hội nghị",
    Duty.PANEL: "Thành viên Đoàn chủ tọa",
    Duty.SECRETARY: "Thư ký hội nghị",
}


def public_copy(record: Record) -> Document:
    """Return the public copy; a draft while a name found in its texts waits for a decision."""
    public = public_record(record)
    by_office = {id: _by_office(officer) for id, officer in public.officers.items()}
    alike = {(officer.duty, officer.name): id for id, officer in reversed(by_office.items())}
    public.officers = {id: by_office[id] for id in alike.values()}
    signed = valid(record, PaperKind.MINUTES, None)
    number, date = (signed.number, signed.date) if signed else ("", "")
    paper = numbered(minutes(public), number, date)
    return replace(
        paper,
        type_name=f"{paper.type_name} (BẢN CÔNG KHAI)",
        draft=(paper.draft and signed is None) or undecided(record) > 0,
        signers=[Signer(signer.capacity, "") for signer in paper.signers],
    )


def pictured(record: Record) -> Pages:
    """Return the public copy as its pages are sent."""
    return Pages(public_copy(record), file_date(record))


def _by_office(officer: Officer) -> Officer:
    return replace(officer, name=officer.office or _DUTIES[officer.duty], office="")
