"""The plans that come with the program, and the page that tells how to write one."""

import re
from pathlib import Path

import msgspec
import pytest

from liveqa.domain import plan as parts
from liveqa.domain.words import AgendaKind, Direction, Duty, MeetingKind, NameMode, OpinionKind
from liveqa.errors import NotFound
from liveqa.imports.plan import parse_plans
from liveqa.imports.shipped import shipped, shipped_plan

DOCS = Path(__file__).parent.parent.parent / "docs" / "plan.md"


def test_the_shipped_plans_are_listed() -> None:
    assert [name for name, _ in shipped()] == [
        "mam-non-nguoi-lao-dong",
        "mam-non-phu-huynh",
        "thu-duc-2024",
    ]
    assert all(shipped_plan(name).title == title for name, title in shipped())


@pytest.mark.parametrize("name", ["", "nothing", "../plans/thu-duc-2024", "thu-duc-2024.yaml"])
def test_an_unknown_shipped_plan_is_not_found(name: str) -> None:
    with pytest.raises(NotFound):
        shipped_plan(name)


def test_the_education_offices_conference() -> None:
    plan = shipped_plan("thu-duc-2024")
    assert plan.starts_at == "2024-05-04 08:00"
    assert plan.host not in ("", plan.issuing_body)
    assert [item.kind for item in plan.agenda] == [
        AgendaKind.OPENING,
        AgendaKind.INTRODUCTION,
        AgendaKind.REPORT,
        AgendaKind.OPINIONS,
        AgendaKind.ANSWERS,
        AgendaKind.CONCLUSION,
        AgendaKind.CLOSING,
    ]
    assert sum(item.minutes for item in plan.agenda) == 150
    assert all(group.invited for group in plan.groups)
    assert {officer.duty for officer in plan.officers} == set(Duty)
    assert len(plan.questions) == 6
    assert any(q.prepared_answer for q in plan.questions)
    assert not all(q.prepared_answer for q in plan.questions)


def test_the_kindergartens_two_sessions() -> None:
    staff, parents = shipped_plan("mam-non-nguoi-lao-dong"), shipped_plan("mam-non-phu-huynh")
    assert staff.kind == MeetingKind.LABOUR
    assert {question.direction for question in staff.questions} == set(Direction)
    assert (staff.starts_at, staff.ends_at) == ("2024-12-28 17:00", "2024-12-28 18:30")
    assert (parents.starts_at, parents.ends_at) == ("", "")
    assert len(parents.groups) == 11


def test_the_document_tells_of_every_field_and_word() -> None:
    written = DOCS.read_text(encoding="utf-8")
    kinds = [kind for kind in vars(parts).values() if isinstance(kind, type)]
    structs = [
        kind
        for kind in kinds
        if issubclass(kind, msgspec.Struct) and kind.__module__ == parts.__name__
    ]
    names = {info.name for kind in structs for info in msgspec.structs.fields(kind)}
    words = {*AgendaKind, *Direction, *Duty, *MeetingKind, *NameMode, *OpinionKind}
    assert [name for name in sorted(names | words) if f"`{name}`" not in written] == []


EXAMPLES = re.findall(r"```yaml\n(.+?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.split("\n")[0])
def test_every_example_of_the_document_is_a_plan(example: str) -> None:
    assert all(plan.title for plan in parse_plans(example))
