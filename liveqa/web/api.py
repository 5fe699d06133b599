"""The HTTP API of the record: what phones and screens ask for (`visiting`), and what staff do."""

import logging
import time
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

import msgspec
from flask import Blueprint, request
from msgspec import UNSET

from liveqa.commands.burst import is_told
from liveqa.dates import local
from liveqa.domain.attendance import in_all, is_reached
from liveqa.domain.collecting import collector_of, ends_at, is_over, of_collector
from liveqa.domain.entrances import page_path
from liveqa.domain.owing import Owing
from liveqa.domain.plan import TITLE_LIMIT, Plan
from liveqa.domain.prepared import assigned_to, is_prepared
from liveqa.domain.privacy import group_of, name_of, unit_of
from liveqa.domain.record import Collector, Question, Record
from liveqa.domain.repeated import again
from liveqa.domain.words import BY_SECRET, LINK_ROLES, Audience, MeetingState, Role
from liveqa.errors import Empty, NotAllowed, TooLong
from liveqa.imports.chosen import checked
from liveqa.imports.lists.collected import Read, known_to
from liveqa.imports.lists.invited import Read as PeopleRead
from liveqa.imports.lists.invited import known_to as people_known_to
from liveqa.imports.programme import items_in
from liveqa.imports.reading import parse_plans, read_delegates, read_questions
from liveqa.imports.shipped import shipped_plan
from liveqa.machine import lan, onetime, qr
from liveqa.machine.clock import now_ms
from liveqa.papers.dues import dues
from liveqa.papers.model.dues import SOON, Told
from liveqa.store import Burst
from liveqa.text import clean, is_blank
from liveqa.web import call
from liveqa.web.address import address
from liveqa.web.contract import answers, asker
from liveqa.web.documents import documents
from liveqa.web.finding import finding
from liveqa.web.gateways import gateways
from liveqa.web.links import body_links, collector_links, meeting_links
from liveqa.web.plans import plans
from liveqa.web.preflight import preflight
from liveqa.web.recordings import recording
from liveqa.web.shapes import (
    AssignedQuestion,
    BodyLink,
    BurstNow,
    CameNow,
    Code,
    Collected,
    CollectorLink,
    Created,
    Creating,
    Device,
    Devices,
    HallNow,
    Left,
    Link,
    MeetingLinks,
    MeetingRow,
    Meetings,
    Opened,
    Opening,
    Owed,
    OwedQuestion,
    Pasted,
    Point,
    Points,
    Promised,
    SentQuestion,
    Vitals,
)
from liveqa.web.site import site
from liveqa.web.slips import slips
from liveqa.web.units import units
from liveqa.web.visiting import api_of

T = TypeVar("T")

log = logging.getLogger(__name__)
staff = Blueprint("staff", __name__)
api = api_of(
    staff, address, gateways, documents, finding, recording, slips, plans, units, preflight
)


@staff.post("/leave")
@answers(*BY_SECRET)
def leave() -> Left:
    """End one's own session: this device's token is worth nothing any more."""
    site().service.leave(asker())
    return Left()


@staff.post("/meetings/<code>/lists")
@answers(Role.ORGANISER, Role.SECRETARY, Role.COLLECTOR, brings=True)
def read_list(code: str, asked: bytes) -> Read:
    """Return the questions that a file or a pasted text holds, for `question.collect` or
    `collected.add` to take over. To a collector only the own group and its questions are known."""
    record = site().service.boards.get(code).board.record
    if asker().role == Role.COLLECTOR:
        record = of_collector(record, collector_of(record, asker().body))
    return read_questions(asked, known_to(record))


@staff.post("/meetings/<code>/delegates/readings")
@answers(Role.ORGANISER, brings=True)
def read_people(code: str, asked: bytes) -> PeopleRead:
    """Return the people that a file or a pasted text holds, for `delegate.add` to take over."""
    record = site().service.boards.get(code).board.record
    return read_delegates(asked, people_known_to(record))


@staff.post("/meetings/<code>/programme")
@answers(Role.ORGANISER)
def read_programme(code: str, asked: Pasted) -> Points:
    """Return the programme points in a pasted text, in lines or as a table, for
    `agenda.add_item`."""
    site().service.read(asker())
    return Points(_all(items_in(clean(asked.text)), Point))


