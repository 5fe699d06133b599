"""Hồ sơ hội nghị: every paper of a meeting in one ZIP, with a list of what is in it."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from liveqa.dates import long_date
from liveqa.domain.privacy import may_see_scan
from liveqa.domain.record import Paper, Record, began
from liveqa.domain.words import PaperKind
from liveqa.papers.formats import docx, pdf, xlsx
from liveqa.papers.frozen import (
    SCANS,
    Dossier,
    Selection,
    current,
    file_date,
    file_stem,
    frozen,
    valid,
    versions,
)
from liveqa.papers.kinds.annexes import journal_noted
from liveqa.papers.kinds.letter import owed_letters
from liveqa.papers.kinds.petition import petitions
from liveqa.papers.kinds.register import register
from liveqa.papers.model.model import REHEARSAL, Document
from liveqa.papers.model.phrases import capital, day, official_number
from liveqa.text import clean

CONTENTS = "muc-luc.txt"
_NAMES = {
    PaperKind.MINUTES: ("bien-ban", "Biên bản"),
    PaperKind.NOTICE: ("thong-bao", "Thông báo"),
    PaperKind.REPORT: ("bao-cao", "Báo cáo"),
    PaperKind.LETTER: ("cong-van-tra-loi", "Công văn trả lời"),
    PaperKind.PETITION: ("cong-van-kien-nghi", "Công văn kiến nghị"),
}
_REPLACED = " (đã được thay thế)"


class _Entry(msgspec.Struct, frozen=True):
    name: str
    about: str
    content: bytes


def render(dossier: Dossier) -> bytes:
    """Return the ZIP as bytes."""
    entries = list(_entries(dossier.record, dossier.wanted))
    contents = _Entry(CONTENTS, "", _contents(dossier.record, entries))
    out = io.BytesIO()
    dated = file_date(dossier.record)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry in (contents, *entries):
            archive.writestr(zipfile.ZipInfo(entry.name, dated), entry.content)
    return out.getvalue()


def _entries(record: Record, selection: Selection) -> Iterator[_Entry]:
    for kind, question in _papers(record):
        asked = msgspec.structs.replace(selection, question=question)
        if question is None or question in _owed(record, kind) or valid(record, kind, question):
            yield from _paper(current(kind, record, asked), kind, record, asked)
        yield from _kept(kind, record, asked)
    if record.questions:
        name = f"{file_stem(record, 'danh-muc-cau-hoi', Selection())}.xlsx"
        yield _Entry(name, "Danh mục câu hỏi, ý kiến", xlsx.render(register(record)))


def _papers(record: Record) -> Iterator[tuple[PaperKind, int | None]]:
    for kind in (PaperKind.MINUTES, PaperKind.NOTICE, PaperKind.REPORT):
        yield kind, None
    for kind in (PaperKind.LETTER, PaperKind.PETITION):
        approved = (paper.question for paper in record.papers.values() if paper.kind == kind)
        sent = {question for question in approved if question in record.questions}
        yield from ((kind, question) for question in sorted(sent.union(_owed(record, kind))))


def _owed(record: Record, kind: PaperKind) -> list[int]:
    """Return which questions ask for such a paper now; one that was sent stays in the file of the
    meeting, whatever is owed since."""
    if kind == PaperKind.LETTER:
        return [question.id for question in owed_letters(record)]
    return list(petitions(record))


def _paper(
    document: Document, kind: PaperKind, record: Record, selection: Selection
) -> Iterator[_Entry]:
    stem, about = _NAMES[kind]
    name = file_stem(record, stem, selection)
    unapproved = ", dự thảo" if document.draft else ""
    about = f"{about}{_which(kind, record, selection)}{unapproved}"
    yield _Entry(f"{name}.docx", about, docx.render(document))
    yield _Entry(f"{name}.pdf", about, pdf.render(document))


def _asked(record: Record, selection: Selection) -> str:
    """Return on which question a paper is."""
    return f" Câu {record.questions[selection.question].number}" if selection.question else ""


def _which(kind: PaperKind, record: Record, selection: Selection) -> str:
    question = _asked(record, selection)
    if selection.version is not None:
        old = next(
            p for p in versions(record, kind, selection.question) if p.version == selection.version
        )
        number = f", số {official_number(old.number)}, {day(old.date)}" if old.number else ""
        return f"{question}, bản {selection.version}{number} (đã được thay thế)"
    paper = valid(record, kind, selection.question)
    if paper is None:
        return question
    return f"{question}{_given(paper) or ', chờ cấp số'}"


def _given(paper: Paper) -> str:
    """Return number and date as the clerk gave them; nothing before that."""
    return f", số {official_number(paper.number)}, {day(paper.date)}" if paper.number else ""


def _kept(kind: PaperKind, record: Record, selection: Selection) -> Iterator[_Entry]:
    """Yield the replaced versions and the signed copies."""
    stem, about = _NAMES[kind]
    holding = valid(record, kind, selection.question)
    for paper in versions(record, kind, selection.question):
        one = msgspec.structs.replace(selection, version=paper.version)
        if paper != holding:
            name = f"{file_stem(record, stem, one)}.pdf"
            which = f"{about}{_which(kind, record, one)}"
            yield _Entry(name, which, pdf.render(frozen(paper)))
        scan = Path(selection.data) / SCANS / paper.scan
        if paper.scan and scan.is_file() and may_see_scan(paper, selection.audience, record):
            name = f"ban-quet/{file_stem(record, stem, one)}{scan.suffix}"
            yield _Entry(name, f"{about}{_asked(record, one)}, bản có chữ ký", scan.read_bytes())


def _contents(record: Record, entries: list[_Entry]) -> bytes:
    """Return the list of contents as text that Notepad shows well."""
    meeting = record.meeting
    at = began(record)
    mark = "" if meeting.rehearsal is None else f" ({REHEARSAL})"
    lines = [
        f"HỒ SƠ HỘI NGHỊ{mark}",
        meeting.title,
        capital(long_date(at)) if at else "",
        journal_noted(meeting),
        "",
        "Gồm có:",
    ]
    lines += [f"{place}. {e.name} – {e.about}" for place, e in enumerate(entries, 1)]
    return ("\r\n".join(clean(line) for line in lines) + "\r\n").encode("utf-8-sig")
