"""What askers do: ask, edit, withdraw, upvote; and staff who enter a question on behalf."""

from liveqa.commands.fields import Id, Line, Text, Version
from liveqa.commands.identity import UNRECORDED, ReachableIdentity, identity
from liveqa.commands.registry import Context, Result, command
from liveqa.commands.rules import (
    OneQuestion,
    Owned,
    OwnQuestion,
    check_own,
    check_question_text,
    check_version,
    decided,
)
from liveqa.commands.site import of_turn, told
from liveqa.dates import local, whole_minute
from liveqa.domain import handles
from liveqa.domain.collecting import ends_at, takes_early
from liveqa.domain.privacy import is_prepared
from liveqa.domain.record import Earlier, Question
from liveqa.domain.words import (
    BEFORE_CLOSE,
    FROM_PHONES,
    PUBLIC_STATES,
    UNDECIDED_STATES,
    Direction,
    Intake,
    NameMode,
    OpinionKind,
    Origin,
    QuestionState,
    Role,
    Upvotes,
    Voice,
)
from liveqa.errors import (
    AlreadyAnswered,
    AskedBeforeSlip,
    AskingTooFast,
    BeingAnswered,
    EarlyIntakeOver,
    IntakeFull,
    IntakePaused,
    Invalid,
    NotAllowed,
    NotOpen,
    NotVotable,
    TooManyPending,
    UpvotesUndecided,
    VotesFinal,
    VotingPaused,
    WrongQuestionState,
)
from liveqa.errors import (
    OwnQuestion as OwnQuestionRefused,
)
from liveqa.store.journal import HANDLE

PENDING, SHOWN = QuestionState.PENDING, QuestionState.SHOWN
MAX_PENDING, MOST_EARLIER = 10, 20
# What the pages and the memory of a laptop hold: waiting for review, and numbered in all.
MOST_WAITING, MOST = 2_000, 20_000
# Questions a minute: of one phone, of a whole hall.
FLOOD_OF_ONE, FLOOD_OF_ALL = 10, 500


class Opinion(ReachableIdentity, kw_only=True):
    text: Text
    kind: OpinionKind = OpinionKind.QUESTION
    topic: Line = ""


class Ask(Opinion):
    name_mode: NameMode = NameMode.UNRECORDED


class Enter(Opinion):
    name_mode: NameMode | None = None
    origin: Origin = Origin.MICROPHONE
    direction: Direction = Direction.TO_LEADERS
    unit: Line = ""
    speaker: Id | None = None
    site: Id | None = None


class Edit(Owned, kw_only=True):
    question: Id
    text: Text
    base_version: Version
    upvotes: Upvotes | None = None


@command(
    "question.ask",
    Role.ATTENDEE,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=True,
    makes="question",
    by_slip=True,
)
def ask(ctx: Context, args: Ask) -> Result:
    """Send a question or opinion from one's own phone; before the opening where the meeting takes
    them early, always to be reviewed. The `handle` that comes back is the phone's alone: by it the
    question is known as its own once nobody else knows whose it is."""
    is_early = is_prepared(ctx.meeting)
    _check_intake(ctx)
    if args.name_mode not in ctx.meeting.name_modes:
        raise Invalid(field="name_mode")
    if ctx.store.questions.pending_of(ctx.actor.id) >= MAX_PENDING:
        raise TooManyPending(limit=MAX_PENDING)
    meeting, phone, recent = ctx.meeting.id, ctx.actor.id, ctx.store.recent
    _check_room(ctx)
    if recent.of_phone(meeting, phone, ctx.now) >= FLOOD_OF_ONE:
        raise AskingTooFast(limit=FLOOD_OF_ONE)
    taken_away = ctx.actor.voice == Voice.TAKEN_AWAY
    reviewed = is_early or ctx.meeting.review or taken_away or _flooded(ctx)
    state, origin = PENDING if reviewed else SHOWN, Origin.EARLY if is_early else Origin.PHONE
    handle = handles.new()
    kept = handles.digest_of(handle)
    site = None if is_early else told(ctx, args.name_mode)
    asked = _receive(ctx, args, origin=origin, state=state, handle=kept, site=site)
    recent.note(meeting, phone, ctx.now)
    return {**asked, HANDLE: handle}


