"""Questions: asking, entering on behalf, upvoting, review, outcome."""

from liveqa.commands.fields import Id, Ids, Line, Name, Text, Version
from liveqa.commands.registry import BEFORE_CLOSE, Args, Context, Result, command, of_meeting
from liveqa.commands.rules import check_question_text, check_version, given, identity
from liveqa.domain.record import Question
from liveqa.domain.words import (
    DeclineReason,
    Direction,
    Intake,
    NameMode,
    OpinionKind,
    Origin,
    QuestionState,
    Role,
)
from liveqa.errors import (
    AlreadyAnswered,
    BeingAnswered,
    IntakePaused,
    Invalid,
    NotAllowed,
    NotVotable,
    OwnQuestion,
    ReasonMissing,
    TooManyPending,
    WrongQuestionState,
)

PENDING, SHOWN = QuestionState.PENDING, QuestionState.SHOWN
MAX_PENDING = 10
# Questions a minute: of one phone, of a whole hall.
FLOOD_OF_ONE, FLOOD_OF_ALL = 10, 500
VOTABLE = {QuestionState.SHOWN, QuestionState.ANSWERED}


class Opinion(Args):
    text: Text
    name: Name = ""
    group: Id | None = None
    kind: OpinionKind = OpinionKind.QUESTION
    topic: Line = ""
    wants_reply: bool = False
    contact: Line = ""


class Ask(Opinion):
    name_mode: NameMode = NameMode.UNRECORDED


class Enter(Opinion):
    name_mode: NameMode | None = None
    origin: Origin = Origin.MICROPHONE
    direction: Direction = Direction.TO_LEADERS
    unit: Line = ""
    speaker: Id | None = None


class OneQuestion(Args):
    question: Id


class ManyQuestions(Args):
    questions: Ids


class Edit(Args):
    question: Id
    text: Text
    base_version: Version


class Decline(Args):
    question: Id
    reason: DeclineReason
    note: Line = ""


class Merge(Args):
    question: Id
    into: Id


class Classify(Args):
    question: Id
    kind: OpinionKind | None = None
    topic: Line | None = None
    group: Id | None = None
    answerer: Id | None = None


class Take(Args):
    question: Id
    name: Name = ""


class Prepare(Args):
    question: Id
    text: Text
    base_version: Version


def find_question(ctx: Context, question: int) -> Question:
    """A question of this meeting; raises NotFound."""
    found: Question = of_meeting(ctx, ctx.store.questions.get(question))
    return found


@command("question.ask", Role.ATTENDEE)
def ask(ctx: Context, args: Ask) -> Result:
    """Send a question or opinion from one's own phone."""
    if ctx.meeting.intake != Intake.OPEN:
        raise IntakePaused
    if args.name_mode not in ctx.meeting.name_modes:
        raise Invalid(field="name_mode")
    if ctx.store.questions.pending_of(ctx.actor.id) >= MAX_PENDING:
        raise TooManyPending(limit=MAX_PENDING)
    state = PENDING if ctx.meeting.review or _flooded(ctx) else SHOWN
    return _receive(ctx, args, origin=Origin.PHONE, state=state)


def _flooded(ctx: Context) -> bool:
    """Turn review on when more comes in a minute than people ask, and say so to the operators."""
    since, questions = ctx.now - 60_000, ctx.store.questions
    one = questions.asked_since(ctx.meeting.id, since, ctx.actor.id)
    if one < FLOOD_OF_ONE and questions.asked_since(ctx.meeting.id, since) < FLOOD_OF_ALL:
        return False
    ctx.store.meetings.change(ctx.meeting.id, review=True, flooded_at=ctx.now)
    ctx.emit("ReviewTurnedOn", meeting=ctx.meeting.id)
    return True


@command("question.enter", Role.SECRETARY, Role.HELPER, states=BEFORE_CLOSE)
def enter(ctx: Context, args: Enter) -> Result:
    """Enter an opinion on behalf of someone: from the microphone, a paper slip, online, or
    collected in advance. Staff need no review. Without a name mode, a secretary's entry for a
    speaker bears the speaker's name; any other bears none."""
    if args.origin == Origin.PHONE:
        raise Invalid(field="origin")
    if args.speaker and ctx.actor.role != Role.SECRETARY:
        raise NotAllowed(field="speaker")
    staff = ctx.actor.role == Role.SECRETARY or not ctx.meeting.review
    extra = {"direction": args.direction, "unit": args.unit, "speaker": args.speaker}
    if args.speaker and args.name_mode is None:
        speaker = of_meeting(ctx, ctx.store.speakers.get(args.speaker))
        told = ("name", "name_mode", "unit", "group")
        extra |= {field: getattr(speaker, field) for field in told}
    return _receive(ctx, args, origin=args.origin, state=SHOWN if staff else PENDING, **extra)


