"""The stage: what the projector shows. Nothing reaches it unless someone puts it there."""

from collections.abc import Iterable

from liveqa.commands.fields import Count, Id, Ids, Moment
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.domain.words import ALWAYS, PUBLIC_STATES, PollState, Role, StageView
from liveqa.errors import Invalid, WrongPollState, WrongQuestionState

OPERATORS = (Role.CHAIR, Role.ORGANISER)


class Show(Args):
    view: StageView
    until: Moment | None = None


class ShowQuestions(Args):
    questions: Ids


class ShowPoll(Args):
    poll: Id


class ShowVotes(Args):
    on: bool


class EnlargeCode(Args):
    on: bool


class TurnPage(Args):
    page: Count


@command("stage.show", *OPERATORS, states=ALWAYS, momentary=True, personal=False)
def show(ctx: Context, args: Show) -> Result:
    """Show a page: waiting, programme, top list, intermission, reading version, closing."""
    if args.view in (StageView.QUESTIONS, StageView.POLL):
        raise Invalid(field="view")
    return _change(ctx, "StageChanged", view=args.view, questions=[], page=0, until=args.until)


@command("stage.show_questions", *OPERATORS, momentary=True, personal=False)
def show_questions(ctx: Context, args: ShowQuestions) -> Result:
    """Show one question, or a group of questions that are answered together."""
    questions = list(dict.fromkeys(args.questions))
    for question in (ctx.own(ctx.store.questions, question) for question in questions):
        if question.state not in PUBLIC_STATES:
            raise WrongQuestionState
        ctx.store.questions.change(question.id, staged_at=ctx.now)
    shown = {"view": StageView.QUESTIONS, "questions": questions, "page": 0, "until": None}
    return _change(ctx, "QuestionsStaged", touched=questions, **shown)


@command("stage.show_poll", *OPERATORS, momentary=True, personal=False)
def show_poll(ctx: Context, args: ShowPoll) -> Result:
    """Show a poll: what is asked and what can be chosen; its figures once `poll.show_result` says
    so."""
    poll = ctx.own(ctx.store.polls, args.poll)
    if poll.state == PollState.WITHDRAWN:
        raise WrongPollState
    return _change(
        ctx, "PollStaged", view=StageView.POLL, questions=[], page=0, until=None, poll=poll.id
    )


@command("stage.show_votes", *OPERATORS, momentary=True, personal=False)
def show_votes(ctx: Context, args: ShowVotes) -> Result:
    """Turn the vote counts on the screen on or off."""
    return _change(ctx, "StageVotesSwitched", votes=args.on)


@command("stage.enlarge_code", *OPERATORS, states=ALWAYS, momentary=True, personal=False)
def enlarge_code(ctx: Context, args: EnlargeCode) -> Result:
    """Show the code to join over what is on the screen, readable from the last row, or take it away
    again. Whatever is shown next takes it away too."""
    ctx.store.stages.change(ctx.meeting.id, large_code=args.on)
    ctx.emit("StageCodeEnlarged", stage=ctx.meeting.id)
    return {}


@command("stage.turn_page", *OPERATORS, momentary=True, personal=False)
def turn_page(ctx: Context, args: TurnPage) -> Result:
    """Turn to a page of the reading version; pages count from 0."""
    return _change(ctx, "StagePageTurned", page=args.page)


def _change(ctx: Context, event: str, touched: Iterable[int] = (), **values: object) -> Result:
    uncovered = {"large_code": False} if "view" in values else {}
    ctx.store.stages.change(ctx.meeting.id, since=ctx.now, **values, **uncovered)
    ctx.emit(event, stage=ctx.meeting.id, questions=touched)
    return {}
