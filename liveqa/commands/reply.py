"""Answers given after the close to what the meeting put off; nothing of the meeting changes."""

from liveqa.commands.fields import Day, Id, Line, Text, Version
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import check_not_after, check_not_before, check_version
from liveqa.domain.owing import Owing, may_be_answered, owings
from liveqa.domain.record import Reply
from liveqa.domain.remit import plain
from liveqa.domain.words import ONCE_CLOSED, ReplyState, Role
from liveqa.errors import Empty, NotAllowed, WrongQuestionState
from liveqa.store import LASTS_MS, Store
from liveqa.text import is_blank

WRITERS = (Role.SECRETARY, Role.ORGANISER, Role.ANSWERER)


class WriteReply(Args):
    question: Id
    answered_on: Day
    text: Text
    answered_by: Line = ""
    channel: Line = ""
    state: ReplyState = ReplyState.KEPT
    passed_to: Line = ""
    deadline: Day = ""
    reply: Id | None = None
    base_version: Version = 0


class OneReply(Args):
    reply: Id


@command(
    "reply.write", *WRITERS, states=ONCE_CLOSED, momentary=False, personal=False, makes="reply"
)
def write(ctx: Context, args: WriteReply) -> Result:
    """Write down what was answered after the close to a question that was put off: on which day
    (from the meeting's to today), by whom, how it went out. With `partly` and `handed_over`
    something is left, for `deadline` and, handed over, `passed_to`. `reply` changes an earlier one;
    an answerer writes to what their own body owes, and changes only what was written by their
    link."""
    owing = _owing(ctx, args.question)
    earlier = None if args.reply is None else ctx.own(ctx.store.replies, args.reply)
    _check(ctx, owing, earlier, args)
    values = {
        "question": args.question,
        "answered_on": args.answered_on,
        "text": args.text,
        "answered_by": ctx.actor.body or args.answered_by or owing.body,
        "channel": args.channel or owing.question.channel,
        "state": args.state,
        "passed_to": args.passed_to if args.state == ReplyState.HANDED_OVER else "",
        "deadline": "" if args.state == ReplyState.KEPT else args.deadline,
        "written_by": ctx.actor.role,
        "written_at": ctx.now,
        "version": earlier.version + 1 if earlier else 1,
    }
    if earlier:
        reply = earlier.id
        ctx.store.replies.change(reply, **values)
    else:
        reply = ctx.store.replies.add(meeting=ctx.meeting.id, **values)
    ctx.emit("ReplyWritten", replies=reply)
    return {"reply": reply, "version": values["version"]}


@command("reply.remove", *WRITERS, states=ONCE_CLOSED, momentary=False, personal=False)
def remove(ctx: Context, args: OneReply) -> Result:
    """Remove a reply that was written down by mistake; the promise stands as it did before."""
    reply = ctx.own(ctx.store.replies, args.reply)
    _check_own(ctx, _owing(ctx, reply.question), reply)
    ctx.store.replies.remove(reply.id)
    ctx.emit("ReplyRemoved", replies=reply.id)
    return {}


def _owing(ctx: Context, question: int) -> Owing:
    asked = ctx.own(ctx.store.questions, question)
    replies = ctx.store.replies.where("t.question = ?", question)
    found = owings([asked], replies)
    return found[0] if found else Owing(asked)


def _check(ctx: Context, owing: Owing, earlier: Reply | None, args: WriteReply) -> None:
    _check_own(ctx, owing, earlier)
    if not may_be_answered(owing.question) or (earlier and earlier.question != args.question):
        raise WrongQuestionState(field="question")
    if earlier:
        check_version(args.base_version, earlier.version, earlier.text)
    handed_over = args.state == ReplyState.HANDED_OVER
    for name in ("text", "answered_on", *(("passed_to",) if handed_over else ())):
        if is_blank(getattr(args, name)):
            raise Empty(field=name)
    check_not_before(ctx.meeting, args.answered_on, "answered_on")
    check_not_after(ctx.meeting, ctx.now, args.answered_on, "answered_on")
    check_not_before(ctx.meeting, args.deadline, "deadline")


def _check_own(ctx: Context, owing: Owing, reply: Reply | None) -> None:
    """Raise NotAllowed for an answerer who would write what is another's."""
    if ctx.actor.role != Role.ANSWERER:
        return
    if not owing.concerns(ctx.actor.body) or (reply and reply.written_by != Role.ANSWERER):
        raise NotAllowed
    if reply and plain(reply.answered_by) != plain(ctx.actor.body):
        raise NotAllowed


def overdue_answerers(store: Store, now: int) -> list[int]:
    """Return the answerers' devices whose time is over: their body has owed nothing for so long as
    staff stay in after the close."""
    before = now - LASTS_MS
    devices = store.devices.answerers(before)
    owed = {device.meeting: store.replies.owed(device.meeting) for device in devices}
    return [
        device.id
        for device in devices
        if not any(_keeps(one, device.body, before) for one in owed[device.meeting])
    ]


def _keeps(owing: Owing, body: str, before: int) -> bool:
    """Return whether a body still owes this, or was done with it only after a time."""
    if owing.is_of(body):
        return True
    return owing.concerns(body) and any(reply.written_at > before for reply in owing.replies)
