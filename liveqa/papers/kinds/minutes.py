"""Biên bản: the minutes of a meeting, built from its record."""

from liveqa.dates import clock, weekday
from liveqa.domain import corrections
from liveqa.domain.casing import cased
from liveqa.domain.proceedings import Proceedings
from liveqa.domain.record import AgendaItem, Meeting, Officer, Record, began
from liveqa.domain.words import AgendaKind, Duty, MeetingKind, MeetingState, PaperKind
from liveqa.papers.kinds.agreements import AGREEMENTS, agreements
from liveqa.papers.kinds.annexes import annexes, labels
from liveqa.papers.kinds.approval import approval
from liveqa.papers.kinds.dialogue import collected, demands, live, unanswered
from liveqa.papers.kinds.formal import (
    block,
    dashes,
    further_signers,
    house,
    recipients,
    signatures,
    superior,
)
from liveqa.papers.kinds.polls import polls
from liveqa.papers.kinds.promises import heard
from liveqa.papers.model.capacity import bare_name
from liveqa.papers.model.model import BLANK, Block, Document, Head, Heading, Paragraph, Signer
from liveqa.papers.model.people import attendance, officers, titled
from liveqa.papers.model.phrases import (
    capital,
    moment,
    number_line,
    sentence,
)
from liveqa.papers.model.places import held
from liveqa.papers.model.prose import bold, heading, lettered, numbered, paragraph, written

_DIALOGUE = {AgendaKind.OPINIONS, AgendaKind.ANSWERS}
_PROMISES = {AgendaKind.PROMISES}
_ENDING = {AgendaKind.CONCLUSION, AgendaKind.CLOSING}
_APART = {AgendaKind.CONTRIBUTION, *_ENDING, *_PROMISES, *_DIALOGUE}
_OPENING = {AgendaKind.OPENING, AgendaKind.INTRODUCTION, AgendaKind.BREAK, AgendaKind.OTHER}
_FILED = "Lưu: VT, Hồ sơ"
_SIDES = ("ĐẠI DIỆN NGƯỜI SỬ DỤNG LAO ĐỘNG", "ĐẠI DIỆN NGƯỜI LAO ĐỘNG")


def minutes(record: Record) -> Document:
    """Return the minutes as they stand now; a draft until they are approved and the meeting closed,
    and again once they were corrected: the room never heard that."""
    record = cased(record)
    meeting, proceedings = record.meeting, Proceedings(record)
    number, closed = number_line("BB", meeting.symbol), meeting.state == MeetingState.CLOSED
    return Document(
        type_name="BIÊN BẢN",
        subject=meeting.title,
        draft=record.approval is None or not closed or bool(corrections.corrected(record)),
        rehearsal=meeting.rehearsal is not None,
        head=Head(superior(meeting), house(meeting), number),
        body=[
            *_circumstances(record),
            *_course(proceedings),
            *_conclusion(record),
            *_approved(record),
            _end(meeting),
        ],
        signers=_signers(record),
        recipients=recipients(meeting.recipients, _FILED),
        annexes=annexes(proceedings, number),
    )


def _part(number: int, title: str) -> Heading:
    return heading(1, number, title.upper())


def _circumstances(record: Record) -> list[Block]:
    """Return when, where and who."""
    meeting = record.meeting
    at = began(record)
    hour, date = moment(at)
    when = f"{hour}, {date}" if at is None else f"{hour}, {weekday(at)}, {date}"
    facts = [
        _fact("Thời gian bắt đầu", when),
        _fact("Địa điểm", meeting.venue or meeting.place or BLANK),
        *_form(record),
        _participants(record),
        _presiding(record),
        _people("Thư ký", "Tổ thư ký", officers(record, Duty.SECRETARY)),
    ]
    if meeting.theme:
        facts.insert(-3, _fact("Chủ đề", meeting.theme))
    blocks: list[Block] = [_part(1, "Thời gian, địa điểm, thành phần")]
    for place, fact in enumerate(facts, 1):
        blocks += numbered(fact, place)
    return blocks


def _form(record: Record) -> list[list[Block]]:
    """Return in which form and at which sites it was held; nothing of a meeting at one place."""
    where = held(record, labels(record).get("attendance", ""))
    return [_fact("Hình thức", where)] if where else []


def _fact(name: str, value: str) -> list[Block]:
    return [paragraph(bold(f"{name}:"), f" {sentence(value)}")]


def _participants(record: Record) -> list[Block]:
    listed = record.meeting.participants
    blocks: list[Block] = [paragraph(bold("Thành phần tham dự:"), "" if listed else f" {BLANK}")]
    if listed:
        blocks.append(dashes(listed))
    annex = labels(record).get("attendance")
    detail = f"; chi tiết tại {annex} kèm theo" if annex else ""
    return [*blocks, paragraph(f"{attendance(record, naming=True)}{detail}.")]


def _presiding(record: Record) -> list[Block]:
    """Return the chair alone, or the whole panel with the chair first."""
    if not officers(record, Duty.PANEL):
        return _people("Chủ trì", "Đồng chủ trì", officers(record, Duty.CHAIR))
    return _people("Đoàn chủ tọa", "Đoàn chủ tọa", officers(record, Duty.CHAIR, Duty.PANEL))


