"""The plan file, in and out: what a meeting's plan says is read again as the same plan."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liveqa.domain.plan import Plan
from liveqa.domain.planned import plan_of
from liveqa.errors import PlanInvalid
from liveqa.imports.plan import parse_plans
from liveqa.imports.plan_file import written
from liveqa.service.committing import run
from liveqa.service.jobs import Create
from tests.room import START, Room

# What people type, with the signs that YAML reads in its own way, and what the program never keeps.
_TEXT = st.text("aÁđ 1:#-?,.\"'\\[]{}|>*&!%@`“”()/;", min_size=1, max_size=12).map(
    lambda text: f"Ý {text.strip()}".strip()
)
_DUE = st.sampled_from(["", "D", "D-5", "D+12", "2026-12-23", "2026-12-23 17:00"])
_EACH = {
    "tasks": st.fixed_dictionaries({"work": _TEXT, "assignee": _TEXT, "due": _DUE}),
    "collectors": st.fixed_dictionaries({"name": _TEXT, "source": _TEXT, "due": _DUE}),
    "delegates": st.fixed_dictionaries(
        {"name": _TEXT, "office": _TEXT, "group": st.sampled_from(["Tổ 1", "Lớp: A"])}
    ),
    "attachments": st.fixed_dictionaries({"title": _TEXT}),
    "purposes": _TEXT,
    "contents": _TEXT,
    "agenda": st.fixed_dictionaries({"title": _TEXT, "text": _TEXT, "minutes": st.integers(0, 90)}),
}
_WHOLE = {"purposes", "requirements", "budget", "plan_title"}


@st.composite
def plans(draw: st.DrawFn) -> list[Plan]:
    """One to three sessions, as they are kept: what is the whole plan's stands in the first."""
    found = []
    for place in range(draw(st.integers(1, 3))):
        lists: dict[str, Any] = {
            name: draw(st.lists(each, max_size=3)) for name, each in _EACH.items()
        }
        for name in _WHOLE & set(lists) if place else ():
            lists[name] = []
        for task in lists["tasks"]:
            task["work"] = f"{task['work']} {place}"
        values = {
            "title": draw(_TEXT),
            "venue": draw(_TEXT),
            "recurrence": draw(st.sampled_from(["", "FREQ=MONTHLY;BYDAY=-1TH"])),
            "form": draw(st.sampled_from([None, "hybrid"])),
            "review": draw(st.booleans()),
            "slips": draw(st.booleans()),
            "early_intake": draw(st.booleans()),
            "early_due": draw(_DUE),
            "groups": [{"name": name} for name in sorted({d["group"] for d in lists["delegates"]})],
            **lists,
        }
        found.append(msgspec.convert(values, Plan))
    if len(found) > 1:
        found[0].plan_title = draw(_TEXT)
    return found


@settings(max_examples=150, deadline=None)
@given(plans())
def test_a_written_plan_file_is_read_as_the_same_plan(given_plans: list[Plan]) -> None:
    text = written(given_plans)
    assert parse_plans(text) == given_plans, text


FILE = """
title: Tổ chức đối thoại năm học 2024 - 2025
purposes: [Nắm bắt tâm tư]
issuing_body: Trường Mầm non Tuổi Thơ
tasks:
  - {work: Xây dựng kế hoạch, assignee: Hiệu trưởng, due: 2024-10-02}
  - {work: Chuẩn bị cơ sở vật chất, assignee: "Lan Anh, Huyền", due: D-1}
sessions:
  - title: Đối thoại với người lao động
    kind: labour
    starts_at: 2024-12-28 17:00
    groups: [{name: Tổ Lá, invited: 9}]
    collectors: [{name: Chủ tịch công đoàn, group: Tổ Lá, due: 2024-12-23}]
    tasks: [{work: Chụp ảnh, due: D}]
  - title: Đối thoại với cha mẹ trẻ em
    time_note: 08h00 – 09h30 ngày …/01/2025
    issuing_body: Trường Mầm non Khác
"""


