"""What staff do with the questions: review, sort, take on, mark as answered."""

from collections.abc import Mapping

from liveqa.commands.fields import Day, Id, Line, Name, Text, Version
from liveqa.commands.outcomes import NO_PROMISE, answered, outcome_values
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import ManyQuestions, OneQuestion, check_version, decided, given
from liveqa.domain.prepared import is_for
from liveqa.domain.record import Question
from liveqa.domain.words import (
    BEFORE_CLOSE,
    FROM_PHONES,
    GIVEN_REASONS,
    KEPT_BACK_STATES,
    PUBLIC_STATES,
    UNDECIDED_STATES,
    DeclineReason,
    OpinionKind,
    Outcome,
    QuestionState,
    Role,
)
from liveqa.errors import Empty, Invalid, NotAllowed, ReasonMissing, WrongQuestionState
from liveqa.text import is_blank

SHOWN = QuestionState.SHOWN


class Review(OneQuestion):
    """For what is decided about a question as one has read it: a press may arrive long after."""

    seen_state: QuestionState | None = None
    seen_version: Version | None = None


class Decline(Review, kw_only=True):
    reason: DeclineReason
    note: Line = ""


class Merge(Review, kw_only=True):
    into: Id


class Classify(Args):
    question: Id
    kind: OpinionKind | None = None
    topic: Line | None = None
    group: Id | None = None
    site: Id | None = None
    answerer: Id | None = None


class Take(Args):
    question: Id
    name: Name = ""


class HandOver(Args):
    question: Id
    to: Name
    by: Name = ""


class Prepare(Args):
    question: Id
    text: Text
    base_version: Version
    outcome: Outcome | None = None
    reason: Line = ""
    body: Line = ""
    deadline: Day = ""
    channel: Line = ""


@command("question.accept", Role.SECRETARY, states=BEFORE_CLOSE, momentary=False, personal=False)
def accept(ctx: Context, args: Review) -> Result:
    """Show everyone, from the opening on, a question that waited for review, was declined or was
    merged. It is refused if the question is not as it was seen any more."""
    question = _as_seen(ctx, args)
    if question.state not in KEPT_BACK_STATES:
        raise WrongQuestionState
    ctx.emit("QuestionAccepted", questions=_release(ctx, question, SHOWN))
    return {}


@command("question.decline", Role.SECRETARY, states=BEFORE_CLOSE, momentary=False, personal=False)
def decline(ctx: Context, args: Decline) -> Result:
    """Decline a question, with a reason that its asker reads; as it was seen, like
    `question.accept`."""
    question = _as_seen(ctx, args)
    if question.state not in UNDECIDED_STATES:
        raise WrongQuestionState
    if args.reason not in GIVEN_REASONS:
        raise Invalid(field="reason")
    if args.reason == DeclineReason.OTHER and not args.note:
        raise ReasonMissing(field="note")
    ctx.store.questions.change(
        question.id,
        state=QuestionState.DECLINED,
        decline_reason=args.reason,
        decline_note=args.note,
        **decided(ctx, QuestionState.DECLINED),
    )
    ctx.store.stages.remove_question(ctx.meeting.id, question.id, ctx.now)
    ctx.emit("QuestionDeclined", questions=question.id, stage=ctx.meeting.id)
    return {}


@command("question.put_back", Role.SECRETARY, states=BEFORE_CLOSE, momentary=False, personal=False)
def put_back(ctx: Context, args: OneQuestion) -> Result:
    """Put a question that was accepted, declined or merged by mistake back to wait for review. One
    that was answered is not put back."""
    question = ctx.own(ctx.store.questions, args.question)
    if question.state not in (SHOWN, QuestionState.DECLINED, QuestionState.MERGED):
        raise WrongQuestionState
    touched = _release(ctx, question, QuestionState.PENDING)
    ctx.store.stages.remove_question(ctx.meeting.id, question.id, ctx.now)
    ctx.emit("QuestionPutBack", questions=touched, stage=ctx.meeting.id)
    return {}


