"""Erase what was told about a person: on request, and on the meeting's day for it. The journal
keeps that it was done; its chain holds, since it covers digests."""

from datetime import date, timedelta
from functools import partial

from msgspec import structs

from liveqa.commands.carried import erase_carried
from liveqa.commands.fields import Day, Id
from liveqa.commands.forgetting import forget, forget_checks
from liveqa.commands.registry import REGISTRY, Args, Beside, Context, Event, Result, command
from liveqa.commands.rules import OneQuestion, OwnQuestion, check_day, check_own
from liveqa.dates import local
from liveqa.domain.columns import rows_of
from liveqa.domain.erasing import erased
from liveqa.domain.leaving import Leaving, Reach, Wording, Words
from liveqa.domain.record import KINDS, Meeting, Question, Record
from liveqa.domain.words import ALWAYS, MeetingState, NameMode, Role
from liveqa.errors import PurgeNotMoved, PurgeTooEarly, PurgeTooLate
from liveqa.store import Store

FURTHEST = timedelta(days=50 * 365)
"""How far away a day for erasing may be."""

Touched = dict[str, list[int]]


@command(
    "question.erase_person",
    Role.SECRETARY,
    Role.ORGANISER,
    states=ALWAYS,
    momentary=False,
    personal=False,
    of_units=True,
)
def erase_person(ctx: Context, args: OneQuestion) -> Result:
    """Erase what a question tells of the person who asked it: name, unit, contact, and the name in
    its texts, its letter and the journal; with a name that everybody sees, also that of the
    speaking turn it was said in and of what else was said there, and wherever somebody typed it.
    What else the person asked stays as it is: to find it would tell whose it is. The signed copies
    of papers that named them are removed: `scans`."""
    question = ctx.own(ctx.store.questions, args.question)
    return _erase(ctx, _belonging(ctx.store, question))


class OneTurn(Args):
    speaker: Id


@command(
    "speaker.erase_person",
    Role.SECRETARY,
    Role.ORGANISER,
    states=ALWAYS,
    momentary=False,
    personal=False,
)
def erase_speaker(ctx: Context, args: OneTurn) -> Result:
    """Erase what a speaking turn tells of the person who spoke, and of that person what everybody
    sees was said in it, as `question.erase_person` does."""
    speaker = ctx.own(ctx.store.speakers, args.speaker)
    return _erase(ctx, _turn(ctx.store, speaker.id))


class OneDelegate(Args):
    delegate: Id


@command(
    "delegate.erase_person",
    Role.SECRETARY,
    Role.ORGANISER,
    states=ALWAYS,
    momentary=False,
    personal=False,
    of_units=True,
)
def erase_delegate(ctx: Context, args: OneDelegate) -> Result:
    """Erase a delegate's name and office, and the name wherever somebody typed it or a paper names
    who was absent, as `question.erase_person` does. The row stays, and the figures with it."""
    delegate = ctx.own(ctx.store.delegates, args.delegate)
    return _erase(ctx, Leaving(frozenset(), delegates=frozenset({delegate.id})))


@command(
    "question.erase_own",
    Role.ATTENDEE,
    states=ALWAYS,
    momentary=False,
    personal=False,
    while_muted=True,
    discreet=True,
)
def erase_own(ctx: Context, args: OwnQuestion) -> Result:
    """Erase from one's own question the name, unit and contact, the name in its own text, and all
    that from the journal; the question stays. What others wrote is erased by staff alone."""
    question = ctx.own(ctx.store.questions, args.question)
    check_own(ctx, question, args.handle)
    _erase(ctx, Leaving(frozenset({question.id}), reach=Reach.OWN))
    return {}


def _belonging(store: Store, question: Question) -> Leaving:
    """Return what everybody can see to belong with a question: what was said under a name in the
    same speaking turn, if the question itself was."""
    if question.speaker is not None and question.name_mode == NameMode.NAMED:
        return _turn(store, question.speaker)
    return Leaving(frozenset({question.id}))


