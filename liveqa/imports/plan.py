"""Read a meeting's plan from a YAML file, or the one that somebody wrote for people. Every mistake
in a YAML file is named by its line and field.

Fields are named by paths that count from 1, as a reader does: `agenda[2].minutes` is that of the
second programme point. A field left blank counts as one not written.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

import msgspec

from liveqa.domain.colour import is_legible
from liveqa.domain.due import is_calendar
from liveqa.domain.plan import Plan, PlanAnswerer, PlanQuestion, PlanSite, dues_of
from liveqa.domain.prepared import needed
from liveqa.domain.sites import MAIN_HALL, called, is_main, main_of
from liveqa.domain.words import NameMode, SiteKind
from liveqa.errors import (
    ColourTooPale,
    Empty,
    Invalid,
    NotAName,
    NotFound,
    PlanInvalid,
    PlanUnreadable,
)
from liveqa.imports import documents
from liveqa.imports.fields import Fields
from liveqa.imports.nodes import INVISIBLE, Node, compose
from liveqa.imports.plan_sessions import sessions_in, shared_out, whole_title
from liveqa.imports.school.nature import NO_CONFERENCE
from liveqa.imports.school.plan import PlanRead, certain_plans, is_written_for_people, read
from liveqa.text import clean_tree, has_letter, is_blank

SIZE_LIMIT = 1 << 20
PLANS = Path(__file__).parent.parent / "plans"
_OWN_FORMAT = re.compile(r"^title\s*:", re.MULTILINE)
_KEY = re.compile(r"^[\s?{\[-]*[\"']?[A-Za-z_]+[\"']?\s*:", re.MULTILINE)
_OF_NAMES = ("delegates", "officers", "answerers", "collectors")
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_plans(path: Path) -> list[Plan]:
    """Return the plans in a file, one for each session, as `parse_plans` does: a document, or text
    in UTF-8 or, as Notepad may save it, UTF-16. Raises PlanInvalid, and PlanUnreadable for a file
    that is missing, too large or neither."""
    try:
        with path.open("rb") as file:
            data = file.read(documents.SIZE_LIMIT + 1)
    except OSError as error:
        raise PlanUnreadable(reason="plan.not_readable", source=path.name) from error
    if documents.is_document(data):
        return _certain(read_document(data), path.name)
    return parse_plans(_decode(data[: SIZE_LIMIT + 1], path.name), path.name)


def read_plan(path: Path) -> Plan:
    """Return the first plan in a file; raises as `read_plans` does."""
    return read_plans(path)[0]


def read_document(data: bytes) -> PlanRead:
    """Return what the plan in a document says, sentence by sentence; of a plan for something else
    too, where nothing is certain. Raises PlanUnreadable."""
    blocks, blank = documents.blocks_in(data)
    found = read(blocks)
    if found.no_plan and found.no_plan != NO_CONFERENCE:
        raise PlanUnreadable(reason=found.no_plan, called=found.called)
    found.blank_pages = blank
    return found


def parse_plans(text: str, source: str = "") -> list[Plan]:
    """Return the plan in a YAML text, or what is certain of a plan that somebody wrote for people,
    one for each of its sessions; `source` is what errors call it. Raises PlanInvalid, and
    PlanUnreadable for more than 1 MiB and for a text that is no plan of a conference."""
    if len(text) > SIZE_LIMIT:
        raise PlanUnreadable(reason="plan.too_large", source=source)
    text = text.lstrip(INVISIBLE)
    if not _OWN_FORMAT.search(text) and is_written_for_people(text):
        return _certain(read(text), source)
    return _parse(text, source)


def parse_plan(text: str, source: str = "") -> Plan:
    """Return the first plan in a text; raises as `parse_plans` does."""
    return parse_plans(text, source)[0]


def _certain(found: PlanRead, source: str) -> list[Plan]:
    """Return what is certain in a plan; raises PlanUnreadable where nothing can be."""
    if found.no_plan:
        raise PlanUnreadable(reason=found.no_plan, source=source, called=found.called)
    for sentence in found.sentences:
        if sentence.why in ("no_such_day", "no_such_hour"):
            raise PlanUnreadable(reason="plan.no_such_time", source=source, value=sentence.text)
    if not all(found.sessions):
        raise PlanUnreadable(reason="plan.no_title", source=source)
    return certain_plans(found)


def _parse(text: str, source: str) -> list[Plan]:
    if not is_blank(text) and not _KEY.search(text):
        found = read(text)
        raise PlanUnreadable(reason=found.no_plan, called=found.called, source=source)
    try:
        root = compose(text)
        plans = [_session(node) for node in sessions_in(root)]
    except PlanInvalid as error:
        error.params["source"] = source
        raise
    return shared_out(plans, whole_title(root)) if len(plans) > 1 else plans


def _session(node: Node) -> Plan:
    fields = Fields(node, Plan)
    plan: Plan = fields.read()
    _check(plan, fields)
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


def checked(plan: Plan) -> Plan:
    """Return a plan that was put together on a page, cleaned, each group and answerer once. Raises
    Empty, ColourTooPale, NotAName, and Invalid for a time in no calendar, an end before the start
    or a group that the plan does not have."""
    plan = msgspec.convert(clean_tree(msgspec.to_builtins(plan)), Plan)
    if is_blank(plan.title):
        raise Empty(field="title")
    for field in ("starts_at", "ends_at"):
        if (moment := getattr(plan, field)) and not _is_moment(moment):
            raise Invalid(field=field)
    if plan.starts_at and plan.ends_at and plan.ends_at <= plan.starts_at:
        raise Invalid(field="ends_at")
    if any(not is_calendar(due) for _, due in dues_of(plan)):
        raise Invalid(field="due")
    if plan.colour and not is_legible(plan.colour):
        raise ColourTooPale(field="colour")
    for name, _ in _no_names(plan):
        raise NotAName(field="name", name=name)
    groups = {each.name for each in plan.groups}
    if not {each.group for each in plan.collectors} <= {"", *groups}:
        raise Invalid(field="collectors")
    if not {each.group for each in plan.delegates} <= groups:
        raise Invalid(field="delegates")
    return msgspec.structs.replace(
        plan,
        groups=list({group.name: group for group in reversed(plan.groups)}.values())[::-1],
        sites=[
            site for at, site in enumerate(plan.sites) if not called(plan.sites[:at], site.name)
        ],
        answerers=_merged(plan.answerers),
    )


def _merged(answerers: list[PlanAnswerer]) -> list[PlanAnswerer]:
    """Return each answerer once, with all topics."""
    by_name: dict[str, PlanAnswerer] = {}
    for each in answerers:
        first = by_name.setdefault(each.name, msgspec.structs.replace(each, topics=[]))
        first.topics.extend(topic for topic in each.topics if topic not in first.topics)
    return list(by_name.values())


def _no_names(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield what stands where somebody's name should and has no letter, with its path."""
    for field in _OF_NAMES:
        for at, each in enumerate(getattr(plan, field), 1):
            if not has_letter(each.name):
                yield each.name, f"{field}[{at}].name"