def _check_intake(ctx: Context) -> None:
    """Raise unless questions are taken from phones now: in the hall, or before the opening."""
    meeting = ctx.meeting
    if not is_prepared(meeting):
        if meeting.intake != Intake.OPEN:
            raise IntakePaused
    elif not takes_early(meeting, ctx.now):
        end = ends_at(meeting.early_due, meeting)
        if not meeting.early_intake or end is None:
            raise NotOpen
        raise EarlyIntakeOver(end=f"{local(end):%H:%M %d/%m/%Y}")


def _check_room(ctx: Context) -> None:
    """Raise IntakeFull once there are more questions than people ask: a program has any number of
    phones, and would fill the memory."""
    waiting, numbered = ctx.store.questions.room_taken(ctx.meeting.id)
    for taken, limit in ((waiting, MOST_WAITING), (numbered, MOST)):
        if taken >= limit:
            raise IntakeFull(limit=limit)


def _flooded(ctx: Context) -> bool:
    """Turn review on when more questions come from the hall in a minute than people ask, and tell
    the operators. One phone's flood is told to that phone alone: review that began with its
    question would say which of them are one phone's."""
    if ctx.store.recent.of_hall(ctx.meeting.id, ctx.now) < FLOOD_OF_ALL:
        return False
    ctx.store.meetings.change(ctx.meeting.id, review=True, flooded_at=ctx.now)
    ctx.emit("ReviewTurnedOn", meeting=ctx.meeting.id)
    return True


@command(
    "question.enter",
    Role.SECRETARY,
    Role.HELPER,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=True,
    makes="question",
)
def enter(ctx: Context, args: Enter) -> Result:
    """Enter an opinion on behalf of someone: from the microphone, a paper slip, online, or
    collected in advance. Staff need no review. Without a name mode, a secretary's entry for a
    speaker has the speaker's name; any other has none. What hides the speaker's name has the turn's
    site only where many phones are."""
    if args.origin in FROM_PHONES:
        raise Invalid(field="origin")
    if args.speaker and ctx.actor.role != Role.SECRETARY:
        raise NotAllowed(field="speaker")
    staff = ctx.actor.role == Role.SECRETARY or not ctx.meeting.review
    if args.site is not None:
        ctx.own(ctx.store.sites, args.site)
    extra = {
        "direction": args.direction,
        "unit": args.unit,
        "speaker": args.speaker,
        "site": args.site,
    }
    if args.speaker:
        speaker = ctx.own(ctx.store.speakers, args.speaker)
        extra["site"] = args.site or of_turn(ctx, speaker, args.name_mode or speaker.name_mode)
        taken = ("name", "name_mode", "unit", "group") if args.name_mode is None else ()
        extra |= {field: getattr(speaker, field) for field in taken}
    return _receive(ctx, args, origin=args.origin, state=SHOWN if staff else PENDING, **extra)


def _receive(
    ctx: Context, args: Opinion, *, origin: Origin, state: QuestionState, **extra: object
) -> Result:
    mode, in_a_turn = args.name_mode or UNRECORDED, bool(extra.get("speaker"))
    values = {**identity(ctx, args, mode, in_a_turn=in_a_turn), **extra}
    question = ctx.store.questions.add(
        meeting=ctx.meeting.id,
        number=ctx.store.questions.next_number(ctx.meeting.id),
        text=check_question_text(args.text),
        state=state,
        origin=origin,
        asked_at=ctx.said_at if origin in FROM_PHONES else whole_minute(ctx.now),
        kind=args.kind,
        topic=args.topic,
        asker=ctx.actor.id,
        agenda_item=ctx.store.agenda.current(ctx.meeting.id),
        **values,
    )
    ctx.emit("QuestionAsked", questions=question)
    return {"question": question, "number": ctx.store.questions.get(question).number}


@command(
    "question.edit",
    Role.ATTENDEE,
    Role.HELPER,
    Role.SECRETARY,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=True,
)
def edit(ctx: Context, args: Edit) -> Result:
    """Change a question's text: one's own while it waits for review, any as a secretary. What it
    said before is kept, and seen by staff and by whoever asked. Where others upvoted it, `upvotes`
    says whether they are kept or reset."""
    question = ctx.own(ctx.store.questions, args.question)
    if ctx.actor.role != Role.SECRETARY:
        check_own(ctx, question, args.handle)
        if question.state != PENDING:
            raise WrongQuestionState
    check_version(args.base_version, question.version, question.text)
    text, version = check_question_text(args.text), question.version + 1
    changed = text != question.text
    if changed and question.votes and question.state in PUBLIC_STATES:
        _settle_upvotes(ctx, question, args.upvotes)
    earlier = with_earlier(ctx, question) if changed else question.earlier
    ctx.store.questions.change(question.id, text=text, version=version, earlier=earlier)
    ctx.emit("QuestionEdited", questions=question.id)
    return {"version": version}


