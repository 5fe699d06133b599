"""What askers do with a question of their own for as long as there is one: keep it, and say where
the reply is to go."""

from liveqa.commands.fields import Line
from liveqa.commands.registry import Context, Result, command
from liveqa.commands.rules import OneQuestion, OwnQuestion, check_own
from liveqa.domain import handles
from liveqa.domain.words import ALWAYS, ONCE_BEGUN, Role
from liveqa.errors import Empty, PersonalDataGone
from liveqa.store.journal import HANDLE


class ReplyTo(OwnQuestion, kw_only=True):
    wants_reply: bool
    contact: Line = ""


@command(
    "question.keep",
    Role.ATTENDEE,
    states=ONCE_BEGUN,
    momentary=False,
    personal=False,
    discreet=True,
)
def keep(ctx: Context, args: OneQuestion) -> Result:
    """Return another handle of one's own question, for a phone that asked it before there were any
    or never heard the answer. It has to be known whose question it is."""
    question = ctx.own(ctx.store.questions, args.question)
    check_own(ctx, question, "")
    handle = handles.new()
    ctx.store.questions.change(question.id, handle=handles.digest_of(handle))
    ctx.emit("QuestionKept", questions=question.id)
    return {HANDLE: handle}


@command(
    "question.reply_to",
    Role.ATTENDEE,
    states=ALWAYS,
    momentary=False,
    personal=True,
    discreet=True,
)
def reply_to(ctx: Context, args: ReplyTo) -> Result:
    """Ask for a reply to one's own question at a contact that secretaries see, or for none."""
    question = ctx.own(ctx.store.questions, args.question)
    check_own(ctx, question, args.handle)
    if args.wants_reply and ctx.meeting.purged_at:
        raise PersonalDataGone
    if args.wants_reply and not args.contact:
        raise Empty(field="contact")
    contact = args.contact if args.wants_reply else ""
    ctx.store.questions.change(question.id, wants_reply=args.wants_reply, contact=contact)
    ctx.emit("ReplyAskedFor" if args.wants_reply else "ReplyDeclined", questions=question.id)
    return {}
