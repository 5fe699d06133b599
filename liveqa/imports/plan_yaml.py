"""Read a meeting's plan in YAML. Every mistake in it is named by its line and field.

Fields are named by paths that count from 1, as a reader does: `agenda[2].minutes` is that of the
second programme point. A field left blank counts as one not written.
"""

from liveqa.domain.colour import is_legible
from liveqa.domain.due import is_calendar
from liveqa.domain.plan import Plan, PlanQuestion, PlanSite, dues_of
from liveqa.domain.prepared import needed
from liveqa.domain.sites import MAIN_HALL, called, is_main, main_of
from liveqa.domain.words import NameMode, SiteKind
from liveqa.errors import PlanInvalid
from liveqa.imports.chosen import is_moment, no_names
from liveqa.imports.fields import Fields
from liveqa.imports.nodes import Node, compose
from liveqa.imports.plan_sessions import sessions_in, shared_out, whole_title


def plans_in(text: str, source: str = "") -> list[Plan]:
    """Return the plans in a YAML text, one for each session; `source` is what errors call it.
    Raises PlanInvalid."""
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
    for name, path in no_names(plan):
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
    if moment and not is_moment(moment):
        raise fields.wrong(field, "plan.no_such_day", value=moment)


def _names(names: list[str], field: str, fields: Fields) -> set[str]:
    """Return the names as a set; raises PlanInvalid for one that is listed twice."""
    for at, name in enumerate(names, 1):
        if name in names[: at - 1]:
            raise fields.wrong(f"{field}[{at}].name", "plan.twice", name=name)
    return set(names)
