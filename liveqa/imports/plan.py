"""Read a meeting's plan from a YAML file. Every mistake is named by its line and field.

Fields are named by paths that count from 1, as a reader does: `agenda[2].minutes` is that of the
second programme point. A field left blank counts as one not written.
"""

import re
from datetime import datetime
from functools import cache
from pathlib import Path

from liveqa.domain.plan import Plan
from liveqa.domain.words import NameMode
from liveqa.errors import NotFound, PlanInvalid, PlanUnreadable
from liveqa.imports.fields import Fields
from liveqa.imports.nodes import INVISIBLE, compose
from liveqa.imports.school_plan import is_school_plan, read_school_plan
from liveqa.text import is_blank

SIZE_LIMIT = 1 << 20
PLANS = Path(__file__).parent.parent / "plans"
_KEY = re.compile(r"^[\s?{\[-]*[\"']?[A-Za-z_]+[\"']?\s*:", re.MULTILINE)
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_plan(path: Path) -> Plan:
    """Return the plan in a file, UTF-8 or, as Notepad may save it, UTF-16. Raises PlanInvalid, and
    PlanUnreadable for a file that is missing, larger than 1 MiB or no text."""
    try:
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise PlanUnreadable(reason="plan.not_readable", source=path.name) from error
    return parse_plan(_decode(data, path.name), path.name)


def parse_plan(text: str, source: str = "") -> Plan:
    """Return the plan in a YAML text, or what a school's own plan says of the meeting; `source` is
    what errors call it. Raises PlanInvalid, and PlanUnreadable for more than 1 MiB and for a text
    that is no plan."""
    if len(text) > SIZE_LIMIT:
        raise PlanUnreadable(reason="plan.too_large", source=source)
    text = text.lstrip(INVISIBLE)
    if is_school_plan(text):
        return read_school_plan(text)
    if not is_blank(text) and not _KEY.search(text):
        raise PlanUnreadable(reason="plan.no_plan", source=source)
    try:
        fields = Fields(compose(text), Plan)
        plan: Plan = fields.read()
        _check(plan, fields)
    except PlanInvalid as error:
        error.params["source"] = source
        raise
    return plan


@cache
def shipped_plan(name: str) -> Plan:
    """Return a plan that comes with the program; raises NotFound."""
    if name not in {path.stem for path in PLANS.glob("*.yaml")}:
        raise NotFound(field="shipped")
    return read_plan(PLANS / f"{name}.yaml")


def shipped() -> list[tuple[str, str]]:
    """Return the names and titles of the plans that come with the program."""
    names = sorted(path.stem for path in PLANS.glob("*.yaml"))
    return [(name, shipped_plan(name).title) for name in names]


def _decode(data: bytes, source: str) -> str:
    if len(data) > SIZE_LIMIT:
        raise PlanUnreadable(reason="plan.too_large", source=source)
    encoding = next((name for bom, name in _BOMS.items() if data.startswith(bom)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise PlanUnreadable(reason="plan.not_text", source=source) from error


def _check(plan: Plan, fields: Fields) -> None:
    """Check what needs several fields at once, or a calendar."""
    for field, moment in (
        ("starts_at", plan.starts_at),
        ("ends_at", plan.ends_at),
        ("deferral.deadline", plan.deferral.deadline),
    ):
        _check_calendar(moment, field, fields)
    if plan.starts_at and plan.ends_at and plan.ends_at <= plan.starts_at:
        raise fields.wrong("ends_at", "plan.ends_before_start")
    groups = _names([group.name for group in plan.groups], "groups", fields)
    answerers = _names([answerer.name for answerer in plan.answerers], "answerers", fields)
    for at, question in enumerate(plan.questions, 1):
        path = f"questions[{at}]"
        if question.group and question.group not in groups:
            raise fields.wrong(f"{path}.group", "plan.unknown_group", name=question.group)
        if question.answerer and question.answerer not in answerers:
            raise fields.wrong(f"{path}.answerer", "plan.unknown_answerer", name=question.answerer)
        if question.name and question.name_mode == NameMode.UNRECORDED:
            raise fields.wrong(f"{path}.name", "plan.name_without_mode")
        if not question.name and question.name_mode != NameMode.UNRECORDED:
            raise fields.wrong(f"{path}.name_mode", "plan.mode_without_name")


def _check_calendar(moment: str, field: str, fields: Fields) -> None:
    try:
        if moment:
            datetime.fromisoformat(moment)
    except ValueError as error:
        raise fields.wrong(field, "plan.no_such_day", value=moment) from error


def _names(names: list[str], field: str, fields: Fields) -> set[str]:
    """Return the names as a set; raises PlanInvalid for one that is listed twice."""
    for at, name in enumerate(names, 1):
        if name in names[: at - 1]:
            raise fields.wrong(f"{field}[{at}].name", "plan.twice", name=name)
    return set(names)
