"""What collectors send by a link of their own: the questions of their group, until the deadline."""

from typing import Annotated

from msgspec import Meta, structs

from liveqa.commands.collection import CollectedQuestion, check_collecting, take_in, values_of
from liveqa.commands.fields import Id, Line, Text, Version
from liveqa.commands.forgetting import forget
from liveqa.commands.identity import ChosenIdentity
from liveqa.commands.question.asking import MOST, with_earlier
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import ManyQuestions, check_question_text, check_version
from liveqa.dates import local
from liveqa.domain.collecting import ends_at, is_over, is_sent_by
from liveqa.domain.prepared import is_prepared
from liveqa.domain.record import Collector, Question
from liveqa.domain.words import BEFORE_OPENING, NameMode, OpinionKind, Role
from liveqa.errors import BeingAnswered, CollectingOver, IntakeFull, Invalid, NotAllowed, NotFound


class SentQuestion(ChosenIdentity, kw_only=True):
    text: Text
    kind: OpinionKind = OpinionKind.QUESTION
    topic: Line = ""
    unit: Line = ""
    name_mode: NameMode = NameMode.UNRECORDED


class Send(Args):
    collected: Annotated[list[SentQuestion], Meta(min_length=1, max_length=200)]
    batch: Id | None = None


class EditSent(Args):
    question: Id
    text: Text
    base_version: Version


@command("collected.add", Role.COLLECTOR, states=BEFORE_OPENING, momentary=False, personal=True)
def add(ctx: Context, args: Send) -> Result:
    """Send questions that one collected, all of them or none, until one's own deadline. They are of
    one's own group; where one collects from none, each may say its `unit`. `batch` is as of
    `question.collect`."""
    collector = _collecting(ctx)
    if ctx.store.questions.next_number(ctx.meeting.id) + len(args.collected) > MOST + 1:
        raise IntakeFull(limit=MOST)
    if any(sent.group not in (None, collector.group) for sent in args.collected):
        raise Invalid(field="group")
    checked = [values_of(ctx, _taken(sent, collector)) for sent in args.collected]
    if args.batch is not None and args.batch not in _batches(ctx, collector):
        raise NotFound(field="batch")
    return take_in(ctx, [{**each, "collector": collector.id} for each in checked], args.batch)


@command("collected.edit", Role.COLLECTOR, states=BEFORE_OPENING, momentary=False, personal=True)
def edit(ctx: Context, args: EditSent) -> Result:
    """Change the text of a question of one's own group, until one's own deadline. What it said
    before is kept, and seen by staff."""
    question = _own(ctx, _collecting(ctx), args.question)
    check_version(args.base_version, question.version, question.text)
    text, version = check_question_text(args.text), question.version + 1
    earlier = question.earlier if text == question.text else with_earlier(ctx, question)
    ctx.store.questions.change(question.id, text=text, version=version, earlier=earlier)
    ctx.emit("QuestionEdited", questions=question.id)
    return {"version": version}


@command("collected.remove", Role.COLLECTOR, states=BEFORE_OPENING, momentary=False, personal=False)
def remove(ctx: Context, args: ManyQuestions) -> Result:
    """Remove questions of one's own group, with what the journal quotes of them, until one's own
    deadline, unless an answer is prepared already."""
    collector, ids = _collecting(ctx), list(dict.fromkeys(args.questions))
    for question in [_own(ctx, collector, id) for id in ids]:
        if is_prepared(question):
            raise BeingAnswered
    for id in ids:
        ctx.store.questions.remove(id)
    forget(ctx, question=ids)
    ctx.emit("QuestionsRemoved", questions=ids)
    return {}


def _collecting(ctx: Context) -> Collector:
    """Return the collector whose link it is; raises CollectingOver once the time is over."""
    check_collecting(ctx)
    collector = ctx.own(ctx.store.collectors, int(ctx.actor.body))
    if is_over(collector.due, ctx.meeting, ctx.now):
        end = ends_at(collector.due, ctx.meeting) or ctx.now
        raise CollectingOver(end=f"{local(end):%H:%M %d/%m/%Y}")
    return collector


def _own(ctx: Context, collector: Collector, id: int) -> Question:
    question = ctx.own(ctx.store.questions, id)
    if not is_sent_by(question, collector):
        raise NotAllowed
    return question


def _taken(sent: SentQuestion, collector: Collector) -> CollectedQuestion:
    return CollectedQuestion(**{**structs.asdict(sent), "group": collector.group})


def _batches(ctx: Context, collector: Collector) -> set[int | None]:
    rows = ctx.store.questions.of(ctx.meeting.id)
    return {row.batch for row in rows if row.collector == collector.id}