def _as_seen(ctx: Context, args: Review) -> Question:
    """Return a question; raises WrongQuestionState if it was decided about since it was seen, or
    says something else."""
    question = ctx.own(ctx.store.questions, args.question)
    if args.seen_state not in (None, question.state):
        raise WrongQuestionState
    if args.seen_version not in (None, question.version):
        raise WrongQuestionState
    return question


def _release(ctx: Context, question: Question, state: QuestionState) -> list[int]:
    """Give a question another state, and undo what kept it out; returns whom that touches."""
    touched = [question.id] if question.merged_into is None else [question.id, question.merged_into]
    ctx.store.questions.change(
        question.id,
        state=state,
        merged_into=None,
        decline_reason=None,
        decline_note="",
        before_burst=None,
        **decided(ctx, state),
    )
    return touched


@command("question.merge", Role.SECRETARY, momentary=False, personal=False)
def merge(ctx: Context, args: Merge) -> Result:
    """Mark a question as a duplicate: the other stands for both. Nobody's upvote moves: the other
    counts as many as the most upvoted of them, and says how many asked the same. As it was seen,
    like `question.accept`."""
    question = _as_seen(ctx, args)
    into = ctx.own(ctx.store.questions, args.into)
    if question.id == into.id or into.state not in PUBLIC_STATES:
        raise Invalid(field="into")
    if question.state not in UNDECIDED_STATES:
        raise WrongQuestionState
    ctx.store.questions.change(question.id, state=QuestionState.MERGED, merged_into=into.id)
    followers = ctx.store.questions.pass_on(question.id, into.id)
    ctx.store.stages.remove_question(ctx.meeting.id, question.id, ctx.now)
    ctx.emit("QuestionMerged", questions=[question.id, into.id, *followers], stage=ctx.meeting.id)
    return {}


@command("question.classify", Role.SECRETARY, states=BEFORE_CLOSE, momentary=False, personal=False)
def classify(ctx: Context, args: Classify) -> Result:
    """Set the kind, topic, group, site or answerer of a question; what is left out stays. At which
    site a phone was that asked is not set by hand."""
    question = ctx.own(ctx.store.questions, args.question)
    if args.site:
        ctx.own(ctx.store.sites, args.site)
        if question.origin in FROM_PHONES:
            raise Invalid(field="site")
    if args.group:
        ctx.own(ctx.store.groups, args.group)
    if args.answerer:
        ctx.own(ctx.store.answerers, args.answerer)
    ctx.store.questions.change(question.id, **given(args, but=("question",)))
    ctx.emit("QuestionClassified", questions=question.id)
    return {}


@command(
    "question.prepare",
    Role.SECRETARY,
    Role.ORGANISER,
    Role.ANSWERER,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
)
def prepare(ctx: Context, args: Prepare) -> Result:
    """Write the prepared answer to a question, and what is to become of it, as of `outcome.set`,
    or nothing; the answer has a version of its own. An answerer writes to what was given to them,
    or is of their topics."""
    question = ctx.own(ctx.store.questions, args.question)
    if ctx.actor.role == Role.ANSWERER:
        answerers = ctx.store.answerers.of(ctx.meeting.id)
        if not is_for(question, ctx.actor.body, answerers):
            raise NotAllowed
    check_version(args.base_version, question.prepared_version, question.prepared_answer)
    version = question.prepared_version + 1
    promise: Mapping[str, object] = NO_PROMISE
    if args.outcome:
        promise = outcome_values(ctx.meeting, args.outcome, args)
    ctx.store.questions.change(
        question.id,
        prepared_answer=args.text,
        prepared_version=version,
        prepared_outcome=args.outcome,
        prepared_reason=promise["outcome_reason"],
        **{f"prepared_{name}": promise[name] for name in ("body", "deadline", "channel")},
    )
    ctx.emit("AnswerPrepared", questions=question.id)
    return {"version": version}


@command("question.take", Role.SECRETARY, momentary=False, personal=False)
def take(ctx: Context, args: Take) -> Result:
    """Tell the other secretaries that one records this question's answer, under the name given here
    or else the device's."""
    question = ctx.own(ctx.store.questions, args.question)
    ctx.store.questions.change(question.id, taken_by=args.name or ctx.actor.label, handed_by="")
    ctx.emit("QuestionTaken", questions=question.id)
    return {}


