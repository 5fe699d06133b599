"""Questions collected in advance: taken over from a list, and taken out before the day."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.fields import Id, Ids, Line, Name, Text
from liveqa.commands.question import find_question
from liveqa.commands.registry import BEFORE_CLOSE, Args, Context, Result, command, of_meeting
from liveqa.commands.rules import check_question_text, identity
from liveqa.domain.words import (
    Direction,
    MeetingState,
    NameMode,
    OpinionKind,
    Origin,
    QuestionState,
    Role,
)
from liveqa.errors import Invalid

BEFORE_OPENING = frozenset({MeetingState.DRAFT})


class CollectedQuestion(Args):
    text: Text
    kind: OpinionKind = OpinionKind.QUESTION
    direction: Direction = Direction.TO_LEADERS
    topic: Line = ""
    group: Id | None = None
    unit: Line = ""
    name: Name = ""
    name_mode: NameMode = NameMode.UNRECORDED
    prepared_answer: Text = ""
    answerer: Id | None = None


class Collect(Args):
    collected: Annotated[list[CollectedQuestion], Meta(min_length=1, max_length=200)]


class ManyQuestions(Args):
    questions: Ids


@command("question.collect", Role.SECRETARY, Role.ORGANISER, states=BEFORE_CLOSE)
def collect(ctx: Context, args: Collect) -> Result:
    """Take over questions collected in advance, all of them or none."""
    added = [_add(ctx, question) for question in args.collected]
    ctx.emit("QuestionsCollected", questions=added)
    return {"numbers": [ctx.store.questions.get(id).number for id in added]}


def _add(ctx: Context, question: CollectedQuestion) -> int:
    if question.answerer is not None:
        of_meeting(ctx, ctx.store.answerers.get(question.answerer))
    if question.name and question.name_mode == NameMode.UNRECORDED:
        raise Invalid(field="name")  # what is not to be stored must not reach the journal either
    return ctx.store.questions.add(
        meeting=ctx.meeting.id,
        number=ctx.store.questions.next_number(ctx.meeting.id),
        text=check_question_text(question.text),
        state=QuestionState.SHOWN,
        origin=Origin.COLLECTED,
        asked_at=ctx.now,
        kind=question.kind,
        direction=question.direction,
        topic=question.topic,
        unit=question.unit,
        prepared_answer=question.prepared_answer,
        answerer=question.answerer,
        **identity(ctx, question),
    )


@command("question.remove", Role.SECRETARY, Role.ORGANISER, states=BEFORE_OPENING)
def remove(ctx: Context, args: ManyQuestions) -> Result:
    """Take questions collected in advance out again; once the meeting is open they stay."""
    for question in (find_question(ctx, id) for id in args.questions):
        if question.origin != Origin.COLLECTED or question.asker is not None:
            raise Invalid(field="questions")
        ctx.store.questions.remove(question.id)
    ctx.emit("QuestionsRemoved", questions=args.questions)
    return {}
