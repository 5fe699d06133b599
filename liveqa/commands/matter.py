"""Matters of the units: what they put to a higher body or still owe, as questions of a meeting of
this house."""

from liveqa.commands.collection import check_collecting
from liveqa.commands.fields import Ids
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.dates import whole_minute
from liveqa.domain.matters import open_matters, public_texts
from liveqa.domain.record import Question, Record
from liveqa.domain.words import BEFORE_CLOSE, NameMode, Origin, QuestionState, Role
from liveqa.errors import NotFound
from liveqa.papers.previous import named


class TakeOver(Args):
    matters: Ids


@command(
    "matter.take_over",
    Role.ORGANISER,
    states=BEFORE_CLOSE,
    momentary=False,
    personal=False,
)
def take_over(ctx: Context, args: TakeOver) -> Result:
    """Take over what units put to a higher body or still owe, as questions collected in advance:
    each with its unit, and with its number in the unit's meeting. What was taken over before is
    passed over. Names in the text are hidden as in the unit's public copy."""
    check_collecting(ctx)
    done = ctx.store.units.taken_over()
    wanted = [id for id in dict.fromkeys(args.matters) if id not in done]
    by_meeting: dict[int, list[int]] = {}
    for id in wanted:
        by_meeting.setdefault(ctx.store.questions.get(id).meeting, []).append(id)
    units = {meeting: unit for unit, meeting in ctx.store.units.ids()}
    if not by_meeting.keys() <= units.keys():
        raise NotFound(field="matters")
    values: dict[int, dict[str, object]] = {}
    for meeting, ids in by_meeting.items():
        unit = ctx.store.units.get(units[meeting]).name
        values |= _values(ctx.store.record(meeting), ids, unit)
    added = [_add(ctx, id, values[id]) for id in wanted]
    ctx.emit("MattersTakenOver", questions=added)
    return {"numbers": [ctx.store.questions.get(id).number for id in added]}


def _values(record: Record, ids: list[int], unit: str) -> dict[int, dict[str, object]]:
    found = {owing.question.id: owing.question for owing in open_matters(record)}
    if not set(ids) <= found.keys():
        raise NotFound(field="matters")
    texts = public_texts(record, [found[id] for id in ids])
    return {id: _question(found[id], texts[id], unit, record) for id in ids}


def _question(question: Question, text: str, unit: str, record: Record) -> dict[str, object]:
    return {
        "text": text,
        "kind": question.kind,
        "unit": unit,
        "name_mode": NameMode.NAMED,
        "source": f"Câu {question.number}, {named(record)}",
        "state": QuestionState.SHOWN,
        "origin": Origin.COLLECTED,
    }


def _add(ctx: Context, source: int, values: dict[str, object]) -> int:
    meeting = ctx.meeting.id
    number, at = ctx.store.questions.next_number(meeting), whole_minute(ctx.now)
    question = ctx.store.questions.add(meeting=meeting, number=number, asked_at=at, **values)
    ctx.store.units.note_taken_over(question, source)
    return question
