"""Thông báo kết quả, or kết luận: the results of the meeting, for everyone whom it concerns."""

from liveqa.domain.casing import cased
from liveqa.domain.proceedings import Matter, Proceedings
from liveqa.domain.record import Record
from liveqa.domain.remit import Remit
from liveqa.domain.words import Duty, NoticeTitle, PaperKind, Result
from liveqa.papers.kinds.agreements import AGREEMENTS, agreements
from liveqa.papers.kinds.formal import (
    dashes,
    dateline,
    held_on,
    house,
    issuer,
    recipients,
    signers,
    superior,
)
from liveqa.papers.kinds.questions import exchange, left_open
from liveqa.papers.model.model import BLANK, Block, Document, Head, Heading
from liveqa.papers.model.owed import tasks
from liveqa.papers.model.people import officers, titled
from liveqa.papers.model.phrases import capital, number_line, roman, sentence
from liveqa.papers.model.prose import paragraph, written


def notice(record: Record) -> Document:
    """Return the notice as the record stands now."""
    record = cased(record)
    meeting, proceedings = record.meeting, Proceedings(record)
    return Document(
        type_name="THÔNG BÁO",
        subject=_subject(record),
        draft=True,
        rehearsal=meeting.rehearsal is not None,
        head=Head(
            superior(meeting),
            house(meeting),
            number_line("TB", meeting.symbol),
            dateline(meeting),
        ),
        body=[
            *_opening(record),
            *_sections(proceedings),
            paragraph(
                f"Trên đây là {_named(record)} {meeting.title}. {issuer(meeting)} thông báo để các"
                " đơn vị, cá nhân liên quan biết và thực hiện./."
            ),
        ],
        signers=signers(record, PaperKind.NOTICE),
        recipients=recipients(meeting.notice_recipients or meeting.recipients, "Lưu: VT"),
    )


def _named(record: Record) -> str:
    concluded = record.meeting.notice_title == NoticeTitle.CONCLUSION
    return "kết luận của chủ tọa tại" if concluded else "kết quả"


def _subject(record: Record) -> str:
    meeting = record.meeting
    if meeting.notice_title == NoticeTitle.RESULTS:
        return f"Kết quả {meeting.title}"
    chair = next(iter(officers(record, Duty.CHAIR)), None)
    who = chair.office if chair and chair.office else "chủ tọa"
    return f"Kết luận của {who} tại {meeting.title}"


def _opening(record: Record) -> list[Block]:
    """Return who held it, chaired and came; then "kết luận như sau"."""
    meeting = record.meeting
    where = f" tại {meeting.venue}" if meeting.venue else ""
    blocks: list[Block] = [
        paragraph(
            f"{capital(held_on(record))},{where or f' tại {BLANK}'}, {issuer(meeting)} tổ chức"
            f" {meeting.title}. {_chaired(record)}"
        )
    ]
    if meeting.participants:
        blocks += [paragraph("Tham dự hội nghị có:"), dashes(meeting.participants)]
    else:
        blocks.append(paragraph(f"Tham dự hội nghị có: {BLANK}"))
    blocks.append(
        paragraph("Sau khi nghe các ý kiến phát biểu, trao đổi, hội nghị kết luận như sau:")
    )
    return blocks


def _chaired(record: Record) -> str:
    chairs = [titled(o) for o in officers(record, Duty.CHAIR, Duty.PANEL)]
    if len(chairs) > 1:
        return sentence(f"Đoàn chủ tọa gồm: {'; '.join(chairs)}")
    return sentence(f"Chủ trì hội nghị: {chairs[0] if chairs else BLANK}")


def _sections(proceedings: Proceedings) -> list[Block]:
    answered, noted, here = _told(proceedings)
    printed = {q.id for each in (*answered, *noted) for q in each.questions}
    agreed = agreements(proceedings)
    named: list[tuple[str, list[Block]]] = [
        (
            "Những nội dung đã trả lời tại hội nghị",
            [exchange(each, proceedings) for each in answered],
        ),
        ("Những nội dung tiếp thu, ghi nhận", [exchange(each, proceedings) for each in noted]),
        ("Những nội dung chưa trả lời tại hội nghị", left_open(proceedings, printed, here)),
        *([(AGREEMENTS, agreed)] if agreed else []),
        _tasks(proceedings),
    ]
    blocks: list[Block] = []
    for place, (title, section) in enumerate(named, 1):
        heading = Heading(1, f"{roman(place)}. {title.upper()}")
        blocks += [heading, *(section or [paragraph("Không có.")])]
    return blocks


def _told(proceedings: Proceedings) -> tuple[list[Matter], list[Matter], list[Matter]]:
    """Return what was said, by number: under answered or noted if that settled any question, else
    with what is still open."""
    answered: list[Matter] = []
    noted: list[Matter] = []
    here: list[Matter] = []
    for matter in sorted(proceedings.told, key=lambda matter: matter.first.number):
        covered = [q for answer in matter.answers for q in proceedings.covers[answer.id]]
        told = [proceedings.account(question) for question in (*matter.questions, *covered)]
        settled = {account.result for account in told if account.settled}
        if not settled:
            here.append(matter)
        elif settled == {Result.NOTED}:
            noted.append(matter)
        else:
            answered.append(matter)
    return answered, noted, here


def _tasks(proceedings: Proceedings) -> tuple[str, list[Block]]:
    """Return the tasks that the chair gave, and who has to answer by when; apart from these, what
    is asked of other bodies and put to higher ones."""
    concluded = written(proceedings.record.meeting.conclusion)
    owed = [q for q in proceedings.open if proceedings.account(q).deferred]
    by_remit = tasks(owed, proceedings.record)
    lines = [line for those in by_remit.values() for line in those]
    title = "Nhiệm vụ được giao"
    if by_remit.keys() - {Remit.OWN}:
        ours = concluded or Remit.OWN in by_remit
        title = f"{title}; đề nghị, kiến nghị" if ours else "Đề nghị, kiến nghị"
    return title, [*concluded, dashes(lines)] if lines else concluded
