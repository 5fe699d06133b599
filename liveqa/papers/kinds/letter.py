"""Công văn trả lời: what one asker is told in writing — the reply, when and by whom it comes, or
where the matter went."""

import re

from msgspec import structs

from liveqa.domain.account import accounts
from liveqa.domain.casing import as_person, cased, in_sentence_case
from liveqa.domain.owing import owing_of
from liveqa.domain.proceedings import Proceedings
from liveqa.domain.record import Answer, Meeting, Question, Record, began
from liveqa.domain.words import (
    Audience,
    Direction,
    MeetingKind,
    NameMode,
    Outcome,
    PaperKind,
    Result,
)
from liveqa.errors import NotFound, WrongQuestionState
from liveqa.papers.kinds.agreements import agreement_of
from liveqa.papers.kinds.formal import (
    bare,
    dashes,
    dateline,
    filed,
    held_on,
    house,
    issuer,
    letter_number,
    recipients,
    regarding,
    signers,
    superior,
)
from liveqa.papers.kinds.later import later
from liveqa.papers.kinds.petition import cited
from liveqa.papers.kinds.questions import names
from liveqa.papers.model.capacity import is_titled
from liveqa.papers.model.model import BLANK, Block, Document, Head, Quote
from liveqa.papers.model.owed import terms
from liveqa.papers.model.people import answering, named_asker
from liveqa.papers.model.phrases import (
    at_event,
    capital,
    running,
    sentence,
    short_day,
)
from liveqa.papers.model.prose import paragraph, written

_WHY = {
    Outcome.TO_VERIFY: "cần được xác minh",
    Outcome.NEEDS_STUDY: "cần được nghiên cứu thêm",
}
# "Khối Tiểu học" are schools, "khối 6" and "khối Lá" classes.
_PEOPLE = re.compile(
    r"(?:giáo viên|nhân viên|chuyên viên|cán bộ|công chức|viên chức|đại biểu|đoàn viên|hội viên"
    r"|phụ huynh|cha mẹ|học sinh|người|tổng phụ trách|(?:phó )?(?:bí thư|hiệu trưởng|chủ tịch"
    r"|chủ nhiệm|tổ trưởng|trưởng))\b",
    re.IGNORECASE,
)
_CLASS = re.compile(r"(?:lớp|nhóm|khối (?=\d|lá|chồi|mầm|nhà trẻ|mẫu giáo))\b", re.IGNORECASE)
_EM = re.compile(r"\bem\b", re.IGNORECASE)
# Whoever asked for many, typed where a name belongs.
_MANY = re.compile(
    r"(?:tập thể|toàn thể|các|lớp|nhóm|khối|tổ|chi đoàn|chi hội|công đoàn|phụ huynh|cha mẹ|học sinh"
    r"|giáo viên|ban (?:đại diện|cán sự|chấp hành)"
    r"|trường (?:mầm non|mẫu giáo|tiểu học|trung học|th|thcs|thpt))\b",
    re.IGNORECASE,
)
_TITLES = {"thầy", "cô", "ông", "bà", "anh", "chị"}
_SUBJECTS = {
    "reply": "trả lời ý kiến nêu tại",
    "deferral": "thời hạn trả lời ý kiến nêu tại",
    "referral": "chuyển ý kiến nêu tại",
    "later": "trả lời ý kiến nêu tại",
}


def owed_letters(record: Record) -> list[Question]:
    """Return who is owed a letter: a written reply was asked for, or the answer was put off. What
    the leaders themselves raised is not answered by the house, which would write to itself."""
    return [
        account.question
        for account in accounts(record).values()
        if account.question.direction != Direction.TO_STAFF
        and (account.deferred or (account.target and account.question.wants_reply))
    ]


def letter(record: Record, question: int) -> Document:
    """Return the letter to the person who raised a question. Raises NotFound, or WrongQuestionState
    for one that was withdrawn, declined or never taken up."""
    record = cased(record)
    asked = record.questions.get(question)
    if asked is None:
        raise NotFound(field="question")
    proceedings = Proceedings(record)
    target = proceedings.stands_for(asked)
    if target is None:
        raise WrongQuestionState(field="question")
    meeting = record.meeting
    variant, you = _variant(target, proceedings), _you(asked, record)
    return Document(
        type_name="",
        subject="",
        draft=True,
        rehearsal=meeting.rehearsal is not None,
        head=Head(
            superior(meeting),
            house(meeting),
            letter_number(meeting),
            dateline(meeting),
            regarding(f"{_SUBJECTS[variant]} hội nghị ngày {short_day(began(record))}"),
        ),
        addressees=[_addressee(asked, record)],
        body=[*_asked(asked, you, record), *_told(variant, target, proceedings, you)],
        signers=signers(record, PaperKind.LETTER),
        recipients=recipients(_copied(target, record), filed(meeting), as_above=True),
    )


