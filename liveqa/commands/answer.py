"""Answers: typed while they are spoken, recorded for everyone."""

from typing import Annotated, Any

from msgspec import Meta

from liveqa.commands.fields import Day, Id, Ids, Line, Moment, Text, Version
from liveqa.commands.outcomes import NO_PROMISE, answered, outcome_values
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rehearsal import END
from liveqa.commands.rules import check_version
from liveqa.domain.prepared import foreseen, is_given_by
from liveqa.domain.record import Question
from liveqa.domain.words import (
    PUBLIC_STATES,
    Agreement,
    Outcome,
    QuestionState,
    Role,
)
from liveqa.errors import Empty, Invalid, WrongQuestionState

Answerers = Annotated[list[Id], Meta(max_length=30)]
_TELLING = [f"answer.{deed}" for deed in ("draft", "record", "unrecord", "discard", "restore")]
"""The commands that tell what an answer says, and whether it is there."""


class Start(Args):
    questions: Ids
    answerers: Answerers = []


class Draft(Args):
    answer: Id
    text: Text
    base_version: Version


class Assign(Args):
    answer: Id
    questions: Ids | None = None
    answerers: Answerers | None = None


class OneAnswer(Args):
    answer: Id


class Restore(Args):
    answer: Id
    questions: Ids
    created_at: Moment
    answerers: Answerers = []
    draft: Text = ""
    agenda_item: Id | None = None


class SetOutcome(Args):
    questions: Ids
    outcome: Outcome
    reason: Line = ""
    body: Line = ""
    deadline: Day = ""
    channel: Line = ""


class SetAgreement(Args):
    questions: Ids
    agreement: Agreement | None


class DeferRemaining(Args):
    outcome: Outcome = Outcome.OUT_OF_TIME
    reason: Line = ""
    body: Line = ""
    deadline: Day = ""
    channel: Line = ""


def _answerable(ctx: Context, questions: list[int]) -> list[Question]:
    found = [ctx.own(ctx.store.questions, question) for question in dict.fromkeys(questions)]
    if any(question.state not in PUBLIC_STATES for question in found):
        raise WrongQuestionState
    return found


def _check_answerers(ctx: Context, answerers: list[int]) -> None:
    for answerer in answerers:
        ctx.own(ctx.store.answerers, answerer)


@command("answer.start", Role.SECRETARY, momentary=False, personal=False, makes="answer")
def start(ctx: Context, args: Start) -> Result:
    """Begin an answer that covers these questions; a prepared answer becomes its draft, once where
    several were prepared alike."""
    questions = _answerable(ctx, args.questions)
    _check_answerers(ctx, args.answerers)
    prepared = dict.fromkeys(q.prepared_answer.strip() for q in questions)
    draft = "\n\n".join(filter(None, prepared))
    answer = ctx.store.answers.create(
        meeting=ctx.meeting.id,
        questions=[question.id for question in questions],
        answerers=args.answerers or sorted({q.answerer for q in questions if q.answerer}),
        draft=draft,
        agenda_item=ctx.store.agenda.current(ctx.meeting.id),
        created_at=ctx.now,
    )
    ctx.emit("AnswerStarted", answers=answer)
    return {"answer": answer, "text": draft, "version": 0}


@command("answer.draft", Role.SECRETARY, momentary=False, personal=False)
def draft(ctx: Context, args: Draft) -> Result:
    """Save an answer while it is typed; only staff see it until it is recorded."""
    answer = ctx.own(ctx.store.answers, args.answer)
    check_version(args.base_version, answer.version, answer.draft)
    version = answer.version + 1
    ctx.store.answers.change(answer.id, draft=args.text, version=version)
    ctx.emit("AnswerDrafted", answers=answer.id)
    return {"version": version, "saved_at": ctx.now}


@command("answer.assign", Role.SECRETARY, momentary=False, personal=False)
def assign(ctx: Context, args: Assign) -> Result:
    """Set which questions an answer covers and who gives it; what is left out stays."""
    answer = ctx.own(ctx.store.answers, args.answer)
    touched = set(answer.questions)
    if args.questions is not None:
        questions = [question.id for question in _answerable(ctx, args.questions)]
        ctx.store.answers.set_questions(answer.id, questions)
        touched |= set(questions)
    if args.answerers is not None:
        _check_answerers(ctx, args.answerers)
        ctx.store.answers.set_answerers(answer.id, args.answerers)
    ctx.emit("AnswerAssigned", answers=answer.id, questions=touched)
    return {}


@command("answer.record", Role.SECRETARY, momentary=False, personal=False)
def record(ctx: Context, args: OneAnswer) -> Result:
    """Publish an answer's draft to everyone. Its questions are answered, unless an outcome says
    otherwise: one that was set, or that was prepared with an answer that is in the draft. A
    prepared deferral that lacks body, deadline or channel is refused."""
    answer = ctx.own(ctx.store.answers, args.answer)
    if not answer.draft:
        raise Empty(field="text")
    recorded_at = answer.recorded_at or ctx.now
    ctx.store.answers.change(answer.id, text=answer.draft, recorded_at=recorded_at)
    for question in _answerable(ctx, answer.questions):
        _settle(ctx, question, **_brought(ctx, question, answer.draft))
    ctx.emit("AnswerRecorded", answers=answer.id, questions=answer.questions)
    return {"recorded_at": recorded_at}


