"""What is still blank in the papers, and where to fill it in: a list before an export."""

from collections.abc import Iterable
from datetime import date

import msgspec

from liveqa.dates import local
from liveqa.domain.attendance import fits, in_all
from liveqa.domain.grounds import is_whole
from liveqa.domain.owing import owed_by
from liveqa.domain.polls import told
from liveqa.domain.proceedings import Proceedings
from liveqa.domain.record import Question, Record
from liveqa.domain.words import (
    PUT_OFF,
    WITH_A_DAY,
    Audience,
    Duty,
    MeetingKind,
    MeetingState,
    PaperKind,
    PollState,
    Result,
    Standing,
)
from liveqa.papers.kinds.formal import further_signers
from liveqa.papers.kinds.letter import addressed, letter, owed_letters
from liveqa.papers.kinds.petition import petitions
from liveqa.papers.model.model import BLANK
from liveqa.papers.model.people import officers

MINUTES, NOTICE = PaperKind.MINUTES, PaperKind.NOTICE
REPORT, LETTER = PaperKind.REPORT, PaperKind.LETTER
_DATED = [NOTICE, REPORT, LETTER]
_ALL = [MINUTES, NOTICE, REPORT, LETTER]
# What Nghị định 145/2020/NĐ-CP requires of both sides; the sentences are in the catalogue.
_LABOUR_REMINDERS = ("both_sign", "publish")


class Missing(msgspec.Struct, frozen=True):
    """A blank on these papers. `fact` says what is missing, `where` the section of the organiser's
    page for it ("secretary" for what secretaries write), `questions` the numbers of the questions
    concerned."""

    fact: str
    where: str
    papers: list[PaperKind]
    questions: list[int] = []


class Owed(msgspec.Struct, frozen=True):
    """A letter that is owed to the person who raised a question."""

    question: int
    number: int


class Petition(msgspec.Struct, frozen=True):
    """A paper to a competent body: known by its first question, about the questions with these
    numbers."""

    question: int
    body: str
    numbers: list[int]


class BeforeExport(msgspec.Struct, frozen=True):
    """What to know before the papers are made: their blanks, the letters owed, the papers to
    competent bodies, and what else the law requires."""

    missing: list[Missing]
    letters: list[Owed]
    petitions: list[Petition]
    reminders: list[str]


def before_export(
    record: Record, audience: Audience = Audience.CHAIR, today: date | None = None
) -> BeforeExport:
    """Return all that is missing or owed, for the pages: a name given to secretaries is not missing
    for them."""
    letters = [Owed(q.id, q.number) for q in owed_letters(record)]
    labour = record.meeting.kind == MeetingKind.LABOUR
    upward = [
        Petition(key, questions[0].body, [q.number for q in questions])
        for key, questions in petitions(record).items()
    ]
    reminders = list(_LABOUR_REMINDERS) if labour else []
    return BeforeExport(missing(record, audience, today), letters, upward, reminders)


def missing(
    record: Record, audience: Audience = Audience.CHAIR, today: date | None = None
) -> list[Missing]:
    """Return all blanks, in the order of the papers; with `today` also which of them would set a
    day that has gone by."""
    blanks = [*_of_meeting(record), *_of_course(record), *_of_questions(record, audience)]
    return [*blanks, *(_late(record, today) if today else ())]


def _of_meeting(record: Record) -> Iterable[Missing]:
    meeting = record.meeting
    facts = [
        ("issuing_body", "papers", _ALL, meeting.issuing_body),
        ("symbol", "papers", _ALL, meeting.symbol),
        ("place", "time", _DATED, meeting.place),
        ("venue", "time", [MINUTES, NOTICE, REPORT], meeting.venue or meeting.place),
        ("participants", "papers", [MINUTES, NOTICE], meeting.participants),
        ("chair", "officers", [MINUTES, NOTICE, REPORT], officers(record, Duty.CHAIR)),
        ("secretary", "officers", [MINUTES], officers(record, Duty.SECRETARY)),
        ("recipients", "papers", [MINUTES], meeting.recipients),
        ("addressees", "signing", [REPORT], meeting.addressees),
        ("legal_grounds", "papers", [REPORT], _grounds_are_whole(record)),
        ("signer", "signing", _unsigned(record), not _unsigned(record)),
        ("strengths", "signing", [REPORT], meeting.strengths),
        ("weaknesses", "signing", [REPORT], meeting.weaknesses),
        ("proposals", "signing", [REPORT], meeting.proposals),
        ("kept", "signing", [REPORT], all(p.state for p in record.promises.values())),
        ("clock", "day", _ALL, not meeting.clock_doubted),
    ]
    return [Missing(fact, where, papers) for fact, where, papers, known in facts if not known]


def _grounds_are_whole(record: Record) -> bool:
    grounds = record.meeting.legal_grounds
    return bool(grounds) and all(is_whole(ground) for ground in grounds)


