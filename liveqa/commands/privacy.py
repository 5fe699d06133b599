"""What was told about a person can be erased: on request, and when the meeting's day for it has
come. The journal keeps that it was done; its chain holds, since it covers digests.
"""

from datetime import date
from functools import partial

from liveqa.commands.registry import Context, Event, Result, command
from liveqa.commands.rules import OneQuestion, find_question
from liveqa.domain.erasing import Leaving, Words, erased, words_of
from liveqa.domain.record import KINDS, Meeting, Record, Row
from liveqa.domain.words import ALWAYS, MeetingState, Role
from liveqa.store import Store

Touched = dict[str, list[int]]


@command("question.erase_person", Role.SECRETARY, Role.ORGANISER, states=ALWAYS, momentary=False)
def erase_person(ctx: Context, args: OneQuestion) -> Result:
    """Erase who asked a question, with all that the same person told: name, unit, contact, in
    the record, its texts and approved papers, and in the journal, and what the phone was called.
    The questions stay, without a name; signed copies of papers that bear it go: `scans`."""
    question = find_question(ctx, args.question)
    questions, speakers = ctx.store.questions.of_same_person(question)
    leaving = Leaving(frozenset(questions), frozenset(speakers))
    before = ctx.store.record(ctx.meeting.id)
    words = words_of(before, leaving)
    after = erased(before, leaving, ctx.now)
    touched = _write(ctx.store, before, after)
    ctx.store.devices.forget_askers(questions, speakers)
    papers = {id for id, paper in after.papers.items() if paper != before.papers[id]}
    ctx.store.journal.forget(ctx.meeting.id, questions, speakers)
    ctx.store.journal.forget_where(ctx.meeting.id, partial(_tells, words, papers))
    scans = sum(bool(before.papers[id].scan) for id in papers)
    ctx.emit("PersonErased", **{**touched, "questions": questions, "speakers": speakers})
    return {"questions": len(questions), "scans": scans}


def _tells(words: Words, papers: set[int], args: dict[str, object]) -> bool:
    """Whether a command's arguments name the person; a scan's file may be called by the name."""
    return words.told_by(args) or ("scan_name" in args and args["paper"] in papers)


def _write(store: Store, before: Record, after: Record) -> Touched:
    """Store what differs; the ids of the rows that do, by kind."""
    touched: Touched = {}
    for kind in KINDS:
        old, new = _rows(before, kind), _rows(after, kind)
        for id in [id for id in old if old[id] != new[id]]:
            fields = type(old[id]).__struct_fields__
            values = {field: getattr(new[id], field) for field in fields}
            changed = {f: v for f, v in values.items() if v != getattr(old[id], f)}
            store.rows(kind).change(id, **changed)
            touched.setdefault(kind, []).append(id)
    return touched


def _rows(record: Record, kind: str) -> dict[int, Row]:
    found = getattr(record, kind)
    if isinstance(found, dict):
        return found
    return {found.id: found} if found else {}


def is_due(meeting: Meeting, today: date) -> bool:
    """Whether the day has come on which a meeting's personal data goes. It waits for the close."""
    return bool(
        meeting.purge_on
        and meeting.purged_at is None
        and meeting.state != MeetingState.OPEN
        and date.fromisoformat(meeting.purge_on) <= today
    )


def purge(store: Store, meeting: int, now: int) -> tuple[int, list[Event]]:
    """Erase everybody who asked or spoke, and what the journal quotes; the revision and events.

    Runs inside the caller's transaction.
    """
    before = store.record(meeting)
    leaving = Leaving(frozenset(before.questions), frozenset(before.speakers), everybody=True)
    touched = _write(store, before, erased(before, leaving, now))
    store.journal.forget_all(meeting)
    store.devices.forget_labels(meeting)
    store.meetings.change(meeting, purged_at=now)
    events = [Event("PersonalDataPurged", {**touched, "meeting": [meeting]})]
    rev = store.journal.append(
        meeting,
        at=now,
        device=0,
        op=f"purge-{meeting}-{now}",
        command="meeting.purge",
        events=events,
        result={},
        args={},
    )
    return rev, events
