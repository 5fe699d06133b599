"""What is known before the day: plans read and written, their sessions, what is to be done, and the
documents for the participants."""

from flask import Blueprint, Response

from liveqa.dates import local
from liveqa.domain.office import Office, office_in
from liveqa.domain.phrases import Phrases
from liveqa.domain.planned import plan_of
from liveqa.domain.preparing import SOON, waiting
from liveqa.domain.recurrence import next_day
from liveqa.domain.words import Role
from liveqa.imports.plan_file import written
from liveqa.imports.reading import read_document
from liveqa.imports.school.reading import PlanRead
from liveqa.imports.shipped import shipped
from liveqa.machine.clock import now_ms
from liveqa.web import scans
from liveqa.web.contract import answers
from liveqa.web.shapes import (
    AttachedFile,
    Keeping,
    PhraseEdit,
    Plans,
    Session,
    Sessions,
    ShippedPlan,
    Tasks,
)
from liveqa.web.site import site

plans = Blueprint("plans", __name__)


@plans.get("/plans", endpoint="plans")
@answers(Role.ORGANISER)
def shipped_plans() -> Plans:
    """Return the plans shipped with the program."""
    return Plans([ShippedPlan(name, title) for name, title in shipped()])


@plans.post("/plans/readings")
@answers(Role.ORGANISER, brings=True)
def read_plan(asked: bytes) -> PlanRead:
    """Return what the plan in a document or a text says, sentence by sentence, for an organiser to
    choose from."""
    return read_document(asked)


@plans.get("/tasks")
@answers(Role.ORGANISER)
def tasks() -> Tasks:
    """Return what is still to be done for any meeting of this house."""
    reader, today = site().service.reader, local(now_ms()).date()
    meetings = {meeting.id: meeting for meeting in reader.meetings.own()}
    open_tasks = reader.tasks.where("t.done_at IS NULL")
    ours = [task for task in open_tasks if task.meeting in meetings]
    return Tasks(today.isoformat(), SOON, waiting(meetings, ours, today))


@plans.get("/office")
@answers(Role.ORGANISER)
def office() -> Office:
    """Return what this house keeps for its next meetings."""
    return site().service.reader.settings.office()


@plans.post("/office")
@answers(Role.ORGANISER)
def keep_office(asked: Keeping) -> Office:
    """Keep for the house's next meetings what a meeting says of the house."""
    service = site().service
    meeting = service.reader.meetings.by_code(asked.meeting)
    found = office_in(plan_of(service.reader.record(meeting.id)))
    service.keep_office(found)
    return found


@plans.post("/office/forget")
@answers(Role.ORGANISER)
def forget_office() -> Office:
    """Keep nothing for the house's next meetings."""
    site().service.keep_office(Office())
    return Office()


@plans.get("/phrases")
@answers(Role.ORGANISER, Role.SECRETARY)
def phrases() -> Phrases:
    """Return what this house typed once for all its meetings."""
    return site().service.reader.settings.phrases()


@plans.post("/phrases")
@answers(Role.ORGANISER, Role.SECRETARY)
def edit_phrases(asked: PhraseEdit) -> Phrases:
    """Change what this house typed once for all its meetings; what others changed meanwhile
    stays."""
    return site().service.edit_phrases(asked.before, asked.after)


@plans.get("/meetings/<code>/sessions")
@answers(Role.ORGANISER)
def sessions(code: str) -> Sessions:
    """Return the sessions of a meeting's plan, and the day on which its recurrence has the next
    one."""
    meetings = site().service.reader.meetings
    meeting = meetings.by_code(code)
    after = local(max(meeting.starts_at or 0, now_ms())).date()
    day = next_day(meeting.recurrence, after)
    found = [
        Session(each.code, each.title, each.starts_at, each.state)
        for each in meetings.sessions(meeting)
    ]
    return Sessions(found, day.isoformat() if day else "")


@plans.get("/meetings/<code>/plan.yaml")
@answers(Role.ORGANISER, gives=bytes, media=("application/yaml",))
def plan_file(code: str) -> Response:
    """Return the plan file of a meeting and of the other sessions of its plan."""
    reader = site().service.reader
    meeting = reader.meetings.by_code(code)
    records = [reader.record(session.id) for session in reader.meetings.sessions(meeting)]
    response = Response(written([plan_of(record) for record in records]))
    response.headers["Content-Type"] = "application/yaml; charset=utf-8"
    response.headers["Content-Disposition"] = f'attachment; filename="ke-hoach-{meeting.code}.yaml"'
    response.headers["Cache-Control"] = "no-store"
    return response


@plans.post("/meetings/<code>/attachments")
@answers(Role.ORGANISER, brings=True)
def keep_attachment(code: str, asked: bytes) -> AttachedFile:
    """Keep the file of a document for the participants; `attachment.add` says what it is."""
    reader = site().service.reader
    ours = reader.scans.named(site().service.boards.get(code).id)
    elsewhere = reader.scans.named() - ours
    return AttachedFile(scans.bring_attachment(site().config.data, asked, elsewhere), len(asked))
