"""A meeting made from a plan or an archive."""

from datetime import datetime

import msgspec

from liveqa.commands.carrying import carry_over, open_with
from liveqa.commands.delegate import count
from liveqa.commands.forgetting import CREATED
from liveqa.dates import ZONE, whole_minute
from liveqa.domain.archive import renumbered
from liveqa.domain.grounds import USUAL
from liveqa.domain.office import completed
from liveqa.domain.plan import Plan, PlanQuestion, PlanSite
from liveqa.domain.record import Record
from liveqa.domain.sites import MAIN_HALL, main_of
from liveqa.domain.words import MeetingState, NameMode, Origin, QuestionState, SiteKind
from liveqa.errors import AlreadyHere, Invalid, ReadHere
from liveqa.store import Store

IMPORTED = "MeetingImported"
"""The event of an import. It alone brings speakers, answers and polls other than by commands; its
entry names them, except in the first versions."""
_APART = {
    "starts_at",
    "ends_at",
    "deferral",
    "agenda",
    "groups",
    "delegates",
    "sites",
    "officers",
    "answerers",
    "signers",
    "tasks",
    "collectors",
    "attachments",
    "legal_grounds",
    "questions",
}
_SAME = [field for field in Plan.__struct_fields__ if field not in _APART]


def create_from_plan(
    store: Store, plan: Plan, now: int, device: int = 0, previous: str = "", beside: str = ""
) -> str:
    """Insert a draft meeting with everything its plan holds, and what the house keeps for its
    meetings where the plan says nothing; return its code. With the code of a
    closed meeting that it follows, its programme opens with what that one promised. `beside` is the
    code of another session of the same plan.

    Runs inside the caller's transaction. `device` is who did it, 0 for the command line. Raises
    what `Meetings.by_code` does, and Invalid for a meeting that is not closed.
    """
    plan = completed(plan, store.settings.office())
    meeting = store.meetings.create(
        now,
        **store.meetings.last_emblem(plan.issuing_body),
        **{name: getattr(plan, name) for name in _SAME},
        legal_grounds=plan.legal_grounds or USUAL[plan.kind],
        starts_at=_moment(plan.starts_at),
        ends_at=_moment(plan.ends_at),
        default_body=plan.deferral.body,
        default_deadline=plan.deferral.deadline,
        default_channel=plan.deferral.channel,
        first_session=_first_session(store, beside) if beside else None,
    )
    _fill(store, meeting, plan, now)
    if previous:
        _follow(store, meeting, previous)
    store.links.begin(meeting)
    store.seal_meeting(meeting)
    code = store.meetings.get(meeting).code
    store.journal.append(
        meeting,
        at=now,
        device=device,
        op=f"create-{code}",
        command=CREATED,
        events=[{"name": "MeetingCreated", "touches": {"meeting": [meeting]}}],
        result={"code": code, **({"previous": previous} if previous else {})},
        args=plan,
    )
    return code


def _follow(store: Store, meeting: int, previous: str) -> None:
    held = store.meetings.by_code(previous)
    if held.state != MeetingState.CLOSED:
        raise Invalid(field="previous")
    carry_over(store, store.meetings.get(meeting), held)
    open_with(store, meeting)


def _first_session(store: Store, code: str) -> int:
    """Return the first session of the plan to which a meeting belongs. Raises ReadHere for a
    unit's."""
    first = store.meetings.first_session(code)
    if store.units.is_delivered(first):
        raise ReadHere
    return first


def _fill(store: Store, meeting: int, plan: Plan, now: int) -> None:
    """Insert what belongs to the meeting; questions name their group and answerer."""
    for item in plan.agenda:
        store.agenda.append(meeting, **msgspec.structs.asdict(item))
    for officer in plan.officers:
        store.officers.append(meeting, **msgspec.structs.asdict(officer))
    for signer in plan.signers:
        store.signers.append(meeting, **msgspec.structs.asdict(signer))
    groups = {
        group.name: store.groups.append(meeting, **msgspec.structs.asdict(group))
        for group in plan.groups
    }
    for delegate in plan.delegates:
        values = {**msgspec.structs.asdict(delegate), "group": groups[delegate.group]}
        store.delegates.append(meeting, **values)
    count(store, groups.values())
    _place(store, meeting, plan.sites)
    answerers = {
        answerer.name: store.answerers.append(meeting, **msgspec.structs.asdict(answerer))
        for answerer in plan.answerers
    }
    for task in plan.tasks:
        values = msgspec.structs.asdict(task)
        done_at = now if values.pop("done") else None
        store.tasks.append(meeting, **values, done_at=done_at)
    for collector in plan.collectors:
        values = {**msgspec.structs.asdict(collector), "group": groups.get(collector.group)}
        store.collectors.append(meeting, **values)
    for attachment in plan.attachments:
        store.attachments.append(meeting, **msgspec.structs.asdict(attachment))
    for number, question in enumerate(plan.questions, 1):
        values = _question_values(question)
        values["group"] = groups.get(question.group)
        values["answerer"] = answerers.get(question.answerer)
        store.questions.add(meeting=meeting, number=number, asked_at=whole_minute(now), **values)


def _place(store: Store, meeting: int, sites: list[PlanSite]) -> None:
    """Insert the sites, the main hall first, which is one wherever there are others."""
    main = main_of(sites)
    if sites:
        name = main.name if main else MAIN_HALL
        store.sites.append(meeting, name=name, kind=SiteKind.MAIN)
    for site in sites:
        if site is not main:
            store.sites.append(meeting, **msgspec.structs.asdict(site))


def create_from_archive(store: Store, source: Record, now: int) -> str:
    """Insert the meeting of an archive as it was, under its own code; return the code.

    Runs inside the caller's transaction. Raises AlreadyHere if a meeting has that code, or
    had it before.
    """
    code = source.meeting.code
    former = store.meetings.once_named(code)
    if former is not None:
        raise AlreadyHere(meeting=store.meetings.get(former).code)
    if store.meetings.where("t.code = ?", code):
        raise AlreadyHere(meeting=code)
    insert(store, source, now)
    return code


def insert(store: Store, source: Record, now: int) -> int:
    """Insert the meeting of an archive, whose code must be free, and return its id."""
    code, record = source.meeting.code, renumbered(source, store.next_ids())
    store.put(record)
    meeting = record.meeting.id
    store.links.begin(meeting)
    store.seal_meeting(meeting)
    brought = {kind: list(getattr(record, kind)) for kind in ("speakers", "answers", "polls")}
    store.journal.append(
        meeting,
        at=now,
        device=0,
        op=f"import-{code}",
        command="meeting.import",
        events=[{"name": IMPORTED, "touches": {"meeting": [meeting], **brought}}],
        result={"code": code},
        args={},
    )
    return meeting


def _question_values(question: PlanQuestion) -> dict[str, object]:
    values = msgspec.structs.asdict(question)
    if question.name_mode == NameMode.UNRECORDED:
        values["name"] = ""
    return {**values, "origin": Origin.COLLECTED, "state": QuestionState.SHOWN}


def _moment(local: str) -> int | None:
    if not local:
        return None
    return int(datetime.fromisoformat(local).replace(tzinfo=ZONE).timestamp() * 1000)