def _unsigned(record: Record) -> list[PaperKind]:
    """Return the papers without a named signer; the chair signs where their office is known."""
    if any(officer.office for officer in officers(record, Duty.CHAIR)):
        unsigned = []
    else:
        unsigned = [paper for paper in _DATED if not further_signers(record, paper)]
    labour = record.meeting.kind == MeetingKind.LABOUR
    return [*unsigned, MINUTES] if labour and not further_signers(record, MINUTES) else unsigned


def _of_course(record: Record) -> Iterable[Missing]:
    """Return the blanks that the day of the meeting fills."""
    facts = [
        ("attendance", "secretary", [MINUTES, REPORT], _is_counted(record)),
        ("sites", "secretary", [MINUTES, REPORT], fits(record)),
        ("conclusion", "secretary", [MINUTES], record.meeting.conclusion),
        ("approval", "secretary", [MINUTES], record.approval),
        ("hands", "secretary", [MINUTES], _hands_are_possible(record)),
        ("polls", "secretary", [MINUTES], not _is_voting(record)),
        ("end", "day", [MINUTES], record.meeting.state == MeetingState.CLOSED),
        ("end_day", "day", [MINUTES], _ended_on_its_day(record)),
    ]
    return [Missing(fact, where, papers) for fact, where, papers, known in facts if not known]


def _ended_on_its_day(record: Record) -> bool:
    """Return whether a meeting ended on the day on which something was done in it last: one that
    nobody closed until the next morning did not."""
    ended, approval = record.meeting.ended_at, record.approval
    began = [item.started_at for item in record.agenda.values()]
    done = [record.meeting.opened_at, approval and approval.approved_at, *began]
    last = max((at for at in done if at), default=None)
    return not ended or not last or local(ended).date() <= local(last).date()


def _is_counted(record: Record) -> bool:
    came = in_all(record)
    return came.is_counted and not came.uncounted


def _hands_are_possible(record: Record) -> bool:
    """Return whether nowhere more voted than were counted as people, where both were."""
    came, voted = in_all(record).present, record.approval
    hands = [sum(poll.counts) for poll in told(record.polls.values())]
    if voted:
        hands.append(voted.in_favour + voted.against + voted.abstaining)
    return not came or max(hands, default=0) <= came


def _is_voting(record: Record) -> bool:
    """Return whether a poll has come to no result yet."""
    return any(poll.state == PollState.OPEN for poll in record.polls.values())


def _of_questions(record: Record, audience: Audience) -> Iterable[Missing]:
    proceedings = Proceedings(record)
    written = {q.id for settled in proceedings.told if settled.answers for q in settled.questions}
    unwritten = [q for q in proceedings.of(Result.ANSWERED) if q.id not in written]
    blanks = [
        ("outcome", [MINUTES, NOTICE], proceedings.of(Result.UNANSWERED)),
        ("answer", [MINUTES, NOTICE], unwritten),
        (
            "promise",
            [MINUTES, NOTICE, LETTER],
            _vague(proceedings),
        ),
        ("agreement", [MINUTES], _unagreed(proceedings)),
        ("addressee", [LETTER], _unaddressed(record, audience)),
    ]
    return [
        Missing(fact, "secretary", papers, sorted(q.number for q in questions))
        for fact, papers, questions in blanks
        if questions
    ]


def _late(record: Record, today: date) -> Iterable[Missing]:
    """Return what was put off to a day that is over, and is not answered: a letter or a notice that
    goes out now would still set that day."""
    over = [one for one in owed_by(record) if one.standing(today) == Standing.OVERDUE]
    if not over or record.meeting.state != MeetingState.CLOSED:
        return
    unsent = [one.question.number for one in over if not _is_sent(record, LETTER, one.question.id)]
    noticed = [] if _is_sent(record, NOTICE, None) else [one.question.number for one in over]
    if numbers := sorted({*unsent, *noticed}):
        papers = [kind for kind, late in ((NOTICE, noticed), (LETTER, unsent)) if late]
        yield Missing("late", "secretary", papers, numbers)


def _is_sent(record: Record, kind: PaperKind, question: int | None) -> bool:
    papers = record.papers.values()
    return any((paper.kind, paper.question) == (kind, question) for paper in papers)


def _vague(proceedings: Proceedings) -> list[Question]:
    """Return what was put off without saying to whom, until when or how it is answered."""
    dated = {q.id for q in proceedings.of(*WITH_A_DAY)}
    return [
        q
        for q in proceedings.of(*PUT_OFF)
        if not (q.body and q.channel and (q.deadline or q.id not in dated))
    ]


def _unagreed(proceedings: Proceedings) -> list[Question]:
    if proceedings.record.meeting.kind != MeetingKind.LABOUR:
        return []
    return [question for question in proceedings.kept if question.agreement is None]


def _unaddressed(record: Record, audience: Audience) -> list[Question]:
    letters = (
        (question, addressed(letter(record, question.id), question, audience, record.meeting))
        for question in owed_letters(record)
    )
    return [question for question, document in letters if document.addressees == [BLANK]]
