"""What is still to be done for meetings, and how much time there is for it."""

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from liveqa.domain.due import due_day
from liveqa.domain.record import Meeting, Task

SOON = 7
"""So many days before its day something is due soon."""


class Waiting(msgspec.Struct):
    """A task that is not done. `due` is its day and `days` how many there are until then, less than
    0 once it is overdue; both are None without a day, or while the meeting has none."""

    meeting: str
    title: str
    task: int
    work: str
    assignee: str
    due: str | None
    days: int | None


def waiting(meetings: Mapping[int, Meeting], tasks: Iterable[Task], today: date) -> list[Waiting]:
    """Return the tasks that are not done, the most urgent first."""
    found = [_of(task, meetings[task.meeting], today) for task in tasks if task.done_at is None]
    return sorted(found, key=lambda each: (each.due is None, each.due, each.task))


def _of(task: Task, meeting: Meeting, today: date) -> Waiting:
    day = due_day(task.due, meeting.starts_at)
    days = (day - today).days if day else None
    told = (task.id, task.work, task.assignee, day.isoformat() if day else None, days)
    return Waiting(meeting.code, meeting.title, *told)