def _receive(
    ctx: Context, args: Opinion, *, origin: Origin, state: QuestionState, **extra: object
) -> Result:
    values = {**identity(ctx, args), **extra}
    question = ctx.store.questions.add(
        meeting=ctx.meeting.id,
        number=ctx.store.questions.next_number(ctx.meeting.id),
        text=check_question_text(args.text),
        state=state,
        origin=origin,
        asked_at=ctx.now,
        kind=args.kind,
        topic=args.topic,
        asker=ctx.actor.id,
        agenda_item=ctx.store.agenda.current(ctx.meeting.id),
        **values,
    )
    ctx.emit("QuestionAsked", questions=question)
    return {"question": question, "number": ctx.store.questions.get(question).number}


@command("question.edit", Role.ATTENDEE, Role.HELPER, Role.SECRETARY, states=BEFORE_CLOSE)
def edit(ctx: Context, args: Edit) -> Result:
    """Change a question's text: one's own while it waits for review, any as a secretary."""
    question = find_question(ctx, args.question)
    if ctx.actor.role != Role.SECRETARY:
        _check_own(ctx, question)
        if question.state != PENDING:
            raise WrongQuestionState
    check_version(args.base_version, question.version, question.text)
    version = question.version + 1
    ctx.store.questions.change(question.id, text=check_question_text(args.text), version=version)
    ctx.emit("QuestionEdited", questions=question.id)
    return {"version": version}


@command("question.withdraw", Role.ATTENDEE, Role.HELPER)
def withdraw(ctx: Context, args: OneQuestion) -> Result:
    """Take back one's own question while nobody answers it."""
    question = find_question(ctx, args.question)
    _check_own(ctx, question)
    if question.state == QuestionState.ANSWERED:
        raise AlreadyAnswered
    staged = question.id in ctx.store.stages.get(ctx.meeting.id).questions
    if staged or ctx.store.answers.covering(question.id):
        raise BeingAnswered
    if question.state not in {PENDING, SHOWN}:
        raise WrongQuestionState
    ctx.store.questions.change(question.id, state=QuestionState.WITHDRAWN)
    ctx.store.stages.remove_question(ctx.meeting.id, question.id, ctx.now)
    ctx.emit("QuestionWithdrawn", questions=question.id, stage=ctx.meeting.id)
    return {}


def _check_own(ctx: Context, question: Question) -> None:
    if question.asker != ctx.actor.id:
        raise NotAllowed


@command("question.upvote", Role.ATTENDEE)
def upvote(ctx: Context, args: OneQuestion) -> Result:
    """Say "Tôi cũng quan tâm" to another's question that everyone sees."""
    question = find_question(ctx, args.question)
    if question.asker == ctx.actor.id:
        raise OwnQuestion
    if question.state not in VOTABLE:
        raise NotVotable
    if ctx.store.questions.add_vote(question.id, ctx.actor.id, ctx.now):
        ctx.emit("QuestionUpvoted", questions=question.id)
    return {"votes": ctx.store.questions.votes(question.id)}


@command("question.remove_upvote", Role.ATTENDEE)
def remove_upvote(ctx: Context, args: OneQuestion) -> Result:
    """Take back one's own upvote."""
    question = find_question(ctx, args.question)
    if ctx.store.questions.remove_vote(question.id, ctx.actor.id):
        ctx.emit("UpvoteRemoved", questions=question.id)
    return {"votes": ctx.store.questions.votes(question.id)}


@command("question.accept", Role.SECRETARY)
def accept(ctx: Context, args: OneQuestion) -> Result:
    """Show a question that waited for review, was declined or merged, to everyone."""
    question = find_question(ctx, args.question)
    if question.state not in {PENDING, QuestionState.DECLINED, QuestionState.MERGED}:
        raise WrongQuestionState
    touched = [question.id] if question.merged_into is None else [question.id, question.merged_into]
    if question.merged_into is not None:
        ctx.store.questions.take_votes_back(question.id, question.merged_into)
    ctx.store.questions.change(
        question.id, state=SHOWN, merged_into=None, decline_reason=None, decline_note=""
    )
    ctx.emit("QuestionAccepted", questions=touched)
    return {}


@command("question.decline", Role.SECRETARY)
def decline(ctx: Context, args: Decline) -> Result:
    """Keep a question out of the exchange, with a reason that its asker reads."""
    question = find_question(ctx, args.question)
    if question.state not in {PENDING, SHOWN}:
        raise WrongQuestionState
    if args.reason == DeclineReason.OTHER and not args.note:
        raise ReasonMissing(field="note")
    ctx.store.questions.change(
        question.id,
        state=QuestionState.DECLINED,
        decline_reason=args.reason,
        decline_note=args.note,
    )
    ctx.store.stages.remove_question(ctx.meeting.id, question.id, ctx.now)
    ctx.emit("QuestionDeclined", questions=question.id, stage=ctx.meeting.id)
    return {}