def _turn(store: Store, speaker: int) -> Leaving:
    said = store.questions.where("t.speaker = ? AND t.name_mode = ?", speaker, NameMode.NAMED)
    return Leaving(frozenset(question.id for question in said), frozenset({speaker}))


def _erase(ctx: Context, leaving: Leaving) -> Result:
    """Write the record without those who leave, and the journal without what they told."""
    before = ctx.store.record(ctx.meeting.id)
    words = Wording(before, leaving)
    after = erased(before, leaving, ctx.now)
    touched = _write(ctx.store, before, after)
    _keep_without(ctx.store, words.of("meeting", before.meeting))
    forget_checks(ctx, before, after)
    ctx.beside += erase_carried(ctx.store, before, leaving, ctx.now)
    questions, speakers = sorted(leaving.questions), sorted(leaving.speakers)
    ctx.store.devices.forget_askers(questions, speakers)
    papers = {id for id, paper in after.papers.items() if paper != before.papers[id]}
    if leaving.reach == Reach.OWN:
        _forget_own(ctx, questions, words.about)
    else:
        forget(ctx, question=questions, speaker=speakers, delegate=sorted(leaving.delegates))
        tells = partial(_tells, words, _about(before, leaving), papers)
        ctx.store.journal.forget_where(ctx.meeting.id, tells)
    scans = sum(bool(before.papers[id].scan) for id in papers)
    asked = sorted({*touched.get("questions", []), *questions})
    spoke = sorted({*touched.get("speakers", []), *speakers})
    ctx.emit("PersonErased", **{**touched, "questions": asked, "speakers": spoke})
    return {"scans": scans}


def _forget_own(ctx: Context, questions: list[int], words: Words) -> None:
    """Erase from the journal what was said of these questions and tells who asked them, and nothing
    else: what was erased shows in which entries."""
    journal, personal = ctx.store.journal, [e.name for e in REGISTRY.values() if e.personal]
    for question in questions:
        told = [*journal.told(ctx.meeting.id, personal, "question", question)]
        journal.forget_revs(ctx.meeting.id, [e.rev for e in told if words.told_by(e.args)])


def _about(record: Record, leaving: Leaving) -> dict[str, set[int]]:
    """Return the rows that are about those who leave alone, by how arguments name them."""
    return {
        kind[:-1]: {id for id, row in rows_of(record, kind).items() if leaving.is_about(kind, row)}
        for kind in ("questions", "speakers", "delegates", "answers", "papers")
    }


def _tells(
    words: Wording, about: dict[str, set[int]], papers: set[int], args: dict[str, object]
) -> bool:
    """Return whether a command's arguments name the person; a scan's file may have the person's
    name."""
    is_about = any(args.get(name) in ids for name, ids in about.items())
    told = words.about if is_about else words.elsewhere
    return told.told_by(args) or ("scan_name" in args and args["paper"] in papers)


def _write(store: Store, before: Record, after: Record) -> Touched:
    """Store the rows that differ, remove those that are gone, and return their ids, by kind."""
    touched: Touched = {}
    for kind in KINDS:
        old, new = rows_of(before, kind), rows_of(after, kind)
        for id in [id for id in old if id not in new]:
            store.rows(kind).remove(id)
            touched.setdefault(kind, []).append(id)
        for id in [id for id in new if old[id] != new[id]]:
            fields = type(old[id]).__struct_fields__
            values = {field: getattr(new[id], field) for field in fields}
            changed = {f: v for f, v in values.items() if v != getattr(old[id], f)}
            store.rows(kind).change(id, **changed)
            touched.setdefault(kind, []).append(id)
    return touched


