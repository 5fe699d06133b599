"""The papers: what they say beside the record, and their way into the files."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.fields import Day, Id, Line, Lines, Text
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import check_not_before, given
from liveqa.domain.record import Paper
from liveqa.domain.remit import plain
from liveqa.domain.words import (
    ALWAYS,
    BY_QUESTION,
    OF_THE_RECORD,
    ONCE_CLOSED,
    NoticeTitle,
    PaperKind,
    PaperState,
    Role,
)
from liveqa.errors import (
    AlreadyApproved,
    Empty,
    Invalid,
    NamesErased,
    NotApproved,
    NumberTaken,
)
from liveqa.papers import frozen
from liveqa.papers.model.phrases import official_number

Number = Annotated[str, Meta(pattern=r"^\d{1,5}[A-Za-z]?$")]
# The name of an uploaded copy in the data folder: its digest and its kind.
Scan = Annotated[str, Meta(pattern=r"^([0-9a-f]{64}\.(pdf|png|jpg))?$")]


class Prepare(Args):
    addressees: Lines | None = None
    drafting_unit: Line | None = None
    notice_title: NoticeTitle | None = None
    notice_recipients: Lines | None = None
    report_recipients: Lines | None = None
    letter_recipients: Lines | None = None
    strengths: Text | None = None
    weaknesses: Text | None = None
    proposals: Text | None = None
    previous_meeting: Line | None = None
    previous_promises: Text | None = None


@command("paper.prepare", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def prepare(ctx: Context, args: Prepare) -> Result:
    """Change what notice, report and letters say beside the record; what is left out stays."""
    ctx.store.meetings.change(ctx.meeting.id, **given(args))
    ctx.emit("PapersPrepared", meeting=ctx.meeting.id)
    return {}


class Approve(Args):
    kind: PaperKind
    question: Id | None = None


class OnePaper(Args):
    paper: Id


class GiveNumber(Args):
    paper: Id
    number: Number
    date: Day


class AttachScan(Args):
    paper: Id
    scan: Scan
    scan_name: Line = ""


@command(
    "paper.approve",
    Role.ORGANISER,
    Role.SECRETARY,
    states=ONCE_CLOSED,
    momentary=False,
    personal=False,
    makes="paper",
)
def approve(ctx: Context, args: Approve) -> Result:
    """Keep a paper as it is now, as the version that is printed and signed. Minutes need the room's
    approval first. After a reopening the next version is kept beside the earlier ones. The plan is
    none of them."""
    if args.kind not in OF_THE_RECORD:
        raise Invalid(field="kind")
    if (args.kind in BY_QUESTION) == (args.question is None):
        raise Invalid(field="question")
    record = ctx.store.record(ctx.meeting.id)
    if args.kind == PaperKind.MINUTES and record.approval is None:
        raise NotApproved
    if frozen.valid(record, args.kind, args.question):
        raise AlreadyApproved
    document = frozen.draft(record, args.kind, args.question)
    version = len(frozen.versions(record, args.kind, args.question)) + 1
    paper = ctx.store.papers.add(
        meeting=ctx.meeting.id,
        kind=args.kind,
        question=args.question,
        version=version,
        state=PaperState.APPROVED,
        approved_at=ctx.now,
        closed_at=ctx.meeting.closed_at,
        content=frozen.content(document),
        secretaries_only=frozen.is_confidential(record, args.kind, args.question),
    )
    ctx.emit("PaperApproved", papers=paper)
    return {"paper": paper, "version": version}


@command(
    "paper.print", Role.ORGANISER, Role.SECRETARY, states=ALWAYS, momentary=False, personal=False
)
def mark_printed(ctx: Context, args: OnePaper) -> Result:
    """Note that a paper was printed for signature."""
    paper = ctx.own(ctx.store.papers, args.paper)
    state = PaperState.PRINTED if paper.state == PaperState.APPROVED else paper.state
    ctx.store.papers.change(paper.id, state=state, printed_at=ctx.now)
    ctx.emit("PaperPrinted", papers=paper.id)
    return {}


@command(
    "paper.number", Role.ORGANISER, Role.SECRETARY, states=ALWAYS, momentary=False, personal=False
)
def give_number(ctx: Context, args: GiveNumber) -> Result:
    """Enter the number and date that the clerk gave a paper; entering them again replaces them. No
    paper is older than its meeting, and no two of a body's papers of one kind and year have the
    same number, in whatever meeting."""
    paper = ctx.own(ctx.store.papers, args.paper)
    if not args.date:
        raise Empty(field="date")
    check_not_before(ctx.meeting, args.date, "date")
    _check_number_free(ctx, paper, args)
    values = {"number": args.number, "date": args.date}
    ctx.store.papers.change(paper.id, state=PaperState.NUMBERED, **values)
    ctx.emit("PaperNumbered", papers=paper.id)
    return {}


def _check_number_free(ctx: Context, paper: Paper, args: GiveNumber) -> None:
    """Raise NumberTaken for the number of another paper of the series; a replaced version may have
    had it."""
    given, year = official_number(args.number).lower(), args.date[:4]
    for other in ctx.store.papers.where("number != '' AND substr(date, 1, 4) = ?", year):
        same = _is_version(other, paper)
        letters = {other.kind, paper.kind} <= BY_QUESTION
        in_series = (letters or other.kind == paper.kind) and _of_one_body(ctx, other.meeting)
        if in_series and not same and official_number(other.number).lower() == given:
            raise NumberTaken(field="number", number=given)


def _is_version(one: Paper, other: Paper) -> bool:
    key = (one.meeting, one.kind, one.question)
    return key == (other.meeting, other.kind, other.question)


def _of_one_body(ctx: Context, meeting: int) -> bool:
    """Return whether a meeting's papers are numbered with those of this one: by the same body, and
    in earnest."""
    if meeting == ctx.meeting.id:
        return True
    other = ctx.store.meetings.get(meeting)
    if ctx.meeting.rehearsal is not None or other.rehearsal is not None:
        return False
    if other.opened_at and other.opened_at == ctx.meeting.opened_at:
        return False  # it is this one, brought back from its archive
    bodies = [plain(each.issuing_body) for each in (ctx.meeting, other)]
    return bool(bodies[0]) and bodies[0] == bodies[1]


@command(
    "paper.attach_scan",
    Role.ORGANISER,
    Role.SECRETARY,
    states=ALWAYS,
    momentary=False,
    personal=False,
)
def attach_scan(ctx: Context, args: AttachScan) -> Result:
    """Attach the signed copy that was uploaded to `scans` before; an empty name removes it. A paper
    whose names were erased takes none: it would bring them back."""
    paper = ctx.own(ctx.store.papers, args.paper)
    if args.scan and paper.erased_at is not None:
        raise NamesErased(field="scan")
    record = ctx.store.record(ctx.meeting.id)
    confidential = frozen.is_confidential(record, paper.kind, paper.question)
    kept = {"scan": args.scan, "scan_name": args.scan_name, "secretaries_only": confidential}
    ctx.store.papers.change(paper.id, **kept)
    ctx.emit("PaperScanned", papers=paper.id)
    return {}