@command("question.mute_asker", Role.SECRETARY, Role.ORGANISER)
def mute_asker(ctx: Context, args: OneQuestion) -> Result:
    """Let nothing more come from the phone that asked this, without learning whose it is."""
    question = find_question(ctx, args.question)
    if question.origin != Origin.PHONE:
        raise Invalid(field="question")
    ctx.store.questions.change(question.id, asker_muted=True)
    ctx.emit("AskerMuted", questions=question.id)
    return {}


@command("question.unmute_asker", Role.SECRETARY, Role.ORGANISER)
def unmute_asker(ctx: Context, args: OneQuestion) -> Result:
    """Take that back. A phone that was muted because of another question stays so."""
    question = find_question(ctx, args.question)
    ctx.store.questions.change(question.id, asker_muted=False)
    ctx.emit("AskerUnmuted", questions=question.id)
    return {}


@command("question.merge", Role.SECRETARY)
def merge(ctx: Context, args: Merge) -> Result:
    """Mark a question as a duplicate: the other stands for both and takes its upvotes."""
    question, into = find_question(ctx, args.question), find_question(ctx, args.into)
    if question.id == into.id or into.state not in VOTABLE:
        raise Invalid(field="into")
    if question.state not in {PENDING, SHOWN}:
        raise WrongQuestionState
    ctx.store.questions.change(question.id, state=QuestionState.MERGED, merged_into=into.id)
    followers = ctx.store.questions.give_votes(question.id, into.id, ctx.now)
    ctx.store.stages.remove_question(ctx.meeting.id, question.id, ctx.now)
    ctx.emit("QuestionMerged", questions=[question.id, into.id, *followers], stage=ctx.meeting.id)
    return {}


@command("question.classify", Role.SECRETARY, states=BEFORE_CLOSE)
def classify(ctx: Context, args: Classify) -> Result:
    """Set the kind, topic, group or answerer of a question; what is absent stays."""
    question = find_question(ctx, args.question)
    if args.group:
        of_meeting(ctx, ctx.store.groups.get(args.group))
    if args.answerer:
        of_meeting(ctx, ctx.store.answerers.get(args.answerer))
    ctx.store.questions.change(question.id, **given(args, but=("question",)))
    ctx.emit("QuestionClassified", questions=question.id)
    return {}


@command("question.prepare", Role.SECRETARY, Role.ORGANISER, states=BEFORE_CLOSE)
def prepare(ctx: Context, args: Prepare) -> Result:
    """Write the answer that was prepared beforehand; it has a version of its own."""
    question = find_question(ctx, args.question)
    check_version(args.base_version, question.prepared_version, question.prepared_answer)
    version = question.prepared_version + 1
    ctx.store.questions.change(question.id, prepared_answer=args.text, prepared_version=version)
    ctx.emit("AnswerPrepared", questions=question.id)
    return {"version": version}


@command("question.take", Role.SECRETARY)
def take(ctx: Context, args: Take) -> Result:
    """Tell the other secretaries that one records this question's answer, under the name given
    here or else the device's."""
    question = find_question(ctx, args.question)
    ctx.store.questions.change(question.id, taken_by=args.name or ctx.actor.label)
    ctx.emit("QuestionTaken", questions=question.id)
    return {}


@command("question.mark_answered", Role.CHAIR, Role.SECRETARY)
def mark_answered(ctx: Context, args: ManyQuestions) -> Result:
    """Mark questions as answered in the room; the outcome may follow."""
    for question in (find_question(ctx, id) for id in args.questions):
        if question.state not in VOTABLE:
            raise WrongQuestionState
        ctx.store.questions.change(
            question.id, state=QuestionState.ANSWERED, answered_at=question.answered_at or ctx.now
        )
    ctx.emit("QuestionsAnswered", questions=args.questions)
    return {}


@command("question.reopen", Role.CHAIR, Role.SECRETARY)
def reopen(ctx: Context, args: OneQuestion) -> Result:
    """Take "answered" back, with its outcome and promise; recorded answers stay."""
    question = find_question(ctx, args.question)
    if question.state != QuestionState.ANSWERED:
        raise WrongQuestionState
    promise = {"outcome_reason": "", "body": "", "deadline": "", "channel": ""}
    ctx.store.questions.change(question.id, state=SHOWN, answered_at=None, outcome=None, **promise)
    ctx.emit("QuestionReopened", questions=question.id)
    return {}