def test_sessions_share_what_stands_outside_of_them() -> None:
    first, second = parse_plans(FILE)
    assert (first.plan_title, first.purposes) == (
        "Tổ chức đối thoại năm học 2024 - 2025",
        ["Nắm bắt tâm tư"],
    )
    assert (second.plan_title, second.purposes) == ("", [])
    assert [task.work for task in first.tasks] == [
        "Xây dựng kế hoạch",
        "Chuẩn bị cơ sở vật chất",
        "Chụp ảnh",
    ]
    # what is due by a session's day is done for each, a day of the calendar is there once
    assert [task.work for task in second.tasks] == ["Chuẩn bị cơ sở vật chất"]
    assert (first.issuing_body, second.issuing_body) == (
        "Trường Mầm non Tuổi Thơ",
        "Trường Mầm non Khác",
    )


def test_what_was_made_from_a_plan_file_is_exported_as_that_plan_file(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    room, elsewhere = Room(tmp_path / "one"), Room(tmp_path / "other")
    first, second = parse_plans(FILE)
    code = run(room.store, Create(first, now=START)).result
    run(room.store, Create(second, now=START, beside=code))

    def exported(store: Any, of: str) -> str:
        found = store.meetings.sessions(store.meetings.by_code(of))
        return written([plan_of(store.record(meeting.id)) for meeting in found])

    text = exported(room.store, code)
    codes: list[str] = []
    for plan in parse_plans(text):
        made = Create(plan, now=START, beside=codes[0] if codes else "")
        codes.append(run(elsewhere.store, made).result)
    assert exported(elsewhere.store, codes[1]) == text
    assert [plan.title for plan in parse_plans(text)] == [first.title, second.title]
    assert parse_plans(text)[0].tasks == first.tasks


ANSWERED = [
    {"prepared_answer": "Đã sửa xong", "prepared_outcome": "answered"},
    {
        "prepared_outcome": "to_verify",
        "prepared_reason": "Chờ thẩm định",
        "prepared_body": "Tổ Lá",
        "prepared_deadline": "2027-01-09",
        "prepared_channel": "Văn bản",
    },
    {"prepared_outcome": "beyond_authority"},
    {"prepared_outcome": "off_topic", "prepared_reason": "Thuộc nội dung khác"},
]


def test_what_is_to_become_of_a_question_goes_out_and_in(tmp_path: Path) -> None:
    room = Room(tmp_path)
    questions = [{"text": f"Câu {at}?", **each} for at, each in enumerate(ANSWERED)]
    plan = msgspec.convert({"title": "Đối thoại", "questions": questions}, Plan)
    code = run(room.store, Create(plan, now=START)).result
    record = room.store.record(room.store.meetings.by_code(code).id)
    [read] = parse_plans(written([plan_of(record)]))
    assert read.questions == plan.questions


_NO_GROUP = "plan.unknown_group"


@pytest.mark.parametrize(
    ("text", "field", "reason"),
    [
        ("title: A\ntasks:\n  - {work: B, due: 5 ngày}", "tasks[1].due", "plan.due"),
        ("title: A\ntasks:\n  - {work: B, due: 2024-02-31}", "tasks[1].due", "plan.no_such_day"),
        ("title: A\ncollectors: [{name: B, group: C}]", "collectors[1].group", _NO_GROUP),
        ("title: A\ndelegates: [{name: B, group: C}]", "delegates[1].group", _NO_GROUP),
        ("title: A\nrecurrence: hằng tháng", "recurrence", "plan.recurrence"),
        ("questions: [{text: A}]\nsessions: [{title: B}]", "questions", "plan.of_one_session"),
        ("title: A\nsessions:\n  - venue: B", "title", "plan.required"),
        ("title: A\nsessions: B", "sessions", "plan.list_expected"),
    ],
)  # fmt: skip
def test_mistakes_are_named(text: str, field: str, reason: str) -> None:
    with pytest.raises(PlanInvalid) as problem:
        parse_plans(text)
    assert (problem.value.field, problem.value.params["reason"]) == (field, reason)