def addressed(
    document: Document, question: Question, audience: Audience, meeting: Meeting
) -> Document:
    """Return the letter for this audience: only secretaries see a name given to them alone."""
    secret = question.name_mode == NameMode.SECRETARIES_ONLY and question.name
    if audience != Audience.SECRETARY or not secret:
        return document
    named = _courteous(as_person(question.name), in_sentence_case(question.unit), meeting)
    return structs.replace(document, addressees=[named])


def _variant(question: Question, proceedings: Proceedings) -> str:
    if owing_of(question, proceedings.record).replies:
        return "later"
    account = proceedings.account(question)
    if account.result == Result.BEYOND_AUTHORITY:
        return "referral"
    return "reply" if account.settled or account.result == Result.OFF_TOPIC else "deferral"


def _copied(question: Question, record: Record) -> list[str]:
    """Return who gets a copy: first the body that a matter is passed on to."""
    lines, owing = record.meeting.letter_recipients, owing_of(question, record)
    passed_on = question.outcome == Outcome.BEYOND_AUTHORITY or owing.body != question.body
    if owing.is_kept or not passed_on or not owing.body:
        return lines
    others = [line for line in bare(lines) if not line.startswith(owing.body)]
    return [f"{owing.body} (để xem xét, giải quyết)", *others]


def _addressee(question: Question, record: Record) -> str:
    name, unit, group = named_asker(question, record)
    if not name and question.name_mode == NameMode.SECRETARIES_ONLY:
        return BLANK  # secretaries know the name, and a letter to all would not be theirs
    return _courteous(name, unit or group, record.meeting)


def _courteous(name: str, unit: str, meeting: Meeting) -> str:
    """Return whom a letter addresses: "Bà Lan, cha mẹ học sinh lớp 1A"; a name without a form of
    address gets "Ông (Bà)", among pupils "Em". Without a name it goes to the class or the unit that
    asked."""
    if not name:
        return capital(_whose(unit, "", meeting)) or BLANK
    plain = "Em" if _EM.search(meeting.form_of_address) else "Ông (Bà)"
    named = name if is_titled(name) or _MANY.match(name) else f"{plain} {name}"
    return ", ".join(part for part in (capital(named), _whose(unit, named, meeting)) if part)


def _whose(unit: str, named: str, meeting: Meeting) -> str:
    """Return a unit in a letter's address: parents are not of their child's class, teachers and
    pupils are."""
    if meeting.kind == MeetingKind.LABOUR:
        return running(unit)
    of_school = re.match(r"(?:em|thầy|cô|đồng chí|đ/c)\b", named, re.IGNORECASE)
    staff = re.search(r"\b(?:thầy|cô|em|đồng chí)\b", meeting.form_of_address, re.IGNORECASE)
    if of_school or staff or not _CLASS.match(unit):
        return running(unit)
    small = re.search(r"mầm non|mẫu giáo|nhà trẻ", meeting.issuing_body, re.IGNORECASE)
    return f"cha mẹ {'trẻ em' if small else 'học sinh'} {running(unit)}"


def _you(question: Question, record: Record) -> str:
    """Return how to address the reader: as the name begins ("Cô …"), else as the meeting does, else
    as a letter does. A unit that asked is no person; a group of people is."""
    name, unit, group = named_asker(question, record)
    if not name and question.name_mode == NameMode.SECRETARIES_ONLY and question.name:
        # a person, and nothing here may tell whether a man or a woman
        return running(record.meeting.form_of_address) or "Ông (Bà)"
    title = name.partition(" ")[0].lower()
    if title in _TITLES:
        return title
    whose = unit or group
    if not name and whose and not _CLASS.match(whose) and not _PEOPLE.match(whose):
        return "đơn vị"
    return running(record.meeting.form_of_address) or ("Ông (Bà)" if name else "đại biểu")


def _asked(question: Question, you: str, record: Record) -> list[Block]:
    """Return the question as it was recorded."""
    meeting = record.meeting
    return [
        paragraph(
            f"{capital(held_on(record))}, tại {at_event(meeting.title)}, {issuer(meeting)} đã tiếp"
            f" nhận ý kiến của {you} (Câu {question.number}) với nội dung như sau:"
        ),
        Quote([paragraph(f"“{question.text}”")]),
    ]


