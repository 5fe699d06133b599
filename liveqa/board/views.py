"""Rows as each audience sees them: plain JSON, without empty values.

None instead of a view means that this audience does not see the row at all.
"""

from bisect import bisect_left
from collections.abc import Callable
from typing import Any

import msgspec

from liveqa.board.fields import FIELDS, MINE, SEEN_BY, FieldTable
from liveqa.domain.collecting import ends_at
from liveqa.domain.emblem import mark
from liveqa.domain.facts import ORGANISER, PHONE, SECRETARY, STAFF
from liveqa.domain.flags import flags_of
from liveqa.domain.markup import to_html
from liveqa.domain.owing import may_be_answered
from liveqa.domain.privacy import (
    group_of,
    is_prepared,
    may_see_scan,
    name_of,
    seat_of,
    site_of,
    told,
    unit_of,
)
from liveqa.domain.queue import queue
from liveqa.domain.record import (
    Answer,
    Meeting,
    NameCheck,
    Paper,
    Poll,
    Question,
    Record,
    Reply,
    Row,
    Speaker,
)
from liveqa.domain.words import PUBLIC_STATES, Audience, PollState, QuestionState, SpeakerState

View = dict[str, Any]

READ_ONLY = "read_only"
BEFOREHAND = (
    *("code", "title", "state", "starts_at", "time_note", "review", "name_modes"),
    "untied_at",
)
"""What a phone is told of a meeting that is still prepared: that it is to be, and when, who reads a
question that is written ahead, and whether the phone alone knows its own; besides, `early_until`,
whether and until when it may ask already. The documents for the participants are there to be read
beforehand."""
FOR_ORGANISERS = {"address_lost", "misprinted", "restored"}
"""What of the server's state only those hear who can do something about it."""


def pick(row: Row, audience: Audience, table: FieldTable) -> View:
    """Return the fields of a row that an audience may see, without the empty ones."""
    names = [name for who, names in table.items() if audience in who for name in names]
    values = {name: getattr(row, name) for name in names}
    kept = {name: v for name, v in values.items() if v not in (None, "", []) and v is not False}
    plain: View = msgspec.to_builtins(kept)
    return plain


def who(row: Question | Speaker, audience: Audience, record: Record) -> View:
    """Return who said it, as far as an audience may know."""
    identity = {
        "name": name_of(row, audience),
        "unit": unit_of(row, audience),
        "seat": seat_of(row, audience),
        "group": group_of(row, audience, record),
    }
    return {name: value for name, value in identity.items() if value}


def seen(kind: str, row: Any, audience: Audience, record: Record) -> View | None:
    """Return a row as an audience sees it."""
    early = kind not in ("meeting", "attachments") and is_early(audience, record)
    if audience not in SEEN_BY[kind] or early:
        return None
    own = _OWN.get(kind)
    return own(row, audience, record) if own else pick(row, audience, FIELDS[kind]) or None


def is_early(audience: Audience, record: Record) -> bool:
    """Return whether an audience looks at a meeting that is not for it yet: anybody may open the
    hall's address, and what is prepared bears names."""
    return audience == PHONE and is_prepared(record.meeting)


def _meeting(row: Meeting, audience: Audience, record: Record) -> View:
    view = pick(row, audience, FIELDS["meeting"])
    if is_early(audience, record):
        view = {name: value for name, value in view.items() if name in BEFOREHAND}
    if is_prepared(row):
        return (
            {**view, "early_until": ends_at(row.early_due, row) or 0} if row.early_intake else view
        )
    if audience == PHONE and row.emblem_small:
        view["emblem_mark"] = mark(row.emblem_small)
    return view if row.rehearsal is None else {**view, "rehearsal": True}


def _speaker(row: Speaker, audience: Audience, record: Record) -> View | None:
    if row.state == SpeakerState.HELD:
        return None
    return {**pick(row, audience, FIELDS["speakers"]), **who(row, audience, record)}


def _question(row: Question, audience: Audience, record: Record) -> View | None:
    if audience == PHONE and row.state not in PUBLIC_STATES:
        return None
    view = {**pick(row, audience, FIELDS["questions"]), **who(row, audience, record)}
    if not told(row, audience):  # whose turn it was would say whose opinion it is
        view.pop("speaker", None)
    if site_of(row, audience, record) is None:
        view.pop("site", None)
    if (
        audience == SECRETARY
        and row.state == QuestionState.PENDING
        and (found := flags_of(row.text))
    ):
        view["flags"] = msgspec.to_builtins(found)
    return view


