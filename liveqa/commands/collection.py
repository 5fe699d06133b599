"""Questions collected in advance: taken over from a list, and taken out before the day."""

from typing import Annotated

from msgspec import Meta, structs

from liveqa.commands.fields import Id, Line, Text
from liveqa.commands.forgetting import forget
from liveqa.commands.identity import ChosenIdentity, identity
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import ManyQuestions, check_question_text
from liveqa.dates import whole_minute
from liveqa.domain.words import (
    BEFORE_CLOSE,
    BEFORE_OPENING,
    Direction,
    NameMode,
    OpinionKind,
    Origin,
    Outcome,
    QuestionState,
    Role,
)
from liveqa.errors import Invalid, NotFound, Rehearsing


class CollectedQuestion(ChosenIdentity, kw_only=True):
    text: Text
    kind: OpinionKind = OpinionKind.QUESTION
    direction: Direction = Direction.TO_LEADERS
    topic: Line = ""
    unit: Line = ""
    name_mode: NameMode = NameMode.UNRECORDED
    prepared_answer: Text = ""
    prepared_outcome: Outcome | None = None
    answerer: Id | None = None


class Collect(Args):
    collected: Annotated[list[CollectedQuestion], Meta(min_length=1, max_length=200)]
    batch: Id | None = None


@command(
    "question.collect",
    Role.SECRETARY,
    Role.ORGANISER,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=True,
)
def collect(ctx: Context, args: Collect) -> Result:
    """Take over questions collected in advance, all of them or none; not in a rehearsal, whose end
    would remove them. `batch` is what an earlier command gave back whose import goes on here: all
    of it can be removed as one."""
    check_collecting(ctx)
    checked = [values_of(ctx, question) for question in args.collected]
    if args.batch is not None and args.batch not in ctx.store.questions.batches(ctx.meeting.id):
        raise NotFound(field="batch")
    return take_in(ctx, checked, args.batch)


def take_in(ctx: Context, checked: list[dict[str, object]], batch: int | None) -> Result:
    """Add questions with these values, as part of an import: a new one, or one that goes on."""
    first, at = ctx.store.questions.next_number(ctx.meeting.id), whole_minute(ctx.now)
    batch = batch or first
    numbers = list(range(first, first + len(checked)))
    added = [
        ctx.store.questions.add(
            meeting=ctx.meeting.id, number=number, asked_at=at, batch=batch, **values
        )
        for number, values in zip(numbers, checked, strict=True)
    ]
    ctx.emit("QuestionsCollected", questions=added)
    return {"numbers": numbers, "batch": batch}


def check_collecting(ctx: Context) -> None:
    """Raise Rehearsing in a rehearsal, whose end would remove what is collected."""
    if ctx.meeting.rehearsal is not None:
        raise Rehearsing


def values_of(ctx: Context, question: CollectedQuestion) -> dict[str, object]:
    """Return what is stored of a collected question. Raises Invalid, Empty, TooLong, NotFound."""
    if question.name and question.name_mode == NameMode.UNRECORDED:
        raise Invalid(field="name")  # what is not to be stored must not reach the journal either
    if question.answerer is not None:
        ctx.own(ctx.store.answerers, question.answerer)
    check_question_text(question.text)
    return {
        **structs.asdict(question),
        **identity(ctx, question, question.name_mode),
        "state": QuestionState.SHOWN,
        "origin": Origin.COLLECTED,
    }


@command(
    "question.remove",
    Role.SECRETARY,
    Role.ORGANISER,
    states=BEFORE_OPENING,
    momentary=False,
    personal=False,
)
def remove(ctx: Context, args: ManyQuestions) -> Result:
    """Remove questions collected in advance, with what the journal quotes of them; once the meeting
    is open they stay."""
    ids = list(dict.fromkeys(args.questions))
    for question in (ctx.own(ctx.store.questions, id) for id in ids):
        if question.origin != Origin.COLLECTED or question.asker is not None:
            raise Invalid(field="questions")
    for id in ids:
        ctx.store.questions.remove(id)
    forget(ctx, question=ids)
    ctx.emit("QuestionsRemoved", questions=ids)
    return {}