def _reply(question: Question, proceedings: Proceedings, you: str) -> list[Block]:
    record, body = proceedings.record, issuer(proceedings.record.meeting)
    blocks: list[Block] = []
    for place, answer in enumerate(proceedings.answers_to(question)):
        by = answering(answer.answerers, record)
        lead = f"{by} đã trả lời" if by else f"{body} trả lời"
        more = " thêm" if place else ""
        shared = _shared(answer, proceedings)
        lead = f"Về nội dung này, {lead}{more}{shared} như sau:"
        blocks += [paragraph(lead), *written(answer.text)]
    if not blocks and question.outcome == Outcome.OFF_TOPIC:
        why = f" Lý do: {sentence(question.outcome_reason)}" if question.outcome_reason else ""
        blocks = [paragraph(f"Nội dung trên không thuộc phạm vi đối thoại của hội nghị.{why}")]
    elif not blocks and question.outcome == Outcome.NOTED:
        blocks = [paragraph(f"{body} tiếp thu, ghi nhận ý kiến của {you}.")]
    elif not blocks:
        blocks = [paragraph("Về nội dung này, kết quả trả lời như sau:"), paragraph(BLANK)]
    return [*blocks, _thanks(f"Trên đây là nội dung trả lời ý kiến của {you}.", you, record)]


def _shared(answer: Answer, proceedings: Proceedings) -> str:
    """Return that an answer was given to several at once, if so: its words may speak of the
    others."""
    covered = proceedings.covers[answer.id]
    return f" chung {names(covered)}" if len(covered) > 1 else ""


def _deferral(question: Question, proceedings: Proceedings, you: str) -> list[Block]:
    record, body = proceedings.record, issuer(proceedings.record.meeting)
    return [
        *_said(question, proceedings),
        paragraph(f"{_why(question, body)}{_because(question)}"),
        paragraph(f"{body} thông báo để {you} biết việc trả lời như sau:"),
        dashes(terms(question, record)),
        _thanks("", you, record),
    ]


def _why(question: Question, body: str) -> str:
    if question.outcome not in _WHY:
        return "Do thời gian hội nghị có hạn, nội dung trên chưa được trả lời tại hội nghị."
    return (
        f"Nội dung trên {_WHY[question.outcome]} nên {body} chưa trả lời đầy đủ được tại hội nghị."
    )


def _referral(question: Question, proceedings: Proceedings, you: str) -> list[Block]:
    record, body = proceedings.record, issuer(proceedings.record.meeting)
    return [
        *_said(question, proceedings),
        paragraph(
            f"Nội dung trên vượt thẩm quyền giải quyết của {body}.{_because(question)} {body}"
            f" đã chuyển ý kiến của {you} đến cơ quan có thẩm quyền tại"
            f" {cited(question, record)}, cụ thể như sau:"
        ),
        dashes(terms(question, record)),
        _thanks("", you, record),
    ]


def _later(question: Question, proceedings: Proceedings, you: str) -> list[Block]:
    record = proceedings.record
    thanks = _thanks(f"Trên đây là nội dung trả lời ý kiến của {you}.", you, record)
    return [*_said(question, proceedings), *later(owing_of(question, record), record), thanks]


def _told(variant: str, target: Question, proceedings: Proceedings, you: str) -> list[Block]:
    """Return what the asker is told; of a labour dialogue also whether both sides agreed."""
    told = _BODIES[variant](target, proceedings, you)
    agreed = agreement_of(target, proceedings)
    return [*told[:-1], *([paragraph(agreed)] if agreed else []), told[-1]]


_BODIES = {"reply": _reply, "deferral": _deferral, "referral": _referral, "later": _later}


def _said(question: Question, proceedings: Proceedings) -> list[Block]:
    """Return what was said about it in the room although it was put off."""
    blocks: list[Block] = []
    for answer in proceedings.answers_to(question):
        by = answering(answer.answerers, proceedings.record) or "Đoàn chủ tọa"
        lead = f"Tại hội nghị, {by} đã trao đổi{_shared(answer, proceedings)} như sau:"
        blocks += [paragraph(lead), *written(answer.text)]
    return blocks


def _because(question: Question) -> str:
    return f" Lý do: {sentence(question.outcome_reason)}" if question.outcome_reason else ""


def _thanks(lead: str, you: str, record: Record) -> Block:
    body = issuer(record.meeting)
    told = f"{lead} " if lead else ""
    return paragraph(f"{told}{body} trân trọng cảm ơn {you} đã quan tâm, đóng góp ý kiến./.")