@staff.get("/meetings")
@answers(Role.ORGANISER)
def meetings() -> Meetings:
    """Return all meetings of this house."""
    return Meetings(_all(site().service.reader.meetings.own(), MeetingRow))


@staff.post("/meetings")
@answers(Role.ORGANISER)
def create(asked: Creating) -> Created:
    """Make a draft meeting from a title, a shipped plan, what was chosen of a plan, its text, or an
    earlier meeting; with `previous` the first takes over what that meeting promised."""
    if asked.plan is not UNSET:
        site().service.read(asker())
    first, *others = _plans(asked)
    create = site().service.create
    codes = [create(asker(), first, asked.previous, asked.beside)]
    codes += [create(asker(), plan, beside=asked.beside or codes[0]) for plan in others]
    return Created(codes[0], codes)


@staff.get("/live")
@answers(Role.ORGANISER)
def live() -> Vitals:
    """Return how the hall is doing now."""
    return msgspec.convert({"now": now_ms(), **site().vitals()}, Vitals)


@staff.get("/meetings/<code>/hall")
@answers(Role.CHAIR, Role.SECRETARY, Role.ORGANISER)
def hall(code: str) -> HallNow:
    """Return how many phones are connected, and how many of them lack a seat slip where the meeting
    asks for slips; how many screens are open; what came in bursts from one address; who came; what
    another address of the laptop may have doubled."""
    reader, found = site().service.reader, site().service.boards.get(code)
    connected, bursts = site().connected(found.id), reader.bursts
    asked = found.board.record.meeting.slips
    without = reader.slips.without(found.id, connected) if asked else 0

    def told(burst: Burst) -> BurstNow:
        there = len(connected & bursts.devices(burst.id))
        return msgspec.convert({**msgspec.structs.asdict(burst), "connected": there}, BurstNow)

    now = [told(burst) for burst in bursts.of(found.id) if is_told(burst)]
    screens, came = site().screens(found.id), _came(found.board.record)
    move = reader.moves.of(found.id, connected | site().service.visits.back(found.id))
    return HallNow(len(connected), without, screens, now, came, move)


def _came(record: Record) -> CameNow:
    whole, quorum = in_all(record), record.meeting.quorum
    slips = site().service.reader.slips.counts(record.meeting.id)
    return CameNow(
        whole.invited,
        whole.present,
        whole.percent,
        list(whole.uncounted),
        quorum,
        is_reached(whole, quorum),
        sum(count.made for count in slips),
        sum(count.used for count in slips),
    )


@staff.get("/meetings/<code>/links")
@answers(Role.ORGANISER)
def links(code: str) -> MeetingLinks:
    """Return the links of all roles, with their QR codes."""
    base, service = call.base_url(), site().service
    meeting = service.boards.get(code)
    roles = meeting_links(service.reader, base, meeting.id, meeting.code)
    drawn = {role: _link(url) for role, url in roles.items()}
    row, now = meeting.board.record.meeting, now_ms()
    bodies = [
        BodyLink(body, owes, answerers, _link(url) if url else None)
        for body, owes, answerers, url in body_links(service.reader, base, row)
    ]
    collectors = [
        CollectorLink(
            each.id,
            ends_at(each.due, row),
            is_over(each.due, row, now),
            _link(url) if url else None,
        )
        for each, url in collector_links(service.reader, base, row)
    ]
    join = f"{base}/m/{meeting.code}"
    sites = {id: _link(f"{join}?site={id}") for id in meeting.board.record.sites}
    return MeetingLinks(_link(join), sites, drawn, bodies, collectors)


@staff.get("/meetings/<code>/owed")
@answers(Role.ANSWERER)
def owed(code: str) -> Owed:
    """Return what the body of one's own link owes after the close, and what it answered; until then
    what it is to prepare answers to."""
    reader, body = site().service.reader, asker().body
    meeting = reader.meetings.get(asker().meeting)
    if meeting.state != MeetingState.CLOSED:
        record = site().service.boards.get(code).board.record
        return Owed(body, [], [_assigned(one, record) for one in assigned_to(record, body)])
    today = local(now_ms()).date()
    theirs = [one for one in reader.replies.owed(meeting.id) if one.concerns(body)]
    return Owed(body, [_owed(one, today) for one in theirs], [])


