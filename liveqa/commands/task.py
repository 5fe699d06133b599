"""What is to be done for the meeting, by whom and until when."""

from typing import Annotated

from msgspec import Meta

from liveqa.commands.fields import Due, Id, Line
from liveqa.commands.registry import Args, Context, Result, command
from liveqa.commands.rules import check_due, given
from liveqa.domain.plan import SENTENCE_LIMIT
from liveqa.domain.words import ALWAYS, Role
from liveqa.errors import Empty
from liveqa.text import is_blank

Work = Annotated[str, Meta(max_length=SENTENCE_LIMIT)]


class AddTask(Args):
    work: Work
    assignee: Line = ""
    support: Line = ""
    due: Due = ""
    due_note: Line = ""


class EditTask(Args):
    task: Id
    work: Work | None = None
    assignee: Line | None = None
    support: Line | None = None
    due: Due | None = None
    due_note: Line | None = None
    done: bool | None = None


class OneTask(Args):
    task: Id


@command("task.add", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False, makes="task")
def add(ctx: Context, args: AddTask) -> Result:
    """Add what is to be done: `due` is a day, a moment, or so many days from the meeting
    ("D-5")."""
    _check(args)
    task = ctx.store.tasks.append(ctx.meeting.id, **given(args))
    ctx.emit("TaskAdded", tasks=task)
    return {"task": task}


@command("task.edit", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def edit(ctx: Context, args: EditTask) -> Result:
    """Change what is to be done, or note that it is `done` or not; what is left out stays."""
    task = ctx.own(ctx.store.tasks, args.task)
    _check(args)
    values = given(args, but=("task",))
    if (done := values.pop("done", None)) is not None:
        values["done_at"] = (task.done_at or ctx.now) if done else None
    ctx.store.tasks.change(task.id, **values)
    ctx.emit("TaskEdited", tasks=task.id)
    return {}


@command("task.remove", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def remove(ctx: Context, args: OneTask) -> Result:
    """Remove what was to be done."""
    task = ctx.own(ctx.store.tasks, args.task)
    ctx.store.tasks.remove(task.id)
    ctx.emit("TaskRemoved", tasks=task.id)
    return {}


def _check(args: AddTask | EditTask) -> None:
    if args.work is not None and is_blank(args.work):
        raise Empty(field="work")
    check_due(args.due or "")