@command("question.hand_over", Role.SECRETARY, momentary=False, personal=False)
def hand_over(ctx: Context, args: HandOver) -> Result:
    """Give a question to a colleague, who records its answer. All secretaries see by whom,
    under the name given here or else the device's, until the colleague takes it."""
    question = ctx.own(ctx.store.questions, args.question)
    if is_blank(args.to):
        raise Empty(field="to")
    by = args.by or ctx.actor.label
    ctx.store.questions.change(question.id, taken_by=args.to, handed_by=by)
    ctx.emit("QuestionHandedOver", questions=question.id)
    return {}


@command("question.let_go", Role.SECRETARY, momentary=False, personal=False)
def let_go(ctx: Context, args: OneQuestion) -> Result:
    """Let a question go that somebody had taken or was handed: nobody records its answer now."""
    question = ctx.own(ctx.store.questions, args.question)
    ctx.store.questions.change(question.id, taken_by="", handed_by="")
    ctx.emit("QuestionLetGo", questions=question.id)
    return {}


@command("question.mark_answered", Role.CHAIR, Role.SECRETARY, momentary=True, personal=False)
def mark_answered(ctx: Context, args: ManyQuestions) -> Result:
    """Mark questions as answered in the room; the outcome may follow."""
    for question in (ctx.own(ctx.store.questions, id) for id in args.questions):
        if question.state not in PUBLIC_STATES:
            raise WrongQuestionState
        ctx.store.questions.change(question.id, **answered(question, ctx.now))
    ctx.emit("QuestionsAnswered", questions=args.questions)
    return {}


@command("question.reopen", Role.CHAIR, Role.SECRETARY, momentary=True, personal=False)
def reopen(ctx: Context, args: OneQuestion) -> Result:
    """Reopen an answered question and remove its outcome and promise; recorded answers stay."""
    question = ctx.own(ctx.store.questions, args.question)
    if question.state != QuestionState.ANSWERED:
        raise WrongQuestionState
    unsettled = {"state": SHOWN, "answered_at": None, "outcome": None, **NO_PROMISE}
    ctx.store.questions.change(question.id, **unsettled)
    ctx.emit("QuestionReopened", questions=question.id)
    return {}


@command("question.set_aside", Role.CHAIR, Role.SECRETARY, momentary=False, personal=False)
def set_aside(ctx: Context, args: OneQuestion) -> Result:
    """Set a question aside for later: it comes last in every order."""
    return _aside(ctx, args, True, "QuestionSetAside")


@command("question.take_up", Role.CHAIR, Role.SECRETARY, momentary=False, personal=False)
def take_up(ctx: Context, args: OneQuestion) -> Result:
    """Put a question that was set aside back in its place, as one that was not on the screen."""
    return _aside(ctx, args, False, "QuestionTakenUp", staged_at=None)


def _aside(ctx: Context, args: OneQuestion, aside: bool, event: str, **values: object) -> Result:
    question = ctx.own(ctx.store.questions, args.question)
    if question.state not in PUBLIC_STATES:
        raise WrongQuestionState
    ctx.store.questions.change(question.id, aside=aside, **values)
    ctx.emit(event, questions=question.id)
    return {}


@command(
    "question.mute_asker",
    Role.SECRETARY,
    Role.ORGANISER,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
)
def mute_asker(ctx: Context, args: OneQuestion) -> Result:
    """Mute the phone that asked this question, without learning whose it is."""
    question = ctx.own(ctx.store.questions, args.question)
    if question.origin not in FROM_PHONES:
        raise Invalid(field="question")
    ctx.store.questions.change(question.id, asker_muted=True)
    ctx.emit("AskerMuted", questions=question.id)
    return {}


@command(
    "question.unmute_asker",
    Role.SECRETARY,
    Role.ORGANISER,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
)
def unmute_asker(ctx: Context, args: OneQuestion) -> Result:
    """Unmute the phone that asked this question. A phone that was also muted because of another
    question stays muted."""
    question = ctx.own(ctx.store.questions, args.question)
    ctx.store.questions.change(question.id, asker_muted=False)
    ctx.emit("AskerUnmuted", questions=question.id)
    return {}