def _is_moment(moment: str) -> bool:
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return False
    return True


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
    if plan.colour and not is_legible(plan.colour):
        raise fields.wrong("colour", "plan.colour_too_pale")
    groups = _names([group.name for group in plan.groups], "groups", fields)
    _check_sites(plan, fields)
    answerers = _names([answerer.name for answerer in plan.answerers], "answerers", fields)
    _check_people(plan, groups, fields)
    for path, due in dues_of(plan):
        if not is_calendar(due):
            raise fields.wrong(path, "plan.no_such_day", value=due)
    _check_questions(plan, groups, answerers, fields)


def _check_people(plan: Plan, groups: set[str], fields: Fields) -> None:
    for at, collector in enumerate(plan.collectors, 1):
        if collector.group and collector.group not in groups:
            name = f"collectors[{at}].group"
            raise fields.wrong(name, "plan.unknown_group", name=collector.group)
    for at, delegate in enumerate(plan.delegates, 1):
        if delegate.group not in groups:
            name = f"delegates[{at}].group"
            raise fields.wrong(name, "plan.unknown_group", name=delegate.group)
    for name, path in _no_names(plan):
        raise fields.wrong(path, "plan.not_a_name", name=name)


def _check_sites(plan: Plan, fields: Fields) -> None:
    """Check that each site is there once, the main hall too: unless one says so it has its usual
    name."""
    main = main_of(plan.sites)
    usual = [] if main else [PlanSite(MAIN_HALL, SiteKind.MAIN)]
    for at, site in enumerate(plan.sites, 1):
        if is_main(site) and site is not main:
            raise fields.wrong(f"sites[{at}].kind", "plan.one_main_hall")
        if called([*usual, *plan.sites[: at - 1]], site.name):
            raise fields.wrong(f"sites[{at}].name", "plan.twice", name=site.name)


def _check_questions(plan: Plan, groups: set[str], answerers: set[str], fields: Fields) -> None:
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
        _check_promise(question, path, fields)


def _check_promise(question: PlanQuestion, path: str, fields: Fields) -> None:
    """Check that nothing is said of a promise that its outcome does not have: it would be lost."""
    outcome = question.prepared_outcome
    has = {*needed(outcome), "reason"} if outcome else set()
    for name in ("reason", "body", "deadline", "channel"):
        field, said = f"{path}.prepared_{name}", getattr(question, f"prepared_{name}")
        if said and name not in has:
            raise fields.wrong(field, "plan.not_promised")
    _check_calendar(question.prepared_deadline, f"{path}.prepared_deadline", fields)


def _check_calendar(moment: str, field: str, fields: Fields) -> None:
    if moment and not _is_moment(moment):
        raise fields.wrong(field, "plan.no_such_day", value=moment)


def _names(names: list[str], field: str, fields: Fields) -> set[str]:
    """Return the names as a set; raises PlanInvalid for one that is listed twice."""
    for at, name in enumerate(names, 1):
        if name in names[: at - 1]:
            raise fields.wrong(f"{field}[{at}].name", "plan.twice", name=name)
    return set(names)
