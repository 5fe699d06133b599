"""Thông báo kết quả, or kết luận: the results of the meeting, for everyone whom it concerns."""

from collections import Counter
from dataclasses import dataclass

from liveqa.domain.casing import cased
from liveqa.domain.proceedings import Matter, Proceedings
from liveqa.domain.record import Question, Record
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
    reference,
    signers,
    superior,
)
from liveqa.papers.kinds.questions import exchange, left_open
from liveqa.papers.model.model import BLANK, Annex, Block, Document, Head
from liveqa.papers.model.owed import tasks
from liveqa.papers.model.people import officers, titled
from liveqa.papers.model.phrases import at_event, capital, count, event, number_line, sentence
from liveqa.papers.model.places import hall, held
from liveqa.papers.model.prose import heading, paragraph, written

_ANNEX, _ANNEXED = "Phụ lục", "Nội dung ý kiến và trả lời"
_TOPICS = 8
# A notice is read on a board: what is longer than a few pages stands in its annex.
_MOST = 60


def notice(record: Record) -> Document:
    """Return the notice as the record stands now; of a meeting of many questions with an annex."""
    record = cased(record)
    meeting, proceedings = record.meeting, Proceedings(record)
    number, sections = number_line("TB", meeting.symbol), _sections(proceedings)
    annexed = len(proceedings.kept) > _MOST
    return Document(
        type_name="THÔNG BÁO",
        subject=_subject(record),
        draft=True,
        rehearsal=meeting.rehearsal is not None,
        head=Head(superior(meeting), house(meeting), number, dateline(meeting)),
        body=[
            *_opening(proceedings),
            *_drawn([section.in_short() if annexed else section for section in sections]),
            paragraph(
                f"Trên đây là {_named(record)}. {issuer(meeting)} thông báo để các"
                " đơn vị, cá nhân liên quan biết và thực hiện./."
            ),
        ],
        signers=signers(record, PaperKind.NOTICE),
        recipients=recipients(meeting.notice_recipients or meeting.recipients, "Lưu: VT"),
        annexes=[_annex(sections, number, record)] if annexed else [],
    )


@dataclass(frozen=True)
class _Section:
    """A section of the notice; `about` are the questions that it prints, if it may be annexed."""

    title: str
    blocks: list[Block]
    about: tuple[Question, ...] = ()

    def in_short(self) -> "_Section":
        """Return how many it is about and where they stand, by topic; a short section is itself."""
        if not self.about:
            return self
        topics = Counter(question.topic for question in self.about if question.topic)
        named = "; ".join(f"{topic} ({count(n)})" for topic, n in topics.most_common(_TOPICS))
        about = f", về: {named}" if named else ""
        where = f"Nội dung từng ý kiến ghi tại {_ANNEX} kèm theo."
        told = paragraph(f"{count(len(self.about))} ý kiến{about}. {where}")
        return _Section(self.title, [told])


def _drawn(sections: list[_Section]) -> list[Block]:
    blocks: list[Block] = []
    for place, section in enumerate(sections, 1):
        title = heading(1, place, section.title.upper())
        blocks += [title, *(section.blocks or [paragraph("Không có.")])]
    return blocks


def _annex(sections: list[_Section], number: str, record: Record) -> Annex:
    annexed = [section for section in sections if section.about]
    return Annex(_ANNEX, _ANNEXED.upper(), reference("Thông báo", number, record), _drawn(annexed))


def _named(record: Record) -> str:
    """Return "kết quả Hội nghị …", or "kết luận của Trưởng phòng tại Hội nghị …"."""
    title = record.meeting.title
    if record.meeting.notice_title == NoticeTitle.RESULTS:
        return f"kết quả {event(title)}"
    return f"kết luận của {_who(record)} tại {at_event(title)}"


def _who(record: Record) -> str:
    chair = next(iter(officers(record, Duty.CHAIR)), None)
    return chair.office if chair and chair.office else "chủ tọa"


def _subject(record: Record) -> str:
    return capital(_named(record))


def _opening(proceedings: Proceedings) -> list[Block]:
    """Return who held it, chaired and came; then "kết luận như sau"."""
    record, meeting = proceedings.record, proceedings.record.meeting
    where = f" tại {hall(meeting)}" if meeting.venue else ""
    form = held(record)
    how = f" {sentence(f'Hình thức: {form}')}" if form else ""
    blocks: list[Block] = [
        paragraph(
            f"{capital(held_on(record))},{where or f' tại {BLANK}'}, {issuer(meeting)} tổ chức"
            f" {event(meeting.title)}.{how} {_chaired(record)}"
        )
    ]
    if meeting.participants:
        blocks += [paragraph("Tham dự hội nghị có:"), dashes(meeting.participants)]
    else:
        blocks.append(paragraph(f"Tham dự hội nghị có: {BLANK}"))
    heard = proceedings.kept or proceedings.turns
    by = _who(record) if meeting.notice_title == NoticeTitle.CONCLUSION else "hội nghị"
    after = f"Sau khi nghe các ý kiến phát biểu, trao đổi, {by}" if heard else capital(by)
    return [*blocks, paragraph(f"{after} kết luận như sau:")]


def _chaired(record: Record) -> str:
    chairs = [titled(o) for o in officers(record, Duty.CHAIR, Duty.PANEL)]
    if len(chairs) > 1:
        return sentence(f"Đoàn chủ tọa gồm: {'; '.join(chairs)}")
    return sentence(f"Chủ trì hội nghị: {chairs[0] if chairs else BLANK}")


def _sections(proceedings: Proceedings) -> list[_Section]:
    """Return the notice's sections; a notice of the conclusion begins with that."""
    answered, noted, here = _told(proceedings)
    printed = [q for each in (*answered, *noted) for q in each.questions]
    left = left_open(proceedings, {q.id for q in printed}, here)
    agreed, meeting = agreements(proceedings), proceedings.record.meeting
    concluded, (title, lines) = written(meeting.conclusion), _tasks(proceedings)
    first = meeting.notice_title == NoticeTitle.CONCLUSION
    opening = _Section(f"Kết luận của {_who(proceedings.record)}", concluded)
    return [
        *([opening] if first else []),
        _exchanges("Những nội dung đã trả lời tại hội nghị", answered, proceedings),
        _exchanges("Những nội dung tiếp thu, ghi nhận", noted, proceedings),
        _Section("Những nội dung chưa trả lời tại hội nghị", left, tuple(proceedings.open)),
        *([_Section(AGREEMENTS, agreed)] if agreed else []),
        _Section(title, [*([] if first else concluded), *lines]),
    ]


def _exchanges(title: str, told: list[Matter], proceedings: Proceedings) -> _Section:
    blocks: list[Block] = [exchange(each, proceedings) for each in told]
    return _Section(title, blocks, tuple(q for each in told for q in each.questions))


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
    """Return who has to answer by when; apart from that, what is asked of other bodies and put to
    higher ones."""
    owed = [q for q in proceedings.open if proceedings.account(q).deferred]
    by_remit = tasks(owed, proceedings.record)
    lines = [line for those in by_remit.values() for line in those]
    title = "Nhiệm vụ được giao"
    if by_remit.keys() - {Remit.OWN}:
        ours = proceedings.record.meeting.conclusion or Remit.OWN in by_remit
        title = f"{title}; đề nghị, kiến nghị" if ours else "Đề nghị, kiến nghị"
    return title, [dashes(lines)] if lines else []
