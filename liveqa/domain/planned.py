"""The plan of a meeting as it stands now: what is known before the day, and nothing of the day."""

from typing import Any

import msgspec

from liveqa.dates import local
from liveqa.domain.plan import (
    Plan,
    PlanAnswerer,
    PlanAttachment,
    PlanCollector,
    PlanDeferral,
    PlanDelegate,
    PlanGroup,
    PlanItem,
    PlanOfficer,
    PlanQuestion,
    PlanSigner,
    PlanSite,
    PlanTask,
)
from liveqa.domain.record import Question, Record, Row, Task
from liveqa.domain.sites import is_usual, ordered
from liveqa.domain.words import NameMode, Origin

_APART = {"starts_at", "ends_at", "deferral", "wifi_password"}


def plan_of(record: Record) -> Plan:
    """Return a meeting's plan. Left out are the Wi-Fi's password, and who asked a collected
    question, unless everyone may know it."""
    meeting = record.meeting
    lists = {
        "agenda": _rows(PlanItem, record.agenda),
        "groups": _rows(PlanGroup, record.groups),
        "delegates": [
            PlanDelegate(name=row.name, group=_name(record.groups, row.group), office=row.office)
            for row in _ordered(record.delegates)
            if row.name
        ],
        "sites": [
            _of(PlanSite, site) for site in ordered(record.sites.values()) if not is_usual(site)
        ],
        "officers": _rows(PlanOfficer, record.officers),
        "signers": _rows(PlanSigner, record.signers),
        "answerers": _rows(PlanAnswerer, record.answerers),
        "attachments": _rows(PlanAttachment, record.attachments),
        "tasks": [_task(row) for row in _ordered(record.tasks)],
        "collectors": [
            msgspec.structs.replace(_of(PlanCollector, row), group=_name(record.groups, row.group))
            for row in _ordered(record.collectors)
        ],
        "questions": [
            _question(row, record)
            for row in sorted(record.questions.values(), key=lambda row: row.number)
            if row.origin == Origin.COLLECTED
        ],
    }
    same = set(Plan.__struct_fields__) - _APART - set(lists)
    values: dict[str, Any] = {
        **{name: getattr(meeting, name) for name in same},
        "starts_at": _moment(meeting.starts_at),
        "ends_at": _moment(meeting.ends_at),
        "deferral": PlanDeferral(
            body=meeting.default_body,
            deadline=meeting.default_deadline,
            channel=meeting.default_channel,
        ),
        **lists,
    }
    return Plan(**values)


def _ordered(rows: dict[int, Any]) -> list[Any]:
    return sorted(rows.values(), key=lambda row: row.position)


def _rows(kind: Any, rows: dict[int, Any]) -> list[Any]:
    return [_of(kind, row) for row in _ordered(rows)]


def _of(kind: Any, row: Row) -> Any:
    """Return of a row what the plan says of it; references are filled in by their names."""
    values = {name: getattr(row, name) for name in kind.__struct_fields__}
    return kind(**{name: "" if value is None else value for name, value in values.items()})


def _task(row: Task) -> PlanTask:
    return PlanTask(
        work=row.work,
        assignee=row.assignee,
        support=row.support,
        due=row.due,
        due_note=row.due_note,
        done=row.done_at is not None,
    )


def _question(row: Question, record: Record) -> PlanQuestion:
    is_named = row.name_mode == NameMode.NAMED and bool(row.name)
    return PlanQuestion(
        text=row.text,
        kind=row.kind,
        direction=row.direction,
        topic=row.topic,
        group=_name(record.groups, row.group),
        unit=row.unit,
        name=row.name if is_named else "",
        name_mode=NameMode.NAMED if is_named else NameMode.UNRECORDED,
        prepared_answer=row.prepared_answer,
        prepared_outcome=row.prepared_outcome,
        prepared_reason=row.prepared_reason,
        prepared_body=row.prepared_body,
        prepared_deadline=row.prepared_deadline,
        prepared_channel=row.prepared_channel,
        answerer=_name(record.answerers, row.answerer),
    )


def _name(rows: dict[int, Any], id: int | None) -> str:
    return rows[id].name if id in rows else ""


def _moment(at: int | None) -> str:
    return f"{local(at):%Y-%m-%d %H:%M}" if at else ""