@staff.get("/meetings/<code>/collected")
@answers(Role.COLLECTOR)
def collected(code: str) -> Collected:
    """Return what one's own collector's link is for, until when, and the questions of its group."""
    record = site().service.boards.get(code).board.record
    collector = collector_of(record, asker().body)
    own = of_collector(record, collector)
    group = own.groups.get(collector.group or 0)
    return Collected(
        collector.id,
        collector.name,
        collector.source,
        collector.group,
        group.name if group else "",
        group.invited if group else 0,
        ends_at(collector.due, record.meeting),
        is_over(collector.due, record.meeting, now_ms()),
        [_sent(each, collector) for each in own.questions.values()],
    )


@staff.get("/promises")
@answers(Role.ORGANISER)
def promises() -> Promised:
    """Return every promise over all closed meetings, as it stands today."""
    found = dues(site().service.reader, now_ms())
    return Promised(found.today.isoformat(), SOON, found.rows)


@staff.post("/meetings/<code>/openings")
@answers(Role.ORGANISER)
def open_here(code: str, asked: Opening) -> Opened:
    """Return the address of a role's page that opens once, within two minutes, on the laptop
    itself: for an organiser who sits at it. The current meeting's screen is that of whatever
    meeting is current, so that it goes on by itself."""
    if asked.role not in LINK_ROLES or not lan.is_own(request.remote_addr or ""):
        raise NotAllowed
    key, code = site().codes.key, site().service.boards.get(code).code
    follows = asked.role == Role.SCREEN and site().door.current()[0] == code
    path = f"/{asked.role}" if follows else page_path(code, asked.role)
    return Opened(f"{site().reach.laptop_url}{path}#{onetime.code(key, asked.role, time.time())}")


@staff.get("/meetings/<code>/devices")
@answers(Role.ORGANISER, Role.SECRETARY)
def devices(code: str) -> Devices:
    """Return the staff devices that came in through a link; to a secretary those that read what is
    told to secretaries alone."""
    service = site().service
    found = service.reader.devices.staff_of(service.boards.get(code).id)
    if asker().role == Role.SECRETARY:
        found = [device for device in found if device.role == Role.SECRETARY]
    return Devices(_all(found, Device))


def _all(rows: Iterable[object], kind: type[T]) -> list[T]:
    """Return what is reported of each of these rows."""
    return [msgspec.convert(row, kind, from_attributes=True) for row in rows]


def _owed(one: Owing, today: date) -> OwedQuestion:
    asked, standing = one.question, one.standing(today)
    told = (asked.id, asked.number, asked.text, asked.outcome_reason)
    return OwedQuestion(
        *told, one.deadline, asked.channel, standing, [Told.of(reply) for reply in one.replies]
    )


def _assigned(one: Question, record: Record) -> AssignedQuestion:
    group = record.groups.get(group_of(one, Audience.ANSWERER, record) or 0)
    who = {
        "name": name_of(one, Audience.ANSWERER),
        "unit": unit_of(one, Audience.ANSWERER),
        "group": group.name if group else "",
    }
    return msgspec.convert({**msgspec.structs.asdict(one), **who}, AssignedQuestion)


def _sent(one: Question, collector: Collector) -> SentQuestion:
    told = (one.id, one.number, one.text, one.version, one.kind, one.topic)
    who = (unit_of(one, Audience.COLLECTOR), name_of(one, Audience.COLLECTOR))
    return SentQuestion(*told, *who, one.collector == collector.id, is_prepared(one))


def _link(url: str) -> Link:
    return Link(url, msgspec.convert(qr.drawn(url), Code))


def _plans(asked: Creating) -> list[Plan]:
    if asked.plan is not UNSET:
        return parse_plans(asked.plan)
    if asked.shipped is not UNSET:
        return [shipped_plan(asked.shipped)]
    if asked.chosen is not UNSET:
        return [checked(asked.chosen)]
    if asked.like is not UNSET:
        reader, today = site().service.reader, local(now_ms()).date()
        held = reader.meetings.sessions(reader.meetings.by_code(asked.like))
        return [again(reader.record(each.id), today) for each in held]
    title = clean(asked.title or "")
    if is_blank(title):
        raise Empty(field="title")
    if len(title) > TITLE_LIMIT:
        raise TooLong(field="title", limit=TITLE_LIMIT)
    return [Plan(title=title)]
