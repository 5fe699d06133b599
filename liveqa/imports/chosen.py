"""Check a plan that was put together on a page, and what a plan from a file has to fulfil too."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from liveqa.domain.colour import is_legible
from liveqa.domain.due import is_calendar
from liveqa.domain.plan import Plan, PlanAnswerer, dues_of
from liveqa.domain.sites import called
from liveqa.errors import ColourTooPale, Empty, Invalid, NotAName
from liveqa.text import clean_tree, has_letter, is_blank

_OF_NAMES = ("delegates", "officers", "answerers", "collectors")


def checked(plan: Plan) -> Plan:
    """Return a plan that was put together on a page, cleaned, each group and answerer once. Raises
    Empty, ColourTooPale, NotAName, and Invalid for a time in no calendar, an end before the start
    or a group that the plan does not have."""
    plan = msgspec.convert(clean_tree(msgspec.to_builtins(plan)), Plan)
    if is_blank(plan.title):
        raise Empty(field="title")
    for field in ("starts_at", "ends_at"):
        if (moment := getattr(plan, field)) and not is_moment(moment):
            raise Invalid(field=field)
    if plan.starts_at and plan.ends_at and plan.ends_at <= plan.starts_at:
        raise Invalid(field="ends_at")
    if any(not is_calendar(due) for _, due in dues_of(plan)):
        raise Invalid(field="due")
    if plan.colour and not is_legible(plan.colour):
        raise ColourTooPale(field="colour")
    for name, _ in no_names(plan):
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


def no_names(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield what stands where somebody's name should and has no letter, with its path."""
    for field in _OF_NAMES:
        for at, each in enumerate(getattr(plan, field), 1):
            if not has_letter(each.name):
                yield each.name, f"{field}[{at}].name"


def is_moment(moment: str) -> bool:
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return False
    return True