def look_at(row: Question) -> None:
    """Find the flags of a question that came: of thousands at once, for the first secretary who
    looks, it would hold up the hall."""
    if row.state == QuestionState.PENDING:
        flags_of(row.text)


def _answer(row: Answer, audience: Audience, record: Record) -> View | None:
    if audience == PHONE and row.recorded_at is None:
        return None
    html = {"html": to_html(row.text)} if row.text else {}
    return {**pick(row, audience, FIELDS["answers"]), **html}


def _reply(row: Reply, audience: Audience, record: Record) -> View | None:
    question = record.questions.get(row.question)
    if question is None or not may_be_answered(question):
        return None
    return {**pick(row, audience, FIELDS["replies"]), "html": to_html(row.text)}


def _poll(row: Poll, audience: Audience, record: Record) -> View | None:
    """Return a poll, with its counts for staff, and for the hall once a chair shows them."""
    if row.state == PollState.WITHDRAWN and audience == PHONE:
        return None
    view = pick(row, audience, FIELDS["polls"])
    if row.counts and (audience in STAFF or row.result_shown):
        view["counts"] = row.counts
    return view


def _paper(row: Paper, audience: Audience, record: Record) -> View:
    """Return a paper with `scanned` if it has a signed copy, without its file's name, which may
    tell a person's name."""
    view = pick(row, audience, FIELDS["papers"])
    if row.scan:
        view["scanned"] = True
        if may_see_scan(row, audience, record):
            view["scan_name"] = row.scan_name or row.scan
    return view


def _name_check(row: NameCheck, audience: Audience, record: Record) -> View:
    return {"key": row.key, "keep": row.keep}  # that one is not kept says as much


# The kinds whose views are more than the fields that are seen.
_OWN: dict[str, Callable[[Any, Audience, Record], View | None]] = {
    "meeting": _meeting,
    "speakers": _speaker,
    "questions": _question,
    "answers": _answer,
    "replies": _reply,
    "polls": _poll,
    "papers": _paper,
    "name_checks": _name_check,
}


def room(ways_in: View, audience: Audience) -> View:
    """Return how phones get here: its addresses and codes for whoever shows them to others; phones
    need the addresses alone, should theirs be gone."""
    if audience in (Audience.SCREEN, Audience.CHAIR, Audience.ORGANISER):
        return ways_in
    return {"ways": ways_in["ways"]} if ways_in and audience == PHONE else {}


def server(state: View, audience: Audience) -> View:
    """Return the server's condition: staff learn of it early, everyone once nothing can be
    written."""
    if audience == ORGANISER:
        return state
    if audience in STAFF:
        return {key: value for key, value in state.items() if key not in FOR_ORGANISERS}
    return {"storage": READ_ONLY} if state.get("storage") == READ_ONLY else {}


def mine(row: Question, record: Record) -> View:
    """Return a device's own question, whatever became of it, as its asker sees it. A name for
    secretaries alone is left out even here: phones are lent, and helpers enter for others."""
    view = pick(row, PHONE, MINE)
    if name := name_of(row, PHONE):
        view["name"] = name
    for earlier in view.get("earlier", ()):  # the role is enough: the device is a person's
        earlier.pop("label", None)
    covering = [a for a in record.answers.values() if row.id in a.questions and a.recorded_at]
    if covering:
        view["answers"] = [{"id": a.id, **(_answer(a, PHONE, record) or {})} for a in covering]
    into = record.questions.get(row.merged_into) if row.merged_into else None
    if into:
        view["merged_into"] = {"id": into.id, "number": into.number}
    return view


def turns(record: Record) -> dict[int, View]:
    """Return the speaking turn that each device waits for or has, and how many are called before.
    All at once: a turn moves with each that is called before, and thousands may wait."""
    waiting = queue(record)
    places = {own.id: place for place, own in enumerate(waiting)}
    positions = sorted(own.position for own in waiting)
    found: dict[int, View] = {}
    for own in record.speakers.values():
        if own.device is None or own.device in found or own.state == SpeakerState.DONE:
            continue
        if own.state == SpeakerState.SPEAKING:
            clock = {"called_at": own.called_at or own.started_at, "minutes": own.minutes}
            found[own.device] = {"state": own.state, "ahead": 0, **clock}
            continue
        ahead = bisect_left(positions, own.position)
        if own.id in places and record.meeting.alternate_groups:
            ahead = places[own.id]
        # also while it does not count yet
        found[own.device] = {"state": SpeakerState.WAITING, "ahead": ahead}
    return found
