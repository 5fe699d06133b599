"""Who sees which field of which row. What is not listed here is seen by nobody.

A view turns a row into plain JSON, leaving out empty values; None means that this audience
does not see the row at all.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from liveqa.domain.privacy import group_of, may_see_scan, name_of, seat_of, told, unit_of
from liveqa.domain.record import (
    AgendaItem,
    Answer,
    Answerer,
    Approval,
    Group,
    Meeting,
    NameCheck,
    Officer,
    Paper,
    Promise,
    Question,
    Record,
    Row,
    Signer,
    Speaker,
)
from liveqa.domain.words import PUBLIC_STATES, Audience, SpeakerState
from liveqa.markup import to_html

View = dict[str, Any]

PHONE, SCREEN, CHAIR = Audience.PHONE, Audience.SCREEN, Audience.CHAIR
SECRETARY, HELPER, ORGANISER = Audience.SECRETARY, Audience.HELPER, Audience.ORGANISER
EVERYONE = frozenset(Audience)
STAFF = frozenset({CHAIR, SECRETARY, ORGANISER})
ROOM = STAFF | {PHONE, SCREEN}

READ_ONLY = "read_only"


def _fields(names: str) -> tuple[str, ...]:
    return tuple(names.split())


MEETING_FIELDS: dict[frozenset[Audience], tuple[str, ...]] = {
    EVERYONE: _fields(
        "code title state kind theme starts_at ends_at venue place host form_of_address intake"
        " review name_modes opened_at closed_at ended_at issuing_body"
    ),
    ROOM: _fields("contents"),
    STAFF: _fields(
        "superior_body symbol legal_grounds recipients participants default_body"
        " default_deadline default_channel conclusion version addressees drafting_unit"
        " notice_title notice_recipients report_recipients letter_recipients strengths weaknesses"
        " proposals previous_meeting previous_promises flooded_at purge_on purged_at"
    ),
    frozenset({ORGANISER}): _fields("wifi_ssid wifi_password wifi_hidden"),
    frozenset({SECRETARY}): _fields("hidden_words"),
}
AGENDA_FIELDS: dict[frozenset[Audience], tuple[str, ...]] = {
    ROOM: _fields(
        "position title kind presenter minutes extended started_at ended_at paused_at paused_ms"
    ),
    STAFF: _fields("text notes version"),
}
QUESTION_FIELDS: dict[frozenset[Audience], tuple[str, ...]] = {
    frozenset({PHONE}) | STAFF: _fields(
        "number text state kind topic outcome outcome_reason body deadline channel asked_at"
        " answered_at votes answerer"
    ),
    STAFF: _fields(
        "origin version direction name_mode agenda_item speaker prepared_answer prepared_version"
        " taken_by merged_into decline_reason decline_note wants_reply agreement"
        " asker_muted"
    ),
    frozenset({SECRETARY}): _fields("contact"),
}


FieldTable = Mapping[frozenset[Audience], tuple[str, ...]]


def pick(row: Row, audience: Audience, table: FieldTable) -> View:
    """The fields of a row that an audience may see, without the empty ones."""
    names = [name for who, names in table.items() if audience in who for name in names]
    values = {name: getattr(row, name) for name in names}
    kept = {name: v for name, v in values.items() if v not in (None, "", []) and v is not False}
    plain: View = msgspec.to_builtins(kept)
    return plain


def who(row: Question | Speaker, audience: Audience, record: Record) -> View:
    found = {
        "name": name_of(row, audience),
        "unit": unit_of(row, audience),
        "seat": seat_of(row, audience),
        "group": group_of(row, audience, record),
    }
    return {name: value for name, value in found.items() if value}


def meeting(row: Meeting, audience: Audience, record: Record) -> View:
    rehearsal = {} if row.rehearsal is None else {"rehearsal": True}
    return {**pick(row, audience, MEETING_FIELDS), **rehearsal}


def agenda(row: AgendaItem, audience: Audience, record: Record) -> View | None:
    return pick(row, audience, AGENDA_FIELDS) or None


def groups(row: Group, audience: Audience, record: Record) -> View | None:
    if audience == SCREEN:
        return None
    table = {EVERYONE: _fields("position name"), STAFF: _fields("invited present excused")}
    return pick(row, audience, table)


def officers(row: Officer, audience: Audience, record: Record) -> View | None:
    return pick(row, audience, {ROOM: _fields("position name duty office")}) or None


def signers(row: Signer, audience: Audience, record: Record) -> View | None:
    return pick(row, audience, {STAFF: _fields("position papers authority office name")}) or None


def promises(row: Promise, audience: Audience, record: Record) -> View | None:
    names = "position number text body deadline state result"
    return pick(row, audience, {frozenset({ORGANISER}): _fields(names)}) or None


def papers(row: Paper, audience: Audience, record: Record) -> View | None:
    """`scanned` where there is a signed copy; what its file was called may tell a name."""
    names = "kind question version state approved_at closed_at printed_at number date erased_at"
    view = pick(row, audience, {STAFF: _fields(names)})
    if view and row.scan:
        view["scanned"] = True
        if may_see_scan(row, audience, record):
            view["scan_name"] = row.scan_name or row.scan
    return view or None


def answerers(row: Answerer, audience: Audience, record: Record) -> View | None:
    table = {ROOM: _fields("position name office"), STAFF: _fields("topics")}
    return pick(row, audience, table) or None


def speakers(row: Speaker, audience: Audience, record: Record) -> View | None:
    if audience not in STAFF:
        return None
    table = {STAFF: _fields("position state name_mode agenda_item started_at ended_at")}
    return {**pick(row, audience, table), **who(row, audience, record)}


def questions(row: Question, audience: Audience, record: Record) -> View | None:
    if audience not in STAFF and (audience != PHONE or row.state not in PUBLIC_STATES):
        return None
    view = {**pick(row, audience, QUESTION_FIELDS), **who(row, audience, record)}
    if not told(row, audience):  # whose turn it was would say whose opinion it is
        view.pop("speaker", None)
    return view


def answers(row: Answer, audience: Audience, record: Record) -> View | None:
    if audience not in STAFF and (audience != PHONE or row.recorded_at is None):
        return None
    table = {
        frozenset({PHONE}) | STAFF: _fields("questions answerers recorded_at"),
        STAFF: _fields("draft version text agenda_item created_at"),
    }
    html = {"html": to_html(row.text)} if row.text else {}
    return {**pick(row, audience, table), **html}


def approval(row: Approval, audience: Audience, record: Record) -> View | None:
    table = {STAFF | {SCREEN}: _fields("approved_at in_favour against abstaining objections")}
    return pick(row, audience, table) or None


def name_checks(row: NameCheck, audience: Audience, record: Record) -> View | None:
    return {"key": row.key, "keep": row.keep} if audience == SECRETARY else None


def server(state: View, audience: Audience) -> View:
    """How the server is: staff hear of it early, everyone when nothing can be written. Whoever can
    choose another address hears that the chosen one is gone."""
    if audience == ORGANISER:
        return state
    if audience in STAFF:
        return {key: value for key, value in state.items() if key != "address_lost"}
    return {"storage": READ_ONLY} if state.get("storage") == READ_ONLY else {}


def mine(row: Question, record: Record) -> View:
    """One's own question, whatever became of it, as its asker sees it. A name for secretaries
    alone does not even go back to the one who gave it: a phone is lent, and so is a helper's."""
    names = _fields(
        "number text state version kind topic outcome outcome_reason body deadline channel"
        " asked_at answered_at decline_reason decline_note name_mode group wants_reply origin"
    )
    view = pick(row, PHONE, {EVERYONE: names})
    if name := name_of(row, PHONE):
        view["name"] = name
    covering = [a for a in record.answers.values() if row.id in a.questions and a.recorded_at]
    if covering:
        view["answers"] = [{"id": a.id, **(answers(a, PHONE, record) or {})} for a in covering]
    into = record.questions.get(row.merged_into) if row.merged_into else None
    if into:
        view["merged_into"] = {"id": into.id, "number": into.number}
    return view


def turn(device: int, record: Record) -> View | None:
    """The speaking turn that a device waits for or has, and how many are called before."""
    speakers = record.speakers.values()
    own = next((s for s in speakers if s.device == device and s.state != SpeakerState.DONE), None)
    if own is None:
        return None
    waiting = [s for s in speakers if s.state == SpeakerState.WAITING]
    ahead = sum(s.position < own.position for s in waiting)
    return {"state": own.state, "ahead": ahead if own.state == SpeakerState.WAITING else 0}


Views = dict[str, Callable[[Any, Audience, Record], View | None]]
COLLECTIONS: Views = {
    "agenda": agenda,
    "groups": groups,
    "officers": officers,
    "signers": signers,
    "answerers": answerers,
    "speakers": speakers,
    "questions": questions,
    "answers": answers,
    "promises": promises,
    "papers": papers,
    "name_checks": name_checks,
}


SINGLES: Views = {"meeting": meeting, "approval": approval}
