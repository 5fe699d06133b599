"""The meeting itself: edited, opened, closed, reopened."""

from msgspec import structs

from liveqa.commands.fields import (
    Day,
    Due,
    Line,
    Lines,
    Moment,
    Name,
    Sentence,
    Title,
)
from liveqa.commands.intake import wait_for_programme
from liveqa.commands.poll import end_all
from liveqa.commands.privacy import check_purge_day, scheduled
from liveqa.commands.registry import Args, Context, NoArgs, Result, command
from liveqa.commands.rules import check_due, check_moment, check_not_before, given
from liveqa.domain import corrections
from liveqa.domain.colour import Colour, is_legible
from liveqa.domain.grounds import USUAL
from liveqa.domain.plan import Percent
from liveqa.domain.record import Meeting
from liveqa.domain.recording import ended
from liveqa.domain.recurrence import Recurrence
from liveqa.domain.words import (
    BEFORE_CLOSE,
    BEFORE_OPENING,
    ONCE_CLOSED,
    MeetingForm,
    MeetingKind,
    MeetingState,
    NameMode,
    Role,
    StageView,
)
from liveqa.errors import ColourTooPale, Empty, Invalid, ReasonMissing
from liveqa.machine.clock import doubted
from liveqa.papers import frozen
from liveqa.text import is_blank

MOMENTS = ("starts_at", "ends_at")


class EditMeeting(Args):
    title: Title | None = None
    kind: MeetingKind | None = None
    theme: Sentence | None = None
    contents: Lines | None = None
    starts_at: Moment | None = None
    ends_at: Moment | None = None
    venue: Line | None = None
    place: Line | None = None
    host: Line | None = None
    time_note: Line | None = None
    form: MeetingForm | None = None
    recurrence: Recurrence | None = None
    contact: Line | None = None
    plan_title: Title | None = None
    purposes: Lines | None = None
    requirements: Lines | None = None
    budget: Sentence | None = None
    superior_body: Line | None = None
    issuing_body: Line | None = None
    symbol: Line | None = None
    legal_grounds: Lines | None = None
    recipients: Lines | None = None
    participants: Lines | None = None
    form_of_address: Line | None = None
    colour: Colour | None = None
    review: bool | None = None
    slips: bool | None = None
    early_intake: bool | None = None
    early_due: Due | None = None
    quorum: Percent | None = None
    name_modes: list[NameMode] | None = None
    default_body: Line | None = None
    default_deadline: Line | None = None
    default_channel: Line | None = None
    purge_on: Day | None = None
    wifi_ssid: Name | None = None
    wifi_password: Name | None = None
    wifi_hidden: bool | None = None


class Reopen(Args):
    reason: Line


@command("meeting.edit", Role.ORGANISER, states=BEFORE_CLOSE, momentary=False, personal=False)
def edit(ctx: Context, args: EditMeeting) -> Result:
    """Change the meeting's plan and settings; what is left out stays, and a moment of 0 is
    removed. A new kind of meeting brings its usual legal grounds, unless somebody has edited the
    old ones."""
    if args.title is not None and is_blank(args.title):
        raise Empty(field="title")
    if args.colour and not is_legible(args.colour):
        raise ColourTooPale(field="colour")
    if args.name_modes == []:
        raise Invalid(field="name_modes")
    values = given(args)
    values |= {moment: None for moment in MOMENTS if values.get(moment) == 0}
    planned = structs.replace(ctx.meeting, **values)
    _check_days(ctx, planned, args)
    if args.purge_on is not None:
        values |= scheduled(planned, ctx.now)
    if args.kind and args.legal_grounds is None and _has_usual_grounds(ctx.meeting):
        values["legal_grounds"] = USUAL[args.kind]
    decided = {} if args.review is None else {"flooded_at": None}
    ctx.store.meetings.change(ctx.meeting.id, **values, **decided)
    ctx.emit("MeetingEdited", meeting=ctx.meeting.id)
    return {}


def _check_days(ctx: Context, planned: Meeting, args: EditMeeting) -> None:
    for moment in MOMENTS:
        check_moment(getattr(args, moment), moment)
    check_due(args.early_due or "", "early_due")
    if args.default_deadline is not None:
        check_not_before(planned, args.default_deadline, "default_deadline")
    changed = [name for name in ("purge_on", *MOMENTS) if getattr(args, name) is not None]
    if changed:
        check_purge_day(planned, ctx.now, changed[0])


