"""The papers, as they are drafted now or were approved, with number and date once they are
given."""

import re
from collections.abc import Callable
from operator import attrgetter

import msgspec
from msgspec import structs

from liveqa.dates import local
from liveqa.domain.account import stands_for
from liveqa.domain.owing import owing_of
from liveqa.domain.privacy import is_addressed_in_confidence
from liveqa.domain.record import Paper, Record, began
from liveqa.domain.words import BY_QUESTION, LINK_ROLES, Audience, MeetingState, PaperKind, Role
from liveqa.errors import Empty, Invalid, NotFound, WrongQuestionState
from liveqa.papers.kinds.letter import addressed, letter
from liveqa.papers.kinds.minutes import minutes
from liveqa.papers.kinds.notice import notice
from liveqa.papers.kinds.petition import petition
from liveqa.papers.kinds.question_slips import MOST as MOST_SLIPS
from liveqa.papers.kinds.report import report
from liveqa.papers.model.model import Document
from liveqa.papers.model.phrases import OPEN_DAY, OPEN_NUMBER, day, official_number
from liveqa.text import fold

_WORD = re.compile(r"[a-z0-9]+")
_EARLIEST, _LATEST = 1980, 2107  # that a ZIP can say
_TITLE = 40
# Where in the data folder the signed copies lie.
SCANS = "scans"
_BUILT: dict[PaperKind, Callable[[Record], Document]] = {
    PaperKind.MINUTES: minutes,
    PaperKind.NOTICE: notice,
    PaperKind.REPORT: report,
}


class Wanted(msgspec.Struct, frozen=True):
    """What is asked for of a paper before the day: who is invited, a line each; how many slips and
    from which number; the sheet of one role, and whether the link that lets in stands on it. What
    phones open is `address`, without a final slash."""

    address: str = ""
    guests: str = ""
    first: int = 1
    count: int = 0
    role: Role | None = None
    secret: bool = False


class Selection(msgspec.Struct, frozen=True):
    """Which paper of its kind is asked for (a letter's question, an earlier version; of what is
    owed, a body's part; what else, before the day), for whom, of which database, and where the
    meeting's files lie, if not beside it."""

    question: int | None = None
    version: int | None = None
    audience: Audience = Audience.CHAIR
    data: str = ""
    body: str = ""
    database: str = ""
    before: Wanted = Wanted()


class Dossier(msgspec.Struct, frozen=True):
    """A meeting whose files are asked for, and by whom."""

    record: Record
    wanted: Selection


def draft(record: Record, kind: PaperKind, question: int | None) -> Document:
    """Return a paper as the record stands now."""
    if kind not in BY_QUESTION:
        return _BUILT[kind](record)
    if question is None:
        raise Empty(field="question")
    return letter(record, question) if kind == PaperKind.LETTER else petition(record, question)


def frozen(paper: Paper) -> Document:
    """Return a paper as it was approved, with what the clerk added since."""
    document = msgspec.json.decode(paper.content, type=Document)
    return numbered(document, paper.number, paper.date)


def content(document: Document) -> str:
    """Return a paper in the form in which it is kept once approved: without the mark of a draft,
    but with that of a rehearsal."""
    return msgspec.json.encode(structs.replace(document, draft=False)).decode()


def versions(record: Record, kind: PaperKind, question: int | None) -> list[Paper]:
    """Return the approved versions of a paper, the first one first."""
    found = [p for p in record.papers.values() if (p.kind, p.question) == (kind, question)]
    return sorted(found, key=lambda paper: paper.version)


def is_confidential(record: Record, kind: PaperKind, question: int | None) -> bool:
    """Return whether a paper, or an earlier version of it, contains a name given to secretaries
    alone."""
    asked = record.questions.get(question or 0) if kind == PaperKind.LETTER else None
    earlier = versions(record, kind, question)
    return is_addressed_in_confidence(asked, record) or any(p.secretaries_only for p in earlier)


def valid(record: Record, kind: PaperKind, question: int | None) -> Paper | None:
    """Return the version in force: the last one, unless the meeting was reopened since and closed
    with it changed, or a letter has an answer to tell that was given later."""
    meeting, approved = record.meeting, versions(record, kind, question)
    if not approved or meeting.state != MeetingState.CLOSED:
        return None
    last = approved[-1]
    if last.closed_at != meeting.closed_at or last.approved_at < _replied_at(record, question):
        return None
    return last


