"""The links that lead in: one for the hall, one for each role."""

from collections import defaultdict
from collections.abc import Iterator

from liveqa.domain.entrances import Links, page_path
from liveqa.domain.record import Collector, Meeting
from liveqa.domain.remit import plain
from liveqa.domain.words import LINK_ROLES, MeetingState, Role
from liveqa.errors import NoMeeting
from liveqa.machine.clock import now_ms
from liveqa.service import access
from liveqa.store import Store


def links(store: Store, base: str) -> Links:
    """Return the links to the current meeting."""
    try:
        join: str | None = f"{base}/m/{store.meetings.current(now_ms()).code}"
    except NoMeeting:
        join = None
    roles = {
        role.value: f"{base}/{role}#{access.secret_of(store, access.SERVER, role)}"
        for role in LINK_ROLES
    }
    return Links(join=join, **roles)


def meeting_links(store: Store, base: str, meeting: int, code: str) -> dict[str, str]:
    """Return the role links of one meeting; the organiser's leads to all."""
    scopes = {role: access.SERVER if role == Role.ORGANISER else meeting for role in LINK_ROLES}
    return {
        role.value: f"{base}{page_path(code, role)}#{access.secret_of(store, scope, role)}"
        for role, scope in scopes.items()
    }


def collector_links(store: Store, base: str, meeting: Meeting) -> Iterator[tuple[Collector, str]]:
    """Yield each collector of a meeting and the link, empty while there is none."""
    made = store.links.bodies(meeting.id, Role.COLLECTOR)
    path = f"{base}{page_path(meeting.code, Role.COLLECTOR)}"
    for collector in store.collectors.of(meeting.id):
        body = str(collector.id)
        secret = store.links.secret(meeting.id, Role.COLLECTOR, body) if body in made else ""
        yield collector, f"{path}#{secret}" if secret else ""


def body_links(store: Store, base: str, row: Meeting) -> Iterator[tuple[str, int, list[int], str]]:
    """Yield each body that owes answers in a meeting, has a link to it, or is to answer before it:
    how many it owes, which answerers it is until then, and the link, empty while there is none."""
    meeting, code, is_closed = row.id, row.code, row.state == MeetingState.CLOSED
    owed, made = store.replies.owed(meeting), store.links.bodies(meeting, Role.ANSWERER)
    named: dict[str, str] = {plain(body): body for body in made}
    for one in owed:
        if one.body:
            named.setdefault(plain(one.body), one.body)
    ahead = [] if is_closed else store.answerers.of(meeting)
    foreseen: dict[str, list[int]] = defaultdict(list)
    for answerer in ahead:
        foreseen[plain(answerer.name)].append(answerer.id)
        named.setdefault(plain(answerer.name), answerer.name)
    path = f"{base}{page_path(code, Role.ANSWERER)}"
    for body in named.values():
        owes = sum(one.is_of(body) for one in owed)
        theirs = foreseen.get(plain(body), [])
        if body in made:
            url = f"{path}#{store.links.secret(meeting, Role.ANSWERER, body)}"
            yield body, owes, theirs, url
        elif owes or theirs:
            yield body, owes, theirs, ""