def _settle_upvotes(ctx: Context, question: Question, upvotes: Upvotes | None) -> None:
    """Keep or reset the upvotes that were given to other words; raises UpvotesUndecided."""
    if upvotes is None:
        raise UpvotesUndecided(votes=question.votes, details={"votes": question.votes})
    if upvotes == Upvotes.RESET:
        ctx.emit("UpvotesReset", questions=ctx.store.questions.remove_votes(question.id))
    else:
        ctx.emit("UpvotesKept", questions=question.id)


def with_earlier(ctx: Context, question: Question) -> list[Earlier]:
    """Return the question's earlier texts with the present one, unless only its asker knew it. Of
    very many the first and the latest are kept."""
    is_own = ctx.actor.role == Role.ATTENDEE or question.asker == ctx.actor.id
    if question.state == PENDING and is_own:
        return question.earlier
    now = Earlier(question.text, ctx.now, ctx.actor.role, ctx.actor.label)
    first, *others = [*question.earlier, now]
    return [first, *others[1 - MOST_EARLIER :]]


@command(
    "question.withdraw",
    Role.ATTENDEE,
    Role.HELPER,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
    while_muted=True,
)
def withdraw(ctx: Context, args: OwnQuestion) -> Result:
    """Take back one's own question while nobody answers it."""
    question = ctx.own(ctx.store.questions, args.question)
    check_own(ctx, question, args.handle)
    if question.state == QuestionState.ANSWERED:
        raise AlreadyAnswered
    staged = question.id in ctx.store.stages.get(ctx.meeting.id).questions
    if staged or ctx.store.answers.covering(question.id):
        raise BeingAnswered
    if question.state not in UNDECIDED_STATES:
        raise WrongQuestionState
    withdrawn = QuestionState.WITHDRAWN
    ctx.store.questions.change(question.id, state=withdrawn, **decided(ctx, withdrawn))
    ctx.store.stages.remove_question(ctx.meeting.id, question.id, ctx.now)
    ctx.emit("QuestionWithdrawn", questions=question.id, stage=ctx.meeting.id)
    return {}


@command(
    "question.upvote", Role.ATTENDEE, momentary=False, personal=False, upvote=True, by_slip=True
)
def upvote(ctx: Context, args: OneQuestion) -> Result:
    """Upvote ("Tôi cũng quan tâm") another's question that everyone sees."""
    _check_voting(ctx)
    question = ctx.own(ctx.store.questions, args.question)
    if question.asker == ctx.actor.id:
        raise OwnQuestionRefused
    if question.state not in PUBLIC_STATES:
        raise NotVotable
    if question.votes_final:
        raise VotesFinal
    slip = ctx.store.slips.of_device(ctx.actor.id)
    if slip is not None and question.id <= slip.upvotes_after:
        raise AskedBeforeSlip
    if ctx.store.questions.add_vote(question.id, ctx.actor.id, ctx.now):
        ctx.emit("QuestionUpvoted", questions=question.id)
    return {"votes": ctx.store.questions.get(question.id).votes}


@command(
    "question.remove_upvote",
    Role.ATTENDEE,
    momentary=False,
    personal=False,
    while_muted=True,
    upvote=False,
)
def remove_upvote(ctx: Context, args: OneQuestion) -> Result:
    """Take back one's own upvote."""
    _check_voting(ctx)
    question = ctx.own(ctx.store.questions, args.question)
    if ctx.store.questions.remove_vote(question.id, ctx.actor.id):
        stands_for_it = [question.merged_into] if question.merged_into else []
        ctx.emit("UpvoteRemoved", questions=[question.id, *stands_for_it])
    return {"votes": ctx.store.questions.get(question.id).votes}


def _check_voting(ctx: Context) -> None:
    if ctx.meeting.voting != Intake.OPEN:
        raise VotingPaused