def _brought(ctx: Context, question: Question, text: str) -> dict[str, object]:
    """Return what becomes of a question by an answer that says this."""
    if question.outcome:
        return {}
    if question.prepared_outcome and is_given_by(question, text):
        told = foreseen(question)
        return outcome_values(ctx.meeting, question.prepared_outcome, told)
    return {"outcome": Outcome.ANSWERED}


@command("answer.unrecord", Role.SECRETARY, momentary=False, personal=False)
def unrecord(ctx: Context, args: OneAnswer) -> Result:
    """Take an answer that was recorded by mistake back to a draft. A question that was answered by
    nothing else waits again, or is as the chair marked it."""
    answer = ctx.own(ctx.store.answers, args.answer)
    if answer.recorded_at is None:
        raise Invalid(field="answer")
    ctx.store.answers.change(answer.id, text="", recorded_at=None)
    for question in (ctx.own(ctx.store.questions, id) for id in answer.questions):
        others = any(other.recorded_at for other in ctx.store.answers.covering(question.id))
        settled = question.answered_at == answer.recorded_at
        prepared = settled and question.outcome == question.prepared_outcome
        if question.outcome and (question.outcome == Outcome.ANSWERED or prepared) and not others:
            waits = {"state": QuestionState.SHOWN, "answered_at": None} if settled else {}
            ctx.store.questions.change(question.id, outcome=None, **NO_PROMISE, **waits)
    ctx.emit("AnswerUnrecorded", answers=answer.id, questions=answer.questions)
    return {}


@command("answer.discard", Role.SECRETARY, momentary=False, personal=False)
def discard(ctx: Context, args: OneAnswer) -> Result:
    """Remove an answer that was begun or recorded by mistake; its questions stay as they are."""
    answer = ctx.own(ctx.store.answers, args.answer)
    ctx.store.answers.remove(answer.id)
    ctx.emit("AnswerDiscarded", answers=answer.id, questions=answer.questions)
    return {}


@command("answer.restore", Role.SECRETARY, momentary=False, personal=False, makes="answer")
def restore(ctx: Context, args: Restore) -> Result:
    """Bring back an answer that was discarded, recorded as it was if it was; `draft` counts where
    nothing was saved since it began. Its questions stay as they are."""
    said = _discarded(ctx, args.answer, args.draft)
    _answerable(ctx, args.questions)
    _check_answerers(ctx, args.answerers)
    if args.agenda_item is not None:
        ctx.own(ctx.store.agenda, args.agenda_item)
    ctx.store.answers.create(
        id=args.answer,
        meeting=ctx.meeting.id,
        questions=args.questions,
        answerers=args.answerers,
        agenda_item=args.agenda_item,
        created_at=args.created_at,
        **said,
    )
    ctx.emit("AnswerRestored", answers=args.answer, questions=args.questions)
    return {"answer": args.answer}


def _discarded(ctx: Context, answer: int, draft: str) -> dict[str, Any]:
    """Return what the journal says of an answer that was discarded and began with this draft.
    Raises Invalid unless it was, in a rehearsal that still goes on or outside one."""
    journal, meeting = ctx.store.journal, ctx.meeting.id
    begins, last = journal.last_of(meeting, END), ""
    text, version, recorded_at = "", 0, None
    for told in journal.told(meeting, _TELLING, "answer", answer):
        if told.rev <= begins:
            continue
        last = told.command
        if last == "answer.draft":
            draft, version = told.args["text"], version + 1
        elif last == "answer.record":
            text, recorded_at = draft, recorded_at or told.at
        elif last == "answer.unrecord":
            text, recorded_at = "", None
    if last != "answer.discard":
        raise Invalid(field="answer")
    return {"draft": draft, "version": version, "text": text, "recorded_at": recorded_at}


@command("outcome.set", Role.SECRETARY, momentary=False, personal=False)
def set_outcome(ctx: Context, args: SetOutcome) -> Result:
    """Set what became of questions. A deferral needs body, deadline (not before the meeting's day)
    and channel. "Beyond authority" needs body and channel; it has no deadline, since nobody sets
    one for a higher body. "Off topic" needs its reason."""
    values = outcome_values(ctx.meeting, args.outcome, args)
    for question in _answerable(ctx, args.questions):
        _settle(ctx, question, **values)
    ctx.emit("OutcomeSet", questions=args.questions)
    return {}


@command("outcome.defer_remaining", Role.SECRETARY, momentary=False, personal=False)
def defer_remaining(ctx: Context, args: DeferRemaining) -> Result:
    """Give every question that is still to be answered the same outcome, in one step."""
    values = outcome_values(ctx.meeting, args.outcome, args)
    remaining = ctx.store.questions.without_outcome(ctx.meeting.id)
    for question in remaining:
        _settle(ctx, question, **values)
    if remaining:
        ctx.emit("RemainingDeferred", questions=[question.id for question in remaining])
    return {"questions": [question.id for question in remaining]}


def _settle(ctx: Context, question: Question, **values: object) -> None:
    ctx.store.questions.change(question.id, **answered(question, ctx.now), **values)


@command("agreement.set", Role.SECRETARY, momentary=False, personal=False)
def set_agreement(ctx: Context, args: SetAgreement) -> Result:
    """Record whether both sides agreed on these opinions of a labour dialogue; null takes it
    back."""
    questions = [question.id for question in _answerable(ctx, args.questions)]
    for question in questions:
        ctx.store.questions.change(question, agreement=args.agreement)
    ctx.emit("AgreementSet", questions=questions)
    return {}