def unchanged(record: Record) -> list[Paper]:
    """Return the letters and petitions that say what they would say now, each in its last version:
    a correction that leaves them as they are replaces none of them."""
    last = {
        (p.kind, p.question): p for p in sorted(record.papers.values(), key=attrgetter("version"))
    }
    return [paper for paper in last.values() if _says(paper, record)]


def _says(paper: Paper, record: Record) -> bool:
    if paper.kind not in BY_QUESTION:
        return False
    try:
        return content(draft(record, paper.kind, paper.question)) == paper.content
    except (NotFound, WrongQuestionState):  # there is to be none now
        return False


def _replied_at(record: Record, question: int | None) -> int:
    """Return when what a letter tells was last answered after the close; 0 for never."""
    asked = record.questions.get(question or 0)
    target = stands_for(asked, record) if asked else None
    return max((r.written_at for r in owing_of(target, record).replies), default=0) if target else 0


def check(record: Record, document: str, selection: Selection) -> None:
    """Raise what rendering would: Empty or NotFound for a letter or version that does not exist,
    Invalid for a document of which there is only one."""
    if document in BY_QUESTION:
        draft(record, PaperKind(document), selection.question)
    elif selection.question is not None:
        raise Invalid(field="question")
    _check_before(document, selection.before)
    if selection.version is not None:
        if document not in set(PaperKind):
            raise Invalid(field="version")
        _version(record, PaperKind(document), selection)


def _check_before(document: str, wanted: Wanted) -> None:
    """Raise Invalid where links that let in are asked for all at once, or more slips than are ever
    cut."""
    if wanted.secret and (document != "role_sheets" or wanted.role is None):
        raise Invalid(field="secret")
    if wanted.role is not None and wanted.role not in LINK_ROLES:
        raise Invalid(field="role")
    if wanted.count > MOST_SLIPS:
        raise Invalid(field="count")


def _version(record: Record, kind: PaperKind, wanted: Selection) -> Paper:
    known = {p.version: p for p in versions(record, kind, wanted.question)}
    if wanted.version not in known:
        raise NotFound(field="version")
    return known[wanted.version]


def current(kind: PaperKind, record: Record, selection: Selection) -> Document:
    """Return the paper that is asked for: as approved, otherwise as it stands now. Raises NotFound
    for a version or a question that does not exist."""
    paper = valid(record, kind, selection.question)
    if selection.version is not None:
        paper = _version(record, kind, selection)
    document = frozen(paper) if paper else draft(record, kind, selection.question)
    if kind == PaperKind.LETTER and selection.question is not None:
        return addressed(
            document, record.questions[selection.question], selection.audience, record.meeting
        )
    return document


def numbered(document: Document, number: str, date: str) -> Document:
    """Return a paper with the number and date that the clerk gave, as far as given."""
    given = {OPEN_NUMBER: f" {official_number(number)}"} if number else {}
    given |= {OPEN_DAY: day(date)} if date else {}

    def filled(line: str) -> str:
        for blank, words in given.items():
            line = line.replace(blank, words)
        return line

    head, annexes = document.head, document.annexes
    head = structs.replace(head, number=filled(head.number), dateline=filled(head.dateline))
    annexes = [structs.replace(each, reference=filled(each.reference)) for each in annexes]
    return structs.replace(document, head=head, annexes=annexes)


def file_stem(record: Record, stem: str, selection: Selection) -> str:
    """Return a document's file name without its ending: the meeting's day, title and code, whether
    it is a rehearsal, and its question and version if any."""
    meeting, at = record.meeting, began(record)
    title = "-".join(_WORD.findall(fold(meeting.title)))[:_TITLE].strip("-")
    on = f"{local(at):%Y-%m-%d}" if at else ""
    parts = [part for part in (stem, on, title, meeting.code) if part]
    if record.meeting.rehearsal is not None:
        parts.append("chay-thu")
    if selection.question is not None:
        parts.append(f"cau-{record.questions[selection.question].number}")
    if selection.before.role is not None:
        parts.append(selection.before.role)
    if selection.version is not None:
        parts.append(f"ban-{selection.version}")
    return "-".join(parts)


def file_date(record: Record) -> tuple[int, int, int, int, int, int]:
    """Return the meeting's end, else its beginning, as a ZIP dates files."""
    at = local(record.meeting.ended_at or began(record) or 0)
    year = min(max(at.year, _EARLIEST), _LATEST)
    return (year, at.month, at.day, at.hour, at.minute, at.second)