def _people(one: str, several: str, found: list[Officer]) -> list[Block]:
    if len(found) < 2:
        return _fact(one, titled(found[0]) if found else BLANK)
    return [paragraph(bold(f"{several}:")), dashes([titled(officer) for officer in found])]


def _course(proceedings: Proceedings) -> list[Block]:
    """Return what happened, in the order of the programme."""
    before, after = _programme(proceedings.record)
    notes = _notes(proceedings.record, _DIALOGUE)
    sections = [
        ("Khai mạc và các nội dung mở đầu", _items(before)),
        ("Kết quả giải quyết các nội dung hẹn trả lời kỳ trước", _last_time(proceedings.record)),
        ("Tham luận", _items(_of_kind(proceedings.record, {AgendaKind.CONTRIBUTION}))),
        ("Trả lời ý kiến gửi trước hội nghị", collected(proceedings)),
        ("Đối thoại trực tiếp", [*notes, *live(proceedings)]),
        ("Nội dung người sử dụng lao động nêu", demands(proceedings)),
        ("Nội dung chưa trả lời tại hội nghị", unanswered(proceedings)),
        (AGREEMENTS, agreements(proceedings)),
        ("Biểu quyết", polls(proceedings.record)),
        ("Các nội dung khác", _items(after)),
    ]
    blocks: list[Block] = [_part(2, "Diễn biến hội nghị")]
    filled = ((title, section) for title, section in sections if section)
    for place, (title, section) in enumerate(filled, 1):
        blocks += [heading(2, place, title), *section]
    return blocks


def _of_kind(record: Record, kinds: set[AgendaKind]) -> list[AgendaItem]:
    items = sorted(record.agenda.values(), key=lambda item: item.position)
    return [item for item in items if item.kind in kinds]


def _programme(record: Record) -> tuple[list[AgendaItem], list[AgendaItem]]:
    """Return the items before and after the dialogue that were held or have notes; all of them
    while none has been started. Of a break without notes nothing is minuted."""
    items = _held(_of_kind(record, set(AgendaKind) - _APART), record)
    items = [item for item in items if item.kind != AgendaKind.BREAK or item.notes]
    dialogue = max((item.position for item in _of_kind(record, _DIALOGUE)), default=None)
    if dialogue is None:
        return items, []
    return (
        [item for item in items if item.position < dialogue],
        [item for item in items if item.position > dialogue],
    )


def _held(items: list[AgendaItem], record: Record) -> list[AgendaItem]:
    """Return those of these items that were held or have notes; all while none has been started."""
    if any(item.started_at for item in record.agenda.values()):
        return [item for item in items if item.started_at or item.notes]
    return items


def _last_time(record: Record) -> list[Block]:
    """Return what the meeting heard of earlier promises; nothing where no item was held for it."""
    items = _held(_of_kind(record, _PROMISES), record)
    if not record.promises or not items:
        return _items(items)
    said = [block for item in items for block in (*written(item.text), *written(item.notes))]
    return [*heard(record), *said]


def _items(items: list[AgendaItem]) -> list[Block]:
    """Return items under a letter each; one alone needs none."""
    blocks: list[Block] = []
    for place, item in enumerate(items, 1):
        blocks.append(lettered(place, len(items), item.title))
        if item.presenter or item.started_at:
            blocks.append(paragraph(_who_and_when(item)))
        blocks += [*written(item.text), *written(item.notes)]
    return blocks


def _who_and_when(item: AgendaItem) -> str:
    """Return "Ban Tổ chức thực hiện (08 giờ 05 phút)."."""
    at = clock(item.started_at) if item.started_at else ""
    if not item.presenter:
        return f"Bắt đầu lúc {at}."
    doing = "thực hiện" if item.kind in _OPENING else "trình bày"
    comma = "," if "," in item.presenter else ""
    when = f" ({at})" if at else ""
    return f"{capital(item.presenter)}{comma} {doing}{when}."


def _notes(record: Record, kinds: set[AgendaKind]) -> list[Block]:
    items = _of_kind(record, kinds)
    return [block for item in items if item.notes for block in written(item.notes)]


def _conclusion(record: Record) -> list[Block]:
    concluded = written(record.meeting.conclusion) or [paragraph(BLANK)]
    notes = _notes(record, {AgendaKind.CONCLUSION})
    return [_part(3, "Kết luận của chủ tọa"), *notes, *concluded]


def _approved(record: Record) -> list[Block]:
    return [
        _part(4, "Thông qua biên bản"),
        *approval(record),
        *_notes(record, {AgendaKind.CLOSING}),
    ]


def _end(meeting: Meeting) -> Paragraph:
    hour, date = moment(meeting.ended_at)
    return paragraph(f"Hội nghị kết thúc vào {hour}, {date}./.")


def _first(record: Record, *duties: Duty) -> str:
    return next((bare_name(officer.name) for officer in officers(record, *duties)), BLANK)


def _signers(record: Record) -> list[Signer]:
    """Return secretary and chair, then who else signs; in a labour dialogue both sides do."""
    further = signatures(further_signers(record, PaperKind.MINUTES), record.meeting)
    if not further and record.meeting.kind == MeetingKind.LABOUR:
        further = [block(side, BLANK) for side in _SIDES]
    return [
        Signer("THƯ KÝ", _first(record, Duty.SECRETARY)),
        Signer("CHỦ TỌA", _first(record, Duty.CHAIR, Duty.PANEL)),
        *further,
    ]