def _has_usual_grounds(meeting: Meeting) -> bool:
    return meeting.legal_grounds in ([], USUAL[meeting.kind])


@command(
    "meeting.open",
    Role.ORGANISER,
    Role.CHAIR,
    states=BEFORE_OPENING,
    momentary=True,
    personal=False,
)
def open_meeting(ctx: Context, args: NoArgs) -> Result:
    """Open the meeting: phones may join and ask, and ask to speak unless a programme item is to
    open that."""
    doubt = doubted(ctx.now, ctx.store.settings.known_at()) is not None
    opened = {"state": MeetingState.OPEN, "opened_at": ctx.now, "clock_doubted": doubt}
    ctx.store.meetings.change(ctx.meeting.id, **opened)
    ctx.emit("MeetingOpened", meeting=ctx.meeting.id)
    wait_for_programme(ctx)
    return {}


@command("meeting.close", Role.ORGANISER, Role.CHAIR, momentary=True, personal=False)
def close(ctx: Context, args: NoArgs) -> Result:
    """Close the meeting: the clocks stop, the end time is filled in unless an earlier close did so,
    open polls end, the screen says goodbye and what the journal has come to."""
    rev, digest = ctx.store.journal.head(ctx.meeting.id)
    touched = ctx.store.agenda.finish(ctx.meeting.id, ctx.now)
    speakers = ctx.store.speakers.finish_speaking(ctx.meeting.id, ctx.now)
    polls = end_all(ctx)
    ctx.store.meetings.change(
        ctx.meeting.id,
        state=MeetingState.CLOSED,
        closed_at=ctx.now,
        ended_at=ctx.meeting.ended_at or ctx.now,
        **ended(ctx.meeting, ctx.now),
        journal_rev=rev,
        journal_digest=digest.hex(),
    )
    goodbye = {"view": StageView.CLOSING, "questions": [], "page": 0, "until": None}
    ctx.store.stages.change(ctx.meeting.id, **goodbye, large_code=False, since=ctx.now)
    also = {**_tell_corrections(ctx), **_keep_papers(ctx), **polls, "meeting": ctx.meeting.id}
    ctx.emit("MeetingClosed", **also, stage=ctx.meeting.id, agenda=touched, speakers=speakers)
    return {}


@command("meeting.reopen", Role.ORGANISER, states=ONCE_CLOSED, momentary=True, personal=False)
def reopen(ctx: Context, args: Reopen) -> Result:
    """Reopen a closed meeting to correct its record, with the reason, which the journal keeps and
    approved minutes tell. Its end and the room's approval stay; going on with the programme gives
    it a new end."""
    if not args.reason:
        raise ReasonMissing(field="reason")
    meeting = ctx.meeting.id
    ctx.store.meetings.change(
        meeting, state=MeetingState.OPEN, closed_at=None, journal_rev=None, journal_digest=""
    )
    ctx.store.stages.change(meeting, view=StageView.WAITING, since=ctx.now)
    told = _begin_correction(ctx, args.reason)
    ctx.emit("MeetingReopened", meeting=meeting, stage=meeting, **told)
    return {}


def _begin_correction(ctx: Context, reason: str) -> dict[str, int]:
    """Keep why approved minutes are corrected, and what the room had approved."""
    record = ctx.store.record(ctx.meeting.id)
    approval = record.approval
    if approval is None:
        return {}
    ctx.store.approvals.change(
        approval.id,
        corrections=[*approval.corrections, reason],
        corrected_at=[*approval.corrected_at, ctx.now],
        heard=approval.heard or corrections.heard(record),
    )
    return {"approval": approval.id}


def _keep_papers(ctx: Context) -> dict[str, list[int]]:
    """Keep in force what was sent before a reopening that changed nothing about it."""
    kept = [paper.id for paper in frozen.unchanged(ctx.store.record(ctx.meeting.id))]
    for paper in kept:
        ctx.store.papers.change(paper, closed_at=ctx.now)
    return {"papers": kept} if kept else {}


def _tell_corrections(ctx: Context) -> dict[str, int]:
    """Keep which parts of approved minutes have changed since a reopening."""
    approval = ctx.store.approvals.find(ctx.meeting.id)
    if approval is None or not approval.heard:
        return {}
    record = ctx.store.record(ctx.meeting.id)
    record.meeting = structs.replace(record.meeting, state=MeetingState.OPEN)
    ctx.store.approvals.change(approval.id, corrected=corrections.corrected(record))
    return {"approval": approval.id}
