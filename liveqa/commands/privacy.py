"""What was told about a person can be erased: on request, and when the meeting's day for it has
come. The journal keeps that it was done; its chain holds, since it covers digests.
"""

from datetime import date

from liveqa.commands.registry import Context, Event, Result, command
from liveqa.commands.rules import OneQuestion, find_question
from liveqa.domain.record import Meeting
from liveqa.domain.words import ALWAYS, MeetingState, NameMode, Role
from liveqa.store import Store

GONE = {"name": "", "unit": "", "name_mode": NameMode.UNRECORDED}


@command("question.erase_person", Role.SECRETARY, Role.ORGANISER, states=ALWAYS, momentary=False)
def erase_person(ctx: Context, args: OneQuestion) -> Result:
    """Erase who asked a question, with all that the same person told: name, unit, contact, in
    the record and in the journal, and what the phone was called. The questions stay, without a
    name."""
    question = find_question(ctx, args.question)
    questions, speakers = ctx.store.questions.of_same_person(question)
    erase(ctx.store, questions, speakers)
    ctx.store.devices.forget_askers(questions)
    ctx.store.journal.forget(ctx.meeting.id, questions, speakers)
    ctx.emit("PersonErased", questions=questions, speakers=speakers)
    return {"questions": len(questions)}


def erase(store: Store, questions: list[int], speakers: list[int]) -> None:
    """Take the person out of these rows."""
    for id in questions:
        store.questions.change(id, **GONE, contact="", wants_reply=False)
    for id in speakers:
        store.speakers.change(id, **GONE, seat="")


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
    questions = [row.id for row in store.questions.of(meeting)]
    speakers = [row.id for row in store.speakers.of(meeting)]
    erase(store, questions, speakers)
    store.journal.forget_all(meeting)
    store.devices.forget_labels(meeting)
    store.meetings.change(meeting, purged_at=now)
    touched = {"meeting": [meeting], "questions": questions, "speakers": speakers}
    events = [Event("PersonalDataPurged", touched)]
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
