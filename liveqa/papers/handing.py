"""What is handed out before the day, with what the record does not hold: the address that phones
open, the time of printing, and links that let in, read from the database when they are wanted."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from liveqa.domain.entrances import page_path
from liveqa.domain.record import Record
from liveqa.domain.words import LINK_ROLES, Role
from liveqa.machine.clock import now_ms
from liveqa.papers.frozen import Selection, Wanted
from liveqa.papers.kinds import collector_sheets as of_collectors
from liveqa.papers.kinds import role_sheets as sheets
from liveqa.papers.model.handouts import Handout
from liveqa.store import Store

# Whose links lead to whatever meeting is current.
_OF_ALL = 0


def of_hall(build: Callable[[Record, str, int], Handout]) -> Callable[[Record, Wanted], Handout]:
    """Return a builder of what hangs or lies in the hall, for the address that is wanted."""
    return lambda record, wanted: build(record, wanted.address, now_ms())


def role_sheets(record: Record, wanted: Selection) -> Handout:
    """Return the sheet of the role that is wanted, or of every role: with links that let in only
    for one, and only if asked."""
    asked = wanted.before
    roles = (asked.role,) if asked.role else LINK_ROLES
    pages = {role: f"{asked.address}{page_path(record.meeting.code, role)}" for role in roles}
    if asked.role and asked.secret:
        with closing(Store.open_readonly(Path(wanted.database))) as store:
            scope = _OF_ALL if asked.role == Role.ORGANISER else record.meeting.id
            pages[asked.role] += f"#{store.links.secret(scope, asked.role)}"
    return sheets.role_sheets(record, asked.address, now_ms(), pages)


def collector_sheets(record: Record, wanted: Selection) -> Handout:
    """Return a sheet for each collector, with the link of each that has one."""
    address, links = wanted.before.address, {}
    page = f"{address}{page_path(record.meeting.code, Role.COLLECTOR)}"
    with closing(Store.open_readonly(Path(wanted.database))) as store:
        for body in store.links.bodies(record.meeting.id, Role.COLLECTOR):
            secret = store.links.secret(record.meeting.id, Role.COLLECTOR, body)
            links[int(body)] = f"{page}#{secret}"
    return of_collectors.collector_sheets(record, address, now_ms(), links)