def _keep_without(store: Store, words: Words) -> None:
    """Keep no line for the house's next meetings, and nothing that it typed for all of them, that
    names one of those who leave."""

    def without(lines: list[str]) -> list[str]:
        return [line for line in lines if words.out_of(line) == line]

    office, phrases = store.settings.office(), store.settings.phrases()
    store.settings.keep(structs.replace(office, addressees=without(office.addressees)))
    kept = {name: without(entries) for name, entries in structs.asdict(phrases).items()}
    store.settings.keep(structs.replace(phrases, **kept))


class Schedule(Args):
    purge_on: Day


@command("purge.schedule", Role.ORGANISER, states=ALWAYS, momentary=False, personal=False)
def schedule(ctx: Context, args: Schedule) -> Result:
    """Set the day on which the meeting's personal data is erased, also after the close; an empty
    day keeps the data. It lies after the meeting's own day, and until the close also after
    today."""
    planned = structs.replace(ctx.meeting, purge_on=args.purge_on)
    check_purge_day(planned, ctx.now, "purge_on")
    ctx.store.meetings.change(ctx.meeting.id, **scheduled(planned, ctx.now))
    ctx.emit("PurgeScheduled", meeting=ctx.meeting.id)
    return {}


def scheduled(planned: Meeting, now: int) -> dict[str, object]:
    """Return what a new day for erasing changes: a day in the future makes erasing due again, even
    if it was done before."""
    day = _day(planned.purge_on)
    is_due_again = day is not None and day > local(now).date()
    return {"purge_on": planned.purge_on, **({"purged_at": None} if is_due_again else {})}


def check_purge_day(planned: Meeting, now: int, changed: str) -> None:
    """Raise, at the field that was `changed`, unless the planned meeting's day for erasing is
    valid: after all its known days, in the future while it is not closed, and at most 50 years
    away."""
    check_day(planned.purge_on, "purge_on")
    day, today = _day(planned.purge_on), local(now).date()
    if day is None:
        return
    held = _days_of(planned)
    if changed != "purge_on":
        if held and day <= max(held):
            raise PurgeNotMoved(field=changed, day=f"{day:%d/%m/%Y}")
        return
    last = max([*held, *([] if planned.state == MeetingState.CLOSED else [today])], default=today)
    if day <= last:
        raise PurgeTooEarly(field="purge_on", day=f"{last:%d/%m/%Y}")
    latest = max(last, today) + FURTHEST
    if day > latest:
        raise PurgeTooLate(field="purge_on", day=f"{latest:%d/%m/%Y}")


def _days_of(meeting: Meeting) -> list[date]:
    moments = (meeting.starts_at, meeting.ends_at, meeting.opened_at, meeting.ended_at)
    return [local(at).date() for at in moments if at]


def _day(iso: str) -> date | None:
    """Return a stored day; None if there is none, or if an archive brought something else."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def is_due(meeting: Meeting, today: date) -> bool:
    """Return whether the day has come on which a meeting's personal data is erased.

    Erasing waits for the close; a day that had passed by then erases nothing. Names that a
    correction brought after the erasing go when that correction is closed.
    """
    day, ended = _day(meeting.purge_on), meeting.ended_at or meeting.closed_at
    if meeting.state != MeetingState.CLOSED or meeting.rehearsal is not None:
        return False
    if day is None or ended is None or not local(ended).date() < day <= today:
        return False
    return meeting.purged_at is None or meeting.purged_at < (meeting.closed_at or 0)


def purge(store: Store, meeting: int, now: int) -> tuple[int, list[Event], list[Beside]]:
    """Erase everybody who asked or spoke or was to come, and what the journal quotes; return the
    revision and events, and what that did in other meetings.

    Runs inside the caller's transaction.
    """
    before = store.record(meeting)
    leaving = Leaving.of_all(before)
    touched = _write(store, before, erased(before, leaving, now))
    _keep_without(store, Wording(before, leaving).about)
    store.journal.forget_all(meeting)
    store.devices.forget_labels(meeting)
    store.meetings.change(meeting, purged_at=now)
    beside = erase_carried(store, before, leaving, now)
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
    return rev, events, beside
